import type { TextWeight } from '../../src/board/plan/drawing.ts';

export interface SetLine {
  /** px, with kerning: at most what the board measures. */
  readonly width: number;
  /** Path data with the beginning of the line at `x` and its baseline at `y`, px. */
  at(x: number, y: number): string;
}
/** Throws when Inter lacks a character of the line. */
export function setLine(line: string, weight: TextWeight, size: number): SetLine;
