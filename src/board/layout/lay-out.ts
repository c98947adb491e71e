/** Places for the cards of a frame, in rows and columns; the layout grows where they need more room. Pure. */
import { covers, type Point } from '../geometry.ts';
import { cardSizes, card as look, zonePadding } from '../plan/looks.ts';
import type { CardToPlace, LaidOut } from './cards.ts';
import { floorOf } from './floor.ts';
import { bandOrder } from './floor-bands.ts';
import type { FloorZone } from './floor-pieces.ts';
import { type Flow, flow, type Heights, pack } from './flow.ts';
import { modeKey, segmentKey } from './keys.ts';
import { layOutInDrawnZones } from './lay-out-own.ts';
import {
  type CardSize,
  type FrameLayout,
  mostColumns,
  mostRows,
  type Rows,
  type ShapedLayout,
} from './layout.ts';

/** More columns than this take too much room: then each band keeps an order of its own. */
const mostInOrder = 8;
/** Columns that a segment may grow to before its bands grow in height. */
const usualColumns = 4;
/** Cards of one segment that are laid out: more than anybody looks at. */
const mostInSegment = 1_000;

/**
 * In the order given. Cards of a band without a segment go to the first one. In `left` are cards of segments that the
 * layout does not have, cards in no zone, and those that no zone can grow enough for.
 */
export function layOutCards(layout: FrameLayout, cards: readonly CardToPlace[]): LaidOut {
  if (layout.shape === 'own') return layOutInDrawnZones(layout, cards);
  const { cardSize } = layout;
  const bySegment = inSegments(layout, cards);
  const of = (stamp: string): readonly CardToPlace[] => bySegment.get(stamp) ?? [];

  const rows = layout.segments.reduce(
    (most, segment) =>
      higher(most, rowsOf(fitted(of(segment.stamp), most, segment.columns, cardSize), cardSize)),
    layout.rows,
  );
  const flows = new Map<string, Flow>();
  const segments = layout.segments.map((segment) => {
    const own = inTime(of(segment.stamp), heightsOf(rows, cardSize));
    flows.set(segment.stamp, own);
    return { ...segment, columns: Math.max(segment.columns, columnsOf(own, cardSize)) };
  });
  const islands = layout.islands.map((island) => {
    const own = fitted(of(island.stamp), island.rows, island.columns, cardSize, pack);
    flows.set(island.stamp, own);
    return {
      ...island,
      columns: Math.max(island.columns, columnsOf(own, cardSize)),
      rows: higher(island.rows, rowsOf(own, cardSize)),
    };
  });
  const out = cards.filter(({ part }) => part === 'out').slice(0, mostInSegment);
  const grown = withOut({ ...layout, segments, islands, rows }, out);

  const zones = new Map(floorOf(grown.layout).zones.map((zone) => [zone.key, zone]));
  const places = new Map<string, Point>();
  for (const [stamp, own] of flows) {
    for (const card of of(stamp)) {
      if (card.mode === null) continue;
      const zone = zones.get(modeKey(card.mode, stamp)) ?? zones.get(modeKey(card.mode));
      put(places, card, own, zones.get(segmentKey(stamp)), zone);
    }
  }
  for (const card of out) put(places, card, grown.flow, zones.get('out'), zones.get('out'));
  return { layout: grown.layout, places, left: cards.map(({ id }) => id).filter((id) => !places.has(id)) };
}

function inSegments(layout: ShapedLayout, cards: readonly CardToPlace[]): ReadonlyMap<string, CardToPlace[]> {
  const found = new Map<string, CardToPlace[]>(
    [...layout.segments, ...layout.islands].map(({ stamp }) => [stamp, []]),
  );
  const first = layout.segments[0]?.stamp ?? '';
  for (const card of cards) {
    if (card.part !== 'in' || card.mode === null) continue;
    const list = found.get(card.segment ?? first);
    if (list && list.length < mostInSegment) list.push(card);
  }
  return found;
}

