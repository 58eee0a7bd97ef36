import { type DataSet, formatPersonName } from '../../data/index.ts';
import { ParseError } from '../../errors/index.ts';
import type { Lettering } from './lettering.ts';

/** What may be told of an image beside the image (PS3.18 §8.3.5.1.1). */
export type AnnotationKind = 'patient' | 'technique';

export const annotationKinds: readonly AnnotationKind[] = ['patient', 'technique'];

/**
 * The lines that tell of the patient (upper) and of how the image was made (lower), from its attributes; what it does
 * not say is left out.
 * @param frame from 0, of an image that has several
 */
export function annotationOf(dataSet: DataSet, kinds: readonly AnnotationKind[], frame?: number): Lettering {
  return {
    upper: kinds.includes('patient') ? PATIENT.flatMap(line => lineOf(dataSet, line)) : [],
    lower: kinds.includes('technique')
      ? [...TECHNIQUE.flatMap(line => lineOf(dataSet, line)), ...frameLine(dataSet, frame)]
      : [],
  };
}

/** Attributes that stand in one line, each with what stands around its value. */
type Line = readonly (readonly [keyword: Parameters<DataSet['text']>[0] & string, before?: string, after?: string])[];

function lineOf(dataSet: DataSet, line: Line): readonly string[] {
  const parts = line.flatMap(([keyword, before = '', after = '']) => {
    const text = shownValue(dataSet, keyword);
    return text === '' ? [] : [`${before}${text}${after}`];
  });
  return parts.length === 0 ? [] : [parts.join('  ')];
}

function shownValue(dataSet: DataSet, keyword: Line[number][0]): string {
  try {
    const element = dataSet.element(keyword);
    if (element === undefined || element.bulk !== undefined || element.vr === 'SQ') return '';
    const [first] = element.values;
    if (element.vr === 'PN') return first === undefined ? '' : formatName(formatPersonName(first as never));
    const text = String(first ?? '').trim();
    if (element.vr === 'DA') return text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
    if (element.vr === 'TM') return text.replace(/^(\d{2})(\d{2})(\d{2}).*$/, '$1:$2:$3');
    return text.slice(0, LONGEST);
  } catch (error) {
    // What cannot be read is not told.
    if (error instanceof ParseError) return '';
    throw error;
  }
}

/** Family name first, as people write it. */
function formatName(text: string): string {
  const [alphabetic = ''] = text.split('=');
  const [family = '', ...given] = alphabetic.split('^').map(component => component.trim());
  const others = given.filter(component => component !== '').join(' ');
  return [family, others]
    .filter(part => part !== '')
    .join(', ')
    .slice(0, LONGEST);
}

function frameLine(dataSet: DataSet, frame: number | undefined): readonly string[] {
  const count = Number(shownValue(dataSet, 'NumberOfFrames'));
  return frame === undefined || !(count > 1) ? [] : [`FRAME ${frame + 1}/${count}`];
}

const PATIENT: readonly Line[] = [
  [['PatientName']],
  [['PatientID', 'ID '], ['PatientSex']],
  [['PatientBirthDate', 'BORN ']],
];
/** What holds for any image first, then what some modalities have. */
const TECHNIQUE: readonly Line[] = [
  [['InstitutionName']],
  [['StudyDate'], ['StudyTime'], ['Modality']],
  [['SeriesDescription']],
  [['ProtocolName']],
  [
    ['KVP', '', ' KV'],
    ['XRayTubeCurrent', '', ' MA'],
    ['ExposureTime', '', ' MS'],
  ],
  [
    ['RepetitionTime', 'TR '],
    ['EchoTime', 'TE '],
    ['FlipAngle', 'FA '],
  ],
  [
    ['SeriesNumber', 'SE '],
    ['InstanceNumber', 'IM '],
    ['SliceThickness', 'THK '],
    ['SliceLocation', 'LOC '],
  ],
];
const LONGEST = 64;
