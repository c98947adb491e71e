import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../src/local/api/storage.ts';
import { createBoardDocument } from '../../src/local/document/document.ts';
import { logOf, manifest, testBoard } from './harness.ts';

describe('the sandbox', () => {
  it('has the globals of the product and no others', async () => {
    const absent = [
      'window',
      'document',
      'URL',
      'TextEncoder',
      'TextDecoder',
      'btoa',
      'atob',
      'AbortController',
      'crypto',
      'performance',
      'Intl',
      'structuredClone',
      'queueMicrotask',
      'process',
      'require',
    ];
    const present = [
      'figma',
      '__html__',
      'console',
      'setTimeout',
      'clearTimeout',
      'setInterval',
      'clearInterval',
      'fetch',
      'Promise',
      'Proxy',
      'Map',
    ];
    const list = (names: readonly string[]) =>
      `${JSON.stringify(names)}.filter((name) => typeof globalThis[name] !== 'undefined').join()`;
    expect(
      await logOf(
        `console.log(${list(absent)}); console.log(${list(present)}); console.log(typeof console.debug);`,
      ),
    ).toEqual(['', present.join(), 'undefined']);
  });

  it.each([
    [
      '// imports (none)\nconsole.log("import (x)")',
      'SyntaxError: possible import expression rejected around line 2',
    ],
    ['const comment = "<!-- x";', 'SyntaxError: possible html comment rejected around line 1'],
  ])('refuses the text %j', async (main, error) => {
    expect(await logOf(main)).toEqual([`Error: ${error}`]);
  });

  it('knows no network', async () => {
    expect(await logOf(`fetch('https://example.org').catch((error) => console.log(error.message))`)).toEqual([
      'Failed to fetch',
    ]);
  });

  it('keeps time by the clock it is given, until the plugin closes', async () => {
    const board = await testBoard(`
      let count = 0;
      const timer = setInterval(() => { count += 1; console.log('tick ' + count); if (count === 2) clearInterval(timer) }, 100);
      setTimeout((word) => console.log(word), 250, 'late');
      setTimeout(() => console.log('never'), 1000);
      setTimeout(() => figma.closePlugin(), 300);`);
    await board.run();
    await board.clock.advance(2000);
    expect(board.logged).toEqual(['tick 1', 'tick 2', 'late']);
  });

  it('survives what a plugin throws, wherever it does', async () => {
    const board = await testBoard(`
      figma.on('run', () => { throw new TypeError('in run') });
      figma.on('run', () => console.log('still here'));
      figma.on('run', async () => { throw new Error('later') });
      setTimeout(() => { throw new Error('in a timer') }, 10);
      throw new Error('at the start');`);
    await board.run();
    await board.clock.advance(10);
    expect(board.logged).toEqual(['still here']);
    expect(board.errors).toEqual([
      'Error: at the start',
      'TypeError: in run',
      'Error: later',
      'Error: in a timer',
    ]);
  });

  it('stops a turn without end', async () => {
    const board = await testBoard('for (;;) {}', { turnTimeout: 50 });
    await board.run();
    expect(board.errors).toEqual(['Error: The plugin was stopped: it ran too long without a pause.']);
    await board.run();
    expect(board.errors).toHaveLength(2);
  });
});

describe('crossings', () => {
  const main = `
    const frame = figma.createFrame();
    frame.name = 'a'; frame.name; 'children' in frame;
    frame.appendChild(figma.createRectangle());
    figma.viewport.zoom;`;

  it('are counted one for each get, set and call', async () => {
    const { host, run } = await testBoard(main);
    await run();
    expect(Object.fromEntries(host.crossings.byMember)).toEqual({
      'call createFrame': 1,
      'set name': 1,
      'get name': 1,
      'call appendChild': 1,
      'call createRectangle': 1,
      'get viewport': 1,
      'get zoom': 1,
    });
    expect(host.crossings.total).toBe(7);
    expect(host.crossings.largestTurn).toEqual({ name: 'main', crossings: 7 });
  });

  it('are reported when a turn makes too many', async () => {
    const board = await testBoard('for (let count = 0; count < 11; count += 1) figma.command', {
      turnLimit: 10,
    });
    await board.run();
    expect(board.errors).toEqual([
      'Error: A turn of the plugin (main) made 11 crossings; at most 10 keep the board smooth.',
    ]);
  });

  it('count what follows an await as a turn of its own when the host answered', async () => {
    const { host, run } = await testBoard(`(async () => {
      figma.createFrame();
      await Promise.resolve();
      figma.createFrame();
      await figma.loadFontAsync({ family: 'Inter', style: 'Medium' });
      figma.createFrame();
    })()`);
    await run();
    expect(host.crossings.largestTurn).toEqual({ name: 'main', crossings: 3 });
    expect(host.crossings.total).toBe(4);
  });

  it('can be made to fail', async () => {
    let count = 0;
    const onCrossing = (member: string) => {
      count += member === 'createFrame' ? 1 : 0;
      if (member === 'createFrame' && count === 2) throw new Error('in createFrame: no more frames');
    };
    const code = `for (const round of [1, 2, 3]) try { figma.createFrame(); console.log(round) } catch (error) { console.log(error.message) }`;
    expect(await logOf(code, { onCrossing })).toEqual(['1', 'in createFrame: no more frames', '3']);
  });
});

