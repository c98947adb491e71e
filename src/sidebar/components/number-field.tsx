/** A number on the board that a person can change. What is being typed stays, whatever changes meanwhile. */
import { useId, useState } from 'preact/hooks';
import { parseNumber } from '../texts/numbers.ts';
import { useWords } from './session-context.ts';

interface Properties {
  readonly id?: string;
  readonly label: string;
  readonly value: number | null;
  readonly hint?: string;
  /** Null: the field was emptied. */
  readonly change: (value: number | null) => void;
  readonly least: number;
  readonly most: number;
}

export function NumberField({ id, label, value, hint, change, least, most }: Properties) {
  const { texts, numbers } = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = value === null ? '' : numbers.plain(value);
  const typed = draft === null ? value : parseNumber(draft);
  const isValid = typed === null || (typed !== undefined && typed >= least && typed <= most);
  const described = useId();

  const keep = () => {
    if (draft === null || !isValid || typed === undefined) return;
    setDraft(null);
    if (typed !== value) change(typed);
  };
  return (
    <div class="number-field">
      <label>
        <span>{label}</span>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={draft ?? shown}
          aria-invalid={!isValid}
          aria-describedby={described}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
            if (event.key === 'Escape') setDraft(null);
          }}
        />
      </label>
      <p id={described} role={isValid ? undefined : 'status'}>
        {isValid ? hint : texts.balance.numberBetween(least, most)}
      </p>
    </div>
  );
}
