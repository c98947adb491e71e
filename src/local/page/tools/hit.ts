/** What lies under the pointer, by FigJam's rules: locked nodes are not there, a section lets through to what it holds. */
import { isGroup } from '../../document/kinds.ts';
import { sizeOf } from '../../document/properties.ts';
import type { Box, NodeRecord } from '../../document/types.ts';
import { labelOf } from '../../drawing/connector.ts';
import { flag } from '../../drawing/read.ts';
import { distanceToRoute } from '../../drawing/route.ts';
import { titleBox } from '../../drawing/title.ts';
import type { Board } from '../board.ts';
import { apply, contains, grow, invert, overlap, type Point } from '../geometry.ts';
import { inReadingOrder } from './reading-order.ts';

/** How far a section's title and a connector's label may lie outside of their box, screen px. */
const outside = 100;
/** How near to a line counts as on it, screen px: where there is nothing else, and where something else lies. */
const reach = { alone: 7, over: 2 };

export interface Hit {
  readonly id: string;
  readonly part: 'body' | 'title';
}

function isThere(record: NodeRecord): boolean {
  return record.properties.visible !== false && record.properties.locked !== true;
}

function ownBox(record: NodeRecord, by: number): Box {
  return grow({ x: 0, y: 0, ...sizeOf(record) }, by);
}

/** What is looked for. */
interface Search {
  readonly board: Board;
  readonly point: Point;
  /** How near to a line counts, px on the page; null looks past connectors. */
  readonly near: number | null;
}

function onNode({ board, point, near }: Search, record: NodeRecord): boolean {
  if (record.type === 'CONNECTOR') {
    const route = near === null ? null : board.scene.places.routeOf(record.id);
    if (!route || near === null) return false;
    const label = labelOf(record, route);
    return distanceToRoute(route, point) <= near || (label !== null && contains(label.box, point));
  }
  const inside = apply(invert(board.document.absoluteTransform(record.id)), point);
  const { width, height } = sizeOf(record);
  const least = reach.alone / board.viewport.view.value.zoom;
  return contains(ownBox(record, Math.min(width, height) < least ? (near ?? 0) : 0), inside);
}

function onTitle({ board, point }: Search, record: NodeRecord): boolean {
  const inside = apply(invert(board.document.absoluteTransform(record.id)), point);
  return contains(titleBox(record, board.viewport.view.value.zoom), inside);
}

function isFar(box: Box, { x, y }: Point, by: number): boolean {
  return x < box.x - by || y < box.y - by || x > box.x + box.width + by || y > box.y + box.height + by;
}

/** The way down to what is under the point, outermost first; empty when nothing is. */
function pathUnder(search: Search, ids: readonly string[]): readonly Hit[] {
  const { board, point } = search;
  const slack = outside / board.viewport.view.value.zoom;
  for (let index = ids.length - 1; index >= 0; index -= 1) {
    const id = ids[index];
    const box = id === undefined ? null : board.scene.places.boxOf(id);
    // Most of a large board is ruled out here.
    if (id === undefined || !box || isFar(box, point, slack)) continue;
    const record = board.document.node(id);
    if (!record || !isThere(record)) continue;
    const path = pathInto(search, record);
    if (path.length > 0) return path;
  }
  return [];
}

function pathInto(search: Search, record: NodeRecord): readonly Hit[] {
  const self: Hit = { id: record.id, part: 'body' };
  if (record.type === 'SECTION') {
    if (onTitle(search, record)) return [{ ...self, part: 'title' }];
    const inside = flag(record, 'sectionContentsHidden') ? [] : pathUnder(search, record.children);
    if (inside.length > 0) return [self, ...inside];
    return onNode(search, record) ? [self] : [];
  }
  if (isGroup(record.type)) {
    const inside = pathUnder(search, record.children);
    return inside.length > 0 ? [self, ...inside] : [];
  }
  const box = search.board.scene.places.boxOf(record.id);
  if (record.children.length > 0 && box && contains(grow(box, 1), search.point)) {
    return [self, ...pathUnder(search, record.children)];
  }
  return onNode(search, record) ? [self] : [];
}

