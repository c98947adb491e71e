/** Inserting templates, activities and the kit, with and without a sidebar, in the sandbox of the product. */
import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/board/geometry.ts';
import { damageOf } from '../../src/board/layout/damage.ts';
import { readLayout } from '../../src/board/layout/read.ts';
import { boxOf, dragTo, holds, middle, zones } from './acts.ts';
import { openWorkshop, ours } from './workshop.ts';

const shapes = ['linear', 'non-linear', 'hybrid'] as const;

describe('a template', () => {
  it.each(shapes)('%s comes as one undo step, selected and in view', async (shape) => {
    const workshop = await openWorkshop();
    await workshop.open();
    await workshop.send('insert-template', { shape });

    const [frame = ''] = ours(workshop.document, 'frame');
    expect(workshop.answer('insert-template').ok).toBe(true);
    expect(workshop.frame().design.shape).toBe(shape);
    expect(workshop.host.view.selection).toEqual([frame]);
    const view = workshop.host.view.bounds;
    const [x, y] = middle(boxOf(workshop.document, frame));
    expect(holds(view, x, y)).toBe(true);
    expect(boxOf(workshop.document, frame).width).toBeLessThanOrEqual(view.width);

    workshop.document.undo();
    await workshop.settle();
    expect(workshop.document.descendants(workshop.document.currentPage)).toEqual([]);
    expect(workshop.board.frames).toEqual([]);
  });

  it.each(shapes)('%s keeps how it is laid out, so that damage is seen', async (shape) => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('insert-template', { shape });
    await workshop.settle();
    const { document } = workshop;
    const [frame = ''] = ours(document, 'frame');
    const damage = () => {
      const layout = readLayout(workshop.facts, frame);
      if (!layout) throw new Error('the frame says nothing of its layout');
      return damageOf(layout, workshop.facts, frame);
    };
    expect(readLayout(workshop.facts, frame)).toMatchObject({ shape, template: shape, language: 'nl' });
    expect(damage()).toEqual([]);
    const [zone = ''] = ours(document, 'zone');
    document.edit('person', () => document.remove(zone));
    await workshop.settle();
    expect(damage()).toMatchObject([{ kind: 'gone' }]);
  });

  it('never covers one that is there', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    for (const shape of [...shapes, ...shapes]) {
      workshop.host.view.center = { x: 0, y: 0 };
      await workshop.send('insert-template', { shape });
    }
    const boxes = ours(workshop.document, 'frame').map((id) => boxOf(workshop.document, id));
    expect(boxes).toHaveLength(6);
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    }
  });

  it('stays clear of what others made', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    const sticky = document.edit('person', () => document.create('STICKY', {}, document.currentPage));
    await workshop.open();
    await workshop.send('insert-template', { shape: 'linear' });
    const [frame = ''] = ours(document, 'frame');
    expect(overlap(boxOf(document, frame), boxOf(document, sticky))).toBe(false);
  });

  it('says of every node of ours what it is', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.run('insert-hybrid');
    await workshop.run('insert-activity', { activity: 'debate' });
    const { document } = workshop;
    const cards = ours(document, 'card');
    const isPart = (id: string): boolean => {
      const parent = document.node(document.node(id)?.parent ?? '');
      if (!parent) return false;
      return ['card', 'decoration'].includes(parent.sharedData.blendedwave?.kind ?? '') || isPart(parent.id);
    };
    for (const id of document.descendants(document.currentPage)) {
      const kind = document.node(id)?.sharedData.blendedwave?.kind;
      if (isPart(id)) expect(kind).toBeUndefined();
      else expect(kind, document.node(id)?.type).toMatch(/^[a-z]+$/);
    }
    expect(cards).toHaveLength(1);
  });

  it('costs at most 600 crossings, and no turn more than 1,000', async () => {
    const workshop = await openWorkshop();
    await workshop.open();
    workshop.host.crossings.reset();
    await workshop.send('insert-template', { shape: 'linear' });
    expect(workshop.host.crossings.total).toBeLessThanOrEqual(600);
    expect(workshop.host.crossings.largestTurn.crossings).toBeLessThanOrEqual(1_000);
  });
});

