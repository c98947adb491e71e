/** What a card says about its minutes: the text on it, what a person set, or a guess. */
import { isGuess, parseMinutes } from './minutes.ts';
import type { CardData } from './stamps.ts';

export interface ReadMinutes {
  readonly minutes: number | null;
  readonly set: boolean;
  readonly problem?: 'minutes-missing' | 'minutes-unread';
}

/**
 * The text wins over the data, the data over the catalogue. A guess that still says what was drawn is nobody's
 * choice. `text` is undefined where the card has none; `typical` are the minutes of its activity.
 */
export function readMinutes(
  text: string | undefined,
  data: Pick<CardData, 'minutes' | 'guess'> | undefined,
  typical: number | null,
): ReadMinutes {
  const guess = data?.guess ?? typical;
  const fallback: ReadMinutes =
    data?.minutes === undefined ? { minutes: guess, set: false } : { minutes: data.minutes, set: true };
  if (text === undefined) return { ...fallback, problem: 'minutes-missing' };
  if (text.trim() === '') return { minutes: guess, set: false };
  const minutes = parseMinutes(text);
  if (minutes === null) return { ...fallback, problem: 'minutes-unread' };
  return { minutes, set: !(isGuess(text) && minutes === guess && data?.minutes === undefined) };
}

/** A person stands behind the text on the card, also when it cannot be read: no redraw may replace it. */
export const isByPerson = ({ set, problem }: ReadMinutes): boolean =>
  problem === 'minutes-unread' || (set && problem === undefined);
