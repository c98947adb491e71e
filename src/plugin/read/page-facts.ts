/** The facts of the current page as this side knows them, and what has to travel to the sidebar. */
import type { Fact, FactChanges, Facts } from '../../board/facts.ts';
import { equal } from './nodes.ts';

export class PageFacts {
  readonly #facts = new Map<string, Fact>();
  readonly #children = new Map<string, Set<string>>();
  #upsert = new Map<string, Fact>();
  #remove = new Set<string>();
  #reset = true;

  get all(): Facts {
    return this.#facts;
  }

  get(id: string): Fact | undefined {
    return this.#facts.get(id);
  }

  put(fact: Fact): void {
    const former = this.#facts.get(fact.id);
    if (equal(former, fact)) return;
    if (former) this.#leave(former);
    this.#facts.set(fact.id, fact);
    const parent = parentOf(fact);
    if (parent !== null) {
      const children = this.#children.get(parent);
      if (children) children.add(fact.id);
      else this.#children.set(parent, new Set([fact.id]));
    }
    this.#remove.delete(fact.id);
    this.#upsert.set(fact.id, fact);
  }

  /** Forgets one fact. */
  drop(id: string): void {
    const former = this.#facts.get(id);
    if (!former) return;
    this.#leave(former);
    this.#facts.delete(id);
    this.#upsert.delete(id);
    this.#remove.add(id);
  }

  /** Ids of everything known below a node. While changes are read one by one, two nodes may seem to hold each other. */
  below(id: string): readonly string[] {
    const found = new Set<string>();
    const queue = [...(this.#children.get(id) ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (found.has(next) || next === id) continue;
      found.add(next);
      queue.push(...(this.#children.get(next) ?? []));
    }
    return [...found];
  }

  #leave(fact: Fact): void {
    const parent = parentOf(fact);
    if (parent !== null) this.#children.get(parent)?.delete(fact.id);
  }

  /** Another page, or a fresh start: everything known is forgotten on both sides. */
  reset(): void {
    this.#facts.clear();
    this.#children.clear();
    this.#upsert = new Map();
    this.#remove = new Set();
    this.#reset = true;
  }

  /** What changed since the last call. Null when nothing did and `complete` need not be told. */
  takeChanges(complete: boolean, tellAnyway: boolean): FactChanges | null {
    if (!tellAnyway && !this.#reset && this.#upsert.size === 0 && this.#remove.size === 0) return null;
    const changes: FactChanges = {
      reset: this.#reset,
      upsert: [...this.#upsert.values()],
      remove: [...this.#remove],
      complete,
    };
    this.#reset = false;
    this.#upsert = new Map();
    this.#remove = new Set();
    return changes;
  }
}

const parentOf = (fact: Fact): string | null => (fact.kind === 'connector' ? null : fact.parent);
