import { describe, expect, it } from 'vitest';
import { type Changes, DataSet, type Encoding, explicitVrLittleEndian, parse, toBytes } from '../data/index.ts';
import { type JsonOptions, jsonChunks } from './json-write.ts';

/** As read, so that nothing of it is a change. */
function read(values: Changes, encoding: Encoding = explicitVrLittleEndian): DataSet {
  return parse(toBytes(DataSet.of(values), { encoding }), { encoding });
}

function text(dataSet: DataSet, options: JsonOptions = {}): string {
  return [...jsonChunks(dataSet, { numbers: 'value', ...options })].join('');
}

/** What is written of it by a form that has written nothing before. */
function alone(dataSet: DataSet, options: JsonOptions = {}): string {
  // Pretty text remembers as well, in a form of its own.
  return JSON.stringify(JSON.parse(text(dataSet, { ...options, pretty: true })));
}

const instance: Changes = {
  SpecificCharacterSet: ['ISO_IR 100'],
  SOPInstanceUID: '1.2.3',
  Modality: 'CT',
  PatientName: { alphabetic: 'Grün^Jörg' },
  SliceLocation: 1.5,
  PixelRepresentation: 1,
  SmallestImagePixelValue: -5,
  RequestAttributesSequence: [
    { RequestedProcedureID: 'A' },
    { RequestedProcedureID: 'A' },
    { RequestedProcedureID: 'B' },
  ],
};

describe('an attribute that stood in the data set before', () => {
  it('is written as it is, be the rest the same or not', () => {
    for (const change of [
      {},
      { SOPInstanceUID: '1.2.4' },
      { Modality: 'MR' },
      { Modality: 'CT' },
      { SliceLocation: 15 },
      { SmallestImagePixelValue: -6 },
      { Modality: '' },
      { RequestAttributesSequence: [] },
      {},
    ]) {
      const dataSet = read({ ...instance, ...change });
      expect(text(dataSet)).toBe(alone(dataSet));
    }
  });

  it('is another one where its bytes mean something else: by character set, byte order or VR', () => {
    const bytes = toBytes(DataSet.of(instance), { encoding: explicitVrLittleEndian });
    const [latin, cyrillic] = ['ISO_IR 100', 'ISO_IR 144'].map(name => {
      const renamed = bytes.slice();
      renamed.set(new TextEncoder().encode(name), Buffer.from(bytes).indexOf('ISO_IR 100'));
      return parse(renamed, { encoding: explicitVrLittleEndian });
    }) as [DataSet, DataSet];
    expect(text(latin)).toContain('Grün');
    expect(text(cyrillic)).toBe(alone(cyrillic));
    expect(text(cyrillic)).not.toContain('ü');
    const big = read({ ...instance }, { explicitVr: true, littleEndian: false });
    const implicit = read({ ...instance }, { explicitVr: false, littleEndian: true });
    for (const dataSet of [big, implicit, latin]) expect(text(dataSet)).toBe(alone(dataSet));
  });

  it('goes by the address of its own data set, and by none where none is wanted', () => {
    const pixels = { Rows: 1, PixelData: new Uint8Array([1, 2]) };
    const at = (host: string): string => text(read(pixels), { bulkDataUri: () => `https://${host}/` });
    expect(at('one')).toContain('https://one/');
    expect(at('two')).toContain('https://two/');
    expect(text(read(pixels))).toContain('"InlineBinary":"AQI="');
    expect(at('one')).toContain('https://one/');
    const short = { bulkDataUri: () => 'https://all/', bulkAbove: 1 };
    expect(text(read({ ImageComments: 'long' }))).toContain('long');
    expect(text(read({ ImageComments: 'long' }), short)).toContain('https://all/');
  });
});
