// One way of one job in a process of its own: node --expose-gc measure.ts WAY FOLDER MOST WARM PASSES SCRATCH
// Prints one line of JSON: milliseconds of each pass, what the job gave, and the highest resident memory in bytes.
import { mkdirSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { lastRefusal, ways } from './jobs.ts';

const [name = '', folder = '', most = '', warm = '', passes = '', scratch = ''] = process.argv.slice(2);
// The peers print warnings about elements: not to our standard output, which carries the result.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => {};

const way = ways[name];
if (way === undefined) throw new RangeError(`No way ${name}`);
const files = readdirSync(folder)
  .slice(0, Number(most))
  .map(file => join(folder, file));
const job = way.load();

const milliseconds: number[] = [];
let result = 0;
for (let pass = 0; pass < Number(warm) + Number(passes); pass++) {
  // New files: those that take the place of others are brought to the disk by the file system when they are closed.
  const own = join(scratch, `${process.pid}-${pass}`);
  mkdirSync(own);
  globalThis.gc?.();
  const start = performance.now();
  result = await job(files, own);
  if (pass >= Number(warm)) milliseconds.push(performance.now() - start);
  for (const file of readdirSync(own)) truncateSync(join(own, file));
}
const resident = process.resourceUsage().maxRSS * 1024;
process.stdout.write(
  `${JSON.stringify({ milliseconds, files: files.length, result, resident, refusal: lastRefusal.text })}\n`,
);
