/** What each piece of a frame is called, the same for every drawing of it: how a plan finds the nodes that are there. */
import type { Mode } from '../../design/schema.ts';
import type { ZoneData } from '../stamps.ts';
import type { FrameLayout } from './layout.ts';

/** A band, or a part of the island with this stamp. */
export const modeKey = (mode: Mode, island?: string): string =>
  island === undefined ? `zone:${mode}` : `zone:${island}:${mode}`;
export const segmentKey = (stamp: string): string => `segment:${stamp}`;
export const nameKey = (stamp: string): string => `name:${stamp}`;
/** A zone that a person drew. */
export const drawnKey = (stamp: string): string => `zone:${stamp}`;

/** The key of a zone by what it stores; null where that does not tell. */
export function keyOfZone(
  layout: FrameLayout,
  { role, mode, segment, stamp }: Pick<ZoneData, 'role' | 'mode' | 'segment' | 'stamp'>,
): string | null {
  if (role === 'segment') return segmentKey(stamp);
  if (layout.shape === 'own') return drawnKey(stamp);
  if (role === 'mode') return mode ? modeKey(mode, segment) : null;
  return role;
}
