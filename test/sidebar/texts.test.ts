import { describe, expect, it } from 'vitest';
import { texts } from '../../src/sidebar/texts/texts.ts';

/** Every text by its path; functions are called with values that show whether they arrive. */
function flat(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, filledIn(value as Text)]];
  if (typeof value !== 'object' || value === null) return [[path, '']];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, `${path}.${key}`));
}

type Text = (...values: readonly (number | string)[]) => string;

/** With numbers where it takes them, else with words. */
function filledIn(text: Text): string {
  try {
    return text(7, 3, 2);
  } catch {
    return text(7, 'word', 'word');
  }
}

const nl = new Map(flat(texts.nl));
const en = new Map(flat(texts.en));

describe('the two dictionaries', () => {
  it('have the same keys', () => {
    expect([...en.keys()].sort()).toEqual([...nl.keys()].sort());
  });

  it.each([
    ['Dutch', nl],
    ['English', en],
  ])('say something everywhere in %s', (_language, dictionary) => {
    const broken = [...dictionary].filter(
      ([, text]) => text.trim() === '' || /undefined|NaN|\[object|#/.test(text),
    );
    expect(broken).toEqual([]);
  });

  it('differ, but for names, symbols and words that both languages share', () => {
    const same = [...nl].filter(([path, text]) => en.get(path) === text && /[a-z]{4}/i.test(text));
    expect(same.map(([, text]) => text).sort()).toEqual([
      '7 tips',
      'Alt Enter',
      'Blended Wave',
      'Details',
      'Enter',
      'Filters',
      'Moment {n}',
      'Offline',
      'Online',
      'Shift Enter',
      'Stop',
      'Tips',
      'Week {n}',
    ]);
  });

  it('name the values they are given', () => {
    expect(texts.nl.balance.moved(1, 'Offline', 'Online')).toBe('1 activiteit van offline naar online');
    expect(texts.en.balance.net(-30, '30 min')).toBe('30 min less on balance.');
    expect(texts.nl.working(3, 64)).toBe('Bezig: 3 van 64');
    expect(texts.nl.notices['minutes-unread']('een middagje')).toContain('‘een middagje’');
  });
});
