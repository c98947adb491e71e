/** Draws the node itself, without its children: what lies below them and, for a frame, its outline above them. */
import { isRecord, numberOf, textOf } from '../../document/properties.ts';
import type { NodeRecord } from '../../document/types.ts';
import { type Colour, colours, filterOf } from './paint.ts';
import { amount, flag, numbersOf, word } from './read.ts';
import { outlineOf, roundedRectangle } from './shape.ts';
import { type Attributes, svg } from './svg.ts';
import { drawAuthor, drawText } from './text.ts';

export interface Figure {
  readonly below: readonly SVGElement[];
  readonly above: readonly SVGElement[];
}

interface Fill {
  readonly path: string;
  readonly rule: 'evenodd' | 'nonzero' | 'none';
}

function painted(path: Fill, fills: readonly Colour[]): readonly SVGElement[] {
  if (path.rule === 'none') return [];
  return fills.map(({ hex, opacity }) =>
    svg('path', {
      d: path.path,
      fill: hex,
      'fill-opacity': opacity === 1 ? null : opacity,
      'fill-rule': path.rule === 'evenodd' ? 'evenodd' : null,
    }),
  );
}

function strokeAttributes(record: NodeRecord): Attributes {
  const dash = numbersOf(record.properties.dashPattern).join(' ');
  const cap = word(record, 'strokeCap').toLowerCase();
  const join = word(record, 'strokeJoin').toLowerCase();
  return {
    fill: 'none',
    'stroke-width': amount(record, 'strokeWeight', 1),
    'stroke-dasharray': dash === '' ? null : dash,
    'stroke-linecap': cap === 'round' || cap === 'square' ? cap : null,
    'stroke-linejoin': join === 'round' || join === 'bevel' ? join : null,
  };
}

function stroked(record: NodeRecord, path: string): readonly SVGElement[] {
  return colours(record.properties.strokes).map(({ hex, opacity }) =>
    svg('path', {
      ...strokeAttributes(record),
      d: path,
      stroke: hex,
      'stroke-opacity': opacity === 1 ? null : opacity,
    }),
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
): SVGElement | null {
  const [width, height] = [amount(record, 'width') + 2 * by, amount(record, 'height') + 2 * by];
  if (width <= 0 || height <= 0) return null;
  const group = svg('g', { transform: `translate(${-by} ${-by})` }, ...stroked(record, path(width, height)));
  return group.childElementCount > 0 ? group : null;
}

type OutlineOf = (width: number, height: number) => string;

function boxed(record: NodeRecord, outline: OutlineOf, strokeOutline: OutlineOf = outline): Figure {
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

function regular(corners: number, inner: number | null): OutlineOf {
  const count = Math.max(3, Math.min(60, Math.round(corners))) * (inner === null ? 1 : 2);
  return (width, height) => {
    const points = Array.from({ length: count }, (_, index) => {
      const reach = inner !== null && index % 2 === 1 ? inner : 1;
      const angle = (index * 2 * Math.PI) / count - Math.PI / 2;
      return `${(width / 2) * (1 + reach * Math.cos(angle))} ${(height / 2) * (1 + reach * Math.sin(angle))}`;
    });
    return `M${points.join('L')}Z`;
  };
}

function vector(record: NodeRecord): Figure {
  const { vectorPaths, fills } = record.properties;
  const paths = (Array.isArray(vectorPaths) ? vectorPaths : []).filter(isRecord).map((path): Fill => {
    const rule =
      path.windingRule === 'NONE' ? 'none' : path.windingRule === 'EVENODD' ? 'evenodd' : 'nonzero';
    return { path: textOf(path.data), rule };
  });
  const paints = colours(fills);
  return {
    below: [
      ...paths.flatMap((path) => painted(path, paints)),
      ...paths.flatMap(({ path }) => stroked(record, path)),
    ],
    above: [],
  };
}

/** A sheet of paper: layers of thin shadow instead of a blur, which would be slow on boards with many of them. */
function sticky(record: NodeRecord): Figure {
  const [width, height] = [amount(record, 'width'), amount(record, 'height')];
  const shadows = [
    [1, 0, 0.07],
    [3, 1, 0.035],
    [6, 2, 0.025],
    [10, 4, 0.02],
    [15, 7, 0.015],
  ].map(([down = 0, inward = 0, opacity = 0]) =>
    svg('rect', {
      class: 'shade',
      x: inward - 1,
      y: inward + down,
      width: width - 2 * inward + 2,
      height: height - inward,
      rx: 3 + inward,
      'fill-opacity': opacity,
    }),
  );
  const sheet = painted(
    { path: roundedRectangle(width, height, 2), rule: 'nonzero' },
    colours(record.properties.fills),
  );
  const text = [drawText(record), drawAuthor(record)].filter((part) => part !== null);
  return { below: [...shadows, ...sheet, ...text], above: [] };
}

/** Something this board cannot draw: that it is there, and what it is. */
function placeholder(record: NodeRecord): Figure {
  const [width, height] = [amount(record, 'width', 100), amount(record, 'height', 100)];
  const name = record.type.toLowerCase().replaceAll('_', ' ');
  const box = svg('rect', { class: 'placeholder', width, height, rx: Math.min(8, width / 4, height / 4) });
  const label = svg(
    'text',
    { class: 'text placeholder-name', x: width / 2, y: height / 2 + 4, 'font-size': 12 },
    name,
  );
  return { below: width > 60 && height > 16 ? [box, label] : [box], above: [] };
}

function withText(record: NodeRecord, { below, above }: Figure): Figure {
  const text = drawText(record);
  return { below: [...below, ...above, ...(text ? [text] : [])], above: [] };
}

function shapeOf(record: NodeRecord): Figure {
  switch (record.type) {
    case 'GROUP':
      return { below: [], above: [] };
    case 'FRAME':
    case 'SECTION':
    case 'RECTANGLE':
      return rectangle(record);
    case 'ELLIPSE':
      return boxed(record, (width, height) => outlineOf('ELLIPSE', width, height));
    case 'POLYGON':
      return boxed(record, regular(amount(record, 'pointCount', 3), null));
    case 'STAR':
      return boxed(record, regular(amount(record, 'pointCount', 5), amount(record, 'innerRadius', 0.4)));
    case 'LINE':
      return { below: stroked(record, `M0 0H${amount(record, 'width')}`), above: [] };
    case 'VECTOR':
      return vector(record);
    case 'TEXT':
      return withText(record, { below: [], above: [] });
    case 'SHAPE_WITH_TEXT':
      return withText(
        record,
        boxed(record, (width, height) => outlineOf(word(record, 'shapeType'), width, height)),
      );
    case 'STICKY':
      return sticky(record);
    default:
      return placeholder(record);
  }
}

/** Everything but connectors, which depend on what they tie. */
export function drawFigure(record: NodeRecord): Figure {
  const figure = shapeOf(record);
  const filter = filterOf(record.properties.effects);
  if (filter === null || figure.below.length === 0) return figure;
  return { ...figure, below: [svg('g', { style: `filter:${filter}` }, ...figure.below)] };
}

/** The outline a frame cuts its children to; null when it shows what sticks out. */
export function clipOf(record: NodeRecord): string | null {
  if (record.type !== 'FRAME' || !flag(record, 'clipsContent')) return null;
  const radius = numberOf(record.properties.cornerRadius);
  return roundedRectangle(amount(record, 'width'), amount(record, 'height'), radius);
}
