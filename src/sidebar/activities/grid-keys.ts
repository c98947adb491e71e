/** Walking through groups of cards with the arrow keys, as if they were one grid. */

export type Direction = 'left' | 'right' | 'up' | 'down' | 'row-start' | 'row-end' | 'first' | 'last';

/** The direction of a key; undefined for keys that belong to others. */
export function directionOf(key: string, withControl: boolean): Direction | undefined {
  if (key === 'Home') return withControl ? 'first' : 'row-start';
  if (key === 'End') return withControl ? 'last' : 'row-end';
  return arrows[key];
}
const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The place after one step. Places count on over the groups; each group starts a row of its own.
 * Null where the step leads out of the grid at its top; at the other edges it stays where it is.
 */
export function step(
  sizes: readonly number[],
  columns: number,
  from: number,
  direction: Direction,
): number | null {
  const rows = rowsOf(sizes, columns);
  const last = sizes.reduce((sum, size) => sum + size, 0) - 1;
  const at = rows.findIndex((row) => from >= row.start && from < row.start + row.length);
  const row = rows[at];
  if (row === undefined) return last < 0 ? null : 0;
  const column = from - row.start;
  const inRow = (other: Row | undefined) =>
    other === undefined ? from : other.start + Math.min(column, other.length - 1);
  switch (direction) {
    case 'left':
      return Math.max(0, from - 1);
    case 'right':
      return Math.min(last, from + 1);
    case 'up':
      return at === 0 ? null : inRow(rows[at - 1]);
    case 'down':
      return inRow(rows[at + 1]);
    case 'row-start':
      return row.start;
    case 'row-end':
      return row.start + row.length - 1;
    case 'first':
      return 0;
    case 'last':
      return last;
  }
}

interface Row {
  readonly start: number;
  readonly length: number;
}

function rowsOf(sizes: readonly number[], columns: number): readonly Row[] {
  const rows: Row[] = [];
  let start = 0;
  for (const size of sizes) {
    for (let done = 0; done < size; done += columns) {
      const length = Math.min(columns, size - done);
      rows.push({ start, length });
      start += length;
    }
  }
  return rows;
}

/** Items in rows of this many. */
export function inRows<Item>(items: readonly Item[], columns: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
}
