/** The document of a board: everything that people, plugins and collaborators can do to its nodes. */

import { copiesOf, looseOf } from './copying.ts';
import { shiftEnd } from './derived.ts';
import { furthest, longest } from './file/limits.ts';
import { openFile } from './file/open.ts';
import {
  apply,
  compose,
  identity,
  invert,
  type Point,
  rotationOf,
  type Size,
  translation,
  withPosition,
} from './geometry.ts';
import { defaultName, defaultsOf, isGroup } from './kinds.ts';
import { resizesText, sizeForText } from './lettering.ts';
import { depthError, holdingError, movingError } from './parenting.ts';
import { numberOf, ownedKey, sizeOf } from './properties.ts';
import { ROOT } from './reading.ts';
import { constrainChild, scalePaths } from './resizing.ts';
import type { SharedBoard } from './sharing.ts';
import { Store } from './store.ts';
import { withRuns } from './text-runs.ts';
import type { BoardFile, NodeRecord, Transform } from './types.ts';

export interface DocumentOptions {
  readonly name?: string;
  /** Whose ids new nodes get (`session:counter`, as Figma has them): another number for everybody on the board. */
  readonly session?: number;
  /**
   * What becomes of shared data when a collaborator writes to a node that was written here meanwhile: both stay
   * (`key`), or the collaborator's state of the whole node wins (`node`, reported of the product, host fact 5, and
   * the stricter answer: the default).
   */
  readonly sharedDataMerge?: 'key' | 'node';
}

const FIRST_PAGE = '0:1';
/** Nodes that keep their size when their container is resized. */
const UNSCALABLE: ReadonlySet<string> = new Set([
  'STICKY',
  'CONNECTOR',
  'TABLE',
  'CODE_BLOCK',
  'WIDGET',
  'EMBED',
  'LINK_UNFURL',
]);
const SCALE = { horizontal: 'SCALE', vertical: 'SCALE' };

function newRecord(id: string, type: string, parent: string | null): NodeRecord {
  return {
    id,
    type,
    parent,
    children: [],
    transform: identity,
    properties: { name: defaultName(type), ...defaultsOf(type) },
    sharedData: {},
    pluginData: {},
    relaunch: {},
  };
}

/** The nearest place to it that can be kept. */
function onBoard(value: number): number {
  return Math.min(furthest, Math.max(-furthest, value));
}

class LocalDocument extends Store implements SharedBoard {
  readonly #mergesNodes: boolean;
  /** Shared data as collaborators last saw it, of nodes written here since (with `sharedDataMerge: 'node'`). */
  readonly #unseen = new Map<string, NodeRecord['sharedData']>();

  constructor(file: BoardFile, { sharedDataMerge = 'node', session = 1 }: DocumentOptions = {}) {
    super(file, session);
    this.tellsWholeData = sharedDataMerge === 'node';
    this.#mergesNodes = sharedDataMerge === 'node';
  }

  // ——— making and setting

  create(type: string, properties: Record<string, unknown>, parent: string, index?: number): string {
    this.#assertCanHold(type, parent);
    const record = newRecord(this.newId(), type, parent);
    const { length } = this.record(parent).children;
    this.patch({ kind: 'add', record, place: { parent, index: Math.min(index ?? length, length) } });
    this.set(record.id, properties);
    return record.id;
  }

  set(id: string, properties: Record<string, unknown>): void {
    const { type, properties: before } = this.record(id);
    if (typeof properties.characters === 'string' && properties.characters.length > longest)
      throw new Error(`A text cannot be longer than ${longest} characters`);
    if (type === 'TEXT' && 'name' in properties && !('autoRename' in properties)) {
      this.write(id, ['properties', 'autoRename'], false);
    }
    const change = withRuns(type, before, properties);
    for (const [name, value] of Object.entries(change)) this.write(id, ['properties', name], value);
    const after = this.record(id).properties;
    const named = 'characters' in properties || 'autoRename' in properties;
    if (type === 'TEXT' && named && after.autoRename === true) {
      this.write(id, ['properties', 'name'], after.characters || defaultName(type));
    }
    if (resizesText(Object.keys(properties))) this.#fitToText(id);
  }

