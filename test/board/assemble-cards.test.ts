/** What people read on a card counts. */

import { describe, expect, it } from 'vitest';
import { cardLook } from '../../src/board/plan/card-face.ts';
import { type CardWishes, catalogue, onPage, TestBoard } from './board-facts.ts';

const lecture = catalogue.find('lecture');

function cardWith(wishes: CardWishes & { activity?: string } = {}) {
  const board = new TestBoard();
  const card = board.card(wishes.activity ?? 'lecture', onPage(0, 0), wishes);
  return { board, card, activity: board.activity(card), notices: board.noticesOf(card) };
}

describe('a card fresh from the kit', () => {
  it('is its activity, with minutes that nobody set', () => {
    const { activity, card, notices } = cardWith({ stamp: 'abc' });
    expect(activity).toEqual({
      stamp: 'abc',
      node: card,
      type: 'lecture',
      title: lecture?.shortName.nl,
      learningType: lecture?.learningType,
      assessment: lecture?.assessment,
      assessmentSet: false,
      mode: null,
      modeSet: false,
      pacing: 'together',
      pacingByPerson: false,
      pacingSet: true,
      grouping: lecture?.grouping,
      minutes: 90,
      minutesSet: false,
      segment: null,
      order: null,
      presence: 'required',
      outcomes: [],
      removed: false,
    });
    expect(notices).toEqual([]);
  });

  it('shows its title in the language it was drawn in', () => {
    expect(cardWith({ language: 'en' }).activity.title).toBe(lecture?.shortName.en);
  });

  it('has what a person chose on it', () => {
    const data = {
      learningType: 'discussion',
      assessment: 'summative',
      presence: 'choice:talks',
      topic: 'huid',
      outcomes: ['o1'],
      material: 'make',
      reason: 'bond',
    };
    expect(cardWith({ data }).activity).toMatchObject({ ...data, assessmentSet: true });
  });
});

