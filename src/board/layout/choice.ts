/** What a person chooses before a frame is made, and what can be changed about it afterwards. */
import * as v from 'valibot';
import { languageSchema } from '../../design/schema.ts';
import { cardSizeSchema } from './layout.ts';

const name = v.string();

/** A new frame. Texts that are null are those of the template. */
export const frameChoiceSchema = v.object({
  /** Id of a template of ours, or of an own one that is kept in the document or the library ("own:…"). */
  template: v.string(),
  language: languageSchema,
  title: v.nullable(v.string()),
  subtitle: v.nullable(v.string()),
  /** Names in time; empty where the shape has none. */
  segments: v.array(name),
  islands: v.array(name),
  cardSize: cardSizeSchema,
  startOnline: v.boolean(),
});
export type FrameChoice = v.InferOutput<typeof frameChoiceSchema>;

const stamp = v.string();

export const frameChangeSchema = v.variant('kind', [
  /** Before the segment at this place, from 0; at the end when there is none. */
  v.object({ kind: v.literal('add-segment'), place: v.number(), title: name, island: v.boolean() }),
  /** Its cards go to "not placed": beside the frame. */
  v.object({ kind: v.literal('remove-segment'), segment: stamp }),
  /** Its cards move along. */
  v.object({ kind: v.literal('move-segment'), segment: stamp, place: v.number() }),
  v.object({ kind: v.literal('rename-segment'), segment: stamp, title: name }),
  /** Every card keeps its mode; an order that the new shape cannot show is kept for the way back. */
  v.object({ kind: v.literal('shape'), shape: v.picklist(['linear', 'non-linear', 'hybrid']) }),
  v.object({ kind: v.literal('card-size'), cardSize: cardSizeSchema }),
  v.object({ kind: v.literal('start-online'), startOnline: v.boolean() }),
  v.object({ kind: v.literal('wave'), throughCards: v.boolean() }),
]);
export type FrameChange = v.InferOutput<typeof frameChangeSchema>;
