/** Own activities on the document: kept for the group and for a person, by two coaches, and drawn on another board. */
import { describe, expect, it } from 'vitest';
import type { OwnActivity } from '../../src/catalogue/own.ts';
import { openBoardDocument } from '../../src/local/document/document.ts';
import type { BoardDocument } from '../../src/local/document/types.ts';
import type { ToSidebar } from '../../src/messages/messages.ts';
import { museum } from '../catalogue/own-activities.ts';
import { Channel } from '../local/people/several.ts';
import { openWorkshop, ours, type Workshop } from './workshop.ts';

const walk: OwnActivity = { ...museum, id: 'own:walk567890', name: 'Stadswandeling', glyph: 'path' };

const entries = (document: BoardDocument): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(document.node(document.root)?.sharedData.blendedwave ?? {}).filter(([key]) =>
      key.startsWith('activity:'),
    ),
  );
const store = (document: BoardDocument, key: string, value: string): void =>
  document.edit('plugin', () => document.setSharedData(document.root, 'blendedwave', key, value));
function kept({ received }: Workshop): ToSidebar['own-activities'] {
  const last = received.filter((message) => message.kind === 'own-activities').at(-1);
  if (!last) throw new Error('Nothing was told of own activities');
  return last.payload;
}
/** Texts of the parts of a card. */
const textsOf = (document: BoardDocument, card: string): readonly unknown[] =>
  document
    .descendants(card)
    .filter((id) => document.node(id)?.type === 'TEXT')
    .map((id) => document.node(id)?.properties.characters);

