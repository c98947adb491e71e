/** Where a connector runs: from one end to the other, around what it ties. Page space, px. */
import { distanceToLine, grow, middle, type Point, union } from '../document/geometry.ts';
import type { Box } from '../document/types.ts';

export type Side = 'TOP' | 'RIGHT' | 'BOTTOM' | 'LEFT';

/** One end: a free point, or a place on a box. `side` null = whichever suits. */
export type End =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'box'; readonly box: Box; readonly side: Side | null }
  | { readonly kind: 'within'; readonly box: Box; readonly point: Point };

export interface Route {
  /** Corners of the line, or start, two handles and end of a curve. */
  readonly points: readonly Point[];
  readonly curved: boolean;
  readonly path: string;
  /** Where the label sits. */
  readonly label: Point;
  readonly box: Box;
}

const normals: Readonly<Record<Side, Point>> = {
  TOP: { x: 0, y: -1 },
  RIGHT: { x: 1, y: 0 },
  BOTTOM: { x: 0, y: 1 },
  LEFT: { x: -1, y: 0 },
};
/** How far a line runs straight out of a node before it may turn. */
const stub = 24;
const corner = 12;

/** The middle of a side, where a magnet is. */
export function pointOnSide(box: Box, side: Side): Point {
  const { x, y } = middle(box);
  const normal = normals[side];
  return { x: x + (normal.x * box.width) / 2, y: y + (normal.y * box.height) / 2 };
}

function boxOf(end: End): Box {
  return end.kind === 'point' ? { ...end.point, width: 0, height: 0 } : end.box;
}

/** The side of `box` that faces the other: over the wider gap. */
function facing(box: Box, other: Box): Side {
  const gapX = Math.max(other.x - (box.x + box.width), box.x - (other.x + other.width));
  const gapY = Math.max(other.y - (box.y + box.height), box.y - (other.y + other.height));
  const [from, to] = [middle(box), middle(other)];
  if (gapX >= gapY) return to.x >= from.x ? 'RIGHT' : 'LEFT';
  return to.y >= from.y ? 'BOTTOM' : 'TOP';
}

function nearestSide(box: Box, point: Point): Side {
  const distances: readonly (readonly [Side, number])[] = [
    ['TOP', point.y - box.y],
    ['BOTTOM', box.y + box.height - point.y],
    ['LEFT', point.x - box.x],
    ['RIGHT', box.x + box.width - point.x],
  ];
  return distances.reduce((best, next) => (next[1] < best[1] ? next : best))[0];
}

interface Anchor {
  readonly point: Point;
  readonly side: Side;
  readonly box: Box;
}

function anchor(end: End, other: End): Anchor {
  const [box, far] = [boxOf(end), boxOf(other)];
  if (end.kind === 'box') {
    const side = end.side ?? facing(box, far);
    return { point: pointOnSide(box, side), side, box };
  }
  if (end.kind === 'within') return { point: end.point, side: nearestSide(box, end.point), box };
  // A free end leaves towards the other one.
  return { point: end.point, side: facing(box, far), box };
}

/** Leaves a box on the way from its middle to `towards`. */
function leave(box: Box, towards: Point): Point {
  const from = middle(box);
  const [dx, dy] = [towards.x - from.x, towards.y - from.y];
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy),
  );
  return scale >= 1 ? from : { x: from.x + dx * scale, y: from.y + dy * scale };
}

function straight(start: End, end: End): readonly Point[] {
  const aim = (one: End): Point => (one.kind === 'box' ? middle(one.box) : one.point);
  const place = (one: End, other: End): Point => {
    if (one.kind !== 'box') return one.point;
    return one.side ? pointOnSide(one.box, one.side) : leave(one.box, aim(other));
  };
  return [place(start, end), place(end, start)];
}

function simplified(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && Math.abs(last.x - point.x) < 0.5 && Math.abs(last.y - point.y) < 0.5) continue;
    const before = kept.at(-2);
    const sameColumn =
      before && last && Math.abs(before.x - last.x) < 0.5 && Math.abs(last.x - point.x) < 0.5;
    const sameRow = before && last && Math.abs(before.y - last.y) < 0.5 && Math.abs(last.y - point.y) < 0.5;
    if (sameColumn || sameRow) kept.pop();
    kept.push(point);
  }
  return kept;
}

function crosses(from: Point, to: Point, box: Box): boolean {
  return (
    Math.min(from.x, to.x) < box.x + box.width - 1 &&
    Math.max(from.x, to.x) > box.x + 1 &&
    Math.min(from.y, to.y) < box.y + box.height - 1 &&
    Math.max(from.y, to.y) > box.y + 1
  );
}

/** Length, and a price for every turn, every turning back and every box run through. */
function price(points: readonly Point[], boxes: readonly Box[]): number {
  let total = 0;
  for (let index = 1; index < points.length; index += 1) {
    const [from, to, next] = [points[index - 1], points[index], points[index + 1]];
    if (!from || !to) continue;
    total += Math.abs(to.x - from.x) + Math.abs(to.y - from.y) + 30;
    if (next && (to.x - from.x) * (next.x - to.x) + (to.y - from.y) * (next.y - to.y) < -0.5) total += 1500;
    for (const box of boxes) if (crosses(from, to, box)) total += 1000;
  }
  return total;
}

