/** Cards that change in place: what a person sets, another activity, another size, the present look. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CardChange } from '../../src/messages/to-main.ts';
import { at, boxOf, connect, middle, type, writeSticky } from './acts.ts';
import {
  dataOf,
  drawnPart,
  everythingOn,
  insertCard,
  makeOlder,
  partOf,
  pictureOf,
  textOf,
} from './cards.ts';
import { openWorkshop, ours, type Workshop } from './workshop.ts';

async function opened(): Promise<Workshop> {
  const workshop = await openWorkshop({ sandbox: false });
  await workshop.open();
  return workshop;
}

const change = (workshop: Workshop, cards: readonly string[], what: CardChange): Promise<void> =>
  workshop.send('change-cards', { cards: [...cards], change: what });

const activityOf = (workshop: Workshop, card: string) => {
  const board = workshop.board;
  const found = [...board.notPlaced, ...board.frames.flatMap(({ design }) => design.activities)].find(
    ({ node }) => node === card,
  );
  if (!found) throw new Error('no activity');
  return found;
};

const fields: readonly (readonly [CardChange, object])[] = [
  [{ minutes: 25 }, { minutes: 25, minutesSet: true }],
  [{ pacing: 'own-time' }, { pacing: 'own-time', pacingByPerson: true }],
  [{ title: 'Ons debat' }, { title: 'Ons debat' }],
  [{ learningType: 'production' }, { learningType: 'production' }],
  [{ mode: 'both' }, { mode: 'both', modeSet: true }],
  [{ presence: 'optional' }, { presence: 'optional' }],
  [{ assessment: 'summative' }, { assessment: 'summative', assessmentSet: true }],
  [{ topic: 'Ethiek' }, { topic: 'Ethiek' }],
  [{ outcomes: ['abc', 'def'] }, { outcomes: ['abc', 'def'] }],
  [{ material: 'search' }, { material: 'search' }],
  [{ note: 'Denk aan de zaal' }, {}],
  [{ size: 'compact' }, {}],
];

describe('a change of a card', () => {
  it.each(fields)('%j is written, drawn in place, and one step to undo', async (what, expected) => {
    const workshop = await opened();
    const { document } = workshop;
    const card = await insertCard(workshop);
    const before = everythingOn(document);
    const [centre, children] = [middle(boxOf(document, card)), document.node(card)?.children];

    await change(workshop, [card], what);
    expect(workshop.answer('change-cards')).toEqual({
      kind: 'change-cards',
      ok: true,
      text: 'De kaart is aangepast.',
    });
    expect(activityOf(workshop, card)).toMatchObject(expected);
    expect(everythingOn(document)).not.toEqual(before);
    expect(middle(boxOf(document, card))).toEqual(centre);
    expect(document.node(card)?.children).toEqual(expect.arrayContaining([...(children ?? [])]));
    expect(workshop.errors).toEqual([]);

    document.undo();
    expect(everythingOn(document)).toEqual(before);
  });

  it.each(fields.filter(([what]) => !('title' in what || 'outcomes' in what || 'size' in what)))(
    '%j can be taken back',
    async (what) => {
      const workshop = await opened();
      const card = await insertCard(workshop);
      const before = pictureOf(workshop.document, card);
      await change(workshop, [card], what);
      expect(pictureOf(workshop.document, card)).not.toEqual(before);
      const back = Object.fromEntries(Object.keys(what).map((key) => [key, null]));
      await change(workshop, [card], back);
      expect(pictureOf(workshop.document, card)).toEqual(before);
    },
  );

  it.each(['compact', 'mark'] as const)('to the size %s and back draws the same card', async (size) => {
    const workshop = await opened();
    const { document } = workshop;
    const card = await insertCard(workshop);
    const before = pictureOf(document, card);
    const whole = boxOf(document, card);
    await change(workshop, [card], { size });
    const small = boxOf(document, card);
    expect(small.height).toBeLessThan(whole.height);
    expect(middle(small)).toEqual(middle(whole));
    await change(workshop, [card], { size: 'card' });
    expect(pictureOf(document, card)).toEqual(before);
  });

  it('keeps the centre of a card that is turned', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const card = await insertCard(workshop);
    const quarter = [
      [0, 1, 400],
      [-1, 0, 300],
    ] as const;
    document.edit('person', () => document.place(card, quarter));
    const centre = middle(boxOf(document, card));
    await change(workshop, [card], { size: 'mark' });
    const now = middle(boxOf(document, card));
    expect(now[0]).toBeCloseTo(centre[0]);
    expect(now[1]).toBeCloseTo(centre[1]);
  });

  it('keeps connectors, also those that are tied to a part', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const card = await insertCard(workshop);
    const other = await insertCard(workshop, 'forum');
    const ties = [
      connect(document, card, other),
      connect(document, drawnPart(document, card, 'head'), other),
    ];
    const ends = () => ties.map((id) => document.node(id)?.properties.connectorStart);
    const before = ends();
    await change(workshop, [card], { learningType: 'practice', size: 'mark' });
    await workshop.send('change-type', { cards: [card], activity: 'lecture' });
    makeOlder(document, card);
    await workshop.send('refresh-cards', { cards: [card] });
    expect(ends()).toEqual(before);
    for (const tie of ties) expect(document.node(tie)).toBeDefined();
    expect(document.node(drawnPart(document, card, 'head'))).toBeDefined();
    expect(workshop.board.notices.filter(({ kind }) => kind === 'connector-broken')).toEqual([]);
  });

  it('leaves alone what somebody dropped into the card', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const card = await insertCard(workshop);
    const box = boxOf(document, card);
    const note = writeSticky(document, 'let op', box.x, box.y);
    document.edit('person', () => document.insert(card, note));
    const before = document.node(note);
    await change(workshop, [card], { learningType: 'practice', size: 'compact' });
    await workshop.send('change-type', { cards: [card], activity: 'lecture' });
    expect(document.node(note)).toEqual(before);
  });

  it('draws a missing part again', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const card = await insertCard(workshop);
    const before = pictureOf(document, card);
    document.edit('person', () => {
      for (const id of document.node(card)?.children ?? []) document.remove(id);
    });
    await workshop.settle();
    await workshop.send('refresh-cards', { cards: null });
    expect(workshop.answer('refresh-cards').ok).toBe(true);
    expect(pictureOf(document, card)).toEqual(before);
  });

  it('of its minutes costs little', async () => {
    const workshop = await opened();
    const card = await insertCard(workshop);
    const { document } = workshop;
    document.edit('person', () => {
      for (let index = 1; index < 40; index += 1) document.duplicate([card], { x: 0, y: 300 * index });
    });
    await workshop.settle();
    workshop.host.crossings.reset();
    await change(workshop, ours(document, 'card'), { minutes: 50 });
    expect(workshop.host.crossings.total / 40).toBeLessThanOrEqual(60);
  });

  it('of many changes all of them, and tells how far it is', async () => {
    const workshop = await opened();
    const card = await insertCard(workshop);
    const { document } = workshop;
    document.edit('person', () => {
      for (let index = 1; index < 40; index += 1) document.duplicate([card], { x: 0, y: 300 * index });
    });
    await workshop.settle();
    const cards = ours(document, 'card');
    workshop.host.crossings.reset();
    await change(workshop, cards, { minutes: 50, pacing: 'own-time' });
    await workshop.settle();
    expect(workshop.answer('change-cards').text).toBe('40 kaarten zijn aangepast.');
    for (const id of cards)
      expect(activityOf(workshop, id)).toMatchObject({ minutes: 50, pacing: 'own-time' });
    const steps = workshop.received.filter(({ kind }) => kind === 'progress');
    expect(steps.length).toBeGreaterThan(3);
    expect(workshop.host.crossings.largestTurn.crossings).toBeLessThanOrEqual(1_000);
  });
});

describe('a mixed selection', () => {
  it('changes the cards, and says what was left alone', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const [card, locked, later] = [
      await insertCard(workshop),
      await insertCard(workshop),
      await insertCard(workshop),
    ];
    const connector = connect(document, card, locked);
    const sticky = writeSticky(document, 'los', 4_000, 4_000);
    const newer = JSON.stringify({ ...dataOf(document, later), v: 2, sparkle: true });
    document.edit('person', () => {
      document.set(locked, { locked: true });
      document.setSharedData(later, 'blendedwave', 'card', newer);
    });
    await workshop.settle();
    const before = [locked, later].map((id) => pictureOf(document, id));
    await change(workshop, [connector, card, sticky, locked, later, '9:9', card], { minutes: 5 });
    expect(workshop.answer('change-cards')).toMatchObject({
      ok: true,
      text: 'De kaart is aangepast. Eén zit op slot of is verborgen en blijft zoals hij is. Eén is met een nieuwere versie van Blended Wave gemaakt: werk de plugin bij. De rest zijn geen kaarten.',
    });
    expect(activityOf(workshop, card).minutes).toBe(5);
    expect([locked, later].map((id) => pictureOf(document, id))).toEqual(before);
  });

  it('without a card that can be changed says why', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const card = await insertCard(workshop);
    await change(workshop, ['9:9'], { minutes: 5 });
    expect(workshop.answer('change-cards')).toMatchObject({ ok: false });
    expect(workshop.answer('change-cards').text).toContain('geen kaart');
    document.edit('person', () => document.set(card, { visible: false }));
    await change(workshop, [card], { minutes: 5 });
    expect(workshop.answer('change-cards').text).toContain('op slot of is verborgen');
    document.edit('person', () => {
      document.set(card, { visible: true });
      document.setSharedData(card, 'blendedwave', 'card', '{"v":9,"stamp":"x","activity":"debate"}');
    });
    await change(workshop, [card], { minutes: 5 });
    expect(workshop.answer('change-cards').text).toContain('nieuwere versie');
  });

  it('leaves cards in a locked frame alone', async () => {
    const workshop = await opened();
    const { document } = workshop;
    await workshop.send('insert-template', { shape: 'linear' });
    const card = await insertCard(workshop);
    const [frame = ''] = ours(document, 'frame');
    document.edit('person', () => document.set(frame, { locked: true }));
    const before = everythingOn(document);
    await change(workshop, [card], { learningType: 'practice' });
    expect(workshop.answer('change-cards').ok).toBe(false);
    expect(everythingOn(document)).toEqual(before);
  });
});

describe('what a person typed on a card', () => {
  it.each(['45', '1,5 uur', 'ongeveer een lesje', '± 20 min'])(
    'minutes "%s" survive every redraw',
    async (typed) => {
      const workshop = await opened();
      const { document } = workshop;
      const card = await insertCard(workshop);
      type(document, card, 'minutes', typed);
      await workshop.settle();
      const read = activityOf(workshop, card).minutes;
      for (const size of ['mark', 'compact', 'card'] as const) await change(workshop, [card], { size });
      await change(workshop, [card], { pacing: 'own-time', title: 'Anders' });
      await workshop.send('change-type', { cards: [card], activity: 'lecture' });
      makeOlder(document, card);
      await workshop.send('refresh-cards', { cards: null });
      expect(textOf(document, card, 'minutes')).toBe(typed);
      if (typed !== 'ongeveer een lesje') expect(activityOf(workshop, card).minutes).toBe(read);
    },
  );

  it('minutes get the ink of a set value', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const [guessed, set] = [await insertCard(workshop), await insertCard(workshop, 'debate', 45)];
    const ink = (card: string) => document.node(partOf(document, card, 'minutes'))?.properties.fills;
    expect(ink(guessed)).not.toEqual(ink(set));
    type(document, guessed, 'minutes', '45 min');
    await change(workshop, [guessed], { topic: 'Ethiek' });
    expect(ink(guessed)).toEqual(ink(set));
  });

  it('minutes give way to minutes that are set', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const card = await insertCard(workshop);
    type(document, card, 'minutes', 'een uurtje');
    await change(workshop, [card], { minutes: 20 });
    expect(textOf(document, card, 'minutes')).toBe('20 min');
    await change(workshop, [card], { minutes: null });
    expect(textOf(document, card, 'minutes')).toBe('± 60 min');
    expect(activityOf(workshop, card)).toMatchObject({ minutes: 60, minutesSet: false });
  });

  it('minutes that were wiped off are not set any more', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const card = await insertCard(workshop, 'debate', 20);
    type(document, card, 'minutes', ' ');
    await change(workshop, [card], { topic: 'Ethiek' });
    expect(textOf(document, card, 'minutes')).toBe('± 60 min');
    expect(activityOf(workshop, card)).toMatchObject({ minutes: 60, minutesSet: false });
  });

  it('letters in a font of their own come back when an act fails', async () => {
    let failing = false;
    const workshop = await openWorkshop({
      sandbox: false,
      onCrossing: (member) => {
        if (failing && member === 'cornerRadius') throw new Error('made to fail');
      },
    });
    await workshop.open();
    const { document } = workshop;
    const card = await insertCard(workshop);
    const title = partOf(document, card, 'title');
    document.edit('person', () =>
      document.set(title, { fontName: { family: 'Inter', style: 'Bold Italic' }, fontSize: 20 }),
    );
    makeOlder(document, card);
    const other = await insertCard(workshop);
    const before = everythingOn(document);
    await workshop.settle();
    failing = true;
    makeOlder(document, other);
    const older = everythingOn(document);
    await workshop.send('refresh-cards', { cards: [card, other] });
    expect(workshop.answer('refresh-cards').ok).toBe(false);
    expect(older).not.toEqual(before);
    expect(everythingOn(document)).toEqual(older);
  });
});

describe('another activity', () => {
  it('gets its looks and its name, and keeps links, place and what a person set', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const card = await insertCard(workshop, 'debate', 45);
    await change(workshop, [card], { topic: 'Ethiek', pacing: 'own-time' });
    const [stamp, centre] = [dataOf(document, card).stamp, middle(boxOf(document, card))];
    await workshop.send('change-type', { cards: [card], activity: 'knowledge-clip' });
    expect(workshop.answer('change-type').text).toBe('De kaart is nu ‘Kennisclip’.');
    expect(activityOf(workshop, card)).toMatchObject({
      stamp,
      type: 'knowledge-clip',
      title: 'Kennisclip',
      topic: 'Ethiek',
      pacing: 'own-time',
      minutes: 45,
      minutesSet: true,
    });
    expect(middle(boxOf(document, card))).toEqual(centre);
    const drawn = await insertCard(workshop, 'knowledge-clip');
    expect(
      document.node(drawnPart(document, card, 'head'))?.children.map((id) => pictureOf(document, id)),
    ).toEqual(
      document.node(drawnPart(document, drawn, 'head'))?.children.map((id) => pictureOf(document, id)),
    );
  });

  it('guesses anew, and keeps a title of the group', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const [one, other] = [await insertCard(workshop), await insertCard(workshop)];
    type(document, one, 'title', 'Debate');
    type(document, other, 'title', 'Het grote debat');
    await workshop.send('change-type', { cards: [one, other], activity: 'knowledge-clip' });
    expect(textOf(document, one, 'title')).toBe('Kennisclip');
    expect(textOf(document, other, 'title')).toBe('Het grote debat');
    for (const card of [one, other]) expect(activityOf(workshop, card).minutesSet).toBe(false);
  });

  it('may be an own one, with its definition on the card, and back', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const card = await insertCard(workshop);
    const own = {
      id: 'own:abc',
      name: 'Rondje langs de velden',
      learningType: 'discussion' as const,
      glyph: 'chats',
      minutes: 35,
      pacing: 'together' as const,
      assessment: 'none' as const,
      grouping: [],
      hint: undefined,
    };
    await workshop.send('change-type', { cards: [card], activity: own });
    expect(workshop.answer('change-type').ok).toBe(true);
    expect(dataOf(document, card)).toMatchObject({ activity: 'own:abc', guess: 35, own: { name: own.name } });
    expect(textOf(document, card, 'title')).toBe(own.name);
    expect(textOf(document, card, 'minutes')).toBe('± 35 min');
    await workshop.send('change-type', { cards: [card], activity: 'debate' });
    expect(dataOf(document, card).own).toBeUndefined();
    expect(textOf(document, card, 'title')).toBe('Debat');
  });

  it('that nobody knows is refused', async () => {
    const workshop = await opened();
    const card = await insertCard(workshop);
    const before = everythingOn(workshop.document);
    for (const activity of ['tea-break', 'own:gone']) {
      await workshop.send('change-type', { cards: [card], activity });
      expect(workshop.answer('change-type')).toMatchObject({ ok: false });
      expect(workshop.answer('change-type').text).toContain('ken ik niet');
    }
    expect(everythingOn(workshop.document)).toEqual(before);
  });
});

describe('refreshing', () => {
  it('redraws older cards and leaves the others', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const [older, present] = [await insertCard(workshop), await insertCard(workshop)];
    makeOlder(document, older);
    document.edit('person', () => {
      document.set(partOf(document, older, 'title'), { fontSize: 31 });
      document.set(partOf(document, present, 'title'), { fontSize: 31 });
    });
    await workshop.settle();
    await workshop.send('refresh-cards', { cards: null });
    expect(workshop.answer('refresh-cards').text).toBe('De kaart is opnieuw getekend.');
    expect(dataOf(document, older).look).toBe(dataOf(document, present).look);
    expect(document.node(partOf(document, older, 'title'))?.properties.fontSize).not.toBe(31);
    expect(document.node(partOf(document, present, 'title'))?.properties.fontSize).toBe(31);
    await workshop.send('refresh-cards', { cards: null });
    expect(workshop.answer('refresh-cards')).toMatchObject({
      ok: true,
      text: 'Alle kaarten zijn al zoals ze horen.',
    });
  });

  /** Sixty older cards, and something that happens when half of them were drawn. */
  async function sixty(
    halfWay: (workshop: Workshop) => void,
  ): Promise<{ readonly workshop: Workshop; readonly before: unknown }> {
    let clones = Number.NEGATIVE_INFINITY;
    let made = 0;
    const workshop: Workshop = await openWorkshop({
      sandbox: false,
      onCrossing: (member) => {
        if (member === 'createNodeFromSvg') made += 1;
        if (member !== 'clone') return;
        clones += 1;
        if (clones === 60) workshop.clock.after(0, () => halfWay(workshop));
      },
    });
    await workshop.open();
    const { document } = workshop;
    const card = await insertCard(workshop);
    makeOlder(document, card);
    document.edit('person', () => {
      document.set(drawnPart(document, card, 'head'), { fills: [] });
      document.set(partOf(document, card, 'title'), { fontSize: 31 });
      for (let index = 1; index < 60; index += 1) document.duplicate([card], { x: 0, y: 300 * index });
    });
    await workshop.settle();
    [clones, made] = [0, 0];
    const before = everythingOn(document);
    workshop.host.crossings.reset();
    workshop.host.postFromSidebar(['refresh-cards', { cards: null }]);
    await workshop.clock.advance(3_000);
    // The head, and the foot.
    expect(made).toBeLessThanOrEqual(2);
    expect(clones).toBeGreaterThanOrEqual(60);
    expect(workshop.host.crossings.largestTurn.crossings).toBeLessThanOrEqual(1_000);
    return { workshop, before };
  }

  it('makes each glyph once, and leaves nothing behind', async () => {
    const { workshop, before } = await sixty(() => {});
    const { document } = workshop;
    expect(workshop.answer('refresh-cards').text).toBe('60 kaarten zijn opnieuw getekend.');
    // What follows is in it: reading what changed.
    expect(workshop.host.crossings.total / 60).toBeLessThan(250);
    expect(document.node(document.currentPage)?.children).toEqual(ours(document, 'card'));
    document.undo();
    expect(everythingOn(document)).toEqual(before);
  });

  it('stops half way when a person says so, and puts every card back', async () => {
    const { workshop, before } = await sixty(({ host }) => host.postFromSidebar(['cancel', {}]));
    expect(workshop.answer('refresh-cards').text).toContain('Gestopt');
    expect(everythingOn(workshop.document)).toEqual(before);
    expect(workshop.board.notPlaced).toHaveLength(60);
  });

  it('puts every card back when the plugin is closed half way', async () => {
    const { workshop, before } = await sixty(({ host }) => host.stop());
    expect(workshop.closed).toBe(true);
    expect(everythingOn(workshop.document)).toEqual(before);
  });

  it('keeps the data of an activity that is not known here', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const card = await insertCard(workshop);
    const data = { v: 1, stamp: 'abc', activity: 'time-travel', guess: 15, sparkle: { deep: [1] } };
    document.edit('person', () => {
      document.setSharedData(card, 'blendedwave', 'card', JSON.stringify(data));
    });
    await workshop.send('refresh-cards', { cards: null });
    await change(workshop, [card], { topic: 'Ethiek' });
    expect(dataOf(document, card)).toMatchObject({ ...data, topic: 'Ethiek' });
    expect(textOf(document, card, 'title')).toBe('Debat');
  });

  it('speaks the language of the frame', async () => {
    const workshop = await opened();
    const { document } = workshop;
    await workshop.send('set-language', { language: 'en' });
    await workshop.send('insert-template', { shape: 'linear' });
    await workshop.send('set-language', { language: 'nl' });
    const [frame = ''] = ours(document, 'frame');
    workshop.host.view.selection = [frame];
    await workshop.settle();
    const card = await insertCard(workshop);
    expect(textOf(document, card, 'title')).toBe('Debate');
    await change(workshop, [card], { title: '' });
    await workshop.send('change-type', { cards: [card], activity: 'knowledge-clip' });
    expect(textOf(document, card, 'title')).toBe('Knowledge clip');
    expect(workshop.answer('change-type').text).toContain('Kennisclip');
  });
});

