/**
 * A design shown in a frame that is there: restoring a snapshot, or starting from another group. Cards that are the
 * design's own stay what they are and are changed back; missing ones are made anew; what lies there beyond it goes
 * beside the frame. Nothing is removed.
 */
import type { FactOf, Facts } from '../../board/facts.ts';
import { type Box, boxAround, compose, type Point } from '../../board/geometry.ts';
import type { FrameLayout } from '../../board/layout/layout.ts';
import { type Matching, matchDesign } from '../../board/match-design.ts';
import { Places } from '../../board/places.ts';
import { planDesign } from '../../board/plan/design.ts';
import { type DesignPlaces, placeDesign } from '../../board/plan/design-places.ts';
import type { OwnActivity } from '../../catalogue/own.ts';
import type { Design } from '../../design/schema.ts';
import type { Tools } from '../act.ts';
import { layFrame } from '../frame/lay-frame.ts';
import { makeRoom } from '../frame/make-room.ts';
import { openFrame } from '../frame/open-frame.ts';
import type { Texts } from '../texts.ts';
import { placesBeside } from './beside.ts';
import { changeBack } from './change-back.ts';
import { drawDesign } from './draw-design.ts';
import { storeFrameData } from './frame-data.ts';
import { moveNodes } from './move-nodes.ts';
import { knowing, ownActivitiesOf } from './pieces.ts';
import { tieAgain } from './tie-again.ts';

export interface DesignToShow {
  readonly design: Design;
  /** How the frame is laid out for it; null = as it is now. */
  readonly layout: FrameLayout | null;
  /** Definitions of own activities in it that may be kept nowhere here. */
  readonly own: readonly OwnActivity[];
  /** It was this frame's: what is left of it is changed back. Else all of it is made anew. */
  readonly restored: boolean;
}

export interface Shown {
  /** Cards that lie beside the frame now. */
  readonly beside: number;
  /** Cards of the design that are locked or hidden, and stayed what they were. */
  readonly closed: number;
  /** The same for cards that a later version made. */
  readonly later: number;
}

export async function showDesign(id: string, given: DesignToShow, tools: Tools): Promise<Shown> {
  const { design, restored } = given;
  const { node: frame, facts, read } = await openFrame(id, tools);
  const layout = given.layout ?? read.layout;
  const found = matchDesign(restored ? design : { ...design, activities: [], outcomes: [] }, facts, id);
  const plan = planDesign(design, {
    layout,
    known: knowing(await ownActivitiesOf(design, given.own, tools)),
    taken: new Set(),
    kept: keptStamps(design, found),
    stamp: tools.stamp,
  });
  const places = placeDesign(plan, layout, boxesIn(id, found.outcomes, facts));

  const pen = await tools.pen();
  const aside = [...found.laterCards, ...found.laterOutcomes];
  await layFrame(frame, places.layout, places.wave, facts, pen, tools);
  await makeRoom(frame, facts, tools);
  await moveNodes(await placesFor(aside, frame, tools), figma.currentPage, tools);
  const tally = restored
    ? await changeBack(plan, design, found.cards, facts, tools)
    : { closed: 0, later: 0 };
  await moveNodes(placesAgain(found, places), frame, tools);
  if (restored) storeFrameData(frame, design, tools);
  const there = new Map([...found.cards, ...found.outcomes].map(([node, fact]) => [node, fact.id]));
  const linked = await tieAgain(plan, there, facts, tools);
  const { beside } = await drawDesign(plan, places, frame, layout.language, tools, pen, there, linked);
  return { beside: beside + found.laterCards.length, closed: tally.closed, later: tally.later };
}

/** What was done, and what lies elsewhere now. */
export function tellShown({ beside, closed, later }: Shown, done: string, texts: Texts): string {
  return [
    done,
    ...(beside > 0 ? [texts.leftBeside(beside)] : []),
    ...(closed > 0 ? [texts.leftClosed(closed)] : []),
    ...(later > 0 ? [texts.leftLater(later)] : []),
  ].join(' ');
}

function keptStamps({ activities, outcomes }: Design, found: Matching): ReadonlySet<string> {
  const there = [...activities, ...outcomes].filter(
    ({ node }) => found.cards.has(node) || found.outcomes.has(node),
  );
  return new Set(there.map(({ stamp }) => stamp));
}

/** Boxes in the frame, by the node in the design. */
function boxesIn(frame: string, outcomes: Matching['outcomes'], facts: Facts): ReadonlyMap<string, Box> {
  const places = new Places(facts);
  const inverse = places.frame(frame)?.inverse;
  if (!inverse) return new Map();
  return new Map(
    [...outcomes].map(([node, fact]) => [
      node,
      boxAround(compose(inverse, places.transform(fact)), fact.width, fact.height),
    ]),
  );
}

/** Where those that are the design's own go, by their present node. */
function placesAgain(found: Matching, { cards, outcomes }: DesignPlaces): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  for (const [node, fact] of [...found.cards, ...found.outcomes]) {
    const at = cards.get(node) ?? outcomes.get(node);
    if (at) places.set(fact.id, { x: at.x, y: at.y });
  }
  return places;
}

/** In a block as wide as the widest of them needs. */
async function placesFor(
  aside: readonly (FactOf<'card'> | FactOf<'text'>)[],
  frame: SectionNode,
  tools: Tools,
): Promise<ReadonlyMap<string, Point>> {
  const size = {
    width: Math.max(0, ...aside.map(({ width }) => width)),
    height: Math.max(0, ...aside.map(({ height }) => height)),
  };
  const points = await placesBeside(frame, size, aside.length, tools);
  return new Map(aside.flatMap(({ id }, index) => (points[index] ? [[id, points[index]] as const] : [])));
}
