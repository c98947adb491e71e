import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, type Tally } from '../../src/design/balance.ts';
import { compareWithBaseline } from '../../src/design/baseline.ts';
import { exportDesign, readDesign } from '../../src/design/file.ts';
import { loadOf } from '../../src/design/load.ts';
import { createLookup } from '../../src/design/lookup.ts';
import { anyDesign } from './any-design.ts';

/** Sums of huge minutes lose their last digits. */
function expectSum(parts: readonly number[], whole: number): void {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (Number.isFinite(whole))
    expect(Math.abs(sum - whole)).toBeLessThanOrEqual(1e-4 + Math.abs(whole) * 1e-9);
}

describe('the balance of any design', () => {
  it('adds up: over modes, pacing, learning types and segments', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const balance = balanceOf(createLookup(design));
        for (const measure of ['activities', 'minutes'] as const) {
          const divided: readonly (readonly Tally[])[] = [
            Object.values(balance.modes),
            Object.values(balance.pacing),
            Object.values(balance.learningTypes),
            balance.segments.map(({ all }) => all),
          ];
          for (const tallies of divided) {
            expectSum(
              tallies.map((tally) => tally[measure]),
              balance.all[measure],
            );
          }
        }
        if (balance.shares && Number.isFinite(balance.all.minutes))
          expectSum(Object.values(balance.shares), 1);
      }),
    );
  });

  it('counts as many activities as there are cards and choice groups', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const lookup = createLookup(design);
        expect(balanceOf(lookup).all.activities).toBeCloseTo(lookup.cardCount, 4);
      }),
    );
  });

  it('does not depend on the order in which cards and links were read', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const other = {
          ...design,
          activities: [...design.activities].reverse(),
          links: [...design.links].reverse(),
        };
        const [one, two] = [createLookup(design), createLookup(other)];
        expect(balanceOf(two)).toEqual(balanceOf(one));
        expect(loadOf(two)).toEqual(loadOf(one));
        expect(compareWithBaseline(other)).toEqual(compareWithBaseline(design));
      }),
    );
  });

  it('the load is what is set and what is guessed, in total and per segment', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const load = loadOf(createLookup(design));
        expectSum([load.set, load.guessed], load.total);
        expectSum(
          load.segments.map(({ total }) => total),
          load.total,
        );
      }),
    );
  });

  it('what came in and what went out explains the difference with before', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const comparison = compareWithBaseline(design);
        if (!comparison) return;
        const { added, removed, kept } = comparison;
        expect(added.length + kept.length).toBe(design.activities.filter((card) => !card.removed).length);
        expect(removed.length + kept.length).toBe(design.baseline?.length);
        for (const value of Object.values(comparison.minutes)) expect(value).not.toBeNaN();
      }),
    );
  });
});

describe('reading a file', () => {
  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (design, activities) => {
        readDesign(design);
        readDesign({ format: 'blended-wave-design', version: 1, design });
        readDesign({
          format: 'blended-wave-design',
          version: 1,
          design: { stamp: '', node: '', activities },
        });
      }),
    );
  });
  it('brings back any design whose minutes make sense', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const sensible = (card: { minutes: number | null }): boolean => (card.minutes ?? 0) >= 0;
        fc.pre(design.activities.every(sensible) && (design.baseline ?? []).every(sensible));
        expect(readDesign(JSON.parse(JSON.stringify(exportDesign(design))))).toEqual({
          design,
          later: false,
          leftOut: [],
        });
      }),
    );
  });
});
