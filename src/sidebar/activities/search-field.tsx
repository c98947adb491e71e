/** The search: "/" comes here from anywhere, arrow down walks into the cards, Enter takes the first, Escape clears. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { useWords } from '../components/session-context.ts';

interface Properties {
  readonly field: RefObject<HTMLInputElement>;
  readonly query: string;
  readonly hits: number;
  readonly change: (query: string) => void;
  readonly enterGrid: () => void;
  readonly insertFirst: () => void;
}

export function SearchField({ field, query, hits, change, enterGrid, insertFirst }: Properties) {
  const { texts, numbers } = useWords();
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
    if (event.key === 'Escape' && query !== '') change('');
    else if (event.key === 'ArrowDown') enterGrid();
    else if (event.key === 'Enter' && query.trim() !== '') insertFirst();
    else return;
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
        aria-label={texts.search.label}
        aria-keyshortcuts="/"
        placeholder={texts.search.placeholder}
        value={query}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={byKey}
      />
      <span class="hidden-visually" role="status">
        {query.trim() === '' ? '' : texts.search.hits(hits)}
      </span>
      {query === '' ? (
        <kbd>/</kbd>
      ) : (
        <>
          <span class="hits" aria-hidden="true">
            {numbers.count(hits)}
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={texts.search.clear}
            onClick={() => {
              change('');
              field.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        </>
      )}
    </search>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
