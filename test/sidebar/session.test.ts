import skills from 'content:skills';
import templates from 'content:templates';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Handlers, ToSidebar } from '../../src/messages/messages.ts';
import { createSession, type Session } from '../../src/sidebar/state/session.ts';
import { cardFact, catalogue, changes, frameFacts } from './board-facts.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';

let clock: FakeClock;
let session: Session;
let main: Handlers<ToSidebar>;
let sent: [string, unknown][];

beforeEach(() => {
  clock = createFakeClock();
  sent = [];
  session = createSession({
    catalogue,
    skills,
    templates,
    clock,
    preferred: 'nl',
    connect: (handlers) => {
      main = handlers;
      return (kind, payload) => sent.push([kind, payload]);
    },
  });
});

const show = (...facts: Parameters<typeof changes>) => {
  main.facts(changes(...facts));
  clock.pass(20);
};

describe('the handshake', () => {
  it('says that it is ready, once it starts', () => {
    expect(sent).toEqual([]);
    session.start();
    expect(sent).toEqual([['ready', {}]]);
  });

  it('notices when nobody answers, and asks again when a person does', () => {
    session.start();
    clock.pass(3_900);
    expect(session.late.value).toBe(false);
    clock.pass(200);
    expect(session.late.value).toBe(true);
    session.retry();
    expect(sent).toEqual([
      ['ready', {}],
      ['ready', {}],
    ]);
    main.welcome({ language: 'nl', glyphs: {}, personal: { favourites: [], recent: [] } });
    expect(session.late.value).toBe(false);
    clock.pass(10_000);
    expect(session.late.value).toBe(false);
  });

  it('tells the main thread its language when nobody chose one', () => {
    main.welcome({ language: null, glyphs: {}, personal: { favourites: [], recent: [] } });
    expect(sent).toContainEqual(['set-language', { language: 'nl' }]);
  });

  it('follows the language that is remembered, without telling it back', () => {
    main.welcome({ language: 'en', glyphs: {}, personal: { favourites: [], recent: [] } });
    expect(session.language.language.value).toBe('en');
    expect(sent.map(([kind]) => kind)).not.toContain('set-language');
  });

  it('tells a language that a person chooses, once', () => {
    session.language.choose('en');
    session.language.choose('en');
    expect(sent).toEqual([['set-language', { language: 'en' }]]);
  });
});

describe('the first look', () => {
  it('greets with the templates on an empty board', () => {
    show([], { reset: true });
    expect(session.tab.value).toBe('templates');
  });

  it('leaves the tab alone while the board is being read', () => {
    show([], { reset: true, complete: false });
    expect(session.tab.value).toBe('activities');
    expect(session.board.complete.value).toBe(false);
  });

  it('does not greet on a board with a design, nor when the last design goes later', () => {
    show(frameFacts('1:1'), { reset: true });
    expect(session.tab.value).toBe('activities');
    show([], { reset: true });
    expect(session.tab.value).toBe('activities');
  });

  it('does not take a person away from the tab they chose', () => {
    session.tab.value = 'tips';
    show([], { reset: true });
    expect(session.tab.value).toBe('tips');
  });
});

describe('the frame being looked at', () => {
  const two = [...frameFacts('1:1'), ...frameFacts('2:1', 1), cardFact('2:9', 'lecture', '2:1')];
  const looked = () => session.board.frame.value?.node;

  it('is the first one to begin with', () => {
    show(two);
    expect(looked()).toBe('1:1');
  });

  it('follows the selection into a frame, and stays when something else is selected', () => {
    show([...two, cardFact('9:9', 'debate', null)]);
    main.selection({ nodes: ['2:9'] });
    expect(looked()).toBe('2:1');
    main.selection({ nodes: ['9:9'] });
    expect(looked()).toBe('2:1');
    main.selection({ nodes: [] });
    expect(looked()).toBe('2:1');
  });

  it('knows a card that was selected in the same breath as it came', () => {
    show(frameFacts('1:1'));
    main.facts(changes([...frameFacts('2:1', 1), cardFact('2:9', 'lecture', '2:1')]));
    main.selection({ nodes: ['2:9'] });
    expect(looked()).toBe('2:1');
  });

  it('goes to a template that was selected before it was read, unless a person chose another meanwhile', () => {
    show(frameFacts('1:1'));
    main.selection({ nodes: ['2:1'] });
    expect(looked()).toBe('1:1');
    show(frameFacts('2:1', 1));
    expect(looked()).toBe('2:1');
    main.selection({ nodes: ['3:1'] });
    session.board.lookAt('1:1');
    show(frameFacts('3:1', 2));
    expect(looked()).toBe('1:1');
  });

  it('falls back to the first when it is deleted, and comes back with an undo', () => {
    show(two);
    session.board.lookAt('2:1');
    const gone = two.filter(({ id }) => id.startsWith('2:'));
    show([], { remove: gone.map(({ id }) => id) });
    expect(looked()).toBe('1:1');
    show(gone);
    expect(looked()).toBe('2:1');
  });

  it('works out many changes once for each picture', () => {
    show(two);
    let times = 0;
    const stop = session.board.board.subscribe(() => {
      times += 1;
    });
    for (let x = 0; x < 50; x += 1) main.facts(changes([cardFact('2:9', 'lecture', '2:1', 'online', x)]));
    expect(times).toBe(1);
    clock.pass(20);
    expect(times).toBe(2);
    stop();
  });
});

