/** The state of a document: reading it, altering it by patches, undo, and telling listeners. */
import { deriveConnector, deriveGroup } from './derived.ts';
import { boxAround, compose, corners, identity, sameTransform } from './geometry.ts';
import { ChangeLog, History } from './journal.ts';
import { fieldOf, namesOf, type Patch, type Path } from './patch.ts';
import { sizeOf } from './properties.ts';
import { search } from './search.ts';
import { Tree } from './tree.ts';
import type { BoardFile, Box, Change, Criteria, NodeRecord, Origin, Transform } from './types.ts';

export const ROOT = '0:0';

function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return JSON.stringify(one) === JSON.stringify(other);
}

export class Store {
  readonly root = ROOT;
  readonly #name: string;
  readonly #tree = new Tree();
  readonly #history = new History();
  readonly #listeners = new Set<(changes: readonly Change[]) => void>();
  readonly #outbox: (readonly Change[])[] = [];
  readonly #absolute = new Map<string, Transform>();
  #absoluteAt = -1;
  #nextId: number;
  #currentPage: string;
  #log: ChangeLog | null = null;
  #telling = false;
  protected origin: Origin = 'person';

  constructor(file: BoardFile) {
    this.#name = file.name;
    this.#nextId = file.nextId;
    this.#currentPage = file.currentPage;
    for (const record of file.nodes) this.#tree.load(record);
  }

  // ——— reading

  get currentPage(): string {
    return this.#currentPage;
  }
  set currentPage(id: string) {
    if (this.record(id).type !== 'PAGE') throw new Error(`The node with id "${id}" is not a page`);
    this.#currentPage = id;
    this.#tell([]);
  }

  node(id: string): NodeRecord | undefined {
    const record = this.#tree.get(id);
    if (record?.type === 'GROUP') this.#tree.refresh(id, (group) => deriveGroup(group, this.#surroundings));
    else if (record?.type === 'CONNECTOR') {
      this.#tree.refresh(id, (connector) =>
        deriveConnector(connector, this.containerTransform(connector.parent), this.#surroundings),
      );
    } else return record;
    return this.#tree.get(id);
  }

