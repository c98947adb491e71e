/**
 * Node → fact. Reads only what a fact holds; each property read is a crossing. A node may be removed while we look:
 * the host then throws, and the caller takes that for "not there".
 */
import type { Fact, FactOf } from '../../board/facts.ts';
import { namespace } from '../../board/stamps.ts';

/** Crossings of reading one fact of each kind, at most: what slices are counted by. */
export const costs = { card: 16, zone: 9, frame: 15, text: 14, connector: 10, container: 5 } as const;

/** What people write on beside plain texts: it counts as an outcome or a note, and is never a part of ours. */
export const sheetTypes = ['STICKY', 'SHAPE_WITH_TEXT'] as const;
/** Everything on a board that has a place and a size. */
export type PlacedNode = SceneNode & DimensionAndPositionMixin;
export type Sheet = StickyNode | ShapeWithTextNode;
export type WrittenNode = Sheet | TextNode;

const shared = (node: SceneNode, key: string): string => node.getSharedPluginData(namespace, key);

/** Only the keys that hold something. */
function dataOf(node: SceneNode, keys: readonly string[]): Record<string, string> {
  const data: Record<string, string> = {};
  for (const key of keys) {
    const value = shared(node, key);
    if (value !== '') data[key] = value;
  }
  return data;
}

function placeOf(node: PlacedNode, parent: string | null) {
  return {
    id: node.id,
    parent,
    transform: node.relativeTransform,
    width: node.width,
    height: node.height,
  };
}

/** Null for a frame node that is not a card. */
export function readCard(node: FrameNode, parent: string | null): FactOf<'card'> | null {
  const data = dataOf(node, ['card']);
  if (data.card === undefined) return null;
  return { kind: 'card', ...placeOf(node, parent), data };
}

export function readSection(node: SectionNode, parent: string | null): FactOf<'frame' | 'kit'> | null {
  const data = dataOf(node, ['frame']);
  const kind = data.frame === undefined ? shared(node, 'kind') : 'frame';
  if (kind === 'kit') return { kind: 'kit', ...placeOf(node, parent) };
  if (kind !== 'frame') return null;
  const more = dataOf(node, ['baseline', 'layout']);
  return {
    kind: 'frame',
    ...placeOf(node, parent),
    name: node.name,
    hidden: !node.visible || node.sectionContentsHidden,
    data: { ...data, ...more },
  };
}

/** What makes a node a zone; null for any other node. */
export function zoneData(node: SceneNode): string | null {
  return shared(node, 'zone') || null;
}

export function readZone(node: PlacedNode, parent: string | null, zone: string): FactOf<'zone'> {
  return { kind: 'zone', ...placeOf(node, parent), data: { zone } };
}

export function readContainer(node: PlacedNode, parent: string | null): FactOf<'container'> {
  return {
    kind: 'container',
    id: node.id,
    parent,
    transform: node.relativeTransform,
    group: node.type === 'GROUP',
  };
}

/** A node that people write on, with what has to be known of it before it is read: each look at a type is a crossing. */
export type Written =
  | { readonly plain: true; readonly node: TextNode }
  | { readonly plain: false; readonly node: Sheet };

/** The same for a node of any type; undefined for what nobody writes on. */
export function asWritten(node: SceneNode, type: SceneNode['type']): Written | undefined {
  if (type === 'TEXT') return { plain: true, node: node as TextNode };
  if (type === 'STICKY' || type === 'SHAPE_WITH_TEXT') return { plain: false, node: node as Sheet };
  return undefined;
}

export function textOf(written: Written): string {
  return written.plain ? written.node.characters : written.node.text.characters;
}

/** The part of a card or frame that a text is; "" for a text of the group. Only plain texts are parts. */
export function partOf({ plain, node }: Written): string {
  return plain ? shared(node, 'part') : '';
}

export function readText(written: Written, parent: string | null): FactOf<'text'> {
  const { node } = written;
  return { kind: 'text', ...placeOf(node, parent), text: textOf(written), data: dataOf(node, ['outcome']) };
}

/** The node at an end of a connector; null where it is free. */
function endOf(endpoint: ConnectorEndpoint): string | null {
  return 'endpointNodeId' in endpoint ? endpoint.endpointNodeId : null;
}

export function readConnector(node: ConnectorNode): FactOf<'connector'> {
  return {
    kind: 'connector',
    id: node.id,
    start: endOf(node.connectorStart),
    end: endOf(node.connectorEnd),
    broken: false,
    text: node.text.characters,
    data: dataOf(node, ['connector']),
  };
}

/** The same fact, so nothing has to travel. */
export function equal(one: Fact | undefined, other: Fact): boolean {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other);
}