describe('the title of a card', () => {
  it.each([
    ['Hoorcollege huid', 'Hoorcollege huid'],
    ['  two\nlines ', 'two\nlines'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['הרצאה על העור', 'הרצאה על העור'],
    ['\u202eevil', '\u202eevil'],
    ['{count} of {names}', '{count} of {names}'],
    ['__proto__', '__proto__'],
    ['🧑‍🏫', '🧑‍🏫'],
  ])('is what is written on it: %j', (typed, title) => {
    const { activity, notices } = cardWith({ title: typed });
    expect(activity.title).toBe(title);
    expect(notices).toEqual([]);
  });

  it('may have 5,000 characters, and is cut where nobody reads on', () => {
    expect(cardWith({ title: 'x'.repeat(5_000) }).activity.title).toHaveLength(5_000);
    expect(cardWith({ title: 'x'.repeat(50_000) }).activity.title).toHaveLength(5_000);
  });

  it('is never cut through a letter', () => {
    expect(cardWith({ title: `x${'😀'.repeat(2_500)}` }).activity.title).toBe(`x${'😀'.repeat(2_499)}`);
  });

  it('that was emptied or deleted falls back on the catalogue’s name, and that is told', () => {
    expect(cardWith({ title: '' })).toMatchObject({
      activity: { title: lecture?.shortName.nl },
      notices: ['title-empty'],
    });
    expect(cardWith({ title: ' \n ' }).notices).toEqual(['title-empty']);
    expect(cardWith({ title: null })).toMatchObject({
      activity: { title: lecture?.shortName.nl },
      notices: ['title-missing'],
    });
  });

  it('that was doubled is the older one', () => {
    const { board, card } = cardWith({ title: 'first' });
    board.put({ kind: 'part', id: '0:1', parent: card, part: 'title', text: 'older' });
    expect(board.activity(card).title).toBe('older');
  });
});

describe('the minutes of a card', () => {
  it.each([
    ['45', 45],
    ['1,5 uur', 90],
    ['90 min', 90], // as many as the guess, but typed without "±"
    ['± 20 min', 20],
    ['0', 0],
  ])('that a person typed are set: %j', (minutesText, minutes) => {
    expect(cardWith({ minutesText })).toMatchObject({
      activity: { minutes, minutesSet: true },
      notices: [],
    });
  });

  it('typed beat the data, also when the text still carries a "±"', () => {
    expect(cardWith({ minutes: 30, minutesText: '45' }).activity).toMatchObject({
      minutes: 45,
      minutesSet: true,
    });
    expect(cardWith({ minutes: 90, minutesText: '± 90 min' }).activity).toMatchObject({
      minutes: 90,
      minutesSet: true,
    });
  });

  it('asked for when it was made are set', () => {
    expect(cardWith({ minutes: 30 }).activity).toMatchObject({ minutes: 30, minutesSet: true });
  });

  it('are the guess again when the text is emptied', () => {
    expect(cardWith({ minutes: 30, minutesText: ' ' })).toMatchObject({
      activity: { minutes: 90, minutesSet: false },
      notices: [],
    });
  });

  it('that cannot be read are named, and the data counts', () => {
    const { board, card, activity } = cardWith({ minutes: 30, minutesText: 'twee weken' });
    expect(activity).toMatchObject({ minutes: 30, minutesSet: true });
    expect(board.read().notices).toEqual([{ kind: 'minutes-unread', node: card, value: 'twee weken' }]);
    expect(cardWith({ minutesText: '-15' })).toMatchObject({
      activity: { minutes: 90, minutesSet: false },
      notices: ['minutes-unread'],
    });
  });

  it('whose text was deleted are named too', () => {
    const { board, card } = cardWith({ minutesText: null, title: 'College' });
    expect(board.activity(card)).toMatchObject({ minutes: 90, minutesSet: false });
    expect(board.read().notices).toEqual([{ kind: 'minutes-missing', node: card, value: 'College' }]);
  });

  it('stay the guess that was drawn when the catalogue guesses otherwise later', () => {
    const data = { guess: 75 };
    expect(cardWith({ data, minutesText: '± 75 min' }).activity).toMatchObject({
      minutes: 75,
      minutesSet: false,
    });
  });

  it('are unknown when nothing says any', () => {
    const { activity } = cardWith({ activity: 'own:abc', data: { guess: undefined }, minutesText: '' });
    expect(activity).toMatchObject({ minutes: null, minutesSet: false });
  });
});

describe('notes on a card', () => {
  it('are what was dropped in it, oldest first', () => {
    const { board, card } = cardWith();
    board.note(card, '  nabespreken ');
    board.note(card, '   ');
    board.note(card, 'zie <b>week 3</b>');
    expect(board.activity(card).note).toBe('nabespreken\nzie <b>week 3</b>');
  });

  it('are not there when there are none', () => {
    const { board, card } = cardWith();
    board.note(card, '\n');
    expect(board.activity(card)).not.toHaveProperty('note');
  });
});

describe('a card that we do not know everything of', () => {
  it('keeps what is written on it when its activity is unknown', () => {
    const { board, card, activity } = cardWith({
      activity: 'hologram-lecture',
      title: 'Hologram',
      minutesText: '20',
    });
    expect(activity).toMatchObject({
      type: 'hologram-lecture',
      title: 'Hologram',
      minutes: 20,
      minutesSet: true,
      learningType: null,
      assessment: 'none',
      grouping: [],
    });
    expect(board.read().notices).toEqual([{ kind: 'unknown-activity', node: card, value: 'Hologram' }]);
  });

  it.each(['constructor', '__proto__', 'toString', ''])('is unknown when its activity is %j', (activity) => {
    expect(cardWith({ activity }).notices).toEqual(['unknown-activity']);
  });

  it('of an own activity is nothing to speak of, when it carries its definition', () => {
    const own = {
      id: 'own:abc',
      name: 'Boottocht',
      learningType: 'investigation',
      glyph: 'boat',
      minutes: 90,
      pacing: 'together',
      grouping: ['group'],
    };
    const { activity, notices } = cardWith({
      activity: 'own:abc',
      title: 'Boottocht',
      data: { learningType: 'practice', own },
    });
    expect(activity).toMatchObject({ type: 'own:abc', title: 'Boottocht', learningType: 'practice' });
    expect(activity).toMatchObject({ pacing: 'together', grouping: ['group'] });
    expect(notices).toEqual([]);
    const { notices: without } = cardWith({ activity: 'own:abc', title: 'Boottocht' });
    expect(without).toEqual(['unknown-activity']);
  });

  it('of a later version is read as far as possible, and that is told', () => {
    const { activity, notices } = cardWith({ data: { v: 2, mode: 'hologram', presence: 'optional' } });
    expect(activity).toMatchObject({ type: 'lecture', mode: null, presence: 'optional' });
    expect(notices).toEqual(['later-version']);
  });

  it.each(['', 'hello', '[]', '{"v":0}', '{"__proto__":{"v":1}}'])('with data %j keeps its texts', (raw) => {
    const board = new TestBoard();
    const card = board.card('lecture', onPage(0, 0), { title: 'College', minutesText: '45' });
    board.store(card, 'card', raw);
    expect(board.activity(card)).toMatchObject({
      stamp: `node:${card}`,
      type: '',
      title: 'College',
      minutes: 45,
      learningType: null,
    });
    expect(board.noticesOf(card)).toEqual(['card-malformed']);
  });

  it('without a stamp is known by its node', () => {
    const { activity, card } = cardWith({ data: { stamp: 7 } });
    expect(activity.stamp).toBe(`node:${card}`);
  });

  it('in an older look is told, unless a newer plugin drew it', () => {
    expect(cardWith({ data: { look: undefined } }).notices).toEqual(['card-older']);
    expect(cardWith({ data: { look: 1 } }).notices).toEqual(['card-older']);
    expect(cardWith({ data: { look: cardLook + 1 } }).notices).toEqual([]);
    expect(cardWith({ data: { v: 2, look: 1 } }).notices).toEqual(['later-version']);
  });

  it('keeps its data and the texts in it findable', () => {
    const { board, card } = cardWith({ data: { note: 'Zaal 3' } });
    const { cardData, cardOf } = board.read();
    expect(cardData.get(card)).toMatchObject({ activity: 'lecture', note: 'Zaal 3' });
    expect([...new Set(cardOf.values())]).toEqual([card]);
    expect(board.activity(card).note).toBe('Zaal 3');
  });
});
