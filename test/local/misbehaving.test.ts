/** Plugins that misbehave: the board survives each, says in a sentence what happened, and runs the next command. */
import { describe, expect, it, vi } from 'vitest';
import { openBoardDocument } from '../../src/local/document/document.ts';
import { openFile } from '../../src/local/document/file/open.ts';
import { OutOfMemory, PluginStopped, TooDeep, TurnStopped } from '../../src/local/sandbox/faults.ts';
import { type TestBoard, testBoard } from './harness.ts';

type Options = Parameters<typeof testBoard>[1];

/** Any command but `next` does the misbehaving; `next` makes one sticky. */
async function misbehaving(code: string, options: Options = {}) {
  const thrown: Error[] = [];
  const board = await testBoard(
    `if (figma.command === 'next') { figma.createSticky(); console.log('next ran'); figma.closePlugin() } else { ${code} }`,
    {
      turnLimit: Number.POSITIVE_INFINITY,
      onError: (error) => thrown.push(error),
      ...options,
    },
  );
  await board.run('first');
  await board.clock.advance(100);
  return { ...board, thrown, said: thrown.map(({ message }) => message) };
}

/** After a plugin that broke its sandbox, the next command waits for a new one. */
async function expectNextRuns({ host, logged, document, clock }: TestBoard): Promise<void> {
  const stickies = () => document.find(document.root, { types: ['STICKY'] }).length;
  const before = stickies();
  host.run('next');
  await vi.waitFor(async () => {
    await clock.advance(0);
    expect(logged.at(-1)).toBe('next ran');
  }, 10_000);
  expect(stickies()).toBe(before + 1);
  expect(host.running).toBeNull();
}

describe('a plugin that throws', () => {
  it('at the start ends, and says what it threw', async () => {
    const board = await misbehaving(`figma.showUI(__html__); throw new RangeError('no such week')`);
    expect(board.said).toEqual(['no such week']);
    expect(board.thrown[0]?.name).toBe('RangeError');
    expect(board.host.running).toBeNull();
    expect(board.sidebars.at(-1)).toBeNull();
    await expectNextRuns(board);
  });

  it('in handlers, timers, messages and promises runs on, and the other handlers are called', async () => {
    const board = await misbehaving(`
      figma.showUI(__html__);
      figma.on('run', () => { throw new TypeError('in run') });
      figma.on('run', () => console.log('still here'));
      figma.on('run', async () => { await figma.loadAllPagesAsync(); throw new Error('later') });
      figma.ui.onmessage = () => { throw new Error('in onmessage') };
      figma.ui.on('message', () => console.log('heard'));
      figma.currentPage.on('nodechange', () => { throw new Error('in nodechange') });
      figma.on('close', () => { throw new Error('in close') });
      setTimeout(() => { figma.createFrame(); throw new Error('in a timer') }, 10);`);
    board.host.postFromSidebar(1);
    await board.clock.advance(100);
    expect(board.logged).toEqual(['still here', 'heard']);
    expect(board.host.running).toBe('first');
    await expectNextRuns(board);
    expect(board.thrown.map(({ message }) => message)).toEqual([
      'in run',
      'later',
      'in a timer',
      'in nodechange',
      'in onmessage',
      'in close',
    ]);
  });

  it('in a drop lets the board place what was dropped', async () => {
    const board = await misbehaving(`figma.on('drop', () => { throw new Error('in drop') })`);
    expect(board.host.drop({ absoluteX: 0, absoluteY: 0 })).toBe(true);
    expect(board.thrown.map(({ message }) => message)).toEqual(['in drop']);
  });

  const odd: readonly (readonly [what: string, value: string, sentence: string])[] = [
    ['a text', "'just a text'", 'just a text'],
    ['a number', '42', '42'],
    ['null', 'null', 'null'],
    ['undefined', 'undefined', 'undefined'],
    ['a symbol', "Symbol('sign')", 'Symbol(sign)'],
    ['a plain object', '{ code: 5 }', '[object Object]'],
    ['an object without a prototype', 'Object.create(null)', '[object Object]'],
    ['a node', 'figma.createFrame()', '[FRAME 1:2]'],
    ['an object that cannot be written out', '{ toString() { throw 1 } }', '[object Object]'],
    [
      'an error that cannot be read',
      "Object.defineProperty(new Error('a'), 'message', { get() { throw 1 } })",
      '[object Error]',
    ],
    [
      'an error whose message is no text',
      "Object.assign(new Error('a'), { message: { deep: 1 } })",
      '[object Object]',
    ],
  ];
  it.each(odd)('%s is told as well', async (_what, value, sentence) => {
    const board = await misbehaving(`figma.on('run', () => { throw ${value} })`);
    expect(board.said).toEqual([sentence]);
    await expectNextRuns(board);
  });

  it.each(odd)('%s at the start, too', async (_what, value) => {
    const board = await misbehaving(`throw ${value}`);
    expect(board.thrown).toHaveLength(1);
    expect(board.host.running).toBeNull();
    await expectNextRuns(board);
  });
});

