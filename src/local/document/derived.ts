/** Places nobody sets: a group lies around its children, a connector between its ends. */
import {
  apply,
  boxAround,
  compose,
  corners,
  identity,
  invert,
  type Point,
  rotationOf,
  type Size,
  translation,
  withPosition,
  withRotation,
} from './geometry.ts';
import { isRecord, pointOf, sizeOf, textOf } from './properties.ts';
import type { Box, NodeRecord, Transform } from './types.ts';

/** What a group or connector takes over from its children or ends. */
export interface Derived {
  readonly transform: Transform;
  readonly size: Size;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** What deriving needs to see of the document. */
export interface Surroundings {
  node(id: string): NodeRecord | undefined;
  absoluteTransform(id: string): Transform;
  absoluteBox(id: string): Box | null;
}

/** The smallest box around the children along the group's own axes; null for a group without children. */
export function deriveGroup(group: NodeRecord, { node }: Surroundings): Derived | null {
  const axes = withRotation(identity, rotationOf(group.transform));
  const back = invert(axes);
  const points = group.children.flatMap((id) => {
    const child = node(id);
    return child ? corners(compose(back, child.transform), sizeOf(child)) : [];
  });
  const box = boxAround(points);
  if (!box) return null;
  return { transform: withPosition(axes, apply(axes, box)), size: { width: box.width, height: box.height } };
}

type Side = 'TOP' | 'LEFT' | 'BOTTOM' | 'RIGHT' | 'CENTER';
const SIDES: Readonly<Record<Side, Point>> = {
  TOP: { x: 0.5, y: 0 },
  LEFT: { x: 0, y: 0.5 },
  BOTTOM: { x: 0.5, y: 1 },
  RIGHT: { x: 1, y: 0.5 },
  CENTER: { x: 0.5, y: 0.5 },
};

function isSide(value: unknown): value is Side {
  return typeof value === 'string' && value in SIDES;
}

/** The side of a box that faces a point. */
function facing({ x, y, width, height }: Box, towards: Point): Side {
  const across = (towards.x - (x + width / 2)) / Math.max(width, 1);
  const down = (towards.y - (y + height / 2)) / Math.max(height, 1);
  if (Math.abs(across) >= Math.abs(down)) return across > 0 ? 'RIGHT' : 'LEFT';
  return down > 0 ? 'BOTTOM' : 'TOP';
}

function pointOn(id: string, fraction: Point, surroundings: Surroundings): Point | null {
  const record = surroundings.node(id);
  if (!record) return null;
  const { width, height } = sizeOf(record);
  return apply(surroundings.absoluteTransform(id), { x: fraction.x * width, y: fraction.y * height });
}

function centreOf(end: unknown, surroundings: Surroundings): Point | null {
  if (!isRecord(end)) return null;
  if (typeof end.endpointNodeId !== 'string') return pointOf(end.position);
  return pointOn(end.endpointNodeId, SIDES.CENTER, surroundings);
}

/** Where one end lies on the page, seen from the other end; null when the node it names is gone. */
function endPoint(end: unknown, other: unknown, surroundings: Surroundings): Point | null {
  if (!isRecord(end) || typeof end.endpointNodeId !== 'string') return centreOf(end, surroundings);
  const target = end.endpointNodeId;
  // With a node, a position counts in fractions of that node (host fact 1.5).
  const fraction = pointOf(end.position);
  if (fraction) return pointOn(target, fraction, surroundings);
  if (isSide(end.magnet)) return pointOn(target, SIDES[end.magnet], surroundings);
  const box = surroundings.absoluteBox(target);
  const towards = centreOf(other, surroundings);
  if (end.magnet !== 'AUTO' || !box || !towards) return pointOn(target, SIDES.CENTER, surroundings);
  return pointOn(target, SIDES[facing(box, towards)], surroundings);
}

/**
 * The box between the ends. The ends' places on the page are kept as `startPoint` and `endPoint`, for whoever draws
 * the line, and so that an end stays where it was when the node it names is removed.
 */
export function deriveConnector(
  connector: NodeRecord,
  container: Transform,
  surroundings: Surroundings,
): Derived {
  const { properties } = connector;
  const { connectorStart: start, connectorEnd: end } = properties;
  const startPoint = endPoint(start, end, surroundings) ?? pointOf(properties.startPoint) ?? { x: 0, y: 0 };
  const finish = endPoint(end, start, surroundings) ?? pointOf(properties.endPoint) ?? startPoint;
  const box = boxAround([startPoint, finish]) ?? { ...startPoint, width: 0, height: 0 };
  return {
    transform: compose(invert(container), translation(box.x, box.y)),
    size: { width: box.width, height: box.height },
    properties: { startPoint, endPoint: finish },
  };
}

/** A connector's end carried along: only a free end moves. */
export function shiftEnd(end: unknown, { x, y }: Point): unknown {
  if (!isRecord(end) || 'endpointNodeId' in end) return end;
  const position = pointOf(end.position) ?? { x: 0, y: 0 };
  return { position: { x: position.x + x, y: position.y + y } };
}

/** The node an end is tied to; null for a free end. */
export function tiedTo(end: unknown): string | null {
  return isRecord(end) && typeof end.endpointNodeId === 'string' ? textOf(end.endpointNodeId) : null;
}
