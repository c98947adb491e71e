/** Finding and showing nodes of the document. */
import { type Box, contains } from '../board/geometry.ts';
import { Refusal } from './texts.ts';

/** The frame with this id. Refuses when it is gone. */
export async function frameNode(id: string): Promise<SectionNode> {
  const node = await figma.getNodeByIdAsync(id);
  if (!node || node.removed || node.type !== 'SECTION') throw new Refusal((texts) => texts.gone);
  return node;
}

/** A node people can point at. Refuses when it is gone. */
export async function sceneNode(id: string): Promise<SceneNode> {
  const node = await figma.getNodeByIdAsync(id);
  if (!node || node.removed || node.type === 'PAGE' || node.type === 'DOCUMENT') {
    throw new Refusal((texts) => texts.gone);
  }
  return node as SceneNode;
}

/**
 * Puts a node in front in its parent. Refuses, with what to do, where the host lets nothing into a locked or hidden
 * frame (nobody could tell, host fact 10).
 */
export function putInto(parent: PageNode | SectionNode, node: SceneNode): void {
  try {
    parent.appendChild(node);
  } catch (error) {
    throw isClosed(parent) ? new Refusal((texts) => texts.closedFrame) : error;
  }
}

/** Locked or hidden, itself or by what it lies in. */
export function isClosed(node: BaseNode): boolean {
  for (let above: BaseNode | null = node; above && above.type !== 'PAGE'; above = above.parent) {
    if ('locked' in above && (above.locked || !above.visible)) return true;
    if (above.type === 'SECTION' && above.sectionContentsHidden) return true;
  }
  return false;
}

/** A choice of more nodes than this says nothing about where a card should go; each one is a crossing. */
const mostSelected = 100;

/** Ids of what is selected on the board. */
export function selectedIds(): readonly string[] {
  return figma.currentPage.selection.slice(0, mostSelected).map((node) => node.id);
}

/** Whether a node lies on the page that is open. */
export function onCurrentPage(node: BaseNode): boolean {
  const page = figma.currentPage.id;
  for (let { parent } = node; parent; parent = parent.parent) if (parent.id === page) return true;
  return false;
}

/**
 * Selects what was inserted, and moves the view only when it is off screen: nobody likes a jumping board. `box` is
 * its place on the page: the host's own may be stale in the turn in which a node got its parent (host fact 1.4).
 */
export function show(node: SceneNode, box: Box): void {
  showAll([node], box);
}

/** The same for several; `box` is around all of them. */
export function showAll(nodes: readonly SceneNode[], box: Box): void {
  const [first, last] = [nodes[0], nodes[nodes.length - 1]];
  if (!first || !last || !onCurrentPage(first) || !onCurrentPage(last)) return;
  figma.currentPage.selection = nodes;
  const view = figma.viewport.bounds;
  if (inside(view, box)) return;
  figma.viewport.center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function inside(view: Box, box: Box): boolean {
  return contains(view, box) && contains(view, { x: box.x + box.width, y: box.y + box.height });
}
