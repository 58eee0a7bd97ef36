import { DataSet, explicitVrLittleEndian, parse, toBytes } from 'hounsfield/data';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { filtered, filterFor, wanted } from './filter.ts';
import { dataSetLines } from './lines.ts';

const step = (id: string, code: string): DataSet =>
  DataSet.of({
    ScheduledProcedureStepID: id,
    ScheduledProtocolCodeSequence: [DataSet.of({ CodeValue: code, CodeMeaning: `meaning of ${code}` })],
  });
const made = DataSet.of({
  StudyDate: '20260102',
  PatientName: 'DOE^JANE',
  PatientID: 'ID-7',
  Rows: 512,
  RequestAttributesSequence: [step('S1', 'C1'), step('S2', 'C2')],
  PixelData: new Uint8Array(8),
});
const dataSet = parse(toBytes(made), { encoding: explicitVrLittleEndian });
const plain = { width: 200, paint: (_style: string, text: string) => text };

/** What stands in each line behind tag, VR and length: keyword or item number, then the value. */
function shown(only: readonly string[] | undefined, search?: string): string[] {
  const filter = filterFor(dataSet, wanted(only, search)!);
  return [...dataSetLines(dataSet, plain, filter)].map(line =>
    line.replace(/^( *)\(.{9}\) .. +\w+ (\w+) +/, '$1$2 ').trimEnd(),
  );
}

describe('what is shown of a data set', () => {
  it.each([
    [['PatientID'], undefined, ['PatientID ID-7']],
    [['0010,0020', 'Rows'], undefined, ['PatientID ID-7', 'Rows 512']],
    [
      ['CodeValue'],
      undefined,
      [
        'RequestAttributesSequence 2 items',
        '  [0]',
        '    ScheduledProtocolCodeSequence 1 item',
        '      [0]',
        '        CodeValue C1',
        '  [1]',
        '    ScheduledProtocolCodeSequence 1 item',
        '      [0]',
        '        CodeValue C2',
      ],
    ],
    [
      ['RequestAttributesSequence[1].ScheduledProcedureStepID'],
      undefined,
      ['RequestAttributesSequence 2 items', '  [1]', '    ScheduledProcedureStepID S2'],
    ],
    [
      ['RequestAttributesSequence[0]'],
      undefined,
      [
        'RequestAttributesSequence 2 items',
        '  [0]',
        '    ScheduledProtocolCodeSequence 1 item',
        '      [0]',
        '        CodeValue C1',
        '        CodeMeaning meaning of C1',
        '    ScheduledProcedureStepID S1',
      ],
    ],
    [
      ['**.ScheduledProtocolCodeSequence[*].CodeMeaning'],
      'c2',
      [
        'RequestAttributesSequence 2 items',
        '  [1]',
        '    ScheduledProtocolCodeSequence 1 item',
        '      [0]',
        '        CodeMeaning meaning of C2',
      ],
    ],
    [undefined, 'doe^', ['PatientName DOE^JANE']],
    [undefined, "patient's name", ['PatientName DOE^JANE']],
    [undefined, '(0028,', ['Rows 512']],
    [undefined, 'studydate', ['StudyDate 20260102']],
    [['AccessionNumber'], undefined, []],
    [undefined, 'nowhere', []],
  ] as const)('%j %j', (only, search, expected) => {
    expect(shown(only, search)).toEqual(expected);
  });

  it('is the same as a data set of its own, where items keep their numbers', () => {
    const keep = (only: readonly string[], search?: string): DataSet =>
      filtered(dataSet, filterFor(dataSet, wanted(only, search)!));
    expect(Array.from(keep(['PatientID']), ({ keyword }) => keyword)).toEqual(['PatientID']);
    const second = keep(['RequestAttributesSequence[1].ScheduledProcedureStepID']);
    expect(second.at('RequestAttributesSequence[1].ScheduledProcedureStepID')).toBe('S2');
    expect(second.get('RequestAttributesSequence')?.map(item => [...item].length)).toEqual([0, 1]);
    const whole = keep(['RequestAttributesSequence[0]']);
    expect(whole.get('RequestAttributesSequence')?.map(item => [...item].length)).toEqual([2, 0]);
    expect(whole.at('RequestAttributesSequence[0].ScheduledProtocolCodeSequence[0].CodeMeaning')).toBe('meaning of C1');
    expect(whole.has('PatientID')).toBe(false);
  });

  it('is everything without the options, and a misspelt keyword is refused', () => {
    expect(wanted(undefined, undefined)).toBeUndefined();
    expect(() => wanted(['PatientNaem'], undefined)).toThrow(UsageError);
  });
});
