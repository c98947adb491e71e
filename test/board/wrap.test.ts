/** Lines of a text, against the text box of the local board. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../src/board/wrap.ts';
import { layoutText } from '../../src/local/text/layout.ts';
import { measureText } from '../../src/local/text/measure.ts';

const style = { style: 'Semi Bold', fontSize: 13 };
const measure = (text: string): number => measureText(text, style);
const wrap = (text: string, width: number, most: number | null = null): readonly string[] =>
  wrapText(text, width, most, measure);

describe('wrapping', () => {
  it('breaks after spaces and hyphens, and inside a word only when it is too wide', () => {
    expect(wrap('Discussie in werkgroep', 100)).toEqual(['Discussie in', 'werkgroep']);
    expect(wrap('Denken-delen-uitwisselen', 100)).toEqual(['Denken-delen-', 'uitwisselen']);
    expect(wrap('Probleemgestuurde', 60).join('')).toBe('Probleemgestuurde');
    expect(wrap('een\ntwee', 500)).toEqual(['een', 'twee']);
    expect(wrap('', 100)).toEqual(['']);
  });

  it('says that more would follow', () => {
    expect(wrap('een twee drie vier vijf', 40, 2).at(-1)).toMatch(/…$/);
    expect(wrap('een twee', 500, 1)).toEqual(['een twee']);
  });

  it('never makes a line wider than its box, however narrow that is, nor loses a word', () => {
    const text = fc
      .array(fc.constantFrom('a', 'werk', '-', ' ', 'Probleemgestuurde', '±', 'ß'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (words, width) => {
        const lines = wrap(words, width);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width + 0.1);
        expect(lines.join('').replace(/ /g, '')).toBe(words.replace(/ /g, ''));
      }),
    );
  });

  it('agrees with the board on the titles that people write', () => {
    const title = fc
      .array(fc.constantFrom('Kennisclip', 'over', 'de', 'probleemgestuurde', 'PGO-bijeenkomst', '1,5 uur'), {
        minLength: 1,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(
        title,
        fc.integer({ min: 60, max: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (words, width, most) => {
          expect(wrap(words, width, most)).toEqual(
            layoutText(words, { ...style, lineHeight: 17, maxWidth: width, maxLines: most }).lines,
          );
        },
      ),
    );
  });

  it('takes a very long text in its stride', () => {
    const started = performance.now();
    expect(wrap('x'.repeat(5_000), 126, 3)).toHaveLength(3);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
