import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { FrameChange, FrameChoice } from '../../src/board/layout/choice.ts';
import type { OwnTemplate } from '../../src/board/own-template.ts';
import type { OwnActivity } from '../../src/catalogue/own.ts';
import type { ToMain, ToSidebar } from '../../src/messages/messages.ts';
import { toMain } from '../../src/messages/to-main.ts';
import { toSidebar } from '../../src/messages/to-sidebar.ts';
import { TestBoard } from '../board/board-facts.ts';
import { designOf } from '../design/designs.ts';

const decision = {
  check: '3',
  subject: 'abc',
  seen: { mode: 'online', links: ['uses:from:def'] },
  reason: 'zo',
} as const;
const before = {
  stamp: 'abc',
  type: 'lecture',
  title: 'College',
  mode: 'offline',
  pacing: 'together',
  minutes: 90,
  minutesSet: false,
  segment: null,
  presence: 'required',
} as const;
const board = new TestBoard();
board.card('lecture', board.frame('hybrid').spot('online', 'Moment 1'));

const own: OwnActivity = {
  id: 'own:abc',
  name: 'Bezoek aan het museum',
  learningType: 'investigation',
  glyph: 'bank',
  minutes: 120,
  pacing: 'together',
  assessment: 'none',
  grouping: ['group'],
  hint: { online: '', offline: 'Geef een kijkvraag mee.' },
};

const design = designOf({
  cards: [{ name: 'college', type: 'lecture', mode: 'offline' }],
  outcomes: ['Kan rekenen'],
});
const choice: FrameChoice = {
  template: 'hybrid',
  language: 'nl',
  title: 'Mijn vak',
  subtitle: null,
  segments: ['Week 1', 'Week 2'],
  islands: ['Verdieping'],
  cardSize: 'compact',
  startOnline: true,
};
const ownTemplate: OwnTemplate = {
  id: 'own:abc',
  name: 'Twee cirkels',
  shape: 'own',
  width: 800,
  height: 600,
  zones: [
    {
      stamp: 'z1',
      role: 'mode',
      mode: 'online',
      title: '',
      order: null,
      x: 0,
      y: 0,
      width: 400,
      height: 600,
    },
    { stamp: 'z2', role: 'segment', title: 'Start', order: 0, x: 0, y: 0, width: 800, height: 300 },
  ],
};
const changes: readonly FrameChange[] = [
  { kind: 'add-segment', place: 1, title: 'Week 3', island: false },
  { kind: 'remove-segment', segment: 'abc' },
  { kind: 'move-segment', segment: 'abc', place: 0 },
  { kind: 'rename-segment', segment: 'abc', title: 'Start' },
  { kind: 'shape', shape: 'non-linear' },
  { kind: 'card-size', cardSize: 'mark' },
  { kind: 'start-online', startOnline: true },
  { kind: 'wave', throughCards: true },
];

