import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { DataSet, explicitVrLittleEndian, parse, SourceBulk, toBytes } from '../data/index.ts';
import { objectParts, readBytes } from '../file/index.ts';
import { Base64Decoder, Base64Encoder, base64, base64Pieces, fromBase64 } from './base64.ts';
import { fromJson } from './json-read.ts';
import { toJson } from './json-write.ts';
import { modelObject } from './object.ts';

const JPEG = '1.2.840.10008.1.2.4.50';
const IMPLICIT = '1.2.840.10008.1.2';
const FRAGMENTS = Uint8Array.of(0xfe, 0xff, 0, 0xe0, 0, 0, 0, 0, 0xfe, 0xff, 0, 0xe0, 4, 0, 0, 0, 1, 2, 3, 4);
const identity = { SOPClassUID: '1.2.3', SOPInstanceUID: '1.2.3.4', PatientID: 'P' };

function written(object: ReturnType<typeof modelObject>): Uint8Array {
  return concat([...objectParts(object)].map(part => (part instanceof Uint8Array ? part : part.inline!)));
}

describe('modelObject (PS3.10 §7)', () => {
  it('makes a file with new File Meta Information in the transfer syntax asked for', () => {
    const dataSet = DataSet.of(identity);
    for (const transferSyntaxUid of [undefined, IMPLICIT]) {
      const bytes = written(modelObject(dataSet, transferSyntaxUid === undefined ? {} : { transferSyntaxUid }));
      const back = readBytes(bytes);
      expect(back.fileMeta.get('MediaStorageSOPInstanceUID')).toBe('1.2.3.4');
      expect(back.transferSyntax.uid).toBe(transferSyntaxUid ?? '1.2.840.10008.1.2.1');
      expect(toJson(back)).toEqual(toJson(dataSet));
    }
    expect(() => modelObject(dataSet, { transferSyntaxUid: '1.2.3' })).toThrow(
      expect.objectContaining({ code: 'unknown-transfer-syntax' }),
    );
  });

  it('encapsulates fragments again, with what stands before and behind them (PS3.5 §A.4)', () => {
    const before = toBytes(DataSet.of(identity));
    const behind = toBytes(DataSet.fromElements([{ tag: 0xfffc_fffc, vr: 'OB', value: Uint8Array.of(0, 0) }]));
    const header = Uint8Array.of(0xe0, 0x7f, 0x10, 0, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff);
    const delimiter = Uint8Array.of(0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0);
    const bytes = concat([before, header, FRAGMENTS, delimiter, behind]);
    const original = parse(bytes, { encoding: explicitVrLittleEndian });
    const json = toJson(original);
    expect(json['7FE00010']).toEqual({ vr: 'OB', InlineBinary: base64(FRAGMENTS) });
    const object = modelObject(fromJson(json), { transferSyntaxUid: JPEG });
    expect(object.element('PixelData')?.isEncapsulated).toBe(true);
    expect(toBytes(object)).toEqual(bytes);
    expect(toJson(readBytes(written(object)))).toEqual(json);
  });

  it('refuses fragments without a compressing transfer syntax, and the opposite', () => {
    const withPixels = (PixelData: Uint8Array): DataSet => DataSet.of({ ...identity, PixelData });
    expect(() => modelObject(withPixels(FRAGMENTS))).toThrow(expect.objectContaining({ code: 'no-transfer-syntax' }));
    expect(() => modelObject(withPixels(FRAGMENTS.subarray(0, 18)), { transferSyntaxUid: JPEG })).toThrow(
      expect.objectContaining({ code: 'invalid-value', path: 'PixelData' }),
    );
    expect(modelObject(withPixels(FRAGMENTS.subarray(0, 18))).element('PixelData')?.isEncapsulated).toBe(false);
    expect(modelObject(DataSet.of(identity), { transferSyntaxUid: JPEG }).has('PixelData')).toBe(false);
    const elsewhere = DataSet.fromElements([
      { tag: 0x0042_0011, vr: 'OB', value: new SourceBulk(undefined, 0, 10) },
      { tag: 0x7fe0_0010, vr: 'OB', value: FRAGMENTS },
    ]);
    expect(() => modelObject(elsewhere, { transferSyntaxUid: JPEG })).toThrow(
      expect.objectContaining({ code: 'bulk-not-in-memory' }),
    );
  });
});

describe('base64 (RFC 4648 §4)', () => {
  const bytes = Uint8Array.from({ length: 200_000 }, (_, k) => (k * 7) % 256);

  it('is the same in one piece, in pieces, and from chunks of any length', () => {
    const whole = Buffer.from(bytes).toString('base64');
    expect(base64(bytes)).toBe(whole);
    expect([...base64Pieces(bytes)].join('')).toBe(whole);
    for (const size of [1, 2, 3, 1000, 70_001]) {
      const encoder = new Base64Encoder();
      let text = '';
      for (let at = 0; at < 2000 * size && at < bytes.length; at += size)
        for (const piece of encoder.push(bytes.subarray(at, at + size))) text += piece;
      text += encoder.end();
      expect(text).toBe(base64(bytes.subarray(0, Math.min(bytes.length, 2000 * size))));
    }
  });

  it('reads what it wrote, in pieces of any length, with white space and without padding', () => {
    const whole = base64(bytes.subarray(0, 1000));
    for (const size of [1, 3, 4, 77]) {
      const decoder = new Base64Decoder();
      for (let at = 0; at < whole.length; at += size)
        expect(decoder.push(`${whole.slice(at, at + size)}\r\n`)).toBe(true);
      expect(decoder.end()).toEqual(bytes.subarray(0, 1000));
    }
    expect(fromBase64('AQ')).toEqual(Uint8Array.of(1));
    expect(fromBase64('AQI')).toEqual(Uint8Array.of(1, 2));
    expect(fromBase64('')).toEqual(new Uint8Array(0));
  });

  it.each(['A', 'AAAAA', 'AQ=', 'AQ===', 'AAAA=', '=', 'AQ==AA', 'A-_A', 'AAA\u00e4', 'A\u0000AA'])(
    'refuses %j',
    text => {
      expect(fromBase64(text)).toBeUndefined();
    },
  );
});
