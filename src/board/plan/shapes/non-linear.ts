/** Islands around a centre, in no order. */
import { island, planIsland } from '../islands.ts';
import { type PlanContext, segmentNameHeight } from '../zones.ts';
import { type Body, islandGap, softWay } from './body.ts';

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

export function planNonLinear(names: readonly string[], context: PlanContext, x: number, y: number): Body {
  const cells = (rings[names.length] ?? '')
    .split(' ')
    .map((cell): Cell => [Number(cell[0]), Number(cell[1])]);
  // Islands in the corners only: two rows, and the centre between them.
  const corners = !cells.some(([, row]) => row === 1);
  const rows = [0, 1, 2].filter((row) => cells.some(([, used]) => used === row));
  const left = (column: number): number => x + column * (island.width + islandGap);
  const top = (row: number): number => y + rows.indexOf(row) * (island.height + islandGap);
  const height = rows.length * island.height + (rows.length - 1) * islandGap;
  const centreHeight = island.height - segmentNameHeight;
  const centre = {
    x: left(1),
    y: segmentNameHeight + (corners ? y + (height - island.height) / 2 : top(1)),
    width: island.width,
    height: centreHeight,
  };
  const middle = { x: centre.x + centre.width / 2, y: centre.y + centre.height / 2 };
  const ways = cells.map(([column, row]) =>
    softWay(
      middle.x,
      middle.y,
      left(column) + island.width / 2,
      top(row) + (segmentNameHeight + island.height) / 2,
      column === 1,
    ),
  );
  return {
    width: 3 * island.width + 2 * islandGap,
    height,
    columns: height,
    outcomes: centre,
    ground: ways.join(''),
    scaffold: '',
    children: cells.flatMap(([column, row], index) =>
      planIsland(context, names[index] ?? '', left(column), top(row)),
    ),
  };
}