/** What the sidebar may ask: one or more examples of each. A kind without an example does not compile. */
const asked: { readonly [Kind in keyof ToMain]: readonly ToMain[Kind][] } = {
  ready: [{}],
  'set-language': [{ language: 'nl' }, { language: 'en' }],
  'insert-activity': [
    { activity: 'lecture', minutes: null },
    { activity: 'own:abc', minutes: 45 },
  ],
  'insert-activities': [{ activities: ['lecture', own] }],
  cancel: [{}],
  'change-cards': [
    { cards: ['1:2'], change: { minutes: 45, pacing: 'together', title: 'Proef', size: 'compact' } },
    { cards: ['1:2', '1:3'], change: { minutes: null, mode: null, outcomes: ['abc'], presence: 'choice:A' } },
  ],
  'change-type': [{ cards: ['1:2'], activity: 'debate' }],
  'refresh-cards': [{ cards: null }, { cards: ['1:2'] }],
  'read-adoptable': [{}],
  adopt: [{ items: [{ node: '1:2', activity: own, minutes: null, title: 'Bezoek' }] }],
  'to-stickies': [{ cards: ['1:2'] }],
  'read-own-activities': [{}],
  'save-own-activities': [{ activities: [own], shelf: 'library' }],
  'remove-own-activity': [{ activity: 'own:abc', shelf: 'document' }],
  'read-picker-glyphs': [{}],
  'keep-personal': [{ favourites: ['lecture'], recent: [] }],
  'insert-template': [{ shape: 'linear' }, { shape: 'non-linear' }, { shape: 'hybrid' }],
  'insert-frames': [
    { choice, groups: [] },
    { choice: { ...choice, title: null, islands: [], cardSize: 'card' }, groups: ['Groep 1', 'Groep 2'] },
  ],
  'add-group': [
    { frame: '1:2', name: 'Groep 3', design: null },
    { frame: '1:2', name: 'Groep 4', design },
  ],
  'copy-design': [{ design, into: ['1:2', '1:3'] }],
  'change-frame': changes.map((change) => ({ frame: '1:2', change })),
  'repair-frame': [{ frame: '1:2' }],
  'tidy-frame': [{ frame: '1:2' }],
  'new-round': [
    {
      name: 'Na ronde 1',
      frames: [
        { frame: '1:2', design: null },
        { frame: '1:3', design },
      ],
    },
  ],
  'read-snapshots': [{ frame: '1:2' }],
  'take-snapshot': [{ frame: '1:2', name: 'Oude situatie', design }],
  'read-snapshot': [{ frame: '1:2', snapshot: 'abc' }],
  'restore-snapshot': [{ frame: '1:2', snapshot: 'abc' }],
  'remove-snapshot': [{ frame: '1:2', snapshot: 'abc' }],
  'read-examples': [{}],
  'insert-example': [{ example: 'law-seminar', language: 'en' }],
  'read-own-templates': [{}],
  'mark-zones': [{ role: 'segment' }, { role: null }],
  'make-template': [{ name: 'Twee cirkels', shelf: 'document' }],
  'save-own-templates': [{ templates: [ownTemplate], shelf: 'library' }],
  'remove-own-template': [{ template: 'own:abc', shelf: 'document' }],
  'insert-kit': [{}],
  'insert-after': [{ card: '1:2', activity: 'entry-quiz', link: 'uses' }],
  'use-as-outcomes': [{ frame: '1:2', texts: ['1:3', '1:4'] }],
  focus: [{ nodes: [] }, { nodes: ['1:2', 'I3:4;5:6'] }],
  decide: [
    {
      decisions: [
        { node: '1:2', check: '3', subject: 'abc', decision: { ...decision, seen: { mode: 'online' } } },
      ],
    },
    { decisions: [{ node: '1:2', check: '3', subject: 'abc', decision: null }] },
  ],
  'set-credits': [
    { frame: '1:2', ects: 5, hoursPerEcts: 28 },
    { frame: '1:2', ects: null, hoursPerEcts: 25 },
  ],
  'set-baseline': [
    { frame: '1:2', baseline: [before] },
    { frame: '1:2', baseline: null },
  ],
  'set-fully-online': [{ frame: '1:2', onPurpose: true }],
  'set-assessed-elsewhere': [{ outcome: '1:2', assessedElsewhere: false }],
};

/** What the main thread may tell. */
const told: { readonly [Kind in keyof ToSidebar]: readonly ToSidebar[Kind][] } = {
  welcome: [
    { language: null, glyphs: {}, personal: { favourites: [], recent: [] } },
    {
      language: 'nl',
      glyphs: { user: '<path d="M0 0"/>' },
      personal: { favourites: ['lecture'], recent: ['quiz'] },
    },
  ],
  facts: [
    { reset: true, upsert: [...board.facts.values()], remove: [], complete: false },
    { reset: false, upsert: [], remove: ['1:2'], complete: true },
  ],
  'own-activities': [{ document: [own], library: [], later: 0, unreadable: 0 }],
  'picker-glyphs': [
    { glyphs: { bank: '<path d="M0 0"/>' }, picker: [{ glyph: 'bank', nl: 'museum', en: 'museum' }] },
  ],
  adoptable: [{ items: [{ node: '1:2', text: 'quiz 10 min', picture: false }], left: 2 }],
  snapshots: [
    { frame: '1:2', snapshots: [] },
    {
      frame: '1:2',
      snapshots: [
        { id: 'abc', name: 'Oude situatie', at: 1_790_000_000_000, activities: 12, state: 'whole' },
        { id: 'def', name: '', at: 0, activities: 0, state: 'damaged' },
      ],
    },
  ],
  snapshot: [
    { frame: '1:2', snapshot: 'abc', design: null },
    { frame: '1:2', snapshot: 'abc', design },
  ],
  examples: [
    {
      examples: [
        {
          id: 'law-seminar',
          shape: 'linear',
          name: { nl: 'Werkgroep recht', en: 'Law seminar' },
          story: { nl: 'Waarom zo.', en: 'Why so.' },
          activities: 14,
          minutes: 900,
        },
      ],
    },
  ],
  'own-templates': [{ document: [ownTemplate], library: [], later: 1, unreadable: 2, marked: 3 }],
  selection: [{ nodes: [] }, { nodes: ['1:2'] }],
  progress: [{ done: 0, total: 64 }],
  answer: [{ kind: 'insert-kit', ok: false, text: 'Het lukte niet. Probeer het nog eens.' }],
};

