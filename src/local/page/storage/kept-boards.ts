/** Which boards this browser keeps, by name: the list from which people choose one of before. */
import * as v from 'valibot';
import { recall, remember } from './remembered.ts';

const place = 'blended-wave-boards';

const listSchema = v.array(
  v.object({
    /** Under which the board is kept, and by which its address names it. */
    key: v.string(),
    name: v.string(),
    /** When it was last saved, milliseconds since 1970. */
    savedAt: v.number(),
  }),
);
export type KeptBoard = v.InferOutput<typeof listSchema>[number];

/** The latest first. */
export function keptBoards(): readonly KeptBoard[] {
  try {
    const list = v.parse(listSchema, JSON.parse(recall(place) ?? '[]'));
    return list.sort((one, other) => other.savedAt - one.savedAt);
  } catch {
    return [];
  }
}

export function forgetBoard(gone: string): void {
  remember(place, JSON.stringify(keptBoards().filter(({ key }) => key !== gone)));
}

export function rememberBoard(board: KeptBoard): void {
  const others = keptBoards().filter(({ key }) => key !== board.key);
  remember(place, JSON.stringify([board, ...others]));
}
