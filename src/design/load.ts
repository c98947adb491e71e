/** Study load: the minutes a design asks, those that a person set apart from those that are a guess. */
import { knownMinutes, tidy } from './counting.ts';
import type { Lookup } from './lookup.ts';
import type { Activity, Segment } from './schema.ts';

/** When a segment is heavy (tip 4d): a fact in the timeline, never a finding. */
export const heavySegment = {
  /** Half more than the even share is where a week stands out; the tip's own number. */
  aboveEvenShare: 1.5,
  /** Cards above ten hours are spread over weeks in practice, whatever segment they are drawn in. */
  longCardMinutes: 600,
} as const;

/** Minutes, choice groups by weight. */
export interface SegmentLoad {
  /** Null: cards in no segment. */
  readonly segment: Segment | null;
  readonly set: number;
  readonly guessed: number;
  readonly total: number;
  /** Above 150 % of the even share, long cards left out (tip 4d). */
  readonly heavy: boolean;
}

export interface Load {
  readonly set: number;
  readonly guessed: number;
  readonly total: number;
  /** Part of the total that is optional. */
  readonly optional: number;
  /** Share of the minutes that a person set, optional cards left out; null when there are none. */
  readonly setShare: number | null;
  /** Cards whose minutes nobody knows. */
  readonly unknown: number;
  /** Minutes the credits stand for; null when they are not known. */
  readonly credit: number | null;
  /** Total over credit. */
  readonly ofCredit: number | null;
  readonly segments: readonly SegmentLoad[];
}

/** Share of the minutes that a person set, optional cards left out; null when there are none (tip 4). */
export function setShareOf(lookup: Lookup): number | null {
  let [set, needed] = [0, 0];
  for (const card of lookup.cards) {
    if (card.presence === 'optional') continue;
    const minutes = lookup.load(card);
    needed += minutes;
    if (card.minutesSet) set += minutes;
  }
  // Thirds add up to a hair below a whole, and a hair must not decide.
  return needed > 0 ? Math.round((set / needed) * 1e9) / 1e9 : null;
}

/** Optional cards count in the load (4a) and not in the share that was set (tip 4). */
export function loadOf(lookup: Lookup): Load {
  const { design, cards } = lookup;
  const sum = (kept: (card: Activity) => boolean): number =>
    tidy(cards.reduce((total, card) => (kept(card) ? total + lookup.load(card) : total), 0));
  const total = sum(() => true);
  const credit = creditOf(design.ects, design.hoursPerEcts);
  return {
    set: sum(({ minutesSet }) => minutesSet),
    guessed: sum(({ minutesSet }) => !minutesSet),
    total,
    optional: sum(({ presence }) => presence === 'optional'),
    setShare: setShareOf(lookup),
    unknown: cards.filter((card) => knownMinutes(card) === null).length,
    credit,
    ofCredit: credit === null ? null : total / credit,
    segments: segmentLoads(lookup),
  };
}

function creditOf(ects: number | null, hoursPerEcts: number): number | null {
  const minutes = (ects ?? 0) * hoursPerEcts * 60;
  return Number.isFinite(minutes) && minutes > 0 ? minutes : null;
}

function segmentLoads(lookup: Lookup): readonly SegmentLoad[] {
  const groups = bySegment(lookup);
  const short = (cards: readonly Activity[]): number =>
    cards.reduce(
      (sum, card) =>
        (knownMinutes(card) ?? 0) > heavySegment.longCardMinutes ? sum : sum + lookup.load(card),
      0,
    );
  const inSegments = groups.filter(({ segment }) => segment !== null);
  const evenShare = inSegments.reduce((sum, { cards }) => sum + short(cards), 0) / inSegments.length;
  return groups.map(({ segment, cards }) => {
    const sum = (set: boolean): number =>
      tidy(cards.reduce((minutes, card) => minutes + (card.minutesSet === set ? lookup.load(card) : 0), 0));
    const [set, guessed] = [sum(true), sum(false)];
    return {
      segment,
      set,
      guessed,
      total: tidy(set + guessed),
      heavy: segment !== null && short(cards) > evenShare * heavySegment.aboveEvenShare,
    };
  });
}

/** The cards of each segment in the order of the design, and last, if there are any, those in none. */
export function bySegment(
  lookup: Lookup,
): readonly { readonly segment: Segment | null; readonly cards: readonly Activity[] }[] {
  const groups = lookup.design.segments.map((segment) => ({ segment, cards: [] as Activity[] }));
  const byStamp = new Map([...groups].reverse().map((group) => [group.segment.stamp, group.cards]));
  const rest: Activity[] = [];
  for (const card of lookup.cards) {
    const cards = card.segment === null ? undefined : byStamp.get(card.segment);
    (cards ?? rest).push(card);
  }
  return rest.length > 0 ? [...groups, { segment: null, cards: rest }] : groups;
}
