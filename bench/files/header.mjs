// The header of one file in a process of its own, in plain JavaScript, since Node's own handling of TypeScript takes
// 30 MB: node header.mjs WHO FILE PASSES. Prints milliseconds of each pass and the highest resident memory in bytes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [who = '', path = '', passes = ''] = process.argv.slice(2);
for (const method of /** @type {const} */ (['log', 'info', 'warn', 'error', 'debug'])) console[method] = () => {};
const require = createRequire(new URL('../peers/index.js', import.meta.url));

/** @type {Readonly<Record<string, () => Promise<() => unknown>>>} */
const readers = {
  hounsfield: async () => {
    const { readFileSync: readHeader } = await import('hounsfield/file/node');
    return () => readHeader(path);
  },
  'dicom-parser': async () => {
    const { parseDicom } = require('dicom-parser');
    return () => parseDicom(readFileSync(path));
  },
  dcmjs: async () => {
    const { DicomMessage } = require('dcmjs').data;
    return () => DicomMessage.readFile(new Uint8Array(readFileSync(path)).buffer);
  },
};

const read = await readers[who]?.();
if (read === undefined) throw new RangeError(`No reader ${who}`);
const milliseconds = [];
for (let pass = 0; pass < Number(passes); pass++) {
  const start = performance.now();
  await read();
  milliseconds.push(performance.now() - start);
}
process.stdout.write(
  `${JSON.stringify({ milliseconds, files: 1, result: 1, resident: process.resourceUsage().maxRSS * 1024, refusal: '' })}\n`,
);
