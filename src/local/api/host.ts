/** What all members of the API share during one run of a command. */
import type { NodeRecord } from '../document/types.ts';
import type { Environment, Suggestions } from './environment.ts';
import { HostError, PlainHostError, removedNode } from './errors.ts';
import { LoadedFonts } from './fonts.ts';
import { StaleBoxes } from './node/stale-boxes.ts';
import { type Callback, Pending, Reference } from './reference.ts';
import { SidebarFrame } from './sidebar.ts';

/** Puts the member in front of what went wrong, as the host does. */
export function named(member: string, error: unknown): Error {
  if (error instanceof PlainHostError) return error;
  return new PlainHostError(`in ${member}: ${error instanceof Error ? error.message : String(error)}`);
}

export class Host {
  readonly environment: Environment;
  readonly fonts = new LoadedFonts();
  /** Pages whose children may be read: `figma.currentPage` is, others must be loaded first (host fact 4.1). */
  readonly loadedPages = new Set<string>();
  allPagesLoaded = false;
  readonly sidebar: SidebarFrame;
  readonly staleBoxes: StaleBoxes;
  /** What to call when the button of a notice is pressed, and when it goes. */
  readonly notices = new Map<
    number,
    { readonly action: Callback | null; readonly dequeued: Callback | null }
  >();
  noticeCount = 0;
  /** The member being called, which errors name. */
  calling = '';
  readonly #listening = new Map<string, number>();
  readonly #queries: ((suggestions: Suggestions) => void)[] = [];
  #promises = 0;

  constructor(environment: Environment) {
    this.environment = environment;
    this.sidebar = new SidebarFrame(environment);
    this.staleBoxes = new StaleBoxes(environment);
  }

  get document(): Environment['document'] {
    return this.environment.document;
  }

  /** Throws the host's words when the node is gone. */
  record(id: string): NodeRecord {
    const record = this.document.node(id);
    if (!record) throw removedNode(id);
    return record;
  }

  /** Whether a node is a part of an instance, which follows its component; the instance itself is not. */
  isInInstance(id: string): boolean {
    for (let at = this.document.node(id)?.parent ?? null; at !== null; ) {
      const record = this.document.node(at);
      if (record?.type === 'INSTANCE') return true;
      at = record?.parent ?? null;
    }
    return false;
  }

  /** What tells of people needs a permission in the manifest (host fact 1.8). */
  assertPermitted(permission: string): void {
    if (!this.environment.manifest.permissions?.includes(permission))
      throw new HostError(`"${permission}" permission is required to access this property`);
  }

  /** How the plugin holds a node. */
  reference(id: string): Reference {
    return new Reference(id, this.record(id).type);
  }

  references(ids: readonly string[]): readonly Reference[] {
    return ids.map((id) => this.reference(id));
  }

  /** The page a node is on; the node itself for a page. */
  pageOf(id: string): string | null {
    for (
      let record = this.document.node(id);
      record;
      record = record.parent === null ? undefined : this.document.node(record.parent)
    ) {
      if (record.type === 'PAGE') return record.id;
    }
    return null;
  }

  /** An asynchronous answer: given in a turn of its own, also when it is there at once. */
  later(run: () => unknown): Pending {
    this.#promises += 1;
    const id = this.#promises;
    const { settle } = this.environment;
    const { calling } = this;
    const fail = (error: unknown) => settle(id, { error: named(calling, error) });
    try {
      const value = run();
      if (value instanceof Promise) value.then((result: unknown) => settle(id, { value: result }), fail);
      else settle(id, { value });
    } catch (error) {
      fail(error);
    }
    return new Pending(id);
  }

  /** Each query is answered on an object of its own, which the plugin may keep. Returns its target. */
  askForSuggestions(take: (suggestions: Suggestions) => void): string {
    this.#queries.push(take);
    return `suggestions:${this.#queries.length - 1}`;
  }

  suggest(query: number, suggestions: Suggestions): void {
    this.#queries[query]?.(suggestions);
  }

  listen(target: string, event: string): void {
    const key = `${target} ${event}`;
    this.#listening.set(key, (this.#listening.get(key) ?? 0) + 1);
  }

  unlisten(target: string, event: string): void {
    const key = `${target} ${event}`;
    this.#listening.set(key, Math.max(0, (this.#listening.get(key) ?? 0) - 1));
  }

  hears(target: string, event: string): boolean {
    return (this.#listening.get(`${target} ${event}`) ?? 0) > 0;
  }
}
