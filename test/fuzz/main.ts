// node scripts/fuzz.mjs: damages samples and gives them to everything that takes bytes or texts from others.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Found, fileName, type Order } from './order.ts';
import { corpusFolder } from './samples.ts';
import { watchedRun } from './watched-run.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string' },
    inputs: { type: 'string' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string', multiple: true, default: [] },
    patience: { type: 'string', default: '10' },
    found: { type: 'string', default: fileURLToPath(new URL('found', import.meta.url)) },
    replay: { type: 'boolean', default: false },
    'no-corpus': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const folder = values.found;
const order: Order = {
  seed: numberOf('seed') ?? 1,
  targets: values.target,
  usesCorpus: !values['no-corpus'],
  replay: values.replay ? folder : undefined,
};
const start = performance.now();
const files: string[] = [];
let shown = -1;
const { inputs, found } = await watchedRun(order, {
  inputs: numberOf('inputs'),
  seconds: numberOf('seconds') ?? (values.inputs === undefined && !values.replay ? 60 : undefined),
  patience: numberOf('patience') ?? 10,
  onProgress,
  onFound: each => {
    files.push(kept(each));
    if (!values.json) console.log(`FOUND ${lineOf(each)}\n      ${files.at(-1)}, made of ${each.from}`);
  },
});
conclude();

function conclude(): void {
  const seconds = (performance.now() - start) / 1000;
  process.exitCode = found.length > 0 ? 1 : 0;
  if (values.json) {
    console.log(
      JSON.stringify({ inputs, seconds, found: found.map((each, k) => ({ what: lineOf(each), file: files[k] })) }),
    );
    return;
  }
  const corpus = order.usesCorpus && corpusFolder() !== undefined ? 'with' : 'without';
  console.log(
    `${inputs} inputs in ${seconds.toFixed(1)} s, seed ${order.seed}, ${corpus} the corpus: ${found.length} findings`,
  );
}

function onProgress(done: number): void {
  const seconds = Math.floor((performance.now() - start) / 1000);
  if (values.json || seconds === shown || seconds % 10 !== 0) return;
  shown = seconds;
  console.log(`${seconds} s: ${done} inputs, ${files.length} findings`);
}

/** Writes a finding to the folder, where every later run replays it. */
function kept(each: Found): string {
  const path = join(folder, fileName(each));
  if (!values.replay) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, each.bytes);
  }
  return relative('.', path);
}

function lineOf({ target, failure, bytes }: Found): string {
  return `${target}: ${failure.kind}, ${failure.what} (${bytes.length} bytes)`;
}

function numberOf(name: 'seconds' | 'inputs' | 'seed' | 'patience'): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0) throw new RangeError(`--${name} needs a number`);
  return number;
}
