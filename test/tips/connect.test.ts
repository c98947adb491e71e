import { describe, expect, it } from 'vitest';
import { findFindings } from '../../src/tips/engine.ts';
import {
  type Board,
  type Card,
  catalogue,
  designOf,
  type LinkOf,
  offline,
  online,
  sessions,
} from '../design/designs.ts';
import { about, findingsOf, theFinding } from './findings.ts';

const clip = (more: Partial<Card> = {}): Card => online('knowledge-clip', 'clip', { minutes: 15, ...more });
/** Sessions that pick nothing up, so that the frame may speak. */
const frame = sessions(3);
const asks = (cards: readonly Card[], more: Omit<Board, 'cards'> = {}): boolean =>
  about('3', { cards: [...cards, ...frame], ...more }).includes('clip');

describe('tip 3 asks where a clip comes back', () => {
  it('when nothing picks it up', () => {
    const finding = theFinding('3', { cards: [clip(), ...frame] });
    expect(finding.level).toBe('question');
    expect(finding.nodes).toEqual(['clip']);
    expect(finding.texts.title.nl).toBe('Waar komt ‘clip’ terug?');
    expect(finding.texts.body.nl).toMatch(/kun je dan toch gewoon meedoen\?$/);
    expect(finding.texts.body.en).toMatch(/can you still take part\?$/);
  });

  it('and explains what it read and compared', () => {
    expect(theFinding('3', { cards: [clip(), ...frame] }).explanation).toMatchObject([
      { value: { nl: '15 minuten' }, limit: { value: { nl: '10 minuten' }, setting: 'minutes' } },
      { value: { nl: '0' }, limit: { value: { nl: '3' }, setting: 'drawnLinks' } },
      { value: { nl: expect.stringContaining('verplichte kaarten erna') } },
    ]);
  });

  it('and offers a start quiz after a clip, a debrief after an hour of reading', () => {
    const short = theFinding('3', { cards: [clip(), ...frame] });
    expect(short.act).toEqual({ kind: 'insert-after', card: 'clip', activity: 'entry-quiz', link: 'uses' });
    expect(short.texts.act?.nl).toBe('Zet er een startquiz na');
    const long = theFinding('3', { cards: [online('reading', 'boek', { minutes: 60 }), ...frame] });
    expect(long.act).toMatchObject({ activity: 'debrief' });
  });

  it('of what is required, online, in own time and takes 10 minutes', () => {
    expect(asks([clip()])).toBe(true);
    expect(asks([clip({ minutes: 10 })])).toBe(true);
    expect(asks([clip({ minutes: 9 })])).toBe(false);
    expect(asks([clip({ minutes: null })])).toBe(false);
    expect(asks([clip({ presence: 'optional' })])).toBe(false);
    expect(asks([clip({ presence: 'choice:clips' })])).toBe(false);
    expect(asks([clip({ mode: 'offline' })])).toBe(false);
    expect(asks([clip({ mode: 'both' })])).toBe(false);
    expect(asks([clip({ mode: null })])).toBe(false);
    expect(asks([clip({ pacing: 'together' })])).toBe(false);
    expect(asks([clip({ removed: true }), offline('lecture', 'fourth')])).toBe(false);
  });

  it('counts guessed minutes as well as set ones', () => {
    expect(asks([clip({ minutesSet: true })])).toBe(true);
    expect(asks([clip({ minutesSet: false })])).toBe(true);
  });

  it.each(['e-module', 'exercises', 'flashcards', 'forum', 'essay', 'own:abc', 'of-a-later-version'])(
    'never of %s: it checks itself, is a product, or is unknown',
    (type) => {
      expect(asks([clip({ type, minutes: 60 })])).toBe(false);
    },
  );
});

