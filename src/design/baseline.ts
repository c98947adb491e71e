/** A redesign beside the old situation: what is new, gone, longer, shorter or moved. Matched by stamp. */
import { countAmong, knownMinutes } from './counting.ts';
import { compareIds } from './node-order.ts';
import type { Activity, BaselineActivity, Design, Mode } from './schema.ts';

/** Minutes that changed by more than half make a card another card (tip 2 and the policy on dismissals). */
const materialChange = 0.5;

export interface Kept {
  readonly before: BaselineActivity;
  readonly now: Activity;
  /** Minutes that came or went; 0 when either is unknown. Choice groups by weight. */
  readonly difference: number;
  /** Other type, mode or pacing, or minutes by more than half (tip 2). */
  readonly changed: boolean;
}

export interface Comparison {
  readonly added: readonly Activity[];
  /** In the out zone, or no longer on the board (`now` is null). */
  readonly removed: readonly { readonly before: BaselineActivity; readonly now: Activity | null }[];
  readonly kept: readonly Kept[];
  readonly lengthened: readonly Kept[];
  readonly shortened: readonly Kept[];
  /** Cards that changed mode. From and to are known. */
  readonly moves: readonly { readonly now: Activity; readonly from: Mode; readonly to: Mode }[];
  /** Minutes by weight, optional cards left out (tip 4b). */
  readonly minutes: {
    readonly before: number;
    readonly added: number;
    readonly lengthened: number;
    readonly removed: number;
    readonly shortened: number;
  };
}

/** Whether minutes changed by more than half. Unknown is not a change. */
export function minutesChangedMaterially(before: number | null, now: number | null): boolean {
  return before !== null && now !== null && Math.abs(now - before) > before * materialChange;
}

/** Null for a new design, and for a redesign whose old situation is not known. */
export function compareWithBaseline(design: Design): Comparison | null {
  if (design.kind !== 'redesign' || !design.baseline || design.baseline.length === 0) return null;
  return compareActivities(design.baseline, design.activities);
}

/** What these activities are beside what they were. */
export function compareActivities(
  baseline: readonly BaselineActivity[],
  activities: readonly Activity[],
): Comparison {
  const weightBefore = countAmong(baseline);
  const weightNow = countAmong(activities.filter(({ removed }) => !removed));
  const { pairs, added, gone } = pairByStamp(
    baseline,
    [...activities].sort((one, other) => compareIds(one.node, other.node)),
  );

  const kept: Kept[] = [];
  const removed: { before: BaselineActivity; now: Activity | null }[] = gone.map((before) => ({
    before,
    now: null,
  }));
  for (const { before, now } of pairs) {
    if (now.removed) {
      removed.push({ before, now });
      continue;
    }
    const [then, today] = [knownMinutes(before), knownMinutes(now)];
    kept.push({
      before,
      now,
      difference: then === null || today === null ? 0 : weightNow(now) * today - weightBefore(before) * then,
      changed: isChanged(before, now),
    });
  }
  const news = added.filter((activity) => !activity.removed);
  const lengthened = kept.filter(({ difference }) => difference > 0);
  const shortened = kept.filter(({ difference }) => difference < 0);
  return {
    added: news,
    removed,
    kept,
    lengthened,
    shortened,
    moves: kept.flatMap(({ before, now }) =>
      before.mode !== null && now.mode !== null && before.mode !== now.mode
        ? [{ now, from: before.mode, to: now.mode }]
        : [],
    ),
    minutes: minutesOf({ baseline, news, removed, kept, weightBefore, weightNow }),
  };
}

function isChanged(before: BaselineActivity, now: Activity): boolean {
  const differs = <Value>(then: Value | null, today: Value | null): boolean =>
    then !== null && today !== null && then !== today;
  return (
    before.type !== now.type ||
    differs(before.mode, now.mode) ||
    differs(before.pacing, now.pacing) ||
    minutesChangedMaterially(knownMinutes(before), knownMinutes(now))
  );
}

interface Parts {
  readonly baseline: readonly BaselineActivity[];
  readonly news: readonly Activity[];
  readonly removed: readonly { readonly before: BaselineActivity }[];
  readonly kept: readonly Kept[];
  readonly weightBefore: (card: BaselineActivity) => number;
  readonly weightNow: (card: Activity) => number;
}

/** A card that became optional leaves the load that everyone has, and one that became required enters it. */
function minutesOf({ baseline, news, removed, kept, weightBefore, weightNow }: Parts): Comparison['minutes'] {
  const before = (card: BaselineActivity): number =>
    card.presence === 'optional' ? 0 : weightBefore(card) * (knownMinutes(card) ?? 0);
  const now = (card: Activity): number =>
    card.presence === 'optional' ? 0 : weightNow(card) * (knownMinutes(card) ?? 0);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const differences = kept
    .filter((pair) => knownMinutes(pair.before) !== null && knownMinutes(pair.now) !== null)
    .map((pair) => now(pair.now) - before(pair.before));
  return {
    before: sum(baseline.map(before)),
    added: sum(news.map(now)),
    lengthened: sum(differences.filter((difference) => difference > 0)),
    removed: sum(removed.map((pair) => before(pair.before))),
    shortened: -sum(differences.filter((difference) => difference < 0)),
  };
}

interface Pairs {
  readonly pairs: readonly { readonly before: BaselineActivity; readonly now: Activity }[];
  readonly added: readonly Activity[];
  readonly gone: readonly BaselineActivity[];
}

/**
 * People duplicate cards, and a duplicate carries the same stamp: of several the one that stayed in the design and
 * looks most like the old card is the old card, the others are new.
 */
function pairByStamp(baseline: readonly BaselineActivity[], activities: readonly Activity[]): Pairs {
  const candidates = new Map<string, Activity[]>();
  for (const activity of activities) {
    const same = candidates.get(activity.stamp);
    if (same) same.push(activity);
    else candidates.set(activity.stamp, [activity]);
  }
  const taken = new Set<Activity>();
  const pairs: { before: BaselineActivity; now: Activity }[] = [];
  const gone: BaselineActivity[] = [];
  for (const before of baseline) {
    const free = (candidates.get(before.stamp) ?? []).filter((activity) => !taken.has(activity));
    const now = free.reduce<Activity | undefined>(
      (best, activity) => (best && !isCloser(before, activity, best) ? best : activity),
      undefined,
    );
    if (now) {
      taken.add(now);
      pairs.push({ before, now });
    } else gone.push(before);
  }
  return { pairs, added: activities.filter((activity) => !taken.has(activity)), gone };
}

function isCloser(before: BaselineActivity, one: Activity, other: Activity): boolean {
  const likeness = (activity: Activity): number =>
    (activity.removed ? 0 : 8) +
    (activity.type === before.type ? 4 : 0) +
    (activity.segment === before.segment ? 2 : 0) +
    (activity.mode === before.mode ? 1 : 0);
  const difference = likeness(one) - likeness(other);
  return difference > 0 || (difference === 0 && compareIds(one.node, other.node) < 0);
}
