/** Changes of the document → facts: only what changed is read again. The result equals a fresh reading of the page. */
import { asWritten, type PlacedNode } from './nodes.ts';
import type { PageFacts } from './page-facts.ts';
import { deepest, type Reader } from './reader.ts';

const places: readonly string[] = ['x', 'y', 'relativeTransform', 'rotation', 'width', 'height'];

interface Touched {
  readonly node: SceneNode;
  readonly created: boolean;
  readonly properties: ReadonlySet<string>;
}

/** Removals come first: a node that moved out of what was removed is read again afterwards. */
export async function updateFacts(
  changes: readonly NodeChange[],
  facts: PageFacts,
  reader: Reader,
): Promise<void> {
  const connectors = new Set<string>();
  const removed = changes.filter(({ type }) => type === 'DELETE').map(({ id }) => id);
  const holders = new Set(removed.map((id) => holderOfParts(id, facts)));
  const gone = forget(removed, facts, reader, connectors);
  for (const holder of holders) if (holder !== null) await readPartsAgain(holder, facts, reader);
  for (const [id, touched] of touchedNodes(changes)) {
    try {
      await update(id, touched, gone.has(id), facts, reader, connectors);
    } catch (error) {
      // Removed while we looked: that is reported by itself.
      if (!touched.node.removed) throw error;
    }
  }
  for (const id of connectors) {
    if (facts.get(id)?.kind !== 'connector') continue;
    const node = await figma.getNodeByIdAsync(id);
    if (node && !node.removed && node.type === 'CONNECTOR') await reader.readConnector(node);
  }
}

/** Removed nodes take what they hold along; connectors that were tied to any of it are looked at again. */
function forget(
  ids: readonly string[],
  facts: PageFacts,
  reader: Reader,
  connectors: Set<string>,
): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const id of ids) {
    if (reader.forgetForeign(id) || facts.get(id)) gone.add(id);
    for (const below of facts.below(id)) gone.add(below);
  }
  if (gone.size === 0) return gone;
  for (const fact of facts.all.values()) {
    if (fact.kind !== 'connector') continue;
    if (gone.has(fact.start ?? '') || gone.has(fact.end ?? '')) connectors.add(fact.id);
  }
  for (const id of gone) facts.drop(id);
  return gone;
}

/** One entry a node, with everything that happened to it. */
function touchedNodes(changes: readonly NodeChange[]): ReadonlyMap<string, Touched> {
  const touched = new Map<string, Touched>();
  for (const change of changes) {
    if (change.type === 'DELETE') continue;
    const former = touched.get(change.id);
    touched.set(change.id, {
      node: change.node as SceneNode,
      created: former?.created === true || change.type === 'CREATE',
      properties: new Set([
        ...(former?.properties ?? []),
        ...(change.type === 'PROPERTY_CHANGE' ? change.properties : []),
      ]),
    });
  }
  return touched;
}

async function update(
  id: string,
  { node, created, properties }: Touched,
  wasForgotten: boolean,
  facts: PageFacts,
  reader: Reader,
  connectors: Set<string>,
): Promise<void> {
  // Forgotten with what held it: a fact that is there again was only read as the holder of something else.
  const known = wasForgotten ? undefined : facts.get(id);
  const moved = properties.has('parent');
  const mayBeNew = created || moved || wasForgotten || properties.has('pluginData');
  // Most changes on a board are not about us: they cost no look at their node.
  if (!known && !mayBeNew) return;
  // Removed in something that came and went at once: its own removal is reported by nobody.
  if (!(await reader.isThere(node))) {
    forget([id], facts, reader, connectors);
    return;
  }
  if (moved || created) {
    if (reader.forgetForeign(id) || known?.kind === 'anchor') tiedTo(id, facts, connectors);
    if (known?.kind === 'anchor') facts.drop(id);
  }
  if (!known || created || known.kind === 'anchor') {
    if (mayBeNew) await reader.readNew(node);
    if (created) brokenConnectors(facts, connectors);
    return;
  }
  switch (known.kind) {
    case 'connector':
      return reader.readConnector(node as ConnectorNode);
    case 'part':
    case 'note':
    case 'text':
      return readWritten(node, reader);
    case 'zone':
      facts.drop(id);
      return reader.readZone(node as PlacedNode);
    case 'frame':
    case 'kit':
      return reader.readSection(node as SectionNode);
    case 'card':
      if (isOnlyMoved(properties)) return reader.readTransform(node as FrameNode, id);
      if (!(await reader.readCard(node as FrameNode, false)) && !node.removed)
        forget([id], facts, reader, connectors);
      return;
    case 'container':
      return updateContainer(node as PlacedNode, known.group, properties, facts, reader);
  }
}

