/** Ways to narrow the catalogue, beside the search. Within a group one that fits is enough; every group counts. */
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { type LearningType, learningTypes } from '../../design/schema.ts';

type Fits = (activity: CatalogueActivity) => boolean;

const byType = (type: LearningType): Fits => {
  return ({ learningType, alsoLearningTypes }) => learningType === type || alsoLearningTypes.includes(type);
};

const filters = {
  acquisition: byType('acquisition'),
  investigation: byType('investigation'),
  discussion: byType('discussion'),
  practice: byType('practice'),
  collaboration: byType('collaboration'),
  production: byType('production'),
  online: ({ onlineFit }) => onlineFit === 3,
  'face-to-face': ({ faceToFaceGain }) => faceToFaceGain >= 2,
  together: ({ pacing }) => pacing !== 'own-time',
  'own-time': ({ pacing }) => pacing !== 'together',
  individual: ({ grouping }) => grouping.includes('individual'),
  pairs: ({ grouping }) => grouping.includes('pairs'),
  group: ({ grouping }) => grouping.includes('group'),
  plenary: ({ grouping }) => grouping.includes('plenary'),
  assessment: ({ assessment }) => assessment !== 'none',
} as const satisfies Record<string, Fits>;

export type Filter = keyof typeof filters;

/** In the order in which they stand; the names of the groups are in the texts. */
export const filterGroups = {
  type: learningTypes,
  fit: ['online', 'face-to-face'],
  pacing: ['together', 'own-time'],
  grouping: ['individual', 'pairs', 'group', 'plenary'],
  assessment: ['assessment'],
} as const satisfies Record<string, readonly Filter[]>;

export type FilterGroup = keyof typeof filterGroups;
export const filterGroupNames = Object.keys(filterGroups) as readonly FilterGroup[];

/** Choices for "up to": lengths that fit in a lesson, or are one. */
export const mostMinutes = [10, 15, 30, 45, 60, 90, 120] as const;

export interface Narrowing {
  readonly filters: ReadonlySet<Filter>;
  /** Typically no longer than this; null = of any length. */
  readonly minutes: number | null;
}
export const noNarrowing: Narrowing = { filters: new Set(), minutes: null };

/** The activities that fit, in the order they came. */
export function narrow(
  activities: readonly CatalogueActivity[],
  { filters: chosen, minutes }: Narrowing,
): readonly CatalogueActivity[] {
  const groups = filterGroupNames
    .map((name) => filterGroups[name].filter((filter) => chosen.has(filter)).map((filter) => filters[filter]))
    .filter((group) => group.length > 0);
  if (groups.length === 0 && minutes === null) return activities;
  return activities.filter(
    (activity) =>
      (minutes === null || activity.minutes.typical <= minutes) &&
      groups.every((group) => group.some((fits) => fits(activity))),
  );
}
