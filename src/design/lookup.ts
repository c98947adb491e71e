/** One design, looked up from all sides: made once, read by the balance and by every tip. */
import { countAmong, isChoice, knownMinutes } from './counting.ts';
import { compareIds } from './node-order.ts';
import type { Activity, Design, LinkKind, Outcome } from './schema.ts';

/** One end of a link, seen from a card or an outcome. */
export interface LinkEnd {
  /** Node of the connector. */
  readonly connector: string;
  readonly kind: LinkKind;
  /** Whether the arrow leaves this card or arrives at it. */
  readonly direction: 'from' | 'to';
  readonly other: { readonly kind: 'activity' | 'outcome'; readonly stamp: string; readonly node: string };
}

/** A place in time: which segment of the order, counted from 0, and which place in the whole frame. */
export interface Place {
  readonly segment: number;
  readonly order: number;
}

export interface Lookup {
  readonly design: Design;
  /** Every card that is not removed, in one order whatever order the facts came in: time, then segment, then node. */
  readonly cards: readonly Activity[];
  /** Number of cards; a choice group counts as one. */
  readonly cardCount: number;
  /** 1, or 1/n for a card of a choice group of n. */
  weight(card: Activity): number;
  /** Minutes the card adds to the load: by weight, 0 when unknown. */
  load(card: Activity): number;
  /** Null where order is unknown: non-linear shapes, free islands of a hybrid, cards outside a segment. */
  place(card: Activity): Place | null;
  /** Outcomes with a text. An empty sticky is not an outcome yet. */
  readonly outcomes: readonly Outcome[];
  /** Nodes of the outcomes the card serves: by its data or by a link. */
  served(card: Activity): ReadonlySet<string>;
  /** Links between two different cards, or a card and an outcome, none of them removed. */
  ends(node: string): readonly LinkEnd[];
  /** How many links of kind uses, prepares or feedback join two cards (tip 3). */
  readonly connectingLinks: number;
}

/** The kinds of link that carry something from one activity to another (tips 3 and 4). */
export function isConnecting(kind: LinkKind): boolean {
  return kind === 'uses' || kind === 'prepares' || kind === 'feedback';
}

export function createLookup(design: Design): Lookup {
  const present = design.activities.filter((activity) => !activity.removed);
  const weight = countAmong(present);
  const places = placesOf(design, present);
  const outcomes = design.outcomes.filter(({ text }) => text.trim() !== '');
  const { ends, connectingLinks } = endsOf(design, present, outcomes);
  const cards = inOneOrder(design, present, places);
  const served = servedOf(cards, outcomes, ends);
  return {
    design,
    cards,
    cardCount: cardCountOf(present),
    weight,
    load: (card) => weight(card) * (knownMinutes(card) ?? 0),
    place: (card) => places.get(card) ?? null,
    outcomes,
    served: (card) => served.get(card) ?? new Set(),
    ends: (node) => ends.get(node) ?? [],
    connectingLinks,
  };
}

/** Counted whole, so that three thirds are one exactly. */
function cardCountOf(cards: readonly Activity[]): number {
  const groups = new Set<string>();
  let single = 0;
  for (const { presence } of cards) {
    if (isChoice(presence)) groups.add(presence);
    else single += 1;
  }
  return single + groups.size;
}

function placesOf(design: Design, cards: readonly Activity[]): ReadonlyMap<Activity, Place> {
  const places = new Map<Activity, Place>();
  if (design.shape === 'non-linear') return places;
  const ordered = design.segments
    .filter(({ order, fixed }) => order !== null && (fixed || design.shape === 'linear'))
    .sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
  const position = new Map(ordered.map(({ stamp }, index) => [stamp, index]));
  for (const card of cards) {
    const segment = card.segment === null ? undefined : position.get(card.segment);
    if (segment !== undefined && card.order !== null) places.set(card, { segment, order: card.order });
  }
  return places;
}

function inOneOrder(
  design: Design,
  cards: readonly Activity[],
  places: ReadonlyMap<Activity, Place>,
): readonly Activity[] {
  const positions = new Map(design.segments.map(({ stamp }, index) => [stamp, index]));
  const last = Number.MAX_VALUE;
  return cards
    .map((card) => ({
      card,
      order: places.get(card)?.order ?? last,
      segment: (card.segment === null ? undefined : positions.get(card.segment)) ?? last,
    }))
    .sort(
      (one, other) =>
        one.order - other.order || one.segment - other.segment || compareIds(one.card.node, other.card.node),
    )
    .map(({ card }) => card);
}

function endsOf(
  design: Design,
  cards: readonly Activity[],
  outcomes: readonly Outcome[],
): { readonly ends: ReadonlyMap<string, readonly LinkEnd[]>; readonly connectingLinks: number } {
  const known = new Map<string, LinkEnd['other']>();
  for (const { node, stamp } of outcomes) known.set(node, { kind: 'outcome', node, stamp });
  for (const { node, stamp } of cards) known.set(node, { kind: 'activity', node, stamp });
  const ends = new Map<string, LinkEnd[]>();
  const add = (node: string, end: LinkEnd): void => {
    const list = ends.get(node);
    if (list) list.push(end);
    else ends.set(node, [end]);
  };
  let connectingLinks = 0;
  for (const { node: connector, from, to, kind } of design.links) {
    const [start, end] = [known.get(from), known.get(to)];
    if (!start || !end || from === to) continue;
    add(from, { connector, kind, direction: 'from', other: end });
    add(to, { connector, kind, direction: 'to', other: start });
    if (isConnecting(kind) && start.kind === 'activity' && end.kind === 'activity') connectingLinks += 1;
  }
  return { ends, connectingLinks };
}

function servedOf(
  cards: readonly Activity[],
  outcomes: readonly Outcome[],
  ends: ReadonlyMap<string, readonly LinkEnd[]>,
): ReadonlyMap<Activity, ReadonlySet<string>> {
  const byStamp = new Map<string, string[]>();
  for (const { stamp, node } of outcomes) byStamp.set(stamp, [...(byStamp.get(stamp) ?? []), node]);
  return new Map(
    cards.map((card) => {
      const nodes = new Set(card.outcomes.flatMap((stamp) => byStamp.get(stamp) ?? []));
      for (const { kind, other } of ends.get(card.node) ?? []) {
        if (kind === 'serves' && other.kind === 'outcome') nodes.add(other.node);
      }
      return [card, nodes];
    }),
  );
}
