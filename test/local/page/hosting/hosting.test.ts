import { describe, expect, it } from 'vitest';
import { uncarried } from '../../../../src/local/page/hosting/carry.ts';
import { commandsOf, openingCommand } from '../../../../src/local/page/hosting/commands.ts';
import { readPosted } from '../../../../src/local/page/hosting/envelope.ts';
import { FilesError, readManifest } from '../../../../src/local/page/hosting/files.ts';
import { docked, fitted, kept } from '../../../../src/local/page/hosting/place.ts';
import { contentPolicy } from '../../../../src/local/page/hosting/policy.ts';
import { readReport } from '../../../../src/local/page/hosting/watcher.ts';

describe('the content security policy of a sidebar', () => {
  const defaultOf = (policy: string): string => policy.split('; ')[0] ?? '';

  it('allows nothing but data for "none"', () => {
    expect(defaultOf(contentPolicy({ allowedDomains: ['none'] }))).toBe('default-src data:');
  });

  it('allows everything where the manifest says nothing, or "*"', () => {
    expect(defaultOf(contentPolicy(undefined))).toBe('default-src data: * blob:');
    expect(contentPolicy({ allowedDomains: ['*'] })).toBe(contentPolicy(undefined));
  });

  it('allows the named domains, those for development too', () => {
    const access = {
      allowedDomains: ['example.org', 'https://cdn.example.net/fonts/'],
      devAllowedDomains: ['http://localhost:3000'],
    };
    expect(defaultOf(contentPolicy(access))).toBe(
      'default-src data: https://example.org http://example.org https://cdn.example.net/fonts/ http://localhost:3000',
    );
  });

  it('takes no rule from what is no domain', () => {
    const policy = contentPolicy({ allowedDomains: ["example.org; script-src 'none'", '', 'a b'] });
    expect(defaultOf(policy)).toBe('default-src data:');
    expect(policy).not.toContain("script-src 'none'");
  });
});

describe('what a sidebar posts', () => {
  const id = '42';

  it.each([
    null,
    1,
    'text',
    [],
    { other: 1 },
    { pluginMessage: 1, pluginId: '43' },
    { pluginMessage: 1, pluginId: 42 },
  ])('is ignored in the wrong envelope: %o', (data) => {
    expect(readPosted(data, id)).toEqual({});
  });

  it.each([{}, { pluginId: id }, { pluginId: '*' }])('is heard with %o', (named) => {
    expect(readPosted({ pluginMessage: null, ...named }, id)).toEqual({ message: { value: null } });
  });

  it('is a drop with a place, and with items that are text', () => {
    const items = [{ type: 'text/plain', data: 'quiz' }, { data: 4 }, 'garbage'];
    expect(
      readPosted({ pluginDrop: { clientX: -4, clientY: 7.5, items, dropMetadata: { a: 1 } } }, id),
    ).toEqual({
      drop: {
        at: { x: -4, y: 7.5 },
        items: [
          { type: 'text/plain', data: 'quiz' },
          { type: '', data: '' },
        ],
        dropMetadata: { a: 1 },
      },
    });
  });

  it.each([{}, { clientX: 1 }, { clientX: '1', clientY: 2 }, { clientX: Number.NaN, clientY: 2 }, 'here'])(
    'is no drop without a place: %o',
    (pluginDrop) => {
      expect(readPosted({ pluginDrop }, id)).toEqual({});
    },
  );

  it('can hold plain data, Date and Uint8Array', () => {
    const shared = { again: 1 };
    const message = {
      a: [1, 'x', true, null, undefined],
      date: new Date(0),
      bytes: new Uint8Array(3),
      one: shared,
      other: shared,
    };
    expect(uncarried(message)).toBe(null);
  });

  it.each([
    [new Map(), 'Map'],
    [{ deep: [new ArrayBuffer(1)] }, 'ArrayBuffer'],
    [new Float32Array(1), 'Float32Array'],
    [new Blob([]), 'Blob'],
    [/x/, 'RegExp'],
    [new Error('x'), 'Error'],
    [1n, 'BigInt'],
  ])('cannot hold %o', (message, part) => {
    expect(uncarried(message)).toBe(part);
  });

  it('can neither hold itself nor be endlessly deep', () => {
    const circle: unknown[] = [];
    circle.push([circle]);
    expect(uncarried(circle)).toContain('holds itself');
    let deep: unknown = 'bottom';
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    expect(uncarried(deep)).toContain('deep');
  });

  it('tells reports of the watcher by their token', () => {
    expect(readReport({ token: { kind: 'blocked', what: 'network', text: 'x' } }, 'token')).toEqual({
      kind: 'blocked',
      what: 'network',
      text: 'x',
    });
    expect(readReport({ other: { kind: 'alive' } }, 'token')).toBe(null);
    expect(readReport({ token: { kind: 'blocked', what: 'sun' } }, 'token')).toBe(null);
    expect(readReport('token', 'token')).toBe(null);
  });
});

