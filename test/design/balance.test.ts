import { describe, expect, it } from 'vitest';
import { type Balance, balanceOf } from '../../src/design/balance.ts';
import { createLookup } from '../../src/design/lookup.ts';
import { type Board, designOf, offline, online } from './designs.ts';

function balance(board: Board): Balance {
  return balanceOf(createLookup(designOf(board)));
}

describe('the balance', () => {
  it('counts activities and minutes a segment at a time and in total', () => {
    const { modes, all, segments } = balance({
      weeks: 2,
      cards: [
        online('knowledge-clip', 'clip', { minutes: 15 }),
        offline('lecture', 'lecture', { minutes: 90 }),
        { name: 'hybrid', type: 'seminar-discussion', mode: 'both', minutes: 60, week: 2 },
        { name: 'loose', type: 'debrief', mode: null, minutes: 25, week: null },
      ],
    });
    expect(all).toEqual({ activities: 4, minutes: 190 });
    expect(modes).toEqual({
      online: { activities: 1, minutes: 15 },
      offline: { activities: 1, minutes: 90 },
      both: { activities: 1, minutes: 60 },
      none: { activities: 1, minutes: 25 },
    });
    expect(segments.map(({ segment, all: sum }) => [segment?.title ?? null, sum.minutes])).toEqual([
      ['Week 1', 105],
      ['Week 2', 60],
      [null, 25],
    ]);
  });

  it('counts nothing of removed cards', () => {
    const { all } = balance({
      cards: [
        online('knowledge-clip', 'clip', { minutes: 15 }),
        offline('lecture', 'out', { removed: true }),
      ],
    });
    expect(all).toEqual({ activities: 1, minutes: 15 });
  });

  it('counts a choice group of three as one activity of their mean length', () => {
    const { all, modes } = balance({
      cards: [
        online('essay', 'essay', { presence: 'choice:product', minutes: 300 }),
        online('student-video', 'video', { presence: 'choice:product', minutes: 240 }),
        offline('poster', 'poster', { presence: 'choice:product', minutes: 180 }),
      ],
    });
    expect(all).toEqual({ activities: 1, minutes: 240 });
    expect(modes.online.activities).toBeCloseTo(2 / 3);
    expect(modes.offline).toEqual({ activities: 0.333333, minutes: 60 });
  });

  it('takes the shares by cards while most minutes are a guess, and by minutes once 80 % is set', () => {
    const clip = (minutesSet: boolean) => online('knowledge-clip', 'clip', { minutes: 20, minutesSet });
    const lecture = (minutesSet: boolean) => offline('lecture', 'lecture', { minutes: 80, minutesSet });
    const guessed = balance({ cards: [clip(true), lecture(false)] });
    expect(guessed.basis).toBe('cards');
    expect(guessed.shares).toEqual({ online: 0.5, offline: 0.5, both: 0 });
    expect(guessed.guessedShare).toBe(0.8);
    const set = balance({ cards: [clip(false), lecture(true)] });
    expect(set.basis).toBe('minutes');
    expect(set.shares).toEqual({ online: 0.2, offline: 0.8, both: 0 });
  });

  it('leaves optional cards out of the 80 %, not out of the shares', () => {
    const { basis, shares } = balance({
      cards: [
        offline('lecture', 'lecture', { minutes: 50, minutesSet: true }),
        online('podcast', 'extra', { minutes: 50, presence: 'optional' }),
      ],
    });
    expect(basis).toBe('minutes');
    expect(shares).toEqual({ online: 0.5, offline: 0.5, both: 0 });
  });

  it('has no shares where nothing has a mode', () => {
    const { shares, guessedShare } = balance({ cards: [{ name: 'own', type: 'own:x', mode: null }] });
    expect(shares).toBeNull();
    expect(guessedShare).toBeNull();
  });

  it('tells together from own time, and the learning types', () => {
    const { pacing, learningTypes } = balance({
      cards: [
        online('knowledge-clip', 'clip', { minutes: 15 }),
        offline('lecture', 'lecture', { minutes: 90 }),
        offline('debate', 'debate', { minutes: 60 }),
      ],
    });
    expect(pacing.together).toEqual({ activities: 2, minutes: 150 });
    expect(pacing['own-time']).toEqual({ activities: 1, minutes: 15 });
    expect(learningTypes.acquisition).toEqual({ activities: 2, minutes: 105 });
    expect(learningTypes.discussion).toEqual({ activities: 1, minutes: 60 });
    expect(learningTypes.none).toEqual({ activities: 0, minutes: 0 });
  });
});

describe('crossings between online and offline', () => {
  const clip = (name: string, more = {}) => online('knowledge-clip', name, more);
  const lecture = (name: string, more = {}) => offline('lecture', name, more);

  it('counts each change of side along the route', () => {
    expect(balance({ cards: [clip('a'), clip('b'), lecture('c'), clip('d')] }).crossings).toBe(2);
  });
  it('does not see "both" as a side', () => {
    const both = { name: 'b', type: 'lecture', mode: 'both' as const };
    expect(balance({ cards: [clip('a'), both, clip('c')] }).crossings).toBe(0);
  });
  it('follows time, not the order in which cards were read', () => {
    const cards = [clip('a', { order: 0 }), clip('b', { order: 2 }), lecture('c', { order: 1 })];
    expect(balance({ cards }).crossings).toBe(2);
  });
  it('leaves out optional cards and groups that can be done on either side', () => {
    const choice = { presence: 'choice:x' as const };
    expect(
      balance({ cards: [lecture('a'), clip('b', { presence: 'optional' }), lecture('c')] }).crossings,
    ).toBe(0);
    expect(
      balance({ cards: [lecture('a'), clip('b', choice), lecture('c', choice), lecture('d')] }).crossings,
    ).toBe(0);
    expect(
      balance({ cards: [lecture('a'), clip('b', choice), clip('c', choice), lecture('d')] }).crossings,
    ).toBe(2);
  });
  it('counts none where order is unknown', () => {
    expect(balance({ shape: 'non-linear', cards: [clip('a'), lecture('b')] }).crossings).toBe(0);
  });
});
