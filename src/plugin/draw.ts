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
  /** Frames that show an SVG document already, by that document: within an act each is made once, and cloned. */
  readonly drawn: Map<string, FrameNode>;
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
    if (drawing.dash) node.dashPattern = [...drawing.dash];
    node.cornerRadius = drawing.radius;
    node.clipsContent = true;
  }
  for (const child of drawing.children) await drawChild(child, node, pen);
  store(node, drawing);
  node.setRelaunchData(relaunch);
  return node;
}

/** A part of a drawing, in front in its parent. */
export async function drawChild(child: Drawn, parent: SectionNode | FrameNode, pen: Pen): Promise<SceneNode> {
  await pen.pace(20);
  return drawPart(child, parent, pen);
}

/** Where a part comes. */
export interface Spot {
  /** Its place among the children; in front when there is none. */
  readonly index?: number;
  /** Called as soon as it is there, before it can fail to get its looks. */
  readonly made?: (node: SceneNode) => void;
}

/** The same at once, in at most 20 crossings. */
export function drawPart(
  child: Drawn,
  parent: SectionNode | FrameNode,
  pen: Pick<Pen, 'fonts' | 'drawn'>,
  spot: Spot = {},
): SceneNode {
  switch (child.shape) {
    case 'box':
      return drawBox(child, parent, spot);
    case 'text':
      return drawText(child, parent, pen.fonts, spot);
    case 'vector':
      return drawVector(child, parent, pen.drawn, spot);
  }
}

function drawBox(box: DrawnBox, parent: SectionNode | FrameNode, spot: Spot): RectangleNode {
  const node = adopt(figma.createRectangle(), parent, spot);
  node.resize(box.width, box.height);
  node.fills = box.fill ? [paint(box.fill)] : [];
  if (box.stroke) node.strokes = [paint(box.stroke)];
  if (box.dash) node.dashPattern = [...box.dash];
  if (box.radius > 0) node.cornerRadius = box.radius;
  settle(node, box);
  return node;
}

function drawText(text: DrawnText, parent: SectionNode | FrameNode, fonts: Fonts, spot: Spot): TextNode {
  const node = adopt(figma.createText(), parent, spot);
  const { fontName, fontSize, lineHeight, fills } = lettersOf(text, fonts);
  node.fontName = fontName;
  node.fontSize = fontSize;
  node.lineHeight = lineHeight;
  node.characters = text.text;
  node.fills = fills;
  if (text.align !== 'LEFT') node.textAlignHorizontal = text.align;
  if (text.vertical !== 'TOP') node.textAlignVertical = text.vertical;
  node.textAutoResize = growthOf(text);
  node.resize(text.width, text.height);
  if (text.lines !== null) {
    node.textTruncation = 'ENDING';
    node.maxLines = text.lines;
  }
  settle(node, text);
  return node;
}

/** How the letters of a text look. */
export function lettersOf({ weight, size, lineHeight, colour }: DrawnText, fonts: Fonts) {
  return {
    fontName: fonts[weight],
    fontSize: size,
    lineHeight: { unit: 'PIXELS', value: lineHeight },
    fills: [paint(colour)],
  } as const;
}

export const growthOf = ({ lines }: DrawnText): 'HEIGHT' | 'NONE' => (lines === null ? 'HEIGHT' : 'NONE');

function drawVector(
  vector: DrawnVector,
  parent: SectionNode | FrameNode,
  drawn: Pen['drawn'],
  spot: Spot,
): FrameNode {
  const svg = svgDocument(vector);
  const original = drawn.get(svg);
  const isThere = original !== undefined && !original.removed;
  const node = adopt(isThere ? original.clone() : figma.createNodeFromSvg(svg), parent, spot);
  if (isThere) {
    // A clone comes with the place of its original.
    node.x = 0;
    node.y = 0;
    if (!vector.hidden) node.visible = true;
  } else drawn.set(svg, node);
  settle(node, vector);
  return node;
}

/** A new node comes to the page first: when its parent refuses it, it must not stay there. */
function adopt<Node extends SceneNode>(
  node: Node,
  parent: SectionNode | FrameNode,
  { index, made }: Spot,
): Node {
  try {
    if (index === undefined) parent.appendChild(node);
    else parent.insertChild(index, node);
  } catch (error) {
    node.remove();
    throw error;
  }
  made?.(node);
  return node;
}

/** With width and height beside the viewBox: the host falls back to the viewBox otherwise (host fact 2). */
export function svgDocument({ width, height, svg }: Pick<DrawnVector, 'width' | 'height' | 'svg'>): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none">${svg}</svg>`;
}

/** Place, name, lock and data; after appending, because the host keeps relative numbers when a node gets a parent (host fact 1.4). */
function settle(node: RectangleNode | TextNode | FrameNode, drawn: Drawn): void {
  const { x, y } = drawn;
  // Both at once: a frame has many children.
  if (x !== 0 && y !== 0)
    node.relativeTransform = [
      [1, 0, x],
      [0, 1, y],
    ];
  else if (x !== 0) node.x = x;
  else if (y !== 0) node.y = y;
  // A text is named after what it says by itself.
  if (drawn.shape !== 'text' || drawn.name !== drawn.text) node.name = drawn.name;
  if (drawn.locked) node.locked = true;
  if (drawn.hidden) node.visible = false;
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

/** A colour as a solid paint. */
export function paint({ hex, opacity }: Colour): SolidPaint {
  return { type: 'SOLID', color: hexToColour(hex), ...(opacity === undefined ? {} : { opacity }) };
}
