/** Which nodes on the board are the pieces of a frame, by key. */
import type { FactOf, Facts } from '../facts.ts';
import { type FrameZones, Places, zonesAt } from '../places.ts';
import type { ZoneData } from '../stamps.ts';
import { keyOfZone, modeKey } from './keys.ts';
import type { FrameLayout } from './layout.ts';

/** Zones by key; of two with the same key the older one. */
export function zonesByKey(
  layout: FrameLayout,
  frame: FrameZones,
  places: Places,
): ReadonlyMap<string, FactOf<'zone'>> {
  const found = new Map<string, FactOf<'zone'>>();
  for (const { fact, data } of frame.zones) {
    const key = keyIn(
      layout,
      frame,
      data,
      () => zonesAt(frame.zones, places.centre(fact)).get('segment')?.data,
    );
    if (key !== null && !found.has(key)) found.set(key, fact);
  }
  return found;
}

/** Parts of islands that were drawn before zones told their island lie on it. */
function keyIn(
  layout: FrameLayout,
  { zones }: FrameZones,
  data: ZoneData,
  under: () => ZoneData | undefined,
): string | null {
  const island =
    layout.shape !== 'own' &&
    data.role === 'mode' &&
    data.mode &&
    data.segment === undefined &&
    isOfIslands(zones)
      ? under()
      : undefined;
  if (island && !island.fixed && data.mode) return modeKey(data.mode, island.stamp);
  return keyOfZone(layout, data);
}

const isOfIslands = (zones: FrameZones['zones']): boolean =>
  zones.some(({ data }) => data.role === 'segment' && !data.fixed);

/** The texts of a frame that people type over, by the part they are: "frame-title", "frame-subtitle", "name:…". The oldest of each. */
export function textsByPart(facts: Facts, frame: string): ReadonlyMap<string, FactOf<'part'>> {
  const found = new Map<string, FactOf<'part'>>();
  for (const fact of facts.values()) {
    if (fact.kind === 'part' && fact.parent === frame && !found.has(fact.part)) found.set(fact.part, fact);
  }
  return found;
}

/**
 * Node ids of the pieces that are there: zones, names of segments, "title" and "subtitle". What is only decoration
 * has no fact and is not among them.
 */
export function nodesByKey(
  layout: FrameLayout,
  facts: Facts,
  frame: string,
  places = new Places(facts),
): ReadonlyMap<string, string> {
  const known = places.frame(frame);
  const ids = new Map<string, string>();
  if (known) for (const [key, { id }] of zonesByKey(layout, known, places)) ids.set(key, id);
  for (const [part, { id }] of textsByPart(facts, frame)) ids.set(part.replace(/^frame-/, ''), id);
  return ids;
}
