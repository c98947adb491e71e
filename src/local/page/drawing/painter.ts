/** Draws the nodes of a page, back to front, where something is to be drawn. */

import { isGroup } from '../../document/kinds.ts';
import { sizeOf } from '../../document/properties.ts';
import type { BoardDocument, Box, NodeRecord, Transform } from '../../document/types.ts';
import type { Effect } from '../../drawing/paint.ts';
import { amount, flag, word } from '../../drawing/read.ts';
import { titleReach } from '../../drawing/title.ts';
import { compose, grow, identity, overlap, type Point, shifted, union } from '../geometry.ts';
import { Brush } from './brush.ts';
import type { Drawings } from './drawings.ts';
import { drawGround } from './ground.ts';
import type { Picture } from './picture.ts';
import type { Places } from './places.ts';

/** Room around a node for strokes and shadows; around a connector also for its caps, or its label. Px. */
const room = { node: 20, line: 30, label: 110, most: 300 };
/** Nodes smaller than this, in device pixels, are not seen. */
const smallest = 0.6;
/** Below this many device pixels a px, rounded corners are too small for cutting to them to show. */
const cornerScale = 0.2;

interface Pass {
  readonly brush: Brush;
  /** Around the region, with room for all that a node draws beside its box: most of a large board is ruled out by it. */
  readonly bounds: Box;
  /** CSS px a px of the page. */
  readonly zoom: number;
  readonly region: readonly Box[];
  readonly skipped: ReadonlySet<string>;
  /** How far nodes are dragged; null draws them where the document has them. */
  readonly offset: Point | null;
}

const none: ReadonlySet<string> = new Set();

function isFar({ type }: NodeRecord, { x, y, width, height }: Box, bounds: Box): boolean {
  // A curve bends out of the box around its ends.
  const bend = type === 'CONNECTOR' ? Math.max(width, height) : 0;
  return (
    x - bend > bounds.x + bounds.width ||
    y - bend > bounds.y + bounds.height ||
    x + width + bend < bounds.x ||
    y + height + bend < bounds.y
  );
}

function isFaded(record: NodeRecord, marks: number): boolean {
  return amount(record, 'opacity', 1) < 1 && (record.children.length > 0 || marks > 1);
}

export class Painter {
  readonly #document: BoardDocument;
  readonly #places: Places;
  readonly #drawings: Drawings;
  /** Where nodes were when they were last drawn, page space. */
  readonly #drawnAt = new Map<string, Box>();

  constructor(board: BoardDocument, places: Places, drawings: Drawings) {
    this.#document = board;
    this.#places = places;
    this.#drawings = drawings;
  }

