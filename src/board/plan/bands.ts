/** Three bands over segments, with the wave along the middle: the linear shape, and the spine of the hybrid one. */
import type { Mode } from '../../design/schema.ts';
import type { Drawn } from './drawing.ts';
import { modeColours, waveColour, zoneFor, zonePadding } from './looks.ts';
import {
  dottedLine,
  modeZone,
  type PlanContext,
  segmentNameHeight,
  segmentZone,
  textsFor,
  zoneName,
} from './zones.ts';

/** Room for the names of the bands, left of the first segment. */
const nameColumn = 168;
const bandGap = 8;
const narrowest = zoneFor(2, 1).width;
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
  /** Left edge of each segment. */
  readonly lefts: readonly number[];
}

/** Bands at a place, at least `least` px wide: segments widen to fill them. */
export function planBands(
  context: PlanContext,
  names: readonly string[],
  x: number,
  y: number,
  least = 0,
): Bands {
  const segmentWidth = Math.max(narrowest, Math.floor((least - nameColumn) / names.length));
  const width = Math.max(least, nameColumn + names.length * segmentWidth);
  const top = y + segmentNameHeight;
  const tops = bandTops(top);
  const height = segmentNameHeight + bottom(tops) - top;
  const lefts = names.map((_, index) => x + nameColumn + index * segmentWidth);
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
    // The last one also takes the few px that are left of an uneven division.
    const segment = (lefts[index + 1] ?? x + width) - left;
    return segmentZone(
      context,
      { title, order: index, fixed: true },
      { x: left, y: top, width: segment, height: height - segmentNameHeight },
      { x: left + zonePadding, y: y + 8, width: segment - 2 * zonePadding, height: 24 },
    );
  });
  const lines = lefts.slice(1).map((left) => dottedLine(left, y + 8, left, y + height));
  return {
    width,
    height,
    children: [...bands, ...segments, ...labels],
    scaffold: lines.join('') + wave(lefts, segmentWidth, tops.both + heights.both / 2),
    lefts,
  };
}

/** Where the marks of the bands go: above their names. */
export function markPlaces(
  x: number,
  y: number,
): readonly { readonly mode: Mode; readonly x: number; readonly y: number }[] {
  const tops = bandTops(y + segmentNameHeight);
  return order.map((mode) => ({ mode, x: x + zonePadding, y: tops[mode] + zonePadding }));
}

function bandTops(top: number): Readonly<Record<Mode, number>> {
  const both = top + heights.offline + bandGap;
  return { offline: top, both, online: both + heights.both + bandGap };
}

const bottom = (tops: Readonly<Record<Mode, number>>): number => tops.online + heights.online;

/** One soft swing a segment: from the middle up to offline, down to online and back. Each half is close to a sine. */
function wave(lefts: readonly number[], width: number, middle: number): string {
  const swing = (heights.both / 2 - 20) * (4 / 3);
  const half = width / 2;
  const [near, far] = [half * 0.364, half * 0.636];
  const path = lefts.map((left) => {
    const centre = left + half;
    return [
      `C ${left + near} ${middle - swing} ${left + far} ${middle - swing} ${centre} ${middle}`,
      `C ${centre + near} ${middle + swing} ${centre + far} ${middle + swing} ${left + width} ${middle}`,
    ].join(' ');
  });
  return `<path d="M ${lefts[0] ?? 0} ${middle} ${path.join(' ')}" fill="none" stroke="${waveColour.hex}" stroke-opacity="${waveColour.opacity}" stroke-width="6" stroke-linecap="round"/>`;
}
