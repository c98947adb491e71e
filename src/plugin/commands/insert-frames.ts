/** Frames from one choice: one, or one for each group in a grid. */
import type { FrameChoice } from '../../board/layout/choice.ts';
import type { Act } from '../act.ts';

export const insertFrames =
  (_choice: FrameChoice, _groups: readonly string[]): Act =>
  async () => {
    throw new Error('not built yet');
  };
