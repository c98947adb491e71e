/**
 * Cards become stickies, in their place: same centre, same section, same connectors. The text of a sticky is written
 * so that adopting it gives the card back: "Quiz – 10 min", and the note below.
 */
import cards from 'content:cards';
import { readMinutes } from '../../board/card-minutes.ts';
import type { Facts } from '../../board/facts.ts';
import { languageOf } from '../../board/frame-language.ts';
import { apply, centre, invert } from '../../board/geometry.ts';
import { cardParts } from '../../board/plan/card.ts';
import { stickyColours, unknownSticky } from '../../board/plan/sticky.ts';
import { type CardData, namespace, readData } from '../../board/stamps.ts';
import { writeCard } from '../../board/written.ts';
import type { Language } from '../../design/schema.ts';
import type { Act, Tools } from '../act.ts';
import { type Tally, tell } from '../card-edits.ts';
import { connectorsByNode, tieTo } from '../connectors.ts';
import type { Pen } from '../draw.ts';
import { isClosed, onCurrentPage, putInto } from '../nodes.ts';
import { hexToColour } from '../paint.ts';
import { asWritten, partOf, textOf as writtenText } from '../read/nodes.ts';

/** Crossings of one card at most, without what hangs on it. */
const costOfCard = 70;
const costOfChild = 18;
/** Cards between two tellings of how far it is. */
const progressEvery = 8;

interface FoundCard {
  readonly node: FrameNode;
  readonly data: CardData;
  readonly parent: SectionNode | PageNode;
}

/** Cards that are locked or hidden, or of a later version, are left alone and counted. Refuses when none is left. */
export function toStickies(ids: readonly string[]): Act {
  return async (tools) => {
    const facts = await tools.facts();
    const pen = await tools.pen();
    const connectors = connectorsByNode(facts);
    const tally: Tally = { changed: 0, closed: 0, later: 0, other: 0 };
    const made: SceneNode[] = [];
    const former: FrameNode[] = [];
    const all = [...new Set(ids)];
    for (const [index, id] of all.entries()) {
      if (index > 0 && index % progressEvery === 0) tools.progress(index, all.length);
      const found = await findCard(id, tools);
      if (typeof found === 'string') {
        tally[found] += 1;
        continue;
      }
      const language = languageOf(facts.get(found.parent.id), tools.language);
      const sticky = await drawSticky(found, language, pen, tools);
      const isOld = (end: string): boolean => end === id || parentIn(facts, end) === id;
      await tieTo(connectors.get(id) ?? [], isOld, sticky, tools);
      tally.changed += 1;
      made.push(sticky);
      former.push(found.node);
    }
    if (all.length > progressEvery) tools.progress(all.length, all.length);
    const sentence = tell(tally, (texts, count) => texts.becameStickies(count));
    // Room in this turn for the end of the act: nothing may come between.
    await tools.pace(2 * former.length + 12);
    figma.currentPage.selection = made.filter(onCurrentPage);
    for (const node of former) tools.journal.removeAtLast(node);
    return sentence;
  };
}

/** The card that a part, note or other node in it belongs to. */
function parentIn(facts: Facts, id: string): string | null {
  const fact = facts.get(id);
  return fact?.kind === 'part' || fact?.kind === 'note' || fact?.kind === 'anchor' ? fact.parent : null;
}

async function findCard(id: string, { pace }: Tools): Promise<FoundCard | 'closed' | 'later' | 'other'> {
  const node = await figma.getNodeByIdAsync(id);
  await pace(costOfCard);
  if (!node || node.removed || node.type !== 'FRAME') return 'other';
  const reading = readData('card', node.getSharedPluginData(namespace, 'card'));
  if (reading.state === 'absent') return 'other';
  if (isClosed(node)) return 'closed';
  if (reading.state !== 'read' || reading.later) return 'later';
  return { node, data: reading.data, parent: holderOf(node) };
}

/** The nearest section, or the page. */
function holderOf(node: SceneNode): SectionNode | PageNode {
  for (let { parent } = node; parent; parent = parent.parent) {
    if (parent.type === 'SECTION' || parent.type === 'PAGE') return parent;
  }
  return figma.currentPage;
}

async function drawSticky(
  found: FoundCard,
  language: Language,
  { fonts }: Pen,
  tools: Tools,
): Promise<StickyNode> {
  const { node, data, parent } = found;
  const known = cards.find(({ id }) => id === data.activity);
  const type = data.learningType ?? (known ?? data.own)?.learningType;
  const middle = centre(node.absoluteTransform, node.width, node.height);
  const text = await textOf(found, language, tools);
  const sticky = figma.createSticky();
  tools.journal.made(sticky, parent);
  putInto(parent, sticky);
  sticky.text.fontName = fonts.Medium;
  sticky.text.characters = text;
  sticky.fills = [{ type: 'SOLID', color: hexToColour(type ? stickyColours[type] : unknownSticky) }];
  // It grows with its text: its place comes last.
  const at = { x: middle.x - sticky.width / 2, y: middle.y - sticky.height / 2 };
  const place = parent.type === 'PAGE' ? at : apply(invert(parent.absoluteTransform), at);
  sticky.x = place.x;
  sticky.y = place.y;
  return sticky;
}

/** The text of a sticky for a card: what is written on it, and what was stuck on it. A picture in it comes to lie on the board. */
async function textOf(
  { node, data, parent }: FoundCard,
  language: Language,
  { journal, pace }: Tools,
): Promise<string> {
  const known = cards.find(({ id }) => id === data.activity);
  const parts = new Map<string, string>();
  const notes = data.note ? [data.note] : [];
  for (const child of node.children) {
    await pace(costOfChild);
    const written = asWritten(child, child.type);
    if (written) {
      const part = partOf(written);
      const text = writtenText(written).trim();
      if (part !== '') parts.set(part, text);
      else if (text !== '') notes.push(text);
    } else if (!child.locked) {
      const placed = child as SceneNode & DimensionAndPositionMixin;
      const [[, , x], [, , y]] = placed.absoluteTransform;
      const at = parent.type === 'PAGE' ? { x, y } : apply(invert(parent.absoluteTransform), { x, y });
      journal.move(placed, parent, at.x, at.y);
    }
  }
  const minutes = parts.get(cardParts.minutes);
  const read = readMinutes(minutes, data, (known ?? data.own)?.minutes ?? null);
  // A time that nobody can read is still what somebody wrote.
  const unread = read.problem === 'minutes-unread' ? (minutes ?? '') : '';
  const name = known?.shortName[language] ?? data.own?.name ?? data.activity;
  return writeCard(
    {
      title: [parts.get(cardParts.title) || name, unread].filter((one) => one !== '').join(', '),
      minutes: read.set ? read.minutes : null,
      note: notes.join('\n'),
    },
    language,
  );
}
