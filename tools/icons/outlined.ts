/** A drawing with its texts as outlines: the same lines as on the board, without a font. */
import type { Drawing, Drawn, DrawnText, DrawnVector } from '../../src/board/plan/drawing.ts';
import { layoutSpans } from '../../src/local/text/layout.ts';
import { setLine } from './letters.mjs';

/** The same drawing in shapes alone. Throws when Inter lacks a character. */
export function outlined(drawing: Drawing): Drawing {
  return { ...drawing, children: drawing.children.map(withoutFont) };
}

const withoutFont = (drawn: Drawn): Drawn => (drawn.shape === 'text' ? outlineOf(drawn) : drawn);

/** The lines that the board breaks this text into, measured without kerning as it does. */
export function linesOf({ text, weight, size, lineHeight, width, lines }: DrawnText) {
  const span = { text, style: weight, fontSize: size, lineHeight };
  return layoutSpans([span], { maxWidth: width, ...(lines !== null && { maxLines: lines }) });
}

const share = { LEFT: 0, CENTER: 0.5, RIGHT: 1 } as const;

function outlineOf(drawn: DrawnText): DrawnVector {
  const { size, weight, colour, align, vertical, ...placed } = drawn;
  const layout = linesOf(drawn);
  const top = vertical === 'CENTER' ? (drawn.height - layout.height) / 2 : 0;
  const outlines = layout.lines.map(({ text, baseline }) => {
    const line = setLine(text, weight, size);
    return line.at((drawn.width - line.width) * share[align], top + baseline);
  });
  const opacity = colour.opacity === undefined ? '' : ` fill-opacity="${colour.opacity}"`;
  const svg = `<path fill="${colour.hex}"${opacity} d="${outlines.join('')}"/>`;
  return { ...placed, shape: 'vector', svg };
}
