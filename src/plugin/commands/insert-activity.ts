/** A card in the selected zone, or in the view's centre. */
import cards from 'content:cards';
import type { Facts } from '../../board/facts.ts';
import { languageOf } from '../../board/frame-language.ts';
import { apply, type Box, invert } from '../../board/geometry.ts';
import { planFace } from '../../board/plan/card.ts';
import { cardFace, cardLook } from '../../board/plan/card-face.ts';
import { card } from '../../board/plan/looks.ts';
import { type CardData, writeData } from '../../board/stamps.ts';
import { findTarget, type Target } from '../../board/target.ts';
import { isOwn, type OwnActivity } from '../../catalogue/own.ts';
import type { Bilingual, CardActivity } from '../../catalogue/schema.ts';
import type { ActivityChoice } from '../../messages/to-main.ts';
import type { Act, Tools } from '../act.ts';
import { draw } from '../draw.ts';
import { glyphs } from '../glyphs.ts';
import { frameNode, selectedIds, show } from '../nodes.ts';
import { activityShelf } from '../shelves.ts';
import { Refusal } from '../texts.ts';

/** `minutes` only when a person asked for a time. */
export function insertActivity(choice: ActivityChoice, minutes: number | null): Act {
  return async (tools) => {
    const activity = await activityOf(choice);
    const facts = await tools.facts();
    const target = findTarget(facts, { selection: selectedIds(), view: figma.viewport.center, size: card });
    show(await drawCard(activity, minutes, target, facts, tools), cardAt(target));
    return (texts) => texts.inserted(activity.name[tools.language]);
  };
}

/** The place of a new card on the page. */
export const cardAt = ({ at }: Target): Box => ({ ...at, width: card.width, height: card.height });

/** An activity to make a card of: one of the catalogue, or an own one with its definition. */
export interface ChosenActivity {
  readonly id: string;
  readonly name: Bilingual;
  /** Its usual minutes. */
  readonly minutes: number;
  readonly known: CardActivity | undefined;
  readonly own: OwnActivity | undefined;
}

/** Refuses an id that neither the catalogue nor a shelf of own activities knows. */
export async function activityOf(choice: ActivityChoice): Promise<ChosenActivity> {
  const id = typeof choice === 'string' ? choice : choice.id;
  const known = cards.find((one) => one.id === id);
  if (known) return { id, name: known.name, minutes: known.minutes, known, own: undefined };
  const own = typeof choice === 'string' ? isOwn(id) && (await activityShelf.find(id)) : choice;
  if (!own) throw new Refusal((texts) => texts.unknownActivity);
  return { id, name: { nl: own.name, en: own.name }, minutes: own.minutes, known: undefined, own };
}

/** A new card at a target, in the language of its frame. */
export async function drawCard(
  { id, known, own, minutes: guess }: ChosenActivity,
  minutes: number | null,
  { frame, at }: Target,
  facts: Facts,
  { language, journal, pen, stamp }: Tools,
): Promise<FrameNode> {
  const data: Partial<CardData> = {
    stamp: stamp(),
    activity: id,
    guess,
    look: cardLook,
    ...(minutes === null ? {} : { minutes }),
    ...(own ? { own } : {}),
  };
  const spoken = languageOf(frame === null ? undefined : facts.get(frame), language);
  const drawing = planFace(cardFace(data, known, spoken, {}), writeData('card', data), glyphs);
  const parent = frame === null ? figma.currentPage : await frameNode(frame);
  const place = parent.type === 'PAGE' ? at : apply(invert(parent.absoluteTransform), at);
  const node = await draw(drawing, parent, place, await pen());
  // Whoever makes a card of it shares it with the group.
  if (own) activityShelf.keepInDocument(own, journal);
  if (node.type !== 'FRAME') throw new Error('a card is a frame');
  return node;
}
