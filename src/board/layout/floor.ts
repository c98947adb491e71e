/**
 * The floor plan of a frame: where its zones and names lie, from its layout alone. What is drawn, what is repaired
 * and where cards go all follow from it. px in the space of the frame; whole numbers.
 */
import type { Box } from '../geometry.ts';
import { framePadding } from '../plan/looks.ts';
import { bandsFloor } from './floor-bands.ts';
import { hybridFloor, nonLinearFloor } from './floor-islands.ts';
import type { BodyFloor, Floor, FloorZone } from './floor-pieces.ts';
import { drawnKey, nameKey, segmentKey } from './keys.ts';
import type { FrameLayout, OwnLayout, ShapedLayout } from './layout.ts';
import {
  columnGap,
  headingHeight,
  leastBody,
  legendHeight,
  namedInset,
  outcomesWidth,
  segmentNameHeight,
  widthFor,
} from './measures.ts';

export function floorOf(layout: FrameLayout): Floor {
  return layout.shape === 'own' ? ownFloor(layout) : shapedFloor(layout);
}

function shapedFloor(layout: ShapedLayout): Floor {
  const top = framePadding + headingHeight;
  const left = framePadding + (layout.shape === 'non-linear' ? 0 : outcomesWidth + columnGap);
  const body = bodyFloor(layout, left, top);
  const column = { y: top + segmentNameHeight, height: body.columns - segmentNameHeight };
  const outcomes = body.outcomes ?? { ...column, x: framePadding, width: outcomesWidth };
  const outWidth = Math.max(192, widthFor(layout.outColumns ?? 1, layout.cardSize));
  const out = { ...column, x: left + body.width + columnGap, width: outWidth };
  const whole = (key: 'outcomes' | 'out', box: Box): FloorZone => ({
    key,
    role: key,
    order: null,
    fixed: false,
    box,
    inset: namedInset,
  });
  return {
    width: out.x + out.width + framePadding,
    height: top + body.height + legendHeight + framePadding,
    zones: [...body.zones, whole('outcomes', outcomes), whole('out', out)],
    names: body.names,
    bands: body.bands,
    islands: body.islands,
    ways: body.ways,
  };
}

function bodyFloor(layout: ShapedLayout, x: number, y: number): BodyFloor {
  switch (layout.shape) {
    case 'linear': {
      const bands = bandsFloor(layout, x, y, leastBody);
      return { ...bands, columns: bands.height, bands, islands: [], ways: [] };
    }
    case 'non-linear':
      return nonLinearFloor(layout, x, y);
    case 'hybrid':
      return hybridFloor(layout, x, y);
  }
}

/** Height of the name of a zone that a person drew. */
const drawnNameHeight = 40;

function ownFloor(layout: OwnLayout): Floor {
  const segments = layout.zones.filter(({ role }) => role === 'segment');
  const others = layout.zones.filter(({ role }) => role !== 'segment');
  return {
    width: layout.width,
    height: layout.height,
    zones: [...others, ...segments].map(
      ({ stamp, role, mode, title, order, x, y, width, height }): FloorZone => ({
        key: role === 'segment' ? segmentKey(stamp) : drawnKey(stamp),
        role,
        ...(mode && role === 'mode' ? { mode } : {}),
        stamp,
        title,
        order: role === 'segment' ? order : null,
        fixed: order !== null,
        box: { x, y, width, height },
        // A segment lies over modes that have a name there already.
        inset: role === 'segment' || height < 2 * drawnNameHeight ? 0 : drawnNameHeight,
      }),
    ),
    names: segments.map(({ stamp, title, x, y, width }) => ({
      key: nameKey(stamp),
      stamp,
      title,
      // Above the segment: what it lies over has names of its own.
      box: { x: x + 8, y: Math.max(0, y - 32), width: Math.max(24, width - 16), height: 24 },
    })),
    bands: null,
    islands: [],
    ways: [],
  };
}
