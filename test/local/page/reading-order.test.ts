import { describe, expect, it } from 'vitest';
import { inReadingOrder } from '../../../src/local/page/tools/reading-order.ts';

const at = (name: string, x: number, y: number, width = 200, height = 200) => ({
  name,
  box: { x, y, width, height },
});
const names = (...items: readonly ReturnType<typeof at>[]) => inReadingOrder(items).map(({ name }) => name);

describe('reading order', () => {
  it('goes along a row before the next one, whatever the order of making', () => {
    expect(names(at('d', 300, 400), at('b', 300, 0), at('c', 0, 400), at('a', 0, 0))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  it('takes what stands nearly level as one row', () => {
    expect(names(at('b', 300, 0), at('a', 0, 60), at('c', 600, 40))).toEqual(['a', 'b', 'c']);
  });

  it('does not take a staircase as one row', () => {
    expect(names(at('c', 0, 280), at('b', 300, 140), at('a', 600, 0))).toEqual(['a', 'b', 'c']);
  });

  it('reads small things beside a tall one from top to bottom of the next row', () => {
    expect(names(at('below', 0, 700), at('tall', 0, 0, 200, 600), at('top', 300, 20, 100, 100))).toEqual([
      'tall',
      'top',
      'below',
    ]);
  });

  it('has nothing to order on an empty board', () => {
    expect(names()).toEqual([]);
  });
});