/** What lies under the point itself, and only where there is nothing, a line that runs near. */
function pathAt(board: Board, point: Point): readonly Hit[] {
  const { zoom } = board.viewport.view.value;
  const ids = pageChildren(board);
  const path = pathUnder({ board, point, near: reach.over / zoom }, ids);
  const last = path.at(-1);
  if (last && (last.part === 'title' || !isSection(board, last))) return path;
  const near = pathUnder({ board, point, near: reach.alone / zoom }, ids);
  return near.length > 0 ? near : path;
}

function isSection(board: Board, { id }: Hit): boolean {
  return board.document.node(id)?.type === 'SECTION';
}

/**
 * What a click at this point selects: the topmost container that is not a section, or its child when the selection
 * is in there already.
 */
export function hit(board: Board, point: Point): Hit | null {
  return chosenOf(board, pathAt(board, point));
}

function chosenOf(board: Board, path: readonly Hit[]): Hit | null {
  const last = path.at(-1);
  if (!last || isSection(board, last)) return last ?? null;
  const homes = new Set(board.selection.value.map((id) => board.document.node(id)?.parent));
  const entered = path.map((step) => homes.has(step.id) && !isSection(board, step)).lastIndexOf(true);
  const outermost = path.findIndex((step) => !isSection(board, step));
  return path[entered >= 0 && entered + 1 < path.length ? entered + 1 : outermost] ?? null;
}

/** The innermost thing under the point, and what one step deeper than `from` would be. */
export function hitDeep(board: Board, point: Point): readonly string[] {
  return pathAt(board, point).map(({ id }) => id);
}

export function pageChildren(board: Board): readonly string[] {
  return board.document.node(board.document.currentPage)?.children ?? [];
}

/** A locked node under the point, for the menu that unlocks it. */
export function lockedUnder(board: Board, point: Point): string | null {
  const search = (ids: readonly string[]): string | null => {
    for (const id of [...ids].reverse()) {
      const [record, box] = [board.document.node(id), board.scene.places.boxOf(id)];
      if (!record || !box || record.properties.visible === false || !contains(box, point)) continue;
      if (record.properties.locked === true) return id;
      const inside = search(record.children);
      if (inside !== null) return inside;
    }
    return null;
  };
  return search(pageChildren(board));
}

/** A node that a connector can tie to here: anything but a connector or an open section's empty area. */
export function tieUnder(board: Board, point: Point, except: string | null): string | null {
  const found = chosenOf(board, pathUnder({ board, point, near: null }, pageChildren(board)));
  if (!found || found.id === except) return null;
  if (isSection(board, found) && found.part === 'body') return null;
  return found.id;
}

/** What a marquee takes: what it touches; a section only when it lies inside entirely. */
export function within(board: Board, area: Box): readonly string[] {
  const search = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => {
      const [record, box] = [board.document.node(id), board.scene.places.boxOf(id)];
      if (!record || !box || !isThere(record) || !overlap(box, area)) return [];
      if (record.type !== 'SECTION') return [id];
      const whole =
        box.x >= area.x &&
        box.y >= area.y &&
        box.x + box.width <= area.x + area.width &&
        box.y + box.height <= area.y + area.height;
      if (whole) return [id];
      return flag(record, 'sectionContentsHidden') ? [] : search(record.children);
    });
  return search(pageChildren(board));
}

/** All that a person can select on this page, in reading order: what Tab goes through. */
export function selectable(board: Board): readonly string[] {
  const search = (ids: readonly string[]): readonly string[] => {
    const there = ids.flatMap((id) => {
      const [record, box] = [board.document.node(id), board.scene.places.boxOf(id)];
      return record && box && isThere(record) ? [{ id, box }] : [];
    });
    return inReadingOrder(there).flatMap(({ id }) => {
      const record = board.document.node(id);
      const opens = record?.type === 'SECTION' && !flag(record, 'sectionContentsHidden');
      return opens ? [id, ...search(record.children)] : [id];
    });
  };
  return search(pageChildren(board));
}
