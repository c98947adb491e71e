/**
 * Plugins that misbehave, on the page that npm start serves. Whatever they do, a person can go on with the board and
 * restart the plugin, reads in a sentence what happened, and a developer finds the rest in the panel.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { serve } from '../../tools/server.mjs';
import { type PluginPage, pluginName, pluginPages, type TinyPlugin } from './plugin-page.ts';

const { open, served } = pluginPages();

/** What a plugin that is well does: it shows that it heard the sidebar, on the board. */
const healthy: TinyPlugin = {
  main: `
    figma.showUI(__html__, { width: 300, height: 160 });
    figma.ui.onmessage = async (message) => {
      const sticky = figma.createSticky();
      await figma.loadFontAsync(sticky.text.fontName);
      sticky.text.characters = String(message);
      figma.commitUndo();
    };`,
  ui: `<button onclick="parent.postMessage({ pluginMessage: 'heard' }, '*')">Say</button>`,
};

/** The board can be worked on, and a plugin that is well runs after this one. */
async function isUsable(page: PluginPage): Promise<void> {
  await page.addAndUndoSticky();
  page.replace(healthy);
  await page.openMenu();
  await page.page.getByRole('menuitem', { name: /Plugin opnieuw starten|Restart plugin/ }).click();
  await page.sidebar.getByRole('button', { name: 'Say' }).click();
  await expect.poll(() => page.stickies()).toContain('heard');
  expect(await page.alert.count()).toBe(0);
}

const showing = 'figma.showUI(__html__, { width: 300, height: 200 });';

