/** Frames of several groups in rows, in reading order, together about as wide as a screen. Pure; px. */
import type { Point } from './geometry.ts';
import type { Size } from './slots.ts';

/** Width to height of what people look at. */
const screen = 16 / 9;

/** px between frames: room to work, and for the label of the one below when many are in view. */
export const frameGap = 320;

export interface Grid extends Size {
  /** Top left of each, from the top left of the grid. */
  readonly places: readonly Point[];
}

/** `gap` is the room between them; cells are as large as the largest. */
export function gridOf(sizes: readonly Size[], gap: number): Grid {
  const cell = {
    width: Math.max(0, ...sizes.map(({ width }) => width)) + gap,
    height: Math.max(0, ...sizes.map(({ height }) => height)) + gap,
  };
  const wanted = Math.round(Math.sqrt((sizes.length * cell.height * screen) / cell.width));
  const columns = Math.max(1, Math.min(sizes.length, wanted));
  return {
    width: columns * cell.width - gap,
    height: Math.ceil(sizes.length / columns) * cell.height - gap,
    places: sizes.map((_, index) => ({
      x: (index % columns) * cell.width,
      y: Math.floor(index / columns) * cell.height,
    })),
  };
}
