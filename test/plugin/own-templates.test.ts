/** Templates that people drew: marked on the board, kept, inserted again, counted and repaired. */
import { describe, expect, it } from 'vitest';
import { damageOf } from '../../src/board/layout/damage.ts';
import { readLayout } from '../../src/board/layout/read.ts';
import { ownTemplatePrefix, type ZoneRole } from '../../src/board/own-template.ts';
import type { BoardDocument } from '../../src/local/document/types.ts';
import type { ToSidebar } from '../../src/messages/messages.ts';
import { at, dragTo, middle, zones } from './acts.ts';
import { everythingOn } from './cards.ts';
import { openWorkshop, ours, type Workshop } from './workshop.ts';

type Drawn = readonly [name: string, x: number, y: number, width: number, height: number];

const draw = (document: BoardDocument, [name, x, y, width, height]: Drawn): string =>
  document.edit('person', () => {
    const id = document.create('SECTION', { name }, document.currentPage);
    document.set(id, { width, height });
    document.place(id, at(x, y));
    return id;
  });

async function opened(): Promise<Workshop> {
  const workshop = await openWorkshop({ sandbox: false });
  await workshop.open();
  return workshop;
}

async function mark(workshop: Workshop, role: ZoneRole | null, ...nodes: readonly string[]): Promise<void> {
  workshop.host.view.selection = [...nodes];
  await workshop.settle();
  await workshop.send('mark-zones', { role });
}

function kept({ received }: Workshop): ToSidebar['own-templates'] {
  const last = received.filter((message) => message.kind === 'own-templates').at(-1);
  if (!last) throw new Error('Nothing was told of own templates');
  return last.payload;
}

/** A day in a museum: a morning there, an afternoon at home, and what to take along. */
async function drawDay(workshop: Workshop): Promise<void> {
  const { document } = workshop;
  await mark(workshop, 'offline', draw(document, ['In het museum', 1_000, 500, 900, 500]));
  await mark(workshop, 'online', draw(document, ['Thuis', 2_000, 500, 900, 500]));
  await mark(workshop, 'outcomes', draw(document, ['Meenemen', 1_000, 1_100, 1_900, 300]));
}

const choiceOf = (template: string) => ({
  template,
  language: 'nl' as const,
  title: 'Museumdag',
  subtitle: null,
  segments: [],
  islands: [],
  cardSize: 'card' as const,
  startOnline: false,
});

async function insertDay(workshop: Workshop): Promise<string> {
  await drawDay(workshop);
  await workshop.send('make-template', { name: 'Dag in het museum', shelf: 'document' });
  const [template] = kept(workshop).document;
  if (!template) throw new Error(workshop.answer('make-template').text);
  await workshop.send('insert-frames', { choice: choiceOf(template.id), groups: [] });
  const [frame] = ours(workshop.document, 'frame');
  if (!frame) throw new Error(workshop.answer('insert-frames').text);
  return frame;
}

