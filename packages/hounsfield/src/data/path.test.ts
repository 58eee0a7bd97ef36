import { encodeElements } from '@hounsfield/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ParseError } from '../errors/index.ts';
import { DataSet, parse } from './data-set.ts';
import { explicitVrLittleEndian } from './encoding.ts';
import { Path, parsePath, pathText } from './path.ts';
import { matchedValue, select } from './path-select.ts';

const object = parse(
  encodeElements([
    ['ImageType', 'ORIGINAL\\PRIMARY\\AXIAL'],
    [0x0009_0010, 'LO', 'OTHER'],
    [0x0009_0011, 'LO', 'ACME 1.1'],
    [0x0009_0012, 'UN', new TextEncoder().encode('ACME 1.1')],
    [0x0009_1101, 'DS', '4.5'],
    [0x0009_1202, 'LO', 'second'],
    [0x0009_1102, 'SQ', [[['PatientID', 'in private']]]],
    ['PatientID', 'outer'],
    [0x6000_3000, 'OW', new Uint8Array(2)],
    [0x6002_3000, 'OW', new Uint8Array(4)],
    [
      'RequestAttributesSequence',
      [
        [
          ['ScheduledProcedureStepID', 'S0'],
          [
            'ScheduledProtocolCodeSequence',
            [
              [
                ['CodeValue', 'A'],
                ['PatientID', 'deep'],
              ],
              [['CodeValue', 'B']],
            ],
          ],
        ],
        [],
        [
          ['ScheduledProcedureStepID', 'S2'],
          ['ScheduledProtocolCodeSequence', [[['CodeValue', 'C']]]],
        ],
      ],
    ],
  ]),
  { encoding: explicitVrLittleEndian },
);

const list = (path: string): [string, unknown][] =>
  [...select(object, path)].map(match => [pathText(match.path), matchedValue(match)]);

