/** npm run bench: what the issues ask numbers of, as a table. Counts are exact; times are medians on this machine. */
import activities from 'content:activities';
import { assemble } from '../../src/board/assemble.ts';
import type { Facts } from '../../src/board/facts.ts';
import { createCatalogue } from '../../src/catalogue/catalogue.ts';
import { balanceOf } from '../../src/design/balance.ts';
import { createLookup } from '../../src/design/lookup.ts';
import { findFindings } from '../../src/tips/engine.ts';
import { openBusyBoard } from '../plugin/boards.ts';
import { openWorkshop, ours, type Workshop } from '../plugin/workshop.ts';

export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly atMost: string;
}

const catalogue = createCatalogue(activities);
const number = (value: number): string => Math.round(value).toLocaleString('en');

function median(times: readonly number[]): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

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

export async function measure(): Promise<Row[]> {
  return [...(await reading()), ...(await inserting()), ...(await thinking())];
}
