/**
 * A design → the cards, outcomes and connectors that show it in a frame: what each stores, and in which part of the
 * frame it belongs. Where exactly they lie follows from the layout. Used by worked examples, copies of a group, new
 * rounds and restoring.
 */
import type { OwnActivity } from '../../catalogue/own.ts';
import type {
  Activity,
  Decision,
  Design,
  LearningType,
  LinkKind,
  Mode,
  Segment,
} from '../../design/schema.ts';
import type { CardSize, FrameLayout } from '../layout/layout.ts';
import type { CardData, OutcomeData } from '../stamps.ts';
import { cardLook } from './card-face.ts';

/** What is known here of an activity: of the catalogue, or an own one. */
export type KnownActivity =
  | { readonly minutes: number; readonly learningType: LearningType; readonly own?: undefined }
  | { readonly minutes: number; readonly learningType: LearningType; readonly own: OwnActivity };

export interface DesignCard {
  /** Node of the activity in the design: what its links name. */
  readonly id: string;
  readonly data: Partial<CardData> & Pick<CardData, 'stamp' | 'activity'>;
  readonly title: string;
  readonly mode: Mode | null;
  /** Stamp of a segment of the layout. */
  readonly segment: string | null;
  readonly removed: boolean;
}

export interface DesignOutcome {
  readonly id: string;
  readonly data: Partial<OutcomeData> & Pick<OutcomeData, 'stamp'>;
  readonly text: string;
}

export interface DesignLink {
  /** Ids of cards and outcomes. */
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
}

export interface DesignPlan {
  /** In their order. */
  readonly cards: readonly DesignCard[];
  readonly outcomes: readonly DesignOutcome[];
  readonly links: readonly DesignLink[];
}

export interface DesignContext {
  readonly layout: FrameLayout;
  /** Undefined for an activity that neither the catalogue nor a shelf knows. */
  readonly known: (activity: string) => KnownActivity | undefined;
  /** Stamps that something else in the frame has. */
  readonly taken: ReadonlySet<string>;
  /** Stamps of what lies there already and is this very design's: those stay, whatever they look like. */
  readonly kept: ReadonlySet<string>;
  readonly stamp: () => string;
}

/**
 * Stamps stay what they are, so that copies can be compared with what they were made from; one that the frame has
 * already becomes a new one, everywhere in the design.
 */
export function planDesign(design: Design, context: DesignContext): DesignPlan {
  const stamps = new Stamps(context);
  // Known before anything refers to them.
  for (const { stamp } of [...design.activities, ...design.outcomes]) stamps.of(stamp);
  const segments = matchSegments(design.segments, context.layout);
  const served = servedByConnector(design);
  const activities = [...design.activities].sort(
    (one, other) => (one.order ?? unordered) - (other.order ?? unordered),
  );
  const decisions = (subject: string): Decision[] =>
    design.decisions
      .filter((decision) => decision.subject === subject)
      .map((decision) => stamps.inDecision(decision));
  const cards = activities.map(
    (activity): DesignCard => ({
      id: activity.node,
      data: {
        ...cardFields(activity, context.known(activity.type), context.layout.cardSize),
        stamp: stamps.of(activity.stamp),
        outcomes: activity.outcomes
          .filter((outcome) => !served.get(activity.node)?.has(outcome))
          .map((outcome) => stamps.known(outcome)),
        decisions: decisions(activity.stamp),
      },
      title: activity.title,
      mode: activity.mode,
      segment: activity.segment === null ? null : (segments.get(activity.segment) ?? null),
      removed: activity.removed,
    }),
  );
  const outcomes = design.outcomes.map(
    ({ node, stamp, text, assessedElsewhere }): DesignOutcome => ({
      id: node,
      text,
      data: { stamp: stamps.of(stamp), assessedElsewhere, decisions: decisions(stamp) },
    }),
  );
  const there = new Set([...cards, ...outcomes].map(({ id }) => id));
  return {
    cards,
    outcomes,
    links: design.links
      .filter(({ from, to }) => there.has(from) && there.has(to) && from !== to)
      .map(({ from, to, kind }) => ({ from, to, kind })),
  };
}

const unordered = Number.MAX_SAFE_INTEGER;

/**
 * What the data of a card says of an activity: what people set, and nothing that the catalogue or the zone says by
 * itself. A field that nobody set is undefined, so that it goes when it was there.
 */
export function cardFields(
  activity: Activity,
  known: KnownActivity | undefined,
  size: CardSize,
): Omit<Partial<CardData>, 'stamp' | 'outcomes' | 'decisions'> & Pick<CardData, 'activity'> {
  const { type, minutes, minutesSet, learningType } = activity;
  return {
    activity: type,
    look: cardLook,
    guess: minutesSet ? known?.minutes : (minutes ?? known?.minutes),
    minutes: minutesSet && minutes !== null ? minutes : undefined,
    pacing: activity.pacingByPerson ? (activity.pacing ?? undefined) : undefined,
    mode: activity.modeSet ? (activity.mode ?? undefined) : undefined,
    learningType: learningType === known?.learningType ? undefined : (learningType ?? undefined),
    assessment: activity.assessmentSet ? activity.assessment : undefined,
    presence: activity.presence === 'required' ? undefined : activity.presence,
    topic: activity.topic,
    material: activity.material,
    reason: activity.reason,
    note: activity.note,
    size: size === 'card' ? undefined : size,
    own: known?.own,
  };
}

