/** The ready boards of the gallery: what is looked at first, and what is told of them. */
import { describe, expect, it } from 'vitest';
import { bulkOf } from '../../src/local/boards/bulk.ts';
import { readyBoards } from '../../src/local/boards/gallery.ts';

describe('the first look at a board', () => {
  const box = (x: number, y: number, size = 100) => ({ x, y, width: size, height: size });

  it('shows everything on a board of people', () => {
    expect(bulkOf([box(0, 0), box(9_000, -4_000)])).toEqual({ x: 0, y: -4_000, width: 9_100, height: 4_100 });
  });

  it('leaves out what is so far away, or so large, that the rest would be a dot', () => {
    const near = [box(0, 0), box(400, 0), box(0, 400)];
    expect(bulkOf([...near, box(1e8, -1e8), box(-60_000, 0, 120_000)])).toEqual({
      x: 0,
      y: 0,
      width: 500,
      height: 500,
    });
  });

  it('shows what there is when all of it is far apart, and nothing of an empty board', () => {
    expect(bulkOf([box(0, 0, 200_000)])).toEqual(box(0, 0, 200_000));
    expect(bulkOf([])).toBeNull();
  });
});

it('every ready board has a title and one sentence in both languages', () => {
  for (const { title, says } of readyBoards) {
    for (const words of [title.nl, title.en]) expect(words).toMatch(/\S/);
    for (const words of [says.nl, says.en]) expect(words).toMatch(/^[A-Z].*\.$/u);
  }
});
