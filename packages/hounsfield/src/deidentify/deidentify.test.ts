import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat } from '../bytes/index.ts';
import { DataSet, type NewElement } from '../data/index.ts';
import {
  attributeByTag,
  BasicTextSRStorage,
  CTImageStorage,
  EncapsulatedPDFStorage,
  ExplicitVRBigEndian,
  ExplicitVRLittleEndian,
  GrayscaleSoftcopyPresentationStateStorage,
  ImplicitVRLittleEndian,
  JPEGBaseline8Bit,
  SecondaryCaptureImageStorage,
  UltrasoundImageStorage,
  VideoEndoscopicImageStorage,
  type Vr,
} from '../dictionary/index.ts';
import { DeidentifyError } from '../errors/index.ts';
import { DicomObject, fileMeta, readBytes, writeObject } from '../file/index.ts';
import { transferSyntax } from '../syntax/index.ts';
import { type DeidentifyOptions, deidentify, hazardOf } from './index.ts';

const KEY = Uint8Array.from({ length: 32 }, (_, k) => k);
const OTHER = Uint8Array.from({ length: 32 }, (_, k) => k + 1);
const SHARED_GROUPS = 0x5200_9229;

function objectOf(elements: Iterable<NewElement>, uid: string = ExplicitVRLittleEndian): DicomObject {
  const dataSet = DataSet.fromElements(
    [{ tag: 0x0008_0016, value: CTImageStorage }, { tag: 0x0008_0018, value: '1.2.826.1' }, ...elements],
    { encoding: transferSyntax(uid)! },
  );
  return new DicomObject(dataSet, {
    preamble: new Uint8Array(128).fill(0x41),
    fileMeta: fileMeta({ sopClassUid: CTImageStorage, sopInstanceUid: '1.2.826.1', transferSyntaxUid: uid }).with({
      SourceApplicationEntityTitle: 'SECRETAE',
    }),
    transferSyntax: transferSyntax(uid)!,
  });
}

async function bytesOf(object: DicomObject): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeObject(object)) chunks.push(chunk.slice());
  return concat(chunks);
}

/** Written, read as a file, de-identified, written and read again. */
async function through(
  object: DicomObject,
  options: Partial<DeidentifyOptions> = {},
): Promise<[DicomObject, Uint8Array]> {
  const read = readBytes(await bytesOf(object));
  const bytes = await bytesOf(await deidentify(read, { key: KEY, ...options }));
  return [readBytes(bytes), bytes];
}

function holds(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text);
}

