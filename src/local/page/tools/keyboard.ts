/** The keyboard, wherever nobody is typing. */

import { isGroup } from '../../document/kinds.ts';
import {
  duplicate,
  group,
  hide,
  nudge,
  redo,
  remove,
  setBox,
  setLocked,
  setOrder,
  showHidden,
  topmost,
  undo,
  ungroup,
} from '../acts.ts';
import type { Board, Tool } from '../board.ts';
import { zoomToFit, zoomToSelection } from '../chrome/view-bar.tsx';
import { hasText } from '../drawing/text.ts';
import { encloses } from '../geometry.ts';
import { selectable } from './hit.ts';
import type { Listening } from './listen.ts';
import { placeByKeyboard } from './place-by-keyboard.ts';
import { openMenuOnSelection } from './pointer.ts';
import { canResize } from './resize.ts';
import { selectAll } from './select-all.ts';

/** What the page does with keys that are not about what is on the board. */
export interface PageKeys {
  readonly quick: () => void;
  readonly help: () => void;
  readonly save: () => void;
  readonly open: () => void;
}

const tools: Readonly<Record<string, Tool>> = {
  v: 'select',
  h: 'hand',
  s: 'sticky',
  t: 'text',
  r: 'shape',
  o: 'shape',
  x: 'connector',
};
/** Keys that also say which shape. */
const shapes: Readonly<Record<string, string>> = { r: 'SQUARE', o: 'ELLIPSE' };
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const step = 1.25;

/** Brings a node into view when it is not. */
function reveal(board: Board, id: string): void {
  const box = board.scene.places.boxOf(id);
  if (box && !encloses(board.viewport.freeBounds(), box))
    board.viewport.fit(box, board.viewport.view.value.zoom);
}

/** What stays selected while Tab goes on: Shift and space keep it, for those who cannot press Shift and click. */
interface Kept {
  ids: readonly string[];
}

/** Tab goes through what is on the board; past the last one, it goes on to the rest of the page. */
function selectNext(board: Board, by: 1 | -1, kept: Kept): boolean {
  const last = board.selection.value.at(-1);
  const all = selectable(board).filter((id) => id === last || !kept.ids.includes(id));
  const now = board.selection.value.at(-1);
  const at = now === undefined ? (by === 1 ? -1 : all.length) : all.indexOf(now);
  const id = all[at + by];
  if (id === undefined) {
    if (kept.ids.length > 0) return true;
    board.selection.value = [];
    return false;
  }
  board.selection.value = [...kept.ids, id];
  reveal(board, id);
  return true;
}

function editSelected(board: Board): boolean {
  const [id, ...others] = board.selection.value;
  const record = id === undefined || others.length > 0 ? undefined : board.document.node(id);
  if (!record) return false;
  if (hasText(record)) {
    board.editing.value = record.id;
    return true;
  }
  // Enter goes into a container, as in FigJam: to the first of its children that can be selected.
  const inside = record.children.find((child) => board.document.node(child)?.properties.locked !== true);
  if (inside === undefined) return false;
  board.selection.value = [inside];
  return true;
}

function clear(board: Board, listening: Listening): void {
  if (listening.cancel()) return;
  if (board.tool.value !== 'select') {
    board.tool.value = 'select';
    board.sketch.value = {};
    return;
  }
  // One step out of a container first.
  const [id] = board.selection.value;
  const parent = id === undefined ? null : (board.document.node(id)?.parent ?? null);
  const type = parent === null ? undefined : board.document.node(parent)?.type;
  board.selection.value = parent !== null && (type === 'FRAME' || isGroup(type ?? '')) ? [parent] : [];
}

/** With ⌘ or Ctrl, arrows make the one selected node larger or smaller, at its right and bottom edge. */
function enlarge(board: Board, [x, y]: readonly [number, number]): void {
  const [id, ...others] = board.selection.value;
  const record = id === undefined || others.length > 0 ? undefined : board.document.node(id);
  const box = record ? board.document.absoluteBox(record.id) : null;
  if (!record || !box || !canResize(record)) return;
  const size = { width: Math.max(1, box.width + x), height: Math.max(1, box.height + y) };
  setBox(board, record.id, { ...box, ...size });
}

function far(event: KeyboardEvent): number {
  return event.shiftKey ? 10 : 1;
}

