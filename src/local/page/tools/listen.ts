/** Ties the canvas element to the tools: mouse, pen, one finger and two. */
import type { Board } from '../board.ts';
import type { Point } from '../geometry.ts';
import type { Gesture, Pointer } from './gesture.ts';
import { pan } from './pan.ts';
import { begin, enter, hover, openMenu } from './pointer.ts';

export interface Listening {
  /** Ends what is under way without effect (Escape). Tells whether there was anything. */
  cancel(): boolean;
  /** Where the pointer was last, in page space; null before it was ever here. */
  pointer(): Point | null;
  holdSpace(held: boolean): void;
  stop(): void;
}

const linePixels = 16;

function wheelPixels(event: WheelEvent): Point {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? linePixels : 1;
  const [x, y] = [event.deltaX * unit, event.deltaY * unit];
  return event.shiftKey && x === 0 ? { x: y, y: 0 } : { x, y };
}

export function listen(board: Board, canvas: HTMLElement): Listening {
  const { viewport } = board;
  const stop = new AbortController();
  const fingers = new Map<number, Point>();
  let gesture: Gesture | null = null;
  let pressed: number | null = null;
  let last: Pointer | null = null;
  let space = false;

  const read = (event: MouseEvent): Pointer => {
    const box = canvas.getBoundingClientRect();
    const screen = { x: event.clientX - box.left, y: event.clientY - box.top };
    return {
      screen,
      page: viewport.toPage(screen),
      shift: event.shiftKey,
      alt: event.altKey,
      command: event.metaKey || event.ctrlKey,
      touch: event instanceof PointerEvent && event.pointerType === 'touch',
    };
  };
  const release = (): void => {
    gesture = null;
    pressed = null;
    canvas.classList.remove('panning');
  };
  const cancel = (): boolean => {
    if (!gesture) return false;
    gesture.cancel();
    release();
    return true;
  };

  const pinch = (event: PointerEvent): void => {
    const before = [...fingers.values()];
    fingers.set(event.pointerId, read(event).screen);
    const after = [...fingers.values()];
    const [a, b, c, d] = [before[0], before[1], after[0], after[1]];
    if (!a || !b || !c || !d) return;
    const centre = { x: (c.x + d.x) / 2, y: (c.y + d.y) / 2 };
    viewport.panBy({ x: centre.x - (a.x + b.x) / 2, y: centre.y - (a.y + b.y) / 2 });
    const factor = Math.hypot(c.x - d.x, c.y - d.y) / Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
    viewport.zoomAt(centre, viewport.view.value.zoom * factor);
  };

  const onDown = (event: PointerEvent): void => {
    // Typing goes on inside of the text that is being typed in; a press elsewhere ends it.
    if (event.target instanceof Element && event.target.closest('textarea, input, button')) return;
    canvas.focus({ preventScroll: true });
    board.menu.value = null;
    const pointer = read(event);
    if (pointer.touch) {
      fingers.set(event.pointerId, pointer.screen);
      if (fingers.size > 1) {
        cancel();
        return;
      }
    }
    if (gesture || event.button === 2) return;
    canvas.setPointerCapture(event.pointerId);
    pressed = event.pointerId;
    const panning = event.button === 1 || space || board.tool.value === 'hand';
    canvas.classList.toggle('panning', panning);
    const handle = event.target instanceof Element ? event.target.closest<SVGElement>('[data-handle]') : null;
    gesture = panning ? pan(board, pointer) : begin(board, pointer, handle?.dataset ?? null);
    event.preventDefault();
  };
  const onMove = (event: PointerEvent): void => {
    if (fingers.size > 1 && fingers.has(event.pointerId)) {
      pinch(event);
      return;
    }
    if (fingers.has(event.pointerId)) fingers.set(event.pointerId, read(event).screen);
    last = read(event);
    if (gesture && event.pointerId === pressed) gesture.move(last);
    else if (!gesture && event.target instanceof Node && canvas.contains(event.target)) hover(board, last);
  };
  const onUp = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    if (!gesture || event.pointerId !== pressed) return;
    const ending = gesture;
    // Released first: what the gesture does at its end may itself begin something.
    release();
    ending.end(read(event));
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    board.menu.value = null;
    const by = wheelPixels(event);
    if (event.ctrlKey || event.metaKey) {
      const step = Math.max(-60, Math.min(60, by.y));
      viewport.zoomAt(read(event).screen, viewport.view.value.zoom * Math.exp(-step * 0.008));
    } else viewport.panBy({ x: -by.x, y: -by.y });
  };

  const { signal } = stop;
  canvas.addEventListener('pointerdown', onDown, { signal });
  canvas.addEventListener('pointermove', onMove, { signal });
  canvas.addEventListener('pointerup', onUp, { signal });
  canvas.addEventListener(
    'pointercancel',
    (event) => {
      fingers.delete(event.pointerId);
      cancel();
    },
    { signal },
  );
  canvas.addEventListener(
    'pointerleave',
    () => {
      if (!gesture) board.hovered.value = null;
      if (!gesture && board.sketch.value.outline) board.sketch.value = {};
    },
    { signal },
  );
  // What is dragged out of the plugin's frame may be dropped here; the frame itself tells the plugin (host fact 8).
  const accept = (event: DragEvent): void => event.preventDefault();
  canvas.addEventListener('dragover', accept, { signal });
  canvas.addEventListener('drop', accept, { signal });
  canvas.addEventListener('wheel', onWheel, { signal, passive: false });
  canvas.addEventListener(
    'dblclick',
    (event) => {
      if (event.target instanceof Element && event.target.closest('textarea, input, button')) return;
      if (board.tool.value === 'select' && board.editing.value === null) enter(board, read(event));
    },
    { signal },
  );
  canvas.addEventListener(
    'contextmenu',
    (event) => {
      if (event.target instanceof Element && event.target.closest('textarea, input')) return;
      event.preventDefault();
      openMenu(board, read(event), { x: event.clientX, y: event.clientY });
    },
    { signal },
  );

  return {
    cancel,
    pointer: () => last?.page ?? null,
    holdSpace(held) {
      space = held;
      canvas.classList.toggle('grab', held);
    },
    stop: () => stop.abort(),
  };
}
