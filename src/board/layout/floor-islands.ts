/** Where islands lie: around a centre, or in a row below the spine of a hybrid frame. */
import type { Box } from '../geometry.ts';
import { zonePadding } from '../plan/looks.ts';
import { bandOrder, bandsFloor } from './floor-bands.ts';
import type { BodyFloor, FloorZone, IslandFloor, Way } from './floor-pieces.ts';
import { modeKey, nameKey, segmentKey } from './keys.ts';
import type { IslandLayout, ShapedLayout } from './layout.ts';
import { heightFor, leastBody, namedInset, outcomesWidth, segmentNameHeight, widthFor } from './measures.ts';

/** Between islands, and between them and what they lie around. */
const islandGap = 64;
const partGap = 8;
/** The name of a part stands at its top. */
const nameLine = 32;
/** Room for two columns of outcomes, where no island asks for more. */
const twoOutcomes = 544;
/** Ways leave the centre this far from its corners at least. */
const wayInset = 48;
/** The outcomes need some height in the centre. */
const lowestCentre = namedInset + 3 * 88;

interface Extent {
  readonly width: number;
  /** With the line for its name. */
  readonly height: number;
}

function extentOf({ columns, rows }: IslandLayout, { cardSize }: ShapedLayout): Extent {
  const parts = bandOrder.reduce(
    (sum, mode) => sum + nameLine + heightFor(rows[mode], cardSize) + partGap,
    0,
  );
  return {
    width: Math.max(outcomesWidth, widthFor(columns, cardSize)),
    height: segmentNameHeight + parts - partGap,
  };
}

function islandFloor(island: IslandLayout, layout: ShapedLayout, x: number, y: number): IslandFloor {
  const { stamp, title, rows } = island;
  const { width, height } = extentOf(island, layout);
  const top = y + segmentNameHeight;
  const heights = bandOrder.map((mode) => nameLine + heightFor(rows[mode], layout.cardSize));
  const [offline = 0, both = 0, online = 0] = heights;
  const parts = {
    offline: { x, y: top, width, height: offline },
    both: { x, y: top + offline + partGap, width, height: both },
    online: { x, y: top + offline + both + 2 * partGap, width, height: online },
  };
  const box = { x, y: top, width, height: height - segmentNameHeight };
  return {
    box,
    parts,
    zones: [
      ...bandOrder.map(
        (mode): FloorZone => ({
          key: modeKey(mode, stamp),
          role: 'mode',
          mode,
          island: stamp,
          order: null,
          fixed: false,
          box: parts[mode],
          inset: nameLine,
        }),
      ),
      { key: segmentKey(stamp), role: 'segment', stamp, title, order: null, fixed: false, box, inset: 0 },
    ],
    name: {
      key: nameKey(stamp),
      stamp,
      title,
      box: { x: x + zonePadding, y, width: width - 2 * zonePadding, height: segmentNameHeight },
    },
  };
}

type Cell = readonly [column: number, row: number];

/** Places that a number of islands takes around the centre, on a grid of three by three. */
const rings: Readonly<Record<number, string>> = {
  2: '01 21',
  3: '01 21 12',
  4: '00 20 02 22',
  5: '01 21 02 12 22',
  6: '00 20 01 21 02 22',
  7: '00 20 01 21 02 12 22',
  8: '00 10 20 01 21 02 12 22',
};

