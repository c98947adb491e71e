/**
 * How something that people made is kept: JSON with a version, one entry for each. What a later version wrote is read
 * as far as possible and never overwritten; fields that are not known here survive.
 */
import * as v from 'valibot';

/** The version this plugin writes. */
export const entryVersion = 1;

export type Entry<Item> =
  | { readonly state: 'read'; readonly own: Item; readonly later: boolean }
  /** Not such a thing, or of a version in which we cannot read one. */
  | { readonly state: 'unreadable'; readonly later: boolean };

export interface EntryCodec<Item> {
  /** Reads a stored value, as an object. Never throws. */
  read(value: unknown): Entry<Item>;
  /** Reads the text of an entry. Never throws. */
  parse(raw: string): Entry<Item>;
  /**
   * The value to store, with the fields of the present one that are not known here; null when the present one is of
   * a later version.
   */
  change(present: unknown, own: Item): Record<string, unknown> | null;
  /** The same on the text of an entry; "" = there is none yet. */
  rewrite(raw: string, own: Item): string | null;
}

export function createEntryCodec<Item extends object>(
  schema: v.GenericSchema<unknown, Item>,
): EntryCodec<Item> {
  const read = (value: unknown): Entry<Item> => {
    if (!isRecord(value)) return { state: 'unreadable', later: false };
    const { v: version, ...fields } = value;
    const later = typeof version === 'number' && version > entryVersion;
    const result = v.safeParse(schema, fields);
    return result.success ? { state: 'read', own: result.output, later } : { state: 'unreadable', later };
  };
  const change = (present: unknown, own: Item): Record<string, unknown> | null => {
    if (read(present).later) return null;
    return { ...(isRecord(present) ? present : {}), ...own, v: entryVersion };
  };
  return {
    read,
    parse: (raw) => read(parsed(raw)),
    change,
    rewrite: (raw, own) => {
      const changed = change(parsed(raw), own);
      return changed === null ? null : JSON.stringify(changed);
    },
  };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch (_unreadable) {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
