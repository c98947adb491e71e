/** Outcomes that we write ourselves: notes under each other in the outcomes zone, as high as their text. */
import { type Box, overlap } from '../geometry.ts';
import type { Size } from '../slots.ts';
import { wrapText } from '../wrap.ts';
import { zonePadding } from './looks.ts';

export const outcomeLetters = { size: 16, lineHeight: 22 } as const;
const width = 240;
/** Between the edge of a note and its text, as FigJam draws shapes with text. */
const padding = 20;
const least = 72;
const gap = 16;
/** px of a letter of Inter Medium on average, at this size; on the safe side. */
const letter = 9;

/** Of a note that holds this text. */
export function outcomeSize(text: string): Size {
  const lines = wrapText(text, width - 2 * padding, null, (line) => line.length * letter).length;
  return { width, height: Math.max(least, lines * outcomeLetters.lineHeight + 2 * padding) };
}

/**
 * Places for notes of these sizes, in columns below what is there already. `room` is the zone below its own name. When
 * there are more than fit they overlap: each of them still counts, and people can read and move it.
 */
export function placeOutcomes(notes: readonly Size[], room: Box, taken: readonly Box[]): readonly Box[] {
  const inner = Math.max(width, room.width - 2 * zonePadding);
  const columns = Math.max(1, Math.floor((inner + gap) / (width + gap)));
  const left = room.x + Math.max(0, (room.width - columns * width - (columns - 1) * gap) / 2);
  const inRoom = taken.filter((box) => overlap(box, room));
  const top = Math.max(room.y + gap, ...inRoom.map((box) => box.y + box.height + gap));
  const bottoms = Array.from({ length: columns }, () => top);
  const boxes = notes.map((note): Box => {
    const column = bottoms.indexOf(Math.min(...bottoms));
    const y = bottoms[column] ?? top;
    bottoms[column] = y + note.height + gap;
    return { x: left + column * (width + gap), y, ...note };
  });
  return squeeze(boxes, room);
}

/** Closer together when the lowest would stick out: its middle has to lie in the zone. */
function squeeze(boxes: readonly Box[], room: Box): readonly Box[] {
  const lowest = Math.max(...boxes.map(({ y, height }) => y + height));
  const floor = room.y + room.height - gap;
  if (boxes.length === 0 || lowest <= floor) return boxes;
  const first = room.y + gap;
  const span = Math.max(...boxes.map(({ y }) => y)) - first;
  const tallest = Math.max(...boxes.map(({ height }) => height));
  const free = Math.max(0, floor - tallest - first);
  return boxes.map((box) => ({ ...box, y: first + (span === 0 ? 0 : ((box.y - first) / span) * free) }));
}
