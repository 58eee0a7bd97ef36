// The header of one file in a process of its own, in plain JavaScript, since Node's own handling of TypeScript takes
// 30 MB: node header.mjs WHO FILE PASSES. Prints milliseconds of each pass and, in bytes, the highest resident memory up
// to the end of the first one, with what of it is the process's own and no page of Node's program.
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
let memory = {};
for (let pass = 0; pass < Number(passes); pass++) {
  const start = performance.now();
  await read();
  milliseconds.push(performance.now() - start);
  // What later passes leave behind says more about the collector than about what one header takes.
  if (pass === 0) memory = memoryNow();
}
process.stdout.write(`${JSON.stringify({ milliseconds, files: 1, result: 1, ...memory, refusal: '' })}\n`);

/** Only Linux tells them apart. @returns {{ resident: number, own?: number }} */
function memoryNow() {
  const resident = process.resourceUsage().maxRSS * 1024;
  if (process.platform !== 'linux') return { resident };
  const [, pages] = /^RssFile:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1')) ?? [];
  return { resident, own: resident - Number(pages) * 1024 };
}
