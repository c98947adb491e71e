/** Connectors that we draw, and connectors that go from what was there to what takes its place. */
import type { Facts } from '../board/facts.ts';
import { linkLabels } from '../board/link-words.ts';
import { namespace, writeData } from '../board/stamps.ts';
import type { Language, LinkKind } from '../design/schema.ts';
import type { Tools } from './act.ts';
import type { Pen } from './draw.ts';
import { putInto } from './nodes.ts';
import { hexToColour } from './paint.ts';

const costOfConnector = 8;
/** Crossings of drawing one, with its label. */
const costOfDrawing = 20;
/** FigJam's own dark grey for connectors. */
const connectorInk = '#757575';

export interface DrawnLink {
  /** Node ids. */
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
}

/** Joins two nodes by an arrow that stores its kind; in the frame, so that a duplicated or pasted frame takes it along. */
export async function drawConnector(
  { from, to, kind }: DrawnLink,
  parent: SectionNode | PageNode,
  language: Language,
  { fonts, journal, pace }: Pen,
): Promise<void> {
  await pace(costOfDrawing);
  // Before it is made: when this fails, nothing is left.
  const page = figma.currentPage;
  const connector = figma.createConnector();
  journal.made(connector, page);
  putInto(parent, connector);
  // The type comes first: magnets are judged by it (host fact 1.5).
  connector.connectorLineType = 'ELBOWED';
  connector.connectorStart = { endpointNodeId: from, magnet: 'AUTO' };
  connector.connectorEnd = { endpointNodeId: to, magnet: 'AUTO' };
  connector.connectorStartStrokeCap = 'NONE';
  // What says the same has no direction.
  connector.connectorEndStrokeCap = kind === 'same-content' ? 'NONE' : 'ARROW_LINES';
  connector.strokes = [{ type: 'SOLID', color: hexToColour(connectorInk) }];
  const label = linkLabels[language][kind];
  if (label !== '') {
    // A new one has no valid font (host fact 1.3).
    connector.text.fontName = fonts.Medium;
    connector.text.characters = label;
  }
  connector.setSharedPluginData(namespace, 'connector', writeData('connector', { link: kind }));
  connector.setSharedPluginData(namespace, 'kind', 'connector');
}

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
