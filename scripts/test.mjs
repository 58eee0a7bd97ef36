// npm test: installs what it needs and runs every check and test. `npm test -- PATTERN` runs the test files whose path
// holds PATTERN; other arguments go on to Vitest. HOUNSFIELD_STRICT=1 makes anything that is skipped a failure.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildWebPage, ensureCommandLine } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ensurePeers } from './lib/peers.mjs';
import { run } from './lib/run.mjs';
import { inRoot, stampFile, tools } from './lib/tools.mjs';

/** @typedef {import('./lib/summary-reporter.mjs').Summary} Summary */
/** @typedef {{ title: string, run: () => Promise<Summary> }} Step */

const given = process.argv.slice(2);
/** @type {Summary} */
const total = { passed: 0, failed: [], skipped: [] };

/** Checks that end with an exit code count as one test each. @type {Step[]} */
const checks = [
  check('Generated code is up to date', () => run([...tools.node, inRoot('standard', 'generate.ts'), '--check'])),
  check('Format and lint', () => run([...tools.biome, 'check', '.'])),
  check('Types of all projects', () => run([...tools.tsc, '-b'])),
  check('Build of the command line', ensureCommandLine),
  check('Build of the web page', buildWebPage),
];

/** In the order from cheap to dear; those of an inner list run side by side: each keeps one core busy. @type {(Step | Step[])[]} */
const suites = [
  [vitest('Layer borders', ['--project', 'layers']), vitest('Unit tests', ['--project', 'unit'])],
  vitest('Conformance and interop tests', ['--project', 'interop']),
  vitest('System tests', ['--project', 'system']),
  [vitest('Bounds of memory', ['--project', 'memory']), vitest('Package checks', ['--project', 'packages'])],
];

/** The tests start hundreds of programs and threads, which compile the same code: it takes half of their start. */
const compileCache = inRoot('node_modules', '.cache', 'compile');

const needed = checks.slice(2);
const steps = given.length === 0 ? [...checks, ...suites] : [...needed, vitest(`Tests of ${given.join(' ')}`, given)];

await ensureInstalled();
await step({ title: 'Peers', run: async () => ({ ...summaryOf('Peers', await ensurePeers()), passed: 0 }) });
for (const each of steps) await Promise.all([each].flat().map(step));
process.exitCode = conclude();

/** @param {Step} each */
async function step({ title, run: runStep }) {
  console.log(`\n== ${title}`);
  const start = performance.now();
  const { passed, failed, skipped } = await runStep();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`== ${title}: ${failed.length === 0 ? 'done' : 'FAILED'} in ${seconds} s`);
  total.passed += passed;
  total.failed.push(...failed);
  total.skipped.push(...skipped);
}

/**
 * @param {string} title
 * @param {() => Promise<number>} action
 * @returns {Step}
 */
function check(title, action) {
  return { title, run: async () => summaryOf(title, await action()) };
}

/**
 * @param {string} title
 * @param {number} code
 * @returns {Summary}
 */
function summaryOf(title, code) {
  return code === 0 ? { passed: 1, failed: [], skipped: [] } : { passed: 0, failed: [title], skipped: [] };
}

/**
 * @param {string} title
 * @param {readonly string[]} args
 * @returns {Step}
 */
function vitest(title, args) {
  const file = stampFile(`test-summary-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.json`);
  const reporters = ['--reporter=default', `--reporter=${inRoot('scripts', 'lib', 'summary-reporter.mjs')}`];
  /** @param {readonly string[]} args @returns {Promise<Summary>} */
  const runOnce = async args => {
    mkdirSync(dirname(file), { recursive: true });
    rmSync(file, { force: true });
    const env = { HOUNSFIELD_TEST_SUMMARY: file, NODE_COMPILE_CACHE: compileCache };
    const code = await run([...tools.vitest, 'run', ...reporters, ...args], { env });
    if (!existsSync(file)) return summaryOf(`${title} (no summary)`, code || 1);
    /** @type {Summary} */
    const summary = JSON.parse(readFileSync(file, 'utf8'));
    const isSilent = code !== 0 && summary.failed.length === 0 && (summary.aborted ?? []).length === 0;
    return isSilent ? { ...summary, failed: [`${title} (exit code ${code})`] } : summary;
  };
  const runSuite = async () => {
    const summary = await runOnce(args);
    const aborted = summary.aborted ?? [];
    if (aborted.length === 0) return summary;
    console.log(`V8 aborted the process of ${aborted.join(', ')}: that runs again, once.`);
    const again = await runOnce([...args.filter(arg => arg.startsWith('-') || args.includes('--project')), ...aborted]);
    const failed = (again.aborted ?? []).map(file => `${file} (V8 aborted its process twice)`);
    return {
      passed: summary.passed + again.passed,
      failed: [...summary.failed, ...again.failed, ...failed],
      skipped: [...summary.skipped, ...again.skipped],
    };
  };
  return { title, run: runSuite };
}

/** Prints what failed and what was skipped, and last the plain line of counts. @returns {number} the exit code */
function conclude() {
  const { passed, failed, skipped } = total;
  const strict = process.env.HOUNSFIELD_STRICT === '1';
  if (failed.length > 0) console.log(`\nFailed:\n${failed.map(name => `  ${name}`).join('\n')}`);
  if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map(name => `  ${name}`).join('\n')}`);
  if (strict && skipped.length > 0) console.log('HOUNSFIELD_STRICT=1 allows nothing to be skipped.');
  console.log(`\n${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  return failed.length > 0 || (strict && skipped.length > 0) ? 1 : 0;
}
