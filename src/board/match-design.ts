/** A design that was kept → what of it still lies on the board, by stamp, and what came later. */
import { compareIds } from '../design/node-order.ts';
import type { Design } from '../design/schema.ts';
import type { FactOf, Facts } from './facts.ts';
import { Places, zonesAt } from './places.ts';
import { readDataOf } from './stamps.ts';

export interface Matching {
  /** By the node of the activity or outcome in the design. */
  readonly cards: ReadonlyMap<string, FactOf<'card'>>;
  readonly outcomes: ReadonlyMap<string, FactOf<'text'>>;
  /** In the frame now, and not in the design. */
  readonly laterCards: readonly FactOf<'card'>[];
  /** Outcomes that are not in the design; other texts of the group are nobody's to move. */
  readonly laterOutcomes: readonly FactOf<'text'>[];
}

/** Looks in the frame, and among the cards that lie in no frame: people drag them out. */
export function matchDesign(design: Design, facts: Facts, frame: string): Matching {
  const places = new Places(facts);
  const cards: FactOf<'card'>[] = [];
  const loose: FactOf<'card'>[] = [];
  const texts: FactOf<'text'>[] = [];
  for (const fact of facts.values()) {
    if ((fact.kind !== 'card' && fact.kind !== 'text') || places.ancestor(fact, 'kit')) continue;
    const holder = places.frameOf(fact)?.frame.id;
    if (fact.kind === 'text' && holder === frame) texts.push(fact);
    if (fact.kind === 'card' && holder === frame) cards.push(fact);
    if (fact.kind === 'card' && holder === undefined) loose.push(fact);
  }
  const zones = places.frame(frame)?.zones ?? [];
  const inOutcomes = (text: FactOf<'text'>): boolean => zonesAt(zones, places.centre(text)).has('outcomes');
  const matchedCards = match(design.activities, cards, loose);
  const matchedTexts = match(design.outcomes, texts, []);
  const [usedCards, usedTexts] = [new Set(matchedCards.values()), new Set(matchedTexts.values())];
  return {
    cards: matchedCards,
    outcomes: matchedTexts,
    laterCards: cards.filter((card) => !usedCards.has(card)),
    laterOutcomes: texts.filter(
      (text) => !usedTexts.has(text) && text.text.trim() !== '' && inOutcomes(text),
    ),
  };
}

interface Stamped {
  readonly stamp: string;
  readonly node: string;
}

/**
 * The very node first; then the same stamp, in the frame before elsewhere, the older node first as in reading. A
 * stamp that was made up from a node means that node only.
 */
function match<Found extends FactOf<'card'> | FactOf<'text'>>(
  wanted: readonly Stamped[],
  inFrame: readonly Found[],
  elsewhere: readonly Found[],
): ReadonlyMap<string, Found> {
  const byAge = (one: Found, other: Found): number => compareIds(one.id, other.id);
  const all = [...[...inFrame].sort(byAge), ...[...elsewhere].sort(byAge)];
  const byNode = new Map(all.map((fact) => [fact.id, fact]));
  const matched = new Map<string, Found>();
  const used = new Set<Found>();
  const take = (node: string, fact: Found | undefined): void => {
    if (!fact || used.has(fact) || matched.has(node)) return;
    matched.set(node, fact);
    used.add(fact);
  };
  for (const { node, stamp } of wanted) {
    const fact = byNode.get(node);
    // A board that was copied may give the same id to something else.
    if (fact && (stampOf(fact) === stamp || stamp === `node:${node}` || stamp.endsWith(`~${node}`)))
      take(node, fact);
  }
  const byStamp = new Map<string, Found[]>();
  for (const fact of all) {
    const stamp = stampOf(fact);
    if (stamp !== '' && !used.has(fact)) byStamp.set(stamp, [...(byStamp.get(stamp) ?? []), fact]);
  }
  for (const { node, stamp } of wanted) take(node, byStamp.get(stamp)?.[0]);
  return matched;
}

function stampOf(fact: FactOf<'card'> | FactOf<'text'>): string {
  const reading = readDataOf(fact.data, fact.kind === 'card' ? 'card' : 'outcome');
  return reading.state === 'read' ? reading.data.stamp : '';
}