describe('a path', () => {
  it.each([
    ['PatientID', 'outer'],
    ['(0010,0020)', 'outer'],
    ['0010,0020', 'outer'],
    ['00100020', 'outer'],
    ['RequestAttributesSequence[2].ScheduledProcedureStepID', 'S2'],
    ['RequestAttributesSequence.ScheduledProcedureStepID', 'S0'],
    ['RequestAttributesSequence[0].ScheduledProtocolCodeSequence[1].CodeValue', 'B'],
    ['(0040,0275)[2].(0040,0008)[0].00080100', 'C'],
    ['ImageType[1]', 'PRIMARY'],
    ['(0009,"ACME 1.1",01)', ['4.5'].map(Number)],
    ['(0009,"ACME 1.1",02)[0].PatientID', 'in private'],
    ['(6002,3000)', undefined],
    ['RequestAttributesSequence[1].ScheduledProcedureStepID', undefined],
    ['RequestAttributesSequence[3].ScheduledProcedureStepID', undefined],
    ['PatientID.CodeValue', undefined],
    ['(0009,"NOBODY",01)', undefined],
    ['ImageType[3]', undefined],
  ])('leads to one value: %s', (path, value) => {
    if (path === '(6002,3000)') expect(object.at(path)).toMatchObject({ length: 4 });
    else expect(object.at(path)).toEqual(value);
    expect(parsePath(path).isSingle).toBe(true);
    expect(String(parsePath(path))).toBe(path);
  });

  it('may be read once and used often', () => {
    const path = parsePath('RequestAttributesSequence[0].ScheduledProcedureStepID');
    expect(path).toBeInstanceOf(Path);
    expect([object, DataSet.of({}), object].map(each => each.at(path))).toEqual(['S0', undefined, 'S0']);
  });

  it('gives all that a star stands for, in the order of the stream', () => {
    expect(list('RequestAttributesSequence[*].ScheduledProtocolCodeSequence[*].CodeValue')).toEqual([
      ['RequestAttributesSequence[0].ScheduledProtocolCodeSequence[0].CodeValue', 'A'],
      ['RequestAttributesSequence[0].ScheduledProtocolCodeSequence[1].CodeValue', 'B'],
      ['RequestAttributesSequence[2].ScheduledProtocolCodeSequence[0].CodeValue', 'C'],
    ]);
    expect(list('ImageType[*]').map(([, value]) => value)).toEqual(['ORIGINAL', 'PRIMARY', 'AXIAL']);
    expect(list('RequestAttributesSequence[*]').map(([path]) => path)).toEqual([
      'RequestAttributesSequence[0]',
      'RequestAttributesSequence[1]',
      'RequestAttributesSequence[2]',
    ]);
    expect(list('PatientID[*].CodeValue')).toEqual([]);
  });

  it('finds an element at any depth behind `**`', () => {
    expect(list('**.PatientID')).toEqual([
      ['(0009,1102)[0].PatientID', 'in private'],
      ['PatientID', 'outer'],
      ['RequestAttributesSequence[0].ScheduledProtocolCodeSequence[0].PatientID', 'deep'],
    ]);
    expect(list('**.ScheduledProtocolCodeSequence[0].CodeValue').map(([, value]) => value)).toEqual(['A', 'C']);
  });

  it('names tags by pattern (PS3.5 §7.6) and whole private blocks (PS3.5 §7.8.1)', () => {
    expect(list('(60xx,3000)').map(([path]) => path)).toEqual(['OverlayData', '(6002,3000)']);
    expect(list('(0009,XXXX)').map(([path]) => path)).toHaveLength(6);
    // The creator reserved two blocks, one of them by an element whose VR nobody knew.
    expect(list('(0009,"ACME 1.1",xx)').map(([path]) => path)).toEqual(['(0009,1101)', '(0009,1102)', '(0009,1202)']);
    expect(object.at('(0009,"ACME 1.1",02)')).toHaveLength(1);
  });

  it('of steps is written so that it leads to the same place again', () => {
    for (const match of select(object, '**.(xxxx,xxxx)')) {
      const [again, ...more] = select(object, pathText(match.path));
      expect(again?.element.tag).toBe(match.element.tag);
      expect(again?.path).toEqual(match.path);
      expect(more).toEqual([]);
    }
  });

  it.each([
    ['', 'invalid-path', 'a name is missing at its end'],
    ['PatientID.', 'invalid-path', 'a name is missing at its end'],
    ['.PatientID', 'invalid-path', 'a name is expected at character 1'],
    ['A[0]..B', 'unknown-attribute', 'A'],
    ['ImageType[0]..Rows', 'invalid-path', 'a name is expected at character 14'],
    ['ImageType[x]', 'invalid-path', 'expected at character 10'],
    ['ImageType[-1]', 'invalid-path', 'expected at character 10'],
    ['ImageType[1.5]', 'invalid-path', 'expected at character 10'],
    ['ImageType[99999999999]', 'invalid-path', 'the item number of `ImageType[99999999999]` is too large'],
    ['ImageType[0]Rows', 'invalid-path', 'expected at character 13'],
    ['PatientsName', 'unknown-attribute', 'PatientsName'],
    ['Rows[0].NoSuchKeyword[1].Rows', 'unknown-attribute', 'NoSuchKeyword'],
    ['(0008,"ACME",01)', 'invalid-path', 'the group 0008 is even'],
    ['(0009,"ACME",1)', 'invalid-path', 'a name is expected at character 1'],
    ['(0009,"ACME)', 'invalid-path', 'a name is expected at character 1'],
    ['**', 'invalid-path', 'a name is expected at character 1'],
    [`${'Rows.'.repeat(2000)}Rows`, 'too-deep', 'a path of over 1024 steps'],
  ])('that cannot be read says which part is wrong: %s', (path, code, detail) => {
    const error = errorOf(() => object.at(path));
    expect(error.code).toBe(code);
    expect(error.message).toContain(detail);
  });

  it('to several places has no one value', () => {
    for (const path of ['RequestAttributesSequence[*]', '**.PatientID', '(60xx,3000)', '(0009,"ACME 1.1",xx)'])
      expect(errorOf(() => object.at(path)).message).toContain('may lead to several places');
  });

  it('is read or refused with a typed error, whatever the text', () => {
    const piece = fc.constantFrom(
      'PatientID',
      '[',
      ']',
      '0',
      '*',
      '.',
      '**.',
      '(',
      ')',
      '0010',
      ',',
      '"A"',
      'xx',
      '\\',
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map(pieces => pieces.join('')),
        ),
        text => {
          try {
            expect(String(parsePath(text))).toBe(text);
          } catch (error) {
            expect(error).toBeInstanceOf(ParseError);
          }
        },
      ),
    );
  });
});

function errorOf(action: () => unknown): ParseError {
  try {
    action();
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
