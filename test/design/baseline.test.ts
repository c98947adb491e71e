import { describe, expect, it } from 'vitest';
import { type Comparison, compareWithBaseline } from '../../src/design/baseline.ts';
import { type Board, designOf, offline, online } from './designs.ts';

function compare(board: Board): Comparison {
  const comparison = compareWithBaseline(designOf(board));
  if (!comparison) throw new Error('These designs have an old situation.');
  return comparison;
}

const lecture = offline('lecture', 'lecture', { minutes: 90 });
const clip = online('knowledge-clip', 'clip', { minutes: 15 });

describe('comparing with the old situation', () => {
  it('tells what is new, gone, longer and shorter', () => {
    const before = [
      lecture,
      offline('debate', 'debate', { minutes: 60 }),
      offline('lecture', 'second', { minutes: 90 }),
    ];
    const { added, removed, lengthened, shortened, minutes } = compare({
      before,
      cards: [clip, { ...lecture, minutes: 45 }, offline('debate', 'debate', { minutes: 75 })],
    });
    expect(added.map(({ title }) => title)).toEqual(['clip']);
    expect(removed.map(({ before: card }) => card.title)).toEqual(['second']);
    expect(lengthened.map(({ now }) => now.title)).toEqual(['debate']);
    expect(shortened.map(({ now }) => now.title)).toEqual(['lecture']);
    expect(minutes).toEqual({ before: 240, added: 15, lengthened: 15, removed: 90, shortened: 45 });
  });

  it('counts a card in the out zone as removed, and one that was new there as nothing', () => {
    const { added, removed } = compare({
      before: [lecture],
      cards: [
        { ...lecture, removed: true },
        { ...clip, removed: true },
      ],
    });
    expect(added).toEqual([]);
    expect(removed.map(({ now }) => now?.title)).toEqual(['lecture']);
  });

  it('derives moves between modes', () => {
    const { moves } = compare({ before: [lecture], cards: [{ ...lecture, mode: 'online' }] });
    expect(moves.map(({ from, to }) => [from, to])).toEqual([['offline', 'online']]);
  });

  it.each([
    ['another type', { type: 'debate' }, true],
    ['another mode', { mode: 'online' }, true],
    ['another pacing', { pacing: 'own-time' }, true],
    ['minutes by more than half', { minutes: 140 }, true],
    ['minutes by exactly half', { minutes: 135 }, false],
    ['minutes that became unknown', { minutes: null }, false],
    ['a mode that became unknown', { mode: null }, false],
    ['another title', { title: 'Hoorcollege 2' }, false],
  ] as const)('%s: changed = %3$s', (_, more, changed) => {
    const { kept } = compare({ before: [lecture], cards: [{ ...lecture, ...more }] });
    expect(kept.map((pair) => pair.changed)).toEqual([changed]);
  });

  it('keeps the original of a duplicate and calls the other one new, whatever order they come in', () => {
    const copy = { ...lecture, node: 'copy', mode: 'online' as const };
    for (const cards of [
      [lecture, copy],
      [copy, lecture],
    ]) {
      const { kept, added } = compare({ before: [lecture], cards });
      expect(kept.map(({ now }) => now.node)).toEqual(['lecture']);
      expect(added.map(({ node }) => node)).toEqual(['copy']);
    }
  });

  it('counts a removed card of a choice group with the size of its group then', () => {
    const choice = (name: string) => offline('essay', name, { presence: 'choice:product', minutes: 300 });
    const { minutes } = compare({
      before: [choice('a'), choice('b'), choice('c'), lecture],
      cards: [lecture],
    });
    expect(minutes.removed).toBeCloseTo(300);
    const one = compare({
      before: [choice('a'), choice('b'), choice('c')],
      cards: [choice('a'), choice('b')],
    });
    expect(one.minutes.removed).toBeCloseTo(100);
  });

  it('leaves optional cards out of the minutes', () => {
    const { minutes } = compare({ before: [lecture], cards: [lecture, { ...clip, presence: 'optional' }] });
    expect(minutes.added).toBe(0);
  });

  it('says nothing about a new design, or a redesign without an old situation', () => {
    expect(compareWithBaseline(designOf({ cards: [lecture] }))).toBeNull();
    expect(compareWithBaseline(designOf({ cards: [lecture], kind: 'redesign' }))).toBeNull();
    expect(compareWithBaseline(designOf({ cards: [lecture], before: [] }))).toBeNull();
  });
});
