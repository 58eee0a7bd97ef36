// How the peers read the header of one file: header.mjs loads it for them only.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../peers/index.js', import.meta.url));

/** @type {Readonly<Record<string, () => (path: string) => unknown>>} */
export const readers = {
  'dicom-parser': () => {
    const { parseDicom } = require('dicom-parser');
    return path => parseDicom(readFileSync(path));
  },
  dcmjs: () => {
    // It prints warnings about elements: not to our standard output, which carries the result.
    for (const method of /** @type {const} */ (['log', 'info', 'warn', 'error', 'debug'])) console[method] = () => {};
    const { DicomMessage } = require('dcmjs').data;
    return path => DicomMessage.readFile(new Uint8Array(readFileSync(path)).buffer);
  },
};
