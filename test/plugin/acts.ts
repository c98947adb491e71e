/** What people do on a board, without the plugin: the acts of a workshop. */
import type { BoardDocument, Box, Transform } from '../../src/local/document/types.ts';
import { ours } from './workshop.ts';

export const at = (x: number, y: number): Transform => [
  [1, 0, x],
  [0, 1, y],
];

export function boxOf(document: BoardDocument, id: string): Box {
  const box = document.absoluteBox(id);
  if (!box) throw new Error(`${id} has no box`);
  return box;
}

/** Zone data on the board, with the box of each zone. */
export function zones(document: BoardDocument): readonly {
  readonly id: string;
  readonly box: Box;
  readonly role: string;
  readonly mode: string | undefined;
  readonly order: number | null;
}[] {
  return ours(document, 'zone').map((id) => {
    const data = JSON.parse(document.node(id)?.sharedData.blendedwave?.zone ?? '{}');
    return { id, box: boxOf(document, id), role: data.role, mode: data.mode, order: data.order ?? null };
  });
}

/** Drags a node so that its centre comes to lie on a point of the page, into the section under it as FigJam does. */
export function dragTo(document: BoardDocument, id: string, x: number, y: number): void {
  document.edit('person', () => {
    const box = boxOf(document, id);
    const section = [...document.descendants(document.currentPage)]
      .reverse()
      .find(
        (other) =>
          document.node(other)?.type === 'SECTION' && other !== id && holds(boxOf(document, other), x, y),
      );
    document.reparent(id, document.currentPage);
    document.place(id, at(x - box.width / 2, y - box.height / 2));
    if (section) document.reparent(id, section);
  });
}

export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

export const middle = (box: Box): readonly [number, number] => [
  box.x + box.width / 2,
  box.y + box.height / 2,
];

/** Drags a card into the zone of a mode, in the segment with this order where there is one. */
export function dragToZone(
  document: BoardDocument,
  card: string,
  mode: string,
  order: number | null = null,
): void {
  const band = zones(document).find((zone) => zone.mode === mode);
  const segment = zones(document).find((zone) => zone.role === 'segment' && zone.order === order);
  if (!band) throw new Error(`There is no zone ${mode}`);
  const [x] = middle(segment?.box ?? band.box);
  const [, y] = middle(band.box);
  dragTo(document, card, x, y);
}

/** Types over a text of a card: its title or its minutes. */
export function type(document: BoardDocument, card: string, part: string, characters: string): void {
  const text = document
    .descendants(card)
    .find((id) => document.node(id)?.sharedData.blendedwave?.part === part);
  if (!text) throw new Error(`The card has no ${part}`);
  document.edit('person', () => document.set(text, { characters }));
}

export function writeSticky(document: BoardDocument, characters: string, x: number, y: number): string {
  const sticky = document.edit('person', () => {
    const id = document.create('STICKY', {}, document.currentPage);
    document.set(id, { characters });
    return id;
  });
  dragTo(document, sticky, x, y);
  return sticky;
}

/** Draws a connector, into the section that holds its start as FigJam does. */
export function connect(document: BoardDocument, start: string, end: string, label = ''): string {
  const parent = document.node(start)?.parent;
  const into = parent && document.node(parent)?.type === 'SECTION' ? parent : document.currentPage;
  return document.edit('person', () =>
    document.create(
      'CONNECTOR',
      {
        connectorStart: { endpointNodeId: start, magnet: 'AUTO' },
        connectorEnd: { endpointNodeId: end, magnet: 'AUTO' },
        characters: label,
      },
      into,
    ),
  );
}
