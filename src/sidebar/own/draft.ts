/** An own activity while a person is still making it: texts as typed, choices not made yet. */
import * as v from 'valibot';
import { formatMinutes, parseMinutes } from '../../board/minutes.ts';
import type { CardFace } from '../../board/plan/card-face.ts';
import { longestHint, longestName, type OwnActivity, ownActivitySchema } from '../../catalogue/own.ts';
import { foldName } from '../../catalogue/own-names.ts';
import type { PickerGlyph } from '../../catalogue/picker.ts';
import type { Assessment, Grouping, Language, LearningType } from '../../design/schema.ts';

export interface Draft {
  readonly name: string;
  readonly learningType: LearningType | null;
  /** Null: nobody chose one, so it follows the name. */
  readonly glyph: string | null;
  readonly minutes: string;
  readonly pacing: OwnActivity['pacing'];
  readonly grouping: readonly Grouping[];
  readonly assessment: Assessment;
  readonly online: string;
  readonly offline: string;
}

export const emptyDraft: Draft = {
  name: '',
  learningType: null,
  glyph: null,
  minutes: '',
  pacing: 'either',
  grouping: [],
  assessment: 'none',
  online: '',
  offline: '',
};

export function draftOf(own: OwnActivity): Draft {
  return {
    name: own.name,
    learningType: own.learningType,
    glyph: own.glyph,
    minutes: String(own.minutes),
    pacing: own.pacing,
    grouping: own.grouping,
    assessment: own.assessment,
    online: own.hint?.online ?? '',
    offline: own.hint?.offline ?? '',
  };
}

/** When nothing in the name says anything. */
const plainGlyph = 'star';

/** The glyph of a draft: the chosen one, else one that its name speaks of. */
export function glyphOf(draft: Draft, picker: readonly PickerGlyph[]): string {
  if (draft.glyph !== null) return draft.glyph;
  for (const word of foldName(draft.name).split(/[^a-z0-9]+/)) {
    // Shorter words are "de", "een" and "the"; a part of a word says something else: "bezoek" is no company visit.
    const found =
      word.length >= 4 && picker.find(({ nl, en }) => foldName(`${nl}, ${en}`).split(', ').includes(word));
    if (found) return found.glyph;
  }
  return plainGlyph;
}

/** Minutes of a draft, when they can be read. */
export function minutesOf({ minutes }: Draft): number | null {
  const read = parseMinutes(minutes);
  return read === null || read < 1 ? null : Math.round(read);
}

export type DraftField = 'name' | 'learningType' | 'minutes' | 'online' | 'offline';
export type DraftErrors = Partial<Record<DraftField, 'missing' | 'too-long' | 'unread'>>;

/** What a draft still needs before it is an activity. That its name is taken is somebody else's to say. */
export function errorsOf(draft: Draft): DraftErrors {
  const errors: DraftErrors = {};
  const name = draft.name.trim();
  if (name === '') errors.name = 'missing';
  else if (name.length > longestName) errors.name = 'too-long';
  if (draft.learningType === null) errors.learningType = 'missing';
  if (draft.minutes.trim() === '') errors.minutes = 'missing';
  else if (minutesOf(draft) === null) errors.minutes = 'unread';
  if (draft.online.trim().length > longestHint) errors.online = 'too-long';
  if (draft.offline.trim().length > longestHint) errors.offline = 'too-long';
  return errors;
}

/** Minutes that a card shows as a guess while nobody has typed them. */
const guess = 30;

/** What its card looks like now; the minutes of a new card are a guess. */
export function faceOf(
  draft: Draft,
  picker: readonly PickerGlyph[],
  name: string,
  language: Language,
): CardFace {
  return {
    glyph: glyphOf(draft, picker),
    learningType: draft.learningType,
    title: draft.name.trim() || name,
    minutes: { text: formatMinutes(minutesOf(draft) ?? guess, true, language), guessed: true },
    pacing: draft.pacing,
    assessment: draft.assessment,
    presence: 'required',
    mode: null,
    topic: '',
    size: 'card',
  };
}

/**
 * The activity of a draft without errors; undefined while something is missing. Fields of `changed` that are not known
 * here stay.
 */
export function ownOf(
  draft: Draft,
  picker: readonly PickerGlyph[],
  id: string,
  changed: OwnActivity | null,
): OwnActivity | undefined {
  if (Object.keys(errorsOf(draft)).length > 0) return undefined;
  const result = v.safeParse(ownActivitySchema, {
    ...changed,
    id,
    name: draft.name,
    learningType: draft.learningType,
    glyph: glyphOf(draft, picker),
    minutes: minutesOf(draft),
    pacing: draft.pacing,
    assessment: draft.assessment,
    grouping: [...draft.grouping],
    hint: { ...changed?.hint, online: draft.online, offline: draft.offline },
  });
  return result.success ? result.output : undefined;
}
