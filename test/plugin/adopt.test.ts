/** Stickies become cards and cards become stickies, in their place, with what hangs on them. */
import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/board/geometry.ts';
import { readWritten } from '../../src/board/written.ts';
import type { ToMain } from '../../src/messages/messages.ts';
import { at, boxOf, connect, dragToZone, middle, type as typeOver, writeSticky, zones } from './acts.ts';
import { openWorkshop, ours, type Workshop } from './workshop.ts';

type Items = ToMain['adopt']['items'];

const select = async (workshop: Workshop, ...nodes: readonly string[]): Promise<void> => {
  workshop.host.view.selection = [...nodes];
  await workshop.settle();
};

/** What the plugin says can become an activity. */
async function adoptable(workshop: Workshop) {
  await workshop.send('read-adoptable', {});
  const last = workshop.received.filter(({ kind }) => kind === 'adoptable').at(-1);
  if (last?.kind !== 'adoptable') throw new Error('Nothing was said to be adoptable');
  return last.payload;
}

/** Every one of these as this activity, with the time and title that its text names. */
const asItems = (
  items: readonly { readonly node: string; readonly text: string }[],
  activity: Items[number]['activity'] = 'practice-quiz',
): Items =>
  items.map(({ node, text }) => {
    const { title, minutes } = readWritten(text);
    return { node, activity, minutes, title };
  });

const adoptAll = async (workshop: Workshop, activity?: Items[number]['activity']): Promise<void> => {
  const { items } = await adoptable(workshop);
  await workshop.send('adopt', { items: asItems(items, activity) });
  await workshop.clock.advance(3_000);
};

const cardData = (workshop: Workshop, card: string) =>
  JSON.parse(workshop.document.node(card)?.sharedData.blendedwave?.card ?? '{}');
const typesOnPage = ({ document }: Workshop): readonly string[] =>
  document.descendants(document.currentPage).map((id) => document.node(id)?.type ?? '');
const textsOf = ({ document }: Workshop): readonly string[] =>
  document
    .descendants(document.currentPage)
    .filter((id) => document.node(id)?.type === 'STICKY')
    .map((id) => String(document.node(id)?.properties.characters));

describe('what can be adopted', () => {
  it('is what people wrote, in reading order; the rest is counted', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    await workshop.open();
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    const [card = ''] = ours(document, 'card');
    const [second, first, third] = [
      writeSticky(document, 'tweede', 1_500, 1_000),
      writeSticky(document, 'eerste', 1_000, 1_000),
      writeSticky(document, 'derde', 1_000, 1_500),
    ];
    const empty = writeSticky(document, '  ', 2_000, 2_000);
    const locked = writeSticky(document, 'op slot', 3_000, 2_000);
    document.edit('person', () => document.set(locked, { locked: true }));
    const connector = connect(document, first, second);
    await select(workshop, third, card, second, connector, empty, locked, first);

    const { items, left } = await adoptable(workshop);
    expect(items.map(({ text }) => text)).toEqual(['eerste', 'tweede', 'derde']);
    expect(left).toBe(4);
  });

  it('is looked for in a section, but not among what is ours', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    await workshop.open();
    await workshop.send('insert-template', { shape: 'linear' });
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    const [frame = ''] = ours(document, 'frame');
    const band = zones(document).find(({ mode }) => mode === 'online');
    const [x, y] = middle(band?.box ?? boxOf(document, frame));
    const sticky = writeSticky(document, 'quiz', x, y);
    await select(workshop, frame);
    expect(await adoptable(workshop)).toEqual({
      items: [{ node: sticky, text: 'quiz', picture: false }],
      left: 0,
    });
    document.edit('person', () => document.set(frame, { locked: true }));
    await workshop.settle();
    expect(await adoptable(workshop)).toEqual({ items: [], left: 2 });
  });

  it('is a picture as well, by its name', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    const [picture, plain] = document.edit('person', () => [
      document.create(
        'RECTANGLE',
        { name: 'Bord les 3', fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: 'abc' }] },
        document.currentPage,
      ),
      document.create('RECTANGLE', {}, document.currentPage),
    ]);
    await workshop.open();
    await select(workshop, picture ?? '', plain ?? '');
    expect(await adoptable(workshop)).toEqual({
      items: [{ node: picture, text: 'Bord les 3', picture: true }],
      left: 1,
    });
    await adoptAll(workshop);
    const [card = ''] = ours(document, 'card');
    expect(workshop.answer('adopt').ok).toBe(true);
    expect(document.node(picture ?? '')).toBeDefined();
    expect(overlap(boxOf(document, card), boxOf(document, picture ?? ''))).toBe(false);
  });

  it('is at most two hundred, and no turn costs more than a thousand crossings', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    const stickies = Array.from({ length: 230 }, (_, index) =>
      writeSticky(document, `quiz ${index}`, (index % 20) * 300, Math.floor(index / 20) * 300),
    );
    await workshop.open();
    await select(workshop, ...stickies);
    workshop.host.crossings.reset();
    workshop.host.postFromSidebar(['read-adoptable', {}]);
    await workshop.clock.advance(2_000);
    const last = workshop.received.filter(({ kind }) => kind === 'adoptable').at(-1);
    expect(last?.kind === 'adoptable' && last.payload.items.length).toBe(200);
    expect(last?.kind === 'adoptable' && last.payload.left).toBe(30);
    expect(workshop.host.crossings.largestTurn.crossings).toBeLessThanOrEqual(1_000);
  });
});

