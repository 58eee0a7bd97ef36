import { describe, expect, it } from 'vitest';
import { concat } from '../../bytes/index.ts';
import { type DataSet, explicitVrBigEndian, explicitVrLittleEndian, toBytes } from '../../data/index.ts';
import { type DicomObject, fileMetaBytes, readBytes } from '../../file/index.ts';
import { transcodedFile } from './file.ts';
import {
  bigEndian,
  bytesOf,
  codecs,
  explicit,
  image,
  implicit,
  jpeg,
  jpegLs,
  octets,
  samples,
  syntax,
  wrapped,
} from './transcode.fixture.ts';

const deflated = syntax('.1.99');

describe('a transcoded file', () => {
  const object = (dataSet: DataSet): DicomObject =>
    readBytes(
      concat([
        fileMetaBytes({
          sopClassUid: '1.2.840.10008.5.1.4.1.1.7',
          sopInstanceUid: '1.2.3',
          transferSyntaxUid: explicit.uid,
        }),
        toBytes(dataSet),
      ]),
    );

  it.each([implicit, bigEndian, deflated, wrapped, jpegLs])('names $name', async to => {
    const before = object(image());
    const again = readBytes(await bytesOf((await transcodedFile(before, { to, codecs })).file()));
    expect(again.transferSyntax.uid).toBe(to.uid);
    expect(again.fileMeta.get('MediaStorageSOPInstanceUID')).toBe('1.2.3');
    expect(await samples(again, to)).toEqual(await samples(before));
  });

  it('names the new instance, and clears the preamble', async () => {
    const eight = { BitsAllocated: 8, BitsStored: 8, HighBit: 7, PixelRepresentation: 0, PixelData: octets(6) };
    const before = object(image(eight)).withFacts({ preamble: new Uint8Array(128).fill(7) });
    const again = readBytes(await bytesOf((await transcodedFile(before, { to: jpeg, codecs })).file()));
    expect(again.fileMeta.get('MediaStorageSOPInstanceUID')).toBe(again.get('SOPInstanceUID'));
    expect(again.get('SOPInstanceUID')).not.toBe('1.2.3');
    expect(again.preamble.every(byte => byte === 0)).toBe(true);
  });

  it('is made of a bare data set', async () => {
    const bare = readBytes(toBytes(image(), { encoding: explicitVrLittleEndian }), { transferSyntaxUid: explicit.uid });
    const again = readBytes(await bytesOf((await transcodedFile(bare, { to: bigEndian, codecs })).file()));
    expect(again.encoding).toMatchObject(explicitVrBigEndian);
  });
});
