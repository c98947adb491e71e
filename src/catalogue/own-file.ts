/**
 * A file of own activities for colleagues: written, read and compared with what is here already. Pure, and nothing a
 * file holds makes it throw.
 */
import { type OwnActivity, ownPrefix } from './own.ts';
import { ownEntries } from './own-entry.ts';
import { findNamesake, foldName, freeName } from './own-names.ts';
import type { CatalogueActivity } from './schema.ts';

const format = 'blended-wave-activities';
const version = 1;
/** Characters. A file of a thousand activities is less than a megabyte. */
export const largestFile = 5_000_000;
/** More activities than this nobody can search through. */
export const mostInFile = 2_000;

export type FileProblem = 'too-large' | 'not-json' | 'wrong-format' | 'too-many' | 'empty';

export interface LeftOut {
  /** What it is called, as far as that can be read. */
  readonly name: string;
  readonly reason: 'unreadable' | 'double';
}

export type OwnFile =
  | { readonly ok: false; readonly problem: FileProblem }
  | {
      readonly ok: true;
      /** Written by a newer version: what is new in it is kept, but not shown. */
      readonly later: boolean;
      readonly activities: readonly OwnActivity[];
      readonly left: readonly LeftOut[];
    };

/** The text of a file. */
export function writeOwnFile(activities: readonly OwnActivity[]): string {
  return `${JSON.stringify({ format, version, activities }, null, 2)}\n`;
}

export function readOwnFile(text: string): OwnFile {
  if (text.length > largestFile) return { ok: false, problem: 'too-large' };
  let value: unknown;
  try {
    // Some editors put a mark of the byte order in front.
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (_unreadable) {
    return { ok: false, problem: 'not-json' };
  }
  if (!isRecord(value) || value.format !== format || !Array.isArray(value.activities)) {
    return { ok: false, problem: 'wrong-format' };
  }
  const entries: readonly unknown[] = value.activities;
  if (entries.length > mostInFile) return { ok: false, problem: 'too-many' };
  const activities = new Map<string, OwnActivity>();
  const left: LeftOut[] = [];
  for (const entry of entries) {
    const read = ownEntries.read(entry);
    if (read.state === 'unreadable' || !isKeepable(read.own))
      left.push({ name: nameOf(entry), reason: 'unreadable' });
    else if (activities.has(read.own.id)) left.push({ name: read.own.name, reason: 'double' });
    else activities.set(read.own.id, read.own);
  }
  if (activities.size === 0 && left.length === 0) return { ok: false, problem: 'empty' };
  const later = typeof value.version === 'number' && value.version > version;
  return { ok: true, later, activities: [...activities.values()], left };
}

/** Levels of unknown fields, and characters of one entry: more is an accident, and the host would not keep it. */
const deepest = 12;
const longestEntry = 80_000;

const isKeepable = (own: OwnActivity): boolean =>
  isWithin(own, deepest) && JSON.stringify(own).length <= longestEntry;

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1));
}

/** Characters of a name that a list shows. */
const shownName = 60;

function nameOf(entry: unknown): string {
  const name = isRecord(entry) ? entry.name : undefined;
  return typeof name === 'string' ? name.trim().slice(0, shownName) : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

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
    if (twin) return { own, meets: sameAs(own, twin) ? { kind: 'same' } : { kind: 'id', other: twin } };
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

/** Whether they say the same, in whatever order. */
function sameAs(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => sameAs(value, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return Object.is(one, other);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => sameAs(one[key], other[key]));
}
