import { DecodeError } from '../../../errors/index.ts';

/** The stream breaks T.81. */
export function badJpeg(detail: string, offset?: number): DecodeError {
  return new DecodeError('bad-jpeg', offset === undefined ? { detail } : { detail, offset });
}

/** The stream may be right, but is of a process that DICOM has retired or never had. */
export function unsupportedJpeg(detail: string): DecodeError {
  return new DecodeError('unsupported-layout', { detail: `JPEG: ${detail}` });
}
