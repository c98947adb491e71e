/** A worked example as a living design on the board. */
import type { Language } from '../../design/schema.ts';
import type { ToSidebar } from '../../messages/messages.ts';
import type { Act } from '../act.ts';

export const listExamples = (): ToSidebar['examples']['examples'] => [];
export const insertExample =
  (_example: string, _language: Language): Act =>
  async () => {
    throw new Error('not built yet');
  };
