/** Which boards this browser keeps, by name: the list from which people choose one of before. */
import * as v from 'valibot';

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
    const list = v.parse(listSchema, JSON.parse(localStorage.getItem(place) ?? '[]'));
    return list.sort((one, other) => other.savedAt - one.savedAt);
  } catch {
    return [];
  }
}

export function rememberBoard(board: KeptBoard): void {
  const others = keptBoards().filter(({ key }) => key !== board.key);
  localStorage.setItem(place, JSON.stringify([board, ...others]));
}
