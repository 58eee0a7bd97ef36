import type { Stats } from 'node:fs';
import type { DicomObject } from '../dicom-object.ts';
import { Part10Parser, type ReadOptions } from '../part10-parser.ts';
import { read, readBytes } from '../read.ts';
import { openSource } from './file-source.ts';
import { fileSystem } from './file-system.ts';

/**
 * Reads the header of a file: long values stay in it and are read when asked for, bytes between are not read at all. A
 * file of less than 16 KiB is read whole.
 * @throws ParseError; errors of the file system as Node gives them
 */
export async function readFile(path: string, options: ReadOptions = {}): Promise<DicomObject> {
  const file = await opened(path);
  // Only what may have to wait for a disk leaves the thread: that takes longer than what an open file is asked here.
  const stat = fileSystem.fstatSync(file);
  return hasPositions(stat) ? readPositions({ path, file, size: stat.size }, options) : readStream(path, file, options);
}

/**
 * As `readFile`, at once: for programs that read thousands of small files and have nothing else to do meanwhile. The
 * header alone is read now; a long value is asked for as ever. Pipes and devices have no size: `readFile` reads those.
 * @throws ParseError; errors of the file system as Node gives them
 */
export function readFileSync(path: string, options: ReadOptions = {}): DicomObject {
  const file = fileSystem.openSync(path, 'r');
  try {
    const length = fillWindow(file);
    if (length < WINDOW && isReadWhole(length, options)) {
      return readBytes(new Uint8Array(sharedWindow.subarray(0, length)), options);
    }
    const header = new HeaderInFile({ path, size: fileSystem.fstatSync(file).size, window: sharedWindow }, options);
    for (let bytesRead = length; bytesRead > 0; ) {
      header.take(bytesRead);
      bytesRead = header.wants ? fileSystem.readSync(file, sharedWindow, 0, WINDOW, header.position) : 0;
    }
    return header.parser.finish();
  } finally {
    fileSystem.closeSync(file);
  }
}

interface OpenFile {
  readonly path: string;
  readonly file: number;
  readonly size: number;
}

async function readPositions({ path, file, size }: OpenFile, options: ReadOptions): Promise<DicomObject> {
  try {
    if (isReadWhole(size, options)) return readBytes(await beginningOf(file, size), options);
    const header = new HeaderInFile({ path, size, window: Buffer.allocUnsafe(WINDOW) }, options);
    while (header.wants) {
      const { window: buffer, position } = header;
      const bytesRead = await readInto(file, { buffer, length: buffer.length, position });
      if (bytesRead === 0) break;
      header.take(bytesRead);
    }
    return header.parser.finish();
  } finally {
    fileSystem.closeSync(file);
  }
}

/** The stream closes the file when it is done with it: a pipe may be waited for still. */
async function readStream(path: string, file: number, options: ReadOptions): Promise<DicomObject> {
  const stream = fileSystem.createReadStream(path, { fd: file });
  try {
    return await read(stream, options);
  } finally {
    stream.destroy();
  }
}

/** Reads the beginning of a file into the shared window. @returns its bytes, fewer than the window has where the file ends */
function fillWindow(file: number): number {
  let length = 0;
  while (length < WINDOW) {
    const bytesRead = fileSystem.readSync(file, sharedWindow, length, WINDOW - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}

/** Which part of a file is to be read next, until its header is known. */
class HeaderInFile {
  readonly parser: Part10Parser;
  readonly window: Buffer;
  readonly #size: number;
  position = 0;

  constructor({ path, size, window }: { path: string; size: number; window: Buffer }, options: ReadOptions) {
    this.window = window;
    this.#size = size;
    this.parser = new Part10Parser({ source: openSource(path), ...options });
  }

  get wants(): boolean {
    return this.position < this.#size && !this.parser.done;
  }

  take(count: number): void {
    const { parser } = this;
    parser.push(this.window.subarray(0, count));
    this.position += count;
    const passed = Math.min(parser.skippable, this.#size - this.position);
    parser.skip(passed);
    this.position += passed;
  }
}

/** A file that fits into the window is in memory anyway, its long values too. */
function isReadWhole(size: number, { bulkAbove, valueAbove }: ReadOptions): boolean {
  return size <= WINDOW && bulkAbove === undefined && valueAbove === undefined;
}

/** A pipe or a device has no size and no positions. */
function hasPositions(stat: Stats): boolean {
  return !(stat.isFIFO() || stat.isCharacterDevice() || stat.isSocket());
}

async function beginningOf(file: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(length);
  const bytesRead = await readInto(file, { buffer: bytes, length, position: 0 });
  return bytes.subarray(0, bytesRead);
}

function opened(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    fileSystem.open(path, (error, file) => (error === null ? resolve(file) : reject(error)));
  });
}

/** @returns how many bytes came */
function readInto(file: number, { buffer, length, position }: Stretch): Promise<number> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, count: number): void => (error === null ? resolve(count) : reject(error));
    fileSystem.read(file, buffer, 0, length, position, done);
  });
}

interface Stretch {
  readonly buffer: Uint8Array;
  readonly length: number;
  readonly position: number;
}

/** One read holds the header of most objects. */
const WINDOW = 16 * 1024;
/** What is kept of it is copied before it is read into again; fresh memory for each file would take longer than reading. */
const sharedWindow: Buffer = Buffer.allocUnsafeSlow(WINDOW);
