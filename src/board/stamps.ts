/**
 * The codec of our shared data: what is written on nodes in the namespace `blendedwave`, and how it is read back.
 * The document is never trusted: a value may be malformed, of a later version, copied or made up. Each field that
 * does not fit is left out by itself; unknown fields survive; a later version is read as far as possible and
 * never overwritten.
 */
import * as v from 'valibot';
import { ownActivitySchema } from '../catalogue/own.ts';
import {
  assessmentSchema,
  baselineActivitySchema,
  decisionSchema,
  designSettingsSchema,
  languageSchema,
  learningTypeSchema,
  linkKindSchema,
  materialSchema,
  modeSchema,
  moveReasonSchema,
  pacingSchema,
  presenceSchema,
  roundSchema,
  shapeSchema,
} from '../design/schema.ts';
import { layoutSchema } from './layout/layout.ts';

export const namespace = 'blendedwave';
/** The version that this plugin writes. */
export const dataVersion = 1;

/** Hours in a European credit in the Netherlands; a frame may say otherwise (tip 4). */
export const usualHoursPerEcts = 28;

/** Values of the key `kind`. Decorations are ours to draw, and nothing to read. */
export type NodeKind = 'card' | 'frame' | 'zone' | 'text' | 'kit' | 'outcome' | 'decoration' | 'connector';

const optional = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);
/** The entries of a list that fit; the others are left out. */
const listOf = <Schema extends v.GenericSchema>(item: Schema) =>
  v.fallback(
    v.optional(
      v.pipe(
        v.array(v.unknown()),
        v.transform((entries) =>
          entries.flatMap((entry) => {
            const result = v.safeParse(item, entry);
            return result.success ? [result.output as v.InferOutput<Schema>] : [];
          }),
        ),
      ),
      [],
    ),
    [],
  );

const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const stamp = v.fallback(v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)), '');
const minutes = v.pipe(v.number(), v.finite(), v.minValue(0));

const cardSchema = v.looseObject({
  v: version,
  stamp,
  activity: v.fallback(v.string(), ''),
  /** Set by a person through the plugin; the text on the card wins. */
  minutes: optional(minutes),
  /** The guess that was drawn: a text that still says this is nobody's choice. */
  guess: optional(minutes),
  pacing: optional(pacingSchema),
  mode: optional(modeSchema),
  learningType: optional(learningTypeSchema),
  assessment: optional(assessmentSchema),
  presence: optional(presenceSchema),
  topic: optional(v.string()),
  outcomes: listOf(v.string()),
  material: optional(materialSchema),
  reason: optional(moveReasonSchema),
  /** Typed in the sidebar; stickies that lie in the card are notes as well. */
  note: optional(v.string()),
  decisions: listOf(decisionSchema),
  /** How much of it is drawn; absent = the whole card. */
  size: optional(v.picklist(['compact', 'mark'])),
  /** The version of our cards' look it was drawn in; absent = the first. */
  look: optional(version),
  /** The definition of an own activity, so that the card can be drawn on another board. */
  own: optional(ownActivitySchema),
});
export type CardData = v.InferOutput<typeof cardSchema>;

const frameSchema = v.looseObject({
  v: version,
  stamp,
  shape: v.fallback(shapeSchema, 'own'),
  language: v.fallback(languageSchema, 'nl'),
  kind: v.fallback(v.picklist(['new', 'redesign']), 'new'),
  ects: optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  hoursPerEcts: optional(v.pipe(v.number(), v.finite(), v.minValue(1))),
  settings: v.fallback(v.optional(designSettingsSchema, {}), {}),
  decisions: listOf(decisionSchema),
  /** Absent while the group works in it. */
  round: optional(roundSchema),
});
export type FrameData = v.InferOutput<typeof frameSchema>;

const zoneSchema = v.looseObject({
  v: version,
  stamp,
  role: v.fallback(v.picklist(['mode', 'segment', 'outcomes', 'out']), 'mode'),
  mode: optional(modeSchema),
  /** px from its top that its own name takes: cards go below. */
  inset: v.fallback(v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)), 0), 0),
  /** The name it was drawn with; a text of the frame that names it wins. */
  title: v.fallback(v.string(), ''),
  order: v.fallback(v.nullable(v.number()), null),
  fixed: v.fallback(v.boolean(), true),
  /** The island that this zone is a part of, by its stamp. */
  segment: optional(v.string()),
});
export type ZoneData = v.InferOutput<typeof zoneSchema>;

