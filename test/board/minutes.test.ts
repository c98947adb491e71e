import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMinutes, isGuess, parseMinutes } from '../../src/board/minutes.ts';

describe('what people write for a time', () => {
  it.each([
    // Minutes
    ['45', 45],
    ['45 min', 45],
    ['45min', 45],
    ['45 min.', 45],
    ['45 minuten', 45],
    ['1 minuut', 1],
    ['1 minute', 1],
    ['90 mins', 90],
    ['5m', 5],
    ["60'", 60],
    ['0', 0],
    ['007', 7],
    ['22,5 min', 23],
    ['  45  \n min ', 45],
    ['45\u00a0min', 45],
    ['45 MIN', 45],
    // Hours
    ['1 uur', 60],
    ['2 uren', 120],
    ['1 uurtje', 60],
    ['2u', 120],
    ['2 u.', 120],
    ['1,5 uur', 90],
    ['1.5 hours', 90],
    ['1½ uur', 90],
    ['½ uur', 30],
    ['¾ uur', 45],
    ['2¼ h', 135],
    ['10 hrs', 600],
    ['1 hr', 60],
    ['3 h', 180],
    ['28 uur', 1680],
    // Hours and minutes
    ['1h30', 90],
    ['1h 30 min', 90],
    ['1 u 30', 90],
    ['1u30m', 90],
    ['2 uur en 15 min', 135],
    ['2 uur 15', 135],
    ['1 hour and 30 minutes', 90],
    ['1 hour 5 mins', 65],
    ['0 uur 20 min', 20],
    // A clock
    ['1:30', 90],
    ['0:45', 45],
    ['01:05 uur', 65],
    // Words
    ['half uur', 30],
    ['een half uur', 30],
    ['halfuur', 30],
    ['een halfuurtje', 30],
    ['half an hour', 30],
    ['a half hour', 30],
    ['half hour', 30],
    ['kwartier', 15],
    ['een kwartiertje', 15],
    ['quarter of an hour', 15],
    ['drie kwartier', 45],
    ['three quarters of an hour', 45],
    ['anderhalf uur', 90],
    ['an hour and a half', 90],
    ['een uur', 60],
    ['één uur', 60],
    ['an hour', 60],
    ['one hour', 60],
    // About
    ['± 15 min', 15],
    ['±15', 15],
    ['+/- 20 min', 20],
    ['~ 30 min', 30],
    ['ca. 1 uur', 60],
    ['circa half uur', 30],
    ['ongeveer 20', 20],
    ['approx. 1.5 h', 90],
    ['about an hour', 60],
  ])('%j is %i minutes', (text, minutes) => {
    expect(parseMinutes(text)).toBe(minutes);
  });

  it.each([
    '',
    '   ',
    '±',
    'uur',
    'min',
    '-15',
    '- 15 min',
    '-1 uur',
    '15-20 min',
    '45 of 60',
    '2 x 45 min',
    '45 min per week',
    'week 3',
    'lang',
    '1:75',
    '1,5,5 uur',
    '1..5 uur',
    '½½ uur',
    '1e3',
    '0x20',
    'NaN',
    'Infinity',
    '٤٥',
    '４５',
    '100801',
    '1681 uur',
    '99:99',
    '<b>45</b>',
    'קמ"ד',
    '__proto__',
  ])('%j says no time', (text) => {
    expect(parseMinutes(text)).toBeNull();
  });

  it('is no time when it is beyond all numbers', () => {
    expect(parseMinutes('9'.repeat(5_000))).toBeNull();
    expect(parseMinutes(`${'9'.repeat(400)} uur`)).toBeNull();
  });

  it('may be a year of full-time study, and not a minute more', () => {
    expect(parseMinutes('1680 uur')).toBe(100_800);
    expect(parseMinutes('100800')).toBe(100_800);
  });

  it('never makes anything but whole minutes from nought on of it', () => {
    const pieces = fc.constantFrom(
      ...['1', '30', '5', ',', '.', ':', ' ', '½', 'uur', 'u', 'h', 'en', 'min', "'", '±', '-', 'half', 'e'],
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 8 }).map((found) => found.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const minutes = parseMinutes(text);
        if (minutes !== null) {
          expect(Number.isInteger(minutes)).toBe(true);
          expect(minutes).toBeGreaterThanOrEqual(0);
          expect(minutes).toBeLessThanOrEqual(100_800);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what a card shows', () => {
  it.each([
    [45, false, 'nl', '45 min'],
    [15, true, 'nl', '± 15 min'],
    [0, false, 'en', '0 min'],
    [90, false, 'nl', '90 min'],
    [239, false, 'en', '239 min'],
    [240, false, 'nl', '4 uur'],
    [240, true, 'en', '± 4 h'],
    [270, false, 'nl', '4,5 uur'],
    [270, false, 'en', '4.5 h'],
    [255, false, 'nl', '255 min'],
    [600, false, 'nl', '10 uur'],
  ] as const)('%i minutes (a guess: %s, %s) as %j', (minutes, guessed, language, text) => {
    expect(formatMinutes(minutes, guessed, language)).toBe(text);
  });

  it('reads back as what it was, guesses as guesses', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_800 }),
        fc.boolean(),
        fc.constantFrom('nl' as const, 'en' as const),
        (minutes, guessed, language) => {
          const text = formatMinutes(minutes, guessed, language);
          expect(parseMinutes(text)).toBe(minutes);
          expect(isGuess(text)).toBe(guessed);
        },
      ),
    );
  });
});
