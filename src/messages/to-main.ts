/** From the sidebar to the main thread: the start, and what a person asked for. One schema for each kind of message. */
import * as v from 'valibot';
import { frameChangeSchema, frameChoiceSchema } from '../board/layout/choice.ts';
import { cardSizeSchema } from '../board/layout/layout.ts';
import { ownTemplateSchema, zoneRoleSchema } from '../board/own-template.ts';
import { ownActivitySchema } from '../catalogue/own.ts';
import {
  assessmentSchema,
  baselineActivitySchema,
  decisionSchema,
  designSchema,
  languageSchema,
  learningTypeSchema,
  materialSchema,
  modeSchema,
  pacingSchema,
  presenceSchema,
  shapeSchema,
} from '../design/schema.ts';

const nodes = v.array(v.string());
const node = v.string();
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

/** A catalogue id, or the whole definition of an own activity. */
const activity = v.union([v.string(), ownActivitySchema]);
export type ActivityChoice = v.InferOutput<typeof activity>;

/** What travels with a card that is dragged out of the sidebar. `grip` is where the pointer holds it, in px of the card at 100 %. */
export const dropSchema = v.object({
  kind: v.literal('blendedwave-activity'),
  activity,
  grip: v.object({ x: v.number(), y: v.number() }),
});
export type DropMetadata = v.InferOutput<typeof dropSchema>;

/** What a person sets on cards; a field that is absent stays, null goes back to what the catalogue or the zone says. */
const cardChangeSchema = v.pipe(
  v.partial(
    v.object({
      minutes: v.nullable(amount),
      pacing: v.nullable(pacingSchema),
      title: v.string(),
      learningType: v.nullable(learningTypeSchema),
      mode: v.nullable(modeSchema),
      presence: v.nullable(presenceSchema),
      assessment: v.nullable(assessmentSchema),
      topic: v.nullable(v.string()),
      /** Stamps of outcomes. */
      outcomes: v.array(v.string()),
      material: v.nullable(materialSchema),
      note: v.nullable(v.string()),
      size: cardSizeSchema,
    }),
  ),
  v.check((change) => Object.keys(change).length > 0, 'sets something'),
);
export type CardChange = v.InferOutput<typeof cardChangeSchema>;

/** Where own activities are kept: with the group in the document, or with a person. */
export const shelfSchema = v.picklist(['document', 'library']);
export type Shelf = v.InferOutput<typeof shelfSchema>;

