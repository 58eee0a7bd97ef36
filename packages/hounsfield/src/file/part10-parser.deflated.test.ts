import { deflateRawSync } from 'node:zlib';
import { mutants } from '@hounsfield/testkit';
import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { DataSet, memorySource, toBytes } from '../data/index.ts';
import { parseErrorOf } from '../errors/parse-error.fixture.ts';
import type { DicomObject } from './dicom-object.ts';
import { fileMetaBytes } from './file-meta.ts';
import { Part10Parser, type ReadOptions } from './part10-parser.ts';
import { read, readBytes } from './read.ts';
import { objectParts, writeObject } from './write.ts';

const DEFLATED = '1.2.840.10008.1.2.1.99';
const pixels = Uint8Array.from({ length: 200_000 }, (_, k) => (Math.imul(k + 1, 0x9e37_79b1) >>> 27) ^ (k >> 12));
const dataSet = DataSet.of({
  SOPClassUID: '1.2.840.10008.5.1.4.1.1.7',
  SOPInstanceUID: '2.25.7',
  PatientID: 'ID',
  RedPaletteColorLookupTableData: pixels.subarray(0, 100_000),
  PixelData: pixels,
});
const front = fileMetaBytes({ sopClassUid: '1.2', sopInstanceUid: '2.25.7', transferSyntaxUid: DEFLATED });
const body = new Uint8Array(deflateRawSync(toBytes(dataSet), { level: 4 }));
const padding = new Uint8Array(body.length % 2);
const file = concat([front, body, padding]);

