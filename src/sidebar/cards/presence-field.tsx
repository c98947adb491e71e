/** Whether students must take part, may, or choose one card out of several. */
import { useState } from 'preact/hooks';
import type { Presence } from '../../design/schema.ts';
import { useSession, useWords } from '../components/session-context.ts';
import { ChoiceField } from './choice-field.tsx';
import { TextField } from './text-field.tsx';

const longestName = 60;
const choicePrefix = 'choice:';
/** The option that asks for a name: no choice is without. */
const unnamed: Presence = choicePrefix;
const isChoice = (presence: Presence | null | undefined) => presence?.startsWith(choicePrefix) === true;

interface Properties {
  /** Null: required; undefined: the cards differ. */
  readonly value: Presence | null | undefined;
  readonly change: (value: Presence | null) => void;
}

export function PresenceField({ value, change }: Properties) {
  const { board } = useSession();
  const { texts } = useWords();
  const { presences, choice, newChoice, choiceName, choiceWhat, fields } = texts.cards;
  const [isNaming, setNaming] = useState(false);
  const present = board.frame.value?.design.activities.map(({ presence }) => presence) ?? [];
  const choices = new Set([...present, ...(value ? [value] : [])].filter(isChoice));
  return (
    <>
      <ChoiceField<Presence>
        label={fields.presence}
        value={isNaming ? unnamed : value}
        options={[
          [null, presences.required],
          ['optional', presences.optional],
          ...[...choices].map((name) => [name, choice(name.slice(choicePrefix.length))] as const),
          [unnamed, newChoice],
        ]}
        change={(chosen) => {
          setNaming(chosen === unnamed);
          if (chosen !== unnamed) change(chosen);
        }}
      />
      {isNaming && (
        <TextField
          label={choiceName}
          value=""
          guess={choiceWhat}
          longest={longestName}
          starts
          change={(name) => {
            setNaming(false);
            change(`${choicePrefix}${name}`);
            return true;
          }}
        />
      )}
    </>
  );
}
