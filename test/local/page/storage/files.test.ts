/** What a board is called as a file: what every system can keep. */
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../../src/local/page/storage/files.ts';

describe('the name of a file', () => {
  it.each([
    ['Onderzoek in de wijk', 'Onderzoek in de wijk'],
    ['Ja / nee: <wat> nu?', 'Ja nee wat nu'],
    ['regel één\nregel twee', 'regel één regel twee'],
    ['..verborgen..', 'verborgen'],
    ['👩🏽‍🏫', 'bord'],
    ['', 'bord'],
    ['é'.repeat(200), 'é'.repeat(80)],
  ])('for %j is %j', (name, expected) => {
    expect(fileName(name, 'bord')).toBe(expected);
  });
});
