import { DataSet, type NewElement } from '../data/index.ts';
import type { ReadModelOptions } from './options.ts';
import { fromXml } from './xml-read.ts';
import { type XmlOptions, xmlChunks } from './xml-write.ts';

export const encoder = new TextEncoder();
/** The tag of an element of which no dictionary knows anything. */
export const PRIVATE = 0x0009_1001;

/** The document that is written for a data set. */
export function written(dataSet: DataSet, options: XmlOptions = {}): string {
  return [...xmlChunks(dataSet, options)].join('');
}

/** What is read from a document that comes in chunks of this size. */
export function read(text: string, size = 11, options: ReadModelOptions = {}): Promise<DataSet> {
  const bytes = encoder.encode(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, k) =>
    bytes.slice(k * size, (k + 1) * size),
  );
  return fromXml(chunks, options);
}

/** A document with these attributes. */
export function model(attributes: string): string {
  return START + attributes + END;
}

export const START = '<?xml version="1.0" encoding="UTF-8"?>\n<NativeDicomModel xml:space="preserve">';
export const END = '</NativeDicomModel>';
export const of = (...elements: NewElement[]): DataSet => DataSet.fromElements(elements);
