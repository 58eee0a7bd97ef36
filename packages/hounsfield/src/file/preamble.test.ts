import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { DataSet, toBytes } from '../data/index.ts';
import type { DicomObject } from './dicom-object.ts';
import { fileMetaBytes } from './file-meta.ts';
import { preambleVerdict } from './preamble.ts';
import { readBytes } from './read.ts';
import { writeObject } from './write.ts';

const facts = { sopClassUid: '1.2', sopInstanceUid: '2.25.7', transferSyntaxUid: '1.2.840.10008.1.2.1' };
const file = concat([fileMetaBytes(facts), toBytes(DataSet.of({ PatientID: 'ID' }))]);

describe('the preamble (PS3.10 §7.1, §7.5)', () => {
  it.each([
    ['zero', ''],
    ['tiff', 'II*\0'],
    ['tiff', 'MM\0*'],
    ['bigtiff', 'II+\0\x08\0\0\0'],
    ['bigtiff', 'MM\0+\0\x08\0\0'],
    ['executable', 'MZ\x90'],
    ['executable', '\x7fELF\x02'],
    ['executable', '\xcf\xfa\xed\xfe'],
    ['executable', '\xca\xfe\xba\xbe'],
    ['executable', '#!/bin/sh\n'],
    ['unknown', 'II*x'],
    ['unknown', 'anything else'],
  ])('is judged to be %s when it begins with %j', (kind, begin) => {
    const bytes = file.slice();
    bytes.set(Uint8Array.from(begin, character => character.charCodeAt(0)));
    expect(preambleVerdict(bytes).kind).toBe(kind);
    expect(preambleVerdict(readBytes(bytes).preamble).kind).toBe(kind);
  });

  it('is absent where there are no 128 bytes', () => {
    expect(preambleVerdict(new Uint8Array(127)).kind).toBe('absent');
  });

  it('is kept, cleared or replaced when a file is written', async () => {
    const odd = file.slice();
    odd.set([0x4d, 0x5a, 1, 2, 3]);
    const object = readBytes(odd);
    expect(await bytesOf(object)).toEqual(odd);
    expect(await bytesOf(object, { preamble: 'kept' })).toEqual(odd);
    expect(await bytesOf(object, { preamble: 'cleared' })).toEqual(file);
    const given = await bytesOf(object, { preamble: Uint8Array.of(9, 8, 7) });
    expect([...given.subarray(0, 5)]).toEqual([9, 8, 7, 0, 0]);
    expect(given.subarray(128)).toEqual(file.subarray(128));
    await expect(bytesOf(object, { preamble: new Uint8Array(129) })).rejects.toMatchObject({ code: 'invalid-value' });
  });

  it('is given to a file that has none, and to no bare data set', async () => {
    expect(await bytesOf(readBytes(file.subarray(128)), { preamble: 'cleared' })).toEqual(file);
    const bare = toBytes(DataSet.of({ PatientID: 'ID' }));
    const object = readBytes(bare, { transferSyntaxUid: facts.transferSyntaxUid });
    expect(await bytesOf(object, { preamble: 'cleared' })).toEqual(bare);
  });
});

async function bytesOf(object: DicomObject, options: Parameters<typeof writeObject>[1] = {}): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of writeObject(object, options)) all.push(chunk);
  return concat(all);
}
