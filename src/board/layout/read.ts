/** The layout of a frame on the board: what it stores, with the names that people typed. */
import type { Facts } from '../facts.ts';
import { type FrameZones, Places, zonesAt } from '../places.ts';
import { card, cardSizes, zonePadding } from '../plan/looks.ts';
import { dataVersion, type FrameData, namePart, readDataOf } from '../stamps.ts';
import { keptName } from './from-template.ts';
import {
  type FrameLayout,
  type IslandLayout,
  mostColumns,
  mostRows,
  type Rows,
  type SegmentLayout,
  type ShapedLayout,
} from './layout.ts';
import { newBands, newIsland } from './measures.ts';
import { textsByPart } from './nodes.ts';

/** What a frame says of its layout. `kept`: it stores one; else it was found from its zones, as well as can be. */
export interface ReadLayout {
  readonly layout: FrameLayout;
  readonly kept: boolean;
  /** Stored by a later plugin: never to be overwritten. */
  readonly later: boolean;
}

/** Null for a frame that nothing can be said about. */
export function readLayout(facts: Facts, frame: string, places?: Places): FrameLayout | null {
  return readLayoutOf(facts, frame, places)?.layout ?? null;
}

/** The same, with where it comes from. */
export function readLayoutOf(facts: Facts, frame: string, places = new Places(facts)): ReadLayout | null {
  const fact = facts.get(frame);
  const found = places.frame(frame);
  if (fact?.kind !== 'frame' || !found) return null;
  const stored = readDataOf(fact.data, 'layout');
  const kept = stored.state === 'read';
  const layout = kept ? stored.data : layoutFromZones(found, places);
  if (!layout) return null;
  const texts = textsByPart(facts, frame);
  const typed = (part: string, otherwise: string): string =>
    keptName(texts.get(part)?.text ?? '') || otherwise;
  const named = <Item extends { readonly stamp: string; readonly title: string }>(item: Item): Item => ({
    ...item,
    title: typed(namePart(item.stamp), item.title),
  });
  const common = {
    title: typed('frame-title', layout.title || keptName(fact.name)),
    subtitle: typed('frame-subtitle', layout.subtitle),
  };
  return {
    kept,
    later: kept && stored.later,
    layout:
      layout.shape === 'own'
        ? { ...layout, ...common, zones: layout.zones.map(named) }
        : {
            ...layout,
            ...common,
            segments: layout.segments.map(named),
            islands: layout.islands.map(named),
          },
  };
}

/** Frames from before layouts were kept: of one of the three shapes, with at least one segment left. */
function layoutFromZones(frame: FrameZones, places: Places): ShapedLayout | null {
  const reading = readDataOf(frame.frame.data, 'frame');
  if (reading.state !== 'read') return null;
  const { shape, language, template } = reading.data as FrameData & { readonly template?: unknown };
  if (shape === 'own') return null;
  const look = { cardSize: 'card', startOnline: false } as const;
  const seen = new Set<string>();
  const all = frame.zones
    .filter(({ data: zone }) => zone.role === 'segment' && zone.stamp !== '')
    .filter(({ data: zone }) => !seen.has(zone.stamp) && seen.add(zone.stamp))
    .map(({ fact, data: zone }) => ({
      zone,
      entry: {
        stamp: zone.stamp,
        title: keptName(zone.title),
        columns: columnsIn(fact.width),
      } as SegmentLayout,
    }));
  if (all.length === 0) return null;
  const inTime = shape === 'non-linear' ? [] : all.filter(({ zone }) => zone.fixed || shape === 'linear');
  inTime.sort((one, other) => (one.zone.order ?? all.length) - (other.zone.order ?? all.length));
  const bandRows: Rows = { ...newBands(look).rows };
  for (const { fact, data: zone } of frame.zones) {
    if (zone.role !== 'mode' || !zone.mode || shape === 'non-linear') continue;
    if (zonesAt(frame.zones, places.centre(fact)).get('segment')?.data.fixed === false) continue;
    bandRows[zone.mode] = Math.max(bandRows[zone.mode], rowsIn(fact.height - zone.inset));
  }
  return {
    v: dataVersion,
    template: typeof template === 'string' ? template : shape,
    shape,
    language,
    title: '',
    subtitle: '',
    ...look,
    group: null,
    waveThroughCards: false,
    segments: inTime.map(({ entry }) => entry),
    islands: all
      .filter((segment) => !inTime.includes(segment))
      .map(({ entry }): IslandLayout => ({ ...entry, rows: newIsland(look).rows })),
    rows: bandRows,
  };
}

const fitting = (length: number, of: number, most: number): number =>
  Math.min(most, Math.max(1, Math.floor((length - 2 * zonePadding + card.gutter) / (of + card.gutter))));
const columnsIn = (width: number): number => fitting(width, cardSizes.card.width, mostColumns);
const rowsIn = (height: number): number => fitting(height, cardSizes.card.height, mostRows);