describe('a plugin without end', () => {
  const loops: readonly (readonly [what: string, code: string])[] = [
    ['at the start', 'for (;;) {}'],
    ['in a handler', "figma.on('run', () => { for (;;) {} })"],
    ['in a timer', 'setTimeout(() => { for (;;) {} }, 1)'],
    ['in promises', '(async () => { for (;;) await null })()'],
    ['of calls to the board', 'for (;;) figma.command'],
    ['in a pattern', "/(a+)+b/.test('a'.repeat(40))"],
    [
      'when it is closed',
      "figma.on('close', () => { for (;;) {} }); setTimeout(() => figma.closePlugin(), 1)",
    ],
  ];
  it.each(loops)('%s is stopped and not entered again', async (_what, code) => {
    const board = await misbehaving(
      `setInterval(() => console.log('tick'), 50); figma.createFrame(); ${code}`,
      { turnTimeout: 300 },
    );
    expect(board.thrown).toHaveLength(1);
    expect(board.thrown[0]).toBeInstanceOf(TurnStopped);
    expect(board.said).toEqual(['The plugin was stopped: it ran too long without a pause.']);
    expect(board.host.running).toBeNull();
    await board.clock.advance(1000);
    expect(board.thrown).toHaveLength(1);
    await expectNextRuns(board);
    // Errors do not roll back: what it did is there, and can be undone.
    expect(board.document.find(board.document.root, { types: ['FRAME'] })).toHaveLength(1);
  });

  it('of timers leaves time for everybody else', async () => {
    const board = await misbehaving(`
      let count = 0; const again = () => { count += 1; setTimeout(again, 0) }; again();
      let ticks = 0; setInterval(() => { ticks += 1 }, 0);
      figma.showUI(__html__); figma.ui.onmessage = () => console.log(count < 200, ticks < 200, count > 10, ticks > 10)`);
    board.host.postFromSidebar('how many?');
    await board.clock.advance(0);
    expect(board.logged).toEqual(['true true true true']);
    expect(board.said).toEqual([]);
    await expectNextRuns(board);
  });

  it('of waiting is nobody’s concern', async () => {
    const board = await misbehaving(
      `new Promise(() => {}).then(() => console.log('never')); (async () => { await new Promise(() => {}); console.log('never') })(); for (let index = 0; index < 1000; index += 1) figma.getNodeByIdAsync('x' + index)`,
    );
    expect(board.said).toEqual([]);
    expect(board.host.running).toBe('first');
    await expectNextRuns(board);
  });

  it('of events it causes itself tells the board between them', async () => {
    const board = await misbehaving(
      `figma.currentPage.on('nodechange', () => { figma.createFrame() }); figma.createFrame()`,
      { eventDelay: 10 },
    );
    expect(board.said).toEqual([]);
    expect(board.document.find(board.document.root, { types: ['FRAME'] }).length).toBeLessThan(20);
    await expectNextRuns(board);
  });
});

