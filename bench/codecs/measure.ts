// One contender in a process of its own: node measure.ts CONTENDER METHOD IMAGE decode|encode ENCODED
// Says whether it can, and whether what came out is right; then CPU milliseconds of a frame for each line that comes in.
import { readFileSync } from 'node:fs';
import { type ContenderName, coder, type MethodName } from './contenders.ts';
import { type ImageName, images, nativeFrame } from './images.ts';
import { answer, cpuPass, warm } from './passes.ts';

const [contender = '', method = '', image = '', work = '', encodedPath = ''] = process.argv.slice(2);
// The peers print: not to our standard output, which carries the result.
for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = () => {};

// Names come from codecs.ts, whose table has these types.
const { facts } = images[image as ImageName];
const found = await coder(contender as ContenderName, method as MethodName, facts);
const native = nativeFrame(image as ImageName);
const encoded = new Uint8Array(readFileSync(encodedPath));
const { decode, encode } = found ?? {};
const run = work === 'decode' ? decode && (() => decode(encoded)) : encode && (() => encode(native));
if (run === undefined) await answer({ isAble: false }, () => Number.NaN);
else {
  const isRight = work === 'encode' || Buffer.compare(bytesOf(run()), native) === 0;
  warm(run);
  await answer({ isAble: true, isRight }, () => cpuPass(run));
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
