/** Looking up activities by id. Pure: the activities are passed in. */
import type { CatalogueActivity } from './schema.ts';

export interface Catalogue {
  readonly activities: readonly CatalogueActivity[];
  /** The activity with this id; undefined for own activities and for ids of a later version. */
  find(id: string): CatalogueActivity | undefined;
}

export function createCatalogue(activities: readonly CatalogueActivity[]): Catalogue {
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  return { activities, find: (id) => byId.get(id) };
}
