/** Keeping facts up to date from messages. */
import type { Fact, FactChanges, Facts } from './facts.ts';

export const noFacts: Facts = new Map();

/** The facts after these changes; the former ones stay as they were. */
export function applyChanges(facts: Facts, changes: Pick<FactChanges, 'reset' | 'upsert' | 'remove'>): Facts {
  const next = new Map<string, Fact>(changes.reset ? [] : facts);
  for (const id of changes.remove) next.delete(id);
  for (const fact of changes.upsert) next.set(fact.id, fact);
  return next;
}
