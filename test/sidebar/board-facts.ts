import activities from 'content:activities';
import type { Fact, FactChanges } from '../../src/board/facts.ts';
import { writeData } from '../../src/board/stamps.ts';
import { createCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Mode } from '../../src/design/schema.ts';

export const catalogue = createCatalogue(activities);

const at = (x: number, y: number): [[number, number, number], [number, number, number]] => [
  [1, 0, x],
  [0, 1, y],
];
const bands: readonly (readonly [Mode, number])[] = [
  ['offline', 0],
  ['both', 300],
  ['online', 600],
];

/** A linear frame of one segment, 1,000 px wide, with its three bands; frames stand beside each other. */
export function frameFacts(id: string, place = 0): readonly Fact[] {
  return [
    {
      kind: 'frame',
      id,
      parent: null,
      transform: at(place * 2_000, 0),
      width: 1_000,
      height: 900,
      name: `Group ${id}`,
      hidden: false,
      data: {
        frame: writeData('frame', {
          stamp: `stamp-${id}`,
          shape: 'linear',
          language: 'nl',
          kind: 'new',
          settings: {},
          decisions: [],
        }),
      },
    },
    ...bands.map(
      ([mode, y]): Fact => ({
        kind: 'zone',
        id: `${id}-${mode}`,
        parent: id,
        transform: at(0, y),
        width: 1_000,
        height: 300,
        data: { zone: writeData('zone', zone(`${id}-${mode}`, 'mode', mode)) },
      }),
    ),
    {
      kind: 'zone',
      id: `${id}-week`,
      parent: id,
      transform: at(0, 0),
      width: 1_000,
      height: 900,
      data: { zone: writeData('zone', { ...zone(`${id}-week`, 'segment'), title: 'Week 1', order: 0 }) },
    },
  ];
}

function zone(stamp: string, role: 'mode' | 'segment', mode?: Mode) {
  return { stamp, role, title: '', order: null, fixed: true, ...(mode ? { mode } : {}) };
}

/** A card of this activity in a band of a frame, or outside every frame. */
export function cardFact(
  id: string,
  activity: string,
  frame: string | null,
  mode: Mode = 'online',
  x = 20,
): Fact {
  const y = bands.find(([band]) => band === mode)?.[1] ?? 0;
  return {
    kind: 'card',
    id,
    parent: frame,
    transform: at(frame === null ? -5_000 : x, y + 20),
    width: 144,
    height: 168,
    data: {
      card: writeData('card', { stamp: `stamp-${id}`, activity, outcomes: [], decisions: [] }),
    },
  };
}

export function changes(upsert: readonly Fact[], other: Partial<FactChanges> = {}): FactChanges {
  return { reset: false, upsert: [...upsert], remove: [], complete: true, ...other };
}
