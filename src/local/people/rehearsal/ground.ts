/** What simulated people find on a board: things they may touch, and where things lie. */
import { containerAt } from '../../document/containers.ts';
import { middle, type Point, union } from '../../document/geometry.ts';
import { textOf } from '../../document/properties.ts';
import type { BoardDocument, Box, NodeRecord } from '../../document/types.ts';

/** Loose texts stay: they are titles and names of zones. */
const MOVABLE: ReadonlySet<string> = new Set(['STICKY', 'SHAPE_WITH_TEXT', 'FRAME']);
/** Where people are on a board with nothing on it, px. */
const EMPTY: Box = { x: -700, y: -450, width: 1400, height: 900 };

/** Unlocked, visible, and loose: on the page or in a section, not part of something. */
export function movableThings(board: BoardDocument): readonly string[] {
  const found: string[] = [];
  const visit = (container: NodeRecord | undefined): void => {
    for (const id of container?.children ?? []) {
      const record = board.node(id);
      if (!record || record.properties.locked === true || record.properties.visible === false) continue;
      if (record.type === 'SECTION') {
        if (record.properties.sectionContentsHidden !== true) visit(record);
      } else if (MOVABLE.has(record.type)) found.push(id);
    }
  };
  visit(board.node(board.currentPage));
  return found;
}

/** Texts people type over: stickies, and what is unlocked in a loose thing and reads like a title. */
export function writableTexts(board: BoardDocument): readonly string[] {
  return movableThings(board).flatMap((id) => {
    const type = board.node(id)?.type;
    if (type === 'STICKY' || type === 'SHAPE_WITH_TEXT') return [id];
    return board.descendants(id).filter((each) => {
      const record = board.node(each);
      const reads = /^\p{L}[^\d]{4,}$/u.test(textOf(record?.properties.characters));
      return record?.type === 'TEXT' && reads && !board.isLocked(each) && board.isVisible(each);
    });
  });
}

/** The box around everything on the page that can be seen. */
export function contentOf(board: BoardDocument): Box {
  const boxes = (board.node(board.currentPage)?.children ?? [])
    .filter((id) => board.isVisible(id))
    .flatMap((id) => board.absoluteBox(id) ?? []);
  return union(boxes) ?? EMPTY;
}

/** The section under a point, as FigJam takes in what is dropped; else the page. */
export function homeAt(board: BoardDocument, point: Point): string {
  return containerAt(board, point, (type) => type === 'SECTION');
}

/** In page space; null for what is gone. */
export function middleOf(board: BoardDocument, id: string): Point | null {
  const box = board.absoluteBox(id);
  return box ? middle(box) : null;
}

/** Within an edit: brings the middle of a node to a point of the page; it stays in its parent. */
export function moveTo(board: BoardDocument, id: string, point: Point): void {
  const [record, at] = [board.node(id), middleOf(board, id)];
  if (!record || !at) return;
  // Loose things lie on the page or in sections, which are never turned.
  const [[a, c, x], [b, d, y]] = record.transform;
  board.place(id, [
    [a, c, x + point.x - at.x],
    [b, d, y + point.y - at.y],
  ]);
}
