export { DicomObject, type ReadOptions, read, readBytes, writeObject } from '../index.ts';
export { chunksOf, openSource } from './file-source.ts';
export { readFile } from './read-file.ts';
export { writeFile } from './write-file.ts';
