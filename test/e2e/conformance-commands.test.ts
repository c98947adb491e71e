/** The rules of running commands, and of what a sidebar may save, in a browser. */
import { expect } from 'vitest';
import { rules } from '../local/conformance/rule.ts';
import { pluginPages } from './plugin-page.ts';

const { open } = pluginPages();

const showing = 'figma.showUI(__html__, { width: 300, height: 200 });';
/** Says what it hears, so that a test can wait for it. */
const echoing = `${showing} figma.ui.onmessage = (message) => figma.notify(JSON.stringify(message) || 'undefined');`;

const documentation = (page: string): string => `documentation: ${page}`;
const commands = {
  menu: [
    { name: 'Open', command: 'open' },
    { separator: true },
    { name: 'Count', command: 'count' },
    {
      name: 'Insert',
      command: 'insert',
      parameters: [
        { name: 'Activity', key: 'activity' },
        { name: 'Minutes', key: 'minutes', allowFreeform: true, optional: true },
      ],
    },
  ],
  relaunchButtons: [{ command: 'open', name: 'Open it' }],
};
const working = `
  figma.parameters.on('input', ({ key, query, result }) => {
    if (key === 'activity') result.setSuggestions(['Quiz', 'Debat', 'Quizvragen'].filter((name) => name.toLowerCase().includes(query.toLowerCase())));
    else result.setSuggestions([]);
  });
  figma.on('close', () => figma.notify('closed ' + figma.command));
  figma.on('run', ({ command, parameters }) => {
    if (command === 'open') { figma.showUI(__html__, { width: 300, height: 200 }); figma.ui.onmessage = () => { for (const node of figma.currentPage.selection) node.setRelaunchData({ open: 'again' }); figma.commitUndo(); }; }
    else { figma.closePlugin(command + ' ' + JSON.stringify(parameters || null)); }
  });`;

