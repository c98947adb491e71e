/** Boxes and ways between points, beside the document's own geometry; px. */
import type { Point } from '../document/geometry.ts';
import type { Box, Transform } from '../document/types.ts';

export {
  apply,
  compose,
  contains,
  corners,
  distanceToLine,
  grow,
  identity,
  invert,
  middle,
  overlap,
  type Point,
  union,
} from '../document/geometry.ts';

/** The same transform, moved by `offset` in the outer space. */
export function shifted([[a, c, e], [b, d, f]]: Transform, offset: Point): Transform {
  return [
    [a, c, e + offset.x],
    [b, d, f + offset.y],
  ];
}

export function matrix([[a, c, e], [b, d, f]]: Transform): string {
  return a === 1 && b === 0 && c === 0 && d === 1
    ? `translate(${e} ${f})`
    : `matrix(${a} ${b} ${c} ${d} ${e} ${f})`;
}

export function boxBetween(one: Point, other: Point): Box {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

export function moved(box: Box, { x, y }: Point): Box {
  return { ...box, x: box.x + x, y: box.y + y };
}

export function encloses(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
