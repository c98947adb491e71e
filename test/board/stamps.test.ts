import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeData,
  createStamp,
  type DataKey,
  dataVersion,
  readData,
  writeData,
} from '../../src/board/stamps.ts';

const keys: readonly DataKey[] = ['card', 'frame', 'zone', 'outcome', 'connector', 'baseline'];

function dataOf<Key extends DataKey>(key: Key, value: unknown) {
  const reading = readData(key, JSON.stringify(value));
  if (reading.state !== 'read') throw new Error(`${key} is ${reading.state}`);
  return reading.data;
}

describe('what is stored on a node', () => {
  it('is absent when there is nothing', () => {
    for (const key of keys) {
      expect(readData(key, undefined)).toEqual({ state: 'absent' });
      expect(readData(key, '')).toEqual({ state: 'absent' });
    }
  });

  it.each([
    ['no JSON', 'hello'],
    ['cut off', '{"v":1,"stamp":"a'],
    ['a number', '1'],
    ['a text', '"card"'],
    ['null', 'null'],
    ['a list', '[{"v":1}]'],
    ['an object of somebody else', '{"type":"sticky"}'],
    ['without a version', '{"stamp":"abc"}'],
    ['with a version in words', '{"v":"1"}'],
    ['with half a version', '{"v":1.5}'],
    ['with version nought', '{"v":0}'],
    ['with a version below nought', '{"v":-1}'],
    ['with its version only inherited', '{"__proto__":{"v":1}}'],
    ['nested deeper than anything of ours', `${'['.repeat(60_000)}`],
    ['longer than the host stores', `{"v":1,"x":"${'x'.repeat(120_000)}"}`],
  ])('is malformed when it is %s', (_what, raw) => {
    for (const key of keys) expect(readData(key, raw)).toEqual({ state: 'malformed' });
  });

  it('is read up to the 100 kB that the host stores', () => {
    expect(readData('card', `{"v":1,"activity":"${'x'.repeat(100_000)}"}`).state).toBe('read');
  });

  it('comes back as it was written', () => {
    const card = {
      stamp: 'abc',
      activity: 'lecture',
      minutes: 45,
      guess: 90,
      pacing: 'own-time',
      mode: 'both',
      learningType: 'practice',
      assessment: 'formative',
      presence: 'choice:a',
      topic: 'huid',
      outcomes: ['o1', 'o2'],
      material: 'make',
      reason: 'bond',
      decisions: [{ check: '3', subject: 'abc', seen: { mode: 'online', links: [] } }],
    } as const;
    const written = writeData('card', { ...card, outcomes: [...card.outcomes], decisions: [] });
    expect(readData('card', written)).toMatchObject({
      state: 'read',
      later: false,
      data: { ...card, decisions: [] },
    });
    expect(dataOf('card', { v: 1, ...card })).toEqual({ v: 1, ...card });
  });

  it.each([
    ['card', 'stamp', 7, ''],
    ['card', 'stamp', 'x'.repeat(65), ''],
    ['card', 'stamp', null, ''],
    ['card', 'activity', { id: 'lecture' }, ''],
    ['card', 'minutes', '45', undefined],
    ['card', 'minutes', -1, undefined],
    ['card', 'guess', null, undefined],
    ['card', 'pacing', 'sync', undefined],
    ['card', 'mode', 'blended', undefined],
    ['card', 'learningType', 'reading', undefined],
    ['card', 'assessment', true, undefined],
    ['card', 'presence', 'choice:', undefined],
    ['card', 'topic', ['huid'], undefined],
    ['card', 'outcomes', 'o1', []],
    ['card', 'outcomes', ['o1', 2, null, 'o3'], ['o1', 'o3']],
    ['card', 'material', 'buy', undefined],
    ['card', 'reason', 1, undefined],
    ['card', 'decisions', {}, []],
    ['card', 'decisions', [null, { check: 3 }, { check: '3', subject: 'a' }], []],
    ['frame', 'shape', 'round', 'own'],
    ['frame', 'language', 'fr', 'nl'],
    ['frame', 'kind', 'old', 'new'],
    ['frame', 'ects', '5', undefined],
    ['frame', 'hoursPerEcts', 0, undefined],
    ['frame', 'settings', [], {}],
    ['frame', 'settings', { fullyOnlineOnPurpose: 'yes' }, {}],
    ['zone', 'role', 'online', 'mode'],
    ['zone', 'mode', 'hybrid', undefined],
    ['zone', 'inset', -96, 0],
    ['zone', 'title', null, ''],
    ['zone', 'order', '1', null],
    ['zone', 'fixed', 1, true],
    ['outcome', 'assessedElsewhere', 'yes', false],
    ['connector', 'link', 'arrow', undefined],
    ['baseline', 'activities', [{ stamp: 'a' }], []],
  ] as const)('leaves only the field out that does not fit: %s.%s = %j', (key, field, value, instead) => {
    const data: Record<string, unknown> = dataOf(key, { v: 1, stamp: 'abc', sound: 'kept', [field]: value });
    expect(data[field]).toEqual(instead);
    expect(data.sound).toBe('kept');
    if (field !== 'stamp' && 'stamp' in data) expect(data.stamp).toBe('abc');
  });

  it('pollutes nothing, whatever its fields are called', () => {
    const raw = '{"v":1,"stamp":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    for (const key of keys) {
      const reading = readData(key, raw);
      expect(reading.state).toBe('read');
      if (reading.state === 'read')
        expect((reading.data as Record<string, unknown>).polluted).toBeUndefined();
    }
    changeData('card', raw, {}, () => ({ minutes: 5 }));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('of a later version is read as far as possible, and says so', () => {
    const raw = JSON.stringify({ v: 9, stamp: 'abc', activity: 'lecture', mode: 'hologram', aura: 3 });
    expect(readData('card', raw)).toEqual({
      state: 'read',
      later: true,
      data: {
        v: 9,
        stamp: 'abc',
        activity: 'lecture',
        mode: undefined,
        aura: 3,
        outcomes: [],
        decisions: [],
      },
    });
  });

  it('never makes reading or changing it throw', () => {
    const field = fc.constantFrom(
      ...['v', 'stamp', 'minutes', 'mode', 'decisions', 'settings', 'activities', '__proto__', 'constructor'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .dictionary(field, fc.oneof(fc.jsonValue(), fc.constantFrom(1, 2)))
        .map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...keys), text, (key, raw) => {
        const { state } = readData(key, raw);
        const changed = changeData(key, raw, {}, () => ({}));
        if (state !== 'read') expect(JSON.parse(changed ?? '')).toEqual({ v: dataVersion });
        else if (changed !== null) expect(readData(key, changed)).toEqual(readData(key, raw));
      }),
      { numRuns: 300 },
    );
  });
});

