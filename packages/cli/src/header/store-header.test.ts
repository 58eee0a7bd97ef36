import { writeFile } from 'node:fs/promises';
import { fileOf, folderForEach, type TestObject, testObject } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { readStoreHeader } from './store-header.ts';

const CT = '1.2.840.10008.5.1.4.1.1.2';
const ct = testObject(CT, 'one', [['Modality', 'CT']]);

const folder = folderForEach();

async function header(bytes: Uint8Array): ReturnType<typeof readStoreHeader> {
  await writeFile(folder.file('x'), bytes);
  return readStoreHeader(folder.file('x'));
}

const withSyntax = (transferSyntaxUid: string, dataSet: Uint8Array = ct.dataSet): TestObject =>
  fileOf({ sopClassUid: CT, sopInstanceUid: ct.sopInstanceUid, transferSyntaxUid, dataSet });

describe('the header of a file to be sent', () => {
  it('tells identity, transfer syntax, and where the data set lies', async () => {
    const found = await header(ct.bytes);
    expect(found).toEqual({
      path: folder.file('x'),
      sopClassUid: CT,
      sopInstanceUid: ct.sopInstanceUid,
      transferSyntaxUid: '1.2.840.10008.1.2.1',
      dataStart: ct.bytes.length - ct.dataSet.length,
      dataLength: ct.dataSet.length,
    });
  });

  it('is that of the data set where the meta information says something else', async () => {
    const other = fileOf({ ...ct, sopInstanceUid: '1.2.3' });
    expect((await header(other.bytes)).sopInstanceUid).toBe(ct.sopInstanceUid);
  });

  it.each([
    ['a deflated data set', '1.2.840.10008.1.2.1.99', Uint8Array.of(1, 2, 3, 4)],
    ['an unknown transfer syntax', '1.2.3.4.5', Uint8Array.of(1, 2, 3, 4)],
    ['a damaged data set', '1.2.840.10008.1.2.1', new Uint8Array(64).fill(0xff)],
    ['no data set', '1.2.840.10008.1.2.1', new Uint8Array(0)],
  ])('is that of the meta information for %s', async (_what, uid, dataSet) => {
    const found = await header(withSyntax(uid, dataSet).bytes);
    expect(found).toMatchObject({ sopClassUid: CT, sopInstanceUid: ct.sopInstanceUid, transferSyntaxUid: uid });
    expect(found.dataLength).toBe(dataSet.length);
  });

  it.each([
    ['a text', new TextEncoder().encode('no DICOM at all'), 'not-dicom'],
    ['an empty file', new Uint8Array(0), 'not-dicom'],
    ['a DICOMDIR', fileOf({ ...ct, sopClassUid: '1.2.840.10008.1.3.10' }).bytes, 'not-storable'],
    ['a file without identity', withIdentity('', ''), 'no-identity'],
    ['a file whose UIDs are none', withIdentity('1.2.a', '../../etc'), 'no-identity'],
    ['a file without transfer syntax', withSyntax('').bytes, 'no-transfer-syntax'],
  ])('refuses %s', async (_what, bytes, code) => {
    await expect(header(bytes)).rejects.toMatchObject({ code });
  });
});

function withIdentity(sopClassUid: string, sopInstanceUid: string): Uint8Array {
  return fileOf({ sopClassUid, sopInstanceUid, transferSyntaxUid: '1.2.840.10008.1.2.1', dataSet: new Uint8Array(0) })
    .bytes;
}
