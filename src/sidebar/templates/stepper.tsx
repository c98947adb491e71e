/** A small number that goes up and down by one, or is typed. */
import { useId, useState } from 'preact/hooks';
import { useWords } from '../components/session-context.ts';

interface Properties {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly change: (value: number) => void;
}

export function Stepper({ label, value, least, most, change }: Properties) {
  const words = useWords().texts.templates;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? value : /^\s*\d{1,3}\s*$/.test(draft) ? Number(draft) : Number.NaN;
  const isValid = typed >= least && typed <= most;
  const step = (by: number, text: string, name: string) => (
    <button
      type="button"
      class="icon-button"
      aria-label={name}
      aria-disabled={value + by < least || value + by > most}
      onClick={() => {
        setDraft(null);
        change(Math.min(most, Math.max(least, value + by)));
      }}
    >
      {text}
    </button>
  );
  return (
    <div class="card-field">
      <label for={id}>{label}</label>
      <div class="stepper">
        {step(-1, '−', words.fewer(label))}
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          value={draft ?? value}
          aria-invalid={!isValid}
          aria-describedby={`${id}-limits`}
          onInput={({ currentTarget }) => {
            setDraft(currentTarget.value);
            const next = Number(currentTarget.value);
            if (Number.isInteger(next) && next >= least && next <= most) change(next);
          }}
          onBlur={() => setDraft(null)}
        />
        {step(1, '+', words.more(label))}
        <span
          id={`${id}-limits`}
          class={isValid ? 'caption' : 'caption wrong'}
          role={isValid ? undefined : 'status'}
        >
          {words.limits(least, most)}
        </span>
      </div>
    </div>
  );
}