describe('a clip is picked up by a link', () => {
  const quiz = offline('kick-off', 'quiz', { week: 4 });
  const linked = (...links: readonly LinkOf[]): boolean => asks([clip(), quiz], { links });

  it.each(['uses', 'prepares', 'feedback'] as const)('%s, from it to another activity', (kind) => {
    expect(linked(['clip', kind, 'quiz'])).toBe(false);
  });
  it('uses may be drawn either way, prepares and feedback may not', () => {
    expect(linked(['quiz', 'uses', 'clip'])).toBe(false);
    expect(linked(['quiz', 'prepares', 'clip'])).toBe(true);
    expect(linked(['quiz', 'feedback', 'clip'])).toBe(true);
  });
  it('same-content does not count', () => {
    expect(linked(['clip', 'same-content', 'quiz'])).toBe(true);
  });
  it('a link to an outcome does not count', () => {
    expect(
      asks([clip(), quiz], { outcomes: ['kunnen'], links: [['clip', 'serves', 'outcome kunnen']] }),
    ).toBe(true);
    expect(asks([clip(), quiz], { outcomes: ['kunnen'], links: [['clip', 'uses', 'outcome kunnen']] })).toBe(
      true,
    );
  });
  it('a link to itself, to nothing or to a removed card does not count', () => {
    expect(linked(['clip', 'uses', 'clip'])).toBe(true);
    expect(linked(['clip', 'uses', 'gone'])).toBe(true);
    expect(asks([clip(), { ...quiz, removed: true }], { links: [['clip', 'uses', 'quiz']] })).toBe(true);
  });
  it('an optional card may pick it up', () => {
    expect(asks([clip(), { ...quiz, presence: 'optional' }], { links: [['clip', 'uses', 'quiz']] })).toBe(
      false,
    );
  });
});

describe('a clip is picked up by order, below three links', () => {
  const session = (more: Partial<Card> = {}): Card =>
    offline('seminar-discussion', 'werkgroep', { week: 2, ...more });

  it('when a later session works on what was done, and one of the two has neither topic nor outcome', () => {
    expect(asks([clip(), session()])).toBe(false);
    expect(asks([clip({ topic: 'huid' }), session()])).toBe(false);
    expect(asks([clip(), session({ topic: 'huid' })])).toBe(false);
    expect(asks([clip({ outcomes: ['kunnen'] }), session()], { outcomes: ['kunnen'] })).toBe(false);
  });
  it('in the same or the next segment, not further on and not before', () => {
    expect(asks([clip(), session({ week: 1 })])).toBe(false);
    expect(asks([clip(), session({ week: 2 })])).toBe(false);
    expect(asks([clip(), session({ week: 3 })])).toBe(true);
    expect(asks([session({ week: 1 }), clip()])).toBe(true);
  });
  it('only by a required card that works on earlier work', () => {
    expect(asks([clip(), session({ presence: 'optional' })])).toBe(true);
    expect(asks([clip(), session({ presence: 'choice:a' })])).toBe(true);
    expect(asks([clip(), session({ type: 'lecture' })])).toBe(true);
    expect(asks([clip(), session({ removed: true })])).toBe(true);
  });
  it('by a card in own time only with a shared topic or outcome', () => {
    const forum = (more: Partial<Card> = {}) => online('forum', 'forum', more);
    expect(asks([clip(), forum()])).toBe(true);
    expect(asks([clip({ topic: 'De huid' }), forum({ topic: 'dehuid' })])).toBe(false);
    expect(asks([clip({ topic: 'huid' }), forum({ topic: 'nagels' })])).toBe(true);
    expect(
      asks([clip({ outcomes: ['kunnen'] }), forum({ outcomes: ['kunnen'] })], { outcomes: ['kunnen'] }),
    ).toBe(false);
  });
  it('not when both have one and share none, or one has a topic and the other an outcome', () => {
    expect(asks([clip({ topic: 'huid' }), session({ topic: 'nagels' })])).toBe(true);
    expect(asks([clip({ topic: 'huid' }), session({ outcomes: ['kunnen'] })], { outcomes: ['kunnen'] })).toBe(
      true,
    );
  });
  it('never by itself, though a worked example works on earlier work', () => {
    const example = clip({ type: 'worked-example', topic: 'huid', minutes: 20 });
    expect(asks([example])).toBe(true);
    expect(asks([example, { ...example, name: 'later' }])).toBe(false);
  });
  it('an outcome that is not on the board is no outcome', () => {
    expect(asks([clip({ outcomes: ['lost'] }), session({ topic: 'huid' })])).toBe(false);
  });
});

