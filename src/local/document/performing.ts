/**
 * Performing patches on a document, with the rules by which others perform them too: what holds a node takes it
 * along when it goes, ends of connectors stay where they were, empty groups do not exist, text sizes its node.
 */
import type { Comparison } from './comparison.ts';
import type { ChangeLog } from './journal.ts';
import { isGroup } from './kinds.ts';
import { resizesText, sizeForText } from './lettering.ts';
import { holdingError } from './parenting.ts';
import { fieldOf, namesOf, type Patch, type Path, type Place, type PresencePatch } from './patch.ts';
import { numberOf } from './properties.ts';
import { Reading, ROOT } from './reading.ts';
import type { Batch, Operation, Spot } from './sharing.ts';
import type { NodeRecord, Origin } from './types.ts';

/** What one act does, while it is done. */
interface Act {
  readonly operations: Operation[];
  /** Takes back what each patch did; the latest patch is to be taken back first. */
  readonly inverse: (readonly Patch[])[];
  /** Groups that something left, or could not come into. */
  readonly groups: Set<string>;
  /** Nodes whose text changed. */
  readonly texts: Set<string>;
}

const ENDS: readonly Path[] = [
  ['properties', 'startPoint'],
  ['properties', 'endPoint'],
];

export class Performing extends Reading {
  protected origin: Origin = 'person';
  /** Where changes are told while an edit runs. */
  protected log: ChangeLog | null = null;
  /** What looks for differences while acts of others are merged. */
  protected comparison: Comparison | null = null;
  /** With it, shared data is told as the whole of a node, and the last writer wins all of it. */
  protected tellsWholeData = false;
  #act: Act | null = null;

  /** Begins an act whose operations are to be known: gathering them costs time and memory. */
  protected beginAct(): void {
    this.#act = { operations: [], inverse: [], groups: new Set(), texts: new Set() };
  }

  /** Ends it, by the rules, and tells what it did. */
  protected endAct(): Batch {
    const act = this.#act;
    if (!act) return { operations: [], inverse: [] };
    this.#finish(act);
    this.#act = null;
    return { operations: act.operations, inverse: act.inverse.reverse().flat() };
  }

  protected performOperations(operations: readonly Operation[]): void {
    for (const operation of operations) this.#performOperation(operation);
  }

  /** Exactly as it was, without any rules. */
  protected takeBack(inverse: readonly Patch[]): void {
    for (const patch of inverse) this.#apply(patch);
  }

  protected perform(patch: Patch): void {
    switch (patch.kind) {
      case 'add':
        this.#add(patch);
        break;
      case 'drop':
        if (this.tree.get(patch.record.id)) this.drop(patch.record.id);
        break;
      case 'move':
        this.#move(patch.id, patch.to);
        break;
      case 'field':
        this.#write(patch.id, patch.path, patch.after, patch.quiet);
        break;
    }
  }

  /** Removes a node with all that is in it, children first; `heard` hears of each. */
  protected drop(id: string, heard?: (patch: PresencePatch) => void): void {
    const ids = [id, ...this.descendants(id)];
    this.#keepEnds(ids);
    const { parent: holder } = this.record(id);
    this.#keepBox(holder);
    const inverse: Patch[] = [];
    for (const each of ids.reverse()) {
      const record = this.sized(each);
      const place = { parent: record.parent ?? ROOT, index: this.indexOf(each) };
      const patch: PresencePatch = { kind: 'drop', record, place, ...(each !== id && { along: true }) };
      heard?.(patch);
      this.#apply(patch);
      this.log?.removed(each, record.type, record.parent, this.origin);
      inverse.unshift({ kind: 'add', record, place });
    }
    this.#did({ kind: 'drop', id }, inverse);
    if (holder !== null) this.#act?.groups.add(holder);
  }