describe('a plugin that calls itself without end', () => {
  const calls: readonly (readonly [what: string, code: string])[] = [
    ['in functions', 'function f() { return f() + 1 } f()'],
    ['through the board', 'function f() { figma.command; return f() + 1 } f()'],
    ['in a getter', 'const o = { get a() { return o.a } }; o.a'],
    ['in a proxy', 'const p = new Proxy({}, { get: (_, member) => p[member] }); p.a'],
    ['while sorting', 'const f = () => [2, 1].sort(f); f()'],
  ];
  it.each(calls)('%s hears of it like of any error', async (_what, code) => {
    const caught = await misbehaving(`try { ${code} } catch (error) { console.log(error.message) }`);
    expect(caught.logged).toEqual(['stack overflow']);
    expect(caught.said).toEqual([]);
    const board = await misbehaving(`figma.on('run', () => { ${code} })`);
    expect(board.thrown[0]).toBeInstanceOf(TooDeep);
    expect(board.said).toEqual([
      'The plugin called its own functions too deep, probably without end (stack overflow).',
    ]);
    expect(board.host.running).toBe('first');
    await expectNextRuns(board);
  });

  it.each([
    ['reading', "JSON.parse('['.repeat(100000))"],
    ['writing', 'let a = []; for (let index = 0; index < 100000; index += 1) a = [a]; JSON.stringify(a)'],
  ])('%s what is nested without end is stopped', async (_what, code) => {
    const board = await misbehaving(code, { turnTimeout: 10_000 });
    expect(board.thrown[0]).toBeInstanceOf(PluginStopped);
    expect(board.said[0]).toMatch(/^The plugin was stopped: it broke its sandbox/);
    await expectNextRuns(board);
  });
});

describe('a plugin that needs all memory', () => {
  it.each([
    ['in arrays', 'const list = []; for (;;) list.push(new Array(1000).fill(list.length))'],
    ['in bytes', 'const list = []; for (;;) list.push(new Uint8Array(1000000))'],
    ['in objects', 'const map = new Map(); for (;;) map.set(map.size, { size: map.size })'],
    ['in texts', "const list = []; for (;;) list.push('x'.repeat(1000000) + list.length)"],
    ['in functions', 'const list = []; for (;;) list.push(() => list)'],
  ])('%s is stopped at 128 MB', async (_what, code) => {
    const before = process.memoryUsage().rss;
    const board = await misbehaving(code, { turnTimeout: 20_000 });
    expect(board.thrown[0]).toBeInstanceOf(OutOfMemory);
    expect(board.said[0]).toBe('The plugin was stopped: it needed more than 128 MB of memory.');
    expect(board.host.running).toBeNull();
    expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
    await expectNextRuns(board);
  });

  it('and makes room again in time runs on', async () => {
    const board = await misbehaving(
      `let list = []; try { for (;;) list.push(new Uint8Array(1000000)) } catch (error) { list = []; console.log(error.message) } console.log('goes on')`,
      { turnTimeout: 20_000 },
    );
    expect(board.logged).toEqual(['out of memory', 'goes on']);
    await expectNextRuns(board);
  });
});

