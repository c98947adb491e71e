/** A template frame near the view's centre, clear of what is on the board, in view and selected. */
import templates from 'content:templates';
import type { Box } from '../../board/geometry.ts';
import { defaultChoice, layoutFor } from '../../board/layout/from-template.ts';
import { Places } from '../../board/places.ts';
import { planFrame } from '../../board/plan/frame.ts';
import { roomNear, type Size } from '../../board/slots.ts';
import { obstaclesOnPage } from '../../board/target.ts';
import type { Shape } from '../../design/schema.ts';
import type { Act, Tools } from '../act.ts';
import { draw } from '../draw.ts';
import { glyphs } from '../glyphs.ts';
import { onCurrentPage } from '../nodes.ts';
import { Refusal } from '../texts.ts';

/** Room for people to work around a frame, in px. */
const margin = 96;
/** How many nodes of others are looked at to stay clear of them: inserting must not grow slow on a full board. */
const mostNeighbours = 200;

export function insertTemplate(shape: Shape): Act {
  return async (tools) => {
    const template = templates.find((one) => one.shape === shape);
    if (!template) throw new Refusal((texts) => texts.unknownTemplate);
    const { language, stamp } = tools;
    const layout = layoutFor(template, defaultChoice(template, language), stamp);
    const drawing = planFrame(layout, { stamp }, glyphs);
    const at = await roomOnPage(drawing, tools);
    const node = await draw(drawing, figma.currentPage, at, await tools.pen());
    showWhole(node);
    return (texts) => texts.insertedTemplate(template.name[tools.language]);
  };
}

/** Selects something large and zooms out to it. */
export function showWhole(node: SceneNode): void {
  if (!onCurrentPage(node)) return;
  figma.currentPage.selection = [node];
  figma.viewport.scrollAndZoomIntoView([node]);
}

/** The free place closest to the view's centre for something of this size. */
export async function roomOnPage(
  size: Size,
  { facts, pace }: Tools,
): Promise<{ readonly x: number; readonly y: number }> {
  const known = await facts();
  const obstacles = [...obstaclesOnPage(known, new Places(known)), ...(await neighbours(pace))];
  return roomNear(figma.viewport.center, size, obstacles, margin);
}

/** Boxes of the topmost nodes on the page: the front ones when there are too many to look at. */
export async function neighbours(pace: Tools['pace']): Promise<readonly Box[]> {
  const boxes: Box[] = [];
  for (const node of figma.currentPage.children.slice(-mostNeighbours)) {
    await pace(2);
    const box = node.removed ? null : node.absoluteBoundingBox;
    if (box) boxes.push(box);
  }
  return boxes;
}
