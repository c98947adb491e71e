import { expect } from 'vitest';
import { uncarried } from '../../../src/local/page/hosting/carry.ts';
import { readPosted } from '../../../src/local/page/hosting/envelope.ts';
import { createView } from '../../../src/local/sandbox/view.ts';
import { logOf, manifest, testBoard } from '../harness.ts';
import { rules } from './rule.ts';

const attempt = `const attempt = (run) => { try { return run() } catch (error) { return error.message } };`;

rules('3.2 Sidebar', (rule) => {
  rule(
    'A sidebar is 300 by 200, visible, without theme, titled as the plugin, where nothing else is asked',
    'certain',
    'typings: ShowUIOptions',
    async () => {
      const board = await testBoard('figma.showUI(__html__)');
      await board.run();
      expect(board.sidebars).toEqual([
        {
          html: '<p>sidebar</p>',
          title: manifest.name,
          width: 300,
          height: 200,
          visible: true,
          themeColors: false,
          position: null,
          number: 1,
        },
      ]);
    },
  );

  rule(
    'It takes size, title, visibility, theme and position',
    'certain',
    'typings: ShowUIOptions',
    async () => {
      const board = await testBoard(
        `figma.showUI('<b>Dag</b>', { width: 340, height: 600, title: 'Golf', visible: false, themeColors: true, position: { x: 5, y: -300 } })`,
      );
      await board.run();
      expect(board.sidebars[0]).toMatchObject({
        html: '<b>Dag</b>',
        width: 340,
        height: 600,
        title: 'Golf',
        visible: false,
        themeColors: true,
        position: { x: 5, y: -300 },
      });
    },
  );

  rule(
    'Options it does not know, or of another type, are refused',
    'likely',
    'reports of checked settings',
    async () => {
      const main = `${attempt} for (const options of [{ widht: 300 }, { width: '300' }, { position: 1 }]) console.log(attempt(() => figma.showUI(__html__, options)))`;
      expect(await logOf(main)).toEqual([
        `in showUI: Property "options" failed validation: Unrecognized key(s) in object: 'widht'`,
        'in showUI: Property "options" failed validation: Expected number, received string at width',
        'in showUI: Property "options" failed validation: Expected object, received number at position',
      ]);
    },
  );

  rule('It is never narrower than 70 or lower than 0', 'certain', 'typings: resize', async () => {
    const board = await testBoard(
      `figma.showUI(__html__, { width: 20, height: -5 }); figma.ui.resize(69, -1)`,
    );
    await board.run();
    expect(board.sidebars.map((sidebar) => [sidebar?.width, sidebar?.height])).toEqual([
      [70, 0],
      [70, 0],
    ]);
  });

  rule('It is moved back into the view', 'certain', 'documentation: figma-showui', async () => {
    const view = createView({ width: 1000, height: 800 });
    const main = `figma.showUI(__html__, { position: { x: -9000, y: 9000 } }); figma.ui.reposition(9000, -9000); console.log(figma.ui.getPosition());
      figma.viewport.zoom = 2; figma.ui.reposition(9000, 0); console.log(figma.ui.getPosition());`;
    const board = await testBoard(main, { view });
    await board.run();
    expect(board.sidebars[0]?.position).toEqual({ x: -500, y: 200 });
    expect(board.logged.map((line) => JSON.parse(line))).toEqual([
      { windowSpace: { x: 700, y: 0 }, canvasSpace: { x: 200, y: -400 } },
      { windowSpace: { x: 700, y: 400 }, canvasSpace: { x: 100, y: 0 } },
    ]);
  });

  rule('showUI again closes the former sidebar', 'certain', 'documentation: figma-showui', async () => {
    const board = await testBoard(`
      figma.showUI('one'); figma.ui.on('message', (message) => console.log(message));
      figma.showUI('two', { width: 400 }); figma.ui.postMessage('for two');`);
    await board.run();
    expect(board.sidebars.map((sidebar) => [sidebar?.html, sidebar?.number])).toEqual([
      ['one', 1],
      ['two', 2],
    ]);
    board.host.postFromSidebar('still heard');
    await board.clock.advance(0);
    expect(board.logged).toEqual(['still heard']);
  });

  rule(
    'It is hidden and shown while it runs on, resized and moved, and closed for good',
    'certain',
    'typings: UIAPI',
    async () => {
      const board = await testBoard(`
        figma.showUI(__html__, { width: 340 });
        figma.ui.hide(); figma.ui.postMessage('while hidden'); figma.ui.show(); figma.ui.resize(400, 500); figma.ui.reposition(1, 2); figma.ui.close();`);
      await board.run();
      expect(
        board.sidebars.map((sidebar) => sidebar && [sidebar.visible, sidebar.width, sidebar.position?.x]),
      ).toEqual([
        [true, 340, undefined],
        [false, 340, undefined],
        [true, 340, undefined],
        [true, 400, undefined],
        [true, 400, 1],
        null,
      ]);
      expect(board.posted).toEqual(['while hidden']);
    },
  );

  rule(
    'Without a sidebar nothing of figma.ui works, getPosition included',
    'certain',
    'typings: getPosition',
    async () => {
      const main = `${attempt}
      for (const round of [1, 2]) {
        for (const act of [() => figma.ui.getPosition(), () => figma.ui.resize(100, 100), () => figma.ui.show(), () => figma.ui.hide(), () => figma.ui.reposition(0, 0)]) console.log(attempt(act));
        console.log(attempt(() => figma.ui.postMessage(1)));
        figma.showUI(__html__); figma.ui.close();
      }`;
      const missing = (member: string) => `in ${member}: No UI is open: call figma.showUI first`;
      const once = [
        ...['getPosition', 'resize', 'show', 'hide', 'reposition'].map(missing),
        'in postMessage: No UI to send a message to',
      ];
      expect(await logOf(main)).toEqual([...once, ...once]);
    },
  );

  rule('The plugin closes its sidebar when it ends', 'certain', 'documentation: creating-ui', async () => {
    const board = await testBoard(`figma.showUI(__html__); figma.closePlugin()`);
    await board.run();
    expect(board.sidebars.at(-1)).toBeNull();
  });

  rule(
    'Messages go both ways in order, to onmessage and to each listener, with where they come from',
    { unknown: 23 },
    'documentation: creating-ui; the order is nowhere promised',
    async () => {
      const board = await testBoard(`
        figma.showUI(__html__);
        figma.ui.onmessage = () => console.log('never: it is replaced');
        figma.ui.onmessage = (message, { origin }) => console.log('onmessage', message, origin);
        figma.ui.on('message', (message) => { console.log('on', message); figma.ui.postMessage(message * 10) });
        figma.ui.once('message', () => console.log('once'));
        console.log(typeof figma.ui.onmessage);`);
      await board.run();
      board.host.postFromSidebar(1);
      board.host.postFromSidebar(2);
      await board.clock.advance(0);
      expect(board.logged).toEqual([
        'function',
        'onmessage 1 null',
        'on 1',
        'once',
        'onmessage 2 null',
        'on 2',
      ]);
      expect(board.posted).toEqual([10, 20]);
    },
  );

  rule(
    'off needs the function that listens, and ends that one only',
    'certain',
    'typings: UIAPI.off',
    async () => {
      const board = await testBoard(`
      figma.showUI(__html__);
      const heard = (message) => console.log('heard', message);
      figma.ui.on('message', heard); figma.ui.on('message', () => console.log('other'));
      figma.ui.off('message', () => console.log('heard')); figma.ui.on('message', (message) => { if (message === 1) figma.ui.off('message', heard) });`);
      await board.run();
      board.host.postFromSidebar(1);
      board.host.postFromSidebar(2);
      await board.clock.advance(0);
      expect(board.logged).toEqual(['heard 1', 'other', 'other']);
    },
  );

  rule(
    'A message carries plain objects, arrays, numbers, texts, booleans, null, undefined, Date and Uint8Array',
    'certain',
    'documentation: creating-ui',
    async () => {
      const board = await testBoard(`
        figma.showUI(__html__);
        figma.ui.onmessage = (message) => { console.log(message.list.length, message.when instanceof Date, message.bytes instanceof Uint8Array, message.none === undefined, 'none' in message); figma.ui.postMessage(message) };`);
      await board.run();
      const message = {
        list: [1, 'a', true, null, Number.NaN, -0.5],
        when: new Date(5),
        bytes: new Uint8Array([1, 2, 255]),
        none: undefined,
        deep: { $: 'not a sign of ours' },
      };
      board.host.postFromSidebar(message);
      await board.clock.advance(0);
      expect(board.logged).toEqual(['6 true true true true']);
      expect(board.posted).toEqual([message]);
    },
  );

  rule(
    'The plugin cannot post symbols, functions, other buffers, objects of a class or nodes',
    'certain',
    'documentation: creating-ui; reports: Cannot unwrap symbol',
    async () => {
      const log = await logOf(`${attempt}
        figma.showUI(__html__);
        for (const message of [figma.mixed, Symbol('a'), { deep: [() => 1] }, new ArrayBuffer(1), new Float32Array(1), new (class Thing {})(), new Map(), figma.createFrame()])
          console.log(attempt(() => figma.ui.postMessage({ message })));
        const round = {}; round.round = round; console.log(attempt(() => { figma.ui.postMessage(round); return 'posted' }));`);
      expect(log).toEqual([
        'in postMessage: Cannot unwrap symbol',
        'in postMessage: Cannot unwrap symbol',
        'in postMessage: Cannot unwrap function',
        'in postMessage: Cannot unwrap ArrayBuffer',
        'in postMessage: Cannot unwrap Float32Array',
        'in postMessage: Cannot unwrap Thing',
        'in postMessage: Cannot unwrap Map',
        'in postMessage: Cannot unwrap object',
        'stack overflow',
      ]);
    },
  );

  rule(
    'The sidebar cannot post what only a browser carries: buffers, maps, blobs, errors, objects that hold themselves',
    'certain',
    'documentation: creating-ui',
    () => {
      const round: Record<string, unknown> = {};
      round.round = round;
      const given = [
        new ArrayBuffer(1),
        new Float32Array(1),
        new Map(),
        new Set(),
        new Blob([]),
        new Error('a'),
        10n,
        round,
      ];
      expect(given.map((value) => uncarried({ list: [value] }))).toEqual([
        'ArrayBuffer',
        'Float32Array',
        'Map',
        'Set',
        'Blob',
        'Error',
        'BigInt',
        'an object that holds itself',
      ]);
      expect(
        uncarried({ a: [1, 'a', null, undefined, new Date(), new Uint8Array(1), { b: true }] }),
      ).toBeNull();
    },
  );

  rule(
    'Only what comes as pluginMessage is heard, and not what is meant for another plugin',
    'certain',
    'documentation: creating-ui',
    () => {
      const heard = (data: unknown) => readPosted(data, '123').message;
      expect(heard({ pluginMessage: 1 })).toEqual({ value: 1 });
      expect(heard({ pluginMessage: undefined, pluginId: '123' })).toEqual({ value: undefined });
      expect(heard({ pluginMessage: 1, pluginId: '*' })).toEqual({ value: 1 });
      expect(heard({ pluginMessage: 1, pluginId: '124' })).toBeUndefined();
      expect(heard({ message: 1 })).toBeUndefined();
      expect(heard('pluginMessage')).toBeUndefined();
    },
  );

  rule('Posting may begin right after showUI', 'certain', 'documentation: creating-ui', async () => {
    const board = await testBoard(
      `figma.showUI(__html__); for (const each of [1, 2, 3]) figma.ui.postMessage(each)`,
    );
    await board.run();
    expect(board.posted).toEqual([1, 2, 3]);
  });

  rule('What is posted is a copy', 'certain', 'documentation: creating-ui', async () => {
    const board = await testBoard(`
      figma.showUI(__html__); const message = { list: [1] };
      figma.ui.postMessage(message); message.list.push(2); figma.ui.postMessage(message);`);
    await board.run();
    expect(board.posted).toEqual([{ list: [1] }, { list: [1, 2] }]);
  });

  rule(
    'A person runs one plugin at a time: another command ends the running one, which hears close first',
    'likely',
    'reports',
    async () => {
      const board = await testBoard(`
        figma.showUI(__html__, { title: figma.command });
        figma.on('close', () => { figma.createSticky().name = 'bye ' + figma.command; console.log('bye ' + figma.command) });
        console.log('hello ' + figma.command);`);
      await board.run('one');
      await board.run('two');
      expect(board.logged).toEqual(['hello one', 'bye one', 'hello two']);
      expect(board.sidebars.map((sidebar) => sidebar?.title ?? null)).toEqual(['one', null, 'two']);
      expect(board.host.running).toBe('two');
      const [sticky = ''] = board.document.find(board.document.root, { types: ['STICKY'] });
      expect(board.document.node(sticky)?.properties.name).toBe('bye one');
    },
  );

  rule(
    'close waits for nothing: what it starts is never heard of',
    'certain',
    'documentation: figma-on',
    async () => {
      const board = await testBoard(
        `figma.on('close', async () => { console.log('now'); await figma.loadAllPagesAsync(); console.log('later') }); setTimeout(() => figma.closePlugin(), 5)`,
      );
      await board.run();
      await board.clock.advance(100);
      expect(board.logged).toEqual(['now']);
    },
  );

  rule('closePlugin may leave a message', 'certain', 'typings: closePlugin', async () => {
    const board = await testBoard(`figma.on('run', () => figma.closePlugin('Gelukt'))`);
    await board.run();
    await board.run();
    expect(board.closed).toEqual(['Gelukt', 'Gelukt']);
    expect(await logOf('figma.closePlugin(5)')).toEqual([
      'Error: in closePlugin: Expected "message" to have type string but got number instead',
    ]);
  });
});
