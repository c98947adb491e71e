/** Cards and stickies moved to other places, in a frame or out of it. */
import type { Point } from '../../board/geometry.ts';
import type { Tools } from '../act.ts';
import type { PlacedNode } from '../read/nodes.ts';

/** Crossings of moving one node. */
const costOfMove = 16;

/** Top left of each node, in its new parent; a node that was turned is set upright. Gone nodes are left out. */
export async function moveNodes(
  places: ReadonlyMap<string, Point>,
  parent: SectionNode | PageNode,
  { journal, pace }: Pick<Tools, 'journal' | 'pace'>,
): Promise<void> {
  for (const [id, { x, y }] of places) {
    const node = await figma.getNodeByIdAsync(id);
    await pace(costOfMove);
    if (!node || node.removed || !('relativeTransform' in node)) continue;
    const placed = node as PlacedNode;
    if (placed.parent?.id !== parent.id) journal.move(placed, parent, x, y);
    journal.set(placed, 'relativeTransform', [
      [1, 0, x],
      [0, 1, y],
    ]);
  }
}
