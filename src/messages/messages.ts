/**
 * What the two sides say to each other, declared once: a schema for each kind of message and direction. Types,
 * senders, guards and handler tables are made from these two objects.
 */
import * as v from 'valibot';
import { factChangesSchema } from '../board/facts.ts';
import { baselineActivitySchema, decisionSchema, languageSchema, shapeSchema } from '../design/schema.ts';

const nodes = v.array(v.string());
const node = v.string();
const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

/** From the sidebar to the main thread: the start, and what a person asked for. */
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

/** From the main thread to the sidebar. */
export const toSidebar = {
  /** The answer to `ready`. `language` is null when nobody chose one yet. Glyphs: inner SVG by name. */
  welcome: v.object({ language: v.nullable(languageSchema), glyphs: v.record(v.string(), v.string()) }),
  facts: factChangesSchema,
  selection: v.object({ nodes }),
  /** Long work: how far it is; done = total when it is over. */
  progress: v.object({ done: amount, total: amount }),
  /** The answer to every request: in words, for the person who asked. `kind` names the request. */
  answer: v.object({ kind: v.string(), ok: v.boolean(), text: v.string() }),
} as const;

type Payloads<Declared extends Record<string, v.GenericSchema>> = {
  readonly [Kind in keyof Declared]: v.InferOutput<Declared[Kind]>;
};
export type ToMain = Payloads<typeof toMain>;
export type ToSidebar = Payloads<typeof toSidebar>;

/** One function for each kind: a missing handler does not compile. */
export type Handlers<Messages> = {
  readonly [Kind in keyof Messages]: (payload: Messages[Kind]) => void | Promise<void>;
};
export type Send<Messages> = <Kind extends keyof Messages & string>(
  kind: Kind,
  payload: Messages[Kind],
) => void;
