/** When the host refuses something half way: the board is as it was or fully changed, a person hears of it, and the next act works. */
import { describe, expect, it } from 'vitest';
import type { ToMain } from '../../src/messages/messages.ts';
import { at, writeSticky, zones } from './acts.ts';
import { makeOlder } from './cards.ts';
import { openWorkshop, ours, type Workshop } from './workshop.ts';

type Request = { readonly [Kind in keyof ToMain]: readonly [Kind, ToMain[Kind]] }[keyof ToMain];

interface Board {
  readonly workshop: Workshop;
  readonly frame: string;
  readonly card: string;
  readonly sticky: string;
}

/** Fails one crossing, counted from when it is armed. */
class Fault {
  #left = Number.POSITIVE_INFINITY;
  seen = 0;
  done = false;

  arm(at: number): void {
    this.#left = at;
    this.seen = 0;
    this.done = false;
  }

  readonly onCrossing = (member: string): void => {
    // Telling the sidebar is how a person hears of it: that one has its own tests.
    if (member === 'postMessage' || member === 'ui') return;
    this.seen += 1;
    if (this.seen !== this.#left) return;
    this.done = true;
    throw new Error(`in ${member}: made to fail`);
  };
}

async function board(fault: Fault): Promise<Board> {
  const workshop = await openWorkshop({ sandbox: false, onCrossing: fault.onCrossing });
  await workshop.open();
  await workshop.send('insert-template', { shape: 'linear' });
  await workshop.send('insert-activity', { activity: 'knowledge-clip', minutes: null });
  const band = zones(workshop.document).find(({ mode }) => mode === 'offline');
  const sticky = writeSticky(workshop.document, 'Kiezen', (band?.box.x ?? 0) + 300, (band?.box.y ?? 0) + 150);
  const [older = ''] = ours(workshop.document, 'card');
  makeOlder(workshop.document, older);
  workshop.document.edit('person', () => {
    const [head = ''] = workshop.document.node(older)?.children ?? [];
    workshop.document.place(head, at(4, 4));
    for (const part of workshop.document.node(head)?.children ?? [])
      workshop.document.set(part, { opacity: 0.5 });
  });
  await workshop.settle();
  const [frame = ''] = ours(workshop.document, 'frame');
  const [card = ''] = ours(workshop.document, 'card');
  return { workshop, frame, card, sticky };
}

/** What the document holds, without the numbers that only grow. */
const contents = ({ workshop }: Board): readonly string[] =>
  workshop.document
    .save()
    .nodes.map(({ id, parent, transform, sharedData, properties, children }) =>
      JSON.stringify([id, parent, transform, sharedData, properties, children]),
    );

const requests: readonly (readonly [string, number, (board: Board) => Request])[] = [
  ['insert-activity', 1, () => ['insert-activity', { activity: 'debate', minutes: 45 }]],
  ['insert-template', 17, () => ['insert-template', { shape: 'hybrid' }]],
  ['insert-kit', 61, () => ['insert-kit', {}]],
  ['insert-after', 2, ({ card }) => ['insert-after', { card, activity: 'entry-quiz', link: 'uses' }]],
  ['insert-activities', 7, () => ['insert-activities', { activities: ['debate', 'forum', 'debate'] }]],
  [
    'change-cards',
    3,
    ({ card }) => [
      'change-cards',
      { cards: [card], change: { minutes: 5, learningType: 'practice', size: 'compact', title: 'Kort' } },
    ],
  ],
  ['change-type', 3, ({ card }) => ['change-type', { cards: [card], activity: 'lecture' }]],
  ['refresh-cards', 3, ({ card }) => ['refresh-cards', { cards: [card] }]],
  [
    'change-frame',
    11,
    ({ frame }) => ['change-frame', { frame, change: { kind: 'shape', shape: 'hybrid' } }],
  ],
  ['add-group', 31, ({ frame }) => ['add-group', { frame, name: 'Team 2', design: null }]],
  ['use-as-outcomes', 1, ({ frame, sticky }) => ['use-as-outcomes', { frame, texts: [sticky] }]],
  ['set-credits', 1, ({ frame }) => ['set-credits', { frame, ects: 3, hoursPerEcts: 28 }]],
  ['set-baseline', 1, ({ frame }) => ['set-baseline', { frame, baseline: [] }]],
  ['set-fully-online', 1, ({ frame }) => ['set-fully-online', { frame, onPurpose: true }]],
  [
    'set-assessed-elsewhere',
    1,
    ({ sticky }) => ['set-assessed-elsewhere', { outcome: sticky, assessedElsewhere: true }],
  ],
  [
    'decide',
    1,
    ({ card, frame }) => [
      'decide',
      {
        decisions: [card, frame].map((node) => ({
          node,
          check: '3',
          subject: '',
          decision: { check: '3', subject: '', seen: {} },
        })),
      },
    ],
  ],
];

describe('a host call that fails', () => {
  it.each(requests)(
    'leaves the board whole in %s',
    async (kind, step, request) => {
      const fault = new Fault();
      let tried = 0;
      for (let at = 1; ; at += step) {
        const made = await board(fault);
        const before = contents(made);
        fault.arm(at);
        const [asked, payload] = request(made);
        await made.workshop.send(asked, payload as never);
        await made.workshop.clock.advance(2_000);
        if (!fault.done) break;
        tried += 1;
        const answer = made.workshop.answer(kind);
        expect(answer.text.length, `crossing ${at}`).toBeGreaterThan(10);
        if (!answer.ok) expect(contents(made), `crossing ${at}`).toEqual(before);
        else expect(contents(made), `crossing ${at}`).not.toEqual(before);

        fault.arm(Number.POSITIVE_INFINITY);
        await made.workshop.send('set-credits', { frame: made.frame, ects: 7, hoursPerEcts: 28 });
        expect(made.workshop.answer('set-credits').ok).toBe(true);
        expect(made.workshop.frame().design.ects).toBe(7);
      }
      expect(tried).toBeGreaterThan(3);
    },
    120_000,
  );

  it('while the page is first read is tried again', async () => {
    const fault = new Fault();
    const made = await board(fault);
    for (const at of [1, 2, 3, 5, 8, 13, 21, 40, 90, 150]) {
      const reader = await openWorkshop({
        sandbox: false,
        document: made.workshop.document,
        onCrossing: fault.onCrossing,
      });
      await reader.run('open');
      reader.host.postFromSidebar(['ready', {}]);
      fault.arm(at);
      await reader.clock.advance(3_000);
      expect(fault.done).toBe(true);
      if (reader.facts.size === 0) {
        // It could not even start: a person is told, and asks again.
        expect(reader.answer('ready')).toMatchObject({ ok: false });
        await reader.send('ready', {});
      }
      expect(reader.board).toEqual(made.workshop.board);
      reader.host.stop();
    }
  });
});

describe('a sentence says what to do', () => {
  it('when the font cannot be loaded', async () => {
    const fault = { on: false };
    const workshop = await openWorkshop({
      sandbox: false,
      onCrossing: (member) => {
        if (fault.on && member === 'loadFontAsync')
          throw new Error('in loadFontAsync: The font could not be loaded');
      },
    });
    await workshop.open();
    fault.on = true;
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    expect(workshop.answer('insert-activity').text).toContain('lettertype Inter');
    expect(workshop.document.descendants(workshop.document.currentPage)).toEqual([]);
  });

  it('when the old situation is larger than the document takes', async () => {
    const made = await board(new Fault());
    const activity = {
      stamp: 'x',
      type: 'debate',
      title: 'T'.repeat(900),
      mode: null,
      pacing: null,
      minutes: null,
      minutesSet: false,
      segment: null,
      presence: 'required' as const,
    };
    await made.workshop.send('set-baseline', { frame: made.frame, baseline: Array(120).fill(activity) });
    expect(made.workshop.answer('set-baseline')).toMatchObject({ ok: false });
    expect(made.workshop.answer('set-baseline').text).toContain('100 kB');
    expect(made.workshop.frame().design.kind).toBe('new');
  });

  it('when what it is about was deleted meanwhile', async () => {
    const made = await board(new Fault());
    made.workshop.document.edit('remote', () => made.workshop.document.remove(made.card));
    await made.workshop.send('insert-after', { card: made.card, activity: 'debrief', link: 'uses' });
    expect(made.workshop.answer('insert-after')).toMatchObject({ ok: false });
    expect(made.workshop.answer('insert-after').text).toContain('niet meer op het bord');
  });

  it('when it was made with a later version, which is never overwritten', async () => {
    const made = await board(new Fault());
    const { document } = made.workshop;
    const later = '{"v":2,"stamp":"abc","activity":"debate","sparkle":true}';
    document.edit('remote', () => document.setSharedData(made.card, 'blendedwave', 'card', later));
    await made.workshop.send('decide', {
      decisions: [
        { node: made.card, check: '3', subject: 'abc', decision: { check: '3', subject: 'abc', seen: {} } },
      ],
    });
    expect(made.workshop.answer('decide')).toMatchObject({ ok: false });
    expect(made.workshop.answer('decide').text).toContain('nieuwere versie');
    expect(document.node(made.card)?.sharedData.blendedwave?.card).toBe(later);
    expect(made.workshop.frame().notices.map(({ kind }) => kind)).toContain('later-version');
  });
});
