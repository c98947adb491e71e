import { describe, expect, it } from 'vitest';
import { createNumbers, parseNumber } from '../../src/sidebar/texts/numbers.ts';

const nl = createNumbers('nl');
const en = createNumbers('en');

describe('times', () => {
  it.each([
    [0, '0 min', '0 min'],
    [45, '45 min', '45 min'],
    [59.6, '1 u', '1 h'],
    [60, '1 u', '1 h'],
    [65, '1 u 05', '1 h 05'],
    [150, '2 u 30', '2 h 30'],
    [60 * 1_234, '1.234 u', '1,234 h'],
  ])('%d minutes read as %s and %s', (minutes, dutch, english) => {
    expect(nl.time(minutes)).toBe(dutch);
    expect(en.time(minutes)).toBe(english);
  });

  it('gives study load in whole hours, and less than an hour in minutes', () => {
    expect(nl.hours(84 * 60)).toBe('84 uur');
    expect(nl.hours(0)).toBe('0 uur');
    expect(nl.hours(40)).toBe('40 min');
    expect(en.hours(60)).toBe('1 hour');
    expect(en.hours(125)).toBe('2 hours');
  });
});

describe('numbers', () => {
  it('shows a third of a choice group with one decimal', () => {
    expect(nl.count(1 / 3)).toBe('0,3');
    expect(en.count(4 / 3)).toBe('1.3');
  });

  it('writes shares as the tips do', () => {
    expect(nl.share(0.456)).toBe('46\u00a0%');
    expect(en.share(0.456)).toBe('46%');
  });

  it('chooses between one and several by the language', () => {
    expect(nl.plural(1, '# kaart', '# kaarten')).toBe('1 kaart');
    expect(nl.plural(0, '# kaart', '# kaarten')).toBe('0 kaarten');
    expect(nl.plural(1.5, '# kaart', '# kaarten')).toBe('1,5 kaarten');
  });

  it('joins words', () => {
    expect(nl.list(['a', 'b', 'c'])).toBe('a, b en c');
    expect(nl.choice(['alleen', 'in tweetallen'])).toBe('alleen of in tweetallen');
    expect(en.choice(['alone', 'in pairs'])).toBe('alone or in pairs');
  });
});

describe('what a person types as a number', () => {
  it.each([
    ['3', 3],
    [' 2,5 ', 2.5],
    ['2.5', 2.5],
    ['', null],
    ['drie', undefined],
    ['1e3', undefined],
    ['-2', undefined],
    ['1,2,3', undefined],
    ['Infinity', undefined],
  ])('%j is %j', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  it.each([0, 0.25, 2.5, 28, 240, 1234.5])('reads back what it wrote: %d', (value) => {
    expect(parseNumber(nl.plain(value))).toBe(value);
    expect(parseNumber(en.plain(value))).toBe(value);
  });
});