  descendants(id: string): readonly string[] {
    const below: string[] = [];
    const visit = (record: NodeRecord | undefined): void => {
      for (const child of record?.children ?? []) {
        below.push(child);
        visit(this.#tree.get(child));
      }
    };
    visit(this.#tree.get(id));
    return below;
  }

  absoluteTransform(id: string): Transform {
    if (this.#absoluteAt !== this.#tree.geometry) this.#absolute.clear();
    this.#absoluteAt = this.#tree.geometry;
    const known = this.#absolute.get(id);
    if (known) return known;
    const record = this.record(id);
    const absolute =
      record.parent === null ? identity : compose(this.containerTransform(record.parent), record.transform);
    this.#absolute.set(id, absolute);
    return absolute;
  }

  absoluteBox(id: string): Box | null {
    const record = this.node(id);
    if (!record || record.type === 'PAGE' || record.type === 'DOCUMENT') return null;
    return boxAround(corners(this.absoluteTransform(id), sizeOf(record)));
  }

  isLocked(id: string): boolean {
    return this.ancestry(id).some(({ properties }) => properties.locked === true);
  }

  isVisible(id: string): boolean {
    const [self, ...ancestors] = this.ancestry(id);
    if (!self || self.properties.visible === false) return false;
    return ancestors.every(
      ({ properties }) => properties.visible !== false && properties.sectionContentsHidden !== true,
    );
  }

  find(scope: string, criteria: Criteria): readonly string[] {
    return search(this.#tree, scope, criteria);
  }

  // ——— altering

  edit<Result>(origin: Origin, run: () => Result): Result {
    const outer = this.origin;
    const nested = this.#log !== null;
    this.origin = origin;
    if (nested) {
      try {
        return run();
      } finally {
        this.origin = outer;
      }
    }
    const log = new ChangeLog();
    this.#log = log;
    this.#tree.beginEdit();
    if (origin === 'person') this.#history.commit();
    try {
      return run();
    } finally {
      if (origin === 'person') this.#history.commit();
      this.origin = outer;
      this.#log = null;
      const changes = log.list();
      if (changes.length > 0) this.#tell(changes);
    }
  }

  protected patch(patch: Patch): void {
    if (!this.#log) throw new Error('A document is altered inside of edit() only');
    if (this.origin !== 'remote') this.#history.record(patch);
    this.#perform(patch);
  }

  #perform(patch: Patch): void {
    const log = this.#log;
    const before = 'record' in patch ? patch.record : this.#tree.get(patch.id);
    if (!log || !before) return;
    const { id, type } = before;
    if (patch.kind === 'drop')
      for (const below of [...this.descendants(id)].reverse()) this.#performDrop(below);
    const parent = this.#tree.get(id)?.parent ?? null;
    if (!this.#tree.apply(patch)) return;
    if (patch.kind === 'add') log.created(id, type, this.origin);
    else if (patch.kind === 'drop') log.removed(id, type, parent, this.origin);
    else if (patch.kind === 'move') log.changed(id, ['parent'], this.origin);
    else if (patch.kind === 'field' && !patch.quiet) log.changed(id, namesOf(type, patch), this.origin);
  }

  /** Something a collaborator put into a node whose creation is being undone. */
  #performDrop(id: string): void {
    const record = this.record(id);
    this.#perform({
      kind: 'drop',
      record,
      place: { parent: record.parent ?? ROOT, index: this.indexOf(id) },
    });
  }

  protected write(id: string, path: Path, after: unknown, quiet = false): void {
    const record = this.record(id);
    const before = fieldOf(record, path);
    if (path[0] === 'transform' ? sameTransform(record.transform, after as Transform) : same(before, after))
      return;
    this.patch({ kind: 'field', id, path, before, after, quiet });
  }

  // ——— undo

  commitUndo(): void {
    this.#history.commit();
  }
  undo(): boolean {
    return this.#replay(() => this.#history.undo());
  }
  redo(): boolean {
    return this.#replay(() => this.#history.redo());
  }
  get canUndo(): boolean {
    return this.#history.canUndo;
  }
  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  // ——— listening and saving

  subscribe(listener: (changes: readonly Change[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  save(): BoardFile {
    const nodes = [ROOT, ...this.descendants(ROOT)].map((id) => this.sized(id));
    return {
      format: 'blended-wave-board',
      version: 1,
      name: this.#name,
      nextId: this.#nextId,
      currentPage: this.#currentPage,
      nodes: structuredClone(nodes),
    };
  }

  #tell(changes: readonly Change[]): void {
    this.#outbox.push(changes);
    // A listener that edits is heard after all have heard of what came before.
    if (this.#telling) return;
    this.#telling = true;
    try {
      for (let next = this.#outbox.shift(); next; next = this.#outbox.shift()) {
        for (const listener of [...this.#listeners]) listener(next);
      }
    } finally {
      this.#telling = false;
    }
  }

  #replay(step: () => readonly Patch[] | null): boolean {
    return this.edit(this.origin, () => {
      const patches = step();
      for (const patch of patches ?? []) this.#perform(patch);
      return patches !== null;
    });
  }

  // ——— for the operations

  readonly #surroundings = {
    node: (id: string) => this.node(id),
    absoluteTransform: (id: string) => this.absoluteTransform(id),
    absoluteBox: (id: string) => this.absoluteBox(id),
  };

  protected record(id: string): NodeRecord {
    const record = this.#tree.get(id);
    if (!record) throw new Error(`The node with id "${id}" does not exist`);
    return record;
  }

  /** The record with its derived place up to date. */
  protected sized(id: string): NodeRecord {
    return this.node(id) ?? this.record(id);
  }

  /** The node, its parent, and so on up to the document. */
  protected ancestry(id: string): readonly NodeRecord[] {
    const chain: NodeRecord[] = [];
    for (
      let record = this.#tree.get(id);
      record;
      record = record.parent === null ? undefined : this.#tree.get(record.parent)
    ) {
      chain.push(record);
    }
    return chain;
  }

  /** The space that x and y of a node in this parent count in: groups have none of their own (host fact 1.4). */
  protected containerTransform(parent: string | null): Transform {
    let id = parent;
    for (;;) {
      const record = id === null ? undefined : this.#tree.get(id);
      if (id === null || !record || record.type === 'PAGE' || record.type === 'DOCUMENT') return identity;
      if (record.type !== 'GROUP') return this.absoluteTransform(id);
      id = record.parent;
    }
  }

  protected indexOf(id: string): number {
    const { parent } = this.record(id);
    return parent === null ? 0 : this.record(parent).children.indexOf(id);
  }

  protected newId(): string {
    const id = `1:${this.#nextId}`;
    this.#nextId += 1;
    return id;
  }
}
