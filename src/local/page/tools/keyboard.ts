/** The keyboard, wherever nobody is typing. */
import {
  duplicate,
  group,
  nudge,
  redo,
  remove,
  setLocked,
  setOrder,
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
  x: 'connector',
};
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

/** Tab goes through what is on the board; past the last one, it goes on to the rest of the page. */
function selectNext(board: Board, by: 1 | -1): boolean {
  const all = selectable(board);
  const now = board.selection.value.at(-1);
  const at = now === undefined ? (by === 1 ? -1 : all.length) : all.indexOf(now);
  const id = all[at + by];
  if (id === undefined) {
    board.selection.value = [];
    return false;
  }
  board.selection.value = [id];
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
  board.selection.value = parent !== null && (type === 'FRAME' || type === 'GROUP') ? [parent] : [];
}

/** Keys with ⌘ or Ctrl. Tells whether it was one. */
function onCommand(board: Board, page: PageKeys, event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  const { viewport } = board;
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
function onBoard(board: Board, page: PageKeys, listening: Listening, event: KeyboardEvent): boolean {
  const arrow = arrows[event.key];
  if (arrow) {
    const far = event.shiftKey ? 10 : 1;
    nudge(board, { x: arrow[0] * far, y: arrow[1] * far });
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
      return editSelected(board);
    case 'Tab':
      return selectNext(board, event.shiftKey ? -1 : 1);
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
  if (event.shiftKey && event.code === 'Digit1') zoomToFit(board);
  else if (event.shiftKey && event.code === 'Digit2') zoomToSelection(board);
  else if (event.shiftKey && event.code === 'KeyS') board.tool.value = 'section';
  else if (event.shiftKey || event.altKey) return false;
  else {
    const tool = tools[event.key.toLowerCase()];
    if (!tool) return false;
    board.tool.value = tool;
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
  const onKeyDown = (event: KeyboardEvent): void => {
    const pointer = listening();
    if (!pointer || isTyping(event.target) || event.isComposing) return;
    const onCanvas = event.target instanceof HTMLElement && event.target.matches('.canvas, body');
    if (event.key === ' ' && onCanvas) {
      pointer.holdSpace(true);
      event.preventDefault();
      return;
    }
    const command = event.metaKey || event.ctrlKey;
    const handled = command
      ? onCommand(board, page, event)
      : onCanvas && onBoard(board, page, pointer, event);
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
  window.addEventListener('keyup', onKeyUp, { signal: stop.signal });
  window.addEventListener('blur', () => listening()?.holdSpace(false), { signal: stop.signal });
  return () => stop.abort();
}
