/** Comparing what people typed: the same word counts as the same, however it was written. */

const marks = /\p{M}/gu;
const separators = /[^\p{L}\p{N}]+/u;
/** Most titles are plain; then the simple patterns find the same, several times faster. */
const plain = /^[ -~]*$/;
const plainSeparators = /[^a-z0-9]+/;

function withoutCaseAndAccents(text: string): string {
  return (plain.test(text) ? text : text.normalize('NFD').replace(marks, '')).toLowerCase();
}

/** A topic, for comparing: without case, accents and spaces (tips 3 and 5). */
export function fold(text: string): string {
  return withoutCaseAndAccents(text).replace(/\s+/g, '');
}

/** The words of a text without case, accents and punctuation, for finding one text inside another. */
export function wordsOf(text: string): readonly string[] {
  return withoutCaseAndAccents(text)
    .split(plain.test(text) ? plainSeparators : separators)
    .filter((word) => word !== '');
}
