/** One more group, laid out like another: empty, or with a copy of its design. */

import type { Facts } from '../../board/facts.ts';
import { frameGap } from '../../board/frame-grid.ts';
import { keptName } from '../../board/layout/from-template.ts';
import { type FrameLayout, longestName } from '../../board/layout/layout.ts';
import { readLayoutOf } from '../../board/layout/read.ts';
import { Places } from '../../board/places.ts';
import { planFrame } from '../../board/plan/frame.ts';
import { roomNear, type Size } from '../../board/slots.ts';
import { obstaclesOnPage } from '../../board/target.ts';
import type { Design } from '../../design/schema.ts';
import type { Act, Tools } from '../act.ts';
import { drawPrepared, prepareDesign } from '../design/insert-design.ts';
import { draw } from '../draw.ts';
import { glyphs } from '../glyphs.ts';
import { Refusal, texts as wordsIn } from '../texts.ts';
import { neighbours, showWhole } from './insert-template.ts';

/** Beside the frame it is like, or as close to it as there is room. A group without a name gets a number. */
export function addGroup(frame: string, name: string, design: Design | null): Act {
  return async (tools) => {
    const found = name.trim().length;
    if (found > longestName)
      throw new Refusal((texts) => texts.layoutProblem({ kind: 'name-too-long', limit: longestName, found }));
    const facts = await tools.facts();
    const places = new Places(facts);
    const layout = readLayoutOf(facts, frame, places)?.layout;
    if (!layout) throw new Refusal((texts) => texts.gone);
    const colours = coloursIn(facts, places);
    const colour = firstFree(colours);
    const group = { name: keptName(name) || wordsIn[layout.language].groupName(colours.size + 1), colour };
    const own: FrameLayout = { ...layout, group };
    const prepared = design
      ? await prepareDesign({ design, layout: own }, tools)
      : { drawing: planFrame(own, { stamp: () => tools.stamp() }, glyphs) };
    const at = await placeBeside(frame, prepared.drawing, places, facts, tools);
    const node =
      'plan' in prepared
        ? await drawPrepared(prepared, at, tools)
        : await draw(prepared.drawing, figma.currentPage, at, await tools.pen());
    showWhole(node);
    return (texts) => texts.groupAdded(group.name);
  };
}

/** Which group colours are taken on this page. */
function coloursIn(facts: Facts, places: Places): ReadonlySet<number> {
  const groups = places.frames.map(({ frame }) => readLayoutOf(facts, frame.id, places)?.layout.group);
  return new Set(groups.flatMap((group) => (group ? [group.colour] : [])));
}

function firstFree(taken: ReadonlySet<number>): number {
  let colour = 0;
  while (taken.has(colour)) colour += 1;
  return colour;
}

async function placeBeside(
  frame: string,
  size: Size,
  places: Places,
  facts: Facts,
  { pace }: Pick<Tools, 'pace'>,
) {
  const fact = facts.get(frame);
  if (fact?.kind !== 'frame') throw new Refusal((texts) => texts.gone);
  const box = places.box(fact);
  const centre = { x: box.x + box.width + frameGap + size.width / 2, y: box.y + size.height / 2 };
  return roomNear(centre, size, [...obstaclesOnPage(facts, places), ...(await neighbours(pace))], frameGap);
}
