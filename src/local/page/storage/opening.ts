/** Opening a file as a board, without holding up the page. */
import { BoardFileError, type Fault } from '../../document/file/fault.ts';
import type { OpenedFile } from '../../document/file/open.ts';
import type { Words } from '../language.ts';
import type { Answer } from './opener.ts';

/** Bytes. A board of 20,000 nodes is half of it; more than this makes browsers run out of memory. */
export const largestFile = 50_000_000;

/** More bytes than this page opens. */
export class FileTooLarge extends Error {}

/** Throws BoardFileError, FileTooLarge, or what the browser throws when it cannot read the file. */
export async function readBoardFile(file: Blob): Promise<OpenedFile> {
  if (file.size > largestFile) throw new FileTooLarge();
  const worker = new Worker('opener.js', { type: 'module' });
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(file);
    });
    if (answer.kind === 'refused') throw new BoardFileError(answer.fault);
    return answer.opened;
  } finally {
    worker.terminate();
  }
}

function faultSentence(fault: Fault, say: Words): string {
  switch (fault.kind) {
    case 'not-a-board':
      return say.notABoard;
    case 'later':
      return say.laterBoard;
    case 'damaged':
      return say.damagedBoard(say.damages[fault.damage], fault.where);
  }
}

/** What happened and what to do, for the person whose file it is. */
export function sentenceFor(error: unknown, say: Words): string {
  if (error instanceof BoardFileError) return faultSentence(error.fault, say);
  if (error instanceof FileTooLarge) return say.boardTooLarge(largestFile / 1_000_000);
  return say.unreadableFile;
}
