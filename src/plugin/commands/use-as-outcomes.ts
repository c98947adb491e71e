/** Stickies, shapes and texts of a frame become its outcomes: they move into the outcomes zone (tip 1). */
import { apply, type Box, invert } from '../../board/geometry.ts';
import { Places } from '../../board/places.ts';
import { slotIn } from '../../board/slots.ts';
import { writeData } from '../../board/stamps.ts';
import type { Act } from '../act.ts';
import { frameNode, sceneNode } from '../nodes.ts';
import { Refusal } from '../texts.ts';

export function useAsOutcomes(frameId: string, texts: readonly string[]): Act {
  return async ({ facts, journal, pace, stamp }) => {
    const known = await facts();
    const places = new Places(known);
    const zone = places.frame(frameId)?.zones.find(({ data }) => data.role === 'outcomes');
    if (!zone) throw new Refusal((words) => words.outcomesZoneMissing);
    const frame = await frameNode(frameId);
    const toFrame = invert(frame.absoluteTransform);
    const box = places.box(zone.fact);
    const room: Box = { ...box, y: box.y + zone.data.inset, height: box.height - zone.data.inset };
    const taken = [...known.values()]
      .filter((fact) => fact.kind === 'text' || fact.kind === 'card')
      .filter(({ id }) => !texts.includes(id))
      .map((fact) => places.box(fact));
    let moved = 0;
    for (const id of texts) {
      const fact = known.get(id);
      if (fact?.kind !== 'text') continue;
      const slot = slotIn(room, fact, taken);
      if (!slot) continue;
      await pace(14);
      const node = await sceneNode(id);
      if (!('x' in node)) continue;
      const at = apply(toFrame, slot);
      journal.move(node, frame, at.x, at.y);
      if (!fact.data.outcome) {
        journal.store(node, 'outcome', writeData('outcome', { stamp: stamp(), assessedElsewhere: false }));
        journal.store(node, 'kind', 'outcome');
      }
      taken.push({ ...slot, width: fact.width, height: fact.height });
      moved += 1;
    }
    const rest = texts.length - moved;
    if (moved === 0) throw new Refusal((words) => words.outcomesFull(0, rest));
    return (words) => (rest === 0 ? words.outcomesMoved(moved) : words.outcomesFull(moved, rest));
  };
}
