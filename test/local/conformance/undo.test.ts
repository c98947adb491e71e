import { expect } from 'vitest';
import type { BoardDocument } from '../../../src/local/document/types.ts';
import { logOf, testBoard } from '../harness.ts';
import { rules } from './rule.ts';

const typesOn = (document: BoardDocument): string =>
  document
    .descendants(document.currentPage)
    .map((id) => document.node(id)?.type.slice(0, 2))
    .join(' ');

rules('4.3 Undo', (rule) => {
  rule('All that a plugin did until it closed is one step', 'certain', 'typings: commitUndo', async () => {
    const board = await testBoard(
      `figma.createSticky(); setTimeout(() => { figma.createFrame(); figma.closePlugin() }, 10)`,
    );
    await board.run();
    await board.clock.advance(10);
    expect(typesOn(board.document)).toBe('ST FR');
    board.document.undo();
    expect(typesOn(board.document)).toBe('');
    board.document.redo();
    expect(typesOn(board.document)).toBe('ST FR');
  });

  rule('Another run is another step', 'certain', 'typings: commitUndo', async () => {
    const board = await testBoard('figma.createSticky(); figma.closePlugin()');
    await board.run();
    await board.run();
    expect(typesOn(board.document)).toBe('ST ST');
    board.document.undo();
    expect(typesOn(board.document)).toBe('ST');
  });

  rule('commitUndo cuts the steps', 'certain', 'typings: commitUndo', async () => {
    const board = await testBoard(
      `figma.createSticky(); figma.commitUndo(); figma.createFrame(); figma.createFrame(); figma.closePlugin()`,
    );
    await board.run();
    board.document.undo();
    expect(typesOn(board.document)).toBe('ST');
    board.document.undo();
    expect(typesOn(board.document)).toBe('');
  });

  rule('triggerUndo goes back to the last commit', 'certain', 'typings: triggerUndo', async () => {
    const board = await testBoard(
      `figma.createSticky(); figma.commitUndo(); figma.createFrame(); figma.createFrame();
       figma.triggerUndo(); console.log(figma.currentPage.children.length);
       figma.triggerUndo(); console.log(figma.currentPage.children.length);
       figma.triggerUndo(); console.log(figma.currentPage.children.length);`,
    );
    await board.run();
    expect(board.logged).toEqual(['1', '0', '0']);
  });

  rule(
    'What a person does between two acts of the plugin is a step of its own',
    'likely',
    'reports',
    async () => {
      const board = await testBoard(
        `figma.showUI(__html__); figma.createSticky(); figma.ui.onmessage = () => figma.createFrame()`,
      );
      await board.run();
      const { document } = board;
      document.edit('person', () => document.create('SECTION', {}, document.currentPage));
      board.host.postFromSidebar(1);
      await board.clock.advance(0);
      expect(typesOn(document)).toBe('ST SE FR');
      document.undo();
      expect(typesOn(document)).toBe('ST SE');
      document.undo();
      expect(typesOn(document)).toBe('ST');
    },
  );

  rule(
    'With a sidebar open, turns run together until commitUndo, the person or the end cuts them',
    { unknown: 15 },
    'typings: commitUndo; plugins that stay open commit after each act',
    async () => {
      const board = await testBoard(
        `figma.showUI(__html__); figma.ui.onmessage = (commit) => { figma.createFrame(); if (commit) figma.commitUndo() }`,
      );
      await board.run();
      for (const commit of [false, true, false]) board.host.postFromSidebar(commit);
      await board.clock.advance(0);
      board.document.undo();
      expect(typesOn(board.document)).toBe('FR FR');
      board.document.undo();
      expect(typesOn(board.document)).toBe('');
    },
  );

  rule(
    'Undo and redo come as local changes, to the plugin that did it too',
    'likely',
    'reports',
    async () => {
      const board = await testBoard(
        `figma.currentPage.on('nodechange', ({ nodeChanges }) => console.log(nodeChanges.map(({ type, origin, node }) => type + ' ' + origin + ' ' + node.removed).join()));
       figma.on('run', () => figma.createSticky())`,
      );
      await board.run();
      board.document.undo();
      await board.clock.advance(0);
      board.document.redo();
      await board.clock.advance(0);
      expect(board.logged).toEqual(['CREATE LOCAL false', 'DELETE LOCAL true', 'CREATE LOCAL false']);
    },
  );

  rule('What triggerUndo takes back is told as LOCAL', { unknown: 14 }, 'not documented', async () => {
    const board = await testBoard(
      `const sticky = figma.createSticky(); figma.commitUndo();
       setTimeout(() => { figma.currentPage.on('nodechange', ({ nodeChanges }) => console.log(nodeChanges.map(({ type, origin }) => type + ' ' + origin).join())); figma.triggerUndo(); console.log(sticky.removed) }, 10)`,
    );
    await board.run();
    await board.clock.advance(10);
    expect(board.logged).toEqual(['true', 'DELETE LOCAL']);
  });

  rule('What collaborators do is not taken back', 'likely', 'each person undoes their own acts', async () => {
    const board = await testBoard('figma.createSticky()');
    await board.run();
    const { document } = board;
    document.edit('remote', () => document.create('SECTION', {}, document.currentPage));
    document.undo();
    expect(typesOn(document)).toBe('SE');
  });

  rule('A version needs a title', 'certain', 'typings: saveVersionHistoryAsync', async () => {
    const main = `(async () => { console.log(typeof (await figma.saveVersionHistoryAsync('Voor de les')).id); try { await figma.saveVersionHistoryAsync('') } catch (error) { console.log(error.message) } })()`;
    expect(await logOf(main)).toEqual([
      'string',
      'in saveVersionHistoryAsync: The title of a version cannot be empty',
    ]);
  });
});