describe('adopting', () => {
  it('puts a card where the sticky lay, with its text, time, note and connectors, in one undo step', async () => {
    const workshop = await openWorkshop();
    const { document } = workshop;
    await workshop.open();
    await workshop.send('insert-template', { shape: 'linear' });
    const [frame = ''] = ours(document, 'frame');
    const box = (mode: string) =>
      zones(document).find((zone) => zone.mode === mode)?.box ?? boxOf(document, frame);
    const [x, y] = middle(box('offline'));
    const quiz = writeSticky(document, 'Quizje 10 min\nover week 2', x, y);
    const reading = writeSticky(document, 'lezen', x + 600, middle(box('online'))[1]);
    const connector = connect(document, quiz, reading);
    await workshop.settle();
    const before = [middle(boxOf(document, quiz)), middle(boxOf(document, reading))];
    await select(workshop, quiz, reading);
    await adoptAll(workshop);

    expect(workshop.answer('adopt')).toMatchObject({ ok: true });
    const cards = ours(document, 'card');
    expect(cards.map((card) => middle(boxOf(document, card))).sort()).toEqual([...before].sort());
    expect(document.node(quiz)).toBeUndefined();
    expect(cards.map((card) => document.node(card)?.parent)).toEqual([frame, frame]);
    const { activities, links } = workshop.frame().design;
    expect(activities).toHaveLength(2);
    expect(activities.find(({ title }) => title === 'Quizje')).toMatchObject({
      minutes: 10,
      minutesSet: true,
      mode: 'offline',
      type: 'practice-quiz',
    });
    expect(activities.find(({ title }) => title === 'lezen')).toMatchObject({
      minutesSet: false,
      mode: 'online',
    });
    expect(cards.map((card) => cardData(workshop, card).note)).toContain('over week 2');
    expect(links).toHaveLength(1);
    expect(links[0]?.node).toBe(connector);
    expect(new Set(workshop.host.view.selection)).toEqual(new Set(cards));

    document.undo();
    await workshop.settle();
    expect(ours(document, 'card')).toEqual([]);
    expect([...textsOf(workshop)].sort()).toEqual(['Quizje 10 min\nover week 2', 'lezen'].sort());
    expect(document.node(connector)?.properties.connectorStart).toMatchObject({ endpointNodeId: quiz });
  });

  it('keeps cards of small texts in a tight grid apart', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    const shapes = document.edit('person', () =>
      Array.from({ length: 12 }, (_, index) => {
        const id = document.create('SHAPE_WITH_TEXT', { width: 90, height: 60 }, document.currentPage);
        document.set(id, { characters: `quiz ${index}` });
        document.place(id, at((index % 4) * 100, Math.floor(index / 4) * 70));
        return id;
      }),
    );
    await workshop.open();
    await select(workshop, ...shapes);
    await adoptAll(workshop);
    const cards = ours(document, 'card');
    expect(cards).toHaveLength(12);
    const boxes = cards.map((card) => boxOf(document, card));
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    }
  });

  it('takes a sticky out of a group, and leaves what a colleague removed or locked meanwhile', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    const stickies = ['een', 'twee', 'drie', 'vier'].map((text, index) =>
      writeSticky(document, text, index * 300, 0),
    );
    const [one = '', two = '', three = '', four = ''] = stickies;
    const group = document.edit('person', () => document.group([one, two], document.currentPage));
    await workshop.open();
    await select(workshop, group, three, four);
    const { items } = await adoptable(workshop);
    expect(items.map(({ text }) => text)).toEqual(['een', 'twee', 'drie', 'vier']);
    document.edit('remote', () => {
      document.remove(three);
      document.set(four, { locked: true });
    });
    await workshop.send('adopt', { items: asItems(items) });
    await workshop.clock.advance(1_000);
    expect(workshop.answer('adopt')).toMatchObject({ ok: true });
    expect(workshop.answer('adopt').text).toContain('2');
    const cards = ours(document, 'card');
    expect(cards).toHaveLength(2);
    expect(cards.map((card) => document.node(card)?.parent)).toEqual([
      document.currentPage,
      document.currentPage,
    ]);
    expect(document.node(group)).toBeUndefined();
    expect(textsOf(workshop)).toEqual(['vier']);
  });

  it('makes cards of an own activity that carry their definition', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    const sticky = writeSticky(document, 'stadswandeling', 0, 0);
    await workshop.open();
    await select(workshop, sticky);
    await adoptAll(workshop, {
      id: 'own:abc',
      name: 'Stadswandeling',
      learningType: 'investigation',
      glyph: 'map-trifold',
      minutes: 60,
      pacing: 'together',
      assessment: 'none',
      grouping: [],
    });
    const [card = ''] = ours(document, 'card');
    expect(cardData(workshop, card)).toMatchObject({ activity: 'own:abc', own: { name: 'Stadswandeling' } });
  });

  it('can be stopped, and then nothing has happened', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    const stickies = Array.from({ length: 60 }, (_, index) =>
      writeSticky(document, `quiz ${index}`, (index % 10) * 300, Math.floor(index / 10) * 300),
    );
    await workshop.open();
    await select(workshop, ...stickies);
    const { items } = await adoptable(workshop);
    workshop.host.crossings.reset();
    workshop.host.postFromSidebar(['adopt', { items: asItems(items) }]);
    workshop.host.postFromSidebar(['cancel', {}]);
    await workshop.clock.advance(5_000);
    expect(workshop.answer('adopt').text).toContain('Gestopt');
    expect(ours(document, 'card')).toEqual([]);
    expect(textsOf(workshop)).toHaveLength(60);

    workshop.host.postFromSidebar(['adopt', { items: asItems(items) }]);
    await workshop.clock.advance(5_000);
    expect(ours(document, 'card')).toHaveLength(60);
    expect(textsOf(workshop)).toEqual([]);
    expect(workshop.received.some(({ kind }) => kind === 'progress')).toBe(true);
    expect(workshop.host.crossings.largestTurn.crossings).toBeLessThanOrEqual(1_000);
  });
});