describe('own activities', () => {
  it('are kept in the document, one entry each, as one undo step', async () => {
    const workshop = await openWorkshop();
    await workshop.open();
    await workshop.send('save-own-activities', { activities: [museum, walk], shelf: 'document' });
    expect(workshop.answer('save-own-activities').ok).toBe(true);
    expect(Object.keys(entries(workshop.document)).sort()).toEqual([
      'activity:museum1234',
      'activity:walk567890',
    ]);
    expect(JSON.parse(entries(workshop.document)['activity:museum1234'] ?? '')).toEqual({ ...museum, v: 1 });
    expect(kept(workshop)).toEqual({ document: [museum, walk], library: [], later: 0, unreadable: 0 });
    workshop.document.undo();
    await workshop.settle();
    expect(entries(workshop.document)).toEqual({});
  });

  it('that changed are drawn anew on cards that are there, and come back into the document with them', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('save-own-activities', { activities: [museum], shelf: 'document' });
    await workshop.send('insert-activity', { activity: museum.id, minutes: null });
    await workshop.send('remove-own-activity', { activity: museum.id, shelf: 'document' });
    const [card] = workshop.board.notPlaced;
    if (!card) throw new Error('No card');
    const renamed = { ...museum, name: 'Bezoek aan het archief', minutes: 45 };
    await workshop.send('change-type', { cards: [card.node], activity: renamed });
    expect(workshop.answer('change-type').ok).toBe(true);
    expect(workshop.board.notPlaced).toMatchObject([
      { node: card.node, title: 'Bezoek aan het archief', minutes: 45, minutesSet: false },
    ]);
    expect(textsOf(workshop.document, card.node)).toContain('Bezoek aan het archief');
    expect(Object.keys(entries(workshop.document))).toEqual(['activity:museum1234']);
  });

  it('are removed on request, and cards of them stay', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('save-own-activities', { activities: [museum], shelf: 'document' });
    await workshop.send('insert-activity', { activity: museum.id, minutes: null });
    await workshop.send('remove-own-activity', { activity: museum.id, shelf: 'document' });
    expect(kept(workshop).document).toEqual([]);
    expect(workshop.board.notPlaced).toMatchObject([
      {
        type: museum.id,
        title: museum.name,
        learningType: 'investigation',
        minutes: 120,
        pacing: 'together',
      },
    ]);
  });

  it('of a person follow to another board, and come into the document when they are used', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('save-own-activities', { activities: [museum], shelf: 'library' });
    expect(entries(workshop.document)).toEqual({});
    workshop.host.stop();

    const { storage } = workshop;
    const other = await openWorkshop({ sandbox: false, storage });
    await other.open();
    await other.send('read-own-activities', {});
    expect(kept(other)).toMatchObject({ document: [], library: [museum] });
    await other.send('insert-activity', { activity: museum.id, minutes: null });
    expect(Object.keys(entries(other.document))).toEqual(['activity:museum1234']);
    await other.send('remove-own-activity', { activity: museum.id, shelf: 'library' });
    expect(kept(other)).toMatchObject({ document: [museum], library: [] });
  });

  it('that somebody else adds at the same time are all there', async () => {
    const channel = new Channel(2);
    const [mine, theirs] = channel.tabs;
    if (!mine || !theirs) throw new Error('Two tabs are needed');
    const one = await openWorkshop({ sandbox: false, document: mine.board });
    const two = await openWorkshop({ sandbox: false, document: theirs.board });
    await one.open();
    await two.open();
    await one.send('save-own-activities', { activities: [museum], shelf: 'document' });
    await two.send('save-own-activities', { activities: [walk], shelf: 'document' });
    // The later writer replaced all entries (host fact 5): whoever lost one looks again.
    channel.deliverAll();
    await one.clock.advance(4_000);
    await two.clock.advance(4_000);
    channel.deliverAll();
    await one.send('read-own-activities', {});
    await two.send('read-own-activities', {});
    for (const coach of [one, two]) {
      expect(
        kept(coach)
          .document.map(({ id }) => id)
          .sort(),
      ).toEqual([museum.id, walk.id]);
    }
  });

  it('come back once when a late writer replaced all entries', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    await workshop.open();
    await workshop.send('save-own-activities', { activities: [museum], shelf: 'document' });
    store(document, 'activity:museum1234', '');
    store(document, 'activity:walk567890', JSON.stringify({ ...walk, v: 1 }));
    await workshop.clock.advance(4_000);
    expect(Object.keys(entries(document)).sort()).toEqual(['activity:museum1234', 'activity:walk567890']);
    store(document, 'activity:museum1234', '');
    await workshop.clock.advance(10_000);
    expect(Object.keys(entries(document))).toEqual(['activity:walk567890']);
  });

  it('stay away when the person takes the act back', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('save-own-activities', { activities: [museum], shelf: 'document' });
    workshop.document.undo();
    await workshop.clock.advance(4_000);
    expect(entries(workshop.document)).toEqual({});
  });

  it('of a later version are read, counted and never overwritten; what cannot be read is counted', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const { document } = workshop;
    const later = JSON.stringify({ ...museum, v: 2, mood: 'curious' });
    store(document, 'activity:museum1234', later);
    store(document, 'activity:broken', '{');
    store(document, 'activity:elsewhere', JSON.stringify({ ...walk, v: 1 }));
    await workshop.open();
    await workshop.send('read-own-activities', {});
    expect(kept(workshop)).toMatchObject({ later: 1, unreadable: 2, document: [museum] });
    await workshop.send('save-own-activities', { activities: [walk, museum], shelf: 'document' });
    expect(workshop.answer('save-own-activities')).toMatchObject({ ok: false });
    expect(workshop.answer('save-own-activities').text).toContain('nieuwere versie');
    expect(entries(document)['activity:museum1234']).toBe(later);
    expect(entries(document)['activity:walk567890']).toBeUndefined();
    await workshop.send('remove-own-activity', { activity: museum.id, shelf: 'document' });
    expect(entries(document)['activity:museum1234']).toBe(later);
  });

  it('that are more than 100 kB are refused with a sentence, and nothing is kept', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    const huge = { ...museum, extra: 'x'.repeat(100_000) };
    await workshop.send('save-own-activities', { activities: [walk, huge], shelf: 'document' });
    expect(workshop.answer('save-own-activities')).toMatchObject({ ok: false });
    expect(workshop.answer('save-own-activities').text).toContain('100 kB');
    expect(entries(workshop.document)).toEqual({});
  });

  it('keep the fields of others', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    store(workshop.document, 'activity:museum1234', JSON.stringify({ ...museum, v: 1, mood: 'curious' }));
    await workshop.open();
    await workshop.send('save-own-activities', {
      activities: [{ ...museum, minutes: 45 }],
      shelf: 'document',
    });
    const entry = JSON.parse(entries(workshop.document)['activity:museum1234'] ?? '{}');
    expect(entry).toMatchObject({ mood: 'curious', minutes: 45 });
  });
});

