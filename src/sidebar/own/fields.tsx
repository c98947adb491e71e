/** Fields of the editor: a text, and one of a few. What is wrong stands in words below it. */
import { useId } from 'preact/hooks';

interface FieldProperties {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** A text of several lines. */
  readonly lines?: boolean;
  readonly change: (value: string) => void;
}

export function Field({ label, value, error, placeholder, lines = false, change }: FieldProperties) {
  const id = useId();
  const shared = {
    id,
    value,
    placeholder,
    autocomplete: 'off',
    'aria-invalid': error !== undefined,
    'aria-describedby': `${id}-error`,
  };
  return (
    <div class="own-field">
      <label for={id}>{label}</label>
      {lines ? (
        <textarea {...shared} rows={2} onInput={(event) => change(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={(event) => change(event.currentTarget.value)} />
      )}
      <p id={`${id}-error`} class="own-error" role="status">
        {error}
      </p>
    </div>
  );
}

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly what?: string;
  /** Names its colours in the style sheet. */
  readonly kind?: string;
}

interface OptionsProperties<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly error?: string | undefined;
  readonly change: (value: Value) => void;
}

export function Options<Value extends string>(properties: OptionsProperties<Value>) {
  const { label, options, value, error, change } = properties;
  const name = useId();
  return (
    <fieldset
      class={`own-options ${error === undefined ? '' : 'invalid'}`}
      aria-describedby={`${name}-error`}
    >
      <legend>{label}</legend>
      <div class="own-choices">
        {options.map((option) => (
          <label key={option.value} class={`own-choice ${option.kind ?? ''}`}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => change(option.value)}
            />
            <span>
              {option.what === undefined ? option.label : <strong>{option.label}</strong>}
              {option.what !== undefined && <small>{option.what}</small>}
            </span>
          </label>
        ))}
      </div>
      <p id={`${name}-error`} class="own-error" role="status">
        {error}
      </p>
    </fieldset>
  );
}
