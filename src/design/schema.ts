/**
 * The design model: what a group has on the board, told without the board. These schemas are the single
 * source of the types, of the exported format and of the JSON Schema that ships with the plugin.
 * Objects are loose: fields of a later version survive a round trip.
 */
import * as v from 'valibot';

export const modeSchema = v.picklist(['online', 'offline', 'both']);
/** Where an activity happens. "both" = campus and online students at once. */
export type Mode = v.InferOutput<typeof modeSchema>;
export const modes: readonly Mode[] = modeSchema.options;

export const pacingSchema = v.picklist(['together', 'own-time']);
/** Synchronous or in one's own time: a second axis, apart from the mode. */
export type Pacing = v.InferOutput<typeof pacingSchema>;

export const learningTypeSchema = v.picklist([
  'acquisition',
  'investigation',
  'discussion',
  'practice',
  'collaboration',
  'production',
]);
/** The six learning types of ABC LD (Young and Perović, after Laurillard). */
export type LearningType = v.InferOutput<typeof learningTypeSchema>;
export const learningTypes: readonly LearningType[] = learningTypeSchema.options;

export const assessmentSchema = v.picklist(['none', 'possible', 'diagnostic', 'formative', 'summative']);
export type Assessment = v.InferOutput<typeof assessmentSchema>;

export const groupingSchema = v.picklist(['individual', 'pairs', 'group', 'plenary']);
export type Grouping = v.InferOutput<typeof groupingSchema>;

export const materialSchema = v.picklist(['have', 'make', 'search']);
export type Material = v.InferOutput<typeof materialSchema>;

export const languageSchema = v.picklist(['nl', 'en']);
export type Language = v.InferOutput<typeof languageSchema>;

export const shapeSchema = v.picklist(['linear', 'non-linear', 'hybrid', 'own']);
export type Shape = v.InferOutput<typeof shapeSchema>;

export const linkKindSchema = v.picklist(['uses', 'prepares', 'feedback', 'same-content', 'serves']);
export type LinkKind = v.InferOutput<typeof linkKindSchema>;

/** Why a person moved an activity to another mode (principle). */
export const moveReasonSchema = v.picklist([
  'together',
  'material',
  'safe-practice',
  'bond',
  'assessment',
  'workplace',
  'other',
]);
export type MoveReason = v.InferOutput<typeof moveReasonSchema>;

/** "required", "optional", or "choice:" and the name of a choice group. */
export const presenceSchema = v.union([
  v.picklist(['required', 'optional']),
  v.custom<`choice:${string}`>((value) => typeof value === 'string' && /^choice:./.test(value)),
]);
export type Presence = v.InferOutput<typeof presenceSchema>;

const minutesSchema = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0)));

export const segmentSchema = v.looseObject({
  stamp: v.string(),
  title: v.string(),
  /** Place in time, from 0; null where the shape has no order. */
  order: v.nullable(v.number()),
  /** Hybrid: part of the spine. In linear frames every segment is fixed. */
  fixed: v.boolean(),
});
export type Segment = v.InferOutput<typeof segmentSchema>;

export const activitySchema = v.looseObject({
  /** Short random id in the shared data; copied when people duplicate, so not unique by itself. */
  stamp: v.string(),
  /** Node id on the board: unique on its page. */
  node: v.string(),
  /** Catalogue id, or "own:" and the stamp of an own activity. */
  type: v.string(),
  title: v.string(),
  learningType: v.nullable(learningTypeSchema),
  assessment: assessmentSchema,
  /** A person's own mark on the card; it wins over the catalogue's. */
  assessmentSet: v.boolean(),
  mode: v.nullable(modeSchema),
  /** A person set the mode on the card; else it comes from the zone. */
  modeSet: v.boolean(),
  pacing: v.nullable(pacingSchema),
  /** A person or the catalogue says so; false = a guess from the zone. */
  pacingSet: v.boolean(),
  /** A person chose it on the card (starting principle, P-a: the catalogue's own time is no choice of the group). */
  pacingByPerson: v.boolean(),
  grouping: v.array(groupingSchema),
  /** Set by a person, else the catalogue's typical minutes, else null. */
  minutes: minutesSchema,
  minutesSet: v.boolean(),
  /** Stamp of the segment it lies in. */
  segment: v.nullable(v.string()),
  /** Place in time within its frame, from 0; null where order is unknown. */
  order: v.nullable(v.number()),
  presence: presenceSchema,
  topic: v.optional(v.string()),
  /** Stamps of the outcomes it serves. */
  outcomes: v.array(v.string()),
  material: v.optional(materialSchema),
  /** It lies in the out zone. */
  removed: v.boolean(),
  note: v.optional(v.string()),
  reason: v.optional(moveReasonSchema),
});
export type Activity = v.InferOutput<typeof activitySchema>;

