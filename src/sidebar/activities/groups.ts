/** The groups of cards in the tab: what was found, or everything, with a person's own choice on top. */
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { type LearningType, learningTypes } from '../../design/schema.ts';

export type GroupName = 'results' | 'favourites' | 'recent' | LearningType;

export interface Group {
  readonly name: GroupName;
  readonly activities: readonly CatalogueActivity[];
}

/** Two rows in a sidebar of the usual width: more is not "recent" any more. */
const mostRecent = 6;

/** Everything that fits the filters, by learning type; ids that are not among it are skipped. */
export function groupsOf(
  activities: readonly CatalogueActivity[],
  favourites: readonly string[],
  recent: readonly string[],
): readonly Group[] {
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const known = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const groups: readonly Group[] = [
    { name: 'favourites', activities: known(favourites) },
    { name: 'recent', activities: known(recent).slice(0, mostRecent) },
    ...learningTypes.map((type) => ({
      name: type,
      activities: activities.filter(({ learningType }) => learningType === type),
    })),
  ];
  return groups.filter((group) => group.activities.length > 0);
}

/** An activity in a group: it can stand in several. */
export interface Place {
  readonly key: string;
  readonly activity: CatalogueActivity;
}

export const placeKey = (group: GroupName, activity: string): string => `${group}-${activity}`;
/** Id of a card in the page. */
export const placeId = (key: string): string => `activity-${key}`;

/** All places in the order of the arrow keys. */
export function placesOf(groups: readonly Group[]): readonly Place[] {
  return groups.flatMap(({ name, activities }) =>
    activities.map((activity) => ({ key: placeKey(name, activity.id), activity })),
  );
}