const declared = { ...toMain, ...toSidebar };
const messages = Object.entries<readonly object[]>({ ...asked, ...told }).map(([kind, payloads]) => {
  const schema = Object.entries<v.GenericSchema>(declared).find(([name]) => name === kind)?.[1];
  if (!schema) throw new Error(`${kind} is not declared`);
  return [kind, schema, payloads] as const;
});

describe.each(messages)('the message %s', (_kind, schema, payloads) => {
  it('arrives as it was sent', () => {
    for (const payload of payloads) expect(v.parse(schema, structuredClone(payload))).toEqual(payload);
  });

  it('is refused when it is no payload at all', () => {
    for (const garbage of [undefined, null, true, 5, '', 'ready', Symbol('ready'), () => ({})]) {
      expect(v.is(schema, garbage)).toBe(false);
    }
  });

  it('is refused when a field is missing or of another kind', () => {
    for (const payload of payloads) {
      for (const field of Object.keys(payload)) {
        const { [field]: _taken, ...others } = payload as Record<string, unknown>;
        expect(v.is(schema, others), `without ${field}`).toBe(false);
        for (const garbage of [undefined, Symbol('garbage'), Number.NaN, [[]], [null]]) {
          expect(v.is(schema, { ...others, [field]: garbage }), `${field} as ${String(garbage)}`).toBe(false);
        }
      }
    }
  });

  it('leaves behind what was not declared', () => {
    for (const payload of payloads) expect(v.parse(schema, { ...payload, extra: 'field' })).toEqual(payload);
  });
});

describe('messages', () => {
  it.each([
    ['set-language', { language: 'fr' }],
    ['insert-template', { shape: 'round' }],
    ['insert-after', { card: '1:2', activity: 'entry-quiz', link: 'serves' }],
    ['insert-frames', { choice: { ...choice, cardSize: 'huge' }, groups: [] }],
    ['insert-frames', { choice: { ...choice, segments: [1] }, groups: [] }],
    ['change-frame', { frame: '1:2', change: { kind: 'shape', shape: 'own' } }],
    ['change-frame', { frame: '1:2', change: { kind: 'explode' } }],
    ['take-snapshot', { frame: '1:2', name: 'Oud', design: { ...design, activities: [{}] } }],
    ['mark-zones', { role: 'campus' }],
    ['save-own-templates', { templates: [{ ...ownTemplate, zones: [] }], shelf: 'library' }],
    ['focus', { nodes: '1:2' }],
    ['focus', { nodes: ['1:2', 3] }],
    ['decide', { decisions: [{ node: '1:2', check: '3', subject: 'abc', decision: { check: '3' } }] }],
    ['set-baseline', { frame: '1:2', baseline: [{ ...before, mode: 'hybrid' }] }],
  ] as const)('%s is refused with %j', (kind, payload) => {
    expect(v.is(toMain[kind], payload)).toBe(false);
  });

  it('have a name in one direction only, so that no answer is taken for a request', () => {
    expect(Object.keys(toMain).filter((kind) => kind in toSidebar)).toEqual([]);
  });
});
