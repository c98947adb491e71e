import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnActivity } from '../../src/catalogue/own.ts';
import { ownAsCatalogueActivity } from '../../src/catalogue/own.ts';
import {
  mostInFile,
  ownFile,
  planArrivals,
  resolutionsOf,
  settleArrivals,
} from '../../src/catalogue/own-file.ts';
import { anyOwn, museum } from './own-activities.ts';

const fileOf = (fields: object): string =>
  JSON.stringify({ format: 'blended-wave-activities', version: 1, activities: [museum], ...fields });
const stamps = () => {
  let count = 0;
  return () => {
    count += 1;
    return `stamp${count}`;
  };
};

describe('a file of own activities', () => {
  it('gives back what went in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyOwn, { minLength: 1, selector: ({ id }) => id }), (activities) => {
        const read = ownFile.read(ownFile.write(activities));
        expect(read).toEqual({ ok: true, later: false, items: activities, left: [] });
      }),
    );
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => fileOf({ activities: JSON.parse(json) })),
        ),
        (text) => {
          const read = ownFile.read(text);
          expect(typeof read.ok).toBe('boolean');
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.jsonValue().map((name) => ({ ...museum, name })),
          ),
        ),
        (activities) => {
          const read = ownFile.read(fileOf({ activities }));
          if (read.ok) expect(read.items.length + read.left.length).toBe(activities.length);
        },
      ),
    );
  });

  it.each([
    ['not-json', 'Beste collega, hierbij de lijst'],
    ['wrong-format', JSON.stringify({ format: 'blended-wave-design', version: 1 })],
    ['wrong-format', fileOf({ activities: 'veel' })],
    ['wrong-format', '[]'],
    ['empty', fileOf({ activities: [] })],
    ['too-large', fileOf({ filler: 'x'.repeat(10_000_000) })],
    ['too-many', fileOf({ activities: Array.from({ length: mostInFile + 1 }, () => museum) })],
    ['too-many', fileOf({ activities: Array.from({ length: 10_000 }, () => ({})) })],
  ])('says what is wrong: %s', (problem, text) => {
    expect(ownFile.read(text)).toEqual({ ok: false, problem });
  });

  it('of a later version is read as far as possible, and keeps what is new in it', () => {
    const read = ownFile.read(
      fileOf({ version: 2, activities: [{ ...museum, v: 2, colour: 'red' }, { id: 'x' }] }),
    );
    expect(read).toMatchObject({ ok: true, later: true, items: [{ ...museum, colour: 'red' }] });
    expect(read).toMatchObject({ left: [{ name: '', reason: 'unreadable' }] });
  });

  it('leaves out what cannot be read or kept, what is there twice, and says so', () => {
    let deep: unknown = 'bottom';
    for (let level = 0; level < 1_000; level += 1) deep = [deep];
    const read = ownFile.read(
      fileOf({
        activities: [
          museum,
          { ...museum, name: 'Nog een keer' },
          { ...museum, id: 'own:b', minutes: 'lang' },
          { ...museum, id: 'own:c', name: 'Diep', deep },
          { ...museum, id: 'own:d', name: 'Groot', filler: 'x'.repeat(100_000) },
        ],
      }),
    );
    expect(read).toEqual({
      ok: true,
      later: false,
      items: [museum],
      left: [
        { name: 'Nog een keer', reason: 'double' },
        { name: museum.name, reason: 'unreadable' },
        { name: 'Diep', reason: 'unreadable' },
        { name: 'Groot', reason: 'unreadable' },
      ],
    });
  });

  it('reads a file that an editor marked with its byte order', () => {
    expect(ownFile.read(`\ufeff${fileOf({})}`)).toMatchObject({ ok: true });
  });
});

describe('what a file brings', () => {
  const changed: OwnActivity = { ...museum, minutes: 90 };
  const namesake: OwnActivity = { ...museum, id: 'own:other', minutes: 30 };
  const debate: OwnActivity = { ...museum, id: 'own:debate', name: 'debat' };
  const fresh: OwnActivity = { ...museum, id: 'own:fresh', name: 'Stadswandeling' };
  const set = [{ ...ownAsCatalogueActivity(debate), id: 'debate', name: { nl: 'Debat', en: 'Debate' } }];
  const settle = (own: OwnActivity, choice: 'skip' | 'replace' | 'both') =>
    settleArrivals(
      planArrivals([own], [museum], set),
      new Map([[own.id, choice]]),
      [museum.name, 'Debat'],
      stamps(),
    );

  it('is compared with what is here', () => {
    const kinds = planArrivals([museum, changed, namesake, debate, fresh], [museum], set).map(
      ({ meets }) => meets?.kind ?? 'new',
    );
    expect(kinds).toEqual(['same', 'id', 'name', 'catalogue', 'new']);
  });

  it('is the same activity in whatever order its fields stand', () => {
    const turned = Object.fromEntries(Object.entries(museum).reverse()) as OwnActivity;
    expect(planArrivals([turned], [museum], set)[0]?.meets).toEqual({ kind: 'same' });
  });

  it('comes without a question when nothing is like it', () => {
    const [arrival] = planArrivals([fresh], [museum], set);
    expect(arrival && resolutionsOf(arrival)).toEqual([]);
    expect(settleArrivals(planArrivals([fresh], [museum], set), new Map(), [], stamps())).toEqual([fresh]);
  });

  it('replaces in place, so that cards keep their activity', () => {
    expect(settle(changed, 'replace')).toEqual([changed]);
    expect(settle(namesake, 'replace')).toEqual([{ ...namesake, id: museum.id }]);
  });

  it('is kept beside what is here with a name of its own', () => {
    expect(settle(changed, 'both')).toEqual([
      { ...changed, id: 'own:stamp1', name: 'Bezoek aan het museum (2)' },
    ]);
    expect(settle(namesake, 'both')).toEqual([{ ...namesake, name: 'Bezoek aan het museum (2)' }]);
    expect(settle(debate, 'both')).toEqual([{ ...debate, name: 'debat (2)' }]);
  });

  it('never replaces an activity of the set, and is skipped unless somebody chooses', () => {
    const [arrival] = planArrivals([debate], [museum], set);
    expect(arrival && resolutionsOf(arrival)).toEqual(['skip', 'both']);
    expect(settle(debate, 'replace')).toEqual([]);
    expect(settleArrivals(planArrivals([changed], [museum], set), new Map(), [], stamps())).toEqual([]);
  });
});
