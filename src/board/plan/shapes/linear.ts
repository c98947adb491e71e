/** Time from left to right: bands over segments, each band with its mark. */
import { type Bands, markPlaces, planBands } from '../bands.ts';
import { type Glyphs, placeGlyph } from '../glyph.ts';
import { modeColours } from '../looks.ts';
import type { PlanContext } from '../zones.ts';
import type { Body } from './body.ts';

const markSize = 32;

/** Also the spine of the hybrid shape, where the bands fill the width of the islands below. */
export function planLinear(
  names: readonly string[],
  context: PlanContext,
  glyphs: Glyphs,
  x: number,
  y: number,
  leastWidth = 0,
): Body & Pick<Bands, 'lefts'> {
  const bands = planBands(context, names, x, y, leastWidth);
  const marks = markPlaces(x, y).map(({ mode, x: left, y: top }) =>
    placeGlyph(glyphs, `mode-${mode}`, markSize, left, top, { hex: modeColours[mode].ink }),
  );
  return { ...bands, ground: '', columns: bands.height, scaffold: bands.scaffold + marks.join('') };
}
