/**
 * Where own activities are kept. With the group: shared data of the document, one entry for each, so that two coaches
 * who add one at the same time do not replace each other's. With a person: one value in clientStorage.
 */
import { namespace } from '../board/stamps.ts';
import { type OwnActivity, ownStamp } from '../catalogue/own.ts';
import {
  changeOwnEntry,
  type OwnEntry,
  ownVersion,
  parseOwnEntry,
  readOwnEntry,
  rewriteOwnEntry,
} from '../catalogue/own-entry.ts';
import type { ToSidebar } from '../messages/messages.ts';
import type { Journal } from './journal.ts';
import { pace } from './pace.ts';
import { Refusal } from './texts.ts';

const entryPrefix = 'activity:';
const entryKey = (id: string): string => entryPrefix + ownStamp(id);
const libraryKey = 'own-activities';

/** The definition of an own activity: the group's, else the person's. */
export async function findOwn(id: string): Promise<OwnActivity | undefined> {
  const key = entryKey(id);
  const entry = entryUnder(key, figma.root.getSharedPluginData(namespace, key));
  if (entry.state === 'read') return entry.own;
  return (await readLibrary()).activities
    .map(readOwnEntry)
    .flatMap((kept) => (kept.state === 'read' ? [kept.own] : []))
    .find((own) => own.id === id);
}

/** Puts one in the document when the group does not have it yet: whoever inserts a card of it shares it. */
export function keepInDocument(own: OwnActivity, journal: Journal): void {
  if (figma.root.getSharedPluginData(namespace, entryKey(own.id)) === '') putInDocument(own, journal);
}

/** Everything on both shelves, and how many entries are of a later version or cannot be read. */
export async function readShelves(): Promise<ToSidebar['own-activities']> {
  let later = 0;
  let unreadable = 0;
  const readable = (entries: readonly OwnEntry[]): OwnActivity[] =>
    entries.flatMap((entry) => {
      if (entry.later) later += 1;
      else if (entry.state === 'unreadable') unreadable += 1;
      return entry.state === 'read' ? [entry.own] : [];
    });
  const document = readable([...(await readEntries())].map(([key, raw]) => entryUnder(key, raw)));
  const library = readable((await readLibrary()).activities.map(readOwnEntry));
  return { document, library, later, unreadable };
}

/** An entry whose id belongs to another key is not ours to understand. */
function entryUnder(key: string, raw: string): OwnEntry {
  const entry = parseOwnEntry(raw);
  return entry.state === 'read' && entryKey(entry.own.id) !== key
    ? { state: 'unreadable', later: entry.later }
    : entry;
}

/** The texts of the document's entries, by key. */
async function readEntries(): Promise<ReadonlyMap<string, string>> {
  await pace(1);
  const entries = new Map<string, string>();
  for (const key of figma.root.getSharedPluginDataKeys(namespace)) {
    if (!key.startsWith(entryPrefix)) continue;
    await pace(1);
    entries.set(key, figma.root.getSharedPluginData(namespace, key));
  }
  return entries;
}

/** Writes one entry of the document. Refuses what a later version wrote and what is more than the host keeps (100 kB). */
export function putInDocument(own: OwnActivity, journal: Journal): void {
  const key = entryKey(own.id);
  const value = rewriteOwnEntry(figma.root.getSharedPluginData(namespace, key), own);
  if (value === null) throw new Refusal((texts) => texts.laterVersion);
  write(key, value, journal);
}

/** Takes one from the document; cards keep their own definition. */
export function takeFromDocument(id: string, journal: Journal): void {
  const key = entryKey(id);
  const { later } = parseOwnEntry(figma.root.getSharedPluginData(namespace, key));
  if (later) throw new Refusal((texts) => texts.laterVersion);
  write(key, '', journal);
}

