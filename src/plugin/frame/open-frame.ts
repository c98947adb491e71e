/** A frame that an act is about, with what is known of its layout. */
import type { Facts } from '../../board/facts.ts';
import { type ReadLayout, readLayoutOf } from '../../board/layout/read.ts';
import type { Tools } from '../act.ts';
import { frameNode, isClosed } from '../nodes.ts';
import { Refusal } from '../texts.ts';

export interface OpenFrame {
  readonly node: SectionNode;
  readonly facts: Facts;
  readonly read: ReadLayout;
}

/** Refuses a frame that is gone, locked or hidden, of a later version, or without anything that tells its layout. */
export async function openFrame(
  id: string,
  { facts, pace }: Pick<Tools, 'facts' | 'pace'>,
): Promise<OpenFrame> {
  const known = await facts();
  await pace(12);
  const node = await frameNode(id);
  if (isClosed(node)) throw new Refusal((texts) => texts.closedFrame);
  const read = readLayoutOf(known, id);
  if (!read) throw new Refusal((texts) => (known.get(id) ? texts.layoutUnknown : texts.gone));
  if (read.later) throw new Refusal((texts) => texts.laterVersion);
  return { node, facts: known, read };
}