describe('an activity', () => {
  it('lands in the middle of the view on an empty board', async () => {
    const workshop = await openWorkshop();
    workshop.host.view.center = { x: 4_000, y: -2_000 };
    await workshop.open();
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    const [card = ''] = ours(workshop.document, 'card');
    const [x, y] = middle(boxOf(workshop.document, card));
    expect(Math.hypot(x - 4_000, y + 2_000)).toBeLessThan(20);
    expect(workshop.board.notPlaced.map(({ title }) => title)).toEqual(['Debat']);
  });

  it('starts online, in the first segment, when a frame is selected', async () => {
    const workshop = await openWorkshop();
    await workshop.open();
    await workshop.send('insert-template', { shape: 'linear' });
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    const [activity] = workshop.frame().design.activities;
    expect(activity).toMatchObject({ mode: 'online', order: 0 });
    expect(activity?.segment).toBe(workshop.frame().design.segments[0]?.stamp);
  });

  it.each(['online', 'offline', 'both'])('lands in the zone %s beside a selected card', async (mode) => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('insert-template', { shape: 'linear' });
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    const [card = ''] = ours(workshop.document, 'card');
    const band = zones(workshop.document).find((zone) => zone.mode === mode);
    if (!band) throw new Error('no band');
    const [x, y] = middle(band.box);
    dragTo(workshop.document, card, x, y);
    workshop.host.view.selection = [card];
    await workshop.settle();
    await workshop.send('insert-activity', { activity: 'forum', minutes: null });
    expect(workshop.frame().design.activities.map((one) => one.mode)).toEqual([mode, mode]);
  });

  it('never lands on another card, however many come', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('insert-template', { shape: 'non-linear' });
    for (let count = 0; count < 20; count += 1) {
      workshop.host.postFromSidebar(['insert-activity', { activity: 'entry-quiz', minutes: null }]);
      workshop.host.postFromSidebar(['insert-activity', { activity: 'forum', minutes: null }]);
    }
    await workshop.clock.advance(5_000);
    const boxes = ours(workshop.document, 'card').map((id) => boxOf(workshop.document, id));
    expect(boxes).toHaveLength(40);
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    }
    expect(workshop.answer('insert-activity').ok).toBe(true);
  });

  it('keeps the minutes a person asked for, and shows a guess as a guess', async () => {
    const workshop = await openWorkshop();
    await workshop.run('insert-activity', { activity: 'debate', minutes: '1,5 uur' });
    await workshop.run('insert-activity', { activity: 'debate' });
    await workshop.open();
    const minutes = workshop.board.notPlaced.map(({ minutes, minutesSet }) => [minutes, minutesSet]);
    expect(minutes).toEqual([
      [90, true],
      [60, false],
    ]);
  });

  it.each([
    ['locked', { locked: true }],
    ['hidden', { visible: false }],
    ['folded away', { sectionContentsHidden: true }],
  ])(
    'that goes into a frame that is %s says what to do, and leaves the board as it was',
    async (_, closed) => {
      const workshop = await openWorkshop({ sandbox: false });
      await workshop.open();
      await workshop.send('insert-template', { shape: 'linear' });
      const { document } = workshop;
      const [frame = ''] = ours(document, 'frame');
      document.edit('person', () => document.set(frame, closed));
      await workshop.settle();
      const before = document.descendants(document.currentPage);
      await workshop.send('insert-activity', { activity: 'debate', minutes: null });
      expect(workshop.answer('insert-activity')).toMatchObject({ ok: false });
      expect(workshop.answer('insert-activity').text).toContain('op slot of is verborgen');
      expect(document.descendants(document.currentPage)).toEqual(before);
    },
  );

  it('that is not known is refused with a sentence, and nothing changes', async () => {
    const workshop = await openWorkshop();
    await workshop.open();
    await workshop.send('insert-activity', { activity: 'tea-break', minutes: null });
    expect(workshop.answer('insert-activity')).toMatchObject({ ok: false });
    expect(workshop.answer('insert-activity').text).toContain('ken ik niet');
    expect(workshop.document.descendants(workshop.document.currentPage)).toEqual([]);
  });
});

