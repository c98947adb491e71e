/** Boxes and ways between points, beside the document's own geometry; px. */
import type { Point } from '../document/geometry.ts';
import type { Box, Transform } from '../document/types.ts';

export { apply, compose, corners, identity, invert, type Point } from '../document/geometry.ts';

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

export function middle(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export function boxBetween(one: Point, other: Point): Box {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

export function grow(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

export function moved(box: Box, { x, y }: Point): Box {
  return { ...box, x: box.x + x, y: box.y + y };
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

export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

export function encloses(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

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
