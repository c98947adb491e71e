/** What a node itself looks like, without its text and children: what lies below them and, for a frame, its outline above them. */
import { numberOf } from '../document/properties.ts';
import type { NodeRecord } from '../document/types.ts';
import { type Colour, colours, dashOf, fillWith, strokeWith } from './paint.ts';
import { type Part, type PartAttributes, part } from './part.ts';
import { amount, flag, word } from './read.ts';
import { type Outline, outlineOf, regularOutline, roundedRectangle } from './shape.ts';
import { sheetRadius, sheetShadows } from './sheet.ts';
import { captionPart } from './text.ts';
import { type Outlined, pathsOf } from './vector.ts';

const frames: ReadonlySet<string> = new Set(['FRAME', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE']);

export interface Figure {
  readonly below: readonly Part[];
  readonly above: readonly Part[];
}

function painted(path: Outlined, fills: readonly Colour[]): readonly Part[] {
  if (path.rule === 'none') return [];
  const rule = path.rule === 'evenodd' ? 'evenodd' : null;
  return fills.map((fill) => part('path', { d: path.path, ...fillWith(fill), 'fill-rule': rule }));
}

function strokeAttributes(record: NodeRecord): PartAttributes {
  const cap = word(record, 'strokeCap').toLowerCase();
  const join = word(record, 'strokeJoin').toLowerCase();
  return {
    fill: 'none',
    'stroke-width': amount(record, 'strokeWeight', 1),
    'stroke-dasharray': dashOf(record.properties.dashPattern),
    'stroke-linecap': cap === 'round' || cap === 'square' ? cap : null,
    'stroke-linejoin': join === 'round' || join === 'bevel' ? join : null,
  };
}

function stroked(record: NodeRecord, path: string): readonly Part[] {
  return colours(record.properties.strokes).map((stroke) =>
    part('path', { ...strokeAttributes(record), d: path, ...strokeWith(stroke) }),
  );
}

/** How far a stroke's middle lies outside of the node's edge. */
function strokeOffset(record: NodeRecord): number {
  const half = amount(record, 'strokeWeight', 1) / 2;
  const align = word(record, 'strokeAlign', 'CENTER');
  return align === 'INSIDE' ? -half : align === 'OUTSIDE' ? half : 0;
}

/** A path for a box that is `by` larger at each side. */
function enlarged(
  record: NodeRecord,
  by: number,
  path: (width: number, height: number) => string,
): Part | null {
  const [width, height] = [amount(record, 'width') + 2 * by, amount(record, 'height') + 2 * by];
  if (width <= 0 || height <= 0) return null;
  const group = part('g', { transform: `translate(${-by} ${-by})` }, ...stroked(record, path(width, height)));
  return group.children.length > 0 ? group : null;
}

function boxed(record: NodeRecord, outline: Outline, strokeOutline: Outline = outline): Figure {
  const path = outline(amount(record, 'width'), amount(record, 'height'));
  const stroke = enlarged(record, strokeOffset(record), strokeOutline);
  const below = painted({ path, rule: 'nonzero' }, colours(record.properties.fills));
  return { below, above: stroke ? [stroke] : [] };
}

function rectangle(record: NodeRecord): Figure {
  const radius = amount(record, 'cornerRadius');
  const offset = strokeOffset(record);
  return boxed(
    record,
    (width, height) => roundedRectangle(width, height, radius),
    (width, height) => roundedRectangle(width, height, radius === 0 ? 0 : Math.max(0, radius + offset)),
  );
}

function vector(record: NodeRecord): Figure {
  const paths = pathsOf(record);
  const paints = colours(record.properties.fills);
  return {
    below: [
      ...paths.flatMap((path) => painted(path, paints)),
      ...paths.flatMap(({ path }) => stroked(record, path)),
    ],
    above: [],
  };
}

function sticky(record: NodeRecord): Figure {
  const [width, height] = [amount(record, 'width'), amount(record, 'height')];
  const shadows = sheetShadows(width, height).map(({ box, radius, opacity }) =>
    part('rect', { class: 'shade', ...box, rx: radius, fill: '#000000', 'fill-opacity': opacity }),
  );
  const sheet = painted(
    { path: roundedRectangle(width, height, sheetRadius), rule: 'nonzero' },
    colours(record.properties.fills),
  );
  return { below: [...shadows, ...sheet], above: [] };
}

/** Something this board cannot draw: that it is there, and what it is. */
function placeholder(record: NodeRecord): Figure {
  const [width, height] = [amount(record, 'width', 100), amount(record, 'height', 100)];
  const name = record.type.toLowerCase().replaceAll('_', ' ');
  const box = part('rect', {
    width,
    height,
    rx: Math.min(8, width / 4, height / 4),
    fill: '#fafafa',
    stroke: '#000000',
    'stroke-opacity': 0.14,
    'stroke-dasharray': '4 4',
  });
  const label = captionPart(name, {
    class: 'text',
    x: width / 2,
    y: height / 2 + 4,
    'text-anchor': 'middle',
  });
  return { below: width > 60 && height > 16 ? [box, label] : [box], above: [] };
}

/** Nothing lies inside of it, so all of it lies below its text. */
function flat({ below, above }: Figure): Figure {
  return { below: [...below, ...above], above: [] };
}

/** Everything but connectors, which depend on what they tie. */
export function figureOf(record: NodeRecord): Figure {
  switch (record.type) {
    case 'GROUP':
    case 'BOOLEAN_OPERATION':
    case 'SLICE':
    case 'TEXT':
      return { below: [], above: [] };
    case 'FRAME':
    case 'COMPONENT':
    case 'COMPONENT_SET':
    case 'INSTANCE':
    case 'SECTION':
    case 'RECTANGLE':
      return rectangle(record);
    case 'ELLIPSE':
      return boxed(record, (width, height) => outlineOf('ELLIPSE', width, height));
    case 'POLYGON':
      return boxed(record, regularOutline(amount(record, 'pointCount', 3), null));
    case 'STAR':
      return boxed(
        record,
        regularOutline(amount(record, 'pointCount', 5), amount(record, 'innerRadius', 0.4)),
      );
    case 'LINE':
      return { below: stroked(record, `M0 0H${amount(record, 'width')}`), above: [] };
    case 'VECTOR':
      return vector(record);
    case 'HIGHLIGHT':
      return pathsOf(record).length > 0 ? vector(record) : placeholder(record);
    case 'SHAPE_WITH_TEXT':
      return flat(boxed(record, (width, height) => outlineOf(word(record, 'shapeType'), width, height)));
    case 'STICKY':
      return sticky(record);
    default:
      return placeholder(record);
  }
}

/** The outline a frame cuts its children to; null when it shows what sticks out. */
export function clipOf(record: NodeRecord): string | null {
  if (!frames.has(record.type) || !flag(record, 'clipsContent')) return null;
  const radius = numberOf(record.properties.cornerRadius);
  return roundedRectangle(amount(record, 'width'), amount(record, 'height'), radius);
}
