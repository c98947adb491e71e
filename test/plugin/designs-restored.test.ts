/** Restoring a snapshot, and starting from another group's design, in frames that are in use. */
import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/board/geometry.ts';
import type { Design } from '../../src/design/schema.ts';
import { boxOf, dragTo, dragToZone, type, writeSticky, zones } from './acts.ts';
import { dataOf, everythingOn, partOf, textOf } from './cards.ts';
import { type Filled, filledFrame, museum, said } from './filled-frame.ts';
import { ours, type Workshop } from './workshop.ts';

async function take({
  workshop,
  frame,
}: Filled): Promise<{ readonly design: Design; readonly snapshot: string }> {
  const { design } = workshop.frame();
  await workshop.send('take-snapshot', { frame, name: 'Toen', design });
  const told = workshop.received.filter(({ kind }) => kind === 'snapshots').at(-1);
  const snapshot = told?.kind === 'snapshots' ? (told.payload.snapshots[0]?.id ?? '') : '';
  return { design, snapshot };
}

async function restore({ workshop, frame }: Filled, snapshot: string): Promise<void> {
  await workshop.send('restore-snapshot', { frame, snapshot });
  expect(workshop.answer('restore-snapshot')).toMatchObject({ ok: true });
  expect(workshop.errors).toEqual([]);
}

/** No two of the cards and outcomes of our making lie on each other. */
function expectApart({ document }: Workshop): void {
  const boxes = [...ours(document, 'card'), ...ours(document, 'outcome')].map((id) => boxOf(document, id));
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1)) expect(overlap(one, other)).toBe(false);
}

