/**
 * Builds the plugin into build/ and serves the local board.
 *
 *   node build.mjs            build once
 *   node build.mjs --watch    build at every change
 *   node build.mjs --serve    the same, and serve the local board (npm start; PORT names another port)
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildLocalBoard, buildPlugin, root } from './tools/bundles.mjs';
import { serve } from './tools/server.mjs';

const serving = process.argv.includes('--serve');
const watching = serving || process.argv.includes('--watch');
const standardPort = 4173;

async function buildAll() {
  await buildPlugin();
  await buildLocalBoard();
}

if (!watching) {
  await buildAll().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
} else {
  await buildAgain(undefined);
  const server = serving ? await serve(root, Number(process.env.PORT) || standardPort) : undefined;
  if (server) {
    console.log(`\n  Blended Wave is on the local board:  ${server.address}\n\n  Ctrl+C stops it.\n`);
  }
  follow(server);
}

async function buildAgain(server) {
  try {
    await buildAll();
    server?.reload();
  } catch (error) {
    console.error(error.message);
  }
}

/** Builds again when something changes; changes that come together are one. */
function follow(server) {
  let timer;
  let building = Promise.resolve();
  for (const folder of ['src', 'icons', 'templates']) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        building = building.then(() => buildAgain(server));
      }, 120);
    });
  }
}
