/** The files of a plugin, as its manifest names them: what the server gives to the page, and what it watches. */
import { watch } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, normalize, resolve, sep } from 'node:path';

/** The paths a manifest names: its main script and its sidebar, which may be several. */
function named(manifest) {
  const { main, ui } = typeof manifest === 'object' && manifest !== null ? manifest : {};
  const pages = typeof ui === 'object' && ui !== null ? Object.values(ui) : [ui];
  return [main, ...pages].filter((path) => typeof path === 'string' && path !== '');
}

/** The files the manifest names that lie in its own folder; none while it cannot be read. */
async function filesOf(manifestFile) {
  const folder = dirname(resolve(manifestFile));
  let manifest;
  try {
    manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  } catch {
    return [];
  }
  return named(manifest)
    .map((path) => resolve(folder, path))
    .filter((file) => file.startsWith(folder + sep));
}

/**
 * The file behind a path of the plugin: "manifest.json", or what the manifest names, relative to it. Undefined for
 * anything else in the folder.
 */
export async function pluginFile(manifestFile, path) {
  if (path === 'manifest.json') return manifestFile;
  const file = resolve(dirname(resolve(manifestFile)), normalize(path));
  return (await filesOf(manifestFile)).includes(file) ? file : undefined;
}

/**
 * Calls back when the manifest or a file it names changes; changes that come together are one. Folders are watched,
 * since builds and editors put a new file in the place of the old one. Returns how to stop.
 */
export function watchPlugin(manifestFile, onChange) {
  const watchers = new Map();
  let timer;
  const follow = async () => {
    const files = [resolve(manifestFile), ...(await filesOf(manifestFile))];
    const wanted = new Map();
    for (const file of files) {
      const folder = dirname(file);
      wanted.set(folder, [...(wanted.get(folder) ?? []), basename(file)]);
    }
    for (const [folder, watcher] of watchers) {
      if (wanted.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const [folder, names] of wanted) {
      const known = watchers.get(folder);
      if (known) known.names = names;
      else {
        const entry = { names, close: () => undefined };
        try {
          const watcher = watch(folder, (_event, name) => {
            if (name !== null && !entry.names.includes(name)) return;
            clearTimeout(timer);
            timer = setTimeout(() => void follow().then(onChange), 120);
          });
          // A folder that goes away: it is watched again once the manifest names it again.
          watcher.on('error', () => {
            watcher.close();
            watchers.delete(folder);
          });
          entry.close = () => watcher.close();
          watchers.set(folder, entry);
        } catch {
          // A folder that is not there yet: the manifest is watched, and names it again.
        }
      }
    }
  };
  void follow();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
}
