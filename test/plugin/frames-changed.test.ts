/** Whatever people do and a coach changes about frames: no card is lost, doubled or counted twice. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameChange } from '../../src/board/layout/choice.ts';
import type { BoardDocument } from '../../src/local/document/types.ts';
import { at, dragTo, type } from './acts.ts';
import { everythingOn } from './cards.ts';
import { filledFrame } from './filled-frame.ts';
import { ours, type Workshop } from './workshop.ts';

interface Step {
  readonly act: number;
  readonly which: number;
  readonly x: number;
  readonly y: number;
}

const cardsOn = (document: BoardDocument): readonly string[] => [...ours(document, 'card')].sort();
const connectorsOn = (document: BoardDocument): readonly string[] =>
  document
    .descendants(document.currentPage)
    .flatMap((id) => {
      const { type: kind, properties } = document.node(id) ?? {};
      return kind === 'CONNECTOR'
        ? [JSON.stringify([id, properties?.connectorStart, properties?.connectorEnd, properties?.characters])]
        : [];
    })
    .sort();

/** Every card that is counted, once for each time it is. */
const counted = ({ board }: Workshop): readonly string[] =>
  [...board.frames.flatMap(({ design }) => design.activities), ...board.notPlaced]
    .map(({ node }) => node)
    .sort();

const modesOf = ({ board }: Workshop): ReadonlyMap<string, unknown> =>
  new Map(board.frames.flatMap(({ design }) => design.activities.map(({ node, mode }) => [node, mode])));

/** What people do without the plugin, by number, on whatever the board holds. */
const peoplesActs: readonly ((document: BoardDocument, pick: Pick, step: Step) => void)[] = [
  (document, pick, { x, y }) => dragTo(document, pick(ours(document, 'card')), x, y),
  (document, pick) =>
    document.edit('person', () => document.duplicate([pick(ours(document, 'card'))], { x: 40, y: 30 })),
  (document, pick) => document.edit('person', () => document.remove(pick(ours(document, 'card')))),
  (document, pick) => document.edit('person', () => document.remove(pick(ours(document, 'zone')))),
  (document, pick, { x, y }) =>
    document.edit('person', () => document.place(pick(ours(document, 'zone')), at(x, y))),
  (document, pick) => document.edit('person', () => document.resize(pick(ours(document, 'zone')), 60, 40)),
  (document, pick) => type(document, pick(ours(document, 'card')), 'title', 'Een andere titel'),
  (document, pick) =>
    document.edit('person', () => document.duplicate([pick(ours(document, 'frame'))], { x: 6_000, y: 0 })),
  (document) => void document.undo(),
];
type Pick = (ids: readonly string[]) => string;

/** What a coach asks of a frame. Segments are asked for by their place, and may be one too many. */
const changes: readonly ((segment: string, step: Step) => FrameChange | 'repair' | 'tidy')[] = [
  (_segment, { which }) => ({
    kind: 'add-segment',
    place: which % 5,
    title: 'Nieuw',
    island: which % 2 === 1,
  }),
  (segment) => ({ kind: 'remove-segment', segment }),
  (segment, { which }) => ({ kind: 'move-segment', segment, place: which % 4 }),
  (segment) => ({ kind: 'rename-segment', segment, title: 'Anders' }),
  () => ({ kind: 'shape', shape: 'linear' }),
  () => ({ kind: 'shape', shape: 'non-linear' }),
  () => ({ kind: 'shape', shape: 'hybrid' }),
  (_segment, { which }) => ({ kind: 'card-size', cardSize: which % 2 === 0 ? 'compact' : 'card' }),
  (_segment, { which }) => ({ kind: 'start-online', startOnline: which % 2 === 0 }),
  (_segment, { which }) => ({ kind: 'wave', throughCards: which % 2 === 0 }),
  () => 'repair',
  () => 'tidy',
];

const steps = fc.array(
  fc.record({
    act: fc.nat({ max: peoplesActs.length + changes.length - 1 }),
    which: fc.nat({ max: 1_000 }),
    x: fc.integer({ min: -1_400, max: 2_400 }),
    y: fc.integer({ min: -900, max: 1_400 }),
  }),
  { minLength: 1, maxLength: 8 },
);

async function change(workshop: Workshop, step: Step): Promise<void> {
  const { board, document } = workshop;
  const frame = board.frames[step.which % Math.max(1, board.frames.length)];
  if (!frame) return;
  const { segments } = frame.design;
  const segment = segments[step.which % Math.max(1, segments.length)]?.stamp ?? 'gone';
  const asked = changes[step.act - peoplesActs.length]?.(segment, step);
  if (asked === undefined) return;
  const [cards, connectors, modes] = [cardsOn(document), connectorsOn(document), modesOf(workshop)];
  const { node } = frame;
  if (asked === 'repair') {
    await workshop.send('repair-frame', { frame: node });
    const once = everythingOn(document);
    await workshop.send('repair-frame', { frame: node });
    expect(everythingOn(document)).toEqual(once);
  } else if (asked === 'tidy') await workshop.send('tidy-frame', { frame: node });
  else await workshop.send('change-frame', { frame: node, change: asked });
  expect(cardsOn(document)).toEqual(cards);
  expect(connectorsOn(document)).toEqual(connectors);
  if (typeof asked === 'object' && asked.kind === 'shape') {
    const after = modesOf(workshop);
    for (const { node: card, mode, removed } of frame.design.activities)
      if (mode !== null && !removed) expect([card, after.get(card)]).toEqual([card, modes.get(card)]);
  }
}

describe('any sequence of people’s acts and changes of frames', () => {
  it('loses no card, doubles none and counts each once', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const { workshop } = await filledFrame();
        const { document } = workshop;
        for (const step of sequence) {
          const act = peoplesActs[step.act];
          const pick: Pick = (ids) => ids[step.which % Math.max(1, ids.length)] ?? '';
          if (act) {
            try {
              act(document, pick, step);
            } catch {
              // An act that the board refuses, on nothing, is no act.
            }
            await workshop.settle();
          } else await change(workshop, step);
          expect(counted(workshop)).toEqual(cardsOn(document));
        }
        expect(workshop.errors).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
