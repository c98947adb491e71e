/** Where the parts of a card lie in each of its sizes, in px. */
import type { CardSize } from './card-face.ts';
import type { DrawnText } from './drawing.ts';
import { card, cardSizes } from './looks.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From the top left with the clock. */
type Corners = readonly [boolean, boolean, boolean, boolean];

interface TextLayout {
  readonly place: Place;
  readonly letters: Pick<DrawnText, 'size' | 'lineHeight' | 'align' | 'lines'>;
  /** This size does without it. */
  readonly hidden: boolean;
}

export interface CardLayout {
  /** The tinted field, and which of its corners are corners of the card. */
  readonly head: Place & { readonly rounded: Corners };
  /** px of the glyph in its middle. */
  readonly glyph: number;
  /** Whether mode, presence and assessment are marked in its upper corners. */
  readonly marks: boolean;
  readonly title: TextLayout;
  readonly topic: TextLayout;
  readonly minutes: TextLayout;
  /** Top left of the pacing marks. */
  readonly pacing: { readonly x: number; readonly y: number; readonly hidden: boolean };
}

/** 126 px hold "Probleemgestuurde" (125 in these letters), and no title of the set touches the edge. */
const titleInset = 9;
const edge = 12;
const lettersOf = {
  title: { size: 13, lineHeight: 17, align: 'CENTER', lines: 3 },
  topic: { size: 11, lineHeight: 14, align: 'CENTER', lines: 1 },
  minutes: { size: 12, lineHeight: 20, align: 'RIGHT', lines: 1 },
} as const;

const whole: CardLayout = {
  head: { x: 0, y: 0, width: card.width, height: card.head, rounded: [true, true, false, false] },
  glyph: card.glyph,
  marks: true,
  title: {
    place: { x: titleInset, y: 75, width: card.width - 2 * titleInset, height: 64 },
    letters: lettersOf.title,
    hidden: false,
  },
  topic: {
    place: { x: edge, y: 126, width: card.width - 2 * edge, height: 14 },
    letters: lettersOf.topic,
    hidden: false,
  },
  minutes: { place: { x: 52, y: 142, width: 80, height: 20 }, letters: lettersOf.minutes, hidden: false },
  pacing: { x: edge, y: 144, hidden: false },
};

/** Parts that are not to be seen lie in the corner, as they would look: they are read, and shown again. */
const hiddenParts = {
  topic: { ...whole.topic, place: { x: 0, y: 0, width: 48, height: 14 }, hidden: true },
  minutes: { ...whole.minutes, place: { x: 0, y: 0, width: 48, height: 20 }, hidden: true },
  pacing: { x: 0, y: 0, hidden: true },
};

/** 116 px hold "Probleemgestuurde" in these letters (115), and every title of the set in two or three lines. */
const compact: CardLayout = {
  ...hiddenParts,
  head: { x: 0, y: 0, width: 40, height: cardSizes.compact.height, rounded: [true, false, false, true] },
  glyph: 28,
  marks: false,
  title: {
    place: { x: 47, y: 1, width: 117, height: 46 },
    letters: { size: 12, lineHeight: 15, align: 'LEFT', lines: 3 },
    hidden: false,
  },
};

const mark: CardLayout = {
  ...hiddenParts,
  head: { x: 0, y: 0, ...cardSizes.mark, rounded: [true, true, true, true] },
  glyph: 40,
  marks: false,
  title: { place: { x: 0, y: 0, ...cardSizes.mark }, letters: lettersOf.title, hidden: true },
};

export const cardLayouts: Readonly<Record<CardSize, CardLayout>> = { card: whole, compact, mark };
