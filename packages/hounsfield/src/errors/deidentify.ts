import { HounsfieldError } from './base.ts';
import type { ErrorFacts, ErrorRow } from './row.ts';

const rows = {
  'burned-in-annotation': {
    what: 'The object says that its pixels may hold text of the patient',
    remedy: 'Look at it, and accept it only if nothing in it tells who the patient is',
    blame: 'data',
    section: 'PS3.3 §C.7.6.1.1',
  },
  'pixels-may-hold-text': {
    what: 'Pixels of this kind often hold text of the patient, and the object does not say that these do not',
    remedy: 'Look at it, and accept it only if nothing in it tells who the patient is',
    blame: 'data',
    section: 'PS3.15 §E.3.1',
  },
  'overlay-in-pixels': {
    what: 'The object has an overlay, which may hold text of the patient, where no data element can be taken away',
    remedy: 'Look at it, and accept it only if nothing in it tells who the patient is',
    blame: 'data',
    section: 'PS3.15 §E.3.3',
  },
  'content-may-identify': {
    what: 'What the object is made of may tell who the patient is, and is no data element that could be taken away',
    remedy: 'Look at it, and accept it only if nothing in it tells who the patient is',
    blame: 'data',
    section: 'PS3.15 §E.2',
  },
  'nested-too-deep': {
    what: 'Sequences lie inside of sequences deeper than any object needs',
    remedy: 'Correct the object, nothing that is sound nests so deep',
    blame: 'data',
  },
  'key-too-short': {
    what: 'The secret key of the UIDs is too short',
    remedy: 'Give 16 bytes or more that nobody can guess',
    blame: 'local',
  },
  'no-cryptography': {
    what: 'The platform has no Web Cryptography here',
    remedy: 'Browsers have it on pages that came over TLS only',
    blame: 'local',
  },
} as const;

export type DeidentifyErrorCode = keyof typeof rows;
/** Errors of de-identification. */
export const deidentifyErrors: Readonly<Record<DeidentifyErrorCode, ErrorRow>> = rows;

/** An object cannot be de-identified safely. */
export class DeidentifyError extends HounsfieldError<DeidentifyErrorCode> {
  override readonly name: string = 'DeidentifyError';
  constructor(code: DeidentifyErrorCode, facts: ErrorFacts = {}) {
    super(code, rows[code], facts);
  }
}
