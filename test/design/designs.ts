/** Small designs that read like what lies on a board. A card is called by its name, which is also its node and stamp. */
import activities from 'content:activities';
import { createCatalogue } from '../../src/catalogue/catalogue.ts';
import type {
  Activity,
  BaselineActivity,
  Design,
  Link,
  LinkKind,
  Mode,
  Outcome,
} from '../../src/design/schema.ts';

export const catalogue = createCatalogue(activities);

/** A card as a test writes it: what it leaves out follows from the catalogue and from where the card lies. */
export type Card = Partial<Activity> & {
  readonly name: string;
  readonly type: string;
  readonly mode: Mode | null;
  /** 1, 2, …: the segment it lies in; null = in none. 1 by default. */
  readonly week?: number | null;
};

type More = Omit<Partial<Card>, 'type' | 'mode' | 'name'>;

export function online(type: string, name: string, more: More = {}): Card {
  return { type, name, mode: 'online', ...more };
}
export function offline(type: string, name: string, more: More = {}): Card {
  return { type, name, mode: 'offline', ...more };
}

/** Sessions on site that pick nothing up, to bring a frame to a number of cards. */
export function sessions(count: number, more: More = {}): readonly Card[] {
  return Array.from({ length: count }, (_, index) => offline('lecture', `session ${index + 1}`, more));
}

export type LinkOf = readonly [from: string, kind: LinkKind, to: string];

type Own = 'shape' | 'kind' | 'ects' | 'hoursPerEcts' | 'segments' | 'decisions' | 'settings';

export interface Board extends Partial<Pick<Design, Own>> {
  readonly cards: readonly Card[];
  readonly links?: readonly LinkOf[];
  readonly outcomes?: readonly (string | (Partial<Outcome> & { readonly text: string }))[];
  /** Cards of the old situation. */
  readonly before?: readonly Card[];
  readonly weeks?: number;
}

/** A linear frame, unless told otherwise. Cards lie in time as they are written. */
export function designOf({ cards, links = [], outcomes = [], before, weeks = 4, ...more }: Board): Design {
  const shape = more.shape ?? 'linear';
  return {
    stamp: 'frame',
    node: 'frame',
    title: 'Blend',
    shape,
    kind: before ? 'redesign' : 'new',
    language: 'nl',
    ects: null,
    hoursPerEcts: 28,
    segments: Array.from({ length: weeks }, (_, index) => ({
      stamp: `week ${index + 1}`,
      title: `Week ${index + 1}`,
      order: shape === 'non-linear' ? null : index,
      fixed: shape === 'linear',
    })),
    outcomes: outcomes.map((outcome) => {
      const { text, ...rest } = typeof outcome === 'string' ? { text: outcome } : outcome;
      return { stamp: text, node: `outcome ${text}`, text, assessedElsewhere: false, ...rest };
    }),
    activities: cards.map((card, index) => activityOf(card, shape === 'non-linear' ? null : index)),
    links: links.map(linkOf),
    ...(before ? { baseline: before.map(baselineOf) } : {}),
    decisions: [],
    settings: {},
    ...more,
  };
}

export function activityOf(card: Card, order: number | null): Activity {
  const { name, week = 1, ...own } = card;
  const known = catalogue.find(own.type);
  const catalogued = known && known.pacing !== 'either' ? known.pacing : undefined;
  return {
    stamp: name,
    node: name,
    title: name,
    learningType: known?.learningType ?? null,
    assessment: known?.assessment ?? 'none',
    assessmentSet: false,
    modeSet: false,
    pacing: catalogued ?? (own.mode === null ? null : own.mode === 'online' ? 'own-time' : 'together'),
    pacingSet: catalogued !== undefined,
    pacingByPerson: false,
    grouping: [],
    minutes: known?.minutes.typical ?? null,
    minutesSet: false,
    segment: week === null ? null : `week ${week}`,
    order: week === null ? null : order,
    presence: 'required',
    outcomes: [],
    removed: false,
    ...own,
  };
}

function baselineOf(card: Card): BaselineActivity {
  const { stamp, type, title, mode, pacing, minutes, minutesSet, segment, presence } = activityOf(card, null);
  return { stamp, type, title, mode, pacing, minutes, minutesSet, segment, presence };
}

function linkOf([from, kind, to]: LinkOf, index: number): Link {
  return { node: `link ${index + 1}`, from, to, kind };
}
