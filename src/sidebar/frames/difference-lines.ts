/** What is other about a design than before, a line each. */
import { type Differences, differenceBetween } from '../../design/compare.ts';
import type { Design } from '../../design/schema.ts';
import { activityLines, type ChangeLine } from '../balance/change-lines.tsx';
import type { Words } from '../components/session-context.ts';

export function differenceLines(before: Design, now: Design, words: Words): readonly ChangeLine[] {
  const { frames } = words.texts;
  const { activities, otherSegment, outcomes, segments, links, shape } = differenceBetween(before, now);
  const plain = (text: string, nodes: readonly string[] = []): ChangeLine => ({ text, nodes });
  const nodesOf = (items: readonly { readonly node: string }[]) => items.map(({ node }) => node);
  const counted = (
    differences: Record<keyof Differences<unknown>, number>,
    inWords: Readonly<Partial<Record<keyof Differences<unknown>, (value: number) => string>>>,
    nodes: Partial<Record<keyof Differences<unknown>, readonly string[]>> = {},
  ) =>
    (['added', 'removed', 'changed'] as const).flatMap((kind) => {
      const count = differences[kind];
      const say = inWords[kind];
      return count === 0 || say === undefined ? [] : [plain(say(count), nodes[kind])];
    });
  return [
    ...(shape === null
      ? []
      : [
          plain(
            frames.otherShape(frames.shapes[shape.from].toLowerCase(), frames.shapes[shape.to].toLowerCase()),
          ),
        ]),
    ...activityLines(activities, words),
    ...(otherSegment.length === 0
      ? []
      : [plain(frames.otherSegment(otherSegment.length), nodesOf(otherSegment))]),
    ...counted(lengths(segments), frames.parts),
    ...counted(lengths(outcomes), frames.outcomes, {
      added: nodesOf(outcomes.added),
      changed: nodesOf(outcomes.changed),
    }),
    ...counted({ ...links, changed: 0 }, frames.links),
  ];
}

function lengths(differences: Differences<unknown>): Record<keyof Differences<unknown>, number> {
  const { added, removed, changed } = differences;
  return { added: added.length, removed: removed.length, changed: changed.length };
}
