/** The cards, outcomes and connectors of a plan, drawn in a frame. What is there already is tied up with the rest. */
import type { Box, Point } from '../../board/geometry.ts';
import type { DesignCard, DesignPlan } from '../../board/plan/design.ts';
import { cardSizes } from '../../board/plan/looks.ts';
import type { Language } from '../../design/schema.ts';
import type { Tools } from '../act.ts';
import { drawConnector } from '../connectors.ts';
import type { Pen } from '../draw.ts';
import { placesBeside } from './beside.ts';
import { drawDesignCard, drawOutcome } from './pieces.ts';

/** Cards between two tellings of how far it is. */
const progressEvery = 8;

export interface DesignPlaces {
  /** Top left in the frame; a card without one lies beside the frame. */
  readonly cards: ReadonlyMap<string, Point>;
  readonly outcomes: ReadonlyMap<string, Box>;
}

export interface DrawnDesign {
  /** How many cards found no place in the frame. */
  readonly beside: number;
}

/**
 * Draws what is not there yet. `there` are node ids by the id in the plan; `linked` are pairs of node ids, as
 * "from to", that a connector joins already.
 */
export async function drawDesign(
  plan: DesignPlan,
  places: DesignPlaces,
  frame: SectionNode,
  language: Language,
  tools: Tools,
  pen: Pen,
  there: ReadonlyMap<string, string> = new Map(),
  linked: ReadonlySet<string> = new Set(),
): Promise<DrawnDesign> {
  const nodes = new Map(there);
  for (const outcome of plan.outcomes) {
    const box = places.outcomes.get(outcome.id);
    if (box && !nodes.has(outcome.id))
      nodes.set(outcome.id, (await drawOutcome(outcome, frame, box, pen)).id);
  }
  const fresh = plan.cards.filter(({ id }) => !nodes.has(id));
  const left = fresh.filter(({ id }) => !places.cards.has(id));
  const page = figma.currentPage;
  const beside = await placesBeside(frame, sizeOf(left), left.length, tools);
  const total = fresh.length;
  for (const [index, card] of fresh.entries()) {
    const at = places.cards.get(card.id);
    const drawn = at
      ? await drawDesignCard(card, frame, at, language, pen)
      : await drawDesignCard(card, page, beside[left.indexOf(card)] ?? { x: 0, y: 0 }, language, pen);
    nodes.set(card.id, drawn.id);
    if (index % progressEvery === 0) tools.progress(index, total);
  }
  for (const { from, to, kind } of plan.links) {
    const [start, end] = [nodes.get(from), nodes.get(to)];
    if (start === undefined || end === undefined || linked.has(`${start} ${end}`)) continue;
    await drawConnector({ from: start, to: end, kind }, frame, language, pen);
  }
  if (total > progressEvery) tools.progress(total, total);
  return { beside: left.length };
}

/** Cards of a frame have one size. */
const sizeOf = ([first]: readonly DesignCard[]) => cardSizes[first?.data.size ?? 'card'];
