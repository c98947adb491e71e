/** Where three bands over segments lie: the linear shape, and the spine of the hybrid one. */
import type { Mode } from '../../design/schema.ts';
import { grid, zonePadding } from '../plan/looks.ts';
import type { BandsFloor, FloorZone } from './floor-pieces.ts';
import { modeKey, nameKey, segmentKey } from './keys.ts';
import type { ShapedLayout } from './layout.ts';
import { heightFor, segmentNameHeight, widthFor } from './measures.ts';

/** Room for the names of the bands, left of the first segment. */
export const nameColumn = 168;
const bandGap = 8;
/** A name has to fit above it, also when only marks lie in it. */
const narrowestSegment = 216;
/** Mark, name and caption of a band. */
const lowestBand = 160;
/** From top to bottom: offline above, online below, as in the manual's picture. */
export const bandOrder: readonly Mode[] = ['offline', 'both', 'online'];

/** At a place, at least `least` px wide: segments widen to fill them. */
export function bandsFloor(layout: ShapedLayout, x: number, y: number, least: number): BandsFloor {
  const { segments, cardSize, rows } = layout;
  const top = y + segmentNameHeight;
  const widths = widened(
    segments.map(({ columns }) => Math.max(narrowestSegment, widthFor(columns, cardSize))),
    least - nameColumn,
  );
  const edges = [x + nameColumn];
  for (const width of widths) edges.push((edges[edges.length - 1] ?? x) + width);
  const width = nameColumn + widths.reduce((sum, each) => sum + each, 0);
  const heights = bandOrder.map((mode) => Math.max(lowestBand, heightFor(rows[mode], cardSize)));
  const [offline = 0, both = 0, online = 0] = heights;
  const bands = {
    offline: { x, y: top, width, height: offline },
    both: { x, y: top + offline + bandGap, width, height: both },
    online: { x, y: top + offline + both + 2 * bandGap, width, height: online },
  };
  const height = bands.online.y + online - y;
  return {
    width,
    height,
    bands,
    edges,
    zones: [
      ...bandOrder.map(
        (mode): FloorZone => ({
          key: modeKey(mode),
          role: 'mode',
          mode,
          order: null,
          fixed: false,
          box: bands[mode],
          inset: 0,
        }),
      ),
      ...segments.map(
        ({ stamp, title }, index): FloorZone => ({
          key: segmentKey(stamp),
          role: 'segment',
          stamp,
          title,
          order: index,
          fixed: true,
          box: {
            x: edges[index] ?? x,
            y: top,
            width: widths[index] ?? 0,
            height: height - segmentNameHeight,
          },
          inset: 0,
        }),
      ),
    ],
    names: segments.map(({ stamp, title }, index) => ({
      key: nameKey(stamp),
      stamp,
      title,
      box: {
        x: (edges[index] ?? x) + zonePadding,
        y,
        width: (widths[index] ?? 0) - 2 * zonePadding,
        height: segmentNameHeight,
      },
    })),
  };
}

/** Wider by as much each, on the grid; the last one also takes the few px that are left of an uneven division. */
function widened(widths: readonly number[], least: number): readonly number[] {
  const more = Math.max(0, least - widths.reduce((sum, width) => sum + width, 0));
  const each = Math.floor(more / widths.length / grid) * grid;
  return widths.map((width, index) =>
    index === widths.length - 1 ? width + more - each * index : width + each,
  );
}
