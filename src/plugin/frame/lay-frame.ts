/**
 * A frame that is there, laid out otherwise: the nodes of zones and names stay and are moved, what is only decoration
 * is drawn again. Cards and what else people put in it are not touched.
 */
import type { Facts } from '../../board/facts.ts';
import { floorOf } from '../../board/layout/floor.ts';
import { keptName } from '../../board/layout/from-template.ts';
import type { FrameLayout } from '../../board/layout/layout.ts';
import { nodesByKey, zonesByKey } from '../../board/layout/nodes.ts';
import { readLayoutOf } from '../../board/layout/read.ts';
import { Places } from '../../board/places.ts';
import type { Drawing, Drawn, DrawnBox, DrawnText } from '../../board/plan/drawing.ts';
import { planFrame } from '../../board/plan/frame.ts';
import type { WaveCard } from '../../board/plan/wave.ts';
import { changeData, namespace, readDataOf } from '../../board/stamps.ts';
import type { Tools } from '../act.ts';
import { drawPart, lettersOf, type Pen } from '../draw.ts';
import { glyphs } from '../glyphs.ts';
import type { PlacedNode } from '../read/nodes.ts';
import { Refusal } from '../texts.ts';

/** Crossings of a child that is looked at, of a piece that is drawn or changed, and of one that moves here. */
const costOfLook = 3;
const costOfPiece = 24;
const costOfMove = 12;

/** `cards` are what a wave through the cards follows. Refuses a frame that a later version laid out. */
export async function layFrame(
  frame: SectionNode,
  layout: FrameLayout,
  cards: readonly WaveCard[],
  facts: Facts,
  pen: Pen,
  { stamp }: Pick<Tools, 'stamp'>,
): Promise<void> {
  const { journal, pace } = pen;
  const { id } = frame;
  const places = new Places(facts);
  const former = readLayoutOf(facts, id, places);
  if (former?.later) throw new Refusal((texts) => texts.laterVersion);
  const known = former ? nodesByKey(former.layout, facts, id, places) : new Map<string, string>();
  const stamps = stampsOf(id, former?.layout ?? layout, facts, places);
  const drawing = planFrame(layout, { stamp: (key) => stamps.get(key) ?? stamp() }, glyphs, cards);

  await paceIn(frame, pace, 16);
  resizeFrame(frame, drawing, former?.kept ? former.layout : null, journal);
  const change = (key: 'frame' | 'layout', fields: object): void => {
    const value = changeData(key, frame.getSharedPluginData(namespace, key), fields, () => fields);
    if (value !== null) journal.store(frame, key, value);
  };
  change('layout', layout);
  change('frame', { shape: layout.shape });

  const { there, order } = await piecesIn(frame, drawing, known, pen);
  // From back to front, each right before the one that was handled last.
  let at = -1;
  for (const drawn of drawing.children) {
    await paceIn(frame, pace, costOfPiece);
    const node = there.get(known.get(drawn.key ?? '') ?? '');
    if (node && !node.removed) {
      renew(node, drawn, pen);
      at = Math.max(at, order.indexOf(node.id));
      continue;
    }
    const made = drawPart(drawn, frame, pen, {
      index: at + 1,
      // Nobody reads decorations, so nobody may wait to hear of them.
      made: (node) => (drawn.kind === 'decoration' ? journal.added(node) : journal.made(node, frame)),
    });
    order.splice(at + 1, 0, made.id);
    at += 1;
  }
}

/** A collaborator may delete the frame between two slices. */
async function paceIn(frame: SectionNode, pace: Pen['pace'], crossings: number): Promise<void> {
  await pace(crossings + 1);
  if (frame.removed) throw new Refusal((texts) => texts.gone);
}

/** Room that people made beyond the plan stays. `former` is null when nobody knows how large it was meant to be. */
function resizeFrame(
  frame: SectionNode,
  { width, height }: Drawing,
  former: FrameLayout | null,
  journal: Pen['journal'],
): void {
  const planned = former ? floorOf(former) : frame;
  const more = {
    width: Math.max(0, frame.width - planned.width),
    height: Math.max(0, frame.height - planned.height),
  };
  journal.resize(frame, width + more.width, height + more.height);
}

