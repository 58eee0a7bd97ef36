export { HounsfieldError } from './base.ts';
export { DeidentifyError, type DeidentifyErrorCode, deidentifyErrors } from './deidentify.ts';
export { AssociationError, DimseError, type NetworkErrorCode, networkErrors } from './network.ts';
export { ParseError, type ParseErrorCode, parseErrors } from './parse.ts';
export { DecodeError, type DecodeErrorCode, decodeErrors } from './pixels.ts';
export type { Blame, ErrorFacts, ErrorRow } from './row.ts';
export { StorageError, type StorageErrorCode, storageErrors } from './storage.ts';
export { WebError, type WebErrorCode, webErrors } from './web.ts';
