import { createHash } from 'node:crypto';
import { type Corpus, type CorpusRow, describeWithCorpus } from '@hounsfield/testkit';
import { transferSyntaxes } from 'hounsfield/dictionary';
import { readFile } from 'hounsfield/file/node';
import { framesOf } from 'hounsfield/pixels';
import { loadCodecs, ownCodecs } from 'hounsfield/pixels/codecs';
import { expect, it } from 'vitest';

/** As the README of the corpus describes `decoded_sha256`: samples of all frames, little endian. */
async function decodedSha256(corpus: Corpus, path: string): Promise<string> {
  const object = await readFile(`${corpus.folder}/${path}`);
  const frames = framesOf(object, object.transferSyntax);
  const codecs = await loadCodecs(ownCodecs, [object.transferSyntax]);
  const hash = createHash('sha256');
  for (let index = 0; index < frames.count; index++) {
    const { data } = await frames.decode(index, { codecs });
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest('hex');
}

describeWithCorpus('JPEG files of the corpus', corpus => {
  const golden = (codec: string): readonly CorpusRow[] => {
    const uids = transferSyntaxes.filter(row => row.codec === codec).map(row => row.uid);
    return corpus.rows.filter(
      row => row.decodedSha256 !== '' && row.image !== undefined && uids.includes(row.transferSyntax),
    );
  };

  // Lossless or not: the transform is that of the reference software, bit by bit, so that no tolerance is needed.
  it.each([...new Set(golden('jpeg').map(row => row.transferSyntax))])(
    'of transfer syntax %s are what DCMTK and GDCM decode, to the last bit',
    async uid => {
      const different: string[] = [];
      for (const row of golden('jpeg').filter(each => each.transferSyntax === uid)) {
        if ((await decodedSha256(corpus, row.path)) !== row.decodedSha256) different.push(row.path);
      }
      expect(different).toEqual([]);
    },
  );

  it('are many: a column that was not read proves nothing', () => {
    expect(golden('jpeg').length).toBeGreaterThan(100);
  });

  it('are the same picture deflated by frame as in single bits (PS3.5 §8.2.16)', async () => {
    const folder = 'pydicom-data/data_store/data';
    expect(await decodedSha256(corpus, `${folder}/liver_deflate.dcm`)).toBe(
      await decodedSha256(corpus, `${folder}/liver.dcm`),
    );
  });
});
