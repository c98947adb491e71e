import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestTitle, noteBeside, readWritten, writeCard } from '../../src/board/written.ts';

const letters = (text: string): string => text.replace(/…|\s/g, '');

describe('the text of a sticky', () => {
  it.each([
    ['Quiz 10 min', { title: 'Quiz', minutes: 10, note: '' }],
    ['  Lezen\n\nhoofdstuk 3\nen 4 ', { title: 'Lezen', minutes: null, note: 'hoofdstuk 3\nen 4' }],
    ['Lezen\u2028hoofdstuk 3', { title: 'Lezen', minutes: null, note: 'hoofdstuk 3' }],
    ['', { title: '', minutes: null, note: '' }],
    ['45 min', { title: '', minutes: 45, note: '' }],
    [
      'Studenten lezen hoofdstuk 3 en maken aantekeningen bij de begrippen die zij nog niet kennen (1 uur)',
      {
        title: 'Studenten lezen hoofdstuk 3 en maken aantekeningen bij de begrippen die zij nog',
        minutes: 60,
        note: '… niet kennen',
      },
    ],
  ])('%j', (text, expected) => {
    expect(readWritten(text)).toEqual(expected);
  });

  it('keeps every letter, in a title that fits and a note', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { title, minutes, note } = readWritten(text);
        expect(title.length).toBeLessThanOrEqual(longestTitle);
        if (minutes === null) expect(letters(`${title}${note}`)).toBe(letters(text));
      }),
    );
  });

  it('says the same after it was a card and a sticky again', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 120 });
    fc.assert(
      fc.property(line, line, fc.option(fc.integer({ min: 1, max: 2_000 })), (first, second, minutes) => {
        const once = readWritten(`${first} x\n${second}`);
        const card = { ...once, minutes: minutes ?? once.minutes };
        fc.pre(card.minutes !== null || once.title !== '');
        const again = readWritten(writeCard(card, 'nl'));
        if (card.minutes !== null) expect(again).toEqual(card);
        else expect(letters(`${again.title}${again.note}`)).toBe(letters(`${card.title}${card.note}`));
      }),
    );
  });

  it('is kept whole as a note when a person gave another title', () => {
    expect(noteBeside('Quiz', 'Quiz 10 min\nover week 2')).toBe('over week 2');
    expect(noteBeside('Toets', 'Quiz 10 min')).toBe('Quiz 10 min');
    expect(noteBeside('Quiz 10 min', 'Quiz 10 min')).toBe('');
  });
});
