import { mutants } from '@hounsfield/testkit';
import { DataSet } from 'hounsfield/data';
import { HounsfieldError } from 'hounsfield/errors';
import { describe, expect, it } from 'vitest';
import { dataSetLines } from '../dump/lines.ts';
import { options, undumped, undumpedAll } from './undumped.fixture.ts';

const item = '(fffe,e000) na (Item with undefined length #=1)';
const sequence = '(0008,1140) SQ (Sequence with undefined length #=1)';

describe('a text that is no dump, or a wrong one', () => {
  it.each([
    ['', 'dump-syntax', 'no line'],
    ['# only comments\n\n', 'dump-syntax', 'no line'],
    ['hello', 'dump-syntax', 'line 1'],
    ['(0010,0020) LO [X]\n(0010,002) LO [X]', 'dump-syntax', 'line 2'],
    ['(0010,0020 LO [X]', 'dump-syntax', 'line 1'],
    ['(00100020) LO [X]', 'dump-syntax', 'line 1'],
    ['\u0000(0010,0020) LO [X]', 'dump-syntax', 'line 1'],
    ['(0010,0020) LO [SECRET', 'dump-value', 'line 1, (0010,0020)'],
    ['(0010,0020) LO (SECRET)', 'dump-value', 'line 1, (0010,0020)'],
    ['(0028,0010) US SECRET', 'dump-value', 'line 1, (0028,0010)'],
    ['(0028,0010) US [1]', 'dump-value', 'line 1'],
    ['(0028,0009) AT SECRET', 'dump-value', 'line 1'],
    ['(7fe0,0010) OB 100', 'dump-value', 'line 1'],
    ['(7fe0,0010) OW 12345', 'dump-value', 'line 1'],
    ['(7fe0,0010) OW SECRET', 'dump-value', 'line 1'],
    ['(0018,9087) FD 1e999', 'dump-value', 'line 1'],
    ['(0008,1140) SQ SECRET', 'dump-value', 'line 1'],
    ['(0008,0016) UI =SECRET', 'dump-uid-name', 'line 1, (0008,0016)'],
    ['(7fe0,0010) OB =SECRET', 'dump-file', 'line 1, (7FE0,0010)'],
    ['(0002,0102) OB =SECRET', 'dump-value', 'line 1, (0002,0102)'],
    ['(0010,0020) LO [X]\n(0010,0020) LO [SECRET]', 'dump-repeated', 'lines 1 and 2, (0010,0020)'],
    ['(fffe,e00d)', 'dump-structure', 'line 1: nothing is open'],
    ['(fffe,e0dd)', 'dump-structure', 'line 1: nothing is open'],
    [item, 'dump-structure', 'line 1: an item stands in a sequence alone'],
    [sequence, 'dump-structure', 'nothing closes line 1'],
    [`${sequence}\n(fffe,e00d)`, 'dump-structure', 'line 2: line 1 is open'],
    [`${sequence}\n(0010,0020) LO [X]`, 'dump-structure', 'line 2: line 1 is a sequence'],
    [`${sequence}\n${item}\n(fffe,e0dd)`, 'dump-structure', 'line 3: line 2 is open'],
    [`${sequence}\n${item}\n${item}`, 'dump-structure', 'line 3: an item'],
    [
      '(0008,0060) CS       2 Modality  CT\n        (0010,0020) LO       2 PatientID  X',
      'dump-structure',
      'line 2 is indented',
    ],
    ['(0008,0060) CS       2 Modality  CT\n  [0]', 'dump-structure', 'line 2 is indented'],
    [
      '(0010,0010) PN       2 PatientName                        Ä\n(0008,0005) CS       0 SpecificCharacterSet',
      'dump-value',
      'line 1, (0010,0010), a character',
    ],
  ])('%j is %s with the line', async (text, code, place) => {
    const error = await undumped(text).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code, message: expect.stringContaining(place) });
    expect(String(error)).not.toContain('SECRET');
  });

  it('a character set that comes behind texts in another one is refused', async () => {
    const head = '(0008,0005) CS      10 SpecificCharacterSet               ISO_IR 100\n';
    const text = `(0008,1140) SQ   undef ReferencedImageSequence            1 item\n  [0]\n    (0020,4000) LT       2 ImageComments                  ä\n    (0008,0005) CS      10 SpecificCharacterSet           ISO_IR 192`;
    await expect(undumped(head + text)).rejects.toMatchObject({ code: 'dump-structure' });
  });
});

