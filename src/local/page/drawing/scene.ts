/** The board as it is drawn: one element a node, redrawn only where the document changed, and only near what is in view. */
import { effect } from '@preact/signals';
import type { BoardDocument, Box, Change, NodeRecord } from '../../document/types.ts';
import { encloses, grow, identity, invert, matrix, overlap, type Point } from '../geometry.ts';
import type { Viewport } from '../viewport.ts';
import { Camera } from './camera.ts';
import { drawConnector } from './connector.ts';
import { NodeView } from './node-view.ts';
import { Places } from './places.ts';
import { setAttributes, svg } from './svg.ts';

/** Room around a node for shadows, titles and the caps of connectors, px. */
const margin = 60;
const geometric: ReadonlySet<string> = new Set([
  'x',
  'y',
  'relativeTransform',
  'rotation',
  'width',
  'height',
  'parent',
  'connectorStart',
  'connectorEnd',
  'connectorLineType',
]);

export class Scene {
  readonly places: Places;
  readonly #document: BoardDocument;
  readonly #viewport: Viewport;
  readonly #page = svg('g');
  readonly #lifted = svg('g', { class: 'lifted' });
  readonly camera = new Camera([this.#page, this.#lifted]);
  readonly #views = new Map<string, NodeView>();
  readonly #dirty = new Set<string>();
  /** Containers whose list of children changed. */
  readonly #order = new Set<string>();
  readonly #stops: (() => void)[] = [];
  #liftedIds: readonly string[] = [];
  #frame = 0;
  #pageId = '';
  /** What was made ready to be seen; while the view stays inside, panning draws nothing. */
  #prepared: Box | null = null;

  constructor(board: BoardDocument, viewport: Viewport) {
    this.#document = board;
    this.#viewport = viewport;
    this.places = new Places(board);
    this.#openPage();
    this.#stops.push(
      board.subscribe((changes) => this.#note(changes)),
      effect(() => this.#look()),
    );
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    cancelAnimationFrame(this.#frame);
    this.camera.stop();
  }

  /** Draws nodes `offset` px beside their place while they are dragged; the document does not know. null puts them back. */
  lift(ids: readonly string[], offset: Point | null): void {
    if (this.#liftedIds.length === 0 && offset) {
      this.#liftedIds = ids;
      for (const id of ids) {
        const view = this.#views.get(id);
        if (view) this.#lifted.append(view.element);
      }
    }
    for (const id of this.#liftedIds) this.#carry(id, offset);
    this.places.setShift(this.#liftedIds, offset);
    for (const id of this.places.changed(new Set(this.#liftedIds))) this.#dirty.add(id);
    if (!offset) this.#putBack();
    this.#schedule();
  }

  /** Shows a node otherwise than the document has it, while it is typed in or resized. null ends that. */
  preview(id: string, record: NodeRecord | null): void {
    this.places.setPreview(id, record);
    this.#dirty.add(id);
    const before = this.#document.node(id);
    // What a section holds stays where it is while its left or upper edge is dragged.
    const holds = record?.type === 'SECTION' && before ? before : null;
    const [[, , x], [, , y]] = record?.transform ?? identity;
    this.#views.get(id)?.hold(holds ? { x: holds.transform[0][2] - x, y: holds.transform[1][2] - y } : null);
    for (const connector of this.places.changed(new Set([id]))) this.#dirty.add(connector);
    this.#schedule();
  }

  /** Hides the drawn text of a node while it is typed in. */
  setTyping(id: string, typing: boolean): void {
    const view = this.#views.get(id);
    if (!view) return;
    view.typing = typing;
    this.#dirty.add(id);
    this.#schedule();
  }

  /** Copies of what is drawn, left in place while the originals are dragged away. Call the result to remove them. */
  leaveGhosts(ids: readonly string[]): () => void {
    const ghosts = ids.flatMap((id) => {
      const view = this.#views.get(id);
      if (!view) return [];
      const ghost = document.importNode(view.element, true);
      view.element.before(ghost);
      return [ghost];
    });
    return () => {
      for (const ghost of ghosts) ghost.remove();
    };
  }

  // ——— what changed

  #note(changes: readonly Change[]): void {
    if (this.#document.currentPage !== this.#pageId) {
      this.#openPage();
      return;
    }
    const touched = new Set<string>();
    for (const change of changes) {
      const { id } = change;
      if (change.type === 'removed') {
        this.#forget(id);
        touched.add(id);
        if (change.parent) this.#order.add(change.parent);
        continue;
      }
      const record = this.#document.node(id);
      this.#dirty.add(id);
      const told = change.type === 'created' ? ['parent'] : change.properties;
      if (told.includes('parent')) {
        for (const parent of [this.#views.get(id)?.parent, record?.parent])
          if (parent) this.#order.add(parent);
      }
      if (!told.some((name) => geometric.has(name))) continue;
      touched.add(id);
      // What lies in a group moves with it without being told.
      if (record?.type === 'GROUP')
        for (const below of this.#document.descendants(id)) this.#dirty.add(below);
    }
    if (touched.size > 0) {
      for (const id of this.places.changed(touched)) this.#dirty.add(id);
      this.#prepared = null;
    }
    this.#schedule();
  }

  #carry(id: string, offset: Point | null): void {
    const [view, record] = [this.#views.get(id), this.#document.node(id)];
    if (!view || !record || !offset || record.type === 'CONNECTOR') return;
    const home = record.type === 'GROUP' ? this.#aroundGroup(record) : this.#document.absoluteTransform(id);
    view.element.setAttribute('transform', `translate(${offset.x} ${offset.y}) ${matrix(home)}`);
  }

  /** The space that children of a group count from: the container around it. */
  #aroundGroup(group: NodeRecord): NodeRecord['transform'] {
    let parent = group.parent;
    while (parent !== null && this.#document.node(parent)?.type === 'GROUP') {
      parent = this.#document.node(parent)?.parent ?? null;
    }
    return this.#document.absoluteTransform(parent ?? this.#document.root);
  }

  #putBack(): void {
    const ids = this.#liftedIds;
    this.#liftedIds = [];
    this.#lifted.replaceChildren();
    for (const id of ids) {
      const parent = this.#document.node(id)?.parent;
      if (!parent) continue;
      this.#order.add(parent);
      this.#dirty.add(id);
    }
  }

  #openPage(): void {
    this.#pageId = this.#document.currentPage;
    this.#views.clear();
    this.places.clear();
    this.#liftedIds = [];
    this.#lifted.replaceChildren();
    this.#arrange(this.#pageId, this.#page);
    this.#prepared = null;
    this.#schedule();
  }

  #forget(id: string): void {
    this.#views.get(id)?.element.remove();
    this.#views.delete(id);
    this.places.forget(id);
  }

  // ——— drawing

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.flush());
  }

  /** Draws what is due now instead of in the next frame. */
  flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const parent of this.#order) {
      const view = this.#views.get(parent);
      if (parent === this.#pageId) this.#arrange(parent, this.#page);
      else if (view) this.#arrange(parent, view.inside);
    }
    if (this.#order.size > 0) this.#prepared = null;
    this.#order.clear();
    for (const id of this.#dirty) this.#refresh(id);
    this.#dirty.clear();
    this.#prepare();
  }

  /** Makes the elements of a container's children, in their order. */
  #arrange(parent: string, into: SVGGElement): void {
    const children = this.#document.node(parent)?.children ?? [];
    const owner = this.#views.get(parent);
    if (owner) {
      owner.hasChildren = children.length > 0;
      this.#dirty.add(parent);
    }
    const elements = children
      .filter((id) => !this.#liftedIds.includes(id))
      .map((id) => this.#viewOf(id, parent).element);
    const same =
      elements.length === into.childElementCount &&
      elements.every((element, at) => into.children[at] === element);
    if (!same) into.replaceChildren(...elements);
  }

  #viewOf(id: string, parent: string): NodeView {
    const known = this.#views.get(id);
    const view = known ?? new NodeView(id);
    view.parent = parent;
    if (known) return known;
    this.#views.set(id, view);
    const record = this.#document.node(id);
    if (!record) return view;
    view.place(record);
    if (record.children.length > 0) this.#arrange(id, view.inside);
    return view;
  }

  #refresh(id: string): void {
    const [view, record] = [this.#views.get(id), this.places.shown(id)];
    if (!view || !record) return;
    if (!this.#liftedIds.includes(id)) view.place(record);
    view.isDrawn = false;
    if (view.isShown) this.#draw(view, record);
  }

  #draw(view: NodeView, record: NodeRecord): void {
    if (record.type !== 'CONNECTOR') {
      view.draw(record);
      if (record.type === 'SECTION') view.unzoom(this.camera.zoom);
      return;
    }
    const route = this.places.routeOf(record.id);
    if (!route || record.parent === null) return;
    const lifted = this.#liftedIds.includes(record.id);
    const home = record.type === 'CONNECTOR' ? this.#aroundGroup(record) : record.transform;
    setAttributes(view.element, { transform: lifted ? null : matrix(invert(home)) });
    view.drawParts(drawConnector(record, route, !view.typing), record);
  }

  // ——— looking

  #look(): void {
    const view = this.#viewport.view.value;
    if (this.camera.look(view)) {
      const sections = this.#document.find(this.#pageId, { types: ['SECTION'] });
      for (const id of sections) this.#views.get(id)?.unzoom(view.zoom);
    }
    if (!this.#isPrepared()) this.#schedule();
  }

  /** Whether what is in view was made ready, and not much more than that. */
  #isPrepared(): boolean {
    const bounds = this.#viewport.bounds();
    const prepared = this.#prepared;
    return prepared !== null && encloses(prepared, bounds) && prepared.width < bounds.width * 8;
  }

  /** Shows what lies in view or within half a screen of it, hides the rest. */
  #prepare(): void {
    if (this.#isPrepared()) return;
    const bounds = this.#viewport.bounds();
    this.#prepared = grow(bounds, Math.max(bounds.width, bounds.height) / 2);
    this.camera.cover(this.#prepared);
    this.#sift(this.#pageId, grow(this.#prepared, margin));
  }

  #sift(parent: string, area: Box): void {
    for (const id of this.#document.node(parent)?.children ?? []) {
      const [view, record, box] = [this.#views.get(id), this.places.shown(id), this.places.boxOf(id)];
      if (!view || !record) continue;
      view.isShown = box !== null && overlap(box, area);
      if (!view.isShown) continue;
      if (!view.isDrawn) this.#draw(view, record);
      if (record.type === 'SECTION') this.#sift(id, area);
      else if (record.children.length > 0) this.#drawAllIn(record);
    }
  }

  #drawAllIn({ children }: NodeRecord): void {
    for (const id of children) {
      const [view, record] = [this.#views.get(id), this.places.shown(id)];
      if (!view || !record) continue;
      view.isShown = true;
      if (!view.isDrawn) this.#draw(view, record);
      this.#drawAllIn(record);
    }
  }
}
