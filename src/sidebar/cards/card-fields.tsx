/** Everything that can be set on the selected cards, in the order in which people ask for it. */
import { formatMinutes, parseMinutes } from '../../board/minutes.ts';
import {
  type Activity,
  assessmentSchema,
  learningTypes,
  materialSchema,
  pacingSchema,
} from '../../design/schema.ts';
import { useSession, useWords } from '../components/session-context.ts';
import { ChoiceField } from './choice-field.tsx';
import { PresenceField } from './presence-field.tsx';
import { type Field, type SelectedCard, type Settings, sharedValue } from './settings.ts';
import { SizeField } from './size-field.tsx';
import { TextField } from './text-field.tsx';

/** Characters, as many as a card or a list still shows. */
const longest = { title: 200, minutes: 40, topic: 80, note: 1_000 } as const;
const modesFromCampus = ['offline', 'both', 'online'] as const;

export function CardFields({ cards }: { readonly cards: readonly SelectedCard[] }) {
  const { editing, board, language } = useSession();
  const { texts } = useWords();
  const { fields } = texts.cards;
  const inLanguage = (minutes: number, isGuess: boolean) =>
    formatMinutes(minutes, isGuess, language.language.value);
  const nodes = cards.map(({ activity }) => activity.node);
  const shared = <Name extends Field>(field: Name) => sharedValue(cards, field);
  const set =
    <Name extends Field>(field: Name) =>
    (value: Settings[Name]) =>
      editing.set(nodes, field, () => value);
  /** What holds when nobody chooses, as far as the board tells it. */
  const followed = (field: Field, inWords: (activity: Activity) => string): string | null => {
    const [first, ...others] = cards.map(({ activity }) => inWords(activity));
    return shared(field) === null && first !== undefined && others.every((other) => other === first)
      ? first.toLowerCase()
      : null;
  };

  const minutes = shared('minutes');
  const guesses = new Set(cards.map(({ activity }) => activity.minutes));
  const [guess] = guesses.size === 1 ? guesses : [null];
  const topics = new Set(
    (board.frame.value?.design.activities ?? []).flatMap(({ topic }) => (topic === undefined ? [] : [topic])),
  );
  return (
    <div class="card-fields">
      <TextField
        label={fields.title}
        value={shared('title')}
        longest={longest.title}
        change={(title) => {
          set('title')(title);
          return true;
        }}
      />
      <TextField
        label={fields.minutes}
        value={minutes === undefined ? undefined : minutes === null ? '' : inLanguage(minutes, false)}
        guess={typeof guess === 'number' ? inLanguage(guess, true) : texts.cards.usual(null)}
        longest={longest.minutes}
        change={(text) => {
          const parsed = text === '' ? null : parseMinutes(text);
          if (text !== '' && parsed === null) return false;
          set('minutes')(parsed);
          return true;
        }}
        unread={texts.cards.unread}
      />
      <ChoiceField
        label={fields.mode}
        value={shared('mode')}
        options={[
          [null, texts.cards.followsZone(followed('mode', ({ mode }) => texts.modes[mode ?? 'none']))],
          ...modesFromCampus.map((mode) => [mode, texts.modes[mode]] as const),
        ]}
        change={set('mode')}
      />
      <ChoiceField
        label={fields.pacing}
        value={shared('pacing')}
        options={[
          [null, texts.cards.usual(followed('pacing', ({ pacing }) => texts.pacings[pacing ?? 'none']))],
          ...pacingSchema.options.map((pacing) => [pacing, texts.pacings[pacing]] as const),
        ]}
        change={set('pacing')}
      />
      <ChoiceField
        label={fields.learningType}
        value={shared('learningType')}
        options={[
          [
            null,
            texts.cards.usual(
              followed('learningType', ({ learningType }) =>
                learningType === null ? texts.modes.none : texts.learningTypes[learningType],
              ),
            ),
          ],
          ...learningTypes.map((type) => [type, texts.learningTypes[type]] as const),
        ]}
        change={set('learningType')}
      />
      <PresenceField value={shared('presence')} change={set('presence')} />
      <ChoiceField
        label={fields.assessment}
        value={shared('assessment')}
        options={[
          [
            null,
            texts.cards.usual(
              followed('assessment', ({ assessment }) => texts.cards.assessments[assessment]),
            ),
          ],
          ...assessmentSchema.options.map((name) => [name, texts.cards.assessments[name]] as const),
        ]}
        change={set('assessment')}
      />
      <TextField
        label={fields.topic}
        value={textOf(shared('topic'))}
        known={[...topics]}
        longest={longest.topic}
        change={(topic) => {
          set('topic')(topic || null);
          return true;
        }}
      />
      <ChoiceField
        label={fields.material}
        value={shared('material')}
        options={[
          [null, texts.cards.materials.unknown],
          ...materialSchema.options.map((name) => [name, texts.cards.materials[name]] as const),
        ]}
        change={set('material')}
      />
      <TextField
        label={fields.note}
        value={textOf(shared('note'))}
        longest={longest.note}
        lines={3}
        change={(note) => {
          set('note')(note || null);
          return true;
        }}
      />
      <SizeField value={shared('size')} change={set('size')} />
    </div>
  );
}

/** The text of a field: empty where nobody wrote one, undefined where the cards differ. */
function textOf(value: string | null | undefined): string | undefined {
  return value === null ? '' : value;
}
