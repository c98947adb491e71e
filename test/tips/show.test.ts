import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/design/schema.ts';
import { decideOnPurpose, isMateriallyChanged, takeBack } from '../../src/tips/decide.ts';
import { findFindings } from '../../src/tips/engine.ts';
import { showFindings } from '../../src/tips/show.ts';
import type { Finding, Level, Subject, TipId } from '../../src/tips/types.ts';
import { type Board, catalogue, designOf, offline, online, sessions } from '../design/designs.ts';

function both(text: string): { nl: string; en: string } {
  return { nl: text, en: text };
}
function card(name: string): Subject {
  return {
    kind: 'activity',
    stamp: name,
    node: name,
    name: both(name),
    seen: { mode: 'online', minutes: 20, links: [] },
  };
}
function about(tip: TipId, level: Level, cards: readonly string[], more: Partial<Finding> = {}): Finding {
  return {
    tip,
    check: tip,
    level,
    key: `${tip}:${cards.join()}`,
    subjects: cards.map(card),
    nodes: cards,
    connectors: [],
    texts: {
      title: both(`${tip} about ${cards.join()}?`),
      body: both('Body?'),
      several: { title: both('{count} cards?'), body: both('{names} / {all}?') },
    },
    explanation: [],
    ...more,
  };
}
function keys(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ tip, nodes }) => [tip, ...nodes].join(' '));
}

