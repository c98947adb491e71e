/** What happens at the same time: other people, another page, a closed plugin, and too much in one turn. */
import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/board/geometry.ts';
import { memoryStorage } from '../../src/local/api/storage.ts';
import { createBoardDocument } from '../../src/local/document/document.ts';
import type { BoardDocument } from '../../src/local/document/types.ts';
import { at, boxOf } from './acts.ts';
import { openBusyBoard } from './boards.ts';
import { openWorkshop, ours } from './workshop.ts';

function foreignStickies(document: BoardDocument, count: number): readonly string[] {
  return document.edit('person', () =>
    Array.from({ length: count }, (_, index) => {
      const id = document.create('STICKY', {}, document.currentPage);
      document.place(id, at(-20_000 + (index % 50) * 260, -30_000 + Math.floor(index / 50) * 260));
      return id;
    }),
  );
}

describe('no turn makes more than 1,000 crossings', () => {
  it('when everything on a full board is selected', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const everything = foreignStickies(workshop.document, 1_500);
    await workshop.open();
    workshop.host.view.selection = everything;
    await workshop.settle();
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    expect(workshop.errors).toEqual([]);
    expect(workshop.answer('insert-activity').ok).toBe(true);
  });

  it('when a thousand notes of others are moved or removed, which cost nothing', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    const stickies = foreignStickies(document, 1_500);
    await workshop.open();
    workshop.host.crossings.reset();
    document.edit('remote', () => {
      for (const [index, id] of stickies.entries()) document.place(id, at(index, 5_000));
    });
    await workshop.settle();
    document.edit('remote', () => {
      for (const id of stickies) document.remove(id);
    });
    await workshop.settle();
    expect(workshop.errors).toEqual([]);
    expect(workshop.host.crossings.total).toBeLessThan(10);
  });

  it.each([40, 50, 60, 70])('when somebody acts while a page with %i cards is being read', async (cards) => {
    const size = { frames: 1, cardsPerFrame: cards, connectors: 0, foreign: 250, outcomes: 0 };
    const { document } = await openBusyBoard(size, { sandbox: false });
    let asked = false;
    const workshop = await openWorkshop({
      sandbox: false,
      document,
      onCrossing: (member) => {
        if (member !== 'findAllWithCriteria' || asked) return;
        asked = true;
        workshop.host.postFromSidebar(['insert-template', { shape: 'linear' }]);
      },
    });
    await workshop.open();
    await workshop.clock.advance(3_000);
    expect(workshop.answer('insert-template').ok).toBe(true);
    expect(workshop.errors).toEqual([]);
  });
});

describe('the next act', () => {
  it('does not wait after a kit', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('insert-kit', {});
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    expect(workshop.answer('insert-activity').ok).toBe(true);
  });

  it('sees what the former made, however late the host tells of it', async () => {
    const workshop = await openWorkshop({ sandbox: false, eventDelay: 300 });
    await workshop.open();
    await workshop.clock.advance(1_000);
    workshop.host.postFromSidebar(['insert-template', { shape: 'hybrid' }]);
    for (let count = 0; count < 3; count += 1) {
      workshop.host.postFromSidebar(['insert-activity', { activity: 'debate', minutes: null }]);
    }
    await workshop.clock.advance(5_000);
    const boxes = ours(workshop.document, 'card').map((id) => boxOf(workshop.document, id));
    expect(boxes).toHaveLength(3);
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
    }
    expect(workshop.frame().design.activities).toHaveLength(3);
  });
});

describe('a page that could not be read', () => {
  it('is read as soon as something happens on it, and is never told as complete before', async () => {
    const maker = await openWorkshop({ sandbox: false });
    const { document } = maker;
    await maker.open();
    await maker.send('insert-template', { shape: 'linear' });
    await maker.send('insert-activity', { activity: 'debate', minutes: null });
    const host = { refuses: true, seen: 0 };
    const workshop = await openWorkshop({
      sandbox: false,
      document,
      onCrossing: (member) => {
        if (member !== 'findAllWithCriteria') return;
        host.seen += 1;
        if (host.refuses && host.seen > 1) {
          host.seen = 0;
          throw new Error('in findAllWithCriteria: made to fail');
        }
      },
    });
    await workshop.open();
    await workshop.clock.advance(3_000);
    expect(workshop.answer('ready').ok).toBe(false);
    const told = workshop.received.flatMap(({ kind, payload }) =>
      kind === 'facts' ? [payload.complete] : [],
    );
    expect(told).not.toContain(true);
    host.refuses = false;
    const [card = ''] = ours(document, 'card');
    document.edit('remote', () => document.place(card, at(600, 300)));
    await workshop.settle();
    await maker.settle();
    expect(workshop.board).toEqual(maker.board);
  });
});

