/** Connectors that go from what was there to what takes its place. */
import type { Facts } from '../board/facts.ts';
import type { Tools } from './act.ts';

const costOfConnector = 8;

/** Ids of connectors by the node that an end is tied to; what is tied to a part of a card is tied to the card. */
export function connectorsByNode(facts: Facts): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (end: string | null, connector: string): void => {
    if (end === null) return;
    const fact = facts.get(end);
    const node =
      fact?.kind === 'anchor' || fact?.kind === 'part' || fact?.kind === 'note' ? fact.parent : end;
    found.set(node, [...(found.get(node) ?? []), connector]);
  };
  for (const fact of facts.values()) {
    if (fact.kind !== 'connector') continue;
    add(fact.start, fact.id);
    if (fact.end !== fact.start) add(fact.end, fact.id);
  }
  return found;
}

/** Ties the ends of these connectors that are on one of the old nodes to another node, at the same side. */
export async function tieTo(
  connectors: readonly string[],
  isOld: (id: string) => boolean,
  target: SceneNode,
  { journal, pace }: Pick<Tools, 'journal' | 'pace'>,
): Promise<void> {
  for (const id of connectors) {
    const node = await figma.getNodeByIdAsync(id);
    await pace(costOfConnector);
    if (!node || node.removed || node.type !== 'CONNECTOR') continue;
    for (const end of ['connectorStart', 'connectorEnd'] as const) {
      const tied = tiedTo(node[end], isOld, target.id);
      if (tied) journal.set(node, end, tied);
    }
  }
}

function tiedTo(
  end: ConnectorEndpoint,
  isOld: (id: string) => boolean,
  target: string,
): ConnectorEndpoint | null {
  if (!('endpointNodeId' in end) || !isOld(end.endpointNodeId)) return null;
  if ('magnet' in end) return { endpointNodeId: target, magnet: end.magnet };
  return { endpointNodeId: target, position: { x: end.position.x, y: end.position.y } };
}
