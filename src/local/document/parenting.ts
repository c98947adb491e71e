/** Who may live where, in the host's own words (host fact 1.4). */
import { isContainer } from './kinds.ts';

interface Parent {
  readonly type: string;
  /** Whether the node to move is this parent or one of its ancestors. */
  readonly insideNode: boolean;
}

/** Why a node cannot become a child of this parent; null when it can. */
export function parentingError(type: string, parent: Parent): string | null {
  if (type === 'DOCUMENT') return 'Cannot move node. Node is the scene root, which cannot be reparented';
  if (parent.type === 'DOCUMENT' && type !== 'PAGE') {
    return 'Cannot move node. The root node cannot have children of type other than PAGE';
  }
  if (parent.type !== 'DOCUMENT' && type === 'PAGE') {
    return 'Cannot move node. Nodes other than the root node cannot have children of type PAGE';
  }
  if (parent.insideNode) return 'Cannot move node. Doing so would create a parenting cycle';
  if (!isContainer(parent.type)) return 'Cannot move node. New parent is of a type that cannot have children';
  // Not known of FigJam; Figma Design forbids it, which is the stricter answer.
  if (type === 'SECTION' && (parent.type === 'FRAME' || parent.type === 'GROUP')) {
    return `Cannot move node. A SECTION cannot be inside of a ${parent.type}`;
  }
  return null;
}
