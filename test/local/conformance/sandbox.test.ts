import { expect } from 'vitest';
import { logOf, testBoard } from '../harness.ts';
import { rules } from './rule.ts';

/** What the language itself brings, as far as the documentation promises it. */
const language = `Error EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError Array Object
  Function parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
  Infinity NaN undefined eval Number Boolean String Math Reflect Symbol globalThis BigInt Date RegExp JSON Proxy Map Set
  WeakMap WeakSet ArrayBuffer Uint8ClampedArray Int8Array Uint8Array Int16Array Uint16Array Int32Array Uint32Array
  BigInt64Array BigUint64Array Float32Array Float64Array DataView Promise WeakRef FinalizationRegistry`;
const offered = `figma console setTimeout clearTimeout setInterval clearInterval fetch __html__`;
const words = (text: string): string[] => text.split(/\s+/).sort();
const globals = `console.log(Object.getOwnPropertyNames(globalThis).sort().join(' '))`;

const typeOf = (names: readonly string[]): string =>
  `console.log(${JSON.stringify(names)}.filter((name) => typeof globalThis[name] !== 'undefined').join())`;

rules('3.1 Sandbox', (rule) => {
  rule(
    'A main script has the language, figma, console, timers, fetch and __html__, and nothing else',
    'certain',
    'typings: globals; documentation: how-plugins-run',
    async () => {
      expect((await logOf(globals))[0]?.split(' ')).toEqual(words(`${language} ${offered}`));
    },
  );

  rule(
    'A plugin whose manifest names several pages has them as __uiFiles__, without __html__',
    'certain',
    'typings: __uiFiles__',
    async () => {
      const main = `console.log(__uiFiles__.one, typeof __html__)`;
      expect(await logOf(main, { html: { one: '<p>1</p>' } })).toEqual(['<p>1</p> undefined']);
    },
  );

  rule(
    'There is no browser: no window, DOM, XMLHttpRequest, TextEncoder, atob, AbortController or crypto',
    'certain',
    'documentation: how-plugins-run',
    async () => {
      const names = ['window', 'self', 'document', 'XMLHttpRequest', 'WebSocket', 'Worker', 'localStorage'];
      const more = ['TextEncoder', 'TextDecoder', 'btoa', 'atob', 'AbortController', 'crypto', 'navigator'];
      const modules = ['process', 'require', 'module', 'exports', 'alert', 'requestAnimationFrame', 'Buffer'];
      expect(await logOf(typeOf([...names, ...more, ...modules]))).toEqual(['']);
    },
  );

  rule(
    'Intl, URL, URLSearchParams, structuredClone, queueMicrotask and performance are not there',
    { unknown: 2 },
    'the documentation promises structuredClone; nothing is said of the others',
    async () => {
      const names = ['Intl', 'URL', 'URLSearchParams', 'structuredClone', 'queueMicrotask', 'performance'];
      expect(await logOf(typeOf(names))).toEqual(['']);
    },
  );

  rule(
    'console has log, error, assert, info, warn and clear; debug and table are missing',
    'certain',
    'typings: Console',
    async () => {
      const board = await testBoard(
        `console.log(Object.keys(console).sort().join()); console.assert(true, 'no'); console.assert(false, 'yes', 1); console.clear(); console.info({ a: [1] }, null, undefined);`,
      );
      await board.run();
      expect(board.logged).toEqual([
        'assert,clear,error,info,log,warn',
        'Assertion failed yes 1',
        '{"a":[1]} null undefined',
      ]);
    },
  );

  rule(
    'What the documentation promises of ES2020 runs: Promise.allSettled, BigInt, WeakRef, Proxy, asynchronous iteration',
    'certain',
    'documentation: how-plugins-run',
    async () => {
      const main = `(async () => {
        const settled = await Promise.allSettled([Promise.resolve(1), Promise.reject(new Error('no'))]);
        const weak = new WeakRef({ value: 2 });
        console.log(settled.map(({ status }) => status).join(), String(BigInt(2) ** BigInt(64)), typeof weak.deref, typeof Symbol.asyncIterator, new Proxy({}, { get: () => 3 }).any);
      })()`;
      expect(await logOf(main)).toEqual(['fulfilled,rejected 18446744073709551616 function symbol 3']);
    },
  );

  rule(
    'Native async functions work, also awaiting in a loop',
    'likely',
    'reports: lowering to generators fails with "stack underflow"',
    async () => {
      const main = `(async () => { let sum = 0; for (const each of [1, 2, 3]) sum += await Promise.resolve(each); for (const each of await Promise.all([4])) sum += each; console.log(sum) })()`;
      expect(await logOf(main)).toEqual(['10']);
    },
  );

  for (const [what, code] of [
    ['catch without a binding', 'try { f() } catch { g() }'],
    ['optional chaining', 'figma?.root'],
    ['nullish coalescing', 'const a = null ?? 1'],
    ['object spread', 'const a = { ...{} }'],
    ['object rest', 'const { a, ...rest } = {}'],
    ['logical assignment', 'let a; a ||= 1'],
    ['bigint literals', 'const a = 10n'],
    ['class fields', 'class A { field = 1 }'],
    ['private members', 'class A { #field() {} }'],
    ['static blocks', 'class A { static {} }'],
    ['numeric separators', 'const a = 1_000'],
    ['lookbehind', '/(?<=a)b/'],
    ['named groups', '/(?<year>[0-9]+)/u'],
    ['for await', 'async function f() { for await (const a of []) {} }'],
    ['asynchronous generators', 'async function* f() {}'],
    ['top-level await', 'await 1'],
    ['import', 'import a from "a"'],
    ['hashbang', '#!/usr/bin/env node'],
  ] as const) {
    rule(
      `A main script with ${what} is not run`,
      { unknown: 1 },
      'the documentation promises ES2020, reports of 2026 say otherwise; ES2017 is safe',
      async () => {
        const [error, ...rest] = await logOf(`console.log('it runs');\n${code};`);
        expect(rest).toEqual([]);
        expect(error).toMatch(/^Error: SyntaxError: .* around line [12]: build the main script for ES2017$/);
      },
    );
  }

  rule(
    'Everything of ES2017 is run: asynchronous functions, exponents, trailing commas, destructuring',
    'certain',
    'documentation: how-plugins-run',
    async () => {
      const main = `const add = async (a, b = 2 ** 3,) => a + b; class A { static async make([first, ...others], { x: { y } = { y: 1 } } = {}) { return first + others.length + y } }
        (async () => console.log(await add(1), await A.make([1, 2, 3]), \`\${'a'.padStart(3)}\`, /a/y.sticky, Object.values({ a: 1 }).length))()`;
      expect(await logOf(main)).toEqual(['9 4   a true 1']);
    },
  );

  for (const [what, text] of [
    ['in a text', 'console.log("import (x)")'],
    ['in a comment', '// import(x)'],
    ['with a comment between', 'const a = "import/* */(x)"'],
  ] as const) {
    rule(
      `A script that holds a dynamic import ${what} is refused`,
      'likely',
      'a report of 2026',
      async () => {
        expect(await logOf(text)).toEqual([
          'Error: SyntaxError: possible import expression rejected around line 1',
        ]);
      },
    );
  }

  rule('Words that only begin like an import are no import', 'likely', 'a report of 2026', async () => {
    expect(
      await logOf('// important (x)\nconst reimport = 1; const imports = (x) => x; console.log(imports(1))'),
    ).toEqual(['1']);
  });

  for (const [what, text] of [
    ['<!-- in a text', 'const svg = "<!-- made by hand";'],
    ['--> in a text', 'const svg = "made by hand -->";'],
    ['x-->0', 'let x = 1; while (x-->0) {}'],
  ] as const) {
    rule(
      `A script with ${what} is refused`,
      { unknown: 1 },
      'the family of shims that refuses imports refuses it; not confirmed for the product',
      async () => {
        expect(await logOf(`\n${text}`)).toEqual([
          'Error: SyntaxError: possible html comment rejected around line 2',
        ]);
      },
    );
  }

  rule('The text of the sidebar is not looked through', 'likely', 'a report of 2026', async () => {
    const html = '<!-- a comment --><script>import("x")</script>';
    expect(await logOf('console.log(__html__)', { html })).toEqual([html]);
  });

  rule(
    'eval runs; functions from text do too, asynchronous ones do not',
    'likely',
    'figma-console-mcp',
    async () => {
      const main = `console.log(eval('1 + 1'), new Function('return 3')());
        try { (async () => {}).constructor('return 1') } catch (error) { console.log(error.message) }`;
      expect(await logOf(main)).toEqual(['2 3', 'Not available']);
    },
  );

  rule('fetch fails where the manifest allows no domain', 'certain', 'documentation: manifest', async () => {
    const main = `fetch('https://example.org').catch((error) => console.log(error.message))`;
    expect(await logOf(main)).toEqual(['Failed to fetch']);
  });

  rule(
    'Timers run in order, repeat, take arguments and can be cancelled',
    'certain',
    'typings: setTimeout',
    async () => {
      const board = await testBoard(`
      let count = 0;
      const timer = setInterval(() => { count += 1; console.log('tick ' + count); if (count === 2) clearInterval(timer) }, 100);
      setTimeout((word) => console.log(word), 250, 'late');
      clearTimeout(setTimeout(() => console.log('cancelled'), 50));
      clearTimeout(undefined);`);
      await board.run();
      await board.clock.advance(2000);
      expect(board.logged).toEqual(['tick 1', 'tick 2', 'late']);
    },
  );

  rule('A timer needs a function', 'likely', 'reports', async () => {
    expect(await logOf(`try { setTimeout('code', 1) } catch (error) { console.log(String(error)) }`)).toEqual(
      ['TypeError: not a function'],
    );
  });

  rule('closePlugin cancels the timers', 'certain', 'typings: closePlugin', async () => {
    const board = await testBoard(
      `setTimeout(() => console.log('never'), 10); setInterval(() => console.log('nor this'), 10); figma.closePlugin()`,
    );
    await board.run();
    await board.clock.advance(1000);
    expect(board.logged).toEqual([]);
    expect(board.closed).toEqual([undefined]);
  });

  rule(
    'After closePlugin the API throws and the code goes on',
    'certain',
    'typings: closePlugin',
    async () => {
      const board = await testBoard(`
        const sticky = figma.createSticky();
        figma.closePlugin('Klaar');
        for (const act of [() => figma.createSticky(), () => sticky.name, () => { sticky.name = 'a' }, () => figma.notify('a')])
          try { act() } catch (error) { console.log(error.message) }
        console.log('goes on');`);
      await board.run();
      expect(board.logged).toEqual([
        'in createSticky: The plugin has been closed',
        'in get_name: The plugin has been closed',
        'in set_name: The plugin has been closed',
        'in notify: The plugin has been closed',
        'goes on',
      ]);
      expect(board.closed).toEqual(['Klaar']);
      expect(board.notices).toEqual([]);
      expect(board.document.find(board.document.root, { types: ['STICKY'] })).toHaveLength(1);
    },
  );

  rule(
    'Nothing stops a loop in the product; here it is stopped, and says so',
    'certain',
    'documentation: frozen-plugins (a loop without end hangs the tab)',
    async () => {
      const board = await testBoard('figma.createSticky(); for (;;) {}', { turnTimeout: 50 });
      await board.run();
      expect(board.errors).toEqual(['Error: The plugin was stopped: it ran too long without a pause.']);
      expect(board.host.running).toBeNull();
    },
  );

  rule(
    'A plugin that needs more than 128 MB is stopped',
    { unknown: 28 },
    'documentation: migrating-to-dynamic-loading (there is a limit)',
    async () => {
      const main = (most: number) =>
        `const list = []; while (list.length < ${most}) list.push(new Uint8Array(1000000)); console.log('enough')`;
      expect(await logOf(main(60))).toEqual(['enough']);
      expect(await logOf(main(200))).toEqual([
        'Error: The plugin was stopped: it needed more than 128 MB of memory.',
      ]);
    },
  );

  rule(
    'An error that nobody catches at the start ends the plugin',
    { unknown: 24 },
    'not documented',
    async () => {
      const board = await testBoard(
        `figma.showUI(__html__); figma.on('run', () => console.log('ran')); throw new TypeError('at the start')`,
      );
      await board.run();
      expect(board.errors).toEqual(['TypeError: at the start']);
      expect(board.logged).toEqual([]);
      expect(board.host.running).toBeNull();
      expect(board.sidebars.at(-1)).toBeNull();
    },
  );

  rule(
    'An asynchronous main function that fails is told as an error',
    'likely',
    'reports: unhandled rejections appear in the console',
    async () => {
      expect(
        await logOf(`(async () => { await figma.loadAllPagesAsync(); throw new Error('too late') })()`),
      ).toEqual(['Error: too late']);
    },
  );
});

rules('7 Performance', (rule) => {
  const main = `
    const frame = figma.createFrame();
    frame.name = 'a'; frame.name; 'children' in frame;
    frame.appendChild(figma.createRectangle());
    figma.viewport.zoom;`;

  rule(
    'Each get, set and call on figma or a node crosses into the editor once',
    'likely',
    'documentation: frozen-plugins; reports',
    async () => {
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
    },
  );

  rule(
    'A turn of more than 1,000 crossings is told, with what started it',
    'likely',
    'documentation: frozen-plugins (cut long work with setTimeout); the number is ours',
    async () => {
      const code = (count: number) => `for (let count = 0; count < ${count}; count += 1) figma.command`;
      expect(await logOf(code(1000))).toEqual([]);
      expect(await logOf(`figma.on('run', () => { ${code(1001)} })`)).toEqual([
        'Error: A turn of the plugin (run) made 1001 crossings; at most 1000 keep the board smooth.',
      ]);
    },
  );

  rule(
    'What follows an await of the host is a turn of its own, what follows a settled promise is not',
    'likely',
    'reports: awaiting in a loop is one round trip each',
    async () => {
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
    },
  );
});
