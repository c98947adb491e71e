/** Boards of a given size, made as people make them: a template and one card by the plugin, the rest by duplicating. */
import activities from 'content:activities';
import type { Transform } from '../../src/local/document/types.ts';
import { openWorkshop, ours, type Workshop, type WorkshopOptions } from './workshop.ts';

interface BoardSize {
  readonly frames: number;
  readonly cardsPerFrame: number;
  readonly connectors: number;
  /** Nodes of others outside our frames. */
  readonly foreign: number;
  /** Stickies in the outcomes zone of each frame. */
  readonly outcomes: number;
}

const at = (x: number, y: number): Transform => [
  [1, 0, x],
  [0, 1, y],
];

/** The data of a card, for an activity from all over the catalogue: what a course consists of, not one thing many times. */
function cardOf(index: number, raw: string): string {
  const activity = activities[(index * 7) % activities.length];
  return JSON.stringify({
    ...JSON.parse(raw),
    stamp: `card${index}`,
    activity: activity?.id,
    guess: activity?.minutes.typical,
  });
}

/** A workshop whose board holds this much, with no command running. */
export async function openBusyBoard(size: BoardSize, options: WorkshopOptions = {}): Promise<Workshop> {
  const workshop = await openWorkshop(options);
  const { document } = workshop;
  await workshop.run('insert-linear');
  await workshop.run('insert-activity', { activity: 'knowledge-clip' });
  const [frame = ''] = ours(document, 'frame');
  const [card = ''] = ours(document, 'card');
  const raw = document.node(card)?.sharedData.blendedwave?.card ?? '{}';
  document.edit('person', () => {
    for (let index = 1; index < size.cardsPerFrame; index += 1) {
      const [copy = ''] = document.duplicate([card], { x: 0, y: 0 });
      document.insert(frame, copy);
      // Rows of eight over the bands: segments change, modes too.
      document.place(copy, at(560 + (index % 8) * 176, 240 + Math.floor(index / 8) * 210));
      document.setSharedData(copy, 'blendedwave', 'card', cardOf(index, raw));
    }
    for (let index = 0; index < size.outcomes; index += 1) {
      const sticky = document.create('STICKY', {}, frame);
      document.set(sticky, { characters: `Uitkomst ${index + 1}` });
      document.place(sticky, at(72, 320 + index * 264));
    }
    document.place(card, at(560, 240));
  });
  document.edit('person', () => {
    for (let index = 1; index < size.frames; index += 1) {
      document.duplicate([frame], { x: 0, y: 1_600 * index });
    }
  });
  const cards = ours(document, 'card');
  document.edit('person', () => {
    for (let index = 0; index < size.connectors; index += 1) {
      const start = cards[index % cards.length] ?? '';
      const end = cards[(index + 1) % cards.length] ?? '';
      document.create(
        'CONNECTOR',
        {
          connectorStart: { endpointNodeId: start, magnet: 'AUTO' },
          connectorEnd: { endpointNodeId: end, magnet: 'AUTO' },
        },
        document.currentPage,
      );
    }
    for (let index = 0; index < size.foreign; index += 1) {
      const type = index % 3 === 0 ? 'STICKY' : index % 3 === 1 ? 'SHAPE_WITH_TEXT' : 'RECTANGLE';
      const node = document.create(type, {}, document.currentPage);
      document.place(node, at(-20_000 + (index % 100) * 260, -30_000 + Math.floor(index / 100) * 260));
    }
  });
  return workshop;
}
