/** Free places for what is inserted: never on top of something else. Pure; boxes on the page in px. */
import { type Box, covers, grow, overlap, type Point, union } from './geometry.ts';
import { card, grid, zonePadding } from './plan/looks.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between what is there and what comes. */
const clearance = 7;
/** Rings searched around a point before giving up on finding room nearby. */
const rings = 60;

/**
 * The first free place in a region, on the rows and columns that its cards lie on; with `near`, the one closest to
 * that point. Null when the region is full.
 */
export function slotIn(region: Box, size: Size, obstacles: readonly Box[], near?: Point): Point | null {
  const places = placesIn(region, size);
  if (near) places.sort((one, other) => distance(one, size, near) - distance(other, size, near));
  return firstFree(places, region, size, obstacles);
}

/**
 * As many free places as there are, up to `count`, in rows: on the same rows and columns as single ones. With `after`
 * the ones after that point come first.
 */
export function slotsIn(
  region: Box,
  size: Size,
  obstacles: readonly Box[],
  count: number,
  after?: Point,
): readonly Point[] {
  const close = obstacles.filter((box) => overlap(region, grow(box, clearance)));
  const free = placesIn(region, size).filter((place) => isFree(place, size, close));
  const later = after ? free.filter((place) => isAfter(place, size, after)) : free;
  return [...later, ...free.filter((place) => !later.includes(place))].slice(0, count);
}

/**
 * Places in rows and columns, about as wide as high, as one block at the free place closest to a point. Of `others`,
 * what is large enough to hold the whole block there is taken for its background.
 */
export function blockNear(
  near: Point,
  size: Size,
  count: number,
  obstacles: readonly Box[],
  others: readonly Box[],
): readonly Point[] {
  if (count <= 0) return [];
  const step = { x: size.width + card.gutter, y: size.height + card.gutter };
  const columns = Math.ceil(Math.sqrt(count));
  const width = columns * step.x - card.gutter;
  const height = Math.ceil(count / columns) * step.y - card.gutter;
  const there = { x: near.x - width / 2, y: near.y - height / 2, width, height };
  const inTheWay = [...obstacles, ...others.filter((box) => !covers(box, there))];
  const first = roomNear(near, there, inTheWay, card.gutter);
  return Array.from({ length: count }, (_, index) => ({
    x: first.x + (index % columns) * step.x,
    y: first.y + Math.floor(index / columns) * step.y,
  }));
}

/** As people go on writing: the first free place after a point, in rows; the ones before it when there is none. */
export function slotAfter(region: Box, size: Size, obstacles: readonly Box[], point: Point): Point | null {
  const places = placesIn(region, size);
  const later = firstFree(
    places.filter((place) => isAfter(place, size, point)),
    region,
    size,
    obstacles,
  );
  return later ?? firstFree(places, region, size, obstacles);
}

function isAfter({ x, y }: Point, size: Size, point: Point): boolean {
  const row = y + size.height / 2 - point.y;
  return Math.abs(row) < size.height / 2 ? x + size.width / 2 > point.x : row > 0;
}

/** Every place of a card in a region, in rows. */
function placesIn(region: Box, size: Size): Point[] {
  const places: Point[] = [];
  for (
    let y = region.y + zonePadding;
    y + size.height <= region.y + region.height;
    y += size.height + card.gutter
  ) {
    for (
      let x = region.x + zonePadding;
      x + size.width <= region.x + region.width;
      x += size.width + card.gutter
    ) {
      places.push({ x, y });
    }
  }
  return places;
}

function firstFree(
  places: readonly Point[],
  region: Box,
  size: Size,
  obstacles: readonly Box[],
): Point | null {
  const close = obstacles.filter((box) => overlap(region, grow(box, clearance)));
  return places.find((place) => isFree(place, size, close)) ?? null;
}

/** The free place closest to a point as its centre, in rings around it. Beyond all rings: below everything. */
export function slotNear(centre: Point, size: Size, obstacles: readonly Box[]): Point {
  const step = { x: size.width + card.gutter, y: size.height + card.gutter };
  const first = {
    x: Math.round((centre.x - size.width / 2) / grid) * grid,
    y: Math.round((centre.y - size.height / 2) / grid) * grid,
  };
  const taken = takenCells(first, step, size, obstacles);
  for (let ring = 0; ring <= rings; ring += 1) {
    const places = ringAround(ring)
      .filter(([column, row]) => !taken.has(cellNumber(column, row)))
      .map(([column, row]) => ({ x: first.x + column * step.x, y: first.y + row * step.y }))
      .sort((one, other) => distance(one, size, centre) - distance(other, size, centre));
    if (places[0]) return places[0];
  }
  return { x: first.x, y: Math.max(first.y, ...obstacles.map((box) => box.y + box.height)) + card.gutter };
}

