/**
 * A file of things that people made, for colleagues: own activities, own templates. Pure, and nothing a file holds
 * makes it throw.
 */
import type { EntryCodec } from './entry.ts';

const version = 1;
/** Characters. A file of a thousand activities is less than a megabyte. */
export const largestFile = 5_000_000;

export type FileProblem = 'too-large' | 'not-json' | 'wrong-format' | 'too-many' | 'empty';

export interface LeftOut<Reason extends string> {
  /** What it is called, as far as that can be read. */
  readonly name: string;
  readonly reason: 'unreadable' | 'double' | Reason;
}

export type ItemsFile<Item, Reason extends string = never> =
  | { readonly ok: false; readonly problem: FileProblem }
  | {
      readonly ok: true;
      /** Written by a newer version: what is new in it is kept, but not shown. */
      readonly later: boolean;
      readonly items: readonly Item[];
      readonly left: readonly LeftOut<Reason>[];
    };

interface Kind<Item, Reason extends string> {
  readonly format: string;
  /** Name of the list in the file. */
  readonly list: string;
  readonly entries: EntryCodec<Item>;
  /** More than this nobody can look through. */
  readonly most: number;
  /** Why one that can be read stays out all the same; null = it comes. */
  readonly refuse?: (item: Item) => Reason | null;
}

export function createItemsFile<
  Item extends { readonly id: string; readonly name: string },
  Reason extends string = never,
>({ format, list, entries, most, refuse = () => null }: Kind<Item, Reason>) {
  return {
    /** The text of a file. */
    write: (items: readonly Item[]): string =>
      `${JSON.stringify({ format, version, [list]: items }, null, 2)}\n`,

    read: (text: string): ItemsFile<Item, Reason> => {
      if (text.length > largestFile) return { ok: false, problem: 'too-large' };
      let value: unknown;
      try {
        // Some editors put a mark of the byte order in front.
        value = JSON.parse(text.replace(/^\ufeff/, ''));
      } catch (_unreadable) {
        return { ok: false, problem: 'not-json' };
      }
      const found: unknown = isRecord(value) && value.format === format ? value[list] : undefined;
      if (!isRecord(value) || !Array.isArray(found)) return { ok: false, problem: 'wrong-format' };
      const raw: readonly unknown[] = found;
      if (raw.length > most) return { ok: false, problem: 'too-many' };
      const items = new Map<string, Item>();
      const left: LeftOut<Reason>[] = [];
      for (const one of raw) {
        const read = entries.read(one);
        if (read.state === 'unreadable' || !isKeepable(read.own)) {
          left.push({ name: nameOf(one), reason: 'unreadable' });
          continue;
        }
        const { own } = read;
        const reason = items.has(own.id) ? 'double' : refuse(own);
        if (reason === null) items.set(own.id, own);
        else left.push({ name: own.name, reason });
      }
      if (items.size === 0 && left.length === 0) return { ok: false, problem: 'empty' };
      const later = typeof value.version === 'number' && value.version > version;
      return { ok: true, later, items: [...items.values()], left };
    },
  };
}

/** Levels of unknown fields, and characters of one entry: more is an accident, and the host would not keep it. */
const deepest = 12;
const longestEntry = 80_000;

const isKeepable = (item: unknown): boolean =>
  isWithin(item, deepest) && JSON.stringify(item).length <= longestEntry;

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

/** Whether two pieces of data say the same, in whatever order. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, index) => isSameData(value, other[index]));
  }
  if (!isRecord(one) || !isRecord(other)) return Object.is(one, other);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSameData(one[key], other[key]));
}
