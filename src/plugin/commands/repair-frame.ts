/** Zones and names put back where they belong. */
import { cardsIn } from '../../board/layout/cards.ts';
import { damageOf } from '../../board/layout/damage.ts';
import type { Act } from '../act.ts';
import { layFrame } from '../frame/lay-frame.ts';
import { openFrame } from '../frame/open-frame.ts';
import { showLayout } from '../frame/show-layout.ts';

/** Cards stay where they are, except in a frame from before layouts were kept: nobody knows where its zones lay. */
export function repairFrame(id: string): Act {
  return async (tools) => {
    const frame = await openFrame(id, tools);
    const { facts, node, read } = frame;
    const count = damageOf(read.layout, facts, id).length;
    if (count === 0) return (texts) => texts.frameWhole;
    if (read.kept) await layFrame(node, read.layout, cardsIn(facts, id), facts, await tools.pen(), tools);
    else await showLayout(frame, read.layout, 'tidy', tools);
    return (texts) => texts.frameRepaired(count);
  };
}
