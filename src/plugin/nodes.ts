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

/** Selects what was inserted, and moves the view only when it is off screen: nobody likes a jumping board. */
export function show(node: SceneNode): void {
  figma.currentPage.selection = [node];
  const box = node.absoluteBoundingBox;
  if (!box) return;
  const view = figma.viewport.bounds;
  if (inside(view, box)) return;
  figma.viewport.center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function inside(view: Box, box: Box): boolean {
  return contains(view, box) && contains(view, { x: box.x + box.width, y: box.y + box.height });
}
