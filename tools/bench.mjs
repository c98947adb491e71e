/** npm run bench: builds, measures, and prints what things cost beside what they may cost. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { budgets, buildLocalBoard, buildPlugin, root, weighBuilt } from './bundles.mjs';
import { contentModules } from './content.mjs';
import { fontModules } from './fonts.mjs';
import { bundleForNode, importSource } from './typescript.mjs';

const parts = await buildPlugin();
await buildLocalBoard();

async function loadBench() {
  const code = await bundleForNode({
    entryPoints: ['test/bench/bench.ts'],
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'test/plugin/workshop.ts')).href) },
    plugins: [contentModules.esbuild(root), fontModules.esbuild()],
  });
  return importSource(code);
}

/** What each part adds, by folder of ours and by package, heaviest first. */
function heaviest(metafile) {
  const sums = new Map();
  for (const output of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(output.inputs)) {
      const name = partOf(file);
      sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
    }
  }
  return [...sums].filter(([, bytes]) => bytes > 0).sort(([, one], [, other]) => other - one);
}

function partOf(file) {
  if (file.startsWith('content:')) return file.replace('content:content:', 'content: ');
  const inPackages = file.split('node_modules/')[1];
  if (inPackages)
    return inPackages
      .split('/')
      .slice(0, inPackages.startsWith('@') ? 2 : 1)
      .join('/');
  return file.split('/').slice(0, 2).join('/');
}

function table(heading, rows) {
  const widths = [0, 1, 2].map((column) =>
    Math.max(...[heading, ...rows].map((row) => (row[column] ?? '').length)),
  );
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [
    line(heading),
    `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`,
    ...rows.map(line),
  ].join('\n');
}

const bytes = (count) => count.toLocaleString('en');
const { measure } = await loadBench();
const measured = await measure();
const weights = Object.entries(await weighBuilt()).map(([name, { raw, gzip }]) => [
  `build/${name}, bytes (gzipped)`,
  `${bytes(raw)} (${bytes(gzip)})`,
  `${bytes(budgets[name].raw)} (${bytes(budgets[name].gzip)})`,
]);
console.log(
  table(
    ['what', 'measured', 'at most'],
    [...measured.map(({ what, measured: found, atMost }) => [what, found, atMost]), ...weights],
  ),
);
for (const [name, metafile] of Object.entries(parts)) {
  console.log(`\nParts of ${name}, bytes:`);
  console.log(
    heaviest(metafile)
      .map(([part, count]) => `  ${bytes(count).padStart(8)}  ${part}`)
      .join('\n'),
  );
}
