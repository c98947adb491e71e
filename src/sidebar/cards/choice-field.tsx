/** One of a few for the selected cards. A choice is kept at once. */
import { useId } from 'preact/hooks';
import { useWords } from '../components/session-context.ts';
import { useSent } from './use-draft.ts';

interface Properties<Value extends string> {
  readonly label: string;
  /** Null: nobody chose; undefined: the cards differ. */
  readonly value: Value | null | undefined;
  /** In the order in which they are offered. Null stands for what holds when nobody chooses. */
  readonly options: readonly (readonly [Value | null, string])[];
  readonly change: (value: Value | null) => void;
}

/** Values of the list that no choice has. */
const nobody = '';
const differs = '?';

export function ChoiceField<Value extends string>({ label, value, options, change }: Properties<Value>) {
  const { texts } = useWords();
  const id = useId();
  const [shown, show] = useSent(value === undefined ? differs : (value ?? nobody));
  return (
    <div class="card-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={shown}
        class={shown === differs ? 'mixed' : undefined}
        onChange={({ currentTarget }) => {
          const option = options.find(([name]) => (name ?? nobody) === currentTarget.value);
          if (option === undefined) return;
          show(currentTarget.value);
          change(option[0]);
        }}
      >
        {shown === differs && (
          <option value={differs} disabled hidden>
            {texts.cards.mixed}
          </option>
        )}
        {options.map(([name, text]) => (
          <option key={name} value={name ?? nobody}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
