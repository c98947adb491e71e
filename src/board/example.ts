/**
 * A worked example as a file under templates/examples/ holds it: a whole course in one of the three shapes, told
 * shortly. What a card says by itself (its name, its pacing) is left out. Adding one needs no code.
 */
import * as v from 'valibot';
import { bilingualSchema } from '../catalogue/schema.ts';
import {
  materialSchema,
  modeSchema,
  moveReasonSchema,
  pacingSchema,
  presenceSchema,
} from '../design/schema.ts';
import { limits, longestName } from './layout/layout.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
/** It has to fit in a heading. */
const name = v.pipe(
  bilingualSchema,
  v.check(({ nl, en }) => Math.max(nl.length, en.length) <= longestName, `at most ${longestName} characters`),
);
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1));
/** Ids of activities in the same example that this one leads to, by the kind of connector. */
const others = v.optional(v.pipe(v.array(id), v.nonEmpty()));

export const exampleActivitySchema = v.strictObject({
  /** Only for those that another one leads to. */
  id: v.optional(id),
  /** Id of the catalogue. */
  activity: id,
  /** Only where it says more than the activity's own name. */
  title: v.optional(bilingualSchema),
  mode: modeSchema,
  minutes,
  /** Numbers of outcomes, from 1. */
  serves: v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.nonEmpty())),
  pacing: v.optional(pacingSchema),
  presence: v.optional(presenceSchema),
  material: v.optional(materialSchema),
  /** Redesign: it was there in the old situation, with these differences. */
  was: v.optional(
    v.strictObject({
      activity: v.optional(id),
      mode: v.optional(modeSchema),
      minutes: v.optional(minutes),
    }),
  ),
  /** Why it changed mode. */
  reason: v.optional(moveReasonSchema),
  /** Redesign: it leaves, and lies in the out zone. */
  removed: v.optional(v.literal(true)),
  uses: others,
  prepares: others,
  feedback: others,
});
export type ExampleActivity = v.InferOutput<typeof exampleActivitySchema>;

const parts = ([least, most]: readonly [number, number]) =>
  v.pipe(
    v.array(v.strictObject({ name, activities: v.array(exampleActivitySchema) })),
    v.minLength(least),
    v.maxLength(most),
  );

const described = {
  $schema: v.optional(v.string()),
  id,
  /** Of the course: the title of the frame. */
  name,
  /** For whom, and how many credits. */
  subtitle: name,
  /** Why it is blended this way, in a few sentences. */
  story: bilingualSchema,
  ects: v.pipe(v.number(), v.minValue(0.5)),
  outcomes: v.pipe(v.array(bilingualSchema), v.minLength(2), v.maxLength(6)),
};

export const exampleSchema = v.variant('shape', [
  v.strictObject({ ...described, shape: v.literal('linear'), segments: parts(limits.linear.segments) }),
  v.strictObject({
    ...described,
    shape: v.literal('non-linear'),
    islands: parts(limits['non-linear'].islands),
  }),
  v.strictObject({
    ...described,
    shape: v.literal('hybrid'),
    segments: parts(limits.hybrid.segments),
    islands: parts(limits.hybrid.islands),
  }),
]);
export type Example = v.InferOutput<typeof exampleSchema>;

/** The kinds of connector that an example draws. */
export const exampleLinks = ['uses', 'prepares', 'feedback'] as const;

/** Its segments in time, then its islands. */
export const partsOf = (example: Example) => [
  ...(example.shape === 'non-linear' ? [] : example.segments),
  ...(example.shape === 'linear' ? [] : example.islands),
];

/** All cards, in the order in which students meet them. */
export const activitiesOf = (example: Example): readonly ExampleActivity[] =>
  partsOf(example).flatMap(({ activities }) => activities);

/** What the schema of one field cannot see: references that lead nowhere. Each names the field and what belongs there. */
export function problemsOf(
  example: Example,
  known: ReadonlySet<string>,
): readonly { readonly field: string; readonly expected: string }[] {
  const activities = activitiesOf(example);
  const ids = activities.flatMap((one) => (one.id === undefined ? [] : [one.id]));
  const problems = ids
    .filter((one, index) => ids.indexOf(one) !== index)
    .map((one) => ({ field: 'id', expected: `an id that is there once, found "${one}" twice` }));
  for (const one of activities) {
    for (const type of new Set([one.activity, one.was?.activity ?? one.activity])) {
      if (!known.has(type))
        problems.push({ field: 'activity', expected: `expected an activity of icons/, found "${type}"` });
    }
    for (const number of one.serves ?? []) {
      if (number > example.outcomes.length)
        problems.push({ field: 'serves', expected: `expected the number of an outcome, found ${number}` });
    }
    for (const kind of exampleLinks) {
      for (const other of one[kind] ?? []) {
        if (!ids.includes(other) || other === one.id)
          problems.push({ field: kind, expected: `expected the id of another activity, found "${other}"` });
      }
    }
    if (one.removed && !one.was)
      problems.push({ field: 'removed', expected: 'what leaves was there: expected "was" as well' });
  }
  return problems;
}
