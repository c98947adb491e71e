/**
 * The rules of the FigJam host that the local board enforces, each as one test. `npm run conformance` runs them and
 * prints them as a table, with where each is known from and how sure that is.
 */
import { describe, it, type TestContext } from 'vitest';

/** certain: in Figma's documentation or typings; likely: seen by people who ran it; unknown: nobody told. */
export type Confidence = 'certain' | 'likely' | 'unknown';

/** What the table says of a rule. */
export interface RuleLine {
  readonly section: string;
  readonly says: string;
  readonly confidence: Confidence;
  /** Where it is known from: a page of the documentation, the typings, a public report. */
  readonly source: string;
  /** The question of docs/in-real-figjam.md that settles it; only of what is unknown. */
  readonly question: number | null;
}

/** How sure a rule is: an unknown one names the question that would settle it, and its test holds the stricter answer. */
export type Known = 'certain' | 'likely' | { readonly unknown: number };

declare module 'vitest' {
  interface TaskMeta {
    rule?: RuleLine;
  }
}

type Run = (context: TestContext) => void | Promise<void>;
type AddRule = (says: string, known: Known, source: string, run: Run) => void;

/** Declares the rules of one section of what is known about the host. */
export function rules(section: string, declare: (rule: AddRule) => void): void {
  describe(section, () =>
    declare((says, known, source, run) => {
      const unknown = typeof known === 'object';
      const line: RuleLine = {
        section,
        says,
        source,
        confidence: unknown ? 'unknown' : known,
        question: unknown ? known.unknown : null,
      };
      it(says, async (context) => {
        context.task.meta.rule = line;
        await run(context);
      });
    }),
  );
}
