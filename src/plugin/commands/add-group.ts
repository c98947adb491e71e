/** One more group, laid out like another. */
import type { Design } from '../../design/schema.ts';
import type { Act } from '../act.ts';

export const addGroup =
  (_frame: string, _name: string, _design: Design | null): Act =>
  async () => {
    throw new Error('not built yet');
  };