describe('limits', () => {
  it.each([
    ['a line', `(0010,0020) LO [${'x'.repeat(100_001)}]`],
    ['a text of many lines', `(0010,4000) LT [${'x\n'.repeat(60_000)}]`],
    ['elements', '(fffe,fffa) SQ (Sequence with explicit length)\n(fffe,e0dd)\n'.repeat(5_001)],
    ['levels', `${sequence}\n${item}\n`.repeat(65)],
    ['bytes of values', `(0010,4000) LT [${'x'.repeat(90_000)}]\n(fffe,e000)\n`],
  ])('%s: too much is one sentence', async (what, text) => {
    const limits = { ...options.limits, ...(what === 'bytes of values' ? { bytes: 80_000 } : {}) };
    await expect(undumpedAll(text, { limits })).rejects.toMatchObject({ code: 'dump-too-large' });
  });

  it('a line is given up before it is whole', async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1000;
        yield Buffer.alloc(1000, 'x');
      }
    }
    const { dumpObjects } = await import('./dump-objects.ts');
    await expect(dumpObjects(endless(), options).next()).rejects.toMatchObject({ code: 'dump-too-large' });
    expect(given).toBeLessThan(110_000);
  });

  it('64 levels are read, without recursion', async () => {
    const end = '(fffe,e00d)\n(fffe,e0dd)\n';
    const object = await undumped(`${sequence}\n${item}\n`.repeat(63) + end.repeat(63));
    let depth = 0;
    for (let at: DataSet | undefined = object; at !== undefined; at = at.get('ReferencedImageSequence')?.[0]) depth++;
    expect(depth).toBe(64);
  });
});

it('whatever is done to a dump, it is read or refused with an error of ours', async () => {
  const dataSet = DataSet.of({
    SpecificCharacterSet: ['ISO_IR 192'],
    PatientName: 'Doe^Jane',
    ReferencedImageSequence: [{ ReferencedSOPInstanceUID: '1.2' }, { ReferencedSOPInstanceUID: '1.3' }],
    Rows: 5,
    PixelData: Uint8Array.of(1, 2, 3, 4),
  });
  const ours = [...dataSetLines(dataSet, { width: undefined, paint: (_, text) => text })].join('\n');
  const theirs = `# Dicom-Data-Set\n(0008,0005) CS [ISO_IR 192] # 10, 1 SpecificCharacterSet\n${sequence}\n  ${item}\n    (0008,1155) UI [1.2] # 4, 1 X\n  (fffe,e00d) na\n(fffe,e0dd) na\n(0010,4000) LT [a\nb] # 4, 1 C\n(0028,0009) AT (0018,1063)\n(7fe0,0010) OB (PixelSequence #=1)\n  (fffe,e000) pi 00\\01 # 2, 1 Item\n(fffe,e0dd) na\n`;
  let read = 0;
  for (const [text, syntax] of [
    [ours, '1.2.840.10008.1.2.1'],
    [theirs, '1.2.840.10008.1.2.4.50'],
  ] as const) {
    for (const { bytes, how } of mutants(new TextEncoder().encode(text), { count: 600, seed: 7 })) {
      try {
        read += (await undumpedAll(bytes, { transferSyntaxUid: syntax, skipsMissing: true })).length;
      } catch (error) {
        expect(error, how).toBeInstanceOf(HounsfieldError);
      }
    }
  }
  expect(read).toBeGreaterThan(100);
});
