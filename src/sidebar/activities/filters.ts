/** Quick ways to narrow the catalogue, beside the search. Each reads one field of an activity. */
import type { CatalogueActivity } from '../../catalogue/schema.ts';

/** What counts as short, in minutes: it fits between two other parts of a meeting. */
const short = 30;

export const filters = {
  online: ({ onlineFit }) => onlineFit === 3,
  together: ({ pacing }) => pacing !== 'own-time',
  assessment: ({ assessment }) => assessment !== 'none',
  short: ({ minutes }) => minutes.typical <= short,
} as const satisfies Record<string, (activity: CatalogueActivity) => boolean>;

export type Filter = keyof typeof filters;
export const filterNames = Object.keys(filters) as readonly Filter[];

/** The activities that fit every chosen filter, in the order they came. */
export function narrow(
  activities: readonly CatalogueActivity[],
  chosen: ReadonlySet<Filter>,
): readonly CatalogueActivity[] {
  return activities.filter((activity) => [...chosen].every((filter) => filters[filter](activity)));
}
