/** The findings of the frame being looked at, once they have been still for long enough. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FactChanges } from '../../board/facts.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Findings as Found, findFindings } from '../../tips/engine.ts';
import { policy } from '../../tips/policy.ts';
import { valuesOf } from '../../tips/settings.ts';
import { type Shown, showFindings } from '../../tips/show.ts';
import { atRest, settle } from '../../tips/stillness.ts';
import type { Finding } from '../../tips/types.ts';
import type { BoardState } from './board-state.ts';
import type { Clock } from './clock.ts';

/** A reason that is being typed: it outlives every change of the board and of the tab. */
export interface ReasonDraft {
  /** Key of the finding. */
  readonly finding: string;
  readonly text: string;
}

export interface Findings {
  /** Everything the tips say about the frame right now, moving or not; null without a frame. */
  readonly found: ReadonlySignal<Found | null>;
  readonly shown: ReadonlySignal<Shown>;
  /** How many lines ask for attention. */
  readonly count: ReadonlySignal<number>;
  readonly reason: Signal<ReasonDraft | null>;
  /** Call before the facts change: what moves keeps its findings waiting. */
  moving(changes: FactChanges): void;
}

const limits = valuesOf(policy);

export function createFindings(board: BoardState, catalogue: Catalogue, clock: Clock): Findings {
  const found = computed(() => {
    const frame = board.frame.value;
    if (frame === null || !board.complete.value) return null;
    return findFindings(frame.design, catalogue, {}, { looseTexts: frame.looseTexts });
  });
  const still = signal<readonly Finding[]>([]);
  const reason = signal<ReasonDraft | null>(null);
  let state = atRest;
  let frameOfState: string | null = null;
  let moved: { node: string; at: number }[] = [];
  let callOff = () => {};

  const settleNow = (findings: readonly Finding[]) => {
    callOff();
    const now = clock.now();
    const settled = settle(state, findings, moved, now, limits);
    state = settled.state;
    moved = [];
    still.value = settled.visible;
    callOff =
      settled.wakeAt === null ? () => {} : clock.later(() => settleNow(findings), settled.wakeAt - now);
  };
  effect(() => {
    const frame = found.value === null ? null : (board.frame.peek()?.node ?? null);
    if (frame !== frameOfState) {
      // Another frame shows at once what holds there: it has been so for a while.
      state = atRest;
      frameOfState = frame;
      reason.value = null;
    }
    settleNow(found.value?.findings ?? []);
  });

  const shown = computed(() => showFindings(still.value, board.frame.value?.design.decisions ?? []));
  return {
    found,
    shown,
    count: computed(() => shown.value.shown.length),
    reason,
    moving: ({ reset, upsert }) => {
      if (reset) return;
      const at = clock.now();
      moved = [...moved, ...upsert.flatMap((fact) => nodesOf(fact).map((node) => ({ node, at })))];
    },
  };
}

/** A text that is typed on a card moves the card. */
function nodesOf(fact: FactChanges['upsert'][number]): readonly string[] {
  return fact.kind === 'part' || fact.kind === 'note' ? [fact.id, fact.parent] : [fact.id];
}
