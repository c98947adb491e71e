/**
 * The icon set for use outside of the board: a mark and a card of each activity as stand-alone SVG, a sprite, and a page
 * that shows them, in Dutch and in English.
 *
 *   npm run icons                          writes build/icons/
 *   npm run icons -- --out folder          writes another folder
 *   npm run icons -- --language nl         in one language
 *   npm run icons -- --sheet               the contact sheets of the README instead: docs/activities-nl.png and -en.png
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './bundles.mjs';
import { readContent } from './content.mjs';
import { fontModules } from './fonts.mjs';
import { rasterFiles } from './raster.mjs';
import { bundleForNode, importSource } from './typescript.mjs';

const languages = ['nl', 'en'];
const ownFolder = join(root, 'build/icons');
/** Pixels: more than a README shows, so that every word can be read when the picture is opened. */
const sheetWidth = 2_600;

try {
  const { out, language, sheet } = readOptions();
  const makers = await loadMakers();
  const content = await readContent();
  if (sheet) await writeSheets(makers, content, language);
  else await writeFiles(makers, content, language, out);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function readOptions() {
  const { values } = parseArgs({
    options: { out: { type: 'string' }, language: { type: 'string' }, sheet: { type: 'boolean' } },
  });
  if (values.language !== undefined && !languages.includes(values.language))
    throw new Error('--language wants nl or en, as in: npm run icons -- --language nl');
  return { ...values, language: values.language === undefined ? languages : [values.language] };
}

async function loadMakers() {
  await mkdir(join(root, 'build'), { recursive: true });
  const code = await bundleForNode({
    stdin: {
      contents: `export { iconFiles } from './tools/icons/files.ts';
        export { contactSheet } from './tools/icons/sheet.ts';
        export { createRasterizer } from './src/local/raster/raster.ts';`,
      resolveDir: root,
    },
    plugins: [fontModules.esbuild()],
  });
  return importSource(code);
}

async function writeFiles({ iconFiles }, { cards, glyphs }, asked, out) {
  const folder = out === undefined ? ownFolder : resolve(out);
  // Of activities that are gone nothing stays behind; what lies in a folder of somebody else is theirs.
  if (folder === ownFolder) await rm(folder, { recursive: true, force: true });
  const files = asked.flatMap((language) => iconFiles(cards, glyphs, language));
  let bytes = 0;
  for (const { path, text } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    bytes += Buffer.byteLength(text);
  }
  const shown = relative(process.cwd(), folder) || '.';
  console.log(`${files.length} files, ${Math.round(bytes / 1_000)} kB, in ${shown}/`);
  for (const language of asked) console.log(`  see ${join(shown, language, 'index.html')}`);
}

async function writeSheets({ contactSheet, createRasterizer }, content, asked) {
  const rasterize = createRasterizer(() => rasterFiles([]));
  for (const language of asked) {
    const { svg, width } = contactSheet(content.cards, content.glyphs, language);
    const picture = await rasterize(svg, sheetWidth / width);
    const file = `docs/activities-${language}.png`;
    await writeFile(join(root, file), picture);
    console.log(`${file}, ${Math.round(picture.length / 1_000)} kB`);
  }
}
