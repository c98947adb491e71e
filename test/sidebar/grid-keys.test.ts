import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Direction, directionOf, inRows, step } from '../../src/sidebar/activities/grid-keys.ts';
import { columnsIn } from '../../src/sidebar/activities/use-columns.ts';

/* Two groups, three columns:  0 1 2 / 3 4   and   5 6 */
const sizes = [5, 2];
const walk = (from: number, direction: Direction) => step(sizes, 3, from, direction);

describe('a step in the grid', () => {
  it.each<[number, Direction, number | null]>([
    [0, 'right', 1],
    [2, 'right', 3],
    [6, 'right', 6],
    [0, 'left', 0],
    [5, 'left', 4],
    [1, 'down', 4],
    [2, 'down', 4],
    [4, 'down', 6],
    [3, 'down', 5],
    [6, 'down', 6],
    [5, 'up', 3],
    [6, 'up', 4],
    [1, 'up', null],
    [4, 'row-start', 3],
    [3, 'row-end', 4],
    [4, 'first', 0],
    [1, 'last', 6],
  ])('from %d to the %s is %s', (from, direction, to) => {
    expect(walk(from, direction)).toBe(to);
  });

  it('leads out of an empty grid', () => {
    expect(step([], 3, 0, 'down')).toBeNull();
    expect(step([0, 0], 3, 0, 'right')).toBeNull();
  });

  it('always stays on a card, or leaves at the top', () => {
    const directions = fc.constantFrom<Direction>(
      'left',
      'right',
      'up',
      'down',
      'row-start',
      'row-end',
      'first',
      'last',
    );
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.nat(200),
        directions,
        (groups, columns, start, direction) => {
          const count = groups.reduce((sum, size) => sum + size, 0);
          fc.pre(count > 0);
          const to = step(groups, columns, start % count, direction);
          return to === null ? direction === 'up' : to >= 0 && to < count;
        },
      ),
    );
  });

  it('reaches every card by walking right', () => {
    const seen = [0];
    for (let at = 0; at < 6; ) {
      at = walk(at, 'right') ?? 0;
      seen.push(at);
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe('keys', () => {
  it('belong to the grid only when they mean a step', () => {
    expect(directionOf('ArrowDown', false)).toBe('down');
    expect(directionOf('Home', false)).toBe('row-start');
    expect(directionOf('End', true)).toBe('last');
    expect(directionOf('Enter', false)).toBeUndefined();
    expect(directionOf('a', false)).toBeUndefined();
  });
});

describe('rows', () => {
  it('hold so many cards, the last one what is left', () => {
    expect(inRows([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inRows([], 3)).toEqual([]);
  });

  it.each([
    [282, 3],
    [322, 3],
    [462, 5],
    [20, 1],
  ])('%d px give %d columns', (width, columns) => {
    expect(columnsIn(width)).toBe(columns);
  });
});
