import type { Board } from '../board.ts';
import { pageChildren } from './hit.ts';

/** Everything on the page that is not locked, sections as a whole. */
export function selectAll(board: Board): void {
  board.selection.value = pageChildren(board).filter((id) => {
    const record = board.document.node(id);
    return record?.properties.locked !== true && record?.properties.visible !== false;
  });
}
