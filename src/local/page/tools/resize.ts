/** Drags an edge or corner of the one selected node. */

import { rotationOf } from '../../document/geometry.ts';
import { sizeForText } from '../../document/lettering.ts';
import type { Box, NodeRecord } from '../../document/types.ts';
import { amount } from '../../drawing/read.ts';
import { setBox } from '../acts.ts';
import type { Board } from '../board.ts';
import { shifted } from '../geometry.ts';
import { type Gesture, type Pointer, way } from './gesture.ts';

/** Which edges follow the pointer: −1 left or top, 1 right or bottom, 0 neither. */
export interface Grip {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

export const grips: Readonly<Record<string, Grip>> = {
  'top-left': { x: -1, y: -1 },
  top: { x: 0, y: -1 },
  'top-right': { x: 1, y: -1 },
  right: { x: 1, y: 0 },
  'bottom-right': { x: 1, y: 1 },
  bottom: { x: 0, y: 1 },
  'bottom-left': { x: -1, y: 1 },
  left: { x: -1, y: 0 },
};

const resizable: ReadonlySet<string> = new Set([
  'SECTION',
  'FRAME',
  'SHAPE_WITH_TEXT',
  'RECTANGLE',
  'ELLIPSE',
  'POLYGON',
  'STAR',
  'VECTOR',
  'TEXT',
]);

/** Stickies, connectors and the like size themselves (host fact 1.2); turned nodes are left alone here. */
export function canResize(record: NodeRecord): boolean {
  return resizable.has(record.type) && rotationOf(record.transform) === 0 && amount(record, 'width') > 0;
}

const smallest = 16;

function along(start: number, length: number, grip: -1 | 0 | 1, by: number): readonly [number, number] {
  if (grip === 0) return [start, length];
  const size = Math.round(Math.max(smallest, length + grip * by));
  return [grip === 1 ? start : start + length - size, size];
}

function resized(
  box: Box,
  { x: gripX, y: gripY }: Grip,
  by: { readonly x: number; readonly y: number },
  keepRatio: boolean,
): Box {
  const [x, width] = along(box.x, box.width, gripX, by.x);
  const [y, height] = along(box.y, box.height, gripY, by.y);
  if (!keepRatio || gripX === 0 || gripY === 0) return { x, y, width, height };
  const factor = Math.max(width / box.width, height / box.height);
  const [w, h] = [Math.round(box.width * factor), Math.round(box.height * factor)];
  return {
    x: gripX === 1 ? box.x : box.x + box.width - w,
    y: gripY === 1 ? box.y : box.y + box.height - h,
    width: w,
    height: h,
  };
}

export function resize(board: Board, start: Pointer, id: string, grip: Grip): Gesture {
  const { document, scene } = board;
  const record = document.node(id);
  const box = document.absoluteBox(id);
  let now: Box | null = null;
  const finish = (): void => {
    scene.preview(id, null);
    board.busy.value = false;
  };
  return {
    move(pointer) {
      if (!record || !box) return;
      const wanted = resized(box, grip, way(start, pointer), pointer.shift);
      const size = { width: wanted.width, height: wanted.height };
      const properties = { ...record.properties, ...size };
      const asText = record.type === 'TEXT' ? { textAutoResize: 'HEIGHT' } : {};
      const text = record.type === 'TEXT' ? sizeForText('TEXT', { ...properties, ...asText }) : null;
      now = { ...wanted, ...text };
      const by = { x: now.x - box.x, y: now.y - box.y };
      board.busy.value = true;
      scene.preview(id, {
        ...record,
        transform: shifted(record.transform, by),
        properties: { ...properties, ...asText, ...text },
      });
    },
    end() {
      finish();
      if (now) setBox(board, id, now);
      scene.flush();
    },
    cancel: finish,
  };
}