describe('Deflated Explicit VR Little Endian (PS3.5 §A.5)', () => {
  it('is read from memory, with every value in place', () => {
    const object = readBytes(file);
    expect(object.transferSyntax.keyword).toBe('DeflatedExplicitVRLittleEndian');
    expect(object.get('PatientID')).toBe('ID');
    expect(object.get('PixelData')?.inline).toEqual(pixels);
  });

  it.each([1, 17, 1000, 1_000_000])('is read from chunks of %i bytes, long values at their source', async size => {
    for (const source of [undefined, memorySource(file)]) {
      const object = await read(chunks(file, size), source === undefined ? {} : { source });
      const [table, data] = [object.get('RedPaletteColorLookupTableData'), object.get('PixelData')];
      expect(data?.inline).toBeUndefined();
      // Forward, backward, and two at once.
      expect(await table?.bytes()).toEqual(pixels.subarray(0, 100_000));
      expect(await data?.bytes()).toEqual(pixels);
      expect(await table?.bytes()).toEqual(pixels.subarray(0, 100_000));
      expect(await Promise.all([data?.bytes(), table?.bytes()])).toEqual([pixels, pixels.subarray(0, 100_000)]);
    }
  });

  it('is written back byte for byte where nothing was changed', async () => {
    expect(await bytesOf(readBytes(file))).toEqual(file);
    expect(await bytesOf(await read(chunks(file, 999)))).toEqual(file);
    expect(await bytesOf(await read(chunks(file, 999), { source: memorySource(file) }))).toEqual(file);
    expect(
      concat([...objectParts(readBytes(file))].map(part => (part instanceof Uint8Array ? part : part.inline!))),
    ).toEqual(file);
  });

  it('is deflated anew where something was changed, in even length, and reads as changed', async () => {
    for (const object of [readBytes(file), await read(chunks(file, 999))]) {
      const written = await bytesOf(object.with({ PatientID: 'OTHER' }));
      expect(written.length).toBeLessThan(file.length * 1.2);
      expect((written.length - front.length) % 2).toBe(0);
      const again = readBytes(written);
      expect(again.get('PatientID')).toBe('OTHER');
      expect(again.get('PixelData')?.inline).toEqual(pixels);
    }
    expect(() => [...objectParts(readBytes(file).with({ PatientID: 'X' }))]).toThrow(/length of a deflated/);
  });

  it('is a transfer syntax that can be changed from and to', async () => {
    const explicit = await bytesOf(readBytes(file), { transferSyntaxUid: '1.2.840.10008.1.2.1' });
    expect(readBytes(explicit).transferSyntax.keyword).toBe('ExplicitVRLittleEndian');
    expect(readBytes(explicit).get('PixelData')?.inline).toEqual(pixels);
    const back = await bytesOf(readBytes(explicit), { transferSyntaxUid: DEFLATED });
    expect(toBytes(readBytes(back))).toEqual(toBytes(dataSet));
  });

  it('is left as soon as the tag that `until` names is reached, and its long values can be read then', async () => {
    let taken = 0;
    const count = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of chunks(file, 1000)) {
        taken += chunk.length;
        yield chunk;
      }
    };
    const object = await read(count(), { until: 0x7fe0_0010 });
    expect(taken).toBeLessThan(file.length / 2);
    expect(object.has('PixelData')).toBe(false);
    expect(await object.get('RedPaletteColorLookupTableData')?.bytes()).toEqual(pixels.subarray(0, 100_000));
  });

  it('keeps no more deflated bytes of a stream than the limit of headers', async () => {
    const object = await read(chunks(file, 1000), { limits: { headerBytes: 4096 } });
    await expect(object.get('PixelData')?.bytes()).rejects.toMatchObject({ code: 'no-source' });
    expect(object.get('PatientID')).toBe('ID');
  });

  it('is told from the meta information by the group length where it begins like a further element of it', () => {
    // Stored, of 2 bytes less a bit pattern: 02 00 as group 0002 is a block of fixed codes.
    for (const begin of [Uint8Array.of(2, 0, 16, 0), Uint8Array.of(2, 0, 0x10, 0, 0x55, 0x49, 0xff, 0xff)]) {
      const error = parseErrorOf(() => readBytes(concat([front, begin])));
      expect(error?.code).not.toBe('length-exceeds-container');
      expect(error?.message).toContain('deflated data set');
    }
  });

  it('is read as far as it goes where that is asked for', () => {
    const cut = file.subarray(0, file.length - 100);
    expect(parseErrorOf(() => readBytes(cut))?.code).toBe('truncated');
    expect(parseErrorOf(() => streamed(cut))?.code).toBe('truncated');
    expect(readBytes(cut, { acceptsTruncated: true }).get('PatientID')).toBe('ID');
    expect(streamed(cut, { acceptsTruncated: true }).get('PatientID')).toBe('ID');
  });

  it('is refused where it grows beyond the limits, in bounded memory', () => {
    const bomb = concat([front, new Uint8Array(deflateRawSync(new Uint8Array(100_000_000)))]);
    expect(parseErrorOf(() => readBytes(bomb))?.code).toBe('inflated-too-large');
    expect(parseErrorOf(() => readBytes(file, { limits: { inflatedBytes: 10_000 } }))?.code).toBe('inflated-too-large');
  });

  it('never throws anything but a ParseError on a damaged file', () => {
    let refused = 0;
    for (const { bytes } of mutants(file.subarray(0, 4000), { seed: 3, count: 500 }))
      if (parseErrorOf(() => streamed(bytes)) !== undefined) refused++;
    expect(refused).toBeGreaterThan(400);
  });
});

function streamed(bytes: Uint8Array, options: ReadOptions = {}): DicomObject {
  const parser = new Part10Parser(options);
  parser.push(bytes);
  return parser.finish();
}

/** Chunks in one buffer that is overwritten each time, as a reader's is. */
async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) {
    const part = bytes.subarray(at, at + size);
    buffer.set(part);
    yield buffer.subarray(0, part.length);
  }
}

async function bytesOf(object: DicomObject, options: Parameters<typeof writeObject>[1] = {}): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of writeObject(object, options)) all.push(chunk);
  return concat(all);
}
