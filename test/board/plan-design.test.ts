import { describe, expect, it } from 'vitest';
import type { ShapedLayout } from '../../src/board/layout/layout.ts';
import { linkKindOf, linkLabels } from '../../src/board/link-words.ts';
import { type DesignContext, matchSegments, planDesign } from '../../src/board/plan/design.ts';
import { outcomeSize, placeOutcomes } from '../../src/board/plan/outcomes.ts';
import type { OwnActivity } from '../../src/catalogue/own.ts';
import { linkKindSchema } from '../../src/design/schema.ts';
import { type Board, catalogue, designOf, offline, online } from '../design/designs.ts';
import { countingStamps } from './board-facts.ts';

const rows = { offline: 2, both: 1, online: 2 };
const segment = (stamp: string, title = stamp) => ({ stamp, title, columns: 2 });
const layout = (more: Partial<ShapedLayout> = {}): ShapedLayout => ({
  v: 1,
  template: 'linear',
  language: 'nl',
  title: 'Blend',
  subtitle: '',
  cardSize: 'card',
  startOnline: false,
  group: null,
  waveThroughCards: false,
  shape: 'linear',
  segments: [segment('week 1'), segment('week 2'), segment('week 3'), segment('week 4')],
  islands: [],
  rows,
  ...more,
});
const museum: OwnActivity = {
  id: 'own:museum',
  name: 'Bezoek aan het museum',
  learningType: 'investigation',
  glyph: 'bank',
  minutes: 120,
  pacing: 'together',
  assessment: 'none',
  grouping: ['group'],
  hint: { online: '', offline: '' },
};

const planOf = (board: Board, more: Partial<DesignContext> = {}) =>
  planDesign(designOf(board), {
    layout: layout(),
    known: (id) => {
      if (id === museum.id) return { minutes: 120, learningType: 'investigation', own: museum };
      const known = catalogue.find(id);
      return known && { minutes: known.minutes.typical, learningType: known.learningType };
    },
    taken: new Set(),
    kept: new Set(),
    stamp: countingStamps(),
    ...more,
  });

describe('a card of a design', () => {
  it('stores what people set, and nothing that the catalogue or the zone says', () => {
    const { cards } = planOf({
      cards: [
        offline('lecture', 'plain'),
        online('entry-quiz', 'set', {
          minutes: 25,
          minutesSet: true,
          pacing: 'together',
          pacingByPerson: true,
          presence: 'choice:A',
          topic: 'huid',
          note: 'Denk aan de zaal.',
          assessment: 'summative',
          assessmentSet: true,
          learningType: 'discussion',
        }),
      ],
    });
    const stored = cards.map(({ data }) => JSON.parse(JSON.stringify(data)));
    expect(stored[0]).toEqual({
      activity: 'lecture',
      stamp: 'plain',
      look: 2,
      guess: catalogue.find('lecture')?.minutes.typical,
      outcomes: [],
      decisions: [],
    });
    expect(stored[1]).toMatchObject({
      minutes: 25,
      pacing: 'together',
      presence: 'choice:A',
      topic: 'huid',
      note: 'Denk aan de zaal.',
      assessment: 'summative',
      learningType: 'discussion',
    });
    expect(stored[1]).not.toHaveProperty('mode');
  });

  it('of an own activity carries its definition', () => {
    const { cards } = planOf({ cards: [offline('own:museum', 'Naar het museum')] });
    expect(cards[0]?.data.own).toEqual(museum);
    expect(cards[0]?.title).toBe('Naar het museum');
  });

  it('comes in its order, in its segment, in its mode', () => {
    const { cards } = planOf({
      cards: [
        online('entry-quiz', 'b', { week: 2 }),
        offline('lecture', 'a'),
        offline('debate', 'out', { removed: true }),
      ],
    });
    expect(cards.map(({ id, segment: week, mode, removed }) => [id, week, mode, removed])).toEqual([
      ['b', 'week 2', 'online', false],
      ['a', 'week 1', 'offline', false],
      ['out', 'week 1', 'offline', true],
    ]);
  });

  it('names the outcomes that no connector says it serves', () => {
    const { cards, outcomes, links } = planOf({
      cards: [online('entry-quiz', 'quiz', { outcomes: ['rekenen', 'schrijven'] })],
      outcomes: ['rekenen', 'schrijven'],
      links: [['quiz', 'serves', 'outcome rekenen']],
    });
    expect(outcomes.map(({ text }) => text)).toEqual(['rekenen', 'schrijven']);
    expect(cards[0]?.data.outcomes).toEqual(['schrijven']);
    expect(links).toEqual([{ from: 'quiz', to: 'outcome rekenen', kind: 'serves' }]);
  });
});

