/** A worked example → the design and the layout that its frame is drawn from. */
import type { CardActivity } from '../catalogue/schema.ts';
import { guessedPacing } from '../design/pacing.ts';
import type { Activity, BaselineActivity, Design, Language, Link, Outcome } from '../design/schema.ts';
import { activitiesOf, type Example, type ExampleActivity, exampleLinks, partsOf } from './example.ts';
import { layoutFor } from './layout/from-template.ts';
import type { FrameLayout } from './layout/layout.ts';
import type { Template } from './templates.ts';

export interface ExampleContext {
  /** Of the example's shape. */
  readonly template: Template;
  readonly language: Language;
  readonly activities: readonly CardActivity[];
  /** A new stamp at each call: an example that is inserted twice is two designs. */
  readonly stamp: () => string;
}

/** Nodes in it are numbers of its own: nothing of it is on a board yet. Throws when it names an activity that is not given. */
export function exampleDesign(
  example: Example,
  { template, language, activities, stamp }: ExampleContext,
): { readonly design: Design; readonly layout: FrameLayout } {
  const names = (parts: readonly { readonly name: Readonly<Record<Language, string>> }[]) =>
    parts.map(({ name }) => name[language]);
  const layout = layoutFor(
    template,
    {
      template: template.id,
      language,
      title: example.name[language],
      subtitle: example.subtitle[language],
      segments: example.shape === 'non-linear' ? [] : names(example.segments),
      islands: example.shape === 'linear' ? [] : names(example.islands),
      cardSize: 'card',
      startOnline: false,
    },
    stamp,
  );
  if (layout.shape === 'own') throw new Error('an example has one of the three shapes');
  const segments = [
    ...layout.segments.map(({ stamp, title }, order) => ({ stamp, title, order, fixed: true })),
    ...layout.islands.map(({ stamp, title }) => ({ stamp, title, order: null, fixed: false })),
  ];
  const outcomes = example.outcomes.map(
    (text, index): Outcome => ({
      stamp: stamp(),
      node: `outcome ${index + 1}`,
      text: text[language],
      assessedElsewhere: false,
    }),
  );
  const placed = partsOf(example).flatMap((part, index) =>
    part.activities.map((activity) => ({ activity, segment: segments[index] })),
  );
  const cards = placed.map(({ activity, segment }, index): Placed => {
    const known = activities.find(({ id }) => id === activity.activity);
    if (!known) throw new Error(`no activity ${activity.activity}`);
    return {
      activity,
      known,
      node: nodeAt(index),
      stamp: stamp(),
      segment: segment?.stamp ?? null,
      order: segment?.order === null || segment === undefined ? null : index,
    };
  });
  const baseline = cards.flatMap((card) => asItWas(card, language));
  const design: Design = {
    stamp: stamp(),
    node: 'frame',
    title: layout.title,
    subtitle: layout.subtitle,
    shape: layout.shape,
    kind: baseline.length > 0 ? 'redesign' : 'new',
    language,
    ects: example.ects,
    hoursPerEcts: 28,
    segments,
    outcomes,
    activities: cards.map((card) => activityOf(card, outcomes, language)),
    links: linksOf(activitiesOf(example)),
    ...(baseline.length > 0 ? { baseline } : {}),
    decisions: [],
    settings: {},
  };
  return { design, layout };
}

interface Placed {
  readonly activity: ExampleActivity;
  readonly known: CardActivity;
  readonly node: string;
  readonly stamp: string;
  readonly segment: string | null;
  readonly order: number | null;
}

const nodeAt = (index: number): string => `card ${index + 1}`;

const titleOf = ({ activity, known }: Placed, language: Language): string =>
  (activity.title ?? known.shortName)[language];

const catalogued = ({ pacing }: CardActivity) => (pacing === 'either' ? undefined : pacing);

function activityOf(card: Placed, outcomes: readonly Outcome[], language: Language): Activity {
  const { activity, known, node, stamp, segment, order } = card;
  const pacing = activity.pacing ?? catalogued(known);
  return {
    stamp,
    node,
    type: activity.activity,
    title: titleOf(card, language),
    learningType: known.learningType,
    assessment: known.assessment,
    assessmentSet: false,
    mode: activity.removed ? null : activity.mode,
    modeSet: false,
    pacing: pacing ?? guessedPacing(activity.mode),
    pacingSet: pacing !== undefined,
    pacingByPerson: activity.pacing !== undefined,
    grouping: [],
    minutes: activity.minutes,
    minutesSet: true,
    segment: activity.removed ? null : segment,
    order: activity.removed ? null : order,
    presence: activity.presence ?? 'required',
    outcomes: (activity.serves ?? []).flatMap((number) => outcomes[number - 1]?.stamp ?? []),
    removed: activity.removed === true,
    ...(activity.material ? { material: activity.material } : {}),
    ...(activity.reason ? { reason: activity.reason } : {}),
  };
}

/** The card in the old situation; none when it is new. */
function asItWas(card: Placed, language: Language): readonly BaselineActivity[] {
  const { activity, known, stamp, segment } = card;
  if (!activity.was) return [];
  const mode = activity.was.mode ?? activity.mode;
  const same = activity.was.activity === undefined || activity.was.activity === activity.activity;
  return [
    {
      stamp,
      type: activity.was.activity ?? activity.activity,
      title: titleOf(card, language),
      mode,
      pacing: same ? (activity.pacing ?? catalogued(known) ?? guessedPacing(mode)) : null,
      minutes: activity.was.minutes ?? activity.minutes,
      minutesSet: true,
      segment,
      presence: activity.presence ?? 'required',
    },
  ];
}

function linksOf(activities: readonly ExampleActivity[]): Link[] {
  const nodes = new Map(activities.map(({ id }, index) => [id, nodeAt(index)]));
  return activities.flatMap((activity, index) =>
    exampleLinks.flatMap((kind) =>
      (activity[kind] ?? []).flatMap((other): Link[] => {
        const to = nodes.get(other);
        return to === undefined
          ? []
          : [{ node: `${kind} ${index + 1} ${other}`, from: nodeAt(index), to, kind }];
      }),
    ),
  );
}
