/** Snapshots of a frame: taken, listed, opened and taken away, on a board with others. */
import { describe, expect, it } from 'vitest';
import { listSnapshots } from '../../src/board/snapshots.ts';
import type { ToSidebar } from '../../src/messages/messages.ts';
import { dragToZone, type } from './acts.ts';
import { openWorkshop, ours, type Workshop } from './workshop.ts';

/** A linear frame with two cards in it. */
async function frameWithCards(): Promise<{ workshop: Workshop; frame: string; cards: readonly string[] }> {
  const workshop = await openWorkshop({ sandbox: false });
  await workshop.open();
  await workshop.send('insert-template', { shape: 'linear' });
  for (const [activity, mode, order] of [
    ['lecture', 'offline', 0],
    ['entry-quiz', 'online', 1],
  ] as const) {
    await workshop.send('insert-activity', { activity, minutes: null });
    dragToZone(workshop.document, ours(workshop.document, 'card').at(-1) ?? '', mode, order);
  }
  await workshop.settle();
  const [frame = ''] = ours(workshop.document, 'frame');
  return { workshop, frame, cards: ours(workshop.document, 'card') };
}

const last = <Kind extends keyof ToSidebar>({ received }: Workshop, kind: Kind): ToSidebar[Kind] => {
  const found = received.filter((message) => message.kind === kind).at(-1);
  if (!found) throw new Error(`No ${kind} was told`);
  return found.payload as ToSidebar[Kind];
};
const list = (workshop: Workshop) => last(workshop, 'snapshots').snapshots;
const entriesOf = ({ document }: Workshop, frame: string): Readonly<Record<string, string>> =>
  document.node(frame)?.sharedData.blendedwave ?? {};

