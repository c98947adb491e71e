/** What a browser can be like, and what else can run in it: the page stays usable, says so, and loses no board. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type PluginPage, pluginPages, type TinyPlugin } from './plugin-page.ts';

const { open, served } = pluginPages();

const plugin: TinyPlugin = { main: 'figma.showUI(__html__)' };

/** A page of the same server that is not the board: another script of the same origin. */
async function besides(page: PluginPage): Promise<Page> {
  const other = await page.page.context().newPage();
  await other.goto(new URL('not-the-board', served().address).href);
  return other;
}

/** Makes the browser refuse something from the next time the page loads. */
async function refuse(page: PluginPage, script: string): Promise<void> {
  await page.page.addInitScript(script);
  await page.page.reload();
  await page.page.locator('.canvas').waitFor();
}

async function whereIsItKept(page: PluginPage): Promise<string> {
  await page.page.getByRole('button', { name: 'Menu', exact: true }).click();
  const note = await page.page.locator('.menu-note').innerText();
  await page.page.keyboard.press('Escape');
  return note;
}

const makeSticky = (page: PluginPage, text: string): Promise<void> =>
  page.read(({ document }, characters) => {
    document.edit('person', () => document.create('STICKY', { characters }, document.currentPage));
  }, text);

/** What the browser keeps as the board of an address; `source` is put in its place first. */
function kept(page: Page, address: string, source: string | null = null): Promise<string> {
  return page.evaluate(
    ([key, code]) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('blended-wave');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const shelf = opening.result.transaction('boards', 'readwrite').objectStore('boards');
          if (code !== null) shelf.put(new Function(`return ${code}`)(), key ?? '');
          const request = shelf.get(key ?? '');
          request.onerror = reject;
          request.onsuccess = () => {
            opening.result.close();
            resolve(code === null ? JSON.stringify(request.result ?? null) : '');
          };
        };
      }),
    [new URL(address).searchParams.get('board'), source] as const,
  );
}

const expectKept = (page: PluginPage, text: string): Promise<void> =>
  expect.poll(() => kept(page.page, page.page.url())).toContain(text);

describe('a browser that keeps nothing', () => {
  const denied = `for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });`;
  const full = '() { throw new DOMException("full", "QuotaExceededError"); }';

  it.each([
    ['nl-NL', /onthoudt het bord niet. Bewaar het als bestand/],
    ['en-GB', /does not keep the board: save it as a file/],
  ])('runs the board and says so (%s)', async (locale, sentence) => {
    const page = await open(plugin, { locale });
    await refuse(page, denied);
    await page.notices.getByText(sentence).waitFor();
    expect(await whereIsItKept(page)).toMatch(sentence);
    await page.addAndUndoSticky();
    await page.sidebar.getByText('sidebar').waitFor();
  });

  it('because it is full says so with the first change', async () => {
    const page = await open(plugin);
    await refuse(page, `IDBObjectStore.prototype.put = function ${full};`);
    await makeSticky(page, 'Te veel');
    await page.notices.getByText(/onthoudt het bord niet/).waitFor();
    expect(await whereIsItKept(page)).toMatch(/onthoudt het bord niet/);
    await page.addAndUndoSticky();
  });

  it('of small things still keeps the board', async () => {
    const page = await open(plugin);
    await refuse(page, `Storage.prototype.setItem = function ${full};`);
    await makeSticky(page, 'Blijft');
    await expectKept(page, 'Blijft');
    expect(await whereIsItKept(page)).toMatch(/Bewaard in deze browser/);
    await page.page.reload();
    await page.page.locator('.canvas').waitFor();
    expect(await page.stickies()).toEqual(['Blijft']);
  });
});

describe('what is kept as a board', () => {
  it.each([
    ['is something else', '"no board"'],
    [
      'holds itself',
      'Object.assign(globalThis.round = { format: "blended-wave-board", version: 1 }, { round })',
    ],
    ['is from a later version', '({ format: "blended-wave-board", version: 9, nodes: [] })'],
    ['is no JSON', 'new Map([[1n, 2n]])'],
  ])('and %s stays as it is: the page opens a new board and says so', async (_what, source) => {
    const page = await open(plugin);
    const address = page.page.url();
    const other = await besides(page);
    // Before the board is left, it is kept once more.
    await page.page.goto('about:blank');
    await kept(other, address, source);
    await page.page.goto(address);
    const sentence = page.notices.getByText(/ging niet open.*staat nog in deze browser/);
    await sentence.waitFor();
    expect(page.page.url()).not.toBe(address);
    await makeSticky(page, 'Nieuw');
    await expectKept(page, 'Nieuw');
    await page.addAndUndoSticky();

    // It is still there, and told of again.
    await page.page.goto(address);
    await sentence.waitFor();
    expect(await page.stickies()).toEqual([]);
  });
});

