/**
 * Reads nodes into facts: a whole page with a few indexed queries, or what lies in one node. Never a walk of the
 * tree, and nothing that grows with nodes that are not ours.
 */
import type { Fact } from '../../board/facts.ts';
import { namespace } from '../../board/stamps.ts';
import type { Pace } from '../pace.ts';
import {
  asWritten,
  costs,
  type PlacedNode,
  partOf,
  readCard,
  readConnector,
  readContainer,
  readSection,
  readText,
  readZone,
  sheetTypes,
  textOf,
  type Written,
  zoneData,
} from './nodes.ts';
import type { PageFacts } from './page-facts.ts';

/** Parts of a frame that people type over; the parts of cards are read with their card. */
const frameParts = /^(frame-title|frame-subtitle|name:.*)$/;
/** More texts in one card than a card has itself: a card in a card, or something dropped in. */
const textsOfCard = 2;
/** More holders than any board has: a longer chain is not followed. */
export const deepest = 100;

type Holder = SectionNode | FrameNode | GroupNode;
const holderTypes: readonly string[] = ['SECTION', 'FRAME', 'GROUP'];

const withKeys = (keys: string[]) => ({ sharedPluginData: { namespace, keys } });

export class Reader {
  readonly #page: string;
  readonly #facts: PageFacts;
  readonly #pace: Pace;
  /** Ends of connectors that were looked up and are not ours. */
  readonly #foreign = new Set<string>();

  /** `page` is the id of the page that is read. */
  constructor(page: string, facts: PageFacts, pace: Pace) {
    this.#page = page;
    this.#facts = facts;
    this.#pace = pace;
  }

  /** Everything of ours on the page; `slice` is called when something worth telling was read. */
  async readPage(page: PageNode, slice: () => void): Promise<void> {
    await this.#readOurs(page, true, slice);
    for (const connector of page.findAllWithCriteria({ types: ['CONNECTOR'] }))
      await this.readConnector(connector);
  }

  /** A node that was not known: whatever it is or holds of ours. */
  async readNew(node: SceneNode): Promise<void> {
    await this.#pace(2);
    const { type } = node;
    if (type === 'CONNECTOR') return this.readConnector(node as ConnectorNode);
    const written = asWritten(node, type);
    if (written) await this.readText(written);
    else if (holderTypes.includes(type)) await this.#readHolder(node as Holder, type);
    // A person may have marked any rectangle, shape or sticky as a zone.
    if (type !== 'TEXT') await this.readZone(node as PlacedNode);
  }

  /** Whether a node was not removed meanwhile. */
  async isThere(node: SceneNode): Promise<boolean> {
    await this.#pace(1);
    return !node.removed;
  }