describe('from three links on the group draws its connections', () => {
  const three: readonly LinkOf[] = [
    ['session 1', 'uses', 'session 2'],
    ['session 2', 'uses', 'session 3'],
    ['session 1', 'feedback', 'session 3'],
  ];
  const session = (more: Partial<Card> = {}): Card => offline('seminar-discussion', 'werkgroep', more);

  it('so order counts only with a shared topic', () => {
    const shared = { outcomes: ['kunnen'] };
    expect(asks([clip(), session()], { links: three.slice(1) })).toBe(false);
    expect(asks([clip(), session()], { links: three })).toBe(true);
    expect(asks([clip(shared), session(shared)], { outcomes: ['kunnen'], links: three })).toBe(true);
    expect(asks([clip({ topic: 'huid' }), session({ topic: 'Huid' })], { links: three })).toBe(false);
  });
  it('under the same conditions: later, required, in the same or the next segment', () => {
    const topic = { topic: 'huid' };
    expect(asks([clip(topic), session({ ...topic, week: 3 })], { links: three })).toBe(true);
    expect(asks([clip(topic), session({ ...topic, presence: 'optional' })], { links: three })).toBe(true);
    expect(asks([session(topic), clip(topic)], { links: three })).toBe(true);
  });
  it('links of another kind do not bring it to three', () => {
    const links: readonly LinkOf[] = [...three.slice(1), ['session 1', 'same-content', 'session 2']];
    expect(asks([clip(), session()], { links })).toBe(false);
  });
});

describe('where order is unknown', () => {
  const session = offline('seminar-discussion', 'werkgroep', {});
  const three: readonly LinkOf[] = [
    ['session 1', 'uses', 'session 2'],
    ['session 2', 'uses', 'session 3'],
    ['session 1', 'uses', 'session 3'],
  ];
  it('a non-linear frame is silent below three links, and asks from there on', () => {
    expect(asks([clip(), session], { shape: 'non-linear' })).toBe(false);
    expect(asks([clip(), session], { shape: 'non-linear', links: three })).toBe(true);
    expect(
      asks([clip(), session], { shape: 'non-linear', links: [...three, ['clip', 'uses', 'werkgroep']] }),
    ).toBe(false);
  });
  it('order never counts there, even when somebody shares a topic', () => {
    const topic = { topic: 'huid' };
    expect(asks([clip(topic), { ...session, ...topic }], { shape: 'non-linear', links: three })).toBe(true);
  });
  it('nor on the free islands of a hybrid frame; the spine has order', () => {
    const segments = [
      { stamp: 'week 1', title: 'Start', order: 0, fixed: true },
      { stamp: 'week 2', title: 'Eiland', order: null, fixed: false },
    ];
    const hybrid = { shape: 'hybrid', segments } as const;
    expect(about('3', { ...hybrid, cards: [clip({ week: 1 }), ...frame] })).toEqual(['clip']);
    expect(about('3', { ...hybrid, cards: [clip({ week: 2 }), ...frame] })).toEqual([]);
    expect(about('3', { ...hybrid, cards: [clip({ week: 2 }), ...frame], links: three })).toEqual(['clip']);
  });
  it('nor for a card outside every segment of a linear frame', () => {
    expect(asks([clip({ week: null })])).toBe(false);
    expect(asks([clip({ week: null })], { links: three })).toBe(true);
  });
});

describe('a clip is picked up in words', () => {
  const titled = (title: string, note?: string): boolean =>
    asks([
      clip({ title, ...(note === undefined ? {} : { note }) }),
      offline('kick-off', 'Grote opdracht', { week: 4 }),
    ]);

  it.each([
    ['Kennisclip, nabespreken'],
    ['Kennisclip (in de les)'],
    ['Kennisclip hygiëne, 10 min, startquiz'],
    ['Clip [discussed in class]'],
    ['Kennisclip voor week 2'],
    ['Bekijk dit voor de grote opdracht'],
  ])('by its title: %s', (title) => {
    expect(titled(title)).toBe(false);
  });
  it.each([
    ['Kennisclip'],
    ['Kennisclip: nabespreken'],
    ['Kennisclip - nabespreken'],
    ['Kennisclip – startquiz'],
    ['Nabespreken van een casus'],
    ['Clip (deel 2): nabespreken'],
    ['Kennisclip week 1'],
    ['Kennisclip week 20'],
    ['Grote vragen'],
  ])('not by the title %s', (title) => {
    expect(titled(title)).toBe(true);
  });
  it.each([
    'nabespreken',
    'We gebruiken dit tijdens het college.',
    'Zie Week 3',
    'nodig voor de GROTE OPDRACHT',
    'Comes back in class',
  ])('by its note: %s', (note) => {
    expect(titled('Kennisclip', note)).toBe(false);
  });
  it.each(['Duur: een kwartier', 'Zie week 1', '', 'opdracht'])('not by the note %j', (note) => {
    expect(titled('Kennisclip', note)).toBe(true);
  });

  it('a title does not name a card of the same kind that kept its own name', () => {
    const other = online('knowledge-clip', 'other', {
      type: 'recorded-lecture',
      title: 'Weblecture terugkijken',
      presence: 'optional',
    });
    const own = clip({ type: 'recorded-lecture', title: 'Weblecture terugkijken' });
    expect(asks([own, other])).toBe(true);
    expect(asks([{ ...own, title: 'Weblecture terugkijken over de huid' }, other])).toBe(true);
  });
  it('a removed card cannot be named', () => {
    const removed = offline('kick-off', 'Grote opdracht', { removed: true });
    expect(asks([clip({ title: 'Voor de grote opdracht' }), removed])).toBe(true);
  });
  it('a segment called by an everyday word is not named by every sentence', () => {
    const segments = ['Voor', 'Tijdens', 'Na'].map((title, order) => ({
      stamp: `week ${order + 1}`,
      title,
      order,
      fixed: true,
    }));
    expect(asks([clip({ title: 'Denk na over tijdens de zomer' })], { segments })).toBe(true);
  });
  it('with words that a coach chose', () => {
    const board = { cards: [clip({ note: 'Zie carrousel' }), ...frame] };
    expect(about('3', board)).toEqual(['clip']);
    expect(about('3', board, { values: { '3': { followUpWords: ['carrousel'] } } })).toEqual([]);
  });
});

