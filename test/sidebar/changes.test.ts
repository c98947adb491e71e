import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/board/assemble.ts';
import { compareWithBaseline } from '../../src/design/baseline.ts';
import type { Design } from '../../src/design/schema.ts';
import { changesOf, netMinutes } from '../../src/sidebar/balance/changes.ts';
import { takeBaseline } from '../../src/sidebar/balance/take-baseline.ts';
import { cardFact, catalogue, frameFacts } from './board-facts.ts';

const facts = [
  ...frameFacts('1:1'),
  cardFact('1:2', 'lecture', '1:1', 'offline'),
  cardFact('1:3', 'debate', '1:1', 'offline', 200),
  cardFact('1:4', 'forum', '1:1', 'online'),
];
const board = assemble(new Map(facts.map((fact) => [fact.id, fact])), catalogue);
const design = board.frames[0]?.design;
if (design === undefined) throw new Error('The board should hold one design');

const redesigned = (change: Partial<Design>) =>
  compareWithBaseline({
    ...design,
    kind: 'redesign',
    baseline: takeBaseline(design.activities),
    ...change,
  });

describe('taking the old situation', () => {
  it('keeps what the comparison needs of every card', () => {
    expect(takeBaseline(design.activities)).toHaveLength(3);
    expect(takeBaseline(design.activities)[0]).toMatchObject({
      type: 'lecture',
      mode: 'offline',
      pacing: 'together',
    });
  });

  it('leaves out what lies in the out zone', () => {
    const [first, ...others] = design.activities;
    if (first === undefined) throw new Error('A card is missing');
    expect(takeBaseline([{ ...first, removed: true }, ...others])).toHaveLength(2);
  });
});

describe('what changes', () => {
  it('is nothing right after it was taken', () => {
    const comparison = redesigned({});
    expect(comparison && changesOf(comparison)).toEqual([]);
    expect(comparison && netMinutes(comparison)).toBe(0);
  });

  it('names what went, what moved and how, and where it lies', () => {
    const comparison = redesigned({
      activities: design.activities
        .filter(({ type }) => type !== 'debate')
        .map((activity) =>
          activity.type === 'lecture' ? { ...activity, mode: 'online' as const } : activity,
        ),
    });
    const changes = comparison ? changesOf(comparison) : [];
    expect(changes).toEqual([
      { kind: 'removed', cards: 1, minutes: catalogue.find('debate')?.minutes.typical, nodes: [] },
      { kind: 'moved', from: 'offline', to: 'online', cards: 1, nodes: ['1:2'] },
    ]);
    expect(comparison && netMinutes(comparison)).toBe(-(catalogue.find('debate')?.minutes.typical ?? 0));
  });
});
