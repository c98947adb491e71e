/**
 * Every number and word the checks use, in one object, each with its reason: a tip declares its own beside its
 * check. A coach can change a value or switch a tip off for a board.
 */
import { allTips } from './all-tips.ts';
import { policy } from './policy.ts';
import type { Declared, SettingsOf, TipId } from './types.ts';

/** All settings as declared, by tip. */
export const declaredSettings: Readonly<Record<string, Declared>> = {
  policy,
  ...Object.fromEntries(allTips.map(({ id, settings }) => [id, settings])),
};

/** What a coach changed for a board. */
export interface Adjustments {
  readonly off?: readonly TipId[];
  /** Values by tip (or "policy") and name. What has another type than the default is ignored. */
  readonly values?: Readonly<Partial<Record<TipId | 'policy', Readonly<Record<string, unknown>>>>>;
}

/** The values to work with: the declared ones, and those a coach changed. */
export function valuesOf<Declarations extends Declared>(
  declared: Declarations,
  adjusted: Readonly<Record<string, unknown>> = {},
): SettingsOf<Declarations> {
  const values = Object.entries(declared).map(([name, { value }]) => [
    name,
    isLike(value, adjusted[name]) ? adjusted[name] : value,
  ]);
  return Object.fromEntries(values) as SettingsOf<Declarations>;
}

function isLike(value: unknown, other: unknown): boolean {
  if (typeof value === 'number') return typeof other === 'number' && Number.isFinite(other) && other >= 0;
  if (Array.isArray(value)) return Array.isArray(other) && other.every((item) => typeof item === 'string');
  return typeof other === typeof value;
}
