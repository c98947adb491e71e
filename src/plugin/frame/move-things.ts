/** Cards and what people wrote, moved to other places in their frame or beside it. */
import { type Box, type Point, type Transform, union } from '../../board/geometry.ts';
import type { Thing } from '../../board/layout/rearrange.ts';
import type { Tools } from '../act.ts';
import { placesBeside } from '../design/beside.ts';
import { moveNodes } from '../design/move-nodes.ts';
import type { PlacedNode } from '../read/nodes.ts';

/** Crossings of moving one node, also into the frame. */
const costOfMove = 18;

/**
 * `places` are from the space of each node into that of the frame; turned ones stay turned. What is gone is left out.
 * A collaborator who deletes the frame meanwhile takes everything in it along.
 */
export async function moveWithin(
  frame: SectionNode,
  places: ReadonlyMap<string, Transform>,
  { journal, pace, progress }: Pick<Tools, 'journal' | 'pace' | 'progress'>,
): Promise<void> {
  const all = [...places];
  for (let done = 0; done < all.length; done += batch) {
    progress(done, all.length);
    const some = all.slice(done, done + batch);
    await pace(costOfMove * some.length);
    // At once: each answer of the host is a turn of its own, in which everybody hears of what changed.
    const nodes = await Promise.all(some.map(([id]) => figma.getNodeByIdAsync(id)));
    some.forEach(([, place], index) => {
      const node = nodes[index];
      if (node && !node.removed && 'relativeTransform' in node)
        moveInto(frame, node as PlacedNode, place, journal);
    });
  }
}

function moveInto(frame: SectionNode, node: PlacedNode, place: Transform, journal: Tools['journal']): void {
  const { parent } = node;
  // Places in a group are those in what holds it (host fact 1.4).
  if (parent && parent.id !== frame.id && parent.type !== 'GROUP') {
    if (frame.removed) return;
    journal.move(node, frame, 0, 0);
  }
  journal.set(node, 'relativeTransform', rows(place));
}

/** Nodes that are moved in one turn. */
const batch = 40;

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
