/** Several cards at once, in a tidy grid. */
import { union } from '../../board/geometry.ts';
import { card } from '../../board/plan/looks.ts';
import { findTargets } from '../../board/target.ts';
import type { ActivityChoice } from '../../messages/to-main.ts';
import type { Act } from '../act.ts';
import { selectedIds, showAll } from '../nodes.ts';
import { activityOf, cardAt, drawCard } from './insert-activity.ts';
import { neighbours } from './insert-template.ts';

/** In the selected zone and segment, or around the view's centre; selected afterwards. */
export function insertActivities(choices: readonly ActivityChoice[]): Act {
  return async (tools) => {
    const activities = await Promise.all(choices.map(activityOf));
    const facts = await tools.facts();
    const asked = { selection: selectedIds(), view: figma.viewport.center, size: card };
    const targets = findTargets(facts, asked, activities.length, await neighbours(tools.pace));
    const nodes: FrameNode[] = [];
    for (const [index, activity] of activities.entries()) {
      const target = targets[index];
      if (target) nodes.push(await drawCard(activity, null, target, facts, tools));
      tools.progress(index + 1, activities.length);
    }
    const box = union(targets.map(cardAt));
    if (box) showAll(nodes, box);
    const [only] = activities;
    return (texts) =>
      activities.length === 1 && only
        ? texts.inserted(only.name[tools.language])
        : texts.insertedMany(nodes.length);
  };
}
