/** Names of the parts of a new frame, in a row. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf, resized, seriesIn, seriesOf } from '../../src/sidebar/templates/series.ts';
import { texts } from '../../src/sidebar/texts/texts.ts';

const all = seriesIn(texts.nl.templates.segmentSeries);
const named = (id: string) => {
  const series = all.find((one) => one.id === id);
  if (!series) throw new Error(`There is no series ${id}`);
  return series;
};

describe('a series of names', () => {
  it('counts on, as far as is asked', () => {
    expect(namesOf(named('weeks'), 3)).toEqual(['Week 1', 'Week 2', 'Week 3']);
  });

  it('of words has its own length', () => {
    expect(namesOf(named('phases'), 8)).toEqual(['Voor', 'Tijdens', 'Na']);
  });

  it('is recognised in names that follow it, and not in names of people', () => {
    for (const series of all) expect(seriesOf(namesOf(series, 5), all)?.id).toBe(series.id);
    expect(seriesOf(['Week 1', 'Toetsweek'], all)).toBeUndefined();
  });
});

describe('another number of names', () => {
  it('goes on in the series that is there', () => {
    expect(resized(['Dag 1', 'Dag 2'], 4, all)).toEqual(['Dag 1', 'Dag 2', 'Dag 3', 'Dag 4']);
  });

  it('keeps every name that stays, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 16 }), fc.nat(16), (names, count) => {
        const next = resized(names, count, all);
        expect(next).toHaveLength(count);
        expect(next.slice(0, names.length)).toEqual(names.slice(0, count));
      }),
    );
  });
});
