/** Links of a design between cards that are there: connectors that join them already say their kind again. */
import type { Facts } from '../../board/facts.ts';
import { linkKindOf } from '../../board/link-words.ts';
import type { DesignPlan } from '../../board/plan/design.ts';
import { changeData, namespace, readDataOf } from '../../board/stamps.ts';
import type { Tools } from '../act.ts';

/** Crossings of one connector. */
const costOfConnector = 6;

/**
 * `there` are node ids by the id in the plan. Gives the pairs of node ids, as "from to", that are joined already.
 * Connectors that came later stay: nobody can tell that they are unwanted.
 */
export async function tieAgain(
  { links }: DesignPlan,
  there: ReadonlyMap<string, string>,
  facts: Facts,
  { journal, pace }: Tools,
): Promise<ReadonlySet<string>> {
  const joined = connectorsByPair(facts);
  const linked = new Set<string>();
  for (const { from, to, kind } of links) {
    const [start, end] = [there.get(from), there.get(to)];
    if (start === undefined || end === undefined) continue;
    const found =
      joined.get(`${start} ${end}`) ?? (kind === 'serves' ? joined.get(`${end} ${start}`) : undefined);
    if (!found) continue;
    linked.add(`${start} ${end}`);
    if (found.kind === kind || kind === 'serves') continue;
    await pace(costOfConnector);
    const node = await figma.getNodeByIdAsync(found.id);
    if (!node || node.removed || node.type !== 'CONNECTOR') continue;
    const raw = node.getSharedPluginData(namespace, 'connector');
    const value = changeData('connector', raw, {}, () => ({ link: kind }));
    if (value !== null) journal.store(node, 'connector', value);
  }
  return linked;
}

interface Joining {
  readonly id: string;
  readonly kind: string;
}

/** An end on a part of a card counts for the card. */
function connectorsByPair(facts: Facts): ReadonlyMap<string, Joining> {
  const holder = (end: string): string => {
    const fact = facts.get(end);
    return fact?.kind === 'part' || fact?.kind === 'note' || fact?.kind === 'anchor' ? fact.parent : end;
  };
  const found = new Map<string, Joining>();
  for (const fact of facts.values()) {
    if (fact.kind !== 'connector' || fact.start === null || fact.end === null) continue;
    const reading = readDataOf(fact.data, 'connector');
    const stored = reading.state === 'read' ? reading.data.link : undefined;
    found.set(`${holder(fact.start)} ${holder(fact.end)}`, {
      id: fact.id,
      kind: stored ?? linkKindOf(fact.text) ?? 'uses',
    });
  }
  return found;
}
