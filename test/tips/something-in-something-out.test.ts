import { describe, expect, it } from 'vitest';
import { findFindings } from '../../src/tips/engine.ts';
import { type Board, type Card, catalogue, designOf, offline, online, sessions } from '../design/designs.ts';
import { about, findingsOf, theFinding } from './findings.ts';

const set = { minutesSet: true };

describe('4a: more than the credits', () => {
  /** 1 EC of 10 hours: 600 minutes. */
  const board = (minutes: number, more: Partial<Board> = {}, card: Partial<Card> = {}): Board => ({
    ects: 1,
    hoursPerEcts: 10,
    cards: sessions(4, { minutes: minutes / 4, ...set, ...card }),
    ...more,
  });

  it.each([
    [500, undefined],
    [600, undefined],
    [660, undefined],
    [664, 'question'],
    [750, 'question'],
    [752, 'warning'],
    [6_000, 'warning'],
  ])('%d minutes of 600: %s', (minutes, level) => {
    expect(findingsOf(board(minutes)).find(({ check }) => check === '4a')?.level).toBe(level);
  });

  it('tells hours and credits, and ends with a question', () => {
    const { texts, explanation } = theFinding('4a', board(810));
    expect(texts.title.nl).toBe('Past dit in 1 EC?');
    expect(texts.body.nl).toBe(
      'Samen is het 14 uur, en 1 EC staat voor 10 uur: 3 uur 30 meer. Wat mag eruit of kan korter?',
    );
    expect(texts.body.en).toMatch(/3 h 30 more\. What may leave or be shorter\?$/);
    expect(explanation.map(({ limit }) => limit?.setting)).toEqual([
      undefined,
      undefined,
      'warnsAbove',
      'setShare',
    ]);
  });

  it('is silent without credits: unknown is not wrong', () => {
    expect(about('4a', board(6_000, { ects: null }))).toEqual([]);
    expect(about('4a', board(6_000, { ects: 0 }))).toEqual([]);
    const { missing } = findFindings(designOf(board(6_000, { ects: null })), catalogue);
    expect(missing.map(({ nl }) => nl)).toContain('Het aantal EC is nog niet ingevuld.');
  });

  it('is silent until 80 % of the minutes are set: minutes, not cards', () => {
    const cards = (large: boolean) => [
      ...sessions(3, { minutes: 20, minutesSet: !large }),
      offline('project', 'project', { minutes: 1_000, minutesSet: large }),
    ];
    expect(about('4a', { ects: 1, hoursPerEcts: 10, cards: cards(true) })).toEqual(['']);
    expect(about('4a', { ects: 1, hoursPerEcts: 10, cards: cards(false) })).toEqual([]);
  });

  it('counts optional cards in the load and not in the 80 %', () => {
    const extra = online('podcast', 'extra', { minutes: 200, presence: 'optional' });
    expect(
      about('4a', { ects: 1, hoursPerEcts: 10, cards: [...sessions(4, { minutes: 125, ...set }), extra] }),
    ).toEqual(['']);
  });

  it('counts one card of a choice group, and none in the out zone', () => {
    const cards = sessions(4, { minutes: 150, ...set });
    const choice = (name: string) => offline('essay', name, { minutes: 60, presence: 'choice:a', ...set });
    expect(about('4a', { ects: 1, hoursPerEcts: 10, cards: [...cards, choice('x'), choice('y')] })).toEqual(
      [],
    );
    const removed = offline('essay', 'weg', { minutes: 600, removed: true, ...set });
    expect(about('4a', { ects: 1, hoursPerEcts: 10, cards: [...cards, removed] })).toEqual([]);
  });
});

describe('4b: more comes in than goes out', () => {
  const old = sessions(4, { minutes: 150, ...set });
  const essay = (minutes: number, more: Partial<Card> = {}) =>
    offline('essay', 'verslag', { minutes, ...set, ...more });
  const grown = (cards: readonly Card[], before = old): boolean => about('4b', { before, cards }).length > 0;

  it('asks what may leave, above 10 % and from an hour on', () => {
    expect(grown([...old, essay(59)])).toBe(false);
    expect(grown([...old, essay(60)])).toBe(false);
    expect(grown([...old, essay(61)])).toBe(true);
    const small = sessions(4, { minutes: 30, ...set });
    expect(grown([...small, essay(59)], small)).toBe(false);
    expect(grown([...small, essay(60)], small)).toBe(true);
  });
  it('names the hours, and the cards that came in or grew', () => {
    const [first, ...rest] = old;
    const cards = [{ ...first, minutes: 180 } as Card, ...rest, essay(120)];
    const finding = theFinding('4b', { before: old, cards });
    expect(finding.level).toBe('question');
    expect(finding.texts.title).toEqual({
      nl: 'Er komt 2 uur 30 bij en er gaat niets af. Wat mag eruit?',
      en: '2 h 30 comes in and nothing goes out. What may leave?',
    });
    expect(finding.nodes).toEqual(['session 1', 'verslag']);
  });
  it('counts what goes out or gets shorter against it', () => {
    expect(grown([...old.slice(1), essay(200)])).toBe(false);
    expect(theFinding('4b', { before: old, cards: [...old.slice(1), essay(300)] }).texts.title.nl).toBe(
      'Er komt 5 uur bij en er gaat 2 uur 30 af. Wat mag er nog uit?',
    );
    expect(grown([...old.map((card) => ({ ...card, minutes: 100 })), essay(200)])).toBe(false);
    expect(grown([{ ...old[0], removed: true } as Card, ...old.slice(1), essay(200)])).toBe(false);
  });
  it('takes the 80 % over the new situation', () => {
    expect(grown([...old, essay(150, { minutesSet: false })])).toBe(true);
    expect(grown([...old, essay(400, { minutesSet: false })])).toBe(false);
    expect(grown([...old, essay(100)], sessions(4, { minutes: 150, minutesSet: false }))).toBe(true);
  });
  it('leaves optional cards out', () => {
    expect(grown([...old, essay(600, { presence: 'optional' })])).toBe(false);
  });
  it('is silent for a new design and without an old situation', () => {
    expect(about('4b', { cards: [...old, essay(600)] })).toEqual([]);
    expect(about('4b', { kind: 'redesign', cards: [...old, essay(600)] })).toEqual([]);
    const { missing } = findFindings(designOf({ kind: 'redesign', cards: old }), catalogue);
    expect(missing.map(({ nl }) => nl)).toContain('De oude situatie is nog niet vastgelegd.');
  });
  it('is silent when the old situation has no minutes', () => {
    expect(grown([...old, essay(600)], sessions(4, { minutes: null }))).toBe(false);
  });
});

