/** Moves cursors smoothly to where people are by now: others hear of them a few times a second only. */
import { effect } from '@preact/signals';
import type { Board } from '../board.ts';
import type { Point } from '../geometry.ts';
import type { People } from './people.ts';

/** Milliseconds in which about two thirds of the way are gone. */
const lag = 70;
/** Nearer than this is there, page px. */
const there = 0.3;
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Keeps the cursors inside an element in place, by the id in `data-person`. Returns how to stop. */
export function glide(place: HTMLElement, { viewport }: Board, people: People): () => void {
  const shown = new Map<string, Point>();
  let frame = 0;
  let before = 0;

  const draw = (time: number): void => {
    frame = 0;
    const part = calm.matches ? 1 : 1 - Math.exp(-Math.min(100, time - before) / lag);
    before = time;
    const { zoom } = viewport.view.peek();
    let moving = false;
    const seen = new Set<string>();
    for (const element of place.children) {
      const id = element instanceof HTMLElement ? element.dataset.person : undefined;
      const to = id === undefined ? null : (people.latest(id)?.pointer ?? null);
      if (!(element instanceof HTMLElement) || id === undefined || !to) continue;
      seen.add(id);
      const from = shown.get(id) ?? to;
      const left = Math.hypot(to.x - from.x, to.y - from.y);
      const now =
        left < there ? to : { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      moving ||= left >= there && part < 1;
      shown.set(id, now);
      element.style.transform = `translate(${now.x * zoom}px, ${now.y * zoom}px)`;
    }
    for (const id of shown.keys()) if (!seen.has(id)) shown.delete(id);
    if (moving) start();
  };
  const start = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };

  const stops = [
    people.onMove(start),
    effect(() => {
      viewport.view.value.zoom;
      people.others.value;
      start();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    cancelAnimationFrame(frame);
  };
}
