/** Plane geometry of nodes: transforms as the Plugin API writes them, [[a, c, x], [b, d, y]]. */
import type { Box, Transform } from './types.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const identity: Transform = [
  [1, 0, 0],
  [0, 1, 0],
];

/** By x and y, px, without turning. */
export function translation(x: number, y: number): Transform {
  return [
    [1, 0, x],
    [0, 1, y],
  ];
}

/** First `inner`, then `outer`. */
export function compose(outer: Transform, inner: Transform): Transform {
  const [[a, c, x], [b, d, y]] = outer;
  const [[e, g, u], [f, h, w]] = inner;
  return [
    [a * e + c * f, a * g + c * h, a * u + c * w + x],
    [b * e + d * f, b * g + d * h, b * u + d * w + y],
  ];
}

/** The way back. A transform without area (which no node has) inverts to the identity. */
export function invert(transform: Transform): Transform {
  const [[a, c, x], [b, d, y]] = transform;
  const area = a * d - b * c;
  if (area === 0) return identity;
  // Adding zero makes of −0 a plain 0.
  return [
    [d / area, -c / area + 0, (c * y - d * x) / area + 0],
    [-b / area + 0, a / area, (b * x - a * y) / area + 0],
  ];
}

/** Where a point of the inner space lies in the outer one. */
export function apply(transform: Transform, { x, y }: Point): Point {
  const [[a, c, left], [b, d, top]] = transform;
  return { x: a * x + c * y + left, y: b * x + d * y + top };
}

/** The smallest upright box around points; null when there are none. */
export function boxAround(points: readonly Point[]): Box | null {
  return union(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

/** Where the four corners of a node end up. */
export function corners(transform: Transform, { width, height }: Size): readonly Point[] {
  return [
    apply(transform, { x: 0, y: 0 }),
    apply(transform, { x: width, y: 0 }),
    apply(transform, { x: 0, y: height }),
    apply(transform, { x: width, y: height }),
  ];
}

/** Degrees, counter-clockwise, −180 to 180, as the Plugin API counts them. */
export function rotationOf([[a], [b]]: Transform): number {
  const degrees = (Math.atan2(-b, a) * 180) / Math.PI;
  return degrees === 0 ? 0 : degrees;
}

/** Turned about its top-left corner, which stays where it is (host fact 1.4). */
export function withRotation([[, , x], [, , y]]: Transform, degrees: number): Transform {
  const radians = (degrees * Math.PI) / 180;
  const cosine = Math.cos(radians);
  const sine = Math.sin(radians);
  return [
    [cosine, sine, x],
    [-sine + 0, cosine, y],
  ];
}

/** The same turn, with its own corner at another place. */
export function withPosition([[a, c], [b, d]]: Transform, { x, y }: Point): Transform {
  return [
    [a, c, x],
    [b, d, y],
  ];
}

export function sameTransform(one: Transform, other: Transform): boolean {
  return one.every((row, index) => row.every((value, column) => value === other[index]?.[column]));
}

export function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** `by` px larger at each side. */
export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

/** The smallest box around boxes; null when there are none. */
export function union(boxes: readonly Box[]): Box | null {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left <= right ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

/** Shortest way from a point to a line between two points. */
export function distanceToLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const clamped = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - (from.x + clamped * dx), point.y - (from.y + clamped * dy));
}

/** The edge of a box belongs to it. */
export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** Boxes without area (lines) overlap too. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  );
}

/** What two boxes share; null where that is no area. */
export function overlapOf(one: Box, other: Box): Box | null {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const right = Math.min(one.x + one.width, other.x + other.width);
  const bottom = Math.min(one.y + one.height, other.y + other.height);
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : null;
}