/**
 * The free place closest to a point for something large, such as a frame: at the point itself, or beside one of the
 * obstacles with `gap` between.
 */
export function roomNear(centre: Point, size: Size, boxes: readonly Box[], gap: number): Point {
  const obstacles = boxes.length > mostObstacles ? heaps(boxes) : boxes;
  const wanted = { x: Math.round(centre.x - size.width / 2), y: Math.round(centre.y - size.height / 2) };
  const places = [
    wanted,
    ...obstacles.flatMap((box) => {
      const right = box.x + box.width + gap;
      const left = box.x - gap - size.width;
      const below = box.y + box.height + gap;
      const above = box.y - gap - size.height;
      return [
        { x: right, y: box.y },
        { x: left, y: box.y },
        { x: box.x, y: below },
        { x: box.x, y: above },
        { x: right, y: wanted.y },
        { x: left, y: wanted.y },
        { x: wanted.x, y: below },
        { x: wanted.x, y: above },
      ];
    }),
  ].sort((one, other) => distance(one, size, centre) - distance(other, size, centre));
  const grown = obstacles.map((box) => grow(box, gap - 1));
  const free = places.find((place) => isFree(place, size, grown, 0));
  return free ?? { x: wanted.x, y: Math.max(...obstacles.map((box) => box.y + box.height)) + gap };
}

/** Each place is tried against each obstacle: with more than this, things that lie close are taken for one. */
const mostObstacles = 120;
/** Sides of the squares that are looked at as one, in px; wider until there are few enough. */
const heapSide = 1_200;

function heaps(boxes: readonly Box[]): readonly Box[] {
  for (let side = heapSide; ; side *= 2) {
    const heaped = new Map<string, Box[]>();
    for (const box of boxes) {
      const key = `${Math.floor(box.x / side)} ${Math.floor(box.y / side)}`;
      const heap = heaped.get(key);
      if (heap) heap.push(box);
      else heaped.set(key, [box]);
    }
    if (heaped.size > mostObstacles) continue;
    return [...heaped.values()].map(union).filter((box) => box !== null);
  }
}

function isFree(place: Point, size: Size, obstacles: readonly Box[], margin = clearance): boolean {
  const box = grow({ ...place, ...size }, margin);
  return !obstacles.some((obstacle) => overlap(box, obstacle));
}

function distance(place: Point, size: Size, to: Point): number {
  return Math.hypot(place.x + size.width / 2 - to.x, place.y + size.height / 2 - to.y);
}

/** A place in the rings, counted from the first one. */
type Cell = readonly [column: number, row: number];

const cellNumber = (column: number, row: number): number => column * 1_000 + row;

/** Cells that obstacles leave no room in. Found from the obstacles, so that a full board costs no more than one look at each. */
function takenCells(first: Point, step: Point, size: Size, obstacles: readonly Box[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const obstacle of obstacles) {
    const { x, y, width, height } = grow(obstacle, clearance);
    const left = Math.max(-rings, Math.floor((x - size.width - first.x) / step.x) + 1);
    const right = Math.min(rings, Math.ceil((x + width - first.x) / step.x) - 1);
    const top = Math.max(-rings, Math.floor((y - size.height - first.y) / step.y) + 1);
    const bottom = Math.min(rings, Math.ceil((y + height - first.y) / step.y) - 1);
    for (let column = left; column <= right; column += 1) {
      for (let row = top; row <= bottom; row += 1) taken.add(cellNumber(column, row));
    }
  }
  return taken;
}

function ringAround(ring: number): Cell[] {
  const cells: Cell[] = [];
  for (let column = -ring; column <= ring; column += 1) {
    const step = Math.abs(column) === ring ? 1 : 2 * ring;
    for (let row = -ring; row <= ring; row += step) cells.push([column, row]);
  }
  return cells;
}
