/** What a card looks like: a tinted head with the glyph, the title, and a foot with pacing and minutes. */
import type { CardActivity } from '../../catalogue/schema.ts';
import type { Language } from '../../design/schema.ts';
import { writeData } from '../stamps.ts';
import { type CardFace, type CardFaceActivity, cardFace, cardLook } from './card-face.ts';
import { cardLayouts } from './card-layout.ts';
import { cardHead, cardPacing } from './card-marks.ts';
import { cardParts } from './card-parts.ts';
import type { Drawing, DrawnText } from './drawing.ts';
import type { Glyphs } from './glyph.ts';
import { card, cardSizes, dashedLine, line, quiet, text, white } from './looks.ts';

export { cardParts };

export interface CardChoice {
  readonly activity: CardFaceActivity & Pick<CardActivity, 'id'>;
  readonly language: Language;
  readonly stamp: string;
  /** Minutes a person asked for; null = the guess of the catalogue. */
  readonly minutes: number | null;
}

/** A new card. */
export function planCard(choice: CardChoice, glyphs: Glyphs): Drawing {
  const { activity, minutes, language } = choice;
  const data = minutes === null ? {} : { minutes };
  return planFace(cardFace(data, activity, language, {}), cardData(choice), glyphs);
}

/**
 * A card that shows this face; `data` is the text of its shared data. Every size has the same parts in the same order,
 * so that a card can be drawn again in place; what a size does without is hidden. Only the topic is missing where there
 * is none: a text on every card that nobody sees would cost every reading of a board.
 */
export function planFace(face: CardFace, data: string, glyphs: Glyphs): Drawing {
  const optional = face.presence !== 'required';
  return {
    container: 'frame',
    name: face.title,
    ...cardSizes[face.size],
    fill: white,
    stroke: optional ? dashedLine : line,
    ...(optional ? { dash: [4, 4] } : {}),
    radius: card.radius,
    kind: 'card',
    data: { card: data },
    children: [
      cardHead(face, glyphs),
      cardTitle(face),
      ...(face.topic.trim() === '' ? [] : [cardTopic(face)]),
      cardPacing(face, glyphs),
      cardMinutes(face),
    ],
  };
}

/** The shared data of a new card. */
export function cardData({ activity, stamp, minutes }: CardChoice): string {
  return writeData('card', {
    stamp,
    activity: activity.id,
    guess: activity.minutes,
    look: cardLook,
    ...(minutes === null ? {} : { minutes }),
  });
}

/** A text of the card that people type over. */
const typedText = { shape: 'text', locked: false, colour: text } as const;

function cardTitle({ title, size, topic }: CardFace): DrawnText {
  const { place, letters } = cardLayouts[size].title;
  // A topic takes its line from the room around the title, never from its three lines.
  const height = size === 'card' && topic.trim() !== '' ? 3 * letters.lineHeight : place.height;
  return {
    ...typedText,
    name: cardParts.title,
    ...place,
    height,
    data: { part: cardParts.title },
    text: title,
    weight: 'Semi Bold',
    vertical: 'CENTER',
    ...letters,
    ...hiddenIn(cardLayouts[size].title),
  };
}

/** One quiet line between title and foot. */
function cardTopic({ topic, size }: CardFace): DrawnText {
  const { topic: layout } = cardLayouts[size];
  return {
    shape: 'text',
    name: cardParts.topic,
    ...layout.place,
    locked: true,
    data: { part: cardParts.topic },
    text: topic.trim().replace(/\s+/g, ' '),
    weight: 'Regular',
    colour: quiet,
    vertical: 'CENTER',
    ...layout.letters,
    ...hiddenIn(layout),
  };
}

function cardMinutes({ minutes, size }: CardFace): DrawnText {
  const { minutes: layout } = cardLayouts[size];
  return {
    ...typedText,
    name: cardParts.minutes,
    ...layout.place,
    data: { part: cardParts.minutes },
    text: minutes.text,
    weight: 'Medium',
    colour: minutes.guessed ? quiet : text,
    vertical: 'CENTER',
    ...layout.letters,
    ...hiddenIn(layout),
  };
}

/** Nothing when it is to be seen, so that drawings are equal when they look equal. */
const hiddenIn = ({ hidden }: { readonly hidden: boolean }) => (hidden ? { hidden } : {});
