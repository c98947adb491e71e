import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  keysOfSnapshot,
  listSnapshots,
  longestSnapshotName,
  readSnapshot,
  type Snapshot,
  writeSnapshot,
} from '../../src/board/snapshots.ts';
import type { OwnActivity } from '../../src/catalogue/own.ts';
import { designSchema } from '../../src/design/schema.ts';
import { anyDesign } from '../design/any-design.ts';
import { designOf, sessions } from '../design/designs.ts';

const own: OwnActivity = {
  id: 'own:museum',
  name: 'Bezoek aan het museum',
  learningType: 'investigation',
  glyph: 'bank',
  minutes: 120,
  pacing: 'together',
  assessment: 'none',
  grouping: ['group'],
  hint: { online: '', offline: '' },
};

const snapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
  id: 'abc',
  name: 'Oude situatie',
  at: 1_790_000_000_000,
  design: designOf({ cards: sessions(3) }),
  own: [own],
  layout: null,
  ...more,
});

/** Shared data of one frame, as the document holds it. */
class Entries extends Map<string, string> {
  readonly read = (key: string): string => this.get(key) ?? '';
  list = () => listSnapshots([...this.keys()], this.read);
  write(kept: Snapshot): void {
    for (const [key, value] of writeSnapshot(kept)) this.set(key, value);
  }
}

/** Bytes of an entry as the host counts them: namespace, key and value. */
const bytes = ([key, value]: readonly [string, string]): number =>
  Buffer.byteLength(`blendedwave${key}${value}`, 'utf8');

/** Letters of one to four bytes, and long ones. */
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .constantFrom('😀', 'é', '中', 'a')
    .chain((letter) => fc.nat(60_000).map((times) => letter.repeat(times))),
);
/** What the sidebar sends: no less than zero minutes. */
const anySnapshot = fc
  .record({
    design: anyDesign.filter((design) => v.is(designSchema, JSON.parse(JSON.stringify(design)))),
    title: anyName,
    at: fc.nat(2_000_000_000_000),
  })
  .map(({ design, title, at }) => snapshot({ design: JSON.parse(JSON.stringify({ ...design, title })), at }));

describe('a snapshot', () => {
  it('comes back as it was kept', () => {
    const entries = new Entries();
    entries.write(snapshot());
    expect(readSnapshot('abc', entries.read)).toEqual({ state: 'whole', snapshot: snapshot() });
    expect(entries.list()).toEqual([
      { id: 'abc', name: 'Oude situatie', at: 1_790_000_000_000, activities: 3, state: 'whole' },
    ]);
  });

  it('comes back whatever is in it, in entries that the host accepts', () => {
    fc.assert(
      fc.property(anySnapshot, (kept) => {
        const written = writeSnapshot(kept);
        for (const entry of written) expect(bytes(entry)).toBeLessThan(100_000);
        expect(readSnapshot('abc', new Entries(written).read)).toEqual({ state: 'whole', snapshot: kept });
      }),
      { numRuns: 60 },
    );
  });

  it('of more than 100 kB lies in several parts', () => {
    const cards = sessions(400, { note: 'Een lange notitie. '.repeat(30) });
    const kept = snapshot({ design: designOf({ cards }) });
    const written = writeSnapshot(kept);
    expect(written.length).toBeGreaterThan(3);
    expect(readSnapshot('abc', new Entries(written).read)).toEqual({ state: 'whole', snapshot: kept });
  });

  it('is never taken for whole when it was written by half', () => {
    fc.assert(
      fc.property(anySnapshot, fc.nat(), (kept, cut) => {
        const written = writeSnapshot(kept);
        const entries = new Entries(written.slice(0, cut % written.length));
        expect(entries.list()).toEqual([]);
        expect(readSnapshot('abc', entries.read)).toEqual({ state: 'absent' });
      }),
      { numRuns: 40 },
    );
  });

  it('is damaged when a part is gone or changed, and still in the list', () => {
    fc.assert(
      fc.property(anySnapshot, fc.nat(), fc.option(fc.nat()), (kept, part, letter) => {
        const entries = new Entries(writeSnapshot(kept));
        const keys = [...entries.keys()].filter((key) => key !== 'snapshot:abc');
        const key = keys[part % keys.length] ?? '';
        const value = entries.read(key);
        const at = (letter ?? 0) % value.length;
        if (letter === null) entries.delete(key);
        else entries.set(key, `${value.slice(0, at)}\u0001${value.slice(at + 1)}`);
        expect(readSnapshot('abc', entries.read)).toEqual({ state: 'damaged' });
        expect(entries.list().map(({ name, state }) => [name, state])).toEqual([
          ['Oude situatie', 'damaged'],
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['no JSON', 'rubbish'],
    ['no object', '5'],
    ['without a version', '{"name":"Oud"}'],
    ['of odd numbers', '{"v":1,"name":5,"at":"now","parts":-3,"length":{},"sum":null}'],
    ['of endless parts', '{"v":1,"parts":1000000000,"length":4}'],
    ['without content', '{"v":1,"parts":0,"length":0,"sum":2166136261}'],
  ])('with a heading that is %s is damaged', (_what, heading) => {
    const entries = new Entries([['snapshot:abc', heading]]);
    expect(readSnapshot('abc', entries.read)).toEqual({ state: 'damaged' });
    expect(entries.list().map(({ id }) => id)).toEqual(['abc']);
  });

  it('of a later version is named, and not read', () => {
    const entries = new Entries();
    entries.write(snapshot());
    const heading = JSON.parse(entries.read('snapshot:abc'));
    entries.set('snapshot:abc', JSON.stringify({ ...heading, v: 2 }));
    expect(readSnapshot('abc', entries.read)).toEqual({ state: 'later' });
    expect(entries.list()).toMatchObject([{ name: 'Oude situatie', state: 'later' }]);
  });

  it('keeps fields that a later version added to a design', () => {
    const design = { ...snapshot().design, mood: 'hopeful' };
    const entries = new Entries(writeSnapshot(snapshot({ design })));
    expect(readSnapshot('abc', entries.read)).toMatchObject({ snapshot: { design: { mood: 'hopeful' } } });
  });

  it('has a name that a list has room for', () => {
    const entries = new Entries(writeSnapshot(snapshot({ name: 'n'.repeat(300) })));
    expect(entries.list()[0]?.name).toHaveLength(longestSnapshotName);
  });
});

describe('several snapshots', () => {
  it('are listed newest first, and nothing else of the frame is', () => {
    const entries = new Entries([['frame', '{"v":1}']]);
    for (const [id, at] of [
      ['old', 1],
      ['new', 9],
      ['middle', 5],
    ] as const)
      entries.write(snapshot({ id, at }));
    expect(entries.list().map(({ id }) => id)).toEqual(['new', 'middle', 'old']);
  });

  it('are taken away one by one, the heading first', () => {
    const entries = new Entries();
    entries.write(snapshot({ id: 'a' }));
    entries.write(snapshot({ id: 'ab' }));
    const keys = keysOfSnapshot('a', [...entries.keys()]);
    expect(keys).toEqual(['snapshot:a', 'snapshot:a:0']);
    for (const key of keys) entries.delete(key);
    expect(entries.list().map(({ id, state }) => [id, state])).toEqual([['ab', 'whole']]);
  });
});
