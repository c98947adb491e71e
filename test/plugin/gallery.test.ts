/** The ready boards of the local board's gallery, with the plugin opened on each: it reads them and leaves them alone. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltPlugin } from '../../src/local/boards/craft.ts';
import { type ReadyBoardId, readyBoards } from '../../src/local/boards/gallery.ts';
import { compact, makeBoard } from '../../src/local/boards/make.ts';
import { openBoardDocument } from '../../src/local/document/document.ts';
import { openFile } from '../../src/local/document/file/open.ts';
import type { BoardFile } from '../../src/local/document/types.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const plugin: BuiltPlugin = { manifest: JSON.parse(read('manifest.json')), main: read('build/main.js') };

/** What lies on each board: cards and outcomes of each frame, cards outside of them, and at least so many nodes. */
const holds: Readonly<
  Record<
    ReadyBoardId,
    {
      readonly frames: readonly (readonly [number, number])[];
      readonly loose: number;
      readonly nodes: number;
    }
  >
> = {
  empty: { frames: [], loose: 0, nodes: 2 },
  small: { frames: [[14, 3]], loose: 0, nodes: 200 },
  busy: {
    frames: [
      [14, 3],
      [8, 2],
      [8, 2],
      [14, 0],
    ],
    loose: 0,
    nodes: 1_500,
  },
  huge: { frames: Array.from({ length: 20 }, () => [14, 3] as const), loose: 0, nodes: 5_000 },
  damaged: {
    frames: [
      [15, 3],
      [0, 0],
      [0, 0],
      [0, 0],
      [15, 3],
    ],
    loose: 2,
    nodes: 500,
  },
};

describe.each(readyBoards)('the board "$id"', ({ id, title }) => {
  let file: BoardFile;
  let workshop: Workshop;
  beforeAll(async () => {
    const made = await makeBoard(id, title.nl, plugin);
    file = made.save();
    workshop = await openWorkshop({ document: openBoardDocument(file), sandbox: id !== 'huge' });
  });

  it('is a sound file, also without what is usual', () => {
    const whole: unknown = JSON.parse(JSON.stringify(file));
    expect(openFile(whole).repairs).toEqual([]);
    expect(openFile(JSON.parse(JSON.stringify(compact(file)))).file).toEqual(openFile(whole).file);
    expect(file.nodes.length).toBeGreaterThanOrEqual(holds[id].nodes);
  });

  it('is read by the plugin as it was laid out, and not written to', async () => {
    const before = workshop.document.save();
    await workshop.open();
    expect(workshop.errors).toEqual([]);
    expect(workshop.sidebarOpen).toBe(true);
    const { frames, notPlaced } = workshop.board;
    expect(frames.map(({ design }) => [design.activities.length, design.outcomes.length])).toEqual(
      holds[id].frames,
    );
    expect(notPlaced).toHaveLength(holds[id].loose);
    expect(workshop.document.save()).toEqual(before);
  });

  it('can be worked on', async () => {
    const cards = (): number =>
      workshop.board.frames.reduce(
        (sum, { design }) => sum + design.activities.length,
        workshop.board.notPlaced.length,
      );
    const before = cards();
    await workshop.send('insert-activity', { activity: 'debate', minutes: null });
    expect(workshop.errors).toEqual([]);
    expect(cards()).toBe(before + 1);
  });
});

it('what is damaged is named, and the rest counts', async () => {
  const document = await makeBoard('damaged', 'Beschadigd', plugin);
  const workshop = await openWorkshop({ document });
  await workshop.open();
  const { frames, notices } = workshop.board;
  const kinds = new Set([...notices, ...frames.flatMap((frame) => frame.notices)].map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([
    'card-malformed',
    'connector-broken',
    'frame-hidden',
    'frame-malformed',
    'later-version',
    'minutes-missing',
    'minutes-unread',
    'title-empty',
    'title-missing',
    'unknown-activity',
    'zone-missing',
  ]);
  const later = document
    .find(document.currentPage, { sharedPluginData: { namespace: 'blendedwave', keys: ['card'] } })
    .map((id) => document.node(id)?.sharedData.blendedwave?.card ?? '')
    .filter((data) => data.includes('fromLater'));
  expect(later.length).toBeGreaterThan(0);
  expect(
    frames.flatMap(({ design }) => design.activities).some(({ title }) => title === 'Voorkennistoets'),
  ).toBe(true);
});

it('the same seed gives the same board, another seed another one', async () => {
  const shape = async (seed: number): Promise<unknown> =>
    (await makeBoard('busy', 'Bord', plugin, seed))
      .save()
      .nodes.map(({ type, transform, properties }) => [type, transform, properties]);
  const [one, again, other] = [await shape(7), await shape(7), await shape(8)];
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
});
