import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../src/local/document/types.ts';
import { distanceToRoute, type End, pointOnSide, routeBetween } from '../../../src/local/drawing/route.ts';

const card = (x: number, y: number): Box => ({ x, y, width: 144, height: 168 });
const tied = (box: Box): End => ({ kind: 'box', box, side: null });

/** Whether a corner of the line lies inside of a box, its edge not counted. */
function enters(points: readonly { x: number; y: number }[], { x, y, width, height }: Box): boolean {
  return points.some((at) => at.x > x + 1 && at.x < x + width - 1 && at.y > y + 1 && at.y < y + height - 1);
}

describe('connectors with corners', () => {
  test('two cards side by side are joined by a straight line between the sides that face each other', () => {
    const [left, right] = [card(0, 0), card(300, 0)];
    const { points } = routeBetween('ELBOWED', tied(left), tied(right));
    expect(points).toEqual([pointOnSide(left, 'RIGHT'), pointOnSide(right, 'LEFT')]);
  });

  test('a side that a person chose is kept, also when it faces away', () => {
    const [left, right] = [card(0, 0), card(300, 0)];
    const { points } = routeBetween('ELBOWED', { kind: 'box', box: left, side: 'LEFT' }, tied(right));
    expect(points[0]).toEqual(pointOnSide(left, 'LEFT'));
    expect(enters(points, left)).toBe(false);
  });

  test('every part runs straight across or straight down, and no corner lies in either card', () => {
    const place = fc.record({
      x: fc.integer({ min: -900, max: 900 }),
      y: fc.integer({ min: -900, max: 900 }),
    });
    fc.assert(
      fc.property(place, (to) => {
        fc.pre(Math.abs(to.x) > 200 || Math.abs(to.y) > 220);
        const [from, other] = [card(0, 0), card(to.x, to.y)];
        const { points, label } = routeBetween('ELBOWED', tied(from), tied(other));
        for (const [index, point] of points.entries()) {
          const next = points[index + 1];
          if (next)
            expect(Math.min(Math.abs(next.x - point.x), Math.abs(next.y - point.y))).toBeLessThan(0.6);
        }
        expect(enters(points, from)).toBe(false);
        expect(enters(points, other)).toBe(false);
        expect(distanceToRoute(routeBetween('ELBOWED', tied(from), tied(other)), label)).toBeLessThan(0.1);
      }),
    );
  });
});

describe('other connectors', () => {
  test('a straight line runs from edge to edge, on the way between the middles', () => {
    const { points } = routeBetween('STRAIGHT', tied(card(0, 0)), tied(card(0, 400)));
    expect(points).toEqual([
      { x: 72, y: 168 },
      { x: 72, y: 400 },
    ]);
  });

  test('free ends stay where they are', () => {
    const [start, end] = [
      { x: 10, y: 20 },
      { x: 400, y: 300 },
    ];
    for (const lineType of ['STRAIGHT', 'ELBOWED', 'CURVED']) {
      const { points } = routeBetween(
        lineType,
        { kind: 'point', point: start },
        { kind: 'point', point: end },
      );
      expect([points[0], points.at(-1)]).toEqual([start, end]);
    }
  });
});
