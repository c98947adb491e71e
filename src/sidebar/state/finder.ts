/** What a person is looking for in the catalogue, and what they chose of it. It outlives a change of tab. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { type Filter, type Narrowing, narrow, noNarrowing } from '../activities/filters.ts';

export interface Finder {
  readonly query: ReadonlySignal<string>;
  readonly narrowing: ReadonlySignal<Narrowing>;
  /** How many filters are on. */
  readonly filterCount: ReadonlySignal<number>;
  /** Best first when there is a query, else in the order of the catalogue. */
  readonly hits: ReadonlySignal<readonly CatalogueActivity[]>;
  /** Place in the grid of the activity last hovered or focused: an activity can stand in several groups. */
  readonly pointed: ReadonlySignal<string | null>;
  /** Activities to insert at once, in the order they were chosen. Searching on keeps them. */
  readonly chosen: ReadonlySignal<readonly CatalogueActivity[]>;
  search(query: string): void;
  toggle(filter: Filter): void;
  upTo(minutes: number | null): void;
  clearFilters(): void;
  point(place: string): void;
  choose(activity: string): void;
  chooseNone(): void;
}

export function createFinder(
  all: ReadonlySignal<readonly CatalogueActivity[]>,
  searchFor: (query: string) => readonly CatalogueActivity[],
): Finder {
  const query = signal('');
  const narrowing = signal(noNarrowing);
  const pointed = signal<string | null>(null);
  const chosen = signal<readonly string[]>([]);
  const found = computed(() => (query.value.trim() === '' ? all.value : searchFor(query.value)));
  return {
    query,
    narrowing,
    filterCount: computed(() => {
      const { filters, minutes } = narrowing.value;
      return filters.size + (minutes === null ? 0 : 1);
    }),
    pointed,
    hits: computed(() => narrow(found.value, narrowing.value)),
    // An own activity that somebody took away is no longer chosen.
    chosen: computed(() =>
      chosen.value.flatMap((id) => all.value.find((activity) => activity.id === id) ?? []),
    ),
    search: (text) => {
      if (text !== query.value) pointed.value = null;
      query.value = text;
    },
    toggle: (filter) => {
      const filters = new Set(narrowing.value.filters);
      if (!filters.delete(filter)) filters.add(filter);
      narrowing.value = { ...narrowing.value, filters };
    },
    upTo: (minutes) => {
      narrowing.value = { ...narrowing.value, minutes };
    },
    clearFilters: () => {
      narrowing.value = noNarrowing;
    },
    point: (place) => {
      pointed.value = place;
    },
    choose: (activity) => {
      const others = chosen.value.filter((id) => id !== activity);
      chosen.value = others.length < chosen.value.length ? others : [...others, activity];
    },
    chooseNone: () => {
      chosen.value = [];
    },
  };
}
