/** Designs that no person would draw, for properties: every type, odd minutes, links in circles, cards that lie anywhere. */
import activities from 'content:activities';
import fc from 'fast-check';
import { type Activity, assessmentSchema, type Design, linkKindSchema } from '../../src/design/schema.ts';
import { activityOf } from './designs.ts';

const minutes = fc.oneof(
  { arbitrary: fc.constantFrom(10, 15, 20, 60, 90), weight: 6 },
  { arbitrary: fc.constantFrom(null, 0, 1, 600, 601), weight: 2 },
  { arbitrary: fc.constantFrom(-30, 1e12, Number.MAX_VALUE), weight: 1 },
);
const topic = fc.constantFrom('huid', 'Huid ', 'nagels', '');
const outcomeStamps = ['o0', 'o1', 'o2'];

/** Three of four cards are anything; the fourth is a clip that tip 3 has an eye on. */
const anyCard = (week: fc.Arbitrary<number | null>) =>
  fc
    .record({ card: oddCard(week), isClip: fc.constantFrom(true, false, false, false) })
    .map(({ card, isClip }) => (isClip ? { ...card, ...clip } : card));

const clip = {
  type: 'knowledge-clip',
  title: 'Clip',
  mode: 'online',
  pacing: 'own-time',
  minutes: 20,
  presence: 'required',
  removed: false,
  note: '',
} as const;

const oddCard = (week: fc.Arbitrary<number | null>) =>
  fc.record({
    type: fc.oneof(
      fc.constantFrom('knowledge-clip', 'reading', 'podcast'),
      fc.constantFrom(...activities.map(({ id }) => id), 'own:abc', ''),
    ),
    title: fc.constantFrom(
      '',
      'Clip',
      'Clip (in de les)',
      'Week 2',
      'Grote opdracht',
      '{count} {names}',
      'א\u202e<b>',
    ),
    mode: fc.constantFrom('online', 'online', 'offline', 'both', null),
    pacing: fc.constantFrom('together', 'own-time', 'own-time', null),
    pacingByPerson: fc.boolean(),
    minutes,
    minutesSet: fc.boolean(),
    week,
    presence: fc.constantFrom(
      'required',
      'required',
      'required',
      'required',
      'optional',
      'choice:a',
      'choice:b',
    ),
    assessment: fc.constantFrom(...assessmentSchema.options),
    topic,
    outcomes: fc.subarray(['o0', 'o1', 'o2', 'lost']),
    removed: fc.constantFrom(false, false, false, true),
    note: fc.constantFrom('', '', '', 'Zie week 3', 'nabespreken'),
  });

/** Node and stamp of the card at this place. */
export function cardName(index: number): string {
  return `1:${index + 100}`;
}

export const anyDesign: fc.Arbitrary<Design> = fc
  .record({
    shape: fc.constantFrom('linear', 'linear', 'non-linear', 'hybrid', 'own'),
    kind: fc.constantFrom('new', 'redesign'),
    ects: fc.constantFrom(null, null, 0, -1, 0.001, 1, 5, Number.MAX_VALUE),
    cards: fc.array(anyCard(fc.constantFrom(1, 1, 2, 2, 3, null)), { minLength: 2, maxLength: 14 }),
    links: fc.array(
      fc.tuple(fc.nat(15), fc.nat(15), fc.constantFrom(...linkKindSchema.options), fc.boolean()),
      { maxLength: 6 },
    ),
    before: fc.option(
      fc.array(fc.tuple(fc.nat(15), minutes, fc.constantFrom('together', 'own-time', null)), {
        maxLength: 10,
      }),
    ),
    fullyOnlineOnPurpose: fc.boolean(),
    allOnline: fc.constantFrom(true, false, false, false),
  })
  .map(({ shape, kind, ects, cards, links, before, fullyOnlineOnPurpose, allOnline }): Design => {
    const ordered = shape === 'linear' || shape === 'hybrid';
    const inTime = cards
      .map((card, index) => ({ card, index }))
      .sort((one, other) => (one.card.week ?? 9) - (other.card.week ?? 9) || one.index - other.index);
    const list = inTime.map(
      ({ card, index }, place): Activity =>
        activityOf(
          { ...card, ...(allOnline ? { mode: 'online' } : {}), name: cardName(index) },
          ordered && card.week !== 3 ? place : null,
        ),
    );
    return {
      stamp: 'frame',
      node: '1:1',
      title: 'Blend',
      shape,
      kind,
      language: 'nl',
      ects,
      hoursPerEcts: 28,
      segments: [1, 2, 3].map((week) => ({
        stamp: `week ${week}`,
        title: `Week ${week}`,
        order: ordered && (shape === 'linear' || week !== 3) ? week : null,
        fixed: shape === 'linear' || week !== 3,
      })),
      outcomes: outcomeStamps.map((stamp, index) => ({
        stamp,
        node: `2:${index}`,
        text: `Uitkomst ${index}`,
        assessedElsewhere: false,
      })),
      activities: list,
      links: links.map(([from, to, kindOfLink, toOutcome], index) => ({
        node: `3:${index}`,
        from: cardName(from),
        to: toOutcome ? `2:${to % 3}` : cardName(to),
        kind: kindOfLink,
      })),
      ...(before
        ? {
            baseline: before.map(([index, then, pacing]) => ({
              stamp: cardName(index),
              type: 'lecture',
              title: 'Toen',
              mode: 'offline' as const,
              pacing,
              minutes: then,
              minutesSet: true,
              segment: 'week 1',
              presence: 'required' as const,
            })),
          }
        : {}),
      decisions: [],
      settings: { fullyOnlineOnPurpose },
    };
  });
