/** Whatever people do at once, and whatever gets lost on the way: in the end all have the same board. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBoardDocument, openBoardDocument } from '../../../src/local/document/document.ts';
import type { BoardDocument } from '../../../src/local/document/types.ts';
import { act, acts } from './acts.ts';
import { Channel } from './several.ts';

const number = fc.nat({ max: 997 });
const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      tab: number,
      act: number,
      which: number,
      other: number,
      x: fc.integer({ min: -400, max: 400 }),
      y: fc.integer({ min: -400, max: 400 }),
    }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      from: number,
      to: number,
      most: fc.nat(5),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sleep' as const), tab: number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('beat' as const), tab: number }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('join' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('promote' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('close' as const), tab: number, lost: fc.nat(3) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** A section and a group with stickies in them, one connected to the other. */
function busyBoard(): BoardDocument {
  const board = createBoardDocument();
  for (const [index, kind] of [
    'section',
    'sticky',
    'sticky',
    'text',
    'frame',
    'sticky',
    'connector',
  ].entries()) {
    board.edit('person', () =>
      acts[kind]?.(board, { act: 0, which: index % 3, other: index, x: 90 * index, y: 20 }),
    );
  }
  board.edit('person', () => board.group((board.node(board.currentPage)?.children ?? []).slice(1, 3)));
  return board;
}

function play(channel: Channel, steps: readonly Step[]): void {
  const { tabs } = channel;
  const tabAt = (index: number) => tabs[index % tabs.length];
  for (const each of steps) {
    switch (each.kind) {
      case 'act': {
        const tab = tabAt(each.tab);
        if (tab) act(tab.board, each);
        break;
      }
      case 'deliver':
        channel.deliver(each.from, each.to, each.most);
        break;
      case 'join':
        if (tabs.length < 5) channel.join();
        break;
      case 'promote':
        channel.promote();
        break;
      case 'sleep': {
        const tab = tabAt(each.tab);
        if (tab) channel.sleep(tab);
        break;
      }
      case 'beat':
        tabAt(each.tab)?.replica.beat();
        break;
      case 'close': {
        const tab = tabAt(each.tab);
        if (tab && tabs.length > 2) channel.close(tab, each.lost);
        break;
      }
    }
  }
}

function expectOneBoard(channel: Channel): void {
  const [first, ...others] = channel.tabs.map(({ board }) => board.save());
  if (!first) throw new Error('Nobody is left');
  // Opening it checks that the tree is sound.
  expect(() => openBoardDocument(structuredClone(first))).not.toThrow();
  for (const { nodes } of others) expect(nodes).toEqual(first.nodes);
  for (const { replica } of channel.tabs) expect(replica.isSettled).toBe(true);
}

/** More of them by hand: SEED=7 PEOPLE_RUNS=20000 npx vitest run test/local/people/replica.test.ts */
const runs = Number(process.env.PEOPLE_RUNS ?? 250);

describe('several people on one board', () => {
  it.each(['key', 'node'] as const)(
    'end up with the same nodes, with shared data merged by %s',
    (sharedDataMerge) => {
      fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }), (steps) => {
          const channel = new Channel(3, { sharedDataMerge, board: busyBoard() });
          play(channel, steps);
          channel.settle();
          expectOneBoard(channel);
        }),
        { numRuns: runs },
      );
    },
    3_600_000,
  );
});
