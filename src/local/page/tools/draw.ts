/** Puts something new on the board: a sticky or text where one clicks, a shape or section where one drags. */

import { solidPaint } from '../../document/colours.ts';
import { STICKY_WIDTH } from '../../document/kinds.ts';
import type { Box } from '../../document/types.ts';
import { create, createSection } from '../acts.ts';
import type { Board } from '../board.ts';
import { boxBetween, type Point } from '../geometry.ts';
import { type Gesture, isDrag, type Pointer } from './gesture.ts';

const shapeSize = 176;
const sectionSize = { width: 640, height: 480 };

function done(board: Board, id: string, edit: boolean): void {
  board.tool.value = 'select';
  board.sketch.value = {};
  board.scene.flush();
  if (edit) board.editing.value = id;
}

function around({ x, y }: Point, width: number, height: number): Box {
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height };
}

/** `fill` is the sticky colour chosen last. */
export function placeSticky(board: Board, at: Point, fill: string, authorName: string): void {
  const { x, y } = around(at, STICKY_WIDTH, STICKY_WIDTH);
  done(board, create(board, 'STICKY', { x, y }, { fills: [solidPaint(fill)], authorName }), true);
}

export function placeText(board: Board, at: Point): void {
  const point = { x: Math.round(at.x), y: Math.round(at.y - 12) };
  done(board, create(board, 'TEXT', point, { fontSize: 16 }), true);
}

function placeShape(board: Board, box: Box): void {
  const properties = {
    shapeType: board.shape.value,
    fills: [solidPaint('#ffffff')],
    strokes: [solidPaint('#b3b3b3')],
    strokeWeight: 2,
  };
  done(board, create(board, 'SHAPE_WITH_TEXT', box, properties, box), true);
}

function usualBox(at: Point, kind: 'shape' | 'section'): Box {
  return kind === 'shape'
    ? around(at, shapeSize, shapeSize)
    : around(at, sectionSize.width, sectionSize.height);
}

/** A shape or section of its usual size. */
export function placeBox(board: Board, at: Point, kind: 'shape' | 'section', sectionName: string): void {
  const box = usualBox(at, kind);
  if (kind === 'shape') placeShape(board, box);
  else done(board, createSection(board, box, sectionName), true);
}

/** A shape or section as large as one drags, or of its usual size after a click. */
export function drawBox(
  board: Board,
  start: Pointer,
  kind: 'shape' | 'section',
  sectionName: string,
): Gesture {
  const boxTo = (pointer: Pointer): Box => {
    if (!isDrag(start, pointer)) return usualBox(start.page, kind);
    const box = boxBetween(start.page, pointer.page);
    const side = Math.max(box.width, box.height);
    const [width, height] = pointer.shift ? [side, side] : [box.width, box.height];
    return {
      x: Math.round(pointer.page.x < start.page.x ? start.page.x - width : start.page.x),
      y: Math.round(pointer.page.y < start.page.y ? start.page.y - height : start.page.y),
      width: Math.max(16, Math.round(width)),
      height: Math.max(16, Math.round(height)),
    };
  };
  const finish = (): void => {
    board.sketch.value = {};
  };
  return {
    move(pointer) {
      if (isDrag(start, pointer)) board.sketch.value = { outline: { box: boxTo(pointer), kind } };
    },
    end(pointer) {
      finish();
      const box = boxTo(pointer);
      if (kind === 'shape') placeShape(board, box);
      else done(board, createSection(board, box, sectionName), true);
    },
    cancel: finish,
  };
}