describe('a library', () => {
  it('of a later version stays as it is', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    const later = { v: 2, activities: [{ ...museum, v: 2 }] };
    await workshop.storage.set('own-activities', later);
    await workshop.open();
    await workshop.send('save-own-activities', { activities: [walk], shelf: 'library' });
    expect(workshop.answer('save-own-activities').ok).toBe(false);
    expect(await workshop.storage.get('own-activities')).toEqual(later);
    expect(kept(workshop)).toMatchObject({ library: [museum], later: 1 });
  });

  it('that holds something else is taken for empty, and what cannot be read in it stays', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.storage.set('own-activities', { v: 1, activities: ['?', { id: 'own:half' }] });
    await workshop.open();
    await workshop.send('save-own-activities', { activities: [walk], shelf: 'library' });
    expect(kept(workshop)).toMatchObject({ library: [walk], unreadable: 2 });
    expect(await workshop.storage.get('own-activities')).toMatchObject({
      activities: ['?', { id: 'own:half' }, { id: walk.id }],
    });
  });
});

describe('a card of an own activity', () => {
  it('is inserted by a quick action, by its id and by its name', async () => {
    const workshop = await openWorkshop();
    store(workshop.document, 'activity:museum1234', JSON.stringify({ ...museum, v: 1 }));
    await workshop.run('insert-activity', { activity: museum.id });
    await workshop.run('insert-activity', { activity: 'bezoek museum' });
    expect(workshop.errors).toEqual([]);
    const cards = ours(workshop.document, 'card');
    expect(cards).toHaveLength(2);
    for (const card of cards) expect(textsOf(workshop.document, card)).toContain(museum.name);
  });

  it('is known on another board by what it carries, and can be inserted there', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('insert-activity', { activity: museum, minutes: null });
    const file = workshop.document.save();
    const elsewhere = openBoardDocument(file);
    // What was pasted is the card; the entry of the document stays behind.
    store(elsewhere, 'activity:museum1234', '');
    const other = await openWorkshop({ sandbox: false, document: elsewhere });
    await other.open();
    expect(other.board.notPlaced).toMatchObject([
      { type: museum.id, learningType: 'investigation', minutes: 120, grouping: ['group'] },
    ]);
    expect(other.board.notices).toEqual([]);
    await other.send('insert-activity', { activity: museum, minutes: 30 });
    expect(ours(elsewhere, 'card')).toHaveLength(2);
    expect(Object.keys(entries(elsewhere))).toEqual(['activity:museum1234']);
  });

  it('without a definition anywhere is an unknown activity, and its data stays', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    const { document } = workshop;
    const [card = ''] = ours(document, 'card');
    const data = JSON.stringify({ v: 1, stamp: 'abc', activity: 'own:gone', topic: 'Kunst' });
    document.edit('plugin', () => document.setSharedData(card, 'blendedwave', 'card', data));
    await workshop.settle();
    expect(workshop.board.notices.map(({ kind }) => kind)).toContain('unknown-activity');
    expect(document.node(card)?.sharedData.blendedwave?.card).toBe(data);
  });
});

it('the glyphs of own activities travel when somebody asks, and only then', async () => {
  const workshop = await openWorkshop({ sandbox: false });
  await workshop.open();
  const glyphsIn = (kind: string) =>
    workshop.received.filter((message) => message.kind === kind).map(({ payload }) => Object.keys(payload));
  expect(glyphsIn('picker-glyphs')).toEqual([]);
  await workshop.send('read-picker-glyphs', {});
  const answer = workshop.received.find((message) => message.kind === 'picker-glyphs');
  expect(Object.keys(answer?.payload.glyphs ?? {}).length).toBeGreaterThan(150);
});
