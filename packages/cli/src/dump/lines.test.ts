import { DataSet, explicitVrLittleEndian, type NewElement, parse, toBytes } from 'hounsfield/data';
import { describe, expect, it } from 'vitest';
import { dataSetLines } from './lines.ts';

const plain = { width: 100, paint: (_style: string, text: string) => text };

function lines(elements: readonly NewElement[], options = plain): string[] {
  return [...dataSetLines(DataSet.fromElements(elements), options)];
}

describe('a data set as lines', () => {
  it('shows tag, VR, length, keyword and value', () => {
    expect(lines([{ tag: 0x0010_0020, vr: 'LO', value: 'C12' }])).toEqual([
      '(0010,0020) LO       4 PatientID                          C12',
    ]);
  });

  it.each([
    ['UI', '1.2.840.10008.1.2', '1.2.840.10008.1.2 (Implicit VR Little Endian)'],
    ['US', [1, 2, 3], '1\\2\\3'],
    ['DS', '71.50', '71.50'],
    ['CS', ['A', 'B'], 'A\\B'],
    ['FL', 0.1, '0.1'],
    ['FD', 0.1, '0.1'],
    ['AT', 0x0010_0010, '(0010,0010)'],
    ['OB', Uint8Array.of(0, 255), '00 FF'],
    ['OW', new Uint8Array(20), `${'00 '.repeat(16)}…`],
    ['UN', new TextEncoder().encode('text  '), '"text"'],
    ['UN', Uint8Array.of(1, 2), '01 02'],
    ['LO', '', ''],
    ['ST', 'a\r\nb\x1b[31m', 'a␍␊b␛[31m'],
  ] as const)('shows a value of %s: %j', (vr, value, shown) => {
    const [line] = lines([{ tag: 0x0009_0001, vr, value }], { ...plain, width: 200 });
    expect(line?.slice(58)).toBe(shown);
  });

  it('shows 64-bit integers exactly', () => {
    expect(lines([{ tag: 0x0009_0001, vr: 'SV', value: 9007199254740993n }])[0]).toMatch(/ 9007199254740993$/);
  });

  it('names private elements after their creator, in each item anew (PS3.5 §7.8.1)', () => {
    const item = DataSet.fromElements([{ tag: 0x0029_1001, vr: 'LO', value: 'x' }]);
    const found = lines([
      { tag: 0x0008_1140, vr: 'SQ', value: [item] },
      { tag: 0x0029_0010, vr: 'LO', value: 'ACME 1.1' },
      { tag: 0x0029_1001, vr: 'LO', value: 'y' },
      { tag: 0x0029_1101, vr: 'LO', value: 'z' },
      { tag: 0x0008_00f1, vr: 'LO', value: 'u' },
    ]);
    expect(found.map(line => line.replace(/ {2,}/g, ' ').trim())).toEqual([
      '(0008,00F1) LO 2 (unknown) u',
      '(0008,1140) SQ undef ReferencedImageSequence 1 item',
      '[0]',
      '(0029,1001) LO 2 (private) x',
      '(0029,0010) LO 8 PrivateCreator ACME 1.1',
      '(0029,1001) LO 2 [ACME 1.1] y',
      '(0029,1101) LO 2 (private) z',
    ]);
  });

  it('indents items and numbers them as a path does', () => {
    const item = (id: string): DataSet => DataSet.of({ PatientID: id });
    const found = lines([
      { tag: 0x0010_1002, vr: 'SQ', value: [item('A'), item('B')] },
      { tag: 0x0010_4000, vr: 'LT', value: 'end' },
    ]);
    expect(found.map(line => line.slice(0, 18).trimEnd())).toEqual([
      '(0010,1002) SQ   u',
      '  [0]',
      '    (0010,0020) LO',
      '  [1]',
      '    (0010,0020) LO',
      '(0010,4000) LT',
    ]);
    expect(found[0]).toContain('2 items');
  });

  it('cuts long values at the width, and not without one', () => {
    const element = { tag: 0x0010_4000, vr: 'LT', value: 'x'.repeat(500) } as const;
    expect(lines([element])[0]).toHaveLength(100);
    expect(lines([element])[0]).toMatch(/x…$/);
    expect([...dataSetLines(DataSet.fromElements([element]), { ...plain, width: undefined })][0]).toMatch(/x{500}$/);
  });

  it('shows so many levels as are asked for', () => {
    const item = DataSet.of({ PatientID: 'A' });
    const elements: NewElement[] = [{ tag: 0x0010_1002, vr: 'SQ', value: [item] }];
    const depths = [1, 2].map(depth => [...dataSetLines(DataSet.fromElements(elements), { ...plain, depth })].length);
    expect(depths).toEqual([1, 3]);
  });

  it('walks sequences as deep as the reader lets through without recursion', () => {
    let nested = DataSet.of({ PatientID: 'deep' });
    for (let k = 0; k < 60; k++) nested = DataSet.fromElements([{ tag: 0x0008_1140, vr: 'SQ', value: [nested] }]);
    const read = parse(toBytes(nested), { encoding: explicitVrLittleEndian });
    const found = [...dataSetLines(read, plain)];
    expect(found).toHaveLength(121);
    expect(found.at(-1)).toMatch(/deep$/);
  });
});
