/** PNG in tests, without a browser: the rasterizer of the page with its files read from the packages. */
import { createRasterizer, fontNames } from '../../src/local/raster/raster.ts';
import { rasterFiles } from '../../tools/raster.mjs';

export const rasterize = createRasterizer(() => rasterFiles(fontNames));
