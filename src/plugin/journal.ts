/** What an act has done so far, so that an act that fails half way leaves the board as it was. */
import { namespace } from '../board/stamps.ts';

export class Journal {
  readonly #ways: (() => Promise<void>)[] = [];
  /** What was made, with its parent, by id. */
  readonly #nodes = new Map<string, { readonly node: SceneNode; readonly parent: string }>();

  /** Ids of the nodes that were made, without those inside another one: the host reports only the topmost (host fact 4.2). */
  get topmost(): readonly string[] {
    return [...this.#nodes].filter(([, { parent }]) => !this.#nodes.has(parent)).map(([id]) => id);
  }

  /**
   * A node was made: going back removes it, by id, because references die at any time (host fact 8). The way back is
   * written down before anything else can fail.
   */
  made(node: SceneNode, parent: BaseNode): void {
    let id: string | undefined;
    this.#ways.push(async () => {
      const found = id === undefined ? node : await present(id);
      if (found && !found.removed) found.remove();
    });
    id = node.id;
    this.#nodes.set(id, { node, parent: parent.id });
  }

  /** Writes shared data; going back writes what was there. `value` "" removes the key. */
  store(node: SceneNode, key: string, value: string): void {
    const { id } = node;
    const former = node.getSharedPluginData(namespace, key);
    this.#ways.push(async () => (await present(id))?.setSharedPluginData(namespace, key, former));
    node.setSharedPluginData(namespace, key, value);
  }

  /** Moves a node to a place in another parent; going back puts it where it was. */
  move(node: SceneNode & DimensionAndPositionMixin, parent: SectionNode, x: number, y: number): void {
    const former = { id: node.id, parent: node.parent?.id ?? '', x: node.x, y: node.y };
    this.#ways.push(async () => {
      const [back, home] = [await present(former.id), await figma.getNodeByIdAsync(former.parent)];
      if (!back || !home || !('appendChild' in home) || home.type === 'DOCUMENT') return;
      home.appendChild(back);
      (back as SceneNode & DimensionAndPositionMixin).x = former.x;
      (back as SceneNode & DimensionAndPositionMixin).y = former.y;
    });
    parent.appendChild(node);
    node.x = x;
    node.y = y;
  }

  /** Removes what was made, at once: when the plugin closes nothing can be awaited any more (host fact 4.2). */
  abandon(): void {
    for (const id of this.topmost) {
      const node = this.#nodes.get(id)?.node;
      if (node && !node.removed) node.remove();
    }
  }

  /** Undoes everything, last first; a step that fails does not stop the others. */
  async goBack(): Promise<void> {
    for (const way of this.#ways.splice(0).reverse()) {
      try {
        await way();
      } catch (error) {
        console.error('A step could not be taken back', error);
      }
    }
  }
}

/** The node, when it is still there. */
async function present(id: string): Promise<SceneNode | null> {
  const node = await figma.getNodeByIdAsync(id);
  return node && !node.removed && node.type !== 'PAGE' && node.type !== 'DOCUMENT'
    ? (node as SceneNode)
    : null;
}
