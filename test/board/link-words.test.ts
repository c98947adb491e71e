import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkKindOf } from '../../src/board/link-words.ts';

describe('what people write on a connector', () => {
  it.each([
    ['gebruikt', 'uses'],
    ['Gebruik je in de werkgroep', 'uses'],
    ['verwerken', 'uses'],
    ['bouwt voort op', 'uses'],
    ['komt terug in', 'uses'],
    ['uses', 'uses'],
    ['USE', 'uses'],
    ['builds on', 'uses'],
    ['build on', 'uses'],
    ['processes', 'uses'],
    ['bereidt voor', 'prepares'],
    ['voorbereiding', 'prepares'],
    ['vooraf', 'prepares'],
    ['prepares', 'prepares'],
    ['preparation for class', 'prepares'],
    ['before', 'prepares'],
    ['feedback', 'feedback'],
    ['Feedback op het werkstuk', 'feedback'],
    ['terugkoppeling', 'feedback'],
    ['nabespreken', 'feedback'],
    ['zelfde inhoud', 'same-content'],
    ['dezelfde stof', 'same-content'],
    ['dubbel', 'same-content'],
    ['same content', 'same-content'],
    ['said twice', 'same-content'],
  ] as const)('%j means %s', (label, kind) => {
    expect(linkKindOf(label)).toBe(kind);
  });

  it.each(['', '   ', 'ja', '?', 'week 2', '→', '123', 'קשר', '__proto__'])('%j names no link', (label) => {
    expect(linkKindOf(label)).toBeNull();
  });

  it('counts wherever it stands, in any case', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (before, after, shout) => {
        const label = `${before} feedback ${after}`;
        const kind = linkKindOf(shout ? label.toUpperCase() : label);
        expect(['feedback', 'same-content']).toContain(kind);
      }),
    );
  });
});