type Arrange = (cards: readonly CardToPlace[], heights: Heights) => Flow;

/** In one order over all bands, unless that makes it very wide. Islands have no order: there each part has its own. */
const inTime: Arrange = (cards, heights) => {
  const inOrder = flow(cards, heights);
  const isWide = inOrder.columns > mostInOrder && flow(cards, endless).columns > mostInOrder;
  return isWide ? pack(cards, heights) : inOrder;
};

const endless: Heights = {
  offline: Number.POSITIVE_INFINITY,
  both: Number.POSITIVE_INFINITY,
  online: Number.POSITIVE_INFINITY,
};

/** With more rows until it is about as wide as high, or as narrow as it can be. */
function fitted(
  cards: readonly CardToPlace[],
  rows: Rows,
  columns: number,
  size: CardSize,
  arrange: Arrange = inTime,
): Flow {
  const largest = Math.max(...bandOrder.map((mode) => cards.filter((card) => card.mode === mode).length));
  const narrowest = columnsOf(arrange(cards, endless), size);
  const wanted = Math.max(columns, usualColumns, Math.ceil(Math.sqrt(largest)), narrowest);
  for (let least = 1; ; least += 1) {
    const own = arrange(cards, heightsOf(higher(rows, { offline: least, both: least, online: least }), size));
    if (least === mostRows || columnsOf(own, size) <= wanted) return own;
  }
}

const higher = (one: Rows, other: Rows): Rows => ({
  offline: Math.max(one.offline, other.offline),
  both: Math.max(one.both, other.both),
  online: Math.max(one.online, other.online),
});

/** px that cards have in this many rows. */
function heightsOf(rows: Rows, size: CardSize): Heights {
  const height = (count: number): number => count * (cardSizes[size].height + look.gutter) - look.gutter;
  return { offline: height(rows.offline), both: height(rows.both), online: height(rows.online) };
}

/** How many cards of the frame's size take this length. */
const counted = (length: number, of: number, most: number): number =>
  Math.min(most, Math.max(1, Math.ceil((length + look.gutter) / (of + look.gutter))));

function rowsOf({ heights }: Flow, size: CardSize): Rows {
  const rows = (height: number): number => counted(height, cardSizes[size].height, mostRows);
  return { offline: rows(heights.offline), both: rows(heights.both), online: rows(heights.online) };
}

const columnsOf = ({ width }: Flow, size: CardSize): number =>
  counted(width, cardSizes[size].width, mostColumns);

/** The out zone is as high as what it lies beside, and grows in width. */
function withOut(
  layout: ShapedLayout,
  cards: readonly CardToPlace[],
): { readonly layout: ShapedLayout; readonly flow: Flow } {
  const zone = floorOf(layout).zones.find(({ role }) => role === 'out');
  const height = (zone?.box.height ?? 0) - (zone?.inset ?? 0) - 2 * zonePadding;
  const own = flow(
    cards.map((card) => ({ ...card, mode: 'offline' })),
    { offline: height, both: height, online: height },
  );
  const columns = columnsOf(own, layout.cardSize);
  return {
    flow: own,
    layout: columns > (layout.outColumns ?? 1) ? { ...layout, outColumns: columns } : layout,
  };
}

/** Only what lies whole in its zone gets a place: a very large card may need more than zones can grow. */
function put(
  places: Map<string, Point>,
  { id, width, height }: CardToPlace,
  { places: found }: Flow,
  across: FloorZone | undefined,
  zone: FloorZone | undefined,
): void {
  const at = found.get(id);
  if (!at || !across || !zone) return;
  const box = {
    x: across.box.x + zonePadding + at.x,
    y: zone.box.y + zone.inset + zonePadding + at.y,
    width,
    height,
  };
  if (covers(across.box, box) && covers(zone.box, box)) places.set(id, { x: box.x, y: box.y });
}
