/** The language that the cards of a frame speak. */
import type { Language } from '../design/schema.ts';
import type { Fact } from './facts.ts';
import { readDataOf } from './stamps.ts';

/** The frame's own language; `otherwise` where there is no frame or it cannot be read. */
export function languageOf(frame: Fact | undefined, otherwise: Language): Language {
  if (frame?.kind !== 'frame') return otherwise;
  const reading = readDataOf(frame.data, 'frame');
  return reading.state === 'read' ? reading.data.language : otherwise;
}
