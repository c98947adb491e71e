/** Our plugin while many people work: what it keeps up to date equals what a fresh reading finds. */
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/local/boards/random.ts';
import { createBoardDocument, openBoardDocument } from '../../src/local/document/document.ts';
import { Rehearsal } from '../../src/local/people/rehearsal/rehearsal.ts';
import { Channel } from '../local/people/several.ts';
import { dragToZone } from './acts.ts';
import { openWorkshop, ours, type Workshop } from './workshop.ts';

async function withCards(workshop: Workshop): Promise<void> {
  await workshop.open();
  await workshop.send('insert-template', { shape: 'linear' });
  for (const activity of ['knowledge-clip', 'debate', 'exercises', 'podcast', 'entry-quiz'])
    await workshop.send('insert-activity', { activity, minutes: null });
}

async function expectFresh(workshop: Workshop): Promise<void> {
  await workshop.clock.advance(2_000);
  const reader = await openWorkshop({ document: workshop.document, sandbox: false });
  await reader.open();
  expect(workshop.errors).toEqual([]);
  expect(workshop.board).toEqual(reader.board);
  reader.host.stop();
}

describe('the plugin', () => {
  it('knows what is on the board after ten minutes of twelve people', async () => {
    const workshop = await openWorkshop({ sandbox: false, document: createBoardDocument() });
    await withCards(workshop);
    const before = JSON.stringify(workshop.board);
    const rehearsal = new Rehearsal({
      board: workshop.document,
      people: 12,
      language: 'nl',
      random: randomFrom(12).next,
    });
    for (let now = 1; now < 600_000; now += 100) {
      rehearsal.advance(now);
      await workshop.clock.advance(100);
    }
    expect(JSON.stringify(workshop.board)).not.toBe(before);
    await expectFresh(workshop);
  }, 240_000);

  it('hears of what is done in another tab, as REMOTE, and the other tab of what it inserts', async () => {
    const channel = new Channel(2);
    const [mine, theirs] = channel.tabs;
    if (!mine || !theirs) throw new Error('Two tabs are needed');
    const workshop = await openWorkshop({ sandbox: false, document: mine.board });
    await withCards(workshop);
    channel.deliverAll();
    const [card = ''] = ours(theirs.board, 'card');
    dragToZone(theirs.board, card, 'online', 2);
    channel.deliverAll();
    await workshop.settle();
    const moved = workshop.frame().design.activities.find(({ mode }) => mode === 'online');
    expect(moved).toBeDefined();
    await expectFresh(workshop);
    expect(openBoardDocument(theirs.board.save()).save().nodes).toEqual(mine.board.save().nodes);
  });

  it('takes back its own act and not what somebody else did meanwhile', async () => {
    const channel = new Channel(2);
    const [mine, theirs] = channel.tabs;
    if (!mine || !theirs) throw new Error('Two tabs are needed');
    const workshop = await openWorkshop({ sandbox: false, document: mine.board });
    await withCards(workshop);
    channel.deliverAll();
    const [first = '', second = ''] = ours(mine.board, 'card');
    const before = mine.board.node(second)?.transform;
    theirs.board.edit('person', () => theirs.board.remove(first));
    dragToZone(mine.board, second, 'offline', 1);
    expect(mine.board.node(second)?.transform).not.toEqual(before);
    channel.deliverAll();
    mine.board.undo();
    channel.deliverAll();
    expect(mine.board.node(second)?.transform).toEqual(before);
    expect(mine.board.node(first)).toBeUndefined();
    await workshop.settle();
    await expectFresh(workshop);
    expect(theirs.board.save().nodes).toEqual(mine.board.save().nodes);
  });
});
