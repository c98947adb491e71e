/** Whether the nodes of a file form one tree. */
import { isContainer } from '../kinds.ts';
import { holdingError } from '../parenting.ts';
import { ROOT } from '../reading.ts';
import type { BoardFile, NodeRecord } from '../types.ts';
import { BoardFileError, damaged } from './fault.ts';
import { deepestNode } from './limits.ts';

type Nodes = ReadonlyMap<string, NodeRecord>;

function checkChildren(record: NodeRecord, byId: Nodes): void {
  const { id, type, children } = record;
  if (children.length > 0 && !isContainer(type)) throw damaged('misplaced', id);
  if (new Set(children).size !== children.length) throw damaged('lost-child', id);
  for (const child of children) {
    const found = byId.get(child);
    if (found?.parent !== id) throw damaged('lost-child', id);
    if (holdingError(found.type, type) !== null) throw damaged('misplaced', child);
  }
}

/** How many nodes can be reached from the document, itself included. */
function reachable(byId: Nodes): number {
  const waiting: { readonly id: string; readonly depth: number }[] = [{ id: ROOT, depth: 0 }];
  let count = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { id, depth } = next;
    if (depth > deepestNode) throw damaged('deep', id);
    count += 1;
    for (const child of byId.get(id)?.children ?? []) waiting.push({ id: child, depth: depth + 1 });
  }
  return count;
}

/** Every node is listed once, by the parent it names, and can be reached from the document. Throws BoardFileError. */
export function checkTree({ nodes, currentPage }: Pick<BoardFile, 'nodes' | 'currentPage'>): void {
  const byId = new Map(nodes.map((record) => [record.id, record]));
  if (byId.size !== nodes.length) throw damaged('same-id', firstTwice(nodes));
  const roots = nodes.filter(({ parent }) => parent === null);
  if (roots.length !== 1 || roots[0]?.type !== 'DOCUMENT' || roots[0].id !== ROOT)
    throw damaged('root', ROOT);
  const listed = new Set(nodes.flatMap(({ children }) => children));
  for (const record of nodes) {
    if (record.parent !== null && !listed.has(record.id)) throw damaged('lost-parent', record.id);
    checkChildren(record, byId);
  }
  if (reachable(byId) !== nodes.length) throw damaged('circle', ROOT);
  if (byId.get(currentPage)?.type !== 'PAGE') throw damaged('page', currentPage);
}

export function isTree(file: Parameters<typeof checkTree>[0]): boolean {
  try {
    checkTree(file);
    return true;
  } catch (error) {
    if (error instanceof BoardFileError) return false;
    throw error;
  }
}

function firstTwice(nodes: readonly NodeRecord[]): string {
  const seen = new Set<string>();
  for (const { id } of nodes) {
    if (seen.has(id)) return id;
    seen.add(id);
  }
  return '';
}
