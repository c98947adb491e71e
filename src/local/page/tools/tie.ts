/** Draws a connector, or takes one of its ends elsewhere. */

import type { Box } from '../../document/types.ts';
import { endOf } from '../../drawing/ends.ts';
import { word } from '../../drawing/read.ts';
import { pointOnSide, routeBetween, type Side } from '../../drawing/route.ts';
import { connect, setProperties } from '../acts.ts';
import type { Board } from '../board.ts';
import type { Point } from '../geometry.ts';
import { type Gesture, isDrag, type Pointer } from './gesture.ts';
import { tieUnder } from './hit.ts';

/** Nearer than this to the middle of a side, a connector ties to that side; screen px. */
const near = 18;
/** On small nodes, this part of their shorter side: most of what people aim at is the node itself. */
const nearShare = 0.2;
const allSides: readonly Side[] = ['TOP', 'RIGHT', 'BOTTOM', 'LEFT'];

/** The side whose middle is meant by a point; null where the node as a whole is. */
export function sideNear(box: Box, point: Point, zoom: number): Side | null {
  const reach = Math.min(near / zoom, Math.min(box.width, box.height) * nearShare);
  const side = allSides.find((one) => {
    const middle = pointOnSide(box, one);
    return Math.hypot(middle.x - point.x, middle.y - point.y) < reach;
  });
  return side ?? null;
}

/** One end as the Plugin API writes it: tied to what lies under the pointer, or free. */
export function endAt(
  board: Board,
  { page }: Pointer,
  except: string | null,
): Readonly<Record<string, unknown>> {
  const id = tieUnder(board, page, except);
  const box = id === null ? null : board.scene.places.boxOf(id);
  if (id === null || !box) return { position: { x: Math.round(page.x), y: Math.round(page.y) } };
  return { endpointNodeId: id, magnet: sideNear(box, page, board.viewport.view.value.zoom) ?? 'AUTO' };
}

function target(end: Readonly<Record<string, unknown>>): string | null {
  return typeof end.endpointNodeId === 'string' ? end.endpointNodeId : null;
}

/** `from` is the end that stays. */
function sketch(
  board: Board,
  from: unknown,
  to: Readonly<Record<string, unknown>>,
  lineType: string,
  reverse: boolean,
): void {
  const boxOf = (id: string) => board.scene.places.boxOf(id);
  const ends = [endOf(from, boxOf, null), endOf(to, boxOf, null)] as const;
  const connector = routeBetween(lineType, reverse ? ends[1] : ends[0], reverse ? ends[0] : ends[1]);
  const magnet = target(to);
  board.sketch.value = magnet === null ? { connector } : { connector, magnet };
}

/** From a node's side when a handle was pressed, else from where the pointer went down. */
export function drawConnector(
  board: Board,
  start: Pointer,
  from: Readonly<Record<string, unknown>>,
): Gesture {
  let dragging = false;
  const finish = (): void => {
    board.sketch.value = {};
    board.busy.value = false;
  };
  return {
    move(pointer) {
      if (!dragging && !isDrag(start, pointer)) return;
      dragging = true;
      board.busy.value = true;
      sketch(board, from, endAt(board, pointer, target(from)), 'ELBOWED', false);
    },
    end(pointer) {
      finish();
      if (!dragging) return;
      connect(board, from, endAt(board, pointer, target(from)));
      board.tool.value = 'select';
    },
    cancel: finish,
  };
}

export function moveEnd(board: Board, id: string, which: 'connectorStart' | 'connectorEnd'): Gesture {
  const record = board.document.node(id);
  const other = record?.properties[which === 'connectorStart' ? 'connectorEnd' : 'connectorStart'];
  let wanted: Readonly<Record<string, unknown>> | null = null;
  const finish = (): void => {
    board.sketch.value = {};
    board.busy.value = false;
  };
  return {
    move(pointer) {
      if (!record) return;
      wanted = endAt(board, pointer, id);
      board.busy.value = true;
      sketch(board, other, wanted, word(record, 'connectorLineType', 'ELBOWED'), which === 'connectorStart');
    },
    end() {
      finish();
      if (wanted) setProperties(board, [id], { [which]: wanted });
    },
    cancel: finish,
  };
}
