/** The board that is as large as boards get. */
import { layOut, statistics } from './course.ts';
import type { Craft } from './craft.ts';

/** Frames of the programme, in rows of five; each is a copy of one course. */
const frames = 20;
const perRow = 5;
const notes = 3_600;
const notesPerRow = 60;

/** A whole programme: many frames, and thousands of notes and shapes of others. */
export async function huge(craft: Craft): Promise<void> {
  const { document, random } = craft;
  const { frame } = await layOut(craft, statistics);
  const { width, height } = craft.boxOf(frame);
  craft.do(() => {
    for (let index = 1; index < frames; index += 1) {
      const offset = { x: (index % perRow) * (width + 240), y: Math.floor(index / perRow) * (height + 240) };
      document.duplicate([frame], offset);
    }
  });
  const below = (frames / perRow) * (height + 240);
  craft.do(() => {
    for (let index = 0; index < notes; index += 1) {
      const at = { x: (index % notesPerRow) * 264, y: below + Math.floor(index / notesPerRow) * 264 };
      if (index % 3 === 2)
        craft.shape(random.pick(['SQUARE', 'ELLIPSE', 'DIAMOND']), `Stap ${index + 1}`, at);
      else craft.sticky(`Idee ${index + 1}`, at);
    }
  });
}
