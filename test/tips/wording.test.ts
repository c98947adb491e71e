import { describe, expect, it } from 'vitest';
import { duration, filled, listed, numberText, percent, shortened } from '../../src/tips/wording.ts';

describe('durations', () => {
  it.each([
    [0, '0 minuten', '0 minutes'],
    [1, '1 minuut', '1 minute'],
    [45, '45 minuten', '45 minutes'],
    [59.7, '1 uur', '1 hour'],
    [65, '1 uur 05', '1 h 05'],
    [120, '2 uur', '2 hours'],
    [150, '2 uur 30', '2 h 30'],
    [810, '14 uur', '14 hours'],
    [100_800, '1.680 uur', '1,680 hours'],
  ])('%d minutes: %s, %s', (minutes, nl, en) => {
    expect(duration(minutes)).toEqual({ nl, en });
  });
});

describe('numbers', () => {
  it.each([
    [2.5, '2,5', '2.5'],
    [2.04, '2', '2'],
    [1_234_567, '1.234.567', '1,234,567'],
    [Number.POSITIVE_INFINITY, '∞', '∞'],
  ])('%d: %s, %s', (value, nl, en) => {
    expect(numberText(value)).toEqual({ nl, en });
  });
  it('percentages are whole', () => {
    expect(percent(0.666)).toEqual({ nl: '67 %', en: '67%' });
  });
});

describe('names', () => {
  const names = ['a', 'b', 'c', 'd'].map((name) => ({ nl: name, en: name }));
  it.each([
    [0, ''],
    [1, '‘a’'],
    [2, '‘a’ en ‘b’'],
    [3, '‘a’, ‘b’ en ‘c’'],
  ])('%d of them', (count, nl) => {
    expect(listed(names.slice(0, count)).nl).toBe(nl);
  });
  it('more than fit', () => {
    expect(listed(names, 2)).toEqual({ nl: '‘a’, ‘b’ en nog 2', en: '‘a’, ‘b’ and 2 more' });
  });
  it('long ones are cut between characters, on one line', () => {
    expect(shortened('a\n  b')).toBe('a b');
    expect([...shortened('😀'.repeat(5_000))]).toHaveLength(60);
    expect(shortened('😀'.repeat(5_000))).toMatch(/^😀+…$/u);
  });
  it('a name cannot smuggle in a place of its own', () => {
    const values = { name: { nl: '{count} $& $1', en: '{count}' }, count: { nl: '3', en: '3' } };
    expect(filled({ nl: '{name}, {count}, {other}', en: '' }, values).nl).toBe('{count} $& $1, 3, {other}');
  });
});
