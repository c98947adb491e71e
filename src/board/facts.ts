/**
 * Facts: what the main thread reads of a node, as found, and nothing more. Shared data travels as the raw text
 * of the document; it is parsed and judged where the design is assembled. A fact holds the parent's id and the
 * place within it, so moving a section changes one fact.
 */
import * as v from 'valibot';

const row = v.pipe(v.tuple([v.number(), v.number(), v.number()]), v.readonly());
const transformSchema = v.pipe(v.tuple([row, row]), v.readonly());

const placement = {
  id: v.string(),
  /** Node id of the parent; null on the page itself. */
  parent: v.nullable(v.string()),
  /** Place within the nearest container that is not a group (host fact 1.4). */
  transform: transformSchema,
};
const extent = { width: v.number(), height: v.number() };

/** Raw shared data by key, as found. */
const dataSchema = v.record(v.string(), v.string());

export const factSchema = v.variant('kind', [
  /** A template frame. `name` is the section's title on the board. */
  v.object({
    kind: v.literal('frame'),
    ...placement,
    ...extent,
    name: v.string(),
    hidden: v.boolean(),
    data: dataSchema,
  }),
  /** A zone of a frame: a band, a half of an island, outcomes, out, or the area of a segment. */
  v.object({ kind: v.literal('zone'), ...placement, ...extent, data: dataSchema }),
  v.object({ kind: v.literal('card'), ...placement, ...extent, data: dataSchema }),
  v.object({ kind: v.literal('kit'), ...placement, ...extent }),
  /** Anything else that holds something of ours: needed to compose places. Groups have no place of their own. */
  v.object({ kind: v.literal('container'), ...placement, group: v.boolean() }),
  /** A text of a card ("title", "minutes") or of a frame ("title", "name:…"): people type it over. `parent` is that card or frame. */
  v.object({
    kind: v.literal('part'),
    id: v.string(),
    parent: v.string(),
    part: v.string(),
    text: v.string(),
  }),
  /** A sticky, shape or text that somebody dropped into a card; `parent` is the card. */
  v.object({ kind: v.literal('note'), id: v.string(), parent: v.string(), text: v.string() }),
  /** A sticky, shape or text of the group inside a frame. */
  v.object({ kind: v.literal('text'), ...placement, ...extent, text: v.string(), data: dataSchema }),
  /** `start` and `end` name the nodes it is tied to, whatever they are; null where an end is free. */
  v.object({
    kind: v.literal('connector'),
    id: v.string(),
    start: v.nullable(v.string()),
    end: v.nullable(v.string()),
    /** An end names a node that is not there any more. */
    broken: v.boolean(),
    text: v.string(),
    data: dataSchema,
  }),
  /** A part of a card that is not a fact by itself, but has a connector tied to it: it counts for the card. */
  v.object({ kind: v.literal('anchor'), id: v.string(), parent: v.string() }),
]);
export type Fact = v.InferOutput<typeof factSchema>;
export type FactKind = Fact['kind'];
export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;

/** All facts of the current page, by node id. */
export type Facts = ReadonlyMap<string, Fact>;

/** What changed since the last message; `complete` is false while the first read is still under way. */
export const factChangesSchema = v.object({
  /** Forget everything known before (a first read, or another page). */
  reset: v.boolean(),
  upsert: v.array(factSchema),
  remove: v.array(v.string()),
  complete: v.boolean(),
});
export type FactChanges = v.InferOutput<typeof factChangesSchema>;
