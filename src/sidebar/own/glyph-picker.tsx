/** The symbol of an own activity: searched by words in both languages, walked through with the arrow keys. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type PickerGlyph, searchPicker } from '../../catalogue/picker.ts';
import { directionOf, step } from '../activities/grid-keys.ts';
import { Glyph } from '../components/glyph.tsx';
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';

interface Properties {
  readonly chosen: string;
  /** Names the colours in the style sheet. */
  readonly kind: string | null;
  readonly choose: (glyph: string) => void;
}

export function GlyphPicker({ chosen, kind, choose }: Properties) {
  const { own, language } = useSession();
  const { texts } = useWords();
  const words = texts.own;
  const [isOpen, setIsOpen] = useState(false);
  const [query, setQuery] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  // The proposal follows the name, so its glyph may be one that the set does not have.
  useEffect(own.needGlyphs, [own]);
  useEffect(() => {
    if (isOpen) field.current?.focus();
  }, [isOpen]);

  const found = searchPicker(own.picker.value, query);
  const reached = found.some(({ glyph }) => glyph === chosen) ? chosen : found[0]?.glyph;
  const nameOf = (one: PickerGlyph) => one[language.language.value];
  const close = () => {
    setIsOpen(false);
    setQuery('');
    opener.current?.focus();
  };
  const take = (glyph: string | undefined) => {
    if (glyph === undefined) return;
    choose(glyph);
    close();
  };
  const buttons = () => [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    const direction = directionOf(event.key, event.ctrlKey || event.metaKey);
    if (direction === undefined) return;
    event.preventDefault();
    const all = buttons();
    const top = all[0]?.offsetTop;
    const columns = Math.max(1, all.filter(({ offsetTop }) => offsetTop === top).length);
    const from = all.findIndex((button) => button.contains(document.activeElement));
    const to = step([all.length], columns, Math.max(0, from), direction);
    if (to === null) field.current?.focus();
    else all[to]?.focus();
  };
  return (
    <div class="own-field glyph-field">
      <span id={`${id}-label`} class="label">
        {words.glyph}
      </span>
      <button
        ref={opener}
        type="button"
        class={`outlined glyph-button ${kind ?? ''}`}
        aria-expanded={isOpen}
        aria-labelledby={`${id}-label ${id}-choose`}
        onClick={() => (isOpen ? close() : setIsOpen(true))}
      >
        <Glyph name={chosen} />
        <span id={`${id}-choose`}>{words.chooseGlyph}</span>
        <Icon name="chevron" />
      </button>
      {isOpen && (
        <div class={`glyph-picker ${kind ?? ''}`}>
          <div class="search">
            <Icon name="search" />
            <input
              ref={field}
              type="search"
              autocomplete="off"
              spellcheck={false}
              aria-label={words.searchGlyph}
              aria-controls={`${id}-list`}
              placeholder={words.searchGlyph}
              value={query}
              onInput={(event) => setQuery(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.isComposing) return;
                if (event.key === 'ArrowDown') buttons()[0]?.focus();
                else if (event.key === 'Enter') take(found[0]?.glyph);
                else if (event.key === 'Escape') close();
                else return;
                event.preventDefault();
              }}
            />
            <span class="hits" role="status">
              {words.glyphs(found.length)}
            </span>
          </div>
          {found.length === 0 && <p class="caption">{words.noGlyph}</p>}
          <div
            ref={list}
            id={`${id}-list`}
            class="glyph-list"
            role="listbox"
            aria-label={words.glyph}
            tabIndex={-1}
            onKeyDown={walk}
          >
            {found.map((one) => (
              <button
                type="button"
                key={one.glyph}
                role="option"
                aria-selected={one.glyph === chosen}
                aria-label={nameOf(one)}
                title={nameOf(one)}
                tabIndex={one.glyph === reached ? 0 : -1}
                onClick={() => take(one.glyph)}
              >
                <Glyph name={one.glyph} />
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
