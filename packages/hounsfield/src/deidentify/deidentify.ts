import { type Change, DataSet, loneFragments, utf8CharacterSet } from '../data/index.ts';
import { DicomObject, fileMeta, PREAMBLE_LENGTH } from '../file/index.ts';
import { PIXEL_DATA } from './decide.ts';
import { refuseHazards } from './hazards.ts';
import type { RetainOption } from './table.ts';
import { newUids } from './uid-map.ts';
import { walk } from './walk.ts';

export interface DeidentifyOptions {
  /** The secret that new UIDs are made with, 16 bytes or more: who has it and an old UID can tell the new one. */
  readonly key: Uint8Array;
  /** Takes objects too that `hazardOf` warns of, as they are: somebody looked at them. */
  readonly acceptsBurnedIn?: boolean;
  /** What is kept beside what the Basic Profile keeps (PS3.15 §E.3). */
  readonly retain?: Iterable<RetainOption>;
}

/**
 * The object de-identified by the Basic Application Level Confidentiality Profile (PS3.15 §E.2): a new one in which
 * nothing is left but values that the profile keeps. Texts are in UTF-8, the preamble is zeros, the File Meta Information
 * is that of a new file, group lengths are gone; pixel data and other long values stay at their source, untouched.
 * @throws DeidentifyError where the data elements alone do not make it safe; ParseError `missing-attribute` without SOP
 * Class and SOP Instance UID
 */
export async function deidentify(object: DicomObject, options: DeidentifyOptions): Promise<DicomObject> {
  const { key, acceptsBurnedIn = false } = options;
  const sopClassUid = object.require('SOPClassUID');
  object.require('SOPInstanceUID');
  const { transferSyntax } = object;
  if (!acceptsBurnedIn) refuseHazards(object, transferSyntax);
  const retain = new Set(options.retain ?? []);
  const walked = walk(object, retain);
  walked.finish(await newUids(walked.uids, key));
  const { changes } = walked;
  for (const [tag, change] of said(retain)) changes.set(tag, change);
  const fragments = loneFragments(object, PIXEL_DATA);
  const empty = DataSet.of({}, { characterSet: utf8CharacterSet, encoding: transferSyntax });
  const dataSet = (fragments ?? empty).withOverlay(changes);
  const meta = {
    sopClassUid,
    sopInstanceUid: dataSet.require('SOPInstanceUID'),
    transferSyntaxUid: transferSyntax.uid,
  };
  return new DicomObject(dataSet, {
    preamble: new Uint8Array(PREAMBLE_LENGTH),
    fileMeta: fileMeta(meta),
    transferSyntax,
    hasPrefix: true,
  });
}

/** What the object says of its de-identification (PS3.15 §E.1.1, PS3.3 §C.12.1.1.3 and Table C.7-1). */
function said(retain: ReadonlySet<RetainOption>): ReadonlyMap<number, Change> {
  const options = [...CODES].filter(([option]) => option === 'basic' || retain.has(option));
  const codes = options.map(([, [CodeValue, CodeMeaning]]) => ({
    CodeValue,
    CodingSchemeDesignator: 'DCM',
    CodeMeaning,
  }));
  const { changes } = DataSet.of(
    {
      SpecificCharacterSet: [...utf8CharacterSet.terms],
      PatientIdentityRemoved: 'YES',
      DeidentificationMethod: [METHOD],
      DeidentificationMethodCodeSequence: codes,
      LongitudinalTemporalInformationModified: retain.has('dates') ? 'UNMODIFIED' : 'REMOVED',
    },
    { characterSet: utf8CharacterSet },
  );
  return new Map([...changes].flatMap(([tag, change]) => (change === null ? [] : [[tag, change]])));
}

const METHOD = 'Hounsfield, PS3.15 2026c Basic Confidentiality Profile';
/** PS3.16 CID 7050. */
const CODES: ReadonlyMap<'basic' | RetainOption, readonly [value: string, meaning: string]> = new Map([
  ['basic', ['113100', 'Basic Application Confidentiality Profile']],
  ['dates', ['113106', 'Retain Longitudinal Temporal Information Full Dates Option']],
  ['patient', ['113108', 'Retain Patient Characteristics Option']],
  ['device', ['113109', 'Retain Device Identity Option']],
  ['uids', ['113110', 'Retain UIDs Option']],
  ['institution', ['113112', 'Retain Institution Identity Option']],
] as const);
