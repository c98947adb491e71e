/** Room around a frame that grew: frames that it would cover move aside. Pure; boxes on the page in px. */
import { type Box, overlap, type Point } from './geometry.ts';

/** px between frames that were pushed aside. */
const gap = 96;
/** For each frame, on average. */
const mostPushes = 8;

/**
 * How far each of the others has to go, by its place in the list; those that stay are left out. What lay below goes
 * down, what lay beside goes to the right, and what they come upon in turn. `former` and `now` are of the one that grew.
 */
export function pushApart(former: Box, now: Box, others: readonly Box[]): ReadonlyMap<number, Point> {
  const boxes = [...others];
  const settled: { readonly box: Box; readonly former: Box }[] = [{ box: now, former }];
  const moves = new Map<number, Point>();
  // Frames that push each other in a circle end somewhere.
  let pushes = mostPushes * others.length;
  for (let pusher = settled.shift(); pusher && pushes > 0; pusher = settled.shift()) {
    pushes -= 1;
    for (const [index, box] of boxes.entries()) {
      const original = others[index];
      // What lay over it before was put there by people.
      if (!original || !overlap(pusher.box, box) || overlap(pusher.former, original)) continue;
      const isBelow = original.y >= pusher.former.y + pusher.former.height;
      const moved = isBelow
        ? { ...box, y: pusher.box.y + pusher.box.height + gap }
        : { ...box, x: pusher.box.x + pusher.box.width + gap };
      boxes[index] = moved;
      moves.set(index, { x: moved.x - original.x, y: moved.y - original.y });
      settled.push({ box: moved, former: original });
    }
  }
  return moves;
}
