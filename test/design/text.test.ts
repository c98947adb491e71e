import { describe, expect, it } from 'vitest';
import { createPhrases } from '../../src/design/phrases.ts';
import { fold, wordsOf } from '../../src/design/text.ts';

describe('comparing topics', () => {
  it.each([
    ['Hygiëne', 'hygiene'],
    ['Café Parijs', ' cafeparijs '],
    ['De Wet', 'DE\u00a0WET'],
    ['ÅNGSTRÖM', 'a\u030angstrom'],
  ])('%s is %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });
  it('keeps different topics apart', () => {
    expect(fold('wondzorg 1')).not.toBe(fold('wondzorg 2'));
  });
});

describe('finding phrases', () => {
  const phrases = createPhrases(['Week 2', 'in de les', 'week', '', '…'].map(wordsOf));
  it.each([
    ['Zie week 2!', ['week', 'week 2']],
    ['Week 20', ['week']],
    ['in-de-les', ['in de les']],
    ['in de lessen', []],
    ['', []],
    ['weekend', []],
  ])('in %j: %j', (text, found) => {
    expect([...phrases.among(wordsOf(text))].sort()).toEqual(found);
  });
});
