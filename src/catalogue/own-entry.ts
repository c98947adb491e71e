/**
 * How an own activity is stored: JSON with a version, one entry for each. What a later version wrote is read as far
 * as possible and never overwritten; fields that are not known here survive.
 */
import * as v from 'valibot';
import { type OwnActivity, ownActivitySchema } from './own.ts';

/** The version this plugin writes. */
export const ownVersion = 1;

export type OwnEntry =
  | { readonly state: 'read'; readonly own: OwnActivity; readonly later: boolean }
  /** Not an own activity, or of a version in which we cannot read one. */
  | { readonly state: 'unreadable'; readonly later: boolean };

/** Reads a stored value, as an object. Never throws. */
export function readOwnEntry(value: unknown): OwnEntry {
  if (!isRecord(value)) return { state: 'unreadable', later: false };
  const { v: version, ...fields } = value;
  const later = typeof version === 'number' && version > ownVersion;
  const result = v.safeParse(ownActivitySchema, fields);
  return result.success ? { state: 'read', own: result.output, later } : { state: 'unreadable', later };
}

/** Reads the text of an entry. Never throws. */
export function parseOwnEntry(raw: string): OwnEntry {
  return readOwnEntry(parsed(raw));
}

/**
 * The value to store, with the fields of the present one that are not known here; null when the present one is of a
 * later version.
 */
export function changeOwnEntry(present: unknown, own: OwnActivity): Record<string, unknown> | null {
  if (readOwnEntry(present).later) return null;
  return { ...(isRecord(present) ? present : {}), ...own, v: ownVersion };
}

/** The same on the text of an entry; "" = there is none yet. */
export function rewriteOwnEntry(raw: string, own: OwnActivity): string | null {
  const changed = changeOwnEntry(parsed(raw), own);
  return changed === null ? null : JSON.stringify(changed);
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
