/** A small picture of a board, for the gallery. */
import { renderArea } from '../api/svg/render.ts';
import { grow } from '../document/geometry.ts';
import type { BoardDocument, Box } from '../document/types.ts';
import type { Rasterize } from '../raster/raster.ts';
import { bulkOf } from './bulk.ts';

/** Pixels: twice what the gallery shows, for sharp screens. */
const width = 560;
const height = 350;

/** The box grown to the shape of the picture, with some air. */
function framed(box: Box): Box {
  const roomy = grow(box, Math.max(box.width, box.height) * 0.04);
  const scale = Math.max(roomy.width / width, roomy.height / height);
  const [across, down] = [width * scale, height * scale];
  return {
    x: roomy.x - (across - roomy.width) / 2,
    y: roomy.y - (down - roomy.height) / 2,
    width: across,
    height: down,
  };
}

/** PNG on a clear ground; null for an empty board. */
export async function miniatureOf(document: BoardDocument, rasterize: Rasterize): Promise<Uint8Array | null> {
  const ids = document.node(document.currentPage)?.children ?? [];
  const bulk = bulkOf(ids.flatMap((id) => document.absoluteBox(id) ?? []));
  if (!bulk) return null;
  const area = framed(bulk);
  const { svg } = renderArea(document, ids, area);
  return rasterize(svg, width / area.width);
}
