/** Cards that are a design's own become what they were in it. */
import { type CardNow, changesOf } from '../../board/card-changes.ts';
import type { FactOf, Facts } from '../../board/facts.ts';
import { cardParts } from '../../board/plan/card.ts';
import type { DesignPlan } from '../../board/plan/design.ts';
import type { Design } from '../../design/schema.ts';
import type { Tools } from '../act.ts';
import { editCards, type Tally } from '../card-edits.ts';

/** `found` are the cards on the board by the node they had in the design. */
export async function changeBack(
  { cards }: DesignPlan,
  design: Design,
  found: ReadonlyMap<string, FactOf<'card'>>,
  facts: Facts,
  tools: Tools,
): Promise<Tally> {
  const planned = new Map(cards.map((card) => [card.id, card]));
  const wanted = new Map(
    design.activities.flatMap((activity) => {
      const [card, fact] = [planned.get(activity.node), found.get(activity.node)];
      return card && fact ? [[fact.id, { card, activity }] as const] : [];
    }),
  );
  const written = writtenOn(facts, wanted);
  return editCards([...wanted.keys()], tools, ({ id, data, known }) => {
    const own = wanted.get(id);
    if (!own) return { fields: () => ({}) };
    const { texts, notes } = written.get(id) ?? { texts: new Map<string, string>(), notes: [] };
    const now: CardNow = {
      data,
      title: texts.get(cardParts.title),
      minutes: texts.get(cardParts.minutes),
      notes,
      typical: (known ?? data.own)?.minutes ?? null,
    };
    const { fields, title, minutes } = changesOf(own.card, own.activity, now);
    return { fields: () => fields, ...(title === null ? {} : { title }), minutesSet: minutes };
  });
}

interface WrittenOn {
  readonly texts: Map<string, string>;
  /** Older ones first. */
  readonly notes: string[];
}

/** What people read on these cards, by part, and what was stuck on them. */
function writtenOn(facts: Facts, cards: ReadonlyMap<string, unknown>): ReadonlyMap<string, WrittenOn> {
  const written = new Map<string, WrittenOn>();
  for (const fact of facts.values()) {
    if ((fact.kind !== 'part' && fact.kind !== 'note') || !cards.has(fact.parent)) continue;
    const found: WrittenOn = written.get(fact.parent) ?? { texts: new Map(), notes: [] };
    if (fact.kind === 'note') found.notes.push(fact.text);
    else found.texts.set(fact.part, fact.text);
    written.set(fact.parent, found);
  }
  return written;
}
