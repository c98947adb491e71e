/** npm run bench: what the issues ask numbers of, as a table. Counts are exact; times are medians on this machine. */

import activities from 'content:activities';
import { readFileSync } from 'node:fs';
import { assemble } from '../../src/board/assemble.ts';
import type { Facts } from '../../src/board/facts.ts';
import { createCatalogue } from '../../src/catalogue/catalogue.ts';
import { balanceOf } from '../../src/design/balance.ts';
import { compareDesigns } from '../../src/design/compare.ts';
import { createLookup } from '../../src/design/lookup.ts';
import { createBoardDocument } from '../../src/local/document/document.ts';
import { createPluginHost } from '../../src/local/sandbox/host.ts';
import { findFindings } from '../../src/tips/engine.ts';
import { BoardPage, serveBoard } from '../e2e/board-page.ts';
import { dragToZone } from '../plugin/acts.ts';
import { openBusyBoard } from '../plugin/boards.ts';
import { openWorkshop, ours, type Workshop } from '../plugin/workshop.ts';
import { measureLocalBoard } from './local-board.ts';
import { measurePanning } from './panning.ts';
import { median, number, type Row } from './rows.ts';
import { measureSearch } from './search.ts';

const catalogue = createCatalogue(activities);

/** Crossings of what happens, and the largest turn among them. */
async function crossingsOf(
  { host }: Workshop,
  happen: () => Promise<void>,
): Promise<{ readonly total: number; readonly largest: number }> {
  host.crossings.reset();
  await happen();
  return { total: host.crossings.total, largest: host.crossings.largestTurn.crossings };
}

async function reading(): Promise<Row[]> {
  const size = { frames: 4, cardsPerFrame: 25, connectors: 40, outcomes: 3, foreign: 5_000 };
  const workshop = await openBusyBoard(size);
  const bare = await openBusyBoard({ ...size, foreign: 0 });
  const first = await crossingsOf(workshop, () => workshop.open());
  const without = await crossingsOf(bare, () => bare.open());
  const { document } = workshop;
  const [card = ''] = ours(document, 'card');
  const [frame = ''] = ours(document, 'frame');
  const move = (id: string) => async (): Promise<void> => {
    const [[, , x], [, , y]] = document.node(id)?.transform ?? [
      [1, 0, 0],
      [0, 1, 0],
    ];
    document.edit('person', () =>
      document.place(id, [
        [1, 0, x + 40],
        [0, 1, y + 8],
      ]),
    );
    await workshop.settle();
  };
  const cardMoved = await crossingsOf(workshop, move(card));
  const frameMoved = await crossingsOf(workshop, move(frame));
  return [
    {
      what: 'crossings, first read: 100 cards in 4 frames, 40 connectors, 5,000 foreign nodes',
      measured: `${number(first.total)} (largest turn ${number(first.largest)}; ${number(without.total)} without the foreign nodes)`,
      atMost: '2,500 (1,000)',
    },
    { what: 'crossings, one card moved', measured: number(cardMoved.total), atMost: '40' },
    { what: 'crossings, a frame with 25 cards moved', measured: number(frameMoved.total), atMost: '40' },
  ];
}

async function inserting(): Promise<Row[]> {
  const workshop = await openWorkshop();
  await workshop.open();
  const template = await crossingsOf(workshop, () => workshop.send('insert-template', { shape: 'linear' }));
  const kit = await crossingsOf(workshop, () => workshop.send('insert-kit', {}));
  return [
    {
      what: 'crossings, linear template with 4 segments, read back',
      measured: `${number(template.total)} (largest turn ${number(template.largest)})`,
      atMost: '600',
    },
    {
      what: 'crossings, kit of 64 cards, read back',
      measured: `${number(kit.total)} (largest turn ${number(kit.largest)})`,
      atMost: number(64 * 30 + 400),
    },
  ];
}

async function groups(): Promise<Row[]> {
  const workshop = await openWorkshop();
  const { document } = workshop;
  await workshop.open();
  const choice = {
    template: 'linear',
    language: 'nl' as const,
    title: null,
    subtitle: null,
    segments: Array.from({ length: 8 }, (_, index) => `Week ${index + 1}`),
    islands: [],
    cardSize: 'card' as const,
    startOnline: false,
  };
  const names = Array.from({ length: 12 }, (_, index) => `Groep ${index + 1}`);
  const twelve = await crossingsOf(workshop, () => workshop.send('insert-frames', { choice, groups: names }));
  const [frame = ''] = ours(document, 'frame');
  await workshop.send('insert-activities', { activities: Array.from({ length: 20 }, () => 'lecture') });
  for (const count of [20, 40, 80, 40])
    document.edit('person', () => document.duplicate(ours(document, 'card').slice(0, count), { x: 8, y: 8 }));
  ours(document, 'card').forEach((card, index) => {
    dragToZone(document, card, ['offline', 'online', 'both'][index % 3] ?? '', index % 8);
  });
  // What was dragged is read before the frame is tidied.
  await workshop.clock.advance(2_000);
  const tidy = await crossingsOf(workshop, async () => {
    await workshop.send('tidy-frame', { frame });
    await workshop.clock.advance(2_000);
  });
  if (!workshop.answer('tidy-frame').ok) throw new Error(workshop.answer('tidy-frame').text);
  return [
    {
      what: 'crossings, 12 linear frames with 8 segments, read back',
      measured: `${number(twelve.total)} (largest turn ${number(twelve.largest)})`,
      atMost: number(12 * 900),
    },
    {
      what: 'crossings, a frame of 200 cards tidied, read back',
      measured: `${number(tidy.total)} (largest turn ${number(tidy.largest)})`,
      atMost: number(200 * 20),
    },
  ];
}

