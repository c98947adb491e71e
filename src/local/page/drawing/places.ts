/** Where everything is on the page as a person sees it now, a drag under way included. Page space, px. */
import { signal } from '@preact/signals';
import { isGroup } from '../../document/kinds.ts';
import { isRecord } from '../../document/properties.ts';
import type { BoardDocument, Box, NodeRecord } from '../../document/types.ts';
import { routeOfConnector } from '../../drawing/ends.ts';
import type { Route } from '../../drawing/route.ts';
import { moved, type Point } from '../geometry.ts';

/** Nodes on their way. */
interface Shift {
  readonly ids: ReadonlySet<string>;
  readonly offset: Point;
  /** Connectors with both ends on them: they move along as they are. */
  readonly carried: ReadonlySet<string>;
  /** Connectors with one end on them: they run elsewhere with every step. */
  readonly following: readonly string[];
}

export class Places {
  readonly #document: BoardDocument;
  readonly #boxes = new Map<string, Box | null>();
  readonly #routes = new Map<string, Route>();
  readonly #previews = new Map<string, NodeRecord>();
  /** Read by every question, so that a component that asks where something is follows it. */
  readonly #version = signal(0);
  #shift: Shift | null = null;

  constructor(board: BoardDocument) {
    this.#document = board;
  }

  /** The node as it is shown: as the document has it, or as it is being typed in or resized. */
  shown(id: string): NodeRecord | undefined {
    return this.#previews.get(id) ?? this.#document.node(id);
  }