rules('3.2 One plugin at a time', (rule) => {
  rule('The cross closes the sidebar and ends the run', 'certain', documentation('creating-ui'), async () => {
    const page = await open({ main: working, manifest: commands });
    await page.frame();
    await page.page.locator('.plugin-title button').last().click();
    await expect.poll(() => page.page.locator('iframe').count()).toBe(0);
    await expect.poll(() => page.notices.allInnerTexts()).toEqual(['closed open']);
    expect(await page.read(({ plugin }) => plugin.running.value, null)).toBe(null);
  });

  rule(
    'Another command ends the one that runs, with its sidebar',
    'likely',
    'reports; figma.on close',
    async () => {
      const page = await open({ main: working, manifest: commands });
      await page.frame();
      await page.openMenu();
      await page.page.getByRole('menuitem', { name: 'Count' }).click();
      await expect.poll(() => page.page.locator('iframe').count()).toBe(0);
      await expect
        .poll(() => page.notices.allInnerTexts())
        .toEqual(['closed open', 'closed count', 'count null']);
    },
  );

  rule('The same command again starts anew, with a new document', 'likely', 'reports', async () => {
    const page = await open({
      main: working,
      manifest: commands,
      ui: '<script>window.born = Math.random()</script>',
    });
    const born = await page.inSidebar<number>('born');
    await page.openMenu();
    await page.page.getByRole('menuitem', { name: 'Open', exact: true }).click();
    await expect.poll(() => page.notices.allInnerTexts()).toEqual(['closed open']);
    await expect.poll(async () => (await page.inSidebar<number>('window.born')) !== born).toBe(true);
    expect(await page.page.locator('iframe').count()).toBe(1);
  });

  rule(
    'Quick actions ask for parameters by keyboard, with what the plugin suggests',
    'certain',
    documentation('plugin-parameters'),
    async () => {
      const page = await open({ main: working, manifest: commands });
      await page.frame();
      await page.page.locator('.canvas').focus();
      const { keyboard } = page.page;
      await keyboard.press('Control+k');
      await keyboard.type('insert');
      await keyboard.press('Enter');
      await keyboard.type('quiz');
      const options = page.page.getByRole('option');
      await expect.poll(() => options.allInnerTexts()).toEqual(['Quiz', 'Quizvragen']);
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await page.page.getByRole('combobox', { name: 'Minutes' }).waitFor();
      await keyboard.type('45');
      await keyboard.press('Enter');
      await expect
        .poll(() => page.notices.allInnerTexts())
        .toContain('insert {"activity":"Quizvragen","minutes":"45"}');
    },
  );

  rule('Leaving a quick action runs nothing', 'certain', documentation('plugin-parameters'), async () => {
    const page = await open({ main: working, manifest: commands });
    await page.frame();
    await page.page.locator('.canvas').focus();
    const { keyboard } = page.page;
    await keyboard.press('Control+k');
    await keyboard.type('insert');
    await keyboard.press('Enter');
    await page.page.getByRole('option', { name: 'Debat' }).waitFor();
    await keyboard.press('Escape');
    // What made way for it comes back.
    await page.frame();
    expect((await page.notices.allInnerTexts()).filter((text) => text.startsWith('insert'))).toEqual([]);
    expect(await page.read(({ plugin }) => plugin.running.value, null)).toBe('open');
  });

  rule(
    'A relaunch button on a node runs its command',
    'certain',
    documentation('figma-setrelaunchdata'),
    async () => {
      const page = await open({ main: working, manifest: commands });
      await page.frame();
      await page.read(({ document, selection, viewport }) => {
        const id = document.edit('person', () =>
          document.create('STICKY', { characters: 'x' }, document.currentPage),
        );
        const box = document.absoluteBox(id);
        if (box) viewport.fit(box);
        selection.value = [id];
      }, null);
      await page.inSidebar(`parent.postMessage({ pluginMessage: 'mark' }, '*')`);
      const button = page.page.getByRole('button', { name: 'Open it' });
      await button.waitFor();
      await page.page.locator('.plugin-title button').last().click();
      await expect.poll(() => page.page.locator('iframe').count()).toBe(0);
      await button.click();
      await page.sidebar.getByText('sidebar').waitFor();
    },
  );

  const saving = `<body><a id="link" download="golf.json">Save</a><script>
    const link = document.querySelector('#link');
    link.href = URL.createObjectURL(new Blob(['{}'], { type: 'application/json' }));
    const loose = () => { const other = document.createElement('a'); other.href = link.href; other.download = 'los.json'; other.click(); };
  </script></body>`;

  rule(
    'Whether a sidebar without network may save a file is unknown: it may not, hears no error and runs on',
    { unknown: 18 },
    'reports of plugins that save files; documentation: manifest',
    async () => {
      const page = await open({ main: echoing, ui: saving });
      let downloads = 0;
      page.page.on('download', () => {
        downloads += 1;
      });
      await page.sidebar.locator('#link').click();
      await page.inSidebar('loose()');
      await expect
        .poll(() => page.notices.allInnerTexts())
        .toEqual([expect.stringContaining('wilde een bestand bewaren')]);
      const told = await page.developerTab('Console');
      expect(told).toContain('golf.json');
      expect(told).toContain('los.json');
      await page.inSidebar(`parent.postMessage({ pluginMessage: 'still here' }, '*')`);
      await expect.poll(() => page.notices.allInnerTexts()).toContain('"still here"');
      expect(downloads).toBe(0);
    },
  );

  rule(
    'A sidebar with network saves files by a link',
    'likely',
    'reports of plugins that save files',
    async () => {
      const page = await open({
        main: showing,
        ui: saving,
        manifest: { networkAccess: { allowedDomains: ['*'] } },
      });
      const [download] = await Promise.all([
        page.page.waitForEvent('download'),
        page.sidebar.locator('#link').click(),
      ]);
      expect(download.suggestedFilename()).toBe('golf.json');
    },
  );
});
