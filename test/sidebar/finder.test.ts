import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CatalogueActivity } from '../../src/catalogue/schema.ts';
import { groupsOf, placesOf } from '../../src/sidebar/activities/groups.ts';
import { actInSearch, actOfKey } from '../../src/sidebar/activities/keys.ts';
import { landingOf } from '../../src/sidebar/activities/landing.ts';
import { createFinder, type Finder } from '../../src/sidebar/state/finder.ts';
import { catalogue } from './board-facts.ts';

const all = signal(catalogue.activities);
let finder: Finder;

beforeEach(() => {
  all.value = catalogue.activities;
  finder = createFinder(all, (query) => all.value.filter(({ id }) => id.includes(query)));
});
const ids = (activities: readonly CatalogueActivity[]) => activities.map(({ id }) => id);

describe('choosing several', () => {
  it('keeps the order in which they were chosen, also while searching on', () => {
    finder.choose('lecture');
    finder.search('deb');
    finder.choose('debate');
    finder.search('');
    finder.choose('podcast');
    finder.choose('debate');
    expect(ids(finder.chosen.value)).toEqual(['lecture', 'podcast']);
    finder.chooseNone();
    expect(finder.chosen.value).toEqual([]);
  });

  it('lets go of an activity that is not there any more', () => {
    finder.choose('lecture');
    finder.choose('debate');
    all.value = catalogue.activities.filter(({ id }) => id !== 'lecture');
    expect(ids(finder.chosen.value)).toEqual(['debate']);
  });
});

describe('narrowing', () => {
  it('counts the filters that are on, and clears them all', () => {
    finder.toggle('online');
    finder.upTo(30);
    expect(finder.filterCount.value).toBe(2);
    expect(
      finder.hits.value.every(({ onlineFit, minutes }) => onlineFit === 3 && minutes.typical <= 30),
    ).toBe(true);
    finder.clearFilters();
    expect(finder.filterCount.value).toBe(0);
    expect(finder.hits.value).toEqual(catalogue.activities);
  });

  it('goes together with a search', () => {
    finder.search('lecture');
    expect(ids(finder.hits.value)).toContain('recorded-lecture');
    finder.toggle('together');
    expect(ids(finder.hits.value)).toContain('lecture');
    expect(ids(finder.hits.value)).not.toContain('recorded-lecture');
  });

  it('follows activities that come later', () => {
    const [first] = catalogue.activities;
    if (!first) throw new Error('The catalogue is empty');
    all.value = [...catalogue.activities, { ...first, id: 'own:walk' }];
    finder.search('own:');
    expect(ids(finder.hits.value)).toEqual(['own:walk']);
  });
});

describe('the groups', () => {
  it('begin with favourites and what was used, without those that are not known here', () => {
    const groups = groupsOf(catalogue.activities, ['debate', 'own:gone'], ['lecture', 'own:gone']);
    expect(groups.slice(0, 2)).toMatchObject([
      { name: 'favourites', activities: [{ id: 'debate' }] },
      { name: 'recent', activities: [{ id: 'lecture' }] },
    ]);
    expect(groups).toHaveLength(8);
  });

  it('leave out what is empty', () => {
    expect(groupsOf(catalogue.activities, ['own:gone'], []).map(({ name }) => name)).not.toContain(
      'favourites',
    );
    expect(groupsOf([], ['debate'], ['debate'])).toEqual([]);
  });

  it('give an activity that stands in two groups two places', () => {
    const keys = placesOf(groupsOf(catalogue.activities, ['debate'], ['debate'])).map(({ key }) => key);
    expect(keys.filter((key) => key.endsWith('-debate'))).toEqual([
      'favourites-debate',
      'recent-debate',
      'discussion-debate',
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the keys', () => {
  const press = (
    key: string,
    held: Partial<Record<'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey', true>> = {},
  ) => ({
    key,
    shiftKey: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    ...held,
  });

  it('insert, keep the search, or insert after the selected card', () => {
    expect(actOfKey(press('Enter'))).toBe('insert');
    expect(actOfKey(press('Enter', { shiftKey: true }))).toBe('insert-and-keep');
    expect(actOfKey(press('Enter', { altKey: true }))).toBe('insert-after');
  });

  it('choose and mark on a card, and are text in the search', () => {
    expect(actOfKey(press(' '))).toBe('choose');
    expect(actOfKey(press('f'))).toBe('favourite');
    expect(actOfKey(press('F', { shiftKey: true }))).toBe('favourite');
    for (const key of [' ', 'f']) expect(actInSearch(press(key))).toBeUndefined();
    expect(actInSearch(press('Enter'))).toBe('insert');
  });

  it('leave the shortcuts of the browser and the host alone', () => {
    for (const key of ['f', 'Enter', ' ']) {
      expect(actOfKey(press(key, { ctrlKey: true }))).toBeUndefined();
      expect(actOfKey(press(key, { metaKey: true }))).toBeUndefined();
    }
    expect(actOfKey(press('x'))).toBeUndefined();
  });
});

describe('where a dragged card comes down', () => {
  const sidebar = { width: 340, height: 700, boardTakesDrags: false };
  const end = { clientX: -300, clientY: 200, dropEffect: 'copy', isCancelled: false };

  it('is the board, on every side of the sidebar', () => {
    for (const at of [{ clientX: -1 }, { clientX: 341 }, { clientY: -41 }, { clientX: 100, clientY: 701 }]) {
      expect(landingOf({ ...end, ...at }, sidebar), JSON.stringify(at)).toBe('drop');
    }
  });

  it('is nowhere inside of the sidebar or on its title', () => {
    for (const at of [
      { clientX: 0, clientY: 0 },
      { clientX: 340, clientY: 700 },
      { clientX: 170, clientY: -20 },
    ]) {
      expect(landingOf({ ...end, ...at }, sidebar), JSON.stringify(at)).toBe('nothing');
    }
  });

  it('waits for Escape on a board that says nothing, until it has once taken a drag', () => {
    const silent = { ...end, dropEffect: 'none' };
    expect(landingOf(silent, sidebar)).toBe('unless-escape');
    expect(landingOf(silent, { ...sidebar, boardTakesDrags: true })).toBe('nothing');
  });

  it('is nowhere when the browser says that it was called off', () => {
    expect(landingOf({ ...end, dropEffect: 'none', isCancelled: true }, sidebar)).toBe('nothing');
  });
});
