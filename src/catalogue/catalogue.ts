/** Looking up activities by id. Pure: the activities are passed in. */
import type { ActivityDetails, CardActivity, CatalogueActivity } from './schema.ts';

export interface Catalogue {
  readonly activities: readonly CatalogueActivity[];
  /** The activity with this id; undefined for own activities and for ids of a later version. */
  find(id: string): CatalogueActivity | undefined;
}

export function createCatalogue(activities: readonly CatalogueActivity[]): Catalogue {
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  return { activities, find: (id) => byId.get(id) };
}

/**
 * The set from its two halves, in the order of the details. Each half is in one bundle only: an activity that the other
 * does not know is left out.
 */
export function joinActivities(
  cards: readonly CardActivity[],
  details: readonly ActivityDetails[],
): readonly CatalogueActivity[] {
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  return details.flatMap((detail) => {
    const card = cardOf.get(detail.id);
    return card ? [{ ...card, ...detail, minutes: { ...detail.minutes, typical: card.minutes } }] : [];
  });
}