/** Islands around a centre, in no order. */
export function nonLinearFloor(layout: ShapedLayout, x: number, y: number): BodyFloor {
  const cells = (rings[layout.islands.length] ?? '')
    .split(' ')
    .map((cell): Cell => [Number(cell[0]), Number(cell[1])]);
  const extents = layout.islands.map((island) => extentOf(island, layout));
  // Islands in the corners only: two rows, and the centre between them.
  const corners = !cells.some(([, row]) => row === 1);
  const widths = [0, 1, 2].map((column) => widest(cells, extents, column) ?? twoOutcomes);
  const heights = [0, 1, 2].map((row) => highest(cells, extents, row) ?? 0);
  const usedRows = [0, 1, 2].filter((row) => (heights[row] ?? 0) > 0);
  const left = (column: number): number =>
    x + widths.slice(0, column).reduce((sum, width) => sum + width + islandGap, 0);
  const top = (row: number): number =>
    y +
    usedRows.filter((used) => used < row).reduce((sum, used) => sum + (heights[used] ?? 0) + islandGap, 0);
  const height = top(3) - islandGap - y;
  const rowOfCentre = corners ? height : (heights[1] ?? height);
  const centreHeight = Math.max(
    lowestCentre,
    Math.min(rowOfCentre, ...extents.map((extent) => extent.height)) - segmentNameHeight,
  );
  const centreTop = (corners ? y : top(1)) + segmentNameHeight;
  const centre = {
    x: left(1),
    y: corners
      ? centreTop + Math.max(0, Math.floor((height - segmentNameHeight - centreHeight) / 2))
      : centreTop,
    width: widths[1] ?? twoOutcomes,
    height: centreHeight,
  };
  const islands = cells.flatMap(([column, row], index) => {
    const island = layout.islands[index];
    const extent = extents[index];
    if (!island || !extent) return [];
    const room = Math.floor(((widths[column] ?? 0) - extent.width) / 2);
    return [islandFloor(island, layout, left(column) + room, top(row))];
  });
  return {
    ...gathered(islands),
    width: left(3) - islandGap - x,
    height,
    columns: height,
    outcomes: centre,
    bands: null,
    ways: islands.map(({ box }, index) => wayTo(box, centre, cells[index]?.[0] === 1)),
  };
}

/** From the edge of the centre to the nearest edge of an island, so that it runs over nothing. */
function wayTo(island: Box, centre: Box, upright: boolean): Way {
  const [x, y] = [island.x + island.width / 2, island.y + island.height / 2];
  if (upright) {
    const isAbove = island.y < centre.y;
    return {
      from: [centre.x + centre.width / 2, isAbove ? centre.y : centre.y + centre.height],
      to: [x, isAbove ? island.y + island.height : island.y],
      upright,
    };
  }
  const isLeft = island.x < centre.x;
  const inset = Math.min(wayInset, centre.height / 2);
  return {
    from: [
      isLeft ? centre.x : centre.x + centre.width,
      Math.min(Math.max(y, centre.y + inset), centre.y + centre.height - inset),
    ],
    to: [isLeft ? island.x + island.width : island.x, y],
    upright,
  };
}

function widest(cells: readonly Cell[], extents: readonly Extent[], column: number): number | undefined {
  const here = extents.filter((_, index) => cells[index]?.[0] === column).map(({ width }) => width);
  return here.length > 0 ? Math.max(...here) : undefined;
}

function highest(cells: readonly Cell[], extents: readonly Extent[], row: number): number | undefined {
  const here = extents.filter((_, index) => cells[index]?.[1] === row).map(({ height }) => height);
  return here.length > 0 ? Math.max(...here) : undefined;
}

/** A spine of fixed moments in order, and islands of choice between them. */
export function hybridFloor(layout: ShapedLayout, x: number, y: number): BodyFloor {
  const extents = layout.islands.map((island) => extentOf(island, layout));
  const row = extents.reduce((sum, { width }) => sum + width + islandGap, -islandGap);
  const spine = bandsFloor(layout, x, y, Math.max(leastBody, row));
  const top = y + spine.height + islandGap;
  let left = x + Math.floor((spine.width - row) / 2);
  const islands = layout.islands.map((island, index) => {
    const floor = islandFloor(island, layout, left, top);
    left += (extents[index]?.width ?? 0) + islandGap;
    return floor;
  });
  const { zones, names, islands: placed } = gathered(islands);
  return {
    width: spine.width,
    height: spine.height + islandGap + Math.max(0, ...extents.map(({ height }) => height)),
    columns: spine.height,
    zones: [...spine.zones, ...zones],
    names: [...spine.names, ...names],
    bands: spine,
    islands: placed,
    ways: islands.map(({ box }, index): Way => {
      const edge = boundaryFor(index, islands.length, layout.segments.length);
      return {
        from: [spine.edges[edge] ?? box.x, y + spine.height - 8],
        to: [box.x + box.width / 2, top + 64],
        upright: true,
      };
    }),
  };
}

/** The moment that an island comes before: islands spread evenly over the gaps between moments. */
function boundaryFor(index: number, islands: number, moments: number): number {
  const gaps = moments - 1;
  return Math.min(gaps, 1 + Math.floor(((index + 0.5) * gaps) / islands));
}

const gathered = (islands: readonly IslandFloor[]) => ({
  zones: islands.flatMap(({ zones }) => zones),
  names: islands.map(({ name }) => name),
  islands,
});
