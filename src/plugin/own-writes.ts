/**
 * When two people write to one node at the same time, the later writer may replace what the earlier one stored
 * under other keys or fields (host fact 5). A write of ours that a collaborator's change made vanish is made once
 * more, on top of what is there now.
 */
import { namespace } from '../board/stamps.ts';

/** For this long after a write, in ms, its loss counts as an accident. */
const watched = 5_000;

export interface OwnWrite {
  readonly node: string;
  readonly key: string;
  /** The value with our change in it, given the present one; null when it must not be touched. */
  readonly again: (present: string) => string | null;
}

export class OwnWrites {
  readonly #now: () => number;
  #writes: (OwnWrite & { readonly until: number })[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  remember({ node, key, again }: OwnWrite): void {
    const now = this.#now();
    const former = this.#writes.find((write) => write.node === node && write.key === key);
    const stillWatched = former && former.until > now ? former : undefined;
    this.#writes = this.#writes.filter((write) => write !== former);
    this.#writes.push({
      node,
      key,
      // Choices that follow each other are lost together, and come back in their order.
      again: stillWatched
        ? (present) => {
            const before = stillWatched.again(present);
            return before === null ? null : again(before);
          }
        : again,
      until: now + watched,
    });
  }

  /** Looks at the nodes that a collaborator's change touched, and writes again what is gone. */
  async keep(changes: readonly NodeChange[]): Promise<void> {
    const now = this.#now();
    this.#writes = this.#writes.filter(({ until }) => until > now);
    if (this.#writes.length === 0) return;
    const touched = new Set(changes.filter(isRemoteData).map(({ id }) => id));
    const due = this.#writes.filter(({ node }) => touched.has(node));
    this.#writes = this.#writes.filter((write) => !due.includes(write));
    for (const { node: id, key, again } of due) {
      const node = await figma.getNodeByIdAsync(id);
      if (!node || node.removed) continue;
      const present = node.getSharedPluginData(namespace, key);
      const value = again(present);
      if (value !== null && value !== present) node.setSharedPluginData(namespace, key, value);
    }
  }
}

function isRemoteData(change: NodeChange): boolean {
  return (
    change.origin === 'REMOTE' &&
    change.type === 'PROPERTY_CHANGE' &&
    change.properties.includes('pluginData')
  );
}
