/** Drags the selection; with Alt held, a copy of it. */
import { batch } from '@preact/signals';
import { dropAt, duplicateAt, targetOf, topmost } from '../acts.ts';
import type { Board } from '../board.ts';
import type { Point } from '../geometry.ts';
import { type Gesture, isDrag, type Pointer, way } from './gesture.ts';

function straightened({ x, y }: Point): Point {
  return Math.abs(x) > Math.abs(y) ? { x, y: 0 } : { x: 0, y };
}

/** `click` is done when the pointer was released where it was pressed. */
export function move(board: Board, start: Pointer, click: () => void): Gesture {
  const ids = topmost(board, board.selection.value);
  let dragging = false;
  let removeGhosts: (() => void) | null = null;

  const offsetTo = (pointer: Pointer): Point => {
    const by = way(start, pointer);
    return pointer.shift ? straightened(by) : by;
  };
  const setCopying = (copying: boolean): void => {
    if (copying === (removeGhosts !== null)) return;
    removeGhosts?.();
    removeGhosts = copying ? board.scene.leaveGhosts(ids) : null;
  };
  const finish = (): void => {
    removeGhosts?.();
    batch(() => {
      board.scene.lift(ids, null);
      board.sketch.value = {};
      board.busy.value = false;
    });
  };

  return {
    move(pointer) {
      if (!dragging && !isDrag(start, pointer)) return;
      if (!dragging) {
        // Ghosts are copied before the originals are lifted off the board.
        setCopying(pointer.alt);
        dragging = true;
      }
      const offset = offsetTo(pointer);
      batch(() => {
        board.busy.value = true;
        board.scene.lift(ids, offset);
        const target = targetOf(board, ids, offset);
        board.sketch.value = target === null ? {} : { target };
      });
    },
    end(pointer) {
      if (!dragging) {
        click();
        return;
      }
      const offset = offsetTo(pointer);
      finish();
      if (pointer.alt) duplicateAt(board, ids, offset);
      else dropAt(board, ids, offset);
      board.scene.flush();
    },
    cancel() {
      if (dragging) finish();
    },
  };
}
