/** What tests of the whiteboard put on it and read from it, as a collaborator would. */
import type { Box } from '../../src/local/document/types.ts';
import type { BoardPage } from './board-page.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
}

/** An empty board at 100 %, nothing selected, the keyboard on the board. */
export async function clearBoard(board: BoardPage): Promise<void> {
  await board.page.keyboard.press('Escape');
  await board.read(({ document, selection, viewport }) => {
    document.edit('remote', () => {
      for (const id of [...(document.node(document.currentPage)?.children ?? [])])
        if (document.node(id)) document.remove(id);
    });
    selection.value = [];
    viewport.zoomTo(1);
    viewport.setCentre({ x: 120, y: 120 });
  }, null);
  await board.page.locator('.canvas').focus();
  await board.page.keyboard.press('v');
}

export function put(
  board: BoardPage,
  type: string,
  place: Place,
  properties: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  return board.read(
    ({ document }, [kind, { x, y, width, height }, given]) =>
      document.edit('remote', () => {
        const id = document.create(kind, given, document.currentPage);
        if (width && height) document.resize(id, width, height);
        document.place(id, [
          [1, 0, x],
          [0, 1, y],
        ]);
        return id;
      }),
    [type, place, properties] as const,
  );
}

/** Back to front. */
export function childrenOfPage(board: BoardPage): Promise<readonly string[]> {
  return board.read(({ document }) => [...(document.node(document.currentPage)?.children ?? [])], null);
}

export function selected(board: BoardPage): Promise<readonly string[]> {
  return board.read(({ selection }) => [...selection.value], null);
}

export function propertyOf(board: BoardPage, id: string, name: string): Promise<unknown> {
  return board.read(({ document }, [node, property]) => document.node(node)?.properties[property], [
    id,
    name,
  ] as const);
}

export function boxOf(board: BoardPage, id: string): Promise<Box> {
  return board.read(({ document }, node) => {
    const box = document.absoluteBox(node);
    if (!box) throw new Error(`${node} has no box`);
    return box;
  }, id);
}
