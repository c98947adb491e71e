/** How wide text is in Inter. Kerning is left out: a line is at most a few per cent narrower on screen, never wider. */
import { advances } from 'fonts:advances';

export interface TextStyle {
  /** Regular, Medium, Semi Bold or Bold; another style is measured as Regular. */
  readonly style: string;
  /** px */
  readonly fontSize: number;
  /** px between characters */
  readonly letterSpacing?: number;
}

/** Widths of characters that Inter lacks, in em: ideographs are square, the rest is about as wide as a digit. */
const SQUARE = 1;
const FALLBACK = 0.62;

const tables = new Map<string, ReadonlyMap<number, number>>();

function tableOf(style: string): ReadonlyMap<number, number> {
  const known = tables.get(style);
  if (known) return known;
  const runs = advances.styles[style] ?? advances.styles.Regular ?? [];
  const table = new Map<number, number>();
  for (const [first = 0, ...widths] of runs) {
    for (const [offset, width] of widths.entries()) table.set(first + offset, width);
  }
  tables.set(style, table);
  return table;
}

function isSquare(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2e80 && codePoint <= 0xffef) ||
    codePoint >= 0x1f000
  );
}

/** How wide each character is in a style, px. */
export function widthsIn({ style, fontSize, letterSpacing = 0 }: TextStyle): (character: string) => number {
  const table = tableOf(style);
  const scale = fontSize / advances.unitsPerEm;
  return (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const units = table.get(codePoint) ?? (isSquare(codePoint) ? SQUARE : FALLBACK) * advances.unitsPerEm;
    return units * scale + letterSpacing;
  };
}

/** Width of one line of text in px. */
export function measureText(text: string, style: TextStyle): number {
  const widthOf = widthsIn(style);
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

/** Height of a line in px when nobody set one: Inter's own, in whole pixels. */
export function autoLineHeight(fontSize: number): number {
  return Math.round(((advances.ascent + advances.descent) / advances.unitsPerEm) * fontSize);
}

/** Distance in px from the top of a line to the baseline. */
export function baseline(fontSize: number, lineHeight: number): number {
  const ascent = (advances.ascent / advances.unitsPerEm) * fontSize;
  const descent = (advances.descent / advances.unitsPerEm) * fontSize;
  return (lineHeight - ascent - descent) / 2 + ascent;
}
