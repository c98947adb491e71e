import { expect } from 'vitest';
import { createBoardDocument } from '../../../src/local/document/document.ts';
import { logOf, testBoard } from '../harness.ts';
import { rules } from './rule.ts';

const attempt = `const attempt = (run) => { try { return run() } catch (error) { return error.message } };`;
const unloaded = (member: string, what: string): string =>
  `in ${member}: Cannot access property \`${what}\` on a page that has not been explicitly loaded. Remember to call \`await page.loadAsync()\` or \`await figma.loadAllPagesAsync()' first.`;

/** A board with a sticky on the current page and one on a second page. */
function twoPages() {
  const document = createBoardDocument();
  const [sticky, second, there] = document.edit('person', () => {
    const page = document.create('PAGE', { name: 'Twee' }, document.root);
    return [
      document.create('STICKY', {}, document.currentPage),
      page,
      document.create('STICKY', {}, page),
    ] as const;
  });
  return { document, sticky, second, there };
}

rules('4.1 dynamic-page', (rule) => {
  rule(
    'The synchronous ways to nodes and styles throw and name the asynchronous one',
    'certain',
    'documentation: api-errors, migrating-to-dynamic-loading',
    async () => {
      const members = [
        'getNodeById',
        'getStyleById',
        'getFileThumbnailNode',
        'getLocalPaintStyles',
        'getLocalTextStyles',
        'getLocalEffectStyles',
        'getLocalGridStyles',
      ];
      const main = `${attempt} for (const member of ${JSON.stringify(members)}) console.log(attempt(() => figma[member]('1:2')))`;
      expect(await logOf(main)).toEqual(
        members.map(
          (member) =>
            `in ${member}: Cannot call with documentAccess: dynamic-page. Use figma.${member}Async instead.`,
        ),
      );
    },
  );

  rule(
    'The current page cannot be assigned',
    'certain',
    'documentation: migrating-to-dynamic-loading',
    async () => {
      const main = `${attempt} console.log(attempt(() => { figma.currentPage = figma.root.children[1] }))`;
      expect(await logOf(main, { document: twoPages().document })).toEqual([
        'in set_currentPage: Cannot call with documentAccess: dynamic-page. Use figma.setCurrentPageAsync instead.',
      ]);
    },
  );

  rule(
    'Ids of styles, reactions and vector networks are set asynchronously only',
    'certain',
    'documentation: migrating-to-dynamic-loading; eslint-plugin-figma-plugins',
    async () => {
      const main = `${attempt}
        const frame = figma.createFrame(); const text = figma.createText(); const vector = figma.createVector();
        for (const member of ['fillStyleId', 'strokeStyleId', 'effectStyleId', 'gridStyleId', 'backgroundStyleId', 'reactions']) console.log(attempt(() => { frame[member] = '' }));
        console.log(attempt(() => { text.textStyleId = '' }));
        console.log(attempt(() => { vector.vectorNetwork = {} }));
        console.log(attempt(() => text.setRangeFillStyleId(0, 0, '')));
        console.log(attempt(() => figma.createSticky().text.setRangeTextStyleId(0, 0, '')));`;
      const refused = (member: string, way: string) =>
        `in ${member}: Cannot call with documentAccess: dynamic-page. Use node.${way} instead.`;
      expect(await logOf(main)).toEqual([
        refused('set_fillStyleId', 'setFillStyleIdAsync'),
        refused('set_strokeStyleId', 'setStrokeStyleIdAsync'),
        refused('set_effectStyleId', 'setEffectStyleIdAsync'),
        refused('set_gridStyleId', 'setGridStyleIdAsync'),
        refused('set_backgroundStyleId', 'setFillStyleIdAsync'),
        refused('set_reactions', 'setReactionsAsync'),
        refused('set_textStyleId', 'setTextStyleIdAsync'),
        refused('set_vectorNetwork', 'setVectorNetworkAsync'),
        refused('setRangeFillStyleId', 'setRangeFillStyleIdAsync'),
        refused('setRangeTextStyleId', 'setRangeTextStyleIdAsync'),
      ]);
    },
  );

  rule(
    'Components and their instances find each other asynchronously only',
    'certain',
    'documentation: migrating-to-dynamic-loading',
    async () => {
      const document = createBoardDocument();
      document.edit('person', () => {
        const component = document.create('COMPONENT', {}, document.currentPage);
        document.create('INSTANCE', { mainComponent: component }, document.currentPage);
      });
      const main = `${attempt} const [component, instance] = figma.currentPage.children;
        console.log(attempt(() => instance.mainComponent)); console.log(attempt(() => component.instances))`;
      expect(await logOf(main, { document })).toEqual([
        'in get_mainComponent: Cannot call with documentAccess: dynamic-page. Use node.getMainComponentAsync instead.',
        'in get_instances: Cannot call with documentAccess: dynamic-page. Use node.getInstancesAsync instead.',
      ]);
    },
  );

  rule(
    'A page that is not loaded shows, takes and exports nothing',
    'certain',
    'documentation: api-errors; the text as reported',
    async () => {
      const main = `${attempt}
        const page = figma.root.children[1];
        const sticky = figma.createSticky();
        for (const act of [() => page.children, () => page.appendChild(sticky), () => page.insertChild(0, sticky), () => page.findAll(), () => page.findOne(() => true),
          () => page.findChildren(), () => page.findChild(() => true), () => page.findAllWithCriteria({ types: ['STICKY'] }), () => page.exportAsync({ format: 'SVG' })]) console.log(attempt(act));
        console.log(page.name, page.id === '1:2');`;
      expect(await logOf(main, { document: twoPages().document })).toEqual([
        unloaded('get_children', 'children'),
        unloaded('appendChild', 'appendChild'),
        unloaded('insertChild', 'appendChild'),
        unloaded('findAll', 'findAll'),
        unloaded('findOne', 'findOne'),
        unloaded('findChildren', 'children'),
        unloaded('findChild', 'children'),
        unloaded('findAllWithCriteria', 'findAllWithCriteria'),
        unloaded('exportAsync', 'exportAsync'),
        'Twee true',
      ]);
    },
  );

  rule(
    'figma.currentPage is loaded; the same page reached through the document is so only after loadAsync',
    'certain',
    'documentation: accessing-document',
    async () => {
      const main = `(async () => { ${attempt}
        const [page] = figma.root.children;
        console.log(attempt(() => page.children.length));
        await page.loadAsync();
        console.log(attempt(() => page.children.length));
      })()`;
      expect(await logOf(main, { document: twoPages().document })).toEqual([
        unloaded('get_children', 'children'),
        '1',
      ]);
      expect(
        await logOf(
          'console.log(figma.currentPage.children.length, figma.root.children[0].children.length)',
          {
            document: twoPages().document,
          },
        ),
      ).toEqual(['1 1']);
    },
  );

  rule(
    'loadAsync loads one page, loadAllPagesAsync all of them',
    'certain',
    'typings: loadAllPagesAsync',
    async () => {
      const main = (load: string) =>
        `(async () => { const page = figma.root.children[1]; await ${load}; console.log(page.children.length, page.findAll().length) })()`;
      expect(await logOf(main('page.loadAsync()'), { document: twoPages().document })).toEqual(['1 1']);
      expect(await logOf(main('figma.loadAllPagesAsync()'), { document: twoPages().document })).toEqual([
        '1 1',
      ]);
    },
  );

  rule(
    'Searching the whole document needs all pages; looking through the pages themselves does not',
    'certain',
    'documentation: migrating-to-dynamic-loading',
    async () => {
      const main = `(async () => { ${attempt}
        for (const act of [() => figma.root.findAll(), () => figma.root.findOne(() => true), () => figma.root.findAllWithCriteria({ types: ['STICKY'] })]) console.log(attempt(act));
        console.log(figma.root.findChildren().length, figma.root.findChild((page) => page.name === 'Twee').name);
        await figma.loadAllPagesAsync();
        console.log(figma.root.findAllWithCriteria({ types: ['STICKY'] }).length);
      })()`;
      const refused = (member: string) =>
        `in ${member}: Cannot search all pages before calling figma.loadAllPagesAsync().`;
      expect(await logOf(main, { document: twoPages().document })).toEqual([
        refused('findAll'),
        refused('findOne'),
        refused('findAllWithCriteria'),
        '2 Twee',
        '2',
      ]);
    },
  );

  rule(
    'documentchange can be listened to once all pages are loaded',
    'certain',
    'documentation: figma-on; the text as reported',
    async () => {
      const main = `(async () => { ${attempt}
        console.log(attempt(() => figma.on('documentchange', () => {})));
        await figma.loadAllPagesAsync();
        console.log(attempt(() => { figma.on('documentchange', () => {}); return 'listens' }));
      })()`;
      expect(await logOf(main)).toEqual([
        'in on: Cannot register documentchange handler in incremental mode without calling figma.loadAllPagesAsync first.',
        'listens',
      ]);
    },
  );

  rule(
    'getNodeByIdAsync finds nodes on any page, and null for what is not there',
    'certain',
    'typings: getNodeByIdAsync',
    async () => {
      const { document, sticky, there } = twoPages();
      document.edit('person', () => document.remove(sticky));
      const main = `(async () => {
        const found = await Promise.all(['${there}', '${sticky}', '99:99', ''].map((id) => figma.getNodeByIdAsync(id)));
        console.log(found.map((node) => node && node.type));
      })()`;
      expect(await logOf(main, { document })).toEqual(['["STICKY",null,null,null]']);
    },
  );

  rule(
    'Another page becomes the current one asynchronously, and is loaded then',
    'certain',
    'typings: setCurrentPageAsync',
    async () => {
      const { document, second } = twoPages();
      const board = await testBoard(
        `(async () => { const page = figma.root.children[1]; await figma.setCurrentPageAsync(page); console.log(page.children.length, figma.currentPage.id, figma.currentPage.children.length) })()`,
        { document },
      );
      await board.run();
      expect(board.logged).toEqual([`1 ${second} 1`]);
      expect(document.currentPage).toBe(second);
    },
  );
});