describe('a template that people drew', () => {
  it('keeps where each zone was and what it is, as one undo step', async () => {
    const workshop = await opened();
    await drawDay(workshop);
    expect(kept(workshop).marked).toBe(3);
    await workshop.send('make-template', { name: '  Dag in\nhet museum ', shelf: 'document' });
    expect(workshop.answer('make-template').ok).toBe(true);
    const [template, ...others] = kept(workshop).document;
    expect(others).toEqual([]);
    expect(template).toMatchObject({ name: 'Dag in het museum', shape: 'own', width: 1_900, height: 900 });
    expect(template?.id.startsWith(ownTemplatePrefix)).toBe(true);
    expect(template?.zones.map(({ role, mode, title, x, y }) => ({ role, mode, title, x, y }))).toEqual([
      { role: 'mode', mode: 'offline', title: 'In het museum', x: 0, y: 0 },
      { role: 'mode', mode: 'online', title: 'Thuis', x: 1_000, y: 0 },
      { role: 'outcomes', mode: undefined, title: 'Meenemen', x: 0, y: 600 },
    ]);
    workshop.document.undo();
    await workshop.settle();
    await workshop.send('read-own-templates', {});
    expect(kept(workshop)).toMatchObject({ document: [], marked: 3 });
  });

  it('comes back as a frame in which cards count, whole and without damage', async () => {
    const workshop = await opened();
    const frame = await insertDay(workshop);
    expect(readLayout(workshop.facts, frame)).toMatchObject({ shape: 'own', title: 'Museumdag' });
    expect(workshop.frame().design).toMatchObject({ shape: 'own', title: 'Museumdag', segments: [] });
    const layout = readLayout(workshop.facts, frame);
    expect(layout && damageOf(layout, workshop.facts, frame)).toEqual([]);
    await workshop.send('insert-activity', { activity: 'field-trip', minutes: null });
    const [card] = ours(workshop.document, 'card');
    const offline = zones(workshop.document).find(({ mode }) => mode === 'offline');
    if (!card || !offline) throw new Error('There is no card or no zone');
    dragTo(workshop.document, card, ...middle(offline.box));
    await workshop.settle();
    expect(workshop.frame().design.activities).toMatchObject([{ node: card, mode: 'offline' }]);
  });

  it('is put right again when a zone is gone, and cards stay', async () => {
    const workshop = await opened();
    const frame = await insertDay(workshop);
    const { document } = workshop;
    const online = zones(document).find(({ mode }) => mode === 'online');
    if (!online) throw new Error('There is no zone');
    document.edit('person', () => document.remove(online.id));
    await workshop.settle();
    const layout = readLayout(workshop.facts, frame);
    expect(layout && damageOf(layout, workshop.facts, frame)).toHaveLength(1);
    await workshop.send('repair-frame', { frame });
    expect(workshop.answer('repair-frame').ok).toBe(true);
    const mended = readLayout(workshop.facts, frame);
    expect(mended && damageOf(mended, workshop.facts, frame)).toEqual([]);
    const before = everythingOn(document);
    await workshop.send('repair-frame', { frame });
    expect(everythingOn(document)).toEqual(before);
  });

  it('orders its segments as people read them, and names those without a name', async () => {
    const workshop = await opened();
    const { document } = workshop;
    await mark(workshop, 'online', draw(document, ['Section', 0, 0, 2_000, 600]));
    const [right, left] = [
      draw(document, ['Middag', 1_000, 0, 900, 600]),
      draw(document, ['Section 2', 0, 10, 900, 590]),
    ];
    await mark(workshop, 'segment', right, left);
    await workshop.send('make-template', { name: 'Dag', shelf: 'document' });
    const zonesKept = kept(workshop).document[0]?.zones.filter(({ role }) => role === 'segment') ?? [];
    expect([...zonesKept].sort((one, other) => (one.order ?? 0) - (other.order ?? 0))).toMatchObject([
      { order: 0, x: 0 },
      { order: 1, title: 'Middag' },
    ]);
    expect(zonesKept.every(({ title }) => title !== '' && !/section/i.test(title))).toBe(true);
  });

  it('of a person waits in the library for the next board', async () => {
    const workshop = await opened();
    await drawDay(workshop);
    await workshop.send('make-template', { name: 'Van mij', shelf: 'library' });
    expect(kept(workshop)).toMatchObject({ document: [], library: [{ name: 'Van mij' }] });
    workshop.host.stop();
    const other = await openWorkshop({ sandbox: false, storage: workshop.storage });
    await other.open();
    await other.send('read-own-templates', {});
    const [template] = kept(other).library;
    await other.send('insert-frames', { choice: choiceOf(template?.id ?? ''), groups: ['Een', 'Twee'] });
    expect(ours(other.document, 'frame')).toHaveLength(2);
    await other.send('remove-own-template', { template: template?.id ?? '', shelf: 'library' });
    expect(kept(other).library).toEqual([]);
    expect(ours(other.document, 'frame')).toHaveLength(2);
  });
});

describe('a template that cannot be', () => {
  it('is told why, and nothing is kept', async () => {
    const workshop = await opened();
    const { document } = workshop;
    const make = async (name = 'Dag'): Promise<string> => {
      workshop.host.view.selection = [];
      await workshop.send('make-template', { name, shelf: 'document' });
      return workshop.answer('make-template').text;
    };
    expect(await make()).toContain('nog geen zone');
    await mark(workshop, 'online', draw(document, ['Links', 0, 0, 600, 400]));
    expect(await make('  ')).toContain('naam');
    const half = draw(document, ['Rechts', 400, 0, 600, 400]);
    await mark(workshop, 'offline', half);
    expect(await make()).toContain('half over elkaar');
    await mark(workshop, null, half);
    expect(kept(workshop)).toMatchObject({ document: [], marked: 1 });
  });

  it('comes of nothing that is ours, locked or no zone', async () => {
    const workshop = await opened();
    const { document } = workshop;
    await workshop.run('insert-linear');
    await workshop.open();
    const locked = draw(document, ['Op slot', 9_000, 0, 400, 400]);
    document.edit('person', () => document.set(locked, { locked: true }));
    const before = everythingOn(document);
    await mark(workshop, 'online', ours(document, 'frame')[0] ?? '', locked);
    expect(workshop.answer('mark-zones')).toMatchObject({ ok: false });
    expect(everythingOn(document)).toEqual(before);
  });

  it('of a later version stays as it is', async () => {
    const workshop = await opened();
    const { document } = workshop;
    await drawDay(workshop);
    await workshop.send('make-template', { name: 'Dag', shelf: 'document' });
    const [template] = kept(workshop).document;
    if (!template) throw new Error('Nothing was kept');
    const key = `template:${template.id.slice(ownTemplatePrefix.length)}`;
    const later = JSON.stringify({ ...template, v: 9, music: true });
    document.edit('remote', () => document.setSharedData(document.root, 'blendedwave', key, later));
    await workshop.send('save-own-templates', { templates: [template], shelf: 'document' });
    expect(workshop.answer('save-own-templates').ok).toBe(false);
    await workshop.send('remove-own-template', { template: template.id, shelf: 'document' });
    expect(workshop.answer('remove-own-template').ok).toBe(false);
    expect(document.node(document.root)?.sharedData.blendedwave?.[key]).toBe(later);
  });
});
