import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run, runOrExit } from './run.mjs';
import { inRoot, stampFile, tools } from './tools.mjs';

/**
 * @typedef {object} Target
 * @property {string} name
 * @property {string[]} sources folders and files whose content decides
 * @property {string} output a file that is there after a build
 * @property {string[]} command
 * @property {string} [cwd]
 */

/** What a program in Node loads of the library. @type {Target} */
const library = {
  name: 'library in few files',
  sources: ['tsconfig.base.json', 'packages/hounsfield'],
  output: 'packages/hounsfield/dist/node/main.js',
  command: [...tools.vite, 'build', '--logLevel', 'error'],
  cwd: 'packages/hounsfield',
};

/** What `hu serve` loads. @type {Target} */
const archive = {
  name: 'archive in few files',
  sources: ['packages/hounsfield/package.json', 'packages/hounsfield/src', 'packages/codecs-wasm', 'packages/archive'],
  output: 'packages/archive/dist/archive/index.js',
  command: [...tools.vite, 'build', '--logLevel', 'error'],
  cwd: 'packages/archive',
};

/** What `hu` runs: few files, because Node takes its time over each. @type {Target} */
const commandLine = {
  name: 'command line in few files',
  sources: ['packages/hounsfield/package.json', 'packages/hounsfield/src', 'packages/codecs-wasm', 'packages/cli'],
  output: 'packages/cli/dist/hu/main.js',
  command: [...tools.vite, 'build', '--logLevel', 'error'],
  cwd: 'packages/cli',
};

/** What is built for use: the packages of Node, the command line, then the web page. @type {Target[]} */
const targets = [
  {
    name: 'library, archive and command line',
    sources: ['tsconfig.base.json', 'packages/hounsfield', 'packages/codecs-wasm', 'packages/archive', 'packages/cli'],
    output: 'packages/cli/dist/index.js',
    command: [...tools.tsc, '-b', 'packages/archive/tsconfig.src.json', 'packages/cli/tsconfig.src.json'],
  },
  library,
  archive,
  commandLine,
  {
    name: 'web page',
    sources: ['tsconfig.base.json', 'packages/hounsfield', 'packages/codecs-wasm', 'packages/viewer'],
    output: 'packages/viewer/dist/index.html',
    command: [...tools.vite, 'build', '--logLevel', 'warn'],
    cwd: 'packages/viewer',
  },
];

/** Builds each target whose sources have changed since its last build; ends the script when a build fails. */
export async function ensureBuilt() {
  for (const target of targets) {
    if (isFresh(target)) continue;
    console.log(`Building the ${target.name} ...`);
    const digest = digestOf(target);
    await runOrExit(target.command, buildOptions(target));
    writeStamp(target, digest);
  }
}

/**
 * Bundles the command line and the archive when their sources have changed, for the tests that start them.
 * @returns {Promise<number>} the exit code
 */
export async function ensureCommandLine() {
  for (const target of [archive, commandLine]) {
    const code = isFresh(target) ? 0 : await build(target);
    if (code !== 0) return code;
  }
  return 0;
}

/**
 * Builds the web page even when it is fresh, and says how it went, for the tests.
 * @returns {Promise<number>} the exit code
 */
export async function buildWebPage() {
  return build(/** @type {Target} */ (targets.at(-1)));
}

/** @param {Target} target */
async function build(target) {
  const digest = digestOf(target);
  const code = await run(target.command, buildOptions(target));
  if (code === 0) writeStamp(target, digest);
  return code;
}

/** Removes all that was built, and the compiler's notes with it. */
export function clean() {
  for (const name of readdirSync(inRoot('packages'))) {
    rmSync(inRoot('packages', name, 'dist'), { recursive: true, force: true });
  }
  rmSync(inRoot('node_modules', '.cache'), { recursive: true, force: true });
}

/** @param {Target} target */
const buildOptions = target => ({ cwd: inRoot(target.cwd ?? '.') });

/** @param {Target} target */
function isFresh(target) {
  if (!existsSync(inRoot(target.output)) || !existsSync(stampOf(target))) return false;
  return readFileSync(stampOf(target), 'utf8') === digestOf(target);
}

/**
 * @param {Target} target
 * @param {string} digest taken before the build: a file that changes meanwhile makes the build stale
 */
function writeStamp(target, digest) {
  mkdirSync(dirname(stampOf(target)), { recursive: true });
  writeFileSync(stampOf(target), digest);
}

/** @param {Target} target */
const stampOf = target => stampFile(`built-${target.name.replaceAll(/\W+/g, '-')}`);

/**
 * A digest of all that goes into a target: its sources, and the versions of what is installed.
 * @param {Target} target
 */
function digestOf(target) {
  const hash = createHash('sha256');
  for (const source of ['package-lock.json', ...target.sources]) addToHash(hash, inRoot(source), source);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 * @param {string} name
 */
function addToHash(hash, path, name) {
  if (!existsSync(path)) return;
  if (!lstatSync(path).isDirectory()) {
    hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
    return;
  }
  for (const entry of readdirSync(path).sort()) {
    if (!LEFT_OUT.test(entry)) addToHash(hash, join(path, entry), `${name}/${entry}`);
  }
}

/** What a build makes, and what it does not read. */
const LEFT_OUT = /^(dist|node_modules)$|\.(test(-d)?|fixture)\.tsx?$/;
