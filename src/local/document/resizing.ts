/** How a node's insides follow its size: constraints of a frame's children, outlines of a vector. */
import svgpath from 'svgpath';
import type { Size } from './geometry.ts';
import { isRecord, textOf } from './properties.ts';

interface Span {
  readonly start: number;
  readonly length: number;
}

/** One axis of a child after its frame grew from `before` to `after` (Figma's constraints). */
function constrain(constraint: unknown, { start, length }: Span, before: number, after: number): Span {
  const factor = before === 0 ? 1 : after / before;
  switch (constraint) {
    case 'SCALE':
      return { start: start * factor, length: length * factor };
    case 'MAX':
      return { start: start + after - before, length };
    case 'CENTER':
      return { start: start + (after - before) / 2, length };
    case 'STRETCH':
      return { start, length: Math.max(0.01, length + after - before) };
    default:
      return { start, length };
  }
}

export interface Placed extends Size {
  readonly x: number;
  readonly y: number;
}

/** Where a child of a frame comes to lie, and how large, when the frame goes from one size to another. */
export function constrainChild(constraints: unknown, child: Placed, before: Size, after: Size): Placed {
  const { horizontal, vertical } = isRecord(constraints)
    ? constraints
    : { horizontal: 'MIN', vertical: 'MIN' };
  const across = constrain(horizontal, { start: child.x, length: child.width }, before.width, after.width);
  const down = constrain(vertical, { start: child.y, length: child.height }, before.height, after.height);
  return { x: across.start, y: down.start, width: across.length, height: down.length };
}

/** The outlines of a vector of another size. */
export function scalePaths(paths: unknown, before: Size, after: Size): unknown {
  if (!Array.isArray(paths)) return paths;
  const across = before.width === 0 ? 1 : after.width / before.width;
  const down = before.height === 0 ? 1 : after.height / before.height;
  return paths.map((path: unknown) =>
    isRecord(path)
      ? { ...path, data: svgpath(textOf(path.data)).scale(across, down).round(3).toString() }
      : path,
  );
}
