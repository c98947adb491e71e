/** What is kept in the document: decisions, credits, the old situation; with two coaches on one board. */
import { describe, expect, it } from 'vitest';
import { dragToZone } from './acts.ts';
import { openWorkshop, ours, type Workshop } from './workshop.ts';

async function board(): Promise<{
  readonly workshop: Workshop;
  readonly frame: string;
  readonly card: string;
}> {
  const workshop = await openWorkshop({ sandbox: false });
  await workshop.open();
  await workshop.send('insert-template', { shape: 'linear' });
  await workshop.send('insert-activity', { activity: 'knowledge-clip', minutes: null });
  const [frame = ''] = ours(workshop.document, 'frame');
  const [card = ''] = ours(workshop.document, 'card');
  return { workshop, frame, card };
}

const decisionOn = (node: string, reason: string) => ({
  decisions: [{ node, check: '3', subject: 's', decision: { check: '3', subject: 's', seen: {}, reason } }],
});

describe('a decision', () => {
  it('is kept on the node it is about, is seen by everybody, and can be taken back', async () => {
    const { workshop, card } = await board();
    await workshop.send('decide', decisionOn(card, 'bewust'));
    const other = await openWorkshop({ sandbox: false, document: workshop.document });
    await other.open();
    const { stamp } = workshop.frame().design.activities[0] ?? { stamp: '' };
    expect(other.frame().design.decisions).toEqual([
      { check: '3', subject: stamp, seen: {}, reason: 'bewust' },
    ]);

    await other.send('decide', {
      decisions: [{ node: card, check: '3', subject: stamp, decision: null }],
    });
    await workshop.settle();
    expect(workshop.frame().design.decisions).toEqual([]);
  });

  it('survives moving, duplicating the frame, and undo of something else', async () => {
    const { workshop, card, frame } = await board();
    await workshop.send('decide', decisionOn(card, 'bewust'));
    dragToZone(workshop.document, card, 'offline', 3);
    workshop.document.edit('person', () => workshop.document.duplicate([frame], { x: 4_000, y: 0 }));
    await workshop.settle();
    expect(workshop.board.frames.map(({ design }) => design.decisions.length)).toEqual([1, 1]);
    workshop.document.undo();
    workshop.document.undo();
    await workshop.settle();
    expect(workshop.frame().design.decisions).toHaveLength(1);
  });

  it('is one undo step', async () => {
    const { workshop, card } = await board();
    await workshop.send('decide', decisionOn(card, 'bewust'));
    workshop.document.undo();
    await workshop.settle();
    expect(workshop.frame().design.decisions).toEqual([]);
    expect(workshop.frame().design.activities).toHaveLength(1);
  });

  it('that a collaborator overwrote by accident is written once more, beside theirs', async () => {
    const { workshop, frame } = await board();
    const { document } = workshop;
    const before = document.node(frame)?.sharedData.blendedwave?.frame ?? '';
    await workshop.send('decide', decisionOn(frame, 'bewust'));
    const theirs = JSON.stringify({ ...JSON.parse(before), ects: 5 });
    document.edit('remote', () => document.setSharedData(frame, 'blendedwave', 'frame', theirs));
    await workshop.settle();
    const { design } = workshop.frame();
    expect(design.ects).toBe(5);
    expect(design.decisions.map(({ reason }) => reason)).toEqual(['bewust']);
  });
});

describe('what a coach sets on a frame', () => {
  it('is part of the design', async () => {
    const { workshop, frame } = await board();
    await workshop.send('set-credits', { frame, ects: 3, hoursPerEcts: 25 });
    await workshop.send('set-fully-online', { frame, onPurpose: true });
    const { activities } = workshop.frame().design;
    const baseline = activities.map(
      ({ stamp, type, title, mode, pacing, minutes, minutesSet, segment, presence }) => ({
        stamp,
        type,
        title,
        mode,
        pacing,
        minutes,
        minutesSet,
        segment,
        presence,
      }),
    );
    await workshop.send('set-baseline', { frame, baseline });
    expect(workshop.frame().design).toMatchObject({
      ects: 3,
      hoursPerEcts: 25,
      kind: 'redesign',
      baseline,
      settings: { fullyOnlineOnPurpose: true },
    });
    await workshop.send('set-baseline', { frame, baseline: null });
    expect(workshop.frame().design.kind).toBe('new');
    expect(workshop.frame().design.baseline).toBeUndefined();
  });

  it('leaves fields that this version does not know as they were', async () => {
    const { workshop, frame } = await board();
    const { document } = workshop;
    const raw = JSON.parse(document.node(frame)?.sharedData.blendedwave?.frame ?? '{}');
    document.edit('remote', () =>
      document.setSharedData(frame, 'blendedwave', 'frame', JSON.stringify({ ...raw, season: 'autumn' })),
    );
    await workshop.send('set-credits', { frame, ects: 4, hoursPerEcts: 28 });
    const kept = JSON.parse(document.node(frame)?.sharedData.blendedwave?.frame ?? '{}');
    expect(kept).toMatchObject({ ...raw, season: 'autumn', ects: 4 });
  });
});

describe('the language', () => {
  it('is remembered, and what is inserted speaks it', async () => {
    const { workshop } = await board();
    await workshop.send('set-language', { language: 'en' });
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    expect(workshop.answer('insert-activity').text).toContain('on the board');
    const other = await openWorkshop({ sandbox: false, storage: workshop.storage });
    await other.run('insert-linear');
    expect(other.notices[0]?.message).toContain('The template');
    await other.open();
    expect(other.received.find(({ kind }) => kind === 'welcome')?.payload).toMatchObject({ language: 'en' });
    expect(other.frame().design.segments[0]?.title).toBe('Week 1');
  });
});

describe('messages that make no sense', () => {
  it.each([
    ['not a message', 'hello'],
    ['an unknown kind', ['explode', {}]],
    ['a payload of another form', ['insert-activity', { activity: 7 }]],
    ['no payload', ['insert-template']],
    ['a prototype key', ['__proto__', {}]],
  ])('%s changes nothing', async (_name, message) => {
    const workshop = await openWorkshop();
    await workshop.open();
    workshop.host.postFromSidebar(message);
    await workshop.settle();
    expect(workshop.document.descendants(workshop.document.currentPage)).toEqual([]);
    await workshop.send('insert-template', { shape: 'linear' });
    expect(workshop.board.frames).toHaveLength(1);
  });
});