const rows = readFileSync(new URL('../../../../standard/tables/confidentiality.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => /^\([0-9A-F]{4},[0-9A-F]{4}\)/.test(line))
  .map(line => line.split('\t'))
  .map(([tag = '', , , , action = '']) => ({ tag: Number.parseInt(tag.replace(/[(),]/g, ''), 16), action }))
  // Those of commands, files and directories are in no data set.
  .filter(({ tag }) => tag >>> 16 >= 8 && tag !== 0x0008_0018);

/** A value of a VR that is found again among the bytes of a file, `n` in it. */
function original(vr: Vr, n: number): unknown {
  const digits = String(n).padStart(4, '0');
  if (vr === 'SQ')
    return [DataSet.of({ PatientName: `Secret${digits}`, PixelSpacing: [1, 2], CodeValue: `S${digits}` })];
  if (vr === 'UI') return `1.2.826.0.7777.${n + 1}`;
  if (vr === 'DA') return `1877${String((n % 12) + 1).padStart(2, '0')}11`;
  if (vr === 'TM') return '111213.7777';
  if (vr === 'DT') return '18771112131415.7777';
  if (vr === 'AS') return '077Y';
  if (vr === 'IS' || vr === 'DS') return [77_777_777];
  if (['OB', 'OW', 'UN', 'OF', 'OD', 'OL', 'OV'].includes(vr)) return new TextEncoder().encode(`Secret${digits}Secret`);
  if (['US', 'SS', 'UL', 'SL', 'FL', 'FD', 'UV', 'SV'].includes(vr)) return [77];
  return `SECRET${digits}`;
}

const vrOf = (tag: number): Vr => {
  const vrs = attributeByTag(tag)?.vrs ?? [];
  return vrs[0] ?? 'UN';
};
const all: readonly NewElement[] = rows.map(({ tag }, n) => ({ tag, vr: vrOf(tag), value: original(vrOf(tag), n) }));

describe('the Basic Application Level Confidentiality Profile (PS3.15 Table E.1-1)', () => {
  it.each([ExplicitVRLittleEndian, ImplicitVRLittleEndian, ExplicitVRBigEndian])(
    'does what each row says, in the object and in an item, in %s',
    async uid => {
      expect(rows.length).toBeGreaterThan(640);
      const nested: NewElement = {
        tag: SHARED_GROUPS,
        vr: 'SQ',
        value: [DataSet.fromElements(all, { encoding: transferSyntax(uid)! })],
      };
      const [object, bytes] = await through(objectOf([...all, nested], uid), { acceptsBurnedIn: true });
      const item = object.element(SHARED_GROUPS)!.items![0]!;
      for (const at of [object, item]) {
        for (const [n, { tag, action }] of rows.entries()) {
          // What the object says of its de-identification itself.
          if (at === object && SAID.has(tag)) continue;
          const name = `${tag.toString(16)} ${action}`;
          const element = at.element(tag);
          if (action === 'X' || REMOVED.has(tag)) expect([name, element]).toEqual([name, undefined]);
          else if (action === 'Z' || action === 'X/Z') expect([name, element?.values]).toEqual([name, []]);
          else if (action === 'U')
            expect([name, element?.text]).toEqual([name, expect.stringMatching(/^2\.25\.\d{30,39}$/)]);
          else {
            expect([name, element?.values.length]).not.toEqual([name, 0]);
            expect(String(element?.text ?? '')).not.toBe(String(original(vrOf(tag), n)));
          }
        }
      }
      for (const secret of ['Secret', 'SECRET', '.7777', '1877', '077Y', '77777777', 'AAAA'])
        expect([secret, holds(bytes, secret)]).toEqual([secret, false]);
    },
  );

  it('removes private attributes, unknown ones, values of VR UN, curves and overlays at any depth (§E.1.1)', async () => {
    const odd: readonly NewElement[] = [
      { tag: 0x0009_0010, vr: 'LO', value: 'SECRET MAKER' },
      { tag: 0x0009_1001, vr: 'LT', value: 'SECRET' },
      { tag: 0x0018_ffff, vr: 'LO', value: 'SECRET' },
      { tag: 0x0018_0050, vr: 'UN', value: new TextEncoder().encode('SECRET') },
      { tag: 0x5000_0010, vr: 'US', value: [1] },
      { tag: 0x6000_0010, vr: 'US', value: [1] },
      { tag: 0x6000_3000, vr: 'OW', value: new TextEncoder().encode('SECRET') },
      { tag: 0x6000_4000, vr: 'LT', value: 'SECRET' },
    ];
    const nested: NewElement = { tag: SHARED_GROUPS, vr: 'SQ', value: [DataSet.fromElements(odd)] };
    const [object, bytes] = await through(objectOf([...odd, nested]));
    expect(holds(bytes, 'SECRET')).toBe(false);
    const left = [...object, ...object.element(SHARED_GROUPS)!.items![0]!].map(({ tag }) => tag >>> 16);
    expect(left.filter(group => group % 2 === 1 || group === 0x5000 || group === 0x6000)).toEqual([]);
  });

  it('says what was done and keeps all else (§E.1.1, PS3.16 CID 7050)', async () => {
    const values = { Modality: 'CT', Rows: 2, PixelSpacing: [0.5, 0.25], KVP: 120, ImageType: ['ORIGINAL', 'PRIMARY'] };
    const more = DataSet.of({ ...values, Manufacturer: 'Maker', PixelData: new Uint8Array(8).fill(7) });
    const old = objectOf([...more].map(({ tag, vr, values: value }) => ({ tag, vr, value })));
    const [object] = await through(old.with({ PatientName: 'A^B' }));
    expect(object.get('PixelSpacing')).toEqual([0.5, 0.25]);
    expect(object.text('ImageType')).toBe('ORIGINAL\\PRIMARY');
    expect([object.get('PatientIdentityRemoved'), object.get('LongitudinalTemporalInformationModified')]).toEqual([
      'YES',
      'REMOVED',
    ]);
    expect(object.at('DeidentificationMethodCodeSequence[0].CodeValue')).toBe('113100');
    expect(object.text('SpecificCharacterSet')).toBe('ISO_IR 192');
    expect(object.fileMeta.text('MediaStorageSOPInstanceUID')).toBe(object.text('SOPInstanceUID'));
    expect(object.fileMeta.has('SourceApplicationEntityTitle')).toBe(false);
    expect(object.preamble.every(byte => byte === 0)).toBe(true);
    expect(await object.get('PixelData')?.bytes()).toEqual(new Uint8Array(8).fill(7));
  });

  it('makes UTF-8 of texts in other character sets (PS3.3 §C.12.1.1.2)', async () => {
    const old = readBytes(
      await bytesOf(
        objectOf([
          { tag: 0x0008_0005, value: ['ISO_IR 100'] },
          { tag: 0x0008_0070, value: 'Fröhlich' },
          {
            tag: SHARED_GROUPS,
            vr: 'SQ',
            value: [{ ProtocolName: 'x', PixelMeasuresSequence: [{ SliceThickness: 2 }] }],
          },
        ]),
      ),
    );
    const [object] = await through(old);
    expect(object.get('Manufacturer')).toBe('Fröhlich');
    expect(object.at('SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0].SliceThickness')).toBe(2);
  });

  it('keeps with an option what the option keeps, and says so (§E.3)', async () => {
    const old = objectOf([
      { tag: 0x0008_0020, value: '20200102' },
      { tag: 0x0008_1010, value: 'STATION1' },
      { tag: 0x0010_0010, value: 'A^B' },
    ]);
    const [object] = await through(old, { retain: ['dates', 'device', 'uids'] });
    expect([object.text('StudyDate'), object.text('StationName'), object.text('PatientName')]).toEqual([
      '20200102',
      'STATION1',
      '',
    ]);
    expect(object.text('SOPInstanceUID')).toBe('1.2.826.1');
    expect(object.get('DeidentificationMethodCodeSequence')?.map(code => code.get('CodeValue'))).toEqual([
      '113100',
      '113106',
      '113109',
      '113110',
    ]);
    expect(object.get('LongitudinalTemporalInformationModified')).toBe('UNMODIFIED');
  });

  it('replaces texts that may stand where somebody wrote the name or the number of the patient into them', async () => {
    const old = objectOf([
      { tag: 0x0008_0070, value: 'Maker of doe, john' },
      { tag: 0x0010_0010, value: 'Doe^John' },
      { tag: 0x0010_0020, value: 'ID 77-1' },
      { tag: 0x0018_0024, value: 'id 77-1 seq' },
      { tag: 0x0018_0020, value: 'SE' },
    ]);
    const [object] = await through(old);
    const left = ['Manufacturer', 'SequenceName', 'ScanningSequence'].map(name => object.text(name as 'Manufacturer'));
    expect(left).toEqual(['ANONYMIZED', 'ANONYMIZED', 'SE']);
  });

  it('lets compressed pixels pass as they are, and nothing that was passed over beside them', async () => {
    const fragments = [
      ...[0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff],
      ...[0xfe, 0xff, 0x00, 0xe0, 0, 0, 0, 0, 0xfe, 0xff, 0x00, 0xe0, 4, 0, 0, 0, 0xff, 0xd8, 0xff, 0xd9],
      ...[0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0],
    ];
    const front = await bytesOf(objectOf([{ tag: 0x0010_0010, value: 'SECRET^A' }], JPEGBaseline8Bit));
    const padding = [0xfc, 0xff, 0xfc, 0xff, 0x4f, 0x42, 0, 0, 6, 0, 0, 0];
    const trailing = concat([Uint8Array.from(padding), new TextEncoder().encode('SECRET')]);
    const read = readBytes(concat([front, Uint8Array.from(fragments), trailing]));
    const bytes = await bytesOf(await deidentify(read, { key: KEY }));
    expect(holds(bytes, 'SECRET')).toBe(false);
    expect([...bytes.subarray(-fragments.length)]).toEqual(fragments);
    expect(readBytes(bytes).element('PixelData')?.isEncapsulated).toBe(true);
  });
});

describe('new UIDs', () => {
  it('are the same with the same key and others with another, so that references still match (§E.1.1)', async () => {
    const a = objectOf([{ tag: 0x0020_000e, value: '1.2.3.4' }]);
    const b = objectOf([
      {
        tag: 0x0008_1140,
        vr: 'SQ',
        value: [{ ReferencedSOPClassUID: CTImageStorage, ReferencedSOPInstanceUID: '1.2.826.1' }],
      },
      { tag: 0x0020_000e, value: '1.2.3.4' },
    ]).with({ SOPInstanceUID: '1.2.826.2' });
    const [[newA], [newB], [other]] = await Promise.all([through(a), through(b), through(a, { key: OTHER })]);
    expect(newB.at('ReferencedImageSequence[0].ReferencedSOPInstanceUID')).toBe(newA.text('SOPInstanceUID'));
    expect(newB.at('ReferencedImageSequence[0].ReferencedSOPClassUID')).toBe(CTImageStorage);
    expect(newB.text('SeriesInstanceUID')).toBe(newA.text('SeriesInstanceUID'));
    expect(newB.text('SOPInstanceUID')).not.toBe(newA.text('SOPInstanceUID'));
    expect(other.text('SOPInstanceUID')).not.toBe(newA.text('SOPInstanceUID'));
  });

  it('are none for UIDs of PS3.6, and need a key that nobody guesses', async () => {
    const [object] = await through(objectOf([{ tag: 0x0020_0052, value: '1.2.840.10008.1.4.1.1' }]));
    expect(object.text('FrameOfReferenceUID')).toBe('1.2.840.10008.1.4.1.1');
    await expect(deidentify(objectOf([]), { key: new Uint8Array(15) })).rejects.toMatchObject({
      code: 'key-too-short',
    });
  });
});

describe('what data elements alone cannot make safe (PS3.15 §E.2)', () => {
  const cases: readonly (readonly [string, Parameters<DataSet['with']>[0], string | undefined])[] = [
    ['a CT slice', {}, undefined],
    ['a CT slice that says YES', { BurnedInAnnotation: 'YES' }, 'burned-in-annotation'],
    ['ultrasound that says nothing', { SOPClassUID: UltrasoundImageStorage }, 'pixels-may-hold-text'],
    ['ultrasound that says NO', { SOPClassUID: UltrasoundImageStorage, BurnedInAnnotation: 'NO' }, undefined],
    ['a secondary capture', { SOPClassUID: SecondaryCaptureImageStorage }, 'pixels-may-hold-text'],
    ['a picture of a screen', { ImageType: ['DERIVED', 'SECONDARY', 'SCREEN SAVE'] }, 'pixels-may-hold-text'],
    ['a document', { SOPClassUID: EncapsulatedPDFStorage, BurnedInAnnotation: 'NO' }, 'content-may-identify'],
    ['a report', { SOPClassUID: BasicTextSRStorage }, 'content-may-identify'],
    ['a film', { SOPClassUID: VideoEndoscopicImageStorage, BurnedInAnnotation: 'NO' }, 'content-may-identify'],
    ['an unknown class', { SOPClassUID: '1.2.3' }, 'content-may-identify'],
    [
      'annotations',
      { SOPClassUID: GrayscaleSoftcopyPresentationStateStorage, GraphicAnnotationSequence: [{ GraphicLayer: 'A' }] },
      'content-may-identify',
    ],
    ['a presentation state without', { SOPClassUID: GrayscaleSoftcopyPresentationStateStorage }, undefined],
  ];
  it.each(cases)('%s', async (_, values, code) => {
    const object = objectOf([]).with(values);
    expect(hazardOf(object)?.code).toBe(code);
    if (code === undefined) return;
    await expect(deidentify(object, { key: KEY })).rejects.toThrow(DeidentifyError);
    await expect(deidentify(object, { key: KEY, acceptsBurnedIn: true })).resolves.toBeInstanceOf(DicomObject);
  });

  it('an overlay in the bits of the pixels', () => {
    const object = objectOf([{ tag: 0x6000_0102, vr: 'US', value: [12] }]);
    expect(hazardOf(object)?.code).toBe('overlay-in-pixels');
  });
});

describe('hostile objects', () => {
  it('that nest deeper than readers allow are refused without recursion', async () => {
    let item = DataSet.of({});
    for (let depth = 0; depth < 300; depth++)
      item = DataSet.fromElements([{ tag: SHARED_GROUPS, vr: 'SQ', value: [item] }]);
    await expect(
      deidentify(objectOf([...item].map(({ tag, values }) => ({ tag, vr: 'SQ', value: values }))), { key: KEY }),
    ).rejects.toMatchObject({ code: 'nested-too-deep' });
  });

  it('of more items than a call has room for are gone through', async () => {
    const items = Array.from({ length: 130_000 }, () => DataSet.fromElements([{ tag: 0x0008_1155, value: '1.2.3' }]));
    const made = await deidentify(objectOf([{ tag: 0x0008_1140, vr: 'SQ', value: items }]), { key: KEY });
    expect(made.get('ReferencedImageSequence')?.at(-1)?.text('ReferencedSOPInstanceUID')).toMatch(/^2\.25\./);
  });

  it('never fail otherwise than by a typed error, and what is made holds no name', async () => {
    const start = await bytesOf(objectOf([...all.slice(0, 80), { tag: 0x0010_0010, value: 'SECRET^NAME' }]));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(start.length - 200), fc.nat(255)), { maxLength: 6 }), async flips => {
        const bytes = start.slice();
        for (const [at, byte] of flips) bytes[200 + at] = byte;
        try {
          const made = await bytesOf(await deidentify(readBytes(bytes), { key: KEY, acceptsBurnedIn: true }));
          readBytes(made);
        } catch (error) {
          expect((error as { code?: unknown }).code).toEqual(expect.any(String));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Attributes of the table that say what was done, and sequences that go as a whole. */
const SAID = new Set([0x0012_0063, 0x0012_0064]);
const REMOVED = new Set([0x0008_1110, 0x0070_0001, 0xfffc_fffc]);
