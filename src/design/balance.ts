/** The balance: how activities and minutes divide over online, offline and both, a segment at a time and in total. */
import { isChoice, tidy } from './counting.ts';
import { bySegment, setShareOf } from './load.ts';
import type { Lookup } from './lookup.ts';
import {
  type Activity,
  type LearningType,
  learningTypes,
  type Mode,
  modes,
  type Pacing,
  type Presence,
  type Segment,
} from './schema.ts';

/** Shares go by minutes once a person set this part of them; before that guesses would decide (starting principle). */
export const setShareNeeded = 0.8;

/** Activities count 1, those of a choice group of n count 1/n; minutes likewise. */
export interface Tally {
  readonly activities: number;
  readonly minutes: number;
}

export interface Counted {
  readonly all: Tally;
  /** Of `all.minutes`: what nobody set. */
  readonly guessedMinutes: number;
  /** Share of the minutes that is a guess; null without minutes. */
  readonly guessedShare: number | null;
  readonly modes: Readonly<Record<Mode | 'none', Tally>>;
  /** Of what has a mode, by the balance's basis; null where nothing has one. They add up to 1. */
  readonly shares: Readonly<Record<Mode, number>> | null;
  readonly pacing: Readonly<Record<Pacing | 'none', Tally>>;
  readonly learningTypes: Readonly<Record<LearningType | 'none', Tally>>;
}

export interface SegmentBalance extends Counted {
  /** Null: cards in no segment. */
  readonly segment: Segment | null;
}

export interface Balance extends Counted {
  /** What the shares are taken by, here and in every segment. */
  readonly basis: 'minutes' | 'cards';
  /** How often the route goes from online to offline or back, as far as its order is known. */
  readonly crossings: number;
  readonly segments: readonly SegmentBalance[];
}

export function balanceOf(lookup: Lookup): Balance {
  const basis = basisOf(lookup);
  return {
    ...count(lookup, lookup.cards, basis),
    basis,
    crossings: crossingsOf(lookup),
    segments: bySegment(lookup).map(({ segment, cards }) => ({
      segment,
      ...count(lookup, cards, basis),
    })),
  };
}

function basisOf(lookup: Lookup): Balance['basis'] {
  return (setShareOf(lookup) ?? 0) >= setShareNeeded ? 'minutes' : 'cards';
}

function tallyModes(lookup: Lookup, cards: readonly Activity[]): Counted['modes'] {
  return tally(lookup, cards, [...modes, 'none'], ({ mode }) => mode ?? 'none');
}

function sharesIn(byMode: Counted['modes'], basis: Balance['basis']): Counted['shares'] {
  const amount = (mode: Mode): number => byMode[mode][basis === 'minutes' ? 'minutes' : 'activities'];
  const placed = amount('online') + amount('offline') + amount('both');
  return placed > 0
    ? {
        online: amount('online') / placed,
        offline: amount('offline') / placed,
        both: amount('both') / placed,
      }
    : null;
}

function count(lookup: Lookup, cards: readonly Activity[], basis: Balance['basis']): Counted {
  const all = tally(lookup, cards, ['all'], () => 'all').all;
  const byMode = tallyModes(lookup, cards);
  const guessedMinutes = tidy(
    cards.reduce((sum, card) => (card.minutesSet ? sum : sum + lookup.load(card)), 0),
  );
  return {
    all,
    guessedMinutes,
    guessedShare: all.minutes > 0 ? guessedMinutes / all.minutes : null,
    modes: byMode,
    shares: sharesIn(byMode, basis),
    pacing: tally(lookup, cards, ['together', 'own-time', 'none'], ({ pacing }) => pacing ?? 'none'),
    learningTypes: tally(
      lookup,
      cards,
      [...learningTypes, 'none'],
      ({ learningType }) => learningType ?? 'none',
    ),
  };
}

function tally<Key extends string>(
  lookup: Lookup,
  cards: readonly Activity[],
  keys: readonly Key[],
  keyOf: (card: Activity) => Key,
): Record<Key, Tally> {
  const sums = new Map<Key, { activities: number; minutes: number }>();
  for (const card of cards) {
    const key = keyOf(card);
    const sum = sums.get(key) ?? { activities: 0, minutes: 0 };
    sum.activities += lookup.weight(card);
    sum.minutes += lookup.load(card);
    sums.set(key, sum);
  }
  return Object.fromEntries(
    keys.map((key) => {
      const { activities = 0, minutes = 0 } = sums.get(key) ?? {};
      return [key, { activities: tidy(activities), minutes: tidy(minutes) }];
    }),
  ) as Record<Key, Tally>;
}

/**
 * Everyone's route: required cards in order. A choice group is one stop when all its cards have the same mode, and
 * says nothing otherwise; "both" is on neither side.
 */
export function crossingsOf(lookup: Lookup): number {
  const groups = new Map<Presence, Set<Mode | null>>();
  for (const { presence, mode } of lookup.cards) {
    if (isChoice(presence)) groups.set(presence, (groups.get(presence) ?? new Set()).add(mode));
  }
  let side: Mode | null = null;
  let crossings = 0;
  for (const card of lookup.cards) {
    const { mode, presence } = card;
    if ((mode !== 'online' && mode !== 'offline') || presence === 'optional') continue;
    if (lookup.place(card) === null || (groups.get(presence)?.size ?? 1) > 1) continue;
    if (side !== null && side !== mode) crossings += 1;
    side = mode;
  }
  return crossings;
}
