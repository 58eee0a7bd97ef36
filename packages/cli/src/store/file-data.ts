import { closeSync, openSync, readvSync } from 'node:fs';
import type { FilledData } from 'hounsfield/network';
import { CommandError } from '../errors.ts';
import { behind } from '../files/behind.ts';
import type { OpenFiles } from '../files/open-files.ts';
import type { StoreHeader } from '../header/store-header.ts';

/**
 * The data set of a file, read to where it is sent from and without leaving the thread: the system has read ahead while
 * what came before was sent.
 * @param onBytes called with the number of bytes when they were read
 * @param opened where the file may be open
 */
export function fileData(
  { path, dataStart, dataLength }: StoreHeader,
  onBytes: (count: number) => void,
  opened?: OpenFiles,
): FilledData {
  let descriptor: number | undefined;
  let at = dataStart;
  return {
    length: dataLength,
    put: parts => {
      descriptor ??= opened?.take(path) ?? openSync(path, 'r');
      for (let left = parts; left.length > 0; ) {
        const count = readvSync(descriptor, left, at);
        if (count === 0) throw new CommandError('changed-file');
        at += count;
        onBytes(count);
        left = behind(left, count);
      }
    },
    end: () => {
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}
