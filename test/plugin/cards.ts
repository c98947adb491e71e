/** Cards on a board as tests look at them. */
import type { BoardDocument } from '../../src/local/document/types.ts';
import { ours, type Workshop } from './workshop.ts';

export function dataOf(document: BoardDocument, card: string): Record<string, unknown> {
  return JSON.parse(document.node(card)?.sharedData.blendedwave?.card ?? '{}');
}

export function partOf(document: BoardDocument, card: string, part: string): string {
  const found = document
    .node(card)
    ?.children.find((id) => document.node(id)?.sharedData.blendedwave?.part === part);
  if (!found) throw new Error(`The card has no ${part}`);
  return found;
}

export const textOf = (document: BoardDocument, card: string, part: string): unknown =>
  document.node(partOf(document, card, part))?.properties.characters;

/** The part with this layer name. */
export function drawnPart(document: BoardDocument, card: string, name: string): string {
  const found = document.node(card)?.children.find((id) => document.node(id)?.properties.name === name);
  if (!found) throw new Error(`The card draws no ${name}`);
  return found;
}

/** Everything of a card that can be seen or is stored, without the ids of what is drawn inside its parts. */
export function pictureOf(document: BoardDocument, card: string): unknown {
  const node = document.node(card);
  if (!node) return null;
  return {
    type: node.type,
    transform: node.transform,
    properties: node.properties,
    data: node.sharedData,
    children: node.children.map((id) => pictureOf(document, id)),
  };
}

/** The same with the ids: exactly what is there. */
export function everythingOn(document: BoardDocument): unknown {
  return document.descendants(document.currentPage).map((id) => document.node(id));
}

/** As the first version drew it: no look in its data. */
export function makeOlder(document: BoardDocument, card: string): void {
  const { look: _look, ...data } = dataOf(document, card);
  document.edit('person', () => {
    document.setSharedData(card, 'blendedwave', 'card', JSON.stringify(data));
  });
}

export async function insertCard(
  workshop: Workshop,
  activity = 'debate',
  minutes: number | null = null,
): Promise<string> {
  const before = new Set(ours(workshop.document, 'card'));
  await workshop.send('insert-activity', { activity, minutes });
  const card = ours(workshop.document, 'card').find((id) => !before.has(id));
  if (!card) throw new Error(workshop.answer('insert-activity').text);
  return card;
}
