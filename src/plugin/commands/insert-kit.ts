/** The whole set as a kit to copy cards from. One card of each pacing is drawn; the others are clones of it. */
import cards from 'content:cards';
import { cardData, cardParts, planCard, planFace } from '../../board/plan/card.ts';
import { cardFace } from '../../board/plan/card-face.ts';
import { planKit } from '../../board/plan/kit.ts';
import { namespace } from '../../board/stamps.ts';
import type { CardActivity } from '../../catalogue/schema.ts';
import type { Act, Tools } from '../act.ts';
import { draw, drawPart, type Pen } from '../draw.ts';
import { glyphs } from '../glyphs.ts';
import { roomOnPage, showWhole } from './insert-template.ts';

/** Cards between two tellings of how far it is. */
const progressEvery = 8;

export function insertKit(): Act {
  return async (tools) => {
    const { language, stamp, progress } = tools;
    const kit = planKit(cards, { language, stamp }, glyphs);
    const pen = await tools.pen();
    const section = await draw(kit.drawing, figma.currentPage, await roomOnPage(kit.drawing, tools), pen);
    if (section.type !== 'SECTION') return (texts) => texts.insertedKit(0);
    const drawn = new Map<CardActivity['pacing'], FrameNode>();
    for (const [index, place] of kit.places.entries()) {
      const activity = cards.find(({ id }) => id === place.activity);
      if (!activity) continue;
      const original = drawn.get(activity.pacing);
      if (original) await cloneCard(original, activity, section, place, pen, tools);
      else {
        const drawing = planCard({ activity, minutes: null, language, stamp: stamp() }, glyphs);
        const node = await draw(drawing, section, place, pen);
        if (node.type === 'FRAME') drawn.set(activity.pacing, node);
      }
      if (index % progressEvery === 0) progress(index, kit.places.length);
    }
    progress(kit.places.length, kit.places.length);
    showWhole(section);
    return (texts) => texts.insertedKit(kit.places.length);
  };
}

/**
 * A clone with another head, title, minutes and data; its looks, locks and fonts come along (host fact 5). Its parts
 * are those of the original, so nothing is asked of them: a kit must not cost more than thirty crossings a card.
 */
async function cloneCard(
  original: FrameNode,
  activity: CardActivity,
  section: SectionNode,
  place: { readonly x: number; readonly y: number },
  pen: Pen,
  { language, stamp, pace }: Tools,
): Promise<void> {
  await pace(24);
  const face = cardFace({}, activity, language, {});
  const card = original.clone();
  pen.journal.made(card, section);
  section.appendChild(card);
  card.relativeTransform = [
    [1, 0, place.x],
    [0, 1, place.y],
  ];
  card.name = face.title;
  const parts = planFace(face, '', glyphs).children;
  const nodes = card.children;
  for (const [index, part] of parts.entries()) {
    const node = nodes[index];
    if (part.name === cardParts.head) {
      drawPart(part, card, pen, { index });
      node?.remove();
    } else if (part.shape === 'text') (node as TextNode).characters = part.text;
  }
  card.setSharedPluginData(
    namespace,
    'card',
    cardData({ activity, language, minutes: null, stamp: stamp() }),
  );
}
