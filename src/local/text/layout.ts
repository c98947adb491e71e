/** Breaks text into lines for a width, as a text box does: at spaces, inside a word only when it is wider than the box. */
import { autoLineHeight, baseline, measureText, type TextStyle, widthsIn } from './measure.ts';

/** Characters of one style; several make a text. */
export interface Span extends TextStyle {
  readonly text: string;
  /** px; Inter's own when left out */
  readonly lineHeight?: number;
}
export interface Room {
  /** px; no wrapping when left out */
  readonly maxWidth?: number;
  /** Cuts after so many lines, ending in an ellipsis. */
  readonly maxLines?: number;
}

/** What a line shows of a span. */
export interface Piece<Of extends Span> {
  readonly span: Of;
  readonly text: string;
}
export interface Line<Of extends Span> {
  readonly text: string;
  readonly pieces: readonly Piece<Of>[];
  readonly width: number;
  /** px from the top of the text to where the letters stand. */
  readonly baseline: number;
}
export interface TextLayout<Of extends Span> {
  readonly lines: readonly Line<Of>[];
  /** Width of the widest line, px. */
  readonly width: number;
  readonly height: number;
}

const ELLIPSIS = '…';
/** Tolerates the rounding of a box that was made exactly as wide as its text. */
const SLACK = 0.01;

/** A part of the whole text, from one place to another. */
interface Part {
  readonly from: number;
  readonly to: number;
}

class Breaker<Of extends Span> {
  readonly #spans: readonly { readonly span: Of; readonly from: number; readonly to: number }[];
  readonly #text: string;
  readonly #maxWidth: number;

  /** How far each place lies from the beginning when all stands on one line, px. */
  readonly #offsets: Float64Array;

  constructor(spans: readonly Of[], maxWidth: number) {
    let at = 0;
    this.#spans = spans.map((span) => {
      const from = at;
      at += span.text.length;
      return { span, from, to: at };
    });
    this.#text = spans.map(({ text }) => text).join('');
    this.#maxWidth = maxWidth + SLACK;
    this.#offsets = new Float64Array(at + 1);
    let offset = 0;
    let place = 0;
    for (const span of spans) {
      const widthOf = widthsIn(span);
      for (const character of span.text) {
        offset += widthOf(character);
        for (let unit = 0; unit < character.length; unit += 1) this.#offsets[++place] = offset;
      }
    }
  }

  pieces({ from, to }: Part): readonly Piece<Of>[] {
    return this.#spans.flatMap(({ span, ...part }) => {
      const text = this.#text.slice(Math.max(from, part.from), Math.min(to, part.to));
      return part.from < to && part.to > from ? [{ span, text }] : [];
    });
  }

  /** The span a place lies in: of the break itself, for a line without anything. */
  spanAt(place: number): Of | undefined {
    return (this.#spans.find(({ to }) => place < to) ?? this.#spans.at(-1))?.span;
  }

  #width({ from, to }: Part): number {
    return (this.#offsets[to] ?? 0) - (this.#offsets[from] ?? 0);
  }

  #fits(part: Part): boolean {
    return this.#width(part) <= this.#maxWidth;
  }

  /** Without the spaces at its end. */
  #trimmed({ from, to }: Part): Part {
    return { from, to: from + this.#text.slice(from, to).trimEnd().length };
  }

  paragraphs(): readonly Part[] {
    const parts: Part[] = [];
    let from = 0;
    for (const { index, 0: ending } of this.#text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
      parts.push({ from, to: index });
      from = index + ending.length;
    }
    return [...parts, { from, to: this.#text.length }];
  }

  lines(paragraph: Part): readonly Part[] {
    if (this.#fits(paragraph)) return [paragraph];
    const lines: Part[] = [];
    let { from } = paragraph;
    // A piece is a word with the spaces or the hyphen after it: both may end a line.
    const words = this.#text.slice(paragraph.from, paragraph.to).matchAll(/[^\s-]*(?:-|\s+)|[^\s-]+/g);
    for (const { index, 0: word } of words) {
      const start = paragraph.from + index;
      const to = start + word.length;
      if (start > from && !this.#fits(this.#trimmed({ from, to }))) {
        lines.push(this.#trimmed({ from, to: start }));
        from = start;
      }
      if (this.#fits(this.#trimmed({ from, to }))) continue;
      const broken = this.#broken({ from, to });
      lines.push(...broken.slice(0, -1));
      from = broken.at(-1)?.from ?? from;
    }
    return [...lines, this.#trimmed({ from, to: paragraph.to })];
  }

  /** A word that is wider than the box, character by character. */
  #broken({ from, to }: Part): readonly Part[] {
    const parts: Part[] = [];
    let start = from;
    let at = from;
    for (const character of this.#text.slice(from, to)) {
      const next = at + character.length;
      if (at > start && !this.#fits({ from: start, to: next })) {
        parts.push({ from: start, to: at });
        start = at;
      }
      at = next;
    }
    return [...parts, { from: start, to }];
  }

  /** As much of a line as leaves room for an ellipsis. */
  shortened(line: Part): Part {
    let kept = this.#trimmed(line);
    const ellipsis = ({ to }: Part) => {
      const span = this.spanAt(to - 1);
      return span ? measureText(ELLIPSIS, span) : 0;
    };
    while (kept.to > kept.from && this.#width(kept) + ellipsis(kept) > this.#maxWidth)
      kept = this.#trimmed({ from: kept.from, to: kept.to - 1 });
    return kept;
  }
}

/** Lays out text of one or more styles; an empty text has one empty line. */
export function layoutSpans<Of extends Span>(
  spans: readonly Of[],
  { maxWidth = Number.POSITIVE_INFINITY, maxLines = Number.POSITIVE_INFINITY }: Room,
): TextLayout<Of> {
  const breaker = new Breaker(spans, maxWidth);
  const all = breaker.paragraphs().flatMap((paragraph) => breaker.lines(paragraph));
  let top = 0;
  let widest = 0;
  const lines = all.slice(0, maxLines).map((part, index): Line<Of> => {
    const cut = all.length > maxLines && index === maxLines - 1;
    const shown = cut ? breaker.shortened(part) : part;
    const pieces = [...breaker.pieces(shown)];
    const here = breaker.spanAt(shown.from);
    const last = pieces.pop() ?? (here && { span: here, text: '' });
    if (last) pieces.push(cut ? { ...last, text: last.text + ELLIPSIS } : last);
    // A line has room for the highest and the lowest of what stands on it.
    const heights = pieces.map(({ span: { fontSize, lineHeight = autoLineHeight(fontSize) } }) => {
      const above = baseline(fontSize, lineHeight);
      return { above, below: lineHeight - above };
    });
    const above = Math.max(0, ...heights.map((height) => height.above));
    const below = Math.max(0, ...heights.map((height) => height.below));
    const width = pieces.reduce((sum, { text, span }) => sum + measureText(text, span), 0);
    const line = {
      text: pieces.map(({ text }) => text).join(''),
      pieces,
      width,
      baseline: top + above,
    };
    top += above + below;
    widest = Math.max(widest, width);
    return line;
  });
  return { lines, width: widest, height: top };
}

/** Lays out text of one style. */
export function layoutText(text: string, { maxWidth, maxLines, ...style }: Omit<Span, 'text'> & Room) {
  const room = { ...(maxWidth !== undefined && { maxWidth }), ...(maxLines !== undefined && { maxLines }) };
  const { lines, width, height } = layoutSpans([{ ...style, text }], room);
  return { lines: lines.map((line) => line.text), width, height };
}
