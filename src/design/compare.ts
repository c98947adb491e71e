/** Designs side by side, and one design beside what it was before. Nothing here says which is better. */
import { type Balance, balanceOf, type Tally } from './balance.ts';
import { type Comparison, compareActivities } from './baseline.ts';
import { createLookup, type Lookup } from './lookup.ts';
import {
  type Activity,
  type Design,
  type LearningType,
  learningTypes,
  type Mode,
  modes,
  type Outcome,
  type Round,
  type Segment,
  type Shape,
} from './schema.ts';

/** One design as a line among others. */
export interface ComparedDesign {
  readonly node: string;
  readonly title: string;
  /** Undefined: it is of no group in particular. */
  readonly group: string | undefined;
  readonly shape: Shape;
  /** Choice groups by weight, minutes as far as they are known. */
  readonly all: Tally;
  /** By the basis of all lines together; null where no card has a mode. They add up to 1. */
  readonly modes: Readonly<Record<Mode, number>> | null;
  /** The same for kinds of learning. */
  readonly learningTypes: Readonly<Record<LearningType, number>> | null;
  /** How often the route goes from online to offline or back; null where nothing has a place in time. */
  readonly crossings: number | null;
}

export interface DesignsCompared {
  /** What every share is taken by: minutes only when all the designs that have cards go by minutes. */
  readonly basis: Balance['basis'];
  /** What the groups work in, in the order that was given: that of the board. */
  readonly present: readonly ComparedDesign[];
  /** Earlier rounds, the latest first. */
  readonly former: readonly { readonly round: Round; readonly designs: readonly ComparedDesign[] }[];
}

export function compareDesigns(designs: readonly Design[]): DesignsCompared {
  const counted = designs.map((design) => {
    const lookup = createLookup(design);
    return { design, lookup, balance: balanceOf(lookup) };
  });
  const byMinutes = counted.every(
    ({ lookup, balance }) => lookup.cards.length === 0 || balance.basis === 'minutes',
  );
  const basis = byMinutes ? 'minutes' : 'cards';
  const present: ComparedDesign[] = [];
  const former = new Map<string, { readonly round: Round; readonly designs: ComparedDesign[] }>();
  for (const { design, lookup, balance } of counted) {
    const line = lineOf(design, lookup, balance, basis);
    const { round } = design;
    if (round === undefined) {
      present.push(line);
      continue;
    }
    const key = `${round.at} ${round.name}`;
    const known = former.get(key);
    if (known) known.designs.push(line);
    else former.set(key, { round, designs: [line] });
  }
  return {
    basis,
    present,
    former: [...former.values()].sort((one, other) => other.round.at - one.round.at),
  };
}

function lineOf(
  { node, title, group, shape }: Design,
  lookup: Lookup,
  balance: Balance,
  basis: Balance['basis'],
): ComparedDesign {
  return {
    node,
    title,
    group,
    shape,
    all: balance.all,
    modes: sharesOf(modes, balance.modes, basis),
    learningTypes: sharesOf(learningTypes, balance.learningTypes, basis),
    crossings: lookup.cards.some((card) => lookup.place(card) !== null) ? balance.crossings : null,
  };
}

function sharesOf<Key extends string>(
  keys: readonly Key[],
  tallies: Readonly<Record<Key, Tally>>,
  basis: Balance['basis'],
): Readonly<Record<Key, number>> | null {
  const amount = (key: Key): number => (basis === 'minutes' ? tallies[key].minutes : tallies[key].activities);
  const whole = keys.reduce((sum, key) => sum + amount(key), 0);
  if (whole === 0) return null;
  return Object.fromEntries(keys.map((key) => [key, amount(key) / whole])) as Record<Key, number>;
}

/** What came, what went and what changed, of things that are known by their stamp. */
export interface Differences<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  /** As they are now. */
  readonly changed: readonly Item[];
}

export interface DesignDifference {
  readonly activities: Comparison;
  /** Activities in another segment than before, as they are now. */
  readonly otherSegment: readonly Activity[];
  readonly outcomes: Differences<Outcome>;
  readonly segments: Differences<Segment>;
  readonly links: { readonly added: number; readonly removed: number };
  /** Null: the shape is the same. */
  readonly shape: { readonly from: Shape; readonly to: Shape } | null;
}

/** What is other in `now`. The two are states of one design: cards, outcomes and segments are matched by stamp. */
export function differenceBetween(before: Design, now: Design): DesignDifference {
  const activities = compareActivities(
    before.activities.filter(({ removed }) => !removed),
    now.activities,
  );
  return {
    activities,
    otherSegment: activities.kept.flatMap((pair) =>
      pair.before.segment === pair.now.segment ? [] : [pair.now],
    ),
    outcomes: differencesOf(
      before.outcomes.filter(hasText),
      now.outcomes.filter(hasText),
      (one, other) => one.text === other.text,
    ),
    segments: differencesOf(before.segments, now.segments, (one, other) => one.title === other.title),
    links: linkDifference(before, now),
    shape: before.shape === now.shape ? null : { from: before.shape, to: now.shape },
  };
}

/** An empty sticky is not an outcome yet. */
function hasText({ text }: Outcome): boolean {
  return text.trim() !== '';
}

function differencesOf<Item extends { readonly stamp: string }>(
  before: readonly Item[],
  now: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): Differences<Item> {
  const known = new Map(before.map((item) => [item.stamp, item]));
  const present = new Set(now.map(({ stamp }) => stamp));
  return {
    added: now.filter(({ stamp }) => !known.has(stamp)),
    removed: before.filter(({ stamp }) => !present.has(stamp)),
    changed: now.filter((item) => {
      const old = known.get(item.stamp);
      return old !== undefined && !isSame(old, item);
    }),
  };
}

/** A line that was drawn anew between the same two is the same line. */
function linkDifference(before: Design, now: Design): DesignDifference['links'] {
  const counts = new Map<string, number>();
  for (const link of linksOf(before)) counts.set(link, (counts.get(link) ?? 0) - 1);
  for (const link of linksOf(now)) counts.set(link, (counts.get(link) ?? 0) + 1);
  let added = 0;
  let removed = 0;
  for (const count of counts.values()) {
    if (count > 0) added += count;
    else removed -= count;
  }
  return { added, removed };
}

/** Each line between things of the design, by the stamps of its ends. */
function linksOf({ activities, outcomes, links }: Design): readonly string[] {
  const stamps = new Map([...activities, ...outcomes].map(({ node, stamp }) => [node, stamp]));
  return links.flatMap(({ kind, from, to }) => {
    const [start, end] = [stamps.get(from), stamps.get(to)];
    return start === undefined || end === undefined ? [] : [JSON.stringify([kind, start, end])];
  });
}
