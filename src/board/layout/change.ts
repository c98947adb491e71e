/** A frame changed afterwards, as a layout: nothing is lost, and what a shape cannot show is kept for the way back. */
import { templateTexts } from '../plan/texts.ts';
import type { FrameChange } from './choice.ts';
import { type ChoiceProblem, checkCounts, keptName } from './from-template.ts';
import {
  type FrameLayout,
  type IslandLayout,
  limits,
  longestName,
  type OwnLayout,
  type SegmentLayout,
  type ShapedLayout,
} from './layout.ts';
import { newBands, newIsland } from './measures.ts';

export type ChangeProblem =
  | ChoiceProblem
  | {
      readonly kind:
        | 'unknown-segment'
        | 'empty-name'
        | 'own-template'
        | 'no-islands-here'
        | 'no-segments-here';
    };

export type Changed =
  | {
      readonly layout: FrameLayout;
      /** Stamps of the segments that are gone: their cards go to "not placed". */
      readonly removed: readonly string[];
    }
  | { readonly problem: ChangeProblem };

/**
 * The layout after a change. `stamp` gives a new stamp at each call. `empty` holds the stamps of segments without
 * cards: those that an earlier change of shape added by itself go again on the way back.
 */
export function changeLayout(
  layout: FrameLayout,
  change: FrameChange,
  stamp: () => string,
  empty: ReadonlySet<string> = new Set(),
): Changed {
  if (layout.shape === 'own') return changeOwn(layout, change);
  switch (change.kind) {
    case 'add-segment':
      return add(layout, change, stamp);
    case 'remove-segment':
      return remove(layout, change.segment);
    case 'move-segment':
      return move(layout, change.segment, change.place);
    case 'rename-segment':
      return rename(layout, change.segment, change.title);
    case 'shape':
      return reshape(layout, change.shape, stamp, empty);
    case 'card-size':
      return kept(withRoom({ ...layout, cardSize: change.cardSize }));
    case 'start-online':
      return kept(withRoom({ ...layout, startOnline: change.startOnline }));
    case 'wave':
      return kept({ ...layout, waveThroughCards: change.throughCards });
  }
}

const kept = (layout: FrameLayout): Changed => ({ layout, removed: [] });

/** With the columns and rows that a new frame of this look starts with; cards make it grow again. */
function withRoom(layout: ShapedLayout): ShapedLayout {
  const bands = newBands(layout);
  const island = newIsland(layout);
  return {
    ...layout,
    rows: bands.rows,
    segments: layout.segments.map((segment) => ({ ...segment, columns: bands.columns })),
    islands: layout.islands.map((each) => ({ ...each, ...island })),
  };
}

function changeOwn(layout: OwnLayout, change: FrameChange): Changed {
  switch (change.kind) {
    case 'rename-segment': {
      const problem = checkName(change.title);
      if (problem) return { problem };
      if (!layout.zones.some(({ role, stamp }) => role === 'segment' && stamp === change.segment)) {
        return { problem: { kind: 'unknown-segment' } };
      }
      const title = keptName(change.title);
      return kept({
        ...layout,
        zones: layout.zones.map((zone) => (zone.stamp === change.segment ? { ...zone, title } : zone)),
      });
    }
    case 'card-size':
      return kept({ ...layout, cardSize: change.cardSize });
    case 'wave':
      return kept({ ...layout, waveThroughCards: change.throughCards });
    default:
      return { problem: { kind: 'own-template' } };
  }
}

function checkName(title: string): ChangeProblem | null {
  const { length } = title.trim();
  if (length === 0) return { kind: 'empty-name' };
  return length > longestName ? { kind: 'name-too-long', limit: longestName, found: length } : null;
}

/** The layout, unless it has too few or too many of something. */
function checked(layout: ShapedLayout, removed: readonly string[] = []): Changed {
  const problem = checkCounts(layout.shape, layout.segments.length, layout.islands.length);
  return problem ? { problem } : { layout, removed };
}

function add(
  layout: ShapedLayout,
  { title, island, place }: Extract<FrameChange, { kind: 'add-segment' }>,
  stamp: () => string,
): Changed {
  const problem = checkName(title);
  if (problem) return { problem };
  if (island && layout.shape === 'linear') return { problem: { kind: 'no-islands-here' } };
  if (!island && layout.shape === 'non-linear') return { problem: { kind: 'no-segments-here' } };
  const common = { stamp: stamp(), title: keptName(title) };
  return island
    ? checked({ ...layout, islands: inserted(layout.islands, place, { ...common, ...newIsland(layout) }) })
    : checked({
        ...layout,
        segments: inserted(layout.segments, place, { ...common, columns: newBands(layout).columns }),
      });
}

/** At a place from 0; a place that is none comes at the end. */
function inserted<Item>(list: readonly Item[], place: number, item: Item): Item[] {
  const at = Number.isInteger(place) && place >= 0 ? Math.min(place, list.length) : list.length;
  return [...list.slice(0, at), item, ...list.slice(at)];
}

const without = <Item extends { readonly stamp: string }>(list: readonly Item[], stamp: string): Item[] =>
  list.filter((item) => item.stamp !== stamp);