  /** The fact of a frame or kit. */
  async readSection(node: SectionNode): Promise<void> {
    await this.#pace(costs.frame);
    await this.#whileThere(node, async () => {
      const fact = readSection(node, await this.#holder(node));
      if (fact) this.#facts.put(fact);
    });
  }

  /** The place of a card that is known, when nothing else of it changed. */
  async readTransform(node: FrameNode, id: string): Promise<void> {
    await this.#pace(1);
    await this.#whileThere(node, async () => {
      const transform = node.relativeTransform;
      const fact = this.#facts.get(id);
      if (fact?.kind === 'card') this.#facts.put({ ...fact, transform });
    });
  }

  async readZone(node: PlacedNode): Promise<void> {
    await this.#pace(costs.zone);
    await this.#whileThere(node, async () => {
      const data = zoneData(node);
      if (data !== null) this.#facts.put(readZone(node, await this.#holder(node), data));
    });
  }

  /**
   * The fact of a card; `texts` also reads what is written on it, `inFrame` leaves what is stuck on it to the reading
   * of its frame. False when the node is not a card. A card in a kit
   * is there to be copied and counts for nothing: nothing is known of it.
   */
  async readCard(node: FrameNode, texts: boolean, inFrame = false): Promise<boolean> {
    await this.#pace(costs.card);
    let isCard = false;
    await this.#whileThere(node, async () => {
      const parent = await this.#holder(node);
      if (this.#nearest(parent, ['kit'])) return;
      const fact = readCard(node, parent);
      if (!fact) return;
      isCard = true;
      this.#facts.put(fact);
      if (texts) await this.#readTextsOfCard(node, fact.id, !inFrame || !this.#nearest(parent, ['frame']));
    });
    return isCard;
  }

  async readContainer(node: PlacedNode): Promise<void> {
    await this.#pace(costs.container);
    await this.#whileThere(node, async () => this.#facts.put(readContainer(node, await this.#holder(node))));
  }

  /** A sticky, shape or text where it lies now: part, note, text of a frame, or nothing to know. */
  async readText(written: Written): Promise<void> {
    const { node } = written;
    await this.#pace(costs.text);
    await this.#whileThere(node, async () => {
      const parent = await this.#holder(node);
      const holder = this.#nearest(parent, ['card', 'frame', 'kit']);
      const part = holder && holder.kind !== 'kit' ? partOf(written) : null;
      if (holder === undefined || part === null) this.#facts.drop(node.id);
      else if (holder.kind === 'card') this.#putTextOfCard(written, part, holder.id);
      else if (frameParts.test(part)) this.#putPart(written, part, holder.id);
      else if (part === '') this.#facts.put(readText(written, parent));
      else this.#facts.drop(node.id);
    });
  }

  async readConnector(node: ConnectorNode): Promise<void> {
    await this.#pace(costs.connector);
    await this.#whileThere(node, async () => {
      const fact = readConnector(node);
      const ends = [await this.#isOnBoard(fact.start), await this.#isOnBoard(fact.end)];
      this.#facts.put({ ...fact, broken: ends.includes(false) });
    });
  }

  /** Forgets that a node was looked up as a connector's end: it may have come to lie in a card. */
  forgetForeign(id: string): boolean {
    return this.#foreign.delete(id);
  }

  /** `sheetsLater`: what is stuck on cards in frames is found when the texts of their frame are read. */
  async #readOurs(holder: PageNode | Holder, sheetsLater: boolean, slice: () => void): Promise<void> {
    await this.#pace(8);
    const sections = holder.findAllWithCriteria({ types: ['SECTION'], ...withKeys(['frame', 'kit']) });
    const zones = holder.findAllWithCriteria(withKeys(['zone']));
    const cards = holder.findAllWithCriteria({ types: ['FRAME'], ...withKeys(['card']) });
    for (const section of sections) await this.readSection(section);
    for (const zone of zones) {
      if ('relativeTransform' in zone) await this.readZone(zone as PlacedNode);
    }
    slice();
    for (const [index, card] of cards.entries()) {
      await this.readCard(card, true, sheetsLater);
      if (index % 50 === 49) slice();
    }
    for (const section of sections) await this.#readTextsInFrame(section);
    slice();
  }

  async #readHolder(node: Holder, type: string): Promise<void> {
    if (type === 'SECTION') await this.readSection(node as SectionNode);
    const isCard = type === 'FRAME' && (await this.readCard(node as FrameNode, true));
    const { id } = node;
    const own = this.#facts.get(id)?.kind;
    if (own !== 'frame' && own !== 'kit') await this.#readPartsTakenAlong(node);
    // What lies in a kit is for copying, whatever it is.
    if (own === 'kit' || (own === undefined && this.#nearest(await this.#holder(node), ['kit']))) return;
    // Before what it holds: texts of a frame in this frame are that one's, and are read last.
    if (own === 'frame') await this.#readTextsInFrame(node as SectionNode);
    await this.#readOurs(node, !isCard, () => {});
    // While we read, an act in slices may have made it a frame: nothing else tells of the texts that it had by then.
    if (own !== 'frame') await this.#readTextsInFrame(node as SectionNode);
    if (own !== 'frame' && !isCard && this.#nearest(await this.#holder(node), ['card', 'frame'])) {
      for (const written of writtenIn(node)) await this.readText(written);
    }
    for (const connector of node.findAllWithCriteria({ types: ['CONNECTOR'] }))
      await this.readConnector(connector);
  }

  /** Texts of a frame that lie in something which left it, or went to another one. */
  async #readPartsTakenAlong(node: Holder): Promise<void> {
    for (const text of node.findAllWithCriteria({ types: ['TEXT'], ...withKeys(['part']) })) {
      await this.#pace(1);
      const known = this.#facts.get(text.id);
      const isOfFrame = known?.kind === 'part' && this.#facts.get(known.parent)?.kind === 'frame';
      if (isOfFrame) await this.readText({ plain: true, node: text });
    }
  }

  /** `sheets`: also stickies and shapes in the card; those in a frame are found with the frame's own. */
  async #readTextsOfCard(node: FrameNode, card: string, sheets: boolean): Promise<void> {
    const texts = [...plainTextsIn(node), ...(sheets ? sheetsIn(node) : [])];
    const crowded = texts.length > textsOfCard;
    for (const written of texts) {
      await this.#pace(6);
      await this.#whileThere(written.node, async () => {
        if (crowded && this.#nearest(await this.#holder(written.node), ['card'])?.id !== card) return;
        this.#putTextOfCard(written, partOf(written), card);
      });
    }
  }

  /** Texts of the group in a frame, and the frame's own. Those of cards and decorations cost one look each. */
  async #readTextsInFrame(node: SectionNode): Promise<void> {
    const { id } = node;
    if (this.#facts.get(id)?.kind !== 'frame') return;
    for (const written of writtenIn(node)) {
      await this.#pace(2);
      await this.#whileThere(written.node, async () => {
        const part = partOf(written);
        if (frameParts.test(part)) this.#putPart(written, part, id);
        else if (part === '') await this.readText(written);
      });
    }
  }

  #putTextOfCard(written: Written, part: string, card: string): void {
    if (part !== '') this.#putPart(written, part, card);
    else this.#facts.put({ kind: 'note', id: written.node.id, parent: card, text: textOf(written) });
  }

  #putPart(written: Written, part: string, parent: string): void {
    this.#facts.put({ kind: 'part', id: written.node.id, parent, part, text: textOf(written) });
  }

  /** The parent's id, with a fact for every holder up to the page; null on the page itself. */
  async #holder(node: SceneNode): Promise<string | null> {
    const { parent } = node;
    const id = parent?.id ?? this.#page;
    if (!parent || id === this.#page) return null;
    const known = this.#facts.get(id);
    if (!known || !('transform' in known)) await this.#readUnknownHolder(parent as SceneNode);
    return id;
  }

  async #readUnknownHolder(node: SceneNode): Promise<void> {
    const { type } = node;
    if (type === 'SECTION') await this.readSection(node as SectionNode);
    else if (type === 'FRAME') await this.readCard(node as FrameNode, false);
    if (!this.#facts.get(node.id)) await this.readContainer(node as PlacedNode);
  }

  /** The nearest of these among what holds something, by the id of its parent. */
  #nearest(parent: string | null, kinds: readonly ('card' | 'frame' | 'kit')[]): Fact | undefined {
    let at = parent;
    for (let depth = 0; at !== null && depth < deepest; depth += 1) {
      const fact = this.#facts.get(at);
      if (!fact || fact.kind === 'connector') return undefined;
      if ((kinds as readonly string[]).includes(fact.kind)) return fact;
      at = fact.parent;
    }
    return undefined;
  }

  /** Whether a connector's end is on the board; what lies in a card becomes an anchor of that card. */
  async #isOnBoard(id: string | null): Promise<boolean> {
    if (id === null || this.#facts.get(id) || this.#foreign.has(id)) return true;
    await this.#pace(8);
    const node = await figma.getNodeByIdAsync(id);
    if (!node || node.removed) return false;
    const card = await this.#cardAround(node);
    if (card) this.#facts.put({ kind: 'anchor', id, parent: card });
    else this.#foreign.add(id);
    return true;
  }

  async #cardAround(node: BaseNode): Promise<string | null> {
    let { parent } = node;
    for (let depth = 0; parent && depth < deepest; depth += 1) {
      await this.#pace(2);
      const { id } = parent;
      if (id === this.#page) return null;
      if (this.#facts.get(id)?.kind === 'card') return id;
      parent = parent.parent;
    }
    return null;
  }

  /** People and undo remove nodes while we read: what is gone is left out, and its removal is reported by itself. */
  async #whileThere(node: SceneNode, read: () => Promise<void>): Promise<void> {
    try {
      await read();
    } catch (error) {
      if (!node.removed) throw error;
    }
  }
}

/** Everything people write on inside a node: two queries, so that no type has to be looked at. */
const writtenIn = (node: Holder): readonly Written[] => [...plainTextsIn(node), ...sheetsIn(node)];

function plainTextsIn(node: Holder): readonly Written[] {
  return node.findAllWithCriteria({ types: ['TEXT'] }).map((text) => ({ plain: true, node: text }));
}

function sheetsIn(node: Holder): readonly Written[] {
  return node.findAllWithCriteria({ types: [...sheetTypes] }).map((sheet) => ({ plain: false, node: sheet }));
}
