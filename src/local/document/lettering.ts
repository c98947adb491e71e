/** How text sizes its node: text nodes resize by their own mode, stickies grow with what is written on them. */
import { layoutSpans, type Span } from '../text/layout.ts';
import { autoLineHeight } from '../text/measure.ts';
import type { Size } from './geometry.ts';
import { STICKY_WIDTH, WIDE_STICKY_WIDTH } from './kinds.ts';
import { isRecord, numberOf, type Properties, textOf } from './properties.ts';
import { fillsOfText, styledTextOf } from './text-runs.ts';

/** px between the edge of a sticky and its text, and for the author's name below. */
export const STICKY_PADDING = 16;
export const STICKY_FOOT = 24;

const SIZING: ReadonlySet<string> = new Set([
  'characters',
  'textRuns',
  'fontName',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'textCase',
  'textAutoResize',
  'textTruncation',
  'maxLines',
  'isWideWidth',
  'width',
]);

/** Whether setting these may change the size of the node. */
export function resizesText(names: readonly string[]): boolean {
  return names.some((name) => SIZING.has(name));
}

function inPixels(value: unknown, fontSize: number): number | undefined {
  if (!isRecord(value)) return undefined;
  if (value.unit === 'PIXELS') return numberOf(value.value);
  if (value.unit === 'PERCENT') return (numberOf(value.value) / 100) * fontSize;
  return undefined;
}

/** Inter's line height is what "AUTO" and percentages count from. */
function lineHeightOf(style: Properties): number {
  const fontSize = numberOf(style.fontSize, 16);
  const value = style.lineHeight;
  if (isRecord(value) && value.unit === 'PERCENT')
    return (numberOf(value.value) / 100) * autoLineHeight(fontSize);
  return inPixels(value, fontSize) ?? autoLineHeight(fontSize);
}

/** The characters as shown. */
function inCase(characters: string, textCase: unknown): string {
  if (textCase === 'UPPER') return characters.toUpperCase();
  return textCase === 'LOWER' ? characters.toLowerCase() : characters;
}

/** Text as it is drawn: characters of one look. */
export interface Lettering extends Span {
  readonly lineHeight: number;
  /** As CSS counts it. */
  readonly weight: number;
  readonly italic: boolean;
  readonly decoration: 'underline' | 'line-through' | null;
  /** Paints. */
  readonly fills: unknown;
}

const WEIGHTS: Readonly<Record<string, number>> = { Regular: 400, Medium: 500, 'Semi Bold': 600, Bold: 700 };
const DECORATIONS = { UNDERLINE: 'underline', STRIKETHROUGH: 'line-through' } as const;

/** Of a font's style, italic or not. */
export function weightOf(style: string): number {
  return WEIGHTS[style.replace(/ ?Italic$/, '') || 'Regular'] ?? 400;
}

function letteringOf(characters: string, style: Properties, fills: unknown): Lettering {
  const { fontName, textDecoration } = style;
  const fontSize = numberOf(style.fontSize, 16);
  const font = isRecord(fontName) ? textOf(fontName.style, 'Regular') : 'Regular';
  return {
    text: inCase(characters, style.textCase),
    style: font,
    fontSize,
    letterSpacing: inPixels(style.letterSpacing, fontSize) ?? 0,
    lineHeight: lineHeightOf(style),
    weight: weightOf(font),
    italic: font.endsWith('Italic'),
    decoration:
      textDecoration === 'UNDERLINE' || textDecoration === 'STRIKETHROUGH'
        ? DECORATIONS[textDecoration]
        : null,
    fills,
  };
}

/** The text of a node for laying it out and drawing it: one part for each run, at least one. */
export function lettersOf(type: string, properties: Properties): readonly Lettering[] {
  const { characters, runs } = styledTextOf(type, properties);
  let at = 0;
  return runs.map(({ length, style }) => {
    at += length;
    return letteringOf(characters.slice(at - length, at), style, style[fillsOfText(type)]);
  });
}

/** How many lines a text shows at most; undefined for as many as it has. */
export function mostLines({ textTruncation, maxLines }: Properties): number | undefined {
  return textTruncation === 'ENDING' && typeof maxLines === 'number' ? maxLines : undefined;
}

function stickySize(properties: Properties): Size {
  const width = properties.isWideWidth === true ? WIDE_STICKY_WIDTH : STICKY_WIDTH;
  const maxWidth = width - 2 * STICKY_PADDING;
  const text = layoutSpans(lettersOf('STICKY', properties), { maxWidth });
  return { width, height: Math.max(STICKY_WIDTH, Math.ceil(text.height) + 2 * STICKY_PADDING + STICKY_FOOT) };
}

function textSize(properties: Properties): Size {
  const { width, height } = { width: numberOf(properties.width), height: numberOf(properties.height) };
  const maxLines = mostLines(properties);
  const room = maxLines === undefined ? {} : { maxLines };
  switch (properties.textAutoResize) {
    case 'WIDTH_AND_HEIGHT': {
      const text = layoutSpans(lettersOf('TEXT', properties), room);
      return { width: textOf(properties.characters) === '' ? 0 : text.width, height: text.height };
    }
    case 'HEIGHT':
      return {
        width,
        height: layoutSpans(lettersOf('TEXT', properties), { ...room, maxWidth: width }).height,
      };
    default:
      return { width, height };
  }
}

/** The size a node with text takes by itself; null where text does not size its node. */
export function sizeForText(type: string, properties: Properties): Size | null {
  if (type === 'STICKY') return stickySize(properties);
  return type === 'TEXT' ? textSize(properties) : null;
}
