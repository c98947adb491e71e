/** The rules of dropping from the sidebar on the board, in a browser. */
import { chromium } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { browserFlags, findBrowser } from '../../tools/browser.mjs';
import { rules } from '../local/conformance/rule.ts';
import { type PluginPage, pluginPages } from './plugin-page.ts';

const { open } = pluginPages();

const documentation = (page: string): string => `documentation: ${page}`;
const dropping = `figma.showUI(__html__, { width: 300, height: 300 });
  figma.on('drop', ({ absoluteX, absoluteY, x, y, node, items, dropMetadata }) => {
    figma.notify(JSON.stringify({ absoluteX, absoluteY, x, y, type: node.type, items, dropMetadata }));
    return false;
  });`;

/** What the plugin was told of the drop that came last; null when there was none. */
async function lastDrop(page: PluginPage) {
  const text = await page.notices
    .last()
    .innerText({ timeout: 5_000 })
    .catch(() => 'null');
  return JSON.parse(text);
}

rules('8 Dropping from the sidebar', (rule) => {
  rule(
    'A drop counts from the corner of the frame, and lands where the pointer is, at any zoom and window place',
    'certain',
    documentation('creating-ui; typings: DropEvent'),
    async () => {
      const page = await open({ main: dropping });
      for (const [zoom, window] of [
        [1, null],
        [0.4, { x: 900, y: 300 }],
        [2.5, { x: 700, y: 80 }],
      ] as const) {
        await page.read(
          ({ viewport, plugin }, [scale, place]) => {
            viewport.zoomTo(scale);
            viewport.panBy({ x: 133, y: -57 });
            plugin.moved.value = place;
          },
          [zoom, window] as const,
        );
        const target = { x: 412, y: 333 };
        await page.page.waitForTimeout(100);
        const { x, y } = await page.boxOf();
        const drop = {
          clientX: target.x - x,
          clientY: target.y - y,
          items: [{ type: 'text/plain', data: 'quiz' }],
          dropMetadata: { zoom },
        };
        await page.inSidebar(`parent.postMessage({ pluginDrop: ${JSON.stringify(drop)} }, '*')`);
        await expect.poll(async () => (await lastDrop(page))?.dropMetadata?.zoom).toBe(zoom);
        const expected = await page.read(({ viewport }, screen) => viewport.toPage(screen), target);
        const told = await lastDrop(page);
        expect(told.absoluteX).toBeCloseTo(expected.x, 3);
        expect(told.absoluteY).toBeCloseTo(expected.y, 3);
        expect(told.items).toEqual(drop.items);
        expect(told.type).toBe('PAGE');
      }
    },
  );

  rule(
    'Over a section it also tells the place in it; over a locked one the page',
    'certain',
    'typings: DropEvent',
    async () => {
      const page = await open({ main: dropping });
      const section = await page.read(({ document, viewport }) => {
        const from = viewport.toPage({ x: 300, y: 250 });
        return document.edit('person', () => {
          const id = document.create('SECTION', { width: 300, height: 200 }, document.currentPage);
          document.place(id, [
            [1, 0, from.x],
            [0, 1, from.y],
          ]);
          return id;
        });
      }, null);
      const { x, y } = await page.boxOf();
      const post = (metadata: string) =>
        page.inSidebar(
          `parent.postMessage({ pluginDrop: { clientX: ${350 - x}, clientY: ${290 - y}, dropMetadata: '${metadata}' } }, '*')`,
        );
      await post('open');
      await expect.poll(async () => (await lastDrop(page))?.dropMetadata).toBe('open');
      expect(await lastDrop(page)).toMatchObject({ type: 'SECTION', x: 50, y: 40 });
      await page.read(
        ({ document }, id) => document.edit('person', () => document.set(id, { locked: true })),
        section,
      );
      await post('locked');
      await expect.poll(async () => (await lastDrop(page))?.dropMetadata).toBe('locked');
      expect(await lastDrop(page)).toMatchObject({ type: 'PAGE' });
    },
  );

  rule(
    'Inside of the plugin’s own window nothing is dropped',
    'certain',
    documentation('creating-ui'),
    async () => {
      const page = await open({ main: dropping });
      for (const [clientX, clientY] of [
        [150, 150],
        [150, -20],
        [-99_999, 40],
      ])
        await page.inSidebar(
          `parent.postMessage({ pluginDrop: { clientX: ${clientX}, clientY: ${clientY} } }, '*')`,
        );
      await page.inSidebar(
        `parent.postMessage({ pluginDrop: { clientX: -400, clientY: 150, dropMetadata: 'board' } }, '*')`,
      );
      await expect.poll(async () => (await lastDrop(page))?.dropMetadata).toBe('board');
      expect(await page.notices.count()).toBe(1);
    },
  );

  rule(
    'What is dragged out of the sidebar by hand and let go over the board tells its place there',
    'certain',
    documentation('creating-ui; figma/plugin-samples'),
    async () => {
      // The frame shares its process with the page here: a remote-controlled drag does not cross processes. It also
      // gives dragend the page's coordinates; those of the drag before it count from the frame, as in a real drag.
      const executablePath = findBrowser();
      if (!executablePath) throw new Error('No browser found');
      const browser = await chromium.launch({
        executablePath,
        args: [...browserFlags, '--disable-features=IsolateSandboxedIframes'],
      });
      onTestFinished(() => browser.close());
      const page = await open(
        {
          main: dropping,
          ui: `<div id="card" draggable="true" style="width: 120px; height: 60px; background: #eee">Quiz</div>
          <script>
            const card = document.querySelector('#card');
            let at = null;
            card.addEventListener('dragstart', (event) => event.dataTransfer.setData('text/plain', 'quiz'));
            card.addEventListener('drag', ({ clientX, clientY }) => { at = { clientX, clientY }; });
            card.addEventListener('dragend', () => {
              parent.postMessage({ pluginDrop: { ...at, dropMetadata: 'by hand' } }, '*');
            });
          </script>`,
        },
        undefined,
        browser,
      );
      const card = page.sidebar.locator('#card');
      const from = await card.boundingBox();
      if (!from) throw new Error('Nothing to drag');
      const target = { x: 520, y: 410 };
      const { mouse } = page.page;
      await mouse.move(from.x + 40, from.y + 30);
      await mouse.down();
      await mouse.move(from.x + 50, from.y + 40, { steps: 3 });
      await mouse.move(target.x - 30, target.y, { steps: 6 });
      await mouse.move(target.x, target.y, { steps: 3 });
      await mouse.up();
      await expect.poll(async () => (await lastDrop(page))?.dropMetadata).toBe('by hand');
      const expected = await page.read(({ viewport }, screen) => viewport.toPage(screen), target);
      const told = await lastDrop(page);
      expect(Math.abs(told.absoluteX - expected.x)).toBeLessThan(2);
      expect(Math.abs(told.absoluteY - expected.y)).toBeLessThan(2);
    },
  );
});
