import { describe, expect, it } from 'vitest';
import { exposed } from '../../../src/local/page/drawing/picture.ts';
import { sideNear } from '../../../src/local/page/tools/tie.ts';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 80 });

describe('what is to be drawn after panning', () => {
  it('is nothing when nothing moved', () => {
    expect(exposed(box(0, 0), box(0, 0))).toEqual([]);
  });

  it('is the strip that came into view, at each side', () => {
    expect(exposed(box(30, 0), box(0, 0))).toEqual([{ x: 100, y: 0, width: 30, height: 80 }]);
    expect(exposed(box(-30, 0), box(0, 0))).toEqual([{ x: -30, y: 0, width: 30, height: 80 }]);
    expect(exposed(box(0, 20), box(0, 0))).toEqual([{ x: 0, y: 80, width: 100, height: 20 }]);
    expect(exposed(box(0, -20), box(0, 0))).toEqual([{ x: 0, y: -20, width: 100, height: 20 }]);
  });

  it('is two strips that do not overlap after moving askew, as large as what came', () => {
    const strips = exposed(box(30, -20), box(0, 0));
    const area = strips.reduce((sum, { width, height }) => sum + width * height, 0);
    expect(area).toBe(100 * 80 - 70 * 60);
    expect(strips).toEqual([
      { x: 100, y: -20, width: 30, height: 80 },
      { x: 30, y: -20, width: 70, height: 20 },
    ]);
  });
});

describe('the side a connector is drawn to', () => {
  const card = { x: 0, y: 0, width: 144, height: 168 };

  it('is the one whose middle is near, at every zoom', () => {
    for (const zoom of [0.24, 1, 4]) {
      expect(sideNear(card, { x: 1, y: 84 }, zoom)).toBe('LEFT');
      expect(sideNear(card, { x: 72, y: 167 }, zoom)).toBe('BOTTOM');
    }
  });

  it('is none from the middle of a node, however small it is on screen', () => {
    for (const zoom of [0.05, 0.09, 0.24, 1]) expect(sideNear(card, { x: 72, y: 84 }, zoom)).toBeNull();
    expect(sideNear({ x: 0, y: 0, width: 30, height: 20 }, { x: 15, y: 10 }, 0.1)).toBeNull();
  });
});
