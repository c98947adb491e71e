/**
 * The ready boards of the local board's gallery, made by running the built plugin on the local document: one JSON file
 * and one miniature each in build/local/boards/. Made again only when the plugin or what makes them has changed.
 *
 *   node tools/boards.mjs
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './bundles.mjs';
import { fontModules } from './fonts.mjs';
import { rasterFiles } from './raster.mjs';
import { bundleForNode, importSource } from './typescript.mjs';

const folder = join(root, 'build/local/boards');
const keyFile = join(folder, 'key.txt');

/** What makes the boards, as source. */
function bundleMaker() {
  return bundleForNode({
    stdin: {
      contents: `export { compact, makeBoard } from './src/local/boards/make.ts';
        export { miniatureOf } from './src/local/boards/miniature.ts';
        export { readyBoards } from './src/local/boards/gallery.ts';
        export { createRasterizer, fontNames } from './src/local/raster/raster.ts';`,
      resolveDir: root,
    },
    plugins: [fontModules.esbuild()],
  });
}

/** Makes the boards when they are not there yet or no longer in step with the plugin. */
export async function buildBoards() {
  const [code, main, manifest] = await Promise.all([
    bundleMaker(),
    readFile(join(root, 'build/main.js'), 'utf8'),
    readFile(join(root, 'manifest.json'), 'utf8'),
  ]);
  const key = createHash('sha256').update(code).update(main).update(manifest).digest('hex');
  if ((await readFile(keyFile, 'utf8').catch(() => '')) === key) return;
  const { compact, createRasterizer, fontNames, makeBoard, miniatureOf, readyBoards } =
    await importSource(code);
  const plugin = { main, manifest: JSON.parse(manifest) };
  const rasterize = createRasterizer(() => rasterFiles(fontNames));
  await mkdir(folder, { recursive: true });
  await rm(keyFile, { force: true });
  for (const { id, title } of readyBoards) {
    const board = await makeBoard(id, title.nl, plugin);
    await writeFile(join(folder, `${id}.json`), JSON.stringify(compact(board.save())));
    const picture = await miniatureOf(board, rasterize);
    if (picture) await writeFile(join(folder, `${id}.png`), picture);
  }
  await writeFile(keyFile, key);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await buildBoards();
