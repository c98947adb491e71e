/** The lists of what happened: console, messages, turns. A chosen row is shown whole beside the list. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { asText, capacity, filtered, type Log, type LogEntry, type LogList, timeText } from './log.ts';
import { sizeText } from './measure.ts';
import { VirtualList } from './virtual-list.tsx';
import { developerWords, wholeNumber } from './words.ts';

type Of<List extends LogList> = Extract<LogEntry, { list: List }>;

function ConsoleRow({ entry }: { readonly entry: Of<'console'> }) {
  const say = developerWords.value;
  const { kind } = entry;
  const named = kind === 'notice' || kind === 'run' || kind === 'end' ? say.kinds[kind] : null;
  return (
    <>
      <span class="developer-soft">{say.from[entry.from]}</span>
      <span class="developer-text">
        {named === null ? null : <em>{named}</em>}
        {entry.text}
      </span>
      {entry.times > 1 ? <b class="developer-times">{wholeNumber.value.format(entry.times)}</b> : null}
    </>
  );
}

function MessageRow({ entry }: { readonly entry: Of<'messages'> }) {
  return (
    <>
      <span class={`developer-to developer-to-${entry.to}`}>
        {entry.to === 'sidebar' ? '→' : '←'} {developerWords.value.to[entry.to]}
      </span>
      <span class="developer-name">{entry.type}</span>
      <span class="developer-figure">{sizeText(entry.bytes)}</span>
      <span class="developer-text">{entry.text}</span>
    </>
  );
}

function TurnRow({ entry }: { readonly entry: Of<'events'> }) {
  return (
    <>
      <span class="developer-name">{entry.name}</span>
      <span class="developer-figure">{wholeNumber.value.format(entry.crossings)}</span>
      <span class="developer-figure">{entry.milliseconds.toFixed(1)}</span>
      <span class="developer-text">{entry.text}</span>
    </>
  );
}

function rowOf(entry: LogEntry): ComponentChildren {
  return (
    <>
      <span class="developer-time">{timeText(entry.time)}</span>
      {entry.list === 'console' ? <ConsoleRow entry={entry} /> : null}
      {entry.list === 'messages' ? <MessageRow entry={entry} /> : null}
      {entry.list === 'events' ? <TurnRow entry={entry} /> : null}
    </>
  );
}

function Heads({ list }: { readonly list: LogList }) {
  const say = developerWords.value;
  const heads = {
    console: [say.source, say.text],
    messages: [say.direction, say.type, say.size, say.content],
    events: [say.event, say.crossingsShort, say.duration, say.content],
  };
  const figures: readonly string[] = [say.size, say.crossingsShort, say.duration];
  return (
    <div class={`developer-heads developer-${list}`} aria-hidden="true">
      <span>{say.time}</span>
      {heads[list].map((head) => (
        <span key={head} class={figures.includes(head) ? 'developer-figure' : ''}>
          {head}
        </span>
      ))}
    </div>
  );
}

export function textOfEntries(log: Log, list: LogList, query: string): string {
  return asText(filtered(log.entries(list), query));
}

export function Entries({
  log,
  list,
  query,
  beats,
}: {
  readonly log: Log;
  readonly list: LogList;
  readonly query: string;
  /** Grows when the log did. */
  readonly beats: ReadonlySignal<number>;
}) {
  beats.value;
  const chosen = useSignal<number | null>(null);
  const say = developerWords.value;
  const all = log.entries(list);
  const items = filtered(all, query);
  const entry = chosen.value === null ? undefined : items.find(({ number }) => number === chosen.value);
  const empty = { console: say.nothingSaid, messages: say.nothingPosted, events: say.nothingTold };
  const older = log.total(list) - all.reduce((sum, { times }) => sum + times, 0);
  return (
    <div class="developer-split">
      <div class="developer-main">
        <Heads list={list} />
        {items.length === 0 ? (
          <p class="developer-empty">{all.length === 0 ? empty[list] : say.nothingFound}</p>
        ) : (
          <VirtualList
            label={say.tabs[list]}
            items={items}
            keyOf={({ number }) => number}
            render={rowOf}
            class={(each) =>
              `developer-${list}${each.list === 'console' ? ` developer-kind-${each.kind}` : ''}`
            }
            chosen={entry?.number ?? null}
            onChoose={(each) => {
              chosen.value = each?.number ?? null;
            }}
            follows
          />
        )}
        {older > 0 && all.length >= capacity ? (
          <p class="developer-older">{say.older(wholeNumber.value.format(older))}</p>
        ) : null}
      </div>
      {entry ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long text is scrolled by keyboard as well
        <pre class="developer-details" tabIndex={0}>
          {entry.details}
        </pre>
      ) : null}
    </div>
  );
}
