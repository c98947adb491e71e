import { describe, expect, it } from 'vitest';
import { Crossings } from '../../../../src/local/api/crossings.ts';
import { asText, capacity, filtered, Log, timeText } from '../../../../src/local/page/developer/log.ts';
import { measure, messageType, sizeText } from '../../../../src/local/page/developer/measure.ts';

const logAt = (time = 0): Log => new Log(() => time);

describe('the log of a plugin', () => {
  it('keeps the last entries of a flood, counts all, and loses nothing of the other lists', () => {
    const log = logAt();
    log.recording = true;
    log.say('error', 'plugin', 'Error: first');
    for (let index = 0; index < 10_000; index += 1) log.message('sidebar', { type: 'tick', index });
    const messages = log.entries('messages');
    expect(messages).toHaveLength(capacity);
    expect(messages.at(-1)).toMatchObject({ text: '{"type":"tick","index":9999}' });
    expect(log.total('messages')).toBe(10_000);
    expect(log.entries('console')).toHaveLength(1);
    expect(log.errors).toBe(1);
  });

  it('says once what is said many times in a row', () => {
    const log = logAt();
    for (let index = 0; index < 500; index += 1) log.say('log', 'plugin', 'again');
    log.say('log', 'sidebar', 'again');
    expect(log.entries('console').map(({ times }) => times)).toEqual([500, 1]);
    expect(log.total('console')).toBe(501);
  });

  it('notes messages and turns only while somebody looks', () => {
    const log = logAt();
    log.message('plugin', { type: 'quiet' });
    log.event('nodechange', {}, 3, 1);
    expect(log.total('messages') + log.total('events')).toBe(0);
    log.recording = true;
    log.event('nodechange', { nodeChanges: [] }, 3, 1.25);
    expect(log.entries('events')).toMatchObject([
      { name: 'nodechange', crossings: 3, milliseconds: 1.25, text: '{"nodeChanges":[]}' },
    ]);
  });

  it('tells its listeners, until they stop, and forgets a list that is cleared', () => {
    const log = logAt();
    let heard = 0;
    const stop = log.subscribe(() => {
      heard += 1;
    });
    log.say('error', 'host', 'one');
    log.clear('console');
    stop();
    log.say('log', 'host', 'two');
    expect(heard).toBe(2);
    expect(log.errors).toBe(0);
    expect(log.entries('console')).toHaveLength(1);
  });

  it('finds entries by any of their words, and gives them as text', () => {
    const log = logAt(65_432);
    log.recording = true;
    log.message('sidebar', { type: 'facts', cards: 12 });
    log.message('plugin', ['INSERT', 'quiz']);
    expect(filtered(log.entries('messages'), 'QUIZ plugin')).toHaveLength(1);
    expect(filtered(log.entries('messages'), 'absent')).toEqual([]);
    expect(asText(filtered(log.entries('messages'), 'facts'))).toBe(
      '01:05.432\tto sidebar\tfacts\t27\t{"type":"facts","cards":12}',
    );
    log.say('log', 'plugin', 'one\ntwo');
    expect(asText(log.entries('console'))).toBe('01:05.432\tlog\tplugin\tone\ntwo');
    expect(timeText(-5)).toBe('00:00.000');
  });
});

describe('the size of a message', () => {
  it.each([
    ['text', 6],
    ['é', 4],
    ['€', 5],
    ['😀', 6],
    [{ a: [1, true, null] }, 19],
    [new Uint8Array(12), 12],
    [undefined, 9],
  ])('%o', (value, bytes) => {
    expect(measure(value, 100).bytes).toBe(bytes);
  });

  it('is that of its JSON in UTF-8, however little of it is kept as text', () => {
    const message = {
      type: 'cards',
      list: Array.from({ length: 400 }, (_none, index) => ({ index, naam: `é${index}` })),
    };
    const { bytes, text } = measure(message, 120);
    expect(bytes).toBe(Buffer.byteLength(JSON.stringify(message)));
    expect(text).toHaveLength(121);
  });

  it('ends also for what holds itself', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(measure(circle, 40).text).toContain('"self":{"self"');
  });

  it('is written as browsers do', () => {
    expect([0, 999, 1000, 4_120, 999_949, 999_950, 20_000_000].map(sizeText)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '4.1 kB',
      '999.9 kB',
      '1.0 MB',
      '20.0 MB',
    ]);
  });

  it('goes with what the message calls itself', () => {
    const messages = [{ type: 'a' }, { name: 'b' }, ['C', 1], [1], 'text', null, 4, {}];
    expect(messages.map(messageType)).toEqual(['a', 'b', 'C', 'array', 'string', 'null', 'number', 'object']);
  });
});

describe('crossings', () => {
  it('are counted by member and by turn', () => {
    const crossings = new Crossings();
    crossings.startTurn('main');
    crossings.count('get fills');
    crossings.startTurn('nodechange');
    crossings.count('get fills');
    crossings.count('call createSticky');
    expect([...crossings.byMember]).toEqual([
      ['get fills', 2],
      ['call createSticky', 1],
    ]);
    expect(crossings.largestTurn).toEqual({ name: 'nodechange', crossings: 2 });
  });
});