describe('closing', () => {
  it('half way leaves nothing half made', async () => {
    let clones = 0;
    const workshop = await openWorkshop({
      sandbox: false,
      onCrossing: (member) => {
        if (member !== 'clone') return;
        clones += 1;
        if (clones === 30) workshop.clock.after(0, () => workshop.host.stop());
      },
    });
    const { document } = workshop;
    await workshop.open();
    await workshop.send('insert-kit', {});
    expect(clones).toBeLessThan(60);
    expect(workshop.closed).toBe(true);
    expect(document.descendants(document.currentPage)).toEqual([]);
  });

  it('after an act leaves what was made', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('insert-template', { shape: 'linear' });
    workshop.host.stop();
    await workshop.settle();
    expect(ours(workshop.document, 'frame')).toHaveLength(1);
  });
});

describe('a sidebar that a command ended', () => {
  it('comes back, however long a person types the parameters', async () => {
    const storage = memoryStorage();
    const workshop = await openWorkshop({ sandbox: false, storage });
    await workshop.open();
    const asked = workshop.host.suggestions('activity', 'debat');
    await workshop.settle();
    await asked;
    // A minute later.
    await storage.set('sidebar-seen', Date.now() - 60_000);
    await workshop.run('insert-activity', { activity: 'debate' });
    expect(ours(workshop.document, 'card')).toHaveLength(1);
    expect(workshop.sidebarOpen).toBe(true);
  });
});

describe('another page', () => {
  it('opened during an act: what is made stays together on the page it was asked for', async () => {
    const document = createBoardDocument();
    const first = document.currentPage;
    const second = document.edit('person', () => document.create('PAGE', {}, document.root));
    let switched = false;
    const workshop = await openWorkshop({
      sandbox: false,
      document,
      onCrossing: (member) => {
        if (member !== 'loadFontAsync' || switched) return;
        switched = true;
        document.currentPage = second;
      },
    });
    await workshop.open();
    await workshop.send('insert-template', { shape: 'linear' });
    await workshop.clock.advance(2_000);
    expect(switched).toBe(true);
    expect(workshop.answer('insert-template').ok).toBe(true);
    expect(document.descendants(second)).toEqual([]);
    document.currentPage = first;
    await workshop.settle();
    expect(workshop.board.frames).toHaveLength(1);
  });
});

describe('two coaches', () => {
  it('lose none of two choices that a third writer replaced', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    await workshop.open();
    await workshop.send('insert-template', { shape: 'linear' });
    const [frame = ''] = ours(document, 'frame');
    const before = document.node(frame)?.sharedData.blendedwave?.frame ?? '';
    await workshop.send('set-credits', { frame, ects: 3, hoursPerEcts: 25 });
    await workshop.send('set-fully-online', { frame, onPurpose: true });
    document.edit('remote', () => document.setSharedData(frame, 'blendedwave', 'frame', before));
    await workshop.settle();
    expect(workshop.frame().design).toMatchObject({ ects: 3, settings: { fullyOnlineOnPurpose: true } });
  });

  it('keep the old situation when the other writes at the same time', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    await workshop.open();
    await workshop.send('insert-template', { shape: 'linear' });
    const [frame = ''] = ours(document, 'frame');
    await workshop.send('set-baseline', { frame, baseline: [] });
    document.edit('remote', () => document.setSharedData(frame, 'blendedwave', 'baseline', ''));
    await workshop.settle();
    expect(workshop.frame().design.baseline).toEqual([]);
  });
});

describe('names of weeks that somebody grouped', () => {
  it.each(['removed', 'dragged out of the frame'])('count no more once the group is %s', async (what) => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    await workshop.open();
    await workshop.send('insert-template', { shape: 'linear' });
    const names = ours(document, 'part').filter((id) =>
      document.node(id)?.sharedData.blendedwave?.part?.startsWith('name:'),
    );
    const group = document.edit('person', () => document.group(names.slice(0, 2)));
    await workshop.settle();
    expect(names.filter((id) => workshop.facts.has(id))).toEqual(names);
    if (what === 'removed') document.edit('remote', () => document.remove(group));
    else document.edit('remote', () => document.reparent(group, document.currentPage));
    await workshop.settle();
    expect(names.filter((id) => workshop.facts.has(id))).toEqual(names.slice(2));
  });
});

describe('two sections that changed places in one go', () => {
  it.each([
    [0, 1],
    [1, 0],
  ])('hold each other for a moment, and are read (%i in %i)', async (inner, outer) => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    await workshop.open();
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    await workshop.send('insert-activity', { activity: 'forum', minutes: null });
    const cards = ours(document, 'card');
    const sections = document.edit('person', () =>
      cards.map((card) => {
        const section = document.create('SECTION', {}, document.currentPage);
        document.reparent(card, section);
        return section;
      }),
    );
    const [one = '', other = ''] = [sections[inner], sections[outer]];
    document.edit('person', () => document.reparent(one, other));
    await workshop.settle();
    document.edit('remote', () => {
      document.place(other, at(10, 10));
      document.reparent(one, document.currentPage);
      document.reparent(other, one);
    });
    await workshop.settle();
    const fresh = await openWorkshop({ sandbox: false, document });
    await fresh.open();
    expect(workshop.board).toEqual(fresh.board);
  });
});
