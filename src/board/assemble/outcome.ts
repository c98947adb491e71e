import type { Decision, Outcome } from '../../design/schema.ts';
import type { FactOf } from '../facts.ts';
import { readDataOf } from '../stamps.ts';

export interface ReadOutcome {
  readonly outcome: Outcome;
  readonly decisions: readonly Decision[];
}

/** The outcome that a sticky, shape or text stands for. Without shared data it is known by its node. */
export function readOutcome(fact: FactOf<'text'>): ReadOutcome {
  const reading = readDataOf(fact.data, 'outcome');
  const data = reading.state === 'read' ? reading.data : undefined;
  return {
    outcome: {
      stamp: data?.stamp || `node:${fact.id}`,
      node: fact.id,
      text: fact.text.trim(),
      assessedElsewhere: data?.assessedElsewhere ?? false,
    },
    decisions: data?.decisions ?? [],
  };
}
