import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMinutes } from '../../src/board/find-minutes.ts';
import { formatMinutes } from '../../src/board/minutes.ts';

describe('a time in what people write', () => {
  it.each([
    ['quiz 10 min', 10, 'quiz'],
    ['1,5 uur lezen', 90, 'lezen'],
    ['lezen (2u)', 120, 'lezen'],
    ['Hoorcollege 2x45 min', 90, 'Hoorcollege'],
    ['Hoorcollege 2 x 45', 90, 'Hoorcollege'],
    ['werkcollege, 3 keer 1,5 uur', 270, 'werkcollege'],
    ['2 lessen van 45 minuten over algebra', 90, 'over algebra'],
    // The middle: a course is the sum of many of these, and always the longest would make it too long.
    ['discussie 20-30 min', 25, 'discussie'],
    ['zelfstudie 1 à 2 uur', 90, 'zelfstudie'],
    ['9:00-10:30 werkcollege', 90, 'werkcollege'],
    ['13.30 – 15.00 uur: practicum', 90, 'practicum'],
    ['Werkcollege van 9:00 tot 9:45', 45, 'Werkcollege'],
    ['45 min', 45, ''],
    ['Debat (45 minuten) over AI', 45, 'Debat over AI'],
    ['Debat [45 min.]', 45, 'Debat'],
    ['lezen: ± 20 min', 20, 'lezen'],
    ['lezen, ongeveer een half uur', 30, 'lezen'],
    ['anderhalf uur practicum', 90, 'practicum'],
    ['nabespreken, kwartiertje', 15, 'nabespreken'],
    ['drie kwartier oefenen', 45, 'oefenen'],
    ['twee uur lezen', 120, 'lezen'],
    ['five minutes to write', 5, 'to write'],
    ['read for 2 hours', 120, 'read'],
    ['10-minute quiz', 10, 'quiz'],
    ['Lab 1 hour and 30 minutes, in pairs', 90, 'Lab, in pairs'],
    ['lab 1h30', 90, 'lab'],
    ['college 1u30', 90, 'college'],
    ['lezen 2½ uur', 150, 'lezen'],
    ['quiz (5m)', 5, 'quiz'],
    ["quiz 5'", 5, 'quiz'],
    ['duur: 45 min, lokaal 3', 45, 'lokaal 3'],
    ['Quiz – 10 min', 10, 'Quiz'],
    ['Quiz over week 2 – 25 min\nlater meer', 25, 'Quiz over week 2\nlater meer'],
    ['discussie 20 - 30 min', 25, 'discussie'],
    // What the plugin writes at the end counts before a time in the title.
    ['Pauze van 5 min – 10 min', 10, 'Pauze van 5 min'],
    ['Quiz\n10 min\nover week 2', 10, 'Quiz\nover week 2'],
    ['zelfstudie 4 uur per week', 240, 'zelfstudie per week'],
    ['hoofdstuk 3 lezen (45 min)', 45, 'hoofdstuk 3 lezen'],
    ['28 sbu project', 1_680, 'project'],
    ['LEZEN 20 MIN', 20, 'LEZEN'],
    ['quiz\u00a010\u00a0min', 10, 'quiz'],
    ['presentaties 10 min per groep', 10, 'presentaties per groep'],
    ['9:00 start, 20 min quiz', 20, '9:00 start, quiz'],
  ])('%j', (text, minutes, rest) => {
    expect(findMinutes(text)).toEqual({ minutes, rest });
  });

  it.each([
    '',
    'hoofdstuk 3',
    'week 4',
    'groep 2',
    'les 5',
    '2025',
    'in 2025-2026',
    'blok 1.2',
    '4 studenten',
    'opgave 1-8',
    'hoofdstuk 9.10-9.40',
    'om 10 uur beginnen',
    'binnen 24 uur reageren',
    '24 uur van tevoren',
    'start at 9:00',
    '1:30',
    'one-minute paper',
    'minuut stilte',
    '5 mensen',
    '3 minicolleges',
    '2 uitwerkingen',
    '10 hoofdstukken',
    'H5P',
    '4 x oefenen',
    '1,5 m afstand',
    '100 meter',
    '0 min',
    '-',
    'uur',
    "jaren 60's",
    '3 h-tjes',
    '80%',
    '15.10.2025',
    'x'.repeat(3_000),
  ])('%j says none', (text) => {
    expect(findMinutes(text)).toBeNull();
  });

  it('finds what the plugin writes behind any title', () => {
    const title = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => /[\p{L}\d]$/u.test(text));
    fc.assert(
      fc.property(
        title,
        fc.integer({ min: 1, max: 3_000 }),
        fc.constantFrom('nl' as const, 'en' as const),
        (text, minutes, language) => {
          const written = `${text} – ${formatMinutes(minutes, false, language)}`;
          expect(findMinutes(written)).toEqual({ minutes, rest: text });
        },
      ),
    );
  });

  it('never throws, never makes a text longer, and names whole minutes', () => {
    const pieces = fc.constantFrom(
      ...[
        '1',
        '30',
        ',',
        '.',
        ':',
        ' ',
        '½',
        'uur',
        'u',
        'h',
        'en',
        'min',
        "'",
        '±',
        '-',
        'x',
        'à',
        '(',
        ')',
        '\n',
        'half uur',
        'van',
        'İ',
        '–',
        'quiz',
      ],
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 12 }).map((found) => found.join('')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const found = findMinutes(text);
        if (!found) return;
        expect(Number.isInteger(found.minutes)).toBe(true);
        expect(found.minutes).toBeGreaterThan(0);
        expect(found.rest.length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2_000 },
    );
  });
});
