/** Runs TypeScript of the project in Node: bundled beside the project, so that it finds its packages. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './bundles.mjs';

/**
 * @param {import('esbuild').BuildOptions} options what to bundle, with the plugins it needs
 * @returns {Promise<string>} one module, as source
 */
export async function bundleForNode(options) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'silent',
    ...options,
  });
  return outputFiles[0].text;
}

/** The exports of a module given as source. */
export async function importSource(code) {
  const folder = await mkdtemp(join(root, 'build/run-'));
  const file = join(folder, 'module.mjs');
  await writeFile(file, code);
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
