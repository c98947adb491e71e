/** Colours of people on a board: FigJam's own palette for cursors, in the order in which they are given out. */
import { rgbOf } from '../document/colours.ts';

export const PEOPLE_COLOURS: readonly string[] = [
  '#9747ff',
  '#0d99ff',
  '#f24822',
  '#14ae5c',
  '#ff24bd',
  '#ffa629',
  '#00a1c2',
  '#757575',
];

const DARK = '#1e1e1e';
const LIGHT = '#ffffff';

/** The first colour nobody has; when all are taken, the one that fewest have. */
export function freeColour(taken: readonly string[]): string {
  const uses = (colour: string): number => taken.filter((each) => each === colour).length;
  return PEOPLE_COLOURS.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best), '#9747ff');
}

/** Relative luminance (WCAG 2). */
function luminance(hex: string): number {
  const { r, g, b } = rgbOf(hex);
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function contrast(one: string, other: string): number {
  const [lighter = 1, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** White where it can be read on the colour (WCAG AA, 4.5 : 1), else FigJam's near-black. */
export function inkOn(colour: string): string {
  return contrast(colour, LIGHT) >= 4.5 ? LIGHT : DARK;
}

/** One or two letters for somebody's picture: "Noor de Vries" is NV. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last].map((word) => [...word][0]?.toLocaleUpperCase() ?? '').join('');
}
