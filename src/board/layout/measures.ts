/** From numbers of cards to px, and what a new frame starts with. */
import { cardSizes, zoneFor } from '../plan/looks.ts';
import type { CardSize, Rows, ShapedLayout } from './layout.ts';

/** Title and subtitle, above everything else. */
export const headingHeight = 112;
/** The line above bands and islands that names of segments stand on. */
export const segmentNameHeight = 48;
export const legendHeight = 56;
/** Between the outcomes, the body and the out zone. */
export const columnGap = 24;
export const outcomesWidth = 288;
/** px that a zone's name and caption take at its top. */
export const namedInset = 96;
/** No body is narrower: the legend has to fit below. */
export const leastBody = 416;

/** Room beside or below the first card in a zone, in cards. */
interface Room {
  readonly columns: number;
  readonly rows: Rows;
}

const even = (rows: number): Rows => ({ offline: rows, both: rows, online: rows });
const bandRoom: Readonly<Record<CardSize, Room>> = {
  card: { columns: 2, rows: { offline: 2, both: 1, online: 2 } },
  compact: { columns: 1, rows: { offline: 4, both: 2, online: 4 } },
  mark: { columns: 3, rows: { offline: 3, both: 2, online: 3 } },
};
const islandRoom: Readonly<Record<CardSize, Room>> = {
  card: { columns: 3, rows: even(1) },
  compact: { columns: 2, rows: even(2) },
  mark: { columns: 4, rows: even(2) },
};

/** What the bands of a new frame have room for: more online when a group starts there (principle). */
export function newBands({ cardSize, startOnline }: Pick<ShapedLayout, 'cardSize' | 'startOnline'>): Room {
  return tilted(bandRoom[cardSize], startOnline);
}

/** The same for an island. */
export function newIsland({ cardSize, startOnline }: Pick<ShapedLayout, 'cardSize' | 'startOnline'>): Room {
  return tilted(islandRoom[cardSize], startOnline);
}

function tilted(room: Room, startOnline: boolean): Room {
  if (!startOnline) return room;
  const { offline, both, online } = room.rows;
  const moved = Math.max(1, Math.floor(online / 2));
  return { ...room, rows: { offline: Math.max(1, offline - moved), both, online: online + moved } };
}

/** px wide for this many columns of cards. */
export const widthFor = (columns: number, size: CardSize): number =>
  zoneFor(columns, 1, cardSizes[size]).width;

/** px high for this many rows of cards. */
export const heightFor = (rows: number, size: CardSize): number => zoneFor(1, rows, cardSizes[size]).height;
