/** A drawing as SVG: for miniatures, pictures under the pointer and files. */
import type { Colour, Drawing, Drawn, DrawnText, TextWeight } from './plan/drawing.ts';
import { wrapText } from './wrap.ts';

/** Width in px of a text in Inter, on one line. */
export type MeasureText = (text: string, size: number, weight: TextWeight) => number;

export interface SvgOptions {
  /** Text is left out where it would be too small to read. */
  readonly texts: boolean;
  /** Texts are broken into lines as on the board; without it each of their lines stays whole. */
  readonly measure?: MeasureText;
}

/** Stand-alone SVG of a drawing, with a viewBox of its size in px. */
export function drawingToSvg(drawing: Drawing, options: SvgOptions): string {
  const { width, height } = drawing;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${drawingToInnerSvg(drawing, options)}</svg>`;
}

/** The same, to put inside another SVG. */
export function drawingToInnerSvg(drawing: Drawing, options: SvgOptions): string {
  const { width, height, radius, stroke, dash } = drawing;
  const inner = drawing.children.map((drawn) => drawnToSvg(drawn, options)).join('');
  const background = box(0, 0, width, height, radius, drawing.fill);
  // On top, as a frame's own border is, and inside its edge.
  const border = stroke ? box(0.5, 0.5, width - 1, height - 1, radius - 0.5, null, stroke, dash) : '';
  return background + inner + border;
}

function drawnToSvg(drawn: Drawn, options: SvgOptions): string {
  if (drawn.hidden) return '';
  switch (drawn.shape) {
    case 'box':
      return drawn.fill || drawn.stroke
        ? box(drawn.x, drawn.y, drawn.width, drawn.height, drawn.radius, drawn.fill, drawn.stroke, drawn.dash)
        : '';
    case 'vector':
      return `<g transform="translate(${drawn.x} ${drawn.y})">${drawn.svg}</g>`;
    case 'text':
      return options.texts ? textToSvg(drawn, options.measure) : '';
  }
}

function box(
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
  fill: Colour | null,
  stroke?: Colour,
  dash?: readonly number[],
): string {
  const paint = `${fill ? paintOf('fill', fill) : ' fill="none"'}${stroke ? paintOf('stroke', stroke) : ''}`;
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${Math.max(0, radius)}"${paint}${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}/>`;
}

function paintOf(kind: 'fill' | 'stroke', { hex, opacity }: Colour): string {
  return ` ${kind}="${hex}"${opacity === undefined ? '' : ` ${kind}-opacity="${opacity}"`}`;
}

const anchors = { LEFT: 'start', CENTER: 'middle', RIGHT: 'end' } as const;
const weights = { Regular: 400, Medium: 500, 'Semi Bold': 600, Bold: 700 } as const;
/**
 * From the middle of a line to where its letters stand, in letter sizes: half of Inter's ascent (0.96875) less half of
 * its descent (0.2412). Written out, because slides and office programs know no dominant-baseline.
 */
const baseline = 0.3638;

function textToSvg(drawn: DrawnText, measure: MeasureText | undefined): string {
  const { size, weight, lineHeight, width, height, align } = drawn;
  const lines = measure
    ? wrapText(drawn.text, width, drawn.lines, (text) => measure(text, size, weight))
    : drawn.text.split(/\r\n|[\n\r\u2028\u2029]/);
  const x = drawn.x + { LEFT: 0, CENTER: width / 2, RIGHT: width }[align];
  const top = drawn.vertical === 'CENTER' ? (height - lines.length * lineHeight) / 2 : 0;
  const first = drawn.y + top + lineHeight / 2 + size * baseline;
  const font = `font-family="Inter, sans-serif" font-size="${size}" font-weight="${weights[weight]}"`;
  return lines
    .map(
      (line, index) =>
        `<text x="${x}" y="${rounded(first + index * lineHeight)}" text-anchor="${anchors[align]}" ${font}${paintOf('fill', drawn.colour)}>${escapeText(line)}</text>`,
    )
    .join('');
}

const rounded = (place: number): number => Math.round(place * 100) / 100;

/** What an XML document may not hold, not even escaped: control characters and halves of letters. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escapeText(text: string): string {
  return text.replace(notInXml, '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