describe('a plugin that says too much', () => {
  it('10,000 messages arrive in order, both ways', async () => {
    const board = await misbehaving(
      `figma.showUI(__html__); let heard = 0; let ordered = true; figma.ui.onmessage = (index) => { ordered = ordered && index === heard; heard += 1; if (heard === 10000) console.log('all', ordered) }; for (let index = 0; index < 10000; index += 1) figma.ui.postMessage(index)`,
      { turnTimeout: 20_000 },
    );
    expect(board.posted).toHaveLength(10_000);
    expect(board.posted.every((message, index) => message === index)).toBe(true);
    for (let index = 0; index < 10_000; index += 1) board.host.postFromSidebar(index);
    await board.clock.advance(10);
    expect(board.logged).toEqual(['all true']);
    expect(board.said).toEqual([]);
    await expectNextRuns(board);
  });

  it('more than that in one turn is refused', async () => {
    const board = await misbehaving(`figma.showUI(__html__); for (;;) figma.ui.postMessage('x')`, {
      turnTimeout: 20_000,
    });
    expect(board.posted).toHaveLength(10_000);
    expect(board.said).toEqual([
      'in postMessage: The sidebar cannot take more than 10,000 messages, or 64 MB, in one turn',
    ]);
    await expectNextRuns(board);
  });

  it('and so is more than 64 MB', async () => {
    const board = await misbehaving(
      `figma.showUI(__html__); const message = 'x'.repeat(1000000); for (;;) figma.ui.postMessage(message)`,
      { turnTimeout: 20_000 },
    );
    expect(board.posted).toHaveLength(67);
    expect(board.said).toHaveLength(1);
    await expectNextRuns(board);
  });

  it('a sidebar that says more than 10,000 things at once loses the rest, which is told once', async () => {
    const board = await misbehaving(
      `figma.showUI(__html__); let heard = 0; figma.ui.onmessage = (last) => { heard += 1; if (last) console.log(heard) }`,
    );
    for (let index = 0; index < 12_000; index += 1) board.host.postFromSidebar(false);
    await board.clock.advance(10);
    board.host.postFromSidebar(true);
    await board.clock.advance(10);
    expect(board.logged).toEqual(['10001']);
    expect(board.thrown.map(({ message }) => message)).toEqual([
      'The sidebar sent more than 10,000 messages at once; what came after them is lost.',
    ]);
  });

  it('10,000 notices and lines in the console arrive', async () => {
    const board = await misbehaving(
      `for (let index = 0; index < 10000; index += 1) { figma.notify('a'); console.log(index) }`,
      { turnTimeout: 20_000 },
    );
    expect([board.notices.length, board.logged.length]).toEqual([10_000, 10_000]);
    await expectNextRuns(board);
  });
});

describe('a plugin that goes beyond any board', () => {
  const frameInFrame = `let outer = figma.createFrame(); for (;;) { const inner = figma.createFrame(); outer.appendChild(inner); outer = inner }`;
  it.each<readonly [what: string, code: string, refusal: RegExp]>([
    ['far away', 'figma.createSticky().x = 1e308', /^in set_x: .* between -1000000000 and 1000000000$/],
    [
      'far away by a transform',
      'figma.createSticky().relativeTransform = [[1, 0, 0], [0, 1, -1e300]]',
      /^in set_relativeTransform: .* between/,
    ],
    ['endlessly large', 'figma.createFrame().resize(1e308, 1)', /^in resize: .* between/],
    [
      'with a connector to nowhere',
      'figma.createConnector().connectorEnd = { position: { x: Infinity, y: 0 } }',
      /^in set_connectorEnd: .* between/,
    ],
    ['with endless lines', 'figma.createFrame().dashPattern = [1, 1e12]', /^in set_dashPattern: .* between/],
    ['with frames in frames in frames', frameInFrame, /^in appendChild: .* inside of more than 200 others$/],
    [
      'with groups of groups of groups',
      'let inner = figma.createFrame(); for (;;) inner = figma.group([inner], figma.currentPage)',
      /^in group: .* inside of more than 200 others$/,
    ],
    [
      'with a text without end',
      `const sticky = figma.createSticky(); figma.loadFontAsync(sticky.text.fontName).then(() => { sticky.text.characters = 'word '.repeat(400000) })`,
      /^in set_characters: A text cannot be longer than 1000000 characters$/,
    ],
  ])('%s is refused, and the board opens again as it was kept', async (_what, code, refusal) => {
    const board = await misbehaving(code, { turnTimeout: 20_000 });
    expect(board.said).toEqual([expect.stringMatching(refusal)]);
    const { file, repairs } = openFile(JSON.parse(JSON.stringify(board.document.save())));
    expect(repairs).toEqual([]);
    expect(file.nodes).toHaveLength(board.document.save().nodes.length);
    await expectNextRuns(board);
  });

  it('with keys that every object has reads what it wrote, also when the board was kept', async () => {
    const keys = ['constructor', 'toString', '__proto__', 'prototype'];
    const board = await misbehaving(`
      const sticky = figma.createSticky();
      const keys = ${JSON.stringify(keys)};
      const namespaces = keys.map((key) => key.replaceAll('_', ''));
      const read = () => console.log(keys.map((key, at) => sticky.getSharedPluginData('example', key) + sticky.getSharedPluginData(namespaces[at], key)).join());
      sticky.setSharedPluginData('example', 'usual', 'text');
      read();
      keys.forEach((key, at) => { sticky.setSharedPluginData('example', key, '1'); sticky.setSharedPluginData(namespaces[at], key, '2') });
      read();
      console.log(sticky.getSharedPluginDataKeys('example').length, {}.usual)`);
    expect(board.said).toEqual([]);
    expect(board.logged).toEqual([',,,', '12,12,12,12', '5 undefined']);
    const opened = openBoardDocument(JSON.parse(JSON.stringify(board.document.save())));
    const [sticky = ''] = opened.find(opened.root, { types: ['STICKY'] });
    for (const key of keys) {
      const shared = Object.entries(opened.node(sticky)?.sharedData ?? {});
      expect(Object.fromEntries(shared).example).toHaveProperty([key], '1');
      expect(shared.map(([namespace]) => namespace)).toContain(key.replaceAll('_', ''));
    }
  });
});

