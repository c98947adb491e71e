/** Where everything in a frame goes when its layout becomes another. Pure; px in the space of the frame. */
import type { Fact, FactOf, Facts } from '../facts.ts';
import {
  type Box,
  boxAround,
  compose,
  contains,
  overlap,
  type Point,
  type Transform,
  translation,
} from '../geometry.ts';
import { Places } from '../places.ts';
import { placeOutcomes } from '../plan/outcomes.ts';
import type { WaveCard } from '../plan/wave.ts';
import { type CardInFrame, cardsIn } from './cards.ts';
import { floorOf } from './floor.ts';
import type { Floor, FloorZone } from './floor-pieces.ts';
import { modeKey, segmentKey } from './keys.ts';
import { layOutCards } from './lay-out.ts';
import type { FrameLayout } from './layout.ts';

export interface Rearranged {
  /** Grown where cards need it. */
  readonly layout: FrameLayout;
  /** New places of what moves, by node id: from the node's own space into that of the frame. */
  readonly places: ReadonlyMap<string, Transform>;
  /** Node ids of what belongs in no zone of the new layout, with their size: it goes beside the frame. */
  readonly beside: readonly Thing[];
  /** What a wave through the cards follows. */
  readonly wave: readonly WaveCard[];
}

/** A card, or something that people wrote. */
export interface Thing {
  readonly id: string;
  readonly box: Box;
}

/**
 * "follow": what lies in a zone moves along with it and stays where it is within it; where a zone became too small for
 * that, all cards are laid out anew. "tidy": cards are always laid out anew, in their present order.
 */
export function rearrange(
  former: FrameLayout,
  next: FrameLayout,
  facts: Facts,
  frame: string,
  how: 'follow' | 'tidy',
  places = new Places(facts),
): Rearranged {
  const found = places.frame(frame);
  if (!found) return { layout: next, places: new Map(), beside: [], wave: [] };
  const cards = cardsIn(facts, frame, places);
  const staying = cards.filter(
    ({ part, segment }) => part !== 'in' || segment === null || has(next, segment),
  );
  const before = floorOf(former);
  const along = how === 'follow' ? moveAlong(staying, before, floorOf(next)) : null;
  const laidOut = along ? { layout: next, places: along } : layOutAnew(next, staying);
  const floor = floorOf(laidOut.layout);

  const boxes = new Map(cards.map((card) => [card.id, boxOfCard(card)]));
  const goals = new Map<string, Point>();
  const beside: Thing[] = [];
  const taken: Box[] = [];
  for (const [id, at] of laidOut.places) {
    const box = boxes.get(id);
    if (!box) continue;
    goals.set(id, at);
    taken.push({ ...box, ...at });
  }
  for (const { id, part } of cards) {
    const box = boxes.get(id);
    if (!box || goals.has(id)) continue;
    const middle = middleOf(box);
    const isFree =
      part === 'nowhere' && !givesMode(floor, middle) && !taken.some((other) => overlap(other, box));
    if (!isFree) beside.push({ id, box });
  }
  const written = writtenIn(facts, frame, places, before, floor);
  for (const [id, at] of written.goals) goals.set(id, at);
  for (const [id, box] of written.boxes) boxes.set(id, box);

  const moved = new Map<string, Transform>();
  for (const [id, at] of goals) {
    const box = boxes.get(id);
    const fact = facts.get(id);
    if (!box || !fact || (fact.kind !== 'card' && fact.kind !== 'text')) continue;
    const by = { x: at.x - box.x, y: at.y - box.y };
    if (Math.abs(by.x) < least && Math.abs(by.y) < least) continue;
    moved.set(id, compose(translation(by), compose(found.inverse, places.transform(fact))));
  }
  return {
    layout: laidOut.layout,
    places: moved,
    beside: [...beside, ...written.beside],
    wave: waveOf(cards, goals, laidOut.layout),
  };
}

/** px; what moves less stays. */
const least = 0.01;

const boxOfCard = ({ centre, width, height }: CardInFrame): Box => ({
  x: centre.x - width / 2,
  y: centre.y - height / 2,
  width,
  height,
});
const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

function segmentsOf(layout: FrameLayout): readonly { readonly stamp: string }[] {
  return layout.shape === 'own'
    ? layout.zones.filter(({ role }) => role === 'segment')
    : [...layout.segments, ...layout.islands];
}

const has = (layout: FrameLayout, segment: string): boolean =>
  segmentsOf(layout).some(({ stamp }) => stamp === segment);

/** There a card would count, or count as left out, and nobody meant it to. */
const givesMode = ({ zones }: Floor, at: Point): boolean =>
  zones.some(({ role, box }) => (role === 'mode' || role === 'out') && contains(box, at));

function layOutAnew(
  layout: FrameLayout,
  cards: readonly CardInFrame[],
): { readonly layout: FrameLayout; readonly places: ReadonlyMap<string, Point> } {
  return layOutCards(
    layout,
    cards.filter(({ part }) => part !== 'nowhere'),
  );
}

/** Null when a card has no room any more where it would come. */
function moveAlong(
  cards: readonly CardInFrame[],
  before: Floor,
  after: Floor,
): ReadonlyMap<string, Point> | null {
  const places = new Map<string, Point>();
  for (const card of cards) {
    if (card.part === 'nowhere') continue;
    const [from, to] = [regionOf(before, card), regionOf(after, card)];
    if (!from || !to || !contains(from, card.centre) || isSmaller(to, from)) return null;
    const box = boxOfCard(card);
    places.set(card.id, { x: box.x + to.x - from.x, y: box.y + to.y - from.y });
  }
  return places;
}

