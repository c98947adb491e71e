/**
 * What no board of people has, and what would make drawing, saving or counting fail. A file beyond it is refused, so
 * nothing may be written beyond it either: every board that was kept opens again.
 */
import { damaged } from './fault.ts';

/** px; places and sizes beyond it cannot be added up exactly any more. */
export const furthest = 1e9;
/** Characters in one text that is read: more than `longest`, since outlines of pictures are texts as well. */
const longestRead = 10_000_000;
/** Characters that are written in one text. */
export const longest = 1_000_000;
/** Levels of values in values: nodes are listed flat, so only their properties nest. */
const deepest = 40;
/** Levels of nodes in nodes. */
export const deepestNode = 200;

/** Goes through a parsed file without trusting how deep it is. Throws BoardFileError. */
export function checkLimits(file: unknown): void {
  const waiting: { readonly value: unknown; readonly depth: number; readonly name: string }[] = [
    { value: file, depth: 0, name: '' },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth, name } = next;
    if (typeof value === 'string' && value.length > longestRead) throw damaged('text', name);
    if (typeof value === 'number' && !Number.isFinite(value)) throw damaged('number', name);
    if (typeof value !== 'object' || value === null) continue;
    if (depth > deepest) throw damaged('deep', name);
    // The names of a list's places say nothing.
    for (const [key, inside] of Object.entries(value)) {
      waiting.push({ value: inside, depth: depth + 1, name: Array.isArray(value) ? name : key });
    }
  }
}
