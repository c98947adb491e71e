import { onCurrentPage } from '../nodes.ts';

/** Selects nodes and brings them into view: what a click on a finding does. Not an act: nothing changes. */

/** Nodes that are gone, or on another page, are left out. */
export async function focus(ids: readonly string[]): Promise<void> {
  const nodes: SceneNode[] = [];
  for (const id of ids) {
    const node = await figma.getNodeByIdAsync(id);
    if (!node || node.removed || node.type === 'PAGE' || node.type === 'DOCUMENT') continue;
    if (onCurrentPage(node)) nodes.push(node as SceneNode);
  }
  // Each look may have taken a turn: some may be gone by now.
  const present = nodes.filter((node) => !node.removed);
  if (present.length === 0) return;
  figma.currentPage.selection = present;
  figma.viewport.scrollAndZoomIntoView(present);
}
