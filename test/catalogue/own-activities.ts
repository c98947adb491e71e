/** Own activities for tests: one to start from, and any one. */
import fc from 'fast-check';
import type { OwnActivity } from '../../src/catalogue/own.ts';
import { assessmentSchema, groupingSchema, learningTypes } from '../../src/design/schema.ts';

export const museum: OwnActivity = {
  id: 'own:museum1234',
  name: 'Bezoek aan het museum',
  learningType: 'investigation',
  glyph: 'bank',
  minutes: 120,
  pacing: 'together',
  assessment: 'none',
  grouping: ['group'],
  hint: { online: '', offline: 'Geef een kijkvraag mee.' },
};

const text = (most: number) =>
  fc
    .string({ minLength: 1, maxLength: most })
    .map((value) => value.trim())
    .filter((value) => value !== '');

export const anyOwn: fc.Arbitrary<OwnActivity> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,12}$/).map((stamp) => `own:${stamp}`),
  name: text(60),
  learningType: fc.constantFrom(...learningTypes),
  glyph: fc.constantFrom('bank', 'flask', 'star'),
  minutes: fc.integer({ min: 1, max: 100_000 }),
  pacing: fc.constantFrom('together', 'own-time', 'either'),
  assessment: fc.constantFrom(...assessmentSchema.options),
  grouping: fc.subarray([...groupingSchema.options]),
  hint: fc.record({ online: text(300), offline: text(300) }),
});
