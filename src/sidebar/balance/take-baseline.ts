/** The design as it is now, as the old situation that a redesign is compared with. */
import type { Activity, BaselineActivity } from '../../design/schema.ts';

/** What lies in the out zone is gone already and is not taken along. */
export function takeBaseline(activities: readonly Activity[]): BaselineActivity[] {
  return activities
    .filter(({ removed }) => !removed)
    .map(({ stamp, type, title, mode, pacing, minutes, minutesSet, segment, presence }) => ({
      stamp,
      type,
      title,
      mode,
      pacing,
      minutes,
      minutesSet,
      segment,
      presence,
    }));
}
