/** Pictures of what is selected, or of the whole board: as a file or on the clipboard. */
import { drawnBox } from '../../api/svg/bounds.ts';
import { type Picture, renderArea } from '../../api/svg/render.ts';
import { tiedTo } from '../../document/derived.ts';
import { union } from '../../document/geometry.ts';
import { textOf } from '../../document/properties.ts';
import { createRasterizer, fontNames, largestSide, PictureTooLarge } from '../../raster/raster.ts';
import { topmost } from '../acts.ts';
import type { Board } from '../board.ts';
import { words } from '../language.ts';
import { fileName, nameOf, offer } from '../storage/files.ts';
import { pageChildren } from '../tools/hit.ts';
import { drawPng } from './browser-picture.ts';

export type Format = { readonly kind: 'svg' } | { readonly kind: 'png'; readonly scale: number };
export const scales = [1, 2, 4] as const;

async function bytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** For the plugin, which gets the same pixels in every browser. The engine and the fonts are fetched at its first picture. */
export const rasterize = createRasterizer(async () => {
  const [wasm, ...fonts] = await Promise.all(
    ['resvg.wasm', ...fontNames.map((name) => `fonts/${name}`)].map(bytes),
  );
  if (!wasm) throw new Error('resvg.wasm is missing');
  return { wasm, fonts };
});

/** Connectors between things in the selection belong to its picture, also where they lie on the page. */
function tiedWithin({ document }: Board, ids: readonly string[]): readonly string[] {
  const inside = new Set(ids.flatMap((id) => [id, ...document.descendants(id)]));
  return document.find(document.currentPage, { types: ['CONNECTOR'] }).filter((id) => {
    const { connectorStart, connectorEnd } = document.node(id)?.properties ?? {};
    const ends = [tiedTo(connectorStart), tiedTo(connectorEnd)];
    return !inside.has(id) && ends.every((end) => end !== null && inside.has(end));
  });
}

/** What a picture is made of, back to front: the selection, or everything when nothing is selected. */
function chosen(board: Board): readonly string[] {
  const ids = topmost(board, board.selection.value);
  if (ids.length === 0) return pageChildren(board);
  const wanted = new Set([...ids, ...tiedWithin(board, ids)]);
  return board.document.descendants(board.document.currentPage).filter((id) => wanted.has(id));
}

/** null when there is nothing to see. */
function pictureOf(board: Board): Picture | null {
  const ids = chosen(board);
  const area = union(ids.flatMap((id) => drawnBox(board.document, id, true) ?? []));
  if (!area || area.width === 0 || area.height === 0) return null;
  return renderArea(board.document, ids, area, { titles: true });
}

/** Named after the one thing in it, else after the board. */
function nameFor(board: Board): string {
  const [only, ...others] = topmost(board, board.selection.value);
  const properties =
    only === undefined || others.length > 0 ? undefined : board.document.node(only)?.properties;
  const own = textOf(properties?.characters).trim() || textOf(properties?.name);
  return fileName(own, '') || fileName(nameOf(board.document), 'board');
}

/** Tells the person something; the second says that it went wrong. */
type Say = (message: string, error?: boolean) => void;

function tellFailure(error: unknown, say: Say): void {
  if (error instanceof PictureTooLarge) say(words.value.pictureTooLarge(largestSide), true);
  else {
    console.warn(error);
    say(words.value.exportFailed, true);
  }
}

/** Gives the picture to the person as a file, or says in a sentence why not. */
export async function exportPicture(board: Board, format: Format, say: Say): Promise<void> {
  const picture = pictureOf(board);
  if (!picture) {
    say(words.value.nothingToExport, true);
    return;
  }
  const name = nameFor(board);
  if (format.kind === 'svg') {
    offer(new Blob([picture.svg], { type: 'image/svg+xml' }), `${name}.svg`);
    return;
  }
  try {
    offer(
      await drawPng(picture, format.scale),
      `${name}${format.scale === 1 ? '' : `@${format.scale}x`}.png`,
    );
  } catch (error) {
    tellFailure(error, say);
  }
}

/** At twice its size, which is sharp in a document too. */
export async function copyPicture(board: Board, say: Say): Promise<void> {
  const picture = pictureOf(board);
  if (!picture) {
    say(words.value.nothingToExport, true);
    return;
  }
  const drawing = drawPng(picture, 2);
  try {
    // The browser wants the promise: it asks for the person's consent before the picture is there.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': drawing })]);
    say(words.value.copiedPicture);
  } catch {
    await drawing.then(
      () => say(words.value.copyFailed, true),
      (error: unknown) => tellFailure(error, say),
    );
  }
}
