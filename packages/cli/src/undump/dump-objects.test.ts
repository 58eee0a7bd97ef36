import fc from 'fast-check';
import { DataSet, fragmentsOf, toBytes, write } from 'hounsfield/data';
import { describe, expect, it } from 'vitest';
import { dataSetLines } from '../dump/lines.ts';
import { looksLikeDump } from './dump-objects.ts';
import { undumped, undumpedAll, valueField } from './undumped.fixture.ts';

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('a dump as dcmdump prints it', () => {
  it('takes the examples of the manual of dump2dcm', async () => {
    const object = await undumped(`
      # a comment
      (0008,0020) DA  [19921012]          #     8,  1  StudyDate
      (0008,0016) UI  =MRImageStorage     #    26,  1  SOPClassUID
      (0002,0012) UI  [1.2.276.0.7230010.100.1.1]
      (0020,0032) DS  [0.0\\0.0]           #     8,  2  ImagePositionPatient
      (0028,0009) AT  (3004,000c)         #     4,  1  FrameIncrementPointer
      (0028,0010) US  256                 #     4,  1  Rows
      ( 0002 , 0001 ) OB  01\\00
      (0010,0020)LO X-7
      (0010,0010) [Doe^Jane]
    `);
    expect(object.text('StudyDate')).toBe('19921012');
    expect(object.get('SOPClassUID')).toBe('1.2.840.10008.5.1.4.1.1.4');
    expect(object.text('ImagePositionPatient')).toBe('0.0\\0.0');
    expect(object.get('FrameIncrementPointer')).toEqual([0x3004_000c]);
    expect(object.get('Rows')).toBe(256);
    expect([object.text('PatientID'), object.text('PatientName')]).toEqual(['X-7', 'Doe^Jane']);
    expect(object.fileMeta.get('ImplementationClassUID')).toBe('1.2.276.0.7230010.100.1.1');
  });

  it.each([
    ['(0028,0010) US 1\\65535', '0100ffff'],
    ['(0028,0106) SS -1\\-32768', 'ffff0080'],
    ['(0008,1161) UL 4294967295', 'ffffffff'],
    ['(0018,6020) SL -2', 'feffffff'],
    ['(0008,040d) UV 18446744073709551615', 'ffffffffffffffff'],
    ['(0018,9219) SV -1', 'ffffffffffffffff'],
    ['(0018,1320) FL 0.1', 'cdcccc3d'],
    ['(0018,9087) FD 1e3\\-inf', '0000000000408f40000000000000f0ff'],
    ['(7fe0,0008) OF 1\\-0', '0000803f00000080'],
    ['(7fe0,0009) OD 2', '0000000000000040'],
    ['(0066,0129) OL 1', '01000000'],
    ['(0072,0082) OV 1', '0100000000000000'],
    ['(7fe0,0010) OB ff\\1\\02', 'ff010200'],
    ['(7fe0,0010) OW ff01\\2', '01ff0200'],
    ['(0009,1010) UN 41\\42', '4142'],
    ['(0009,1010) ?? 41\\42', '4142'],
    ['(0028,1201) ox 0001', '0100'],
    ['(0028,0106) xs 7', '0700'],
    ['(0010,0010) PN [A]b]]  # 4, 1 PatientName', hex(latin1('A]b]'))],
    ['(0008,0018) UI [1.2.3]', '312e322e3300'],
    ['(0010,4000) LT (no value available)', ''],
    ['(0010,4000) LT', ''],
    ['(0010,4000) LT []', ''],
    ['(0010,0020) LO [=x # y]', hex(latin1('=x # y'))],
    ['(0010,0020) LO =x', hex(latin1('=x'))],
    ['(0010,0010) PN [\u00e4\u001b$B]', hex(latin1('\u00e4\u001b$B'))],
  ])('reads %s', async (line, expected) => {
    expect(hex(await valueField(line))).toBe(expected);
  });

  it('reads numbers as the nearest of their VR, whatever they are (PS3.5 Table 6.2-1)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ noNaN: true }), async number => {
        const bytes = await valueField(`(0018,9087) FD ${Object.is(number, -0) ? '-0' : number}`);
        expect(new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, true)).toBe(number);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['(0028,0010) US 65536', '(0028,0010) US -1', '(0028,0010) US 1.5', '(0028,0010) US', '(0028,0010) US 1\\'])(
    'knows the range of %s',
    async line => {
      if (line.endsWith('US')) expect((await valueField(line)).length).toBe(0);
      else await expect(valueField(line)).rejects.toMatchObject({ code: 'dump-value' });
    },
  );

  it('lets a text in brackets go on over lines, with what looks like an end in it', async () => {
    const text = 'see [1]\r\n# no comment\n\n<a b="[0-9]"/>\nend';
    const object = await undumped(`(0008,0060) CS [OT] # 2, 1 Modality
(0010,4000) LT [${text}] # 60, 1 PatientComments
(0020,4000) LT [by hand [x] # y
(0028,0010) US 7 # 2, 1 Rows
`);
    expect(object.text('PatientComments')).toBe(text);
    expect(object.text('ImageComments')).toBe('by hand [x');
    expect(object.get('Rows')).toBe(7);
    const byHand = await undumped('(0010,4000) [one\ntwo]\n# comment\n(0020,4000) [three]\n');
    expect(byHand.text('PatientComments')).toBe('one\ntwo');
  });

  it('keeps which sequences and items state their lengths, and closes them by delimiters (PS3.5 §7.5)', async () => {
    const lines = (kind: string): string => `(0008,1140) SQ (Sequence with ${kind} length #=2)
  (fffe,e000) na (Item with ${kind} length #=1)
    (0008,1155) UI [1.2]
  (fffe,e00d) na (ItemDelimitationItem)
  (fffe,e000) na (Item with ${kind} length #=0)
  (fffe,e00d) na (ItemDelimitationItem)
(fffe,e0dd) na (SequenceDelimitationItem)
(0010,0020) LO [X]`;
    const [defined, open] = [await undumped(lines('explicit')), await undumped(lines('undefined'))];
    expect(hex(toBytes(defined).subarray(0, 20))).toBe('0800401153510000' + '1c000000' + 'feff00e00c000000');
    expect(hex(toBytes(open).subarray(0, 20))).toBe('0800401153510000' + 'ffffffff' + 'feff00e0ffffffff');
    for (const object of [defined, open]) {
      expect(object.get('ReferencedImageSequence')).toHaveLength(2);
      expect(object.at('ReferencedImageSequence[0].ReferencedSOPInstanceUID')).toBe('1.2');
      expect(object.get('PatientID')).toBe('X');
    }
  });

  it('makes encapsulated pixels of their fragments (PS3.5 §A.4)', async () => {
    const object = await undumped(`(0002,0010) UI =JPEGBaseline
(7fe0,0010) OB (PixelSequence #=3)
  (fffe,e000) pi (no value available)
  (fffe,e000) pi ff\\d8\\ff # 4, 1 Item
  (fffe,e000) pi 01\\02
(fffe,e0dd) na (SequenceDelimitationItem)`);
    expect(fragmentsOf(object)?.fragments.map(({ value }) => value.length)).toEqual([4, 2]);
    const chunks: Uint8Array[] = [];
    for await (const chunk of write(object)) chunks.push(chunk);
    expect(hex(Buffer.concat(chunks)).slice(24)).toBe(
      'feff00e000000000feff00e004000000ffd8ff00feff00e0020000000102feffdde000000000',
    );
    await expect(
      undumped('(7fe0,0010) OB (PixelSequence #=1)\n(fffe,e000) pi 00\\00\n(fffe,e0dd)'),
    ).rejects.toMatchObject({ code: 'no-transfer-syntax' });
    await expect(undumped('(0002,0010) UI =JPEGBaseline\n(7fe0,0010) OB 00\\01')).rejects.toMatchObject({
      code: 'invalid-value',
    });
  });

  it('puts elements in order and counts group lengths, whatever the text says', async () => {
    const object = await undumped('(0010,0020) [X]\n(0008,0060) [CT]\n(0008,0000) UL 999\n(0010,0000) 0\n');
    expect([...object].map(({ tag }) => tag)).toEqual([0x0008_0000, 0x0008_0060, 0x0010_0000, 0x0010_0020]);
    expect([object.get(0x0008_0000), object.get(0x0010_0000)]).toEqual([[10], [10]]);
  });

  it.each([
    ['newline', 'a\\nb\\', 'a\r\nb\\'],
    ['octal', 'a\\033$B\\9', 'a\u001b$B\\9'],
    ['xml', '&#27;&lt;&amp;&#300;&', '\u001b<&&#300;&'],
    ['none', 'a\\nb\\033&#27;', 'a\\nb\\033&#27;'],
  ] as const)('reads texts with escapes of the kind %s', async (escapes, text, expected) => {
    const bytes = await valueField(`(0010,4000) LT [${text}]`, { escapes });
    expect(Buffer.from(bytes).toString('latin1').trimEnd()).toBe(expected);
  });
});

