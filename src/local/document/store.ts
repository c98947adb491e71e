/** Altering a document: edits, undo, sharing with others, and telling listeners. */
import { Comparison } from './comparison.ts';
import { sameTransform } from './geometry.ts';
import { ChangeLog, History } from './journal.ts';
import { fieldOf, type Patch, type Path } from './patch.ts';
import { Performing } from './performing.ts';
import { same } from './properties.ts';
import { ROOT } from './reading.ts';
import type { Batch, Merging } from './sharing.ts';
import type { BoardFile, Change, NodeRecord, Origin, Transform, UndoStep } from './types.ts';

export class Store extends Performing {
  readonly #name: string;
  readonly #session: number;
  readonly #history = new History();
  readonly #listeners = new Set<(changes: readonly Change[]) => void>();
  readonly #outbox: (readonly Change[])[] = [];
  #sharer: ((batch: Batch) => void) | null = null;
  #nextId: number;
  #currentPage: string;
  #telling = false;

  /** New nodes get ids of this session: nobody else on the board may have the same. */
  constructor(file: BoardFile, session: number) {
    super(file);
    this.#name = file.name;
    this.#session = session;
    this.#nextId = file.nextId;
    this.#currentPage = file.currentPage;
  }

  get currentPage(): string {
    return this.#currentPage;
  }
  set currentPage(id: string) {
    if (this.record(id).type !== 'PAGE') throw new Error(`The node with id "${id}" is not a page`);
    this.#currentPage = id;
    this.#tell([]);
  }

  // ——— altering

  edit<Result>(origin: Origin, run: () => Result): Result {
    const outer = this.origin;
    const nested = this.log !== null;
    this.origin = origin;
    if (nested) {
      try {
        return run();
      } finally {
        this.origin = outer;
      }
    }
    const log = new ChangeLog();
    this.log = log;
    this.tree.beginEdit();
    if (this.#sharer) this.beginAct();
    if (origin === 'person') this.#history.commit();
    try {
      return run();
    } finally {
      if (origin === 'person') this.#history.commit();
      const batch = this.endAct();
      this.origin = outer;
      this.log = null;
      if (batch.operations.length > 0) this.#sharer?.(batch);
      const changes = log.list();
      if (changes.length > 0) this.#tell(changes);
    }
  }

  protected patch(patch: Patch): void {
    this.#assertEditing();
    this.#remember(patch);
    this.perform(patch);
  }

  protected removeNode(id: string): void {
    this.#assertEditing();
    this.drop(id, (patch) => this.#remember(patch));
  }

  protected write(id: string, path: Path, after: unknown, quiet = false): void {
    const record = this.record(id);
    const before = fieldOf(record, path);
    if (path[0] === 'transform' ? sameTransform(record.transform, after as Transform) : same(before, after))
      return;
    this.patch({ kind: 'field', id, path, before, after, quiet });
  }

  #assertEditing(): void {
    if (!this.log) throw new Error('A document is altered inside of edit() only');
  }

  #remember(patch: Patch): void {
    if (this.origin !== 'remote') this.#history.record(patch, this.origin);
  }

  // ——— sharing with others

  share(listener: (batch: Batch) => void): () => void {
    this.#sharer = listener;
    return () => {
      if (this.#sharer === listener) this.#sharer = null;
    };
  }

  merge(run: (board: Merging) => void): void {
    if (this.log) throw new Error('Acts of others are merged outside of edit() only');
    const comparison = new Comparison(this.tree);
    this.comparison = comparison;
    this.tree.beginEdit();
    try {
      run({
        perform: (operations) => {
          this.beginAct();
          this.performOperations(operations);
          return this.endAct();
        },
        takeBack: ({ inverse }) => this.takeBack(inverse),
        replace: (nodes) => this.#replace(nodes, comparison),
      });
    } finally {
      this.comparison = null;
      if (!this.tree.get(this.#currentPage)) this.#currentPage = this.record(ROOT).children[0] ?? ROOT;
      const changes = comparison.changes();
      if (changes.length > 0) this.#tell(changes);
    }
  }

  #replace(nodes: readonly NodeRecord[], comparison: Comparison): void {
    comparison.noteAll([...this.tree.ids(), ...nodes.map(({ id }) => id)]);
    this.tree.replace(nodes);
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
  get undoSteps(): readonly UndoStep[] {
    return this.#history.steps;
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
      for (const patch of patches ?? []) {
        // It goes along with what holds it, unless somebody took it out meanwhile.
        if (patch.kind !== 'drop' || patch.along !== true) this.perform(patch);
      }
      return patches !== null;
    });
  }

  protected newId(): string {
    const id = `${this.#session}:${this.#nextId}`;
    this.#nextId += 1;
    return id;
  }
}
