/** Lets simulated people take part. */
import type { BoardDocument } from '../../document/types.ts';
import type { Presence } from '../../people/protocol.ts';
import { Rehearsal } from '../../people/rehearsal/rehearsal.ts';
import { language } from '../language.ts';

/** How often they move, milliseconds: the page draws their cursors gliding in between. */
const step = 100;

/** Starts so many; `moved` hears where everybody is. Returns how to stop. */
export function rehearse(
  board: BoardDocument,
  people: number,
  moved: (people: readonly Presence[]) => void,
): () => void {
  const rehearsal = new Rehearsal({ board, people, language: language.peek(), random: Math.random });
  const timer = window.setInterval(() => {
    rehearsal.advance(performance.now());
    moved(rehearsal.people());
  }, step);
  return () => {
    window.clearInterval(timer);
    moved([]);
  };
}
