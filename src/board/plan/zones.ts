/** The pieces that templates are put together from: zones with their marks and names. */
import type { Language, Mode } from '../../design/schema.ts';
import { namePart, writeData } from '../stamps.ts';
import type { Colour, DrawnBox, DrawnText } from './drawing.ts';
import { line, modeColours, paper, quiet, text, zonePadding, zoneRadius } from './looks.ts';
import { type TemplateTexts, templateTexts } from './texts.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlanContext {
  readonly language: Language;
  /** A new stamp at each call. */
  readonly stamp: () => string;
}

export const textsFor = ({ language }: PlanContext): TemplateTexts => templateTexts[language];

/** A zone that gives its mode to what lies in it. */
export function modeZone(context: PlanContext, mode: Mode, place: Rectangle, inset = 0): DrawnBox {
  const fill = { hex: modeColours[mode].tint };
  return zone(context, textsFor(context).modes[mode], place, fill, { role: 'mode', mode, inset });
}

/** px that a zone's name and caption take at its top. */
const namedInset = 96;

/** Where stickies become outcomes. */
export function outcomesZone(context: PlanContext, place: Rectangle): DrawnBox {
  return zone(context, textsFor(context).outcomes, place, paper, { role: 'outcomes', inset: namedInset });
}

/** What lies here counts no more (tip 4: something in, something out). */
export function outZone(context: PlanContext, place: Rectangle): DrawnBox {
  const drawn = zone(
    context,
    textsFor(context).out,
    place,
    { hex: '#FFFFFF' },
    { role: 'out', inset: namedInset },
  );
  return { ...drawn, stroke: { hex: '#1E1E1E', opacity: 0.32 }, dash: [8, 8] };
}

export interface SegmentPlace {
  readonly title: string;
  readonly order: number | null;
  readonly fixed: boolean;
}

/** The area of a segment, without a look of its own, and the name people type over. */
export function segmentZone(
  context: PlanContext,
  segment: SegmentPlace,
  place: Rectangle,
  name: Rectangle,
): readonly [DrawnBox, DrawnText] {
  const stamp = context.stamp();
  const area: DrawnBox = {
    shape: 'box',
    name: segment.title,
    ...place,
    locked: true,
    kind: 'zone',
    fill: null,
    radius: 0,
    data: { zone: writeData('zone', { stamp, role: 'segment', ...segment }) },
  };
  return [
    area,
    {
      ...label(segment.title, name, 20, 24, 'Semi Bold', text),
      kind: 'text',
      data: { part: namePart(stamp) },
    },
  ];
}

function zone(
  context: PlanContext,
  name: string,
  place: Rectangle,
  fill: Colour,
  data: { readonly role: 'mode' | 'outcomes' | 'out'; readonly mode?: Mode; readonly inset: number },
): DrawnBox {
  return {
    shape: 'box',
    name,
    ...place,
    locked: true,
    kind: 'zone',
    fill,
    radius: zoneRadius,
    data: { zone: writeData('zone', { stamp: context.stamp(), ...data }) },
  };
}

/** A text of the frame that people may type over. */
export function label(
  words: string,
  { x, y, width, height }: Rectangle,
  size: number,
  lineHeight: number,
  weight: DrawnText['weight'],
  colour: Colour,
  align: DrawnText['align'] = 'LEFT',
): DrawnText {
  return {
    shape: 'text',
    name: words,
    x,
    y,
    width,
    height,
    locked: false,
    kind: 'decoration',
    data: { part: 'decoration' },
    text: words,
    size,
    lineHeight,
    weight,
    colour,
    align,
    vertical: 'TOP',
    lines: null,
  };
}

/** The name of a zone in its ink, with a line under it that says what belongs here. */
export function zoneName(
  words: string,
  caption: string,
  ink: string,
  x: number,
  y: number,
  width: number,
): readonly DrawnText[] {
  return [
    label(words, { x, y, width, height: 24 }, 20, 24, 'Bold', { hex: ink }),
    label(caption, { x, y: y + 26, width, height: 36 }, 13, 18, 'Regular', { hex: ink }),
  ].map((drawn) => ({ ...drawn, locked: true }));
}

/** Title and subtitle of a frame. */
export function heading(
  title: string,
  subtitle: string,
  { x, y, width }: Omit<Rectangle, 'height'>,
): readonly DrawnText[] {
  return [
    {
      ...label(title, { x, y, width, height: 48 }, 36, 48, 'Bold', text),
      name: 'title',
      kind: 'text',
      data: { part: 'frame-title' },
    },
    {
      ...label(subtitle, { x, y: y + 52, width, height: 24 }, 16, 24, 'Regular', quiet),
      name: 'subtitle',
      kind: 'text',
      data: { part: 'frame-subtitle' },
    },
  ];
}

/** The line above bands and islands that names of segments stand on. */
export const segmentNameHeight = 48;
/** The zones that every shape has beside its bands or islands: outcomes on the left, out on the right. */
export const outcomesWidth = 288;
export const outWidth = 192;

/** Name and caption inside a zone's top. */
export function zoneHeading(words: string, caption: string, zone: Rectangle): readonly DrawnText[] {
  const width = zone.width - 2 * zonePadding;
  return zoneName(words, caption, quiet.hex, zone.x + zonePadding, zone.y + zonePadding - 4, width).map(
    (drawn, index) => (index === 0 ? { ...drawn, colour: text } : drawn),
  );
}

/** A dotted line between two places. */
export function dottedLine(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${line.hex}" stroke-opacity="${line.opacity}" stroke-width="2" stroke-linecap="round" stroke-dasharray="0.1 8"/>`;
}