describe('restoring', () => {
  it('what did not change leaves every card what it is', async () => {
    const filled = await filledFrame();
    const { workshop, lecture, quiz, visit } = filled;
    const { design, snapshot } = await take(filled);
    const stored = [lecture, quiz, visit].map((card) => dataOf(workshop.document, card));
    await restore(filled, snapshot);
    expect(said(workshop.frame().design)).toEqual(said(design));
    expect([lecture, quiz, visit].map((card) => dataOf(workshop.document, card))).toEqual(stored);
    expect(ours(workshop.document, 'card')).toEqual(expect.arrayContaining([lecture, quiz, visit]));
    expect(ours(workshop.document, 'card')).toHaveLength(3);
  });

  it('changes cards back and moves them back, as the same nodes', async () => {
    const filled = await filledFrame();
    const { workshop, lecture, quiz, visit } = filled;
    const { document } = workshop;
    const { design, snapshot } = await take(filled);
    type(document, lecture, 'title', 'Iets heel anders');
    type(document, lecture, 'minutes', '2 uur');
    dragToZone(document, quiz, 'offline', 2);
    dragTo(document, visit, -4_000, -4_000);
    await workshop.settle();
    await workshop.send('change-cards', {
      cards: [quiz],
      change: { topic: null, presence: null, minutes: 5, mode: 'both' },
    });
    await workshop.send('change-type', { cards: [lecture], activity: 'debate' });
    expect(said(workshop.frame().design)).not.toEqual(said(design));

    await restore(filled, snapshot);
    expect(said(workshop.frame().design)).toEqual(said(design));
    expect(
      workshop
        .frame()
        .design.activities.map(({ node }) => node)
        .sort(),
    ).toEqual([lecture, quiz, visit].sort());
    expect(textOf(document, lecture, 'title')).toBe('Openingscollege');
    expect(textOf(document, quiz, 'minutes')).toBe('25 min');
    expect(workshop.board.notPlaced).toEqual([]);
    expectApart(workshop);
  });

  it('makes anew what was deleted, with its links and its own activity', async () => {
    const filled = await filledFrame();
    const { workshop, frame, lecture, visit, outcome } = filled;
    const { document } = workshop;
    const { design, snapshot } = await take(filled);
    document.edit('person', () => {
      for (const id of [lecture, visit, outcome]) document.remove(id);
    });
    await workshop.send('remove-own-activity', { activity: museum.id, shelf: 'document' });
    await restore(filled, snapshot);
    expect(said(workshop.frame().design)).toEqual(said(design));
    expect(workshop.frame().design.node).toBe(frame);
    const made = ours(document, 'card').map((card) => dataOf(document, card));
    expect(made.find(({ activity }) => activity === museum.id)).toMatchObject({ own: museum });
    expectApart(workshop);
  });

  it('puts later cards and outcomes beside the frame, and loses nothing', async () => {
    const filled = await filledFrame();
    const { workshop, frame, lecture } = filled;
    const { document } = workshop;
    const { design, snapshot } = await take(filled);
    const copy = document.edit('person', () => document.duplicate([lecture], { x: 200, y: 0 })[0] ?? '');
    await workshop.settle();
    await workshop.send('insert-activity', { activity: 'debate', minutes: 90 });
    const debate = ours(document, 'card').find((id) => dataOf(document, id).activity === 'debate') ?? '';
    dragToZone(document, debate, 'online', 1);
    await workshop.settle();
    const before = document.descendants(document.currentPage).length;

    await restore(filled, snapshot);
    expect(said(workshop.frame().design)).toEqual(said(design));
    expect(workshop.board.notPlaced.map(({ node }) => node).sort()).toEqual([copy, debate].sort());
    expect(document.node(partOf(document, debate, 'minutes'))?.properties.characters).toContain('90');
    expect(workshop.answer('restore-snapshot').text).toContain('2 kaarten staan nu naast');
    for (const card of [copy, debate])
      expect(overlap(boxOf(document, card), boxOf(document, frame))).toBe(false);
    expect(document.descendants(document.currentPage).length).toBeGreaterThanOrEqual(before);
    expectApart(workshop);
  });

  it('brings back the segments and the shape it had', async () => {
    const filled = await filledFrame();
    const { workshop, frame, lecture, quiz, visit, outcome } = filled;
    const { document } = workshop;
    const { design, snapshot } = await take(filled);
    // As after a change of shape: the same frame, with what it stores and holds, laid out as islands.
    await workshop.send('insert-template', { shape: 'non-linear' });
    const islands = ours(document, 'frame').find((id) => id !== frame) ?? '';
    const box = boxOf(document, islands);
    for (const [key, value] of Object.entries(document.node(frame)?.sharedData.blendedwave ?? {})) {
      if (!key.startsWith('snapshot:')) continue;
      document.edit('person', () => document.setSharedData(islands, 'blendedwave', key, value));
    }
    for (const [index, id] of [lecture, quiz, visit].entries())
      dragTo(document, id, box.x + 300 + index * 400, box.y + 500);
    dragTo(document, outcome, box.x + box.width / 2, box.y + box.height / 2);
    document.edit('person', () => document.remove(frame));
    await workshop.settle();
    expect(workshop.frame().design.shape).toBe('non-linear');
    const before = everythingOn(document);

    // Stopped anywhere on the way, nothing of it remains.
    for (const turns of [1, 2, 3]) {
      workshop.host.postFromSidebar(['restore-snapshot', { frame: islands, snapshot }]);
      for (let turn = 0; turn < turns; turn += 1) await workshop.clock.advance(0);
      workshop.host.postFromSidebar(['cancel', {}]);
      await workshop.clock.advance(1_500);
      if (workshop.answer('restore-snapshot').text.includes('Gestopt'))
        expect(everythingOn(document)).toEqual(before);
      else document.undo();
    }
    expect(everythingOn(document)).toEqual(before);

    await restore({ ...filled, frame: islands }, snapshot);
    expect(said(workshop.frame().design)).toEqual(said(design));
    expect(workshop.board.notPlaced).toEqual([]);
    expect(workshop.board.notices.filter(({ kind }) => kind === 'zone-missing')).toEqual([]);
    const kinds = zones(document).map(({ role, mode }) => mode ?? role);
    expect(kinds.filter((kind) => kind === 'online')).toHaveLength(1);
    expectApart(workshop);
  });

  it('is one undo step, and a snapshot can be restored twice', async () => {
    const filled = await filledFrame();
    const { workshop, quiz } = filled;
    const { document } = workshop;
    const { design, snapshot } = await take(filled);
    document.edit('person', () => document.remove(quiz));
    await workshop.settle();
    const before = everythingOn(document);
    await restore(filled, snapshot);
    document.undo();
    await workshop.settle();
    expect(everythingOn(document)).toEqual(before);
    await restore(filled, snapshot);
    await restore(filled, snapshot);
    expect(said(workshop.frame().design)).toEqual(said(design));
    expect(workshop.board.notPlaced).toEqual([]);
  });

  it('makes no turn too long, also of many cards, and stops when asked to', async () => {
    const filled = await filledFrame({ sandbox: true });
    const { workshop, frame, lecture } = filled;
    const { document } = workshop;
    const { design } = workshop.frame();
    const [activity] = design.activities;
    if (!activity) throw new Error('no activity');
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...activity,
      node: `9:${index}`,
      stamp: `card${index}`,
    }));
    await workshop.send('take-snapshot', {
      frame,
      name: 'Veel',
      design: { ...design, activities: many, links: [] },
    });
    const told = workshop.received.filter(({ kind }) => kind === 'snapshots').at(-1);
    const snapshot = told?.kind === 'snapshots' ? (told.payload.snapshots[0]?.id ?? '') : '';
    const before = everythingOn(document);

    workshop.host.postFromSidebar(['restore-snapshot', { frame, snapshot }]);
    workshop.host.postFromSidebar(['cancel', {}]);
    await workshop.settle();
    expect(workshop.answer('restore-snapshot').text).toContain('Gestopt');
    expect(everythingOn(document)).toEqual(before);

    workshop.host.crossings.reset();
    await restore(filled, snapshot);
    expect(workshop.host.crossings.largestTurn.crossings).toBeLessThanOrEqual(1_000);
    expect(workshop.frame().design.activities).toHaveLength(40);
    expect(workshop.board.notPlaced.map(({ node }) => node)).toContain(lecture);
    expectApart(workshop);
  });
});

