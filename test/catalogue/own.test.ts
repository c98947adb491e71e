import activities from 'content:activities';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { longestName, ownActivitySchema, ownAsCatalogueActivity } from '../../src/catalogue/own.ts';
import { ownEntries } from '../../src/catalogue/own-entry.ts';
import { findNamesake, foldName, freeName } from '../../src/catalogue/own-names.ts';
import { anyOwn, museum } from './own-activities.ts';

describe('an entry of an own activity', () => {
  it('gives back what was stored', () => {
    fc.assert(
      fc.property(anyOwn, (own) => {
        expect(ownEntries.parse(ownEntries.rewrite('', own) ?? '')).toEqual({
          state: 'read',
          own,
          later: false,
        });
      }),
    );
  });

  it('keeps fields that are not known here', () => {
    const stored = JSON.stringify({ ...museum, v: 1, mood: 'curious' });
    const written = ownEntries.rewrite(stored, { ...museum, minutes: 60 }) ?? '';
    expect(JSON.parse(written)).toEqual({ ...museum, v: 1, mood: 'curious', minutes: 60 });
  });

  it('of a later version is read as far as possible and never overwritten', () => {
    const stored = JSON.stringify({ ...museum, v: 2, pacing: 'at-night' });
    expect(ownEntries.parse(stored)).toEqual({
      state: 'read',
      own: { ...museum, pacing: 'either' },
      later: true,
    });
    expect(ownEntries.rewrite(stored, museum)).toBeNull();
    expect(ownEntries.change({ v: 3 }, museum)).toBeNull();
  });

  it('that is not one is told apart, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (raw) => {
        expect(ownEntries.parse(raw)).toEqual({ state: 'unreadable', later: false });
      }),
    );
  });
});

describe('the name of an own activity', () => {
  it.each(['debat', '  DEBAT ', 'Debate', 'débat'])('%s is taken', (name) => {
    expect(findNamesake(name, activities)?.id).toBe('debate');
  });

  it('is not taken by itself', () => {
    const all = [...activities, ownAsCatalogueActivity(museum)];
    expect(findNamesake(museum.name, all)?.id).toBe(museum.id);
    expect(findNamesake(museum.name, all, museum.id)).toBeUndefined();
  });

  it('gets a number when it must differ, and still fits on a card', () => {
    const long = 'x'.repeat(longestName);
    const taken = new Set([foldName(long)]);
    const other = freeName(long, taken);
    expect(other.length).toBeLessThanOrEqual(longestName);
    expect(other.endsWith(' (2)')).toBe(true);
    expect(freeName(long, new Set([...taken, foldName(other)])).endsWith(' (3)')).toBe(true);
  });
});

it('an own activity in the catalogue asks the tips for nothing', () => {
  const own = ownAsCatalogueActivity(v.parse(ownActivitySchema, museum));
  expect(own).toMatchObject({
    name: { nl: museum.name, en: museum.name },
    minutes: { typical: 120 },
    needsFollowUp: false,
    processesEarlierWork: false,
    exposition: false,
    screenBound: false,
    faceToFaceGain: 0,
  });
});
