/** Places on the page beside a frame, for cards that have no place in it: the sidebar lists them as not placed. */
import { type Box, boxAround, type Point } from '../../board/geometry.ts';
import { Places } from '../../board/places.ts';
import { blockNear, type Size } from '../../board/slots.ts';
import { obstaclesOnPage } from '../../board/target.ts';
import type { Tools } from '../act.ts';
import { neighbours } from '../commands/insert-template.ts';

/** Top left of each, on the page, in rows at the right of the frame; clear of everything, also of what came to lie in `taken`. */
export async function placesBeside(
  frame: SectionNode,
  size: Size,
  count: number,
  { facts, pace }: Pick<Tools, 'facts' | 'pace'>,
  taken: readonly Box[] = [],
): Promise<readonly Point[]> {
  if (count === 0) return [];
  const known = await facts();
  await pace(4);
  const box = boxAround(frame.absoluteTransform, frame.width, frame.height);
  const near = { x: box.x + box.width, y: box.y + box.height / 2 };
  const obstacles = [...obstaclesOnPage(known, new Places(known)), box, ...taken];
  return blockNear(near, size, count, obstacles, await neighbours(pace));
}
