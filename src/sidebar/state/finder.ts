/** What a person is looking for in the catalogue. It outlives a change of tab. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { type Filter, narrow } from '../activities/filters.ts';

export interface Finder {
  readonly query: ReadonlySignal<string>;
  readonly filters: ReadonlySignal<ReadonlySet<Filter>>;
  /** Best first when there is a query, else in the order of the catalogue. */
  readonly hits: ReadonlySignal<readonly CatalogueActivity[]>;
  /** The activity last hovered or focused. */
  readonly pointed: ReadonlySignal<string | null>;
  search(query: string): void;
  toggle(filter: Filter): void;
  point(activity: string): void;
}

export function createFinder(
  all: readonly CatalogueActivity[],
  searchFor: (query: string) => readonly CatalogueActivity[],
): Finder {
  const query = signal('');
  const filters = signal<ReadonlySet<Filter>>(new Set());
  const pointed = signal<string | null>(null);
  const found = computed(() => (query.value.trim() === '' ? all : searchFor(query.value)));
  return {
    query,
    filters,
    pointed,
    hits: computed(() => narrow(found.value, filters.value)),
    search: (text) => {
      if (text !== query.value) pointed.value = null;
      query.value = text;
    },
    toggle: (filter) => {
      const chosen = new Set(filters.value);
      if (!chosen.delete(filter)) chosen.add(filter);
      filters.value = chosen;
    },
    point: (activity) => {
      pointed.value = activity;
    },
  };
}