describe('a dump as hu prints it', () => {
  const printed = (dataSet: DataSet): string =>
    [...dataSetLines(dataSet, { width: undefined, paint: (_, text) => text })].join('\n');

  it('becomes the data set that was printed: values of all kinds, items, symbols for what cannot be shown', async () => {
    const original = DataSet.of({
      SpecificCharacterSet: ['ISO_IR 192'],
      PatientName: 'Äöü^山田=x\u202ey',
      PatientID: ' leading [x] # y',
      PatientComments: 'two\r\nlines\t…',
      OtherPatientIDsSequence: [
        { PatientID: '1' },
        {},
        { IssuerOfPatientIDQualifiersSequence: [{ UniversalEntityID: 'u' }] },
      ],
      SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
      Rows: 7,
      ImagePositionPatient: [1, -2.5, 3],
      ReconstructionTargetCenterPatient: [0.1, -0, Number.POSITIVE_INFINITY],
      FrameIncrementPointer: [0x0018_1063, 0x0018_1065],
      PixelData: Uint8Array.of(0, 1, 2, 255),
    }).withElements([
      { tag: 0x0009_0010, vr: 'LO', value: 'MINE] X' },
      { tag: 0x0009_1001, vr: 'UN', value: Uint8Array.from(Buffer.from('printable \0')) },
      { tag: 0x0009_1002, vr: 'UN', value: Uint8Array.of(1, 2) },
      { tag: 0x0009_1003, vr: 'LO', value: 'v' },
      { tag: 0x6000_3000, vr: 'OB', value: new Uint8Array(0) },
    ]);
    const object = await undumped(printed(original));
    expect(hex(toBytes(object, { lengths: 'defined' }))).toBe(hex(toBytes(original, { lengths: 'defined' })));
  });

  it('is read back, whatever texts and numbers it has', async () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map(each => each.replace(/[\\\0 ]+$/g, '').replaceAll('\\', '/'));
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(fc.float({ noNaN: true })), async (comment, name, numbers) => {
        const original = DataSet.of({
          SpecificCharacterSet: ['ISO_IR 192'],
          PatientComments: comment,
          ReferencedImageSequence: [{ TableTopVerticalPosition: 1, ImageComments: name }],
        }).withElements([{ tag: 0x0070_0022, vr: 'FL', value: numbers }]);
        const back = await undumped(`${printed(original)}\n`);
        // Symbols for control characters stand for these; so a text that had them gets the characters.
        if (/[\u2400-\u2421]|<U\+/.test(comment + name)) return;
        expect(hex(toBytes(back, { lengths: 'defined' }))).toBe(hex(toBytes(original, { lengths: 'defined' })));
      }),
      { numRuns: 150 },
    );
  });

  it.each(['\u2028', 'a\u00a0', '\u3000'])('keeps %j, which is white space and no padding', async comment => {
    const original = DataSet.of({ SpecificCharacterSet: ['ISO_IR 192'], PatientComments: comment });
    const back = await undumped(`${printed(original)}\n`);
    expect(hex(toBytes(back))).toBe(hex(toBytes(original)));
  });

  it('is written in Specific Character Set, also that of an item', async () => {
    const bytes = async (text: string): Promise<string> => hex(toBytes(await undumped(text)));
    expect(
      await bytes(
        '(0008,0005) CS      10 SpecificCharacterSet               ISO_IR 100\n(0010,0010) PN       2 PatientName                        ä',
      ),
    ).toMatch(/e420$/);
    await expect(bytes('(0010,0010) PN       2 PatientName                        ä')).rejects.toMatchObject({
      code: 'dump-value',
    });
    await expect(
      bytes(
        '(0008,0005) CS       0 SpecificCharacterSet\n(0010,0010) PN       2 PatientName                        山',
      ),
    ).rejects.toMatchObject({ code: 'dump-value' });
  });

  it('takes elements that were written by hand between its lines', async () => {
    const object = await undumped(`(0008,1140) SQ      12 ReferencedImageSequence            1 item
  [0]
    (0008,1155) UI       4 ReferencedSOPInstanceUID       1.2
    (0008,1150) UI =CTImageStorage
(0010,0020) LO [X]
`);
    expect(object.at('ReferencedImageSequence[0].ReferencedSOPClassUID')).toBe('1.2.840.10008.5.1.4.1.1.2');
    expect(object.get('PatientID')).toBe('X');
  });

  it('has fragments where it was printed whole', async () => {
    const text = `(0002,0010) UI      22 TransferSyntaxUID                  1.2.840.10008.1.2.4.50 (JPEG Baseline (Process 1))
(7FE0,0010) OB   undef PixelData                          1 fragment, 2 bytes
  [table] 00 00 00 00
  [0] FF D8
`;
    expect(fragmentsOf(await undumped(text))?.fragments).toHaveLength(1);
    await expect(undumped(text.split('  [table]')[0] ?? '')).rejects.toMatchObject({ code: 'dump-shortened' });
  });
});

