/** What on the board can become a card: stickies, shapes, texts and pictures of the group, where it may be touched. */
import type { Box } from '../board/geometry.ts';
import { boxAround } from '../board/geometry.ts';
import { type NodeKind, namespace } from '../board/stamps.ts';
import { pace } from './pace.ts';

/** Where a node lies: free to change, locked or hidden, or in something of ours. */
type Surroundings = 'open' | 'closed' | 'ours';

export interface Adoptable {
  readonly node: SceneNode & DimensionAndPositionMixin;
  /** Its text; the name of a picture. */
  readonly text: string;
  readonly picture: boolean;
  /** On the page. */
  readonly box: Box;
  /** The section or page that its card comes to lie in. */
  readonly parent: SectionNode | PageNode;
}

/** Crossings of judging one node, without what it lies in. */
const costOfNode = 14;
const costOfHolder = 8;
/** What people may lay over the whole of a card: its contents are the card's. */
const closedKinds: readonly NodeKind[] = ['card', 'kit', 'decoration'];
const pictureTypes: readonly SceneNode['type'][] = [
  'RECTANGLE',
  'ELLIPSE',
  'POLYGON',
  'STAR',
  'VECTOR',
  'FRAME',
  'SHAPE_WITH_TEXT',
];

interface Holder {
  readonly surroundings: Surroundings;
  readonly section: SectionNode | PageNode;
}

/** Judges nodes; what they lie in is looked at once. */
export class AdoptableNodes {
  readonly #holders = new Map<string, Holder>();

  /** The node as something that can become a card, or why it cannot. */
  async judge(node: SceneNode): Promise<Adoptable | 'closed' | 'ours' | 'other'> {
    await pace(costOfNode);
    const { parent } = node;
    if (!parent || node.getSharedPluginData(namespace, 'kind') !== '') return 'ours';
    const { surroundings, section } = await this.#holder(parent);
    if (surroundings !== 'open') return surroundings;
    if (node.locked || !node.visible) return 'closed';
    const found = textOrPicture(node);
    if (!found) return 'other';
    const placed = node as SceneNode & DimensionAndPositionMixin;
    const box = boxAround(placed.absoluteTransform, placed.width, placed.height);
    return { node: placed, ...found, box, parent: section };
  }

  async #holder(node: BaseNode): Promise<Holder> {
    const known = this.#holders.get(node.id);
    if (known) return known;
    await pace(costOfHolder);
    const holder = await this.#lookAt(node);
    this.#holders.set(node.id, holder);
    return holder;
  }

  async #lookAt(node: BaseNode): Promise<Holder> {
    if (node.type === 'PAGE') return { surroundings: 'open', section: node };
    const { parent } = node;
    if (!parent || node.type === 'DOCUMENT') return { surroundings: 'closed', section: figma.currentPage };
    const above = await this.#holder(parent);
    const section = node.type === 'SECTION' ? node : above.section;
    return { surroundings: worst(above.surroundings, surroundingsIn(node as SceneNode)), section };
  }
}

const worst = (one: Surroundings, other: Surroundings): Surroundings =>
  one === 'ours' || other === 'ours' ? 'ours' : one === 'closed' ? one : other;

function surroundingsIn(node: SceneNode): Surroundings {
  const kind = node.getSharedPluginData(namespace, 'kind');
  if ((closedKinds as readonly string[]).includes(kind)) return 'ours';
  if (node.locked || !node.visible) return 'closed';
  return node.type === 'SECTION' && node.sectionContentsHidden ? 'closed' : 'open';
}

function textOrPicture(node: SceneNode): Pick<Adoptable, 'text' | 'picture'> | null {
  const written = textIn(node);
  if (written !== '') return { text: written, picture: false };
  return isPicture(node) ? { text: node.name.trim(), picture: true } : null;
}

function textIn(node: SceneNode): string {
  if (node.type === 'STICKY' || node.type === 'SHAPE_WITH_TEXT') return node.text.characters.trim();
  return node.type === 'TEXT' ? node.characters.trim() : '';
}

/** An image, a video or an animation; an image is a fill in FigJam. */
function isPicture(node: SceneNode): boolean {
  if (node.type === 'MEDIA') return true;
  if (!pictureTypes.includes(node.type) || !('fills' in node)) return false;
  const { fills } = node;
  return Array.isArray(fills) && fills.some((paint) => paint.type === 'IMAGE' && paint.visible !== false);
}

/** What is looked into when it is selected: sections, groups, and frames that are no picture and no card. */
export function isContainer(node: SceneNode): node is SectionNode | GroupNode | FrameNode {
  if (node.type === 'SECTION' || node.type === 'GROUP') return true;
  return node.type === 'FRAME' && node.getSharedPluginData(namespace, 'kind') !== 'card' && !isPicture(node);
}

/** What in a container may be judged: one level of search, without frames. */
export function contentsOf(container: SectionNode | GroupNode | FrameNode): readonly SceneNode[] {
  return container.findAllWithCriteria({
    types: ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'RECTANGLE', 'MEDIA'],
  });
}
