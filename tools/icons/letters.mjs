/** Lines of text as outlines of Inter, so that a picture looks the same where Inter is not installed. */
import svgpath from 'svgpath';
import { openFont, WEIGHTS } from '../fonts.mjs';

const fonts = new Map();

function fontOf(weight) {
  const known = fonts.get(weight);
  if (known) return known;
  const font = openFont('latin', WEIGHTS[weight]);
  fonts.set(weight, font);
  return font;
}

/** One line in the size and weight asked: its width in px, and its outlines wherever it is put. */
export function setLine(line, weight, size) {
  const font = fontOf(weight);
  for (const character of line) {
    if (!font.hasGlyphForCodePoint(character.codePointAt(0)))
      throw new Error(`"${line}" cannot be drawn: Inter's Latin letters have no "${character}"`);
  }
  const scale = size / font.unitsPerEm;
  const { glyphs, positions, advanceWidth } = font.layout(line);
  return {
    width: advanceWidth * scale,
    /** Path data, with the beginning of the line at x and its baseline at y. */
    at(x, y) {
      let pen = 0;
      const outlines = glyphs.map((glyph, index) => {
        const { xAdvance, xOffset, yOffset } = positions[index];
        const outline = svgpath(glyph.path.toSVG())
          .translate(pen + xOffset, yOffset)
          .scale(scale, -scale)
          .translate(x, y)
          .round(2)
          .toString();
        pen += xAdvance;
        return outline;
      });
      return outlines.join('');
    },
  };
}
