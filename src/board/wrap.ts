/** Breaks a text into the lines that the board shows: at spaces and hyphens, inside a word only when it is too wide. */

const ellipsis = '…';
/** Tolerates the rounding of a box that was made exactly as wide as its text. */
const slack = 0.01;

/**
 * The lines of a text in a box of `width` px, at most `most` of them (null: as many as it takes); the last one ends in
 * "…" when more would follow. `measure` gives the width of a text on one line in px.
 */
export function wrapText(
  text: string,
  width: number,
  most: number | null,
  measure: (text: string) => number,
): readonly string[] {
  const fits = (line: string): boolean => measure(line.trimEnd()) <= width + slack;
  const limit = most ?? Number.POSITIVE_INFINITY;
  const lines: string[] = [];
  for (const paragraph of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    if (lines.length > limit) break;
    lines.push(...paragraphLines(paragraph, fits, limit + 1 - lines.length));
  }
  const shown = lines.slice(0, limit);
  const last = shown.pop();
  if (last === undefined) return [''];
  return [...shown, lines.length > limit ? shorten(last, fits) : last];
}

/** Not more lines than anybody asks for: a text may be very long. */
function paragraphLines(
  paragraph: string,
  fits: (line: string) => boolean,
  enough: number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // A piece is a word with the spaces or the hyphen after it: both may end a line.
  for (const [piece] of paragraph.matchAll(/[^\s-]*(?:-|\s+)|[^\s-]+/g)) {
    if (lines.length >= enough) return lines;
    if (line !== '' && !fits(line + piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
    while (lines.length < enough && !fits(line)) {
      const part = longestThatFits(line, fits);
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  return [...lines, line.trimEnd()];
}

/** As many characters from the beginning of a word as fit; one at least. */
function longestThatFits(word: string, fits: (line: string) => boolean): string {
  const characters = [...word];
  let [least, most] = [1, characters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(characters.slice(0, middle).join(''))) least = middle;
    else most = middle - 1;
  }
  return characters.slice(0, least).join('');
}

function shorten(line: string, fits: (line: string) => boolean): string {
  const characters = [...line.trimEnd()];
  while (characters.length > 0 && !fits(characters.join('').trimEnd() + ellipsis)) characters.pop();
  return characters.join('').trimEnd() + ellipsis;
}