describe('answers', () => {
  it('show what a request did, and leave by themselves', () => {
    main.answer({ kind: 'insert-kit', ok: true, text: 'De kit staat op het bord.' });
    expect(session.answers.answer.value?.text).toBe('De kit staat op het bord.');
    clock.pass(5_000);
    expect(session.answers.answer.value).toBeNull();
  });

  it('that failed stay until somebody closes them', () => {
    main.answer({ kind: 'insert-kit', ok: false, text: 'De pagina is op slot.' });
    clock.pass(60_000);
    expect(session.answers.answer.value).toEqual({ ok: false, text: 'De pagina is op slot.' });
    session.answers.close();
    expect(session.answers.answer.value).toBeNull();
  });

  it('are not taken away by the clock of an earlier one', () => {
    main.answer({ kind: 'insert-kit', ok: true, text: 'Een' });
    clock.pass(4_000);
    main.answer({ kind: 'insert-kit', ok: true, text: 'Twee' });
    clock.pass(2_000);
    expect(session.answers.answer.value?.text).toBe('Twee');
  });

  it('to what people see anyway are not told', () => {
    main.answer({ kind: 'focus', ok: true, text: 'Geselecteerd' });
    main.answer({ kind: 'insert-kit', ok: true, text: '' });
    expect(session.answers.answer.value).toBeNull();
    main.answer({ kind: 'focus', ok: false, text: 'Die kaart is weg.' });
    expect(session.answers.answer.value?.text).toBe('Die kaart is weg.');
  });

  it('says once that long work is being stopped, and forgets it with the answer', () => {
    main.progress({ done: 3, total: 64 });
    expect(session.answers.isStopping.value).toBe(false);
    session.answers.stopping();
    main.progress({ done: 4, total: 64 });
    expect(session.answers.isStopping.value).toBe(true);
    main.answer({ kind: 'insert-kit', ok: true, text: 'Gestopt.' });
    expect(session.answers.isStopping.value).toBe(false);
    expect(session.answers.progress.value).toBeNull();
    expect(session.answers.answer.value).toEqual({ ok: true, text: 'Gestopt.' });
  });

  it('show how far long work is, until it is over or fails', () => {
    main.progress({ done: 3, total: 64 });
    expect(session.answers.progress.value).toEqual({ done: 3, total: 64 });
    main.progress({ done: 64, total: 64 });
    expect(session.answers.progress.value).toBeNull();
    main.progress({ done: 3, total: 64 });
    main.answer({ kind: 'insert-kit', ok: false, text: 'Gestopt.' });
    expect(session.answers.progress.value).toBeNull();
  });
});

describe('finding an activity', () => {
  it('searches in both languages', () => {
    session.finder.search('kennisclip');
    expect(session.finder.hits.value[0]?.id).toBe('knowledge-clip');
    session.finder.search('knowledge clip');
    expect(session.finder.hits.value[0]?.id).toBe('knowledge-clip');
  });

  it('forgets what was pointed at when the question changes', () => {
    session.finder.point('debate');
    session.finder.search('quiz');
    expect(session.finder.pointed.value).toBeNull();
  });
});

describe('a failure', () => {
  it('can be described whatever was thrown, and is cleared by a retry', () => {
    session.failures.report(new TypeError('Cannot read'));
    expect(session.failures.current.value?.details).toContain('Cannot read');
    session.failures.report('a string');
    expect(session.failures.current.value?.details).toBe('a string');
    session.failures.report(undefined);
    expect(session.failures.current.value?.details).toBe('undefined');
    session.retry();
    expect(session.failures.current.value).toBeNull();
  });
});
