/** The rules of the sidebar's frame that only a browser can show (npm run conformance prints them with the others). */
import { expect } from 'vitest';
import { rules } from '../local/conformance/rule.ts';
import { pluginPages } from './plugin-page.ts';

const { open } = pluginPages();

const showing = 'figma.showUI(__html__, { width: 300, height: 200 });';
/** Says what it hears, so that a test can wait for it. */
const echoing = `${showing} figma.ui.onmessage = (message) => figma.notify(JSON.stringify(message) || 'undefined');`;

const documentation = (page: string): string => `documentation: ${page}`;

rules('3.2 Sidebar frame', (rule) => {
  rule('Its document has no origin', 'certain', documentation('creating-ui'), async () => {
    const page = await open({ main: showing });
    expect(await page.inSidebar('[window.location.origin, window.origin, document.domain]')).toEqual([
      'null',
      'null',
      '',
    ]);
  });

  rule(
    'It has no cookies, no storage and no way into the page around it',
    'certain',
    documentation('creating-ui'),
    async () => {
      const page = await open({ main: showing });
      const acts = [
        'document.cookie',
        'localStorage.length',
        'sessionStorage.length',
        'parent.document.title',
        'top.location.href',
      ];
      for (const act of acts) {
        const outcome = await page.inSidebar(
          `(() => { try { return ${act}; } catch (error) { return error.name; } })()`,
        );
        expect(`${act}: ${String(outcome)}`).toBe(`${act}: SecurityError`);
      }
    },
  );

  rule('It has no clipboard but that of a copy command', 'likely', 'reports', async () => {
    const page = await open({ main: showing });
    expect(
      await page.inSidebar(
        `Promise.resolve().then(() => navigator.clipboard.writeText('quiz')).then(() => 'written', (error) => error.name)`,
      ),
    ).toBe('NotAllowedError');
  });

  const network = `
    window.violated = [];
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective + ' ' + event.blockedURI));
    const image = (src) => new Promise((done) => {
      const element = new Image();
      element.onload = () => done('loaded'); element.onerror = () => done('refused');
      element.src = src;
    });
    const fetched = (address) => fetch(address).then(() => 'loaded', () => 'refused');`;
  const script = (body: string): string =>
    `<style>body { margin: 7px }</style><script>${network}${body}</script>`;

  rule(
    'With no allowed domains nothing comes from the network or from object URLs',
    'certain',
    documentation('manifest, making-network-requests'),
    async () => {
      const page = await open({ main: showing, ui: script('') });
      const outcomes = await page.inSidebar(`Promise.all([
          fetched('https://example.org/data'), fetched('http://127.0.0.1:9/'), image('https://example.org/a.png'),
          image('http://example.org/b.png'), image(URL.createObjectURL(new Blob(['x']))), fetched(URL.createObjectURL(new Blob(['x']))),
          new Promise((done) => { const one = document.createElement('script'); one.onload = () => done('loaded'); one.onerror = () => done('refused'); one.src = 'https://example.org/c.js'; document.head.append(one); }),
          new Promise((done) => { try { const socket = new WebSocket('wss://example.org'); socket.onerror = () => done('refused'); } catch { done('refused'); } }),
        ])`);
      expect(outcomes).toEqual(Array.from({ length: 8 }, () => 'refused'));
      const violated = await page.inSidebar<readonly string[]>('violated');
      for (const one of [
        'connect-src https://example.org/data',
        'img-src blob',
        'img-src http://example.org/b.png',
      ])
        expect(violated).toContain(one);
      expect(page.requests).toEqual([]);
    },
  );

  rule(
    'Its own script and style stand in the document and work, data addresses too',
    'certain',
    documentation('creating-ui, making-network-requests'),
    async () => {
      const page = await open({ main: showing, ui: script('document.title = "ran";') });
      const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
      expect(
        await page.inSidebar(
          `image('${pixel}').then((image) => [document.title, getComputedStyle(document.body).margin, image])`,
        ),
      ).toEqual(['ran', '7px', 'loaded']);
    },
  );

  rule(
    'A domain that is allowed is reached, another is not',
    'certain',
    documentation('manifest'),
    async () => {
      const manifest = {
        networkAccess: { allowedDomains: ['example.org'], devAllowedDomains: ['http://localhost:9999'] },
      };
      const page = await open({ main: showing, ui: script(''), manifest });
      expect(
        await page.inSidebar(
          `Promise.all(['https://example.org/a', 'http://localhost:9999/b', 'https://example.com/c', 'https://sub.example.org/d'].map(fetched))`,
        ),
      ).toEqual(['loaded', 'loaded', 'refused', 'refused']);
      expect(page.requests).toEqual(['https://example.org/a', 'http://localhost:9999/b']);
    },
  );

  rule('Inter is there without network', 'certain', documentation('manifest'), async () => {
    const page = await open({ main: showing, ui: '<p style="font-family: Inter">Golf</p>' });
    expect(
      await page.inSidebar(`document.fonts.load('500 12px Inter').then((faces) => faces.length > 0)`),
    ).toBe(true);
    expect(page.requests).toEqual([]);
  });

  rule(
    'With themeColors it gets the class figma-light and the colours as variables',
    'certain',
    documentation('css-variables'),
    async () => {
      const page = await open({ main: 'figma.showUI(__html__, { themeColors: true })', ui: '<p>x</p>' });
      const [classes, colour, count] = await page.inSidebar<
        readonly [string, string, number]
      >(`[document.documentElement.className,
          getComputedStyle(document.documentElement).getPropertyValue('--figma-color-bg'),
          document.querySelector('style#figma-style').textContent.match(/--figma-color-/g).length]`);
      expect(classes).toBe('figma-light');
      expect(colour).toMatch(/^#f{3,6}$/i);
      expect(count).toBeGreaterThan(100);
    },
  );

  rule('Without themeColors it gets neither', 'certain', documentation('css-variables'), async () => {
    const page = await open({ main: showing });
    expect(
      await page.inSidebar(`[document.documentElement.className, document.querySelector('#figma-style')]`),
    ).toEqual(['', null]);
  });

  rule(
    'FigJam is light also where the system is dark',
    'certain',
    documentation('css-variables'),
    async () => {
      const page = await open({ main: 'figma.showUI(__html__, { themeColors: true })' });
      await page.page.emulateMedia({ colorScheme: 'dark' });
      expect(await page.inSidebar('document.documentElement.className')).toBe('figma-light');
    },
  );

  rule(
    'The brand colour of FigJam is violet; the exact colours are unknown',
    { unknown: 17 },
    documentation('css-variables'),
    async () => {
      const page = await open({ main: 'figma.showUI(__html__, { themeColors: true })' });
      expect(
        await page.inSidebar(
          `getComputedStyle(document.documentElement).getPropertyValue('--figma-color-bg-brand').trim()`,
        ),
      ).toBe('#8638e5');
    },
  );

  rule(
    'Messages sent right after showUI wait until the sidebar is loaded, in order',
    'certain',
    documentation('creating-ui'),
    async () => {
      const page = await open({
        main: `${showing} for (const each of [1, 2, 3]) figma.ui.postMessage(each);`,
        ui: `<script>window.heard = [];
          addEventListener('load', () => { onmessage = ({ data }) => heard.push(data); });</script>`,
      });
      await expect
        .poll(() => page.inSidebar<readonly { pluginMessage: unknown }[]>('heard'))
        .toEqual([1, 2, 3].map((pluginMessage) => ({ pluginMessage, pluginId: '1234567890' })));
    },
  );

  rule(
    'Dates, bytes and undefined arrive as what they are, both ways',
    'certain',
    documentation('creating-ui'),
    async () => {
      const page = await open({
        main: `${showing} figma.ui.onmessage = (message) => {
          figma.notify([message.date instanceof Date, message.date.getTime(), message.bytes instanceof Uint8Array, message.bytes[1], 'none' in message].join());
          figma.ui.postMessage(message);
        };`,
        ui: `<script>onmessage = ({ data: { pluginMessage: { date, bytes, none } } }) => { window.back = [date instanceof Date, date.getTime(), bytes instanceof Uint8Array, bytes[1], none === undefined]; };
          parent.postMessage({ pluginMessage: { date: new Date(5), bytes: new Uint8Array([1, 200]), none: undefined } }, '*');</script>`,
      });
      await expect.poll(() => page.notices.allInnerTexts()).toEqual(['true,5,true,200,true']);
      await expect.poll(() => page.inSidebar('window.back')).toEqual([true, 5, true, 200, true]);
    },
  );

  rule(
    'Only what stands in the host’s envelope is heard',
    'certain',
    documentation('creating-ui'),
    async () => {
      const page = await open({
        main: echoing,
        ui: `<script>
        for (const data of ['bare', null, { message: 'no' }, { pluginMessage: 'not mine', pluginId: '77' }]) parent.postMessage(data, '*');
        for (const pluginId of ['1234567890', '*']) parent.postMessage({ pluginMessage: 'for ' + pluginId, pluginId }, '*');
        parent.postMessage({ pluginMessage: null }, '*');
      </script>`,
      });
      await expect.poll(() => page.notices.allInnerTexts()).toEqual(['"for 1234567890"', '"for *"', 'null']);
    },
  );

  rule('Another frame than the sidebar is not heard', 'certain', documentation('creating-ui'), async () => {
    const page = await open({ main: echoing });
    await page.frame();
    await page.page.evaluate(() => window.postMessage({ pluginMessage: 'from the page' }, '*'));
    await page.inSidebar(`parent.postMessage({ pluginMessage: 'from the sidebar' }, '*')`);
    await expect.poll(() => page.notices.allInnerTexts()).toEqual(['"from the sidebar"']);
  });

  rule('It is as large as asked, at least 70 wide', 'certain', 'typings: showUI, resize', async () => {
    const page = await open({
      main: `${showing} figma.ui.onmessage = ([width, height]) => figma.ui.resize(width, height);`,
    });
    expect(await page.boxOf()).toMatchObject({ width: 300, height: 200 });
    for (const [asked, given] of [
      [
        [420, 360],
        [420, 360],
      ],
      [
        [10, 50],
        [70, 50],
      ],
    ] as const) {
      await page.inSidebar(`parent.postMessage({ pluginMessage: ${JSON.stringify(asked)} }, '*')`);
      await expect.poll(async () => (await page.boxOf()).width).toBe(given[0]);
      expect((await page.boxOf()).height).toBe(given[1]);
      expect(await page.inSidebar('[innerWidth, innerHeight]')).toEqual(given);
    }
  });

  rule(
    'How large it may be is unknown: the board beside it stays free',
    { unknown: 13 },
    'typings: resize',
    async () => {
      const page = await open({ main: 'figma.showUI(__html__, { width: 5000, height: 5000 })' });
      const { x, y, width, height } = await page.boxOf('.plugin-window');
      expect(x).toBeGreaterThanOrEqual(300);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(1_440);
      expect(y + height).toBeLessThanOrEqual(900);
    },
  );

  const kept = `<script>window.born = Math.random(); onmessage = ({ data }) => { window.last = data.pluginMessage; };</script>`;

  rule(
    'Hidden, it runs on and hears messages; shown again, it is the same document',
    'certain',
    'typings: hide',
    async () => {
      const page = await open({
        main: `${showing} figma.ui.on('message', (what) => { figma.ui.hide(); figma.ui.postMessage('while hidden'); setTimeout(() => figma.ui.show(), what); });`,
        ui: kept,
      });
      const born = await page.inSidebar('born');
      await page.inSidebar(`parent.postMessage({ pluginMessage: 1500 }, '*')`);
      await expect.poll(() => page.page.locator('.plugin-window').isVisible()).toBe(false);
      await expect.poll(() => page.inSidebar('window.last')).toBe('while hidden');
      await expect.poll(() => page.page.locator('.plugin-window').isVisible()).toBe(true);
      expect(await page.inSidebar('born')).toBe(born);
    },
  );

  rule(
    'showUI again closes the former document, in one window',
    'certain',
    documentation('figma-showui'),
    async () => {
      const page = await open({
        main: `${showing} figma.ui.onmessage = () => { figma.showUI('<h1>Second</h1>', { width: 340 }); };`,
        ui: kept,
      });
      await page.inSidebar(`parent.postMessage({ pluginMessage: 1 }, '*')`);
      await page.sidebar.getByRole('heading', { name: 'Second' }).waitFor();
      expect(await page.page.locator('iframe').count()).toBe(1);
      expect(await page.inSidebar('window.born')).toBe(undefined);
    },
  );

  rule('Closed, its document is gone', 'certain', 'typings: UIAPI.close', async () => {
    const page = await open({ main: `${showing} figma.ui.onmessage = () => figma.ui.close();` });
    await page.inSidebar(`parent.postMessage({ pluginMessage: 1 }, '*')`);
    await expect.poll(() => page.page.locator('iframe').count()).toBe(0);
    expect(await page.read(({ plugin }) => plugin.running.value, null)).toBe('');
  });

  rule(
    'It is put at a place of the canvas, whatever the zoom',
    'certain',
    documentation('figma-showui'),
    async () => {
      const page = await open({
        main: `${showing} figma.ui.onmessage = ({ x, y, zoom, center }) => { figma.viewport.zoom = zoom; figma.viewport.center = center; figma.ui.reposition(x, y); figma.notify(JSON.stringify(figma.ui.getPosition())); };`,
      });
      for (const zoom of [0.5, 1, 2]) {
        const at = { x: -80, y: 40, zoom, center: { x: 0, y: 100 } };
        await page.inSidebar(`parent.postMessage({ pluginMessage: ${JSON.stringify(at)} }, '*')`);
        await expect
          .poll(() => page.read(({ viewport }) => viewport.view.value.zoom, null))
          .toBeCloseTo(zoom);
        const expected = await page.read(({ viewport }, place) => viewport.toScreen(place), at);
        await expect
          .poll(async () => Math.abs((await page.boxOf('.plugin-window')).x - expected.x))
          .toBeLessThan(1);
        expect(Math.abs((await page.boxOf('.plugin-window')).y - expected.y)).toBeLessThan(1);
        const said = JSON.parse((await page.notices.last().innerText()) || '{}');
        expect(said.canvasSpace.x).toBeCloseTo(-80);
        expect(said.windowSpace.x).toBeCloseTo(expected.x);
      }
    },
  );

  rule('It is never put out of view', 'certain', documentation('figma-showui'), async () => {
    const page = await open({
      main: 'figma.showUI(__html__, { width: 300, height: 200, position: { x: 99999, y: -99999 } })',
    });
    const { x, y, width } = await page.boxOf('.plugin-window');
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(1_440);
  });

  rule(
    'A person moves it by its title, and it stays in view',
    'certain',
    documentation('creating-ui'),
    async () => {
      const page = await open({ main: showing });
      const { mouse } = page.page;
      const before = await page.boxOf('.plugin-title');
      await mouse.move(before.x + 120, before.y + 20);
      await mouse.down();
      await mouse.move(before.x - 180, before.y + 220, { steps: 6 });
      await mouse.up();
      const after = await page.boxOf('.plugin-title');
      expect([after.x - before.x, after.y - before.y]).toEqual([-300, 200]);
      await mouse.move(after.x + 120, after.y + 20);
      await mouse.down();
      await mouse.move(5, 5, { steps: 6 });
      await mouse.up();
      const corner = await page.boxOf('.plugin-title');
      expect([corner.x, corner.y]).toEqual([0, 0]);
    },
  );
});