describe('a frame without any line', () => {
  const eight = [clip({ presence: 'optional' }), ...sessions(7)];
  it('gets the idea to draw one, from 8 cards on', () => {
    expect(theFinding('3-no-lines', { cards: eight })).toMatchObject({ level: 'idea', nodes: [] });
    expect(about('3-no-lines', { cards: eight.slice(1) })).toEqual([]);
  });
  it('counts a choice group as one card', () => {
    const choice = { presence: 'choice:x' as const };
    expect(about('3-no-lines', { cards: [clip(), ...sessions(7, choice)] })).toEqual([]);
  });
  it('not once there is a line between two cards; one to an outcome is none', () => {
    expect(about('3-no-lines', { cards: eight, links: [['session 1', 'feedback', 'session 2']] })).toEqual(
      [],
    );
    const links: readonly LinkOf[] = [
      ['session 1', 'serves', 'outcome kunnen'],
      ['session 1', 'same-content', 'session 2'],
    ];
    expect(about('3-no-lines', { cards: eight, outcomes: ['kunnen'], links })).toEqual(['']);
  });
  it('not when everything is online, or offline only in own time', () => {
    expect(
      about('3-no-lines', { cards: eight.map((card) => ({ ...card, mode: 'online' as const })) }),
    ).toEqual([]);
    const reading = Array.from({ length: 7 }, (_, index) => offline('reading', `boek ${index}`));
    expect(about('3-no-lines', { cards: [clip(), ...reading] })).toEqual([]);
  });
});

describe('beside the balance', () => {
  const facts = (board: Board) => findFindings(designOf(board), catalogue).facts.map(({ nl }) => nl);
  it('stand the crossings and the share of online content that comes back', () => {
    const cards = [
      clip({ minutes: 30 }),
      online('reading', 'boek', { minutes: 90, note: 'nabespreken' }),
      ...frame,
    ];
    expect(facts({ cards })).toEqual(
      expect.arrayContaining([
        'De route wisselt 1 keer tussen online en offline.',
        'Van de tijd voor online stof komt 75 % verderop terug.',
      ]),
    );
  });
  it('not where the check sees too little', () => {
    expect(facts({ shape: 'non-linear', cards: [clip(), ...frame] }).join()).not.toMatch(/route|verderop/);
    expect(
      findFindings(designOf({ shape: 'non-linear', cards: [clip(), ...frame] }), catalogue).missing.map(
        ({ nl }) => nl,
      ),
    ).toContain('Er zijn nog te weinig lijnen om te zien wat waar terugkomt; vanaf 3 lijnen tellen ze mee.');
  });
});

it('several clips are several findings of one line', () => {
  const clips = ['a', 'b', 'c'].map((name) => online('knowledge-clip', name));
  const findings = findingsOf({ cards: [...clips, ...frame] }).filter(({ check }) => check === '3');
  expect(findings.map(({ key }) => key)).toEqual(['3:a', '3:b', '3:c']);
});
