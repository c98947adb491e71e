/**
 * For tests and for people who drive the board by script: `window.blendedWaveBoard`. It reads the board and acts on
 * it as a collaborator would:
 *
 *   const { document } = blendedWaveBoard;
 *   document.edit('remote', () => document.create('STICKY', { characters: 'Hello' }, document.currentPage));
 *                                                      // other tabs on the board see it too
 *   blendedWaveBoard.selection.value = [...];          // what the person has selected
 *   blendedWaveBoard.viewport.fit(document.absoluteBox(id));
 *   blendedWaveBoard.host()?.crossings;                // what the plugin read and wrote
 *
 * Nothing on the page depends on it.
 */
import type { BoardDocument } from '../document/types.ts';
import type { Board } from './board.ts';
import type { Plugin } from './hosting/plugin.ts';

export interface BoardHook {
  readonly document: BoardDocument;
  readonly viewport: Board['viewport'];
  readonly selection: Board['selection'];
  readonly scene: Board['scene'];
  readonly plugin: Plugin;
  host(): ReturnType<Plugin['host']>;
}

declare global {
  interface Window {
    blendedWaveBoard?: BoardHook;
  }
}

export function offerHook({ document, viewport, selection, scene }: Board, plugin: Plugin): void {
  window.blendedWaveBoard = { document, viewport, selection, scene, plugin, host: () => plugin.host() };
}