interface Pieces {
  readonly there: ReadonlyMap<string, SceneNode>;
  /** Ids of the children of the frame, from back to front. */
  readonly order: string[];
}

/** The children of the frame; those of ours that the drawing does without go at the end. */
async function piecesIn(
  frame: SectionNode,
  drawing: Drawing,
  known: ReadonlyMap<string, string>,
  { journal, pace }: Pen,
): Promise<Pieces> {
  const there = new Map<string, SceneNode>();
  const order: string[] = [];
  const wanted = new Set(drawing.children.flatMap(({ key }) => known.get(key ?? '') ?? []));
  const pieces = new Set(known.values());
  for (const child of frame.children) {
    await paceIn(frame, pace, costOfLook);
    if (child.removed) continue;
    const { id } = child;
    order.push(id);
    there.set(id, child);
    const isOurs = pieces.has(id) || child.getSharedPluginData(namespace, 'kind') === 'decoration';
    if (isOurs && !wanted.has(id)) journal.removeAtLast(child);
  }
  // What somebody grouped with something else comes back to the frame itself, at the back.
  for (const id of wanted) {
    if (there.has(id)) continue;
    const node = await figma.getNodeByIdAsync(id);
    await paceIn(frame, pace, costOfMove);
    if (!node || node.removed || !('relativeTransform' in node)) continue;
    const piece = node as PlacedNode;
    journal.move(piece, frame, 0, 0, 0);
    order.unshift(id);
    there.set(id, piece);
  }
  return { there, order };
}

/** Stamps of the frame and its zones, by the key of what has them. */
function stampsOf(
  frame: string,
  layout: FrameLayout,
  facts: Facts,
  places: Places,
): ReadonlyMap<string, string> {
  const stamps = new Map<string, string>();
  const known = places.frame(frame);
  if (!known) return stamps;
  const reading = readDataOf(known.frame.data, 'frame');
  if (reading.state === 'read' && reading.data.stamp !== '') stamps.set('frame', reading.data.stamp);
  for (const [key, { id }] of zonesByKey(layout, known, places)) {
    const fact = facts.get(id);
    const zone = fact?.kind === 'zone' ? readDataOf(fact.data, 'zone') : undefined;
    if (zone?.state === 'read' && zone.data.stamp !== '') stamps.set(key, zone.data.stamp);
  }
  return stamps;
}

/** The same node in its new place, with what it stores now. */
function renew(node: SceneNode, drawn: Drawn, pen: Pick<Pen, 'journal' | 'fonts'>): void {
  const { journal } = pen;
  if (drawn.shape === 'text' && node.type === 'TEXT') {
    renewText(node, drawn, pen);
  } else if (drawn.shape === 'box' && 'relativeTransform' in node) {
    journal.set(node, 'relativeTransform', upright(drawn));
    if (node.type === 'RECTANGLE' || node.type === 'SECTION' || node.type === 'FRAME')
      journal.resize(node, drawn.width, drawn.height);
    renewZone(node, drawn, pen);
  }
}

function renewZone(node: SceneNode, { data }: DrawnBox, { journal }: Pick<Pen, 'journal'>): void {
  const fields: object = JSON.parse(data?.zone ?? '{}');
  const value = changeData('zone', node.getSharedPluginData(namespace, 'zone'), fields, () => fields);
  if (value !== null) journal.store(node, 'zone', value);
}

/** What people typed stays as they typed it, also where the layout keeps it on one line. */
function renewText(
  node: TextNode,
  drawn: DrawnText,
  { journal, fonts }: Pick<Pen, 'journal' | 'fonts'>,
): void {
  if (keptName(node.characters) !== drawn.text) {
    const { fontName } = lettersOf(drawn, fonts);
    journal.letter(node, { characters: drawn.text, fontName });
  }
  journal.set(node, 'relativeTransform', upright(drawn));
  // The height follows from what it says.
  if (drawn.lines === null) {
    if (node.width !== drawn.width) journal.resize(node, drawn.width, node.height);
  } else journal.resize(node, drawn.width, drawn.height);
}

const upright = ({ x, y }: Drawn): Transform => [
  [1, 0, x],
  [0, 1, y],
];
