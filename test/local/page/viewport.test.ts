import { describe, expect, test } from 'vitest';
import { createViewport } from '../../../src/local/page/viewport.ts';

function viewport() {
  const made = createViewport();
  made.size.value = { width: 1000, height: 800 };
  made.insets.value = { top: 60, right: 300, bottom: 80, left: 0 };
  return made;
}

describe('the view of the board', () => {
  test('zooming keeps the point under the pointer where it is', () => {
    const { toPage, zoomAt, view } = viewport();
    const pointer = { x: 333, y: 444 };
    const before = toPage(pointer);
    zoomAt(pointer, 2.5);
    expect(view.value.zoom).toBe(2.5);
    expect(toPage(pointer).x).toBeCloseTo(before.x);
    expect(toPage(pointer).y).toBeCloseTo(before.y);
  });

  test('zoom has limits', () => {
    const { zoomAt, view } = viewport();
    zoomAt({ x: 0, y: 0 }, 100);
    expect(view.value.zoom).toBe(4);
    zoomAt({ x: 0, y: 0 }, 0);
    expect(view.value.zoom).toBe(0.02);
  });

  test('what is zoomed to lies clear of the panels', () => {
    const made = viewport();
    const { toScreen, view } = made;
    const box = { x: 5000, y: -3000, width: 2000, height: 500 };
    made.fit(box);
    const [from, to] = [toScreen(box), toScreen({ x: box.x + box.width, y: box.y + box.height })];
    expect(from.x).toBeGreaterThanOrEqual(0);
    expect(to.x).toBeLessThanOrEqual(700);
    expect(from.y).toBeGreaterThanOrEqual(60);
    expect(to.y).toBeLessThanOrEqual(720);
    expect(view.value.zoom).toBeLessThan(1);
  });

  test('something small is not blown up beyond 100 %', () => {
    const made = viewport();
    made.fit({ x: 0, y: 0, width: 40, height: 40 });
    expect(made.view.value.zoom).toBe(1);
    expect(made.centre()).toEqual({ x: 20, y: 20 });
  });

  test('panning follows the pointer at any zoom', () => {
    const { panBy, zoomAt, toScreen } = viewport();
    zoomAt({ x: 0, y: 0 }, 0.5);
    const before = toScreen({ x: 100, y: 100 });
    panBy({ x: 30, y: -20 });
    expect(toScreen({ x: 100, y: 100 })).toEqual({ x: before.x + 30, y: before.y - 20 });
  });
});
