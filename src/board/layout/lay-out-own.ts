/** Places for cards in zones that people drew: those keep their width, and grow downwards where nothing is in the way. */
import { type Box, overlap, type Point } from '../geometry.ts';
import { framePadding, zonePadding } from '../plan/looks.ts';
import type { CardToPlace, LaidOut } from './cards.ts';
import { floorOf } from './floor.ts';
import { type Flow, flow } from './flow.ts';
import type { DrawnZone, OwnLayout } from './layout.ts';

export function layOutInDrawnZones(given: OwnLayout, cards: readonly CardToPlace[]): LaidOut {
  let layout = given;
  const places = new Map<string, Point>();
  const taken: Box[] = [];
  for (const [spot, inSpot] of bySpot(given, cards)) {
    const own = narrowed(layout, spot, inSpot);
    if (!own) continue;
    layout = own.layout;
    for (const card of inSpot) {
      const at = own.flow.places.get(card.id);
      const box = at && { x: own.x + at.x, y: own.y + at.y, width: card.width, height: card.height };
      // Zones that lie over each other share their room.
      if (!box || taken.some((other) => overlap(other, box))) continue;
      taken.push(box);
      places.set(card.id, { x: box.x, y: box.y });
    }
  }
  return { layout, places, left: cards.map(({ id }) => id).filter((id) => !places.has(id)) };
}

/** Stamps of the zone that gives the mode (or the out zone) and of the segment over it, with a space between. */
type Spot = string;

function bySpot(layout: OwnLayout, cards: readonly CardToPlace[]): ReadonlyMap<Spot, readonly CardToPlace[]> {
  const found = new Map<Spot, CardToPlace[]>();
  for (const card of cards) {
    const spot = spotOf(layout, card);
    if (spot !== null) found.set(spot, [...(found.get(spot) ?? []), card]);
  }
  return found;
}

function spotOf({ zones }: OwnLayout, { part, mode, segment, zone }: CardToPlace): Spot | null {
  if (part === 'nowhere') return null;
  const over = zones.find(({ role, stamp }) => role === 'segment' && stamp === segment);
  if (segment !== null && !over) return null;
  const fitting = zones.filter((one) =>
    part === 'out' ? one.role === 'out' : one.role === 'mode' && one.mode === mode,
  );
  const under = fitting.filter((one) => !over || overlap(one, over));
  const chosen = under.find(({ stamp }) => stamp === zone) ?? under[0];
  return chosen ? `${chosen.stamp} ${over?.stamp ?? ''}` : null;
}

interface Narrowed extends Point {
  readonly layout: OwnLayout;
  readonly flow: Flow;
}

/** In as many columns as the zone is wide; null when it cannot grow high enough. */
function narrowed(layout: OwnLayout, spot: Spot, cards: readonly CardToPlace[]): Narrowed | null {
  const [zoneStamp = '', segmentStamp = ''] = spot.split(' ');
  const zones = [zoneStamp, segmentStamp].flatMap((stamp) => {
    const zone = stamp === '' ? undefined : layout.zones.find((one) => one.stamp === stamp);
    return zone ? [zone] : [];
  });
  const [zone] = zones;
  if (!zone) return null;
  const x = Math.max(...zones.map((one) => one.x)) + zonePadding;
  const right = Math.min(...zones.map((one) => one.x + one.width)) - zonePadding;
  const inset = floorOf(layout).zones.find(({ stamp }) => stamp === zoneStamp)?.inset ?? 0;
  const y = Math.max(zone.y + inset, ...zones.map((one) => one.y)) + zonePadding;
  const bottom = Math.min(...zones.map((one) => one.y + one.height)) - zonePadding;
  const one = cards.map((card) => ({ ...card, mode: 'offline' as const }));
  const whole = flow(one, even(Number.POSITIVE_INFINITY));
  if (whole.width > right - x) return null;
  let own = whole;
  // As low as it can be for its width: halving keeps it quick for a zone full of marks.
  for (let [low, high] = [bottom - y, whole.heights.offline]; high - low >= 1; ) {
    const tried = flow(one, even(low));
    if (tried.width <= right - x) {
      own = tried;
      break;
    }
    const middle = (low + high) / 2;
    const half = flow(one, even(middle));
    if (half.width <= right - x) {
      own = half;
      high = middle;
    } else low = middle;
  }
  const grown = grownTo(layout, zones, y + own.heights.offline + zonePadding);
  return grown ? { layout: grown, flow: own, x, y } : null;
}

const even = (height: number) => ({ offline: height, both: height, online: height });

/** With these zones at least down to a place; null where that would cover another zone. */
function grownTo(layout: OwnLayout, zones: readonly DrawnZone[], bottom: number): OwnLayout | null {
  const lowered = (zone: DrawnZone): DrawnZone =>
    zones.includes(zone) && zone.y + zone.height < bottom ? { ...zone, height: bottom - zone.y } : zone;
  const isCovered = zones.some((zone) =>
    layout.zones.some(
      (other) =>
        !zones.includes(other) &&
        (zone.role === 'segment') === (other.role === 'segment') &&
        !overlap(zone, other) &&
        overlap(lowered(zone), other),
    ),
  );
  if (isCovered) return null;
  const zonesNow = layout.zones.map(lowered);
  const lowest = Math.max(...zonesNow.map(({ y, height }) => y + height));
  return { ...layout, zones: zonesNow, height: Math.max(layout.height, lowest + framePadding) };
}
