/** Every worked example on a board: inserted by the built plugin, and read back as a group's own design would be. */
import examples from 'content:examples';
import { describe, expect, it } from 'vitest';
import { activitiesOf, partsOf } from '../../src/board/example.ts';
import type { Language } from '../../src/design/schema.ts';
import { findFindings } from '../../src/tips/engine.ts';
import { catalogue, openWorkshop, type Workshop } from './workshop.ts';

async function inserted(example: string, language: Language): Promise<Workshop> {
  const workshop = await openWorkshop({ sandbox: false });
  await workshop.open();
  workshop.host.crossings.reset();
  await insert(workshop, example, language);
  return workshop;
}

/** Asks for an example, and waits until it is answered and read back. */
async function insert(workshop: Workshop, example: string, language: Language): Promise<void> {
  const answers = (): number => workshop.received.filter(({ kind }) => kind === 'answer').length;
  const before = answers();
  await workshop.send('insert-example', { example, language });
  for (let turn = 0; turn < 40 && answers() === before; turn += 1) await workshop.settle();
  await workshop.settle();
}
const each = examples.map((example) => [example.id, example] as const);

describe.each(each)('%s', (_id, example) => {
  it('comes onto the board as one frame that counts', async () => {
    const workshop = await inserted(example.id, 'nl');
    expect(workshop.errors).toEqual([]);
    expect(workshop.answer('insert-example')).toMatchObject({
      ok: true,
      text: expect.stringContaining(example.name.nl),
    });
    expect(workshop.host.crossings.largestTurn.crossings).toBeLessThanOrEqual(1_000);
    expect(workshop.board.frames).toHaveLength(1);
    expect(workshop.board.notPlaced).toEqual([]);

    const { design, notices } = workshop.frame();
    const cards = activitiesOf(example);
    expect(notices).toEqual([]);
    expect(design).toMatchObject({
      title: example.name.nl,
      shape: example.shape,
      ects: example.ects,
      language: 'nl',
    });
    expect(design.segments.map(({ title }) => title)).toEqual(partsOf(example).map(({ name }) => name.nl));
    expect(design.outcomes.map(({ text }) => text).sort()).toEqual(
      example.outcomes.map(({ nl }) => nl).sort(),
    );

    const titles = new Map(design.segments.map(({ stamp, title }) => [stamp, title]));
    const told = (one: { type: string; mode: unknown; minutes: unknown; removed: boolean }, part: string) =>
      [part, one.type, one.removed ? null : one.mode, one.minutes, one.removed].join(' ');
    const wanted = partsOf(example).flatMap(({ name, activities }) =>
      activities.map(({ activity, mode, minutes, removed = false }) =>
        told({ type: activity, mode, minutes, removed }, removed ? '' : name.nl),
      ),
    );
    expect(design.activities.map((one) => told(one, titles.get(one.segment ?? '') ?? '')).sort()).toEqual(
      wanted.sort(),
    );
    const links = cards.flatMap((card) =>
      [card.uses, card.prepares, card.feedback].flatMap((to) => to ?? []),
    );
    expect(design.links).toHaveLength(links.length);
  });

  it.each(['nl', 'en'] as const)('gives no finding on the board (%s)', async (language) => {
    const workshop = await inserted(example.id, language);
    const { findings, failed } = findFindings(workshop.frame().design, catalogue);
    expect(findings.map(({ level, texts }) => `${level}: ${texts.title.nl}`)).toEqual([]);
    expect(failed).toEqual([]);
  });
});

describe('worked examples', () => {
  it('are listed with their story, and how much is in them', async () => {
    const workshop = await openWorkshop({ sandbox: false });
    await workshop.open();
    await workshop.send('read-examples', {});
    const listed = workshop.received.flatMap((message) =>
      message.kind === 'examples' ? message.payload.examples : [],
    );
    expect(listed.map(({ id, name, story }) => ({ id, name, story }))).toEqual(
      examples.map(({ id, name, story }) => ({ id, name, story })),
    );
    const redesigned = listed.find(({ id }) => id === 'lecture-course-redesigned');
    // The lectures that leave are not counted.
    expect(redesigned).toMatchObject({ shape: 'linear', activities: 15 });
  });

  it('are inserted beside each other, as one step that can be undone, each a design of its own', async () => {
    const workshop = await inserted('law-seminar', 'en');
    await insert(workshop, 'law-seminar', 'en');
    const [one, other] = workshop.board.frames;
    expect(workshop.board.frames).toHaveLength(2);
    const stamps = [one, other].flatMap((frame) => frame?.design.activities.map(({ stamp }) => stamp) ?? []);
    expect(new Set(stamps).size).toBe(stamps.length);
    workshop.document.undo();
    await workshop.settle();
    expect(workshop.board.frames).toHaveLength(1);
    workshop.document.undo();
    await workshop.settle();
    expect(workshop.board.frames).toEqual([]);
    expect(workshop.document.node('0:1')?.children ?? []).toEqual([]);
  });

  it('that do not exist are a sentence, and the board stays as it was', async () => {
    const workshop = await inserted('nothing-like-it', 'nl');
    expect(workshop.answer('insert-example')).toEqual(
      expect.objectContaining({ ok: false, text: expect.stringContaining('voorbeeld') }),
    );
    expect(workshop.board.frames).toEqual([]);
  });
});
