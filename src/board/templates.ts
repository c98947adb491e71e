/** A template as a file under templates/ holds it. Adding one needs no code. */
import * as v from 'valibot';
import { bilingualSchema } from '../catalogue/schema.ts';

/** "{n}" in a name stands for the number, from 1. */
const countedName = v.pipe(
  bilingualSchema,
  v.check(({ nl, en }) => nl.includes('{n}') && en.includes('{n}'), 'a counted name holds {n}'),
);
const counted = (least: number, most: number) =>
  v.strictObject({
    count: v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)),
    name: countedName,
  });

/** Limits of each shape: design model, "The three shapes". */
const described = {
  $schema: v.optional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: bilingualSchema,
  /** One sentence: when to choose it. */
  description: bilingualSchema,
  /** Typed over by the group. */
  title: bilingualSchema,
  subtitle: bilingualSchema,
};

export const templateSchema = v.variant('shape', [
  v.strictObject({ ...described, shape: v.literal('linear'), segments: counted(1, 16) }),
  v.strictObject({ ...described, shape: v.literal('non-linear'), islands: counted(2, 8) }),
  v.strictObject({
    ...described,
    shape: v.literal('hybrid'),
    segments: counted(2, 12),
    islands: counted(1, 8),
  }),
]);
export type Template = v.InferOutput<typeof templateSchema>;
export type TemplateShape = Template['shape'];
