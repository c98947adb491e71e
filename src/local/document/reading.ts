/** Reading a document: its nodes, with what is derived brought up to date. */
import { deriveConnector, deriveGroup } from './derived.ts';
import { boxAround, compose, corners, identity } from './geometry.ts';
import { isGroup } from './kinds.ts';
import { sizeOf } from './properties.ts';
import { search } from './search.ts';
import { Tree } from './tree.ts';
import type { BoardFile, Box, Criteria, NodeRecord, Transform } from './types.ts';

export const ROOT = '0:0';

export class Reading {
  readonly root = ROOT;
  protected readonly tree = new Tree();
  readonly #absolute = new Map<string, Transform>();
  #absoluteAt = -1;

  constructor({ nodes }: BoardFile) {
    for (const record of nodes) this.tree.load(record);
  }

  node(id: string): NodeRecord | undefined {
    const record = this.tree.get(id);
    if (record && isGroup(record.type))
      this.tree.refresh(id, (group) => deriveGroup(group, this.#surroundings));
    else if (record?.type === 'CONNECTOR') {
      this.tree.refresh(id, (connector) =>
        deriveConnector(connector, this.containerTransform(connector.parent), this.#surroundings),
      );
    } else return record;
    return this.tree.get(id);
  }

  descendants(id: string): readonly string[] {
    const below: string[] = [];
    const visit = (record: NodeRecord | undefined): void => {
      for (const child of record?.children ?? []) {
        below.push(child);
        visit(this.tree.get(child));
      }
    };
    visit(this.tree.get(id));
    return below;
  }

  absoluteTransform(id: string): Transform {
    if (this.#absoluteAt !== this.tree.geometry) this.#absolute.clear();
    this.#absoluteAt = this.tree.geometry;
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
    return search(this.tree, scope, criteria);
  }

  // ——— for the operations

  readonly #surroundings = {
    node: (id: string) => this.node(id),
    absoluteTransform: (id: string) => this.absoluteTransform(id),
    absoluteBox: (id: string) => this.absoluteBox(id),
  };

  protected record(id: string): NodeRecord {
    const record = this.tree.get(id);
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
      let record = this.tree.get(id);
      record;
      record = record.parent === null ? undefined : this.tree.get(record.parent)
    ) {
      chain.push(record);
    }
    return chain;
  }

  /** The space that x and y of a node in this parent count in: groups have none of their own (host fact 1.4). */
  protected containerTransform(parent: string | null): Transform {
    let id = parent;
    for (;;) {
      const record = id === null ? undefined : this.tree.get(id);
      if (id === null || !record || record.type === 'PAGE' || record.type === 'DOCUMENT') return identity;
      if (!isGroup(record.type)) return this.absoluteTransform(id);
      id = record.parent;
    }
  }

  protected indexOf(id: string): number {
    const { parent } = this.record(id);
    return parent === null ? 0 : this.record(parent).children.indexOf(id);
  }
}
