import { describe, expect, it } from 'vitest';
import { findFindings } from '../../src/tips/engine.ts';
import { type Board, type Card, catalogue, designOf, offline, online, sessions } from '../design/designs.ts';
import { about, theFinding } from './findings.ts';

describe('P-a: on a screen anyway', () => {
  const asks = (more: Partial<Card>): boolean =>
    about('P-a', { cards: [offline('podcast', 'podcast', more), ...sessions(3)] }).length > 0;

  it.each([
    'knowledge-clip',
    'recorded-lecture',
    'podcast',
    'e-module',
    'webquest',
    'forum',
    'social-annotation',
  ])('an idea for %s offline', (type) => {
    expect(asks({ type })).toBe(true);
  });
  it.each(['reading', 'worked-example', 'flashcards', 'lecture', 'own:abc'])('not for %s', (type) => {
    expect(asks({ type })).toBe(false);
  });
  it('not online, in both, or nowhere', () => {
    expect(asks({ mode: 'online' })).toBe(false);
    expect(asks({ mode: 'both' })).toBe(false);
    expect(asks({ mode: null })).toBe(false);
  });
  it('not when a reason was given, or a person set it to own time', () => {
    expect(asks({ reason: 'workplace' })).toBe(false);
    expect(asks({ pacing: 'own-time', pacingByPerson: true })).toBe(false);
    expect(asks({ pacing: 'own-time', pacingSet: true })).toBe(true);
    expect(asks({ pacing: 'together', pacingByPerson: true })).toBe(true);
  });
  it('tells the type with most minutes first, one line a type', () => {
    const { findings } = findFindings(
      designOf({
        cards: [
          offline('podcast', 'p', { minutes: 30 }),
          offline('forum', 'f1', { minutes: 20 }),
          offline('forum', 'f2', { minutes: 20 }),
          ...sessions(2),
        ],
      }),
      catalogue,
    );
    expect(
      findings.filter(({ check }) => check === 'P-a').map(({ line, nodes }) => [line, ...nodes]),
    ).toEqual([
      ['P-a:forum', 'f1'],
      ['P-a:forum', 'f2'],
      ['P-a:podcast', 'p'],
    ]);
  });
});

describe('P-b: the first step together', () => {
  const all = (cards: readonly Card[], more: Partial<Board> = {}): readonly string[] =>
    about('P-b', { cards, ...more });
  const clips = [1, 2, 3].map((number) => online('knowledge-clip', `clip ${number}`));

  it('is the card that gains most from being together', () => {
    const finding = theFinding('P-b', {
      cards: [...clips, online('debate', 'debat'), online('lecture', 'college')],
    });
    expect(finding).toMatchObject({ level: 'idea', nodes: ['debat'] });
    expect(finding.texts.title.nl).toBe(
      'Alles staat nog online: dat is je vertrekpunt. Wat wint het meest als jullie bij elkaar zijn?',
    );
    expect(finding.texts.body.nl).toContain('‘debat’');
  });
  it('among equals the one that works least well online, then the longest, then the first', () => {
    expect(all([...clips, online('debate', 'debat'), online('socratic-dialogue', 'socratisch')])).toEqual([
      'socratisch',
    ]);
    expect(
      all([...clips, online('debate', 'kort', { minutes: 30 }), online('debate', 'lang', { minutes: 60 })]),
    ).toEqual(['lang']);
    expect(all([...clips, online('debate', 'eerst'), online('debate', 'later')])).toEqual(['eerst']);
  });
  it('only while every card is online', () => {
    expect(all([...clips, online('debate', 'debat'), offline('lecture', 'college')])).toEqual([]);
    expect(all([...clips, online('debate', 'debat'), { name: 'b', type: 'lecture', mode: 'both' }])).toEqual(
      [],
    );
    expect(all([...clips, online('debate', 'debat'), { name: 'n', type: 'lecture', mode: null }])).toEqual(
      [],
    );
    expect(all([...clips, online('debate', 'debat'), offline('lecture', 'out', { removed: true })])).toEqual([
      'debat',
    ]);
  });
  it('not when the board is fully online on purpose', () => {
    expect(all([...clips, online('debate', 'debat')], { settings: { fullyOnlineOnPurpose: true } })).toEqual(
      [],
    );
  });
  it('not when nothing gains from it, or the cards are unknown', () => {
    expect(all([...clips, online('podcast', 'podcast')])).toEqual([]);
    expect(all(['a', 'b', 'c', 'd'].map((name) => online('own:x', name)))).toEqual([]);
  });
});

describe('what is not known yet', () => {
  it('says how many cards have no mode yet', () => {
    const cards = [...sessions(3), { name: 'n', type: 'lecture', mode: null }];
    expect(findFindings(designOf({ cards }), catalogue).missing[0]?.nl).toBe(
      'Van 1 kaart is nog niet bekend of die online of offline is.',
    );
  });
});
