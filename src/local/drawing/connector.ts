/** What a connector looks like: its line, the caps at its ends, its label. Page space, px. */
import { grow, type Point } from '../document/geometry.ts';
import { type Lettering, lettersOf } from '../document/lettering.ts';
import type { Box, NodeRecord } from '../document/types.ts';
import { layoutSpans, type TextLayout } from '../text/layout.ts';
import { dashOf, fillWith, noColour, strokeWith, topColour, white } from './paint.ts';
import { type Part, part } from './part.ts';
import { amount, word } from './read.ts';
import type { Route } from './route.ts';
import { linesPart } from './text.ts';

const labelWidth = 160;
/** px around the text of a label. */
const labelPadding = 4;

interface Cap {
  readonly path: string;
  readonly filled: boolean;
  /** Of a stroke drawn in the cap's own space. */
  readonly weight: number;
  readonly tip: Point;
  /** Degrees, clockwise. */
  readonly angle: number;
  readonly scale: number;
}

/** A cap with its tip at 0,0, pointing right, in units of one px at stroke weight 2. */
const caps: Readonly<Record<string, { readonly path: string; readonly filled: boolean }>> = {
  ARROW_LINES: { path: 'M-8 -6L0 0L-8 6', filled: false },
  ARROW_EQUILATERAL: { path: 'M-9 -5.5L0 0L-9 5.5Z', filled: true },
  TRIANGLE_FILLED: { path: 'M-9 -5.5L0 0L-9 5.5Z', filled: true },
  DIAMOND_FILLED: { path: 'M-12 0L-6 -6L0 0L-6 6Z', filled: true },
  CIRCLE_FILLED: { path: 'M-10 0A5 5 0 1 1 0 0A5 5 0 1 1 -10 0Z', filled: true },
};
/** Across the line, in the same units. */
const capWidth = 12;

/** How much larger a cap is at this stroke weight. */
function capScale(weight: number): number {
  return 0.6 + weight * 0.2;
}

function capAt(name: string, tip: Point | undefined, from: Point | undefined, weight: number): Cap | null {
  const cap = caps[name];
  if (!cap || !tip || !from) return null;
  const scale = capScale(weight);
  return {
    ...cap,
    tip,
    angle: (Math.atan2(tip.y - from.y, tip.x - from.x) * 180) / Math.PI,
    scale,
    weight: weight / scale,
  };
}

/** The caps of both ends, where there are any. */
function capsOf(record: NodeRecord, { points }: Route): readonly Cap[] {
  const weight = amount(record, 'strokeWeight', 2);
  return [
    capAt(word(record, 'connectorStartStrokeCap'), points[0], points[1], weight),
    capAt(word(record, 'connectorEndStrokeCap'), points.at(-1), points.at(-2), weight),
  ].filter((cap) => cap !== null);
}

/** How wide the line is with its caps, px. */
export function widthOf(record: NodeRecord): number {
  const weight = amount(record, 'strokeWeight', 2);
  const capped = [word(record, 'connectorStartStrokeCap'), word(record, 'connectorEndStrokeCap')].some(
    (name) => name in caps,
  );
  return capped ? weight + capWidth * capScale(weight) : weight;
}

interface Label {
  readonly box: Box;
  readonly letters: readonly Lettering[];
  readonly layout: TextLayout<Lettering>;
}

/** The label's box on the page; null for a connector without one. */
export function labelOf(record: NodeRecord, route: Route): Label | null {
  if (word(record, 'characters').trim() === '') return null;
  const letters = lettersOf(record.type, record.properties);
  const layout = layoutSpans(letters, { maxWidth: labelWidth });
  const { width, height } = layout;
  const box = { x: route.label.x - width / 2, y: route.label.y - height / 2, width, height };
  return { box: grow(box, labelPadding), letters, layout };
}

function capPart({ path, filled, tip, angle, scale, weight }: Cap, colour: string): Part {
  return part('path', {
    d: path,
    transform: `translate(${tip.x} ${tip.y}) rotate(${angle}) scale(${scale})`,
    fill: filled ? colour : 'none',
    stroke: colour,
    'stroke-width': weight,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

function labelParts(record: NodeRecord, route: Route): readonly Part[] {
  const label = labelOf(record, route);
  if (!label) return [];
  const { box, letters, layout } = label;
  const background = topColour(record.properties.textBackgroundFills, white);
  return [
    part('rect', { ...box, rx: 4, ...fillWith(background) }),
    linesPart(layout, letters, { x: route.label.x, y: box.y + labelPadding, side: 'middle' }),
  ];
}

/** The line from one end to the other, its caps, and its label unless that is drawn elsewhere. */
export function connectorParts(record: NodeRecord, route: Route, withLabel: boolean): readonly Part[] {
  const { properties } = record;
  const colour = topColour(properties.strokes, noColour);
  const weight = amount(record, 'strokeWeight', 2);
  const line = part('path', {
    d: route.path,
    fill: 'none',
    ...strokeWith(colour),
    'stroke-width': weight,
    'stroke-dasharray': dashOf(properties.dashPattern),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  const caps = capsOf(record, route).map((cap) => capPart(cap, colour.hex));
  return [line, ...caps, ...(withLabel ? labelParts(record, route) : [])];
}