describe('turning into stickies', () => {
  it('and adopting again keeps text, minutes, note, place and links', async () => {
    const workshop = await openWorkshop();
    const { document } = workshop;
    await workshop.open();
    await workshop.send('insert-template', { shape: 'linear' });
    await workshop.send('insert-activity', { activity: 'practice-quiz', minutes: 25 });
    await workshop.send('insert-activity', { activity: 'reading', minutes: null });
    const cards = ours(document, 'card');
    const [quiz = '', reading = ''] = cards;
    dragToZone(document, quiz, 'offline', 1);
    typeOver(document, quiz, 'title', 'Quiz over week 2');
    const connector = connect(document, reading, quiz);
    await workshop.settle();
    const summary = () =>
      workshop
        .frame()
        .design.activities.map(({ title, minutes, minutesSet, mode, segment }) => ({
          title,
          minutes: minutesSet ? minutes : null,
          mode,
          segment,
        }))
        .sort((one, other) => one.title.localeCompare(other.title));
    const before = summary();
    const links = () =>
      workshop.frame().design.links.map(({ node, from, to }) => {
        const title = (id: string) =>
          workshop.frame().design.activities.find((one) => one.node === id)?.title;
        return [node, title(from), title(to)];
      });
    const linksBefore = links();

    await workshop.send('to-stickies', { cards: [...cards] });
    expect(workshop.answer('to-stickies')).toMatchObject({ ok: true });
    expect(ours(document, 'card')).toEqual([]);
    expect([...textsOf(workshop)].sort()).toEqual(['Literatuur lezen', 'Quiz over week 2 – 25 min']);
    const tied = document.node(connector)?.properties.connectorEnd;
    expect(tied).toMatchObject({ magnet: 'AUTO' });
    expect(document.node(String((tied as { endpointNodeId: string }).endpointNodeId))?.type).toBe('STICKY');

    await adoptAll(workshop);
    expect(summary()).toEqual(before);
    expect(links()).toEqual(linksBefore);

    document.undo();
    document.undo();
    await workshop.settle();
    expect([...ours(document, 'card')].sort()).toEqual([...cards].sort());
  });

  it('leaves what is locked, of a later version or no card, and says so', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    await workshop.open();
    for (const activity of ['debate', 'forum', 'reading']) {
      await workshop.send('insert-activity', { activity, minutes: null });
    }
    const [debate = '', forum = '', reading = ''] = ours(document, 'card');
    const sticky = writeSticky(document, 'los', 2_000, 2_000);
    document.edit('person', () => {
      document.set(debate, { locked: true });
      document.setSharedData(forum, 'blendedwave', 'card', '{"v":9,"stamp":"a","activity":"forum"}');
    });
    await workshop.settle();
    await workshop.send('to-stickies', { cards: [debate, forum, reading, sticky] });
    expect(workshop.answer('to-stickies').ok).toBe(true);
    expect(workshop.answer('to-stickies').text).toMatch(/slot.*nieuwere/);
    expect(ours(document, 'card')).toEqual([debate, forum]);
    await workshop.send('to-stickies', { cards: [debate] });
    await workshop.clock.advance(2_000);
    expect(workshop.answer('to-stickies')).toMatchObject({ ok: false });
    expect(ours(document, 'card')).toEqual([debate, forum]);
  });

  it('keeps what was stuck on a card and a time that nobody can read', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    await workshop.open();
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    const [card = ''] = ours(document, 'card');
    typeOver(document, card, 'minutes', 'na de pauze');
    const picture = document.edit('person', () => {
      const note = document.create('STICKY', {}, card);
      document.set(note, { characters: 'neem stellingen mee' });
      return document.create('RECTANGLE', { name: 'foto' }, card);
    });
    await workshop.settle();
    await workshop.send('to-stickies', { cards: [card] });
    expect(textsOf(workshop)).toEqual(['Debat, na de pauze\nneem stellingen mee']);
    expect(document.node(picture)?.parent).toBe(document.currentPage);
  });
});

