/** A frame in another layout, with everything in it in its place. Nothing is lost. */
import type { FrameLayout } from '../../board/layout/layout.ts';
import { rearrange } from '../../board/layout/rearrange.ts';
import type { Tools } from '../act.ts';
import type { Texts } from '../texts.ts';
import { layFrame } from './lay-frame.ts';
import { makeRoom } from './make-room.ts';
import { moveBeside, moveWithin } from './move-things.ts';
import type { OpenFrame } from './open-frame.ts';

/** Says how many cards and notes came to lie beside the frame. */
export async function showLayout(
  { node, facts, read }: OpenFrame,
  layout: FrameLayout,
  how: 'follow' | 'tidy',
  tools: Tools,
): Promise<number> {
  const { places, beside, wave, layout: grown } = rearrange(read.layout, layout, facts, node.id, how);
  await layFrame(node, grown, wave, facts, await tools.pen(), tools);
  await moveWithin(node, places, tools);
  const pushed = await makeRoom(node, facts, tools);
  await moveBeside(node, beside, pushed, tools);
  return beside.length;
}

/** What was done, and what lies elsewhere now. */
export const tellBeside = (done: string, beside: number, texts: Texts): string =>
  beside === 0 ? done : `${done} ${texts.leftBeside(beside)}`;
