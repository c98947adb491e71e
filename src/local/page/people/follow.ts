/** Seeing what somebody else sees, until one moves the view oneself. */
import { effect } from '@preact/signals';
import type { Box } from '../../document/types.ts';
import type { Board } from '../board.ts';
import type { View, Viewport } from '../viewport.ts';
import type { People } from './people.ts';

/** Milliseconds in which about two thirds of the way are gone. */
const lag = 140;
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

/** The view in which all of a box is seen beside the panels. */
function viewOf(box: Box, { size, insets }: Viewport): View {
  const { top, right, bottom, left } = insets.peek();
  const width = Math.max(1, size.peek().width - left - right);
  const height = Math.max(1, size.peek().height - top - bottom);
  const zoom = Math.min(width / Math.max(1, box.width), height / Math.max(1, box.height));
  return {
    x: box.x + box.width / 2 - (left + width / 2) / zoom,
    y: box.y + box.height / 2 - (top + height / 2) / zoom,
    zoom,
  };
}

/** Keeps the view with who is followed. Returns how to stop. */
export function followPeople({ viewport }: Board, people: People): () => void {
  let frame = 0;
  let before = 0;

  const draw = (time: number): void => {
    frame = 0;
    const id = people.followed.value;
    const theirs = id === null ? undefined : people.latest(id)?.view;
    if (!theirs) return;
    const part = calm.matches ? 1 : 1 - Math.exp(-Math.min(100, time - before) / lag);
    before = time;
    const was = viewport.view.peek();
    const to = viewOf(theirs, viewport);
    const near =
      Math.hypot(to.x - was.x, to.y - was.y) * to.zoom < 1 && Math.abs(to.zoom / was.zoom - 1) < 0.002;
    if (near || part === 1) {
      viewport.view.value = to;
      return;
    }
    viewport.view.value = {
      x: was.x + (to.x - was.x) * part,
      y: was.y + (to.y - was.y) * part,
      zoom: was.zoom * (to.zoom / was.zoom) ** part,
    };
    start();
  };
  const start = (): void => {
    if (frame === 0 && people.followed.value !== null) frame = requestAnimationFrame(draw);
  };
  const stop = new AbortController();
  const letGo = (event: Event): void => {
    const onBoard = event.target instanceof Element && event.target.closest('.canvas');
    const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
    if (isEscape || (onBoard && !(event instanceof KeyboardEvent))) people.followed.value = null;
  };
  for (const kind of ['wheel', 'pointerdown', 'keydown'])
    window.addEventListener(kind, letGo, { capture: true, passive: true, signal: stop.signal });
  const stops = [
    people.onMove(start),
    effect(() => {
      if (people.followed.value !== null) start();
    }),
  ];
  return () => {
    for (const each of stops) each();
    stop.abort();
    cancelAnimationFrame(frame);
  };
}
