/** Places for frames that come below others, each below the one it follows. Pure; boxes on the page in px. */
import { type Box, grow, overlap, type Point, union } from './geometry.ts';
import type { Size } from './slots.ts';

/**
 * In the rows and order of the former ones, `gap` px apart, below all of them and clear of everything else.
 * `sizes` are those of the new frames, in the order of `former`.
 */
export function placesBelow(
  former: readonly Box[],
  sizes: readonly Size[],
  obstacles: readonly Box[],
  gap: number,
): readonly Point[] {
  const around = union(former);
  if (!around) return [];
  const boxes: Box[] = [];
  let top = around.y + around.height + gap;
  for (const row of rowsOf(former)) {
    let [right, bottom] = [Number.NEGATIVE_INFINITY, top];
    for (const index of row) {
      const { width, height } = sizes[index] ?? { width: 0, height: 0 };
      const box = { x: Math.max(former[index]?.x ?? 0, right + gap), y: top, width, height };
      boxes[index] = box;
      right = box.x + box.width;
      bottom = Math.max(bottom, box.y + box.height);
    }
    top = bottom + gap;
  }
  const down = clearance(boxes, obstacles, gap);
  return boxes.map(({ x, y }) => ({ x, y: y + down }));
}

/** Places in the list, by row from the top, within a row from the left. What starts beside another is in its row. */
function rowsOf(boxes: readonly Box[]): readonly (readonly number[])[] {
  const order = boxes.map((box, index) => ({ box, index })).sort((one, other) => one.box.y - other.box.y);
  const rows: { readonly middle: number; readonly members: typeof order }[] = [];
  for (const entry of order) {
    const row = rows[rows.length - 1];
    if (row && entry.box.y < row.middle) row.members.push(entry);
    else rows.push({ middle: entry.box.y + entry.box.height / 2, members: [entry] });
  }
  return rows.map(({ members }) =>
    members.sort((one, other) => one.box.x - other.box.x).map(({ index }) => index),
  );
}

/** px that all of them have to go down together. */
function clearance(boxes: readonly Box[], obstacles: readonly Box[], gap: number): number {
  const whole = union(boxes);
  if (!whole) return 0;
  let down = 0;
  // From the top: each obstacle that is in the way is passed once.
  for (const obstacle of [...obstacles].sort((one, other) => one.y - other.y)) {
    if (overlap({ ...whole, y: whole.y + down }, grow(obstacle, gap - 1)))
      down = obstacle.y + obstacle.height + gap - whole.y;
  }
  return down;
}
