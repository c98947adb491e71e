/**
 * Shelves for what people made themselves. With the group: shared data of the document, one entry for each thing, so that
 * two coaches who add one at the same time do not replace each other's. With a person: one value in clientStorage.
 */
import { namespace } from '../board/stamps.ts';
import { type Entry, type EntryCodec, entryVersion } from '../catalogue/entry.ts';
import type { Shelf } from '../messages/to-main.ts';
import type { Act } from './act.ts';
import type { Journal } from './journal.ts';
import { pace } from './pace.ts';
import { Refusal, type Texts } from './texts.ts';

/** What is on both shelves, and how many entries are of a later version or cannot be read. */
export interface Shelves<Item> {
  readonly document: Item[];
  readonly library: Item[];
  readonly later: number;
  readonly unreadable: number;
}

interface Kind<Item> {
  readonly codec: EntryCodec<Item>;
  /** Before the key of each entry in the document. */
  readonly entryPrefix: string;
  /** The id without what all of them begin with. */
  readonly stampOf: (id: string) => string;
  /** Where a person's are kept, and the field of that value that holds them. */
  readonly library: { readonly key: string; readonly field: string };
  readonly says: {
    readonly saved: (texts: Texts, count: number) => string;
    readonly removed: (texts: Texts) => string;
    readonly tooLarge: (texts: Texts) => string;
  };
}

interface Library {
  readonly v: number;
  /** As stored: what cannot be read here stays. */
  readonly entries: readonly unknown[];
}

export class OwnShelf<Item extends { readonly id: string }> {
  readonly #kind: Kind<Item>;
  /** Writes that have not been looked at again. */
  #writes: Write[] = [];

  constructor(kind: Kind<Item>) {
    this.#kind = kind;
  }

