// One contender in a process of its own: node --expose-gc measure.ts CONTENDER DATASET WARM PASSES REPEAT
// Prints one line of JSON: CPU milliseconds of each pass, and what the passes added up to.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DataSetName, dataSetFolder } from '../lib/data-sets.ts';
import { contenders } from './contenders.ts';

const [name = '', set = '', warm = '', passes = '', repeat = ''] = process.argv.slice(2);
// The peers print warnings about elements: not to our standard output, which carries the result.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => {};

const parse = await contenders[name]?.load();
if (parse === undefined) throw new RangeError(`No contender ${name}`);
const folder = dataSetFolder(set as DataSetName);
const files = readdirSync(folder).map(file => ownBuffer(readFileSync(join(folder, file))));

let sum = 0;
const milliseconds: number[] = [];
for (let pass = 0; pass < Number(warm) + Number(passes); pass++) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  for (let round = 0; round < Number(repeat); round++) for (const file of files) sum += parse(file);
  const { user, system } = process.cpuUsage(before);
  if (pass >= Number(warm)) milliseconds.push((user + system) / 1000 / Number(repeat));
}
process.stdout.write(
  `${JSON.stringify({ milliseconds, perFile: sum / (files.length * Number(repeat) * (Number(warm) + Number(passes))) })}\n`,
);

/** A file in a buffer that holds nothing else: small files are read into shared ones. */
function ownBuffer(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
