export { acrNemaEdition } from './acr-nema.ts';
export { defaultInflateLimits, type InflateLimits } from './deflate/inflate-limits.ts';
export { InflatingParser } from './deflate/inflating-parser.ts';
export { type DeflatedPlace, inflatingSource } from './deflate/inflating-source.ts';
export { DicomObject, type ObjectFacts } from './dicom-object.ts';
export { type FileFacts, fileMeta, fileMetaBytes, metaGroup, PREAMBLE_LENGTH, PREFIX } from './file-meta.ts';
export {
  type FileWarning,
  type FileWarningCode,
  type FileWarningRow,
  fileWarningRows,
  fileWarnings,
} from './file-warnings.ts';
export { META_OPTIONS, MOST_META_BYTES } from './front.ts';
export { IDENTIFY_BYTES, type Identity, identify, identifyStream } from './identify.ts';
export { implementationClassUid, implementationVersionName } from './implementation.ts';
export { Part10Parser, type ReadOptions } from './part10-parser.ts';
export { type PreambleVerdict, preambleVerdict } from './preamble.ts';
export { read, readBytes } from './read.ts';
export { type ReadUrlOptions, readUrl } from './read-url.ts';
export { type FetchOptions, type RangeAnswer, UrlResource } from './url-source.ts';
export { objectParts, type WriteObjectOptions, writeObject } from './write.ts';
