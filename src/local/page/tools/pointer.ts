/** Pointer, wheel and double click on the canvas: which gesture a press begins, by tool and by what lies under it. */

import type { Side } from '../../drawing/route.ts';
import { boxAround } from '../acts.ts';
import type { Board } from '../board.ts';
import { contains, grow, middle } from '../geometry.ts';
import { words } from '../language.ts';
import { author, stickyColour } from '../preferences.ts';
import { drawBox, placeSticky, placeText } from './draw.ts';
import { type Gesture, isDrag, type Pointer } from './gesture.ts';
import { hit, hitDeep, lockedUnder, tieUnder } from './hit.ts';
import { marquee } from './marquee.ts';
import { move } from './move.ts';
import { pan } from './pan.ts';
import { grips, resize } from './resize.ts';
import { drawConnector, endAt, moveEnd } from './tie.ts';

/** How far around a node its handles lie, screen px: the pointer on them still counts as on the node. */
const handleReach = 28;

function isSide(value: string | undefined): value is Side {
  return value === 'TOP' || value === 'RIGHT' || value === 'BOTTOM' || value === 'LEFT';
}

function setHovered(board: Board, pointer: Pointer): void {
  const { hovered, tool, viewport } = board;
  if (tool.value !== 'select' && tool.value !== 'connector') {
    hovered.value = null;
    return;
  }
  const found = tool.value === 'connector' ? tieUnder(board, pointer.page, null) : hit(board, pointer.page);
  const id = typeof found === 'string' ? found : (found?.id ?? null);
  const onlyArea =
    typeof found === 'object' && found?.part === 'body' && board.document.node(found.id)?.type === 'SECTION';
  if (id !== null && !onlyArea) {
    hovered.value = id;
    return;
  }
  const box = hovered.value === null ? null : board.scene.places.boxOf(hovered.value);
  const near = box && contains(grow(box, handleReach / viewport.view.value.zoom), pointer.page);
  const type = hovered.value === null ? null : board.document.node(hovered.value)?.type;
  if (!near || type === 'SECTION' || type === 'CONNECTOR') hovered.value = null;
}

function select(board: Board, pointer: Pointer): Gesture {
  const { selection } = board;
  const found = hit(board, pointer.page);
  const isArea = found?.part === 'body' && board.document.node(found.id)?.type === 'SECTION';
  // In a section, ⌘ or Ctrl draws a marquee instead of dragging the section.
  if (!found || (isArea && pointer.command))
    return pointer.touch ? panOrClear(board, pointer) : marquee(board, pointer);
  const { id } = found;
  const before = selection.value;
  const known = before.includes(id);
  if (!known) selection.value = pointer.shift ? [...before, id] : [id];
  return move(board, pointer, () => {
    if (!known) return;
    selection.value = pointer.shift ? before.filter((other) => other !== id) : [id];
  });
}

/** A finger on an empty spot moves the view, and a tap selects nothing. */
function panOrClear(board: Board, start: Pointer): Gesture {
  const panning = pan(board, start);
  return {
    ...panning,
    end(pointer) {
      if (!isDrag(start, pointer)) board.selection.value = [];
    },
  };
}

/** What a press on a handle of the selection or of a hovered node begins. */
function onHandle(board: Board, pointer: Pointer, handle: DOMStringMap): Gesture | null {
  const { grip, side, end, node } = handle;
  const [selected] = board.selection.value;
  const known = grip === undefined ? undefined : grips[grip];
  if (known && selected !== undefined) return resize(board, pointer, selected, known);
  if (isSide(side) && node !== undefined) {
    return drawConnector(board, pointer, { endpointNodeId: node, magnet: side });
  }
  if ((end === 'connectorStart' || end === 'connectorEnd') && selected !== undefined) {
    return moveEnd(board, selected, end);
  }
  return null;
}

/** A click puts down what the tool makes. */
function onRelease(act: (pointer: Pointer) => void): Gesture {
  return { move() {}, end: act, cancel() {} };
}

/** The gesture that a press begins. */
export function begin(board: Board, pointer: Pointer, handle: DOMStringMap | null): Gesture {
  const handled = handle ? onHandle(board, pointer, handle) : null;
  if (handled) return handled;
  switch (board.tool.value) {
    case 'hand':
      return pan(board, pointer);
    case 'sticky':
      return onRelease(({ page }) => placeSticky(board, page, stickyColour.value, author.value));
    case 'text':
      return onRelease(({ page }) => placeText(board, page));
    case 'shape':
    case 'section':
      return drawBox(board, pointer, board.tool.value, words.value.newSection);
    case 'connector':
      return drawConnector(board, pointer, endAt(board, pointer, null));
    case 'select':
      return select(board, pointer);
  }
}

export function hover(board: Board, pointer: Pointer): void {
  setHovered(board, pointer);
  if (board.tool.value !== 'sticky') return;
  const size = 240;
  const box = { x: pointer.page.x - size / 2, y: pointer.page.y - size / 2, width: size, height: size };
  board.sketch.value = { outline: { box, kind: 'sticky' } };
}

const typed: ReadonlySet<string> = new Set(['STICKY', 'TEXT', 'SHAPE_WITH_TEXT', 'CONNECTOR']);

/** Double click: into the text under the pointer, else one container deeper; on nothing, a new text. */
export function enter(board: Board, pointer: Pointer): void {
  const found = hit(board, pointer.page);
  if (!found) {
    if (lockedUnder(board, pointer.page) === null) placeText(board, pointer.page);
    return;
  }
  if (found.part === 'title') {
    board.editing.value = found.id;
    return;
  }
  const path = hitDeep(board, pointer.page);
  const last = path.at(-1);
  const record = last === undefined ? undefined : board.document.node(last);
  if (record && typed.has(record.type)) {
    board.selection.value = [record.id];
    board.editing.value = record.id;
    return;
  }
  const next = path[path.indexOf(found.id) + 1];
  if (next !== undefined) board.selection.value = [next];
}

/** Right click: selects what is under the pointer and opens the menu there. */
export function openMenu(
  board: Board,
  pointer: Pointer,
  at: { readonly x: number; readonly y: number },
): void {
  const found = hit(board, pointer.page);
  if (found && !board.selection.value.includes(found.id)) board.selection.value = [found.id];
  if (!found) board.selection.value = [];
  const locked =
    found && board.document.node(found.id)?.type !== 'SECTION' ? null : lockedUnder(board, pointer.page);
  board.menu.value = { ...at, under: locked };
}

/** The same menu by keyboard: beside what is selected, or in the middle of the board. */
export function openMenuOnSelection(board: Board): void {
  const box = boxAround(board, board.selection.value);
  const { x, y } = board.viewport.toScreen(box ? middle(box) : board.viewport.centre());
  const { width, height } = board.viewport.size.value;
  const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));
  board.menu.value = { x: within(x, width), y: within(y, height), under: null };
}
