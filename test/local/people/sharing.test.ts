/** What people notice of each other's acts, one case at a time. */
import { describe, expect, it } from 'vitest';
import type { SharedBoard } from '../../../src/local/document/sharing.ts';
import type { Change } from '../../../src/local/document/types.ts';
import { readMessage } from '../../../src/local/people/protocol.ts';
import { Channel, type ChannelOptions, type Tab } from './several.ts';

interface Pair {
  readonly channel: Channel;
  readonly one: Tab;
  readonly other: Tab;
  readonly sticky: string;
}

/** Two tabs with a sticky; the first makes the order. */
function pair(options: ChannelOptions = {}): Pair {
  const channel = new Channel(2, options);
  const [one, other] = channel.tabs;
  if (!one || !other) throw new Error('Two tabs are needed');
  const sticky = one.board.edit('person', () => one.board.create('STICKY', {}, one.board.currentPage));
  channel.deliverAll();
  return { channel, one, other, sticky };
}

const set = (board: SharedBoard, id: string, properties: Record<string, unknown>): void =>
  board.edit('person', () => board.set(id, properties));
const at = (x: number, y: number) =>
  [
    [1, 0, x],
    [0, 1, y],
  ] as const;

/** What a board tells from now on. */
function listen(board: SharedBoard): Change[] {
  const heard: Change[] = [];
  board.subscribe((changes) => heard.push(...changes));
  return heard;
}

describe('acts of others', () => {
  it('are told as remote, by the same names, and cannot be undone here', () => {
    const { channel, one, other, sticky } = pair();
    const heard = listen(other.board);
    one.board.edit('person', () => one.board.place(sticky, at(40, 0)));
    set(one.board, sticky, { characters: 'Hallo' });
    channel.deliverAll();
    expect(heard).toEqual([
      { type: 'changed', id: sticky, properties: ['x', 'relativeTransform'], origin: 'remote' },
      { type: 'changed', id: sticky, properties: ['text'], origin: 'remote' },
    ]);
    expect(other.board.canUndo).toBe(false);
  });

  it('do not flicker over what was just set here: the last writer wins', () => {
    const { channel, one, other, sticky } = pair();
    set(one.board, sticky, { name: 'one' });
    set(other.board, sticky, { name: 'other' });
    const heard = listen(other.board);
    channel.deliverAll();
    expect(heard).toEqual([]);
    for (const { board } of [one, other]) expect(board.node(sticky)?.properties.name).toBe('other');
  });

  it('leave one’s own undo what it was', () => {
    const { channel, one, other, sticky } = pair();
    set(other.board, sticky, { name: 'other' });
    channel.deliverAll();
    set(one.board, sticky, { locked: true });
    channel.deliverAll();
    other.board.undo();
    channel.deliverAll();
    for (const { board } of [one, other])
      expect(board.node(sticky)?.properties).toMatchObject({ name: 'Sticky', locked: true });
    other.board.redo();
    one.board.undo();
    channel.deliverAll();
    for (const { board } of [one, other])
      expect(board.node(sticky)?.properties).toMatchObject({ name: 'other', locked: false });
  });

  it('by a script, as a collaborator, reach everybody', () => {
    const { channel, one, other, sticky } = pair();
    one.board.edit('remote', () => one.board.set(sticky, { name: 'script' }));
    channel.deliverAll();
    expect(other.board.node(sticky)?.properties.name).toBe('script');
  });

  it('make no ids that somebody else makes', () => {
    const { channel, one, other } = pair();
    for (const { board } of [one, other])
      board.edit('person', () => board.create('STICKY', {}, board.currentPage));
    channel.deliverAll();
    for (const { board } of [one, other]) expect(board.node(board.currentPage)?.children).toHaveLength(3);
  });
});