function elbowed(start: End, end: End): readonly Point[] {
  const [from, to] = [anchor(start, end), anchor(end, start)];
  const out = (one: Anchor, far: Anchor): Point => {
    const normal = normals[one.side];
    // Where two nodes face each other closely, both stubs end half way.
    const gap = Math.abs((far.point.x - one.point.x) * normal.x + (far.point.y - one.point.y) * normal.y);
    const length = gap > 1 && gap < 2 * stub ? gap / 2 : stub;
    return { x: one.point.x + normal.x * length, y: one.point.y + normal.y * length };
  };
  const [a, b] = [out(from, to), out(to, from)];
  const [halfX, halfY] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  const around = grow(union([from.box, to.box]) ?? from.box, stub);
  const ways: readonly (readonly Point[])[] = [
    [{ x: b.x, y: a.y }],
    [{ x: a.x, y: b.y }],
    ...[halfX, around.x, around.x + around.width].map((x) => [
      { x, y: a.y },
      { x, y: b.y },
    ]),
    ...[halfY, around.y, around.y + around.height].map((y) => [
      { x: a.x, y },
      { x: b.x, y },
    ]),
  ];
  const boxes = [from.box, to.box].filter((box) => box.width > 0 && box.height > 0);
  let best: readonly Point[] = [];
  let lowest = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const points = [from.point, a, ...way, b, to.point];
    const cost = price(points, boxes) + simplified(points).length * 30;
    if (cost < lowest) [best, lowest] = [points, cost];
  }
  return simplified(best);
}

function curved(start: End, end: End): readonly Point[] {
  const [from, to] = [anchor(start, end), anchor(end, start)];
  const reach = Math.max(40, Math.hypot(to.point.x - from.point.x, to.point.y - from.point.y) / 2);
  const handle = (one: Anchor): Point => ({
    x: one.point.x + normals[one.side].x * reach,
    y: one.point.y + normals[one.side].y * reach,
  });
  return [from.point, handle(from), handle(to), to.point];
}

/** A line with rounded corners. */
function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${first.x} ${first.y}`;
  rest.forEach((at, index) => {
    const [before, next] = [points[index], rest[index + 1]];
    if (!before || !next) {
      path += `L${at.x} ${at.y}`;
      return;
    }
    const [inward, outward] = [
      Math.hypot(at.x - before.x, at.y - before.y),
      Math.hypot(next.x - at.x, next.y - at.y),
    ];
    const radius = Math.min(corner, inward / 2, outward / 2);
    const enter = {
      x: at.x - ((at.x - before.x) / inward) * radius,
      y: at.y - ((at.y - before.y) / inward) * radius,
    };
    const exit = {
      x: at.x + ((next.x - at.x) / outward) * radius,
      y: at.y + ((next.y - at.y) / outward) * radius,
    };
    path += `L${enter.x} ${enter.y}Q${at.x} ${at.y} ${exit.x} ${exit.y}`;
  });
  return path;
}

function halfway(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]];
    if (from && to && length >= left && length > 0) {
      return { x: from.x + ((to.x - from.x) * left) / length, y: from.y + ((to.y - from.y) * left) / length };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

function boxAround(points: readonly Point[]): Box {
  return (
    union(points.map((point) => ({ ...point, width: 0, height: 0 }))) ?? { x: 0, y: 0, width: 0, height: 0 }
  );
}

/** `lineType` as the Plugin API has it; one that is not known runs as ELBOWED. */
export function routeBetween(lineType: string, start: End, end: End): Route {
  if (lineType === 'CURVED') {
    const points = curved(start, end);
    const [p0, p1, p2, p3] = points;
    if (p0 && p1 && p2 && p3) {
      const label = {
        x: (p0.x + 3 * p1.x + 3 * p2.x + p3.x) / 8,
        y: (p0.y + 3 * p1.y + 3 * p2.y + p3.y) / 8,
      };
      const path = `M${p0.x} ${p0.y}C${p1.x} ${p1.y} ${p2.x} ${p2.y} ${p3.x} ${p3.y}`;
      return { points, curved: true, path, label, box: boxAround([p0, label, p3]) };
    }
  }
  const points = lineType === 'STRAIGHT' ? straight(start, end) : elbowed(start, end);
  return { points, curved: false, path: rounded(points), label: halfway(points), box: boxAround(points) };
}

/** Shortest way from a point to the line, px. */
export function distanceToRoute(route: Route, point: Point): number {
  const points = route.curved ? sampled(route.points) : route.points;
  let nearest = Number.POSITIVE_INFINITY;
  for (let index = 1; index < points.length; index += 1) {
    const [from, to] = [points[index - 1], points[index]];
    if (from && to) nearest = Math.min(nearest, distanceToLine(point, from, to));
  }
  return nearest;
}

function sampled([p0, p1, p2, p3]: readonly Point[]): readonly Point[] {
  if (!p0 || !p1 || !p2 || !p3) return [];
  return Array.from({ length: 17 }, (_, index) => {
    const t = index / 16;
    const s = 1 - t;
    const mix = (a: number, b: number, c: number, d: number): number =>
      s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    return { x: mix(p0.x, p1.x, p2.x, p3.x), y: mix(p0.y, p1.y, p2.y, p3.y) };
  });
}
