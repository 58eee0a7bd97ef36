import { DataSet } from '../data/index.ts';
import { WebError } from '../errors/index.ts';
import { jsonChunks, xmlChunks } from '../models/index.ts';
import { type AnswerHeaders, answer, multipartAnswer } from './answers.ts';
import { type FailedResult, type StoredResult, type StoreResult, storeReasons } from './backend.ts';
import { addressOf, type Call } from './call.ts';
import { choose, type Representation } from './media-types.ts';
import { MODEL_OFFERS, XML_OFFER, xmlPart } from './metadata.ts';
import { isUid } from './resources.ts';

/** Status and body as PS3.18 §10.5.3 and Table I.1-1 have them. */
export function outcome(call: Call, results: readonly StoreResult[], broken: unknown): Response | Promise<Response> {
  const stored = results.filter(result => result.kind === 'stored');
  const failed = results.filter(result => result.kind === 'failed');
  if (stored.length === 0 && broken !== undefined) throw broken;
  if (results.length === 0) throw new WebError('malformed-multipart', { detail: 'the body has no parts' });
  const isPerfect =
    failed.length === 0 && broken === undefined && stored.every(result => result.warningReason === undefined);
  const status = stored.length === 0 ? 409 : isPerfect ? 200 : 202;
  const [study, ...otherStudies] = new Set(stored.map(result => result.studyInstanceUid));
  const studyUrl = study === undefined || otherStudies.length > 0 ? undefined : addressOf(call.serviceUrl, { study });
  const others = [...failed.filter(result => !isNamed(result)), ...(broken === undefined ? [] : [NOT_UNDERSTOOD])];
  const module = DataSet.of({
    RetrieveURL: studyUrl ?? '',
    ...items('FailedSOPSequence', failed.filter(isNamed).map(failedItem)),
    ...items(
      'ReferencedSOPSequence',
      stored.map(result => storedItem(call, result)),
    ),
    ...items(
      'OtherFailuresSequence',
      others.map(({ failureReason }) => DataSet.of({ FailureReason: failureReason })),
    ),
  });
  // The objects are stored by now, so a client that accepts something else is told in JSON all the same.
  const offer = choose(call.accepted, ANSWERS);
  return attributesAnswer(call, module, {
    status,
    offer: offer ?? { type: 'application/dicom+json', multipart: false },
    headers: studyUrl === undefined ? {} : { Location: studyUrl },
  });
}

interface Form {
  readonly status: number;
  readonly offer: Representation;
  readonly headers: AnswerHeaders;
}

async function attributesAnswer(call: Call, module: DataSet, { status, offer, headers }: Form): Promise<Response> {
  const part = xmlPart(module, {});
  if (offer.multipart) return multipartAnswer(call, once(part), headers, status);
  const text = offer.type === XML_OFFER.type ? [...xmlChunks(module)].join('') : [...jsonChunks(module)].join('');
  return answer(status, new TextEncoder().encode(text), { 'Content-Type': offer.type, ...headers });
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** A sequence of type 1C: only there when it has items. */
function items<K extends string>(keyword: K, dataSets: readonly DataSet[]): { readonly [P in K]?: readonly DataSet[] } {
  return (dataSets.length === 0 ? {} : { [keyword]: dataSets }) as { readonly [P in K]?: readonly DataSet[] };
}

function isNamed({ sopClassUid, sopInstanceUid }: FailedResult): boolean {
  return sopClassUid !== undefined && sopInstanceUid !== undefined && isUid(sopClassUid) && isUid(sopInstanceUid);
}

function failedItem({ sopClassUid = '', sopInstanceUid = '', failureReason }: FailedResult): DataSet {
  return DataSet.of({
    ReferencedSOPClassUID: sopClassUid,
    ReferencedSOPInstanceUID: sopInstanceUid,
    FailureReason: failureReason,
  });
}

function storedItem(call: Call, result: StoredResult): DataSet {
  const scope = { study: result.studyInstanceUid, series: result.seriesInstanceUid, instance: result.sopInstanceUid };
  return DataSet.of({
    ReferencedSOPClassUID: result.sopClassUid,
    ReferencedSOPInstanceUID: result.sopInstanceUid,
    RetrieveURL: addressOf(call.serviceUrl, scope),
    ...(result.warningReason === undefined ? {} : { WarningReason: result.warningReason }),
  });
}

/** XML by itself as well, since it is one data set (PS3.18 §10.5.4). */
const ANSWERS: readonly Representation[] = [...MODEL_OFFERS, { ...XML_OFFER, multipart: false }];
export const NOT_UNDERSTOOD: FailedResult = { kind: 'failed', failureReason: storeReasons.cannotUnderstand };