describe('changing what is stored', () => {
  const change = (raw: string | undefined) =>
    changeData('card', raw, { stamp: 'new', activity: 'lecture' }, () => ({ minutes: 45 }));

  it('keeps everything else, known or not, right or not', () => {
    const raw = JSON.stringify({
      v: 1,
      stamp: 'abc',
      mode: 'hologram',
      aura: { deep: [1, { er: null }] },
      decisions: [{ check: '3', subject: 'abc', seen: {}, tone: 'kind' }, 'what is this'],
    });
    expect(JSON.parse(change(raw) ?? '')).toEqual({ ...JSON.parse(raw), minutes: 45 });
  });

  it('sees the value as it was read', () => {
    const raw = JSON.stringify({ v: 1, stamp: 'abc', outcomes: ['o1', 7] });
    const changed = changeData('card', raw, {}, ({ outcomes }) => ({ outcomes: [...outcomes, 'o2'] }));
    expect(JSON.parse(changed ?? '').outcomes).toEqual(['o1', 'o2']);
  });

  it('takes a field away when it is set to nothing', () => {
    const changed = changeData('card', '{"v":1,"stamp":"a","minutes":5}', {}, () => ({ minutes: undefined }));
    expect(JSON.parse(changed ?? '')).toEqual({ v: 1, stamp: 'a' });
  });

  it.each([undefined, '', 'hello', '[]', '{"stamp":"old"}'])(
    'begins anew where nothing is to be kept: %j',
    (raw) => {
      expect(JSON.parse(change(raw) ?? '')).toEqual({
        v: dataVersion,
        stamp: 'new',
        activity: 'lecture',
        minutes: 45,
      });
    },
  );

  it('never writes over a later version', () => {
    for (const key of keys) {
      expect(changeData(key, '{"v":2,"stamp":"a"}', {}, () => ({}))).toBeNull();
      expect(changeData(key, '{"v":1e300}', {}, () => ({}))).toBeNull();
    }
  });

  it('leaves alone what is nested deeper than can be written back', () => {
    expect(change(`{"v":1,"stamp":"abc","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`)).toBeNull();
  });

  it('keeps unknown fields through any number of changes', () => {
    const unknown = fc.dictionary(
      fc
        .string()
        .filter((name) => !['v', 'stamp', 'activity', 'minutes', 'guess', '__proto__'].includes(name)),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(unknown, fc.array(fc.nat(600), { maxLength: 4 }), (fields, minutes) => {
        const first = JSON.stringify({ v: 1, stamp: 'abc', ...fields });
        const last = minutes.reduce<string>(
          (raw, value) => changeData('card', raw, {}, () => ({ minutes: value })) ?? '',
          first,
        );
        const { minutes: _set, ...others } = JSON.parse(last);
        expect(others).toEqual(JSON.parse(first));
      }),
    );
  });
});

describe('a new stamp', () => {
  it('is short, plain and accepted by the codec', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })),
        (numbers) => {
          const stamp = createStamp(() => numbers.next().value ?? 0);
          expect(stamp).toMatch(/^[a-z2-9]{10}$/);
          expect(dataOf('card', { v: 1, stamp }).stamp).toBe(stamp);
        },
      ),
    );
  });

  it('does not repeat itself on a board', () => {
    const stamps = new Set(Array.from({ length: 10_000 }, () => createStamp(Math.random)));
    expect(stamps.size).toBe(10_000);
  });
});