describe('a command', () => {
  it('is told what it is, runs, and closes with a message', async () => {
    const board = await testBoard(`
      console.log(figma.command, figma.editorType, figma.pluginId);
      figma.on('run', ({ command, parameters }) => { console.log(command, parameters.minutes); figma.closePlugin('Klaar'); try { figma.createFrame() } catch (error) { console.log(error.message) } });
      figma.on('close', () => console.log('close', figma.currentPage.children.length));`);
    await board.run('insert', { minutes: '30' });
    expect(board.logged).toEqual([
      'insert figjam 1234567890',
      'insert 30',
      'in createFrame: The plugin has been closed',
      'close 0',
    ]);
    expect(board.closed).toEqual(['Klaar']);
    expect(board.host.running).toBeNull();
  });

  it('ends the one that runs, which hears of it first', async () => {
    const board = await testBoard(`
      figma.showUI(__html__, { width: 20, title: figma.command });
      figma.on('close', () => console.log('bye ' + figma.command));
      console.log('hello ' + figma.command);`);
    await board.run('one');
    await board.run('two');
    expect(board.logged).toEqual(['hello one', 'bye one', 'hello two']);
    expect(board.sidebars.map((sidebar) => sidebar && [sidebar.title, sidebar.width, sidebar.html])).toEqual([
      ['one', 70, '<p>sidebar</p>'],
      null,
      ['two', 70, '<p>sidebar</p>'],
    ]);
  });

  it('suggests values for its parameters, and then runs with them in the same session', async () => {
    const menu = [{ name: 'Insert', command: 'insert', parameters: [{ name: 'Activity', key: 'activity' }] }];
    const board = await testBoard(
      `console.log('started ' + figma.command);
       figma.parameters.on('input', ({ key, query, parameters, result }) => {
         if (query === '') return result.setError('Typ iets');
         result.setLoadingMessage('Zoeken…');
         result.setSuggestions(['quiz', { name: 'Kennisclip', data: 'video' }].filter((item) => JSON.stringify(item).includes(query)));
       });
       figma.on('run', ({ parameters }) => console.log(parameters.activity));`,
      { manifest: { ...manifest, menu } },
    );
    const ask = async (query: string) => {
      const answer = board.host.suggestions('activity', query);
      await board.clock.advance(0);
      return answer;
    };
    expect(await ask('')).toEqual({ kind: 'error', message: 'Typ iets' });
    expect(await ask('clip')).toEqual({
      kind: 'suggestions',
      items: [{ name: 'Kennisclip', data: 'video' }],
    });
    await board.run('insert', { activity: 'video' });
    expect(board.logged).toEqual(['started insert', 'video']);
  });
});

describe('the sidebar', () => {
  it('and the plugin talk in order, in plain data', async () => {
    const board = await testBoard(`
      figma.showUI(__html__);
      figma.ui.onmessage = (message, { origin }) => console.log(message.text, origin);
      figma.ui.on('message', (message) => figma.ui.postMessage({ heard: message.text, bytes: new Uint8Array([1, 2, 255]), when: new Date(0), none: undefined, list: [1, null] }));`);
    await board.run();
    board.host.postFromSidebar({ text: 'een' });
    board.host.postFromSidebar({ text: 'twee' });
    await board.clock.advance(0);
    expect(board.logged).toEqual(['een null', 'twee null']);
    expect(board.posted[0]).toEqual({
      heard: 'een',
      bytes: new Uint8Array([1, 2, 255]),
      when: new Date(0),
      none: undefined,
      list: [1, null],
    });
    expect(board.posted[1]).toMatchObject({ heard: 'twee' });
  });

  it('gets nothing that cannot be carried, and nothing when it is not there', async () => {
    const log = await logOf(`
      const post = (message) => { try { figma.ui.postMessage(message); console.log('posted') } catch (error) { console.log(error.message) } };
      post(1);
      figma.showUI(__html__);
      for (const message of [figma.mixed, { deep: [() => 1] }, figma.createFrame(), new ArrayBuffer(1), new Float32Array(1), new (class Thing {})(), new Map(), 1]) post({ message });`);
    expect(log).toEqual([
      'in postMessage: No UI to send a message to',
      'in postMessage: Cannot unwrap symbol',
      'in postMessage: Cannot unwrap function',
      'in postMessage: Cannot unwrap object',
      'in postMessage: Cannot unwrap ArrayBuffer',
      'in postMessage: Cannot unwrap Float32Array',
      'in postMessage: Cannot unwrap Thing',
      'in postMessage: Cannot unwrap Map',
      'posted',
    ]);
  });

  it('is resized within limits, moved, hidden and closed', async () => {
    const board = await testBoard(`
      figma.showUI(__html__, { width: 340, height: 600, themeColors: true, position: { x: 5, y: 6 } });
      figma.ui.resize(10, -5); figma.ui.reposition(1, 2); figma.ui.hide(); figma.ui.show(); figma.ui.close();
      try { figma.ui.resize(1, 1) } catch (error) { console.log(error.message) }`);
    await board.run();
    expect(
      board.sidebars.map(
        (sidebar) => sidebar && [sidebar.width, sidebar.height, sidebar.visible, sidebar.position],
      ),
    ).toEqual([
      [340, 600, true, { x: 5, y: 6 }],
      [70, 0, true, { x: 5, y: 6 }],
      [70, 0, true, { x: 1, y: 2 }],
      [70, 0, false, { x: 1, y: 2 }],
      [70, 0, true, { x: 1, y: 2 }],
      null,
    ]);
    expect(board.logged).toEqual(['in resize: No UI is open: call figma.showUI first']);
  });
});