  /** Ground and nodes, but for those that are skipped with what they hold. */
  paintPage(picture: Picture, boxes: readonly Box[], skipped: ReadonlySet<string>): void {
    const { context, origin, scale, ratio } = picture;
    picture.paint(boxes, () => {
      drawGround(context, boxes, origin, scale, ratio);
      const pass = this.#pass(picture, boxes, skipped, null);
      for (const id of this.#document.node(this.#document.currentPage)?.children ?? [])
        this.#node(pass, id, identity, 1);
    });
  }

  /** Nodes on their way, `offset` px beside their place, over everything else. */
  paintLifted(picture: Picture, ids: Iterable<string>, offset: Point): void {
    const { area } = picture;
    if (!area) return;
    const pass = this.#pass(picture, [area], none, offset);
    for (const id of ids) {
      const record = this.#document.node(id);
      if (record) this.#node(pass, id, shifted(this.#spaceAround(record), offset), 1);
    }
  }

  /** All that a node's drawing covers at this zoom, without its children; null for one without extent. */
  extentOf(id: string, zoom: number, atRest = true): Box | null {
    const record = this.#places.shown(id);
    const box = atRest ? this.#places.boxAtRest(id) : this.#places.boxOf(id);
    if (!record || !box) return null;
    if (record.type === 'CONNECTOR') {
      const points = (atRest ? this.#places.routeAtRest(id) : this.#places.routeOf(id))?.points ?? [];
      const line = union(points.map((point) => ({ ...point, width: 0, height: 0 })));
      return grow(line ?? box, word(record, 'characters') === '' ? room.line : room.label);
    }
    const whole = grow(box, room.node + amount(record, 'strokeWeight') + this.#effectRoom(record));
    if (record.type !== 'SECTION') return whole;
    const above = titleReach / zoom;
    return { ...whole, y: whole.y - above, height: whole.height + above };
  }

  /** Where a node was drawn last; null when it never was. */
  drawnAt(id: string): Box | null {
    return this.#drawnAt.get(id) ?? null;
  }

  forget(id: string): void {
    this.#drawnAt.delete(id);
  }

  clear(): void {
    this.#drawnAt.clear();
  }

  #pass(
    { context, origin, scale, ratio }: Picture,
    region: readonly Box[],
    skipped: ReadonlySet<string>,
    offset: Point | null,
  ): Pass {
    const base: Transform = [
      [scale, 0, -origin.x],
      [0, scale, -origin.y],
    ];
    const brush = new Brush(context, base, ratio);
    // A pixel more: what is cleared goes to the next whole one.
    const wide = region.map((box) => grow(box, 1 / scale));
    const bounds = grow(
      union(wide) ?? { x: 0, y: 0, width: 0, height: 0 },
      room.most + (titleReach * ratio) / scale,
    );
    return { brush, bounds, zoom: scale / ratio, region: wide, skipped, offset };
  }

  /** `space` is what the node's own place counts in, `opacity` that of what it lies in. */
  #node(pass: Pass, id: string, space: Transform, opacity: number): void {
    if (pass.skipped.has(id)) return;
    const record = this.#places.shown(id);
    if (!record || record.properties.visible === false) return;
    const box = pass.offset === null ? this.#places.boxAtRest(id) : this.#places.boxOf(id);
    if (!box || (record.children.length === 0 && isFar(record, box, pass.bounds))) return;
    const extent = this.extentOf(id, pass.zoom, pass.offset === null);
    if (!extent) return;
    if (!pass.region.some((box) => overlap(box, extent))) {
      // What a section holds may stick out.
      if (record.children.length > 0 && !flag(record, 'clipsContent'))
        this.#children(pass, record, space, opacity);
      return;
    }
    if (pass.offset === null) this.#drawnAt.set(id, extent);
    if (record.type !== 'CONNECTOR' && Math.max(box.width, box.height) * pass.brush.scale < smallest) return;
    const { below, above, effects } = this.#drawings.of(record);
    const own = opacity * amount(record, 'opacity', 1);
    if (effects.length === 0 && !isFaded(record, below.length + above.length)) {
      this.#whole(pass, record, space, own);
      return;
    }
    this.#apart(pass, extent, effects, own, (inner) => this.#whole(inner, record, space, 1));
  }

  #whole(pass: Pass, record: NodeRecord, space: Transform, opacity: number): void {
    const { brush, zoom } = pass;
    const { below, above } = this.#drawings.of(record);
    const place =
      record.type === 'CONNECTOR' ? this.#linePlace(pass, record.id) : compose(space, record.transform);
    if (!isGroup(record.type)) brush.draw(below, place, opacity);
    this.#children(pass, record, space, opacity);
    if (!isGroup(record.type)) brush.draw(above, place, opacity);
    if (record.type !== 'SECTION') return;
    const title = this.#drawings.titleOf(record, Math.round(amount(record, 'width') * zoom));
    brush.drawUnzoomed(title, place, opacity);
  }

