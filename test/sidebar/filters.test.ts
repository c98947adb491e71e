import { describe, expect, it } from 'vitest';
import {
  type Filter,
  filterGroupNames,
  filterGroups,
  mostMinutes,
  narrow,
} from '../../src/sidebar/activities/filters.ts';
import { catalogue } from './board-facts.ts';

const { activities } = catalogue;
const fitting = (filters: readonly Filter[], minutes: number | null = null) =>
  narrow(activities, { filters: new Set(filters), minutes });

describe('filters', () => {
  it('leave everything, in its order, when none is on', () => {
    expect(fitting([])).toEqual(activities);
  });

  it.each(filterGroupNames.flatMap((group) => filterGroups[group] as readonly Filter[]))(
    '%s leaves some out and keeps some',
    (filter) => {
      const { length } = fitting([filter]);
      expect(length).toBeGreaterThan(0);
      expect(length).toBeLessThan(activities.length);
    },
  );

  it('widen within a group and narrow between groups', () => {
    const alone = fitting(['individual']);
    const pairs = fitting(['pairs']);
    const either = fitting(['individual', 'pairs']);
    expect(new Set(either)).toEqual(new Set([...alone, ...pairs]));
    const eitherOnline = fitting(['individual', 'pairs', 'online']);
    expect(eitherOnline).toEqual(either.filter(({ onlineFit }) => onlineFit === 3));
  });

  it('count an activity for its other learning types as well', () => {
    const second = activities.find(({ alsoLearningTypes }) => alsoLearningTypes.includes('discussion'));
    expect(second?.learningType).not.toBe('discussion');
    expect(fitting(['discussion'])).toContain(second);
  });

  it('keep what people can do either way under both kinds of pacing', () => {
    const either = activities.filter(({ pacing }) => pacing === 'either');
    expect(fitting(['together'])).toEqual(expect.arrayContaining(either));
    expect(fitting(['own-time'])).toEqual(expect.arrayContaining(either));
  });

  it.each(mostMinutes)('let in what typically takes %i minutes or less', (minutes) => {
    const short = fitting([], minutes);
    expect(short).toEqual(activities.filter((activity) => activity.minutes.typical <= minutes));
    expect(short.length).toBeGreaterThan(0);
  });
});
