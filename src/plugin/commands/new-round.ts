/** A new round: the frames stay, dated, and new ones come. */
import type { Design } from '../../design/schema.ts';
import type { Act } from '../act.ts';

interface RoundFrame {
  readonly frame: string;
  /** Null starts fresh. */
  readonly design: Design | null;
}

export const newRound =
  (_name: string, _frames: readonly RoundFrame[]): Act =>
  async () => {
    throw new Error('not built yet');
  };
