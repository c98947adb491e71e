/**
 * npm run conformance: runs the rules of the FigJam host that the local board enforces, and prints them as a table with
 * where each is known from. The rules are tests: test/local/conformance and, in a browser, test/e2e/conformance.
 */
import { relative } from 'node:path';
import { createVitest } from 'vitest/node';
import { ensureBrowser } from './browser.mjs';
import { buildLocalBoard, buildPlugin, root } from './bundles.mjs';

const marks = { passed: '✓', failed: '✗', skipped: '–', pending: '–' };
const confidences = ['certain', 'likely', 'unknown'];

/** @typedef {{ rule: import('../test/local/conformance/rule.ts').RuleLine, state: string, file: string }} Line */

/** Runs the rules without a word of its own, and returns a line for each. */
async function runRules(filters) {
  /** @type {Line[]} */
  const lines = [];
  const errors = [];
  const vitest = await createVitest('test', {
    watch: false,
    root,
    reporters: [
      {
        onTestCaseResult(test) {
          const { rule } = test.meta();
          if (!rule) return;
          const { state, errors: found } = test.result();
          const file = `${relative(root, test.module.moduleId)}:${test.location?.line ?? 1}`;
          lines.push({ rule, state, file });
          for (const error of found ?? []) errors.push(`${file}  ${rule.says}\n    ${error.message}`);
        },
        onTestRunEnd(modules, unhandled) {
          for (const module of modules) for (const error of module.errors()) errors.push(error.message);
          for (const error of unhandled) errors.push(error.message);
        },
      },
    ],
    includeTaskLocation: true,
  });
  await vitest.start(filters);
  await vitest.close();
  return { lines, errors };
}

/** @param {Line[]} lines */
function print(lines) {
  const sections = [...new Set(lines.map(({ rule }) => rule.section))];
  for (const section of sections.sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))) {
    console.log(`\n${section}`);
    for (const { rule, state, file } of lines.filter((line) => line.rule.section === section)) {
      const { says, confidence, question, source } = rule;
      const known = question === null ? confidence : `${confidence} (${question})`;
      console.log(
        `  ${marks[state] ?? '?'} ${known.padEnd(12)} ${says}\n${' '.repeat(17)}${source}  ·  ${file}`,
      );
    }
  }
}

/** @param {Line[]} lines */
function printTotals(lines) {
  console.log('\nconfidence   rules    hold');
  const row = (name, those) =>
    console.log(
      `${name.padEnd(10)} ${String(those.length).padStart(7)} ${String(those.filter(({ state }) => state === 'passed').length).padStart(7)}`,
    );
  for (const confidence of confidences) {
    row(
      confidence,
      lines.filter(({ rule }) => rule.confidence === confidence),
    );
  }
  row('all', lines);
  console.log(
    '\nWhat is unknown takes the stricter answer; docs/in-real-figjam.md tells how to settle each (number).',
  );
}

await buildPlugin();
await buildLocalBoard();
const browser = ensureBrowser();
if (browser.path) process.env.BROWSER_PATH = browser.path;
const { lines, errors } = await runRules(browser.path ? ['conformance'] : ['test/local/conformance']);
print(lines);
printTotals(lines);
if (browser.problem) console.log(`\nThe rules of the sidebar frame were not run. ${browser.problem}`);
if (errors.length > 0) {
  console.error(`\n${errors.join('\n')}`);
  process.exitCode = 1;
}
