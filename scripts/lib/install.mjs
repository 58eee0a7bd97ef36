import { readFileSync } from 'node:fs';
import { run, runOrExit } from './run.mjs';
import { hasPinnedNode, inRoot, pinnedNode } from './tools.mjs';

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/** Installs what the lock file names, unless just that is there already. */
export async function ensureInstalled() {
  if (hasPinnedNode() && isInstalled()) return;
  console.log('Installing packages as package-lock.json names them ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await runOrExit([npm, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true });
  if (await run([pinnedNode, '--version'], { quiet: true })) {
    console.error(
      'The npm package "node" did not install its program: allow its preinstall script and run npm ci again.',
    );
    process.exit(1);
  }
}

/** Whether each package of the lock file stands in node_modules in its version; those of other platforms may be absent. */
function isInstalled() {
  const wanted = readLock(inRoot('package-lock.json'));
  const there = readLock(inRoot('node_modules', '.package-lock.json'));
  if (wanted === undefined || there === undefined) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link) return true;
    const found = there.packages[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

/**
 * @param {string} path
 * @returns {Lock | undefined}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
