/** How text sizes its node: text nodes resize by their own mode, stickies grow with what is written on them. */
import { layoutText, type Paragraphs } from '../text/layout.ts';
import { autoLineHeight } from '../text/measure.ts';
import type { Size } from './geometry.ts';
import { STICKY_WIDTH, WIDE_STICKY_WIDTH } from './kinds.ts';
import { isRecord, numberOf, type Properties, textOf } from './properties.ts';

/** px between the edge of a sticky and its text, and for the author's name below. */
export const STICKY_PADDING = 16;
export const STICKY_FOOT = 24;

const SIZING: ReadonlySet<string> = new Set([
  'characters',
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
export function lineHeightOf(properties: Properties): number {
  const fontSize = numberOf(properties.fontSize, 16);
  const value = properties.lineHeight;
  if (isRecord(value) && value.unit === 'PERCENT')
    return (numberOf(value.value) / 100) * autoLineHeight(fontSize);
  return inPixels(value, fontSize) ?? autoLineHeight(fontSize);
}

/** The text as shown, after textCase. */
export function shownText({ characters, textCase }: Properties): string {
  const text = textOf(characters);
  if (textCase === 'UPPER') return text.toUpperCase();
  if (textCase === 'LOWER') return text.toLowerCase();
  return text;
}

/** What layoutText needs to know of a node's text. */
export function paragraphsOf(properties: Properties): Paragraphs {
  const fontSize = numberOf(properties.fontSize, 16);
  const { fontName } = properties;
  return {
    style: isRecord(fontName) ? textOf(fontName.style, 'Regular') : 'Regular',
    fontSize,
    letterSpacing: inPixels(properties.letterSpacing, fontSize) ?? 0,
    lineHeight: lineHeightOf(properties),
  };
}

function stickySize(properties: Properties): Size {
  const width = properties.isWideWidth === true ? WIDE_STICKY_WIDTH : STICKY_WIDTH;
  const maxWidth = width - 2 * STICKY_PADDING;
  const text = layoutText(shownText(properties), { ...paragraphsOf(properties), maxWidth });
  return { width, height: Math.max(STICKY_WIDTH, Math.ceil(text.height) + 2 * STICKY_PADDING + STICKY_FOOT) };
}

function textSize(properties: Properties): Size {
  const { width, height } = { width: numberOf(properties.width), height: numberOf(properties.height) };
  const paragraphs = paragraphsOf(properties);
  const truncated = properties.textTruncation === 'ENDING' && typeof properties.maxLines === 'number';
  const maxLines = truncated ? numberOf(properties.maxLines) : Number.POSITIVE_INFINITY;
  switch (properties.textAutoResize) {
    case 'WIDTH_AND_HEIGHT': {
      const text = layoutText(shownText(properties), { ...paragraphs, maxLines });
      return { width: textOf(properties.characters) === '' ? 0 : text.width, height: text.height };
    }
    case 'HEIGHT':
      return {
        width,
        height: layoutText(shownText(properties), { ...paragraphs, maxWidth: width, maxLines }).height,
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
