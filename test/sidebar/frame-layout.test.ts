import { beforeEach, describe, expect, it } from 'vitest';
import { type BoardState, createBoardState } from '../../src/sidebar/state/board-state.ts';
import { createFrameLayouts, type FrameLayouts } from '../../src/sidebar/state/frame-layout.ts';
import { catalogue, changes, frameFacts } from './board-facts.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';

let clock: FakeClock;
let board: BoardState;
let layouts: FrameLayouts;

beforeEach(() => {
  clock = createFakeClock();
  board = createBoardState(catalogue, clock);
  layouts = createFrameLayouts(board, clock);
});

const texts = (frame: string) =>
  ['frame-title', 'frame-subtitle', `name:${frame}-week`].map((part) => ({
    kind: 'part' as const,
    id: `${frame}-${part}`,
    parent: frame,
    part,
    text: part,
  }));
const told = (change: Parameters<BoardState['change']>[0]): number => {
  board.change(change);
  clock.pass(20);
  const before = layouts.damage.value;
  clock.pass(2_000);
  expect(before).toBe(0);
  return layouts.damage.value;
};

describe('damage of the frame being looked at', () => {
  it('is told when it stays, and goes as soon as it is mended', () => {
    const facts = [...frameFacts('1:1'), ...texts('1:1')];
    board.change(changes(facts));
    clock.pass(5_000);
    const whole = layouts.damage.value;
    board.change(changes([], { remove: ['1:1-both'] }));
    clock.pass(5_000);
    expect(layouts.damage.value).toBe(whole + 1);
    board.change(changes(facts));
    clock.pass(20);
    expect(layouts.damage.value).toBe(whole);
  });

  it('waits for what is under way', () => {
    expect(told(changes(frameFacts('1:1')))).toBeGreaterThan(0);
  });

  it('is nothing while the board is still being read', () => {
    expect(told(changes(frameFacts('1:1'), { complete: false }))).toBe(0);
  });

  it('is nothing without a frame', () => {
    expect(told(changes([]))).toBe(0);
    expect(layouts.layout.value).toBeNull();
  });
});

it('knows the names of the groups in the order of the board', () => {
  const groupOf = (id: string, place: number, name: string) =>
    frameFacts(id, place).map((fact) =>
      fact.kind === 'frame' ? { ...fact, data: { ...fact.data, layout: layoutOf(name) } } : fact,
    );
  board.change(
    changes([...groupOf('2:1', 1, 'Groep 2'), ...groupOf('1:1', 0, 'Groep 1'), ...frameFacts('3:1', 2)]),
  );
  clock.pass(20);
  expect(layouts.groups.value).toEqual(['Groep 1', 'Groep 2']);
});

/** As a frame of one segment stores it. */
function layoutOf(group: string): string {
  return JSON.stringify({
    v: 1,
    template: 'linear',
    language: 'nl',
    title: 'Vak',
    subtitle: '',
    cardSize: 'card',
    startOnline: false,
    group: { name: group, colour: 0 },
    shape: 'linear',
    segments: [{ stamp: 'week', title: 'Week 1', columns: 2 }],
    islands: [],
    rows: { offline: 1, both: 1, online: 1 },
  });
}
