/** Together or in one's own time, where neither a person nor the catalogue says so. */
import type { Mode, Pacing } from './schema.ts';

/** Together in an offline or both zone, own time online: a guess, and shown as one (design model, "pacing"). */
export function guessedPacing(mode: Mode | null): Pacing | null {
  if (mode === null) return null;
  return mode === 'online' ? 'own-time' : 'together';
}
