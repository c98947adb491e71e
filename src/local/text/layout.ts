/** Breaks text into lines for a width, as a text box does: at spaces, inside a word only when it is wider than the box. */
import { autoLineHeight, measureText, type TextStyle } from './measure.ts';

export interface Paragraphs extends TextStyle {
  /** px; Inter's own when left out */
  readonly lineHeight?: number;
  /** px; no wrapping when left out */
  readonly maxWidth?: number;
  /** Cuts after so many lines, ending in an ellipsis. */
  readonly maxLines?: number;
}
export interface TextLayout {
  readonly lines: readonly string[];
  /** Width of the widest line, px. */
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
}

const ELLIPSIS = '…';
/** Tolerates the rounding of a box that was made exactly as wide as its text. */
const SLACK = 0.01;

function breakWord(word: string, maxWidth: number, style: TextStyle): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measureText(piece + character, style) > maxWidth + SLACK) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function wrap(paragraph: string, maxWidth: number, style: TextStyle): string[] {
  if (measureText(paragraph, style) <= maxWidth + SLACK) return [paragraph];
  const lines: string[] = [];
  let line = '';
  // A piece is a word with the spaces or the hyphen after it: both may end a line.
  for (const piece of paragraph.match(/[^\s-]*(?:-|\s+)|[^\s-]+/g) ?? ['']) {
    if (line !== '' && measureText((line + piece).trimEnd(), style) > maxWidth + SLACK) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
    if (measureText(line.trimEnd(), style) > maxWidth + SLACK) {
      const broken = breakWord(line, maxWidth, style);
      line = broken.pop() ?? '';
      lines.push(...broken);
    }
  }
  return [...lines, line.trimEnd()];
}

function shorten(line: string, maxWidth: number, style: TextStyle): string {
  let kept = line.trimEnd();
  while (kept !== '' && measureText(kept + ELLIPSIS, style) > maxWidth + SLACK)
    kept = kept.slice(0, -1).trimEnd();
  return kept + ELLIPSIS;
}

/** Lays out text; an empty text has one empty line. */
export function layoutText(text: string, options: Paragraphs): TextLayout {
  const { maxWidth = Number.POSITIVE_INFINITY, maxLines = Number.POSITIVE_INFINITY } = options;
  const lineHeight = options.lineHeight ?? autoLineHeight(options.fontSize);
  let lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((paragraph) => wrap(paragraph, maxWidth, options));
  if (lines.length > maxLines) {
    const last = lines[maxLines - 1] ?? '';
    lines = [...lines.slice(0, Math.max(0, maxLines - 1)), shorten(last, maxWidth, options)];
  }
  const width = Math.max(...lines.map((line) => measureText(line, options)));
  return { lines, width, height: lines.length * lineHeight, lineHeight };
}