describe('a main script', () => {
  it.each([
    ['an error', 'throw new TypeError("at the start")', 'TypeError: at the start'],
    ['words', 'throw "only words"', 'only words'],
    ['nothing', 'throw null', 'null'],
    ['an object', 'throw { code: 7 }', '{"code":7}'],
    ['a symbol', 'throw Symbol("odd")', 'odd'],
    [
      'an error, later',
      'Promise.resolve().then(() => { throw new Error("after a while"); })',
      'after a while',
    ],
    [
      'an error, in an async function',
      '(async () => { await null; throw new Error("in async"); })()',
      'in async',
    ],
    ['an error, in a handler', 'figma.on("run", () => { throw "in a handler"; })', 'in a handler'],
  ])('that throws %s', async (_what, main, details) => {
    const page = await open({ main });
    await expect.poll(() => page.alert.innerText()).toContain(`${pluginName} is gestopt`);
    expect(await page.developerTab('Console')).toContain(details);
    await isUsable(page);
  });

  it('that throws after it showed a sidebar has stopped, and says so in English too', async () => {
    const page = await open({ main: `${showing} throw new Error("too late");` }, { locale: 'en-GB' });
    await expect
      .poll(() => page.alert.innerText())
      .toContain(`${pluginName} stopped: something went wrong in it`);
    await page.alert.getByText('Details', { exact: true }).click();
    expect(await page.alert.locator('pre').innerText()).toContain('too late');
    await isUsable(page);
  });

  it('whose handler throws goes on, and its sidebar stays', async () => {
    const page = await open({
      main: `${showing} figma.ui.onmessage = (what) => { if (what === 1) throw new Error("once"); figma.notify("two"); };`,
      ui: `<script>for (const each of [1, 2]) parent.postMessage({ pluginMessage: each }, '*')</script>`,
    });
    await expect.poll(() => page.alert.innerText()).toContain('Er ging iets mis in');
    await expect.poll(() => page.notices.allInnerTexts()).toEqual(['two']);
    expect(await page.page.locator('iframe').count()).toBe(1);
    await isUsable(page);
  });

  it('without end is stopped; while it runs the page says that it is busy', async () => {
    const page = await open({
      main: `${showing} figma.ui.onmessage = () => { for (;;) {} };`,
      ui: `<button onclick="parent.postMessage({ pluginMessage: 1 }, '*')">Go</button>`,
    });
    const button = page.sidebar.getByRole('button', { name: 'Go' });
    await button.waitFor();
    const frames: string[] = [];
    const session = await page.page.context().newCDPSession(page.page);
    session.on('Page.screencastFrame', ({ data, sessionId }) => {
      frames.push(data);
      // The browser draws on while the page itself cannot do anything.
      session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await session.send('Page.startScreencast', { format: 'png' });
    const { x, y } = (await page.page.locator('.plugin-busy').boundingBox()) ?? { x: 0, y: 0 };
    await button.click({ noWaitAfter: true });
    await page.page.waitForTimeout(4_000);
    const during = frames.at(-1) ?? '';
    await expect.poll(() => page.alert.innerText(), { timeout: 20_000 }).toContain('bleef maar bezig');
    const shade = await page.page.evaluate(
      async ([png, left, top]) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
        const drawing = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        drawing?.drawImage(bitmap, 0, 0);
        const scale = bitmap.width / window.innerWidth;
        return drawing?.getImageData(left * scale, top * scale, 1, 1).data[0] ?? 255;
      },
      [during, x + 10, y + 20] as const,
    );
    expect(shade).toBeLessThan(60);
    expect(await page.page.locator('.plugin-busy').count()).toBe(0);
    expect(await page.developerTab('Console')).toContain('ran too long without a pause');
    await isUsable(page);
  });

  it('that needs endless memory is stopped', async () => {
    const page = await open({
      main: 'const all = []; for (;;) all.push(new Array(100000).fill(all.length));',
    });
    await expect.poll(() => page.alert.innerText(), { timeout: 20_000 }).toContain('te veel geheugen');
    await isUsable(page);
  });

  it('that calls itself without end ends its turn', async () => {
    const page = await open({ main: 'function deeper() { return deeper() + 1; } deeper();' });
    await expect.poll(() => page.alert.innerText()).toContain('er ging iets mis');
    expect(await page.developerTab('Console')).toContain('too deep');
    await isUsable(page);
  });

  it.each([
    ['text', 'figma.notify("import (x)")'],
    ['syntax', 'figma.notify("x"); this is not JavaScript'],
  ])('whose %s FigJam would refuse is not started', async (_what, main) => {
    const page = await open({ main });
    await expect.poll(() => page.alert.innerText()).toContain('kan niet starten');
    expect(await page.notices.count()).toBe(0);
    await isUsable(page);
  });

  it('that writes after closePlugin changes nothing', async () => {
    const page = await open({ main: 'figma.closePlugin("Klaar"); figma.createSticky();' });
    await expect.poll(() => page.notices.allInnerTexts()).toEqual(['Klaar']);
    await expect.poll(() => page.alert.innerText()).toContain('er ging iets mis');
    expect(await page.stickies()).toEqual([]);
    expect(await page.developerTab('Console')).toContain('The plugin has been closed');
    await isUsable(page);
  });

  it('that never ends can be ended', async () => {
    const page = await open({ main: 'figma.on("selectionchange", () => {})' });
    const running = page.page.getByText(`${pluginName} is bezig…`);
    await running.waitFor();
    await page.page.getByRole('button', { name: 'Annuleren' }).click();
    await expect.poll(() => running.count()).toBe(0);
    expect(await page.read(({ plugin }) => plugin.running.value, null)).toBe(null);
    await isUsable(page);
  });

  it('that opens two sidebars has the second, and messages reach that one', async () => {
    const page = await open({
      main: `
        figma.showUI('<p>one</p>');
        figma.ui.postMessage('for one');
        figma.showUI('<p id="second">two</p><script>onmessage = (event) => { document.title = event.data.pluginMessage; }</script>');
        figma.ui.postMessage('for two');`,
    });
    await page.sidebar.locator('#second').waitFor();
    expect(await page.page.locator('iframe').count()).toBe(1);
    await expect.poll(async () => (await page.frame()).title()).toBe('for two');
    await isUsable(page);
  });

  it.each([
    ['huge', '{ width: 1e9, height: 1e9, title: "Lang ".repeat(2000) }'],
    ['tiny', '{ width: -5, height: -5, title: "" }'],
    ['far away', '{ width: 300, height: 200, position: { x: -1e9, y: 1e9 } }'],
  ])('whose window is %s leaves the board usable, and the window can be closed', async (_what, options) => {
    const page = await open({ main: `figma.showUI(__html__, ${options});` });
    const close = page.page.locator('.plugin-title button').last();
    await close.waitFor();
    const box = await close.boundingBox();
    expect(box).not.toBe(null);
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 2000) + (box?.width ?? 0)).toBeLessThanOrEqual(1_440);
    await page.addAndUndoSticky({ x: 160, y: 320 });
    await close.click();
    await expect.poll(() => page.page.locator('iframe').count()).toBe(0);
    await isUsable(page);
  });

  it('that notifies a hundred times shows the last ones, and all are in the panel', async () => {
    const page = await open({
      main: 'for (let count = 1; count <= 100; count += 1) figma.notify("Melding " + count); figma.closePlugin();',
    });
    await expect
      .poll(() => page.notices.allInnerTexts())
      .toEqual(['Melding 97', 'Melding 98', 'Melding 99', 'Melding 100']);
    await page.developerTab('Console');
    await page.developer.getByRole('searchbox').fill('Melding 42');
    await expect.poll(() => page.developer.getByRole('option').count()).toBe(1);
    await page.developer.getByRole('searchbox').fill('');
    await isUsable(page);
  });

  it('that posts 10,000 messages reaches its sidebar with all of them', async () => {
    const page = await open({
      main: `${showing} for (let count = 0; count < 10000; count += 1) figma.ui.postMessage({ type: 'tick', count });`,
      ui: `<script>let heard = 0; onmessage = () => { heard += 1; document.title = String(heard); };</script>`,
    });
    await expect.poll(async () => (await page.frame()).title(), { timeout: 20_000 }).toBe('10000');
    expect(await page.developerTab('Console')).toContain('at most 1000 keep the board smooth');
    await isUsable(page);
  });
});

