import { open } from 'node:fs/promises';
import { readFileMeta } from '../header/file-meta.ts';

/** The data set in a file. */
export interface DataSetPlace {
  readonly path: string;
  readonly dataStart: number;
  readonly dataLength: number;
}

/** Whether a file that is there holds the same data set, byte for byte; its File Meta Information may differ. */
export async function holdsSame(path: string, object: DataSetPlace): Promise<boolean> {
  const dataStart = await readFileMeta(path).then(
    found => found.dataStart,
    () => undefined,
  );
  if (dataStart === undefined) return false;
  await using one = await open(path);
  if ((await one.stat()).size - dataStart !== object.dataLength) return false;
  await using other = await open(object.path);
  const [a, b] = [Buffer.allocUnsafe(WINDOW), Buffer.allocUnsafe(WINDOW)];
  for (let at = 0; at < object.dataLength; ) {
    const wanted = Math.min(WINDOW, object.dataLength - at);
    const [{ bytesRead: here }, { bytesRead: there }] = await Promise.all([
      one.read(a, 0, wanted, dataStart + at),
      other.read(b, 0, wanted, object.dataStart + at),
    ]);
    const count = Math.min(here, there);
    if (count === 0 || a.compare(b, 0, count, 0, count) !== 0) return false;
    at += count;
  }
  return true;
}

const WINDOW = 256 * 1024;
