import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { DataSet } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { type DicomObject, Part10Parser, type ReadOptions } from 'hounsfield/file';
import { openSource } from 'hounsfield/file/node';
import { readFileMeta } from '../header/file-meta.ts';

/** What could be read of a file, and the error that ended it before the end. */
export interface Reading {
  readonly object?: DicomObject;
  /** The File Meta Information where the data set could not be read at all. */
  readonly fileMeta?: DataSet;
  readonly error?: unknown;
}

/**
 * Reads the headers of a file up to its end or to the first error. The transfer syntax of the options is that of files
 * that do not name theirs. Never rejects.
 */
export async function readForDump(path: string, options: ReadOptions): Promise<Reading> {
  const { transferSyntaxUid, ...others } = options;
  const reading = await readFileForDump(path, others);
  const isBare =
    reading.object?.isGuessed === true || (reading.error instanceof ParseError && reading.error.code === 'not-dicom');
  return isBare && transferSyntaxUid !== undefined ? readFileForDump(path, options) : reading;
}

async function readFileForDump(path: string, options: ReadOptions): Promise<Reading> {
  const parser = new Part10Parser({ source: openSource(path), ...options });
  try {
    await feedFile(path, parser);
    return { object: parser.finish() };
  } catch (error) {
    const reading = partial(parser, error);
    return reading.object === undefined ? { ...(await metaAlone(path)), ...reading } : reading;
  }
}

/** The same for a stream that cannot be read again. */
export async function readStreamForDump(stream: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<Reading> {
  const parser = new Part10Parser(options);
  try {
    for await (const chunk of stream) parser.push(chunk);
    return { object: parser.finish() };
  } catch (error) {
    return partial(parser, error);
  }
}

/** Long values of plain files are leapt over; pipes and devices give all their bytes. */
async function feedFile(path: string, parser: Part10Parser): Promise<void> {
  await using file = await open(path);
  const stat = await file.stat();
  if (!stat.isFile()) {
    if (stat.isDirectory()) await file.read(Buffer.alloc(1), 0, 1, 0);
    for await (const chunk of createReadStream(path)) parser.push(chunk as Uint8Array);
    return;
  }
  const buffer = Buffer.allocUnsafe(WINDOW);
  for (let position = 0; position < stat.size; ) {
    const { bytesRead } = await file.read(buffer, 0, WINDOW, position);
    if (bytesRead === 0) return;
    parser.push(buffer.subarray(0, bytesRead));
    const passed = Math.min(parser.skippable, stat.size - position - bytesRead);
    parser.skip(passed);
    position += bytesRead + passed;
  }
}

function partial(parser: Part10Parser, error: unknown): Reading {
  const object = parser.partial();
  return object === undefined ? { error } : { object, error };
}

/** The File Meta Information of a file whose transfer syntax is not known; nothing where the first error says more. */
async function metaAlone(path: string): Promise<Reading> {
  try {
    return { fileMeta: (await readFileMeta(path)).meta };
  } catch {
    return {};
  }
}

const WINDOW = 16 * 1024;