const outcomeSchema = v.looseObject({
  v: version,
  stamp,
  assessedElsewhere: v.fallback(v.boolean(), false),
  decisions: listOf(decisionSchema),
});
export type OutcomeData = v.InferOutput<typeof outcomeSchema>;

const connectorSchema = v.looseObject({ v: version, link: optional(linkKindSchema) });
export type ConnectorData = v.InferOutput<typeof connectorSchema>;

const baselineSchema = v.looseObject({ v: version, activities: listOf(baselineActivitySchema) });
export type BaselineData = v.InferOutput<typeof baselineSchema>;

const schemas = {
  card: cardSchema,
  frame: frameSchema,
  zone: zoneSchema,
  outcome: outcomeSchema,
  connector: connectorSchema,
  baseline: baselineSchema,
  layout: layoutSchema,
} as const;
export type DataKey = keyof typeof schemas;
export type DataOf<Key extends DataKey> = v.InferOutput<(typeof schemas)[Key]>;

export type Reading<Data> =
  | { readonly state: 'absent' }
  /** Not ours to understand: not JSON, not an object, or without a version. */
  | { readonly state: 'malformed' }
  /** `later`: written by a newer plugin; read as far as possible. */
  | { readonly state: 'read'; readonly data: Data; readonly later: boolean };

/** Longer than any entry the host stores (100 kB): not worth parsing. */
const longestEntry = 110_000;

/** Reads the raw text of one key. Never throws. */
export function readData<Key extends DataKey>(key: Key, raw: string | undefined): Reading<DataOf<Key>> {
  if (raw === undefined || raw === '') return { state: 'absent' };
  const value = raw.length > longestEntry ? undefined : parseObject(raw);
  if (value === undefined) return { state: 'malformed' };
  const result = v.safeParse(schemas[key] as v.GenericSchema<unknown, DataOf<Key>>, value);
  if (!result.success) return { state: 'malformed' };
  return { state: 'read', data: result.output, later: Number(value.v) > dataVersion };
}

const readings = new WeakMap<object, Map<DataKey, Reading<unknown>>>();

/**
 * One key of a fact's data. Facts keep their identity until they change, so each state of a node is parsed once,
 * however often the design is assembled.
 */
export function readDataOf<Key extends DataKey>(
  data: Readonly<Record<string, string>>,
  key: Key,
): Reading<DataOf<Key>> {
  const known = readings.get(data) ?? new Map<DataKey, Reading<unknown>>();
  readings.set(data, known);
  const reading = (known.get(key) as Reading<DataOf<Key>> | undefined) ?? readData(key, data[key]);
  known.set(key, reading);
  return reading;
}

/** The text to store for new data. */
export function writeData<Key extends DataKey>(_key: Key, data: Partial<DataOf<Key>>): string {
  return JSON.stringify({ v: dataVersion, ...data });
}

/**
 * The text to store when some fields change: everything else, known or not, stays as it was found. Null when the
 * present value is of a later version, which is never overwritten, or nested too deep to be written again. A
 * malformed value is replaced by `initial`.
 */
export function changeData<Key extends DataKey>(
  key: Key,
  raw: string | undefined,
  initial: Partial<DataOf<Key>>,
  change: (data: DataOf<Key>) => Partial<DataOf<Key>>,
): string | null {
  const reading = readData(key, raw);
  if (reading.state === 'read' && reading.later) return null;
  const data = reading.state === 'read' ? reading.data : ({ v: dataVersion, ...initial } as DataOf<Key>);
  const kept = reading.state === 'read' ? parseObject(raw ?? '') : undefined;
  const changed = { ...(kept ?? data), ...change(data) };
  try {
    return JSON.stringify(changed);
  } catch (_tooDeep) {
    return null;
  }
}

function parseObject(raw: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch (_unreadable) {
    return undefined;
  }
}

/** A short random id. `random` gives numbers from 0 up to 1, as Math.random does. */
export function createStamp(random: () => number): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from({ length: 10 }, () => letters.charAt(Math.floor(random() * letters.length))).join('');
}

/** The value of `part` on a text that names a zone. */
export const namePart = (zoneStamp: string): string => `name:${zoneStamp}`;

/** A kit stores no more than that it is one. */
export const writeKit = (kitStamp: string): string => JSON.stringify({ v: dataVersion, stamp: kitStamp });