const has = (list: readonly { readonly stamp: string }[], stamp: string): boolean =>
  list.some((item) => item.stamp === stamp);

function remove(layout: ShapedLayout, stamp: string): Changed {
  const { segments, islands } = layout;
  if (!has(segments, stamp) && !has(islands, stamp)) return { problem: { kind: 'unknown-segment' } };
  return checked({ ...layout, segments: without(segments, stamp), islands: without(islands, stamp) }, [
    stamp,
  ]);
}

function move(layout: ShapedLayout, stamp: string, place: number): Changed {
  const segment = layout.segments.find((item) => item.stamp === stamp);
  if (segment) {
    return kept({ ...layout, segments: inserted(without(layout.segments, stamp), place, segment) });
  }
  const island = layout.islands.find((item) => item.stamp === stamp);
  if (!island) return { problem: { kind: 'unknown-segment' } };
  return kept({ ...layout, islands: inserted(without(layout.islands, stamp), place, island) });
}

function rename(layout: ShapedLayout, stamp: string, words: string): Changed {
  const problem = checkName(words);
  if (problem) return { problem };
  if (!has(layout.segments, stamp) && !has(layout.islands, stamp)) {
    return { problem: { kind: 'unknown-segment' } };
  }
  const title = keptName(words);
  // Who names it wants to keep it.
  const named = <Item extends SegmentLayout>(item: Item): Item =>
    item.stamp === stamp ? { ...item, title, added: undefined } : item;
  return kept({ ...layout, segments: layout.segments.map(named), islands: layout.islands.map(named) });
}

function reshape(
  layout: ShapedLayout,
  shape: ShapedLayout['shape'],
  stamp: () => string,
  empty: ReadonlySet<string>,
): Changed {
  if (shape === layout.shape) return kept(layout);
  const gone = [...layout.segments, ...layout.islands]
    .filter((item) => item.added && empty.has(item.stamp))
    .map((item) => item.stamp);
  const stays = (item: SegmentLayout): boolean => !gone.includes(item.stamp);
  const { inTime, free } = divided(
    shape,
    inTimeFirst(layout, layout.segments.filter(stays)),
    layout.islands.filter(stays),
  );
  const changed: ShapedLayout = { ...layout, shape, segments: [...inTime], islands: [...free] };
  return checked(withRoom(filled(changed, stamp)), gone);
}

/** Segments know their place in time before they lose it. */
const inTimeFirst = (layout: ShapedLayout, segments: readonly SegmentLayout[]): readonly SegmentLayout[] =>
  layout.shape === 'non-linear'
    ? segments
    : segments.map((segment, keptOrder) => ({ ...segment, keptOrder }));

interface Divided {
  readonly inTime: readonly SegmentLayout[];
  readonly free: readonly IslandLayout[];
}

/** What becomes a segment in time, and what an island. */
function divided(
  shape: ShapedLayout['shape'],
  segments: readonly SegmentLayout[],
  islands: readonly IslandLayout[],
): Divided {
  const all: readonly SegmentLayout[] = [...segments, ...islands.map(asIsland)];
  if (shape === 'non-linear') return { inTime: [], free: inKeptOrder(all).map(island) };
  if (shape === 'linear') return { inTime: inKeptOrder(all).map(segment), free: [] };
  return {
    inTime: inKeptOrder(all.filter((item) => item.keptOrder !== undefined && !item.wasIsland)).map(segment),
    free: all.filter((item) => item.keptOrder === undefined || item.wasIsland).map(island),
  };
}

/** An island that has never had a place in time is one in every shape that has islands. */
const asIsland = (item: IslandLayout): SegmentLayout =>
  item.keptOrder === undefined ? { ...item, wasIsland: true } : item;

/** In time first, as it was; then the others as they were. */
function inKeptOrder(items: readonly SegmentLayout[]): readonly SegmentLayout[] {
  const last = Number.MAX_SAFE_INTEGER;
  return items
    .map((item, index) => ({ item, index }))
    .sort(
      (one, other) =>
        (one.item.keptOrder ?? last) - (other.item.keptOrder ?? last) || one.index - other.index,
    )
    .map(({ item }) => item);
}

function segment({ rows: _, ...item }: SegmentLayout & { readonly rows?: unknown }): SegmentLayout {
  return item;
}

const island = (item: SegmentLayout): IslandLayout => ({
  ...item,
  rows: { offline: 1, both: 1, online: 1 },
});

/** With as many segments and islands as the shape asks for at least. */
function filled(layout: ShapedLayout, stamp: () => string): ShapedLayout {
  const { fillers } = templateTexts[layout.language];
  const more = (kind: 'segment' | 'island', count: number, least: number): SegmentLayout[] =>
    Array.from({ length: Math.max(0, least - count) }, (_, index) => ({
      stamp: stamp(),
      title: fillers[kind].replace('{n}', String(count + index + 1)),
      columns: 1,
      added: true,
    }));
  const { segments, islands } = limits[layout.shape];
  return {
    ...layout,
    segments: [...layout.segments, ...more('segment', layout.segments.length, segments[0])],
    islands: [...layout.islands, ...more('island', layout.islands.length, islands[0]).map(island)],
  };
}
