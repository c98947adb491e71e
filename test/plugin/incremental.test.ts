/** After any sequence of acts, what was kept up to date equals what a fresh reading finds. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board } from '../../src/board/board.ts';
import type { BoardDocument } from '../../src/local/document/types.ts';
import { at, connect, dragTo, type } from './acts.ts';
import { openWorkshop, ours, type Workshop } from './workshop.ts';

/** One act by its number, on whatever the board holds: always possible, so that sequences shrink well. */
const acts: readonly ((
  document: BoardDocument,
  pick: (ids: readonly string[]) => string,
  x: number,
  y: number,
) => void)[] = [
  (document, pick, x, y) => dragTo(document, pick(movable(document)), x, y),
  (document, pick, x, y) => {
    const node = pick(movable(document));
    document.edit('remote', () => document.place(node, at(x, y)));
  },
  (document, pick) => {
    const node = pick(movable(document));
    document.edit('person', () => document.duplicate([node], { x: 200, y: 0 }));
  },
  (document, pick) => {
    const node = pick(movable(document));
    document.edit('person', () => document.remove(node));
  },
  (document) => void document.undo(),
  (document) => void document.redo(),
  (document, pick) => {
    const siblings = movable(document).filter((id) => document.node(id)?.type !== 'SECTION');
    const first = pick(siblings);
    const same = siblings
      .filter((id) => document.node(id)?.parent === document.node(first)?.parent)
      .slice(0, 2);
    document.edit('person', () => document.group(same));
  },
  (document, pick) => {
    const groups = document
      .descendants(document.currentPage)
      .filter((id) => document.node(id)?.type === 'GROUP');
    document.edit('person', () => document.ungroup(pick(groups)));
  },
  (document, pick, x, y) => {
    document.edit('person', () => {
      const section = document.create('SECTION', {}, document.currentPage);
      document.resize(section, 500, 400);
      document.place(section, at(x, y));
      document.reparent(pick(movable(document).filter((id) => id !== section)), section);
    });
  },
  (document, pick) => type(document, pick(ours(document, 'card')), 'title', 'Een andere titel'),
  (document, pick) => type(document, pick(ours(document, 'card')), 'minutes', '2 uur'),
  (document, pick) => {
    const cards = ours(document, 'card');
    connect(document, pick(cards), cards.at(-1) ?? '');
  },
  (document, pick, x, y) => {
    const sticky = document.edit('remote', () => {
      const id = document.create('STICKY', {}, document.currentPage);
      document.set(id, { characters: 'Een uitkomst' });
      return id;
    });
    dragTo(document, sticky, x, y);
    if (x > 1_500) document.edit('person', () => document.reparent(sticky, pick(ours(document, 'card'))));
  },
  (document, pick) => {
    const frame = pick(ours(document, 'frame'));
    document.edit('remote', () => document.set(frame, { visible: false, name: 'Verborgen' }));
  },
  (document, pick) => {
    const card = pick(ours(document, 'card'));
    document.edit('remote', () =>
      document.setSharedData(
        card,
        'blendedwave',
        'card',
        '{"v":1,"stamp":"x","activity":"debate","mode":"both"}',
      ),
    );
  },
  (document, pick) => {
    const zone = pick(ours(document, 'zone'));
    document.edit('person', () => document.remove(zone));
  },
];

function movable(document: BoardDocument): readonly string[] {
  return document
    .descendants(document.currentPage)
    .filter(
      (id) => !document.isLocked(id) && !insideCard(document, id) && document.node(id)?.type !== 'CONNECTOR',
    );
}

function insideCard(document: BoardDocument, id: string): boolean {
  const parent = document.node(id)?.parent;
  if (!parent) return false;
  const kind = document.node(parent)?.sharedData.blendedwave?.kind;
  return kind === 'card' || kind === 'decoration' || insideCard(document, parent);
}

