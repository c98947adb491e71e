/** A list of all activities to choose one from: typing narrows it, arrow keys walk, Enter takes, Escape goes back. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { createSearchIndex, searchActivities } from '../../catalogue/search.ts';
import { Glyph } from '../components/glyph.tsx';
import { useSession, useWords } from '../components/session-context.ts';

interface Properties {
  /** Id of what the cards are now. */
  readonly present: string | undefined;
  readonly choose: (activity: CatalogueActivity) => void;
  readonly close: () => void;
}

export function TypeChooser({ present, choose, close }: Properties) {
  const { activities, language } = useSession();
  const { texts, say } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => field.current?.focus(), []);

  const all = activities.value;
  const index = useMemo(() => createSearchIndex(all), [all]);
  const hits = searchActivities(index, query, language.language.value).filter(
    (activity) => activity.id !== present,
  );
  const marked = hits[at];
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });
  const byKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && marked !== undefined) choose(marked);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="type-chooser">
      <input
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={texts.cards.chooseType}
        aria-expanded={true}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={marked && `${id}-${marked.id}`}
        placeholder={texts.cards.chooseType}
        value={query}
        onInput={({ currentTarget: { value } }) => {
          setQuery(value);
          setAt(0);
        }}
        onKeyDown={byKey}
      />
      <div role="listbox" id={`${id}-list`} aria-label={texts.cards.chooseType} ref={list}>
        {hits.map((activity) => (
          <button
            type="button"
            key={activity.id}
            id={`${id}-${activity.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={activity === marked}
            class={`type ${activity.learningType}`}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(activity)}
          >
            <span class="head">
              <Glyph name={activity.glyph} />
            </span>
            {say(activity.name)}
          </button>
        ))}
      </div>
      {hits.length === 0 && <p class="caption">{texts.cards.noType}</p>}
    </div>
  );
}
