/** A new round: the frames stay as they are, with a name and a date, and new ones come below them. */
import { frameGap } from '../../board/frame-grid.ts';
import type { Box } from '../../board/geometry.ts';
import type { FrameLayout } from '../../board/layout/layout.ts';
import { readLayoutOf } from '../../board/layout/read.ts';
import { Places } from '../../board/places.ts';
import { placesBelow } from '../../board/places-below.ts';
import { planFrame } from '../../board/plan/frame.ts';
import { obstaclesOnPage } from '../../board/target.ts';
import type { Design, Round } from '../../design/schema.ts';
import type { Act } from '../act.ts';
import { endRound } from '../design/end-round.ts';
import { drawPrepared, type PreparedDesign, prepareDesign } from '../design/insert-design.ts';
import { draw } from '../draw.ts';
import { glyphs } from '../glyphs.ts';
import { frameNode, onCurrentPage } from '../nodes.ts';
import { Refusal } from '../texts.ts';
import { neighbours } from './insert-template.ts';

interface RoundFrame {
  readonly frame: string;
  /** Null starts fresh. */
  readonly design: Design | null;
}

export function newRound(name: string, frames: readonly RoundFrame[]): Act {
  return async (tools) => {
    if (frames.length === 0) throw new Refusal((texts) => texts.gone);
    const round: Round = { name: name.trim(), at: Date.now() };
    const facts = await tools.facts();
    const places = new Places(facts);
    const former: Box[] = [];
    const layouts: FrameLayout[] = [];
    const next: (PreparedDesign | Pick<PreparedDesign, 'drawing'>)[] = [];
    for (const { frame, design } of frames) {
      const fact = facts.get(frame);
      if (fact?.kind !== 'frame') throw new Refusal((texts) => texts.gone);
      const read = readLayoutOf(facts, frame, places);
      if (!read) throw new Refusal((texts) => texts.layoutUnknown);
      if (read.later) throw new Refusal((texts) => texts.laterVersion);
      const { layout } = read;
      former.push(places.box(fact));
      layouts.push(layout);
      next.push(
        design
          ? await prepareDesign({ design, layout }, tools)
          : { drawing: planFrame(layout, { stamp: tools.stamp }, glyphs) },
      );
    }
    const obstacles = [...obstaclesOnPage(facts, places), ...(await neighbours(tools.pace))];
    const spots = placesBelow(
      former,
      next.map(({ drawing }) => drawing),
      obstacles,
      frameGap,
    );
    const made: SectionNode[] = [];
    for (const [index, prepared] of next.entries()) {
      const [at, ended, layout] = [spots[index], frames[index], layouts[index]];
      if (!at || !ended || !layout) continue;
      await tools.pace(12);
      endRound(await frameNode(ended.frame), prepared.drawing.name, round, layout.language, tools);
      const node =
        'plan' in prepared
          ? await drawPrepared(prepared, at, tools)
          : await draw(prepared.drawing, figma.currentPage, at, await tools.pen());
      if (node.type === 'SECTION') made.push(node);
      tools.progress(index + 1, next.length);
    }
    await tools.pace(4 * made.length + 8);
    if (made.every(onCurrentPage)) {
      figma.currentPage.selection = made;
      figma.viewport.scrollAndZoomIntoView(made);
    }
    return (texts) => texts.roundStarted(round.name, made.length);
  };
}
