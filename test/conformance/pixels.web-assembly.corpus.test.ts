import { createHash } from 'node:crypto';
import { codecTable } from '@hounsfield/codecs';
import { type Corpus, type CorpusRow, describeWithCorpus } from '@hounsfield/testkit';
import { transferSyntaxes } from 'hounsfield/dictionary';
import { readFile } from 'hounsfield/file/node';
import { framesOf, loadCodecs } from 'hounsfield/pixels';
import { expect, it } from 'vitest';

/** The codecs of packages/codecs-wasm that the corpus has files of. */
const ours = ['rle', 'jpeg', 'jpeg-ls', 'jpeg2000', 'htj2k'];

/** As the README of the corpus describes `decoded_sha256`: samples of all frames, little endian. */
async function decodedSha256(corpus: Corpus, row: CorpusRow): Promise<string> {
  const object = await readFile(corpus.path(row));
  const codecs = await loadCodecs(codecTable, [object.transferSyntax]);
  const frames = framesOf(object, object.transferSyntax);
  const hash = createHash('sha256');
  for (let index = 0; index < frames.count; index++) {
    const { data } = await frames.decode(index, { codecs });
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest('hex');
}

describeWithCorpus('RLE, JPEG, JPEG-LS and JPEG 2000 files of the corpus', corpus => {
  const uids = transferSyntaxes.filter(row => ours.includes(row.codec)).map(row => row.uid);
  const golden = corpus.rows.filter(
    row => row.decodedSha256 !== '' && row.image !== undefined && uids.includes(row.transferSyntax),
  );

  // Lossy ones too: the arithmetic of JPEG 2000 with loss is that of the tools, to the last bit.
  it.each([...new Set(golden.map(row => row.transferSyntax))])(
    'of transfer syntax %s are what the tools decode',
    async uid => {
      const different: string[] = [];
      for (const row of golden.filter(each => each.transferSyntax === uid)) {
        if ((await decodedSha256(corpus, row)) !== row.decodedSha256) different.push(row.path);
      }
      expect(different).toEqual([]);
    },
    300_000,
  );

  it('are many: a column that was not read proves nothing', () => {
    expect(golden.length).toBeGreaterThan(100);
  });
});
