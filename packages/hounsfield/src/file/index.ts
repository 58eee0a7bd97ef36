export { DicomObject, type ObjectFacts } from './dicom-object.ts';
export { type FileFacts, fileMeta, fileMetaBytes, metaGroup, PREAMBLE_LENGTH, PREFIX } from './file-meta.ts';
export { META_OPTIONS, MOST_META_BYTES } from './front.ts';
export { implementationClassUid, implementationVersionName } from './implementation.ts';
export { Part10Parser, type ReadOptions } from './part10-parser.ts';
export { read, readBytes } from './read.ts';
export { objectParts, writeObject } from './write.ts';