/** Facts of a board with this many cards, in frames of 25. */
async function factsOf(cards: number): Promise<Facts> {
  const workshop = await openBusyBoard(
    { frames: cards / 25, cardsPerFrame: 25, connectors: cards / 2, outcomes: 3, foreign: 0 },
    { sandbox: false },
  );
  await workshop.open();
  return workshop.facts;
}

async function thinking(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [cards, atMost] of [
    [100, 2],
    [1_000, 20],
  ] as const) {
    const facts = await factsOf(cards);
    const times: number[] = [];
    for (let round = 0; round < 300; round += 1) {
      const start = performance.now();
      for (const { design, looseTexts } of assemble(facts, catalogue).frames) {
        balanceOf(createLookup(design));
        findFindings(design, catalogue, {}, { looseTexts });
      }
      if (round >= 100) times.push(performance.now() - start);
    }
    rows.push({
      what: `facts → designs → balance and findings, ${number(cards)} cards`,
      measured: `${median(times).toFixed(2)} ms`,
      atMost: `${atMost} ms`,
    });
  }
  return rows;
}

/** The table of all groups, from their designs. */
async function comparing(): Promise<Row> {
  const designs = assemble(await factsOf(1_000), catalogue).frames.map(({ design }) => design);
  const times: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const start = performance.now();
    compareDesigns(designs);
    if (round >= 20) times.push(performance.now() - start);
  }
  return {
    what: `${designs.length} groups of 25 cards compared`,
    measured: `${median(times).toFixed(2)} ms`,
    atMost: '20 ms',
  };
}

/** From letting a card go to the sidebar that shows it, on the served board. */
async function dropping(): Promise<Row> {
  const served = await serveBoard();
  const board = await BoardPage.open(served);
  await board.startWith(/: Lineair$/);
  await board.openTab(/Activiteiten/);
  for (const query of ['kennisclip', 'debat', 'oefenopgaven', 'forum']) await board.insertByKeyboard(query);
  await board.openTab(/Balans/);
  await board.page.evaluate(() => {
    window.addEventListener('pointerup', () => Object.assign(window, { letGo: Date.now() }), true);
  });
  const panel = board.sidebar.getByRole('tabpanel');
  await panel.evaluate((element) => {
    const note = (): void => void Object.assign(window, { shown: Date.now() });
    new MutationObserver(note).observe(element, { subtree: true, childList: true, characterData: true });
  });
  const [card = ''] = await board.ours('card');
  const times: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const to = await board.placeIn(round % 2 === 0 ? 'offline' : 'online', round % 4);
    await board.focusBoard();
    await board.page.keyboard.press('Escape');
    await board.page.waitForTimeout(300);
    await panel.evaluate(() => void Object.assign(window, { shown: 0 }));
    await board.drag(await board.middleOf(card), to);
    await board.page.waitForTimeout(600);
    const shown = await panel.evaluate(() => Number(Reflect.get(window, 'shown')));
    const letGo = await board.page.evaluate(() => Number(Reflect.get(window, 'letGo')));
    if (shown > 0) times.push(shown - letGo);
  }
  await board.close();
  await served.close();
  return {
    what: `sidebar updated after a drop on the local board (${times.length} drops)`,
    measured: `${median(times)} ms`,
    atMost: '250 ms',
  };
}

/** Evaluating the built main script in the sandbox, over and above the sandbox itself. */
async function starting(): Promise<Row> {
  const main = readFileSync(new URL('../../build/main.js', import.meta.url), 'utf8');
  const timeOf = async (script: string): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 15; round += 1) {
      const started = await createPluginHost({
        document: createBoardDocument(),
        manifest: { name: 'bench', id: 'bench' },
        main: script,
        html: '',
      });
      const start = performance.now();
      started.run('nothing');
      times.push(performance.now() - start);
      started.stop();
    }
    return median(times);
  };
  const [empty, whole] = [await timeOf('void 0'), await timeOf(main)];
  return {
    what: 'evaluating main.js in QuickJS',
    measured: `${(whole - empty).toFixed(1)} ms`,
    atMost: '20 ms',
  };
}

export async function measure(): Promise<Row[]> {
  return [
    ...(await reading()),
    ...(await inserting()),
    ...(await groups()),
    ...(await thinking()),
    await comparing(),
    measureSearch(),
    ...(await measureLocalBoard()),
    await starting(),
    await dropping(),
    ...(await measurePanning()),
  ];
}