describe('a sidebar', () => {
  it('that posts 10,000 messages is heard, and the board goes on meanwhile', async () => {
    const page = await open({
      main: `${showing} let heard = 0; figma.ui.onmessage = () => { heard += 1; if (heard === 10000) figma.notify('all'); };`,
      ui: `<script>for (let count = 0; count < 10000; count += 1) parent.postMessage({ pluginMessage: count }, '*')</script>`,
    });
    await page.addAndUndoSticky();
    await expect.poll(() => page.notices.allInnerTexts(), { timeout: 20_000 }).toEqual(['all']);
    await isUsable(page);
  });

  it('that posts messages without end is closed, and the page says so', async () => {
    const page = await open({
      main: `${showing} figma.ui.onmessage = () => {};`,
      ui: `<script>setInterval(() => { for (let count = 0; count < 5000; count += 1) parent.postMessage({ pluginMessage: 1 }, '*'); }, 0)</script>`,
    });
    await expect
      .poll(() => page.alert.innerText(), { timeout: 40_000 })
      .toContain('bleef maar berichten sturen en is daarom gesloten');
    expect(await page.page.locator('iframe').count()).toBe(0);
    await isUsable(page);
  });

  it.each([
    ['at once', 'for (;;) {}'],
    ['later', 'setTimeout(() => { for (;;) {} }, 300)'],
  ])('that runs without end %s harms nobody but itself, and the page says so', async (_when, script) => {
    const page = await open({ main: showing, ui: `<p>x</p><script>${script}</script>` });
    await page.addAndUndoSticky();
    await expect.poll(() => page.alert.innerText(), { timeout: 15_000 }).toContain('reageert niet meer');
    await isUsable(page);
  });

  it('cannot reach the network, show dialogs or open windows; a person reads that it tried', async () => {
    const page = await open({
      main: showing,
      ui: `<body><script>
        fetch('https://example.org/data').catch(() => {});
        document.body.append(Object.assign(new Image(), { src: 'http://example.org/pixel.png' }));
        alert('hello'); confirm('sure?');
        window.open('https://example.org/');
        document.body.append('done');
      </script></body>`,
    });
    await page.sidebar.getByText('done').waitFor();
    await expect
      .poll(() => page.notices.allInnerTexts())
      .toEqual([
        expect.stringContaining('wilde een venster van de browser'),
        expect.stringContaining('wilde een nieuw venster openen'),
        expect.stringContaining('wilde het internet op'),
      ]);
    expect(page.requests).toEqual([]);
    expect(page.page.context().pages()).toHaveLength(1);
    const told = await page.developerTab('Console');
    for (const detail of ['https://example.org/data', 'http://example.org/pixel.png', 'window.alert(hello)'])
      expect(told).toContain(detail);
    await isUsable(page);
  });

  it.each([
    ['to the network', 'location.href = "https://example.org/"'],
    ['to data', 'location.href = "data:text/html,elsewhere"'],
    ['to a blank page', 'location.href = "about:blank"'],
    ['by a form', 'document.forms[0].submit()'],
    [
      'in the whole window',
      'try { top.location.href = "https://example.org/"; } catch { location.href = "about:blank"; }',
    ],
  ])('that goes elsewhere %s is not followed', async (what, script) => {
    const page = await open({
      main: showing,
      ui: `<form action="https://example.org/"></form><script>setTimeout(() => { ${script} }, 200)</script>`,
    });
    if (what !== 'by a form')
      await expect.poll(() => page.alert.innerText()).toContain('ging naar een andere pagina');
    else await page.page.waitForTimeout(800);
    expect(page.requests).toEqual([]);
    expect(page.page.url().startsWith(served().address)).toBe(true);
    await isUsable(page);
  });

  it('that reloads itself goes on', async () => {
    const page = await open({
      main: `${showing} figma.ui.onmessage = (message) => figma.notify(message);`,
      ui: `<script>
        if (!window.name) { window.name = 'again'; setTimeout(() => location.reload(), 200); }
        else parent.postMessage({ pluginMessage: 'reloaded' }, '*');
      </script>`,
    });
    await expect.poll(() => page.notices.allInnerTexts()).toEqual(['reloaded']);
    expect(await page.alert.count()).toBe(0);
    await isUsable(page);
  });

  it('that posts garbage is not heard', async () => {
    const page = await open({
      main: `${showing} figma.ui.onmessage = (message) => figma.notify('heard ' + String(message));`,
      ui: `<script>
        const say = (data) => parent.postMessage(data, '*');
        for (const each of [null, 1, 'text', [], { message: 1 }, { pluginMessage: 'other', pluginId: '9' }]) say(each);
        for (const drop of [{}, null, { clientX: 'a', clientY: 1 }, { clientX: NaN, clientY: 1 }]) say({ pluginDrop: drop });
        say({ pluginMessage: 'me' });
      </script>`,
    });
    await expect.poll(() => page.notices.allInnerTexts()).toEqual(['heard me']);
    expect(await page.alert.count()).toBe(0);
    await isUsable(page);
  });

  it.each([
    ['holds itself', 'const round = {}; round.round = round; return round;', 'holds itself'],
    ['is a Map', 'return new Map([[1, 2]]);', 'Map'],
    ['holds a file', 'return { file: new Blob(["x"]) };', 'Blob'],
    [
      'is endlessly deep',
      'let deep = 0; for (let level = 0; level < 3000; level += 1) deep = [deep]; return deep;',
      'deep',
    ],
  ])('that posts what %s is told so', async (_what, body, details) => {
    const page = await open({
      main: `${showing} figma.ui.onmessage = (message) => figma.notify('heard ' + message);`,
      ui: `<script>
        parent.postMessage({ pluginMessage: (() => { ${body} })() }, '*');
        parent.postMessage({ pluginMessage: 'next' }, '*');
      </script>`,
    });
    await expect.poll(() => page.alert.innerText()).toContain('niet doorgegeven kan worden');
    await expect.poll(() => page.notices.allInnerTexts()).toEqual(['heard next']);
    expect(await page.developerTab('Console')).toContain(details);
    await isUsable(page);
  });

  it('that posts 20 MB is heard', async () => {
    const page = await open({
      main: `${showing} figma.ui.onmessage = (message) => figma.notify(String(message.length));`,
      ui: `<script>parent.postMessage({ pluginMessage: 'x'.repeat(20e6) }, '*')</script>`,
    });
    await expect.poll(() => page.notices.allInnerTexts(), { timeout: 20_000 }).toEqual(['20000000']);
    await isUsable(page);
  });

  it('whose own script throws is in the panel', async () => {
    const page = await open({
      main: showing,
      ui: `<script>console.warn('careful', { a: 1 }); Promise.reject(new Error('promised')); missing();</script>`,
    });
    await page.frame();
    const told = await page.developerTab('Console');
    for (const detail of ['careful {"a":1}', 'promised', 'missing is not defined'])
      expect(told).toContain(detail);
    await isUsable(page);
  });
});

