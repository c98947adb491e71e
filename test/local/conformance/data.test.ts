import { expect } from 'vitest';
import { createBoardDocument, openBoardDocument } from '../../../src/local/document/document.ts';
import { logOf, manifest } from '../harness.ts';
import { rules } from './rule.ts';

const attempt = `const attempt = (run) => { try { const result = run(); return result === undefined ? 'done' : result } catch (error) { return error.message } };`;
const tooLarge = (member: string): string =>
  `in ${member}: This pluginData entry exceeds 100 kB per entry limit.`;

rules('5 Plugin data', (rule) => {
  rule(
    'Private and shared data are texts by key; what is missing is an empty text, an empty text removes',
    'certain',
    'typings: setPluginData',
    async () => {
      const main = `
        const node = figma.createSticky();
        node.setPluginData('own', 'x'); node.setSharedPluginData('blendedwave', 'kind', 'card');
        console.log(node.getPluginData('own'), node.getPluginData('other') === '', node.getPluginDataKeys());
        console.log(node.getSharedPluginData('blendedwave', 'kind'), node.getSharedPluginData('blendedwave', 'card') === '', node.getSharedPluginData('others', 'kind') === '', node.getSharedPluginDataKeys('blendedwave'));
        node.setPluginData('own', ''); node.setSharedPluginData('blendedwave', 'kind', '');
        console.log(node.getPluginDataKeys(), node.getSharedPluginDataKeys('blendedwave'));`;
      expect(await logOf(main)).toEqual(['x true ["own"]', 'card true true ["kind"]', '[] []']);
    },
  );

  rule('Only texts are kept', 'certain', 'typings: setPluginData', async () => {
    const main = `${attempt} const node = figma.createSticky();
      for (const value of [1, null, undefined, {}]) console.log(attempt(() => node.setPluginData('a', value)));
      console.log(attempt(() => node.setSharedPluginData('abc', 5, 'b')));`;
    expect(await logOf(main)).toEqual([
      'in setPluginData: Expected "value" to have type string but got number instead',
      'in setPluginData: Expected "value" to have type string but got null instead',
      'in setPluginData: Expected "value" to have type string but got undefined instead',
      'in setPluginData: Expected "value" to have type string but got object instead',
      'in setSharedPluginData: Expected "key" to have type string but got number instead',
    ]);
  });

  rule(
    'An entry takes 100 kB with the id or namespace and the key, counted in bytes',
    'certain',
    'documentation: nodes-setplugindata; the text as reported',
    async () => {
      const main = `${attempt} const node = figma.createSticky(); const most = 100000;
        console.log(attempt(() => node.setPluginData('key', 'x'.repeat(most - '${manifest.id}key'.length))));
        console.log(attempt(() => node.setPluginData('key', 'x'.repeat(most - '${manifest.id}key'.length + 1))));
        console.log(attempt(() => node.setPluginData('key', 'é'.repeat(50000))));
        console.log(attempt(() => node.setSharedPluginData('abc', 'key', 'x'.repeat(most - 6))));
        console.log(attempt(() => node.setSharedPluginData('abc', 'key', 'x'.repeat(most - 5))));
        console.log(attempt(() => node.setSharedPluginData('abc', 'key', '👩‍🏫'.repeat(10000))));
        console.log(node.getSharedPluginData('abc', 'key').length);`;
      expect(await logOf(main)).toEqual([
        'done',
        tooLarge('setPluginData'),
        tooLarge('setPluginData'),
        'done',
        tooLarge('setSharedPluginData'),
        tooLarge('setSharedPluginData'),
        '99994',
      ]);
    },
  );

  rule(
    'A node may hold many entries',
    'certain',
    'documentation: nodes-setplugindata names no limit',
    async () => {
      const main = `const node = figma.createSticky(); for (let index = 0; index < 300; index += 1) node.setSharedPluginData('abc', 'key' + index, 'x'.repeat(1000)); console.log(node.getSharedPluginDataKeys('abc').length)`;
      expect(await logOf(main)).toEqual(['300']);
    },
  );

  rule(
    'A namespace is letters and digits, three at least',
    'certain',
    'typings: setSharedPluginData',
    async () => {
      const main = `${attempt} const node = figma.createSticky();
      for (const namespace of ['ab', 'a b c', '', 'abc', 'blended_wave']) console.log(attempt(() => node.setSharedPluginData(namespace, 'a', 'b')).length > 4)`;
      expect(await logOf(main)).toEqual(['true', 'true', 'true', 'false', 'true']);
    },
  );

  rule(
    'A plugin without an id in its manifest has no private data',
    'likely',
    'reports of the texts',
    async () => {
      const main = `${attempt} const node = figma.createSticky();
        console.log(attempt(() => node.setPluginData('a', 'b'))); console.log(attempt(() => node.getPluginDataKeys()));
        console.log(attempt(() => node.setSharedPluginData('abc', 'a', 'b')));`;
      const advice = 'Make sure your plugin manifest has a valid "id" field.';
      expect(await logOf(main, { manifest: { ...manifest, id: '' } })).toEqual([
        `in setPluginData: Cannot set private plugin data in a plugin without an ID. ${advice}`,
        `in getPluginDataKeys: Cannot get private plugin data keys in a plugin without an ID. ${advice}`,
        'done',
      ]);
    },
  );

  rule(
    "Private data belongs to the plugin's id: under another id it is out of reach, shared data is not",
    'certain',
    'documentation: nodes-setplugindata',
    async () => {
      const document = createBoardDocument();
      await logOf(
        `const node = figma.createSticky(); node.setPluginData('a', 'mine'); node.setSharedPluginData('abc', 'a', 'ours')`,
        { document },
      );
      const read = `const [node] = figma.currentPage.children;
        console.log(node.getPluginData('a'), node.getPluginDataKeys(), node.getSharedPluginData('abc', 'a'), figma.currentPage.findAllWithCriteria({ pluginData: {} }).length, figma.currentPage.findAllWithCriteria({ pluginData: { keys: ['a'] } }).length)`;
      expect(await logOf(read, { document })).toEqual(['mine ["a"] ours 1 1']);
      expect(await logOf(read, { document, manifest: { ...manifest, id: '99' } })).toEqual([' [] ours 0 0']);
    },
  );

  rule(
    'Copies have the data of their originals: clone, duplicate, copy and paste',
    { unknown: 10 },
    'reports; the product copies the ids of a plugin along',
    async () => {
      const document = createBoardDocument();
      const main = `const frame = figma.createFrame(); const inner = figma.createSticky(); frame.appendChild(inner);
        for (const node of [frame, inner]) { node.setPluginData('a', '1'); node.setSharedPluginData('abc', 'a', '2'); node.setRelaunchData({ open: 'Open' }) }
        const copy = frame.clone(); console.log(copy.getPluginData('a'), copy.children[0].getSharedPluginData('abc', 'a'), copy.getRelaunchData().open);`;
      expect(
        await logOf(
          `(async () => { await figma.loadFontAsync({ family: 'Inter', style: 'Medium' }); ${main} })()`,
          { document },
        ),
      ).toEqual(['1 2 Open']);
      const [frame = ''] = document.node(document.currentPage)?.children ?? [];
      const other = createBoardDocument();
      const tops = [
        ...document
          .edit('person', () => document.duplicate([frame], { x: 10, y: 10 }))
          .map((id) => document.node(id)),
        ...other
          .edit('person', () => other.paste(document.copy([frame]), other.currentPage, { x: 0, y: 0 }))
          .map((id) => other.node(id)),
      ];
      for (const top of tops) {
        expect(top).toMatchObject({
          pluginData: { [`${manifest.id} a`]: '1' },
          sharedData: { abc: { a: '2' } },
          relaunch: { open: 'Open' },
        });
      }
      expect(tops).toHaveLength(2);
    },
  );

  rule('Data is saved with the board', 'certain', 'documentation: the data is in the file', async () => {
    const document = createBoardDocument();
    await logOf(
      `const node = figma.createSticky(); node.setPluginData('a', '1'); node.setSharedPluginData('abc', 'a', '2')`,
      { document },
    );
    const again = openBoardDocument(JSON.parse(JSON.stringify(document.save())));
    const read = `const [node] = figma.currentPage.children; console.log(node.getPluginData('a'), node.getSharedPluginData('abc', 'a'))`;
    expect(await logOf(read, { document: again })).toEqual(['1 2']);
  });

  for (const [options, kept] of [
    [{}, 'theirs only'],
    [{ sharedDataMerge: 'key' }, 'both'],
  ] as const) {
    rule(
      kept === 'theirs only'
        ? 'Of two people who write different keys of one node, the last one keeps all of it'
        : 'Or both keys are kept (boards made to merge by key)',
      { unknown: 21 },
      'a report on the forum about private data',
      async () => {
        const boards = [
          createBoardDocument(options),
          openBoardDocument(createBoardDocument().save(), options),
        ];
        for (const document of boards) {
          const main = `const node = figma.createSticky(); node.setSharedPluginData('abc', 'old', '0'); figma.on('run', ({ command }) => { if (command === 'write') figma.currentPage.children[0].setSharedPluginData('abc', 'mine', '1') })`;
          await logOf(main, { document });
          document.catchUp();
          const [node = ''] = document.node(document.currentPage)?.children ?? [];
          document.edit('plugin', () => document.setSharedData(node, 'abc', 'mine', '1'));
          document.edit('remote', () => document.setSharedData(node, 'abc', 'theirs', '2'));
          const keys = Object.keys(document.node(node)?.sharedData.abc ?? {}).sort();
          expect(keys).toEqual(kept === 'both' ? ['mine', 'old', 'theirs'] : ['old', 'theirs']);
        }
      },
    );
  }
});

