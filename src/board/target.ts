/** Where a new card goes: in the selected zone, else in the view's centre. Pure. */

import { compareIds } from '../design/node-order.ts';
import type { Mode } from '../design/schema.ts';
import type { Fact, FactOf, Facts } from './facts.ts';
import { type Box, covers, grow, overlap, type Point } from './geometry.ts';
import { type FrameZones, Places, type Zone, zonesAt } from './places.ts';
import { card } from './plan/looks.ts';
import { blockNear, type Size, slotAfter, slotIn, slotNear, slotsIn } from './slots.ts';

export interface Target {
  /** Node id of the frame to put it in; null = the page. */
  readonly frame: string | null;
  /** Top left, on the page. */
  readonly at: Point;
}

export interface Asked {
  /** Node ids of the selection on the board. */
  readonly selection: readonly string[];
  readonly view: Point;
  readonly size: Size;
}

/** A place for one card; never on top of another card, kit, sticky or frame it does not belong to. */
export function findTarget(facts: Facts, asked: Asked): Target {
  const { size } = asked;
  const places = new Places(facts);
  const wanted = wantedPlace(facts, places, asked);
  const { frame, regions, near, after } = wanted;
  if (!frame) return onPage(facts, places, near, size);
  const obstacles = obstaclesIn(facts, places, frame);
  const [here] = regions;
  const slot =
    (here && after && slotAfter(here, size, obstacles, after)) ??
    firstSlot(regions, size, obstacles, after ? undefined : wanted.closeTo);
  if (slot) return { frame: frame.frame.id, at: slot };
  return here ? onPage(facts, places, near, size) : besides(facts, places, frame, near, size);
}

/**
 * Places for several cards, on the rows and columns of the zone and segment, and on in the same mode in the other
 * segments. What finds no room there, or belongs to no frame, becomes a block on the page. `others` are boxes of what
 * is not ours, which such a block stays clear of.
 */
export function findTargets(
  facts: Facts,
  asked: Asked,
  count: number,
  others: readonly Box[],
): readonly Target[] {
  if (count === 1) return [findTarget(facts, asked)];
  const { size } = asked;
  const places = new Places(facts);
  const { frame, regions, near, after } = wantedPlace(facts, places, asked);
  const slots: Point[] = [];
  if (frame) {
    const taken = [...obstaclesIn(facts, places, frame)];
    for (const region of regions) {
      const found = slotsIn(
        region,
        size,
        taken,
        count - slots.length,
        region === regions[0] ? after : undefined,
      );
      slots.push(...found);
      taken.push(...found.map((at) => ({ ...at, ...size })));
    }
  }
  const rest = blockNear(near, size, count - slots.length, obstaclesOnPage(facts, places), others);
  return [
    ...slots.map((at) => ({ frame: frame?.frame.id ?? null, at })),
    ...rest.map((at) => ({ frame: null, at })),
  ];
}

/** Where somebody puts a card with its top left here: in the frame under its centre, which decides its zone. */
export function cardAround(facts: Facts, at: Point): Target {
  const middle = { x: at.x + card.width / 2, y: at.y + card.height / 2 };
  return { frame: new Places(facts).frameAt(middle)?.frame.id ?? null, at };
}

interface WantedPlace {
  readonly frame: FrameZones | undefined;
  readonly regions: readonly Box[];
  /** Where to stay close to when there is no room in the regions. */
  readonly near: Point;
  /** The place in the view that a card in the first region stays close to. */
  readonly closeTo?: Point;
  /** Centre of the card or sticky that is selected. */
  readonly after?: Point;
}

function wantedPlace(facts: Facts, places: Places, { selection, view }: Asked): WantedPlace {
  for (const id of selection) {
    const fact = facts.get(id);
    const chosen = fact && chosenPlace(fact, facts, places);
    if (chosen) return { near: chosen.after ?? centreOf(places.box(chosen.frame.frame)), ...chosen };
  }
  const frame = places.frameAt(view);
  return { frame, regions: frame ? regionsFrom(frame, view, places) : [], near: view, closeTo: view };
}

/**
 * A place for something that follows a card: in the same segment, preferably where the group meets, else in the
 * card's own zone, to the right of the card. Undefined when the card is not on the page.
 */
