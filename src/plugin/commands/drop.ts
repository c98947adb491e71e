/** What is dragged from the sidebar and dropped on the board (host fact 8). */
import * as v from 'valibot';
import { cardAround } from '../../board/target.ts';
import { type DropMetadata, dropSchema } from '../../messages/to-main.ts';
import type { Act } from '../act.ts';
import { show } from '../nodes.ts';
import { activityOf, cardAt, drawCard } from './insert-activity.ts';

/** Ours are taken; anything else that people drop, also from other windows, is left to FigJam. */
export function watchDrops(perform: (act: Act) => Promise<void>): void {
  figma.on('drop', ({ dropMetadata, absoluteX, absoluteY }) => {
    const dropped = v.safeParse(dropSchema, dropMetadata);
    if (!dropped.success) return true;
    perform(dropActivity(dropped.output, { x: absoluteX, y: absoluteY })).catch((error: unknown) =>
      console.error('What was dropped could not be placed', error),
    );
    return false;
  });
}

/** A card exactly where it is dropped: its grip under the pointer. The zone follows from its place on the page. */
function dropActivity({ activity: choice, grip }: DropMetadata, at: { x: number; y: number }): Act {
  return async (tools) => {
    const activity = await activityOf(choice);
    const facts = await tools.facts();
    const target = cardAround(facts, { x: at.x - grip.x, y: at.y - grip.y });
    show(await drawCard(activity, null, target, facts, tools), cardAt(target));
    return (texts) => texts.inserted(activity.name[tools.language]);
  };
}
