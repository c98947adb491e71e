/** A text of a sticky taken apart into what a card shows and keeps, and put together again. Nothing of it is lost. */
import type { Language } from '../design/schema.ts';
import { findMinutes } from './find-minutes.ts';
import { formatMinutes } from './minutes.ts';

/** Characters: more does not fit on a card in three lines and is hard to read in a list. */
export const longestTitle = 80;
/** Sets off what a title could not hold. */
const goesOn = '… ';

export interface WrittenCard {
  readonly title: string;
  /** Null: no time is named. */
  readonly minutes: number | null;
  /** What did not fit in the title; "" when all of it did. */
  readonly note: string;
}

/** The first line is the title, cut between two words where it is too long; the rest goes to the note. */
export function readWritten(text: string): WrittenCard {
  const found = findMinutes(text);
  return { ...splitText(found?.rest ?? text), minutes: found?.minutes ?? null };
}

/** The note that goes with a title that a person may have changed: nothing of the text gets lost. */
export function noteBeside(title: string, text: string): string {
  const read = readWritten(text);
  if (title.trim() === read.title) return read.note;
  return oneLine(text) === oneLine(title) ? '' : text.trim();
}

function splitText(text: string): Pick<WrittenCard, 'title' | 'note'> {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const at = lines.findIndex((line) => line.trim() !== '');
  const first = oneLine(lines[at] ?? '');
  const others = lines
    .slice(at + 1)
    .join('\n')
    .trim();
  if (at < 0 || first.length <= longestTitle) return { title: first, note: others };
  const end = cutAt(first);
  const beyond = `${goesOn}${first.slice(end).trim()}`;
  return { title: first.slice(0, end).trim(), note: others === '' ? beyond : `${beyond}\n${others}` };
}

/** Where a line is cut: after a word, or else within one, never within a letter. */
function cutAt(line: string): number {
  const space = line.lastIndexOf(' ', longestTitle);
  if (space > longestTitle / 2) return space;
  return /[\ud800-\udbff]/.test(line.charAt(longestTitle - 1)) ? longestTitle - 1 : longestTitle;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of a sticky for a card. `minutes` only when somebody set them. */
export function writeCard({ title, minutes, note }: WrittenCard, language: Language): string {
  const time = minutes === null ? '' : formatMinutes(minutes, false, language);
  const first = [oneLine(title), time].filter((part) => part !== '').join(' – ');
  return [first, note.trim()].filter((part) => part !== '').join('\n');
}