  setSharedData(id: string, namespace: string, key: string, value: string): void {
    if (this.#mergesNodes) this.#mergeShared(id);
    this.write(id, ['sharedData', namespace, key], value === '' ? undefined : value);
  }

  setPluginData(id: string, owner: string, key: string, value: string): void {
    this.write(id, ['pluginData', ownedKey(owner, key)], value === '' ? undefined : value);
  }

  setRelaunch(id: string, relaunch: Record<string, string>): void {
    this.write(id, ['relaunch'], relaunch);
  }

  /** Collaborators have seen everything written here so far; matters with `sharedDataMerge: 'node'`. */
  catchUp(): void {
    this.#unseen.clear();
  }

  // ——— places and sizes

  place(id: string, given: Transform): void {
    const record = this.sized(id);
    const [[, , x], [, , y]] = given;
    const transform = withPosition(given, { x: onBoard(x), y: onBoard(y) });
    if (isGroup(record.type)) this.#moveChildren(record, compose(transform, invert(record.transform)));
    if (record.type === 'CONNECTOR') this.#shiftConnector(record, transform);
    else this.write(id, ['transform'], transform);
  }

  resize(id: string, givenWidth: number, givenHeight: number, constraints = true): void {
    const record = this.sized(id);
    const before = sizeOf(record);
    const [width, height] = [onBoard(givenWidth), onBoard(givenHeight)];
    const after = { width, height };
    if (record.type === 'TEXT' && record.properties.textAutoResize === 'WIDTH_AND_HEIGHT') {
      this.write(id, ['properties', 'textAutoResize'], 'NONE');
    }
    if (record.type === 'VECTOR') {
      this.write(id, ['properties', 'vectorPaths'], scalePaths(record.properties.vectorPaths, before, after));
    }
    const follow = isGroup(record.type) || (record.type === 'FRAME' && constraints);
    for (const child of follow ? record.children : []) this.#followResize(record, child, before, after);
    this.write(id, ['properties', 'width'], width);
    this.write(id, ['properties', 'height'], height);
    this.#fitToText(id);
  }

  // ——— parents and children

  insert(parent: string, id: string, index?: number): void {
    const record = this.record(id);
    this.#assertCanHold(record.type, parent, id);
    const from = { parent: record.parent ?? ROOT, index: this.indexOf(id) };
    const length = this.record(parent).children.length - (from.parent === parent ? 1 : 0);
    const to = { parent, index: Math.min(index ?? length, length) };
    if (from.parent === to.parent && from.index === to.index) return;
    this.patch({ kind: 'move', id, from, to });
    this.#dissolveIfEmpty(from.parent);
  }

  reparent(id: string, parent: string, index?: number): void {
    const { type } = this.record(id);
    const onPage = compose(this.containerTransform(this.record(id).parent), this.sized(id).transform);
    this.insert(parent, id, index);
    // A connector lies between its ends wherever it belongs.
    if (type === 'CONNECTOR') return;
    this.place(id, compose(invert(this.containerTransform(parent)), onPage));
  }

  remove(id: string): void {
    const { parent, type } = this.record(id);
    if (parent === null) throw new Error('The document itself cannot be removed');
    if (type === 'PAGE' && id === this.currentPage) throw new Error('The current page cannot be removed');
    this.removeNode(id);
    this.#dissolveIfEmpty(parent);
  }

  group(ids: readonly string[], parent?: string, index?: number): string {
    const members = this.#topmost(ids);
    const top = members.at(-1);
    if (top === undefined) throw new Error('A group needs at least one node');
    const home = parent ?? this.record(top).parent ?? this.currentPage;
    const error = depthError(this, members, home, 1);
    if (error !== null) throw new Error(error);
    const at = index ?? (this.record(top).parent === home ? this.indexOf(top) + 1 : undefined);
    const group = this.create('GROUP', {}, home, at);
    for (const id of members) this.reparent(id, group);
    return group;
  }

  ungroup(id: string): readonly string[] {
    const group = this.record(id);
    if (group.type !== 'GROUP') throw new Error(`The node with id "${id}" is not a group`);
    const children = [...group.children];
    const index = this.indexOf(id);
    children.forEach((child, position) => {
      // The group goes by itself when its last child leaves.
      this.reparent(child, group.parent ?? this.currentPage, index + position);
    });
    return children;
  }

  // ——— copies

  copy(ids: readonly string[]): readonly NodeRecord[] {
    return this.#topmost(ids).flatMap((id) => {
      const records = [id, ...this.descendants(id)].map((each) => this.sized(each));
      const container = this.containerTransform(this.record(id).parent);
      const tops = records.map((record) => (record.id === id ? { ...record, parent: null } : record));
      const loose = looseOf(tops);
      return tops.map((record) =>
        loose.has(record.id) ? { ...record, transform: compose(container, record.transform) } : record,
      );
    });
  }

  paste(records: readonly NodeRecord[], parent: string, offset: Point): readonly string[] {
    const moved = compose(invert(this.containerTransform(parent)), translation(offset.x, offset.y));
    return this.#putCopies(records, parent, moved, offset);
  }

  duplicate(ids: readonly string[], offset: Point): readonly string[] {
    const originals = this.#topmost(ids);
    // Copied together, so that connectors between them are tied to the copies; then each goes beside its original.
    const copies = this.paste(this.copy(originals), this.currentPage, offset);
    copies.forEach((copy, position) => {
      const original = originals[position];
      const parent = original === undefined ? null : this.record(original).parent;
      if (original !== undefined && parent !== null) this.reparent(copy, parent, this.indexOf(original) + 1);
    });
    return copies;
  }

  clone(id: string): string {
    const { transform, parent } = this.sized(id);
    const container = this.containerTransform(parent);
    const onPage = compose(container, transform);
    const offset = { x: transform[0][2] - onPage[0][2], y: transform[1][2] - onPage[1][2] };
    const [copy] = this.#putCopies(this.copy([id]), this.currentPage, invert(container), offset);
    if (copy === undefined) throw new Error(`The node with id "${id}" cannot be copied`);
    return copy;
  }

  // ——— inside

  /** Without nodes that lie in another one of them; back to front. */
  #topmost(ids: readonly string[]): readonly string[] {
    const chosen = new Set(ids);
    const isTop = (id: string) =>
      this.ancestry(this.record(id).id).every((each) => each.id === id || !chosen.has(each.id));
    const tops = [...chosen].filter(isTop);
    if (tops.length < 2) return tops;
    const parents = new Set(tops.map((id) => this.record(id).parent));
    const [parent] = parents;
    const siblings = parents.size === 1 && parent ? this.record(parent).children : this.descendants(ROOT);
    const order = new Map(siblings.map((id, position) => [id, position]));
    return tops.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  }

  #assertCanHold(type: string, parent: string, id?: string): void {
    const error =
      id === undefined
        ? (holdingError(type, this.record(parent).type) ?? depthError(this, [], parent))
        : movingError(this, id, parent);
    if (error !== null) throw new Error(error);
  }

  /** Empty groups do not exist (host fact 1.4). */
  #dissolveIfEmpty(id: string): void {
    const record = this.node(id);
    if (record && isGroup(record.type) && record.children.length === 0) this.remove(id);
  }

  #fitToText(id: string): void {
    const { type, properties } = this.record(id);
    const size = sizeForText(type, properties);
    if (!size) return;
    this.write(id, ['properties', 'width'], size.width);
    this.write(id, ['properties', 'height'], size.height);
  }

  /** Only the group itself is told to have moved. */
  #moveChildren(group: NodeRecord, motion: Transform): void {
    for (const id of group.children) {
      const child = this.sized(id);
      const transform = compose(motion, child.transform);
      if (isGroup(child.type)) this.#moveChildren(child, motion);
      if (child.type === 'CONNECTOR') this.#shiftConnector(child, transform);
      else this.write(id, ['transform'], transform, true);
    }
  }

  #shiftConnector({ id, parent, transform, properties }: NodeRecord, to: Transform): void {
    const container = this.containerTransform(parent);
    const from = apply(compose(container, transform), { x: 0, y: 0 });
    const target = apply(compose(container, to), { x: 0, y: 0 });
    const by = { x: target.x - from.x, y: target.y - from.y };
    this.write(id, ['properties', 'connectorStart'], shiftEnd(properties.connectorStart, by));
    this.write(id, ['properties', 'connectorEnd'], shiftEnd(properties.connectorEnd, by));
  }

  #followResize(parent: NodeRecord, id: string, before: Size, after: Size): void {
    const child = this.sized(id);
    const inGroup = isGroup(parent.type);
    const [[, , left], [, , top]] = inGroup ? parent.transform : identity;
    const place = { x: child.transform[0][2] - left, y: child.transform[1][2] - top, ...sizeOf(child) };
    const now = constrainChild(inGroup ? SCALE : child.properties.constraints, place, before, after);
    const scalable = !UNSCALABLE.has(child.type) && rotationOf(child.transform) === 0;
    const resized =
      now.width !== numberOf(child.properties.width) || now.height !== numberOf(child.properties.height);
    if (scalable && resized) this.resize(id, now.width, now.height);
    this.place(id, withPosition(this.sized(id).transform, { x: now.x + left, y: now.y + top }));
  }

  /** A collaborator who has not seen what was written here brings back what they last saw, all of the node. */
  #mergeShared(id: string): void {
    const { sharedData } = this.record(id);
    const seen = this.#unseen.get(id);
    if (this.origin !== 'remote') {
      if (!seen) this.#unseen.set(id, sharedData);
      return;
    }
    if (!seen) return;
    for (const [namespace, data] of [...Object.entries(sharedData), ...Object.entries(seen)]) {
      for (const key of Object.keys(data))
        this.write(id, ['sharedData', namespace, key], seen[namespace]?.[key]);
    }
    this.#unseen.delete(id);
  }

  #putCopies(
    records: readonly NodeRecord[],
    parent: string,
    motion: Transform,
    offset: Point,
  ): readonly string[] {
    const loose = looseOf(records);
    const copies = copiesOf(records, offset, () => this.newId());
    const tops: string[] = [];
    for (const [original, copy] of copies) {
      const home = copy.parent ?? parent;
      if (copy.parent === null) {
        this.#assertCanHold(copy.type, parent);
        tops.push(copy.id);
      }
      const transform = loose.has(original) ? compose(motion, copy.transform) : copy.transform;
      const place = { parent: home, index: this.record(home).children.length };
      this.patch({ kind: 'add', record: { ...copy, transform }, place });
    }
    return tops;
  }
}

/** A new board with one empty page. */
export function createBoardDocument({ name = 'Untitled', ...options }: DocumentOptions = {}): LocalDocument {
  const root = { ...newRecord(ROOT, 'DOCUMENT', null), children: [FIRST_PAGE] };
  const page = newRecord(FIRST_PAGE, 'PAGE', ROOT);
  const nodes = [
    { ...root, properties: { name } },
    { ...page, properties: { ...page.properties, name: 'Page 1' } },
  ];
  return new LocalDocument(
    { format: 'blended-wave-board', version: 1, name, nextId: 2, currentPage: FIRST_PAGE, nodes },
    options,
  );
}

/** A board from what was saved. Throws BoardFileError, with a sentence for the person, when the file cannot be used. */
export function openBoardDocument(file: unknown, options: DocumentOptions = {}): LocalDocument {
  return loadBoardDocument(openFile(file).file, options);
}

/** A board from a file that was checked already. */
export function loadBoardDocument(file: BoardFile, options: DocumentOptions = {}): LocalDocument {
  return new LocalDocument(file, options);
}
