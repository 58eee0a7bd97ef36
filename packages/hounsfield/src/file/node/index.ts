import type { DicomObject, Identity, WriteObjectOptions } from '../index.ts';

export { chunksOf, openSource } from './file-source.ts';
export { readFile, readFileSync } from './read-file.ts';

// What writes and what names files is loaded when it is called: a program that reads a header does not wait for it.

/**
 * Writes an object so that the path holds the old file or the whole new one, never a part: a temporary file in the
 * same folder is synced and renamed. The object may read its long values from the file that is replaced.
 * @throws ParseError as `writeObject`; errors of the file system as Node gives them
 */
export async function writeFile(path: string, object: DicomObject, options?: WriteObjectOptions): Promise<void> {
  await (await import('./write-file.ts')).writeFile(path, object, options);
}

/**
 * Names what a file is by its first bytes, whatever its extension says.
 * @throws errors of the file system as Node gives them
 */
export async function identifyFile(path: string): Promise<Identity> {
  return (await import('./identify-file.ts')).identifyFile(path);
}
