import { logOf, type testBoard } from '../harness.ts';

type Options = NonNullable<Parameters<typeof testBoard>[1]> & {
  /** Statements that run first. */
  readonly before?: string;
};

/** Runs these expressions of a plugin one after another: for each, what it gives as text, or the message it throws. */
export function outcomesOf(
  expressions: readonly string[],
  { before = '', ...options }: Options = {},
): Promise<readonly string[]> {
  const lines = expressions.map(
    (expression) => `try { console.log(await (${expression})) } catch (error) { console.log(error.message) }`,
  );
  return logOf(`'use strict'; (async () => { ${before}\n${lines.join('\n')} })()`, options);
}