describe('what a plugin keeps and says', () => {
  it('client storage keeps plain values on the device, up to 5 MB', async () => {
    const storage = memoryStorage();
    const main = `(async () => {
      console.log(await figma.clientStorage.getAsync('settings'));
      await figma.clientStorage.setAsync('settings', { language: 'nl', bytes: new Uint8Array([7]) });
      console.log((await figma.clientStorage.keysAsync()).join());
      await figma.clientStorage.setAsync('large', 'x'.repeat(6000000)).catch((error) => console.log(error.message));
      try { figma.clientStorage.setAsync('bad', { run() {} }) } catch (error) { console.log(error.message.slice(0, 12)) }
    })()`;
    expect(await logOf(main, { storage })).toEqual([
      'undefined',
      'settings',
      'in setAsync: The quota of 5 MB for client storage has been exceeded',
      'in setAsync:',
    ]);
    const again = `(async () => { const { language, bytes } = await figma.clientStorage.getAsync('settings'); console.log(language, bytes[0]); })()`;
    expect(await logOf(again, { storage })).toEqual(['nl 7']);
  });

  it('notices can have a button and be cancelled', async () => {
    const cancelled: number[] = [];
    const board = await testBoard(
      `figma.notify('Kaart toegevoegd', { timeout: 5000, button: { text: 'Toon', action: () => console.log('shown') }, onDequeue: (reason) => console.log(reason) });
       figma.notify('Mislukt', { error: true }).cancel();`,
      { onNoticeCancelled: (id) => cancelled.push(id) },
    );
    await board.run();
    expect(board.notices).toEqual([
      { id: 1, message: 'Kaart toegevoegd', error: false, timeout: 5000, button: 'Toon' },
      { id: 2, message: 'Mislukt', error: true, timeout: 3000, button: null },
    ]);
    expect(cancelled).toEqual([2]);
    board.host.notice(1, 'action');
    await board.clock.advance(0);
    expect(board.logged).toEqual(['shown', 'action_button_click']);
  });

  it('the viewport shows what it is asked to show', async () => {
    const document = createBoardDocument();
    const main = `
      const section = figma.createSection(); section.resizeWithoutConstraints(4000, 1000); section.x = 1000;
      figma.viewport.scrollAndZoomIntoView([section]);
      console.log(figma.viewport.center, figma.viewport.zoom);
      const { x, width } = figma.viewport.bounds;
      console.log(x < 1000 && x + width > 5000);
      figma.viewport.center = { x: 1, y: 2 };
      console.log(figma.viewport.center.y);
      try { figma.viewport.bounds = {} } catch (error) { console.log(error.message) }`;
    expect(await logOf(main, { document })).toEqual([
      '{"x":3000,"y":500} 0.256',
      'true',
      '2',
      'no setter for property',
    ]);
  });

  it('people are told only with the permission', async () => {
    const people = [{ id: '1', name: 'Ans', color: '#f00', sessionId: 1 }];
    const main = `console.log(figma.currentUser.name); try { figma.activeUsers } catch (error) { console.log(error.message) }`;
    expect(await logOf(main, { people })).toEqual([
      'Ans',
      'in get_activeUsers: "activeusers" permission is required to access this property',
    ]);
  });

  it('the timer counts down', async () => {
    const board = await testBoard(`
      for (const event of ['timerstart', 'timerpause', 'timerresume', 'timerdone']) figma.on(event, () => console.log(event, figma.timer.remaining, figma.timer.state));
      figma.timer.start(10);
      setTimeout(() => figma.timer.pause(), 4000);
      setTimeout(() => figma.timer.resume(), 5000);`);
    await board.run();
    await board.clock.advance(20_000);
    expect(board.logged).toEqual([
      'timerstart 10 RUNNING',
      'timerpause 6 PAUSED',
      'timerresume 6 RUNNING',
      'timerdone 0 STOPPED',
    ]);
  });

  it('base64 goes both ways', async () => {
    const main = `for (const bytes of [[], [1], [1, 2], [1, 2, 3], [250, 251, 252, 253]]) {
      const text = figma.base64Encode(new Uint8Array(bytes));
      console.log(text, Array.from(figma.base64Decode(text)).join() === bytes.join());
    }`;
    expect(await logOf(main)).toEqual([' true', 'AQ== true', 'AQI= true', 'AQID true', '+vv8/Q== true']);
  });
});
