// One contender in a process of its own: node measure.ts CONTENDER METHOD IMAGE decode|encode ENCODED
// Prints one line of JSON: CPU milliseconds of a frame in each pass, and whether what came out is right.
import { readFileSync } from 'node:fs';
import { type ContenderName, coder, type MethodName } from './contenders.ts';
import { type ImageName, images, nativeFrame } from './images.ts';
import { passes } from './passes.ts';

const [contender = '', method = '', image = '', work = '', encodedPath = ''] = process.argv.slice(2);
// The peers print: not to our standard output, which carries the result.
for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) console[name] = () => {};

// Names come from codecs.ts, whose table has these types.
const { facts } = images[image as ImageName];
const found = await coder(contender as ContenderName, method as MethodName, facts);
const native = nativeFrame(image as ImageName);
const encoded = new Uint8Array(readFileSync(encodedPath));
const { decode, encode } = found ?? {};
const job = work === 'decode' ? decode && (() => decode(encoded)) : encode && (() => encode(native));
process.stdout.write(`${JSON.stringify(job === undefined ? { milliseconds: [] } : measured(job))}\n`);

function measured(run: () => ArrayBufferView): object {
  const first = bytesOf(run());
  const isEqual = work === 'decode' && Buffer.compare(first, native) === 0;
  return { milliseconds: passes(run), isEqual, bytes: first.length };
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
