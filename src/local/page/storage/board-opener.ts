/** Opening boards on the page: from a file, from a drop, from the gallery. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ReadyBoard } from '../../boards/gallery.ts';
import { loadBoardDocument } from '../../document/document.ts';
import type { SharedBoard } from '../../document/sharing.ts';
import type { BoardFile } from '../../document/types.ts';
import { language, words } from '../language.ts';
import { chooseFile } from './files.ts';
import { readBoardFile, sentenceFor } from './opening.ts';

export interface BoardOpener {
  /** What is being opened now, by its name; null for nothing. */
  readonly opening: ReadonlySignal<string | null>;
  /** Lets the person choose a file. */
  choose(): Promise<void>;
  open(file: File): Promise<void>;
  openReady(board: ReadyBoard): Promise<void>;
}

export interface BoardPlace {
  /** Puts a board on the page. */
  show(board: SharedBoard): Promise<void>;
  /** Tells the person something, on the board that is there then. */
  say(message: string, error?: boolean): void;
}

function named(file: BoardFile, name: string): BoardFile {
  const nodes = file.nodes.map((record) =>
    record.parent === null ? { ...record, properties: { ...record.properties, name } } : record,
  );
  return { ...file, name, nodes };
}

/** The ready board is not there: it is still being made, or nobody made it. */
class NotMadeYet extends Error {}

async function fetchReady(id: string): Promise<Blob> {
  const answer = await fetch(`boards/${id}.json`, { cache: 'no-cache' });
  if (!answer.ok) throw new NotMadeYet();
  return answer.blob();
}

/** What cannot be opened leaves the board that is there as it is, and is told in a sentence. */
export function createBoardOpener({ show, say }: BoardPlace): BoardOpener {
  const opening = signal<string | null>(null);

  async function openAs(name: string, find: () => Promise<Blob>, rename: boolean): Promise<void> {
    if (opening.value !== null) return;
    opening.value = name;
    try {
      const { file, repairs } = await readBoardFile(await find());
      await show(loadBoardDocument(rename ? named(file, name) : file));
      if (repairs.length > 0) say(words.value.repairedBoard(repairs.length), true);
    } catch (error) {
      say(error instanceof NotMadeYet ? words.value.galleryMissing : sentenceFor(error, words.value), true);
    } finally {
      opening.value = null;
    }
  }

  const open = (file: File): Promise<void> => openAs(file.name, async () => file, false);
  return {
    opening,
    open,
    async choose() {
      const file = await chooseFile();
      if (file) await open(file);
    },
    openReady: ({ id, title }) => openAs(title[language.value], () => fetchReady(id), true),
  };
}
