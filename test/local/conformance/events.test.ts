import { expect } from 'vitest';
import { createBoardDocument } from '../../../src/local/document/document.ts';
import { translation } from '../../../src/local/document/geometry.ts';
import { createView } from '../../../src/local/sandbox/view.ts';
import { testBoard } from '../harness.ts';
import { rules } from './rule.ts';

const watch = `figma.currentPage.on('nodechange', ({ nodeChanges }) => console.log(nodeChanges
  .map(({ type, id, origin, properties, node }) => [type, id, origin, (properties || []).join('+'), node.removed ? 'gone' : ''].filter(Boolean).join(' '))
  .join(' | ')));`;

async function watched(main = watch, options: Parameters<typeof testBoard>[1] = {}) {
  const board = await testBoard(main, options);
  await board.run();
  board.logged.length = 0;
  return board;
}

rules('4.2 Events', (rule) => {
  rule(
    'Handlers run after the code that caused the event, once for several changes',
    'certain',
    'typings: figma.on',
    async () => {
      const { document, clock, logged } = await watched();
      const id = document.edit('person', () => document.create('STICKY', {}, document.currentPage));
      document.edit('person', () => document.place(id, translation(10, 0)));
      expect(logged).toEqual([]);
      await clock.advance(0);
      expect(logged).toEqual([`CREATE ${id} LOCAL`]);
      document.edit('person', () => document.place(id, translation(20, 0)));
      document.edit('person', () => document.set(id, { characters: 'Ja' }));
      await clock.advance(0);
      expect(logged.slice(1)).toEqual([`PROPERTY_CHANGE ${id} LOCAL x+relativeTransform+text`]);
    },
  );

  rule(
    'What a plugin does is told to it later, never in the middle of its code',
    'certain',
    'typings: figma.on',
    async () => {
      const board = await testBoard(
        `figma.currentPage.on('nodechange', () => console.log('told')); figma.createSticky(); console.log('made');`,
      );
      await board.run();
      expect(board.logged).toEqual(['made', 'told']);
    },
  );

  rule(
    'Who begins to listen after the change in the same turn hears of it',
    'certain',
    'typings: figma.on',
    async () => {
      const board = await testBoard(`figma.createSticky(); ${watch}`);
      await board.run();
      expect(board.logged).toEqual(['CREATE 1:2 LOCAL']);
    },
  );

  rule(
    'How long an event takes is not promised: changes until then are one',
    { unknown: 14 },
    'typings: batched periodically',
    async () => {
      const { document, clock, logged } = await watched(watch, { eventDelay: 200 });
      const id = document.edit('person', () => document.create('STICKY', {}, document.currentPage));
      await clock.advance(150);
      expect(logged).toEqual([]);
      document.edit('person', () => document.place(id, translation(1, 1)));
      await clock.advance(50);
      expect(logged).toEqual([`CREATE ${id} LOCAL`]);
    },
  );

  rule(
    'Collaborators are REMOTE, oneself and the plugin LOCAL',
    'certain',
    'typings: BaseDocumentChange',
    async () => {
      const { document, clock, logged } = await watched();
      const id = document.edit('remote', () => document.create('STICKY', {}, document.currentPage));
      await clock.advance(0);
      document.edit('remote', () => document.set(id, { characters: 'Hoi' }));
      await clock.advance(0);
      document.edit('remote', () => document.remove(id));
      await clock.advance(0);
      expect(logged).toEqual([
        `CREATE ${id} REMOTE`,
        `PROPERTY_CHANGE ${id} REMOTE text`,
        `DELETE ${id} REMOTE gone`,
      ]);
    },
  );

  rule(
    'Only the topmost created or removed node is told, and nothing that came and went',
    'certain',
    'documentation: NodeChange',
    async () => {
      const { document, clock, logged } = await watched();
      const section = document.edit('person', () => {
        const made = document.create('SECTION', {}, document.currentPage);
        document.create('STICKY', {}, made);
        document.remove(document.create('STICKY', {}, made));
        return made;
      });
      await clock.advance(0);
      document.edit('person', () => document.remove(section));
      await clock.advance(0);
      expect(logged).toEqual([`CREATE ${section} LOCAL`, `DELETE ${section} LOCAL gone`]);
    },
  );

  rule(
    'A group that came and went unseen hides nothing: what it took along is told',
    'likely',
    'follows from the topmost node being told',
    async () => {
      const { document, clock, logged } = await watched();
      const [one, other] = document.edit('person', () => [
        document.create('STICKY', {}, document.currentPage),
        document.create('STICKY', {}, document.currentPage),
      ]);
      await clock.advance(0);
      const group = document.edit('person', () => document.group([one, other]));
      document.edit('person', () => document.remove(group));
      await clock.advance(0);
      const told = logged.slice(1).flatMap((line) => line.split(' | '));
      expect(told.sort()).toEqual([`DELETE ${one} LOCAL gone`, `DELETE ${other} LOCAL gone`]);
    },
  );

  rule('What went, came back and went again is told as gone', 'likely', 'follows from merging', async () => {
    const { document, clock, logged } = await watched();
    const sticky = document.edit('person', () => document.create('STICKY', {}, document.currentPage));
    await clock.advance(0);
    document.edit('person', () => document.remove(sticky));
    document.undo();
    document.edit('person', () => document.remove(sticky));
    await clock.advance(0);
    expect(logged.slice(1)).toEqual([`DELETE ${sticky} LOCAL gone`]);
  });

  rule(
    'A removed node is told as what it was: removed, type and id',
    'certain',
    'typings: RemovedNode',
    async () => {
      const { document, clock, logged } = await watched(
        `figma.currentPage.on('nodechange', ({ nodeChanges }) => console.log(nodeChanges.map(({ node }) => node.removed ? node : node.type)))`,
      );
      const sticky = document.edit('person', () => document.create('STICKY', {}, document.currentPage));
      await clock.advance(0);
      document.edit('person', () => document.remove(sticky));
      await clock.advance(0);
      expect(logged).toEqual(['["STICKY"]', `[{"removed":true,"type":"STICKY","id":"${sticky}"}]`]);
    },
  );

  const changes: readonly (readonly [what: string, code: string, names: string])[] = [
    ['place', 'sticky.x = 5; sticky.y = 6', 'x+relativeTransform+y'],
    ['rotation', 'frame.rotation = 30', 'rotation+relativeTransform'],
    ['size', 'frame.resize(10, 20)', 'width+height'],
    ['name', "frame.name = 'a'", 'name'],
    ['lock and visibility', 'frame.locked = true; frame.visible = false', 'locked+visible'],
    [
      'paints',
      'frame.fills = []; frame.strokes = [{ type: "SOLID", color: { r: 0, g: 0, b: 0 } }]',
      'fills+strokes',
    ],
    ['parent', 'section.appendChild(frame)', 'parent'],
    ['text of a text node', "text.characters = 'Dag'", 'characters'],
    ['text of a sticky', "sticky.text.characters = 'Dag'", 'text'],
    ['ends of a connector', 'connector.connectorEnd = { position: { x: 9, y: 9 } }', 'connectorEnd'],
    ['label of a connector', 'connector.textBackground.fills = []', 'textBackground'],
    ['shape', "shape.shapeType = 'DIAMOND'", 'shapeType'],
    ['author', 'sticky.authorVisible = false', 'authorVisible'],
    ['private data', "frame.setPluginData('a', 'b')", 'pluginData'],
    ['shared data', "frame.setSharedPluginData('abc', 'a', 'b')", 'pluginData'],
  ];
  for (const [what, code, names] of changes) {
    rule(
      `A change of ${what} is told as ${names.replaceAll('+', ', ')}`,
      'certain',
      'typings: NodeChangeProperty',
      async () => {
        const board = await testBoard(`(async () => {
        await figma.loadFontAsync({ family: 'Inter', style: 'Medium' }); await figma.loadFontAsync({ family: 'Inter', style: 'Regular' });
        const frame = figma.createFrame(), section = figma.createSection(), sticky = figma.createSticky(), text = figma.createText(), connector = figma.createConnector(), shape = figma.createShapeWithText();
        setTimeout(() => {
          figma.currentPage.on('nodechange', ({ nodeChanges }) => { for (const { properties } of nodeChanges) for (const name of properties || []) console.log(name) });
          ${code};
        }, 10);
      })()`);
        await board.run();
        await board.clock.advance(20);
        expect(board.errors).toEqual([]);
        expect(board.logged).toEqual(expect.arrayContaining(names.split('+')));
        const beside = ['width', 'height', 'name', 'x', 'y', 'relativeTransform'];
        expect(
          board.logged.filter((name) => !names.split('+').includes(name) && !beside.includes(name)),
        ).toEqual([]);
      },
    );
  }

  rule(
    'Relaunch buttons are not told',
    'certain',
    'typings: NodeChangeProperty has no name for them',
    async () => {
      const board = await testBoard(`
      const frame = figma.createFrame();
      setTimeout(() => { ${watch} frame.setRelaunchData({ open: '' }) }, 10)`);
      await board.run();
      await board.clock.advance(20);
      expect(board.logged).toEqual([]);
    },
  );

  rule(
    'What the typings have no name for is not told: hidden contents of a section, a wide sticky but by its width',
    'certain',
    'typings: NodeChangeProperty',
    async () => {
      const board = await testBoard(`
      const section = figma.createSection(), sticky = figma.createSticky(), vector = figma.createVector();
      setTimeout(() => { ${watch} section.sectionContentsHidden = true; sticky.isWideWidth = true; vector.vectorPaths = [{ windingRule: 'NONE', data: 'M 0 0 L 9 9' }] }, 10)`);
      await board.run();
      await board.clock.advance(20);
      expect(board.logged.join()).toContain('width');
      expect(board.logged.join()).toContain('vectorNetwork');
      for (const name of ['sectionContentsHidden', 'isWideWidth', 'vectorPaths'])
        expect(board.logged.join()).not.toContain(name);
    },
  );

  rule(
    'A write of what was there already is no change',
    'likely',
    'follows from telling what changed',
    async () => {
      const board = await testBoard(`
      const frame = figma.createFrame();
      setTimeout(() => { ${watch} frame.x = 0; frame.name = 'Frame'; frame.setSharedPluginData('abc', 'a', '') }, 10)`);
      await board.run();
      await board.clock.advance(20);
      expect(board.logged).toEqual([]);
    },
  );

  rule("A plugin's own writes come back to it, those of its data too", 'certain', 'reports', async () => {
    const { logged } = await testBoard(
      `${watch} figma.on('run', () => { const node = figma.createFrame(); setTimeout(() => node.setSharedPluginData('blendedwave', 'kind', 'card'), 10) })`,
    ).then(async (board) => {
      await board.run();
      await board.clock.advance(10);
      return board;
    });
    expect(logged).toEqual(['CREATE 1:2 LOCAL', 'PROPERTY_CHANGE 1:2 LOCAL pluginData']);
  });

  rule('A page tells of itself only', 'certain', 'typings: PageNode.on', async () => {
    const document = createBoardDocument();
    const other = document.edit('person', () => document.create('PAGE', {}, document.root));
    const { clock, logged } = await watched(watch, { document });
    document.edit('remote', () => document.create('STICKY', {}, other));
    await clock.advance(0);
    expect(logged).toEqual([]);
  });

  rule(
    'off ends the very function that listens; another like it does nothing',
    'certain',
    'typings: PageNode.off',
    async () => {
      const { document, clock, logged } = await watched(`
      const heard = () => console.log('heard'); const other = () => console.log('other');
      figma.currentPage.on('nodechange', heard); figma.currentPage.on('nodechange', other);
      figma.currentPage.off('nodechange', heard); figma.currentPage.off('nodechange', () => console.log('other'));`);
      document.edit('person', () => document.create('STICKY', {}, document.currentPage));
      await clock.advance(0);
      expect(logged).toEqual(['other']);
    },
  );

  rule('once hears once', 'certain', 'typings: figma.once', async () => {
    const { document, clock, logged } = await watched(
      `figma.currentPage.once('nodechange', () => console.log('heard'))`,
    );
    for (const _time of [1, 2]) {
      document.edit('person', () => document.create('STICKY', {}, document.currentPage));
      await clock.advance(0);
    }
    expect(logged).toEqual(['heard']);
  });

  rule('Events nobody knows are refused', 'likely', 'typings: ArgFreeEventType', async () => {
    const board =
      await testBoard(`for (const act of [() => figma.on('change', () => {}), () => figma.currentPage.on('selectionchange', () => {}), () => figma.on('run'), () => figma.ui.on('close', () => {})])
      try { act(); console.log('heard') } catch (error) { console.log(error.message.split('"')[0]) }`);
    await board.run();
    expect(board.logged).toEqual(['in on: ', 'in on: ', 'not a function', 'in on: ']);
  });

  rule('documentchange tells of every page and of the document', 'certain', 'typings: figma.on', async () => {
    const document = createBoardDocument();
    const other = document.edit('person', () => document.create('PAGE', {}, document.root));
    const { clock, logged } = await watched(
      `figma.loadAllPagesAsync().then(() => figma.on('documentchange', ({ documentChanges }) => console.log(documentChanges.map(({ type, id, origin }) => type + ' ' + id + ' ' + origin).join())))`,
      { document },
    );
    const sticky = document.edit('remote', () => document.create('STICKY', {}, other));
    document.edit('person', () => document.setSharedData(document.root, 'blendedwave', 'kind', 'x'));
    await clock.advance(0);
    expect(logged).toEqual([`CREATE ${sticky} REMOTE,PROPERTY_CHANGE ${document.root} LOCAL`]);
  });

  rule(
    'What a plugin changes inside of documentchange is not told there again',
    'certain',
    'typings: figma.on',
    async () => {
      const { document, clock, logged } = await watched(
        `figma.loadAllPagesAsync().then(() => { figma.on('documentchange', ({ documentChanges }) => { console.log(documentChanges.length); figma.createFrame() }) }); ${watch}`,
      );
      document.edit('person', () => document.create('STICKY', {}, document.currentPage));
      await clock.advance(100);
      expect(logged.filter((line) => line === '1')).toHaveLength(1);
      expect(logged.filter((line) => line.startsWith('CREATE'))).toHaveLength(2);
    },
  );

  rule(
    'A change of page is a change of selection, too',
    'certain',
    'typings: currentpagechange',
    async () => {
      const document = createBoardDocument();
      const other = document.edit('person', () => document.create('PAGE', {}, document.root));
      const { clock, logged } = await watched(
        `for (const event of ['selectionchange', 'currentpagechange']) figma.on(event, () => console.log(event))`,
        { document },
      );
      document.currentPage = other;
      await clock.advance(0);
      expect(logged).toEqual(['currentpagechange', 'selectionchange']);
    },
  );

  rule(
    'A selection is of a page, holds each node once, and is kept while another page is shown',
    'certain',
    'typings: selection',
    async () => {
      const document = createBoardDocument();
      const view = createView();
      const [first, other] = document.edit('person', () => [
        document.currentPage,
        document.create('PAGE', {}, document.root),
      ]);
      const { clock, logged, host } = await watched(
        `figma.on('selectionchange', () => console.log(figma.currentPage.selection.length));
       figma.on('run', () => { const sticky = figma.createSticky(); figma.currentPage.selection = [sticky, sticky]; });`,
        { document, view },
      );
      expect(host.view.selection).toHaveLength(1);
      document.currentPage = other;
      await clock.advance(0);
      document.currentPage = first;
      await clock.advance(0);
      view.selection = [];
      await clock.advance(0);
      expect(logged).toEqual(['0', '1', '0']);
    },
  );

  rule(
    'Only what is selected itself is in the selection, never a node and one inside of it',
    'certain',
    'typings: selection',
    async () => {
      const board = await testBoard(
        `const frame = figma.createFrame(), inner = figma.createFrame(); frame.appendChild(inner); figma.currentPage.selection = [inner, frame]; console.log(figma.currentPage.selection.map(({ id }) => id), Object.isFrozen(figma.currentPage.selection))`,
      );
      await board.run();
      expect(board.logged).toEqual(['["1:2"] true']);
    },
  );

  rule(
    'Nodes of another page, pages and removed nodes cannot be selected',
    'certain',
    'typings: selection',
    async () => {
      const document = createBoardDocument();
      const there = document.edit('person', () =>
        document.create('STICKY', {}, document.create('PAGE', {}, document.root)),
      );
      const board = await testBoard(
        `(async () => {
        const there = await figma.getNodeByIdAsync('${there}'); const gone = figma.createSticky(); gone.remove();
        for (const node of [there, figma.currentPage, gone]) try { figma.currentPage.selection = [node]; console.log('selected') } catch (error) { console.log(error.message) }
      })()`,
        { document },
      );
      await board.run();
      const refused = 'in set_selection: The selection of a page can only include nodes in that page';
      expect(board.logged).toEqual([
        refused,
        refused,
        'in set_selection: The node with id "1:4" does not exist',
      ]);
    },
  );

  rule(
    'The selected part of a text is null until somebody edits one; a change of it is a change of selection',
    'certain',
    'typings: selectedTextRange',
    async () => {
      const board = await testBoard(`(async () => {
        figma.on('selectionchange', () => { const range = figma.currentPage.selectedTextRange; console.log(range && [range.node.id, range.start, range.end], figma.currentPage.selection.length) });
        console.log(figma.currentPage.selectedTextRange);
        const text = figma.createText();
        await figma.loadFontAsync(text.fontName);
        text.characters = 'Blended';
        figma.currentPage.selectedTextRange = { node: text, start: 1, end: 3 };
        try { figma.currentPage.selectedTextRange = { node: text, start: 1, end: 30 } } catch (error) { console.log(error.message) }
        setTimeout(() => { figma.currentPage.selection = [] }, 10);
      })()`);
      await board.run();
      await board.clock.advance(10);
      expect(board.logged).toEqual([
        'null',
        'in set_selectedTextRange: Range outside of available characters',
        '["1:2",1,3] 1',
        'null 0',
      ]);
    },
  );

  rule(
    'run tells the command and its parameters, also to who listens late',
    'certain',
    'typings: RunEvent',
    async () => {
      const board = await testBoard(
        `console.log(figma.command); Promise.resolve().then(() => figma.on('run', ({ command, parameters }) => console.log(command, parameters)))`,
      );
      await board.run('insert', { minutes: '30' });
      await board.run('open');
      expect(board.logged).toEqual(['insert', 'insert {"minutes":"30"}', 'open', 'open undefined']);
    },
  );
});
