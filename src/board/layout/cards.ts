/** The cards of a frame, as they lie now. Pure; px in the space of the frame. */
import { compareIds } from '../../design/node-order.ts';
import type { Mode } from '../../design/schema.ts';
import type { Facts } from '../facts.ts';
import { boxAround, compose, type Point } from '../geometry.ts';
import { Places, zonesAt } from '../places.ts';
import { readDataOf } from '../stamps.ts';
import type { FrameLayout } from './layout.ts';

/** A card that a place is needed for. */
export interface CardToPlace {
  readonly id: string;
  /** px; of a turned card: of the box around it. */
  readonly width: number;
  readonly height: number;
  /** Of the zone it belongs in, whatever a person set on it. */
  readonly mode: Mode | null;
  /** Stamp of its segment or island. */
  readonly segment: string | null;
  /** Stamp of the zone that gives the mode, where several do: it stays in that one if it can. */
  readonly zone?: string;
  /** "out": in the out zone. "nowhere": in no zone that gives a mode. */
  readonly part: 'in' | 'out' | 'nowhere';
}

/** Where cards come to lie. */
export interface LaidOut {
  /** Grown where the cards need it; never smaller. */
  readonly layout: FrameLayout;
  /** Top left of each card by its id, in the space of the frame; of a turned card: of the box around it. */
  readonly places: ReadonlyMap<string, Point>;
  /** Ids of cards that have no zone here. */
  readonly left: readonly string[];
}

export interface CardInFrame extends CardToPlace {
  /** Node id; `id` is the same. */
  readonly node: string;
  readonly stamp: string;
  readonly centre: Point;
}

/** In their present order: by segment in time, within it from left to right, then from top to bottom (as designs read them). */
export function cardsIn(facts: Facts, frame: string, places = new Places(facts)): readonly CardInFrame[] {
  const found = places.frame(frame);
  if (!found) return [];
  const cards: (CardInFrame & { readonly rank: number })[] = [];
  for (const fact of facts.values()) {
    if (fact.kind !== 'card' || places.frameOf(fact)?.frame.id !== frame) continue;
    const zones = zonesAt(found.zones, places.centre(fact));
    const inMode = zones.get('mode')?.data;
    const mode = inMode?.mode ?? null;
    const segment = zones.get('segment')?.data;
    const box = boxAround(compose(found.inverse, places.transform(fact)), fact.width, fact.height);
    const reading = readDataOf(fact.data, 'card');
    cards.push({
      id: fact.id,
      node: fact.id,
      stamp: reading.state === 'read' ? reading.data.stamp : '',
      width: box.width,
      height: box.height,
      mode,
      segment: segment?.stamp || null,
      ...(inMode?.stamp ? { zone: inMode.stamp } : {}),
      part: mode !== null ? 'in' : zones.has('out') ? 'out' : 'nowhere',
      centre: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      rank: segment?.order ?? Number.MAX_SAFE_INTEGER,
    });
  }
  cards.sort(
    (one, other) =>
      one.rank - other.rank ||
      one.centre.x - other.centre.x ||
      one.centre.y - other.centre.y ||
      compareIds(one.id, other.id),
  );
  return cards.map(({ rank: _, ...card }) => card);
}
