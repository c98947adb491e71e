/** Keeps the board in this browser while people work, and finds it again. */
import { createBoardDocument, openBoardDocument } from '../../document/document.ts';
import type { BoardDocument } from '../../document/types.ts';
import { words } from '../language.ts';
import { put, read } from './database.ts';
import { download, fileOf } from './files.ts';

const key = 'current';
/** Long enough not to save in the middle of an act, short enough to lose nothing; milliseconds. */
const delay = 300;

export interface Restored {
  readonly document: BoardDocument;
  /** A sentence for the person, when the board of last time could not be used. */
  readonly problem: string | null;
}

export function emptyBoard(): BoardDocument {
  return createBoardDocument({ name: words.value.untitled });
}

export async function restore(): Promise<Restored> {
  let kept: unknown;
  try {
    kept = await read('boards', key);
  } catch {
    return { document: emptyBoard(), problem: words.value.notSaved };
  }
  if (kept === undefined) return { document: emptyBoard(), problem: null };
  try {
    return { document: openBoardDocument(kept), problem: null };
  } catch {
    // Nothing of theirs is thrown away, even when it cannot be read here.
    download(kept, 'board');
    return { document: emptyBoard(), problem: words.value.restoreFailed };
  }
}

/**
 * Saves after every change; `atOnce` also now, for a board that takes the place of another. `onFail` is told once,
 * when the browser refuses. Returns how to stop.
 */
export function keep(board: BoardDocument, atOnce: boolean, onFail: () => void): () => void {
  let timer = 0;
  let failed = false;
  const save = (): void => {
    window.clearTimeout(timer);
    timer = 0;
    put('boards', key, fileOf(board)).catch(() => {
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
