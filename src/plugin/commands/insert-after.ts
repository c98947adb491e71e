/** A card that picks another one up, placed after it and joined by a connector (tip 3). */
import { card } from '../../board/plan/looks.ts';
import { findTargetAfter } from '../../board/target.ts';
import type { ActivityChoice } from '../../messages/to-main.ts';
import type { Act } from '../act.ts';
import { drawConnector } from '../connectors.ts';
import { frameNode, show } from '../nodes.ts';
import { Refusal } from '../texts.ts';
import { activityOf, cardAt, drawCard } from './insert-activity.ts';

export function insertAfter(cardId: string, choice: ActivityChoice): Act {
  return async (tools) => {
    const activity = await activityOf(choice);
    const facts = await tools.facts();
    const target = findTargetAfter(facts, cardId, card);
    if (!target) throw new Refusal((texts) => texts.gone);
    const node = await drawCard(activity, null, target, facts, tools);
    const holder = target.frame === null ? figma.currentPage : await frameNode(target.frame);
    const link = { from: cardId, to: node.id, kind: 'uses' } as const;
    await drawConnector(link, holder, tools.language, await tools.pen());
    show(node, cardAt(target));
    return (texts) => texts.insertedAfter(activity.name[tools.language]);
  };
}