const isSmaller = (one: Box, other: Box): boolean => one.width < other.width || one.height < other.height;

/** Where zone and segment of a card lie over each other. */
function regionOf({ zones }: Floor, { part, mode, segment, zone }: CardInFrame): Box | null {
  const byKey = (key: string): FloorZone | undefined => zones.find((one) => one.key === key);
  if (part === 'out') return byKey('out')?.box ?? zones.find((one) => one.role === 'out')?.box ?? null;
  if (mode === null) return null;
  const gives =
    byKey(`zone:${zone ?? ''}`) ??
    (segment ? byKey(modeKey(mode, segment)) : undefined) ??
    byKey(modeKey(mode));
  const over = segment ? byKey(segmentKey(segment)) : undefined;
  if (!gives || (segment && !over)) return null;
  return over ? shared(gives.box, over.box) : gives.box;
}

function shared(one: Box, other: Box): Box | null {
  if (!overlap(one, other)) return null;
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  return {
    x,
    y,
    width: Math.min(one.x + one.width, other.x + other.width) - x,
    height: Math.min(one.y + one.height, other.y + other.height) - y,
  };
}

/** What people wrote in the frame: it stays with the zone it lies in, and nothing becomes an outcome by itself. */
function writtenIn(facts: Facts, frame: string, places: Places, before: Floor, after: Floor) {
  const inverse = places.frame(frame)?.inverse;
  const goals = new Map<string, Point>();
  const boxes = new Map<string, Box>();
  const beside: Thing[] = [];
  const outcomes: Thing[] = [];
  for (const fact of facts.values()) {
    if (!inverse || !isWrittenIn(fact, frame, places)) continue;
    const box = boxAround(compose(inverse, places.transform(fact)), fact.width, fact.height);
    const zone = zoneUnder(before, middleOf(box));
    boxes.set(fact.id, box);
    if (zone?.role === 'outcomes') {
      outcomes.push({ id: fact.id, box });
      continue;
    }
    const to = zone ? after.zones.find(({ key }) => key === zone.key) : undefined;
    const at = zone && to ? { x: box.x + to.box.x - zone.box.x, y: box.y + to.box.y - zone.box.y } : box;
    const isLost = zone?.role === 'segment' && !to;
    if (isLost || zoneUnder(after, middleOf({ ...box, ...at }))?.role === 'outcomes') {
      beside.push({ id: fact.id, box });
    } else goals.set(fact.id, { x: at.x, y: at.y });
  }
  for (const [id, at] of outcomeGoals(outcomes, before, after)) goals.set(id, at);
  return { goals, boxes, beside };
}

const isWrittenIn = (fact: Fact, frame: string, places: Places): fact is FactOf<'text'> =>
  fact.kind === 'text' && places.frameOf(fact)?.frame.id === frame;

/** The outcomes zone, the out zone or the segment under a point, else the zone of a mode. */
function zoneUnder({ zones }: Floor, at: Point): FloorZone | undefined {
  const under = zones.filter(({ box }) => contains(box, at));
  return under.find(({ role }) => role !== 'mode') ?? under[0];
}

/** As they lie when the zone is at least as large as it was, else under each other. */
function outcomeGoals(outcomes: readonly Thing[], before: Floor, after: Floor): ReadonlyMap<string, Point> {
  const [from, to] = [before, after].map(({ zones }) => zones.find(({ role }) => role === 'outcomes'));
  if (!from || !to) return new Map();
  if (!isSmaller(to.box, from.box)) {
    const by = { x: to.box.x - from.box.x, y: to.box.y - from.box.y };
    return new Map(outcomes.map(({ id, box }) => [id, { x: box.x + by.x, y: box.y + by.y }]));
  }
  const room = { ...to.box, y: to.box.y + to.inset, height: to.box.height - to.inset };
  const sorted = [...outcomes].sort((one, other) => one.box.y - other.box.y || one.box.x - other.box.x);
  const boxes = placeOutcomes(
    sorted.map(({ box: { width, height } }) => ({ width, height })),
    room,
    [],
  );
  return new Map(sorted.flatMap(({ id }, index) => (boxes[index] ? [[id, boxes[index]] as const] : [])));
}

/** In the order of the new layout, in their new places. */
function waveOf(
  cards: readonly CardInFrame[],
  goals: ReadonlyMap<string, Point>,
  layout: FrameLayout,
): readonly WaveCard[] {
  const ranks = new Map(segmentsOf(layout).map(({ stamp }, index) => [stamp, index]));
  const rank = ({ segment }: WaveCard): number => ranks.get(segment ?? '') ?? ranks.size;
  return cards
    .filter(({ part, segment }) => part === 'in' && (segment === null || ranks.has(segment)))
    .map((card) => {
      const at = goals.get(card.id);
      return at ? { ...card, centre: { x: at.x + card.width / 2, y: at.y + card.height / 2 } } : card;
    })
    .sort(
      (one, other) =>
        rank(one) - rank(other) || one.centre.x - other.centre.x || one.centre.y - other.centre.y,
    );
}