rules('5 Finding by criteria', (rule) => {
  const board = `const section = figma.createSection(); const make = (name, parent) => { const node = figma.createRectangle(); node.name = name; if (parent) parent.appendChild(node); return node };
    const a = make('a'), b = make('b', section), c = make('c', section), frame = figma.createFrame(); section.insertChild(1, frame); frame.name = 'frame'; section.name = 'section'; make('d', frame);
    const names = (found) => found.map(({ name }) => name).join(' ');`;

  rule(
    'Found in pre-order, back to front, without the node itself',
    'certain',
    'typings: findAllWithCriteria',
    async () => {
      const main = `${board}
      console.log(names(figma.currentPage.findAllWithCriteria({ types: ['RECTANGLE'] })));
      console.log(names(section.findAllWithCriteria({ types: ['FRAME', 'RECTANGLE', 'SECTION'] })));
      console.log(names(figma.currentPage.findAllWithCriteria({ types: ['SECTION', 'FRAME'] })));`;
      expect(await logOf(main)).toEqual(['b d c a', 'b frame d c', 'section frame']);
    },
  );

  rule(
    'By shared data: namespace, and any of the keys',
    'certain',
    'typings: findAllWithCriteria',
    async () => {
      const main = `${board}
      b.setSharedPluginData('abc', 'kind', 'x'); frame.setSharedPluginData('abc', 'card', 'x'); a.setSharedPluginData('other', 'kind', 'x'); section.setSharedPluginData('abc', 'kind', 'x');
      console.log(names(figma.currentPage.findAllWithCriteria({ sharedPluginData: { namespace: 'abc' } })));
      console.log(names(figma.currentPage.findAllWithCriteria({ sharedPluginData: { namespace: 'abc', keys: ['kind'] } })));
      console.log(names(section.findAllWithCriteria({ sharedPluginData: { namespace: 'abc', keys: ['card', 'kind'] } })));
      console.log(names(figma.currentPage.findAllWithCriteria({ types: ['RECTANGLE'], sharedPluginData: { namespace: 'abc' } })));
      console.log(names(section.findAllWithCriteria({ sharedPluginData: { namespace: 'abc', keys: ['card'] } })));
      frame.children[0].setSharedPluginData('abc', 'card', 'x'); frame.children[0].name = 'other key';
      for (let i = 0; i < 9; i += 1) make('elsewhere').setSharedPluginData('abc', 'kind', 'x');
      console.log(names(frame.findAllWithCriteria({ sharedPluginData: { namespace: 'abc', keys: ['kind'] } })) === '');`;
      expect(await logOf(main)).toEqual(['section b frame', 'section b', 'b frame', 'b', 'frame', 'true']);
    },
  );

  rule(
    'By private data: any, or any of the keys, of this plugin only',
    'certain',
    'typings: findAllWithCriteria',
    async () => {
      const document = createBoardDocument();
      await logOf(`figma.createSticky().setPluginData('kind', 'x')`, {
        document,
        manifest: { ...manifest, id: '2' },
      });
      const main = `${board}
      b.setPluginData('kind', 'x'); frame.setPluginData('card', 'x');
      console.log(names(figma.currentPage.findAllWithCriteria({ pluginData: {} })));
      console.log(names(section.findAllWithCriteria({ pluginData: { keys: ['card'] } })));
      console.log(figma.currentPage.findAllWithCriteria({ pluginData: { keys: ['none'] } }).length);`;
      expect(await logOf(main, { document })).toEqual(['b frame', 'frame', '0']);
    },
  );

  rule(
    'By a function of the plugin: findAll and findOne below, findChildren and findChild among the children',
    'certain',
    'typings: ChildrenMixin',
    async () => {
      const main = `${board}
      const isFrame = ({ type }) => type === 'FRAME';
      console.log(names(section.findAll()), '|', names(figma.currentPage.findAll(isFrame)), '|', figma.currentPage.findOne(({ name }) => name === 'd').name, '|', figma.currentPage.findOne(({ name }) => name === 'none'));
      console.log(names(figma.currentPage.findChildren()), '|', names(section.findChildren(isFrame)), '|', section.findChild(isFrame).name, '|', figma.currentPage.findChild(isFrame));
      console.log(Object.isFrozen(section.findAll()), Object.isFrozen(section.findAll(isFrame)));`;
      expect(await logOf(main)).toEqual([
        'b frame d c | frame | d | null',
        'section a | frame | frame | null',
        'true true',
      ]);
    },
  );

  rule('A node is one object, however it was found', 'likely', 'plugins compare nodes', async () => {
    const main = `(async () => { const frame = figma.createFrame(); const again = await figma.getNodeByIdAsync(frame.id);
      console.log(again === frame, figma.currentPage.children[0] === frame, frame.parent === figma.currentPage, figma.currentPage.findOne(() => true) === frame) })()`;
    expect(await logOf(main)).toEqual(['true true true true']);
  });

  rule('Criteria it does not know are refused', 'likely', 'reports of checked settings', async () => {
    const main = `${attempt} console.log(attempt(() => figma.currentPage.findAllWithCriteria({ type: 'STICKY' })))`;
    expect(await logOf(main)).toEqual([
      `in findAllWithCriteria: Property "criteria" failed validation: Unrecognized key(s) in object: 'type'`,
    ]);
  });
});
