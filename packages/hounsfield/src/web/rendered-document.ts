import type { Bytes } from '../bytes/index.ts';
import { type DataSet, InlineBulk } from '../data/index.ts';
import { WebError } from '../errors/index.ts';
import { answer, entityTag, revalidated, streamed } from './answers.ts';
import type { StoredInstance } from './backend.ts';
import type { Call } from './call.ts';
import { parseMediaType, select } from './media-types.ts';
import { reportText, reportTypes } from './report-text.ts';

/**
 * What an object without images shows (PS3.18 Table 8.7.4-1, Text): a structured report as text, an encapsulated document
 * as it is.
 * @throws WebError `not-acceptable` for other objects
 */
export async function renderedDocument(call: Call, instance: StoredInstance): Promise<Response> {
  const dataSet = await instance.header(call.cx.signal);
  const document = documentOf(dataSet);
  const types = document === undefined ? (dataSet.has('ContentSequence') ? reportTypes : []) : [document];
  if (types.length === 0) throw new WebError('not-acceptable', { detail: 'the object holds no image and no text' });
  const offer = select(
    call.accepted,
    types.map(type => ({ type, multipart: false })),
  );
  const { headers, unchanged } = revalidated(call, entityTag(instance, offer));
  if (unchanged !== undefined) return unchanged;
  if (document !== undefined) return documentAnswer(call, dataSet, { ...headers, 'Content-Type': document });
  const text = new TextEncoder().encode(reportText(dataSet, offer.type));
  return answer(200, text, { ...headers, 'Content-Type': `${offer.type}; charset=utf-8` });
}

/** The media type of an encapsulated document, where it says a well-formed one. */
function documentOf(dataSet: DataSet): string | undefined {
  if (!dataSet.has('EncapsulatedDocument')) return undefined;
  return parseMediaType(dataSet.text('MIMETypeOfEncapsulatedDocument')?.trim() ?? '')?.type;
}

async function documentAnswer(call: Call, dataSet: DataSet, headers: Record<string, string>): Promise<Response> {
  const element = dataSet.element('EncapsulatedDocument');
  const value = element?.bulk ?? new InlineBulk(element?.bytes ?? new Uint8Array(0));
  // The padding is none of the document's.
  const length = Math.min(dataSet.get('EncapsulatedDocumentLength') ?? value.length, value.length);
  const body = cut(value.stream(call.cx.signal), length);
  return streamed(call, body, { ...headers, 'Content-Length': String(length), 'Content-Disposition': 'attachment' });
}

async function* cut(source: AsyncIterable<Bytes>, length: number): AsyncGenerator<Bytes> {
  let left = length;
  for await (const chunk of source) {
    yield chunk.subarray(0, left);
    left -= Math.min(left, chunk.length);
    if (left === 0) return;
  }
}