describe('a snapshot', () => {
  it('is kept on the frame, listed and opened', async () => {
    const { workshop, frame } = await frameWithCards();
    const { design } = workshop.frame();
    await workshop.send('take-snapshot', { frame, name: ' Oude situatie ', design });
    expect(workshop.answer('take-snapshot').ok).toBe(true);
    expect(list(workshop)).toMatchObject([{ name: 'Oude situatie', activities: 2, state: 'whole' }]);

    const [{ id = '' } = {}] = list(workshop);
    await workshop.send('read-snapshot', { frame, snapshot: id });
    expect(last(workshop, 'snapshot')).toEqual({ frame, snapshot: id, design });
  });

  it('travels with a frame that is duplicated', async () => {
    const { workshop, frame } = await frameWithCards();
    await workshop.send('take-snapshot', { frame, name: 'Toen', design: workshop.frame().design });
    const copy = workshop.document.edit(
      'person',
      () => workshop.document.duplicate([frame], { x: 0, y: 3_000 })[0] ?? '',
    );
    await workshop.send('read-snapshots', { frame: copy });
    expect(list(workshop)).toMatchObject([{ name: 'Toen', state: 'whole' }]);
  });

  it('of more than 100 kB is cut into parts, and costs no turn too many', async () => {
    const { workshop, frame } = await frameWithCards();
    const { design } = workshop.frame();
    const [activity] = design.activities;
    if (!activity) throw new Error('no activity');
    const activities = Array.from({ length: 200 }, (_, index) => ({
      ...activity,
      node: `9:${index}`,
      stamp: `card${index}`,
      note: 'Wat we hierover afspraken. '.repeat(60),
    }));
    workshop.host.crossings.reset();
    await workshop.send('take-snapshot', { frame, name: 'Groot', design: { ...design, activities } });
    expect(workshop.answer('take-snapshot').ok).toBe(true);
    expect(workshop.host.crossings.largestTurn.crossings).toBeLessThanOrEqual(1_000);
    expect(
      Object.keys(entriesOf(workshop, frame)).filter((key) => key.startsWith('snapshot:')).length,
    ).toBeGreaterThan(4);

    const [{ id = '' } = {}] = list(workshop);
    await workshop.send('read-snapshot', { frame, snapshot: id });
    expect(last(workshop, 'snapshot').design?.activities).toEqual(activities);
  });

  it('is undone as one step', async () => {
    const { workshop, frame } = await frameWithCards();
    await workshop.send('take-snapshot', { frame, name: 'Toen', design: workshop.frame().design });
    workshop.document.undo();
    await workshop.settle();
    await workshop.send('read-snapshots', { frame });
    expect(list(workshop)).toEqual([]);
    expect(Object.keys(entriesOf(workshop, frame)).filter((key) => key.startsWith('snapshot'))).toEqual([]);
  });

  it('is taken away without a trace, and the others stay', async () => {
    const { workshop, frame } = await frameWithCards();
    const { design } = workshop.frame();
    await workshop.send('take-snapshot', { frame, name: 'Een', design });
    await workshop.send('take-snapshot', { frame, name: 'Twee', design });
    const gone = list(workshop).find(({ name }) => name === 'Een')?.id ?? '';
    await workshop.send('remove-snapshot', { frame, snapshot: gone });
    expect(list(workshop).map(({ name }) => name)).toEqual(['Twee']);
    expect(Object.keys(entriesOf(workshop, frame)).some((key) => key.includes(gone))).toBe(false);
    await workshop.send('remove-snapshot', { frame, snapshot: gone });
    expect(workshop.answer('remove-snapshot').ok).toBe(false);
  });

  it('that lost a part is listed as damaged, is not opened, and can be taken away', async () => {
    const { workshop, frame } = await frameWithCards();
    const { document } = workshop;
    await workshop.send('take-snapshot', { frame, name: 'Toen', design: workshop.frame().design });
    const [{ id = '' } = {}] = list(workshop);
    document.edit('person', () => document.setSharedData(frame, 'blendedwave', `snapshot:${id}:0`, ''));
    await workshop.send('read-snapshot', { frame, snapshot: id });
    expect(last(workshop, 'snapshot').design).toBeNull();
    await workshop.send('restore-snapshot', { frame, snapshot: id });
    expect(workshop.answer('restore-snapshot')).toMatchObject({
      ok: false,
      text: expect.stringContaining('kwijt'),
    });
    await workshop.send('read-snapshots', { frame });
    expect(list(workshop)).toMatchObject([{ name: 'Toen', state: 'damaged' }]);
    await workshop.send('remove-snapshot', { frame, snapshot: id });
    expect(list(workshop)).toEqual([]);
  });

  it('of a frame that is gone is answered in words', async () => {
    const { workshop, frame } = await frameWithCards();
    const { design } = workshop.frame();
    workshop.document.edit('person', () => workshop.document.remove(frame));
    await workshop.send('take-snapshot', { frame, name: 'Toen', design });
    expect(workshop.answer('take-snapshot')).toMatchObject({
      ok: false,
      text: expect.stringContaining('niet meer'),
    });
    await workshop.send('read-snapshots', { frame });
    expect(list(workshop)).toEqual([]);
    await workshop.send('restore-snapshot', { frame, snapshot: 'abc' });
    expect(workshop.answer('restore-snapshot').ok).toBe(false);
    expect(workshop.errors).toEqual([]);
  });

  it('that is being written when a collaborator deletes the frame leaves nothing', async () => {
    const { workshop, frame } = await frameWithCards();
    const { document } = workshop;
    const { design } = workshop.frame();
    const note = 'n'.repeat(400_000);
    workshop.host.postFromSidebar([
      'take-snapshot',
      { frame, name: 'Toen', design: { ...design, subtitle: note } },
    ]);
    document.edit('remote', () => document.remove(frame));
    await workshop.settle();
    expect(workshop.answer('take-snapshot').ok).toBe(false);
    document.undo();
    await workshop.settle();
    const entries = entriesOf(workshop, frame);
    expect(listSnapshots(Object.keys(entries), (key) => entries[key] ?? '')).toEqual([]);
  });

  it('keeps what was typed on cards', async () => {
    const { workshop, frame, cards } = await frameWithCards();
    type(workshop.document, cards[0] ?? '', 'title', 'Openingscollege');
    await workshop.settle();
    await workshop.send('take-snapshot', { frame, name: 'Toen', design: workshop.frame().design });
    const [{ id = '' } = {}] = list(workshop);
    await workshop.send('read-snapshot', { frame, snapshot: id });
    expect(last(workshop, 'snapshot').design?.activities.map(({ title }) => title)).toContain(
      'Openingscollege',
    );
  });
});