describe('files that cannot be loaded', () => {
  it.each([
    ['no manifest', 'manifest.json', null, 'manifest.json is niet gevonden'],
    ['a broken manifest', 'manifest.json', '{ "name": ', 'geen geldige JSON'],
    ['a manifest without main', 'manifest.json', '{ "name": "A", "id": "1" }', '‘main’ in manifest.json'],
    [
      'another editor',
      'manifest.json',
      '{ "name": "A", "main": "a", "editorType": ["figma"] }',
      'niet voor FigJam',
    ],
    ['no main script', 'code.js', null, 'code.js is er niet'],
    ['no sidebar', 'ui.html', null, 'ui.html is er niet'],
  ])('%s', async (_what, path, text, sentence) => {
    const page = await open(healthy);
    await page.sidebar.getByRole('button', { name: 'Say' }).waitFor();
    page.spoil(path, text);
    await page.page.reload();
    await expect.poll(() => page.alert.innerText()).toContain(sentence);
    await isUsable(page);
  });

  it('are served as another manifest names them, and nothing beside them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plugin-'));
    const manifest = join(folder, 'manifest.json');
    const root = fileURLToPath(new URL('../../', import.meta.url));
    await writeFile(
      manifest,
      JSON.stringify({
        name: 'Other',
        id: '2',
        main: 'out/main.js',
        ui: { one: 'one.html' },
        editorType: ['figjam'],
      }),
    );
    await writeFile(join(folder, 'one.html'), '<h1>One of several</h1>');
    await writeFile(join(folder, 'secret.txt'), 'secret');
    const server = await serve(root, 4_700, true, manifest);
    const page = await served().browser.newPage({ locale: 'nl-NL' });
    try {
      const status = async (path: string): Promise<number> =>
        (await fetch(`${server.address}plugin/${path}`)).status;
      expect(await status('manifest.json')).toBe(200);
      expect(await status('one.html')).toBe(200);
      for (const path of ['secret.txt', '../package.json', '%2e%2e/package.json', 'out/main.js'])
        expect(await status(path)).toBe(404);
      await page.goto(server.address);
      await expect.poll(() => page.getByRole('alert').innerText()).toContain('out/main.js is er niet');
      await writeFile(
        manifest,
        JSON.stringify({ name: 'Other', id: '2', main: 'main.js', ui: { one: 'one.html' } }),
      );
      await writeFile(join(folder, 'main.js'), 'figma.showUI(__uiFiles__.one)');
      server.reload();
      await page.frameLocator('iframe').getByRole('heading', { name: 'One of several' }).waitFor();
    } finally {
      await page.close();
      await server.close();
      await rm(folder, { recursive: true });
    }
  });
});
