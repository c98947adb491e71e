import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDesigns, differenceBetween } from '../../src/design/compare.ts';
import type { Design } from '../../src/design/schema.ts';
import { anyDesign } from './any-design.ts';
import { type Board, designOf, offline, online, sessions } from './designs.ts';

const group = (node: string, board: Board, more: Partial<Design> = {}): Design => ({
  ...designOf(board),
  node,
  title: `Groep ${node}`,
  ...more,
});
const guessed = {
  cards: [online('knowledge-clip', 'clip'), offline('lecture', 'college'), offline('debate', 'debat')],
};
const timed = {
  cards: [
    online('knowledge-clip', 'clip', { minutes: 30, minutesSet: true }),
    offline('lecture', 'college', { minutes: 90, minutesSet: true }),
  ],
};

describe('designs side by side', () => {
  it('stay in the order that was given, each with its own numbers', () => {
    const { present, basis } = compareDesigns([
      group('2', guessed),
      group('1', { cards: [] }, { shape: 'hybrid' }),
    ]);
    expect(basis).toBe('cards');
    expect(present.map(({ title, shape }) => [title, shape])).toEqual([
      ['Groep 2', 'linear'],
      ['Groep 1', 'hybrid'],
    ]);
    expect(present[0]).toMatchObject({
      all: { activities: 3 },
      modes: { online: 1 / 3, offline: 2 / 3, both: 0 },
      learningTypes: { acquisition: 2 / 3, discussion: 1 / 3 },
      crossings: 1,
    });
    expect(present[1]).toMatchObject({
      all: { activities: 0, minutes: 0 },
      modes: null,
      learningTypes: null,
      crossings: null,
    });
  });

  it('are told by one measure: minutes only when all of them go by minutes', () => {
    const online = (designs: readonly Design[]) =>
      compareDesigns(designs).present.map(({ modes }) => modes?.online);
    expect(online([group('1', timed), group('2', { cards: [] })])).toEqual([0.25, undefined]);
    expect(online([group('1', timed), group('2', guessed)])).toEqual([0.5, 1 / 3]);
  });

  it('have no crossings where nothing has a place in time', () => {
    const [line] = compareDesigns([group('1', { ...guessed, shape: 'non-linear' })]).present;
    expect(line?.crossings).toBeNull();
  });

  it('keep earlier rounds apart, the latest first', () => {
    const first = { name: 'Ronde 1', at: 1_000 };
    const second = { name: 'Ronde 2', at: 2_000 };
    const { present, former } = compareDesigns([
      group('1', guessed, { round: first }),
      group('2', guessed, { round: second }),
      group('3', guessed),
      group('4', guessed, { round: { ...first } }),
    ]);
    expect(present.map(({ node }) => node)).toEqual(['3']);
    expect(former.map(({ round, designs }) => [round.name, designs.map(({ node }) => node)])).toEqual([
      ['Ronde 2', ['2']],
      ['Ronde 1', ['1', '4']],
    ]);
  });

  it('lose none, and divide into shares that make one whole', () => {
    fc.assert(
      fc.property(fc.array(anyDesign, { maxLength: 5 }), (designs) => {
        const { present, former } = compareDesigns(designs);
        const lines = [...present, ...former.flatMap((each) => each.designs)];
        expect(lines).toHaveLength(designs.length);
        for (const { modes, learningTypes } of lines) {
          for (const shares of [modes, learningTypes]) {
            if (shares === null) continue;
            const sum = Object.values(shares).reduce((total, share) => total + share, 0);
            expect(sum).toBeCloseTo(1, 6);
          }
        }
      }),
    );
  });
});

describe('a design beside what it was', () => {
  const before = designOf({
    cards: [
      offline('lecture', 'college', { minutes: 90 }),
      offline('debate', 'debat', { minutes: 60 }),
      ...sessions(2),
    ],
    links: [['college', 'prepares', 'debat']],
    outcomes: ['Kan rekenen', ''],
  });

  it('is the same as itself', () => {
    const difference = differenceBetween(before, before);
    expect(difference.activities.added).toEqual([]);
    expect(difference.activities.removed).toEqual([]);
    expect(difference.activities.moves).toEqual([]);
    expect(difference).toMatchObject({
      otherSegment: [],
      outcomes: { added: [], removed: [], changed: [] },
      segments: { added: [], removed: [], changed: [] },
      links: { added: 0, removed: 0 },
      shape: null,
    });
  });

  it('tells what came, went, moved and was said in other words', () => {
    const now = designOf({
      cards: [
        online('lecture', 'college', { minutes: 45, week: 2 }),
        offline('debate', 'debat', { minutes: 60 }),
        online('forum', 'forum'),
        ...sessions(1),
      ],
      links: [
        ['college', 'prepares', 'debat'],
        ['debat', 'uses', 'forum'],
      ],
      outcomes: [
        { stamp: 'Kan rekenen', text: 'Kan goed rekenen' },
        'Kan schrijven',
        { stamp: '', text: ' ' },
      ],
      weeks: 5,
      shape: 'hybrid',
    });
    const { activities, otherSegment, outcomes, segments, links, shape } = differenceBetween(before, now);
    expect(activities.added.map(({ stamp }) => stamp)).toEqual(['forum']);
    expect(activities.removed.map((pair) => pair.before.stamp)).toEqual(['session 2']);
    expect(activities.moves.map(({ now: { stamp }, from, to }) => [stamp, from, to])).toEqual([
      ['college', 'offline', 'online'],
    ]);
    expect(activities.shortened.map((pair) => pair.now.stamp)).toEqual(['college']);
    expect(otherSegment.map(({ stamp }) => stamp)).toEqual(['college']);
    expect(outcomes.added.map(({ text }) => text)).toEqual(['Kan schrijven']);
    expect(outcomes.removed).toEqual([]);
    expect(outcomes.changed.map(({ text }) => text)).toEqual(['Kan goed rekenen']);
    expect(segments.added.map(({ title }) => title)).toEqual(['Week 5']);
    expect(links).toEqual({ added: 1, removed: 0 });
    expect(shape).toEqual({ from: 'linear', to: 'hybrid' });
  });

  it('counts what lay in the out zone then as gone already', () => {
    const now = designOf({ cards: [offline('lecture', 'college')] });
    const then = designOf({
      cards: [offline('lecture', 'college'), offline('debate', 'debat', { removed: true })],
    });
    expect(differenceBetween(then, now).activities.removed).toEqual([]);
  });

  it('is turned around when the two are: what came then went', () => {
    fc.assert(
      fc.property(anyDesign, anyDesign, (one, other) => {
        const there = differenceBetween(one, other);
        const back = differenceBetween(other, one);
        expect(back.outcomes.added).toHaveLength(there.outcomes.removed.length);
        expect(back.segments.removed).toHaveLength(there.segments.added.length);
        expect(back.links).toEqual({ added: there.links.removed, removed: there.links.added });
        expect(differenceBetween(one, one).links).toEqual({ added: 0, removed: 0 });
      }),
    );
  });
});
