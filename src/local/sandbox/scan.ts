/** What the host refuses before it runs a main script (host fact 3.1). */

/** Where the product is not known to look for HTML comments, the stricter answer counts. */
const refusals: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\bimport\s*(?:\(|\/[/*])/, 'possible import expression rejected'],
  [/<!-{2}|-{2}>/, 'possible html comment rejected'],
];

/** Returns the host's error for source text that it rejects; null for text that it runs. */
export function refusedSource(source: string): string | null {
  for (const [pattern, what] of refusals) {
    const found = pattern.exec(source);
    if (found) return `SyntaxError: ${what} around line ${source.slice(0, found.index).split('\n').length}`;
  }
  return null;
}
