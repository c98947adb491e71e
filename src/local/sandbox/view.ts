/** A view of the board for use without a page: a window of a given size and a selection. */
import type { BoardView, TextRange } from '../api/environment.ts';
import type { Point, Size } from '../document/geometry.ts';

export function createView({ width, height }: Size = { width: 1280, height: 800 }): BoardView {
  const listeners = new Set<() => void>();
  let center: Point = { x: 0, y: 0 };
  let zoom = 1;
  let selection: readonly string[] = [];
  let textRange: TextRange | null = null;
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    get center() {
      return center;
    },
    set center(value) {
      center = value;
    },
    get zoom() {
      return zoom;
    },
    set zoom(value) {
      zoom = value;
    },
    get bounds() {
      const size = { width: width / zoom, height: height / zoom };
      return { x: center.x - size.width / 2, y: center.y - size.height / 2, ...size };
    },
    get selection() {
      return selection;
    },
    set selection(ids) {
      const before = new Set(selection);
      if (ids.length === selection.length && ids.every((id) => before.has(id))) return;
      selection = [...ids];
      textRange = null;
      tell();
    },
    get textRange() {
      return textRange;
    },
    set textRange(value) {
      if (value) selection = [value.node];
      textRange = value;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