/** What a card may store as a stamp; others were made up while reading. */
const ordinaryStamp = /^[\w-]{1,64}$/;

class Stamps {
  readonly #context: Pick<DesignContext, 'taken' | 'kept' | 'stamp'>;
  readonly #stamps = new Map<string, string>();
  readonly #used = new Set<string>();

  constructor(context: Pick<DesignContext, 'taken' | 'kept' | 'stamp'>) {
    this.#context = context;
  }

  /** The stamp that something of the design gets: its own where it can. */
  of(stamp: string): string {
    const former = this.#stamps.get(stamp);
    if (former !== undefined) return former;
    const { taken, kept, stamp: fresh } = this.#context;
    const free = ordinaryStamp.test(stamp) && !taken.has(stamp) && !this.#used.has(stamp);
    const own = free || kept.has(stamp) ? stamp : fresh();
    this.#stamps.set(stamp, own);
    this.#used.add(own);
    return own;
  }

  /** The same, for a reference that may be to something else. */
  known(stamp: string): string {
    return this.#stamps.get(stamp) ?? stamp;
  }

  /** What was seen names others as "kind:direction:stamp". */
  inDecision(decision: Decision): Decision {
    const subject = this.known(decision.subject);
    const { links } = decision.seen;
    if (!links) return { ...decision, subject };
    const renamed = links.map((link) =>
      link.replace(
        /^([^:]*:[^:]*:)(.*)$/,
        (_all, before: string, stamp: string) => before + this.known(stamp),
      ),
    );
    return { ...decision, subject, seen: { ...decision.seen, links: renamed.sort() } };
  }
}

/** Stamps of the outcomes that each card serves by a connector: those need not be kept on the card. */
function servedByConnector({ links, outcomes }: Design): ReadonlyMap<string, ReadonlySet<string>> {
  const stamps = new Map(outcomes.map(({ node, stamp }) => [node, stamp]));
  const served = new Map<string, Set<string>>();
  for (const { kind, from, to } of links) {
    const stamp = kind === 'serves' ? stamps.get(to) : undefined;
    if (stamp !== undefined) served.set(from, (served.get(from) ?? new Set<string>()).add(stamp));
  }
  return served;
}

interface Place {
  readonly stamp: string;
  readonly title: string;
  readonly inTime: boolean;
}

/**
 * Segments of a design → segments of a layout: the same one, else one of the same name, else the one at the same
 * place in time or among the islands. A layout with fewer takes the rest in its last one.
 */
export function matchSegments(
  segments: readonly Pick<Segment, 'stamp' | 'title' | 'order'>[],
  layout: FrameLayout,
): ReadonlyMap<string, string> {
  const places = placesOf(layout);
  const matched = new Map<string, string>();
  const taken = new Set<string>();
  const match = (segment: string, place: Place | undefined): void => {
    if (!place || matched.has(segment) || taken.has(place.stamp)) return;
    matched.set(segment, place.stamp);
    taken.add(place.stamp);
  };
  for (const { stamp } of segments)
    match(
      stamp,
      places.find((place) => place.stamp === stamp),
    );
  for (const { stamp, title, order } of segments) {
    match(
      stamp,
      places.find(
        (place) =>
          named(place.title) === named(title) && place.inTime === (order !== null) && !taken.has(place.stamp),
      ),
    );
  }
  for (const inTime of [true, false]) {
    const same = places.filter((place) => place.inTime === inTime);
    const among = same.length > 0 ? same : places;
    segments
      .filter(({ order }) => (order !== null) === inTime)
      .forEach(({ stamp }, index) => {
        if (matched.has(stamp)) return;
        match(stamp, among[index] ?? among.find((place) => !taken.has(place.stamp)));
        const last = among[Math.min(index, among.length - 1)];
        if (!matched.has(stamp) && last) matched.set(stamp, last.stamp);
      });
  }
  return matched;
}

const named = (title: string): string => title.trim().toLowerCase();

function placesOf(layout: FrameLayout): readonly Place[] {
  if (layout.shape === 'own') {
    return layout.zones
      .filter(({ role }) => role === 'segment')
      .map(({ stamp, title, order }) => ({ stamp, title, inTime: order !== null }));
  }
  const place = (inTime: boolean) => (one: { readonly stamp: string; readonly title: string }) => ({
    stamp: one.stamp,
    title: one.title,
    inTime,
  });
  return [...layout.segments.map(place(true)), ...layout.islands.map(place(false))];
}
