/** What the host refuses before it runs a main script (host fact 3.1). */
import { type Options, parse } from 'acorn';

/** Where the product is not known to look for HTML comments, the stricter answer counts. */
const refusals: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\bimport\s*(?:\(|\/[/*])/, 'possible import expression rejected'],
  [/<!-{2}|-{2}>/, 'possible html comment rejected'],
];

/** The last syntax that every report agrees on; the documentation promises more, the sandbox was seen to refuse it. */
const syntax: Options = { ecmaVersion: 2017, sourceType: 'script' };

/** The last script that was read through, because each command of a plugin starts with the same. */
let accepted: string | null = null;

function syntaxError(source: string): string | null {
  try {
    parse(source, syntax);
    return null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [what] = error.message.split(' (');
    const line = Number(Reflect.get(Reflect.get(error, 'loc') ?? {}, 'line'));
    return `SyntaxError: ${what} around line ${line}: build the main script for ES2017`;
  }
}

/** Returns the host's error for source text that it rejects; null for text that it runs. */
export function refusedSource(source: string): string | null {
  if (source === accepted) return null;
  for (const [pattern, what] of refusals) {
    const found = pattern.exec(source);
    if (found) return `SyntaxError: ${what} around line ${source.slice(0, found.index).split('\n').length}`;
  }
  const error = syntaxError(source);
  if (error === null) accepted = source;
  return error;
}
