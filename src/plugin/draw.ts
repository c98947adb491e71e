/** Drawings → nodes. Everything made is written down, so that half of it can be taken away again. */
import type { Colour, Drawing, Drawn, DrawnBox, DrawnText, DrawnVector } from '../board/plan/drawing.ts';
import { namespace } from '../board/stamps.ts';
import type { Fonts } from './fonts.ts';
import type { Journal } from './journal.ts';
import { putInto } from './nodes.ts';
import type { Pace } from './pace.ts';
import { hexToColour } from './paint.ts';

export interface Pen {
  readonly fonts: Fonts;
  readonly pace: Pace;
  readonly journal: Journal;
}

/** The command of the relaunch button, as the manifest names it. */
const relaunch = { open: '' };

/** Draws a frame, kit or card with its top left at a place in its parent, in px of the parent. */
export async function draw(
  drawing: Drawing,
  parent: PageNode | SectionNode,
  at: { readonly x: number; readonly y: number },
  pen: Pen,
): Promise<SectionNode | FrameNode> {
  await pen.pace(24);
  const node = drawing.container === 'section' ? figma.createSection() : figma.createFrame();
  pen.journal.made(node, parent);
  // Also when it is the page: somebody may have opened another one meanwhile, and new nodes come to that one.
  putInto(parent, node);
  node.x = at.x;
  node.y = at.y;
  node.resizeWithoutConstraints(drawing.width, drawing.height);
  node.name = drawing.name;
  node.fills = [paint(drawing.fill)];
  if (node.type === 'FRAME') {
    if (drawing.stroke) node.strokes = [paint(drawing.stroke)];
    node.cornerRadius = drawing.radius;
    node.clipsContent = true;
  }
  for (const child of drawing.children) await drawChild(child, node, pen);
  store(node, drawing);
  node.setRelaunchData(relaunch);
  return node;
}

export async function drawChild(child: Drawn, parent: SectionNode | FrameNode, pen: Pen): Promise<SceneNode> {
  await pen.pace(20);
  switch (child.shape) {
    case 'box':
      return drawBox(child, parent);
    case 'text':
      return drawText(child, parent, pen.fonts);
    case 'vector':
      return drawVector(child, parent);
  }
}

function drawBox(box: DrawnBox, parent: SectionNode | FrameNode): RectangleNode {
  const node = adopt(figma.createRectangle(), parent);
  node.resize(box.width, box.height);
  node.fills = box.fill ? [paint(box.fill)] : [];
  if (box.stroke) node.strokes = [paint(box.stroke)];
  if (box.dash) node.dashPattern = [...box.dash];
  if (box.radius > 0) node.cornerRadius = box.radius;
  settle(node, box);
  return node;
}

function drawText(text: DrawnText, parent: SectionNode | FrameNode, fonts: Fonts): TextNode {
  const node = adopt(figma.createText(), parent);
  node.fontName = fonts[text.weight];
  node.fontSize = text.size;
  node.lineHeight = { unit: 'PIXELS', value: text.lineHeight };
  node.characters = text.text;
  node.fills = [paint(text.colour)];
  if (text.align !== 'LEFT') node.textAlignHorizontal = text.align;
  if (text.vertical !== 'TOP') node.textAlignVertical = text.vertical;
  node.textAutoResize = text.lines === null ? 'HEIGHT' : 'NONE';
  node.resize(text.width, text.height);
  if (text.lines !== null) {
    node.textTruncation = 'ENDING';
    node.maxLines = text.lines;
  }
  settle(node, text);
  return node;
}

function drawVector(vector: DrawnVector, parent: SectionNode | FrameNode): FrameNode {
  const node = adopt(figma.createNodeFromSvg(svgDocument(vector)), parent);
  settle(node, vector);
  return node;
}

/** A new node comes to the page first: when its parent refuses it, it must not stay there. */
function adopt<Node extends SceneNode>(node: Node, parent: SectionNode | FrameNode): Node {
  try {
    parent.appendChild(node);
    return node;
  } catch (error) {
    node.remove();
    throw error;
  }
}

/** With width and height beside the viewBox: the host falls back to the viewBox otherwise (host fact 2). */
function svgDocument({ width, height, svg }: DrawnVector): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none">${svg}</svg>`;
}

/** Place, name, lock and data; after appending, because the host keeps relative numbers when a node gets a parent (host fact 1.4). */
function settle(node: SceneNode & DimensionAndPositionMixin, drawn: Drawn): void {
  if (drawn.x !== 0) node.x = drawn.x;
  if (drawn.y !== 0) node.y = drawn.y;
  node.name = drawn.name;
  if (drawn.locked) node.locked = true;
  store(node, drawn);
}

/** What makes a node ours. `kind` comes last: whoever sees it finds the rest there. */
function store(
  node: SceneNode,
  { kind, data }: Pick<Drawing, 'kind' | 'data'> | Pick<Drawn, 'kind' | 'data'>,
): void {
  for (const [key, value] of Object.entries(data ?? {})) node.setSharedPluginData(namespace, key, value);
  if (kind) node.setSharedPluginData(namespace, 'kind', kind);
}

function paint({ hex, opacity }: Colour): SolidPaint {
  return { type: 'SOLID', color: hexToColour(hex), ...(opacity === undefined ? {} : { opacity }) };
}
