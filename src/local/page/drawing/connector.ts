/** Draws a connector: its line, both caps and its label. Page space, px. */
import { paragraphsOf } from '../../document/lettering.ts';
import type { Box, NodeRecord } from '../../document/types.ts';
import { layoutText } from '../../text/layout.ts';
import { baseline } from '../../text/measure.ts';
import { grow, type Point } from '../geometry.ts';
import { topColour } from './paint.ts';
import { amount, numbersOf, word } from './read.ts';
import type { Route } from './route.ts';
import { svg } from './svg.ts';

const black = { hex: '#1e1e1e', opacity: 1 };
const white = { hex: '#ffffff', opacity: 1 };
const labelWidth = 160;

/** A cap with its tip at 0,0, pointing right, in units of one px at stroke weight 2. */
const caps: Readonly<Record<string, { readonly path: string; readonly filled: boolean }>> = {
  ARROW_LINES: { path: 'M-8 -6L0 0L-8 6', filled: false },
  ARROW_EQUILATERAL: { path: 'M-9 -5.5L0 0L-9 5.5Z', filled: true },
  TRIANGLE_FILLED: { path: 'M-9 -5.5L0 0L-9 5.5Z', filled: true },
  DIAMOND_FILLED: { path: 'M-12 0L-6 -6L0 0L-6 6Z', filled: true },
  CIRCLE_FILLED: { path: 'M-10 0A5 5 0 1 1 0 0A5 5 0 1 1 -10 0Z', filled: true },
};

function drawCap(name: string, tip: Point, from: Point, weight: number, colour: string): SVGElement | null {
  const cap = caps[name];
  if (!cap) return null;
  const angle = (Math.atan2(tip.y - from.y, tip.x - from.x) * 180) / Math.PI;
  const scale = 0.6 + weight * 0.2;
  return svg('path', {
    d: cap.path,
    transform: `translate(${tip.x} ${tip.y}) rotate(${angle}) scale(${scale})`,
    fill: cap.filled ? colour : 'none',
    stroke: colour,
    'stroke-width': weight / scale,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

interface Label {
  readonly box: Box;
  readonly lines: readonly string[];
  readonly lineHeight: number;
}

/** The label's box on the page; null for a connector without one. */
export function labelOf(record: NodeRecord, route: Route): Label | null {
  const text = word(record, 'characters');
  if (text.trim() === '') return null;
  const { lines, width, height, lineHeight } = layoutText(text, {
    ...paragraphsOf(record.properties),
    maxWidth: labelWidth,
  });
  const box = { x: route.label.x - width / 2, y: route.label.y - height / 2, width, height };
  return { box: grow(box, 4), lines, lineHeight };
}

function drawLabel(record: NodeRecord, route: Route): readonly SVGElement[] {
  const label = labelOf(record, route);
  if (!label) return [];
  const { box, lines, lineHeight } = label;
  const fontSize = amount(record, 'fontSize', 16);
  const background = topColour(record.properties.textBackgroundFills, white);
  const first = box.y + 4 + baseline(fontSize, lineHeight);
  return [
    svg('rect', { ...box, rx: 4, fill: background.hex, 'fill-opacity': background.opacity }),
    svg(
      'text',
      {
        class: 'text',
        'font-size': fontSize,
        'font-weight': 500,
        'text-anchor': 'middle',
        fill: topColour(record.properties.textFills, black).hex,
      },
      ...lines.map((line, index) => svg('tspan', { x: route.label.x, y: first + index * lineHeight }, line)),
    ),
  ];
}

export function drawConnector(record: NodeRecord, route: Route, withLabel: boolean): readonly SVGElement[] {
  const { properties } = record;
  const colour = topColour(properties.strokes, { hex: 'none', opacity: 1 });
  const weight = amount(record, 'strokeWeight', 2);
  const dash = numbersOf(properties.dashPattern).join(' ');
  const [first, second] = route.points;
  const [last, beforeLast] = [route.points.at(-1), route.points.at(-2)];
  const line = svg('path', {
    d: route.path,
    fill: 'none',
    stroke: colour.hex,
    'stroke-opacity': colour.opacity === 1 ? null : colour.opacity,
    'stroke-width': weight,
    'stroke-dasharray': dash === '' ? null : dash,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  const ends = [
    first && second
      ? drawCap(word(record, 'connectorStartStrokeCap'), first, second, weight, colour.hex)
      : null,
    last && beforeLast
      ? drawCap(word(record, 'connectorEndStrokeCap'), last, beforeLast, weight, colour.hex)
      : null,
  ];
  return [line, ...ends.filter((cap) => cap !== null), ...(withLabel ? drawLabel(record, route) : [])];
}
