/** The sidebar that is shown: which document, where its window lies, and the messages that wait for it. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Sidebar } from '../../api/environment.ts';
import type { Point } from '../geometry.ts';
import type { Viewport } from '../viewport.ts';
import { placeOf } from './place.ts';

type Listener = (message: unknown) => void;

export interface SidebarState {
  /** Its number grows with every document that is shown, also from one run to the next. */
  readonly shown: ReadonlySignal<Sidebar | null>;
  /** Where a person or the plugin put the window, screen px; null while it is docked. */
  readonly moved: Signal<Point | null>;
  /** What the plugin wants to be shown now. */
  set(sidebar: Sidebar | null): void;
  /** Messages wait until somebody listens. */
  post(message: unknown): void;
  connect(listener: Listener | null): void;
  /** Where the window lies on the screen; null while there is none. */
  place(): Point | null;
}

export function createSidebarState(viewport: Viewport): SidebarState {
  const shown = signal<Sidebar | null>(null);
  const moved = signal<Point | null>(null);
  let count = 0;
  /** The number the plugin's own run gave to the sidebar that is shown. */
  let theirNumber = 0;
  let listener: Listener | null = null;
  let waiting: unknown[] = [];

  return {
    shown,
    moved,
    set(next) {
      const before = shown.peek();
      const another = next === null || before === null || theirNumber !== next.number;
      if (another) {
        waiting = [];
        listener = null;
      }
      if (next === null) {
        shown.value = null;
        return;
      }
      if (another) count += 1;
      theirNumber = next.number;
      if (next.position && (another || next.position !== before.position))
        moved.value = viewport.toScreen(next.position);
      shown.value = { ...next, number: count };
    },
    post(message) {
      if (listener) listener(message);
      else waiting.push(message);
    },
    connect(next) {
      listener = next;
      if (!next) return;
      const kept = waiting;
      waiting = [];
      for (const message of kept) next(message);
    },
    place() {
      const now = shown.peek();
      return now && placeOf(now, moved.peek(), viewport.size.peek());
    },
  };
}
