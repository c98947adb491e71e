/** Selects nodes and brings them into view: what a click on a finding does. Not an act: nothing changes. */

/** Nodes that are gone, or on another page, are left out. */
export async function focus(ids: readonly string[]): Promise<void> {
  const nodes: SceneNode[] = [];
  for (const id of ids) {
    const node = await figma.getNodeByIdAsync(id);
    if (!node || node.removed || node.type === 'PAGE' || node.type === 'DOCUMENT') continue;
    if (onPage(node)) nodes.push(node as SceneNode);
  }
  if (nodes.length === 0) return;
  figma.currentPage.selection = nodes;
  figma.viewport.scrollAndZoomIntoView(nodes);
}

function onPage(node: BaseNode): boolean {
  const page = figma.currentPage.id;
  for (let parent = node.parent; parent; parent = parent.parent) if (parent.id === page) return true;
  return false;
}
