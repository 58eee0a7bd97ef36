import { open } from 'node:fs/promises';
import type { DicomObject } from '../dicom-object.ts';
import { Part10Parser, type ReadOptions } from '../part10-parser.ts';
import { read } from '../read.ts';
import { openSource } from './file-source.ts';

/**
 * Reads the header of a file: long values stay in it and are read when asked for, bytes between are not read at all.
 * @throws ParseError; errors of the file system as Node gives them
 */
export async function readFile(path: string, options: ReadOptions = {}): Promise<DicomObject> {
  const parser = new Part10Parser({ source: openSource(path), ...options });
  await using file = await open(path);
  const stat = await file.stat();
  // A pipe or a device has no size and no positions.
  if (stat.isFIFO() || stat.isCharacterDevice() || stat.isSocket())
    return read(file.createReadStream({ autoClose: false }), options);
  const buffer = Buffer.allocUnsafe(WINDOW);
  const { size } = stat;
  let position = 0;
  while (position < size && !parser.done) {
    const { bytesRead } = await file.read(buffer, 0, WINDOW, position);
    if (bytesRead === 0) break;
    parser.push(buffer.subarray(0, bytesRead));
    position += bytesRead;
    const passed = Math.min(parser.skippable, size - position);
    parser.skip(passed);
    position += passed;
  }
  return parser.finish();
}

/** One read holds the header of most objects. */
const WINDOW = 16 * 1024;
