/** How much a card counts: each of the n cards of a choice group counts for 1/n in every count and share. */
import type { Presence } from './schema.ts';

interface Countable {
  readonly presence: Presence;
}

/** How much a card with this presence counts among these cards. Pass only cards that are not removed. */
export function countAmong(cards: readonly Countable[]): (card: Countable) => number {
  const sizes = new Map<Presence, number>();
  for (const { presence } of cards) sizes.set(presence, (sizes.get(presence) ?? 0) + 1);
  return ({ presence }) => (isChoice(presence) ? 1 / (sizes.get(presence) ?? 1) : 1);
}

export function isChoice(presence: Presence): boolean {
  return presence.startsWith('choice:');
}

/** Minutes that can be counted; null when nobody knows them. Data that makes no sense is unknown as well. */
export function knownMinutes({ minutes }: { readonly minutes: number | null }): number | null {
  return minutes !== null && Number.isFinite(minutes) && minutes >= 0 ? minutes : null;
}

/** Takes away what adding thirds leaves behind, so that three thirds show as one. */
export function tidy(value: number): number {
  return Math.abs(value) < 1e9 ? Math.round(value * 1e6) / 1e6 : value;
}
