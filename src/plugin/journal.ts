/** What an act has done so far, so that an act that fails half way leaves the board as it was. */
import { namespace } from '../board/stamps.ts';
import { pace } from './pace.ts';

type Placed = SceneNode & DimensionAndPositionMixin;
type Sizable = FrameNode | TextNode | SectionNode | RectangleNode;
/** Takes one step back. It gets the nodes it is about, all of them still there. */
type Undo = (nodes: readonly SceneNode[]) => void | Promise<void>;

interface Step {
  /** Nodes it is about; a step whose nodes are gone is left out. */
  readonly nodes: readonly BaseNode[];
  readonly undo: Undo;
}

/** What a text looks like, letter by letter. */
type Lettering = Pick<StyledTextSegment, 'start' | 'end' | 'fontName' | 'fontSize' | 'lineHeight' | 'fills'>;
/** What a text is to look like. */
export interface Letters {
  readonly characters?: string;
  readonly fontName?: FontName;
  readonly fontSize?: number;
  readonly lineHeight?: LineHeight;
  readonly fills?: readonly SolidPaint[];
}

export class Journal {
  #steps: Step[] = [];
  /** What was made, with its parent, by id. */
  readonly #nodes = new Map<string, { readonly node: SceneNode; readonly parent: string }>();
  #attic: FrameNode | undefined;
  #leaving: SceneNode[] = [];

  /** Ids of the nodes that were made, without those inside another one: the host reports only the topmost (host fact 4.2). */
  get topmost(): readonly string[] {
    return [...this.#nodes].filter(([, { parent }]) => !this.#nodes.has(parent)).map(([id]) => id);
  }

  /** A node was made: going back removes it. The way back is written down before anything else can fail. */
  made(node: SceneNode, parent: BaseNode): void {
    this.added(node);
    this.#nodes.set(node.id, { node, parent: parent.id });
  }

  /** The same for what lies inside a part of ours, which nobody waits to hear of. */
  added(node: SceneNode): void {
    this.#steps.push({ nodes: [node], undo: ([found]) => found?.remove() });
  }

  /** Writes shared data; going back writes what was there. `value` "" removes the key. */
  store(node: SceneNode, key: string, value: string): void {
    const former = node.getSharedPluginData(namespace, key);
    if (former === value) return;
    this.#step([node], ([found]) => found?.setSharedPluginData(namespace, key, former));
    node.setSharedPluginData(namespace, key, value);
  }

  /** Writes a property that is not what it should be. */
  set<Node extends SceneNode, Key extends keyof Node & string>(
    node: Node,
    key: Key,
    value: Node[Key] & (string | number | boolean | object | null),
  ): void {
    const former = node[key];
    if (same(former, value)) return;
    const kept = plain(former);
    this.#step([node], ([found]) => {
      (found as Node)[key] = kept;
    });
    node[key] = value;
  }

  /** Another size, in px, without moving what is in it. */
  resize(node: Sizable, width: number, height: number): void {
    const former = { width: node.width, height: node.height };
    if (former.width === width && former.height === height) return;
    const size = (target: Sizable, to: typeof former): void =>
      target.resizeWithoutConstraints(to.width, to.height);
    this.#step([node], ([found]) => size(found as Sizable, former));
    size(node, { width, height });
  }

  /** Other characters or another look. Going back also restores letters that a person made to look different. */
  letter(node: TextNode, letters: Letters): void {
    const { characters } = node;
    const former = letteringOf(node, characters);
    const changes = (key: 'fontName' | 'fontSize' | 'lineHeight' | 'fills'): boolean =>
      letters[key] !== undefined && former.some((part) => !same(part[key], letters[key]));
    const rewritten = letters.characters !== undefined && letters.characters !== characters;
    const looks = ['fontName', 'fontSize', 'lineHeight', 'fills'] as const;
    if (!rewritten && !looks.some(changes)) return;
    this.#step([node], ([found]) => restore(found as TextNode, characters, former));
    // The font first: then its own need not be loaded to write (host fact 1.6).
    if (letters.fontName && (changes('fontName') || (rewritten && former.length > 1)))
      node.fontName = letters.fontName;
    if (letters.fontSize !== undefined && changes('fontSize')) node.fontSize = letters.fontSize;
    if (letters.lineHeight && changes('lineHeight')) node.lineHeight = letters.lineHeight;
    if (letters.characters !== undefined && rewritten) node.characters = letters.characters;
    if (letters.fills && changes('fills')) node.fills = letters.fills;
  }

  /** How to take back something that is about no node on the page. */
  wayBack(undo: () => Promise<void>): void {
    this.#step([], undo);
  }

  /** Moves a node to a place in another parent, in front unless `index` says where; going back puts it where it was. */
  move(node: Placed, parent: SectionNode | PageNode, x: number, y: number, index?: number): void {
    const home = node.parent;
    const former = { x: node.x, y: node.y };
    this.#step(home ? [node, home] : [node], ([found, holder]) => {
      if (!found || !holder || !('appendChild' in holder)) return;
      holder.appendChild(found);
      Object.assign(found as Placed, former);
    });
    if (index === undefined) parent.appendChild(node);
    else parent.insertChild(index, node);
    node.x = x;
    node.y = y;
  }

  /** Takes a child out of what holds it, for good once the act succeeds. `index` is its place among the children. */
  takeAway(node: SceneNode, holder: FrameNode, index: number): void {
    const attic = this.#openAttic();
    this.#step([node, holder], ([found, home]) => {
      if (found && home?.type === 'FRAME') home.insertChild(Math.min(index, home.children.length), found);
    });
    attic.appendChild(node);
  }

  /** Goes when the act has succeeded, and stays where it is until then: removed nodes cannot come back. */
  removeAtLast(node: SceneNode): void {
    this.#leaving.push(node);
  }

  /** The act succeeded: what was taken away goes. After this there is no way back. */
  close(): void {
    this.#attic?.remove();
    this.#attic = undefined;
    this.#steps = [];
    for (const node of this.#leaving.splice(0)) removeIfThere(node);
  }

  /** Undoes everything at once: when the plugin closes nothing can be awaited any more (host fact 4.2). */
  abandon(): void {
    for (const step of this.#steps.splice(0).reverse()) {
      if (step.nodes.every((node) => !node.removed)) void attempt(step, step.nodes);
    }
  }

  /**
   * Undoes everything, last first; a step that fails does not stop the others. Nodes are looked up by id, because
   * references die at any time (host fact 8).
   */
  async goBack(): Promise<void> {
    const found = new Map<BaseNode, BaseNode | null>();
    for (const step of this.#steps.splice(0).reverse()) {
      for (const node of step.nodes) {
        if (found.has(node)) continue;
        await pace(2);
        found.set(node, await present(node));
      }
      await pace(12);
      const nodes = step.nodes.map((node) => found.get(node) ?? null);
      if (nodes.every((node): node is BaseNode => node !== null && !node.removed)) await attempt(step, nodes);
    }
    this.#attic = undefined;
  }

  /** Written down before the change is made, so that a change that half succeeds is undone as well. */
  #step(nodes: readonly BaseNode[], undo: Undo): void {
    this.#steps.push({ nodes, undo });
  }

  /** Where nobody sees what was taken away, until it is sure that it may go. */
  #openAttic(): FrameNode {
    if (this.#attic) return this.#attic;
    const attic = figma.createFrame();
    this.added(attic);
    attic.visible = false;
    this.#attic = attic;
    return attic;
  }
}

