/**
 * Places for cards that take the place of something else: each where that lay, unless cards would cover each other.
 * Then the nearest place counts that keeps its zone and the order in which people read. Pure; px on the page.
 */
import type { Facts } from './facts.ts';
import { type Box, grow, overlap, type Point } from './geometry.ts';
import { Places, zonesAt } from './places.ts';
import { card } from './plan/looks.ts';
import { type Size, slotIn, slotNear } from './slots.ts';

/** Between two cards that were moved apart. */
const gap = 8;
/** Farther away than this many cards nothing is tried beside what is there: there the zone's own rows are. */
const reach = 4;

/** Places that are tried to each side; a card has few neighbours. */
const mostTried = 9;

const middle = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** From top to bottom in rows, and in a row from left to right. What lies half a height lower is another row. */
export function readingOrder<Item extends { readonly box: Box }>(items: readonly Item[]): readonly Item[] {
  const byTop = [...items].sort((one, other) => middle(one.box).y - middle(other.box).y);
  const rows: Item[][] = [];
  let below = Number.NEGATIVE_INFINITY;
  for (const item of byTop) {
    const { y } = middle(item.box);
    const row = rows[rows.length - 1];
    if (row && y < below) row.push(item);
    else {
      rows.push([item]);
      below = y + Math.max(item.box.height, gap) / 2;
    }
  }
  return rows.flatMap((row) => row.sort((one, other) => middle(one.box).x - middle(other.box).x));
}

interface Arranged {
  readonly from: Point;
  readonly to: Point;
}

/** Gives one place after the other; ask in reading order. */
export class Arrangement {
  readonly #places: Places;
  readonly #size: Size;
  readonly #taken: Box[];
  readonly #arranged: Arranged[] = [];

  /** `obstacles` on the page besides the cards that are known. */
  constructor(facts: Facts, obstacles: readonly Box[], size: Size = card) {
    this.#places = new Places(facts);
    this.#size = size;
    this.#taken = [...facts.values()]
      .filter((fact) => fact.kind === 'card')
      .map((fact) => this.#places.box(fact))
      .concat(obstacles);
  }

  /** Top left of a card for what lay around this centre. */
  place(centre: Point): Point {
    const to = this.#find(centre);
    const { width, height } = this.#size;
    const at = { x: to.x - width / 2, y: to.y - height / 2 };
    this.#taken.push({ ...at, width, height });
    this.#arranged.push({ from: centre, to });
    return at;
  }

  #find(centre: Point): Point {
    if (this.#isFree(centre)) return centre;
    const zones = this.#zoneIds(centre);
    const near = this.#taken.filter((box) => overlap(this.#around(centre), box));
    const place = this.#placeBeside(centre, near, zones);
    if (place) return place;
    const { width, height } = this.#size;
    const region = this.#region(centre);
    const slot = region
      ? slotIn(region, this.#size, this.#taken, centre)
      : slotNear(centre, this.#size, this.#taken);
    // In a full zone the place stays as it was: a card that covers another is seen, one in another zone is not.
    return slot ? { x: slot.x + width / 2, y: slot.y + height / 2 } : centre;
  }

  /** The nearest free place in the zone that keeps the order; else the nearest one. */
  #placeBeside(centre: Point, near: readonly Box[], zones: string): Point | undefined {
    let free: Point | undefined;
    for (const point of this.#beside(centre, near)) {
      if (!this.#isFree(point, near)) continue;
      const keepsOrder = this.#keepsOrder(centre, point);
      if ((free && !keepsOrder) || this.#zoneIds(point) !== zones) continue;
      if (keepsOrder) return point;
      free = point;
    }
    return free;
  }

  #isFree({ x, y }: Point, taken: readonly Box[] = this.#taken): boolean {
    const { width, height } = this.#size;
    const box = { x: x - width / 2, y: y - height / 2, width, height };
    return !taken.some((other) => overlap(box, other));
  }

  /** What a card within reach of this centre may cover. */
  #around(centre: Point): Box {
    return grow(
      { ...centre, width: 0, height: 0 },
      (reach + 1) * Math.max(this.#size.width, this.#size.height),
    );
  }

  /** Centres that touch what is in the way, nearest first. */
  #beside(centre: Point, near: readonly Box[]): readonly Point[] {
    const { width, height } = this.#size;
    const xs = closest(
      centre.x,
      near.flatMap((box) => [box.x + box.width + gap + width / 2, box.x - gap - width / 2]),
      reach * width,
    );
    const ys = closest(
      centre.y,
      near.flatMap((box) => [box.y + box.height + gap + height / 2, box.y - gap - height / 2]),
      reach * height,
    );
    const points = xs.flatMap((x) => ys.map((y) => ({ x, y })));
    return points.sort((one, other) => apart(one, centre) - apart(other, centre));
  }

  /** What came before stays before: to the left in the same row, or above. */
  #keepsOrder(from: Point, to: Point): boolean {
    const half = this.#size.height / 2;
    return this.#arranged.every((other) => {
      const inRow = Math.abs(other.from.y - from.y) < half;
      if (inRow) return other.to.x <= to.x && Math.abs(other.to.y - to.y) < half;
      return other.to.y <= to.y;
    });
  }

  /** The zones under a point, as one word. */
  #zoneIds(point: Point): string {
    const frame = this.#places.frameAt(point);
    if (!frame) return '';
    const ids = [...zonesAt(frame.zones, point).values()].map(({ fact }) => fact.id);
    return [frame.frame.id, ...ids.sort()].join(' ');
  }

  /** What the zones under a point have in common; null outside frames. */
  #region(point: Point): Box | null {
    const frame = this.#places.frameAt(point);
    if (!frame) return null;
    const zones = [...zonesAt(frame.zones, point).values()].map(({ fact }) => this.#places.box(fact));
    return [this.#places.box(frame.frame), ...zones].reduce(common);
  }
}

/** The number itself and those closest to it, each once. */
function closest(to: number, numbers: readonly number[], farthest: number): readonly number[] {
  return [...new Set([to, ...numbers])]
    .filter((number) => Math.abs(number - to) <= farthest)
    .sort((one, other) => Math.abs(one - to) - Math.abs(other - to))
    .slice(0, mostTried);
}

const apart = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

function common(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}
