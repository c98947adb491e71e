/** A card that picks another one up, placed after it and joined by a connector (tip 3). */
import { card } from '../../board/plan/looks.ts';
import { namespace, writeData } from '../../board/stamps.ts';
import { findTargetAfter } from '../../board/target.ts';
import type { ActivityChoice } from '../../messages/to-main.ts';
import type { Act } from '../act.ts';
import { frameNode, putInto, show } from '../nodes.ts';
import { hexToColour } from '../paint.ts';
import { Refusal } from '../texts.ts';
import { activityOf, cardAt, drawCard } from './insert-activity.ts';

/** FigJam's own dark grey for connectors. */
const connectorInk = '#757575';

export function insertAfter(cardId: string, choice: ActivityChoice): Act {
  return async (tools) => {
    const activity = await activityOf(choice);
    const facts = await tools.facts();
    const target = findTargetAfter(facts, cardId, card);
    if (!target) throw new Refusal((texts) => texts.gone);
    const page = figma.currentPage;
    const node = await drawCard(activity, null, target, facts, tools);
    await tools.pace(16);
    const connector = figma.createConnector();
    tools.journal.made(connector, page);
    // In the frame, so that a duplicated or pasted frame takes it along.
    putInto(target.frame === null ? page : await frameNode(target.frame), connector);
    // The type comes first: magnets are judged by it (host fact 1.5).
    connector.connectorLineType = 'ELBOWED';
    connector.connectorStart = { endpointNodeId: cardId, magnet: 'AUTO' };
    connector.connectorEnd = { endpointNodeId: node.id, magnet: 'AUTO' };
    connector.connectorStartStrokeCap = 'NONE';
    connector.connectorEndStrokeCap = 'ARROW_LINES';
    connector.strokes = [{ type: 'SOLID', color: hexToColour(connectorInk) }];
    connector.setSharedPluginData(namespace, 'connector', writeData('connector', { link: 'uses' }));
    connector.setSharedPluginData(namespace, 'kind', 'connector');
    show(node, cardAt(target));
    return (texts) => texts.insertedAfter(activity.name[tools.language]);
  };
}
