/** The glyphs that own activities can have: a part of Phosphor, with the words people search with. */
import * as v from 'valibot';

const word = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(24));
const words = v.pipe(v.array(word), v.minLength(3), v.maxLength(6));

/** One of icons/picker.json. */
export const pickerGlyphSchema = v.strictObject({
  /** A Phosphor glyph (duotone weight) by its name. */
  glyph: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  nl: words,
  en: words,
});

export interface PickerGlyph {
  readonly glyph: string;
  /** Its words, as people read them: "boek, lezen". */
  readonly nl: string;
  readonly en: string;
}

/**
 * The glyphs that answer a query in either language, in their own order within each rank: words that are what was
 * typed, that begin with it, that hold it. All of them for an empty query.
 */
export function searchPicker(glyphs: readonly PickerGlyph[], query: string): readonly PickerGlyph[] {
  const asked = plain(query);
  if (asked === '') return glyphs;
  const ranks: PickerGlyph[][] = [[], [], []];
  for (const one of glyphs) {
    const known = plain(`${one.nl}, ${one.en}, ${one.glyph.replace(/-/g, ' ')}`).split(', ');
    const rank = known.includes(asked)
      ? 0
      : known.some((text) => text.split(' ').some((part) => part.startsWith(asked)))
        ? 1
        : known.some((text) => text.includes(asked))
          ? 2
          : null;
    if (rank !== null) ranks[rank]?.push(one);
  }
  return ranks.flat();
}

/** Small letters without accents. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();
