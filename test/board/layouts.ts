/** Frames with cards, as the facts of a board: made from a layout, changed, and laid out again. */
import cards from 'content:cards';
import glyphs from 'content:glyphs';
import type { Facts } from '../../src/board/facts.ts';
import { type Point, translation } from '../../src/board/geometry.ts';
import { type CardInFrame, cardsIn } from '../../src/board/layout/cards.ts';
import type { FrameChoice } from '../../src/board/layout/choice.ts';
import { floorOf } from '../../src/board/layout/floor.ts';
import { defaultChoice, layoutFor } from '../../src/board/layout/from-template.ts';
import type { FrameLayout, ShapedLayout } from '../../src/board/layout/layout.ts';
import { planCard } from '../../src/board/plan/card.ts';
import { planFrame } from '../../src/board/plan/frame.ts';
import { cardSizes } from '../../src/board/plan/looks.ts';
import type { TemplateShape } from '../../src/board/templates.ts';
import { countingStamps, templateOf } from './board-facts.ts';
import { factsOf } from './drawing-facts.ts';

export function layoutOf(
  shape: TemplateShape,
  numbers: { readonly segments?: number; readonly islands?: number } = {},
  choice: Partial<FrameChoice> = {},
  stamp = countingStamps(),
): ShapedLayout {
  const template = templateOf(shape, numbers);
  const layout = layoutFor(template, { ...defaultChoice(template, 'nl'), ...choice }, stamp);
  if (layout.shape === 'own') throw new Error('a template of ours has one of the three shapes');
  return layout;
}

/** Centres of cards, in the space of their frame. */
export interface CardAt {
  readonly stamp: string;
  readonly centre: Point;
}

/** A page with one frame at a place, and cards in it; zones keep their stamps from one layout to the next. */
export class FrameOnPage {
  readonly frame: string;
  readonly facts: Facts;
  layout: FrameLayout;

  constructor(layout: FrameLayout, placed: readonly CardAt[] = [], at: Point = { x: -731, y: 412 }) {
    this.layout = layout;
    let count = 0;
    const nextId = (): string => `1:${++count}`;
    const drawing = planFrame(layout, { stamp: (key) => `at ${key}` }, glyphs);
    const facts = [...factsOf(drawing, null, at, nextId)];
    const [frame] = facts;
    this.frame = frame?.id ?? '';
    for (const { stamp, centre } of placed) {
      const card = {
        ...planCard({ activity: cardOf(), language: 'nl', stamp, minutes: null }, glyphs),
        ...cardSizes[layout.cardSize],
      };
      const corner = { x: centre.x - card.width / 2, y: centre.y - card.height / 2 };
      facts.push(...factsOf(card, this.frame, corner, nextId));
    }
    this.facts = new Map(facts.map((fact) => [fact.id, fact]));
  }

  get cards(): readonly CardInFrame[] {
    return cardsIn(this.facts, this.frame);
  }

  /** The same page without a node, or with a node changed. */
  with(id: string, change: object | null): Facts {
    const fact = this.facts.get(id);
    const facts = new Map(this.facts);
    if (change === null || !fact) facts.delete(id);
    else facts.set(id, { ...fact, ...change } as typeof fact);
    return facts;
  }
}

export const moved = (to: Point) => ({ transform: translation(to) });

function cardOf() {
  const [card] = cards;
  if (!card) throw new Error('the catalogue is empty');
  return card;
}

/** Somewhere in a frame: anywhere at all, from 0 to 1 across and down. */
export function spotIn(layout: FrameLayout, across: number, down: number): Point {
  const { width, height } = floorOf(layout);
  return { x: Math.round(width * across), y: Math.round(height * down) };
}
