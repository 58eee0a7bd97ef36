import type { DataSet } from '../data/index.ts';
import { jsonChunks, xmlChunks } from '../models/index.ts';
import { type AnswerHeaders, answer, multipartAnswer } from './answers.ts';
import type { Call } from './call.ts';
import type { Representation } from './media-types.ts';
import { MODEL_OFFERS, XML_OFFER, xmlPart } from './metadata.ts';

/** How one data set that tells of a request may be had: JSON, and XML by itself as well (PS3.18 §10.5.4, Table 13.1.3-1). */
export const MODULE_OFFERS: readonly Representation[] = [
  ...MODEL_OFFERS,
  { ...XML_OFFER, multipart: false },
  { type: 'application/dicom+json', multipart: true },
];

export interface ModuleForm {
  readonly status: number;
  /** One of `MODULE_OFFERS`. */
  readonly offer: Representation;
  readonly headers: AnswerHeaders;
}

/** The answer that holds one data set. */
export async function moduleAnswer(
  call: Call,
  module: DataSet,
  { status, offer, headers }: ModuleForm,
): Promise<Response> {
  const isXml = offer.type === XML_OFFER.type;
  if (offer.multipart && isXml) return multipartAnswer(call, once(xmlPart(module, {})), headers, status);
  const text = new TextEncoder().encode([...(isXml ? xmlChunks(module) : jsonChunks(module))].join(''));
  if (!offer.multipart) return answer(status, text, { 'Content-Type': offer.type, ...headers });
  return multipartAnswer(call, once({ headers: { 'Content-Type': offer.type }, body: once(text) }), headers, status);
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}
