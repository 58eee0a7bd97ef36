import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const checkout: string = fileURLToPath(new URL('../..', import.meta.url));

/** Data sets and databases of the benchmarks; `npm ci` removes them. */
export const scratch: string = join(checkout, 'node_modules', '.cache', 'hounsfield-bench');

/** Where the load generator and other methods lie: HOUNSFIELD_BENCH, or `../shared/bench` beside the checkout. */
export const sharedBench: string = resolve(process.env['HOUNSFIELD_BENCH'] ?? join(checkout, '..', 'shared', 'bench'));

/** A file of the shared methods, or undefined where it is not there. */
export function sharedFile(name: string): string | undefined {
  const path = join(sharedBench, name);
  return existsSync(path) ? path : undefined;
}

/** The libraries beside ours; undefined before `node bench/install-peers.mjs`. */
export function peersFolder(): string | undefined {
  const folder = join(checkout, 'bench', 'peers');
  return existsSync(join(folder, 'node_modules')) ? folder : undefined;
}
