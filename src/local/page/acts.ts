/** What people do to a board: each is one edit and one step back. */
import { solidPaint } from '../document/colours.ts';
import { isGroup } from '../document/kinds.ts';
import { isRecord, sizeOf } from '../document/properties.ts';
import { retype, storedText, styledTextOf } from '../document/text-runs.ts';
import type { BoardDocument, Box, NodeRecord, Transform } from '../document/types.ts';
import type { Board } from './board.ts';
import { compose, encloses, identity, invert, type Point, shifted, union } from './geometry.ts';
import { frameDrops } from './preferences.ts';
import { pageChildren } from './tools/hit.ts';
import { hiddenNodes, landingOf } from './tools/landing.ts';

/** The space a node's own place counts in: its nearest container that is not a group (host fact 1.4). */
function spaceAround(document: BoardDocument, record: NodeRecord): Transform {
  for (let id = record.parent; id !== null; id = document.node(id)?.parent ?? null) {
    if (!isGroup(document.node(id)?.type ?? '')) return document.absoluteTransform(id);
  }
  return identity;
}

/** Within an edit: moves a node, in page px. */
function moveNode(document: BoardDocument, id: string, by: Point): void {
  const record = document.node(id);
  if (!record) return;
  const space = spaceAround(document, record);
  document.place(id, compose(invert(space), shifted(compose(space, record.transform), by)));
}

/** Those that no other one of them holds. */
export function topmost({ document }: Board, ids: readonly string[]): readonly string[] {
  const chosen = new Set(ids);
  return ids.filter((id) => {
    for (let up = document.node(id)?.parent ?? null; up !== null; up = document.node(up)?.parent ?? null) {
      if (chosen.has(up)) return false;
    }
    return document.node(id) !== undefined;
  });
}

export function boxAround(board: Board, ids: readonly string[]): Box | null {
  return union(ids.map((id) => board.scene.places.boxOf(id)).filter((box) => box !== null));
}

/** Within an edit: hands nodes over to what they were dropped in. */
export function settle(board: Board, ids: readonly string[]): void {
  const dragged = new Set(ids);
  for (const id of ids) {
    const home = landingOf(board.document, id, { x: 0, y: 0 }, dragged, frameDrops.value);
    if (home !== null && home !== board.document.node(id)?.parent) board.document.reparent(id, home);
  }
}

/** The container that would take in nodes dropped `by` px further; null for the page or where they are already. */
export function targetOf({ document }: Board, ids: readonly string[], by: Point): string | null {
  const [first] = ids;
  if (first === undefined) return null;
  const home = landingOf(document, first, by, new Set(ids), frameDrops.value);
  return home === document.currentPage || home === document.node(first)?.parent ? null : home;
}

export function dropAt(board: Board, ids: readonly string[], by: Point): void {
  board.document.edit('person', () => {
    for (const id of ids) moveNode(board.document, id, by);
    settle(board, ids);
  });
}

export function duplicateAt(board: Board, ids: readonly string[], by: Point): void {
  board.document.edit('person', () => {
    const copies = board.document.duplicate(ids, by);
    settle(board, copies);
    board.selection.value = copies;
  });
}

export function duplicate(board: Board): void {
  const ids = topmost(board, board.selection.value);
  const box = boxAround(board, ids);
  if (box) duplicateAt(board, ids, { x: box.width + 24, y: 0 });
}

/** Arrow keys: moves without changing hands. */
export function nudge(board: Board, by: Point): void {
  const ids = topmost(board, board.selection.value);
  if (ids.length === 0) return;
  board.document.edit('person', () => {
    for (const id of ids) moveNode(board.document, id, by);
  });
}

export function remove(board: Board, ids: readonly string[] = topmost(board, board.selection.value)): void {
  if (ids.length === 0) return;
  board.document.edit('person', () => {
    // A group goes with the last of its children, so a node may be gone before its turn.
    for (const id of ids) if (board.document.node(id)) board.document.remove(id);
  });
}

export function group(board: Board): void {
  const ids = topmost(board, board.selection.value).filter(
    (id) => board.document.node(id)?.type !== 'SECTION',
  );
  if (ids.length < 2) return;
  board.selection.value = [board.document.edit('person', () => board.document.group(ids))];
}

export function ungroup(board: Board): void {
  const groups = board.selection.value.filter((id) => board.document.node(id)?.type === 'GROUP');
  if (groups.length === 0) return;
  const others = board.selection.value.filter((id) => !groups.includes(id));
  const freed = board.document.edit('person', () => groups.flatMap((id) => board.document.ungroup(id)));
  board.selection.value = [...others, ...freed];
}

export function setLocked(board: Board, ids: readonly string[], locked: boolean): void {
  board.document.edit('person', () => {
    for (const id of ids) board.document.set(id, { locked });
  });
  board.selection.value = locked ? [] : ids;
}

/** Sets properties of all these nodes in one step. */
export function setProperties(
  board: Board,
  ids: readonly string[],
  properties: Record<string, unknown>,
): void {
  board.document.edit('person', () => {
    for (const id of ids) board.document.set(id, properties);
  });
}

/** Out of sight, for everybody on the board; `showHidden` brings it back. */
export function hide(board: Board, ids: readonly string[] = topmost(board, board.selection.value)): void {
  if (ids.length === 0) return;
  setProperties(board, ids, { visible: false });
  board.selection.value = [];
}

