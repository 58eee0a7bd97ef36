import type { DataSet } from '../data/index.ts';

/** Says whether a text holds a part of the name of the patient or one of the numbers of the object's own header. */
export type NameTest = (text: string) => boolean;

/** The profile lets texts stand that people write names into; what this object itself calls its patient is looked for. */
export function namesIn(dataSet: DataSet): NameTest {
  const names = new Set<string>();
  for (const name of SOURCES) {
    const element = dataSet.element(name);
    if (element === undefined || element.isAtSource || element.isSequence) continue;
    const separators = element.vr === 'PN' ? /[\\^=\s]+/ : /\\/;
    for (const part of (element.text ?? '').split(separators)) {
      const word = part.trim().toLowerCase();
      if (word.length >= SHORTEST && names.size < MOST) names.add(word);
    }
  }
  if (names.size === 0) return () => false;
  return text => {
    const lower = text.toLowerCase();
    for (const name of names) if (lower.includes(name)) return true;
    return false;
  };
}

const SOURCES = [
  'PatientName',
  'OtherPatientNames',
  'PatientBirthName',
  'PatientMotherBirthName',
  'PatientID',
  'OtherPatientIDs',
  'AccessionNumber',
] as const;
/** Shorter ones are parts of words that have nothing to do with anybody. */
const SHORTEST = 4;
const MOST = 64;
