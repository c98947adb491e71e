import { expect } from 'vitest';
import { memoryStorage } from '../../../src/local/api/storage.ts';
import { logOf } from '../harness.ts';
import { rules } from './rule.ts';

const inside = (code: string): string =>
  `(async () => { const { getAsync, setAsync, deleteAsync, keysAsync } = figma.clientStorage; const attempt = async (run) => { try { await run(); return 'kept' } catch (error) { return error.message } }; ${code} })()`;

rules('3.2 Client storage', (rule) => {
  rule('What was never kept is undefined', 'certain', 'documentation: figma-clientstorage', async () => {
    expect(await logOf(inside(`console.log(await getAsync('a'), (await keysAsync()).length)`))).toEqual([
      'undefined 0',
    ]);
  });

  rule('It lasts from one run to the next', 'certain', 'documentation: figma-clientstorage', async () => {
    const storage = memoryStorage();
    await logOf(inside(`await setAsync('language', 'nl')`), { storage });
    expect(await logOf(inside(`console.log(await getAsync('language'))`), { storage })).toEqual(['nl']);
  });

  rule(
    'It keeps objects, arrays, texts, numbers, booleans, null, undefined and Uint8Array, as copies',
    'certain',
    'documentation: figma-clientstorage',
    async () => {
      const code = `
        const value = { list: [1, 'a', true, null, { b: undefined }], bytes: new Uint8Array([7, 8]) };
        await setAsync('a', value); value.list.push(2);
        const kept = await getAsync('a');
        console.log(kept.list, kept.bytes instanceof Uint8Array, Array.from(kept.bytes));
        for (const simple of ['x', 1.5, false, null, undefined]) { await setAsync('s', simple); console.log(await getAsync('s') === simple) }`;
      expect(await logOf(inside(code))).toEqual([
        '[1,"a",true,null,{}] true [7,8]',
        ...['true', 'true', 'true', 'true', 'true'],
      ]);
    },
  );

  rule(
    'It does not keep functions, symbols, dates, other buffers, objects of a class or nodes',
    'certain',
    'documentation: figma-clientstorage',
    async () => {
      const code = `for (const value of [() => 1, figma.mixed, new Date(0), new Float32Array(1), new ArrayBuffer(1), new Map(), new (class Thing {})(), figma.createSticky()])
        console.log(await attempt(() => setAsync('a', { list: [value] })));`;
      const refused =
        'in setAsync: Only objects, arrays, strings, numbers, booleans, null, undefined and Uint8Arrays can be stored';
      expect(await logOf(inside(code))).toEqual(Array.from({ length: 8 }, () => refused));
    },
  );

  rule(
    'It holds 5 MB for a plugin: keys and values as JSON together',
    'certain',
    'documentation: figma-clientstorage',
    async () => {
      const full = 'in setAsync: The quota of 5 MB for client storage has been exceeded';
      const code = `
        console.log(await attempt(() => setAsync('a', 'x'.repeat(3000000))));
        console.log(await attempt(() => setAsync('b', 'x'.repeat(3000000))));
        console.log(await attempt(() => setAsync('a', 'y'.repeat(3000000))));
        console.log(await attempt(() => setAsync('b', 'é'.repeat(900000))));
        console.log(await attempt(() => setAsync('c', 'é'.repeat(200000))));
        console.log(await attempt(() => setAsync('a', 'x'.repeat(100))));
        console.log(await attempt(() => setAsync('c', 'é'.repeat(200000))));
        console.log(await attempt(() => setAsync('d', new Uint8Array(5000001))));`;
      // Megabytes are slow to carry out of QuickJS; they are counted on this side.
      expect(await logOf(inside(code), { sandbox: 'direct' })).toEqual([
        'kept',
        full,
        'kept',
        'kept',
        full,
        'kept',
        'kept',
        full,
      ]);
    },
  );

  rule('What was kept can be listed and deleted', 'certain', 'typings: ClientStorageAPI', async () => {
    const code = `await setAsync('a', 1); await setAsync('b', 2); console.log(await keysAsync()); await deleteAsync('a'); await deleteAsync('never'); console.log(await keysAsync(), await getAsync('a'))`;
    expect(await logOf(inside(code))).toEqual(['["a","b"]', '["b"] undefined']);
  });

  rule('Keys are texts', 'certain', 'typings: ClientStorageAPI', async () => {
    expect(await logOf(inside(`console.log(await attempt(() => setAsync(5, 'a')))`))).toEqual([
      'in setAsync: Expected "key" to have type string but got number instead',
    ]);
  });
});
