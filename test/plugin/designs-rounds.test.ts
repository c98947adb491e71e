/** A new round: what is there stays, dated, and fresh or copied frames come below it. */
import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/board/geometry.ts';
import { boxOf, dragTo, writeSticky } from './acts.ts';
import { everythingOn } from './cards.ts';
import { filledFrame, museum, said } from './filled-frame.ts';
import { ours } from './workshop.ts';

describe('a new round', () => {
  it('with a copy holds the same design, and the former one is as it was', async () => {
    const { workshop, frame } = await filledFrame();
    const before = workshop.frame().design;
    await workshop.send('new-round', { name: 'Ronde 1', frames: [{ frame, design: before }] });
    expect(workshop.answer('new-round')).toMatchObject({ ok: true });

    const [former, next] = workshop.board.frames.map(({ design }) => design);
    if (!former || !next) throw new Error('there are no two frames');
    expect(former.node).toBe(frame);
    expect({ ...former, round: undefined }).toEqual({ ...before, round: undefined });
    expect(former.round?.name).toBe('Ronde 1');
    expect(workshop.document.node(frame)?.properties.name).toMatch(/Ronde 1 · \d+ [a-z]+ \d{4}$/);
    expect(next.round).toBeUndefined();
    expect(next.stamp).not.toBe(former.stamp);

    expect(said(next)).toEqual(said(before));
    const [from, to] = [boxOf(workshop.document, former.node), boxOf(workshop.document, next.node)];
    expect(to.y).toBeGreaterThan(from.y + from.height);
    expect(to.x).toBe(from.x);
    expect(workshop.errors).toEqual([]);
  });

  it('carries own activities that the board keeps nowhere else', async () => {
    const { workshop, frame } = await filledFrame();
    const { document } = workshop;
    await workshop.send('remove-own-activity', { activity: museum.id, shelf: 'document' });
    await workshop.send('new-round', {
      name: 'Ronde 1',
      frames: [{ frame, design: workshop.frame().design }],
    });
    const copies = ours(document, 'card').filter((id) =>
      document.node(id)?.sharedData.blendedwave?.card?.includes(museum.id),
    );
    expect(copies).toHaveLength(2);
    for (const copy of copies)
      expect(JSON.parse(document.node(copy)?.sharedData.blendedwave?.card ?? '{}').own).toMatchObject({
        name: museum.name,
      });
  });

  it('can start fresh, with the same segments', async () => {
    const { workshop, frame } = await filledFrame();
    const { segments } = workshop.frame().design;
    await workshop.send('new-round', { name: 'Ronde 1', frames: [{ frame, design: null }] });
    const next = workshop.frame(1).design;
    expect(next.activities).toEqual([]);
    expect(next.segments.map(({ title }) => title)).toEqual(segments.map(({ title }) => title));
  });

  it('keeps several groups apart, and covers nothing', async () => {
    const { workshop, frame } = await filledFrame();
    const { document } = workshop;
    const copy = document.edit('person', () => document.duplicate([frame], { x: 4_000, y: 0 })[0] ?? '');
    const box = boxOf(document, frame);
    writeSticky(document, 'Let op!', box.x + 200, box.y + box.height + 400);
    await workshop.settle();
    const frames = workshop.board.frames.map(({ node, design }) => ({ frame: node, design }));
    expect(frames.map((one) => one.frame).sort()).toEqual([frame, copy].sort());
    await workshop.send('new-round', { name: '', frames });
    expect(workshop.board.frames).toHaveLength(4);
    const boxes = [
      ...ours(document, 'frame'),
      ...document
        .descendants(document.currentPage)
        .filter((id) => document.node(id)?.properties.characters === 'Let op!'),
    ].map((id) => boxOf(document, id));
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlap(one, other)).toBe(false);
  });

  it('is one undo step', async () => {
    const { workshop, frame } = await filledFrame();
    const before = everythingOn(workshop.document);
    await workshop.send('new-round', {
      name: 'Ronde 1',
      frames: [{ frame, design: workshop.frame().design }],
    });
    workshop.document.undo();
    await workshop.settle();
    expect(everythingOn(workshop.document)).toEqual(before);
  });

  it('that is cancelled leaves the board as it was', async () => {
    const { workshop, frame } = await filledFrame();
    const before = everythingOn(workshop.document);
    workshop.host.postFromSidebar([
      'new-round',
      { name: 'Ronde 1', frames: [{ frame, design: workshop.frame().design }] },
    ]);
    workshop.host.postFromSidebar(['cancel', {}]);
    await workshop.settle();
    expect(workshop.answer('new-round').text).toContain('Gestopt');
    expect(everythingOn(workshop.document)).toEqual(before);
  });

  it('of many cards makes no turn too long', async () => {
    const { workshop, frame } = await filledFrame({ sandbox: true });
    const { design } = workshop.frame();
    const [activity] = design.activities;
    if (!activity) throw new Error('no activity');
    const activities = Array.from({ length: 30 }, (_, index) => ({
      ...activity,
      node: `9:${index}`,
      stamp: `card${index}`,
    }));
    workshop.host.crossings.reset();
    await workshop.send('new-round', {
      name: 'Ronde 1',
      frames: [{ frame, design: { ...design, activities } }],
    });
    expect(workshop.answer('new-round').ok).toBe(true);
    expect(workshop.host.crossings.largestTurn.crossings).toBeLessThanOrEqual(1_000);
    expect(workshop.frame(1).design.activities).toHaveLength(30);
    expect(workshop.board.notPlaced).toEqual([]);
  });

  it('of a frame that is gone is refused in words', async () => {
    const { workshop, frame } = await filledFrame();
    const { design } = workshop.frame();
    workshop.document.edit('remote', () => workshop.document.remove(frame));
    await workshop.send('new-round', { name: 'Ronde 1', frames: [{ frame, design }] });
    expect(workshop.answer('new-round')).toMatchObject({
      ok: false,
      text: expect.stringContaining('niet meer'),
    });
    await workshop.send('new-round', { name: 'Ronde 1', frames: [] });
    expect(workshop.answer('new-round').ok).toBe(false);
    expect(ours(workshop.document, 'frame')).toEqual([]);
  });

  it('puts cards that lay in no zone beside the frame', async () => {
    const { workshop, frame } = await filledFrame();
    const { document } = workshop;
    const [card = ''] = ours(document, 'card');
    const box = boxOf(document, frame);
    dragTo(document, card, box.x + 500, box.y + 60);
    await workshop.settle();
    const { design } = workshop.frame();
    expect(design.activities.filter(({ mode, removed }) => mode === null && !removed)).toHaveLength(1);
    await workshop.send('new-round', { name: 'Ronde 1', frames: [{ frame, design }] });
    expect(workshop.board.notPlaced).toHaveLength(1);
    const next = boxOf(document, workshop.frame(1).node);
    expect(overlap(next, boxOf(document, workshop.board.notPlaced[0]?.node ?? ''))).toBe(false);
  });
});
