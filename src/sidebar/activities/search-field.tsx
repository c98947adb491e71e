/** The search: "/" comes here from anywhere, arrow down walks into the cards, Enter takes the first, Escape clears. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { useWords } from '../components/session-context.ts';
import { actInSearch, type KeyAct } from './keys.ts';

interface Properties {
  readonly field: RefObject<HTMLInputElement>;
  readonly query: string;
  /** Null: everything is shown. */
  readonly hits: number | null;
  readonly change: (query: string) => void;
  readonly enterGrid: () => void;
  /** False when there was nothing to do. */
  readonly act: (act: KeyAct) => boolean;
}

export function SearchField({ field, query, hits, change, enterGrid, act }: Properties) {
  const { texts, numbers } = useWords();
  const { search } = texts.finder;
  useEffect(() => {
    const bySlash = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', bySlash);
    return () => window.removeEventListener('keydown', bySlash);
  }, [field]);

  const byKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') enterGrid();
    else {
      const pressed = actInSearch(event);
      if (pressed === undefined || !act(pressed)) return;
    }
    event.preventDefault();
  };
  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={search.label}
        aria-keyshortcuts="/"
        placeholder={search.placeholder}
        value={query}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={byKey}
      />
      <span class="hidden-visually" role="status">
        {query.trim() === '' || hits === null ? '' : search.hits(hits)}
      </span>
      {hits !== null && (
        <span class="hits" aria-hidden="true">
          {numbers.count(hits)}
        </span>
      )}
      {query === '' ? (
        <kbd>/</kbd>
      ) : (
        <button
          type="button"
          class="icon-button"
          aria-label={search.clear}
          onClick={() => {
            change('');
            field.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
