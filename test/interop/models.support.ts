import type { Corpus, CorpusRow } from '@hounsfield/testkit';
import { type DicomObject, readBytes } from 'hounsfield/file';

/** A file of the corpus that was read. */
export interface File {
  readonly row: CorpusRow;
  readonly object: DicomObject;
}

/** All Part 10 files of at most so many bytes that can be read, the fuzzer's left out. */
export function readable(corpus: Corpus, most: number): File[] {
  return corpus.rows.flatMap(row => {
    if (row.kind !== 'part10' || row.bytes > most || row.path.startsWith('pwn-fuzz/')) return [];
    try {
      return [{ row, object: readBytes(corpus.read(row)) }];
    } catch {
      // Files that cannot be read are the matter of test/conformance/data.corpus.test.ts.
      return [];
    }
  });
}
