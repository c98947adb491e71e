/** The ends of a connector as the Plugin API writes them, made ready for routing. */
import { isRecord, pointOf } from '../document/properties.ts';
import type { Box, NodeRecord } from '../document/types.ts';
import { word } from './read.ts';
import { type End, type Route, routeBetween, type Side } from './route.ts';

const sides: readonly string[] = ['TOP', 'RIGHT', 'BOTTOM', 'LEFT'];

function isSide(value: unknown): value is Side {
  return typeof value === 'string' && sides.includes(value);
}

/** Where one end lies. An end whose node is gone stays at `otherwise`. */
export function endOf(value: unknown, boxOf: (id: string) => Box | null, otherwise: unknown): End {
  const fallback = { kind: 'point', point: pointOf(otherwise) ?? { x: 0, y: 0 } } as const;
  if (!isRecord(value)) return fallback;
  const position = pointOf(value.position);
  if (typeof value.endpointNodeId !== 'string')
    return position ? { kind: 'point', point: position } : fallback;
  const box = boxOf(value.endpointNodeId);
  if (!box) return fallback;
  if (!position) return { kind: 'box', box, side: isSide(value.magnet) ? value.magnet : null };
  // With a node, a position counts in fractions of that node (host fact 1.5).
  const point = { x: box.x + position.x * box.width, y: box.y + position.y * box.height };
  return { kind: 'within', box, point };
}

/** The way of a connector as it is tied now; `boxOf` tells where on the page a node lies, null where it is gone. */
export function routeOfConnector(record: NodeRecord, boxOf: (id: string) => Box | null): Route {
  const { connectorStart, connectorEnd, startPoint, endPoint } = record.properties;
  const start = endOf(connectorStart, boxOf, startPoint);
  const end = endOf(connectorEnd, boxOf, endPoint);
  return routeBetween(word(record, 'connectorLineType', 'ELBOWED'), start, end);
}