export function findTargetAfter(facts: Facts, cardId: string, size: Size): Target | undefined {
  const card = facts.get(cardId);
  if (card?.kind !== 'card') return undefined;
  const places = new Places(facts);
  const box = places.box(card);
  const beside = { x: box.x + box.width + size.width, y: box.y + box.height / 2 };
  const frame = places.frameOf(card);
  if (!frame) return onPage(facts, places, beside, size);
  const zones = zonesAt(frame.zones, places.centre(card));
  const segment = zones.get('segment');
  const meeting = zoneOfMode(frame, 'offline', segment, places);
  const here = [regionOf(places, meeting, segment), regionOf(places, zones.get('mode'), segment)].filter(
    isBox,
  );
  // Where its own segment is full: on in the next ones, before it lands outside the frame.
  const regions = [...here, ...regionsFrom(frame, places.centre(card), places)];
  const slot = firstSlot(regions, size, obstaclesIn(facts, places, frame), beside);
  return slot ? { frame: frame.frame.id, at: slot } : besides(facts, places, frame, beside, size);
}

interface ChosenPlace {
  readonly frame: FrameZones;
  readonly regions: readonly Box[];
  /** Centre of the card or sticky that is selected. */
  readonly after?: Point;
}

function chosenPlace(known: Fact, facts: Facts, places: Places): ChosenPlace | undefined {
  if (known.kind === 'frame') {
    const frame = places.frame(known.id);
    return frame && { frame, regions: startingRegions(frame, places) };
  }
  if (known.kind === 'part') {
    const holder = facts.get(known.parent);
    const frame = holder?.kind === 'frame' ? places.frame(holder.id) : undefined;
    const segment = frame?.zones.find(({ data }) => known.part === `name:${data.stamp}`);
    if (frame && segment) return { frame, regions: [onlineRegion(frame, segment, places)].filter(isBox) };
    return holder && holder.kind !== 'part' ? chosenPlace(holder, facts, places) : undefined;
  }
  if (known.kind === 'zone') {
    const frame = places.frameOf(known);
    const zone = frame?.zones.find((other) => other.fact.id === known.id);
    if (!frame || !zone) return undefined;
    if (zone.data.role === 'segment') {
      return { frame, regions: [onlineRegion(frame, zone, places)].filter(isBox) };
    }
    return { frame, regions: segmentedRegions(places, zone, segmentsOf(frame)) };
  }
  if (known.kind === 'card' || known.kind === 'text') {
    const frame = places.ancestor(known, 'kit') ? undefined : places.frameOf(known);
    if (!frame) return undefined;
    const at = places.centre(known);
    return { frame, regions: regionsFrom(frame, at, places), after: at };
  }
  return undefined;
}

/**
 * The zone and segment under a place, and where to go on when they are full: the same mode in the other segments,
 * later ones first. A place in no zone, or on the names beside the segments, counts for the closest zone.
 */
function regionsFrom(frame: FrameZones, at: Point, places: Places): readonly Box[] {
  const zones = zonesAt(frame.zones, at);
  const zone = zones.get('mode');
  const segment = zones.get('segment');
  if (!zone) return closestRegions(frame, at, places);
  const { mode } = zone.data;
  const segments = segmentsOf(frame);
  if (!segment) return closestFirst(segmentedRegions(places, zone, segments), at);
  const here = regionOf(places, zone, segment);
  if (!mode) return [here].filter(isBox);
  const from = segments.findIndex(({ fact }) => fact.id === segment.fact.id);
  const others = [...segments.slice(from + 1), ...segments.slice(0, from).reverse()];
  return [
    here,
    ...others.map((other) => regionOf(places, zoneOfMode(frame, mode, other, places), other)),
  ].filter(isBox);
}

/** A mode zone, in the parts that segments cut it into; the whole of it where it has none. */
function segmentedRegions(places: Places, zone: Zone, segments: readonly Zone[]): readonly Box[] {
  const parts = segments.map((segment) => regionOf(places, zone, segment)).filter(isBox);
  return parts.length > 0 ? parts : [regionOf(places, zone, undefined)].filter(isBox);
}

function closestRegions(frame: FrameZones, at: Point, places: Places): readonly Box[] {
  const segments = segmentsOf(frame);
  const modes = frame.zones.filter(({ data }) => data.role === 'mode');
  return closestFirst(
    modes.flatMap((zone) => segmentedRegions(places, zone, segments)),
    at,
  );
}

