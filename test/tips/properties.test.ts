import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isConnecting } from '../../src/design/lookup.ts';
import type { Activity, Design } from '../../src/design/schema.ts';
import { decideOnPurpose } from '../../src/tips/decide.ts';
import { findFindings } from '../../src/tips/engine.ts';
import { showFindings } from '../../src/tips/show.ts';
import type { Finding } from '../../src/tips/types.ts';
import { anyDesign, cardName } from '../design/any-design.ts';
import { catalogue, designOf, offline, online } from '../design/designs.ts';

function find(design: Design): readonly Finding[] {
  const { findings, failed } = findFindings(design, catalogue);
  expect(failed).toEqual([]);
  return findings;
}

/** The same cards in another order within their segments: what moving a little does. */
function nudged(design: Design, seed: number): Design {
  const orders = new Map<string | null, number[]>();
  for (const { segment, order } of design.activities) {
    if (order !== null) orders.set(segment, [...(orders.get(segment) ?? []), order]);
  }
  const turned = (segment: string | null): number[] => {
    const list = orders.get(segment) ?? [];
    const at = list.length > 0 ? seed % list.length : 0;
    return [...list.slice(at), ...list.slice(0, at)];
  };
  const next = new Map([...orders.keys()].map((segment) => [segment, turned(segment)]));
  const activities = design.activities.map(
    (card): Activity =>
      card.order === null ? card : { ...card, order: next.get(card.segment)?.shift() ?? card.order },
  );
  return { ...design, activities };
}

describe('whatever lies in a frame', () => {
  it('no tip throws, and every text can be shown', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const findings = find(design);
        const { shown, more } = showFindings(findings, []);
        for (const { texts, explanation } of [...findings, ...shown, ...more]) {
          for (const language of ['nl', 'en'] as const) {
            expect(texts.title[language]).toMatch(/\?$/);
            expect(texts.body[language]).toMatch(/\?$/);
            expect(texts.body[language]).not.toMatch(/undefined|NaN|\b(fout|wrong|error|score)\b/i);
          }
          expect(explanation.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('the order in which cards and links were read does not matter', () => {
    fc.assert(
      fc.property(anyDesign, fc.nat(20), (design, turn) => {
        const at = design.activities.length > 0 ? turn % design.activities.length : 0;
        const activities = [...design.activities.slice(at), ...design.activities.slice(0, at)].reverse();
        const other = { ...design, activities, links: [...design.links].reverse() };
        expect(findFindings(other, catalogue)).toEqual(findFindings(design, catalogue));
      }),
      { numRuns: 200 },
    );
  });

  it('keys are unique, and only two checks warn', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const findings = find(design);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
        for (const { level, check } of findings)
          if (level === 'warning') expect(['4a', '1-unserved']).toContain(check);
      }),
    );
  });

  it('shows at most three lines, one a tip, one a card, and loses nothing', () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const findings = find(design);
        const { shown, more } = showFindings(findings, []);
        expect(shown.length).toBeLessThanOrEqual(3);
        expect(new Set(shown.map(({ tip }) => tip)).size).toBe(shown.length);
        const cards = shown.flatMap(({ subjects }) => subjects.filter(({ kind }) => kind === 'activity'));
        expect(new Set(cards.map(({ node }) => node)).size).toBe(cards.length);
        const about = (some: readonly Finding[]) =>
          some.flatMap(({ check, subjects }) => subjects.map(({ node }) => `${check} ${node}`)).sort();
        expect(about([...shown, ...more])).toEqual(about(findings));
      }),
    );
  });

  it('what was dismissed stays dismissed when cards move within their zone', () => {
    fc.assert(
      fc.property(anyDesign, fc.nat(9), (design, seed) => {
        const dismissed = find(design);
        const decisions = dismissed.flatMap((finding) =>
          decideOnPurpose(finding).flatMap(({ decision }) => decision ?? []),
        );
        expect(showFindings(dismissed, decisions)).toMatchObject({ shown: [], more: [] });
        const keys = new Set(dismissed.map(({ key }) => key));
        const again = find(nudged(design, seed)).filter(({ key }) => keys.has(key));
        expect(showFindings(again, decisions)).toMatchObject({ shown: [], more: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('a line more on the same side of the three-line rule never adds a finding of tip 3', () => {
    fc.assert(
      fc.property(
        anyDesign,
        fc.nat(15),
        fc.nat(15),
        fc.constantFrom('uses' as const, 'prepares' as const, 'feedback' as const, 'same-content' as const),
        (design, from, to, kind) => {
          const present = new Set(
            design.activities.filter(({ removed }) => !removed).map(({ node }) => node),
          );
          const counts = (link: Design['links'][number]): boolean =>
            isConnecting(link.kind) &&
            link.from !== link.to &&
            present.has(link.from) &&
            present.has(link.to);
          const link = { node: 'new', from: cardName(from), to: cardName(to), kind };
          const after = { ...design, links: [...design.links, link] };
          fc.pre(design.links.filter(counts).length >= 3 === after.links.filter(counts).length >= 3);
          const keys = (some: Design) =>
            find(some)
              .filter(({ tip }) => tip === '3')
              .map(({ key }) => key);
          const before = new Set(keys(design));
          expect(keys(after).filter((key) => !before.has(key))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('extremes', () => {
  it('500 outcomes, most of them without an activity, are one short line', () => {
    const outcomes = Array.from({ length: 500 }, (_, index) => `uitkomst ${index}`);
    const cards = Array.from({ length: 6 }, (_, index) =>
      offline('written-exam', `toets ${index}`, { outcomes: ['uitkomst 0'] }),
    );
    const { shown } = showFindings(find(designOf({ outcomes, cards })), []);
    expect(shown[0]?.texts.title.nl).toBe('Bij 499 leeruitkomsten hoort nog geen activiteit. Bewust?');
    expect(shown[0]?.texts.body.nl).toContain('en nog 495');
  });
  it('a choice group with one card counts as one card', () => {
    const cards = ['a', 'b', 'c', 'd'].map((name) =>
      online('knowledge-clip', name, { presence: `choice:${name}` }),
    );
    expect(find(designOf({ cards })).map(({ check }) => check)).toEqual([]);
    expect(findFindings(designOf({ cards }), catalogue).missing).not.toEqual([]);
  });
  it('a title of 5,000 characters and one with HTML are told as they are, shortened', () => {
    const title = '<script>'.repeat(625);
    const cards = ['a', 'b', 'c', 'd'].map((name) => online('knowledge-clip', name, { title }));
    const [finding] = find(designOf({ cards }));
    expect(finding?.texts.title.nl.length).toBeLessThan(100);
    expect(finding?.texts.title.nl).toContain('‘<script>');
  });
});
