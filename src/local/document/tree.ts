/**
 * The nodes themselves, with look-ups by type and by shared data. Every alteration is a patch that knows its way
 * back. Records are replaced, not altered, so a reader may compare them: the first write to a node in an edit
 * copies its record, further writes in the same edit go into that copy.
 */
import { type Derived, tiedTo } from './derived.ts';
import type { Patch, Path, Place } from './patch.ts';
import { heldIn } from './properties.ts';
import type { NodeRecord, Transform } from './types.ts';

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
interface Draft extends Mutable<Omit<NodeRecord, 'children' | 'properties' | 'sharedData' | 'pluginData'>> {
  children: string[];
  properties: Record<string, unknown>;
  sharedData: Record<string, Record<string, string>>;
  pluginData: Record<string, string>;
}
interface Entry {
  draft: Draft;
  /** The edits in which the record and its list of children were last copied. */
  epoch: number;
  childrenEpoch: number;
  /** The state of the geometry at which a derived place (of a group or connector) was computed. */
  derivedAt: number;
}

const GEOMETRIC: ReadonlySet<string> = new Set([
  'width',
  'height',
  'connectorStart',
  'connectorEnd',
  'connectorLineType',
]);

/** A set of ids for each key. */
class Index {
  readonly #sets = new Map<string, Set<string>>();

  add(key: string, id: string): void {
    const set = this.#sets.get(key);
    if (set) set.add(id);
    else this.#sets.set(key, new Set([id]));
  }
  delete(key: string, id: string): void {
    this.#sets.get(key)?.delete(id);
  }
  get(key: string): ReadonlySet<string> {
    return this.#sets.get(key) ?? new Set();
  }
}

const dataKey = (namespace: string, key: string) => `${namespace}\n${key}`;

export class Tree {
  readonly #entries = new Map<string, Entry>();
  readonly #byType = new Index();
  readonly #byData = new Index();
  readonly #withPluginData = new Set<string>();
  /** Connectors by the nodes they are tied to. */
  readonly #ties = new Index();
  #epoch = 0;
  /** Grows with every change of a place, size or parent. */
  geometry = 0;

  get size(): number {
    return this.#entries.size;
  }

  /** Starts an edit: records handed out before stay as they are. */
  beginEdit(): void {
    this.#epoch += 1;
  }

  get(id: string): NodeRecord | undefined {
    return this.#entries.get(id)?.draft;
  }

  withType(type: string): ReadonlySet<string> {
    return this.#byType.get(type);
  }

  /** Nodes with shared data in a namespace, under this key when one is named. */
  withData(namespace: string, key?: string): ReadonlySet<string> {
    return this.#byData.get(key === undefined ? namespace : dataKey(namespace, key));
  }

  /** Nodes with private data of any plugin. */
  withPluginData(): ReadonlySet<string> {
    return this.#withPluginData;
  }

  /** Connectors with an end at this node, there or not. */
  tiedTo(id: string): ReadonlySet<string> {
    return this.#ties.get(id);
  }

  /** Whether a node is this one or lies in it. */
  isWithin(id: string, container: string): boolean {
    for (let at: string | null = id; at !== null; at = this.#entries.get(at)?.draft.parent ?? null) {
      if (at === container) return true;
    }
    return false;
  }

  apply(patch: Patch): boolean {
    switch (patch.kind) {
      case 'add':
        return this.#add(patch.record, patch.place);
      case 'drop':
        return this.#drop(patch.record.id);
      case 'move':
        return this.#move(patch.id, patch.to);
      case 'field':
        return this.#write(patch.id, patch.path, patch.after);
    }
  }

  /** Puts a record in place when a document is opened or made: its children are listed already. */
  load(record: NodeRecord): void {
    this.#enter(record);
  }

  /** Other nodes in place of all there are. */
  replace(records: readonly NodeRecord[]): void {
    for (const { draft } of [...this.#entries.values()]) this.#leave(draft);
    for (const record of records) this.#enter(record);
    this.geometry += 1;
  }

  ids(): Iterable<string> {
    return this.#entries.keys();
  }

  /** Brings a derived place up to date; it is no edit, so nobody is told and nothing is undone. */
  refresh(id: string, derive: (record: NodeRecord) => Derived | null): void {
    const entry = this.#entries.get(id);
    if (!entry || entry.derivedAt === this.geometry) return;
    entry.derivedAt = this.geometry;
    const derived = derive(entry.draft);
    if (!derived) return;
    const { draft } = entry;
    const properties = { ...draft.properties, ...derived.size, ...derived.properties };
    entry.draft = { ...draft, transform: derived.transform, properties };
  }

  #enter(record: NodeRecord): void {
    const draft: Draft = {
      ...record,
      children: [...record.children],
      properties: { ...record.properties },
      sharedData: Object.fromEntries(
        Object.entries(record.sharedData).map(([name, data]) => [name, { ...data }]),
      ),
      pluginData: { ...record.pluginData },
    };
    this.#entries.set(record.id, { draft, epoch: this.#epoch, childrenEpoch: this.#epoch, derivedAt: -1 });
    this.#byType.add(record.type, record.id);
    for (const namespace of Object.keys(draft.sharedData)) this.#index(draft, namespace);
    this.#indexPrivate(draft);
    this.#indexTies(draft);
  }

  /** Files a node under what it holds in a namespace now. */
  #index(draft: Draft, namespace: string): void {
    const keys = Object.keys(draft.sharedData[namespace] ?? {});
    if (keys.length > 0) this.#byData.add(namespace, draft.id);
    for (const key of keys) this.#byData.add(dataKey(namespace, key), draft.id);
  }

