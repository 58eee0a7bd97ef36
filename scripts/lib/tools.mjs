import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path inside the checkout. @param {...string} names */
export const inRoot = (...names) => join(root, ...names);

/** The Node that all code of the workspace runs on: the npm package `node`, whatever the machine has. */
export const pinnedNode = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The environment of all tools: our own binaries come first in the path. */
export const toolEnvironment = {
  ...process.env,
  PATH: [inRoot('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
};

/** The command of a tool of the workspace: the pinned Node and the tool's script. */
export const tools = {
  tsc: [pinnedNode, inRoot('node_modules', 'typescript', 'bin', 'tsc')],
  vite: [pinnedNode, inRoot('node_modules', 'vite', 'bin', 'vite.js')],
  vitest: [pinnedNode, inRoot('node_modules', 'vitest', 'vitest.mjs')],
  biome: [pinnedNode, inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome')],
  node: [pinnedNode],
};

/**
 * Where our files for "is this still right" are kept; `npm ci` removes the folder, and with it what is no longer known.
 * @param {string} name
 */
export const stampFile = name => inRoot('node_modules', '.cache', 'hounsfield', name);

/** Whether the workspace has its pinned Node. */
export const hasPinnedNode = () => existsSync(pinnedNode);
