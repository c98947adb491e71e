/** Quick actions: type a command, choose it, fill in what it asks for; the plugin suggests while one types. */
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Parameter, Suggestions } from '../../api/environment.ts';
import { Icon, Mark } from '../chrome/icons.tsx';
import { words } from '../language.ts';
import type { Command } from './commands.ts';
import type { Plugin } from './plugin.ts';

interface Choice {
  readonly key: string;
  readonly label: string;
  readonly note?: string;
  readonly choose: () => void;
}

interface Props {
  readonly plugin: Plugin;
  /** The command to begin with; null to choose one. */
  readonly start: string | null;
  readonly onClose: () => void;
}

function matches({ name, path }: Command, query: string): boolean {
  const text = [...path, name].join(' ').toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What was suggested, and for what. */
interface Suggested {
  readonly answer: Suggestions;
  readonly key: string | undefined;
  readonly query: string;
}

/** Suggestions of the plugin for the parameter that is being filled in. */
function useSuggestions(
  plugin: Plugin,
  parameter: Parameter | null,
  query: string,
  filled: Record<string, unknown>,
) {
  const found = useSignal<Suggested>({
    answer: { kind: 'suggestions', items: [] },
    key: undefined,
    query: '',
  });
  const asked = useRef(0);
  const key = parameter?.key;
  useEffect(() => {
    asked.current += 1;
    const mine = asked.current;
    if (key === undefined) return;
    void plugin.suggestions(key, query, filled).then((answer) => {
      if (mine === asked.current) found.value = { answer, key, query };
    });
  }, [plugin, key, query, filled, found]);
  const { answer, ...asking } = found.value;
  return { answer, isCurrent: asking.key === key && asking.query === query };
}

export function Palette({ plugin, start, onClose }: Props) {
  const say = words.value;
  const commands = plugin.commands();
  const chosen = useSignal<Command | null>(commands.find(({ command }) => command === start) ?? null);
  const filled = useSignal<Record<string, unknown>>({});
  const labels = useSignal<readonly string[]>([]);
  const query = useSignal('');
  const active = useSignal(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  /** Enter was pressed before the suggestions for the words came. */
  const awaited = useRef(false);
  const command = chosen.value;
  const parameter = command?.parameters[labels.value.length] ?? null;
  const { answer: suggested, isCurrent } = useSuggestions(plugin, parameter, query.value, filled.value);

  // Before the next key comes: a quick typist must not lose the first letters to the board.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    field.current?.focus();
    return () => {
      plugin.cancelEntry();
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, [plugin]);

  const next = (with_: Record<string, unknown>, label: string, of: Command): void => {
    filled.value = with_;
    labels.value = [...labels.value, label];
    query.value = '';
    active.value = 0;
    if (labels.value.length < of.parameters.length) return;
    plugin.run(of.command, with_);
    onClose();
  };
  const pick = (one: Command): void => {
    if (one.parameters.length === 0) {
      plugin.run(one.command);
      onClose();
      return;
    }
    chosen.value = one;
    query.value = '';
    active.value = 0;
  };

  const choices: readonly Choice[] = ((): readonly Choice[] => {
    if (!command || !parameter) {
      return commands
        .filter((one) => matches(one, query.value.trim()))
        .map((one) => ({
          key: one.command,
          label: one.name,
          note: one.path.join(' › '),
          choose: () => pick(one),
        }));
    }
    const items = suggested.kind === 'suggestions' ? suggested.items : [];
    const offered = items.map(({ name, data }, index) => ({
      key: `${String(index)} ${name}`,
      label: name,
      choose: () => next({ ...filled.value, [parameter.key]: data ?? name }, name, command),
    }));
    const typed = query.value.trim();
    const isOffered = items.some(({ name }) => name === typed);
    const free =
      parameter.allowFreeform && typed !== '' && !isOffered
        ? [
            {
              key: 'free',
              label: say.quickFree(typed),
              choose: () => next({ ...filled.value, [parameter.key]: typed }, typed, command),
            },
          ]
        : [];
    const skip =
      parameter.optional && typed === ''
        ? [
            {
              key: 'skip',
              label: say.quickSkip,
              note: say.optional,
              choose: () => next(filled.value, '', command),
            },
          ]
        : [];
    return [...skip, ...offered, ...free];
  })();
  const at = Math.min(active.value, Math.max(0, choices.length - 1));

  const back = (): void => {
    if (labels.value.length > 0 && parameter && command) {
      const last = command.parameters[labels.value.length - 1];
      const { [last?.key ?? '']: _gone, ...rest } = filled.value;
      filled.value = rest;
      labels.value = labels.value.slice(0, -1);
    } else chosen.value = null;
  };
  /** What was suggested for other words is not taken: typed words are, where they may be, or the answer is awaited. */
  const enter = (): void => {
    const isReady = isCurrent || !command;
    const choice = isReady ? choices[at] : choices.find(({ key }) => key === 'free' || key === 'skip');
    awaited.current = choice === undefined && !isReady;
    choice?.choose();
  };
  useEffect(() => {
    if (!isCurrent || !awaited.current) return;
    awaited.current = false;
    choices[at]?.choose();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Backspace' && query.value === '' && command) back();
    else if (event.key === 'Enter') enter();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      active.value = (at + step + choices.length) % Math.max(1, choices.length);
      list.current?.children[active.value]?.scrollIntoView({ block: 'nearest' });
    } else return;
    event.preventDefault();
  };

  const empty = suggested.kind === 'suggestions' || !parameter ? say.quickEmpty : suggested.message;
  return (
    <div class="palette-back" onPointerDown={(event) => event.target === event.currentTarget && onClose()}>
      <div class="palette panel" role="dialog" aria-label={say.quickActions} onKeyDown={onKeyDown}>
        <div class="palette-field">
          {command ? <Mark size={18} /> : <Icon name="search" size={18} />}
          {command ? <span class="palette-chip">{command.name}</span> : null}
          {labels.value
            .filter((label) => label !== '')
            .map((label) => (
              <span key={label} class="palette-chip palette-value">
                {label}
              </span>
            ))}
          <input
            ref={field}
            value={query.value}
            placeholder={parameter ? (parameter.description ?? parameter.name) : say.quickSearch}
            aria-label={parameter?.name ?? say.quickSearch}
            role="combobox"
            aria-expanded="true"
            aria-controls="palette-list"
            aria-activedescendant={choices[at] ? `palette-${String(at)}` : undefined}
            onInput={(event) => {
              query.value = event.currentTarget.value;
              active.value = 0;
              awaited.current = false;
            }}
          />
        </div>
        {choices.length === 0 ? <p class="palette-empty">{empty}</p> : null}
        <div
          ref={list}
          class="palette-list"
          id="palette-list"
          role="listbox"
          aria-label={parameter?.name ?? say.quickActions}
        >
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
            <div
              key={choice.key}
              id={`palette-${String(index)}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onPointerMove={() => {
                active.value = index;
              }}
              onClick={choice.choose}
            >
              <span>{choice.label}</span>
              {choice.note ? <small>{choice.note}</small> : null}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
