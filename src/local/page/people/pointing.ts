/** Tells others where this person points: on the board, and not on the panels over it. */
import { effect } from '@preact/signals';
import type { Board } from '../board.ts';
import type { Point } from '../geometry.ts';
import type { People } from './people.ts';

/** Returns how to stop. */
export function tellPointer({ viewport }: Board, people: People): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let screen: Point | null = null;

  const tell = (): void => people.point(screen && viewport.toPage(screen));
  const onMove = (event: PointerEvent): void => {
    const canvas = event.target instanceof Element ? event.target.closest('.canvas') : null;
    const box = canvas?.getBoundingClientRect();
    screen = box ? { x: event.clientX - box.left, y: event.clientY - box.top } : null;
    tell();
  };
  const onLeave = (): void => {
    screen = null;
    tell();
  };
  window.addEventListener('pointermove', onMove, { signal });
  // Into the plugin's frame, or out of the window: no movement tells of that.
  const onOut = ({ relatedTarget }: PointerEvent): void => {
    if (!(relatedTarget instanceof Element) || !relatedTarget.closest('.canvas')) onLeave();
  };
  window.addEventListener('pointerout', onOut, { signal });
  window.addEventListener('blur', onLeave, { signal });
  document.addEventListener('visibilitychange', onLeave, { signal });
  // The board moves under a pointer that rests.
  const stopFollowing = effect(() => {
    viewport.view.value;
    if (screen) people.point(viewport.toPage(screen));
  });
  return () => {
    stop.abort();
    stopFollowing();
  };
}
