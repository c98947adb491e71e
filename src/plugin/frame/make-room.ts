/** Other frames moved aside when one has grown over them. */
import type { Facts } from '../../board/facts.ts';
import { type Box, boxAround } from '../../board/geometry.ts';
import { Places } from '../../board/places.ts';
import { pushApart } from '../../board/push-apart.ts';
import type { Tools } from '../act.ts';

/** Crossings of moving one frame. */
const costOfMove = 12;

/** `facts` are from before it grew. Frames that lie in something else stay where they are. Gives the new boxes of those that moved. */
export async function makeRoom(
  frame: SectionNode,
  facts: Facts,
  { journal, pace }: Pick<Tools, 'journal' | 'pace'>,
): Promise<readonly Box[]> {
  const places = new Places(facts);
  const former = facts.get(frame.id);
  await pace(4);
  if (former?.kind !== 'frame' || frame.removed) return [];
  const now: Box = boxAround(frame.absoluteTransform, frame.width, frame.height);
  const others = places.frames
    .map((one) => one.frame)
    .filter(({ id, parent }) => id !== frame.id && parent === null);
  const moves = pushApart(
    places.box(former),
    now,
    others.map((other) => places.box(other)),
  );
  const moved: Box[] = [];
  for (const [index, { x, y }] of moves) {
    const other = others[index];
    if (!other) continue;
    const box = places.box(other);
    moved.push({ ...box, x: box.x + x, y: box.y + y });
    const node = await figma.getNodeByIdAsync(other.id);
    await pace(costOfMove);
    if (!node || node.removed || node.type !== 'SECTION') continue;
    if (x !== 0) journal.set(node, 'x', node.x + x);
    if (y !== 0) journal.set(node, 'y', node.y + y);
  }
  return moved;
}
