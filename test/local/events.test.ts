import { describe, expect, it } from 'vitest';
import { createBoardDocument } from '../../src/local/document/document.ts';
import { translation } from '../../src/local/document/geometry.ts';
import { createView } from '../../src/local/sandbox/view.ts';
import { testBoard } from './harness.ts';

const watch = `figma.currentPage.on('nodechange', ({ nodeChanges }) => console.log(nodeChanges
  .map(({ type, id, origin, properties, node }) => [type, id, origin, (properties || []).join('+'), node.removed ? 'gone' : ''].filter(Boolean).join(' '))
  .join(' | ')));`;

async function watched(main = watch, options = {}) {
  const board = await testBoard(main, { sandbox: 'direct', ...options });
  await board.run();
  board.logged.length = 0;
  return board;
}

describe('nodechange', () => {
  it('tells of what a person does, later and once for all of it', async () => {
    const { document, clock, logged } = await watched();
    const id = document.edit('person', () => document.create('STICKY', {}, document.currentPage));
    document.edit('person', () => document.place(id, translation(10, 0)));
    expect(logged).toEqual([]);
    await clock.advance(0);
    expect(logged).toEqual(['CREATE 1:2 LOCAL']);
    document.edit('person', () => document.place(id, translation(20, 0)));
    document.edit('person', () => document.set(id, { characters: 'Ja' }));
    await clock.advance(0);
    expect(logged.slice(1)).toEqual(['PROPERTY_CHANGE 1:2 LOCAL x+relativeTransform+text']);
  });

  it('says what collaborators did', async () => {
    const { document, clock, logged } = await watched();
    document.edit('remote', () => document.create('STICKY', {}, document.currentPage));
    await clock.advance(0);
    expect(logged).toEqual(['CREATE 1:2 REMOTE']);
  });

  it('names only the topmost of what was created and removed, and nothing that came and went', async () => {
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
    expect(logged).toEqual(['CREATE 1:2 LOCAL', 'DELETE 1:2 LOCAL gone']);
  });

  it('names what a group took along that came and went unseen', async () => {
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
  });

  it('names what went, came back and went again', async () => {
    const { document, clock, logged } = await watched();
    const sticky = document.edit('person', () => document.create('STICKY', {}, document.currentPage));
    await clock.advance(0);
    document.edit('person', () => document.remove(sticky));
    document.undo();
    document.edit('person', () => document.remove(sticky));
    await clock.advance(0);
    expect(logged.slice(1)).toEqual([`DELETE ${sticky} LOCAL gone`]);
  });

  it('echoes what the plugin itself writes, its data too', async () => {
    const { logged } = await testBoard(
      `${watch} figma.on('run', () => { const node = figma.createFrame(); setTimeout(() => node.setSharedPluginData('blendedwave', 'kind', 'card'), 10) })`,
    ).then(async (board) => {
      await board.run();
      await board.clock.advance(10);
      return board;
    });
    expect(logged).toEqual(['CREATE 1:2 LOCAL', 'PROPERTY_CHANGE 1:2 LOCAL pluginData']);
  });

  it('tells of undo as of any other local change', async () => {
    const { document, clock, logged } = await watched();
    document.edit('person', () => document.create('STICKY', {}, document.currentPage));
    await clock.advance(0);
    document.undo();
    await clock.advance(0);
    document.redo();
    await clock.advance(0);
    expect(logged).toEqual(['CREATE 1:2 LOCAL', 'DELETE 1:2 LOCAL gone', 'CREATE 1:2 LOCAL']);
  });

  it('is no longer told after off', async () => {
    const { document, clock, logged } = await watched(
      `const heard = () => console.log('heard'); figma.currentPage.on('nodechange', heard); figma.currentPage.off('nodechange', heard);`,
    );
    document.edit('person', () => document.create('STICKY', {}, document.currentPage));
    await clock.advance(0);
    expect(logged).toEqual([]);
  });
});

describe('documentchange', () => {
  it('needs all pages to be loaded first', async () => {
    const board = await testBoard(`(async () => {
      try { figma.on('documentchange', () => {}) } catch (error) { console.log(error.message) }
      await figma.loadAllPagesAsync();
      figma.on('documentchange', ({ documentChanges }) => console.log(documentChanges.map((change) => change.type + ' ' + change.id).join()));
    })()`);
    await board.run();
    board.document.edit('person', () =>
      board.document.setSharedData(board.document.root, 'blendedwave', 'kind', 'x'),
    );
    await board.clock.advance(0);
    expect(board.logged).toEqual([
      'in on: Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
      'PROPERTY_CHANGE 0:0',
    ]);
  });
});

describe('selection and pages', () => {
  it('tell when they change, a page always with its selection', async () => {
    const document = createBoardDocument();
    const view = createView();
    const other = document.edit('person', () => document.create('PAGE', {}, document.root));
    const { clock, logged, host } = await watched(
      `for (const event of ['selectionchange', 'currentpagechange']) figma.on(event, () => console.log(event, figma.currentPage.selection.length));
       figma.on('run', () => { const sticky = figma.createSticky(); figma.currentPage.selection = [sticky, sticky]; });`,
      { document, view },
    );
    expect(host.view.selection).toHaveLength(1);
    view.selection = [];
    await clock.advance(0);
    document.currentPage = other;
    await clock.advance(0);
    expect(logged).toEqual(['selectionchange 0', 'currentpagechange 0', 'selectionchange 0']);
  });
});

describe('undo', () => {
  it('takes back all a plugin did since its last commit, and only that', async () => {
    const board =
      await testBoard(`figma.createSticky(); figma.commitUndo(); figma.createFrame(); figma.createFrame();
      figma.on('run', () => figma.triggerUndo());`);
    await board.run();
    const types = () => board.document.find(board.document.root, { types: ['STICKY', 'FRAME'] }).length;
    expect(types()).toBe(1);
    board.document.undo();
    expect(types()).toBe(0);
  });
});

describe('dropping', () => {
  it('names the container under the pointer, and lets the plugin take over', async () => {
    const { document, host, logged } = await watched(
      `figma.on('drop', ({ node, x, y, absoluteX, items, dropMetadata }) => {
        console.log(node.type, x, y, absoluteX, items[0].data, dropMetadata.ours);
        return !dropMetadata.ours;
      });`,
    );
    const section = document.edit('person', () => {
      const made = document.create('SECTION', {}, document.currentPage);
      document.resize(made, 400, 400);
      document.place(made, translation(100, 100));
      return made;
    });
    const drop = (ours: boolean) =>
      host.drop({
        absoluteX: 150,
        absoluteY: 120,
        items: [{ type: 'text/plain', data: 'quiz' }],
        dropMetadata: { ours },
      });
    expect(drop(true)).toBe(false);
    expect(drop(false)).toBe(true);
    document.edit('person', () => document.set(section, { locked: true }));
    drop(true);
    expect(logged).toEqual([
      'SECTION 50 20 150 quiz true',
      'SECTION 50 20 150 quiz false',
      'PAGE 150 120 150 quiz true',
    ]);
  });
});
