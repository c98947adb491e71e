/** How far a node's picture reaches: its box with strokes, shadows, caps and what sticks out of it. Page space, px. */
import { boxAround, compose, corners, grow, overlapOf, translation, union } from '../../document/geometry.ts';
import { isGroup } from '../../document/kinds.ts';
import { isRecord, sizeOf } from '../../document/properties.ts';
import type { BoardDocument, Box, NodeRecord } from '../../document/types.ts';
import { labelOf, widthOf } from '../../drawing/connector.ts';
import { routeOfConnector } from '../../drawing/ends.ts';
import { clipOf } from '../../drawing/figure.ts';
import { effectsOf } from '../../drawing/paint.ts';
import { amount, word } from '../../drawing/read.ts';
import { shadowDepth } from '../../drawing/sheet.ts';
import { titleBox } from '../../drawing/title.ts';
import { reachOf } from './outline.ts';

function isStroked({ properties: { strokes } }: NodeRecord): boolean {
  return Array.isArray(strokes) && strokes.some((paint) => isRecord(paint) && paint.visible !== false);
}

/** How far a node's stroke lies outside of its edge. */
function strokeReach(record: NodeRecord): number {
  if (!isStroked(record)) return 0;
  const share = { INSIDE: 0, OUTSIDE: 1 }[word(record, 'strokeAlign')] ?? 0.5;
  return amount(record, 'strokeWeight', 1) * share;
}

function reachOfConnector(document: BoardDocument, record: NodeRecord): Box | null {
  const route = routeOfConnector(record, (id) => document.absoluteBox(id));
  const label = labelOf(record, route);
  const line = reachOf(route.path) ?? route.box;
  return union([grow(line, widthOf(record) / 2), ...(label ? [label.box] : [])]);
}

/** Where a part of a node's own space lies on the page. */
function onPage(document: BoardDocument, id: string, part: Box): Box | null {
  const transform = compose(document.absoluteTransform(id), translation(part.x, part.y));
  return boxAround(corners(transform, part));
}

/** What the node draws itself. */
function ownReach(document: BoardDocument, record: NodeRecord): Box | null {
  if (record.type === 'CONNECTOR') return reachOfConnector(document, record);
  if (isGroup(record.type) || record.type === 'SLICE' || record.type === 'PAGE') return null;
  const around = grow({ x: 0, y: 0, ...sizeOf(record) }, strokeReach(record));
  const below = record.type === 'STICKY' ? shadowDepth : 0;
  return onPage(document, record.id, { ...around, height: around.height + below });
}

function spread(box: Box, effects: unknown): Box {
  const boxes = effectsOf(effects).map((effect) => {
    // Beyond three deviations nothing of a blur can be seen.
    const larger = grow(box, 3 * effect.deviation);
    return effect.kind === 'blur' ? larger : { ...larger, x: larger.x + effect.x, y: larger.y + effect.y };
  });
  return union([box, ...boxes]) ?? box;
}

/** null for what nobody can see; `titles`: with the names of sections above them. */
export function drawnBox(document: BoardDocument, id: string, titles = false): Box | null {
  const record = document.node(id);
  if (!record || record.properties.visible === false) return null;
  const own = ownReach(document, record);
  const hidden = record.properties.sectionContentsHidden === true;
  const inside = hidden
    ? null
    : union(record.children.flatMap((child) => drawnBox(document, child, titles) ?? []));
  const clip = clipOf(record) === null ? null : document.absoluteBox(id);
  const shown = inside && clip ? overlapOf(inside, clip) : inside;
  const title =
    titles && record.type === 'SECTION' ? onPage(document, id, grow(titleBox(record, 1), 1)) : null;
  const whole = union([own, shown, title].filter((box) => box !== null));
  return whole && spread(whole, record.properties.effects);
}
