/** The name of a section: a chip above its corner that keeps its size on screen at every zoom. */
import type { Box, NodeRecord } from '../document/types.ts';
import { layoutText } from '../text/layout.ts';
import { ink, topColour, white } from './paint.ts';
import { type Part, part } from './part.ts';
import { amount, word } from './read.ts';
import { fontFamily } from './text.ts';

/** Screen px. */
export const titleFont = { style: 'Semi Bold', fontSize: 12 };
export const titleHeight = 24;
const gap = 6;
const padding = 8;
/** How far it reaches above the section, screen px. */
export const titleReach = titleHeight + gap + 1;
/** No chip is wider than this. */
export const widestTitle = 296;
/** A section that is narrower on screen shows no name: hardly a letter would fit. */
const narrowest = 36;

/** A chip is no wider than its section, so that names of neighbours stay apart. */
function shown(record: NodeRecord, room: number): { readonly line: string; readonly width: number } {
  if (room < narrowest) return { line: '', width: 0 };
  const { lines, width } = layoutText(word(record, 'name').replaceAll('\n', ' '), {
    ...titleFont,
    maxWidth: Math.min(room, widestTitle) - 2 * padding,
    maxLines: 1,
  });
  return { line: lines[0] ?? '', width };
}

/** Where the chip lies, in the section's own space, at this zoom. */
export function titleBox(record: NodeRecord, zoom: number): Box {
  const title = shown(record, amount(record, 'width') * zoom);
  if (title.line.trim() === '') return { x: 0, y: 0, width: 0, height: 0 };
  const width = title.width + 2 * padding;
  return {
    x: 0,
    y: -(titleHeight + gap) / zoom,
    width: width / zoom,
    height: (titleHeight + gap) / zoom,
  };
}

/** Drawn for zoom 1 and a section that is `room` px wide on screen; null for one without a name. */
export function titlePart(record: NodeRecord, room = amount(record, 'width')): Part | null {
  const { line, width } = shown(record, room);
  if (line.trim() === '' || amount(record, 'width') < 2) return null;
  const colour = topColour(record.properties.fills, white);
  const chip = {
    y: -(titleHeight + gap),
    width: width + 2 * padding,
    height: titleHeight,
    rx: 6,
    fill: colour.hex,
    stroke: '#000000',
    'stroke-opacity': 0.12,
  };
  const lettering = {
    x: padding,
    y: -gap - 8,
    fill: ink.hex,
    'font-family': fontFamily,
    'font-size': titleFont.fontSize,
    'font-weight': 600,
  };
  return part('g', { class: 'section-title' }, part('rect', chip), part('text', lettering, line));
}