describe('a copy of a design', () => {
  /** Another group beside the first, with a card and a sticky of its own. */
  async function withOther(filled: Filled): Promise<{ readonly other: string; readonly own: string }> {
    const { workshop, frame } = filled;
    const { document } = workshop;
    await workshop.send('insert-template', { shape: 'linear' });
    const other = ours(document, 'frame').find((id) => id !== frame) ?? '';
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    const own = ours(document, 'card').find((id) => dataOf(document, id).activity === 'debate') ?? '';
    const box = boxOf(document, other);
    dragTo(document, own, box.x + box.width / 2, box.y + box.height / 2);
    await workshop.settle();
    return { other, own };
  }

  it('comes into another frame; what lay there goes beside it', async () => {
    const filled = await filledFrame();
    const { workshop, frame } = filled;
    const { other, own } = await withOther(filled);
    const { document } = workshop;
    const design = workshop.board.frames.find(({ node }) => node === frame)?.design;
    if (!design) throw new Error('no design');
    const sticky = writeSticky(
      document,
      'Pauze',
      boxOf(document, other).x + 600,
      boxOf(document, other).y + 500,
    );
    await workshop.settle();
    await workshop.send('copy-design', { design, into: [other, frame] });
    expect(workshop.answer('copy-design')).toMatchObject({ ok: true });

    const copy = workshop.board.frames.find(({ node }) => node === other)?.design;
    const kept = workshop.board.frames.find(({ node }) => node === frame)?.design;
    expect(kept).toEqual(design);
    expect(copy?.activities.map(({ title, minutes, mode }) => [title, minutes, mode]).sort()).toEqual(
      design.activities.map(({ title, minutes, mode }) => [title, minutes, mode]).sort(),
    );
    expect(copy?.outcomes.map(({ text }) => text)).toEqual(design.outcomes.map(({ text }) => text));
    expect(copy?.links.map(({ kind }) => kind)).toEqual(design.links.map(({ kind }) => kind));
    expect(copy?.ects).toBeNull();
    expect(workshop.board.notPlaced.map(({ node }) => node)).toEqual([own]);
    expect(document.node(sticky)?.parent).toBe(other);
    expectApart(workshop);
  });

  it('twice leaves the first copy beside it', async () => {
    const filled = await filledFrame();
    const { workshop, frame } = filled;
    const { other } = await withOther(filled);
    const design = workshop.board.frames.find(({ node }) => node === frame)?.design;
    if (!design) throw new Error('no design');
    for (const _time of [1, 2]) {
      await workshop.send('copy-design', { design, into: [other] });
      // The next act waits until the host told of everything that this one made.
      await workshop.clock.advance(1_500);
      expect(workshop.answer('copy-design')).toMatchObject({ ok: true });
    }
    const copy = workshop.board.frames.find(({ node }) => node === other)?.design;
    expect(copy?.activities).toHaveLength(3);
    expect(workshop.board.notPlaced).toHaveLength(4);
    expectApart(workshop);
  });

  it('into a frame that is gone or locked is refused, and the board is as it was', async () => {
    const filled = await filledFrame();
    const { workshop, frame } = filled;
    const { other } = await withOther(filled);
    const { document } = workshop;
    const design = workshop.board.frames.find(({ node }) => node === frame)?.design;
    if (!design) throw new Error('no design');
    document.edit('person', () => document.set(other, { locked: true }));
    await workshop.settle();
    const before = everythingOn(document);
    await workshop.send('copy-design', { design, into: [other] });
    expect(workshop.answer('copy-design')).toMatchObject({
      ok: false,
      text: expect.stringContaining('slot'),
    });
    expect(everythingOn(document)).toEqual(before);
    document.edit('person', () => document.remove(other));
    await workshop.settle();
    await workshop.send('copy-design', { design, into: [other] });
    expect(workshop.answer('copy-design')).toMatchObject({
      ok: false,
      text: expect.stringContaining('niet meer'),
    });
    await workshop.send('copy-design', { design, into: [frame] });
    expect(workshop.answer('copy-design').ok).toBe(false);
  });
});
