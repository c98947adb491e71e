/** Cards that are inserted together, and cards that are dropped. */
import { describe, expect, it } from 'vitest';
import { covers, overlap } from '../../src/board/geometry.ts';
import { boxOf, middle, writeSticky, zones } from './acts.ts';
import { dataOf, insertCard, textOf } from './cards.ts';
import { openWorkshop, ours, type Workshop } from './workshop.ts';

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

async function opened(sandbox = false): Promise<Workshop> {
  const workshop = await openWorkshop({ sandbox });
  await workshop.open();
  return workshop;
}

function drop(workshop: Workshop, activity: unknown, x: number, y: number, grip = { x: 20, y: 30 }): boolean {
  return workshop.host.drop({
    absoluteX: x,
    absoluteY: y,
    dropMetadata: { kind: 'blendedwave-activity', activity, grip },
  });
}

describe('several activities at once', () => {
  it('lie on rows and columns in the zone, on nothing, and are selected', async () => {
    const workshop = await opened();
    const { document } = workshop;
    await workshop.send('insert-template', { shape: 'linear' });
    const band = zones(document).find(({ mode }) => mode === 'offline');
    const week = zones(document).find(({ order }) => order === 1);
    const first = await insertCard(workshop);
    const [x, y] = [
      middle(week?.box ?? boxOf(document, first))[0],
      middle(band?.box ?? boxOf(document, first))[1],
    ];
    drop(workshop, 'debate', x - 60, y - 60);
    await workshop.settle();
    const dropped = ours(document, 'card').at(-1) ?? '';
    workshop.host.view.selection = [dropped];
    await workshop.settle();
    const before = new Set(ours(document, 'card'));
    await workshop.send('insert-activities', {
      activities: ['forum', 'lecture', 'debate', 'forum', 'entry-quiz'],
    });
    expect(workshop.answer('insert-activities').text).toBe('5 leeractiviteiten staan op het bord.');
    const cards = ours(document, 'card').filter((id) => !before.has(id));
    expect(cards).toHaveLength(5);
    expect([...workshop.host.view.selection].sort()).toEqual([...cards].sort());
    expect(workshop.frame().design.activities.filter(({ mode }) => mode === 'offline')).toHaveLength(6);
    const boxes = ours(document, 'card').map((id) => boxOf(document, id));
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    const [frame = ''] = ours(document, 'frame');
    for (const card of cards) expect(covers(boxOf(document, frame), boxOf(document, card))).toBe(true);
    const rows = new Set(cards.map((id) => boxOf(document, id).y));
    expect(rows.size).toBeLessThanOrEqual(2);

    document.undo();
    await workshop.settle();
    expect(new Set(ours(document, 'card'))).toEqual(before);
  });

  it('become a block in the view where there is no frame, clear of what others made', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const sticky = writeSticky(document, 'van ons', 0, 0);
    await workshop.settle();
    workshop.host.view.center = { x: 0, y: 0 };
    await workshop.send('insert-activities', { activities: Array(7).fill('debate') });
    const boxes = ours(document, 'card').map((id) => boxOf(document, id));
    expect(boxes).toHaveLength(7);
    expect(new Set(boxes.map(({ x }) => x)).size).toBe(3);
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(3);
    for (const box of boxes) expect(overlap(box, boxOf(document, sticky))).toBe(false);
  });

  it('make each glyph once', async () => {
    const made: string[] = [];
    const workshop = await openWorkshop({ sandbox: false, onCrossing: (member) => made.push(member) });
    await workshop.open();
    await workshop.send('insert-activities', { activities: Array(12).fill('debate') });
    expect(ours(workshop.document, 'card')).toHaveLength(12);
    // The head, and the foot.
    expect(made.filter((member) => member === 'createNodeFromSvg')).toHaveLength(2);
  });

  it('may be own ones, which are shared with the group', async () => {
    const workshop = await opened();
    const { document } = workshop;
    await workshop.send('insert-activities', { activities: [own, 'debate'] });
    const [card = ''] = ours(document, 'card');
    expect(dataOf(document, card)).toMatchObject({ activity: own.id, guess: 35, own: { name: own.name } });
    expect(textOf(document, card, 'title')).toBe(own.name);
    await workshop.send('insert-activity', { activity: own.id, minutes: null });
    expect(workshop.answer('insert-activity').ok).toBe(true);
    expect(ours(document, 'card')).toHaveLength(3);
  });

  it('with one that nobody knows are refused, and none is made', async () => {
    const workshop = await opened();
    await workshop.send('insert-activities', { activities: ['debate', 'tea-break'] });
    expect(workshop.answer('insert-activities')).toMatchObject({ ok: false });
    expect(ours(workshop.document, 'card')).toEqual([]);
  });

  it('follow a card as an own one, connected to it', async () => {
    const workshop = await opened();
    const card = await insertCard(workshop);
    await workshop.send('insert-after', { card, activity: own, link: 'uses' });
    expect(workshop.answer('insert-after').text).toContain(own.name);
    expect(ours(workshop.document, 'connector')).toHaveLength(1);
  });
});

