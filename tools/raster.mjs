/** What draws SVG as PNG outside of a browser: resvg and Inter, from the packages. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const inPackages = (file) => fileURLToPath(import.meta.resolve(file));

/** Where the engine lies; the page fetches a copy of it. */
export const rasterEngine = () => inPackages('@resvg/resvg-wasm/index_bg.wasm');

/** @returns {Promise<import('../src/local/raster/raster.ts').RasterFiles>} */
export async function rasterFiles(fontNames) {
  const fonts = fontNames.map((name) => inPackages(`@fontsource/inter/files/${name}`));
  const [wasm, ...files] = await Promise.all([rasterEngine(), ...fonts].map((file) => readFile(file)));
  return { wasm, fonts: files };
}