/** One that refuses stays, for everybody to see: what took its place is there already. */
function removeIfThere(node: SceneNode): void {
  try {
    if (!node.removed) node.remove();
  } catch (error) {
    console.error('A node could not be removed', error);
  }
}

async function attempt({ undo }: Step, nodes: readonly BaseNode[]): Promise<void> {
  try {
    await undo(nodes as readonly SceneNode[]);
  } catch (error) {
    console.error('A step could not be taken back', error);
  }
}

/** The node by its id, when it is still there. */
async function present(node: BaseNode): Promise<BaseNode | null> {
  try {
    return await figma.getNodeByIdAsync(node.id);
  } catch (_failed) {
    return node.removed ? null : node;
  }
}

function letteringOf(node: TextNode, characters: string): readonly Lettering[] {
  if (characters !== '') return node.getStyledTextSegments(['fontName', 'fontSize', 'lineHeight', 'fills']);
  const { fontName, fontSize, lineHeight, fills } = node;
  // Without letters there is nothing to disagree.
  return [{ start: 0, end: 0, fontName, fontSize, lineHeight, fills } as Lettering];
}

/** What a person wrote in another font can be put back only with that font. */
async function restore(node: TextNode, characters: string, lettering: readonly Lettering[]): Promise<void> {
  // Our own font is on it now, and that one is loaded.
  if (node.characters !== characters) node.characters = characters;
  try {
    paintLetters(node, lettering);
  } catch (_unloaded) {
    for (const { fontName } of lettering) await figma.loadFontAsync(fontName);
    paintLetters(node, lettering);
  }
}

function paintLetters(node: TextNode, lettering: readonly Lettering[]): void {
  const [only, ...others] = lettering;
  if (only && others.length === 0) {
    node.fontName = plain(only.fontName);
    node.fontSize = only.fontSize;
    node.lineHeight = plain(only.lineHeight);
    node.fills = plain(only.fills);
    return;
  }
  for (const { start, end, fontName, fontSize, lineHeight, fills } of lettering) {
    node.setRangeFontName(start, end, plain(fontName));
    node.setRangeFontSize(start, end, fontSize);
    node.setRangeLineHeight(start, end, plain(lineHeight));
    node.setRangeFills(start, end, plain(fills));
  }
}

function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return typeof one === 'object' && typeof other === 'object' && canonical(one) === canonical(other);
}

/** The host adds what is usual to paints. */
const usual: Readonly<Record<string, unknown>> = { visible: true, opacity: 1, blendMode: 'NORMAL' };

/** The same text for values that mean the same, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part).filter(
      ([key, held]) => usual[key] !== held && !(key === 'boundVariables'),
    );
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** What the host gave, as plain data: written back as it is, it is reported to misbehave (host fact 1.7). */
function plain<Value>(value: Value): Value {
  return typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;
}