describe('what is shown', () => {
  it('comes by level, then by tip: 4, 1, 3, 5, 2, P, 7, 9', () => {
    const order: readonly TipId[] = ['8', '9', '7', 'principle', '2', '5', '3', '1', '4'];
    const findings = order.map((tip) => about(tip, 'question', [`card ${tip}`]));
    const { shown, more } = showFindings([...findings, about('9', 'warning', ['a'], { check: '9w' })], []);
    expect([...shown, ...more].map(({ tip }) => tip)).toEqual([
      '9',
      '4',
      '1',
      '3',
      '5',
      '2',
      'principle',
      '7',
      '9',
      '8',
    ]);
  });

  it('is at most three, the rest is under more', () => {
    const tips: readonly TipId[] = ['1', '3', '4', '7', '9'];
    const { shown, more } = showFindings(
      tips.map((tip) => about(tip, 'idea', [tip])),
      [],
    );
    expect(keys(shown)).toEqual(['4 4', '1 1', '3 3']);
    expect(keys(more)).toEqual(['7 7', '9 9']);
  });

  it('is at most one a tip', () => {
    const { shown, more } = showFindings(
      [
        about('3', 'idea', ['a'], { check: '3-lines' }),
        about('3', 'question', ['b']),
        about('9', 'idea', ['c']),
      ],
      [],
    );
    expect(keys(shown)).toEqual(['3 b', '9 c']);
    expect(keys(more)).toEqual(['3 a']);
  });

  it('tells several cards as one line with a count', () => {
    const { shown } = showFindings(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => about('3', 'question', [name])),
      [],
    );
    expect(shown).toHaveLength(1);
    expect(shown[0]?.texts.title.nl).toBe('6 cards?');
    expect(shown[0]?.texts.body.nl).toBe('‘a’, ‘b’, ‘c’, ‘d’ en nog 2 / ‘a’, ‘b’, ‘c’, ‘d’, ‘e’ en ‘f’?');
    expect(shown[0]?.nodes).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('keeps the key of a line while cards join and leave it', () => {
    const [one] = showFindings([about('3', 'question', ['a'])], []).shown;
    const [two] = showFindings([about('3', 'question', ['b']), about('3', 'question', ['c'])], []).shown;
    expect(one?.key).toBe(two?.key);
  });

  it('is at most one a card: a line whose card is shown elsewhere keeps its other cards', () => {
    const { shown, more } = showFindings(
      [about('1', 'question', ['a']), about('3', 'question', ['a']), about('3', 'question', ['b'])],
      [],
    );
    expect(keys(shown)).toEqual(['1 a', '3 b']);
    expect(shown[1]?.texts.title.nl).toBe('3 about b?');
    expect(keys(more)).toEqual(['3 a']);
    expect(new Set([...shown, ...more].map(({ key }) => key)).size).toBe(3);
  });

  it('moves a line to more when all its cards are shown elsewhere, and makes place for the next', () => {
    const { shown, more } = showFindings(
      [about('1', 'question', ['a']), about('3', 'question', ['a']), about('9', 'idea', ['b'])],
      [],
    );
    expect(keys(shown)).toEqual(['1 a', '9 b']);
    expect(keys(more)).toEqual(['3 a']);
  });

  it('a finding about the frame or an outcome takes no card', () => {
    const outcome: Subject = { ...card('a'), kind: 'outcome' };
    const { shown } = showFindings(
      [
        about('4', 'question', [], { nodes: ['a'] }),
        about('1', 'question', ['a'], { subjects: [outcome] }),
        about('3', 'question', ['a']),
      ],
      [],
    );
    expect(keys(shown)).toEqual(['4 a', '1 a', '3 a']);
  });
});

describe('"on purpose"', () => {
  const [finding] = [about('3', 'question', ['a'])];
  const written = (found: Finding, reason?: string): Decision[] =>
    decideOnPurpose(found, reason).flatMap(({ decision }) => decision ?? []);

  it('writes one decision for each thing the line is about, on its own node', () => {
    const [line] = showFindings([about('3', 'question', ['a']), about('3', 'question', ['b'])], []).shown;
    expect(
      line && decideOnPurpose(line, ' Herhaling ').map(({ node, decision }) => [node, decision?.reason]),
    ).toEqual([
      ['a', 'Herhaling'],
      ['b', 'Herhaling'],
    ]);
    expect(decideOnPurpose(finding as Finding)[0]?.decision).not.toHaveProperty('reason');
  });

  it('dismisses it, keeps the reason, and can be taken back', () => {
    const found = finding as Finding;
    const { shown, more, decided } = showFindings([found], written(found, 'Zo bedoeld'));
    expect([shown, more]).toEqual([[], []]);
    expect(decided).toEqual([{ finding: found, reason: 'Zo bedoeld' }]);
    expect(takeBack(found)).toEqual([{ node: 'a', check: '3', subject: 'a', decision: null }]);
  });

  it('belongs to that check and that card', () => {
    const decisions = written(finding as Finding);
    const other = [about('3', 'question', ['b']), about('1', 'question', ['a'])];
    expect(keys(showFindings(other, decisions).shown)).toEqual(['1 a', '3 b']);
  });

  it('leaves the other cards of a line', () => {
    const findings = ['a', 'b', 'c'].map((name) => about('3', 'question', [name]));
    const { shown } = showFindings(findings, written(finding as Finding));
    expect(shown[0]?.nodes).toEqual(['b', 'c']);
    expect(shown[0]?.texts.title.nl).toBe('2 cards?');
  });

  it('of two cards needs both', () => {
    const pair = about('5', 'question', ['a', 'b']);
    const [first] = written(pair);
    expect(keys(showFindings([pair], first ? [first] : []).shown)).toEqual(['5 a b']);
    expect(showFindings([pair], written(pair)).shown).toEqual([]);
  });

  const seen = { mode: 'online', minutes: 20, links: ['uses>x'] } as const;
  it.each([
    ['nothing changed', { ...seen, links: ['uses>x'] }, false],
    ['another mode', { ...seen, mode: 'offline' }, true],
    ['no mode any more', { ...seen, mode: null }, true],
    ['another link', { ...seen, links: ['uses>y'] }, true],
    ['a link more', { ...seen, links: ['uses>x', 'feedback<y'] }, true],
    ['minutes by half', { ...seen, minutes: 30 }, false],
    ['minutes by more than half', { ...seen, minutes: 31 }, true],
    ['far fewer minutes', { ...seen, minutes: 9 }, true],
    ['unknown minutes', { ...seen, minutes: null }, false],
  ])('returns only when the card materially changed: %s', (_, now, changed) => {
    expect(
      isMateriallyChanged({ ...seen, links: [...seen.links] }, {
        ...now,
        links: [...now.links],
      } as Subject['seen']),
    ).toBe(changed);
  });
  it('does not miss what was not noted then', () => {
    expect(isMateriallyChanged({}, { mode: 'online', minutes: 5, links: ['uses>x'] })).toBe(false);
  });
});

describe('a workshop', () => {
  const clips = ['Clip A', 'Clip B', 'Clip C'].map((name) => online('knowledge-clip', name));
  const board: Board = { ects: 1, cards: [...clips, ...sessions(5, { minutes: 600, minutesSet: true })] };
  const show = (more: Partial<Board> = {}) => {
    const design = designOf({ ...board, ...more });
    return showFindings(findFindings(design, catalogue).findings, design.decisions);
  };

  it('shows the load, the outcomes and the clips, in that order', () => {
    const { shown, more } = show();
    expect(shown.map(({ texts }) => texts.title.nl)).toEqual([
      'Past dit in 1 EC?',
      'Wat kunnen studenten na afloop?',
      'Waar komen deze 3 online onderdelen terug?',
    ]);
    expect(shown[2]?.texts.body.nl).toBe(
      'In het ontwerp pakt nog niets ‘Clip A’, ‘Clip B’ en ‘Clip C’ op. Als je ze overslaat, kun je dan toch gewoon meedoen?',
    );
    expect(shown[2]?.explanation.map(({ what }) => what.nl)).toEqual([
      'Duur van ‘Clip A’',
      'Lijnen tussen kaarten',
      'Waar gekeken is',
      'Duur van ‘Clip B’',
      'Duur van ‘Clip C’',
    ]);
    expect(more.map(({ check }) => check)).toEqual(['3-no-lines']);
  });

  it('a dismissed load returns when it grows by more than half', () => {
    const [load] = show().shown;
    const decisions = load ? decideOnPurpose(load).flatMap(({ decision }) => decision ?? []) : [];
    const checks = (more: Partial<Board>) => show({ decisions, ...more }).shown.map(({ check }) => check);
    expect(checks({})).not.toContain('4a');
    expect(
      checks({ cards: [...board.cards, offline('project', 'p', { minutes: 600, minutesSet: true })] }),
    ).not.toContain('4a');
    expect(
      checks({ cards: [...board.cards, offline('project', 'p', { minutes: 1_680, minutesSet: true })] }),
    ).toContain('4a');
  });
});
