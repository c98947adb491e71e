/** The pieces that frames are put together from: zones with their names. */
import type { Language } from '../../design/schema.ts';
import type { FloorName, FloorZone } from '../layout/floor-pieces.ts';
import { namePart, writeData } from '../stamps.ts';
import type { Colour, DrawnBox, DrawnText } from './drawing.ts';
import { line, modeColours, paper, quiet, text, white, zonePadding, zoneRadius } from './looks.ts';
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

/** A zone in its place. A segment is an area over modes, without a look of its own but in own templates. */
export function drawnZone(zone: FloorZone, stamp: string, texts: TemplateTexts): DrawnBox {
  const { role, mode, key, box, inset, title = '', order, fixed, island } = zone;
  const common = {
    shape: 'box',
    key,
    ...box,
    locked: true,
    kind: 'zone',
  } as const;
  if (role === 'segment') {
    return {
      ...common,
      name: title,
      fill: null,
      radius: 0,
      data: { zone: writeData('zone', { stamp: zone.stamp ?? stamp, role, title, order, fixed }) },
    };
  }
  return {
    ...common,
    name: title || (role === 'mode' ? texts.modes[mode ?? 'both'] : texts[role]),
    ...looksOf(zone),
    radius: zoneRadius,
    data: {
      zone: writeData('zone', {
        stamp: zone.stamp ?? stamp,
        role,
        ...(mode ? { mode } : {}),
        inset,
        ...(island === undefined ? {} : { segment: island }),
      }),
    },
  };
}

function looksOf({ role, mode }: FloorZone): Pick<DrawnBox, 'fill' | 'stroke' | 'dash'> {
  if (mode) return { fill: { hex: modeColours[mode].tint } };
  if (role === 'outcomes') return { fill: paper };
  return { fill: white, stroke: { hex: '#1E1E1E', opacity: 0.32 }, dash: [8, 8] };
}

/** The name of a segment, which people type over. */
export function segmentName({ key, stamp, title, box }: FloorName): DrawnText {
  return {
    ...label(title, box, 20, 24, 'Semi Bold', text),
    key,
    kind: 'text',
    data: { part: namePart(stamp) },
    vertical: 'CENTER',
    lines: Math.max(1, Math.floor(box.height / 24)),
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
  key: string,
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
  ].map((drawn, index) => ({ ...drawn, key: `${index === 0 ? 'label' : 'caption'}:${key}`, locked: true }));
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
      key: 'title',
      name: 'title',
      lines: 1,
      kind: 'text',
      data: { part: 'frame-title' },
    },
    {
      ...label(subtitle, { x, y: y + 52, width, height: 24 }, 16, 24, 'Regular', quiet),
      key: 'subtitle',
      name: 'subtitle',
      lines: 1,
      kind: 'text',
      data: { part: 'frame-subtitle' },
    },
  ];
}

/** Name and caption inside a zone's top. */
export function zoneHeading(
  key: string,
  words: string,
  caption: string,
  zone: Rectangle,
): readonly DrawnText[] {
  const width = zone.width - 2 * zonePadding;
  return zoneName(key, words, caption, quiet.hex, zone.x + zonePadding, zone.y + zonePadding - 4, width).map(
    (drawn, index) => (index === 0 ? { ...drawn, colour: text } : drawn),
  );
}

/** A dotted line between two places. */
export function dottedLine(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${line.hex}" stroke-opacity="${line.opacity}" stroke-width="2" stroke-linecap="round" stroke-dasharray="0.1 8"/>`;
}
