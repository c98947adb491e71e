/** Changes of the document → facts: only what changed is read again. The result equals a fresh reading of the page. */
import { asWritten, type PlacedNode } from './nodes.ts';
import type { PageFacts } from './page-facts.ts';
import type { Reader } from './reader.ts';

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
  for (const change of changes) {
    if (change.type === 'DELETE') forget(change.id, facts, reader, connectors);
  }
  for (const [id, touched] of touchedNodes(changes)) await update(id, touched, facts, reader, connectors);
  for (const id of connectors) {
    if (facts.get(id)?.kind !== 'connector') continue;
    const node = await figma.getNodeByIdAsync(id);
    if (node && !node.removed && node.type === 'CONNECTOR') await reader.readConnector(node);
  }
}

/** A removed node takes what it holds along; connectors that were tied to any of it are looked at again. */
function forget(id: string, facts: PageFacts, reader: Reader, connectors: Set<string>): void {
  const gone = new Set([id, ...facts.below(id)]);
  if (reader.forgetForeign(id) || facts.get(id)) {
    for (const fact of facts.all.values()) {
      if (fact.kind !== 'connector') continue;
      if (gone.has(fact.start ?? '') || gone.has(fact.end ?? '')) connectors.add(fact.id);
    }
  }
  for (const one of gone) facts.drop(one);
}

/** One entry a node, with everything that happened to it. */
function touchedNodes(changes: readonly NodeChange[]): ReadonlyMap<string, Touched> {
  const touched = new Map<string, Touched>();
  for (const change of changes) {
    if (change.type === 'DELETE' || change.node.removed) {
      if (change.type !== 'DELETE') touched.delete(change.id);
      continue;
    }
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
  facts: PageFacts,
  reader: Reader,
  connectors: Set<string>,
): Promise<void> {
  const known = facts.get(id);
  const moved = properties.has('parent');
  if (moved || created) {
    if (reader.forgetForeign(id) || known?.kind === 'anchor') tiedTo(id, facts, connectors);
    if (known?.kind === 'anchor') facts.drop(id);
  }
  if (!known || created || known.kind === 'anchor') {
    if (created || moved || properties.has('pluginData')) await reader.readNew(node);
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
      if (!(await reader.readCard(node as FrameNode, false)) && !node.removed)
        forget(id, facts, reader, connectors);
      return;
    case 'container':
      return updateContainer(node as PlacedNode, known.group, properties, facts, reader);
  }
}

async function updateContainer(
  node: PlacedNode,
  group: boolean,
  properties: ReadonlySet<string>,
  facts: PageFacts,
  reader: Reader,
): Promise<void> {
  await reader.readContainer(node);
  if (properties.has('parent') || properties.has('pluginData')) {
    for (const id of facts.below(node.id)) if (facts.get(id)?.kind === 'text') facts.drop(id);
    return reader.readNew(node);
  }
  // A group has no place of its own: what it holds is placed in whatever holds the group (host fact 1.4).
  if (!group || !places.some((property) => properties.has(property))) return;
  for (const id of facts.below(node.id)) await readAgain(id, facts, reader);
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
