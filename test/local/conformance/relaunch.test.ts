import { expect } from 'vitest';
import type { Manifest } from '../../../src/local/api/environment.ts';
import { relaunchButtonsOf } from '../../../src/local/api/relaunch.ts';
import { createBoardDocument } from '../../../src/local/document/document.ts';
import { logOf, manifest } from '../harness.ts';
import { rules } from './rule.ts';

const attempt = `const attempt = (run) => { try { const result = run(); return result === undefined ? 'done' : result } catch (error) { return error.message } };`;
const two: Manifest = {
  ...manifest,
  relaunchButtons: [
    { command: 'open', name: 'Open', multipleSelection: true },
    { command: 'edit', name: 'Edit' },
  ],
};

rules('5 Relaunch buttons', (rule) => {
  rule(
    'A node gets them by command with a description, each call replaces them all, {} takes them away',
    'certain',
    'typings: setRelaunchData',
    async () => {
      const main = `const node = figma.createSticky(); const say = () => console.log(node.getRelaunchData());
        say(); node.setRelaunchData({ open: 'Open het bord', edit: '' }); say(); node.setRelaunchData({ edit: 'Wijzig' }); say(); node.setRelaunchData({}); say();`;
      expect(await logOf(main, { manifest: two })).toEqual([
        '{}',
        '{"open":"Open het bord","edit":""}',
        '{"edit":"Wijzig"}',
        '{}',
      ]);
    },
  );

  rule(
    'Only commands among the relaunchButtons of the manifest',
    'certain',
    'documentation: manifest',
    async () => {
      const main = `${attempt} console.log(attempt(() => figma.createSticky().setRelaunchData({ open: '', close: '' })))`;
      expect(await logOf(main)).toEqual([
        'in setRelaunchData: The command "close" is not among the relaunchButtons of the manifest',
      ]);
      expect(await logOf(main, { manifest: { name: 'None', id: '1' } })).toEqual([
        'in setRelaunchData: The command "open" is not among the relaunchButtons of the manifest',
      ]);
    },
  );

  rule('A description has 1,000 characters at most', 'certain', 'typings: setRelaunchData', async () => {
    const main = `${attempt} const node = figma.createSticky();
      console.log(attempt(() => node.setRelaunchData({ open: 'x'.repeat(1000) }))); console.log(attempt(() => node.setRelaunchData({ open: 'x'.repeat(1001) })));
      console.log(node.getRelaunchData().open.length); console.log(attempt(() => node.setRelaunchData({ open: 5 })));`;
    expect(await logOf(main)).toEqual([
      'done',
      'in setRelaunchData: The description of "open" is longer than 1000 characters',
      '1000',
      'in setRelaunchData: Expected "open" to have type string but got number instead',
    ]);
  });

  rule(
    'In FigJam neither a page nor the document has them',
    'certain',
    'typings: setRelaunchData',
    async () => {
      const main = `${attempt} for (const node of [figma.currentPage, figma.root]) console.log(attempt(() => node.setRelaunchData({ open: '' })))`;
      const refused = 'in setRelaunchData: Relaunch data is not supported on this node in FigJam';
      expect(await logOf(main)).toEqual([refused, refused]);
    },
  );

  rule(
    'One node shows what it has, in the order of the manifest; several show what all have and the manifest offers for several',
    'certain',
    'documentation: manifest',
    () => {
      const names = (...selected: Record<string, string>[]) =>
        relaunchButtonsOf(
          two,
          selected.map((relaunch) => ({ relaunch })),
        ).map(({ command, description }) => `${command}${description && ` (${description})`}`);
      expect(names({ edit: 'Wijzig', open: '' })).toEqual(['open', 'edit (Wijzig)']);
      expect(names({ open: 'een', edit: '' }, { open: 'twee', edit: '' })).toEqual(['open']);
      expect(names({ open: '' }, { edit: '' })).toEqual([]);
      expect(names({ gone: 'a command of an earlier version' })).toEqual([]);
      expect(names()).toEqual([]);
    },
  );

  rule('A button starts its command', 'certain', 'documentation: manifest', async () => {
    const document = createBoardDocument();
    await logOf(`figma.createSticky().setRelaunchData({ edit: '' })`, { document, manifest: two });
    const [node = ''] = document.node(document.currentPage)?.children ?? [];
    const [button] = relaunchButtonsOf(two, [document.node(node) ?? { relaunch: {} }]);
    expect(button?.command).toBe('edit');
  });
});