export const toMain = {
  /** The sidebar listens; nothing is posted before this. */
  ready: v.object({}),
  'set-language': v.object({ language: languageSchema }),
  /** A card in the selected zone, or in the view's centre. `minutes` is set only when a person asked for it. */
  'insert-activity': v.object({ activity, minutes: v.nullable(amount) }),
  /** Several at once, laid out in a tidy grid. */
  'insert-activities': v.object({ activities: v.pipe(v.array(activity), v.minLength(1)) }),
  /** Stops long work; what it made is taken away. */
  cancel: v.object({}),
  'change-cards': v.object({ cards: nodes, change: cardChangeSchema }),
  /** Cards become another activity; links, place and what a person set stay. */
  'change-type': v.object({ cards: nodes, activity }),
  /** Redraws cards in the present look: these, or null for every card on the page that has an older one or misses a part. */
  'refresh-cards': v.object({ cards: v.nullable(nodes) }),
  /** Asks for `adoptable`: what in the selection can become an activity. */
  'read-adoptable': v.object({}),
  /** Stickies, shapes, texts and pictures become cards, in their place. */
  adopt: v.object({
    items: v.array(v.object({ node, activity, minutes: v.nullable(amount), title: v.string() })),
  }),
  'to-stickies': v.object({ cards: nodes }),
  /** Asks for `own-activities`. */
  'read-own-activities': v.object({}),
  /** New or changed ones, by id. */
  'save-own-activities': v.object({ activities: v.array(ownActivitySchema), shelf: shelfSchema }),
  'remove-own-activity': v.object({ activity: v.string(), shelf: shelfSchema }),
  /** Asks for `picker-glyphs`: the glyphs that own activities can have. */
  'read-picker-glyphs': v.object({}),
  /** What a person marked and used, ids of activities. */
  'keep-personal': v.object({ favourites: nodes, recent: nodes }),
  'insert-template': v.object({ shape: shapeSchema }),
  /** One frame, or one for each of these groups, laid out in a grid. */
  'insert-frames': v.object({ choice: frameChoiceSchema, groups: v.array(v.string()) }),
  /** Another group, beside the others: laid out like this frame, empty or with a copy of its design. */
  'add-group': v.object({ frame: node, name: v.string(), design: v.nullable(designSchema) }),
  /** The design of one frame as a start for others: what they hold already stays, beside them. */
  'copy-design': v.object({ design: designSchema, into: nodes }),
  'change-frame': v.object({ frame: node, change: frameChangeSchema }),
  /** Zones and names that are gone, moved or resized go back to their place; cards stay. */
  'repair-frame': v.object({ frame: node }),
  /** Cards in rows and columns in their present order; zones grow when they must. */
  'tidy-frame': v.object({ frame: node }),
  /** The frames stay, dated; new ones come below, fresh or with a copy of each design. */
  'new-round': v.object({
    name: v.string(),
    frames: v.array(v.object({ frame: node, design: v.nullable(designSchema) })),
  }),
  /** Asks for `snapshots`. */
  'read-snapshots': v.object({ frame: node }),
  'take-snapshot': v.object({ frame: node, name: v.string(), design: designSchema }),
  /** Asks for `snapshot`: the design it holds. */
  'read-snapshot': v.object({ frame: node, snapshot: v.string() }),
  'restore-snapshot': v.object({ frame: node, snapshot: v.string() }),
  'remove-snapshot': v.object({ frame: node, snapshot: v.string() }),
  /** Asks for `examples`. */
  'read-examples': v.object({}),
  'insert-example': v.object({ example: v.string(), language: languageSchema }),
  /** Asks for `own-templates`. */
  'read-own-templates': v.object({}),
  /** What is selected gets a role in an own template; null takes it away. */
  'mark-zones': v.object({ role: v.nullable(zoneRoleSchema) }),
  /** The marked nodes in the selection, or all on the page, as a template. */
  'make-template': v.object({ name: v.string(), shelf: shelfSchema }),
  'save-own-templates': v.object({ templates: v.array(ownTemplateSchema), shelf: shelfSchema }),
  'remove-own-template': v.object({ template: v.string(), shelf: shelfSchema }),
  'insert-kit': v.object({}),
  /** A new card after another one, joined by a connector (the act of tip 3). */
  'insert-after': v.object({ card: node, activity, link: v.literal('uses') }),
  /** Stickies, shapes and texts of a frame moved into its outcomes zone (the act of tip 1). */
  'use-as-outcomes': v.object({ frame: node, texts: nodes }),
  /** Select and zoom. */
  focus: v.object({ nodes }),
  /** "On purpose", or taking that back (decision null removes the one for this check). Each is written on its node. */
  decide: v.object({
    decisions: v.array(
      v.object({ node, check: v.string(), subject: v.string(), decision: v.nullable(decisionSchema) }),
    ),
  }),
  'set-credits': v.object({
    frame: node,
    ects: v.nullable(amount),
    hoursPerEcts: v.pipe(amount, v.minValue(1)),
  }),
  /** The old situation of a redesign; null = it is a new design. */
  'set-baseline': v.object({ frame: node, baseline: v.nullable(v.array(baselineActivitySchema)) }),
  'set-fully-online': v.object({ frame: node, onPurpose: v.boolean() }),
  'set-assessed-elsewhere': v.object({ outcome: node, assessedElsewhere: v.boolean() }),
} as const;
