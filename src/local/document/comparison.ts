/** Finds out what changed between two states, by looking only at what was touched on the way. */
import { ChangeLog } from './journal.ts';
import { isGroup } from './kinds.ts';
import { fieldOf, namesOf, type Patch, type Path } from './patch.ts';
import { same } from './properties.ts';
import type { Tree } from './tree.ts';
import type { Change, NodeRecord } from './types.ts';

/**
 * Acts of others are put below one's own that are not confirmed yet: what was there is taken back and done again.
 * Nobody should hear of that, only of what is different afterwards.
 */
export class Comparison {
  readonly #tree: Tree;
  /** Records are replaced, never altered, so the old ones stay as they were; null for what was not there. */
  readonly #before = new Map<string, NodeRecord | null>();
  readonly #paths = new Map<string, Map<string, Path>>();
  readonly #moved = new Set<string>();
  /** Nodes that may differ in everything. */
  readonly #whole = new Set<string>();

  constructor(tree: Tree) {
    this.#tree = tree;
  }

  /** To be called before the patch is performed. */
  note(patch: Patch): void {
    if ('record' in patch) {
      this.#remember(patch.record.id);
      this.#remember(patch.place.parent);
      this.#whole.add(patch.record.id);
      return;
    }
    this.#remember(patch.id);
    if (patch.kind === 'move') {
      this.#moved.add(patch.id);
      this.#remember(this.#tree.get(patch.id)?.parent ?? patch.from.parent);
      this.#remember(patch.to.parent);
    } else if (!patch.quiet) this.#touch(patch.id, patch.path);
  }

  /** To be called before every node is replaced. */
  noteAll(ids: Iterable<string>): void {
    for (const id of ids) {
      this.#remember(id);
      this.#whole.add(id);
    }
  }

  changes(): readonly Change[] {
    const log = new ChangeLog();
    for (const [id, was] of this.#before) {
      const now = this.#tree.get(id);
      if (was && !now) log.removed(id, was.type, was.parent, 'remote');
      else if (!was && now) log.created(id, now.type, 'remote');
      else if (was && now) log.changed(id, this.#names(was, now), 'remote');
    }
    return log.list();
  }

  #remember(id: string): void {
    if (!this.#before.has(id)) this.#before.set(id, this.#tree.get(id) ?? null);
  }

  #touch(id: string, path: Path): void {
    const paths = this.#paths.get(id) ?? new Map<string, Path>();
    paths.set(path.join('\n'), path);
    this.#paths.set(id, paths);
  }

  #names(was: NodeRecord, now: NodeRecord): readonly string[] {
    if (this.#whole.has(was.id)) {
      for (const path of pathsOf(was, now)) this.#touch(was.id, path);
    }
    const names = [...(this.#paths.get(was.id)?.values() ?? [])].flatMap((path) => {
      const [before, after] = [fieldOf(was, path), fieldOf(now, path)];
      if (same(before, after)) return [];
      return namesOf(now.type, { kind: 'field', id: now.id, path, before, after, quiet: false });
    });
    const mayHaveMoved = this.#moved.has(was.id) || this.#whole.has(was.id);
    return mayHaveMoved && this.#isElsewhere(was, now) ? [...names, 'parent'] : names;
  }

  #isElsewhere(was: NodeRecord, now: NodeRecord): boolean {
    if (was.parent !== now.parent) return true;
    if (was.parent === null) return false;
    const before = this.#before.get(was.parent)?.children ?? [];
    return !same(before, this.#tree.get(was.parent)?.children);
  }
}

const DERIVED: readonly string[] = ['width', 'height', 'startPoint', 'endPoint'];

/** Everything about a node that is written, not derived. */
function pathsOf(was: NodeRecord, now: NodeRecord): readonly Path[] {
  const names = new Set([...Object.keys(was.properties), ...Object.keys(now.properties)]);
  const derived = now.type === 'CONNECTOR' || isGroup(now.type);
  for (const name of derived ? DERIVED : []) names.delete(name);
  return [
    ...(derived ? [] : [['transform'] as const]),
    ['relaunch'],
    ['allSharedData'],
    ...[...names].map((name): Path => ['properties', name]),
    ...Object.keys({ ...was.pluginData, ...now.pluginData }).map((key): Path => ['pluginData', key]),
  ];
}
