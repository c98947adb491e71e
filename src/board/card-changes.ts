/** What has to change on a card for it to be an activity of a design again. Nothing where it still says the same. */
import type { Activity } from '../design/schema.ts';
import { readMinutes } from './card-minutes.ts';
import type { DesignCard } from './plan/design.ts';
import type { CardData } from './stamps.ts';

/** What is written on a card and stuck on it now. */
export interface CardNow {
  readonly data: CardData;
  /** Undefined where the text is missing. */
  readonly title: string | undefined;
  readonly minutes: string | undefined;
  /** Texts of stickies that lie in it. */
  readonly notes: readonly string[];
  /** Usual minutes of its present activity; null when nobody knows. */
  readonly typical: number | null;
}

export interface CardChanges {
  readonly fields: Partial<CardData>;
  /** Null leaves the title as it is. */
  readonly title: string | null;
  /** Its minutes are written anew. */
  readonly minutes: boolean;
}

/** Its stamp and its place in the frame are not looked at. */
export function changesOf(
  { data: { stamp: _stamp, minutes, guess, note, ...fields }, title }: DesignCard,
  activity: Activity,
  now: CardNow,
): CardChanges {
  const read = readMinutes(now.minutes, now.data, now.typical);
  const { outcomes = [], decisions = [], ...others } = fields;
  const sameMinutes = read.set === activity.minutesSet && read.minutes === activity.minutes;
  return {
    fields: {
      ...others,
      // A list that was never there is not written empty.
      ...(outcomes.length + now.data.outcomes.length > 0 ? { outcomes } : {}),
      ...(decisions.length + now.data.decisions.length > 0 ? { decisions } : {}),
      note: withoutNotes(note ?? '', now.notes) || undefined,
      ...(sameMinutes ? {} : { minutes, guess }),
    },
    title: now.title?.trim() === title.trim() ? null : title,
    minutes: !sameMinutes,
  };
}

/** Stickies that lie in the card still are its note: only the rest is kept in its data. */
function withoutNotes(note: string, stuck: readonly string[]): string {
  let rest = note;
  for (const text of [...stuck].reverse().map((one) => one.trim())) {
    if (text === '') continue;
    if (rest === text) rest = '';
    else if (rest.endsWith(`\n${text}`)) rest = rest.slice(0, -text.length - 1);
  }
  return rest;
}