  /** A connector's box is that of its line. */
  boxOf(id: string): Box | null {
    const box = this.boxAtRest(id);
    if (!box || !this.#shift) return box;
    const { ids, offset, carried } = this.#shift;
    if (this.#document.node(id)?.type === 'CONNECTOR') return carried.has(id) ? moved(box, offset) : box;
    return this.isWithin(id, ids) ? moved(box, offset) : box;
  }

  /** As `boxOf`, where the document has it, also while it is dragged. */
  boxAtRest(id: string): Box | null {
    this.#version.value;
    let box = this.#boxes.get(id);
    if (box === undefined) {
      box = this.#measure(id);
      this.#boxes.set(id, box);
    }
    return box;
  }

  /** null for anything but a connector. */
  routeOf(id: string): Route | null {
    const shift = this.#shift;
    return shift?.carried.has(id) ? this.#route(id, false) : this.routeAtRest(id);
  }

  /** As `routeOf`; of one that moves along as it is, where the document has it. */
  routeAtRest(id: string): Route | null {
    this.#version.value;
    const known = this.#routes.get(id);
    if (known) return known;
    const route = this.#route(id, this.#shift?.carried.has(id) === true);
    if (route) this.#routes.set(id, route);
    return route;
  }

  /** Nodes that are dragged; null when they are not. */
  setShift(ids: readonly string[], offset: Point | null): void {
    const before = this.#shift;
    for (const id of before?.following ?? []) this.#reroute(id);
    if (!offset) this.#shift = null;
    else if (before) this.#shift = { ...before, offset };
    else this.#shift = { ...this.#tiesTo(new Set(ids)), offset };
    for (const id of this.#shift?.following ?? []) this.#reroute(id);
    this.#tell();
  }

  /** Connectors that are dragged along as they are, and such as follow. */
  get ties(): Pick<Shift, 'carried' | 'following'> {
    return this.#shift ?? { carried: new Set(), following: [] };
  }

  setPreview(id: string, record: NodeRecord | null): void {
    if (record) this.#previews.set(id, record);
    else this.#previews.delete(id);
    this.#boxes.delete(id);
    this.#tell();
  }

  /** Forgets what these nodes' new places make untrue. Returns the connectors that run elsewhere now. */
  changed(ids: ReadonlySet<string>): readonly string[] {
    this.#tell();
    for (const id of ids) {
      this.#boxes.delete(id);
      const record = this.#document.node(id);
      if (!record) continue;
      if (record.children.length > 0)
        for (const below of this.#document.descendants(id)) this.#boxes.delete(below);
      // A group lies around its children.
      for (let up = record.parent; up !== null; up = this.#document.node(up)?.parent ?? null) {
        if (isGroup(this.#document.node(up)?.type ?? '')) this.#boxes.delete(up);
      }
    }
    return this.#document.find(this.#document.currentPage, { types: ['CONNECTOR'] }).filter((id) => {
      if (!this.#dependsOn(id, ids)) return false;
      this.#reroute(id);
      return true;
    });
  }

  forget(id: string): void {
    this.#boxes.delete(id);
    this.#routes.delete(id);
    this.#previews.delete(id);
  }

  clear(): void {
    this.#boxes.clear();
    this.#routes.clear();
    this.#previews.clear();
    this.#shift = null;
  }

  isWithin(id: string, ids: ReadonlySet<string>): boolean {
    for (let at: string | null = id; at !== null; at = this.#document.node(at)?.parent ?? null) {
      if (ids.has(at)) return true;
    }
    return false;
  }

  #route(id: string, atRest: boolean): Route | null {
    const record = this.shown(id);
    if (record?.type !== 'CONNECTOR') return null;
    if (atRest) return routeOfConnector(record, (target) => this.boxAtRest(target));
    return routeOfConnector(this.#withShiftedEnds(record), (target) => this.boxOf(target));
  }

  #reroute(id: string): void {
    this.#routes.delete(id);
    this.#boxes.delete(id);
  }

  #tiesTo(ids: ReadonlySet<string>): Omit<Shift, 'offset'> {
    const carried = new Set<string>();
    const following: string[] = [];
    for (const id of this.#document.find(this.#document.currentPage, { types: ['CONNECTOR'] })) {
      if (!this.#dependsOn(id, ids)) continue;
      // Routed before anything moves.
      this.boxAtRest(id);
      const own = this.isWithin(id, ids);
      const ends = this.#endsOf(id).map((target) => (target === null ? own : this.isWithin(target, ids)));
      if (ends.every((end) => end)) carried.add(id);
      else following.push(id);
    }
    return { ids, carried, following };
  }

  #endsOf(connector: string): readonly (string | null)[] {
    const record = this.#document.node(connector);
    return [record?.properties.connectorStart, record?.properties.connectorEnd].map((end) =>
      isRecord(end) && typeof end.endpointNodeId === 'string' ? end.endpointNodeId : null,
    );
  }

  #tell(): void {
    this.#version.value = this.#version.peek() + 1;
  }

  #dependsOn(connector: string, ids: ReadonlySet<string>): boolean {
    if (this.isWithin(connector, ids)) return true;
    return this.#endsOf(connector).some((target) => target !== null && this.isWithin(target, ids));
  }

  #measure(id: string): Box | null {
    const route = this.routeAtRest(id);
    if (route) return route.box;
    const box = this.#document.absoluteBox(id);
    const preview = this.#previews.get(id);
    if (!preview || !box) return box;
    const { width, height } = preview.properties;
    const [[, , x], [, , y]] = preview.transform;
    const before = this.#document.node(id)?.transform;
    const [dx, dy] = before ? [x - before[0][2], y - before[1][2]] : [0, 0];
    if (typeof width !== 'number' || typeof height !== 'number') return box;
    return { x: box.x + dx, y: box.y + dy, width, height };
  }

  /** The free ends of a connector that is dragged go along. */
  #withShiftedEnds(record: NodeRecord): NodeRecord {
    const shift = this.#shift;
    if (!shift || !this.isWithin(record.id, shift.ids)) return record;
    const moveEnd = (end: unknown): unknown => {
      if (!isRecord(end) || 'endpointNodeId' in end || !isRecord(end.position)) return end;
      const { x, y } = end.position;
      return { position: { x: Number(x) + shift.offset.x, y: Number(y) + shift.offset.y } };
    };
    const { connectorStart, connectorEnd } = record.properties;
    const ends = { connectorStart: moveEnd(connectorStart), connectorEnd: moveEnd(connectorEnd) };
    return { ...record, properties: { ...record.properties, ...ends } };
  }
}
