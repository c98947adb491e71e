/**
 * Stickies, shapes, texts and pictures become cards, in their place: same centre, same section, same connectors.
 * Their text is the title, and what does not fit is the note. A picture stays beside its card: a photo of a
 * blackboard says more than its name.
 */
import { Arrangement, readingOrder } from '../../board/arrange.ts';
import type { Facts } from '../../board/facts.ts';
import { languageOf } from '../../board/frame-language.ts';
import { apply, type Box, invert, union } from '../../board/geometry.ts';
import { planFace } from '../../board/plan/card.ts';
import { cardFace, cardLook } from '../../board/plan/card-face.ts';
import { card } from '../../board/plan/looks.ts';
import { type CardData, writeData } from '../../board/stamps.ts';
import { noteBeside } from '../../board/written.ts';
import type { ToMain, ToSidebar } from '../../messages/messages.ts';
import type { Act, Tools } from '../act.ts';
import { type Adoptable, AdoptableNodes, contentsOf, isContainer } from '../adoptable.ts';
import { connectorsByNode, tieTo } from '../connectors.ts';
import { draw, type Pen } from '../draw.ts';
import { glyphs } from '../glyphs.ts';
import { showAll } from '../nodes.ts';
import { pace } from '../pace.ts';
import { activityShelf } from '../shelves.ts';
import { Refusal } from '../texts.ts';
import { activityOf, type ChosenActivity } from './insert-activity.ts';

/** More than this nobody reviews in one go. */
const mostItems = 200;
/** Nodes that are looked at for them; drawings can hold thousands of rectangles. */
const mostLooked = 1_000;
/** Cards between two tellings of how far it is. */
const progressEvery = 8;

/** What in the selection can become an activity, in reading order. Looks into sections, groups and frames. */
export async function readAdoptable(): Promise<ToSidebar['adoptable']> {
  const nodes = new AdoptableNodes();
  const found = new Map<string, Adoptable>();
  let left = 0;
  let looked = 0;
  const look = async (node: SceneNode): Promise<boolean | 'closed'> => {
    looked += 1;
    const judged = await nodes.judge(node);
    if (typeof judged === 'string') return judged === 'closed' ? judged : false;
    if (found.size < mostItems) found.set(judged.node.id, judged);
    else left += 1;
    return true;
  };
  for (const selected of figma.currentPage.selection) {
    if (looked >= mostLooked) {
      left += 1;
      continue;
    }
    await pace(4);
    if (selected.removed) continue;
    let taken: boolean | 'closed' = false;
    if (isContainer(selected)) {
      // Parts of ours in it are nobody's to count; what is locked is.
      for (const node of contentsOf(selected).slice(0, mostLooked - looked)) {
        const result = await look(node);
        if (result === true) taken = true;
        else if (result === 'closed') left += 1;
      }
    } else taken = await look(selected);
    if (taken !== true) left += 1;
  }
  const items = readingOrder([...found.values()]).map(({ node: { id }, text, picture }) => ({
    node: id,
    text,
    picture,
  }));
  return { items, left };
}

type Item = ToMain['adopt']['items'][number];

interface Choice extends Adoptable {
  readonly item: Item;
  readonly activity: ChosenActivity;
}

/** What is gone or was locked meanwhile is left alone and counted. Refuses when nothing is left to adopt. */
export function adopt(items: readonly Item[]): Act {
  return async (tools) => {
    const facts = await tools.facts();
    const choices = await choose(items);
    const left = new Set(items.map(({ node }) => node)).size - choices.length;
    if (choices.length === 0) throw new Refusal((texts) => texts.gone);

    const pen = await tools.pen();
    const connectors = connectorsByNode(facts);
    const arrangement = new Arrangement(
      facts,
      choices.filter(({ picture }) => picture).map(({ box }) => box),
    );
    const made: SceneNode[] = [];
    const boxes: Box[] = [];
    for (const [index, choice] of choices.entries()) {
      if (index > 0 && index % progressEvery === 0) tools.progress(index, choices.length);
      const { id } = choice.node;
      const at = arrangement.place(centreOf(choice.box));
      const node = await drawAdopted(choice, at, facts, tools, pen);
      await tieTo(connectors.get(id) ?? [], (end) => end === id, node, tools);
      made.push(node);
      boxes.push({ ...at, width: card.width, height: card.height });
    }
    if (choices.length > progressEvery) tools.progress(choices.length, choices.length);

    const originals = choices.filter(({ picture }) => !picture);
    // Room in this turn for the end of the act: nothing may come between.
    await tools.pace(2 * originals.length + 12);
    showAll(made, union(boxes) ?? { x: 0, y: 0, width: 0, height: 0 });
    for (const { node } of originals) tools.journal.removeAtLast(node);
    return (texts) => texts.adopted(made.length, left);
  };
}

/** The nodes as they are now, in reading order. */
async function choose(items: readonly Item[]): Promise<readonly Choice[]> {
  const nodes = new AdoptableNodes();
  const activities = new Map<string, ChosenActivity>();
  const choices = new Map<string, Choice>();
  for (const item of items) {
    const key = typeof item.activity === 'string' ? item.activity : item.activity.id;
    const activity = activities.get(key) ?? (await activityOf(item.activity));
    activities.set(key, activity);
    const node = await figma.getNodeByIdAsync(item.node);
    if (!node || node.removed || node.type === 'PAGE' || node.type === 'DOCUMENT') continue;
    const judged = await nodes.judge(node as SceneNode);
    if (typeof judged !== 'string') choices.set(item.node, { ...judged, item, activity });
  }
  return readingOrder([...choices.values()]);
}

async function drawAdopted(
  { activity, item, text, picture, parent }: Choice,
  at: { readonly x: number; readonly y: number },
  facts: Facts,
  { language, journal, stamp }: Tools,
  pen: Pen,
): Promise<SceneNode> {
  const { id, known, own, minutes: guess } = activity;
  const title = item.title.trim();
  const note = picture ? '' : noteBeside(title, text);
  const data: Partial<CardData> = {
    stamp: stamp(),
    activity: id,
    guess,
    look: cardLook,
    ...(item.minutes === null ? {} : { minutes: item.minutes }),
    ...(note === '' ? {} : { note }),
    ...(own ? { own } : {}),
  };
  const spoken = languageOf(facts.get(parent.id), language);
  const drawing = planFace(cardFace(data, known, spoken, { title }), writeData('card', data), glyphs);
  const place = parent.type === 'PAGE' ? at : apply(invert(parent.absoluteTransform), at);
  const node = await draw(drawing, parent, place, pen);
  if (own) activityShelf.keepInDocument(own, journal);
  return node;
}

const centreOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
