/** What happened around the plugin, as a developer reads it: bounded lists of plain entries. */
import { measure, messageType } from './measure.ts';

/** The lists of the panel, each with its own entries, so that a flood in one pushes nothing out of another. */
export type LogList = 'console' | 'messages' | 'events';

export type LogFact =
  | {
      readonly list: 'console';
      readonly kind: 'log' | 'info' | 'warn' | 'error' | 'notice' | 'run' | 'end';
      /** Which side said it; the host where neither did. */
      readonly from: 'plugin' | 'sidebar' | 'host';
      readonly text: string;
      /** More, shown when the entry is chosen. */
      readonly details: string;
    }
  | {
      readonly list: 'messages';
      readonly to: 'plugin' | 'sidebar';
      readonly type: string;
      readonly bytes: number;
      readonly text: string;
      readonly details: string;
    }
  | {
      readonly list: 'events';
      readonly name: string;
      readonly text: string;
      readonly details: string;
      readonly crossings: number;
      readonly milliseconds: number;
    };

export type LogEntry = LogFact & {
  /** Counts up over all lists. */
  readonly number: number;
  /** Milliseconds since the page was opened. */
  readonly time: number;
  /** How often it was said in a row. */
  readonly times: number;
};

/** Entries that a list holds; older ones make way. */
export const capacity = 2000;
/** Characters of a message or a text that are kept. */
const kept = 4000;
const shownInRow = 240;

function shortened(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

function sameWords(entry: LogEntry | undefined, fact: LogFact): boolean {
  return (
    entry?.list === 'console' &&
    fact.list === 'console' &&
    entry.kind === fact.kind &&
    entry.from === fact.from &&
    entry.text === fact.text &&
    entry.details === fact.details
  );
}

export class Log {
  readonly #lists: Record<LogList, LogEntry[]> = { console: [], messages: [], events: [] };
  readonly #totals: Record<LogList, number> = { console: 0, messages: 0, events: 0 };
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;
  #count = 0;
  #errors = 0;
  /**
   * Messages and events are measured and kept only while somebody looks: they cost time, and what the console says is
   * enough to begin with.
   */
  recording = false;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Entries of a list, oldest first; at most `capacity`. */
  entries(list: LogList): readonly LogEntry[] {
    const all = this.#lists[list];
    return all.length > capacity ? all.slice(-capacity) : all;
  }

  /** How many there were, those that made way included. */
  total(list: LogList): number {
    return this.#totals[list];
  }

  get errors(): number {
    return this.#errors;
  }

  add(fact: LogFact): void {
    this.#count += 1;
    this.#totals[fact.list] += 1;
    if (fact.list === 'console' && fact.kind === 'error') this.#errors += 1;
    const list = this.#lists[fact.list];
    const last = list.at(-1);
    if (last && sameWords(last, fact)) list[list.length - 1] = { ...last, times: last.times + 1 };
    else list.push({ ...fact, number: this.#count, time: this.#now(), times: 1 });
    // Cut now and then, not with every entry: that would move the whole list each time.
    if (list.length > 2 * capacity) list.splice(0, list.length - capacity);
    for (const listener of this.#listeners) listener();
  }

  /** What somebody said, in one line and as a whole. */
  say(
    kind: Extract<LogFact, { list: 'console' }>['kind'],
    from: 'plugin' | 'sidebar' | 'host',
    text: string,
  ): void {
    const [line = ''] = text.split('\n');
    this.add({
      list: 'console',
      kind,
      from,
      text: shortened(line, shownInRow),
      details: shortened(text, kept),
    });
  }

  message(to: 'plugin' | 'sidebar', message: unknown): void {
    if (!this.recording) return;
    const { bytes, text } = measure(message, kept);
    this.add({
      list: 'messages',
      to,
      type: messageType(message),
      bytes,
      text: shortened(text, shownInRow),
      details: text,
    });
  }

  /** A turn: what the plugin was told, and what it cost. */
  event(name: string, told: unknown, crossings: number, milliseconds: number): void {
    if (!this.recording) return;
    const { text } = told === undefined ? { text: '' } : measure(told, kept);
    this.add({
      list: 'events',
      name,
      text: shortened(text, shownInRow),
      details: text,
      crossings,
      milliseconds,
    });
  }

  clear(list: LogList): void {
    this.#lists[list] = [];
    this.#totals[list] = 0;
    if (list === 'console') this.#errors = 0;
    for (const listener of this.#listeners) listener();
  }

  /** Heard after every entry. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** Entries in whose texts every word of the query occurs. */
export function filtered(entries: readonly LogEntry[], query: string): readonly LogEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const texts = Object.values(entry).filter((value) => typeof value === 'string');
    const text = texts.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** 12:04.318 – minutes, seconds and milliseconds since the page was opened. */
export function timeText(milliseconds: number): string {
  const all = Math.max(0, Math.round(milliseconds));
  const minutes = String(Math.floor(all / 60_000)).padStart(2, '0');
  const seconds = String(Math.floor((all % 60_000) / 1000)).padStart(2, '0');
  return `${minutes}:${seconds}.${String(all % 1000).padStart(3, '0')}`;
}

/** Entries as lines of text, to be copied. */
export function asText(entries: readonly LogEntry[]): string {
  return entries
    .map((entry) => {
      const time = timeText(entry.time);
      if (entry.list === 'console') {
        const times = entry.times > 1 ? ` (×${String(entry.times)})` : '';
        return `${time}\t${entry.kind}\t${entry.from}\t${entry.details}${times}`;
      }
      if (entry.list === 'messages') {
        return `${time}\tto ${entry.to}\t${entry.type}\t${String(entry.bytes)}\t${entry.details}`;
      }
      const cost = `${String(entry.crossings)}\t${entry.milliseconds.toFixed(1)} ms`;
      return `${time}\t${entry.name}\t${cost}\t${entry.details}`;
    })
    .join('\n');
}