describe('another tab', () => {
  const emptyAnswer = `
    const channel = new BroadcastChannel('blended-wave 1 current');
    channel.onmessage = ({ data: { kind, from } }) => {
      const board = { format: 'blended-wave-board', version: 1, name: '', nextId: 1, currentPage: '0:1', nodes: [] };
      if (kind === 'hello')
        channel.postMessage({ kind: 'welcome', from: 'other', to: from, term: 1, sequence: 0, heard: {}, board });
    };`;

  it.each([
    ['of an older version, which never answers,', ''],
    ['that answers with a board that is none', emptyAnswer],
  ])('%s is waited for, with what to do; the board opens when it is closed', async (_what, script) => {
    const page = await open(plugin);
    await makeSticky(page, 'Van eerder');
    await expectKept(page, 'Van eerder');
    const other = await besides(page);
    await page.page.goto('about:blank');
    await other.evaluate((code) => {
      void navigator.locks.request('blended-wave board current', () => new Promise(() => {}));
      new Function(code)();
    }, script);
    await page.page.goto(served().address);
    await page.page.getByText(/open in een ander tabblad.*Ververs dat tabblad of sluit het/).waitFor();
    await other.close();
    await page.page.locator('.canvas').waitFor();
    expect(await page.stickies()).toEqual(['Van eerder']);
    await page.addAndUndoSticky();
  });

  it('with a plugin that hangs holds nobody up, and gets what others did meanwhile', async () => {
    const page = await open(plugin);
    const other = await page.page.context().newPage();
    await other.goto(page.page.url());
    await other.locator('.canvas').waitFor();
    page.replace({ main: 'for (;;) {}' });
    await page.page.evaluate(() => {
      setTimeout(() => void window.blendedWaveBoard?.plugin.restart());
    });
    await other.evaluate(() => {
      const document = window.blendedWaveBoard?.document;
      document?.edit('person', () =>
        document.create('STICKY', { characters: 'Ondertussen' }, document.currentPage),
      );
    });
    await page.alert.getByText(/bleef maar bezig/).waitFor({ timeout: 30_000 });
    await expect.poll(() => page.stickies()).toEqual(['Ondertussen']);
  });
});

describe('another script', () => {
  it('that posts garbage where tabs talk to each other harms nothing', async () => {
    const page = await open(plugin);
    await makeSticky(page, 'Van ons');
    await expectKept(page, 'Van ons');
    const other = await besides(page);
    const sent = await other.evaluate(async () => {
      interface Welcome {
        readonly board: { readonly nodes: readonly { readonly id: string; readonly properties: object }[] };
      }
      const channel = new BroadcastChannel('blended-wave 1 current');
      const welcome = new Promise<Welcome>((resolve) => {
        channel.onmessage = ({ data }) => {
          if (data.kind === 'welcome') resolve(data);
        };
      });
      channel.postMessage({ kind: 'hello', from: 'stranger', number: 0 });
      const { nodes } = (await welcome).board;
      const stranger = {
        ...{ id: 'x', session: 1, name: '<b>', colour: '#ffffff', simulated: false },
        view: { x: 1e308, y: 0, width: -1, height: 0 },
        pointer: { x: Number.POSITIVE_INFINITY, y: 0 },
        selection: ['__proto__', '0:0', 'gone'],
      };
      const garbage: readonly unknown[] = [
        ...[null, 1, 'text', [], {}, new Map(), { kind: 'welcome' }, { kind: 'presence', from: 1 }],
        { kind: 'presence', from: 'stranger', people: [stranger], rehearsal: 0 },
      ];
      for (const each of garbage) channel.postMessage(each);
      const odd = [
        null,
        1,
        'x',
        [],
        {},
        [{}],
        -1,
        1e308,
        Number.NaN,
        { type: 'SOLID' },
        true,
        { position: 3 },
      ];
      let number = 0;
      for (const { id, properties } of nodes)
        for (const name of [...Object.keys(properties), 'vectorPaths', 'connectorStart', 'textRuns'])
          for (const value of odd) {
            number += 1;
            const operations = [{ kind: 'field', id, path: ['properties', name], value, quiet: false }];
            channel.postMessage({ kind: 'act', from: 'stranger', author: 'stranger', number, operations });
          }
      return number;
    });
    expect(sent).toBeGreaterThan(300);
    await page.addAndUndoSticky();
    // What it spoilt gets its usual look when the board is opened again; what is there, stays.
    await page.page.reload();
    await page.notices.getByText(/details van dit bord waren beschadigd/).waitFor();
    expect(await page.stickies()).toHaveLength(1);
  });
});

describe('an odd address', () => {
  it('is a board like any', async () => {
    const page = await open(plugin);
    const long = `?board=${'a'.repeat(65)}`;
    for (const query of [
      '?board=',
      '?board=../../x',
      '?board=__proto__',
      '?board=%00',
      '?board=%E0%A4%A',
      long,
    ]) {
      await page.page.goto(served().address + query);
      await page.page.locator('.canvas').waitFor();
      await page.addAndUndoSticky();
    }
  });

  it('brings nobody, or as many people as there can be', async () => {
    const page = await open(plugin);
    for (const [people, count] of [
      ['abc', 0],
      ['-3', 0],
      ['NaN', 0],
      ['3.7', 3],
      ['1e9', 60],
    ]) {
      await page.page.goto(`${served().address}?people=${people}`);
      await page.page.locator('.canvas').waitFor();
      await expect.poll(() => page.page.locator('.cursor').count()).toBe(count);
    }
    await page.addAndUndoSticky();
  });
});