function write(key: string, value: string, journal: Journal): void {
  const made: Write = { key, former: figma.root.getSharedPluginData(namespace, key), value };
  journal.wayBack(async () => {
    writes = writes.filter((write) => write !== made);
    figma.root.setSharedPluginData(namespace, key, made.former);
  });
  try {
    figma.root.setSharedPluginData(namespace, key, value);
  } catch (error) {
    throw /exceeds 100 kB/.test(String(error)) ? new Refusal((texts) => texts.ownTooLarge) : error;
  }
  writes.push(made);
}

interface Write {
  readonly key: string;
  readonly former: string;
  readonly value: string;
}
/** Writes that have not been looked at again. */
let writes: Write[] = [];

/** When a save is looked at again, in ms: by then what a collaborator wrote has arrived. */
const looksAgainAfter = 3_000;

/**
 * A late writer may replace all entries of a node (host fact 5): some seconds after an act its writes are looked at
 * again, and made once more when they vanished. That the entries of somebody else changed meanwhile tells such an
 * accident from an undo, which is left alone. Call it when an act is done.
 */
export function guardWrites(): void {
  if (writes.length === 0) return;
  const mine = writes;
  writes = [];
  keepWrites(mine).catch((error: unknown) => console.error('A lost own activity was not restored', error));
}

async function keepWrites(mine: readonly Write[]): Promise<void> {
  const keys = new Set(mine.map(({ key }) => key));
  const others = async (): Promise<string> =>
    JSON.stringify([...(await readEntries())].filter(([key]) => !keys.has(key)));
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

interface Library {
  readonly v: number;
  /** As stored: what cannot be read here stays. */
  readonly activities: readonly unknown[];
}

/** Empty when there is none, or when it cannot be read. */
async function readLibrary(): Promise<Library> {
  try {
    return libraryOf(await figma.clientStorage.getAsync(libraryKey));
  } catch (error) {
    console.warn('The own activities of a person could not be read', error);
    return libraryOf(undefined);
  }
}

function libraryOf(stored: unknown): Library {
  const fields: { v?: unknown; activities?: unknown } =
    typeof stored === 'object' && stored !== null ? stored : {};
  return {
    v: typeof fields.v === 'number' ? fields.v : ownVersion,
    activities: Array.isArray(fields.activities) ? fields.activities : [],
  };
}

/** Adds to the library, or replaces by id. Refuses to touch a library or an activity of a later version. */
export async function putInLibrary(own: readonly OwnActivity[], journal: Journal): Promise<void> {
  await changeLibrary(journal, (stored) => {
    const entries = [...stored];
    for (const one of own) {
      const at = entries.findIndex((entry) => idOf(entry) === one.id);
      const changed = changeOwnEntry(entries[at], one);
      if (changed === null) throw new Refusal((texts) => texts.laterVersion);
      if (at < 0) entries.push(changed);
      else entries[at] = changed;
    }
    return entries;
  });
}

export async function takeFromLibrary(id: string, journal: Journal): Promise<void> {
  await changeLibrary(journal, (stored) =>
    stored.filter((entry) => {
      if (idOf(entry) !== id) return true;
      if (readOwnEntry(entry).later) throw new Refusal((texts) => texts.laterVersion);
      return false;
    }),
  );
}

async function changeLibrary(
  journal: Journal,
  change: (stored: readonly unknown[]) => readonly unknown[],
): Promise<void> {
  const former: unknown = await figma.clientStorage.getAsync(libraryKey);
  const { v: version, activities } = libraryOf(former);
  if (version > ownVersion) throw new Refusal((texts) => texts.laterVersion);
  const changed = { v: ownVersion, activities: change(activities) };
  journal.wayBack(() => figma.clientStorage.setAsync(libraryKey, former));
  try {
    await figma.clientStorage.setAsync(libraryKey, changed);
  } catch (error) {
    throw /quota/i.test(String(error)) ? new Refusal((texts) => texts.libraryFull) : error;
  }
}

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
}