/** Cards move more than anything else, often many at once. */
const isOnlyMoved = (properties: ReadonlySet<string>): boolean =>
  properties.size > 0 && [...properties].every((property) => placeProperties.has(property));
const placeProperties: ReadonlySet<string> = new Set(['x', 'y', 'relativeTransform']);

async function updateContainer(
  node: PlacedNode,
  group: boolean,
  properties: ReadonlySet<string>,
  facts: PageFacts,
  reader: Reader,
): Promise<void> {
  const former = holderOfParts(node.id, facts);
  await reader.readContainer(node);
  if (former !== null && properties.has('parent')) await readPartsAgain(former, facts, reader);
  if (properties.has('parent') || properties.has('pluginData')) {
    for (const id of facts.below(node.id)) if (facts.get(id)?.kind === 'text') facts.drop(id);
    return reader.readNew(node);
  }
  // A group has no place of its own: what it holds is placed in whatever holds the group (host fact 1.4).
  if (!group || !places.some((property) => properties.has(property))) return;
  for (const id of facts.below(node.id)) await readAgain(id, facts, reader);
}

/**
 * The frame or card that a container lies in; null for any other node. A part or note names that one as its parent,
 * also when it lies in a container in it: when the container goes, nothing else tells.
 */
function holderOfParts(id: string, facts: PageFacts): string | null {
  let at = facts.get(id);
  for (let depth = 0; at?.kind === 'container' && depth < deepest; depth += 1)
    at = facts.get(at.parent ?? '');
  return at && at.id !== id && (at.kind === 'frame' || at.kind === 'card') ? at.id : null;
}

async function readPartsAgain(holder: string, facts: PageFacts, reader: Reader): Promise<void> {
  for (const id of facts.below(holder)) {
    const fact = facts.get(id);
    if ((fact?.kind !== 'part' && fact?.kind !== 'note') || fact.parent !== holder) continue;
    const node = await figma.getNodeByIdAsync(id);
    if (!node || node.removed) facts.drop(id);
    else await readWritten(node as SceneNode, reader);
  }
}

async function readAgain(id: string, facts: PageFacts, reader: Reader): Promise<void> {
  const kind = facts.get(id)?.kind;
  if (kind === 'part' || kind === 'note' || kind === 'anchor' || kind === undefined) return;
  const node = await figma.getNodeByIdAsync(id);
  if (!node || node.removed) return;
  if (node.type === 'FRAME' && kind === 'card') await reader.readCard(node, false);
  else if (kind === 'text') await readWritten(node as SceneNode, reader);
  else if (kind === 'zone') await reader.readZone(node as PlacedNode);
  else if (kind === 'container') await reader.readContainer(node as PlacedNode);
  else if (node.type === 'SECTION') await reader.readSection(node);
}

async function readWritten(node: SceneNode, reader: Reader): Promise<void> {
  const written = asWritten(node, node.type);
  if (written) await reader.readText(written);
}

function tiedTo(id: string, facts: PageFacts, connectors: Set<string>): void {
  for (const fact of facts.all.values()) {
    if (fact.kind === 'connector' && (fact.start === id || fact.end === id)) connectors.add(fact.id);
  }
}

/** Something came back, by undo for instance: connectors that missed an end may have found it. */
function brokenConnectors(facts: PageFacts, connectors: Set<string>): void {
  for (const fact of facts.all.values())
    if (fact.kind === 'connector' && fact.broken) connectors.add(fact.id);
}