/** Keys with ⌘ or Ctrl. Tells whether it was one. */
function onCommand(board: Board, page: PageKeys, event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  const { viewport } = board;
  const arrow = arrows[event.key];
  if (arrow) {
    enlarge(board, [arrow[0] * far(event), arrow[1] * far(event)]);
    return true;
  }
  // By its place on the keyboard: with Alt or Shift, the character is another one.
  if (event.code === 'BracketRight' || event.code === 'BracketLeft') {
    setOrder(board, event.code === 'BracketRight' ? 'forward' : 'backward');
    return true;
  }
  switch (key) {
    case 'z':
      (event.shiftKey ? redo : undo)(board);
      return true;
    case 'y':
      redo(board);
      return true;
    case 'd':
      duplicate(board);
      return true;
    case 'a':
      selectAll(board);
      return true;
    case 'g':
      (event.shiftKey ? ungroup : group)(board);
      return true;
    case 'l':
      if (!event.shiftKey) return false;
      setLocked(board, topmost(board, board.selection.value), true);
      return true;
    case 'h':
      if (!event.shiftKey) return false;
      if (board.selection.value.length > 0) hide(board);
      else showHidden(board);
      return true;
    case 'k':
    case '/':
      page.quick();
      return true;
    case 's':
      page.save();
      return true;
    case 'o':
      page.open();
      return true;
    case '0':
      viewport.zoomTo(1);
      return true;
    case '=':
    case '+':
      viewport.zoomTo(viewport.view.value.zoom * step);
      return true;
    case '-':
      viewport.zoomTo(viewport.view.value.zoom / step);
      return true;
    default:
      return false;
  }
}

/** Keys on their own, while the board has the focus. */
function onBoard(
  board: Board,
  page: PageKeys,
  listening: Listening,
  kept: Kept,
  event: KeyboardEvent,
): boolean {
  if (event.key !== 'Tab' && event.key !== 'Shift') kept.ids = [];
  const arrow = arrows[event.key];
  if (arrow) {
    nudge(board, { x: arrow[0] * far(event), y: arrow[1] * far(event) });
    return true;
  }
  switch (event.key) {
    case 'Escape':
      clear(board, listening);
      return true;
    case 'Delete':
    case 'Backspace':
      remove(board);
      return true;
    case 'Enter':
      return placeByKeyboard(board) || editSelected(board);
    case 'ContextMenu':
      openMenuOnSelection(board);
      return true;
    case 'F10':
      if (event.shiftKey) openMenuOnSelection(board);
      else if (event.altKey) document.querySelector<HTMLElement>('.property-bar button')?.focus();
      else return false;
      return true;
    case 'Tab':
      return selectNext(board, event.shiftKey ? -1 : 1, kept);
    case ' ':
      kept.ids = board.selection.value;
      return true;
    case ']':
      setOrder(board, 'front');
      return true;
    case '[':
      setOrder(board, 'back');
      return true;
    case '?':
      page.help();
      return true;
    default:
      break;
  }
  if (event.shiftKey && event.code === 'Digit0') board.viewport.zoomTo(1);
  else if (event.shiftKey && event.code === 'Digit1') zoomToFit(board);
  else if (event.shiftKey && event.code === 'Digit2') zoomToSelection(board);
  else if (event.shiftKey && event.code === 'KeyS') board.tool.value = 'section';
  else if (event.shiftKey || event.altKey) return false;
  else {
    const key = event.key.toLowerCase();
    const tool = tools[key];
    if (!tool) return false;
    board.tool.value = tool;
    board.shape.value = shapes[key] ?? board.shape.value;
    board.sketch.value = {};
  }
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}

/** Returns how to stop. */
export function listenToKeys(board: Board, page: PageKeys, listening: () => Listening | null): () => void {
  const stop = new AbortController();
  const kept: Kept = { ids: [] };
  const onKeyDown = (event: KeyboardEvent): void => {
    const pointer = listening();
    if (!pointer || isTyping(event.target) || event.isComposing) return;
    const onCanvas = event.target instanceof HTMLElement && event.target.matches('.canvas, body');
    if (event.key === ' ' && onCanvas && !event.shiftKey) {
      pointer.holdSpace(true);
      event.preventDefault();
      return;
    }
    const command = event.metaKey || event.ctrlKey;
    // In a menu or a bar, arrows are its own.
    if (command && !onCanvas && arrows[event.key]) return;
    const handled = command
      ? onCommand(board, page, event)
      : onCanvas && onBoard(board, page, pointer, kept, event);
    if (handled) event.preventDefault();
  };
  // Outlines of what has the focus are for those who go by keyboard.
  const setWay = (event: Event): void => {
    const byKeyboard = event instanceof KeyboardEvent && event.key === 'Tab';
    if (byKeyboard || event.type === 'pointerdown') document.body.classList.toggle('by-keyboard', byKeyboard);
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === ' ') listening()?.holdSpace(false);
  };
  window.addEventListener('keydown', onKeyDown, { signal: stop.signal });
  window.addEventListener('keydown', setWay, { signal: stop.signal, capture: true });
  window.addEventListener('pointerdown', setWay, { signal: stop.signal, capture: true });
  window.addEventListener(
    'pointerdown',
    () => {
      kept.ids = [];
    },
    { signal: stop.signal, capture: true },
  );
  window.addEventListener('keyup', onKeyUp, { signal: stop.signal });
  window.addEventListener('blur', () => listening()?.holdSpace(false), { signal: stop.signal });
  return () => stop.abort();
}
