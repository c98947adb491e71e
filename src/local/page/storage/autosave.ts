/** Keeps boards in this browser while people work, and finds them again. */
import { createBoardDocument, openBoardDocument } from '../../document/document.ts';
import type { SharedBoard } from '../../document/sharing.ts';
import type { BoardDocument } from '../../document/types.ts';
import { words } from '../language.ts';
import { put, read } from './database.ts';
import { download, fileOf } from './files.ts';
import { rememberBoard } from './kept-boards.ts';

/** Long enough not to save in the middle of an act, short enough to lose nothing; milliseconds. */
const delay = 300;

export interface Restored {
  readonly board: SharedBoard;
  /** A sentence for the person, when the board of last time could not be used. */
  readonly problem: string | null;
}

export function emptyBoard(session = 1): SharedBoard {
  return createBoardDocument({ name: words.value.untitled, session });
}

/** The board that is kept under a key. New nodes get ids of this session. */
export async function restore(key: string, session: number): Promise<Restored> {
  let kept: unknown;
  try {
    kept = await read('boards', key);
  } catch {
    return { board: emptyBoard(session), problem: words.value.notSaved };
  }
  if (kept === undefined) return { board: emptyBoard(session), problem: null };
  try {
    return { board: openBoardDocument(kept, { session }), problem: null };
  } catch {
    // Nothing of theirs is thrown away, even when it cannot be read here.
    download(kept, 'board');
    return { board: emptyBoard(session), problem: words.value.restoreFailed };
  }
}

/**
 * Saves under a key after every change; `atOnce` also now, for a board that was not kept yet. Only one tab does.
 * `onFail` is told once, when the browser refuses. Returns how to stop.
 */
export function keep(key: string, board: BoardDocument, atOnce: boolean, onFail: () => void): () => void {
  let timer = 0;
  let failed = false;
  const save = (): void => {
    window.clearTimeout(timer);
    timer = 0;
    const file = fileOf(board);
    // An empty board is nothing to come back to.
    if (file.nodes.length > 2) rememberBoard({ key, name: file.name, savedAt: Date.now() });
    put('boards', key, file).catch(() => {
      if (!failed) onFail();
      failed = true;
    });
  };
  const saveIfDue = (): void => {
    if (timer !== 0) save();
  };
  if (atOnce) save();
  const unsubscribe = board.subscribe(() => {
    if (timer === 0) timer = window.setTimeout(save, delay);
  });
  const stop = new AbortController();
  window.addEventListener('pagehide', saveIfDue, { signal: stop.signal });
  document.addEventListener('visibilitychange', saveIfDue, { signal: stop.signal });
  return () => {
    saveIfDue();
    unsubscribe();
    stop.abort();
  };
}
