/** Own activities that cards on the page carry, such as cards that came from another board. */
import type { OwnActivity } from '../catalogue/own.ts';
import type { Facts } from './facts.ts';
import { readDataOf } from './stamps.ts';

/** One for each id; among cards that say different things of it the first counts. */
export function ownOnCards(facts: Facts): readonly OwnActivity[] {
  const found = new Map<string, OwnActivity>();
  for (const fact of facts.values()) {
    if (fact.kind !== 'card') continue;
    const reading = readDataOf(fact.data, 'card');
    const own = reading.state === 'read' ? reading.data.own : undefined;
    if (own !== undefined && !found.has(own.id)) found.set(own.id, own);
  }
  return [...found.values()];
}
