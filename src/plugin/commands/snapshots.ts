/** What a frame was like at a moment, kept in the document. */
import type { Design } from '../../design/schema.ts';
import type { ToSidebar } from '../../messages/messages.ts';
import type { Act } from '../act.ts';

export const readSnapshots = async (_frame: string): Promise<ToSidebar['snapshots']['snapshots']> => [];
export const readSnapshot = async (frame: string, snapshot: string): Promise<ToSidebar['snapshot']> => ({
  frame,
  snapshot,
  design: null,
});
export const takeSnapshot =
  (_frame: string, _name: string, _design: Design): Act =>
  async () => {
    throw new Error('not built yet');
  };
export const restoreSnapshot =
  (_frame: string, _snapshot: string): Act =>
  async () => {
    throw new Error('not built yet');
  };
export const removeSnapshot =
  (_frame: string, _snapshot: string): Act =>
  async () => {
    throw new Error('not built yet');
  };
