/** Cards and what people wrote, moved to other places in their frame or beside it. */
import { type Box, type Point, type Transform, union } from '../../board/geometry.ts';
import type { Thing } from '../../board/layout/rearrange.ts';
import type { Tools } from '../act.ts';
import { placesBeside } from '../design/beside.ts';
import { moveNodes } from '../design/move-nodes.ts';
import type { PlacedNode } from '../read/nodes.ts';

/** Crossings of moving one node within its frame. */
const costOfMove = 10;
/** The same for one that comes into the frame. */
const costOfEntering = 12;

/**
 * `places` are from the space of each node into that of the frame; turned ones stay turned. What is gone is left out.
 * A collaborator who deletes the frame meanwhile takes everything in it along.
 */
export async function moveWithin(
  frame: SectionNode,
  places: ReadonlyMap<string, Transform>,
  { journal, pace, progress }: Pick<Tools, 'journal' | 'pace' | 'progress'>,
): Promise<void> {
  let done = 0;
  for (const [id, place] of places) {
    const node = await figma.getNodeByIdAsync(id);
    await pace(costOfMove);
    done += 1;
    if (done % progressEvery === 0) progress(done, places.size);
    if (!node || node.removed || !('relativeTransform' in node)) continue;
    const moved = node as PlacedNode;
    const { parent } = moved;
    // Places in a group are those in what holds it (host fact 1.4).
    if (parent && parent.id !== frame.id && parent.type !== 'GROUP') {
      await pace(costOfEntering);
      if (frame.removed || moved.removed) continue;
      journal.move(moved, frame, 0, 0);
    }
    journal.set(moved, 'relativeTransform', rows(place));
  }
}

const progressEvery = 20;

const rows = ([[a, c, e], [b, d, f]]: Transform): [[number, number, number], [number, number, number]] => [
  [a, c, e],
  [b, d, f],
];

/** Where the sidebar lists them as not placed. `taken` is where something came to lie in this act. */
export async function moveBeside(
  frame: SectionNode,
  things: readonly Thing[],
  taken: readonly Box[],
  tools: Pick<Tools, 'facts' | 'journal' | 'pace'>,
): Promise<void> {
  const around = union(things.map(({ box }) => ({ ...box, x: 0, y: 0 })));
  if (!around) return;
  const points = await placesBeside(frame, around, things.length, tools, taken);
  const places = new Map<string, Point>();
  things.forEach(({ id }, index) => {
    const at = points[index];
    if (at) places.set(id, at);
  });
  await moveNodes(places, figma.currentPage, tools);
}
