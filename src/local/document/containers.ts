/** What lies under a point of the page and can hold something. */
import { contains, type Point } from './geometry.ts';
import { isContainer, isGroup } from './kinds.ts';
import type { BoardDocument } from './types.ts';

/** What children count from and can be put into: groups have no space of their own, instances take nothing. */
function takesNodes(type: string): boolean {
  return isContainer(type) && !isGroup(type) && type !== 'INSTANCE' && type !== 'COMPONENT_SET';
}

/**
 * The innermost unlocked, visible container under a point of the page, the frontmost of those that overlap; the page
 * where there is none (host fact 8). `holds` says which types of node count; others are looked through.
 */
export function containerAt(
  document: BoardDocument,
  point: Point,
  holds: (type: string) => boolean = takesNodes,
): string {
  const search = (container: string): string | null => {
    for (const id of [...(document.node(container)?.children ?? [])].reverse()) {
      const record = document.node(id);
      const box = document.absoluteBox(id);
      if (!record || !isContainer(record.type) || record.type === 'INSTANCE') continue;
      if (!box || !contains(box, point) || record.properties.locked === true || !document.isVisible(id))
        continue;
      const found = search(id) ?? (holds(record.type) ? id : null);
      if (found !== null) return found;
    }
    return null;
  };
  return search(document.currentPage) ?? document.currentPage;
}
