/** Glyphs in drawings: inner SVG on Phosphor's grid, coloured and put in place. */
import type { Colour } from './drawing.ts';

/** Inner SVG of a glyph by name. */
export type Glyphs = Readonly<Record<string, string>>;

/** Phosphor draws on 256 × 256. */
const glyphGrid = 256;

/**
 * The glyph as SVG of `size` px at a place, in one colour. A name without a glyph draws nothing: a card of a later
 * version is still a card.
 */
export function placeGlyph(
  glyphs: Glyphs,
  name: string,
  size: number,
  x: number,
  y: number,
  colour: Colour,
): string {
  const known = glyphs[name];
  // A name from a document may be one that every object has, such as "constructor".
  const inner = typeof known === 'string' ? known : '';
  const scale = Math.round((size / glyphGrid) * 10_000) / 10_000;
  return `<g transform="translate(${x} ${y}) scale(${scale})" fill="${colour.hex}">${inner.replace(/currentColor/g, colour.hex)}</g>`;
}
