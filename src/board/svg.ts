/** A drawing as SVG: for miniatures, pictures under the pointer and files. */
import type { Colour, Drawing, Drawn } from './plan/drawing.ts';

export interface SvgOptions {
  /** Text is left out where it would be too small to read. */
  readonly texts: boolean;
}

/** Stand-alone SVG of a drawing, with a viewBox of its size in px. */
export function drawingToSvg(drawing: Drawing, options: SvgOptions): string {
  const { width, height, radius } = drawing;
  const background = box(0.5, 0.5, width - 1, height - 1, radius, drawing.fill, drawing.stroke);
  const inner = drawing.children.map((drawn) => drawnToSvg(drawn, options)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${background}${inner}</svg>`;
}

function drawnToSvg(drawn: Drawn, options: SvgOptions): string {
  switch (drawn.shape) {
    case 'box':
      return drawn.fill || drawn.stroke
        ? box(drawn.x, drawn.y, drawn.width, drawn.height, drawn.radius, drawn.fill, drawn.stroke, drawn.dash)
        : '';
    case 'vector':
      return `<g transform="translate(${drawn.x} ${drawn.y})">${drawn.svg}</g>`;
    case 'text':
      return options.texts ? textToSvg(drawn) : '';
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
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"${paint}${dash ? ` stroke-dasharray="${dash.join(' ')}"` : ''}/>`;
}

function paintOf(kind: 'fill' | 'stroke', { hex, opacity }: Colour): string {
  return ` ${kind}="${hex}"${opacity === undefined ? '' : ` ${kind}-opacity="${opacity}"`}`;
}

const anchors = { LEFT: 'start', CENTER: 'middle', RIGHT: 'end' } as const;
const weights = { Regular: 400, Medium: 500, 'Semi Bold': 600, Bold: 700 } as const;

/** One line: pictures that need wrapping get their lines from whoever can measure. */
function textToSvg(drawn: Extract<Drawn, { shape: 'text' }>): string {
  const x = drawn.x + { LEFT: 0, CENTER: drawn.width / 2, RIGHT: drawn.width }[drawn.align];
  const middle = drawn.vertical === 'CENTER' ? drawn.height / 2 : drawn.lineHeight / 2;
  const font = `font-family="Inter, sans-serif" font-size="${drawn.size}" font-weight="${weights[drawn.weight]}"`;
  return `<text x="${x}" y="${drawn.y + middle}" dominant-baseline="central" text-anchor="${anchors[drawn.align]}" ${font}${paintOf('fill', drawn.colour)}>${escapeText(drawn.text)}</text>`;
}

/** What an XML document may not hold, not even escaped: control characters and halves of letters. */
const notInXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

function escapeText(text: string): string {
  return text.replace(notInXml, '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