describe('any sequence of changes', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('size' as const), size: fc.constantFrom('card', 'compact', 'mark') }),
    fc.record({
      kind: fc.constant('type' as const),
      activity: fc.constantFrom('debate', 'lecture', 'knowledge-clip'),
    }),
    fc.record({
      kind: fc.constant('minutes' as const),
      minutes: fc.option(fc.integer({ min: 0, max: 400 })),
    }),
    fc.record({
      kind: fc.constant('pacing' as const),
      pacing: fc.constantFrom('together', 'own-time', null),
    }),
    fc.record({ kind: fc.constant('mode' as const), mode: fc.constantFrom('online', 'both', null) }),
    fc.record({ kind: fc.constant('refresh' as const) }),
    fc.record({ kind: fc.constant('older' as const) }),
  );

  it('leaves id, centre, a typed title and unknown data, and ends in the card that one change would give', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const workshop = await opened();
        const { document } = workshop;
        const card = await insertCard(workshop);
        document.edit('person', () => {
          document.place(card, at(301, -77));
          document.setSharedData(
            card,
            'blendedwave',
            'card',
            JSON.stringify({ ...dataOf(document, card), sparkle: 7 }),
          );
        });
        type(document, card, 'title', 'Onze eigen titel');
        await workshop.settle();
        const centre = middle(boxOf(document, card));
        for (const one of steps) {
          if (one.kind === 'type')
            await workshop.send('change-type', { cards: [card], activity: one.activity });
          else if (one.kind === 'refresh') await workshop.send('refresh-cards', { cards: [card] });
          else if (one.kind === 'older') makeOlder(document, card);
          else {
            const { kind: _kind, ...what } = one;
            await change(workshop, [card], what as CardChange);
          }
        }
        expect(ours(document, 'card')).toEqual([card]);
        expect(middle(boxOf(document, card))).toEqual(centre);
        expect(textOf(document, card, 'title')).toBe('Onze eigen titel');
        expect(dataOf(document, card).sparkle).toBe(7);
        // Drawn step by step or all at once: the same picture.
        const now = pictureOf(document, card);
        if (steps.at(-1)?.kind !== 'older') {
          await workshop.send('refresh-cards', { cards: [card] });
          expect(pictureOf(document, card)).toEqual(now);
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
