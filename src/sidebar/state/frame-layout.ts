/** How the frame being looked at is laid out, and what of it is not where it belongs. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { damageOf } from '../../board/layout/damage.ts';
import type { FrameLayout } from '../../board/layout/layout.ts';
import { readLayout } from '../../board/layout/read.ts';
import { Places } from '../../board/places.ts';
import type { BoardState } from './board-state.ts';
import type { Clock } from './clock.ts';

/** Milliseconds that something is out of place before it is told: an act under way moves parts as well. */
const settled = 1_000;

export interface FrameLayouts {
  /** Null without a frame, and where nothing can be said of it. */
  readonly layout: ReadonlySignal<FrameLayout | null>;
  /** How many of its parts are gone, moved or resized. */
  readonly damage: ReadonlySignal<number>;
  /** Names of the groups on the board, in the order of the board. */
  readonly groups: ReadonlySignal<readonly string[]>;
}

export function createFrameLayouts(
  { board, facts, frame, complete }: BoardState,
  clock: Clock,
): FrameLayouts {
  const places = computed(() => new Places(facts.value));
  const layout = computed(() => {
    const looked = frame.value;
    return looked === null ? null : readLayout(facts.value, looked.node, places.value);
  });
  const found = computed(() => {
    const looked = frame.value;
    if (looked === null || layout.value === null || !complete.value) return 0;
    return damageOf(layout.value, facts.value, looked.node, places.value).length;
  });
  const damage = signal(0);
  let callOff = () => {};
  effect(() => {
    const count = found.value;
    callOff();
    const tell = () => {
      damage.value = count;
    };
    if (count === 0 || damage.peek() > 0) tell();
    else callOff = clock.later(tell, settled);
  });
  return {
    layout,
    damage,
    groups: computed(() =>
      board.value.frames.flatMap(
        ({ node }) => readLayout(facts.value, node, places.value)?.group?.name ?? [],
      ),
    ),
  };
}
