/** The bundles: what goes in, for which engine, and what the host would refuse. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { toJsonSchema } from '@valibot/to-json-schema';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { contentModules } from './content.mjs';
import { rasterEngine } from './raster.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const output = join(root, 'build');

/**
 * Bytes, raw and gzipped, that a built file may weigh. More stops the build: a part that comes in must earn its
 * bytes. The sidebar carries the catalogue and the tips in two languages, which is most of it.
 */
export const budgets = {
  'main.js': { raw: 420_000, gzip: 148_000 },
  'sidebar.html': { raw: 400_000, gzip: 138_000 },
};

/**
 * The index of @create-figma-plugin/utilities pulls in everything it has, because the package does not say that
 * its modules have no side effects. Only its bridge has: the others may be left out when nothing uses them.
 */
const leanUtilities = {
  name: 'lean-utilities',
  setup(bundle) {
    bundle.onResolve({ filter: /^@create-figma-plugin\/utilities$/ }, async ({ path, ...options }) => {
      if (options.pluginData === 'lean') return undefined;
      const resolved = await bundle.resolve(path, { ...options, pluginData: 'lean' });
      return { ...resolved, sideEffects: false };
    });
    bundle.onResolve({ filter: /^\./ }, async ({ path, ...options }) => {
      if (options.pluginData === 'lean' || !options.importer.includes('/@create-figma-plugin/utilities/')) {
        return undefined;
      }
      const resolved = await bundle.resolve(path, { ...options, pluginData: 'lean' });
      return { ...resolved, sideEffects: resolved.path.endsWith('events.js') };
    });
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  minify: true,
  metafile: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
};

/** The main thread's script: ES2017 and one function, as the sandbox wants it (host fact 3.1). */
const mainOptions = {
  ...shared,
  entryPoints: ['src/plugin/main.ts'],
  outfile: 'build/main.js',
  target: 'es2017',
  format: 'iife',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  plugins: [contentModules.esbuild(root), leanUtilities],
};

const sidebarOptions = {
  ...shared,
  entryPoints: ['src/sidebar/sidebar.tsx', 'src/sidebar/sidebar.css'],
  outdir: 'build/sidebar',
  target: 'es2020',
  format: 'iife',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [contentModules.esbuild(root), leanUtilities],
};

/** What the host refuses in a script, wherever it stands: host fact 3.1. */
const refused = [
  [/import\s*\(/, 'the word "import" followed by "("'],
  [/<!--/, '"<!--"'],
  [/-->/, '"-->"'],
];

/** Throws when the host would refuse the script: newer syntax than ES2017, or a text it does not load. */
function checkMain(code) {
  try {
    parse(code, { ecmaVersion: 2017, sourceType: 'script' });
  } catch (error) {
    const near = code.slice(Math.max(0, error.pos - 60), error.pos + 60);
    throw new Error(`build/main.js is not ES2017: ${error.message}\n  near: ${near}`);
  }
  for (const [pattern, name] of refused) {
    const found = pattern.exec(code);
    if (found) {
      const near = code.slice(Math.max(0, found.index - 60), found.index + 60);
      throw new Error(`build/main.js holds ${name}, which the host refuses:\n  near: ${near}`);
    }
  }
}

/** Raw and gzipped size in bytes. */
function weigh(text) {
  const bytes = Buffer.from(text);
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
}

/** Throws when a built file is heavier than its budget. */
function checkBudget(name, text) {
  const { raw, gzip } = weigh(text);
  const budget = budgets[name];
  if (raw > budget.raw || gzip > budget.gzip) {
    throw new Error(
      `build/${name} weighs ${raw} bytes (${gzip} gzipped); at most ${budget.raw} (${budget.gzip}). npm run bench lists its parts.`,
    );
  }
}

/** What the built files weigh. */
export async function weighBuilt() {
  const names = Object.keys(budgets);
  const texts = await Promise.all(names.map((name) => readFile(join(output, name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, weigh(texts[index])]));
}

/** The sidebar as one file: the host gives it to the iframe as it is, so script and style stand inside. */
export function sidebarPage(files) {
  const text = (ending) => files.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const script = text('.js').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Blended Wave</title><style>${text('.css')}</style></head><body><script>${script}</script></body></html>`;
}

/** Builds both sides of the plugin into build/, with the JSON Schema of the exported design. Returns esbuild's lists of parts. */
export async function buildPlugin() {
  const [main, sidebar] = await Promise.all([build(mainOptions), build(sidebarOptions)]);
  const code = main.outputFiles[0].text;
  const page = sidebarPage(sidebar.outputFiles);
  checkMain(code);
  await mkdir(output, { recursive: true });
  await Promise.all([
    writeFile(join(output, 'main.js'), code),
    writeFile(join(output, 'sidebar.html'), page),
    writeDesignSchema(),
  ]);
  checkBudget('main.js', code);
  checkBudget('sidebar.html', page);
  return { main: main.metafile, sidebar: sidebar.metafile };
}

/** The JSON Schema that describes an exported design, for other tools. */
async function writeDesignSchema() {
  const bundle = await build({
    ...shared,
    entryPoints: ['src/design/schema.ts'],
    format: 'esm',
    platform: 'node',
    metafile: false,
    minify: false,
  });
  const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
  const { designFileSchema } = await import(`data:text/javascript;base64,${code}`);
  const schema = toJsonSchema(designFileSchema, {
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) =>
      // Presence is told by a pattern: a custom check has no JSON Schema of its own.
      valibotSchema.type === 'custom' ? { type: 'string', pattern: '^choice:.' } : undefined,
  });
  await writeFile(join(output, 'design.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
}

/** The page of the local board, with the engine and the fonts it serves. */
export async function buildLocalBoard() {
  const { fontModules } = await import('./fonts.mjs');
  await build({
    ...shared,
    write: true,
    minify: true,
    metafile: false,
    entryPoints: { page: 'src/local/page/page.tsx', opener: 'src/local/page/storage/opener.ts' },
    outdir: 'build/local',
    target: 'es2022',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.svg': 'text' },
    external: ['/fonts/*'],
    plugins: [fontModules.esbuild()],
  });
  await copyLocalFiles();
}

const fontFolder = join(root, 'node_modules/@fontsource/inter/files');
const fontFiles = ['latin', 'latin-ext'].flatMap((subset) =>
  [400, 500, 600, 700].map((weight) => `inter-${subset}-${weight}-normal.woff2`),
);

async function copyLocalFiles() {
  const fonts = join(output, 'local/fonts');
  await mkdir(fonts, { recursive: true });
  const engine = join(root, 'node_modules/@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm');
  await Promise.all([
    copy(join(root, 'src/local/page/index.html'), join(output, 'local/index.html')),
    copy(engine, join(output, 'local/quickjs.wasm')),
    copy(rasterEngine(), join(output, 'local/resvg.wasm')),
    ...fontFiles.map((file) => copy(join(fontFolder, file), join(fonts, file))),
  ]);
}

async function copy(from, to) {
  await writeFile(to, await readFile(from));
}
