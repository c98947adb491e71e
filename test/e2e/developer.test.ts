/** The developer panel, on the page that npm start serves. */
import { describe, expect, it } from 'vitest';
import { pluginPages, type TinyPlugin } from './plugin-page.ts';

const { open } = pluginPages();

const plugin: TinyPlugin = {
  main: `
    figma.showUI(__html__, { width: 300, height: 160 });
    console.log('ready', { cards: 3 });
    figma.currentPage.on('nodechange', ({ nodeChanges }) => figma.ui.postMessage({ type: 'changes', count: nodeChanges.length }));
    figma.ui.onmessage = ({ type, count }) => {
      if (type === 'flood') for (let index = 0; index < count; index += 1) figma.ui.postMessage({ type: 'tick', index });
      if (type === 'sticky') { figma.createSticky(); figma.createSticky(); figma.commitUndo(); figma.notify('two'); }
      if (type === 'open') figma.createSticky();
    };`,
  ui: `<script>
    const say = (type, count) => parent.postMessage({ pluginMessage: { type, count } }, '*');
  </script>
  <button onclick="say('sticky')">Sticky</button><button onclick="say('open')">Loose</button><button onclick="say('flood', 5000)">Flood</button>`,
};

describe('the developer panel', () => {
  it('is closed until it is asked for, by menu or keys, and stays as it was left', async () => {
    const page = await open(plugin);
    await page.frame();
    expect(await page.developer.count()).toBe(0);
    await page.openMenu();
    await page.page.getByRole('menuitem', { name: /Ontwikkelaarspaneel/ }).click();
    await page.developer.waitFor();
    await page.developer.getByRole('tab', { name: 'Beurten' }).click();
    await page.page.reload();
    await page.developer.waitFor();
    expect(await page.developer.getByRole('tab', { selected: true }).innerText()).toContain('Beurten');
    await page.page.locator('.canvas').focus();
    await page.toggleDeveloper();
    await expect.poll(() => page.developer.count()).toBe(0);
    await page.page.reload();
    await page.frame();
    expect(await page.developer.count()).toBe(0);
  });

  it('makes room for itself, and gives it back', async () => {
    const page = await open(plugin);
    const heightOf = async (): Promise<number> =>
      (await page.page.locator('.canvas').boundingBox())?.height ?? 0;
    expect(await heightOf()).toBe(900);
    await page.toggleDeveloper();
    await expect.poll(heightOf).toBe(620);
    const separator = page.developer.getByRole('separator');
    await separator.focus();
    await page.page.keyboard.press('ArrowUp');
    await expect.poll(heightOf).toBe(596);
    const box = await separator.boundingBox();
    const y = (box?.y ?? 0) + 4;
    await page.page.mouse.move(300, y);
    await page.page.mouse.down();
    await page.page.mouse.move(300, y - 100, { steps: 4 });
    await page.page.mouse.up();
    await expect.poll(heightOf).toBe(496);
    await page.developer.getByRole('button', { name: /sluiten/ }).click();
    await expect.poll(heightOf).toBe(900);
  });

  it('tells what the plugin says, posts, is told and uses, and what can be undone', async () => {
    const page = await open(plugin);
    await page.frame();
    expect(await page.developerTab('Console')).toContain('ready {"cards":3}');
    await page.sidebar.getByRole('button', { name: 'Sticky' }).click();
    await expect.poll(() => page.developerTab('Console')).toContain('two');
    const messages = await page.developerTab('Berichten');
    expect(messages).toContain('← plugin');
    expect(messages).toContain('sticky');
    expect(messages).toContain('→ zijbalk');
    expect(messages).toContain('{"type":"changes","count":2}');
    expect(messages).toContain('28 B');
    const turns = await page.developerTab('Beurten');
    expect(turns).toContain('nodechange');
    expect(turns).toContain('CREATE');
    const members = await page.developerTab('API');
    expect(members).toContain('createSticky');
    expect(members).toMatch(/Grootste beurt\s+\d+ \w+/);
    await page.sidebar.getByRole('button', { name: 'Loose' }).click();
    await expect.poll(() => page.developerTab('Ongedaan')).toContain('open: wat de plugin hierna doet');
    const steps = await page.developer.getByRole('option').allInnerTexts();
    expect(steps.map((step) => step.split(/\s+/).slice(0, 3))).toEqual([
      ['1', 'plugin', '1'],
      ['2', 'plugin', '2'],
    ]);
  });

  it('shows a message whole, filters, copies as text, and is cleared', async () => {
    const page = await open(plugin);
    await page.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.frame();
    await page.developerTab('Berichten');
    await page.sidebar.getByRole('button', { name: 'Sticky' }).click();
    const rows = page.developer.getByRole('option');
    await expect.poll(() => rows.count()).toBe(2);
    await rows.first().click();
    expect(await page.developer.locator('pre').innerText()).toContain('"type":"sticky"');
    await page.page.keyboard.press('ArrowDown');
    await page.developer.getByRole('listbox').press('ArrowDown');
    expect(await page.developer.locator('pre').innerText()).toContain('"type":"changes"');
    await page.developer.getByRole('searchbox').fill('changes');
    await expect.poll(() => rows.count()).toBe(1);
    await page.developer.getByRole('button', { name: 'Kopiëren' }).click();
    await page.developer.getByRole('button', { name: 'Gekopieerd' }).waitFor();
    const copied = await page.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^\d\d:\d\d\.\d{3}\tto sidebar\tchanges\t28\t\{"type":"changes","count":2\}$/);
    await page.developer.getByRole('button', { name: 'Wissen' }).click();
    await expect.poll(() => page.developer.getByRole('tabpanel').innerText()).toContain('Nog geen berichten');
    await page.developerTab('API');
    await page.developer.getByRole('button', { name: 'Op nul' }).click();
    await expect.poll(() => page.developer.getByRole('tabpanel').innerText()).toContain('nog niet gebruikt');
  });

  it('draws few rows of thousands, and not more than a few times a second', async () => {
    const page = await open(plugin);
    await page.frame();
    await page.developerTab('Berichten');
    await page.page.evaluate(() => {
      const panel = document.querySelector('.developer-body');
      let count = 0;
      let last = 0;
      new MutationObserver(() => {
        // Changes of one drawing come together.
        if (performance.now() - last > 20) count += 1;
        last = performance.now();
        Reflect.set(window, 'drawings', count);
      }).observe(panel ?? document.body, { childList: true, subtree: true, characterData: true });
      Reflect.set(window, 'started', performance.now());
    });
    for (const _round of [1, 2]) await page.sidebar.getByRole('button', { name: 'Flood' }).click();
    await expect
      .poll(() => page.read(({ plugin: { log } }) => log.total('messages'), null), { timeout: 20_000 })
      .toBe(10_002);
    await expect
      .poll(() => page.developer.getByRole('tab', { name: 'Berichten' }).innerText())
      .toMatch(/10\.002/);
    const [drawings, seconds] = await page.page.evaluate(() => [
      Number(Reflect.get(window, 'drawings')),
      (performance.now() - Number(Reflect.get(window, 'started'))) / 1000,
    ]);
    expect(drawings ?? 0).toBeLessThanOrEqual(2 + 4 * (seconds ?? 0));
    expect(await page.developer.getByRole('option').count()).toBeLessThan(60);
    expect(await page.developer.getByRole('tabpanel').innerText()).toContain('8.002 oudere regels');
    // The last message is in view; from the top on, they are in order.
    expect(await page.developer.getByRole('option').last().innerText()).toContain('"index":4999');
  });

  it('closed, it notes no messages', async () => {
    const page = await open(plugin);
    await page.frame();
    await page.sidebar.getByRole('button', { name: 'Flood' }).click();
    await page.page.waitForTimeout(500);
    expect(await page.read(({ plugin: { log } }) => log.total('messages') + log.total('events'), null)).toBe(
      0,
    );
  });

  it.each([
    ['nl-NL', 1_440, 900],
    ['en-GB', 1_440, 900],
    ['nl-NL', 700, 900],
    ['en-GB', 700, 900],
  ])('fits, in %s at %i by %i', async (locale, width, height) => {
    const page = await open(plugin, { locale, width, height });
    await page.frame();
    await page.toggleDeveloper();
    for (const tab of await page.developer.getByRole('tab').all()) {
      await tab.click();
      const [head, acts] = await Promise.all([
        page.developer.locator('.developer-tabs').boundingBox(),
        page.developer.locator('.developer-acts').boundingBox(),
      ]);
      expect((head?.x ?? 0) + (head?.width ?? 9999)).toBeLessThanOrEqual(acts?.x ?? 0);
      expect((acts?.x ?? 0) + (acts?.width ?? 9999)).toBeLessThanOrEqual(width);
    }
  });
});