describe('the file around the data set (PS3.10 §7)', () => {
  const IDENTITY = '(0008,0016) UI [1.2.3]\n(0008,0018) UI [1.2.3.4]\n';

  it('gets new meta information where there is none, or where one is asked for', async () => {
    for (const more of [{}, { meta: 'made' as const }]) {
      const text = more.meta === undefined ? IDENTITY : `(0002,0003) UI [9.9]\n${IDENTITY}`;
      const { fileMeta, preamble } = await undumped(text, more);
      expect(fileMeta.get('MediaStorageSOPInstanceUID')).toBe('1.2.3.4');
      expect(fileMeta.get('TransferSyntaxUID')).toBe('1.2.840.10008.1.2.1');
      expect(preamble).toHaveLength(128);
    }
  });

  it('keeps what the dump says of it and adds what it lacks', async () => {
    const { fileMeta, transferSyntax } = await undumped(
      `(0002,0002) UI [1.2.3]\n(0002,0010) UI =LittleEndianImplicit\n(0002,0013) SH [OTHER]\n${IDENTITY}`,
    );
    expect(fileMeta.get('ImplementationVersionName')).toBe('OTHER');
    expect(fileMeta.get('MediaStorageSOPInstanceUID')).toBe('1.2.3.4');
    expect(fileMeta.has('ImplementationClassUID')).toBe(true);
    expect(transferSyntax.uid).toBe('1.2.840.10008.1.2');
  });

  it('can be left out, or be of another transfer syntax', async () => {
    const bare = await undumped(IDENTITY, { meta: 'dropped' });
    expect([bare.preamble.length, bare.fileMeta.window.tape.count]).toEqual([0, 0]);
    const implicit = await undumped(`(0002,0010) UI [1.2]\n${IDENTITY}`, { transferSyntaxUid: '1.2.840.10008.1.2' });
    expect(implicit.fileMeta.get('TransferSyntaxUID')).toBe('1.2.840.10008.1.2');
    await expect(undumped(`(0002,0010) UI [1.2]\n${IDENTITY}`)).rejects.toMatchObject({
      code: 'unknown-transfer-syntax',
    });
  });

  it('is told by comments for a bare data set', async () => {
    const uidOf = async (comment: string): Promise<string> =>
      (await undumped(`${comment}\n${IDENTITY}`)).transferSyntax.uid;
    expect(await uidOf('# Used TransferSyntax: Little Endian Implicit')).toBe('1.2.840.10008.1.2');
    expect(await uidOf('# Implicit VR Little Endian, told by the first elements')).toBe('1.2.840.10008.1.2');
    expect(await uidOf('# anything')).toBe('1.2.840.10008.1.2.1');
  });
});