export const outcomeSchema = v.looseObject({
  stamp: v.string(),
  node: v.string(),
  text: v.string(),
  assessedElsewhere: v.boolean(),
});
export type Outcome = v.InferOutput<typeof outcomeSchema>;

export const linkSchema = v.looseObject({
  /** Node id of the connector. */
  node: v.string(),
  /** Node ids of the activities or outcomes it joins. */
  from: v.string(),
  to: v.string(),
  kind: linkKindSchema,
});
export type Link = v.InferOutput<typeof linkSchema>;

/** An activity as it was in the old situation: what the comparisons of tips 2 and 4 read. */
export const baselineActivitySchema = v.looseObject({
  stamp: v.string(),
  type: v.string(),
  title: v.string(),
  mode: v.nullable(modeSchema),
  pacing: v.nullable(pacingSchema),
  minutes: minutesSchema,
  minutesSet: v.boolean(),
  segment: v.nullable(v.string()),
  presence: presenceSchema,
});
export type BaselineActivity = v.InferOutput<typeof baselineActivitySchema>;

/** What a finding's subject looked like when a person said "on purpose"; the finding returns when it materially changes. */
export const seenSchema = v.looseObject({
  mode: v.optional(v.nullable(modeSchema)),
  minutes: v.optional(minutesSchema),
  /** Stamps of the other ends, each after "kind:" and a direction, sorted. */
  links: v.optional(v.array(v.string())),
});
export type Seen = v.InferOutput<typeof seenSchema>;

export const decisionSchema = v.looseObject({
  /** The check it answers, e.g. "3" or "4a". */
  check: v.string(),
  /** Stamp of the activity or outcome it is about; "" for the frame itself. */
  subject: v.string(),
  seen: seenSchema,
  reason: v.optional(v.string()),
});
export type Decision = v.InferOutput<typeof decisionSchema>;

export const designSettingsSchema = v.looseObject({
  fullyOnlineOnPurpose: v.optional(v.boolean()),
});
export type DesignSettings = v.InferOutput<typeof designSettingsSchema>;

/** A former round: the frame is kept as it was, and the group went on in another one. */
export const roundSchema = v.looseObject({
  name: v.string(),
  /** When it ended, in ms since 1970. */
  at: v.pipe(v.number(), v.finite(), v.minValue(0)),
});
export type Round = v.InferOutput<typeof roundSchema>;

export const designSchema = v.looseObject({
  stamp: v.string(),
  /** Node id of the frame. */
  node: v.string(),
  title: v.string(),
  subtitle: v.optional(v.string()),
  shape: shapeSchema,
  kind: v.picklist(['new', 'redesign']),
  language: languageSchema,
  ects: v.nullable(v.number()),
  hoursPerEcts: v.number(),
  segments: v.array(segmentSchema),
  outcomes: v.array(outcomeSchema),
  activities: v.array(activitySchema),
  links: v.array(linkSchema),
  baseline: v.optional(v.array(baselineActivitySchema)),
  decisions: v.array(decisionSchema),
  settings: designSettingsSchema,
  round: v.optional(roundSchema),
  /** Name of the group that works in it. */
  group: v.optional(v.string()),
});
export type Design = v.InferOutput<typeof designSchema>;

/** The exported file: a design with its format and version. */
export const designFileSchema = v.looseObject({
  format: v.literal('blended-wave-design'),
  version: v.literal(1),
  design: designSchema,
});
export type DesignFile = v.InferOutput<typeof designFileSchema>;
