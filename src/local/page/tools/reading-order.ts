/** The order in which people read a board: rows from top to bottom, each from left to right. */
import type { Box } from '../../document/types.ts';

/** Two that overlap by this part of the lower one's height stand in one row. */
const sameRow = 0.5;

export function inReadingOrder<Item extends { readonly box: Box }>(items: readonly Item[]): readonly Item[] {
  const fromTop = [...items].sort((one, other) => one.box.y - other.box.y);
  const rows: Item[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const item of fromTop) {
    const { y, height } = item.box;
    const row = rows.at(-1);
    if (row && bottom - y > Math.min(height, bottom - (row[0]?.box.y ?? y)) * sameRow) row.push(item);
    else {
      rows.push([item]);
      bottom = y + height;
    }
  }
  return rows.flatMap((row) => row.sort((one, other) => one.box.x - other.box.x));
}