const sequences = fc.array(
  fc.record({
    act: fc.nat({ max: acts.length - 1 }),
    which: fc.nat({ max: 1_000 }),
    x: fc.integer({ min: -1_400, max: 2_400 }),
    y: fc.integer({ min: -900, max: 1_400 }),
    settle: fc.boolean(),
  }),
  { minLength: 1, maxLength: 14 },
);

async function freshBoard(document: BoardDocument, sandbox: boolean): Promise<Board> {
  const reader = await openWorkshop({ document, sandbox });
  await reader.open();
  const { board } = reader;
  reader.host.stop();
  return board;
}

async function startingBoard(sandbox: boolean): Promise<Workshop> {
  const workshop = await openWorkshop({ sandbox });
  await workshop.open();
  await workshop.send('insert-template', { shape: 'linear' });
  for (const activity of ['knowledge-clip', 'debate', 'exercises']) {
    await workshop.send('insert-activity', { activity, minutes: null });
  }
  return workshop;
}

async function check(
  sequence: readonly { act: number; which: number; x: number; y: number; settle: boolean }[],
  sandbox: boolean,
): Promise<void> {
  const workshop = await startingBoard(sandbox);
  const { document } = workshop;
  for (const { act, which, x, y, settle } of sequence) {
    const pick = (ids: readonly string[]): string => ids[which % Math.max(1, ids.length)] ?? '';
    try {
      acts[act]?.(document, pick, x, y);
    } catch {
      // An act that the board refuses (nothing to ungroup, a group into itself) is no act.
    }
    if (settle) await workshop.settle();
  }
  await workshop.clock.advance(2_000);
  expect(workshop.errors).toEqual([]);
  expect(workshop.board).toEqual(await freshBoard(document, sandbox));
}

/** Sequences that once went wrong. */
const kept = [
  // Names of segments in a group in a group, dragged out of the frame.
  [
    { act: 6, which: 0, x: 0, y: 0, settle: false },
    { act: 6, which: 0, x: 0, y: 0, settle: false },
    { act: 2, which: 3, x: 0, y: 0, settle: true },
    { act: 0, which: 911, x: 1132, y: 0, settle: false },
  ],
  // A group that came and went before anybody heard of it, with names of segments in it.
  [
    { act: 6, which: 0, x: 0, y: 0, settle: false },
    { act: 3, which: 1, x: 0, y: 0, settle: false },
    { act: 0, which: 0, x: 0, y: 0, settle: false },
  ],
  // A frame that went, came back by undo and went again before anybody heard of it.
  [
    { act: 3, which: 0, x: 0, y: 0, settle: false },
    { act: 4, which: 0, x: 0, y: 0, settle: false },
    { act: 3, which: 0, x: 0, y: 0, settle: false },
  ],
  // A frame that left a section which went, while something in it was touched as well.
  [
    { act: 8, which: 0, x: 0, y: 0, settle: false },
    { act: 0, which: 13, x: 0, y: 0, settle: true },
    { act: 4, which: 0, x: 0, y: 0, settle: false },
    { act: 4, which: 0, x: 0, y: 0, settle: false },
    { act: 0, which: 0, x: 0, y: 0, settle: false },
  ],
  // A frame dragged into its own duplicate.
  [
    { act: 2, which: 0, x: 0, y: 0, settle: false },
    { act: 0, which: 0, x: 0, y: 0, settle: false },
  ],
];

describe('what is kept up to date equals a fresh reading', () => {
  it.each(kept.map((sequence) => [sequence]))('after sequences that once went wrong', async (sequence) => {
    await check(sequence, false);
  });

  it('after any sequence of acts', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, (sequence) => check(sequence, false)),
      { numRuns: 60 },
    );
  }, 240_000);

  it('in the sandbox of the product', async () => {
    await fc.assert(
      fc.asyncProperty(sequences, (sequence) => check(sequence, true)),
      { numRuns: 6 },
    );
  }, 240_000);
});
