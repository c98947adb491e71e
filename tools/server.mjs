/** Serves the local board on this machine only, and tells open pages when the plugin was built again. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pluginFile } from './plugin-files.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

const pluginFolder = '/plugin/';

/** Where each address is found: the page, what the manifest of the plugin names, and nothing else. */
async function fileFor(root, manifest, path) {
  if (path === '/') return join(root, 'build/local/index.html');
  if (path.startsWith(pluginFolder)) return pluginFile(manifest, path.slice(pluginFolder.length));
  const file = normalize(join(root, 'build/local', path));
  return file.startsWith(join(root, 'build/local') + sep) ? file : undefined;
}

/** The path that is asked for; undefined when it cannot be read. */
function pathOf(url = '/') {
  try {
    return decodeURI(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** What a port answers that cannot be had: somebody has it, or the system keeps it (Windows). */
const refusals = ['EADDRINUSE', 'EACCES'];

/**
 * Starts serving. Takes the asked port, or the next free one when `next` is set. `manifest` is the manifest of the
 * plugin that the board runs: ours, unless another is named.
 * @returns {Promise<{address: string, reload: () => void, close: () => Promise<void>}>}
 */
export async function serve(root, port, next = true, manifest = join(root, 'manifest.json')) {
  const listeners = new Set();
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url);
    if (path === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': listening\n\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
      return;
    }
    try {
      const file = path === undefined ? undefined : await fileFor(root, manifest, path);
      if (!file) throw new Error('outside');
      const body = await readFile(file);
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': 'no-store',
      });
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('Not found');
    }
  });
  const taken = await listen(server, port, next);
  return {
    // Not localhost: that may mean ::1, where another program can have the same port.
    address: `http://127.0.0.1:${taken}/`,
    reload: () => {
      for (const listener of listeners) listener.write('event: reload\ndata: plugin\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server, port, next) {
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, '127.0.0.1', () => {
          server.removeListener('error', reject);
          resolve(undefined);
        });
      });
      return server.address().port;
    } catch (error) {
      if (!refusals.includes(error.code) || !next || candidate > port + 50) throw error;
    }
  }
}
