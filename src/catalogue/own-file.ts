/** A file of own activities for colleagues, and what it brings compared with what is here already. */
import { createItemsFile, isSameData } from './items-file.ts';
import { type OwnActivity, ownPrefix } from './own.ts';
import { ownEntries } from './own-entry.ts';
import { findNamesake, foldName, freeName } from './own-names.ts';
import type { CatalogueActivity } from './schema.ts';

/** More activities than this nobody can search through. */
export const mostInFile = 2_000;

export const ownFile = createItemsFile<OwnActivity>({
  format: 'blended-wave-activities',
  list: 'activities',
  entries: ownEntries,
  most: mostInFile,
});

/** What happens with an activity that meets one that is here. */
export type Resolution = 'skip' | 'replace' | 'both';

export interface Arrival {
  readonly own: OwnActivity;
  /** What it meets here; null = nothing, it simply comes. */
  readonly meets:
    | null
    /** It is here already, as it is. */
    | { readonly kind: 'same' }
    /** The same activity, changed. */
    | { readonly kind: 'id'; readonly other: OwnActivity }
    /** Another own activity with its name. */
    | { readonly kind: 'name'; readonly other: OwnActivity }
    /** An activity of the catalogue with its name, which cannot be replaced. */
    | { readonly kind: 'catalogue'; readonly other: CatalogueActivity };
}

/** What a file brings, compared with what is on the shelf and in the catalogue. */
export function planArrivals(
  incoming: readonly OwnActivity[],
  present: readonly OwnActivity[],
  catalogue: readonly CatalogueActivity[],
): readonly Arrival[] {
  const byId = new Map(present.map((own) => [own.id, own]));
  const named = new Map(present.map((own) => [foldName(own.name), own]));
  return incoming.map((own): Arrival => {
    const twin = byId.get(own.id);
    if (twin) return { own, meets: isSameData(own, twin) ? { kind: 'same' } : { kind: 'id', other: twin } };
    const namesake = named.get(foldName(own.name));
    if (namesake) return { own, meets: { kind: 'name', other: namesake } };
    const known = findNamesake(own.name, catalogue);
    return { own, meets: known ? { kind: 'catalogue', other: known } : null };
  });
}

/** What a person can choose for it; none where there is nothing to choose. */
export function resolutionsOf({ meets }: Arrival): readonly Resolution[] {
  if (meets === null || meets.kind === 'same') return [];
  return meets.kind === 'catalogue' ? ['skip', 'both'] : ['skip', 'replace', 'both'];
}

/**
 * What to save. Without a choice an activity that meets another one is skipped. "Replace" keeps the id that cards here
 * refer to; "both" gives what comes a name of its own, and an id where it needs one.
 */
export function settleArrivals(
  arrivals: readonly Arrival[],
  choices: ReadonlyMap<string, Resolution>,
  taken: readonly string[],
  stamp: () => string,
): readonly OwnActivity[] {
  const names = new Set(taken.map(foldName));
  return arrivals.flatMap(({ own, meets }): OwnActivity[] => {
    if (meets?.kind === 'same') return [];
    const choice = meets === null ? 'both' : (choices.get(own.id) ?? 'skip');
    if (choice === 'skip') return [];
    if (choice === 'replace') {
      return meets?.kind === 'id' || meets?.kind === 'name' ? [{ ...own, id: meets.other.id }] : [];
    }
    const name = freeName(own.name, names);
    names.add(foldName(name));
    return [{ ...own, name, id: meets?.kind === 'id' ? ownPrefix + stamp() : own.id }];
  });
}
