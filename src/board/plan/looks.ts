/** Colours and measures of everything we draw. All inks reach AA on their tints; text sizes in px. */
import type { LearningType, Mode } from '../../design/schema.ts';
import type { Colour } from './drawing.ts';

interface Pair {
  readonly ink: string;
  readonly tint: string;
}

export const modeColours: Readonly<Record<Mode, Pair>> = {
  online: { ink: '#0A5CAD', tint: '#EAF4FF' },
  offline: { ink: '#9A4A04', tint: '#FFF4E8' },
  both: { ink: '#5B21B6', tint: '#F4F0FF' },
};

export const typeColours: Readonly<Record<LearningType, Pair>> = {
  acquisition: { ink: '#0F766E', tint: '#D5F5EF' },
  investigation: { ink: '#A21CAF', tint: '#F9E5FD' },
  discussion: { ink: '#3730A3', tint: '#E3E7FF' },
  practice: { ink: '#B42318', tint: '#FFE6E2' },
  collaboration: { ink: '#854D0E', tint: '#FDF0C4' },
  production: { ink: '#166534', tint: '#DDF7E5' },
};

/** For a card whose activity is not known here. */
export const unknownColours: Pair = { ink: '#6B6B6B', tint: '#F0F0F0' };

export const text: Colour = { hex: '#1E1E1E' };
/** Guesses and captions. */
export const quiet: Colour = { hex: '#6B6B6B' };
export const line: Colour = { hex: '#000000', opacity: 0.14 };
/** Around what may be left out: dashed, and dark enough to tell. */
export const dashedLine: Colour = { hex: '#000000', opacity: 0.44 };
export const white: Colour = { hex: '#FFFFFF' };
export const paper: Colour = { hex: '#F5F5F5' };
export const waveColour: Colour = { hex: '#8638E5', opacity: 0.28 };

/** Everything lies on multiples of this. */
export const grid = 8;
export const card = { width: 144, height: 168, head: 72, glyph: 48, radius: 12, gutter: 32 } as const;
/** What is left of a card when less of it is drawn. */
export const cardSizes = {
  card: { width: card.width, height: card.height },
  compact: { width: 168, height: 48 },
  mark: { width: 56, height: 56 },
} as const;
/** From a zone's edge to its first card. */
export const zonePadding = 24;
export const zoneRadius = 16;
/** From the edge of a frame to what it holds. */
export const framePadding = 48;

/** Width and height of a zone for this many columns and rows of cards of a size. */
export function zoneFor(
  columns: number,
  rows: number,
  { width, height }: { readonly width: number; readonly height: number } = card,
): { readonly width: number; readonly height: number } {
  return {
    width: 2 * zonePadding + columns * width + (columns - 1) * card.gutter,
    height: 2 * zonePadding + rows * height + (rows - 1) * card.gutter,
  };
}

/** The colours of groups, in turn: dark enough for white letters. FigJam's own hues, none that says a mode. */
export const groupColours: readonly string[] = [
  '#0F766E',
  '#A21CAF',
  '#3F6212',
  '#B42318',
  '#3730A3',
  '#854D0E',
  '#475569',
  '#9D174D',
];
