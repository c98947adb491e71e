/** The board as it is drawn: on one large canvas, redrawn only where the document changed or the view came. */
import { effect } from '@preact/signals';
import type { BoardDocument, Box, Change, NodeRecord } from '../../document/types.ts';
import { encloses, type Point, union } from '../geometry.ts';
import type { Viewport } from '../viewport.ts';
import { Camera } from './camera.ts';
import { Drawings } from './drawings.ts';
import { Painter } from './painter.ts';
import { Picture } from './picture.ts';
import { Places } from './places.ts';

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
/** Changes of only these leave a node's drawing as it is. */
const placing: ReadonlySet<string> = new Set(['x', 'y', 'relativeTransform', 'rotation', 'parent']);
/** How much is drawn around the view: this part of the larger side of the screen. */
const surplus = 0.3;
/** With more changed nodes, all is drawn again. */
const mostChanged = 400;
/** With more parts to draw, one around all of them. */
const mostParts = 24;
/** Without a change of zoom for so long, people stopped zooming; milliseconds. */
const zoomPause = 140;
/** While people zoom, drawing takes at most this part of the time. */
const zoomShare = 1 / 4;

export class Scene {
  readonly places: Places;
  readonly #document: BoardDocument;
  readonly #viewport: Viewport;
  readonly #drawings: Drawings;
  readonly #painter: Painter;
  readonly #page = new Picture(true);
  readonly #lifted = new Picture(false);
  readonly camera = new Camera([this.#page, this.#lifted]);
  readonly #stops: (() => void)[] = [];
  /** Changed since they were drawn. */
  readonly #changed = new Set<string>();
  /** Parts of the page that nodes left. */
  #left: Box[] = [];
  #all = true;
  #liftedIds: readonly string[] = [];
  #offset: Point = { x: 0, y: 0 };
  #ghosts: ReadonlySet<string> = new Set();
  #frame = 0;
  #pause = 0;
  /** When all was drawn last and how long that took, milliseconds. */
  #drawing = { at: 0, took: 0 };
  #pageId: string;

  constructor(board: BoardDocument, viewport: Viewport) {
    this.#document = board;
    this.#viewport = viewport;
    this.#pageId = board.currentPage;
    this.places = new Places(board);
    this.#drawings = new Drawings(this.places);
    this.#painter = new Painter(board, this.places, this.#drawings);
    this.#lifted.canvas.hidden = true;
    const redraw = (): void => this.#drawAll();
    document.fonts.addEventListener('loadingdone', redraw);
    this.#stops.push(
      board.subscribe((changes) => this.#note(changes)),
      effect(() => this.#look()),
      () => document.fonts.removeEventListener('loadingdone', redraw),
    );
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    cancelAnimationFrame(this.#frame);
    window.clearTimeout(this.#pause);
    this.camera.element.remove();
  }

  /** Draws nodes `offset` px beside their place while they are dragged; the document does not know. null puts them back. */
  lift(ids: readonly string[], offset: Point | null): void {
    const starting = this.#liftedIds.length === 0 && offset !== null;
    const before = this.places.ties;
    if (starting) this.#liftedIds = ids;
    this.#offset = offset ?? { x: 0, y: 0 };
    this.places.setShift(this.#liftedIds, offset);
    const { carried, following } = offset ? this.places.ties : before;
    for (const id of following) this.#drawings.forget(id);
    if (starting || !offset) for (const id of [...this.#liftedIds, ...carried, ...following]) this.#mark(id);
    if (!offset) this.#liftedIds = [];
    this.#lifted.canvas.hidden = !offset;
    this.#schedule();
  }

  /** Shows a node otherwise than the document has it, while it is typed in or resized. null ends that. */
  preview(id: string, record: NodeRecord | null): void {
    this.places.setPreview(id, record);
    this.#drawings.forget(id);
    this.#mark(id);
    for (const connector of this.places.changed(new Set([id]))) {
      this.#drawings.forget(connector);
      this.#mark(connector);
    }
    this.#schedule();
  }

  /** Hides the drawn text of a node while it is typed in. */
  setTyping(id: string, typing: boolean): void {
    this.#drawings.setTyping(id, typing);
    this.#mark(id);
    this.#schedule();
  }

  /** Draws these where they were as well, while they are dragged away. Call the result to end that. */
  leaveGhosts(ids: readonly string[]): () => void {
    const set = (ghosts: ReadonlySet<string>): void => {
      this.#ghosts = ghosts;
      for (const id of ids) this.#mark(id);
      this.#schedule();
    };
    set(new Set(ids));
    return () => set(new Set());
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
        this.#leave(id);
        this.#drawings.forget(id);
        this.places.forget(id);
        this.#painter.forget(id);
        touched.add(id);
        continue;
      }
      const told = change.type === 'created' ? ['parent'] : change.properties;
      if (change.type === 'created' || !told.every((name) => placing.has(name))) this.#drawings.forget(id);
      this.#mark(id);
      if (told.some((name) => geometric.has(name))) touched.add(id);
    }
    for (const id of this.places.changed(touched)) {
      this.#drawings.forget(id);
      this.#mark(id);
    }
    this.#schedule();
  }

  #openPage(): void {
    this.#pageId = this.#document.currentPage;
    this.places.clear();
    this.#drawings.clear();
    this.#painter.clear();
    this.#liftedIds = [];
    this.#drawAll();
  }

  /** A node and what it holds are to be drawn again, where they were and where they are. */
  #mark(id: string): void {
    if (this.#all || this.#changed.has(id)) return;
    this.#changed.add(id);
    this.#leave(id);
    if (this.#changed.size > mostChanged) {
      this.#drawAll();
      return;
    }
    for (const child of this.#document.node(id)?.children ?? []) this.#mark(child);
  }

  #leave(id: string): void {
    const box = this.#painter.drawnAt(id);
    if (box) this.#left.push(box);
  }

  #drawAll(): void {
    this.#all = true;
    this.#schedule();
  }

  // ——— drawing

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.flush());
  }

  /** Draws what is due now instead of in the next frame. */
  flush(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const view = this.#viewport.view.peek();
    const size = this.#viewport.size.peek();
    const boxes = this.#partsToDraw();
    this.#changed.clear();
    this.#left = [];
    this.#all = false;
    if (boxes.length > 0) this.#draw(boxes);
    this.#page.place(view);
    if (this.#liftedIds.length === 0) return;
    const lifted = new Set(this.#liftedIds);
    this.#lifted.area = null;
    this.#lifted.cover(view, size, 0);
    this.#lifted.place(view);
    this.#lifted.clear();
    const { carried, following } = this.places.ties;
    const apart = [...following, ...carried].filter((id) => !this.places.isWithin(id, lifted));
    this.#painter.paintLifted(this.#lifted, [...this.#liftedIds, ...apart], this.#offset);
  }

  #draw(boxes: readonly Box[]): void {
    const started = performance.now();
    const { carried, following } = this.places.ties;
    const gone = [...this.#liftedIds, ...carried].filter((id) => !this.#ghosts.has(id));
    const skipped = new Set([...gone, ...following]);
    this.#painter.paintPage(this.#page, boxes, skipped);
    const area = this.#page.area;
    if (area && boxes.some((box) => encloses(box, area)))
      this.#drawing = { at: performance.now(), took: performance.now() - started };
  }

  #partsToDraw(): readonly Box[] {
    const view = this.#viewport.view.peek();
    const size = this.#viewport.size.peek();
    const margin = Math.round(Math.max(size.width, size.height) * surplus);
    const { area, scale, ratio } = this.#page;
    const isRescaled = view.zoom * (window.devicePixelRatio || 1) !== scale;
    if (!area || this.#all || (isRescaled && !this.#waits())) {
      window.clearTimeout(this.#pause);
      this.#page.area = null;
      return this.#page.cover(view, size, margin);
    }
    const bounds = this.#viewport.bounds();
    const come = isRescaled || encloses(area, bounds) ? [] : this.#page.cover(view, size, margin);
    const zoom = this.#page.scale / ratio;
    const now = [...this.#changed]
      .map((id) => this.#painter.extentOf(id, zoom))
      .filter((box) => box !== null);
    const parts = [...come, ...this.#left, ...now];
    const whole = parts.length > mostParts ? union(parts) : null;
    return whole ? [whole] : parts;
  }

  /** While people zoom, the picture there is gets scaled, as often as drawing all again would take too long. */
  #waits(): boolean {
    const { at, took } = this.#drawing;
    if ((performance.now() - at) * zoomShare > took) return false;
    window.clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => this.#drawAll(), zoomPause);
    return true;
  }

  // ——— looking

  #look(): void {
    const view = this.#viewport.view.value;
    this.#viewport.size.value;
    this.camera.look(view);
    this.#page.place(view);
    const { area, scale, ratio } = this.#page;
    const ready = area !== null && view.zoom * ratio === scale && encloses(area, this.#viewport.bounds());
    if (!ready || this.#liftedIds.length > 0) this.#schedule();
  }
}
