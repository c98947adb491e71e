import cards from 'content:cards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMinutes } from '../../src/board/find-minutes.ts';
import { createProposer, proposeActivity } from '../../src/catalogue/propose.ts';
import { general, stickyWords } from '../../src/catalogue/sticky-words.ts';
import { stickies } from './stickies.ts';

const proposer = createProposer(cards);
const propose = (text: string) => proposeActivity(proposer, findMinutes(text)?.rest ?? text);

describe('what a sticky speaks of', () => {
  const proposals = stickies.map(([text, expected]) => ({ text, expected, ...propose(text) }));

  it('is proposed for 85 % of what teachers write', () => {
    const activities = proposals.filter(({ expected }) => expected !== null);
    const wrong = activities.filter(({ expected, activity }) => activity !== expected);
    expect(stickies.length).toBeGreaterThanOrEqual(80);
    expect(wrong.length / activities.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.15);
  });

  it('is right in 95 % of what it is sure of, and sure of more than half', () => {
    const sure = proposals.filter((proposal) => proposal.sure);
    const wrong = sure.filter(({ expected, activity }) => activity !== expected);
    expect(wrong.length / sure.length, JSON.stringify(wrong, null, 1)).toBeLessThanOrEqual(0.05);
    expect(sure.length / proposals.length).toBeGreaterThan(0.5);
  });

  it('is never sure of what is no activity', () => {
    expect(proposals.filter(({ expected, sure }) => expected === null && sure)).toEqual([]);
  });

  it('comes with at most three that it may be, its own first', () => {
    for (const { activity, candidates, text } of proposals) {
      expect(candidates.length, text).toBeLessThanOrEqual(3);
      expect(new Set(candidates).size, text).toBe(candidates.length);
      expect(candidates[0] ?? null, text).toBe(activity);
    }
  });

  it('is asked when there are several, a question or a remark', () => {
    for (const text of [
      'lezen en een quiz',
      'hoorcollege afschaffen?',
      'geen hoorcollege meer',
      'werkcollege',
    ]) {
      expect(propose(text), text).toMatchObject({ sure: false });
      expect(propose(text).activity, text).not.toBeNull();
    }
  });

  it('knows activities of the group by their name', () => {
    const own = {
      id: 'own:abc',
      name: { nl: 'Stadswandeling', en: 'Stadswandeling' },
      shortName: { nl: 'Stadswandeling', en: 'Stadswandeling' },
      aliases: { nl: [], en: [] },
    };
    const withOwn = createProposer([...cards, own]);
    expect(proposeActivity(withOwn, 'stadswandeling door Utrecht')).toMatchObject({
      activity: 'own:abc',
      sure: true,
    });
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { activity, candidates } = propose(text);
        expect(candidates[0] ?? null).toBe(activity);
      }),
    );
  });
});

it('has words of stickies only for activities that exist', () => {
  const ids = new Set(cards.map(({ id }) => id));
  expect(Object.keys(stickyWords).filter((id) => !ids.has(id))).toEqual([]);
  expect(new Set(general).size).toBe(general.length);
});