describe('several dumps in one text', () => {
  it.each([
    ['# Dicom-File-Format\n'],
    ['# dcmdump (1/2): a.dcm\n# Dicom-File-Format\n\n# Dicom-Meta-Information-Header\n'],
    ['# Dicom-Data-Set\n# Used TransferSyntax: Little Endian Explicit\n'],
    ['(0002,0010) UI =LittleEndianExplicit\n'],
    ['# Explicit VR Little Endian\n'],
  ])('begin at %j', async heading => {
    const one = `${heading}(0010,0020) LO [X]\n`;
    for (const size of [1, 7, 1000]) {
      const all = await undumpedAll(one.repeat(3), {}, size);
      expect(all.map(({ object }) => object.get('PatientID'))).toEqual(['X', 'X', 'X']);
    }
  });
});

describe('values that the dump does not hold whole', () => {
  it.each([
    '(0010,4000) LT [long... # 200, 1 PatientComments',
    '(7fe0,0010) OW 00\\01... # 200, 1 PixelData',
    '(7fe0,0010) OW (not loaded) # 200, 1 PixelData',
    '(7FE0,0010) OW     200 PixelData                          200 bytes',
    '(7FE0,0010) OW     200 PixelData                          00 01 …',
    '(0010,4000) LT     200 PatientComments                    long…',
    '(0018,9087) FD      80 DiffusionBValue                    1\\2…',
    '(7FE0,0010) OB   undef PixelData                          2 fragments, 1.0 KiB',
  ])('are refused with their line, or left empty: %s', async line => {
    const text = `(0008,0060) CS [CT]\n${line}\n`;
    const ours = `(0008,0060) CS       2 Modality                           CT\n${line}\n`;
    const dump = /^\(....,....\) .. +[\du]/.test(line) ? ours : text;
    await expect(undumped(dump)).rejects.toMatchObject({
      code: 'dump-shortened',
      message: expect.stringContaining('line 2, ('),
    });
    const [only] = await undumpedAll(dump, { skipsMissing: true });
    expect(only?.missing).toBe(1);
    expect([...(only?.object ?? [])].at(-1)?.length).toBe(0);
  });
});

describe('looksLikeDump', () => {
  it.each([
    ['\n# Dicom-File-Format', true],
    ['(0008,0005) CS [ISO_IR 100]', true],
    ['\u00ef\u00bb\u00bf  ( 0008, 0005 )', true],
    ['(hello)', false],
    ['{}', false],
    ['\u0028\0\u0010\0', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(looksLikeDump(latin1(text))).toBe(expected);
  });
});
