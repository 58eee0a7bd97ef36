export { DicomObject, type ReadOptions, read, readBytes, type WriteObjectOptions, writeObject } from '../index.ts';
export { chunksOf, openSource } from './file-source.ts';
export { identifyFile } from './identify-file.ts';
export { readFile, readFileSync } from './read-file.ts';
export { writeFile } from './write-file.ts';
