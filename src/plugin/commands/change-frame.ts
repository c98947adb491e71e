/** A frame changed after it was made, without losing a card. */
import type { FrameChange } from '../../board/layout/choice.ts';
import type { Act } from '../act.ts';

export const changeFrame =
  (_frame: string, _change: FrameChange): Act =>
  async () => {
    throw new Error('not built yet');
  };
