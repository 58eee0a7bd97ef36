import type { DataSet } from 'hounsfield/data';
import { sopClassByUid } from 'hounsfield/dictionary';
import { Refusal } from './refusal.ts';

/** What an object is, by its four UIDs; study and series of one that belongs to no patient are empty texts. */
export interface Identity {
  readonly studyInstanceUid: string;
  readonly seriesInstanceUid: string;
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
}

/** What the sender said of the object before its first byte. */
export interface Announced {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  /** The only study that is taken. */
  readonly study?: string;
}

/** Whether a text can be a UID: digits and dots, at most 64 (PS3.5 §9.1). Leading zeros of components are let pass. */
export function isUid(text: string): boolean {
  return /^[0-9][0-9.]{0,63}$/.test(text);
}

/** Whether instances of a class belong to no patient (PS3.4 Annex GG). */
export function belongsToNoPatient(sopClassUid: string): boolean {
  return sopClassByUid(sopClassUid)?.class === 'storage-non-patient';
}

/**
 * The identity of an object, checked against what was announced (PS3.4 §B.2.2).
 * @throws Refusal
 */
export function identityOf(dataSet: DataSet, announced: Announced): Identity {
  if (dataSet.text('SOPClassUID') !== announced.sopClassUid) throw new Refusal('sop-class-differs');
  if (dataSet.text('SOPInstanceUID') !== announced.sopInstanceUid) throw new Refusal('sop-instance-differs');
  if (belongsToNoPatient(announced.sopClassUid)) {
    if (announced.study !== undefined) throw new Refusal('other-study');
    return { ...NOWHERE, sopClassUid: announced.sopClassUid, sopInstanceUid: announced.sopInstanceUid };
  }
  const studyInstanceUid = dataSet.text('StudyInstanceUID') ?? '';
  const seriesInstanceUid = dataSet.text('SeriesInstanceUID') ?? '';
  if (!isUid(studyInstanceUid)) throw new Refusal('no-study');
  if (!isUid(seriesInstanceUid)) throw new Refusal('no-series');
  if (announced.study !== undefined && announced.study !== studyInstanceUid) throw new Refusal('other-study');
  return {
    studyInstanceUid,
    seriesInstanceUid,
    sopClassUid: announced.sopClassUid,
    sopInstanceUid: announced.sopInstanceUid,
  };
}

const NOWHERE = { studyInstanceUid: '', seriesInstanceUid: '' };