describe('stamps', () => {
  const board: Board = {
    cards: [online('entry-quiz', 'a', { outcomes: ['o1'] }), offline('lecture', 'b~1:2')],
    outcomes: [{ text: 'Rekenen', stamp: 'o1' }],
    decisions: [
      { check: '3', subject: 'a', seen: { mode: 'online', links: ['uses:to:b~1:2', 'serves:to:o1'] } },
    ],
  };

  it('stay what they are', () => {
    const { cards, outcomes } = planOf(board);
    expect(cards[0]?.data.stamp).toBe('a');
    expect(outcomes[0]?.data.stamp).toBe('o1');
  });

  it('become new ones where the frame has them already, in every reference', () => {
    const { cards, outcomes } = planOf(board, { taken: new Set(['a', 'o1']) });
    const [quiz, lecture] = cards;
    expect(outcomes[0]?.data.stamp).toBe('s3');
    expect(quiz?.data).toMatchObject({
      stamp: 's1',
      outcomes: ['s3'],
      decisions: [{ check: '3', subject: 's1', seen: { links: ['serves:to:s3', 'uses:to:s2'] } }],
    });
    expect(lecture?.data.stamp).toBe('s2');
  });

  it('that were made up while reading are not stored, unless their node is still there', () => {
    expect(planOf(board).cards[1]?.data.stamp).toBe('s1');
    expect(planOf(board, { kept: new Set(['b~1:2']) }).cards[1]?.data.stamp).toBe('b~1:2');
  });
});

describe('segments', () => {
  const weeks = designOf({ cards: [] }).segments;

  it('are the same ones where the layout has them', () => {
    expect([...matchSegments(weeks, layout())]).toEqual(weeks.map(({ stamp }) => [stamp, stamp]));
  });

  it('are those of the same name, whatever their place', () => {
    const other = layout({ segments: [segment('x', 'week 2'), segment('y', 'Week 1 ')] });
    const matched = matchSegments(weeks.slice(0, 2), other);
    expect([matched.get('week 1'), matched.get('week 2')]).toEqual(['y', 'x']);
  });

  it('are those at the same place else, and the last one takes what is left', () => {
    const other = layout({ segments: [segment('x'), segment('y')] });
    expect([...matchSegments(weeks, other).values()]).toEqual(['x', 'y', 'y', 'y']);
  });

  it('in time become islands where a layout has no time', () => {
    const islands = [
      { ...segment('i'), rows },
      { ...segment('j'), rows },
    ];
    const other = layout({ shape: 'non-linear', segments: [], islands });
    expect([...matchSegments(weeks.slice(0, 2), other).values()]).toEqual(['i', 'j']);
  });

  it('keep islands apart from moments', () => {
    const islands = [
      { ...segment('i'), rows },
      { ...segment('j'), rows },
    ];
    const other = layout({ shape: 'hybrid', segments: [segment('x'), segment('y')], islands });
    const mixed = [
      { stamp: 'eiland', title: 'Eiland', order: null },
      { stamp: 'start', title: 'Start', order: 0 },
    ];
    expect(Object.fromEntries(matchSegments(mixed, other))).toEqual({ eiland: 'i', start: 'x' });
  });

  it('have no place where a layout has none at all', () => {
    expect(matchSegments(weeks, layout({ segments: [] })).size).toBe(0);
  });
});

describe('outcomes that we write', () => {
  const room = { x: 48, y: 300, width: 288, height: 800 };
  const middles = (texts: readonly string[], taken = [] as Parameters<typeof placeOutcomes>[2]) =>
    placeOutcomes(texts.map(outcomeSize), room, taken).map(({ x, y, width, height }) => ({
      x: x + width / 2,
      y: y + height / 2,
    }));

  it('lie under each other, clear of what is there', () => {
    const taken = [{ x: 72, y: 320, width: 240, height: 240 }];
    const [one, other] = placeOutcomes(
      ['Kan rekenen', 'Kan schrijven '.repeat(12)].map(outcomeSize),
      room,
      taken,
    );
    expect(one?.y).toBeGreaterThanOrEqual(560);
    expect(other?.y).toBeGreaterThanOrEqual((one?.y ?? 0) + (one?.height ?? 0));
    expect(other?.height).toBeGreaterThan(one?.height ?? 0);
  });

  it('all count, however many there are', () => {
    const texts = Array.from({ length: 40 }, (_, index) => `Leeruitkomst ${index}`);
    for (const { x, y } of middles(texts, [{ x: 72, y: 310, width: 240, height: 780 }])) {
      expect(x).toBeGreaterThan(room.x);
      expect(x).toBeLessThan(room.x + room.width);
      expect(y).toBeGreaterThan(room.y);
      expect(y).toBeLessThan(room.y + room.height);
    }
  });
});

describe('the label of a connector that we draw', () => {
  it('says its kind in both languages, as it is read', () => {
    for (const labels of Object.values(linkLabels)) {
      for (const kind of linkKindSchema.options) {
        if (labels[kind] !== '') expect(linkKindOf(labels[kind])).toBe(kind);
      }
    }
  });
});