describe('a manifest', () => {
  const least = { name: 'Tiny', id: '1', main: 'code.js' };
  const problemOf = (manifest: unknown): readonly [string, string] => {
    try {
      readManifest(typeof manifest === 'string' ? manifest : JSON.stringify(manifest));
    } catch (error) {
      if (error instanceof FilesError) return [error.problem, error.about];
    }
    return ['none', ''];
  };

  it.each([
    ['{"name": ', 'brokenManifest', 'manifest.json'],
    ['null', 'wrongManifest', 'manifest.json'],
    [{ ...least, name: undefined }, 'wrongManifest', 'name'],
    [{ ...least, main: '' }, 'wrongManifest', 'main'],
    [{ ...least, menu: [{ name: 'a', menu: 'b' }] }, 'wrongManifest', 'menu.0.menu'],
    [{ ...least, ui: 4 }, 'wrongManifest', 'ui'],
    [{ ...least, editorType: ['figma'] }, 'otherEditor', 'editorType'],
  ])('%o: %s, about %s', (manifest, problem, about) => {
    expect(problemOf(manifest)).toEqual([problem, about]);
  });

  it('may name one page or several, and may have no id', () => {
    expect(readManifest(JSON.stringify({ ...least, ui: 'ui.html' })).ui).toBe('ui.html');
    const { ui, id } = readManifest(JSON.stringify({ ...least, id: undefined, ui: { main: 'a.html' } }));
    expect(ui).toEqual({ main: 'a.html' });
    expect(id).toBe('');
  });

  it('without a menu is one command, the plugin itself', () => {
    expect(commandsOf(readManifest(JSON.stringify(least)))).toEqual([
      { command: '', name: 'Tiny', path: [], parameters: [] },
    ]);
    expect(openingCommand(readManifest(JSON.stringify(least)))).toBe('');
  });

  it('opens with the first command that asks nothing, in submenus too', () => {
    const menu = [
      { name: 'Ask', command: 'ask', parameters: [{ name: 'What', key: 'what' }] },
      { separator: true },
      { name: 'More', menu: [{ name: 'Show', command: 'show' }] },
    ];
    const manifest = readManifest(JSON.stringify({ ...least, menu }));
    expect(openingCommand(manifest)).toBe('show');
    expect(commandsOf(manifest).map(({ path, name }) => [...path, name].join(' / '))).toEqual([
      'Ask',
      'More / Show',
    ]);
    expect(openingCommand(null)).toBe(null);
  });
});

describe('the window of a plugin', () => {
  const room = { width: 1440, height: 900 };
  const phone = { width: 390, height: 800 };

  it('is as large as it asks, with its title on top', () => {
    expect(fitted({ width: 70, height: 0 }, room)).toEqual({ width: 70, height: 40 });
    expect(fitted({ width: 320, height: 640 }, room)).toEqual({ width: 320, height: 680 });
  });

  it('never covers the whole board', () => {
    expect(fitted({ width: 1e9, height: 1e9 }, room)).toEqual({ width: 1120, height: 876 });
    expect(fitted({ width: 1e9, height: 1e9 }, phone)).toEqual({ width: 374, height: 416 });
  });

  it('is docked at the right, and at the bottom of a small screen', () => {
    expect(docked({ width: 320, height: 600 }, room)).toEqual({ x: 1108, y: 12 });
    expect(docked({ width: 374, height: 400 }, phone)).toEqual({ x: 8, y: 392 });
  });

  it('is moved back into view', () => {
    const size = { width: 300, height: 200 };
    expect(kept({ x: -50, y: -90 }, size, room)).toEqual({ x: 0, y: 0 });
    expect(kept({ x: 5000, y: 5000 }, size, room)).toEqual({ x: 1140, y: 860 });
    expect(kept({ x: 40, y: 50 }, size, room)).toEqual({ x: 40, y: 50 });
  });
});
