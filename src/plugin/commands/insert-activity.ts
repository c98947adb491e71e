/** A card in the selected zone, or in the view's centre. */
import cards from 'content:cards';
import { apply, type Box, invert } from '../../board/geometry.ts';
import { planCard } from '../../board/plan/card.ts';
import { card } from '../../board/plan/looks.ts';
import { findTarget, type Target } from '../../board/target.ts';
import type { CardActivity } from '../../catalogue/schema.ts';
import type { Act, Tools } from '../act.ts';
import { draw } from '../draw.ts';
import { glyphs } from '../glyphs.ts';
import { frameNode, selectedIds, show } from '../nodes.ts';
import { Refusal } from '../texts.ts';

/** `minutes` only when a person asked for a time. */
export function insertActivity(id: string, minutes: number | null): Act {
  return async (tools) => {
    const activity = activityOf(id);
    const target = findTarget(await tools.facts(), {
      selection: selectedIds(),
      view: figma.viewport.center,
      size: card,
    });
    show(await drawCard(activity, minutes, target, tools), cardAt(target));
    return (texts) => texts.inserted(activity.name[tools.language]);
  };
}

/** The place of a new card on the page. */
export const cardAt = ({ at }: Target): Box => ({ ...at, width: card.width, height: card.height });

/** Refuses an id that the catalogue does not know. */
export function activityOf(id: string): CardActivity {
  const activity = cards.find((one) => one.id === id);
  if (!activity) throw new Refusal((texts) => texts.unknownActivity);
  return activity;
}

/** A new card at a target. */
export async function drawCard(
  activity: CardActivity,
  minutes: number | null,
  target: Target,
  { language, pen, stamp }: Tools,
): Promise<SceneNode> {
  const parent = target.frame === null ? figma.currentPage : await frameNode(target.frame);
  const at = parent.type === 'PAGE' ? target.at : apply(invert(parent.absoluteTransform), target.at);
  const drawing = planCard({ activity, minutes, language, stamp: stamp() }, glyphs);
  return draw(drawing, parent, at, await pen());
}
