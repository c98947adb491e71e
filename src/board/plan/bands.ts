/** Three bands over segments, with the wave along the middle: the linear shape, and the spine of the hybrid one. */
import type { Mode } from '../../design/schema.ts';
import type { Drawn } from './drawing.ts';
import { modeColours, waveColour, zoneFor, zonePadding } from './looks.ts';
import { dottedLine, modeZone, type PlanContext, segmentZone, textsFor, zoneName } from './zones.ts';

/** Room for the names of the bands, left of the first segment. */
const nameColumn = 168;
const bandGap = 8;
const segmentNames = 48;
const segment = zoneFor(2, 1);
const heights: Readonly<Record<Mode, number>> = {
  offline: zoneFor(2, 2).height,
  both: zoneFor(2, 1).height,
  online: zoneFor(2, 2).height,
};
/** From top to bottom: offline above, online below, as in the manual's picture. */
const order: readonly Mode[] = ['offline', 'both', 'online'];

export interface Bands {
  readonly width: number;
  readonly height: number;
  readonly children: readonly Drawn[];
  /** Inner SVG over the bands and under the cards, in the same space as the children. */
  readonly scaffold: string;
  /** Middle of each segment, from left to right. */
  readonly middles: readonly number[];
}

export function planBands(context: PlanContext, names: readonly string[], x: number, y: number): Bands {
  const width = nameColumn + names.length * segment.width;
  const top = y + segmentNames;
  const tops = bandTops(top);
  const height = segmentNames + bottom(tops) - top;
  const lefts = names.map((_, index) => x + nameColumn + index * segment.width);
  const texts = textsFor(context);
  const bands = order.map((mode) =>
    modeZone(context, mode, { x, y: tops[mode], width, height: heights[mode] }),
  );
  const labels = order.flatMap((mode) =>
    zoneName(
      texts.modes[mode],
      texts.captions[mode],
      modeColours[mode].ink,
      x + zonePadding,
      tops[mode] + 64,
      nameColumn - 32,
    ),
  );
  const segments = names.flatMap((title, index) => {
    const left = lefts[index] ?? x;
    return segmentZone(
      context,
      { title, order: index, fixed: true },
      { x: left, y: top, width: segment.width, height: height - segmentNames },
      { x: left + zonePadding, y: y + 8, width: segment.width - 2 * zonePadding, height: 24 },
    );
  });
  const lines = lefts.slice(1).map((left) => dottedLine(left, y + 8, left, y + height));
  return {
    width,
    height,
    children: [...bands, ...segments, ...labels],
    scaffold: lines.join('') + wave(lefts, tops.both + heights.both / 2),
    middles: lefts.map((left) => left + segment.width / 2),
  };
}

/** Where the marks of the bands go: above their names. */
export function markPlaces(
  x: number,
  y: number,
): readonly { readonly mode: Mode; readonly x: number; readonly y: number }[] {
  const tops = bandTops(y + segmentNames);
  return order.map((mode) => ({ mode, x: x + zonePadding, y: tops[mode] + zonePadding }));
}

function bandTops(top: number): Readonly<Record<Mode, number>> {
  const both = top + heights.offline + bandGap;
  return { offline: top, both, online: both + heights.both + bandGap };
}

const bottom = (tops: Readonly<Record<Mode, number>>): number => tops.online + heights.online;

/** One soft swing a segment: from the middle up to offline, down to online and back. */
function wave(lefts: readonly number[], middle: number): string {
  const swing = heights.both / 2 + 40;
  const path = lefts.map((left) => {
    const quarter = segment.width / 4;
    const half = left + 2 * quarter;
    return `C ${left + quarter} ${middle - swing} ${half - quarter} ${middle - swing} ${half} ${middle} C ${half + quarter} ${middle + swing} ${half + quarter} ${middle + swing} ${half + 2 * quarter} ${middle}`;
  });
  return `<path d="M ${lefts[0] ?? 0} ${middle} ${path.join(' ')}" fill="none" stroke="${waveColour.hex}" stroke-opacity="${waveColour.opacity}" stroke-width="6" stroke-linecap="round"/>`;
}
