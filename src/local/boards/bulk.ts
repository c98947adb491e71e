/** What to look at first on a board: everything, but for what lies so far away that the rest would be a dot. */
import { middle, union } from '../document/geometry.ts';
import type { Box } from '../document/types.ts';

/** px from the middle of things; further than any workshop spreads. */
const reach = 40_000;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** null when there is nothing. */
export function bulkOf(boxes: readonly Box[]): Box | null {
  const centres = boxes.map(middle);
  const [x, y] = [median(centres.map((centre) => centre.x)), median(centres.map((centre) => centre.y))];
  const near = boxes.filter((box) => {
    const furthest = Math.max(
      Math.abs(box.x - x),
      Math.abs(box.x + box.width - x),
      Math.abs(box.y - y),
      Math.abs(box.y + box.height - y),
    );
    return furthest <= reach;
  });
  return union(near) ?? union(boxes);
}
