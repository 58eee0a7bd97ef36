import { DataSet } from '../data/index.ts';
import { WebError } from '../errors/index.ts';
import { type FailedResult, type StoredResult, type StoreResult, storeReasons } from './backend.ts';
import { addressOf, type Call } from './call.ts';
import { choose } from './media-types.ts';
import { MODULE_OFFERS, moduleAnswer } from './module-answer.ts';
import { nonPatientAddress } from './non-patient/address.ts';
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
  const isOne = study !== undefined && study !== '' && otherStudies.length === 0;
  const studyUrl = isOne ? addressOf(call.serviceUrl, { study }) : undefined;
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
  const offer = choose(call.accepted, MODULE_OFFERS);
  return moduleAnswer(call, module, {
    status,
    offer: offer ?? { type: 'application/dicom+json', multipart: false },
    headers: studyUrl === undefined ? {} : { Location: studyUrl },
  });
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
  const address = resultAddress(call, result);
  return DataSet.of({
    ReferencedSOPClassUID: result.sopClassUid,
    ReferencedSOPInstanceUID: result.sopInstanceUid,
    ...(address === undefined ? {} : { RetrieveURL: address }),
    ...(result.warningReason === undefined ? {} : { WarningReason: result.warningReason }),
  });
}

/** Where the object is; undefined for one of no patient whose class has no resource (PS3.18 Table 12.1.1-1). */
function resultAddress({ serviceUrl }: Call, result: StoredResult): string | undefined {
  const { studyInstanceUid: study, seriesInstanceUid: series, sopInstanceUid: instance } = result;
  return study === '' ? nonPatientAddress(serviceUrl, result) : addressOf(serviceUrl, { study, series, instance });
}

export const NOT_UNDERSTOOD: FailedResult = { kind: 'failed', failureReason: storeReasons.cannotUnderstand };
