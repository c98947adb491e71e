import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handlers, Send, ToMain, ToSidebar } from '../../src/messages/messages.ts';

type Post = (event: { source: unknown; data: unknown }) => void;

const posted: unknown[] = [];
const parent = { postMessage: (message: unknown) => posted.push(message) };
const fakeWindow: { parent: typeof parent; onmessage: Post | null } = { parent, onmessage: null };

const heard: [string, unknown][] = [];
const refused: string[] = [];
let send: Send<ToMain>;

beforeAll(async () => {
  vi.stubGlobal('window', fakeWindow);
  const { connect } = await import('../../src/sidebar/bridge.ts');
  const hear = (kind: keyof ToSidebar) => (payload: unknown) => {
    heard.push([kind, payload]);
  };
  const handlers: Handlers<ToSidebar> = {
    welcome: hear('welcome'),
    facts: hear('facts'),
    selection: hear('selection'),
    progress: hear('progress'),
    answer: hear('answer'),
    'own-activities': hear('own-activities'),
    'picker-glyphs': hear('picker-glyphs'),
    adoptable: hear('adoptable'),
    snapshots: hear('snapshots'),
    snapshot: hear('snapshot'),
    examples: hear('examples'),
    'own-templates': hear('own-templates'),
  };
  send = connect(handlers, (details) => refused.push(details));
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  posted.length = heard.length = refused.length = 0;
});

const receive = (data: unknown, source: unknown = parent) => fakeWindow.onmessage?.({ source, data });

describe('the bridge', () => {
  it('posts to the host in its envelope', () => {
    send('focus', { nodes: ['1:2'] });
    expect(posted).toEqual([{ pluginMessage: ['focus', { nodes: ['1:2'] }] }]);
  });

  it('hands a message of the host to its handler', () => {
    receive({ pluginMessage: ['selection', { nodes: ['1:2'] }] });
    expect(heard).toEqual([['selection', { nodes: ['1:2'] }]]);
  });

  it('does not hear anybody but the host', () => {
    receive({ pluginMessage: ['selection', { nodes: [] }] }, {});
    receive({ pluginMessage: ['selection', { nodes: [] }] }, null);
    expect(heard).toEqual([]);
  });

  it.each([
    null,
    'text',
    {},
    { pluginMessage: 'selection' },
    { pluginMessage: [] },
    { pluginMessage: [7, {}] },
    { pluginMessage: ['from-a-later-version', {}] },
    { pluginMessage: ['toString', {}] },
  ])('stays calm at %j', (data) => {
    expect(() => receive(data)).not.toThrow();
    expect(heard).toEqual([]);
    expect(refused).toEqual([]);
  });

  it('refuses a payload that does not fit, and says which and where', () => {
    receive({ pluginMessage: ['progress', { done: 'three', total: 4 }] });
    expect(heard).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain('progress');
    expect(refused[0]).toContain('done');
  });
});
