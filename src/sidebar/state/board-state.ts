/** What is on the board, and which of its frames is being looked at. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { assemble } from '../../board/assemble.ts';
import type { Board, FrameOnBoard } from '../../board/board.ts';
import { applyChanges, noFacts } from '../../board/fact-store.ts';
import type { FactChanges, Facts } from '../../board/facts.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Clock } from './clock.ts';

export interface BoardState {
  readonly board: ReadonlySignal<Board>;
  /** What it was put together from. */
  readonly facts: ReadonlySignal<Facts>;
  /** The first read is over. */
  readonly complete: ReadonlySignal<boolean>;
  /** Null on a board without frames. */
  readonly frame: ReadonlySignal<FrameOnBoard | null>;
  /** Changes that come faster than pictures are drawn are worked out once for each picture. */
  change(changes: FactChanges): void;
  /** The selection on the board: the frame it lies in is looked at from now on. */
  select(nodes: readonly string[]): void;
  lookAt(frame: string): void;
}

export function createBoardState(catalogue: Catalogue, clock: Clock): BoardState {
  const facts = signal<Facts>(noFacts);
  const complete = signal(false);
  let latest: { facts: Facts; complete: boolean } | null = null;
  const publish = () => {
    if (latest === null) return;
    const { facts: known, complete: isComplete } = latest;
    latest = null;
    batch(() => {
      facts.value = known;
      complete.value = isComplete;
    });
    if (awaited !== null) lookAtFrameOf(awaited);
  };
  const lookedAt = signal<string | null>(null);
  /** What was selected before it was read, such as a template that was inserted a moment ago. */
  let awaited: readonly string[] | null = null;
  const board = computed(() => assemble(facts.value, catalogue));
  const lookAtFrameOf = (nodes: readonly string[]) => {
    const { frameOf } = board.value;
    const inside = nodes.find((node) => frameOf.has(node));
    awaited = inside === undefined ? nodes : null;
    if (inside !== undefined) lookedAt.value = frameOf.get(inside) ?? null;
  };
  const frame = computed(() => {
    const { frames } = board.value;
    return frames.find(({ node }) => node === lookedAt.value) ?? frames[0] ?? null;
  });
  return {
    board,
    facts,
    complete,
    frame,
    change: (changes) => {
      if (latest === null) clock.nextPicture(publish);
      latest = { facts: applyChanges(latest?.facts ?? facts.value, changes), complete: changes.complete };
    },
    select: (nodes) => {
      publish();
      lookAtFrameOf(nodes);
    },
    lookAt: (chosen) => {
      awaited = null;
      lookedAt.value = chosen;
    },
  };
}
