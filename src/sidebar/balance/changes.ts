/** What a redesign changes, a line each: how many cards, how many minutes, and where they are. */
import type { Comparison } from '../../design/baseline.ts';
import type { Mode } from '../../design/schema.ts';

export type Change =
  | {
      readonly kind: 'added' | 'removed' | 'lengthened' | 'shortened';
      readonly cards: number;
      readonly minutes: number;
      readonly nodes: readonly string[];
    }
  | {
      readonly kind: 'moved';
      readonly from: Mode;
      readonly to: Mode;
      readonly cards: number;
      readonly nodes: readonly string[];
    };

export function changesOf({
  added,
  removed,
  lengthened,
  shortened,
  moves,
  minutes,
}: Comparison): readonly Change[] {
  const changes: readonly Change[] = [
    { kind: 'added', cards: added.length, minutes: minutes.added, nodes: added.map(({ node }) => node) },
    {
      kind: 'removed',
      cards: removed.length,
      minutes: minutes.removed,
      nodes: removed.flatMap(({ now }) => (now === null ? [] : [now.node])),
    },
    {
      kind: 'lengthened',
      cards: lengthened.length,
      minutes: minutes.lengthened,
      nodes: lengthened.map(({ now }) => now.node),
    },
    {
      kind: 'shortened',
      cards: shortened.length,
      minutes: minutes.shortened,
      nodes: shortened.map(({ now }) => now.node),
    },
    ...movesByWay(moves),
  ];
  return changes.filter(({ cards }) => cards > 0);
}

function movesByWay(moves: Comparison['moves']): readonly Change[] {
  const ways = new Map<string, { readonly from: Mode; readonly to: Mode; readonly nodes: string[] }>();
  for (const { from, to, now } of moves) {
    const key = `${from} ${to}`;
    const way = ways.get(key) ?? { from, to, nodes: [] };
    way.nodes.push(now.node);
    ways.set(key, way);
  }
  return [...ways.values()].map(({ from, to, nodes }) => ({
    kind: 'moved',
    from,
    to,
    cards: nodes.length,
    nodes,
  }));
}

/** Minutes that came in, less those that went out. */
export function netMinutes({ minutes }: Comparison): number {
  return minutes.added + minutes.lengthened - minutes.removed - minutes.shortened;
}
