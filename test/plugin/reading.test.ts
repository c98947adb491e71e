/** What people do on the board reaches the sidebar: cards, texts, stickies, connectors, frames. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Activity } from '../../src/design/schema.ts';
import { at, boxOf, connect, dragTo, dragToZone, middle, type, writeSticky, zones } from './acts.ts';
import { openWorkshop, ours, type Workshop } from './workshop.ts';

let workshop: Workshop;
let card: string;

beforeEach(async () => {
  workshop = await openWorkshop({ sandbox: false });
  await workshop.open();
  await workshop.send('insert-template', { shape: 'linear' });
  await workshop.send('insert-activity', { activity: 'knowledge-clip', minutes: null });
  card = ours(workshop.document, 'card')[0] ?? '';
});

async function activity(node = card): Promise<Activity | undefined> {
  await workshop.settle();
  return workshop.frame().design.activities.find((one) => one.node === node);
}

function addCard(): string {
  const { document } = workshop;
  return document.edit('person', () => document.duplicate([card], { x: 176, y: 0 })[0] ?? '');
}

function outcomesZone(): readonly [number, number] {
  const zone = zones(workshop.document).find(({ role }) => role === 'outcomes');
  if (!zone) throw new Error('no outcomes zone');
  return middle(zone.box);
}

describe('a card', () => {
  it('takes the mode of the zone it is dragged to, and its segment', async () => {
    for (const mode of ['offline', 'both', 'online']) {
      for (const order of [0, 1, 2, 3]) {
        dragToZone(workshop.document, card, mode, order);
        const found = await activity();
        expect(found?.mode).toBe(mode);
        expect(found?.segment).toBe(workshop.frame().design.segments[order]?.stamp);
      }
    }
  });

  it('is not placed once it is dragged off the frame, and counts again when it is back', async () => {
    dragTo(workshop.document, card, -5_000, -5_000);
    await workshop.settle();
    expect(workshop.frame().design.activities).toEqual([]);
    expect(workshop.board.notPlaced.map(({ node }) => node)).toEqual([card]);
    dragToZone(workshop.document, card, 'online', 2);
    expect((await activity())?.mode).toBe('online');
    expect(workshop.board.notPlaced).toEqual([]);
  });

  it('has the title and the minutes that people type', async () => {
    type(workshop.document, card, 'title', 'Clip: de t-toets');
    type(workshop.document, card, 'minutes', '1h30');
    expect(await activity()).toMatchObject({ title: 'Clip: de t-toets', minutes: 90, minutesSet: true });
  });

  it('says which minutes it cannot read, and keeps what was typed', async () => {
    type(workshop.document, card, 'minutes', 'een poosje');
    expect((await activity())?.minutesSet).toBe(false);
    expect(workshop.frame().notices).toContainEqual({
      kind: 'minutes-unread',
      node: card,
      value: 'een poosje',
    });
    expect(
      workshop.document.descendants(card).map((id) => workshop.document.node(id)?.properties.characters),
    ).toContain('een poosje');
  });

  it('counts twice when it is duplicated, and no more when it is deleted', async () => {
    const copy = addCard();
    await workshop.settle();
    const { activities } = workshop.frame().design;
    expect(activities.map(({ node }) => node).sort()).toEqual([card, copy].sort());
    expect(new Set(activities.map(({ stamp }) => stamp)).size).toBe(2);
    workshop.document.edit('person', () => workshop.document.remove(copy));
    await workshop.settle();
    expect(workshop.frame().design.activities.map(({ node }) => node)).toEqual([card]);
    workshop.document.undo();
    await workshop.settle();
    expect(workshop.frame().design.activities).toHaveLength(2);
  });

  it('keeps its place in a group, also when the group moves', async () => {
    const { document } = workshop;
    const copy = addCard();
    const group = document.edit('person', () => document.group([card, copy]));
    expect((await activity())?.mode).toBe('online');
    const band = zones(document).find(({ mode }) => mode === 'offline');
    const [[, , x]] = document.node(group)?.transform ?? [[1, 0, 0]];
    const frame = boxOf(document, ours(document, 'frame')[0] ?? '');
    document.edit('person', () => document.place(group, at(x, (band?.box.y ?? 0) - frame.y + 40)));
    expect((await activity())?.mode).toBe('offline');
    expect((await activity(copy))?.mode).toBe('offline');
    document.edit('person', () => document.ungroup(group));
    expect((await activity())?.mode).toBe('offline');
  });

  it('keeps its place when it lies in a section of the group within the frame', async () => {
    const { document } = workshop;
    const frame = ours(document, 'frame')[0] ?? '';
    document.edit('person', () => {
      const section = document.create('SECTION', {}, frame);
      document.resize(section, 600, 400);
      document.place(section, at(500, 900));
      document.reparent(card, section);
    });
    expect((await activity())?.mode).toBe('online');
  });

  it('has a note when somebody drops a sticky into it', async () => {
    const { document } = workshop;
    document.edit('person', () => {
      const sticky = document.create('STICKY', {}, card);
      document.set(sticky, { characters: 'Komt terug in week 2' });
    });
    expect((await activity())?.note).toBe('Komt terug in week 2');
  });

  it('in the out zone is removed, but kept', async () => {
    const out = zones(workshop.document).find(({ role }) => role === 'out');
    const [x, y] = middle(out?.box ?? { x: 0, y: 0, width: 0, height: 0 });
    dragTo(workshop.document, card, x, y);
    expect(await activity()).toMatchObject({ removed: true, mode: null });
  });
});

describe('stickies, shapes and texts', () => {
  it.each(['STICKY', 'SHAPE_WITH_TEXT', 'TEXT'])(
    'a %s in the outcomes zone is an outcome',
    async (nodeType) => {
      const { document } = workshop;
      const frame = ours(document, 'frame')[0] ?? '';
      const id = document.edit('person', () => {
        const node = document.create(nodeType, {}, frame);
        document.set(node, { characters: 'Een toets kiezen' });
        return node;
      });
      await workshop.settle();
      expect(workshop.frame().design.outcomes).toEqual([]);
      dragTo(document, id, ...outcomesZone());
      await workshop.settle();
      expect(workshop.frame().design.outcomes.map(({ text }) => text)).toEqual(['Een toets kiezen']);
      dragTo(document, id, -4_000, 0);
      await workshop.settle();
      expect(workshop.frame().design.outcomes).toEqual([]);
    },
  );

  it('elsewhere in the frame are offered as outcomes, and move there when asked', async () => {
    const band = zones(workshop.document).find(({ mode }) => mode === 'offline');
    const [x, y] = middle(band?.box ?? { x: 0, y: 0, width: 0, height: 0 });
    const one = writeSticky(workshop.document, 'Kiezen', x, y);
    const other = writeSticky(workshop.document, 'Uitleggen', x + 300, y);
    await workshop.settle();
    const { node, looseTexts } = workshop.frame();
    expect([...looseTexts].sort()).toEqual([one, other].sort());
    await workshop.send('use-as-outcomes', { frame: node, texts: [...looseTexts] });
    expect(workshop.answer('use-as-outcomes')).toMatchObject({ ok: true });
    expect(workshop.frame().design.outcomes.map(({ text }) => text)).toEqual(['Kiezen', 'Uitleggen']);
    workshop.document.undo();
    await workshop.settle();
    expect(workshop.frame().design.outcomes).toEqual([]);
    expect(workshop.frame().looseTexts).toHaveLength(2);
  });
});

describe('connectors', () => {
  it('between two cards are links, with the kind their label names', async () => {
    const other = addCard();
    const connector = connect(workshop.document, card, other, 'bereidt voor');
    await workshop.settle();
    expect(workshop.frame().design.links).toEqual([
      { node: connector, from: card, to: other, kind: 'prepares' },
    ]);
  });

  it('to an outcome serve it, whichever way they are drawn', async () => {
    const sticky = writeSticky(workshop.document, 'Een toets kiezen', ...outcomesZone());
    connect(workshop.document, sticky, card);
    const found = await activity();
    expect(found?.outcomes).toEqual([workshop.frame().design.outcomes[0]?.stamp]);
  });

  it.each(['title', 'head'])('that end on the %s of a card count for the card', async (part) => {
    const other = addCard();
    const { document } = workshop;
    const partNode =
      document.node(other)?.children.find((id) => document.node(id)?.properties.name === part) ?? '';
    connect(document, card, partNode);
    await workshop.settle();
    expect(workshop.frame().design.links.map(({ from, to }) => [from, to])).toEqual([[card, other]]);
  });

  it('that lost an end are named, and found again after undo', async () => {
    const other = addCard();
    const connector = connect(workshop.document, card, other);
    await workshop.settle();
    workshop.document.edit('person', () => workshop.document.remove(other));
    await workshop.settle();
    expect(workshop.frame().design.links).toEqual([]);
    workshop.document.undo();
    await workshop.settle();
    expect(workshop.frame().design.links.map(({ node }) => node)).toEqual([connector]);
  });
});

describe('a frame', () => {
  it('moves with everything in it, and nothing changes', async () => {
    const before = workshop.frame().design;
    const { document } = workshop;
    document.edit('person', () => document.place(before.node, at(9_000, -4_000)));
    await workshop.settle();
    expect(workshop.frame().design).toEqual(before);
  });

  it('beside its duplicate is a design of its own', async () => {
    const other = addCard();
    connect(workshop.document, card, other);
    await workshop.settle();
    const { document } = workshop;
    const { node } = workshop.frame();
    document.edit('person', () => document.duplicate([node], { x: 3_000, y: 0 }));
    await workshop.settle();
    const [one, copy] = workshop.board.frames;
    expect(workshop.board.frames).toHaveLength(2);
    expect(copy?.design.stamp).toBe(one?.design.stamp);
    expect(copy?.design.activities.map(({ title, mode }) => [title, mode])).toEqual(
      one?.design.activities.map(({ title, mode }) => [title, mode]),
    );
    const nodes = new Set(copy?.design.activities.map((each) => each.node));
    for (const { from, to } of copy?.design.links ?? []) expect(nodes.has(from) && nodes.has(to)).toBe(true);
    expect(copy?.design.links).toHaveLength(1);
  });

  it('has the title and the names of segments that people type', async () => {
    const { document } = workshop;
    const texts = document.descendants(workshop.frame().node);
    const part = (name: string): string =>
      texts.find((id) => document.node(id)?.sharedData.blendedwave?.part?.startsWith(name)) ?? '';
    document.edit('person', () => {
      document.set(part('frame-title'), { characters: 'Statistiek' });
      document.set(part('name:'), { characters: 'Introductie' });
    });
    await workshop.settle();
    expect(workshop.frame().design.title).toBe('Statistiek');
    expect(workshop.frame().design.segments[0]?.title).toBe('Introductie');
  });

  it('that lost a zone says so, and keeps the cards', async () => {
    const band = zones(workshop.document).find(({ mode }) => mode === 'online');
    workshop.document.edit('person', () => workshop.document.remove(band?.id ?? ''));
    expect((await activity())?.mode).toBeNull();
    expect(workshop.frame().notices.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['zone-missing', 'outside-zones']),
    );
  });

  it('that is hidden or locked still counts, and being hidden is said', async () => {
    const { document } = workshop;
    const { node } = workshop.frame();
    document.edit('person', () => document.set(node, { visible: false, locked: true }));
    expect((await activity())?.mode).toBe('online');
    expect(workshop.frame().notices.map(({ kind }) => kind)).toContain('frame-hidden');
  });

  it('that is deleted is gone with all it holds', async () => {
    const { document } = workshop;
    document.edit('person', () => document.remove(workshop.frame().node));
    await workshop.settle();
    expect(workshop.board.frames).toEqual([]);
    expect(workshop.board.notPlaced).toEqual([]);
    expect([...workshop.facts.values()].filter(({ kind }) => kind !== 'connector')).toEqual([]);
  });
});

describe('reading', () => {
  it('never writes', async () => {
    const before = JSON.stringify(workshop.document.save().nodes);
    const second = await openWorkshop({ sandbox: false, document: workshop.document });
    await second.open();
    await second.clock.advance(20_000);
    expect(JSON.stringify(workshop.document.save().nodes)).toBe(before);
    expect(second.board).toEqual(workshop.board);
  });

  it('costs nothing that grows with the nodes of others', async () => {
    const { document } = workshop;
    const count = async (): Promise<number> => {
      const other = await openWorkshop({ sandbox: false, document });
      await other.open();
      return other.host.crossings.total;
    };
    const before = await count();
    document.edit('person', () => {
      for (let index = 0; index < 2_000; index += 1) document.create('STICKY', {}, document.currentPage);
    });
    expect(await count()).toBe(before);
  });
});
