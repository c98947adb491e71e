/** One thing done with the pointer held down, from the press to the release. */
import type { Point } from '../geometry.ts';

export interface Pointer {
  /** px from the top left of the canvas */
  readonly screen: Point;
  readonly page: Point;
  readonly shift: boolean;
  readonly alt: boolean;
  /** ⌘ on a Mac, Ctrl elsewhere */
  readonly command: boolean;
  readonly touch: boolean;
}

export interface Gesture {
  move(pointer: Pointer): void;
  end(pointer: Pointer): void;
  /** Escape, or the browser took the pointer away: nothing happened. */
  cancel(): void;
}

/** Further than this is a drag, not a click; screen px. */
const threshold = 3;

export function isDrag(from: Pointer, to: Pointer): boolean {
  const slack = to.touch ? threshold * 3 : threshold;
  return Math.hypot(to.screen.x - from.screen.x, to.screen.y - from.screen.y) > slack;
}

export function way(from: Pointer, to: Pointer): Point {
  return { x: to.page.x - from.page.x, y: to.page.y - from.page.y };
}
