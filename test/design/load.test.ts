import { describe, expect, it } from 'vitest';
import { type Load, loadOf } from '../../src/design/load.ts';
import { createLookup } from '../../src/design/lookup.ts';
import { type Board, designOf, offline, online } from './designs.ts';

function load(board: Board): Load {
  return loadOf(createLookup(designOf(board)));
}

describe('study load', () => {
  it('keeps set and guessed minutes apart, in total and per segment', () => {
    const { set, guessed, total, segments } = load({
      weeks: 2,
      cards: [
        online('knowledge-clip', 'clip', { minutes: 20, minutesSet: true }),
        offline('lecture', 'lecture', { minutes: 90, week: 2 }),
      ],
    });
    expect({ set, guessed, total }).toEqual({ set: 20, guessed: 90, total: 110 });
    expect(segments.map((segment) => [segment.set, segment.guessed])).toEqual([
      [20, 0],
      [0, 90],
    ]);
  });

  it('compares with the credits: 2.5 EC of 28 hours', () => {
    const { credit, ofCredit } = load({
      ects: 2.5,
      cards: [offline('project', 'project', { minutes: 2_100 })],
    });
    expect(credit).toBe(4_200);
    expect(ofCredit).toBe(0.5);
  });

  it.each([null, 0, -3])('does not know the credit when ects is %s', (ects) => {
    expect(load({ ects, cards: [offline('lecture', 'lecture')] })).toMatchObject({
      credit: null,
      ofCredit: null,
    });
  });

  it('counts optional cards in the load and not in the share that was set', () => {
    const { total, optional, setShare } = load({
      cards: [
        offline('lecture', 'lecture', { minutes: 90, minutesSet: true }),
        online('podcast', 'extra', { minutes: 30, presence: 'optional' }),
      ],
    });
    expect({ total, optional, setShare }).toEqual({ total: 120, optional: 30, setShare: 1 });
  });

  it('tells how many cards have unknown minutes, and counts nonsense as unknown', () => {
    const { unknown, total } = load({
      cards: [
        { name: 'own', type: 'own:x', mode: 'online' },
        offline('lecture', 'negative', { minutes: -30 }),
        offline('lecture', 'lecture', { minutes: 90 }),
      ],
    });
    expect({ unknown, total }).toEqual({ unknown: 2, total: 90 });
  });
});

describe('a heavy segment (tip 4d)', () => {
  const heavy = (minutes: readonly number[], extra: Board['cards'] = []): readonly boolean[] =>
    load({
      weeks: minutes.length,
      cards: [
        ...minutes.map((value, index) =>
          offline('lecture', `l${index}`, { minutes: value, week: index + 1 }),
        ),
        ...extra,
      ],
    }).segments.map((segment) => segment.heavy);

  it('is above 150 % of the even share', () => {
    expect(heavy([100, 100, 100, 200])).toEqual([false, false, false, true]);
    expect(heavy([100, 100, 100, 180])).toEqual([false, false, false, false]);
  });
  it('does not come from a card of more than 10 hours', () => {
    expect(heavy([100, 100], [offline('project', 'project', { minutes: 1_680, week: 2 })])).toEqual([
      false,
      false,
    ]);
  });
  it('does not exist in a frame of one segment', () => {
    expect(heavy([500])).toEqual([false]);
  });
});
