/** The name of a section: a chip above its corner that keeps its size on screen at every zoom. */
import type { Box, NodeRecord } from '../../document/types.ts';
import { layoutText } from '../../text/layout.ts';
import { topColour } from './paint.ts';
import { amount, word } from './read.ts';
import { svg } from './svg.ts';

/** Screen px. */
export const titleFont = { style: 'Semi Bold', fontSize: 12 };
export const titleHeight = 24;
const gap = 6;
const padding = 8;
const widest = 280;

function shown(record: NodeRecord): { readonly line: string; readonly width: number } {
  const { lines, width } = layoutText(word(record, 'name').replaceAll('\n', ' '), {
    ...titleFont,
    maxWidth: widest,
    maxLines: 1,
  });
  return { line: lines[0] ?? '', width };
}

/** Where the chip lies, in the section's own space, at this zoom. */
export function titleBox(record: NodeRecord, zoom: number): Box {
  const width = shown(record).width + 2 * padding;
  return {
    x: 0,
    y: -(titleHeight + gap) / zoom,
    width: width / zoom,
    height: (titleHeight + gap) / zoom,
  };
}

export function drawTitle(record: NodeRecord): SVGElement | null {
  const { line, width } = shown(record);
  if (line.trim() === '' || amount(record, 'width') < 2) return null;
  const colour = topColour(record.properties.fills, { hex: '#ffffff', opacity: 1 });
  return svg(
    'g',
    { class: 'section-title' },
    svg('rect', {
      y: -(titleHeight + gap),
      width: width + 2 * padding,
      height: titleHeight,
      rx: 6,
      fill: colour.hex,
    }),
    svg('text', { x: padding, y: -gap - 8, 'font-size': titleFont.fontSize, 'font-weight': 600 }, line),
  );
}