describe('the kit', () => {
  it('holds every activity, counts for nothing, and is one undo step', async () => {
    const workshop = await openWorkshop();
    await workshop.open();
    workshop.host.crossings.reset();
    await workshop.send('insert-kit', {});
    expect(ours(workshop.document, 'card')).toHaveLength(64);
    expect(workshop.board.notPlaced).toEqual([]);
    expect(workshop.host.crossings.total).toBeLessThanOrEqual(64 * 30 + 400);
    expect(workshop.host.crossings.largestTurn.crossings).toBeLessThanOrEqual(1_000);
    // A glyph for each card, the three pacings, and the poster behind them.
    const made = workshop.host.crossings.byMember.get('call createNodeFromSvg');
    expect(made).toBe(64 + 3 + 1);

    workshop.document.undo();
    await workshop.settle();
    expect(ours(workshop.document, 'card')).toEqual([]);
  });

  it('gives cards that count once they are taken out', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('insert-kit', {});
    const { document } = workshop;
    const [card = ''] = ours(document, 'card');
    const [copy = ''] = document.edit('person', () => document.duplicate([card], { x: 0, y: 0 }));
    dragTo(document, copy, -3_000, -3_000);
    await workshop.settle();
    expect(workshop.board.notPlaced.map(({ node }) => node)).toEqual([copy]);
    const [kit = ''] = ours(document, 'kit');
    const [x, y] = middle(boxOf(document, kit));
    dragTo(document, copy, x, y);
    await workshop.settle();
    expect(workshop.board.notPlaced).toEqual([]);
  });

  it('can be stopped half way, and then the board is as it was', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    await workshop.open();
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    const before = document.descendants(document.currentPage);
    let there = 0;
    const stopHalfWay = (): void => {
      there = ours(document, 'card').length;
      if (there < 2) workshop.clock.after(0, stopHalfWay);
      else workshop.host.postFromSidebar(['cancel', {}]);
    };
    workshop.host.postFromSidebar(['insert-kit', {}]);
    workshop.clock.after(0, stopHalfWay);
    await workshop.clock.advance(5_000);
    expect(there).toBeGreaterThan(1);
    expect(there).toBeLessThan(65);
    expect(workshop.answer('insert-kit').text).toContain('Gestopt');
    expect(document.descendants(document.currentPage)).toEqual(before);
    expect(workshop.board.notPlaced).toHaveLength(1);

    await workshop.send('insert-kit', {});
    expect(ours(document, 'card')).toHaveLength(65);
  });

  it('tells how far it is', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('insert-kit', {});
    const steps = workshop.received.flatMap((message) =>
      message.kind === 'progress' ? [message.payload] : [],
    );
    expect(steps.length).toBeGreaterThan(4);
    expect(steps.at(-1)).toEqual({ done: 64, total: 64 });
  });
});

describe('without a sidebar', () => {
  it.each([
    ['insert-linear', undefined, 'frame'],
    ['insert-non-linear', undefined, 'frame'],
    ['insert-hybrid', undefined, 'frame'],
    ['insert-kit', undefined, 'kit'],
    ['insert-activity', { activity: 'debate', minutes: '45' }, 'card'],
  ])('%s does its work, says so and closes', async (command, parameters, key) => {
    const workshop = await openWorkshop();
    await workshop.run(command, parameters);
    expect(ours(workshop.document, key).length).toBeGreaterThan(0);
    expect(workshop.notices).toHaveLength(1);
    expect(workshop.notices[0]?.error).toBe(false);
    expect(workshop.closed).toBe(true);
    expect(workshop.sidebarOpen).toBe(false);
    expect(workshop.errors).toEqual([]);
  });

  it('says what is wrong with minutes that cannot be read', async () => {
    const workshop = await openWorkshop();
    await workshop.run('insert-activity', { activity: 'debate', minutes: 'soon' });
    expect(workshop.notices[0]).toMatchObject({ error: true });
    expect(workshop.notices[0]?.message).toContain('soon');
    expect(ours(workshop.document, 'card')).toEqual([]);
  });

  it('suggests activities while a person types, in both languages', async () => {
    const workshop = await openWorkshop();
    const names = async (query: string): Promise<readonly string[]> => {
      const asked = workshop.host.suggestions('activity', query);
      await workshop.settle();
      const found = await asked;
      return found.kind === 'suggestions' ? found.items.map(({ name }) => name) : [];
    };
    expect((await names('filmpje'))[0]).toBe('Kennisclip');
    expect((await names('knowledge clip'))[0]).toBe('Kennisclip');
    expect((await names('')).length).toBeGreaterThan(10);
  });

  it('opens the sidebar again when a command ended it', async () => {
    const workshop = await openWorkshop();
    await workshop.open();
    await workshop.run('insert-linear');
    expect(ours(workshop.document, 'frame')).toHaveLength(1);
    expect(workshop.sidebarOpen).toBe(true);
    expect(workshop.closed).toBe(false);
  });

  it('does not open one that was closed long ago', async () => {
    const workshop = await openWorkshop();
    await workshop.open();
    workshop.host.stop();
    await workshop.clock.advance(60_000);
    await workshop.storage.set('sidebar-seen', Date.now() - 60_000);
    await workshop.run('insert-linear');
    expect(workshop.sidebarOpen).toBe(false);
    expect(workshop.closed).toBe(true);
  });
});
