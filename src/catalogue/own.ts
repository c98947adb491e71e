/**
 * Own activities: what a group adds to the catalogue. Its definition travels in the document, in the personal library,
 * in a file for colleagues and on every card of it, so that a card can be drawn on another board.
 */
import * as v from 'valibot';
import { assessmentSchema, groupingSchema, learningTypeSchema } from '../design/schema.ts';
import type { CardActivity, CatalogueActivity } from './schema.ts';

/** Ids of own activities begin with this, and end with a stamp. */
export const ownPrefix = 'own:';
/** Characters: what fits on a card in three lines, roughly. */
export const longestName = 60;
export const longestHint = 300;

const hint = v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.maxLength(longestHint)), ''), '');

/** Loose: fields of a later version survive. What may be missing has a default. */
export const ownActivitySchema = v.looseObject({
  id: v.pipe(v.string(), v.startsWith(ownPrefix), v.minLength(ownPrefix.length + 1), v.maxLength(64)),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longestName)),
  learningType: learningTypeSchema,
  /** Name of a glyph of ours. One that is not known here is drawn as the glyph of unknown activities. */
  glyph: v.pipe(v.string(), v.maxLength(64)),
  /** Typical minutes. */
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  pacing: v.fallback(v.optional(v.picklist(['together', 'own-time', 'either']), 'either'), 'either'),
  assessment: v.fallback(v.optional(assessmentSchema, 'none'), 'none'),
  grouping: v.fallback(v.optional(v.array(groupingSchema), []), []),
  hint: v.fallback(v.optional(v.looseObject({ online: hint, offline: hint })), undefined),
});
export type OwnActivity = v.InferOutput<typeof ownActivitySchema>;

export const isOwn = (activity: string): boolean => activity.startsWith(ownPrefix);

/** The part of an id that is a stamp. */
export const ownStamp = (id: string): string => id.slice(ownPrefix.length);

/** As the main thread knows activities: the name is the same in both languages. */
export function ownAsCardActivity(own: OwnActivity): CardActivity {
  const name = { nl: own.name, en: own.name };
  return {
    id: own.id,
    name,
    shortName: name,
    aliases: { nl: [], en: [] },
    learningType: own.learningType,
    pacing: own.pacing,
    glyph: own.glyph,
    assessment: own.assessment,
    minutes: own.minutes,
  };
}

/**
 * As search, filters, balance and tips know activities. Neutral where only its makers could say: the tips ask nothing
 * about it and never propose it.
 */
export function ownAsCatalogueActivity(own: OwnActivity): CatalogueActivity {
  const { minutes, ...card } = ownAsCardActivity(own);
  const same = (text: string) => ({ nl: text, en: text });
  return {
    ...card,
    alsoLearningTypes: [],
    grouping: own.grouping,
    minutes: { low: minutes, typical: minutes, high: minutes },
    onlineFit: 1,
    faceToFaceGain: 0,
    exposition: false,
    needsFollowUp: false,
    processesEarlierWork: false,
    autoFeedback: false,
    screenBound: false,
    hint: { online: same(own.hint?.online ?? ''), offline: same(own.hint?.offline ?? '') },
    skill: { online: '', offline: '' },
    openMaterial: { likely: 'partly', what: '' },
  };
}
