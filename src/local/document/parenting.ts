/** Who may live where, in the host's own words (host fact 1.4; documentation: nodes-appendchild). */
import { deepestNode } from './file/limits.ts';
import { isContainer } from './kinds.ts';
import type { Criteria, NodeRecord } from './types.ts';

/** What must be seen of a document to tell whether a node may move. */
interface Surroundings {
  node(id: string): NodeRecord | undefined;
  find(scope: string, criteria: Criteria): readonly string[];
}

/** Levels of nodes in a node. */
function heightOf(document: Surroundings, id: string): number {
  let height = 0;
  for (const child of document.node(id)?.children ?? [])
    height = Math.max(height, 1 + heightOf(document, child));
  return height;
}

/**
 * Why nodes cannot lie in this parent, with so many levels in between: FigJam's own limit is not known, but a board
 * that was nested deeper than this would not open again. null when they can.
 */
export function depthError(
  document: Surroundings,
  ids: readonly string[],
  parent: string,
  between = 0,
): string | null {
  let depth = 1 + between;
  for (let up = document.node(parent)?.parent ?? null; up !== null; up = document.node(up)?.parent ?? null)
    depth += 1;
  const height = Math.max(0, ...ids.map((id) => heightOf(document, id)));
  return depth + height > deepestNode
    ? `Cannot move node. It would lie inside of more than ${deepestNode} others`
    : null;
}

/** A page named with nothing but asterisks, dashes or spaces divides the list of pages. */
export function isPageDivider({ type, children, properties }: NodeRecord): boolean {
  return type === 'PAGE' && children.length === 0 && /^(\*+|–+|—+| +)$/.test(String(properties.name));
}

/** Why nodes of this type are not among the children of that type; null when they can be. */
export function holdingError(type: string, parent: string): string | null {
  if (type === 'DOCUMENT') return 'Cannot move node. Node is the scene root, which cannot be reparented';
  if (parent === 'DOCUMENT' && type !== 'PAGE')
    return 'Cannot move node. The root node cannot have children of type other than PAGE';
  if (parent !== 'DOCUMENT' && type === 'PAGE')
    return 'Cannot move node. Nodes other than the root node cannot have children of type PAGE';
  if (!isContainer(parent)) return 'Cannot move node. New parent is of a type that cannot have children';
  if (parent === 'COMPONENT_SET' && type !== 'COMPONENT')
    return 'Cannot move node. A COMPONENT_SET node cannot have children of type other than COMPONENT';
  // Not known of FigJam; Figma Design forbids it, which is the stricter answer.
  if (type === 'SECTION' && parent !== 'PAGE' && parent !== 'SECTION')
    return `Cannot move node. A SECTION cannot be inside of a ${parent}`;
  return null;
}

/** Why a node cannot become a child of this parent; null when it can. */
export function movingError(document: Surroundings, id: string, parent: string): string | null {
  const node = (each: string) => document.node(each);
  const upwards = (from: string | null | undefined): readonly NodeRecord[] => {
    const record = from == null ? undefined : node(from);
    return record ? [record, ...upwards(record.parent)] : [];
  };
  const [record, home] = [node(id), node(parent)];
  if (!record || !home) return null;
  const around = upwards(parent);
  const below = (...types: readonly string[]) =>
    [id, ...document.find(id, { types })].filter((each) => types.includes(node(each)?.type ?? ''));

  const error = holdingError(record.type, home.type);
  if (error !== null) return error;
  if (around.some((each) => each.id === id))
    return 'Cannot move node. Doing so would create a parenting cycle';
  if (around.some(({ type }) => type === 'INSTANCE'))
    return 'Cannot move node. New parent is an instance or is inside of an instance';
  if (upwards(record.parent).some(({ type }) => type === 'INSTANCE'))
    return 'Cannot move node. Node is inside of an instance';
  const components = around.filter(({ type }) => type === 'COMPONENT' || type === 'COMPONENT_SET');
  const made = below('INSTANCE').map((instance) => node(instance)?.properties.mainComponent);
  if (components.some((component) => made.includes(component.id)))
    return 'Cannot move node. Reparenting would create a component cycle';
  if (components.length > 0 && below('COMPONENT_SET').length > 0)
    return 'Cannot move node. Reparenting would create a component set cycle';
  if (components.some(({ type }) => type === 'COMPONENT') && below('COMPONENT').length > 0)
    return 'Cannot move node. Reparenting would create a component inside a component';
  if (isPageDivider(home)) return 'Cannot move node. PageDivider cannot have children';
  return depthError(document, [id], parent);
}
