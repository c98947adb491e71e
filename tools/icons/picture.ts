/** A drawing as an optimised picture: shapes that need no font and no file, to put in an SVG of one's own. */
import { optimize } from 'svgo';
import type { Drawing } from '../../src/board/plan/drawing.ts';
import { drawingToSvg } from '../../src/board/svg.ts';
import { escaped } from './markup.ts';
import { outlined } from './outlined.ts';

export interface Picture {
  /** px */
  readonly width: number;
  readonly height: number;
  /** What is inside of the SVG. */
  readonly inner: string;
}

/** What a picture is, for people who do not see it. */
export interface Described {
  readonly title: string;
  readonly description: string;
}

/** Two decimals of a px are sharp on a slide, where a card is drawn ten times as large. */
const precision = 2;

export function pictureOf(drawing: Drawing): Picture {
  const { data } = optimize(drawingToSvg(outlined(drawing), { texts: false }), {
    floatPrecision: precision,
    plugins: ['preset-default'],
  });
  const { width, height } = drawing;
  const inner = /^<svg[^>]*>(.*)<\/svg>$/s.exec(data)?.[1];
  if (inner === undefined)
    throw new Error(`"${drawing.name}" came out of the optimiser as something else than SVG`);
  return { width, height, inner };
}

const told = ({ title, description }: Described): string =>
  `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`;

/** A file of its own. */
export function svgFile({ width, height, inner }: Picture, language: string, described: Described): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${language}">${told(described)}${inner}</svg>\n`;
}

/** A part of a sprite. */
export function svgSymbol({ width, height, inner }: Picture, id: string, described: Described): string {
  return `<symbol id="${id}" viewBox="0 0 ${width} ${height}">${told(described)}${inner}</symbol>`;
}
