/** The developer panel: what the plugin says, posts, is told and does. Docked at the bottom, closed until asked for. */
import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Crossings } from '../../api/crossings.ts';
import type { Board } from '../board.ts';
import { Icon } from '../chrome/icons.tsx';
import type { Plugin } from '../hosting/plugin.ts';
import { CrossingCounts, textOfMembers, textOfSteps, UndoSteps } from './counts.tsx';
import { Entries, textOfEntries } from './entries.tsx';
import { height, isOpen, lowest, type Tab, tab, tabs, toggleDeveloper } from './state.ts';
import { developerWords, wholeNumber } from './words.ts';

/** The panel is drawn again at most so often, however much happens; milliseconds. */
const beat = 300;
/** Of the page, at most. */
const largestShare = 0.7;

/** Grows when something happened, a few times a second at most. What draws the log reads it. */
function useBeat(board: Board, plugin: Plugin): Signal<number> {
  const count = useSignal(0);
  useEffect(() => {
    let timer: number | undefined;
    const happened = (): void => {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        count.value += 1;
      }, beat);
    };
    const stops = [plugin.log.subscribe(happened), board.document.subscribe(happened)];
    return () => {
      for (const stop of stops) stop();
      window.clearTimeout(timer);
    };
  }, [board, plugin, count]);
  return count;
}

function Resizer() {
  const grip = useRef<number | null>(null);
  const setHeight = (wanted: number): void => {
    height.value = Math.round(Math.max(lowest, Math.min(window.innerHeight * largestShare, wanted)));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved, by pointer or arrows
    <div
      class="developer-resizer"
      role="separator"
      aria-orientation="horizontal"
      aria-label={developerWords.value.resize}
      aria-valuemin={lowest}
      aria-valuemax={Math.round(window.innerHeight * largestShare)}
      aria-valuenow={height.value}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = event.clientY + height.value;
      }}
      onPointerMove={(event) => {
        if (grip.current !== null) setHeight(grip.current - event.clientY);
      }}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp') setHeight(height.value + 24);
        else if (event.key === 'ArrowDown') setHeight(height.value - 24);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    />
  );
}

function Tabs({ plugin, beats }: { readonly plugin: Plugin; readonly beats: Signal<number> }) {
  beats.value;
  const say = developerWords.value;
  const { log } = plugin;
  const { errors } = log;
  const counts: Partial<Record<Tab, number>> = {
    messages: log.total('messages'),
    events: log.total('events'),
    crossings: plugin.host()?.crossings.total ?? 0,
  };
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (tabs.indexOf(tab.value) + step + tabs.length) % tabs.length;
    tab.value = tabs[next] ?? tab.value;
    list.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    <div ref={list} class="developer-tabs" role="tablist" onKeyDown={onKeyDown}>
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={tab.value === name}
          tabIndex={tab.value === name ? 0 : -1}
          onClick={() => {
            tab.value = name;
          }}
        >
          {say.tabs[name]}
          {counts[name] ? (
            <span class="developer-count">{wholeNumber.value.format(counts[name])}</span>
          ) : null}
          {name === 'console' && errors > 0 ? (
            <span class="developer-count developer-errors">{wholeNumber.value.format(errors)}</span>
          ) : null}
        </button>
      ))}
    </div>
  );
}

function Opened({ board, plugin }: { readonly board: Board; readonly plugin: Plugin }) {
  const beats = useBeat(board, plugin);
  const query = useSignal('');
  const copied = useSignal(false);
  const panel = useRef<HTMLElement>(null);
  const { log } = plugin;
  const now = tab.value;
  const say = developerWords.value;
  const crossings = (): Crossings | null => plugin.host()?.crossings ?? null;

  useEffect(() => {
    log.recording = true;
    return () => {
      log.recording = false;
    };
  }, [log]);
  useLayoutEffect(() => {
    document.body.style.setProperty('--developer-height', `${String(height.value)}px`);
    return () => document.body.style.removeProperty('--developer-height');
  }, [height.value]);
  useEffect(() => {
    if (!copied.value) return;
    const timer = window.setTimeout(() => {
      copied.value = false;
    }, 1500);
    return () => window.clearTimeout(timer);
  }, [copied.value, copied]);

  const text = (): string => {
    if (now === 'crossings') return textOfMembers(crossings(), query.value);
    if (now === 'undo') return textOfSteps(board.document.undoSteps);
    return textOfEntries(log, now, query.value);
  };
  const clear = (): void => {
    if (now === 'crossings') crossings()?.reset();
    else if (now !== 'undo') log.clear(now);
    beats.value += 1;
  };
  return (
    <section
      ref={panel}
      class="developer"
      aria-label={say.panel}
      style={`height:${String(height.value)}px`}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Resizer />
      <header class="developer-head">
        <Tabs plugin={plugin} beats={beats} />
        <div class="developer-acts">
          <label class="developer-filter">
            <Icon name="search" size={12} />
            <input
              type="search"
              value={query.value}
              placeholder={say.filter}
              aria-label={say.filter}
              disabled={now === 'undo'}
              spellcheck={false}
              onInput={(event) => {
                query.value = event.currentTarget.value;
              }}
            />
          </label>
          <button
            type="button"
            onClick={() => {
              void navigator.clipboard.writeText(text()).then(() => {
                copied.value = true;
              });
            }}
          >
            {copied.value ? say.copied : say.copy}
          </button>
          <button type="button" disabled={now === 'undo'} onClick={clear}>
            {now === 'crossings' ? say.reset : say.clear}
          </button>
          <button type="button" class="developer-close" aria-label={say.close} onClick={toggleDeveloper}>
            <Icon name="x" size={14} />
          </button>
        </div>
      </header>
      <div class="developer-body" role="tabpanel" aria-label={say.tabs[now]}>
        {now === 'crossings' ? (
          <CrossingCounts crossings={crossings} query={query.value} beats={beats} />
        ) : null}
        {now === 'undo' ? <UndoSteps document={board.document} beats={beats} /> : null}
        {now === 'console' || now === 'messages' || now === 'events' ? (
          <Entries key={now} log={log} list={now} query={query.value} beats={beats} />
        ) : null}
      </div>
    </section>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

export function DeveloperPanel({ board, plugin }: { readonly board: Board; readonly plugin: Plugin }) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyD' || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      toggleDeveloper();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
  return isOpen.value ? <Opened board={board} plugin={plugin} /> : null;
}
