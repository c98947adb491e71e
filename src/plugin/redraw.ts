/**
 * A card drawn again in place. Its node stays, and so do its parts: what was tied to them stays tied. A card that
 * changes a little costs a little, because only what differs from the former drawing is written.
 */
import { apply } from '../board/geometry.ts';
import { cardParts } from '../board/plan/card.ts';
import type { Drawing, DrawnText, DrawnVector } from '../board/plan/drawing.ts';
import { namespace } from '../board/stamps.ts';
import { drawPart, growthOf, lettersOf, type Pen, paint, svgDocument } from './draw.ts';
import type { Journal } from './journal.ts';

export type Easel = Pick<Pen, 'fonts' | 'drawn' | 'journal'>;

/** The parts of a card that are there, by name. */
export type CardParts = ReadonlyMap<string, TextNode | FrameNode>;

/**
 * What of a card is ours; what somebody dropped into it is not. Texts that people type over say which part they are;
 * the others are known by their name and their lock.
 */
export function partsOf(card: FrameNode): CardParts {
  const parts = new Map<string, TextNode | FrameNode>();
  for (const child of card.children) {
    const { type } = child;
    if (type !== 'TEXT' && type !== 'FRAME') continue;
    const part = (type === 'TEXT' && child.getSharedPluginData(namespace, 'part')) || lockedName(child);
    if (names.has(part) && !parts.has(part)) parts.set(part, child as TextNode | FrameNode);
  }
  return parts;
}

const names: ReadonlySet<string> = new Set(Object.values(cardParts));

function lockedName(child: SceneNode): string {
  const { name } = child;
  return names.has(name) && child.locked ? name : '';
}

/**
 * Changes a card from one drawing to another. `former` is null when nobody knows how it was drawn: then everything is
 * looked at.
 */
export function redrawCard(
  card: FrameNode,
  parts: CardParts,
  former: Drawing | null,
  next: Drawing,
  easel: Easel,
): void {
  const { journal } = easel;
  if (!former || former.width !== next.width || former.height !== next.height)
    resizeCard(card, next, journal);
  if (!former) {
    journal.set(card, 'fills', [paint(next.fill)]);
    journal.set(card, 'cornerRadius', next.radius);
  }
  if (!former || !same(former.stroke, next.stroke))
    journal.set(card, 'strokes', next.stroke ? [paint(next.stroke)] : []);
  if (!former || !same(former.dash, next.dash)) journal.set(card, 'dashPattern', next.dash ?? []);
  for (const [name, node] of parts) {
    if (next.children.some((part) => part.name === name)) continue;
    const { id } = node;
    const index = card.children.findIndex((child) => child.id === id);
    if (index >= 0) journal.takeAway(node, card, index);
  }
  next.children.forEach((part, index) => {
    const was = former?.children.find(({ name }) => name === part.name);
    const there = parts.get(part.name);
    if (!there) {
      const place = Math.min(index, card.children.length);
      drawPart(part, card, easel, { index: place, made: (piece) => journal.made(piece, card) });
    } else if (part.shape === 'text' && there.type === 'TEXT') {
      redrawText(there, was?.shape === 'text' ? was : null, part, easel);
    } else if (part.shape === 'vector' && there.type === 'FRAME') {
      redrawVector(there, was?.shape === 'vector' ? was : null, part, easel);
    }
  });
}

/** Plain data that says the same. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The centre of a card decides its zone: it stays where it is, also when the card is turned. */
function resizeCard(card: FrameNode, { width, height }: Drawing, journal: Journal): void {
  const from = { width: card.width, height: card.height };
  if (from.width === width && from.height === height) return;
  const {
    relativeTransform: [[a, c, e], [b, d, f]],
  } = card;
  const shift = { x: (from.width - width) / 2, y: (from.height - height) / 2 };
  const at = apply(
    [
      [a, c, e],
      [b, d, f],
    ],
    shift,
  );
  journal.resize(card, width, height);
  journal.set(card, 'relativeTransform', [
    [a, c, at.x],
    [b, d, at.y],
  ]);
}

function redrawText(node: TextNode, former: DrawnText | null, next: DrawnText, easel: Easel): void {
  const { journal, fonts } = easel;
  const differs = (...keys: readonly (keyof DrawnText)[]): boolean =>
    !former || keys.some((key) => !same(former[key], next[key]));
  const letters = lettersOf(next, fonts);
  const restyled = differs('weight', 'size', 'lineHeight');
  // What was typed is in the former drawing as well, and in the ink of a guess: that alone is always looked at.
  journal.letter(node, {
    characters: next.text,
    ...(restyled || differs('text')
      ? { fontName: letters.fontName, fontSize: letters.fontSize, lineHeight: letters.lineHeight }
      : {}),
    fills: letters.fills,
  });
  if (differs('align')) journal.set(node, 'textAlignHorizontal', next.align);
  if (differs('vertical')) journal.set(node, 'textAlignVertical', next.vertical);
  if (differs('lines', 'width', 'height')) {
    journal.set(node, 'textAutoResize', growthOf(next));
    journal.resize(node, next.width, next.height);
    journal.set(node, 'textTruncation', next.lines === null ? 'DISABLED' : 'ENDING');
    journal.set(node, 'maxLines', next.lines);
  }
  place(node, former, next, journal);
}

function redrawVector(node: FrameNode, former: DrawnVector | null, next: DrawnVector, easel: Easel): void {
  const { journal } = easel;
  if (!former || former.width !== next.width || former.height !== next.height)
    journal.resize(node, next.width, next.height);
  if (former?.svg !== next.svg) showSvg(node, next, easel);
  place(node, former, next, journal);
}

/** Another picture in the same frame: it may have connectors. */
function showSvg(node: FrameNode, next: DrawnVector, { journal, drawn }: Easel): void {
  const old = node.children;
  // From the front: going back puts them in again from behind, each in its place.
  for (let index = old.length - 1; index >= 0; index -= 1) {
    const child = old[index];
    if (child) journal.takeAway(child, node, index);
  }
  const svg = svgDocument(next);
  const original = drawn.get(svg);
  if (original && !original.removed) {
    for (const child of original.children) {
      const copy = child.clone();
      journal.added(copy);
      node.appendChild(copy);
    }
    return;
  }
  const fresh = figma.createNodeFromSvg(svg);
  journal.added(fresh);
  for (const child of fresh.children) {
    journal.added(child);
    node.appendChild(child);
  }
  fresh.remove();
  drawn.set(svg, node);
}

/** Place within the card, and whether this size of card shows it. */
function place(
  node: FrameNode | TextNode,
  former: DrawnText | DrawnVector | null,
  next: DrawnText | DrawnVector,
  journal: Journal,
): void {
  if (!former || former.x !== next.x || former.y !== next.y)
    journal.set(node, 'relativeTransform', [
      [1, 0, next.x],
      [0, 1, next.y],
    ]);
  if (!former || former.hidden !== next.hidden) journal.set(node, 'visible', next.hidden !== true);
}
