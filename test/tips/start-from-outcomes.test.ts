import { describe, expect, it } from 'vitest';
import { findFindings } from '../../src/tips/engine.ts';
import { type Board, type Card, catalogue, designOf, offline, online, sessions } from '../design/designs.ts';
import { about, findingsOf, theFinding } from './findings.ts';

describe('without outcomes', () => {
  it('asks one question, from 5 cards on', () => {
    const finding = theFinding('1-no-outcomes', { cards: sessions(5) });
    expect(finding).toMatchObject({ level: 'question', nodes: [], subjects: [{ kind: 'frame', stamp: '' }] });
    expect(finding.texts.title).toEqual({
      nl: 'Wat kunnen studenten na afloop?',
      en: 'What can students do afterwards?',
    });
    expect(finding.texts.body.nl).toContain('5 kaarten');
    expect(about('1-no-outcomes', { cards: sessions(4) })).toEqual([]);
  });
  it('counts a choice group as one card, and an empty sticky as no outcome', () => {
    expect(
      about('1-no-outcomes', { cards: [...sessions(3), ...sessions(3, { presence: 'choice:a' })] }),
    ).toEqual([]);
    expect(about('1-no-outcomes', { cards: sessions(5), outcomes: ['  '] })).toEqual(['']);
  });
  it('offers the loose stickies as outcomes when there are any', () => {
    const [finding] = findingsOf({ cards: sessions(5) }, {}, { looseTexts: ['9:1', '9:2'] });
    expect(finding?.act).toEqual({ kind: 'use-as-outcomes', texts: ['9:1', '9:2'] });
    expect(finding?.texts.act?.nl).toBe('Gebruik de 2 losse stickies als leeruitkomsten');
    expect(theFinding('1-no-outcomes', { cards: sessions(5) }).act).toBeUndefined();
  });
});

/** Cards that serve an outcome, and some that do not. */
const serving = (count: number, more: Partial<Card> = {}): readonly Card[] =>
  Array.from({ length: count }, (_, index) =>
    offline('written-exam', `dient ${index}`, { outcomes: ['a'], ...more }),
  );

describe('an outcome that no activity serves', () => {
  const board: Board = { outcomes: ['a', 'b', 'c'], cards: serving(4) };

  it('is the one warning of this tip', () => {
    expect(about('1-unserved', board)).toEqual(['b', 'c']);
    const [finding] = findingsOf(board).filter(({ check }) => check === '1-unserved');
    expect(finding).toMatchObject({ level: 'warning', subjects: [{ kind: 'outcome', node: 'outcome b' }] });
    expect(finding?.texts.title.nl).toBe('Bij ‘b’ hoort nog geen activiteit. Bewust?');
  });
  it('waits until 60 % of the cards are linked to an outcome', () => {
    expect(about('1-unserved', { ...board, cards: [...serving(3), ...sessions(2)] })).toEqual(['b', 'c']);
    expect(about('1-unserved', { ...board, cards: [...serving(3), ...sessions(3)] })).toEqual([]);
    const { missing } = findFindings(
      designOf({ ...board, cards: [...serving(3), ...sessions(3)] }),
      catalogue,
    );
    expect(missing.map(({ nl }) => nl)).toContain(
      'Nog maar 50 % van de kaarten hangt aan een leeruitkomst; vanaf 60 % zeggen de tips daar iets over.',
    );
  });
  it('leaves kick-off and coaching out of that 60 %', () => {
    const kickOffs = [
      offline('kick-off', 'k'),
      offline('coaching-talk', 'c1'),
      offline('coaching-talk', 'c2'),
    ];
    expect(about('1-unserved', { ...board, cards: [...serving(3), ...kickOffs] })).toEqual(['b', 'c']);
  });
  it('counts a choice group once in that 60 %', () => {
    const choice = sessions(6, { presence: 'choice:x' });
    expect(about('1-unserved', { ...board, cards: [...serving(3), ...choice] })).toEqual(['b', 'c']);
  });
  it('is served by an optional card and by a drawn line, not by a removed card or a lost stamp', () => {
    const extra = online('podcast', 'extra', { presence: 'optional', outcomes: ['b'] });
    expect(about('1-unserved', { ...board, cards: [...serving(4), extra] })).toEqual(['c']);
    expect(about('1-unserved', { ...board, links: [['dient 0', 'serves', 'outcome b']] })).toEqual(['c']);
    expect(about('1-unserved', { ...board, cards: [...serving(4), { ...extra, removed: true }] })).toEqual([
      'b',
      'c',
    ]);
    expect(about('1-unserved', { ...board, links: [['dient 0', 'uses', 'outcome b']] })).toEqual(['b', 'c']);
  });
});

