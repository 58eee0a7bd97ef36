import { expectTypeOf } from 'vitest';
import { DataSet } from './data-set.ts';
import { edit, insertItem, setAt, withPrivate } from './edit.ts';
import { parsePath } from './path.ts';
import { privateBlock } from './private-attribute.ts';
import type { BulkValue, PersonName } from './value-types.ts';

declare const dataSet: DataSet;
declare const text: string;

// A literal path has the type of its last keyword.
expectTypeOf(dataSet.at('PatientID')).toEqualTypeOf<string | undefined>();
expectTypeOf(dataSet.at('RequestAttributesSequence[0].ScheduledProcedureStepID')).toEqualTypeOf<string | undefined>();
expectTypeOf(dataSet.at('RequestAttributesSequence[0]')).toEqualTypeOf<DataSet | undefined>();
expectTypeOf(dataSet.at('RequestAttributesSequence')).toEqualTypeOf<readonly DataSet[] | undefined>();
expectTypeOf(dataSet.at('ImagePositionPatient[2]')).toEqualTypeOf<number | undefined>();
expectTypeOf(dataSet.at('PatientName')).toEqualTypeOf<PersonName | undefined>();
expectTypeOf(
  dataSet.at(parsePath('SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0].PixelSpacing')),
).toEqualTypeOf<readonly number[] | undefined>();
// Tags, private names and texts that are made at run time are unknown.
expectTypeOf(dataSet.at('(0010,0020)')).toEqualTypeOf<unknown>();
expectTypeOf(dataSet.at('(0009,"ACME 1.1",01)')).toEqualTypeOf<unknown>();
expectTypeOf(dataSet.at(text)).toEqualTypeOf<unknown>();

// What is written at a path has that type too.
setAt(dataSet, 'RequestAttributesSequence[0].ScheduledProcedureStepID', 'S1');
setAt(dataSet, 'PatientName', 'A^B');
setAt(dataSet, 'RequestAttributesSequence[0]', { ScheduledProcedureStepID: 'S1' });
setAt(dataSet, text, 5);
setAt(dataSet, '(0009,"ACME 1.1",01)', 5, { vr: 'US' });
edit(dataSet, draft => draft.set('ImagePositionPatient[2]', 1.5));
// @ts-expect-error an identifier is a text
setAt(dataSet, 'RequestAttributesSequence[0].ScheduledProcedureStepID', 5);
// @ts-expect-error one of several numbers is a number
edit(dataSet, draft => draft.set('ImagePositionPatient[2]', 'far'));
// @ts-expect-error an item has attributes of PS3.6 alone
setAt(dataSet, 'RequestAttributesSequence[0]', { NoSuchKeyword: 'S1' });
// @ts-expect-error VRs are those of PS3.5
setAt(dataSet, text, 5, { vr: 'XX' });

// Items may be given as data sets or by keyword, and the compiler looks into them at any depth.
DataSet.of({
  RequestAttributesSequence: [dataSet, { RequestedProcedureID: 'R1', RequestedProcedureCodeSequence: [{}] }],
});
insertItem(dataSet, 'RequestAttributesSequence', { RequestedProcedureID: 'R1' });
// @ts-expect-error a wrong type in an item
DataSet.of({ RequestAttributesSequence: [{ RequestedProcedureID: 1 }] });
// @ts-expect-error an unknown keyword in an item
DataSet.of({ RequestAttributesSequence: [{ RequestedProcedureIdentifier: 'R1' }] });
DataSet.of({
  // @ts-expect-error a wrong type in an item of an item
  RequestAttributesSequence: [{ RequestedProcedureCodeSequence: [{ CodeValue: 'A' }, { CodeMeaning: ['a', 'b'] }] }],
});
// @ts-expect-error a sequence is a list of items
DataSet.of({ RequestAttributesSequence: { RequestedProcedureID: 'R1' } });

// Values by VR and VM.
dataSet.with({
  PatientName: 'A^B',
  OtherPatientNames: ['A^B', { alphabetic: 'C' }],
  PixelData: Uint8Array.of(1),
  Rows: null,
});
// @ts-expect-error VM 1 is one value
dataSet.with({ Rows: [1, 2] });
// @ts-expect-error any other VM is a list
dataSet.with({ ImageType: 'ORIGINAL' });
// @ts-expect-error integers of 64 bits are bigint
dataSet.with({ SelectorUVValue: [1] });

// Private attributes have the same types, by VR and VM.
const acme = privateBlock(
  { creator: 'ACME 1.1', group: 0x0009 },
  {
    Dose: { element: 0x01, vr: 'DS' },
    Position: { element: 0x02, vr: 'FD', vm: '3' },
    Labels: { element: 0x03, vr: 'LO', vm: '1-n' },
    Operator: { element: 0x04, vr: 'PN', vm: '1' },
    Steps: { element: 0x05, vr: 'SQ' },
    Blob: { element: 0x06, vr: 'OB', vm: '1-n' },
  },
);
expectTypeOf(dataSet.get(acme.Dose)).toEqualTypeOf<number | undefined>();
expectTypeOf(dataSet.get(acme.Position)).toEqualTypeOf<readonly number[] | undefined>();
expectTypeOf(dataSet.get(acme.Labels)).toEqualTypeOf<readonly string[] | undefined>();
expectTypeOf(dataSet.get(acme.Operator)).toEqualTypeOf<PersonName | undefined>();
expectTypeOf(dataSet.get(acme.Steps)).toEqualTypeOf<readonly DataSet[] | undefined>();
expectTypeOf(dataSet.get(acme.Blob)).toEqualTypeOf<BulkValue | undefined>();
withPrivate(dataSet, acme, {
  Dose: 1,
  Position: [1, 2, 3],
  Operator: 'A^B',
  Steps: [{ Rows: 1 }],
  Blob: Uint8Array.of(1),
});
// @ts-expect-error a dose is a number
withPrivate(dataSet, acme, { Dose: 'high' });
// @ts-expect-error not declared
withPrivate(dataSet, acme, { Speed: 1 });
// @ts-expect-error a wrong attribute in an item
withPrivate(dataSet, acme, { Steps: [{ Rows: 'many' }] });
// @ts-expect-error not declared
dataSet.get(acme.Speed);

// An edit gives what it was given.
declare class Labelled extends DataSet {
  readonly label: string;
}
declare const labelled: Labelled;
expectTypeOf(edit(labelled, () => undefined)).toEqualTypeOf<Labelled>();
expectTypeOf(setAt(labelled, 'PatientID', 'P').label).toEqualTypeOf<string>();
