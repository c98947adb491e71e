/** Cards and outcomes of a design as nodes. */
import cards from 'content:cards';
import type { Box, Point } from '../../board/geometry.ts';
import { ownOnCards } from '../../board/own-on-cards.ts';
import { planFace } from '../../board/plan/card.ts';
import { cardFace } from '../../board/plan/card-face.ts';
import type { DesignCard, DesignOutcome, KnownActivity } from '../../board/plan/design.ts';
import { line, text, white } from '../../board/plan/looks.ts';
import { outcomeLetters } from '../../board/plan/outcomes.ts';
import { namespace, writeData } from '../../board/stamps.ts';
import { isOwn, type OwnActivity } from '../../catalogue/own.ts';
import type { Design, Language } from '../../design/schema.ts';
import type { Tools } from '../act.ts';
import { draw, type Pen, paint } from '../draw.ts';
import { glyphs } from '../glyphs.ts';
import { putInto } from '../nodes.ts';
import { activityShelf } from '../shelves.ts';

/** Crossings of one outcome. */
const costOfOutcome = 28;

/** A card with its top left at a place in its parent. An own activity comes to the group's shelf as well. */
export async function drawDesignCard(
  { data, title }: DesignCard,
  parent: SectionNode | PageNode,
  at: Point,
  language: Language,
  pen: Pen,
): Promise<SceneNode> {
  const known = cards.find(({ id }) => id === data.activity);
  const face = cardFace(data, known, language, { title });
  const node = await draw(planFace(face, writeData('card', data), glyphs), parent, at, pen);
  if (data.own) activityShelf.keepInDocument(data.own, pen.journal);
  return node;
}

/** A note with the text of an outcome, in a box of its parent. */
export async function drawOutcome(
  { data, text: words }: DesignOutcome,
  parent: SectionNode | PageNode,
  box: Box,
  { fonts, journal, pace }: Pen,
): Promise<SceneNode> {
  await pace(costOfOutcome);
  const node = figma.createShapeWithText();
  journal.made(node, parent);
  putInto(parent, node);
  node.shapeType = 'ROUNDED_RECTANGLE';
  node.resize(box.width, box.height);
  node.x = box.x;
  node.y = box.y;
  node.fills = [paint(white)];
  node.strokes = [paint(line)];
  node.text.fontName = fonts.Medium;
  node.text.fontSize = outcomeLetters.size;
  node.text.characters = words;
  node.text.fills = [paint(text)];
  node.setSharedPluginData(namespace, 'outcome', writeData('outcome', data));
  node.setSharedPluginData(namespace, 'kind', 'outcome');
  return node;
}

/**
 * The definitions of the own activities of a design: given ones first, then as the cards on the board carry them, else
 * as a shelf has them.
 */
export async function ownActivitiesOf(
  { activities }: Design,
  given: readonly OwnActivity[],
  { facts }: Pick<Tools, 'facts'>,
): Promise<readonly OwnActivity[]> {
  const types = new Set(activities.map(({ type }) => type).filter(isOwn));
  if (types.size === 0) return [];
  const known = [...given, ...ownOnCards(await facts())];
  const found = await Promise.all(
    [...types].map((type) => known.find(({ id }) => id === type) ?? activityShelf.find(type)),
  );
  return found.filter((own) => own !== undefined);
}

/** What this board knows of activities: the catalogue, and these. */
export function knowing(own: readonly OwnActivity[]): (activity: string) => KnownActivity | undefined {
  return (activity) => {
    const found = own.find(({ id }) => id === activity);
    return found
      ? { minutes: found.minutes, learningType: found.learningType, own: found }
      : cards.find(({ id }) => id === activity);
  };
}
