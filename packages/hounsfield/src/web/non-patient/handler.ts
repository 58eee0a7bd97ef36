import type { DataSet } from '../../data/index.ts';
import type { WebNonPatientCategory } from '../../dictionary/web-rows.ts';
import { WebError } from '../../errors/index.ts';
import { jsonArray } from '../../models/index.ts';
import { entityTag, multipartAnswer, revalidated, streamed } from '../answers.ts';
import type { SearchQuery, StoredInstance } from '../backend.ts';
import type { Call } from '../call.ts';
import { type Representation, select } from '../media-types.ts';
import { JSON_OFFERS, XML_OFFER, xmlPart } from '../metadata.ts';
import type { OutgoingPart } from '../multipart.ts';
import { instanceOffers } from '../representations.ts';
import { fileAnswer, type Offers, usable } from '../retrieve.ts';
import { searchAnswer } from '../search.ts';
import { readSearchQuery } from '../search-query.ts';
import { store } from '../store.ts';
import { nonPatientAddress } from './address.ts';
import type { NonPatientBackend } from './backend.ts';

/** One instance that belongs to no patient, as a file or as attributes with their values in place (PS3.18 §12.4). */
export async function retrieveNonPatient(call: Call): Promise<Response> {
  const instance = await backendOf(call).instance(categoryOf(call), call.parameters.uid ?? '', call.cx);
  if (instance === undefined) throw new WebError('not-found');
  const offer = select<Representation>(call.accepted, [...MODELS, ...files(false)(instance), ...files(true)(instance)]);
  if (!MODELS.includes(offer))
    return offer.multipart ? partAnswer(call, instance) : fileAnswer(call, instance, files(false));
  const isXml = offer.type === XML_OFFER.type;
  const { headers, unchanged } = revalidated(call, entityTag(instance, isXml ? 'model-xml' : 'model'));
  if (unchanged !== undefined) return unchanged;
  const dataSet = await instance.header(call.cx.signal);
  if (isXml) return multipartAnswer(call, once(xmlPart(dataSet, { signal: call.cx.signal })), headers);
  const text = jsonArray(once(dataSet), { numbers: 'value' });
  return streamed(call, text, { 'Content-Type': offer.type, ...headers });
}

/** Instances of a category that match (PS3.18 §12.6). */
export async function searchNonPatient(call: Call): Promise<Response> {
  const backend = backendOf(call);
  const category = categoryOf(call);
  const { query, warnings } = readSearchQuery('instance', {}, call.query, {});
  const ofCategory = ({ match, include, includeAll, limit, offset }: SearchQuery) =>
    backend.search({ category, match, include, includeAll, limit, offset }, call.cx);
  return searchAnswer(call, query, {
    warnings: () => warnings,
    rows: page => withAddresses(call, ofCategory(page)),
    count: () => undefined,
  });
}

/** Stores instances of a category (PS3.18 §12.5). */
export function storeNonPatient(call: Call): Promise<Response> {
  const backend = backendOf(call);
  const { uid } = call.parameters;
  const of = { category: categoryOf(call), ...(uid === undefined ? {} : { uid }) };
  const { store: take } = backend;
  if (take === undefined) throw notImplemented();
  return store(call, part => take.call(backend, { body: part.body, ...of }, call.cx));
}

async function* withAddresses({ serviceUrl }: Call, rows: AsyncIterable<DataSet>): AsyncGenerator<DataSet> {
  for await (const row of rows) {
    const [sopClassUid = '', sopInstanceUid = ''] = [row.text('SOPClassUID'), row.text('SOPInstanceUID')];
    const address = nonPatientAddress(serviceUrl, { sopClassUid, sopInstanceUid });
    yield address === undefined ? row : row.with({ RetrieveURL: address });
  }
}

async function partAnswer(call: Call, instance: StoredInstance): Promise<Response> {
  const { offer, body } = await usable(call, instance, files(true));
  const { headers, unchanged } = revalidated(call, entityTag(instance, offer));
  if (unchanged !== undefined) return unchanged;
  const part: OutgoingPart = {
    headers: {
      'Content-Type': offer.contentType,
      'Content-Location': nonPatientAddress(call.serviceUrl, instance) ?? '',
      ...(offer.length === undefined ? {} : { 'Content-Length': String(offer.length) }),
    },
    body,
  };
  return multipartAnswer(call, once(part), headers);
}

function files(multipart: boolean): Offers {
  return (instance, failed) => instanceOffers(instance, multipart, failed);
}

function categoryOf({ resource: { category } }: Call): WebNonPatientCategory {
  if (category === undefined) throw new WebError('no-such-resource');
  return category;
}

function backendOf({ backend: { nonPatient } }: Call): NonPatientBackend {
  if (nonPatient !== undefined) return nonPatient;
  throw notImplemented();
}

function notImplemented(): WebError {
  return new WebError('not-implemented', { detail: 'instances that belong to no patient are not kept here' });
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** The default first (PS3.18 Table 12.1.3-1). */
const MODELS: readonly Representation[] = [...JSON_OFFERS, XML_OFFER];
