/** Frames for groups, changed afterwards, repaired and tidied: by the built plugin, on a board. */
import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/board/geometry.ts';
import type { FrameChange, FrameChoice } from '../../src/board/layout/choice.ts';
import { damageOf } from '../../src/board/layout/damage.ts';
import { readLayout } from '../../src/board/layout/read.ts';
import type { Design } from '../../src/design/schema.ts';
import { at, boxOf, dragTo, dragToZone, middle, writeSticky, zones } from './acts.ts';
import { everythingOn } from './cards.ts';
import { filledFrame } from './filled-frame.ts';
import { openWorkshop, ours, type Workshop } from './workshop.ts';

const choice: FrameChoice = {
  template: 'linear',
  language: 'nl',
  title: null,
  subtitle: null,
  segments: ['Voor', 'Tijdens', 'Na'],
  islands: [],
  cardSize: 'card',
  startOnline: false,
};
const groupsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Team ${index + 1}`);

async function opened(): Promise<Workshop> {
  const workshop = await openWorkshop({ sandbox: false });
  await workshop.open();
  return workshop;
}

/** Where each card lies, by its node. */
const modesIn = ({ activities }: Design): ReadonlyMap<string, unknown> =>
  new Map(activities.map(({ node, mode, segment }) => [node, { mode, segment }]));
const titlesIn = ({ segments }: Design): readonly string[] => segments.map(({ title }) => title);

const change = (workshop: Workshop, frame: string, what: FrameChange): Promise<void> =>
  workshop.send('change-frame', { frame, change: what });

describe('frames for groups', () => {
  it('are named, coloured apart and lie clear of each other and of what is on the board', async () => {
    const workshop = await opened();
    const { document } = workshop;
    writeSticky(document, 'Welkom', 0, 0);
    await workshop.send('insert-frames', { choice, groups: groupsOf(5) });
    expect(workshop.answer('insert-frames')).toMatchObject({ ok: true });
    const frames = ours(document, 'frame');
    expect(frames).toHaveLength(5);
    expect(frames.map((id) => document.node(id)?.properties.name)).toEqual(
      groupsOf(5).map((name) => expect.stringContaining(name)),
    );
    const layouts = frames.map((id) => readLayout(workshop.facts, id));
    expect(new Set(layouts.map((layout) => layout?.group?.colour)).size).toBe(5);
    expect(titlesIn(workshop.frame(4).design)).toEqual(choice.segments);
    const all = document.descendants(document.currentPage);
    const boxes = all
      .filter((id) => document.node(id)?.parent === document.currentPage)
      .map((id) => boxOf(document, id));
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlap(one, other)).toBe(false);
    expect(workshop.received.some(({ kind }) => kind === 'progress')).toBe(true);
    expect(workshop.errors).toEqual([]);
  });

  it('are one undo step', async () => {
    const workshop = await opened();
    const before = everythingOn(workshop.document);
    await workshop.send('insert-frames', { choice, groups: groupsOf(3) });
    workshop.document.undo();
    await workshop.settle();
    expect(everythingOn(workshop.document)).toEqual(before);
  });

  it('cost at most 900 crossings each, for twelve of eight segments', async () => {
    const workshop = await opened();
    workshop.host.crossings.reset();
    const segments = Array.from({ length: 8 }, (_, index) => `Week ${index + 1}`);
    await workshop.send('insert-frames', { choice: { ...choice, segments }, groups: groupsOf(12) });
    expect(ours(workshop.document, 'frame')).toHaveLength(12);
    expect(workshop.host.crossings.total).toBeLessThanOrEqual(12 * 900);
    expect(workshop.host.crossings.largestTurn.crossings).toBeLessThanOrEqual(1_000);
  });

  it.each([
    ['41 groups', choice, groupsOf(41), /40/],
    ['no segments', { ...choice, segments: [] }, [], /minstens één onderdeel/],
    ['too many segments', { ...choice, segments: groupsOf(17) }, [], /16/],
    ['a name of 300 characters', { ...choice, title: 'x'.repeat(300) }, [], /120/],
    ['a group with such a name', choice, ['x'.repeat(300)], /120/],
    ['a template that nobody knows', { ...choice, template: 'own:gone' }, [], /ken ik niet/],
  ])('are refused with a sentence for %s', async (_, wrong, groups, sentence) => {
    const workshop = await opened();
    await workshop.send('insert-frames', { choice: wrong, groups });
    const answer = workshop.answer('insert-frames');
    expect(answer.ok).toBe(false);
    expect(answer.text).toMatch(sentence);
    expect(ours(workshop.document, 'frame')).toEqual([]);
  });

  it('can be stopped half way, and then nothing is left', async () => {
    const workshop = await opened();
    const before = everythingOn(workshop.document);
    workshop.host.postFromSidebar(['insert-frames', { choice, groups: groupsOf(20) }]);
    workshop.host.postFromSidebar(['cancel', {}]);
    await workshop.settle();
    expect(workshop.answer('insert-frames').text).toContain('Gestopt');
    expect(everythingOn(workshop.document)).toEqual(before);
  });

  it('can be joined by another, empty or with the same design', async () => {
    const { workshop, frame } = await filledFrame();
    await workshop.send('add-group', { frame, name: 'Team Nieuw', design: null });
    expect(workshop.answer('add-group')).toMatchObject({ ok: true });
    await workshop.send('add-group', { frame, name: '', design: workshop.frame().design });
    const designs = workshop.board.frames.map(({ design }) => design);
    expect(designs.map(({ activities }) => activities.length).sort()).toEqual([0, 3, 3]);
    const colours = ours(workshop.document, 'frame').map(
      (id) => readLayout(workshop.facts, id)?.group?.colour ?? null,
    );
    expect([...colours].sort()).toEqual([0, 1, null]);
    const boxes = ours(workshop.document, 'frame').map((id) => boxOf(workshop.document, id));
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlap(one, other)).toBe(false);
  });
});

describe('a frame changed afterwards', () => {
  it('takes its cards along when a segment moves, and their connectors stay', async () => {
    const { workshop, frame } = await filledFrame();
    const before = workshop.frame().design;
    const zoneIds = ours(workshop.document, 'zone');
    const second = before.segments[1]?.stamp ?? '';
    await change(workshop, frame, { kind: 'move-segment', segment: second, place: 0 });
    expect(workshop.answer('change-frame')).toMatchObject({ ok: true });
    const after = workshop.frame().design;
    expect(after.segments[0]?.stamp).toBe(second);
    expect(modesIn(after)).toEqual(modesIn(before));
    expect(after.outcomes).toEqual(before.outcomes);
    expect(after.links).toHaveLength(before.links.length);
    expect([...ours(workshop.document, 'zone')].sort()).toEqual([...zoneIds].sort());
    expect(workshop.errors).toEqual([]);
  });

  it('puts the cards of a removed segment beside it', async () => {
    const { workshop, frame } = await filledFrame();
    const before = workshop.frame().design;
    const second = before.segments[1]?.stamp ?? '';
    await change(workshop, frame, { kind: 'remove-segment', segment: second });
    expect(workshop.answer('change-frame').text).toMatch(/2 kaarten staan nu naast/);
    expect(workshop.frame().design.activities).toHaveLength(1);
    expect(workshop.board.notPlaced).toHaveLength(2);
    expect(titlesIn(workshop.frame().design)).not.toContain(before.segments[1]?.title);
  });

  it('keeps what was typed, and gets new segments', async () => {
    const { workshop, frame } = await filledFrame();
    const { document } = workshop;
    const title = document
      .descendants(frame)
      .find((id) => document.node(id)?.sharedData.blendedwave?.part === 'frame-title');
    document.edit('person', () => document.set(title ?? '', { characters: 'Statistiek\nvoor iedereen' }));
    await workshop.settle();
    const before = workshop.frame().design;
    await change(workshop, frame, { kind: 'add-segment', place: 1, title: 'Toetsweek', island: false });
    const after = workshop.frame().design;
    expect(titlesIn(after)[1]).toBe('Toetsweek');
    expect(modesIn(after)).toEqual(modesIn(before));
    expect(document.node(title ?? '')?.properties.characters).toBe('Statistiek\nvoor iedereen');
    await change(workshop, frame, {
      kind: 'rename-segment',
      segment: after.segments[1]?.stamp ?? '',
      title: 'Week 5',
    });
    expect(titlesIn(workshop.frame().design)[1]).toBe('Week 5');
  });

  it.each(['hybrid', 'non-linear'] as const)(
    'to %s and back keeps cards, modes, links and outcomes',
    async (shape) => {
      const { workshop, frame } = await filledFrame();
      const before = workshop.frame().design;
      await change(workshop, frame, { kind: 'shape', shape });
      const between = workshop.frame().design;
      expect(between.shape).toBe(shape);
      expect(modesIn(between)).toEqual(modesIn(before));
      expect(between.outcomes).toEqual(before.outcomes);
      await change(workshop, frame, { kind: 'shape', shape: 'linear' });
      const after = workshop.frame().design;
      expect(titlesIn(after)).toEqual(titlesIn(before));
      expect(modesIn(after)).toEqual(modesIn(before));
      expect(after.outcomes).toEqual(before.outcomes);
      expect(after.links).toEqual(before.links);
      const layout = readLayout(workshop.facts, frame);
      expect(layout && damageOf(layout, workshop.facts, frame)).toEqual([]);
      expect(workshop.errors).toEqual([]);
    },
  );

  it('is one undo step', async () => {
    const { workshop, frame } = await filledFrame();
    const before = everythingOn(workshop.document);
    await change(workshop, frame, { kind: 'shape', shape: 'hybrid' });
    workshop.document.undo();
    await workshop.settle();
    expect(everythingOn(workshop.document)).toEqual(before);
  });

  it('moves other frames aside when it grows over them', async () => {
    const workshop = await opened();
    const { document } = workshop;
    await workshop.send('insert-frames', { choice, groups: groupsOf(4) });
    for (const frame of ours(document, 'frame'))
      for (const title of ['Extra 1', 'Extra 2'])
        await change(workshop, frame, { kind: 'add-segment', place: 9, title, island: false });
    const boxes = ours(document, 'frame').map((id) => boxOf(document, id));
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlap(one, other)).toBe(false);
  });

  it('is refused with a sentence when it is gone, locked or asked for too much', async () => {
    const { workshop, frame } = await filledFrame();
    const { document } = workshop;
    const [first] = workshop.frame().design.segments;
    await change(workshop, frame, {
      kind: 'rename-segment',
      segment: first?.stamp ?? '',
      title: 'x'.repeat(300),
    });
    expect(workshop.answer('change-frame')).toMatchObject({
      ok: false,
      text: expect.stringMatching(/te lang/),
    });
    document.edit('person', () => document.set(frame, { locked: true }));
    await workshop.settle();
    await change(workshop, frame, { kind: 'wave', throughCards: true });
    expect(workshop.answer('change-frame')).toMatchObject({
      ok: false,
      text: expect.stringMatching(/op slot/),
    });
    document.edit('person', () => document.remove(frame));
    await workshop.settle();
    for (const kind of ['repair-frame', 'tidy-frame'] as const) {
      await workshop.send(kind, { frame });
      expect(workshop.answer(kind)).toMatchObject({ ok: false, text: expect.stringMatching(/niet meer/) });
    }
  });

  it('by somebody who deletes it half way leaves a sentence and nothing else', async () => {
    const { workshop, frame } = await filledFrame();
    const { document } = workshop;
    const stop = document.subscribe(() => {
      stop();
      queueMicrotask(() => document.edit('remote', () => document.remove(frame)));
    });
    await change(workshop, frame, { kind: 'shape', shape: 'hybrid' });
    expect(workshop.answer('change-frame')).toMatchObject({
      ok: false,
      text: expect.stringMatching(/niet meer/),
    });
    expect(ours(document, 'frame')).toEqual([]);
    expect(ours(document, 'zone')).toEqual([]);
    expect(document.descendants(document.currentPage)).toEqual([]);
  });
});

describe('repair', () => {
  it('puts zones and names back without touching cards, and after that changes nothing', async () => {
    const { workshop, frame } = await filledFrame();
    const { document } = workshop;
    const before = workshop.frame().design;
    const cards = ours(document, 'card').map((id) => document.node(id)?.transform);
    const online = zones(document).find(({ mode }) => mode === 'online')?.id ?? '';
    const offline = zones(document).find(({ mode }) => mode === 'offline')?.id ?? '';
    const both = zones(document).find(({ mode }) => mode === 'both')?.id ?? '';
    document.edit('person', () => {
      document.remove(online);
      document.place(offline, at(900, 900));
      document.resize(both, 100, 40);
    });
    await workshop.settle();
    await workshop.send('repair-frame', { frame });
    expect(workshop.answer('repair-frame')).toMatchObject({
      ok: true,
      text: expect.stringMatching(/^3 delen/),
    });
    expect(workshop.frame().design).toEqual(before);
    expect(ours(document, 'card').map((id) => document.node(id)?.transform)).toEqual(cards);
    const once = everythingOn(document);
    await workshop.send('repair-frame', { frame });
    expect(workshop.answer('repair-frame').text).toMatch(/al op zijn plek/);
    expect(everythingOn(document)).toEqual(once);
  });
});

describe('tidy', () => {
  it('costs at most 20 crossings a card, for two hundred', async () => {
    const workshop = await opened();
    const { document } = workshop;
    await workshop.send('insert-frames', { choice, groups: [] });
    const [frame = ''] = ours(document, 'frame');
    await workshop.send('insert-activities', {
      activities: Array.from({ length: 20 }, () => 'lecture'),
    });
    for (const batch of [20, 40, 80, 40])
      document.edit('person', () =>
        document.duplicate(ours(document, 'card').slice(0, batch), { x: 8, y: 8 }),
      );
    const cards = ours(document, 'card');
    expect(cards).toHaveLength(200);
    cards.forEach((card, index) => {
      dragToZone(document, card, ['offline', 'online', 'both'][index % 3] ?? '', index % 3);
    });
    await workshop.settle();
    const before = workshop.frame().design;
    workshop.host.crossings.reset();
    await workshop.send('tidy-frame', { frame });
    expect(workshop.answer('tidy-frame')).toMatchObject({ ok: true });
    expect(workshop.host.crossings.total).toBeLessThanOrEqual(200 * 20);
    expect(workshop.host.crossings.largestTurn.crossings).toBeLessThanOrEqual(1_000);
    expect(workshop.board.notPlaced).toEqual([]);
    expect(modesIn(workshop.frame().design)).toEqual(modesIn(before));
  });

  it('lays cards out without overlap, keeps modes and segments, and grows zones', async () => {
    const { workshop, frame } = await filledFrame();
    const { document } = workshop;
    for (let count = 0; count < 9; count += 1) {
      await workshop.send('insert-activity', { activity: 'lecture', minutes: null });
      const card = ours(document, 'card').at(-1) ?? '';
      const band = zones(document).find(({ mode }) => mode === 'offline');
      const segment = zones(document).find(({ role, order }) => role === 'segment' && order === 1);
      if (!band || !segment) throw new Error('zones are missing');
      dragTo(document, card, middle(segment.box)[0] - 20 + 5 * count, middle(band.box)[1]);
    }
    dragToZone(document, ours(document, 'card')[0] ?? '', 'online', 2);
    await workshop.settle();
    const before = workshop.frame().design;
    await workshop.send('tidy-frame', { frame });
    expect(workshop.answer('tidy-frame')).toMatchObject({ ok: true });
    const after = workshop.frame().design;
    expect(modesIn(after)).toEqual(modesIn(before));
    expect(after.activities.map(({ stamp }) => stamp)).toEqual(before.activities.map(({ stamp }) => stamp));
    const boxes = ours(document, 'card').map((id) => boxOf(document, id));
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlap(one, other)).toBe(false);
    await workshop.send('tidy-frame', { frame });
    expect(ours(document, 'card').map((id) => boxOf(document, id))).toEqual(boxes);
    expect(workshop.errors).toEqual([]);
  });
});
