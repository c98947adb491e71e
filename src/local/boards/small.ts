/** The board of one course, to begin with. */
import { layOut, statistics } from './course.ts';
import type { Craft } from './craft.ts';

/** One frame with one course, and the notes people leave beside it. */
export async function small(craft: Craft): Promise<void> {
  const { frame, cards } = await layOut(craft, statistics);
  const { x, y, width } = craft.boxOf(frame);
  craft.text('Teamoverleg statistiek', { x, y: y - 120 }, 40);
  const question = craft.sticky('Is week 4 niet te vol?', { x: x + width + 64, y }, { author: 'Noor' });
  const exam = cards.at(-1);
  if (exam !== undefined) craft.connect(question, exam);
}
