/** exportAsync to SVG: what a node looks like, drawn from its record (host fact 9). */
import { compose, invert } from '../../document/geometry.ts';
import { lineHeightOf, paragraphsOf, STICKY_PADDING, shownText } from '../../document/lettering.ts';
import { isRecord, numberOf, type Properties, pointOf, sizeOf, textOf } from '../../document/properties.ts';
import type { BoardDocument, NodeRecord, Transform } from '../../document/types.ts';
import { layoutText } from '../../text/layout.ts';
import { baseline } from '../../text/measure.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
const short = (value: number): string => String(Math.round(value * 1000) / 1000);

function attributes(given: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(given)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${escaped(typeof value === 'number' ? short(value) : value)}"`],
    )
    .join('');
}

const CAPS: Readonly<Record<string, string>> = { ROUND: 'round', SQUARE: 'square' };
const JOINS: Readonly<Record<string, string>> = { ROUND: 'round', BEVEL: 'bevel' };

const matrix = ([[a, c, x], [b, d, y]]: Transform): string =>
  `matrix(${[a, b, c, d, x, y].map(short).join(' ')})`;

/** The topmost visible plain colour; gradients are drawn in their first colour. */
function colourOf(paints: unknown): { readonly colour: string; readonly opacity: number } | null {
  const visible = Array.isArray(paints)
    ? paints.filter((paint: unknown) => isRecord(paint) && paint.visible !== false)
    : [];
  const paint: unknown = visible.at(-1);
  if (!isRecord(paint)) return null;
  const [stop] = Array.isArray(paint.gradientStops) ? paint.gradientStops : [];
  const color: unknown = isRecord(stop) ? stop.color : paint.color;
  if (!isRecord(color)) return null;
  const hex = [color.r, color.g, color.b].map((channel) =>
    Math.round(numberOf(channel) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return { colour: `#${hex.join('')}`, opacity: numberOf(paint.opacity, 1) };
}

function paintAttributes({
  fills,
  strokes,
  strokeWeight,
  dashPattern,
  strokeCap,
  strokeJoin,
}: Properties): string {
  const fill = colourOf(fills);
  const stroke = colourOf(strokes);
  return attributes({
    fill: fill?.colour ?? 'none',
    'fill-opacity': fill && fill.opacity < 1 ? fill.opacity : undefined,
    stroke: stroke?.colour,
    'stroke-opacity': stroke && stroke.opacity < 1 ? stroke.opacity : undefined,
    'stroke-width': stroke ? numberOf(strokeWeight, 1) : undefined,
    'stroke-linecap': stroke ? CAPS[textOf(strokeCap)] : undefined,
    'stroke-linejoin': stroke ? JOINS[textOf(strokeJoin)] : undefined,
    'stroke-dasharray':
      stroke && Array.isArray(dashPattern) && dashPattern.length > 0 ? dashPattern.join(' ') : undefined,
  });
}

function box(record: NodeRecord, radius: number): string {
  const { width, height } = sizeOf(record);
  return `<rect${attributes({ width, height, rx: radius > 0 ? radius : undefined })}${paintAttributes(record.properties)}/>`;
}

function ellipse(record: NodeRecord): string {
  const { width, height } = sizeOf(record);
  return `<ellipse${attributes({ cx: width / 2, cy: height / 2, rx: width / 2, ry: height / 2 })}${paintAttributes(record.properties)}/>`;
}

interface TextBox {
  readonly padding: number;
  readonly centred: boolean;
  readonly paints: unknown;
}

function text(record: NodeRecord, { padding, centred, paints }: TextBox): string {
  const { properties } = record;
  const shown = shownText(properties);
  if (shown === '') return '';
  const { width, height } = sizeOf(record);
  const style = paragraphsOf(properties);
  const grows = properties.textAutoResize === 'WIDTH_AND_HEIGHT';
  const truncates = properties.textTruncation === 'ENDING' && typeof properties.maxLines === 'number';
  const layout = layoutText(shown, {
    ...style,
    ...(grows ? {} : { maxWidth: Math.max(1, width - 2 * padding) }),
    ...(truncates ? { maxLines: numberOf(properties.maxLines) } : {}),
  });
  const horizontal = centred ? 'CENTER' : textOf(properties.textAlignHorizontal, 'LEFT');
  const vertical = centred ? 'CENTER' : textOf(properties.textAlignVertical, 'TOP');
  const share = (align: string) =>
    align === 'CENTER' ? 0.5 : align === 'RIGHT' || align === 'BOTTOM' ? 1 : 0;
  const x = padding + (width - 2 * padding) * share(horizontal);
  const top = padding + (height - 2 * padding - layout.height) * share(vertical);
  const lineHeight = lineHeightOf(properties);
  const colour = colourOf(paints);
  const lines = layout.lines.map((line, index) => {
    const y = top + index * lineHeight + baseline(style.fontSize, lineHeight);
    return `<tspan${attributes({ x, y })}>${escaped(line)}</tspan>`;
  });
  const weight: Readonly<Record<string, number>> = { Regular: 400, Medium: 500, 'Semi Bold': 600, Bold: 700 };
  const looks = attributes({
    'font-family': 'Inter, sans-serif',
    'font-size': style.fontSize,
    'font-weight': weight[style.style] ?? 400,
    'text-anchor': horizontal === 'CENTER' ? 'middle' : horizontal === 'RIGHT' ? 'end' : undefined,
    fill: colour?.colour ?? 'none',
  });
  return `<text${looks}>${lines.join('')}</text>`;
}

function paths({ properties }: NodeRecord): string {
  const list = Array.isArray(properties.vectorPaths) ? properties.vectorPaths.filter(isRecord) : [];
  return list
    .map(({ data, windingRule }) => {
      const rule = windingRule === 'EVENODD' ? 'evenodd' : undefined;
      return `<path${attributes({ d: textOf(data), 'fill-rule': rule })}${paintAttributes(properties)}/>`;
    })
    .join('');
}

function sublayer(record: NodeRecord, padding: number, centred: boolean): string {
  return text(record, { padding, centred, paints: record.properties.textFills });
}

/** What a node draws itself, in its own space, without its children. */
function own(record: NodeRecord, document: BoardDocument): string {
  const { type, properties } = record;
  switch (type) {
    case 'SECTION':
    case 'FRAME':
    case 'RECTANGLE':
      return box(record, numberOf(properties.cornerRadius));
    case 'STICKY':
      return box(record, 0) + sublayer(record, STICKY_PADDING, false);
    case 'SHAPE_WITH_TEXT':
      return (
        (properties.shapeType === 'ELLIPSE'
          ? ellipse(record)
          : box(record, properties.shapeType === 'ROUNDED_RECTANGLE' ? 16 : 0)) + sublayer(record, 8, true)
      );
    case 'ELLIPSE':
      return ellipse(record);
    case 'TEXT':
      return text(record, { padding: 0, centred: false, paints: properties.fills });
    case 'LINE':
      return `<line${attributes({ x2: numberOf(properties.width) })}${paintAttributes({ ...properties, fills: [] })}/>`;
    case 'VECTOR':
      return paths(record);
    case 'CONNECTOR': {
      const [from, to] = [pointOf(properties.startPoint), pointOf(properties.endPoint)];
      const [[, , x], [, , y]] = document.absoluteTransform(record.id);
      if (!from || !to) return '';
      const line = attributes({ x1: from.x - x, y1: from.y - y, x2: to.x - x, y2: to.y - y });
      return `<line${line}${paintAttributes({ ...properties, fills: [] })}/>${sublayer(record, 0, true)}`;
    }
    default:
      return '';
  }
}

/** One node with everything in it; `outer` leads from page space to the space it is drawn in. */
function element(document: BoardDocument, id: string, outer: Transform, clips: { count: number }): string {
  const record = document.node(id);
  if (!record || record.properties.visible === false) return '';
  const opacity = numberOf(record.properties.opacity, 1);
  const hidden = record.properties.sectionContentsHidden === true;
  const children = hidden
    ? ''
    : record.children.map((child) => element(document, child, outer, clips)).join('');
  const place = matrix(compose(outer, document.absoluteTransform(id)));
  const self = own(record, document);
  const drawn = self === '' ? '' : `<g transform="${place}">${self}</g>`;
  let inside = children;
  if (record.type === 'FRAME' && record.properties.clipsContent === true && children !== '') {
    clips.count += 1;
    const { width, height } = sizeOf(record);
    const shape = `<rect${attributes({ width, height, transform: place })}/>`;
    inside = `<clipPath id="clip${clips.count}">${shape}</clipPath><g clip-path="url(#clip${clips.count})">${children}</g>`;
  }
  const whole = drawn + inside;
  return opacity < 1 && whole !== '' ? `<g opacity="${short(opacity)}">${whole}</g>` : whole;
}

/** A node as a picture of its own; null for what has nothing to show. */
export function renderSvg(document: BoardDocument, id: string): string | null {
  const area = document.absoluteBox(id);
  if (!area || !document.isVisible(id)) return null;
  const origin: Transform = [
    [1, 0, area.x],
    [0, 1, area.y],
  ];
  const content = element(document, id, invert(origin), { count: 0 });
  if (content === '') return null;
  const size = attributes({
    width: area.width,
    height: area.height,
    viewBox: `0 0 ${short(area.width)} ${short(area.height)}`,
  });
  return `<svg xmlns="http://www.w3.org/2000/svg"${size} fill="none">${content}</svg>`;
}
