/**
 * npm test: everything a change must pass, in the order in which it fails fastest. Finds a browser first, so that
 * nobody waits ten minutes to hear that there is none.
 */
import { spawnSync } from 'node:child_process';
import { ensureBrowser } from './browser.mjs';

const steps = [
  ['format and lint', 'npx', ['biome', 'check', '--error-on-warnings', '.']],
  ['types', 'npx', ['tsc', '-b']],
  ['build', 'node', ['build.mjs']],
  ['unit, board and browser tests', 'npx', ['vitest', 'run', ...process.argv.slice(2)]],
];

const browser = ensureBrowser();
if (!browser.path) {
  console.error(browser.problem);
  process.exit(1);
}

for (const [name, command, words] of steps) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, words, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, BROWSER_PATH: browser.path },
  });
  if (status !== 0) {
    console.error(`\nnpm test stopped at: ${name}`);
    process.exit(status ?? 1);
  }
}
