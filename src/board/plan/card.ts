/** What a card looks like: a tinted head with the glyph, the title, and a foot with pacing and minutes. */
import type { CardActivity } from '../../catalogue/schema.ts';
import type { Language, LearningType, Pacing } from '../../design/schema.ts';
import { formatMinutes } from '../minutes.ts';
import { writeData } from '../stamps.ts';
import type { Drawing, DrawnText, DrawnVector } from './drawing.ts';
import { type Glyphs, placeGlyph } from './glyph.ts';
import { card, line, quiet, text, typeColours, white } from './looks.ts';

export interface CardChoice {
  readonly activity: Pick<CardActivity, 'id' | 'shortName' | 'learningType' | 'pacing' | 'glyph' | 'minutes'>;
  readonly language: Language;
  readonly stamp: string;
  /** Minutes a person asked for; null = the guess of the catalogue. */
  readonly minutes: number | null;
}

const inset = 10;
const foot = { y: 138, height: 20, glyph: 16 } as const;

/** Names of the parts of a card, in its shared data and its layers. */
export const cardParts = { head: 'head', title: 'title', pacing: 'pacing', minutes: 'minutes' } as const;

export function planCard(choice: CardChoice, glyphs: Glyphs): Drawing {
  const { activity, language } = choice;
  return {
    container: 'frame',
    name: activity.shortName[language],
    width: card.width,
    height: card.height,
    fill: white,
    stroke: line,
    radius: card.radius,
    kind: 'card',
    data: { card: cardData(choice) },
    children: [
      cardHead(activity.glyph, activity.learningType, glyphs),
      cardTitle(activity.shortName[language]),
      cardPacing(
        activity.pacing === 'own-time' ? 'own-time' : 'together',
        glyphs,
        activity.pacing === 'either',
      ),
      cardMinutes(choice),
    ],
  };
}

/** The shared data of a new card. */
export function cardData({ activity, stamp, minutes }: CardChoice): string {
  return writeData('card', {
    stamp,
    activity: activity.id,
    guess: activity.minutes,
    ...(minutes === null ? {} : { minutes }),
  });
}

export function cardHead(glyph: string, type: LearningType, glyphs: Glyphs): DrawnVector {
  const { ink, tint } = typeColours[type];
  const [x, y] = [(card.width - card.glyph) / 2, (card.head - card.glyph) / 2];
  return {
    shape: 'vector',
    name: cardParts.head,
    x: 0,
    y: 0,
    width: card.width,
    height: card.head,
    locked: true,
    svg: `<rect width="${card.width}" height="${card.head}" fill="${tint}"/>${placeGlyph(glyphs, glyph, card.glyph, x, y, { hex: ink })}`,
  };
}

function cardTitle(title: string): DrawnText {
  return {
    shape: 'text',
    name: cardParts.title,
    x: inset,
    y: card.head + 4,
    width: card.width - 2 * inset,
    height: 52,
    locked: false,
    data: { part: cardParts.title },
    text: title,
    size: 13.5,
    lineHeight: 17,
    weight: 'Semi Bold',
    colour: text,
    align: 'CENTER',
    vertical: 'CENTER',
    lines: 3,
  };
}

/** One person for own time, three for together; a dashed-looking pair of both where the zone decides. */
function cardPacing(pacing: Pacing, glyphs: Glyphs, either: boolean): DrawnVector {
  const size = foot.glyph;
  const names = either ? ['user', 'users-three'] : [pacing === 'together' ? 'users-three' : 'user'];
  return {
    shape: 'vector',
    name: cardParts.pacing,
    x: inset + 2,
    y: foot.y + (foot.height - size) / 2,
    width: names.length * size + (names.length - 1) * 2,
    height: size,
    locked: true,
    svg: names.map((name, index) => placeGlyph(glyphs, name, size, index * (size + 2), 0, quiet)).join(''),
  };
}

function cardMinutes({
  activity,
  minutes,
  language,
}: Pick<CardChoice, 'activity' | 'minutes' | 'language'>): DrawnText {
  const x = inset + 2 * foot.glyph + 8;
  return {
    shape: 'text',
    name: cardParts.minutes,
    x,
    y: foot.y,
    width: card.width - x - inset - 2,
    height: foot.height,
    locked: false,
    data: { part: cardParts.minutes },
    text: formatMinutes(minutes ?? activity.minutes, minutes === null, language),
    size: 12,
    lineHeight: 20,
    weight: 'Medium',
    colour: minutes === null ? quiet : text,
    align: 'RIGHT',
    vertical: 'CENTER',
    lines: 1,
  };
}
