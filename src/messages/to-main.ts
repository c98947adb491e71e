/** From the sidebar to the main thread: the start, and what a person asked for. One schema for each kind of message. */
import * as v from 'valibot';
import { baselineActivitySchema, decisionSchema, languageSchema, shapeSchema } from '../design/schema.ts';

const nodes = v.array(v.string());
const node = v.string();
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

export const toMain = {
  /** The sidebar listens; nothing is posted before this. */
  ready: v.object({}),
  'set-language': v.object({ language: languageSchema }),
  /** A card in the selected zone, or in the view's centre. `minutes` is set only when a person asked for it. */
  'insert-activity': v.object({ activity: v.string(), minutes: v.nullable(amount) }),
  'insert-template': v.object({ shape: shapeSchema }),
  'insert-kit': v.object({}),
  /** A new card after another one, joined by a connector (the act of tip 3). */
  'insert-after': v.object({ card: node, activity: v.string(), link: v.literal('uses') }),
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
