import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arrangement, readingOrder } from '../../src/board/arrange.ts';
import { noFacts } from '../../src/board/fact-store.ts';
import { type Box, overlap } from '../../src/board/geometry.ts';
import { Places, zonesAt } from '../../src/board/places.ts';
import { card } from '../../src/board/plan/looks.ts';
import { TestBoard } from './board-facts.ts';

const cardAround = ({ x, y }: { x: number; y: number }): Box => ({
  x,
  y,
  width: card.width,
  height: card.height,
});
const around = (x: number, y: number, width = 240, height = 240) => ({
  box: { x: x - width / 2, y: y - height / 2, width, height },
});
const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

describe('reading order', () => {
  it('goes by rows, though nobody lays them out straight', () => {
    const items = [around(600, 30), around(10, 0), around(300, -40), around(0, 300), around(290, 330)];
    expect(readingOrder([...items].reverse())).toEqual([items[1], items[2], items[0], items[3], items[4]]);
  });
});

describe('cards in the place of stickies', () => {
  it('lie where those lay', () => {
    const arrangement = new Arrangement(noFacts, []);
    for (const [x, y] of [
      [0, 0],
      [240, 0],
      [0, 240],
    ] as const) {
      expect(middle(cardAround(arrangement.place({ x, y })))).toEqual({ x, y });
    }
  });

  it('never cover each other or what is there, and keep their rows and order', () => {
    const arrangement = new Arrangement(noFacts, []);
    const grid = [0, 1, 2].flatMap((row) =>
      [0, 1, 2, 3].map((column) => ({ x: column * 100, y: row * 110 })),
    );
    const boxes = grid.map((centre) => cardAround(arrangement.place(centre)));
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    }
    const order = readingOrder(boxes.map((box) => ({ box })));
    expect(order.map(({ box }) => boxes.indexOf(box))).toEqual(boxes.map((_, index) => index));
  });

  it('never cover each other, wherever things lay', () => {
    const place = fc.record({
      x: fc.integer({ min: -600, max: 600 }),
      y: fc.integer({ min: -600, max: 600 }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (centres) => {
        const picture = { x: -50, y: -50, width: 300, height: 200 };
        const arrangement = new Arrangement(noFacts, [picture]);
        const boxes = [picture, ...centres.map((centre) => cardAround(arrangement.place(centre)))];
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        }
      }),
    );
  });

  it('stay in their zone and segment, also where it is full', () => {
    const board = new TestBoard();
    const spot = board.frame('linear').spot('online', 'Week 1');
    const places = new Places(board.facts);
    const zoneIds = (point: { x: number; y: number }) =>
      [...zonesAt(places.frames[0]?.zones ?? [], point).values()].map(({ fact }) => fact.id).sort();
    const arrangement = new Arrangement(board.facts, []);
    const expected = zoneIds(spot);
    expect(expected).toHaveLength(2);
    for (let count = 0; count < 30; count += 1) {
      const at = arrangement.place({ x: spot.x + (count % 5) * 3, y: spot.y + count });
      expect(zoneIds(middle(cardAround(at)))).toEqual(expected);
    }
  });
});
