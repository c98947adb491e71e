/** Templates that people drew themselves: marking zones, and keeping them. */
import type { OwnTemplate, ZoneRole } from '../../board/own-template.ts';
import type { ToSidebar } from '../../messages/messages.ts';
import type { Shelf } from '../../messages/to-main.ts';
import type { Act } from '../act.ts';

export const readOwnTemplates = async (): Promise<ToSidebar['own-templates']> => ({
  document: [],
  library: [],
  later: 0,
  unreadable: 0,
  marked: 0,
});
export const markZones =
  (_role: ZoneRole | null): Act =>
  async () => {
    throw new Error('not built yet');
  };
export const makeTemplate =
  (_name: string, _shelf: Shelf): Act =>
  async () => {
    throw new Error('not built yet');
  };
export const saveOwnTemplates =
  (_templates: readonly OwnTemplate[], _shelf: Shelf): Act =>
  async () => {
    throw new Error('not built yet');
  };
export const removeOwnTemplate =
  (_template: string, _shelf: Shelf): Act =>
  async () => {
    throw new Error('not built yet');
  };
