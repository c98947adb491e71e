import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, overlap } from '../../src/board/geometry.ts';
import { placesBelow } from '../../src/board/places-below.ts';

const box = (x: number, y: number, width = 1_000, height = 800): Box => ({ x, y, width, height });
const gap = 100;

describe('frames below others', () => {
  it('stand in the same rows and columns', () => {
    const former = [box(0, 0), box(1_200, 0), box(0, 1_000)];
    expect(placesBelow(former, former, former, gap)).toEqual([
      { x: 0, y: 1_900 },
      { x: 1_200, y: 1_900 },
      { x: 0, y: 2_800 },
    ]);
  });

  it('go further down where something lies', () => {
    const former = [box(0, 0)];
    const sticky = box(500, 1_000, 240, 240);
    expect(placesBelow(former, former, [...former, sticky], gap)).toEqual([{ x: 0, y: 1_340 }]);
  });

  it('have no place without any', () => {
    expect(placesBelow([], [], [box(0, 0)], gap)).toEqual([]);
  });

  it('never cover each other or what is there', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 100, max: 4_000 }),
      height: fc.integer({ min: 100, max: 3_000 }),
    });
    const boxes = fc
      .record({ x: fc.integer({ min: -9_000, max: 9_000 }), y: fc.integer({ min: -9_000, max: 9_000 }) })
      .chain((at) => sizes.map((size) => ({ ...at, ...size })));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(boxes, sizes), { minLength: 1, maxLength: 12 }),
        fc.array(boxes, { maxLength: 12 }),
        (frames, others) => {
          const former = frames.map(([there]) => there);
          const wanted = frames.map(([, size]) => size);
          const obstacles = [...former, ...others];
          const next = placesBelow(former, wanted, obstacles, gap).map((at, index) => ({
            ...at,
            width: wanted[index]?.width ?? 0,
            height: wanted[index]?.height ?? 0,
          }));
          expect(next).toHaveLength(frames.length);
          for (const [index, one] of next.entries()) {
            for (const other of [...next.slice(index + 1), ...obstacles])
              expect(overlap(one, other)).toBe(false);
          }
        },
      ),
    );
  });
});