describe('an outcome that is served and not assessed', () => {
  const asks = (cards: readonly Card[], more: Partial<Board> = {}): boolean =>
    about('1-unassessed', {
      outcomes: ['a'],
      cards: [...serving(4, { type: 'lecture', assessment: 'none' }), ...cards],
      ...more,
    }).includes('a');
  const at = (assessment: Card['assessment'], more: Partial<Card> = {}): Card =>
    offline('lecture', 'toets', { outcomes: ['a'], assessment: assessment ?? 'none', ...more });

  it('asks how you can see it, once', () => {
    expect(asks([])).toBe(true);
    const finding = theFinding('1-unassessed', {
      outcomes: ['a'],
      cards: serving(4, { assessment: 'none' }),
    });
    expect(finding.level).toBe('question');
    expect(finding.texts.body.nl).toMatch(/Toetsen jullie dit ergens anders\?$/);
  });
  it('formative and summative assess, diagnostic does not', () => {
    expect(asks([at('formative')])).toBe(false);
    expect(asks([at('summative')])).toBe(false);
    expect(asks([at('diagnostic')])).toBe(true);
    expect(asks([at('none')])).toBe(true);
  });
  it('an optional card assesses, a removed one does not', () => {
    expect(asks([at('summative', { presence: 'optional' })])).toBe(false);
    expect(asks([at('summative', { removed: true })])).toBe(true);
  });
  it('"possible" assesses when it comes last', () => {
    expect(asks([at('possible')])).toBe(false);
    expect(asks([at('possible'), offline('lecture', 'erna', { outcomes: ['a'] })])).toBe(true);
    expect(asks([at('possible'), offline('lecture', 'iets anders')])).toBe(false);
  });
  it('"possible" assesses in every card of the choice group that comes last', () => {
    const choice = { presence: 'choice:product' as const };
    const last = offline('lecture', 'andere keuze', { outcomes: ['a'], ...choice });
    expect(asks([at('possible', choice), last])).toBe(false);
    expect(asks([at('possible'), last])).toBe(true);
  });
  it('"possible" assesses where order is unknown: any of them may be the last', () => {
    expect(
      asks([at('possible'), offline('lecture', 'erna', { outcomes: ['a'] })], { shape: 'non-linear' }),
    ).toBe(false);
  });
  it('not when it is assessed elsewhere, or not served at all', () => {
    expect(asks([], { outcomes: [{ text: 'a', assessedElsewhere: true }] })).toBe(false);
    expect(about('1-unassessed', { outcomes: ['a', 'b'], cards: serving(4) })).toEqual([]);
  });
});

describe('cards without an outcome', () => {
  const named = (cards: readonly Card[]): readonly string[] =>
    about('1-without-outcome', { outcomes: ['a'], cards: [...serving(4, { minutes: 60 }), ...cards] });

  it('are asked about above 25 % of the minutes, all of them', () => {
    expect(named([offline('lecture', 'los', { minutes: 80 })])).toEqual([]);
    expect(named([offline('lecture', 'los', { minutes: 81 })])).toEqual(['los']);
    expect(
      named([
        offline('lecture', 'los', { minutes: 81 }),
        online('podcast', 'extra', { minutes: 5, presence: 'optional' }),
      ]),
    ).toEqual(['los', 'extra']);
  });
  it('count optional minutes in the share', () => {
    expect(named([online('podcast', 'extra', { minutes: 90, presence: 'optional' })])).toEqual(['extra']);
  });
  it('leave kick-off and coaching out of the percentage only', () => {
    const kickOff = offline('kick-off', 'aftrap', { minutes: 600 });
    expect(named([kickOff])).toEqual([]);
    expect(named([kickOff, offline('lecture', 'los', { minutes: 90 })])).toEqual(['aftrap', 'los']);
  });
  it('say nothing without minutes', () => {
    const cards = serving(4, { minutes: null });
    expect(
      about('1-without-outcome', { outcomes: ['a'], cards: [...cards, online('own:x', 'los')] }),
    ).toEqual([]);
  });
});
