import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, contains, overlap, type Point } from '../../src/board/geometry.ts';
import { card } from '../../src/board/plan/looks.ts';
import { roomNear, type Size, slotAfter, slotIn, slotNear } from '../../src/board/slots.ts';

const size = { width: card.width, height: card.height };
const place = fc.integer({ min: -2_000, max: 2_000 });
const point = fc.record({ x: place, y: place });
const extent = fc.integer({ min: 1, max: 900 });
const box: fc.Arbitrary<Box> = fc.record({ x: place, y: place, width: extent, height: extent });
const boxes = fc.array(box, { maxLength: 25 });

const covered = (at: Point, obstacles: readonly Box[], what: Size = size): boolean =>
  obstacles.some((obstacle) => overlap({ ...at, ...what }, obstacle));

describe('a slot in a region', () => {
  const region = { x: 100, y: 200, width: 368, height: 416 }; // two columns, two rows

  it('is the first free one, in rows', () => {
    const taken: Box[] = [];
    const slots: unknown[] = [];
    for (let slot = slotIn(region, size, taken); slot; slot = slotIn(region, size, taken)) {
      slots.push(slot);
      taken.push({ ...slot, ...size });
    }
    expect(slots).toEqual([
      { x: 124, y: 224 },
      { x: 300, y: 224 },
      { x: 124, y: 424 },
      { x: 300, y: 424 },
    ]);
  });

  it('is the one closest to a point when there is one', () => {
    expect(slotIn(region, size, [], { x: 372, y: 508 })).toEqual({ x: 300, y: 424 });
  });

  it('goes on in rows after a card, and back to the start when the rest is full', () => {
    const at = (x: number, y: number) => ({ x: x + size.width / 2, y: y + size.height / 2 });
    const [first, second, third, fourth] = [
      { x: 124, y: 224 },
      { x: 300, y: 224 },
      { x: 124, y: 424 },
      { x: 300, y: 424 },
    ];
    expect(slotAfter(region, size, [], at(124, 224))).toEqual(second);
    expect(slotAfter(region, size, [{ ...second, ...size }], at(300, 230))).toEqual(third);
    expect(slotAfter(region, size, [{ ...third, ...size }], at(118, 420))).toEqual(fourth);
    expect(slotAfter(region, size, [{ ...fourth, ...size }], at(300, 424))).toEqual(first);
    expect(slotAfter(region, size, [region], at(124, 224))).toBeNull();
  });

  it('does not exist where a card does not fit', () => {
    expect(slotIn({ ...region, width: 150 }, size, [])).toBeNull();
    expect(slotIn({ ...region, height: 100 }, size, [])).toBeNull();
    expect(slotIn(region, size, [region])).toBeNull();
  });

  it('lies within the region and covers nothing', () => {
    fc.assert(
      fc.property(box, boxes, fc.option(point, { nil: undefined }), (area, obstacles, near) => {
        const slot = slotIn(area, size, obstacles, near);
        if (!slot) return;
        expect(covered(slot, obstacles)).toBe(false);
        expect(contains(area, slot)).toBe(true);
        expect(slot.x + size.width).toBeLessThanOrEqual(area.x + area.width);
        expect(slot.y + size.height).toBeLessThanOrEqual(area.y + area.height);
      }),
    );
  });
});

describe('a slot near a point', () => {
  it('is that point where nothing is in the way, on the grid', () => {
    expect(slotNear({ x: 1_001, y: 999 }, size, [])).toEqual({ x: 928, y: 912 });
  });

  it('covers nothing, however crowded it is', () => {
    fc.assert(
      fc.property(point, boxes, (near, obstacles) => {
        expect(covered(slotNear(near, size, obstacles), obstacles)).toBe(false);
      }),
    );
  });

  it('is not far when there is room close by', () => {
    const obstacle = { x: -72, y: -84, ...size };
    const slot = slotNear({ x: 0, y: 0 }, size, [obstacle]);
    expect(Math.hypot(slot.x + 72, slot.y + 84)).toBeLessThan(250);
  });

  it('goes below everything when all around is taken', () => {
    const wall = { x: -20_000, y: -20_000, width: 40_000, height: 40_000 };
    const slot = slotNear({ x: 0, y: 0 }, size, [wall]);
    expect(slot.y).toBeGreaterThanOrEqual(20_000);
    expect(covered(slot, [wall])).toBe(false);
  });

  it('is found among 10,000 cards', () => {
    const cards = Array.from({ length: 10_000 }, (_, index) => ({
      x: (index % 100) * 176 - 8_800,
      y: Math.floor(index / 100) * 200 - 10_000,
      ...size,
    }));
    expect(covered(slotNear({ x: 0, y: 0 }, size, cards), cards)).toBe(false);
  });
});

describe('room for a frame', () => {
  const frame = { width: 2_096, height: 1_400 };

  it('is in the middle of the view where nothing is in the way', () => {
    expect(roomNear({ x: 100, y: 50 }, frame, [], 80)).toEqual({ x: -948, y: -650 });
  });

  it('is beside what is in the way, with a gap', () => {
    const other = { x: 0, y: 0, ...frame };
    const beside = roomNear({ x: 1_900, y: 700 }, frame, [other], 80);
    expect(beside).toEqual({ x: 2_176, y: 0 });
  });

  it('is found among ten thousand cards, and covers none of them', () => {
    const cards = Array.from({ length: 10_000 }, (_, index) => ({
      x: (index % 100) * 176,
      y: Math.floor(index / 100) * 200,
      width: 144,
      height: 168,
    }));
    const at = roomNear({ x: 8_000, y: 9_000 }, frame, cards, 96);
    expect(cards.some((card) => overlap(card, { ...at, ...frame }))).toBe(false);
  });

  it('covers nothing and keeps its distance', () => {
    const whole = fc.record({ width: extent, height: extent });
    fc.assert(
      fc.property(point, whole, boxes, fc.integer({ min: 1, max: 200 }), (near, wanted, obstacles, gap) => {
        const at = roomNear(near, wanted, obstacles, gap);
        const grown = obstacles.map(({ x, y, width, height }) => ({
          x: x - gap + 1,
          y: y - gap + 1,
          width: width + 2 * gap - 2,
          height: height + 2 * gap - 2,
        }));
        expect(covered(at, grown, wanted)).toBe(false);
      }),
    );
  });
});
