import { closeSync, fstatSync, openSync, readFileSync as readNow, readSync, writeFileSync, writevSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { objectParts, readBytes } from 'hounsfield/file';
import { readFile, readFileSync } from 'hounsfield/file/node';
import { peersFolder } from '../lib/places.ts';

/** Works on files; gives a number that no work can be left out of. */
export type Job = (files: readonly string[], scratch: string) => Promise<number> | number;

/** One way to do one job. */
export interface Way {
  readonly job: JobName;
  readonly title: string;
  readonly load: () => Job;
}

export type JobName = 'index' | 'rewrite' | 'deep' | 'keep';

/** All ways, by the name that the process of a measurement gets. */
export const ways: Readonly<Record<string, Way>> = {
  'index-hounsfield': { job: 'index', title: 'hounsfield', load: () => indexSync },
  'index-hounsfield-async': { job: 'index', title: 'hounsfield, readFile', load: () => indexAsync },
  'index-dicom-parser': { job: 'index', title: 'dicom-parser', load: () => indexWithDicomParser() },
  'index-dcmjs': { job: 'index', title: 'dcmjs', load: () => indexWithDcmjs() },
  'rewrite-hounsfield': { job: 'rewrite', title: 'hounsfield', load: () => rewrite },
  'rewrite-dwv': { job: 'rewrite', title: 'dwv', load: () => rewriteWithDwv() },
  'rewrite-dcmjs': { job: 'rewrite', title: 'dcmjs', load: () => rewriteWithDcmjs() },
  'deep-hounsfield': { job: 'deep', title: 'hounsfield', load: () => refusals(file => readBytes(file)) },
  'deep-dicom-parser': { job: 'deep', title: 'dicom-parser', load: () => refusals(dicomParser().parseDicom) },
  'deep-dcmjs': { job: 'deep', title: 'dcmjs', load: () => refusals(file => dcmjs().readFile(ownBuffer(file))) },
  'keep-hounsfield': { job: 'keep', title: 'hounsfield', load: () => keep },
};

/** Reads each file to its pixels. */
function indexSync(files: readonly string[]): number {
  let found = 0;
  for (const path of files) found += Number(readFileSync(path, { until: PIXEL_DATA }).has('SOPInstanceUID'));
  return found;
}

/** The same with several files at a time. */
async function indexAsync(files: readonly string[]): Promise<number> {
  const queue = files.values();
  let found = 0;
  const work = async (): Promise<void> => {
    for (const path of queue) {
      const object = await readFile(path, { until: PIXEL_DATA });
      found += Number(object.has('SOPInstanceUID'));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return found;
}

/**
 * One file after another, in memory that is used again: what was not changed goes from where it was read to the file that
 * is written without a copy, and fresh memory for each file would cost as much as reading it.
 */
function rewrite(files: readonly string[], scratch: string): number {
  let memory = Buffer.allocUnsafeSlow(ROOM);
  for (const path of files) {
    const input = openSync(path, 'r');
    const { size } = fstatSync(input);
    if (size > memory.length) memory = Buffer.allocUnsafeSlow(size);
    const length = readSync(input, memory, 0, size, 0);
    closeSync(input);
    const object = readBytes(memory.subarray(0, length)).with({ PatientID: 'REWRITTEN', PatientName: 'Written^Anew' });
    const parts = Array.from(objectParts(object), part => (part instanceof Uint8Array ? part : part.inline!));
    const output = openSync(join(scratch, basename(path)), 'w');
    const written = writevSync(output, parts);
    closeSync(output);
    if (length !== size || written !== parts.reduce((sum, part) => sum + part.length, 0)) {
      throw new Error('The disk gave or took a part only');
    }
  }
  return files.length;
}

/** Bytes of memory that one kept header takes beyond its own bytes. */
async function keep(files: readonly string[]): Promise<number> {
  const kept: unknown[] = [];
  const before = memory();
  let bytes = 0;
  for (let round = 0; round < KEPT_ROUNDS; round++) {
    for (const path of files) {
      const object = await readFile(path, { until: PIXEL_DATA });
      bytes += object.window.tape.bytes.length;
      kept.push(object);
    }
  }
  return (memory() - before - bytes) / kept.length;
}

function memory(): number {
  for (let k = 0; k < 3; k++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** How many files a reader does not read to the end; it must not take the process with it. */
function refusals(read: (file: Uint8Array) => unknown): Job {
  return files => {
    let refused = 0;
    for (const path of files) {
      try {
        // dicom.ts and daikon give null; a peer that gives an object has read it.
        if (read(readNow(path)) === null) refused++;
      } catch (error) {
        refused++;
        lastRefusal.text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      }
    }
    return refused;
  };
}

/** What the last refusal said. */
export const lastRefusal: { text: string } = { text: '' };

interface DicomParser {
  parseDicom(file: Uint8Array, options?: object): { string(tag: string): string | undefined };
}

interface Dcmjs {
  readFile(
    file: ArrayBuffer,
    options?: object,
  ): { readonly dict: Record<string, unknown>; write(options: object): ArrayBuffer };
}

interface Dwv {
  readonly DicomParser: new () => {
    parse(file: ArrayBuffer): void;
    getDicomElements(): Record<string, { value: unknown[] }>;
  };
  readonly DicomWriter: new () => { getBuffer(elements: object): ArrayBuffer };
}

function indexWithDicomParser(): Job {
  const { parseDicom } = dicomParser();
  return files => count(files, file => parseDicom(file, { untilTag: 'x7fe00010' }).string('x00080018') !== undefined);
}

function indexWithDcmjs(): Job {
  const reader = dcmjs();
  const options = { untilTag: '7FE00010', includeUntilTagValue: false };
  return files => count(files, file => '00080018' in reader.readFile(ownBuffer(file), options).dict);
}

function rewriteWithDcmjs(): Job {
  const reader = dcmjs();
  return (files, scratch) =>
    count(files, (file, path) => {
      const read = reader.readFile(ownBuffer(file));
      read.dict['00100020'] = { vr: 'LO', Value: ['REWRITTEN'] };
      read.dict['00100010'] = { vr: 'PN', Value: [{ Alphabetic: 'Written^Anew' }] };
      writeFileSync(join(scratch, basename(path)), Buffer.from(read.write({ fragmentMultiframe: false })));
      return true;
    });
}

function rewriteWithDwv(): Job {
  const { DicomParser, DicomWriter } = requirePeer('dwv') as Dwv;
  return (files, scratch) =>
    count(files, (file, path) => {
      const parser = new DicomParser();
      parser.parse(ownBuffer(file));
      const elements = parser.getDicomElements();
      elements['00100020']!.value = ['REWRITTEN'];
      elements['00100010']!.value = ['Written^Anew'];
      writeFileSync(join(scratch, basename(path)), Buffer.from(new DicomWriter().getBuffer(elements)));
      return true;
    });
}

function count(files: readonly string[], work: (file: Uint8Array, path: string) => boolean): number {
  let done = 0;
  for (const path of files) done += Number(work(readNow(path), path));
  return done;
}

function dicomParser(): DicomParser {
  return requirePeer('dicom-parser') as DicomParser;
}

function dcmjs(): Dcmjs {
  return (requirePeer('dcmjs') as { readonly data: { readonly DicomMessage: Dcmjs } }).data.DicomMessage;
}

/** Some peers want an ArrayBuffer that holds the file and nothing else. */
function ownBuffer({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer {
  // Files are read into memory that nobody shares.
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** The peers are plain JavaScript: what they export is known from their documentation. */
function requirePeer(name: string): unknown {
  const folder = peersFolder();
  if (folder === undefined) throw new Error('Run first: node bench/install-peers.mjs');
  return createRequire(join(folder, 'index.js'))(name);
}

const PIXEL_DATA = 0x7fe0_0010;
const AT_A_TIME = 8;
const KEPT_ROUNDS = 10;
/** More than most files have. */
const ROOM = 0x10_0000;