function closestFirst(regions: readonly Box[], { x, y }: Point): readonly Box[] {
  const distance = (box: Box): number =>
    Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height));
  return [...regions].sort((one, other) => distance(one) - distance(other));
}

function segmentsOf(frame: FrameZones): readonly Zone[] {
  const last = Number.MAX_SAFE_INTEGER;
  return frame.zones
    .filter(({ data }) => data.role === 'segment')
    .sort(
      (one, other) =>
        (one.data.order ?? last) - (other.data.order ?? last) || compareIds(one.fact.id, other.fact.id),
    );
}

/** A frame as a whole is chosen: start online (principle), in the first segment that has room. */
function startingRegions(frame: FrameZones, places: Places): readonly Box[] {
  const segments = segmentsOf(frame);
  if (segments.length > 0)
    return segments.map((segment) => onlineRegion(frame, segment, places)).filter(isBox);
  return frame.zones
    .filter(({ data }) => data.mode === 'online')
    .map((zone) => regionOf(places, zone, undefined))
    .filter(isBox);
}

function onlineRegion(frame: FrameZones, segment: Zone, places: Places): Box | undefined {
  return regionOf(places, zoneOfMode(frame, 'online', segment, places), segment);
}

/** The zone of this mode that lies over the segment. */
function zoneOfMode(
  frame: FrameZones,
  mode: Mode,
  segment: Zone | undefined,
  places: Places,
): Zone | undefined {
  const zones = frame.zones.filter(({ data }) => data.role === 'mode' && data.mode === mode);
  if (!segment) return zones[0];
  return zones.find((zone) => regionOf(places, zone, segment) !== undefined);
}

/** Where a mode zone and a segment overlap, below the zone's own name. */
function regionOf(places: Places, zone: Zone | undefined, segment: Zone | undefined): Box | undefined {
  if (!zone) return undefined;
  const box = places.box(zone.fact);
  const room = { ...box, y: box.y + zone.data.inset, height: box.height - zone.data.inset };
  return segment ? intersection(room, places.box(segment.fact)) : room;
}

function intersection(one: Box, other: Box): Box | undefined {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

function firstSlot(
  regions: readonly Box[],
  size: Size,
  obstacles: readonly Box[],
  near?: Point,
): Point | null {
  for (const region of regions) {
    const slot = slotIn(region, size, obstacles, near);
    if (slot) return slot;
  }
  return null;
}

/**
 * The closest place outside every frame. Where a zone is full as well: another zone would say something else about
 * the card (another mode, or that it is out), and here the sidebar lists it as not placed yet.
 */
function onPage(facts: Facts, places: Places, near: Point, size: Size): Target {
  return { frame: null, at: slotNear(near, size, obstaclesOnPage(facts, places)) };
}

/** No zone to put it in: as close as possible, inside the frame while that can be. */
function besides(facts: Facts, places: Places, frame: FrameZones, near: Point, size: Size): Target {
  const at = slotNear(near, size, obstaclesIn(facts, places, frame));
  if (covers(places.box(frame.frame), { ...at, ...size })) return { frame: frame.frame.id, at };
  return onPage(facts, places, near, size);
}

const isBox = (box: Box | undefined): box is Box => box !== undefined;
const centreOf = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** Everything that a card with its centre in this frame must not cover. What the frame lies in or on is no obstacle. */
function obstaclesIn(facts: Facts, places: Places, frame: FrameZones): readonly Box[] {
  const own = places.box(frame.frame);
  const around = grow(own, 200);
  return [...facts.values()]
    .filter(isInTheWay)
    .map((fact) => places.box(fact))
    .filter((box) => overlap(around, box) && !covers(box, own));
}

/** Everything of ours that a loose card or a new frame must not cover. What lies in a frame or kit is in the way where it sticks out. */
export function obstaclesOnPage(facts: Facts, places: Places): readonly Box[] {
  const boxes: Box[] = [];
  for (const fact of facts.values()) {
    if (!isInTheWay(fact)) continue;
    const box = places.box(fact);
    const holder = places.ancestor(fact, 'frame') ?? places.ancestor(fact, 'kit');
    if (!holder || !covers(places.box(holder), box)) boxes.push(box);
  }
  return boxes;
}

function isInTheWay(fact: Fact): fact is FactOf<'card' | 'text' | 'frame' | 'kit'> {
  return fact.kind === 'card' || fact.kind === 'text' || fact.kind === 'frame' || fact.kind === 'kit';
}
