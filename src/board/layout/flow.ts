/**
 * Cards in columns, in their order: from left to right, and within a column from the top band to the bottom one. So
 * the order that a design is read in (from left to right, then from top to bottom) stays what it was. Pure; px.
 */
import type { Mode } from '../../design/schema.ts';
import type { Point } from '../geometry.ts';
import { card as look } from '../plan/looks.ts';
import type { CardToPlace } from './cards.ts';
import { bandOrder } from './floor-bands.ts';

/** A card in one of the bands; what has no mode counts as one band. */
export type FlowCard = Pick<CardToPlace, 'id' | 'width' | 'height' | 'mode'>;
/** Height that cards may take in each band. */
export type Heights = Readonly<Record<Mode, number>>;

export interface Flow {
  /** Top left of each card, from the top left of its band. */
  readonly places: ReadonlyMap<string, Point>;
  readonly columns: number;
  /** What the cards take in all. */
  readonly width: number;
  readonly heights: Heights;
}

interface Column {
  readonly cards: { readonly card: FlowCard; readonly y: number }[];
  width: number;
}

const bandOf = ({ mode }: FlowCard): number => Math.max(0, bandOrder.indexOf(mode ?? 'offline'));
const none = { offline: 0, both: 0, online: 0 };

/** In one order over all bands: a card that comes before the last one in its column starts a new column. */
export function flow(cards: readonly FlowCard[], heights: Heights): Flow {
  const columns: Column[] = [];
  let bottoms: Record<Mode, number> = { ...none };
  let band = bandOrder.length;
  for (const card of cards) {
    const own = bandOf(card);
    const mode = card.mode ?? 'offline';
    const isFull = bottoms[mode] > 0 && bottoms[mode] + card.height > heights[mode];
    if (columns.length === 0 || own < band || isFull) {
      columns.push({ cards: [], width: 0 });
      bottoms = { ...none };
    }
    put(columns[columns.length - 1], card, bottoms);
    band = own;
  }
  return settled(columns);
}

/** Each band by itself: fewer columns, and the order is that of each band. */
export function pack(cards: readonly FlowCard[], heights: Heights): Flow {
  const columns: Column[] = [];
  for (const mode of bandOrder) {
    let index = 0;
    let bottoms: Record<Mode, number> = { ...none };
    for (const card of cards.filter((each) => (each.mode ?? 'offline') === mode)) {
      if (bottoms[mode] > 0 && bottoms[mode] + card.height > heights[mode]) {
        index += 1;
        bottoms = { ...none };
      }
      columns[index] ??= { cards: [], width: 0 };
      put(columns[index], card, bottoms);
    }
  }
  return settled(columns);
}

function put(column: Column | undefined, card: FlowCard, bottoms: Record<Mode, number>): void {
  const mode = card.mode ?? 'offline';
  column?.cards.push({ card, y: bottoms[mode] });
  if (column) column.width = Math.max(column.width, card.width);
  bottoms[mode] += card.height + look.gutter;
}

/** Cards of a column share their centre, so that they stay in their order. */
function settled(columns: readonly Column[]): Flow {
  const places = new Map<string, Point>();
  const heights: Record<Mode, number> = { ...none };
  let left = 0;
  for (const { cards, width } of columns) {
    for (const { card, y } of cards) {
      places.set(card.id, { x: left + (width - card.width) / 2, y });
      const mode = card.mode ?? 'offline';
      heights[mode] = Math.max(heights[mode], y + card.height);
    }
    left += width + look.gutter;
  }
  return { places, columns: columns.length, width: Math.max(0, left - look.gutter), heights };
}
