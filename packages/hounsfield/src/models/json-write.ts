import type { Bytes } from '../bytes/index.ts';
import type { DataSet } from '../data/index.ts';
import { jsonForm } from './json-form.ts';
import type { JsonNumbers } from './json-numbers.ts';
import type { ModelOptions } from './options.ts';
import { asyncText, type Form, type ModelPart, modelParts, syncText } from './parts.ts';

/** One attribute of the DICOM JSON Model; at most one of the last three is there (PS3.18 §F.2.2). */
export interface JsonAttribute {
  readonly vr: string;
  readonly Value?: readonly unknown[];
  readonly BulkDataURI?: string;
  readonly InlineBinary?: string;
}

/** A data set in the DICOM JSON Model: attributes by eight hexadecimal digits. */
export type JsonDataSet = { readonly [tag: string]: JsonAttribute };

export interface JsonOptions extends ModelOptions {
  /** `text` unless said otherwise. */
  readonly numbers?: JsonNumbers;
}

/**
 * The data set in the DICOM JSON Model (PS3.18 Annex F) as text, in pieces of some 10 KiB; a long value comes in pieces
 * too. Infinities and NaN, which JSON lacks, are the strings `Infinity`, `-Infinity` and `NaN`. Texts are Unicode:
 * Specific Character Set, where there is one, says ISO_IR 192. Group lengths and File Meta Information are left out. Of
 * an element that stands twice the first counts. A value of fragments stands with its item headers (PS3.5 §A.4).
 * @throws ParseError `bulk-not-in-memory` for a value left at its source that got no address
 */
export function jsonChunks(dataSet: DataSet, options: JsonOptions = {}): Generator<string> {
  return syncText(partsOf(dataSet, options));
}

/** As `jsonChunks`; values that were left at their source are read from it when their turn comes. */
export function jsonStream(
  dataSet: DataSet,
  options: JsonOptions & { readonly signal?: AbortSignal } = {},
): AsyncGenerator<string> {
  return asyncText(partsOf(dataSet, options), options.signal);
}

/** The data set in the DICOM JSON Model as `JSON.parse` gives it. @throws ParseError as `jsonChunks` */
export function toJson(dataSet: DataSet, options: JsonOptions = {}): JsonDataSet {
  let text = '';
  for (const piece of jsonChunks(dataSet, options)) text += piece;
  return JSON.parse(text) as JsonDataSet;
}

/**
 * Many data sets as one JSON array in UTF-8 (PS3.18 §F.2.1), in chunks of about 32 KiB; the next data set is asked for
 * when the text of the last one was taken.
 */
export async function* jsonArray(
  dataSets: AsyncIterable<DataSet> | Iterable<DataSet>,
  options: JsonOptions | ((dataSet: DataSet) => JsonOptions) = {},
): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  let text = '[';
  let any = false;
  for await (const dataSet of dataSets) {
    if (any) text += ',';
    any = true;
    for await (const piece of jsonStream(dataSet, typeof options === 'function' ? options(dataSet) : options)) {
      text += piece;
      if (text.length < CHUNK) continue;
      yield encoder.encode(text);
      text = '';
    }
  }
  yield encoder.encode(`${text}]`);
}

function partsOf(dataSet: DataSet, options: JsonOptions): Generator<ModelPart> {
  const { numbers = 'text', pretty = false } = options;
  return modelParts(dataSet, formOf(numbers, pretty), options);
}

/** One form of each kind, so that code that ran often stays compiled for it. */
function formOf(numbers: JsonNumbers, pretty: boolean): Form {
  const key = `${numbers} ${pretty}`;
  const known = forms.get(key);
  if (known !== undefined) return known;
  const form = jsonForm(numbers, pretty);
  forms.set(key, form);
  return form;
}

const forms = new Map<string, Form>();
const CHUNK = 32 * 1024;