describe('a host call that fails', () => {
  /** Fails one crossing, counted from when it is armed. */
  const failing = () => {
    const state = { left: Number.POSITIVE_INFINITY, done: false };
    return {
      state,
      onCrossing: (member: string) => {
        if (member === 'postMessage' || member === 'ui') return;
        state.left -= 1;
        if (state.left !== 0) return;
        state.done = true;
        throw new Error(`in ${member}: made to fail`);
      },
    };
  };
  const contents = ({ document }: Workshop): readonly string[] =>
    document
      .save()
      .nodes.map(({ id, parent, transform, properties, sharedData }) =>
        JSON.stringify([
          id,
          parent,
          transform,
          properties.connectorStart,
          properties.connectorEnd,
          sharedData,
        ]),
      );

  it.each(['adopt', 'to-stickies'] as const)(
    'leaves everything or nothing in %s',
    async (kind) => {
      let tried = 0;
      for (let from = 1; ; from += 1) {
        const { state, onCrossing } = failing();
        const workshop = await openWorkshop({ sandbox: false, onCrossing });
        const { document } = workshop;
        await workshop.open();
        await workshop.send('insert-activity', { activity: 'debate', minutes: 30 });
        const [card = ''] = ours(document, 'card');
        const sticky = writeSticky(document, 'quiz 10 min', 2_000, 2_000);
        connect(document, card, sticky);
        await workshop.settle();
        const before = contents(workshop);
        state.left = from;
        if (kind === 'adopt') {
          await workshop.send('adopt', { items: asItems([{ node: sticky, text: 'quiz 10 min' }]) });
        } else await workshop.send('to-stickies', { cards: [card] });
        await workshop.clock.advance(2_000);
        if (!state.done) break;
        tried += 1;
        const { ok, text } = workshop.answer(kind);
        expect(text.length).toBeGreaterThan(5);
        if (ok) {
          // At worst the original stays beside what took its place: nothing is lost.
          const [cards, stickies] = [
            ours(document, 'card').length,
            typesOnPage(workshop).filter((type) => type === 'STICKY').length,
          ];
          const made = kind === 'adopt' ? cards : stickies;
          expect(made, `crossing ${from}`).toBe(2);
          expect(cards + stickies, `crossing ${from}`).toBeLessThanOrEqual(3);
        } else expect(contents(workshop), `crossing ${from}`).toEqual(before);
      }
      expect(tried).toBeGreaterThan(20);
    },
    120_000,
  );
});