/** Shows what people hid, and selects it. */
export function showHidden(board: Board): void {
  const ids = hiddenNodes(board.document);
  if (ids.length === 0) return;
  setProperties(board, ids, { visible: true });
  board.selection.value = ids;
}

/** Among its siblings: all the way, or one place. */
export function setOrder(board: Board, to: 'front' | 'forward' | 'backward' | 'back'): void {
  const { document } = board;
  const chosen = topmost(board, board.selection.value);
  const place = (id: string): number => {
    const parent = document.node(id)?.parent;
    return (parent ? document.node(parent)?.children.indexOf(id) : undefined) ?? 0;
  };
  const sorted = [...chosen].sort((one, other) => place(one) - place(other));
  // The one that goes furthest goes first, so that they keep their order among themselves.
  const ids = to === 'front' || to === 'backward' ? sorted : sorted.reverse();
  document.edit('person', () => {
    for (const id of ids) {
      const parent = document.node(id)?.parent;
      const last = (parent ? document.node(parent)?.children.length : 0) ?? 0;
      const now = place(id);
      const wanted = { front: last - 1, forward: now + 1, backward: now - 1, back: 0 }[to];
      if (parent) document.insert(parent, id, Math.max(0, Math.min(last - 1, wanted)));
    }
  });
}

/** Makes a node whose top left corner lies at `at` on the page, in the section there. */
export function create(
  board: Board,
  type: string,
  at: Point,
  properties: Record<string, unknown>,
  size?: { readonly width: number; readonly height: number },
): string {
  const { document } = board;
  const id = document.edit('person', () => {
    const made = document.create(type, properties, document.currentPage);
    if (size) document.resize(made, size.width, size.height);
    document.place(made, shifted(identity, at));
    settle(board, [made]);
    return made;
  });
  board.selection.value = [id];
  return id;
}

/** Makes a section and takes in what lies inside of it. */
export function createSection(board: Board, box: Box, name: string): string {
  const inside = pageChildren(board).filter((id) => {
    const [record, at] = [board.document.node(id), board.document.absoluteBox(id)];
    return record && record.properties.locked !== true && at && encloses(box, at);
  });
  const { document } = board;
  const id = document.edit('person', () => {
    // Behind everything, so that nothing disappears under it.
    const made = document.create(
      'SECTION',
      { name, fills: [solidPaint('#ffffff')], cornerRadius: 4 },
      document.currentPage,
      0,
    );
    document.resize(made, Math.round(box.width), Math.round(box.height));
    document.place(made, shifted(identity, { x: Math.round(box.x), y: Math.round(box.y) }));
    settle(board, [made]);
    for (const child of inside) document.reparent(child, made);
    return made;
  });
  board.selection.value = [id];
  return id;
}

/** Gives a node another box on the page. What a section holds stays where it is, and what it now covers is taken in. */
export function setBox(board: Board, id: string, box: Box): void {
  const { document } = board;
  const record = document.node(id);
  if (!record) return;
  const before = document.absoluteBox(id);
  const size = sizeOf(record);
  document.edit('person', () => {
    const by = before ? { x: box.x - before.x, y: box.y - before.y } : { x: 0, y: 0 };
    if (record.type === 'TEXT') document.set(id, { textAutoResize: 'HEIGHT' });
    if (size.width !== box.width || size.height !== box.height) document.resize(id, box.width, box.height);
    moveNode(document, id, by);
    if (record.type !== 'SECTION') return;
    for (const child of record.children) moveNode(document, child, { x: -by.x, y: -by.y });
    for (const child of pageChildren(board)) {
      const [other, at] = [document.node(child), document.absoluteBox(child)];
      const free = other && child !== id && other.type !== 'CONNECTOR' && other.properties.locked !== true;
      if (free && record.parent === document.currentPage && at && encloses(box, at))
        document.reparent(child, id);
    }
  });
}

export function connect(board: Board, start: unknown, end: unknown): string {
  const { document } = board;
  const id = document.edit('person', () =>
    document.create(
      'CONNECTOR',
      {
        name: 'Connector',
        connectorLineType: 'ELBOWED',
        connectorStart: start,
        connectorEnd: end,
        strokeWeight: 3,
        fontName: { family: 'Inter', style: 'Medium' },
      },
      document.currentPage,
    ),
  );
  board.selection.value = [id];
  return id;
}

/** What a person typed. A text node that is empty afterwards goes; FigJam does the same. */
export function write(board: Board, id: string, text: string): void {
  const record = board.document.node(id);
  if (!record) return;
  if (record.type === 'SECTION') {
    if (text.trim() !== '' && text !== record.properties.name)
      setProperties(board, [id], { name: text.trim() });
    return;
  }
  if (record.type === 'TEXT' && text.trim() === '') {
    remove(board, [id]);
    return;
  }
  if (text === record.properties.characters) return;
  const { fontName } = record.properties;
  const lacksFont = isRecord(fontName) && fontName.family === '';
  const font = lacksFont ? { fontName: { family: 'Inter', style: 'Medium' } } : {};
  const typed = storedText(retype(styledTextOf(record.type, record.properties), text));
  setProperties(board, [id], { ...typed, ...font });
}

export function undo(board: Board): void {
  board.document.undo();
}

export function redo(board: Board): void {
  board.document.redo();
}
