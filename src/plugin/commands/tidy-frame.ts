/** Cards in rows and columns. */
import type { Act } from '../act.ts';

export const tidyFrame =
  (_frame: string): Act =>
  async () => {
    throw new Error('not built yet');
  };