  /** The one with this id: the group's, else the person's. */
  async find(id: string): Promise<Item | undefined> {
    const key = this.#keyOf(id);
    const entry = this.#entryUnder(key, figma.root.getSharedPluginData(namespace, key));
    if (entry.state === 'read') return entry.own;
    return (await this.#readLibrary()).entries
      .map((stored) => this.#kind.codec.read(stored))
      .flatMap((kept) => (kept.state === 'read' ? [kept.own] : []))
      .find((own) => own.id === id);
  }

  /** Puts one in the document when the group does not have it yet: whoever uses it shares it. */
  keepInDocument(own: Item, journal: Journal): void {
    if (figma.root.getSharedPluginData(namespace, this.#keyOf(own.id)) === '')
      this.#putInDocument(own, journal);
  }

  async read(): Promise<Shelves<Item>> {
    let later = 0;
    let unreadable = 0;
    const readable = (entries: readonly Entry<Item>[]): Item[] =>
      entries.flatMap((entry) => {
        if (entry.later) later += 1;
        else if (entry.state === 'unreadable') unreadable += 1;
        return entry.state === 'read' ? [entry.own] : [];
      });
    const document = readable(
      [...(await this.#readEntries())].map(([key, raw]) => this.#entryUnder(key, raw)),
    );
    const library = readable(
      (await this.#readLibrary()).entries.map((stored) => this.#kind.codec.read(stored)),
    );
    return { document, library, later, unreadable };
  }

  /** New or changed ones; all of them, or none. */
  save(items: readonly Item[], shelf: Shelf): Act {
    return async ({ journal, pace: paced }) => {
      if (shelf === 'library') await this.#putInLibrary(items, journal);
      else {
        for (const own of items) {
          await paced(3);
          this.#putInDocument(own, journal);
        }
      }
      return (texts) => this.#kind.says.saved(texts, items.length);
    };
  }

  /** What was made with it stays. */
  remove(id: string, shelf: Shelf): Act {
    return async ({ journal }) => {
      if (shelf === 'library') {
        await this.#takeFromLibrary(id, journal);
        return (texts) => texts.ownRemovedFromLibrary;
      }
      this.#takeFromDocument(id, journal);
      return this.#kind.says.removed;
    };
  }

  /**
   * A late writer may replace all entries of a node (host fact 5): some seconds after an act its writes are looked at
   * again, and made once more when they vanished. That the entries of somebody else changed meanwhile tells such an
   * accident from an undo, which is left alone. Call it when an act is done.
   */
  guardWrites(): void {
    if (this.#writes.length === 0) return;
    const mine = this.#writes;
    this.#writes = [];
    this.#keepWrites(mine).catch((error: unknown) => console.error('A lost entry was not restored', error));
  }

  readonly #keyOf = (id: string): string => this.#kind.entryPrefix + this.#kind.stampOf(id);

  /** An entry whose id belongs to another key is not ours to understand. */
  #entryUnder(key: string, raw: string): Entry<Item> {
    const entry = this.#kind.codec.parse(raw);
    return entry.state === 'read' && this.#keyOf(entry.own.id) !== key
      ? { state: 'unreadable', later: entry.later }
      : entry;
  }

  /** The texts of the document's entries, by key. */
  async #readEntries(): Promise<ReadonlyMap<string, string>> {
    await pace(1);
    const entries = new Map<string, string>();
    for (const key of figma.root.getSharedPluginDataKeys(namespace)) {
      if (!key.startsWith(this.#kind.entryPrefix)) continue;
      await pace(1);
      entries.set(key, figma.root.getSharedPluginData(namespace, key));
    }
    return entries;
  }

  /** Refuses what a later version wrote and what is more than the host keeps (100 kB). */
  #putInDocument(own: Item, journal: Journal): void {
    const key = this.#keyOf(own.id);
    const value = this.#kind.codec.rewrite(figma.root.getSharedPluginData(namespace, key), own);
    if (value === null) throw new Refusal((texts) => texts.laterVersion);
    this.#write(key, value, journal);
  }

  #takeFromDocument(id: string, journal: Journal): void {
    const key = this.#keyOf(id);
    const { later } = this.#kind.codec.parse(figma.root.getSharedPluginData(namespace, key));
    if (later) throw new Refusal((texts) => texts.laterVersion);
    this.#write(key, '', journal);
  }

  #write(key: string, value: string, journal: Journal): void {
    const made: Write = { key, former: figma.root.getSharedPluginData(namespace, key), value };
    journal.wayBack(async () => {
      this.#writes = this.#writes.filter((write) => write !== made);
      figma.root.setSharedPluginData(namespace, key, made.former);
    });
    try {
      figma.root.setSharedPluginData(namespace, key, value);
    } catch (error) {
      throw /exceeds 100 kB/.test(String(error)) ? new Refusal(this.#kind.says.tooLarge) : error;
    }
    this.#writes.push(made);
  }

  async #keepWrites(mine: readonly Write[]): Promise<void> {
    const keys = new Set(mine.map(({ key }) => key));
    const others = async (): Promise<string> =>
      JSON.stringify([...(await this.#readEntries())].filter(([key]) => !keys.has(key)));
    const before = await others();
    await new Promise<void>((resolve) => {
      setTimeout(resolve, looksAgainAfter);
    });
    if ((await others()) === before) return;
    for (const { key, former, value } of mine) {
      await pace(2);
      const present = figma.root.getSharedPluginData(namespace, key);
      if (present === former) figma.root.setSharedPluginData(namespace, key, value);
    }
  }

  /** Empty when there is none, or when it cannot be read. */
  async #readLibrary(): Promise<Library> {
    try {
      return this.#libraryOf(await figma.clientStorage.getAsync(this.#kind.library.key));
    } catch (error) {
      console.warn('What a person keeps could not be read', error);
      return this.#libraryOf(undefined);
    }
  }

  #libraryOf(stored: unknown): Library {
    const fields: Readonly<Record<string, unknown>> =
      typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
    const entries = fields[this.#kind.library.field];
    return {
      v: typeof fields.v === 'number' ? fields.v : entryVersion,
      entries: Array.isArray(entries) ? entries : [],
    };
  }

  /** Adds to the library, or replaces by id. Refuses to touch a library or an entry of a later version. */
  async #putInLibrary(items: readonly Item[], journal: Journal): Promise<void> {
    await this.#changeLibrary(journal, (stored) => {
      const entries = [...stored];
      for (const one of items) {
        const at = entries.findIndex((entry) => idOf(entry) === one.id);
        const changed = this.#kind.codec.change(entries[at], one);
        if (changed === null) throw new Refusal((texts) => texts.laterVersion);
        if (at < 0) entries.push(changed);
        else entries[at] = changed;
      }
      return entries;
    });
  }

  async #takeFromLibrary(id: string, journal: Journal): Promise<void> {
    await this.#changeLibrary(journal, (stored) =>
      stored.filter((entry) => {
        if (idOf(entry) !== id) return true;
        if (this.#kind.codec.read(entry).later) throw new Refusal((texts) => texts.laterVersion);
        return false;
      }),
    );
  }

  async #changeLibrary(
    journal: Journal,
    change: (stored: readonly unknown[]) => readonly unknown[],
  ): Promise<void> {
    const { key, field } = this.#kind.library;
    const former: unknown = await figma.clientStorage.getAsync(key);
    const { v: version, entries } = this.#libraryOf(former);
    if (version > entryVersion) throw new Refusal((texts) => texts.laterVersion);
    const changed = { v: entryVersion, [field]: change(entries) };
    journal.wayBack(() => figma.clientStorage.setAsync(key, former));
    try {
      await figma.clientStorage.setAsync(key, changed);
    } catch (error) {
      throw /quota/i.test(String(error)) ? new Refusal((texts) => texts.libraryFull) : error;
    }
  }
}

interface Write {
  readonly key: string;
  readonly former: string;
  readonly value: string;
}

/** When a save is looked at again, in ms: by then what a collaborator wrote has arrived. */
const looksAgainAfter = 3_000;

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
}
