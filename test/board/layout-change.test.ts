/** Frames changed afterwards: nothing is lost, and what a shape cannot show comes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Changed, changeLayout } from '../../src/board/layout/change.ts';
import type { FrameChange } from '../../src/board/layout/choice.ts';
import { checkChoice, checkCounts, defaultChoice, layoutFor } from '../../src/board/layout/from-template.ts';
import type { FrameLayout, ShapedLayout } from '../../src/board/layout/layout.ts';
import type { OwnTemplate } from '../../src/board/own-template.ts';
import { countingStamps, templateOf } from './board-facts.ts';
import { layoutOf } from './layouts.ts';

function layoutAfter(changed: Changed): ShapedLayout {
  if ('problem' in changed) throw new Error(`refused: ${changed.problem.kind}`);
  if (changed.layout.shape === 'own') throw new Error('not one of the three shapes');
  return changed.layout;
}
const problemOf = (changed: Changed) => ('problem' in changed ? changed.problem : null);
const titlesOf = (layout: ShapedLayout) => ({
  segments: layout.segments.map(({ title }) => title),
  islands: layout.islands.map(({ title }) => title),
});
const stampsOf = (layout: FrameLayout): string[] =>
  layout.shape === 'own'
    ? layout.zones.map(({ stamp }) => stamp)
    : [...layout.segments, ...layout.islands].map(({ stamp }) => stamp);

describe('a choice', () => {
  const template = templateOf('linear');
  const usual = defaultChoice(template, 'nl');

  it('that a template comes with is fine', () => {
    for (const shape of ['linear', 'non-linear', 'hybrid'] as const) {
      const one = templateOf(shape);
      expect(checkChoice(one, defaultChoice(one, 'en'))).toBeNull();
    }
  });

  it.each([
    ['no segments', { segments: [] }, { kind: 'no-segments', limit: 1, found: 0 }],
    [
      '17 segments',
      { segments: Array.from({ length: 17 }, () => 'x') },
      { kind: 'too-many-segments', limit: 16, found: 17 },
    ],
    ['a long name', { segments: ['x'.repeat(300)] }, { kind: 'name-too-long', limit: 120, found: 300 }],
    ['a long title', { title: 'x'.repeat(300) }, { kind: 'name-too-long', limit: 120, found: 300 }],
  ])('of %s is refused', (_name, wrong, problem) => {
    expect(checkChoice(template, { ...usual, ...wrong })).toEqual(problem);
  });

  it('of 1 or 9 islands is refused', () => {
    const islands = templateOf('non-linear');
    const choice = defaultChoice(islands, 'nl');
    expect(checkChoice(islands, { ...choice, islands: ['a'] })?.kind).toBe('too-few-islands');
    expect(checkChoice(islands, { ...choice, islands: [...'abcdefghi'] })?.kind).toBe('too-many-islands');
  });

  it('gives names that are cut, filled in and on one line', () => {
    const layout = layoutOf('linear', {}, { segments: ['', ' Voor\nde les ', 'x'.repeat(300)], title: '  ' });
    expect(titlesOf(layout).segments).toEqual(['Week 1', 'Voor de les', 'x'.repeat(120)]);
    expect(layout.title).toBe('Naam van jullie cursus');
  });
});

describe('a change', () => {
  const linear = layoutOf('linear', { segments: 3 });
  const [first = '', second = '', third = ''] = stampsOf(linear);
  const stamp = countingStamps();

  it('adds a segment where it is asked for', () => {
    const at = (place: number) =>
      titlesOf(
        layoutAfter(
          changeLayout(linear, { kind: 'add-segment', place, title: 'Toets', island: false }, stamp),
        ),
      ).segments;
    expect(at(0)[0]).toBe('Toets');
    expect(at(1)).toEqual(['Week 1', 'Toets', 'Week 2', 'Week 3']);
    expect(at(99)[3]).toBe('Toets');
    expect(at(Number.NaN)[3]).toBe('Toets');
  });

  it('moves, renames and removes by stamp', () => {
    const moved = layoutAfter(
      changeLayout(linear, { kind: 'move-segment', segment: third, place: 0 }, stamp),
    );
    expect(stampsOf(moved)).toEqual([third, first, second]);
    const named = changeLayout(linear, { kind: 'rename-segment', segment: second, title: ' Na ' }, stamp);
    expect(titlesOf(layoutAfter(named)).segments).toEqual(['Week 1', 'Na', 'Week 3']);
    const removed = changeLayout(linear, { kind: 'remove-segment', segment: second }, stamp);
    expect(removed).toMatchObject({ removed: [second] });
    expect(stampsOf(layoutAfter(removed))).toEqual([first, third]);
  });

  it('is refused with what is wrong', () => {
    const refused = (layout: FrameLayout, change: FrameChange) =>
      problemOf(changeLayout(layout, change, stamp))?.kind;
    const one = layoutOf('linear', { segments: 1 });
    const add = { kind: 'add-segment', place: 0, title: 'x', island: false } as const;
    expect(refused(one, { kind: 'remove-segment', segment: stampsOf(one)[0] ?? '' })).toBe('no-segments');
    expect(refused(linear, { kind: 'remove-segment', segment: 'nobody' })).toBe('unknown-segment');
    expect(refused(linear, { kind: 'move-segment', segment: 'nobody', place: 0 })).toBe('unknown-segment');
    expect(refused(linear, { kind: 'rename-segment', segment: first, title: ' ' })).toBe('empty-name');
    expect(refused(linear, { ...add, title: 'x'.repeat(300) })).toBe('name-too-long');
    expect(refused(linear, { ...add, island: true })).toBe('no-islands-here');
    expect(refused(layoutOf('non-linear'), add)).toBe('no-segments-here');
    expect(refused(layoutOf('linear', { segments: 16 }), add)).toBe('too-many-segments');
    expect(refused(layoutOf('linear', { segments: 13 }), { kind: 'shape', shape: 'hybrid' })).toBe(
      'too-many-segments',
    );
    expect(refused(layoutOf('linear', { segments: 9 }), { kind: 'shape', shape: 'non-linear' })).toBe(
      'too-many-islands',
    );
  });

  it('gives more room online when a group starts there', () => {
    const changed = layoutAfter(changeLayout(linear, { kind: 'start-online', startOnline: true }, stamp));
    expect(changed.rows).toEqual({ offline: 1, both: 1, online: 3 });
  });
});

describe('another shape', () => {
  const stamp = countingStamps();
  const to = (
    layout: ShapedLayout,
    shape: ShapedLayout['shape'],
    empty: readonly string[] = [],
  ): ShapedLayout => layoutAfter(changeLayout(layout, { kind: 'shape', shape }, stamp, new Set(empty)));

  it('and back has the same segments in the same order', () => {
    const linear = layoutOf('linear', { segments: 4 });
    expect(titlesOf(to(to(linear, 'non-linear'), 'linear'))).toEqual(titlesOf(linear));
    const hybrid = layoutOf('hybrid', { segments: 3, islands: 2 });
    for (const shape of ['linear', 'non-linear'] as const) {
      expect(titlesOf(to(to(hybrid, shape), 'hybrid'))).toEqual(titlesOf(hybrid));
    }
    const islands = layoutOf('non-linear', { islands: 5 });
    for (const shape of ['linear', 'hybrid'] as const) {
      const back = to(to(islands, shape), 'non-linear');
      expect(titlesOf(back).islands.slice(-5).concat(titlesOf(back).islands)).toEqual(
        expect.arrayContaining(titlesOf(islands).islands),
      );
    }
  });

  it('adds what it needs, and takes that away again when nobody used it', () => {
    const linear = layoutOf('linear', { segments: 2 });
    const hybrid = to(linear, 'hybrid');
    expect(titlesOf(hybrid)).toEqual({ segments: ['Week 1', 'Week 2'], islands: ['Eiland 1'] });
    const [added = ''] = hybrid.islands.map((island) => island.stamp);
    expect(titlesOf(to(hybrid, 'linear', [added]))).toEqual(titlesOf(linear));
    expect(titlesOf(to(hybrid, 'linear')).segments).toEqual(['Week 1', 'Week 2', 'Eiland 1']);
  });

  it('keeps the order that people gave meanwhile', () => {
    const linear = layoutOf('linear', { segments: 3 });
    const [first = ''] = stampsOf(linear);
    const moved = layoutAfter(
      changeLayout(linear, { kind: 'move-segment', segment: first, place: 2 }, stamp),
    );
    expect(stampsOf(to(to(moved, 'non-linear'), 'linear'))).toEqual(stampsOf(moved));
  });
});

const anyChange = fc.oneof(
  fc.record({
    kind: fc.constant('add-segment' as const),
    place: fc.integer({ min: -2, max: 20 }),
    title: fc.string({ maxLength: 140 }),
    island: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('remove-segment' as const), at: fc.nat(20) }),
  fc.record({
    kind: fc.constant('move-segment' as const),
    at: fc.nat(20),
    place: fc.integer({ min: -1, max: 20 }),
  }),
  fc.record({ kind: fc.constant('rename-segment' as const), at: fc.nat(20), title: fc.string() }),
  fc.record({
    kind: fc.constant('shape' as const),
    shape: fc.constantFrom('linear' as const, 'non-linear' as const, 'hybrid' as const),
  }),
  fc.record({
    kind: fc.constant('card-size' as const),
    cardSize: fc.constantFrom('card' as const, 'compact' as const, 'mark' as const),
  }),
  fc.record({ kind: fc.constant('start-online' as const), startOnline: fc.boolean() }),
);

describe('any changes', () => {
  it('lose no segment but those that are named, and stay within the limits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('linear' as const, 'non-linear' as const, 'hybrid' as const),
        fc.array(anyChange, { maxLength: 25 }),
        (shape, changes) => {
          const stamp = countingStamps();
          let layout = layoutOf(shape, {}, {}, stamp);
          for (const { at, ...change } of changes as ({ at?: number } & FrameChange)[]) {
            const stamps = stampsOf(layout);
            const segment = at === undefined ? {} : { segment: stamps[at] ?? 'nobody' };
            const changed = changeLayout(layout, { ...change, ...segment } as FrameChange, stamp);
            if ('problem' in changed) continue;
            const after = layoutAfter(changed);
            const known = stampsOf(after);
            expect(new Set(known).size).toBe(known.length);
            for (const one of stamps) expect(known.includes(one)).toBe(!changed.removed.includes(one));
            expect(checkCounts(after.shape, after.segments.length, after.islands.length)).toBeNull();
            layout = after;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('there and back through all shapes keep the segments in time in their order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.array(fc.constantFrom('linear' as const, 'non-linear' as const, 'hybrid' as const), {
          maxLength: 8,
        }),
        (count, shapes) => {
          const stamp = countingStamps();
          const linear = layoutOf('linear', { segments: count }, {}, stamp);
          let layout: ShapedLayout = linear;
          for (const shape of [...shapes, 'linear'] as const) {
            const changed = changeLayout(layout, { kind: 'shape', shape }, stamp);
            if (!('problem' in changed)) layout = layoutAfter(changed);
          }
          if (layout.shape !== 'linear') return;
          const own = new Set(stampsOf(linear));
          expect(stampsOf(layout).filter((one) => own.has(one))).toEqual(stampsOf(linear));
        },
      ),
    );
  });
});

const own: OwnTemplate = {
  id: 'own:mine',
  name: 'Ons sjabloon',
  shape: 'own',
  width: 800,
  height: 400,
  zones: [
    { stamp: 'a', role: 'mode', mode: 'online', title: '', order: null, x: 0, y: 0, width: 800, height: 400 },
    { stamp: 'b', role: 'segment', title: 'Begin', order: 0, x: 0, y: 0, width: 400, height: 400 },
  ],
};

describe('a frame of an own template', () => {
  const layout = layoutFor(own, defaultChoice(own, 'nl'), countingStamps());

  it('has zones with stamps of its own, below its title', () => {
    expect(layout).toMatchObject({ shape: 'own', title: 'Ons sjabloon', width: 896, template: 'own:mine' });
    expect(stampsOf(layout)).toEqual(['s1', 's2']);
  });

  it('can be renamed, and keeps its zones', () => {
    const renamed = changeLayout(layout, { kind: 'rename-segment', segment: 's2', title: 'Start' }, () => '');
    expect(renamed).toMatchObject({ layout: { zones: [{ title: '' }, { title: 'Start' }] } });
    expect(problemOf(changeLayout(layout, { kind: 'shape', shape: 'linear' }, () => ''))).toEqual({
      kind: 'own-template',
    });
  });
});
