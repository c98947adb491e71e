/** The wave: along the middle of a frame, or as one smooth line through its cards. */
import type { Mode } from '../../design/schema.ts';
import type { Point } from '../geometry.ts';
import type { CardInFrame } from '../layout/cards.ts';
import { floorOf } from '../layout/floor.ts';
import type { Floor } from '../layout/floor-pieces.ts';
import type { FrameLayout } from '../layout/layout.ts';
import type { DrawnVector } from './drawing.ts';
import { waveColour, zonePadding } from './looks.ts';

/** What the wave goes by of a card. */
export type WaveCard = Pick<CardInFrame, 'part' | 'segment' | 'mode' | 'centre' | 'width'>;

const strokeWidth = 6;
/** The wave reaches a little into the bands above and below. */
const reach = 20;

/**
 * Through the cards of the segments in time, in the order given; along the middle when there are none. Null where
 * there is no order to follow.
 */
export function planWave(layout: FrameLayout, cards: readonly WaveCard[] = []): DrawnVector | null {
  const floor = floorOf(layout);
  const inTime = new Set(floor.zones.filter(({ order }) => order !== null).map(({ stamp }) => stamp ?? ''));
  const points = pointsOf(cards.filter(({ part, segment }) => part === 'in' && inTime.has(segment ?? '')));
  const path = points.length > 0 ? smooth(withEnds(points, floor)) : restingWave(floor);
  if (path === null) return null;
  return {
    shape: 'vector',
    key: 'wave',
    name: 'wave',
    x: 0,
    y: 0,
    width: floor.width,
    height: floor.height,
    locked: true,
    kind: 'decoration',
    svg: `<path d="${path}" fill="none" stroke="${waveColour.hex}" stroke-opacity="${waveColour.opacity}" stroke-width="${strokeWidth}" stroke-linecap="round" stroke-linejoin="round"/>`,
  };
}

/** One soft swing a segment: from the middle up to offline, down to online and back. Each half is close to a sine. */
function restingWave({ bands }: Floor): string | null {
  if (!bands) return null;
  const { y, height } = bands.bands.both;
  const middle = y + height / 2;
  const swing = (height / 2 + reach) * (4 / 3);
  const last = bands.edges.length - 1;
  const edges = bands.edges.map((edge, index) => (index === last ? edge - zonePadding : edge));
  const swings = edges.slice(1).map((right, index) => {
    const left = edges[index] ?? right;
    const half = (right - left) / 2;
    const [near, far] = [half * 0.364, half * 0.636];
    const centre = left + half;
    return `C ${rounded(left + near)} ${rounded(middle - swing)} ${rounded(left + far)} ${rounded(middle - swing)} ${rounded(centre)} ${middle} C ${rounded(centre + near)} ${rounded(middle + swing)} ${rounded(centre + far)} ${rounded(middle + swing)} ${right} ${middle}`;
  });
  return `M ${edges[0] ?? 0} ${middle} ${swings.join(' ')}`;
}

interface Stop {
  readonly x: number;
  readonly width: number;
  readonly stops: { mode: Mode | null; ys: number[] }[];
}

/** Cards on top of each other that share a mode are one stop; several modes in one column are passed one after the other. */
function pointsOf(cards: readonly WaveCard[]): readonly Point[] {
  const columns: Stop[] = [];
  for (const { centre, width, mode } of cards) {
    const last = columns[columns.length - 1];
    const inColumn = last && Math.abs(centre.x - last.x) < width / 2;
    const column = inColumn ? last : { x: centre.x, width, stops: [] };
    if (!inColumn) columns.push(column);
    const stop = column.stops[column.stops.length - 1];
    if (stop && stop.mode === mode) stop.ys.push(centre.y);
    else column.stops.push({ mode, ys: [centre.y] });
  }
  return columns.flatMap(({ x, width, stops }) =>
    stops.map(({ mode, ys }, index) => ({
      x: x + ((index + 0.5) / stops.length - 0.5) * width * 0.8,
      y: turningPoint(mode, ys),
    })),
  );
}

/** The farthest one from the middle, so that the line passes the others on its way. */
function turningPoint(mode: Mode | null, ys: readonly number[]): number {
  if (mode === 'offline') return Math.min(...ys);
  if (mode === 'online') return Math.max(...ys);
  return ys.reduce((sum, y) => sum + y, 0) / ys.length;
}

/** From and to the middle of the bands, where there is room for it. */
function withEnds(points: readonly Point[], { bands }: Floor): readonly Point[] {
  const [first, last] = [points[0], points[points.length - 1]];
  const both = bands?.bands.both;
  if (!bands || !both || !first || !last) return points;
  const y = both.y + both.height / 2;
  const left = (bands.edges[0] ?? 0) - 16;
  const right = (bands.edges[bands.edges.length - 1] ?? 0) - zonePadding;
  return [
    ...(first.x - left >= leastEnd ? [{ x: left, y }] : []),
    ...points,
    ...(right - last.x >= leastEnd ? [{ x: right, y }] : []),
  ];
}

const leastEnd = 48;

const rounded = (number: number): number => Math.round(number * 100) / 100;

/**
 * A smooth path through points from left to right that never swings beyond them: monotone cubic interpolation
 * (Fritsch and Carlson's condition, with Steffen's slopes).
 */
function smooth(given: readonly Point[]): string {
  const points = rising(given);
  const [first] = points;
  if (!first) return '';
  if (points.length === 1)
    return `M ${rounded(first.x - 1)} ${rounded(first.y)} L ${rounded(first.x + 1)} ${rounded(first.y)}`;
  const slopes = slopesOf(points);
  const curves = points.slice(1).map((point, index) => {
    const from = points[index] ?? point;
    const third = (point.x - from.x) / 3;
    const controls = [
      { x: from.x + third, y: from.y + third * (slopes[index] ?? 0) },
      { x: point.x - third, y: point.y - third * (slopes[index + 1] ?? 0) },
      point,
    ];
    return `C ${controls.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join(' ')}`;
  });
  return `M ${rounded(first.x)} ${rounded(first.y)} ${curves.join(' ')}`;
}

/** Each at least a px right of the one before. */
function rising(points: readonly Point[]): readonly Point[] {
  let least = Number.NEGATIVE_INFINITY;
  return points.map(({ x, y }) => {
    least = Math.max(x, least + 1);
    return { x: least, y };
  });
}

function slopesOf(points: readonly Point[]): readonly number[] {
  const steps = points.slice(1).map((point, index) => {
    const from = points[index] ?? point;
    return { width: point.x - from.x, slope: (point.y - from.y) / (point.x - from.x) };
  });
  return points.map((_, index) => {
    const [before, after] = [steps[index - 1], steps[index]];
    // Level at both ends, as a wave comes in and goes out.
    if (!before || !after || before.slope * after.slope <= 0) return 0;
    const mean = (before.slope * after.width + after.slope * before.width) / (before.width + after.width);
    const least = Math.min(Math.abs(before.slope), Math.abs(after.slope), Math.abs(mean) / 2);
    return 2 * Math.sign(mean) * least;
  });
}
