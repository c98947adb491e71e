/** Which activity a card is: of the set, of the group's own, or of a definition that travels on the card. */
import { ownAsCatalogueActivity } from '../../catalogue/own.ts';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import type { SelectedCard } from './settings.ts';

/** Undefined when it is not known here. */
export function kindOf(
  { activity, data }: SelectedCard,
  activities: readonly CatalogueActivity[],
): CatalogueActivity | undefined {
  return activities.find(({ id }) => id === activity.type) ?? (data?.own && ownAsCatalogueActivity(data.own));
}
