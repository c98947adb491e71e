/** What a click with a tool does, by Enter: in the middle of the board. */
import { connect } from '../acts.ts';
import type { Board } from '../board.ts';
import { words } from '../language.ts';
import { author, stickyColour } from '../preferences.ts';
import { placeBox, placeSticky, placeText } from './draw.ts';

/** Tells whether there was something to put down. */
export function placeByKeyboard(board: Board): boolean {
  const at = board.viewport.centre();
  switch (board.tool.value) {
    case 'sticky':
      placeSticky(board, at, stickyColour.value, author.value);
      return true;
    case 'text':
      placeText(board, at);
      return true;
    case 'shape':
    case 'section':
      placeBox(board, at, board.tool.value, words.value.newSection);
      return true;
    case 'connector': {
      // From the first that was selected to the other.
      const [start, end, ...others] = board.selection.value;
      if (start === undefined || end === undefined || others.length > 0) return false;
      connect(board, { endpointNodeId: start, magnet: 'AUTO' }, { endpointNodeId: end, magnet: 'AUTO' });
      board.tool.value = 'select';
      return true;
    }
    case 'select':
    case 'hand':
      return false;
  }
}
