export { addressedJson, addressedJsonOptions } from './addressed-json.ts';
export type { JsonNumbers } from './json-numbers.ts';
export { fromJson } from './json-read.ts';
export { JsonRowLayout, jsonRow } from './json-row.ts';
export { jsonDataSets } from './json-stream.ts';
export {
  type JsonAttribute,
  type JsonDataSet,
  type JsonOptions,
  jsonArray,
  jsonChunks,
  jsonStream,
  toJson,
} from './json-write.ts';
export { type ModelObjectOptions, modelObject } from './object.ts';
export type { ModelLimits, ModelOptions, ReadModelOptions } from './options.ts';
export { fromXml, xmlDataSets } from './xml-read.ts';
export { type XmlOptions, xmlChunks, xmlStream } from './xml-write.ts';
