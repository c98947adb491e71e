/** Selects what a rectangle touches. */
import type { Board } from '../board.ts';
import { boxBetween } from '../geometry.ts';
import { type Gesture, isDrag, type Pointer } from './gesture.ts';
import { within } from './hit.ts';

export function marquee(board: Board, start: Pointer): Gesture {
  const before = start.shift ? board.selection.value : [];
  board.selection.value = before;
  const finish = (): void => {
    board.sketch.value = {};
  };
  return {
    move(pointer) {
      if (!isDrag(start, pointer)) return;
      const area = boxBetween(start.page, pointer.page);
      board.sketch.value = { marquee: area };
      const found = within(board, area);
      const selected = [
        ...before.filter((id) => !found.includes(id)),
        ...found.filter((id) => !before.includes(id)),
      ];
      const known = board.selection.value;
      if (selected.length !== known.length || selected.some((id, at) => known[at] !== id)) {
        board.selection.value = selected;
      }
    },
    end: finish,
    cancel() {
      board.selection.value = before;
      finish();
    },
  };
}
