/**
 * Builds the plugin into build/ and serves the local board.
 *
 *   node build.mjs            build once
 *   node build.mjs --watch    build at every change
 *   node build.mjs --serve    the same, and serve the local board (npm start; PORT names another port)
 *
 *   npm start -- --plugin path/to/manifest.json    the board with another plugin, as its manifest names the files
 *   npm start -- --people 12                       a rehearsal with so many simulated people (1 to 60)
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildLocalBoard, buildPlugin, root } from './tools/bundles.mjs';
import { watchPlugin } from './tools/plugin-files.mjs';
import { serve } from './tools/server.mjs';

const { values: options } = parseArgs({
  options: {
    serve: { type: 'boolean' },
    watch: { type: 'boolean' },
    plugin: { type: 'string' },
    people: { type: 'string' },
  },
});
const serving = options.serve === true;
const watching = serving || options.watch === true;
/** The manifest of another plugin than ours. */
const other = options.plugin === undefined ? undefined : resolve(options.plugin);
const standardPort = 4173;
/** The process that makes the ready boards. */
let boards;
const rehearsal = rehearsalFor(options.people);

/** What to add to the address for simulated people. */
function rehearsalFor(asked) {
  if (asked === undefined) return '';
  if (/^([1-9]|[1-5]\d|60)$/.test(asked)) return `?people=${asked}`;
  console.error('--people wants a number from 1 to 60, as in: npm start -- --people 12');
  process.exit(1);
}

async function buildAll() {
  if (other === undefined) await buildPlugin();
  await buildLocalBoard();
}

if (!watching) {
  await buildAll().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
} else {
  await buildAgain(undefined);
  const port = Number(process.env.PORT) || standardPort;
  const server = serving ? await serve(root, port, true, other) : undefined;
  if (server) {
    const name = other ?? 'Blended Wave';
    console.log(`\n  ${name} is on the local board:  ${server.address}${rehearsal}\n\n  Ctrl+C stops it.\n`);
    if (other !== undefined) watchPlugin(other, server.reload);
  }
  follow(server);
}

async function buildAgain(server) {
  try {
    await buildAll();
    server?.reload();
    if (serving && other === undefined) makeBoards();
  } catch (error) {
    console.error(error.message);
  }
}

/** The ready boards run the plugin for some seconds: beside the server, and only when they are out of step. */
function makeBoards() {
  boards?.kill();
  boards = spawn(process.execPath, [join(root, 'tools/boards.mjs')], { stdio: 'inherit' });
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
