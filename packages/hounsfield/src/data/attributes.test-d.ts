import { expectTypeOf } from 'vitest';
import type { Attributes } from './attributes.generated.ts';
import type { DataSet } from './data-set.ts';
import type { BulkValue, PersonName } from './value-types.ts';

declare const dataSet: DataSet;

// One value of each kind of VR (PS3.5 §6.2).
expectTypeOf<Attributes['SOPInstanceUID']>().toEqualTypeOf<string>();
expectTypeOf<Attributes['PatientName']>().toEqualTypeOf<PersonName>();
expectTypeOf<Attributes['Rows']>().toEqualTypeOf<number>();
expectTypeOf<Attributes['SliceThickness']>().toEqualTypeOf<number>();
expectTypeOf<Attributes['StudyDate']>().toEqualTypeOf<string>();
expectTypeOf<Attributes['OffendingElement']>().toEqualTypeOf<readonly number[]>();
expectTypeOf<Attributes['SelectorUVValue']>().toEqualTypeOf<readonly bigint[]>();
expectTypeOf<Attributes['SelectorSVValue']>().toEqualTypeOf<readonly bigint[]>();

// Any VM but 1 makes a list, fixed numbers of values among them.
expectTypeOf<Attributes['ImagePositionPatient']>().toEqualTypeOf<readonly number[]>();
expectTypeOf<Attributes['ImageType']>().toEqualTypeOf<readonly string[]>();
expectTypeOf<Attributes['OtherPatientNames']>().toEqualTypeOf<readonly PersonName[]>();

// Sequences are lists of data sets although their VM is 1.
expectTypeOf<Attributes['RequestAttributesSequence']>().toEqualTypeOf<readonly DataSet[]>();
expectTypeOf<Attributes['CurveReferencedOverlaySequence']>().toEqualTypeOf<readonly DataSet[]>();

// Bytes are one bulk value; where several VRs are allowed the types of all of them are.
expectTypeOf<Attributes['PixelData']>().toEqualTypeOf<BulkValue>();
expectTypeOf<Attributes['SelectorUNValue']>().toEqualTypeOf<BulkValue>();
expectTypeOf<Attributes['SelectorOBValue']>().toEqualTypeOf<BulkValue>();
expectTypeOf<Attributes['SmallestImagePixelValue']>().toEqualTypeOf<number>();
expectTypeOf<Attributes['LUTDescriptor']>().toEqualTypeOf<readonly number[]>();
expectTypeOf<Attributes['LUTData']>().toEqualTypeOf<readonly number[] | BulkValue>();

// Delimiters have no value at all (PS3.5 §7.5).
expectTypeOf<Attributes['Item']>().toEqualTypeOf<never>();

// A data set may lack any attribute.
expectTypeOf(dataSet.get('PatientID')).toEqualTypeOf<string | undefined>();
expectTypeOf(dataSet.get('ReferencedStudySequence')).toEqualTypeOf<readonly DataSet[] | undefined>();
expectTypeOf(dataSet.require('PatientID')).toEqualTypeOf<string>();

// @ts-expect-error a keyword is spelled exactly as in PS3.6
dataSet.get('PatientsName');
// @ts-expect-error a date is text, not a number
const date: number | undefined = dataSet.get('StudyDate');
// @ts-expect-error a list of values cannot be changed in place
dataSet.get('ImageType')?.push('DERIVED');
expectTypeOf(date).toEqualTypeOf<number | undefined>();
