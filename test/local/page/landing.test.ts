import { beforeEach, describe, expect, it } from 'vitest';
import { createBoardDocument } from '../../../src/local/document/document.ts';
import type { BoardDocument } from '../../../src/local/document/types.ts';
import { hiddenNodes, landingOf } from '../../../src/local/page/tools/landing.ts';

let board: BoardDocument;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly in?: string;
}

function put(type: string, place: Place, properties: Record<string, unknown> = {}): string {
  return board.edit('person', () => {
    const id = board.create(type, properties, place.in ?? board.currentPage);
    if (place.width && place.height) board.resize(id, place.width, place.height);
    board.place(id, [
      [1, 0, place.x],
      [0, 1, place.y],
    ]);
    return id;
  });
}

/** Where a node goes when it is dropped this far from its place. */
function dropped(id: string, x: number, y: number, drops: 'nest' | 'stay' = 'nest'): string | null {
  return landingOf(board, id, { x, y }, new Set([id]), drops);
}

beforeEach(() => {
  board = createBoardDocument();
});

describe('a node that is dropped', () => {
  it('belongs to the section under its middle, and to the page when it leaves', () => {
    const section = put('SECTION', { x: 0, y: 0, width: 600, height: 400 });
    const sticky = put('STICKY', { x: 1_000, y: 0 });
    expect(dropped(sticky, 0, 0)).toBe(board.currentPage);
    expect(dropped(sticky, -900, 0)).toBe(section);
    // Its middle lies just outside.
    expect(dropped(sticky, -519, 0)).toBe(board.currentPage);
    const inside = put('STICKY', { x: 20, y: 20, in: section });
    expect(dropped(inside, 0, 0)).toBe(section);
    expect(dropped(inside, 0, 900)).toBe(board.currentPage);
  });

  it('belongs to the plain frame under its middle, or stays outside where frames take nothing in', () => {
    const frame = put('FRAME', { x: 0, y: 0, width: 144, height: 168 });
    const sticky = put('STICKY', { x: 1_000, y: 0 });
    expect(dropped(sticky, -1_048, -36)).toBe(frame);
    expect(dropped(sticky, -1_048, -36, 'stay')).toBe(board.currentPage);
  });

  it('goes to the section around a frame that takes nothing in', () => {
    const section = put('SECTION', { x: 0, y: 0, width: 600, height: 400 });
    const frame = put('FRAME', { x: 100, y: 100, width: 144, height: 168, in: section });
    const text = put('SHAPE_WITH_TEXT', { x: 1_000, y: 0, width: 60, height: 60 });
    expect(dropped(text, -860, 140)).toBe(frame);
    expect(dropped(text, -860, 140, 'stay')).toBe(section);
  });

  it('is not taken in by a locked or hidden frame, nor by one much smaller than itself', () => {
    const sticky = put('STICKY', { x: 1_000, y: 0 });
    put('FRAME', { x: 0, y: 0, width: 144, height: 168 }, { locked: true });
    expect(dropped(sticky, -1_048, -36)).toBe(board.currentPage);
    put('FRAME', { x: 0, y: 400, width: 144, height: 168 }, { visible: false });
    expect(dropped(sticky, -1_048, 364)).toBe(board.currentPage);
    put('FRAME', { x: 0, y: 800, width: 32, height: 32 });
    expect(dropped(sticky, -1_104, 696)).toBe(board.currentPage);
  });

  it('as a frame lies on another one of its size, and goes into one that it fits in', () => {
    const large = put('FRAME', { x: 0, y: 0, width: 400, height: 400 });
    const card = put('FRAME', { x: 1_000, y: 0, width: 144, height: 168 });
    const other = put('FRAME', { x: 2_000, y: 0, width: 144, height: 168 });
    expect(dropped(card, 990, 10)).toBe(board.currentPage);
    expect(dropped(card, -980, 20)).toBe(large);
    expect(dropped(other, 0, 0)).toBe(board.currentPage);
  });

  it('leaves its frame when its middle does', () => {
    const frame = put('FRAME', { x: 0, y: 0, width: 200, height: 200 });
    const text = put('SHAPE_WITH_TEXT', { x: 20, y: 20, width: 60, height: 60, in: frame });
    expect(dropped(text, 60, 60)).toBe(frame);
    expect(dropped(text, 300, 0)).toBe(board.currentPage);
  });

  it('stays in its group wherever it goes', () => {
    const [one, other] = [put('STICKY', { x: 0, y: 0 }), put('STICKY', { x: 300, y: 0 })];
    const group = board.edit('person', () => board.group([one, other]));
    put('SECTION', { x: 2_000, y: 0, width: 600, height: 600 });
    expect(dropped(one, 2_100, 100)).toBe(group);
  });

  it('as a section nests only where it fits entirely', () => {
    const large = put('SECTION', { x: 0, y: 0, width: 800, height: 800 });
    const small = put('SECTION', { x: 1_000, y: 0, width: 300, height: 300 });
    expect(dropped(small, -900, 100)).toBe(large);
    expect(dropped(small, -1_100, 100)).toBe(board.currentPage);
  });
});

describe('what people hid', () => {
  it('is found on the page, in sections and groups, and not in what a plugin drew', () => {
    const section = put('SECTION', { x: 0, y: 0, width: 600, height: 400 });
    const frame = put('FRAME', { x: 700, y: 0, width: 200, height: 200 });
    const hidden = { visible: false };
    const onPage = put('STICKY', { x: 0, y: 500 }, hidden);
    const inSection = put('STICKY', { x: 0, y: 0, in: section }, hidden);
    put('TEXT', { x: 0, y: 0, in: frame }, hidden);
    put('STICKY', { x: 300, y: 500 });
    expect([...hiddenNodes(board)].sort()).toEqual([onPage, inSection].sort());
  });
});
