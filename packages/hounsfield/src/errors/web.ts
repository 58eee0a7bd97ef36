import { HounsfieldError } from './base.ts';
import type { ErrorFacts, ErrorRow } from './row.ts';
import { type WebClientErrorCode, webClientErrors } from './web-client.ts';

/** A row of the table of web errors: `status` is the HTTP status of the answer (RFC 9110 §15, PS3.18 §8.5). */
export interface WebErrorRow extends ErrorRow {
  readonly status: number;
}

/** Facts of one occurrence; those of a client say what the server answered. */
export interface WebErrorFacts extends ErrorFacts {
  /** The status that a server answered, in place of the row's; whatever went wrong is then the server's. */
  readonly answered?: number;
}

const rows = {
  'bad-request': {
    status: 400,
    what: 'The request cannot be understood',
    remedy: 'Correct the request as the message says',
    blame: 'peer',
  },
  'invalid-uid': {
    status: 400,
    what: 'The address holds something that is not a UID where a UID must stand',
    remedy: 'Give a UID: digits and dots, at most 64 characters',
    blame: 'peer',
    section: 'PS3.5 §9.1',
  },
  'invalid-parameter': {
    status: 400,
    what: 'A query parameter has a value that is not allowed',
    remedy: 'Correct or leave out the parameter that the message names',
    blame: 'peer',
    section: 'PS3.18 §8.3',
  },
  'unknown-attribute': {
    status: 400,
    what: 'A query parameter names an attribute that does not exist',
    remedy: 'Use a keyword such as PatientID or eight hexadecimal digits such as 00100020',
    blame: 'peer',
    section: 'PS3.18 §8.3.4.1',
  },
  'malformed-multipart': {
    status: 400,
    what: 'The multipart body is malformed',
    remedy: 'Frame every part as RFC 2046 §5.1 says, with the boundary that Content-Type names',
    blame: 'peer',
    section: 'PS3.18 §8.6.1.2',
  },
  'malformed-metadata': {
    status: 400,
    what: 'The metadata of the request cannot be read',
    remedy: 'Send them in the DICOM JSON Model or the Native DICOM Model, in UTF-8',
    blame: 'peer',
    section: 'PS3.18 §10.5.2',
  },
  'no-such-resource': {
    status: 404,
    what: 'There is no resource at this address',
    remedy:
      'Use an address of the Studies Service, such as /studies or /studies/{study}/series/{series}/instances/{instance}',
    blame: 'peer',
    section: 'PS3.18 §10.1',
  },
  'not-found': {
    status: 404,
    what: 'The archive does not hold what the address names',
    remedy: 'Check the UIDs, or search for the object first',
    blame: 'peer',
    section: 'PS3.18 §10.4.3.1',
  },
  'method-not-allowed': {
    status: 405,
    what: 'The resource does not take this method',
    remedy: 'Use a method of the Allow header',
    blame: 'peer',
  },
  'not-acceptable': {
    status: 406,
    what: 'None of the accepted media types is offered for this resource',
    remedy: 'Change the Accept header',
    blame: 'peer',
    section: 'PS3.18 §8.7.8',
  },
  'cannot-deidentify': {
    status: 406,
    what: 'The object cannot be de-identified safely',
    remedy: 'Retrieve it as it is, or have somebody look at it who may',
    blame: 'data',
    section: 'PS3.18 §9.4.1.2.1',
  },
  'not-a-volume': {
    status: 406,
    what: 'The images make no volume',
    remedy: 'Ask for grey slices of one size that are parallel and evenly spaced, such as one series or some frames',
    blame: 'data',
    section: 'PS3.3 §C.11.23.1',
  },
  'volume-too-large': {
    status: 413,
    what: 'The volume is larger than the server draws',
    remedy: 'Ask for fewer slices, or have the limit raised',
    blame: 'peer',
  },
  'transaction-in-use': {
    status: 409,
    what: 'The Transaction UID is in use already',
    remedy: 'Choose a new Transaction UID',
    blame: 'peer',
    section: 'PS3.18 §13.4.3.1',
  },
  gone: {
    status: 410,
    what: 'The result of the request is kept no longer',
    remedy: 'Ask again with a new Transaction UID',
    blame: 'peer',
    section: 'PS3.18 §13.5.3.1',
  },
  'too-large': {
    status: 413,
    what: 'The body is larger than the server takes',
    remedy: 'Send fewer objects at a time',
    blame: 'peer',
  },
  'uri-too-long': {
    status: 414,
    what: 'The address is longer than the server reads',
    remedy: 'Ask for fewer frames or match fewer UIDs at a time',
    blame: 'peer',
  },
  'unsupported-media-type': {
    status: 415,
    what: 'The server does not store this type of content',
    remedy:
      'Send multipart/related with a boundary, of the type application/dicom, application/dicom+json or application/dicom+xml',
    blame: 'peer',
    section: 'PS3.18 §10.5.4',
  },
  'unsupported-encoding': {
    status: 415,
    what: 'The server does not read this Content-Encoding',
    remedy: 'Send the body as it is, or with gzip or deflate',
    blame: 'peer',
  },
  'range-not-satisfiable': {
    status: 416,
    what: 'The asked range lies outside of the content',
    remedy: 'Ask for a range within the length that Content-Range names',
    blame: 'peer',
  },
  'server-error': {
    status: 500,
    what: 'The server failed',
    remedy: 'Try again; if it fails again, read the server log',
    blame: 'local',
  },
  'cannot-render': {
    status: 500,
    what: 'The stored image cannot be drawn',
    remedy: 'Retrieve the object itself and see what is wrong with it',
    blame: 'data',
  },
  'not-implemented': {
    status: 501,
    what: 'The standard defines this resource but the server does not offer it',
    remedy: 'Retrieve the instances or their frames instead',
    blame: 'local',
  },
  unavailable: {
    status: 503,
    what: 'The server cannot answer now',
    remedy: 'Try again later',
    blame: 'local',
  },
  'out-of-storage': {
    status: 507,
    what: 'The archive has no room for more',
    remedy: 'Free space on the disk of the archive',
    blame: 'local',
  },
} as const;

export type WebErrorCode = keyof typeof rows | WebClientErrorCode;
/** Errors of DICOMweb requests and answers. */
export const webErrors: Readonly<Record<WebErrorCode, WebErrorRow>> = { ...rows, ...webClientErrors };

/** A DICOMweb request or answer is wrong, or cannot be served; `status` is the HTTP status that says so. */
export class WebError extends HounsfieldError<WebErrorCode> {
  override readonly name: string = 'WebError';
  readonly status: number;
  /** What happened, without the remedy. */
  readonly summary: string;
  constructor(code: WebErrorCode, facts: WebErrorFacts = {}) {
    const row = webErrors[code];
    super(code, facts.answered === undefined ? row : { ...row, blame: 'peer' }, facts);
    this.status = facts.answered ?? row.status;
    this.summary = facts.detail === undefined ? row.what : `${row.what}: ${facts.detail}`;
  }
}
