export { ByteWriter } from './byte-writer.ts';
export { asciiBytes, type Bytes, collect, concat, latin1 } from './bytes.ts';
