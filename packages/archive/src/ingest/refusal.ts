/** Why an object is not taken. `status` is that of C-STORE (PS3.4 Table B.2-1) and the reason of STOW-RS (PS3.18 Table I.2-2). */
export interface RefusalRow {
  readonly status: number;
  /** For Error Comment (0000,0902): at most 64 characters, nothing of the object. */
  readonly comment: string;
}

export type RefusalReason =
  | 'out-of-resources'
  | 'sop-class-differs'
  | 'sop-instance-differs'
  | 'no-study'
  | 'no-series'
  | 'other-study'
  | 'other-resource'
  | 'invalid-uid'
  | 'cannot-understand'
  | 'not-a-file'
  | 'inflates-too-much'
  | 'unknown-transfer-syntax'
  | 'duplicate-differs'
  | 'not-accepted'
  | 'not-coercible'
  | 'processing-failure';

export const refusals: Readonly<Record<RefusalReason, RefusalRow>> = {
  'out-of-resources': { status: 0xa700, comment: 'The archive cannot write to its disk' },
  'sop-class-differs': { status: 0xa900, comment: 'SOP Class UID of the data set differs from that announced' },
  'sop-instance-differs': { status: 0xa900, comment: 'SOP Instance UID of the data set differs from that announced' },
  'no-study': { status: 0xa900, comment: 'Study Instance UID is missing or not a UID' },
  'no-series': { status: 0xa900, comment: 'Series Instance UID is missing or not a UID' },
  'other-study': { status: 0xa901, comment: 'The object belongs to another study than the address names' },
  'other-resource': { status: 0xa900, comment: 'The object is of another class or UID than the address is for' },
  'invalid-uid': { status: 0xc000, comment: 'SOP Class or Instance UID is not a UID (PS3.5 9.1)' },
  'cannot-understand': { status: 0xc000, comment: 'The data set cannot be read' },
  'not-a-file': { status: 0xc000, comment: 'Not a DICOM file (PS3.10 7.1)' },
  'inflates-too-much': { status: 0xc000, comment: 'The deflated data set is larger than the limit' },
  'unknown-transfer-syntax': { status: 0xc122, comment: 'The transfer syntax is not supported' },
  'duplicate-differs': { status: 0x0111, comment: 'An instance of this UID with other content is stored' },
  'not-accepted': { status: 0x0124, comment: 'A rule of the archive does not accept the object' },
  'not-coercible': { status: 0xc000, comment: 'A deflated data set cannot be changed as the rules demand' },
  'processing-failure': { status: 0x0110, comment: 'The archive could not process the object' },
};

/** Thrown inside ingest where an object turns out not to be acceptable. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
