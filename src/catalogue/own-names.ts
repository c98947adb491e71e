/** Names of own activities: people must be able to tell activities apart by them. */
import { longestName, type OwnActivity } from './own.ts';
import type { CatalogueActivity } from './schema.ts';

/** The same name to a person: capitals, accents and spaces do not count. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** The activity that has this name already, in either language; `except` is the one that is being named. */
export function findNamesake(
  name: string,
  activities: readonly CatalogueActivity[],
  except?: string,
): CatalogueActivity | undefined {
  const folded = foldName(name);
  return activities.find(
    (activity) =>
      activity.id !== except &&
      [activity.name.nl, activity.name.en, activity.shortName.nl, activity.shortName.en].some(
        (other) => foldName(other) === folded,
      ),
  );
}

/** The name, with a number behind it when it is taken. `taken` holds folded names. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(foldName(name))) return name;
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const numbered = `${name.slice(0, longestName - ending.length).trimEnd()}${ending}`;
    if (!taken.has(foldName(numbered))) return numbered;
  }
}

/** As people look something up in a list. */
export const byName = (one: OwnActivity, other: OwnActivity): number =>
  one.name.localeCompare(other.name, 'nl') || (one.id < other.id ? -1 : 1);
