/** A quiet row under the search: what is narrowed, and a panel over the cards to narrow it by. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { FilterPanel } from './filter-panel.tsx';

export function FilterBar() {
  const { finder } = useSession();
  const { texts } = useWords();
  const { filters } = texts.finder;
  const [isOpen, setOpen] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { minutes } = finder.narrowing.value;
  const count = finder.filterCount.value;

  useEffect(() => {
    if (!isOpen) return;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !bar.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [isOpen]);

  /** The focus goes to the button that stays: a chip is gone when it is taken away. */
  const clear = (work: () => void) => {
    work();
    opener.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from everywhere inside
    <div
      class="filter-bar"
      ref={bar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        clear(() => setOpen(false));
      }}
    >
      <button
        type="button"
        class="quiet filter-opener"
        ref={opener}
        aria-expanded={isOpen}
        aria-controls="filter-panel"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="filter" />
        {filters.label}
        {count > 0 && (
          <span class="count" role="img" aria-label={filters.on(count)}>
            {count}
          </span>
        )}
      </button>
      {count > 0 && (
        <>
          <ul class="filter-chips" aria-label={filters.chosen}>
            {[...finder.narrowing.value.filters].map((filter) => (
              <Chip
                key={filter}
                name={filters.names[filter]}
                remove={() => clear(() => finder.toggle(filter))}
              />
            ))}
            {minutes !== null && (
              <Chip name={filters.upToChip(minutes)} remove={() => clear(() => finder.upTo(null))} />
            )}
          </ul>
          <button
            type="button"
            class="icon-button"
            aria-label={filters.clear}
            title={filters.clear}
            onClick={() => clear(finder.clearFilters)}
          >
            <Icon name="close" />
          </button>
        </>
      )}
      {isOpen && <FilterPanel />}
    </div>
  );
}

function Chip({ name, remove }: { readonly name: string; readonly remove: () => void }) {
  const { texts } = useWords();
  return (
    <li>
      <button
        type="button"
        class="filter-chip"
        aria-label={texts.finder.filters.remove(name)}
        title={texts.finder.filters.remove(name)}
        onClick={remove}
      >
        {name}
        <Icon name="close" />
      </button>
    </li>
  );
}
