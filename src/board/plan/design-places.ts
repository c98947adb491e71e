/** Where the cards and outcomes of a design lie in a frame. px in the space of the frame. */

import { type Box, contains, type Point } from '../geometry.ts';
import { floorOf } from '../layout/floor.ts';
import { layOutCards } from '../layout/lay-out.ts';
import type { FrameLayout } from '../layout/layout.ts';
import type { DesignPlan } from './design.ts';
import { cardSizes } from './looks.ts';
import { outcomeSize, placeOutcomes } from './outcomes.ts';
import type { WaveCard } from './wave.ts';

export interface DesignPlaces {
  /** With the room that the cards need. */
  readonly layout: FrameLayout;
  /** Top left by id; a card without one belongs in no zone. */
  readonly cards: ReadonlyMap<string, Point>;
  /** Those that stay where they are have none. */
  readonly outcomes: ReadonlyMap<string, Box>;
  /** What a wave through the cards follows. */
  readonly wave: readonly WaveCard[];
}

/** `there` are boxes of outcomes that lie in the frame already: they stay while they lie in the outcomes zone. */
export function placeDesign(
  plan: DesignPlan,
  layout: FrameLayout,
  there: ReadonlyMap<string, Box> = new Map(),
): DesignPlaces {
  const size = cardSizes[layout.cardSize];
  const cards = plan.cards.map(({ id, mode, segment, removed }) => ({
    id,
    ...size,
    mode,
    segment,
    part: removed ? ('out' as const) : mode === null ? ('nowhere' as const) : ('in' as const),
  }));
  const arranged = layOutCards(layout, cards);
  return {
    layout: arranged.layout,
    cards: arranged.places,
    outcomes: outcomesIn(plan, arranged.layout, there),
    wave: cards.flatMap((card) => {
      const at = arranged.places.get(card.id);
      return at ? [{ ...card, centre: { x: at.x + size.width / 2, y: at.y + size.height / 2 } }] : [];
    }),
  };
}

function outcomesIn(
  { outcomes }: DesignPlan,
  layout: FrameLayout,
  there: ReadonlyMap<string, Box>,
): ReadonlyMap<string, Box> {
  const zone = floorOf(layout).zones.find(({ role }) => role === 'outcomes');
  if (!zone) return new Map();
  const room = { ...zone.box, y: zone.box.y + zone.inset, height: zone.box.height - zone.inset };
  const stays = (box: Box): boolean =>
    contains(zone.box, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const taken = [...there.values()].filter(stays);
  const placed = outcomes.filter(({ id }) => {
    const box = there.get(id);
    return !box || !stays(box);
  });
  const sizes = placed.map(({ id, text }) => {
    const box = there.get(id);
    return box ? { width: box.width, height: box.height } : outcomeSize(text);
  });
  const boxes = placeOutcomes(sizes, room, taken);
  return new Map(placed.flatMap(({ id }, index) => (boxes[index] ? [[id, boxes[index]] as const] : [])));
}
