/** The kinds of node the board knows, and what a new one looks like (host fact 1.3). */
import { solidPaint, stickyColours } from './colours.ts';

const INK = '#1e1e1e';

const solid = (hex: string) => [solidPaint(hex)];

const scene = { visible: true, locked: false, exportSettings: [] };
const blend = { opacity: 1, blendMode: 'PASS_THROUGH' };
const strokes = {
  strokes: [],
  strokeWeight: 1,
  strokeAlign: 'INSIDE',
  strokeJoin: 'MITER',
  strokeCap: 'NONE',
  dashPattern: [],
};
const design = { effects: [], isMask: false, constraints: { horizontal: 'MIN', vertical: 'MIN' }, ...blend };
const shape = { ...scene, ...design, ...strokes, fills: solid('#d9d9d9'), width: 100, height: 100 };

/** Inter Medium is FigJam's own font for all it writes (host fact 1.3). */
const lettering = {
  characters: '',
  fontName: { family: 'Inter', style: 'Medium' },
  fontSize: 16,
  lineHeight: { unit: 'AUTO' },
  letterSpacing: { unit: 'PERCENT', value: 0 },
  textCase: 'ORIGINAL',
  textDecoration: 'NONE',
};
/** Text inside of a sticky, shape or connector: its paint is apart from the node's own fills. */
const sublayer = { ...lettering, textFills: solid(INK) };
const inert = { ...scene, width: 200, height: 200 };
const rounded = { cornerRadius: 0, cornerSmoothing: 0 };
const frame = {
  ...shape,
  fills: solid('#ffffff'),
  ...rounded,
  clipsContent: true,
  expanded: true,
  layoutMode: 'NONE',
};
const free = (x: number) => ({ position: { x, y: 0 } });

export const STICKY_WIDTH = 240;
export const WIDE_STICKY_WIDTH = 416;

const kinds = {
  DOCUMENT: {},
  PAGE: { backgrounds: solid('#f5f5f5'), exportSettings: [] },
  // "Starts very small", never grows by itself (host fact 1.3).
  SECTION: {
    ...scene,
    ...strokes,
    fills: solid('#ffffff'),
    strokes: solid('#e6e6e6'),
    ...rounded,
    cornerRadius: 2,
    sectionContentsHidden: false,
    width: 1,
    height: 1,
  },
  FRAME: frame,
  GROUP: { ...scene, ...blend, effects: [], isMask: false, expanded: true, width: 0, height: 0 },
  STICKY: {
    ...scene,
    ...blend,
    ...sublayer,
    fills: solid(stickyColours.yellow),
    isWideWidth: false,
    authorVisible: true,
    authorName: '',
    width: STICKY_WIDTH,
    height: STICKY_WIDTH,
  },
  SHAPE_WITH_TEXT: {
    ...scene,
    ...blend,
    ...strokes,
    ...sublayer,
    shapeType: 'ELLIPSE',
    fills: solid('#ffffff'),
    strokes: solid(INK),
    strokeWeight: 2,
    width: 208,
    height: 208,
  },
  CONNECTOR: {
    ...scene,
    ...blend,
    ...strokes,
    ...sublayer,
    // A new connector's label has no valid font: loading it fails until another is set (host fact 1.3).
    fontName: { family: '', style: '' },
    textBackgroundFills: solid('#ffffff'),
    strokes: solid(INK),
    strokeWeight: 2,
    strokeAlign: 'CENTER',
    connectorLineType: 'ELBOWED',
    connectorStart: free(0),
    connectorEnd: free(200),
    connectorStartStrokeCap: 'NONE',
    connectorEndStrokeCap: 'ARROW_LINES',
    width: 200,
    height: 0,
  },
  TEXT: {
    ...shape,
    ...lettering,
    strokeAlign: 'OUTSIDE',
    fills: solid(INK),
    textAlignHorizontal: 'LEFT',
    textAlignVertical: 'TOP',
    textAutoResize: 'WIDTH_AND_HEIGHT',
    textTruncation: 'DISABLED',
    maxLines: null,
    autoRename: true,
    width: 0,
    height: 19,
  },
  RECTANGLE: { ...shape, ...rounded },
  ELLIPSE: {
    ...shape,
    ...rounded,
    arcData: { startingAngle: 0, endingAngle: 2 * Math.PI, innerRadius: 0 },
  },
  LINE: { ...shape, fills: [], strokes: solid('#000000'), strokeAlign: 'CENTER', height: 0 },
  POLYGON: { ...shape, ...rounded, pointCount: 3 },
  STAR: { ...shape, ...rounded, pointCount: 5, innerRadius: 0.382 },
  VECTOR: { ...shape, strokeAlign: 'CENTER', ...rounded, vectorPaths: [] },
  SLICE: inert,
  COMPONENT: frame,
  COMPONENT_SET: frame,
  INSTANCE: frame,
  BOOLEAN_OPERATION: {
    ...shape,
    fills: solid('#d9d9d9'),
    expanded: true,
    ...rounded,
    booleanOperation: 'UNION',
    width: 0,
    height: 0,
  },
  TABLE: {
    ...inert,
    ...blend,
    fills: solid('#ffffff'),
    numRows: 2,
    numColumns: 2,
    width: 266,
    height: 100,
  },
  CODE_BLOCK: { ...inert, ...blend, code: '', codeLanguage: 'PLAINTEXT' },
  STAMP: { ...shape, width: 40, height: 40 },
  HIGHLIGHT: { ...shape, ...rounded, vectorPaths: [] },
  WASHI_TAPE: { ...shape, height: 24 },
  WIDGET: { ...inert, widgetId: '', widgetSyncedState: {} },
  MEDIA: { ...inert, mediaData: { hash: '' } },
  EMBED: {
    ...inert,
    embedData: { srcUrl: '', canonicalUrl: null, title: null, description: null, provider: null },
  },
  LINK_UNFURL: { ...inert, linkUnfurlData: { url: '', title: null, description: null, provider: null } },
} satisfies Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export type NodeType = keyof typeof kinds;

const SPACELESS: ReadonlySet<string> = new Set(['GROUP', 'BOOLEAN_OPERATION']);
const CONTAINERS: ReadonlySet<string> = new Set([
  ...['DOCUMENT', 'PAGE', 'SECTION', 'FRAME', 'COMPONENT_SET', 'COMPONENT', 'INSTANCE'],
  ...SPACELESS,
]);

export const nodeTypes: readonly string[] = Object.keys(kinds);

export function isContainer(type: string): boolean {
  return CONTAINERS.has(type);
}

/** Groups and their like have no space of their own and lie around their children (host fact 1.4). */
export function isGroup(type: string): boolean {
  return SPACELESS.has(type);
}

function isNodeType(type: string): type is NodeType {
  return Object.hasOwn(kinds, type);
}

/** Properties of a new node. Throws for a type the board does not know. */
export function defaultsOf(type: string): Readonly<Record<string, unknown>> {
  if (!isNodeType(type)) throw new Error(`The local board has no ${type} nodes`);
  return kinds[type];
}

/** "Frame" for FRAME, "Shape with text" for SHAPE_WITH_TEXT. */
export function defaultName(type: string): string {
  const words = type.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
