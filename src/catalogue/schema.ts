/**
 * One activity of the catalogue, as a file under icons/ holds it. Checked at build time; a broken file stops
 * the build and names the file and the field.
 */
import * as v from 'valibot';
import { assessmentSchema, groupingSchema, learningTypeSchema } from '../design/schema.ts';

const sentence = v.pipe(v.string(), v.trim(), v.nonEmpty());
/** One text in each language of the plugin. */
export const bilingualSchema = v.strictObject({ nl: sentence, en: sentence });
export type Bilingual = v.InferOutput<typeof bilingualSchema>;

const scale = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1));

export const catalogueActivitySchema = v.strictObject({
  /** For editors: where the JSON Schema of this file is. */
  $schema: v.optional(v.string()),
  /** Equals the file's name; never changes and is never used again for something else. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: bilingualSchema,
  /** For the card: at most three short lines. */
  shortName: bilingualSchema,
  /** Other words people search with. */
  aliases: v.strictObject({ nl: v.array(sentence), en: v.array(sentence) }),
  learningType: learningTypeSchema,
  alsoLearningTypes: v.array(learningTypeSchema),
  assessment: assessmentSchema,
  grouping: v.pipe(v.array(groupingSchema), v.nonEmpty()),
  pacing: v.picklist(['together', 'own-time', 'either']),
  minutes: v.strictObject({ low: minutes, typical: minutes, high: minutes, basis: sentence }),
  /** 0–3: how well it works online. */
  onlineFit: scale,
  /** 0–3: how much it gains from being in one room. */
  faceToFaceGain: scale,
  /** It mainly presents content (tip 5). */
  exposition: v.boolean(),
  /** Done in one's own time, it is lost unless something picks it up (tip 3). */
  needsFollowUp: v.boolean(),
  /** It works on what students did before (tip 3). */
  processesEarlierWork: v.boolean(),
  /** It checks itself, so it needs no follow-up of its own (tip 3). */
  autoFeedback: v.boolean(),
  /** It lives on a screen or a player anyway (principle, P-a). */
  screenBound: v.boolean(),
  hint: v.strictObject({ online: bilingualSchema, offline: bilingualSchema }),
  /** Ids of icons/skills.json. */
  skill: v.strictObject({ online: sentence, offline: sentence }),
  openMaterial: v.strictObject({ likely: v.picklist(['yes', 'partly', 'no']), what: v.string() }),
  /** A Phosphor glyph (duotone weight) by its name, e.g. "video". */
  glyph: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
});
type ActivityFile = v.InferOutput<typeof catalogueActivitySchema>;
/** Where the minutes of a file come from is told in the file alone. */
export type CatalogueActivity = Omit<ActivityFile, 'minutes'> & {
  readonly minutes: Omit<ActivityFile['minutes'], 'basis'>;
};

const { id, name, shortName, aliases, learningType, pacing, glyph, assessment } =
  catalogueActivitySchema.entries;
/** What the main thread needs to draw a card and to answer a quick action; it hands this to the sidebar. */
export const cardActivitySchema = v.object({
  id,
  name,
  shortName,
  aliases,
  learningType,
  pacing,
  glyph,
  assessment,
  /** Typical minutes. */
  minutes,
});
export type CardActivity = v.InferOutput<typeof cardActivitySchema>;

/** What only the sidebar needs: how an activity works, and hints. */
export type ActivityDetails = Pick<CatalogueActivity, 'id'> &
  Omit<CatalogueActivity, keyof CardActivity | '$schema'> & {
    readonly minutes: Pick<CatalogueActivity['minutes'], 'low' | 'high'>;
  };

export const skillsSchema = v.record(v.string(), bilingualSchema);
export type Skills = v.InferOutput<typeof skillsSchema>;
