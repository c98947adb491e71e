/** Keeps boards in this browser while people work, and finds them again. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { createBoardDocument, loadBoardDocument } from '../../document/document.ts';
import { openFile } from '../../document/file/open.ts';
import type { SharedBoard } from '../../document/sharing.ts';
import type { BoardDocument } from '../../document/types.ts';
import { words } from '../language.ts';
import { put, read, remove } from './database.ts';
import { download, fileOf } from './files.ts';
import { forgetBoard, rememberBoard } from './kept-boards.ts';

/** Long enough not to save in the middle of an act, short enough to lose nothing; milliseconds. */
const delay = 300;

const keeps = signal(true);

/** This browser keeps the board, as far as is known. */
export const isKept: ReadonlySignal<boolean> = keeps;

export interface Restored {
  readonly board: SharedBoard;
  /** A sentence for the person, when the board of last time could not be used, or not entirely. */
  readonly problem: string | null;
  /** What is kept under the key is something else: it must stay as it is. */
  readonly unreadable: boolean;
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
    keeps.value = false;
    return { board: emptyBoard(session), problem: words.value.notSaved, unreadable: false };
  }
  if (kept === undefined) return { board: emptyBoard(session), problem: null, unreadable: false };
  try {
    const { file, repairs } = openFile(kept);
    const problem = repairs.length > 0 ? words.value.repairedBoard(repairs.length) : null;
    return { board: loadBoardDocument(file, { session }), problem, unreadable: false };
  } catch {
    // Nothing of theirs is thrown away, even when it cannot be read here.
    download(kept, 'board');
    return { board: emptyBoard(session), problem: words.value.restoreFailed, unreadable: true };
  }
}

/** Throws a kept board away. A tab that still shows it keeps it again with the next change. */
export async function discardBoard(key: string): Promise<void> {
  forgetBoard(key);
  await remove('boards', key);
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
    put('boards', key, file).then(
      () => {
        keeps.value = true;
      },
      () => {
        keeps.value = false;
        if (!failed) onFail();
        failed = true;
      },
    );
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
