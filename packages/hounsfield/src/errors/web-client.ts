import type { ErrorRow } from './row.ts';

const rows = {
  'bad-address': {
    status: 400,
    what: 'The address of the service cannot be used',
    remedy: 'Give one such as https://pacs.example/dicom-web, and what proves who asks apart from it',
    blame: 'local',
  },
  'no-answer': {
    status: 502,
    what: 'The server did not answer',
    remedy: 'Check that it runs and that its address is right, then try again',
    blame: 'transport',
  },
  'answer-cut': {
    status: 502,
    what: 'The answer broke off before its end',
    remedy: 'Try again; what was received is not whole',
    blame: 'transport',
  },
  'answer-timeout': {
    status: 504,
    what: 'The server sent nothing for longer than the limit',
    remedy: 'Try again later, or allow more time',
    blame: 'peer',
  },
  'bad-answer': {
    status: 502,
    what: 'The answer is not what the standard says',
    remedy: 'Check that the address is that of a DICOMweb service, and see the log of the server',
    blame: 'peer',
  },
  'answer-too-large': {
    status: 502,
    what: 'The answer is larger than the limit',
    remedy: 'Ask for less, or raise the limit',
    blame: 'peer',
  },
  redirected: {
    status: 502,
    what: 'The server sends the request to another place, where it is not sent',
    remedy: 'Give the address where the service is now',
    blame: 'peer',
  },
  'foreign-address': {
    status: 502,
    what: 'The address is of another origin than the service, so it is not asked',
    remedy: 'Fetch it by other means if you trust it; our credentials are not for it',
    blame: 'peer',
  },
  changed: {
    status: 409,
    what: 'The object was changed while it was fetched',
    remedy: 'Fetch it again',
    blame: 'peer',
  },
  unauthorised: {
    status: 401,
    what: 'The server wants to know who asks, or does not know the token',
    remedy: 'Give a token that it knows',
    blame: 'peer',
  },
  forbidden: {
    status: 403,
    what: 'The server does not allow this to whoever asks',
    remedy: 'Ask with a token that has the right to do it',
    blame: 'peer',
  },
  refused: {
    status: 502,
    what: 'The server refused the request',
    remedy: 'Correct the request, or see the log of the server',
    blame: 'peer',
  },
  'peer-away': {
    status: 502,
    what: 'The PACS behind this gateway cannot be reached, or does not let the gateway in',
    remedy: 'Check that it runs, and that it knows the AE title of the gateway',
    blame: 'transport',
  },
  'peer-failed': {
    status: 502,
    what: 'The PACS behind this gateway answered with a failure',
    remedy: 'See its log',
    blame: 'peer',
  },
  'peer-unable': {
    status: 501,
    what: 'The PACS behind this gateway does not offer what this needs',
    remedy: 'See its conformance statement, and the options of the gateway',
    blame: 'peer',
  },
  'peer-busy': {
    status: 503,
    what: 'The PACS behind this gateway has no room or time for this now',
    remedy: 'Try again later',
    blame: 'peer',
  },
  'peer-timeout': {
    status: 504,
    what: 'The PACS behind this gateway did not answer in time',
    remedy: 'Try again later, or allow more time',
    blame: 'peer',
  },
  'cache-full': {
    status: 507,
    what: 'The object is larger than the cache of this gateway',
    remedy: 'Give the cache more room',
    blame: 'local',
  },
} as const;

export type WebClientErrorCode = keyof typeof rows;
/** Errors that only a client of DICOMweb meets, or a gateway. `status` is what a gateway tells its own clients of it (RFC 9110 §15.6). */
export const webClientErrors: Readonly<Record<WebClientErrorCode, ErrorRow & { readonly status: number }>> = rows;
