/** Where a node belongs after it was dropped. */
import { isGroup } from '../../document/kinds.ts';
import { sizeOf } from '../../document/properties.ts';
import type { BoardDocument, Box, NodeRecord } from '../../document/types.ts';
import { apply, contains, encloses, invert, middle, type Point } from '../geometry.ts';

/**
 * Whether a plain frame takes in what is dropped on it, as a section does. Nobody told yet what FigJam does (question
 * 19 of the checklist); `nest` is the harder answer for a plugin, as its cards come to hold what it did not put there.
 */
export type FrameDrops = 'nest' | 'stay';

/** A frame takes in nothing more than twice its size: icons swallow no stickies. */
const largestShare = 2;

function isThere({ properties }: NodeRecord): boolean {
  return properties.visible !== false && properties.locked !== true;
}

/** What is being dropped, and where on the page. */
interface Dropped {
  readonly record: NodeRecord;
  readonly box: Box;
  /** Dragged along with it. */
  readonly dragged: ReadonlySet<string>;
}

function takesIn(
  container: NodeRecord,
  around: Box | null,
  { record, box }: Dropped,
  drops: FrameDrops,
): boolean {
  if (container.type === 'SECTION') {
    // A section nests only when it fits: its middle alone would swallow large ones.
    return record.type !== 'SECTION' || (around !== null && encloses(around, box));
  }
  if (container.type !== 'FRAME' || drops === 'stay' || record.type === 'SECTION' || !around) return false;
  if (record.type === 'FRAME') return encloses(around, box);
  return box.width <= around.width * largestShare && box.height <= around.height * largestShare;
}

function innermost(
  document: BoardDocument,
  ids: readonly string[],
  point: Point,
  dropped: Dropped,
  drops: FrameDrops,
): string | null {
  for (let index = ids.length - 1; index >= 0; index -= 1) {
    const id = ids[index] ?? '';
    const record = document.node(id);
    const isContainer = record?.type === 'SECTION' || record?.type === 'FRAME';
    if (!record || !isContainer || dropped.dragged.has(id) || !isThere(record)) continue;
    const inside = apply(invert(document.absoluteTransform(id)), point);
    if (!contains({ x: 0, y: 0, ...sizeOf(record) }, inside)) continue;
    const deeper = innermost(document, record.children, point, dropped, drops);
    if (deeper !== null) return deeper;
    if (takesIn(record, document.absoluteBox(id), dropped, drops)) return id;
  }
  return null;
}

/**
 * The container that takes in a node dropped `by` px beside its place: what lies under its middle, its own group, or
 * the page. null for a node that is nowhere.
 */
export function landingOf(
  document: BoardDocument,
  id: string,
  by: Point,
  dragged: ReadonlySet<string>,
  drops: FrameDrops,
): string | null {
  const record = document.node(id);
  const box = document.absoluteBox(id);
  if (!record || record.parent === null || !box) return null;
  const parent = document.node(record.parent);
  // Groups are left by ungrouping only; a connector lies between its ends wherever it belongs.
  if (record.type === 'CONNECTOR' || (parent && isGroup(parent.type))) return record.parent;
  const there = { ...box, x: box.x + by.x, y: box.y + by.y };
  const point = middle(there);
  if (parent?.type === 'FRAME') {
    const frame = document.absoluteBox(parent.id);
    if (frame && contains(frame, point)) return parent.id;
  }
  const top = document.node(document.currentPage)?.children ?? [];
  const found = innermost(document, top, point, { record, box: there, dragged }, drops);
  return found ?? document.currentPage;
}

/** Nodes that a person can show again: not the hidden parts of what a plugin drew in a frame. */
export function hiddenNodes(document: BoardDocument): readonly string[] {
  const search = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => {
      const record = document.node(id);
      if (!record) return [];
      if (record.properties.visible === false) return [id];
      return record.type === 'SECTION' || isGroup(record.type) ? search(record.children) : [];
    });
  return search(document.node(document.currentPage)?.children ?? []);
}
