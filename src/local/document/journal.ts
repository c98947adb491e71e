/** What happened: the changes of one edit, to be told, and the patches of a step, to be undone. */
import { inverse, type Patch } from './patch.ts';
import type { Change, Origin, UndoStep } from './types.ts';

/** Collects the changes of one edit; several changes of one node become one. */
export class ChangeLog {
  readonly #created = new Map<string, Change>();
  readonly #changed = new Map<string, { id: string; properties: Set<string>; origin: Origin }>();
  readonly #removed = new Map<string, Change>();

  created(id: string, nodeType: string, origin: Origin): void {
    // Removed and put back in one edit: it was only changed.
    if (this.#removed.delete(id)) this.changed(id, ['parent'], origin);
    else this.#created.set(id, { type: 'created', id, nodeType, origin });
  }

  changed(id: string, properties: readonly string[], origin: Origin): void {
    if (this.#created.has(id) || properties.length === 0) return;
    const known = this.#changed.get(id) ?? { id, properties: new Set(), origin };
    for (const name of properties) known.properties.add(name);
    this.#changed.set(id, known);
  }

  removed(id: string, nodeType: string, parent: string | null, origin: Origin): void {
    this.#changed.delete(id);
    if (!this.#created.delete(id)) this.#removed.set(id, { type: 'removed', id, nodeType, parent, origin });
  }

  /** Removals first, so that a listener never sees a child of something that is gone already. */
  list(): readonly Change[] {
    return [
      ...this.#removed.values(),
      ...this.#created.values(),
      ...[...this.#changed.values()].map(
        ({ id, properties, origin }): Change => ({
          type: 'changed',
          id,
          properties: [...properties],
          origin,
        }),
      ),
    ];
  }
}

/** What one undo takes back. */
interface Step {
  readonly patches: Patch[];
  readonly origins: Set<Origin>;
}

function emptyStep(): Step {
  return { patches: [], origins: new Set() };
}

/** Counts nodes, each once: what was made or removed counts as that. */
function summarised({ patches, origins }: Step, open: boolean): UndoStep {
  const created = new Set<string>();
  const removed = new Set<string>();
  const changed = new Set<string>();
  for (const patch of patches) {
    if ('record' in patch) (patch.kind === 'add' ? created : removed).add(patch.record.id);
    else changed.add(patch.id);
  }
  const only = [...changed].filter((id) => !created.has(id) && !removed.has(id));
  return {
    origins: [...origins],
    created: created.size,
    removed: removed.size,
    changed: only.length,
    open,
  };
}

/** Undo and redo in steps (host fact 4.3): what a plugin does since the last commit is one step. */
export class History {
  readonly #undo: Step[] = [];
  readonly #summaries = new WeakMap<Step, UndoStep>();
  #redo: Step[] = [];
  #pending = emptyStep();

  record(patch: Patch, origin: Origin): void {
    this.#pending.patches.push(patch);
    this.#pending.origins.add(origin);
    this.#redo = [];
  }

  commit(): void {
    if (this.#pending.patches.length > 0) this.#undo.push(this.#pending);
    this.#pending = emptyStep();
  }

  get canUndo(): boolean {
    return this.#pending.patches.length > 0 || this.#undo.length > 0;
  }
  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** What can be undone, the latest first. */
  get steps(): readonly UndoStep[] {
    const done = this.#undo.map((step) => {
      const known = this.#summaries.get(step) ?? summarised(step, false);
      this.#summaries.set(step, known);
      return known;
    });
    if (this.#pending.patches.length > 0) done.push(summarised(this.#pending, true));
    return done.reverse();
  }

  /** The patches that take back the last step, in order; null when there is none. */
  undo(): readonly Patch[] | null {
    this.commit();
    const step = this.#undo.pop();
    if (!step) return null;
    this.#redo.push(step);
    return step.patches.map(inverse).reverse();
  }

  redo(): readonly Patch[] | null {
    const step = this.#redo.pop();
    if (!step) return null;
    this.#undo.push(step);
    return step.patches;
  }
}
