/** A text of the selected cards. Enter and leaving the field keep it, Escape takes back what was typed. */
import { useEffect, useId } from 'preact/hooks';
import { useWords } from '../components/session-context.ts';
import { useDraft } from './use-draft.ts';

interface Properties {
  readonly label: string;
  /** Undefined: the cards differ. */
  readonly value: string | undefined;
  /** Stands in the field while it is empty. */
  readonly guess?: string | undefined;
  readonly known?: readonly string[];
  readonly longest: number;
  readonly lines?: number;
  /** It was asked for: the next key is typed here. */
  readonly starts?: boolean;
  /** False when the text means nothing here: it stays in the field. */
  readonly change: (text: string) => boolean;
  /** What can be written, when the text means nothing. */
  readonly unread?: string;
}

export function TextField(properties: Properties) {
  const { label, value, guess, known, longest, lines = 1, starts = false, change, unread } = properties;
  const { texts } = useWords();
  const id = useId();
  useEffect(() => {
    if (starts) document.getElementById(id)?.focus();
  }, [id, starts]);
  const draft = useDraft(value ?? '', (typed) => {
    const text = typed.trim();
    // Cards that differ stay as they are until somebody types something.
    if (text === (value ?? '')) return text;
    return change(text) ? text : null;
  });
  const isUnread = unread !== undefined && draft.isRefused;
  const attributes = {
    id,
    autocomplete: 'off' as const,
    maxLength: longest,
    placeholder: value === undefined ? texts.cards.mixed : guess,
    value: draft.shown,
    'aria-invalid': isUnread,
    'aria-describedby': isUnread ? `${id}-unread` : undefined,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      draft.type(currentTarget.value),
    onBlur: draft.keep,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (event.key === 'Enter' && (lines === 1 || event.ctrlKey || event.metaKey)) draft.keep();
      else if (event.key === 'Escape' && draft.text !== null) draft.drop();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  return (
    <div class="card-field">
      <label for={id}>{label}</label>
      {lines === 1 ? (
        <input type="text" list={known && `${id}-known`} {...attributes} />
      ) : (
        <textarea rows={lines} {...attributes} />
      )}
      {known !== undefined && (
        <datalist id={`${id}-known`}>
          {known.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
      {isUnread && (
        <p id={`${id}-unread`} role="status">
          {unread}
        </p>
      )}
    </div>
  );
}
