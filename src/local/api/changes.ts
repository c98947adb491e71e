/** What happened on the board, as the events of the Plugin API tell it (host fact 4.2). */
import type { Change } from '../document/types.ts';
import type { Host } from './host.ts';

type Origin = 'LOCAL' | 'REMOTE';

interface Known {
  readonly kind: 'CREATE' | 'DELETE' | 'PROPERTY_CHANGE';
  readonly id: string;
  readonly nodeType: string;
  readonly page: string | null;
  readonly origin: Origin;
  readonly properties: ReadonlySet<string>;
}

/** Under which changes of the document itself are given. */
export const NO_PAGE = '';

/** Told to the page, unknown to plugins: the typings have no name for them. */
const UNTOLD: ReadonlySet<string> = new Set([
  ...['relaunchData', 'startPoint', 'endPoint'],
  ...['sectionContentsHidden', 'isWideWidth', 'mainComponent'],
]);
/** Kept under another name than the one they are told by. */
const TOLD_AS: Readonly<Record<string, string>> = { vectorPaths: 'vectorNetwork' };

/**
 * Gathers changes until they are told. Several changes of a node become one; of what was created or removed only the
 * topmost node is told; what was created and removed meanwhile is not told at all.
 */
export class ChangeCollector {
  readonly #host: Host;
  #known = new Map<string, Known>();
  /** Removed since the last telling, and there before it: when they come back and go again, that is told. */
  #existed = new Set<string>();

  constructor(host: Host) {
    this.#host = host;
  }

  get empty(): boolean {
    return this.#known.size === 0;
  }

  add(changes: readonly Change[]): void {
    const removed = new Map(
      changes.flatMap((change) => (change.type === 'removed' ? [[change.id, change.parent] as const] : [])),
    );
    // What came and went unseen hides nothing: what it took along is told by itself.
    const unseen = new Set([...removed.keys()].filter((id) => this.#isNew(id)));
    for (const change of changes) {
      const origin = change.origin === 'remote' ? 'REMOTE' : 'LOCAL';
      switch (change.type) {
        case 'removed':
          this.#remove(change.id, change.nodeType, change.parent, { removed, unseen }, origin);
          break;
        case 'created':
          this.#put(change.id, 'CREATE', change.nodeType, origin, []);
          break;
        case 'changed':
          this.#change(change.id, change.properties, origin);
          break;
      }
    }
  }

  /** All changes so far, by the page they happened on, as `nodeChanges`. */
  take(): ReadonlyMap<string, readonly unknown[]> {
    const known = this.#known;
    this.#known = new Map();
    this.#existed = new Set();
    const byPage = new Map<string, unknown[]>();
    for (const change of known.values()) {
      if (change.kind === 'CREATE' && this.#isInsideCreated(change.id, known)) continue;
      const page = change.page ?? NO_PAGE;
      const told = byPage.get(page) ?? [];
      told.push(this.#told(change));
      byPage.set(page, told);
    }
    return byPage;
  }

  #told({ kind, id, nodeType, origin, properties }: Known): unknown {
    const node = this.#host.document.node(id)
      ? this.#host.reference(id)
      : { removed: true, type: nodeType, id };
    return {
      type: kind,
      id,
      origin,
      node,
      ...(kind === 'PROPERTY_CHANGE' && { properties: [...properties] }),
    };
  }

  #isInsideCreated(id: string, known: ReadonlyMap<string, Known>): boolean {
    for (
      let parent = this.#host.document.node(id)?.parent ?? null;
      parent !== null;
      parent = this.#host.document.node(parent)?.parent ?? null
    ) {
      if (known.get(parent)?.kind === 'CREATE') return true;
    }
    return false;
  }

  #put(
    id: string,
    kind: Known['kind'],
    nodeType: string,
    origin: Origin,
    properties: Iterable<string>,
  ): void {
    this.#known.set(id, {
      kind,
      id,
      nodeType,
      page: this.#host.pageOf(id),
      origin,
      properties: new Set(properties),
    });
  }

  #change(id: string, properties: readonly string[], origin: Origin): void {
    const told = properties.flatMap((name) => (UNTOLD.has(name) ? [] : [TOLD_AS[name] ?? name]));
    const before = this.#known.get(id);
    const node = this.#host.document.node(id);
    if (before?.kind === 'CREATE' || !node || told.length === 0) return;
    this.#put(id, 'PROPERTY_CHANGE', node.type, origin, [...(before?.properties ?? []), ...told]);
  }

  /** Made since the last telling. */
  #isNew(id: string): boolean {
    return this.#known.get(id)?.kind === 'CREATE' && !this.#existed.has(id);
  }

  #remove(
    id: string,
    nodeType: string,
    parent: string | null,
    { removed, unseen }: { removed: ReadonlyMap<string, string | null>; unseen: ReadonlySet<string> },
    origin: Origin,
  ): void {
    const isNew = this.#isNew(id);
    this.#known.delete(id);
    if (isNew) return;
    this.#existed.add(id);
    // Inside of something that went too: only that is told.
    if (parent === null || (removed.has(parent) && !unseen.has(parent))) return;
    let there: string | null = parent;
    while (there !== null && removed.has(there)) there = removed.get(there) ?? null;
    const page = there === null ? null : this.#host.pageOf(there);
    this.#known.set(id, { kind: 'DELETE', id, nodeType, page, origin, properties: new Set() });
  }
}
