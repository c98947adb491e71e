/** Connectors → links between the cards and outcomes of a frame. */
import type { Link, Outcome } from '../../design/schema.ts';
import type { Notice } from '../board.ts';
import type { FactOf } from '../facts.ts';
import { linkKindOf } from '../link-words.ts';
import { readDataOf } from '../stamps.ts';

/** Connectors whose two ends are different cards of this frame, or a card and an outcome of it. */
export function readLinks(
  connectors: readonly FactOf<'connector'>[],
  cards: ReadonlySet<string>,
  outcomes: ReadonlySet<string>,
): Link[] {
  return connectors.flatMap((connector): Link[] => {
    const { id, start, end } = connector;
    if (start === null || end === null) return [];
    if (outcomes.has(end) && cards.has(start)) return [{ node: id, from: start, to: end, kind: 'serves' }];
    if (outcomes.has(start) && cards.has(end)) return [{ node: id, from: end, to: start, kind: 'serves' }];
    if (!cards.has(start) || !cards.has(end) || start === end) return [];
    const data = readDataOf(connector.data, 'connector');
    const chosen = data.state === 'read' && data.data.link !== 'serves' ? data.data.link : undefined;
    return [{ node: id, from: start, to: end, kind: chosen ?? linkKindOf(connector.text) ?? 'uses' }];
  });
}

/** Stamps of the outcomes that each card serves by a connector. */
export function servedOutcomes(
  links: readonly Link[],
  outcomes: readonly Outcome[],
): ReadonlyMap<string, readonly string[]> {
  const stamps = new Map(outcomes.map(({ node, stamp }) => [node, stamp]));
  const served = new Map<string, string[]>();
  for (const link of links) {
    const stamp = link.kind === 'serves' ? stamps.get(link.to) : undefined;
    if (stamp !== undefined) served.set(link.from, [...(served.get(link.from) ?? []), stamp]);
  }
  return served;
}

/** Connectors of this frame that lost an end. */
export function brokenConnectors(
  connectors: readonly FactOf<'connector'>[],
  ours: ReadonlySet<string>,
): readonly Notice[] {
  return connectors
    .filter(({ broken, start, end }) => broken && (ours.has(start ?? '') || ours.has(end ?? '')))
    .map(({ id, text }) => ({ kind: 'connector-broken', node: id, value: text }));
}
