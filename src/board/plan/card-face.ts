/** What a card shows: put together from the activity, what people set and what they typed. */
import { ownPrefix } from '../../catalogue/own.ts';
import type { CardActivity } from '../../catalogue/schema.ts';
import type { Assessment, Language, LearningType, Mode, Pacing, Presence } from '../../design/schema.ts';
import { formatMinutes } from '../minutes.ts';
import type { CardData } from '../stamps.ts';

/** How much of a card is drawn: all of it, glyph and title, or the glyph alone. */
export type CardSize = 'card' | 'compact' | 'mark';

export interface CardFace {
  readonly glyph: string;
  /** Null: the activity is not known here. */
  readonly learningType: LearningType | null;
  readonly title: string;
  readonly minutes: { readonly text: string; readonly guessed: boolean };
  /** "either": the zone decides. */
  readonly pacing: Pacing | 'either';
  readonly assessment: Assessment;
  readonly presence: Presence;
  /** Only when a person set it on the card. */
  readonly mode: Mode | null;
  readonly topic: string;
  readonly size: CardSize;
}

/** The look that this plugin draws: cards with a lower number are redrawn on request. */
export const cardLook = 2;
/** For a card whose activity is not known here. */
export const unknownGlyph = 'seal-question';

/** What a card shows of its activity. */
export type CardFaceActivity = Pick<
  CardActivity,
  'shortName' | 'learningType' | 'pacing' | 'glyph' | 'minutes' | 'assessment'
>;

/** What a card reads from its data. */
export type FaceData = Partial<
  Pick<
    CardData,
    | 'activity'
    | 'minutes'
    | 'guess'
    | 'pacing'
    | 'mode'
    | 'learningType'
    | 'assessment'
    | 'presence'
    | 'topic'
    | 'size'
    | 'own'
  >
>;

/**
 * The face of a card. `known` is its activity here, if there is one; else its own definition counts. `typed` is what
 * people read on it now; undefined where the text is missing. Minutes that a person typed stay as they are.
 */
export function cardFace(
  data: FaceData,
  known: CardFaceActivity | undefined,
  language: Language,
  typed: {
    readonly title?: string;
    readonly minutes?: { readonly text: string; readonly byPerson: boolean };
  },
): CardFace {
  const activity = known ?? data.own;
  const name = known ? known.shortName[language] : (data.own?.name ?? '');
  const guess = data.guess ?? activity?.minutes ?? null;
  const minutes =
    typed.minutes?.byPerson === true
      ? { text: typed.minutes.text, guessed: false }
      : data.minutes !== undefined
        ? { text: formatMinutes(data.minutes, false, language), guessed: false }
        : { text: guess === null ? '' : formatMinutes(guess, true, language), guessed: true };
  return {
    glyph: activity?.glyph ?? unknownGlyph,
    learningType: data.learningType ?? activity?.learningType ?? null,
    title: typed.title?.trim() ? typed.title : name || (data.activity ?? '').replace(ownPrefix, ''),
    minutes,
    pacing: data.pacing ?? activity?.pacing ?? 'either',
    assessment: data.assessment ?? activity?.assessment ?? 'none',
    presence: data.presence ?? 'required',
    mode: data.mode ?? null,
    topic: data.topic ?? '',
    size: data.size ?? 'card',
  };
}