describe('an activity that is dropped', () => {
  it('lands with its grip under the pointer, is selected, and is one step to undo', async () => {
    const workshop = await opened(true);
    const { document } = workshop;
    expect(drop(workshop, 'debate', 333, -77)).toBe(false);
    await workshop.settle();
    const [card = ''] = ours(document, 'card');
    expect(boxOf(document, card)).toMatchObject({ x: 313, y: -107 });
    expect(workshop.host.view.selection).toEqual([card]);
    expect(workshop.answer('insert-activity')).toMatchObject({ ok: true });
    expect(workshop.errors).toEqual([]);
    document.undo();
    expect(ours(document, 'card')).toEqual([]);
  });

  it.each(['online', 'offline', 'both'])('in the zone %s belongs to it and to the frame', async (mode) => {
    const workshop = await opened();
    const { document } = workshop;
    await workshop.send('insert-template', { shape: 'linear' });
    const [frame = ''] = ours(document, 'frame');
    const band = zones(document).find((zone) => zone.mode === mode);
    const week = zones(document).find(({ order }) => order === 2);
    if (!band || !week) throw new Error('no zone');
    const [x] = middle(week.box);
    const [, y] = middle(band.box);
    // The same place twice: it lands where it is dropped, also on another card.
    for (const grip of [
      { x: 72, y: 84 },
      { x: 72, y: 84 },
    ])
      drop(workshop, 'debate', x, y, grip);
    await workshop.clock.advance(500);
    const cards = ours(document, 'card');
    expect(cards).toHaveLength(2);
    for (const card of cards) {
      expect(document.node(card)?.parent).toBe(frame);
      expect(middle(boxOf(document, card))).toEqual([x, y]);
    }
    expect(workshop.frame().design.activities.map((one) => [one.mode, one.order !== null])).toEqual([
      [mode, true],
      [mode, true],
    ]);
  });

  it('on a locked frame says what to do', async () => {
    const workshop = await opened();
    const { document } = workshop;
    await workshop.send('insert-template', { shape: 'linear' });
    const [frame = ''] = ours(document, 'frame');
    document.edit('person', () => document.set(frame, { locked: true }));
    await workshop.settle();
    const [x, y] = middle(boxOf(document, frame));
    expect(drop(workshop, 'debate', x, y)).toBe(false);
    await workshop.settle();
    expect(workshop.answer('insert-activity')).toMatchObject({ ok: false });
    expect(workshop.answer('insert-activity').text).toContain('op slot of is verborgen');
    expect(ours(document, 'card')).toEqual([]);
  });

  it.each([
    undefined,
    null,
    'debate',
    { kind: 'icon', name: 'x' },
    { kind: 'blendedwave-activity', activity: 'debate' },
    { kind: 'blendedwave-activity', activity: { id: 'own:x' }, grip: { x: 0, y: 0 } },
  ])('by others or in another form (%j) is left to FigJam', async (dropMetadata) => {
    const workshop = await opened();
    expect(workshop.host.drop({ absoluteX: 0, absoluteY: 0, dropMetadata })).toBe(true);
    await workshop.settle();
    expect(ours(workshop.document, 'card')).toEqual([]);
  });

  it('may be an own one', async () => {
    const workshop = await opened();
    drop(workshop, own, 0, 0);
    await workshop.settle();
    const [card = ''] = ours(workshop.document, 'card');
    expect(textOf(workshop.document, card, 'title')).toBe(own.name);
  });
});
