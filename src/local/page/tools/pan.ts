/** Moves the view along with the pointer. */
import type { Board } from '../board.ts';
import type { Gesture, Pointer } from './gesture.ts';

export function pan(board: Board, start: Pointer): Gesture {
  let last = start.screen;
  return {
    move({ screen }) {
      board.viewport.panBy({ x: screen.x - last.x, y: screen.y - last.y });
      last = screen;
    },
    end() {},
    cancel() {},
  };
}
