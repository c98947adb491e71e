/**
 * How a frame is laid out: what people chose, and how much room its cards need, in numbers of cards. No px: those
 * follow from it in the plan. Kept on the frame under the key `layout`, so that a zone that is gone can be put back.
 */
import * as v from 'valibot';
import { languageSchema } from '../../design/schema.ts';

/** How much of a card is drawn. */
export const cardSizeSchema = v.picklist(['card', 'compact', 'mark']);
export type CardSize = v.InferOutput<typeof cardSizeSchema>;

/** Longer names no heading has room for. */
export const longestName = 120;
/** Limits of the shapes: design model, "The three shapes". */
export const limits = {
  linear: { segments: [1, 16], islands: [0, 0] },
  'non-linear': { segments: [0, 0], islands: [2, 8] },
  hybrid: { segments: [2, 12], islands: [1, 8] },
} as const;
/** Groups that can be made at once (issue of coaches with large classes). */
export const mostGroups = 40;

/** Cards side by side in a segment, and below each other in a zone. */
export const mostColumns = 40;
export const mostRows = 60;

const cards = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const stamp = v.pipe(v.string(), v.nonEmpty(), v.maxLength(64));

/** Rows of cards in each band or part of an island. */
export const rowsSchema = v.object({
  offline: cards(mostRows),
  both: cards(mostRows),
  online: cards(mostRows),
});
export type Rows = v.InferOutput<typeof rowsSchema>;

const segmentEntries = {
  stamp,
  title: v.string(),
  /** Cards side by side. */
  columns: cards(mostColumns),
  /** Its place in time while the shape shows none, for the way back. */
  keptOrder: v.optional(v.number()),
  /** It is an island in shapes that have them, for the way back. */
  wasIsland: v.optional(v.boolean()),
  /** A change of shape needed it and nobody asked for it: it goes again when it is empty. */
  added: v.optional(v.boolean()),
};
/** A column of the bands. */
export const segmentLayoutSchema = v.looseObject(segmentEntries);
export type SegmentLayout = v.InferOutput<typeof segmentLayoutSchema>;
/** An island has rows of its own. */
export const islandLayoutSchema = v.looseObject({ ...segmentEntries, rows: rowsSchema });
export type IslandLayout = v.InferOutput<typeof islandLayoutSchema>;

/** One of several groups: a name, and which of the group colours. */
export const groupSchema = v.looseObject({
  name: v.string(),
  colour: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Group = v.InferOutput<typeof groupSchema>;

const common = {
  /** Of a later plugin when it is higher than ours. */
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Id of the template it was made from. */
  template: v.string(),
  language: languageSchema,
  /** Last known, for when the text on the board is gone. */
  title: v.string(),
  subtitle: v.string(),
  cardSize: cardSizeSchema,
  /** More room online than face-to-face, and a caption that asks what meeting adds (principle). */
  startOnline: v.boolean(),
  group: v.optional(v.nullable(groupSchema), null),
  /** The wave is drawn through the cards instead of along the middle. */
  waveThroughCards: v.optional(v.boolean(), false),
};

/** A frame of one of the three shapes. */
export const shapedLayoutSchema = v.looseObject({
  ...common,
  shape: v.picklist(['linear', 'non-linear', 'hybrid']),
  /** In time. Linear: all of them; hybrid: the spine; non-linear: none. */
  segments: v.array(segmentLayoutSchema),
  islands: v.array(islandLayoutSchema),
  rows: rowsSchema,
  /** Cards side by side in the out zone; one when absent. */
  outColumns: v.optional(cards(mostColumns)),
});
export type ShapedLayout = v.InferOutput<typeof shapedLayoutSchema>;

/** px, in the space of the frame. */
const length = v.pipe(v.number(), v.finite());
export const rectangleSchema = v.object({
  x: length,
  y: length,
  width: v.pipe(length, v.minValue(1)),
  height: v.pipe(length, v.minValue(1)),
});

/** A zone that a person drew: its place is its own. */
export const drawnZoneSchema = v.looseObject({
  stamp,
  role: v.picklist(['mode', 'segment', 'outcomes', 'out']),
  mode: v.optional(v.picklist(['online', 'offline', 'both'])),
  title: v.string(),
  /** Segments: place in time from 0, or null. */
  order: v.nullable(v.number()),
  ...rectangleSchema.entries,
});
export type DrawnZone = v.InferOutput<typeof drawnZoneSchema>;

/** A frame of an own template: the zones are where a person drew them. */
export const ownLayoutSchema = v.looseObject({
  ...common,
  shape: v.literal('own'),
  width: v.pipe(length, v.minValue(1)),
  height: v.pipe(length, v.minValue(1)),
  zones: v.array(drawnZoneSchema),
});
export type OwnLayout = v.InferOutput<typeof ownLayoutSchema>;

export const layoutSchema = v.variant('shape', [shapedLayoutSchema, ownLayoutSchema]);
export type FrameLayout = v.InferOutput<typeof layoutSchema>;
