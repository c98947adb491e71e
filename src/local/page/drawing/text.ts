/** Where the text of a node stands and what it looks like: one answer for drawing it and for typing in it. */
import {
  lineHeightOf,
  paragraphsOf,
  STICKY_FOOT,
  STICKY_PADDING,
  shownText,
} from '../../document/lettering.ts';
import { textOf } from '../../document/properties.ts';
import type { Box, NodeRecord } from '../../document/types.ts';
import { layoutText } from '../../text/layout.ts';
import { baseline } from '../../text/measure.ts';
import { type Colour, topColour } from './paint.ts';
import { amount, word } from './read.ts';
import { svg } from './svg.ts';

export interface Lettering {
  /** Where text may stand, in the node's own space. */
  readonly box: Box;
  readonly fontSize: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly lineHeight: number;
  readonly letterSpacing: number;
  readonly horizontal: 'start' | 'middle' | 'end';
  readonly vertical: 'start' | 'middle' | 'end';
  readonly colour: Colour;
  readonly decoration: 'underline' | 'line-through' | null;
  /** Lines break at the box's width. */
  readonly wraps: boolean;
}

const ink: Colour = { hex: '#1e1e1e', opacity: 1 };
const shapePadding = 12;

const weights: Readonly<Record<string, number>> = {
  Regular: 400,
  Italic: 400,
  Medium: 500,
  'Medium Italic': 500,
  'Semi Bold': 600,
  'Semi Bold Italic': 600,
  Bold: 700,
  'Bold Italic': 700,
};

function isStart(value: unknown, start: string): boolean {
  return value === undefined || value === start;
}

/** Parts of a shape that text keeps clear of, beside the padding: pointed shapes have less room. */
function inset(shapeType: string): number {
  if (shapeType === 'DIAMOND' || shapeType.startsWith('TRIANGLE')) return 0.22;
  if (shapeType === 'ELLIPSE' || shapeType === 'STAR') return 0.12;
  return 0;
}

/** How the text of a node is set; null for a node without text. */
export function letteringOf(record: NodeRecord): Lettering | null {
  const { type, properties } = record;
  if (typeof properties.characters !== 'string') return null;
  const { style, fontSize, letterSpacing = 0 } = paragraphsOf(properties);
  const [width, height] = [amount(record, 'width'), amount(record, 'height')];
  const common = {
    fontSize,
    weight: weights[style] ?? 400,
    italic: style.includes('Italic'),
    lineHeight: lineHeightOf(properties),
    letterSpacing,
    decoration:
      properties.textDecoration === 'UNDERLINE'
        ? ('underline' as const)
        : properties.textDecoration === 'STRIKETHROUGH'
          ? ('line-through' as const)
          : null,
  };
  switch (type) {
    case 'STICKY':
      return {
        ...common,
        box: {
          x: STICKY_PADDING,
          y: STICKY_PADDING,
          width: width - 2 * STICKY_PADDING,
          height: height - 2 * STICKY_PADDING - STICKY_FOOT,
        },
        horizontal: 'start',
        vertical: 'start',
        colour: topColour(properties.textFills, ink),
        wraps: true,
      };
    case 'SHAPE_WITH_TEXT': {
      const part = inset(word(record, 'shapeType'));
      const [x, y] = [shapePadding + part * width, shapePadding + part * height * 0.5];
      return {
        ...common,
        box: { x, y, width: Math.max(8, width - 2 * x), height: Math.max(8, height - 2 * y) },
        horizontal: 'middle',
        vertical: 'middle',
        colour: topColour(properties.textFills, ink),
        wraps: true,
      };
    }
    case 'TEXT': {
      const { textAlignHorizontal, textAlignVertical } = properties;
      return {
        ...common,
        box: { x: 0, y: 0, width, height },
        horizontal: isStart(textAlignHorizontal, 'LEFT')
          ? 'start'
          : textAlignHorizontal === 'RIGHT'
            ? 'end'
            : 'middle',
        vertical: isStart(textAlignVertical, 'TOP')
          ? 'start'
          : textAlignVertical === 'BOTTOM'
            ? 'end'
            : 'middle',
        colour: topColour(properties.fills, ink),
        wraps: properties.textAutoResize !== 'WIDTH_AND_HEIGHT',
      };
    }
    default:
      return null;
  }
}

const share = { start: 0, middle: 0.5, end: 1 } as const;

/** The lines of a node's text as SVG. */
export function drawText(record: NodeRecord): SVGTextElement | null {
  const set = letteringOf(record);
  const shown = shownText(record.properties);
  if (!set || shown.trim() === '') return null;
  const { box } = set;
  const truncated = record.properties.textTruncation === 'ENDING';
  const most =
    truncated && typeof record.properties.maxLines === 'number' ? record.properties.maxLines : null;
  const { lines } = layoutText(shown, {
    ...paragraphsOf(record.properties),
    ...(set.wraps ? { maxWidth: box.width } : {}),
    ...(most === null ? {} : { maxLines: most }),
  });
  // Text that overflows a shape starts at its top, so that its beginning can be read.
  const spare = box.height - lines.length * set.lineHeight;
  const overflowing = record.type === 'SHAPE_WITH_TEXT' && spare < 0;
  const top = box.y + (overflowing ? 0 : spare * share[set.vertical]);
  const x = box.x + box.width * share[set.horizontal];
  const first = top + baseline(set.fontSize, set.lineHeight);
  return svg(
    'text',
    {
      class: 'text',
      'font-size': set.fontSize,
      'font-weight': set.weight,
      'font-style': set.italic ? 'italic' : null,
      'letter-spacing': set.letterSpacing === 0 ? null : set.letterSpacing,
      'text-anchor': set.horizontal === 'start' ? null : set.horizontal,
      'text-decoration': set.decoration,
      fill: set.colour.hex,
      'fill-opacity': set.colour.opacity === 1 ? null : set.colour.opacity,
    },
    ...lines.map((line, index) => svg('tspan', { x, y: first + index * set.lineHeight }, line)),
  );
}

/** The name at the foot of a sticky. */
export function drawAuthor(record: NodeRecord): SVGTextElement | null {
  const name = textOf(record.properties.authorName);
  if (name === '' || record.properties.authorVisible !== true) return null;
  const y = amount(record, 'height') - STICKY_PADDING;
  return svg(
    'text',
    { class: 'text author', x: STICKY_PADDING, y, 'font-size': 12, 'font-weight': 400 },
    name,
  );
}

export function hasText(record: NodeRecord): boolean {
  return letteringOf(record) !== null || record.type === 'CONNECTOR' || record.type === 'SECTION';
}
