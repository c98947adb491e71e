/** A name, and what is done with it. Enter does it as well; a sandboxed frame submits no forms. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { longestName } from '../../board/layout/layout.ts';

interface Properties {
  readonly label: string;
  /** Stands in the field until somebody types another one. */
  readonly suggested: string;
  readonly known?: readonly string[];
  /** The words on the button. */
  readonly act: string;
  readonly submit: (name: string) => void;
  readonly children?: ComponentChildren;
}

export function NameForm({ label, suggested, known, act, submit, children }: Properties) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? suggested).trim();
  const finish = () => {
    if (name === '') return;
    setTyped(null);
    submit(name);
  };
  return (
    <div class="name-form">
      <div class="card-field">
        <label for={id}>{label}</label>
        <input
          id={id}
          type="text"
          autocomplete="off"
          maxLength={longestName}
          list={known && `${id}-known`}
          value={typed ?? suggested}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing) finish();
          }}
        />
        {known !== undefined && (
          <datalist id={`${id}-known`}>
            {known.map((text) => (
              <option key={text} value={text} />
            ))}
          </datalist>
        )}
      </div>
      {children}
      <button type="button" class="outlined" disabled={name === ''} onClick={finish}>
        {act}
      </button>
    </div>
  );
}