  #indexPrivate({ id, pluginData }: Draft): void {
    if (Object.keys(pluginData).length > 0) this.#withPluginData.add(id);
    else this.#withPluginData.delete(id);
  }

  #indexTies({ id, type, properties }: Draft): void {
    if (type !== 'CONNECTOR') return;
    for (const end of [properties.connectorStart, properties.connectorEnd]) {
      const target = tiedTo(end);
      if (target !== null) this.#ties.add(target, id);
    }
  }

  #forgetTies({ id, type, properties }: Draft): void {
    if (type !== 'CONNECTOR') return;
    for (const end of [properties.connectorStart, properties.connectorEnd]) {
      const target = tiedTo(end);
      if (target !== null) this.#ties.delete(target, id);
    }
  }

  #draft(id: string): Draft | undefined {
    const entry = this.#entries.get(id);
    if (!entry) return undefined;
    if (entry.epoch !== this.#epoch) {
      const { draft } = entry;
      entry.draft = {
        ...draft,
        properties: { ...draft.properties },
        sharedData: { ...draft.sharedData },
        pluginData: { ...draft.pluginData },
      };
      entry.epoch = this.#epoch;
    }
    return entry.draft;
  }

  #childrenOf(id: string): string[] | undefined {
    const draft = this.#draft(id);
    const entry = this.#entries.get(id);
    if (!draft || !entry) return undefined;
    if (entry.childrenEpoch !== this.#epoch) {
      draft.children = [...draft.children];
      entry.childrenEpoch = this.#epoch;
    }
    return draft.children;
  }

  #add(record: NodeRecord, { parent, index }: Place): boolean {
    const siblings = this.#childrenOf(parent);
    if (!siblings || this.#entries.has(record.id)) return false;
    this.#enter({ ...record, parent, children: [] });
    siblings.splice(Math.min(index, siblings.length), 0, record.id);
    this.geometry += 1;
    return true;
  }

  #drop(id: string): boolean {
    const draft = this.#entries.get(id)?.draft;
    if (!draft) return false;
    this.#detach(id, draft.parent);
    this.#leave(draft);
    this.geometry += 1;
    return true;
  }

  #leave(draft: Draft): void {
    const { id, type } = draft;
    this.#entries.delete(id);
    this.#byType.delete(type, id);
    this.#withPluginData.delete(id);
    this.#forgetTies(draft);
    this.#forgetShared(draft);
  }

  #forgetShared({ id, sharedData }: Draft): void {
    for (const [namespace, data] of Object.entries(sharedData)) {
      this.#byData.delete(namespace, id);
      for (const key of Object.keys(data)) this.#byData.delete(dataKey(namespace, key), id);
    }
  }

  #move(id: string, { parent, index }: Place): boolean {
    const draft = this.#draft(id);
    if (!draft || !this.#entries.has(parent) || this.isWithin(parent, id)) return false;
    this.#detach(id, draft.parent);
    const siblings = this.#childrenOf(parent) ?? [];
    siblings.splice(Math.min(index, siblings.length), 0, id);
    draft.parent = parent;
    this.geometry += 1;
    return true;
  }

  #detach(id: string, parent: string | null): void {
    const siblings = parent === null ? undefined : this.#childrenOf(parent);
    if (!siblings) return;
    // What goes is often the last one: a removed container loses its children from the front.
    if (siblings.at(-1) === id) siblings.pop();
    else {
      const index = siblings.indexOf(id);
      if (index >= 0) siblings.splice(index, 1);
    }
  }

  #write(id: string, path: Path, value: unknown): boolean {
    const draft = this.#draft(id);
    if (!draft) return false;
    switch (path[0]) {
      case 'transform':
        draft.transform = value as Transform;
        this.geometry += 1;
        break;
      case 'relaunch':
        draft.relaunch = value as Record<string, string>;
        break;
      case 'properties':
        this.#forgetTies(draft);
        put(draft.properties, path[1], value);
        this.#indexTies(draft);
        if (GEOMETRIC.has(path[1])) this.geometry += 1;
        break;
      case 'pluginData':
        put(draft.pluginData, path[1], value as string | undefined);
        this.#indexPrivate(draft);
        break;
      case 'sharedData':
        this.#writeShared(draft, path[1], path[2], value as string | undefined);
        break;
      case 'allSharedData':
        this.#forgetShared(draft);
        draft.sharedData = { ...(value as Draft['sharedData']) };
        for (const namespace of Object.keys(draft.sharedData)) this.#index(draft, namespace);
        break;
    }
    return true;
  }

  #writeShared(draft: Draft, namespace: string, key: string, value: string | undefined): void {
    const data = { ...heldIn(draft.sharedData, namespace) };
    put(data, key, value);
    put(draft.sharedData, namespace, Object.keys(data).length > 0 ? data : undefined);
    this.#byData.delete(dataKey(namespace, key), draft.id);
    this.#byData.delete(namespace, draft.id);
    this.#index(draft, namespace);
  }
}

function put<Value>(data: Record<string, Value>, key: string, value: Value | undefined): void {
  if (value === undefined) delete data[key];
  // Set in the usual way, it would change what the object is made of.
  else if (key === '__proto__')
    Object.defineProperty(data, key, { value, writable: true, enumerable: true, configurable: true });
  else data[key] = value;
}