  /** Lines are in page space; those that are dragged along keep their course. */
  #linePlace({ offset }: Pass, id: string): Transform {
    return offset && this.#places.ties.carried.has(id) ? shifted(identity, offset) : identity;
  }

  #children(pass: Pass, record: NodeRecord, space: Transform, opacity: number): void {
    if (record.children.length === 0 || flag(record, 'sectionContentsHidden')) return;
    const inner = this.#innerSpace(record, space);
    const draw = (): void => {
      for (const child of record.children) this.#node(pass, child, inner, opacity);
    };
    const { clip } = this.#drawings.of(record);
    if (clip && (pass.brush.scale > cornerScale || this.#spills(record)))
      pass.brush.within(clip, inner, draw);
    else draw();
  }

  /** A group has no space of its own. What a section holds stays where it is while its edges are dragged. */
  #innerSpace(record: NodeRecord, space: Transform): Transform {
    if (isGroup(record.type)) return space;
    const shown = record.type === 'SECTION' ? (this.#document.node(record.id) ?? record) : record;
    return compose(space, shown.transform);
  }

  #spaceAround({ parent }: NodeRecord): Transform {
    for (let id = parent; id !== null; id = this.#document.node(id)?.parent ?? null) {
      if (!isGroup(this.#document.node(id)?.type ?? '')) return this.#document.absoluteTransform(id);
    }
    return identity;
  }

  /** Whether a child reaches over the edge. */
  #spills(record: NodeRecord): boolean {
    const { width, height } = sizeOf(record);
    return record.children.some((id) => {
      const child = this.#document.node(id);
      if (!child) return false;
      const [[a, , x], [, , y]] = child.transform;
      const size = sizeOf(child);
      return a !== 1 || x < 0 || y < 0 || x + size.width > width || y + size.height > height;
    });
  }

  #effectRoom(record: NodeRecord): number {
    if (!Array.isArray(record.properties.effects) || record.properties.effects.length === 0) return 0;
    const reaches = this.#drawings
      .of(record)
      .effects.map((effect) =>
        effect.kind === 'blur'
          ? effect.deviation * 3
          : effect.deviation * 3 + Math.max(Math.abs(effect.x), Math.abs(effect.y)),
      );
    return Math.max(0, ...reaches);
  }

  /** On a sheet of its own first, so that it fades or gets its shadow as one. */
  #apart(
    pass: Pass,
    extent: Box,
    effects: readonly Effect[],
    opacity: number,
    draw: (pass: Pass) => void,
  ): void {
    const { brush } = pass;
    const [[scale, , left], [, , top]] = brush.base;
    const { canvas } = brush.context;
    const x = Math.max(0, Math.floor(extent.x * scale + left));
    const y = Math.max(0, Math.floor(extent.y * scale + top));
    const right = Math.min(canvas.width, Math.ceil((extent.x + extent.width) * scale + left));
    const bottom = Math.min(canvas.height, Math.ceil((extent.y + extent.height) * scale + top));
    if (right <= x || bottom <= y) return;
    const sheet = document.createElement('canvas');
    sheet.width = right - x;
    sheet.height = bottom - y;
    const context = sheet.getContext('2d');
    if (!context) return;
    const base: Transform = [
      [scale, 0, left - x],
      [0, scale, top - y],
    ];
    draw({ ...pass, brush: brush.on(context, base) });
    brush.lay(sheet, { x, y }, opacity, filterOf(effects, scale));
  }
}

/** CSS `filter`, in device pixels. */
function filterOf(effects: readonly Effect[], scale: number): string {
  const steps = effects.map((effect) => {
    if (effect.kind === 'blur') return `blur(${effect.deviation * scale}px)`;
    const { x, y, deviation, colour } = effect;
    const alpha = Math.round(colour.opacity * 255)
      .toString(16)
      .padStart(2, '0');
    return `drop-shadow(${x * scale}px ${y * scale}px ${deviation * scale}px ${colour.hex}${alpha})`;
  });
  return steps.length > 0 ? steps.join(' ') : 'none';
}