describe('4c: preparation on top of meetings that stay as long as they were', () => {
  const old = sessions(4, { minutes: 150, week: 2 });
  const clip = (more: Partial<Card> = {}) => online('knowledge-clip', 'clip', { minutes: 15, ...more });
  const asks = (card: Card, cards: readonly Card[] = old, more: Partial<Board> = {}): boolean =>
    about('4c', { before: old, cards: [card, ...cards], ...more }).includes('clip');

  it('is an idea about new, required online cards of 15 minutes in own time', () => {
    expect(theFinding('4c', { before: old, cards: [clip(), ...old] })).toMatchObject({
      level: 'idea',
      nodes: ['clip'],
    });
    expect(asks(clip({ minutes: 14 }))).toBe(false);
    expect(asks(clip({ presence: 'optional' }))).toBe(false);
    expect(asks(clip({ presence: 'choice:x' }))).toBe(false);
    expect(asks(clip({ mode: 'offline' }))).toBe(false);
    expect(asks(clip({ pacing: 'together' }))).toBe(false);
    expect(about('4c', { before: [clip(), ...old], cards: [clip(), ...old] })).toEqual([]);
  });
  it('in the same or the next segment before a meeting, or linked to one', () => {
    expect(asks(clip({ week: 2 }))).toBe(true);
    const late = old.map((card) => ({ ...card, week: 3 }));
    expect(asks(clip(), late)).toBe(false);
    expect(asks(clip(), late, { links: [['clip', 'prepares', 'session 1']] })).toBe(true);
    expect(asks(clip(), late, { links: [['session 1', 'feedback', 'clip']] })).toBe(true);
    expect(asks(clip(), late, { links: [['clip', 'same-content', 'session 1']] })).toBe(false);
    expect(asks(clip({ order: 9, week: 4 }))).toBe(false);
    expect(asks(clip(), old, { shape: 'non-linear' })).toBe(false);
  });
  it('not once contact time goes: removed, shorter or turned into own time', () => {
    expect(asks(clip(), old.slice(1))).toBe(false);
    expect(asks(clip(), [{ ...old[0], minutes: 120 } as Card, ...old.slice(1)])).toBe(false);
    expect(asks(clip(), [{ ...old[0], pacing: 'own-time' } as Card, ...old.slice(1)])).toBe(false);
    expect(asks(clip(), [{ ...old[0], mode: 'online' } as Card, ...old.slice(1)])).toBe(true);
  });
  it('contact time online counts as well, and own time does not', () => {
    const webinar = online('lecture', 'webinar', { minutes: 60 });
    const reading = online('reading', 'boek', { minutes: 60 });
    expect(about('4c', { before: [webinar, ...old], cards: [clip(), ...old] })).toEqual([]);
    expect(about('4c', { before: [reading, ...old], cards: [clip(), ...old] })).toEqual(['clip']);
  });
  it('is silent when 4b asks already', () => {
    const set150 = old.map((card) => ({ ...card, ...set }));
    const long = clip({ minutes: 90, ...set });
    expect(about('4b', { before: old, cards: [long, ...set150] })).toEqual(['']);
    expect(about('4c', { before: old, cards: [long, ...set150] })).toEqual([]);
  });
});

describe('beside the timeline', () => {
  it('stand the load against the credits and the segment that is fuller, as facts', () => {
    const { facts, findings } = findFindings(
      designOf({
        ects: 1,
        weeks: 2,
        cards: [
          ...sessions(3, { minutes: 30, ...set }),
          offline('lecture', 'lang', { minutes: 600, week: 2, ...set }),
        ],
      }),
      catalogue,
    );
    expect(facts.map(({ nl }) => nl)).toEqual(
      expect.arrayContaining([
        'Studielast 12 uur, dat is 41 % van 28 uur.',
        'Week 2 is duidelijk voller dan de rest.',
      ]),
    );
    expect(findings.filter(({ tip }) => tip === '4')).toEqual([]);
  });
});
