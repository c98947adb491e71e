/**
 * The checklist for the real product and the rules that lean on it stay together: docs/in-real-figjam.md has every
 * question, and says of each that no rule uses why not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const checklist = read('docs/in-real-figjam.md');

interface Question {
  readonly number: number;
  readonly text: string;
}

const questions: readonly Question[] = checklist
  .split(/^### /m)
  .slice(1)
  .map((text) => ({ number: Number.parseInt(text, 10), text }));

/** What rules name as `{ unknown: n }`, with the file that does. */
const named = ['test/local/conformance/', 'test/e2e/']
  .flatMap((folder) => readdirSync(new URL(folder, root)).map((file) => folder + file))
  .filter((file) => file.includes('/conformance'))
  .flatMap((file) =>
    [...read(file).matchAll(/unknown: (\d+)/g)].map(([, number]) => ({ file, number: Number(number) })),
  );

/** Says why no rule holds an answer to this question. */
const reason = '- **No rule:** ';

describe('the checklist for the real FigJam', () => {
  it('numbers its questions from 1 to 28', () => {
    expect(questions.map(({ number }) => number)).toEqual(
      Array.from({ length: 28 }, (_, index) => index + 1),
    );
  });

  it('says of each what to do, what is answered here, and what follows', () => {
    for (const { text } of questions) {
      for (const part of ['- **Do:** ', '- **Here:** ', '- **If it differs:** '])
        expect(text).toContain(part);
    }
  });

  it('has every question that a rule names', () => {
    const known = questions.map(({ number }) => number);
    expect(named.filter(({ number }) => !known.includes(number))).toEqual([]);
  });

  it('says why where no rule leans on a question, and only there', () => {
    const used = new Set(named.map(({ number }) => number));
    const excused = questions.filter(({ text }) => text.includes(reason)).map(({ number }) => number);
    const unused = questions.map(({ number }) => number).filter((number) => !used.has(number));
    expect(excused, `a question without a rule says "${reason}…", one with a rule does not`).toEqual(unused);
  });

  it('names files that are there', () => {
    const paths = [...checklist.matchAll(/`((?:src|test|tools)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});