describe('a plugin that does what is not allowed', () => {
  it('opens two sidebars: the second takes the place of the first', async () => {
    const board = await misbehaving(
      `figma.showUI('<p>1</p>'); figma.showUI('<p>2</p>'); figma.ui.postMessage('hello')`,
    );
    expect(board.sidebars.map((sidebar) => sidebar?.html)).toEqual(['<p>1</p>', '<p>2</p>']);
    expect(board.said).toEqual([]);
    await expectNextRuns(board);
    expect(board.sidebars.at(-1)).toBeNull();
  });

  it('writes after closePlugin, at once and later: nothing happens', async () => {
    const board = await misbehaving(`
      figma.closePlugin('Klaar');
      setTimeout(() => { figma.createFrame() }, 0);
      Promise.resolve().then(() => figma.createFrame()).catch((error) => console.log(error.message));
      figma.createFrame();`);
    expect(board.document.find(board.document.root, { types: ['FRAME'] })).toEqual([]);
    expect(board.logged).toEqual(['in createFrame: The plugin has been closed']);
    expect(board.said).toEqual(['in createFrame: The plugin has been closed']);
    expect(board.closed).toEqual(['Klaar']);
    await expectNextRuns(board);
  });

  it('closes itself again and again', async () => {
    const board = await misbehaving(
      `figma.on('close', () => { try { figma.closePlugin('again') } catch (error) { console.log('closed') } }); figma.closePlugin('once'); try { figma.closePlugin('twice') } catch (error) { console.log(error.message) }`,
    );
    expect(board.closed).toHaveLength(1);
    expect(board.closed[0]).toBe('once');
    await expectNextRuns(board);
  });

  it('keeps huge data: refused, and the node is as it was', async () => {
    const board = await misbehaving(`
      const sticky = figma.createSticky();
      sticky.setSharedPluginData('abc', 'a', 'small');
      for (const size of [100001, 10000000]) try { sticky.setSharedPluginData('abc', 'a', 'x'.repeat(size)) } catch (error) { console.log(error.message, sticky.getSharedPluginData('abc', 'a')) }`);
    const refused = 'in setSharedPluginData: This pluginData entry exceeds 100 kB per entry limit. small';
    expect(board.logged).toEqual([refused, refused]);
    await expectNextRuns(board);
  });

  it('spoils what it can reach: the next command has all of it anew', async () => {
    const board = await misbehaving(`
      JSON.stringify = null; Object.prototype.then = 5; Array.prototype.map = () => { throw new Error('spoiled') }; Map = null; Promise.resolve = null; console.log = null;
      figma.createFrame();`);
    expect(board.document.find(board.document.root, { types: ['FRAME'] }).length).toBeLessThan(2);
    await expectNextRuns(board);
  });

  it('is refused before it runs: the sentence says where', async () => {
    const board = await testBoard('const a = 1;\nconst b = a?.c;');
    await board.run('first');
    expect(board.errors).toEqual([
      'Error: SyntaxError: Unexpected token around line 2: build the main script for ES2017',
    ]);
    expect(board.host.running).toBeNull();
  });
});
