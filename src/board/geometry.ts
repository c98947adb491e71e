/** Places in two dimensions, in px. Transforms are 2 × 3 as the host gives them: unit axes, no scale. */
export type Transform = readonly [readonly [number, number, number], readonly [number, number, number]];
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export const identity: Transform = [
  [1, 0, 0],
  [0, 1, 0],
];

/** `outer` after `inner`: from the inner node's space to the space of the outer one's parent. */
export function compose(outer: Transform, inner: Transform): Transform {
  const [[a, c, e], [b, d, f]] = outer;
  const [[g, i, k], [h, j, l]] = inner;
  return [
    [a * g + c * h, a * i + c * j, a * k + c * l + e],
    [b * g + d * h, b * i + d * j, b * k + d * l + f],
  ];
}

export function apply([[a, c, e], [b, d, f]]: Transform, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The way back: from the outer space into the node's own. A transform without area gives the identity. */
export function invert([[a, c, e], [b, d, f]]: Transform): Transform {
  const determinant = a * d - b * c;
  if (determinant === 0) return identity;
  const [ia, ic, ib, id] = [d / determinant, -c / determinant, -b / determinant, a / determinant];
  return [
    [ia, ic, -(ia * e + ic * f)],
    [ib, id, -(ib * e + id * f)],
  ];
}

export function translation({ x, y }: Point): Transform {
  return [
    [1, 0, x],
    [0, 1, y],
  ];
}

/** The middle of a node of this size, in the space its transform leads to. */
export function centre(transform: Transform, width: number, height: number): Point {
  return apply(transform, { x: width / 2, y: height / 2 });
}

/** Axis-aligned box around a node of this size. */
export function boxAround(transform: Transform, width: number, height: number): Box {
  const corners = [
    apply(transform, { x: 0, y: 0 }),
    apply(transform, { x: width, y: 0 }),
    apply(transform, { x: 0, y: height }),
    apply(transform, { x: width, y: height }),
  ];
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Touching edges do not overlap. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Left and top edges belong to a box; right and bottom edges do not, so neighbours never share a point. */
export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/** The other box lies within this one; their edges may touch. */
export function covers(box: Box, other: Box): boolean {
  return (
    other.x >= box.x &&
    other.y >= box.y &&
    other.x + other.width <= box.x + box.width &&
    other.y + other.height <= box.y + box.height
  );
}

export function grow(box: Box, margin: number): Box {
  return {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
}

export function union(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
