/** A spine of fixed moments in order, and islands of choice between them. */
import type { Template } from '../../templates.ts';
import type { Glyphs } from '../glyph.ts';
import { island, planIsland } from '../islands.ts';
import type { PlanContext } from '../zones.ts';
import { type Body, countedNames, islandGap, softWay } from './body.ts';
import { planLinear } from './linear.ts';

export function planHybrid(
  template: Extract<Template, { shape: 'hybrid' }>,
  context: PlanContext,
  glyphs: Glyphs,
  x: number,
  y: number,
): Body {
  const names = countedNames(template.islands, context.language);
  const row = names.length * island.width + (names.length - 1) * islandGap;
  const moments = countedNames(template.segments, context.language);
  const spine = planLinear(moments, context, glyphs, x, y, row);
  const top = y + spine.height + islandGap;
  const first = x + (spine.width - row) / 2;
  const lefts = names.map((_, index) => first + index * (island.width + islandGap));
  const ways = lefts.map((left, index) => {
    const boundary = boundaryFor(index, names.length, moments.length);
    const from = spine.lefts[boundary] ?? left;
    return softWay(from, y + spine.height - 8, left + island.width / 2, top + 64, true);
  });
  return {
    width: spine.width,
    height: spine.height + islandGap + island.height,
    columns: spine.height,
    ground: ways.join(''),
    scaffold: spine.scaffold,
    children: [
      ...spine.children,
      ...names.flatMap((name, index) => planIsland(context, name, lefts[index] ?? x, top)),
    ],
  };
}

/** The moment that an island comes before: islands spread evenly over the gaps between moments. */
function boundaryFor(index: number, islands: number, moments: number): number {
  const gaps = moments - 1;
  return Math.min(gaps, 1 + Math.floor(((index + 0.5) * gaps) / islands));
}