  #apply(patch: Patch): boolean {
    this.comparison?.note(patch);
    return this.tree.apply(patch);
  }

  #did(operation: Operation, inverse: readonly Patch[]): void {
    this.#act?.operations.push(operation);
    this.#act?.inverse.push(inverse);
  }

  #add(patch: PresencePatch): void {
    const { record, place } = patch;
    const ends = this.#act ? this.#endsAt(record.id) : [];
    if (!this.#apply(patch)) {
      this.#act?.groups.add(place.parent);
      return;
    }
    this.log?.created(record.id, record.type, this.origin);
    if (!this.#act) return;
    const bare = { ...record, parent: place.parent, children: [] };
    this.#did({ kind: 'add', record: bare, to: this.#spotOf(place) }, [
      { ...patch, kind: 'drop', record: bare },
      ...ends,
    ]);
  }

  #move(id: string, to: Place): void {
    const record = this.tree.get(id);
    if (!record) {
      this.#act?.groups.add(to.parent);
      return;
    }
    const from = { parent: record.parent ?? ROOT, index: this.indexOf(id) };
    this.#keepBox(from.parent);
    if (!this.#apply({ kind: 'move', id, from, to })) {
      this.#act?.groups.add(to.parent);
      return;
    }
    this.log?.changed(id, ['parent'], this.origin);
    if (!this.#act) return;
    this.#act.groups.add(from.parent);
    this.#did({ kind: 'move', id, to: this.#spotOf(to) }, [{ kind: 'move', id, from: to, to: from }]);
  }

  #write(id: string, path: Path, after: unknown, quiet: boolean): void {
    const record = this.tree.get(id);
    if (!record) return;
    const isEnd = path[0] === 'properties' && (path[1] === 'connectorStart' || path[1] === 'connectorEnd');
    const ends = isEnd ? this.#endsOf(id) : [];
    const before = fieldOf(record, path);
    const patch = { kind: 'field', id, path, before, after, quiet } as const;
    if (!this.#apply(patch)) return;
    if (!quiet) this.log?.changed(id, namesOf(record.type, patch), this.origin);
    if (!this.#act) return;
    if (path[0] === 'properties' && resizesText([path[1]])) this.#act.texts.add(id);
    const inverse = [{ ...patch, before: after, after: before }, ...ends];
    const whole = path[0] === 'sharedData' && this.tellsWholeData;
    const told = whole ? ({ path: ['allSharedData'], value: this.record(id).sharedData } as const) : null;
    this.#did({ kind: 'field', id, quiet, ...(told ?? { path, value: after }) }, inverse);
  }

  // ——— operations of others

  #performOperation(operation: Operation): void {
    switch (operation.kind) {
      case 'add':
        if (this.#canLive(operation.record, operation.to.parent) && !this.tree.get(operation.record.id))
          this.#add({ kind: 'add', record: operation.record, place: this.#placeOf(operation.to, null) });
        else this.#act?.groups.add(operation.to.parent);
        break;
      case 'drop':
        if (this.#canGo(operation.id)) this.drop(operation.id);
        break;
      case 'move': {
        const record = this.tree.get(operation.id);
        if (record && this.#canLive(record, operation.to.parent))
          this.#move(operation.id, this.#placeOf(operation.to, operation.id));
        else this.#act?.groups.add(operation.to.parent);
        break;
      }
      case 'field':
        this.#write(operation.id, operation.path, operation.value, operation.quiet);
        break;
    }
  }

  #canLive({ id, type }: NodeRecord, parent: string): boolean {
    const holder = this.tree.get(parent);
    return (
      holder !== undefined && holdingError(type, holder.type) === null && !this.tree.isWithin(parent, id)
    );
  }

  /** Everything but the document and its last page. */
  #canGo(id: string): boolean {
    const type = this.tree.get(id)?.type;
    if (type === undefined || type === 'DOCUMENT') return false;
    return type !== 'PAGE' || this.record(ROOT).children.length > 1;
  }

  #spotOf({ parent, index }: Place): Spot {
    const { children } = this.record(parent);
    const at = Math.min(index, children.length - 1);
    return { parent, index: at, after: children[at - 1] ?? null };
  }

  #placeOf({ parent, index, after }: Spot, moving: string | null): Place {
    const siblings = this.record(parent).children.filter((id) => id !== moving);
    const before = after === null ? -1 : siblings.indexOf(after);
    if (after !== null && before < 0) return { parent, index: Math.min(index, siblings.length) };
    return { parent, index: before + 1 };
  }

  // ——— rules

  /** Brings ends of connectors up to date that are to stay where they are when these nodes go. */
  #keepEnds(ids: readonly string[]): void {
    const going = new Set(ids);
    for (const id of ids) {
      for (const connector of this.tree.tiedTo(id)) if (!going.has(connector)) this.node(connector);
    }
  }

  /** A group that loses its last child has no box from then on but the one it had before. */
  #keepBox(group: string | null): void {
    if (group !== null && this.tree.get(group)?.children.length === 1) this.node(group);
  }

  /** Where the ends of a connector are now, as patches that bring them back there. */
  #endsOf(connector: string): readonly Patch[] {
    const record = this.node(connector);
    if (!record) return [];
    return ENDS.map((path): Patch => {
      const value = fieldOf(record, path);
      return { kind: 'field', id: connector, path, before: value, after: value, quiet: true };
    });
  }

  #endsAt(id: string): readonly Patch[] {
    return [...this.tree.tiedTo(id)].flatMap((connector) => this.#endsOf(connector));
  }

  /** What an act leaves behind that cannot be. */
  #finish({ groups, texts }: Act): void {
    for (const id of groups) {
      const record = this.tree.get(id);
      // Dropping it adds what held it to the set, which is then looked at as well.
      if (record && isGroup(record.type) && record.children.length === 0) this.drop(id);
    }
    for (const id of texts) {
      const record = this.tree.get(id);
      const size = record && sizeForText(record.type, record.properties);
      if (!record || !size) continue;
      for (const name of ['width', 'height'] as const) {
        if (numberOf(record.properties[name]) !== size[name])
          this.#write(id, ['properties', name], size[name], false);
      }
    }
  }
}
