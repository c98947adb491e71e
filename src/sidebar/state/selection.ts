/** Which cards are selected on the board. A text or note in a card counts for its card; cards in a kit do not count. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Board } from '../../board/board.ts';
import type { Activity } from '../../design/schema.ts';

export interface Selection {
  /** In the order in which the host names them; each card once. */
  readonly selectedCards: ReadonlySignal<readonly Activity[]>;
  /** Any card outside a kit, selected or not. */
  find(node: string): Activity | undefined;
  take(nodes: readonly string[]): void;
}

export function createSelection(board: ReadonlySignal<Board>): Selection {
  const selected = signal<readonly string[]>([]);
  /** Worked out only for those who ask: not while nothing is selected. */
  const byNode = computed(() => {
    const { frames, notPlaced } = board.value;
    const all = [...frames.flatMap(({ design }) => design.activities), ...notPlaced];
    return new Map(all.map((activity) => [activity.node, activity]));
  });
  return {
    selectedCards: computed(() => {
      if (selected.value.length === 0) return [];
      const { cardOf } = board.value;
      const nodes = new Set(selected.value.map((node) => cardOf.get(node) ?? node));
      return [...nodes].flatMap((node) => byNode.value.get(node) ?? []);
    }),
    find: (node) => byNode.value.get(node),
    take: (nodes) => {
      selected.value = nodes;
    },
  };
}
