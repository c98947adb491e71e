/** A sticky as a sheet of paper: layers of thin shadow instead of a blur, which would be slow on boards with many of them. */
import type { Box } from '../document/types.ts';

interface Shadow {
  readonly box: Box;
  readonly radius: number;
  readonly opacity: number;
}

/** px down, px inward at the sides, opacity: thin steps that the eye takes for one soft edge. */
const layers = [
  [1, 0, 0.05],
  [2, 0, 0.035],
  [3.5, 0.5, 0.03],
  [5.5, 1.5, 0.022],
  [8, 3, 0.016],
  [11, 5, 0.01],
] as const;

export const sheetRadius = 2;

/** How far the shadow reaches below the sheet, px. */
export const shadowDepth = 11;

/** Darkest first, in the sticky's own space. */
export function sheetShadows(width: number, height: number): readonly Shadow[] {
  return layers.map(([down, inward, opacity]) => ({
    box: {
      x: inward - 1,
      y: inward + down,
      width: Math.max(0, width - 2 * inward + 2),
      height: Math.max(0, height - inward),
    },
    radius: 3 + down,
    opacity,
  }));
}
