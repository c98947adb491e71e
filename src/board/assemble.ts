/**
 * Facts → designs: one for each template frame on the page, what lies outside any frame, and what was left out and
 * why. Never throws and never trusts: whatever a document holds, there is a board to look at.
 */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { compareIds, inNodeOrder } from '../design/node-order.ts';
import { type ReadCard, readCard } from './assemble/card.ts';
import { assembleFrame } from './assemble/frame.ts';
import type { FrameParts, Written } from './assemble/parts.ts';
import type { Board, FrameOnBoard } from './board.ts';
import type { FactOf, Facts } from './facts.ts';
import { Places } from './places.ts';
import type { CardData } from './stamps.ts';

export function assemble(facts: Facts, catalogue: Catalogue): Board {
  const places = new Places(facts);
  const written = textsByHolder(facts);
  const parts = new Map<string, FrameParts>();
  for (const { frame } of places.frames) {
    parts.set(frame.id, { cards: [], texts: [], names: written.get(frame.id)?.parts ?? [] });
  }
  const frameOf = new Map<string, string>();
  const loose: FactOf<'card'>[] = [];

  for (const fact of facts.values()) {
    if (fact.kind === 'frame') frameOf.set(fact.id, fact.id);
    if (fact.kind !== 'card' && fact.kind !== 'text' && fact.kind !== 'zone') continue;
    if (places.ancestor(fact, 'kit')) continue;
    const frame = places.frameOf(fact);
    if (frame) frameOf.set(fact.id, frame.frame.id);
    const into = frame && parts.get(frame.frame.id);
    if (fact.kind === 'card') (into ? into.cards : loose).push(fact);
    if (fact.kind === 'text' && into) into.texts.push(fact);
  }

  const cardOf = new Map<string, string>();
  for (const [holder, { parts: texts, notes }] of written) {
    const known = facts.get(holder)?.kind;
    if (known === 'card') for (const { id } of [...texts, ...notes]) cardOf.set(id, holder);
    const frame = known === 'card' || known === 'frame' ? frameOf.get(holder) : undefined;
    if (frame) for (const { id } of [...texts, ...notes]) frameOf.set(id, frame);
  }
  const cardData = new Map<string, CardData>();
  const read = (fact: FactOf<'card'>): ReadCard => {
    const card = readCard(fact, written.get(fact.id), catalogue);
    if (card.data) cardData.set(fact.id, card.data);
    return card;
  };
  const connectors = connectorsByFrame(facts, frameOf);
  const frames = places.frames.map((frame) =>
    assembleFrame({
      frame,
      places,
      parts: parts.get(frame.frame.id) ?? { cards: [], texts: [], names: [] },
      connectors: connectors.get(frame.frame.id) ?? [],
      read,
    }),
  );
  const notPlaced = inNodeOrder(loose).map(read);
  return {
    frames: inReadingOrder(frames, places),
    notPlaced: notPlaced.map(({ activity }) => activity),
    notices: notPlaced.flatMap((card) => card.notices),
    frameOf,
    cardData,
    cardOf,
  };
}

function textsByHolder(facts: Facts): ReadonlyMap<string, Written> {
  const written = new Map<string, { parts: FactOf<'part'>[]; notes: FactOf<'note'>[] }>();
  for (const fact of facts.values()) {
    if (fact.kind !== 'part' && fact.kind !== 'note') continue;
    const found = written.get(fact.parent) ?? { parts: [], notes: [] };
    if (fact.kind === 'part') found.parts.push(fact);
    else found.notes.push(fact);
    written.set(fact.parent, found);
  }
  return new Map(
    [...written].map(([holder, { parts, notes }]) => [
      holder,
      { parts: inNodeOrder(parts), notes: inNodeOrder(notes) },
    ]),
  );
}

/**
 * Connectors with the nodes of ours at their ends, for each frame they touch. An end on a part, a note or an anchor
 * counts for its card.
 */
function connectorsByFrame(
  facts: Facts,
  frameOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly FactOf<'connector'>[]> {
  const holder = (id: string | null): string | null => {
    const fact = id === null ? undefined : facts.get(id);
    return fact && (fact.kind === 'part' || fact.kind === 'note' || fact.kind === 'anchor')
      ? fact.parent
      : id;
  };
  const byFrame = new Map<string, FactOf<'connector'>[]>();
  for (const fact of inNodeOrder([...facts.values()].filter(({ kind }) => kind === 'connector'))) {
    if (fact.kind !== 'connector') continue;
    const tied = { ...fact, start: holder(fact.start), end: holder(fact.end) };
    for (const frame of new Set([frameOf.get(tied.start ?? ''), frameOf.get(tied.end ?? '')])) {
      if (frame === undefined) continue;
      const list = byFrame.get(frame) ?? [];
      list.push(tied);
      byFrame.set(frame, list);
    }
  }
  return byFrame;
}

function inReadingOrder(frames: readonly FrameOnBoard[], places: Places): readonly FrameOnBoard[] {
  const boxes = new Map(places.frames.map(({ frame }) => [frame.id, places.box(frame)]));
  const row = (node: string): number => Math.round((boxes.get(node)?.y ?? 0) / 400);
  return [...frames].sort(
    (one, other) =>
      row(one.node) - row(other.node) ||
      (boxes.get(one.node)?.x ?? 0) - (boxes.get(other.node)?.x ?? 0) ||
      compareIds(one.node, other.node),
  );
}