describe('acts that meet', () => {
  it('a removal wins over a change, and what somebody put inside meanwhile stays where it was', () => {
    const { channel, one, other, sticky } = pair();
    const section = one.board.edit('person', () => one.board.create('SECTION', {}, one.board.currentPage));
    channel.deliverAll();
    other.board.edit('person', () => other.board.reparent(sticky, section));
    one.board.edit('person', () => one.board.remove(section));
    channel.settle();
    for (const { board } of [one, other]) expect(board.node(sticky)?.parent).toBe(board.currentPage);
    other.board.undo();
    other.board.edit('person', () => other.board.set(sticky, { name: 'late' }));
    one.board.edit('person', () => one.board.remove(sticky));
    channel.settle();
    for (const { board } of [one, other]) expect(board.node(sticky)).toBeUndefined();
  });

  it('two sections put into each other do not swallow each other', () => {
    const { channel, one, other } = pair();
    const [first = '', second = ''] = one.board.edit('person', () => [
      one.board.create('SECTION', {}, one.board.currentPage),
      one.board.create('SECTION', {}, one.board.currentPage),
    ]);
    channel.deliverAll();
    other.board.edit('person', () => other.board.reparent(first, second));
    one.board.edit('person', () => one.board.reparent(second, first));
    channel.settle();
    for (const { board } of [one, other]) {
      expect(board.node(second)?.parent).toBe(first);
      expect(board.node(first)?.parent).toBe(board.currentPage);
    }
  });

  it('a group whose members all left at once is gone', () => {
    const { channel, one, other, sticky } = pair();
    const group = one.board.edit('person', () => {
      const second = one.board.create('STICKY', {}, one.board.currentPage);
      return one.board.group([sticky, second]);
    });
    channel.deliverAll();
    const [first = '', second = ''] = one.board.node(group)?.children ?? [];
    one.board.edit('person', () => one.board.reparent(first, one.board.currentPage));
    other.board.edit('person', () => other.board.reparent(second, other.board.currentPage));
    channel.settle();
    for (const { board } of [one, other]) expect(board.node(group)).toBeUndefined();
  });

  it('texts typed at once are one of them, and the sticky fits it', () => {
    const { channel, one, other, sticky } = pair();
    set(one.board, sticky, { characters: 'Een heel lange uitkomst. '.repeat(40) });
    set(other.board, sticky, { characters: 'Kort' });
    channel.deliverAll();
    for (const { board } of [one, other])
      expect(board.node(sticky)?.properties).toMatchObject({ characters: 'Kort', height: 240 });
  });

  it.each([
    ['key', { one: '1', other: '2' }],
    ['node', { other: '2' }],
  ] as const)('shared data of one node merges by %s', (sharedDataMerge, expected) => {
    const { channel, one, other, sticky } = pair({ sharedDataMerge });
    one.board.edit('person', () => one.board.setSharedData(sticky, 'example', 'one', '1'));
    other.board.edit('person', () => other.board.setSharedData(sticky, 'example', 'other', '2'));
    channel.deliverAll();
    for (const { board } of [one, other]) expect(board.node(sticky)?.sharedData.example).toEqual(expected);
  });
});

describe('a tab', () => {
  it('that is closed loses nothing of what others heard, or did since', () => {
    const { channel, one, other, sticky } = pair();
    set(one.board, sticky, { name: 'last words' });
    set(other.board, sticky, { locked: true });
    channel.close(one);
    channel.settle();
    expect(other.replica.isArbiter).toBe(true);
    expect(other.board.node(sticky)?.properties).toMatchObject({ name: 'last words', locked: true });
  });

  it('that slept gets the whole board again, and keeps what it did itself', () => {
    const { channel, one, other, sticky } = pair();
    set(one.board, sticky, { name: 'missed' });
    channel.sleep(other);
    set(other.board, sticky, { locked: true });
    channel.settle();
    for (const { board } of [one, other])
      expect(board.node(sticky)?.properties).toMatchObject({ name: 'missed', locked: true });
  });

  it('that comes later has the board, and what is done while it comes', () => {
    const { channel, one, sticky } = pair();
    channel.join();
    set(one.board, sticky, { name: 'meanwhile' });
    channel.settle();
    const late = channel.tabs.at(-1);
    expect(channel.tabs).toHaveLength(3);
    expect(late?.board.node(sticky)?.properties.name).toBe('meanwhile');
  });
});

describe('what comes in', () => {
  it.each([
    ['nothing', undefined],
    ['words', 'hello'],
    ['an unknown kind', { kind: 'explode', from: 'a' }],
    ['an act without operations', { kind: 'act', from: 'a', author: 'a', number: 1 }],
    [
      'a place that is none',
      {
        kind: 'act',
        from: 'a',
        author: 'a',
        number: 1,
        operations: [{ kind: 'field', id: '1:2', path: ['transform'], value: 'here', quiet: false }],
      },
    ],
    [
      'shared data that is no text',
      {
        kind: 'act',
        from: 'a',
        author: 'a',
        number: 1,
        operations: [
          { kind: 'field', id: '1:2', path: ['sharedData', 'example', 'key'], value: 7, quiet: false },
        ],
      },
    ],
    [
      'a board whose nodes form no tree',
      {
        kind: 'welcome',
        from: 'a',
        to: 'b',
        term: 1,
        sequence: 0,
        heard: {},
        board: {
          format: 'blended-wave-board',
          version: 1,
          name: 'Empty',
          nextId: 1,
          currentPage: '0:1',
          nodes: [],
        },
      },
    ],
  ])('%s is no message', (_name, data) => {
    expect(readMessage(data)).toBeNull();
  });
});
