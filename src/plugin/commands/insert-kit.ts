/** The whole set as a kit to copy cards from. One card of each pacing is drawn; the others are clones of it. */
import cards from 'content:cards';
import { formatMinutes } from '../../board/minutes.ts';
import { cardData, cardHead, planCard } from '../../board/plan/card.ts';
import type { DrawnVector } from '../../board/plan/drawing.ts';
import { planKit } from '../../board/plan/kit.ts';
import { namespace } from '../../board/stamps.ts';
import type { CardActivity } from '../../catalogue/schema.ts';
import type { Act, Tools } from '../act.ts';
import { draw, drawChild, type Pen } from '../draw.ts';
import { glyphs } from '../glyphs.ts';
import { roomOnPage, showWhole } from './insert-template.ts';

/** Cards between two tellings of how far it is. */
const progressEvery = 8;

export function insertKit(): Act {
  return async (tools) => {
    const { language, stamp, progress } = tools;
    const kit = planKit(cards, { language, stamp });
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

/** A clone with another head, title, minutes and data; its looks, locks and fonts come along (host fact 5). */
async function cloneCard(
  original: FrameNode,
  activity: CardActivity,
  section: SectionNode,
  place: { readonly x: number; readonly y: number },
  pen: Pen,
  { language, stamp, pace }: Tools,
): Promise<void> {
  await pace(28);
  const card = original.clone();
  pen.journal.made(card, section);
  section.appendChild(card);
  card.x = place.x;
  card.y = place.y;
  card.name = activity.shortName[language];
  const [formerHead, title, , minutes] = card.children;
  const head: DrawnVector = cardHead(activity.glyph, activity.learningType, glyphs);
  card.insertChild(0, await drawChild(head, card, pen));
  formerHead?.remove();
  if (title?.type === 'TEXT') title.characters = activity.shortName[language];
  if (minutes?.type === 'TEXT') minutes.characters = formatMinutes(activity.minutes, true, language);
  card.setSharedPluginData(
    namespace,
    'card',
    cardData({ activity, language, minutes: null, stamp: stamp() }),
  );
}
