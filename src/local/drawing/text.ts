/** Where the text of a node stands and what it looks like: one answer for the page, for exports and for typing in it. */
import { type Lettering, lettersOf, mostLines, STICKY_FOOT, STICKY_PADDING } from '../document/lettering.ts';
import { textOf } from '../document/properties.ts';
import type { Box, NodeRecord } from '../document/types.ts';
import { layoutSpans, type TextLayout } from '../text/layout.ts';
import { fillWith, ink, noColour, topColour } from './paint.ts';
import { type Part, type PartAttributes, part } from './part.ts';
import { amount, word } from './read.ts';

export interface Setting {
  /** Where text may stand, in the node's own space. */
  readonly box: Box;
  /** One part for each run of characters of one look. */
  readonly letters: readonly Lettering[];
  readonly horizontal: Side;
  readonly vertical: Side;
  /** Lines break at the box's width. */
  readonly wraps: boolean;
}
type Side = 'start' | 'middle' | 'end';

const shapePadding = 12;

const sides: Readonly<Record<string, Side>> = { CENTER: 'middle', RIGHT: 'end', BOTTOM: 'end' };

/** Parts of a shape that text keeps clear of, beside the padding: pointed shapes have less room. */
function inset(shapeType: string): number {
  if (shapeType === 'DIAMOND' || shapeType.startsWith('TRIANGLE')) return 0.22;
  if (shapeType === 'ELLIPSE' || shapeType === 'STAR') return 0.12;
  return 0;
}

/** How the text of a node is set; null for a node without text. */
export function settingOf(record: NodeRecord): Setting | null {
  const { type, properties } = record;
  if (typeof properties.characters !== 'string') return null;
  const letters = lettersOf(type, properties);
  const [width, height] = [amount(record, 'width'), amount(record, 'height')];
  switch (type) {
    case 'STICKY':
      return {
        letters,
        box: {
          x: STICKY_PADDING,
          y: STICKY_PADDING,
          width: width - 2 * STICKY_PADDING,
          height: height - 2 * STICKY_PADDING - STICKY_FOOT,
        },
        horizontal: 'start',
        vertical: 'start',
        wraps: true,
      };
    case 'SHAPE_WITH_TEXT': {
      const part = inset(word(record, 'shapeType'));
      const [x, y] = [shapePadding + part * width, shapePadding + part * height * 0.5];
      return {
        letters,
        box: { x, y, width: Math.max(8, width - 2 * x), height: Math.max(8, height - 2 * y) },
        horizontal: 'middle',
        vertical: 'middle',
        wraps: true,
      };
    }
    case 'TEXT':
      return {
        letters,
        box: { x: 0, y: 0, width, height },
        horizontal: sides[word(record, 'textAlignHorizontal')] ?? 'start',
        vertical: sides[word(record, 'textAlignVertical')] ?? 'start',
        wraps: properties.textAutoResize !== 'WIDTH_AND_HEIGHT',
      };
    default:
      return null;
  }
}

const share = { start: 0, middle: 0.5, end: 1 } as const;

/** What is typed in a text without paint is shown in ink all the same. */
export function typingColour({ fills }: Lettering): string {
  return topColour(fills, ink).hex;
}

function looks(letters: Lettering): PartAttributes {
  const { fontSize, weight, italic, letterSpacing, decoration } = letters;
  return {
    'font-size': fontSize,
    'font-weight': weight,
    'font-style': italic ? 'italic' : null,
    'letter-spacing': letterSpacing ? letterSpacing : null,
    'text-decoration': decoration,
    ...fillWith(topColour(letters.fills, noColour)),
  };
}

/** What all text is written in. */
export const fontFamily = 'Inter, sans-serif';
const common = { 'font-family': fontFamily, 'xml:space': 'preserve' };

/** A small grey line that FigJam writes and nobody typed. */
export function captionPart(line: string, place: PartAttributes): Part {
  return part('text', { ...place, ...common, 'font-size': 12, fill: '#000000', 'fill-opacity': 0.55 }, line);
}

/** Lines of text: each at `x`, the first one's top at `y`. */
export function linesPart(
  { lines }: TextLayout<Lettering>,
  letters: readonly Lettering[],
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: Side },
): Part {
  const [only, ...others] = letters;
  const plain = others.length === 0;
  const attributes = {
    class: 'text',
    ...common,
    ...(plain && only ? looks(only) : {}),
    'text-anchor': side === 'start' ? null : side,
  };
  const drawn = lines.map((line) => {
    const place = { x, y: y + line.baseline };
    if (plain) return part('tspan', place, line.text);
    return part('tspan', place, ...line.pieces.map(({ span, text }) => part('tspan', looks(span), text)));
  });
  return part('text', attributes, ...drawn);
}

/** The lines of a node's text; null for a node without any. */
export function textPart(record: NodeRecord): Part | null {
  const set = settingOf(record);
  if (!set || word(record, 'characters').trim() === '') return null;
  const { box, letters, horizontal, vertical } = set;
  const maxLines = mostLines(record.properties);
  const layout = layoutSpans(letters, {
    ...(set.wraps && { maxWidth: box.width }),
    ...(maxLines !== undefined && { maxLines }),
  });
  // Text that overflows a shape starts at its top, so that its beginning can be read.
  const spare = box.height - layout.height;
  const overflowing = record.type === 'SHAPE_WITH_TEXT' && spare < 0;
  return linesPart(layout, letters, {
    x: box.x + box.width * share[horizontal],
    y: box.y + (overflowing ? 0 : spare * share[vertical]),
    side: horizontal,
  });
}

/** The name at the foot of a sticky. */
export function authorPart(record: NodeRecord): Part | null {
  const name = textOf(record.properties.authorName);
  if (record.type !== 'STICKY' || name === '' || record.properties.authorVisible !== true) return null;
  const y = amount(record, 'height') - STICKY_PADDING;
  return captionPart(name, { class: 'text author', x: STICKY_PADDING, y });
}
