import type { Bytes } from '../bytes/index.ts';
import { deidentify, overlayGroups, refuseHazards } from '../deidentify/index.ts';
import { ExplicitVRLittleEndian, transferSyntaxByUid } from '../dictionary/index.ts';
import { DeidentifyError, ParseError, WebError } from '../errors/index.ts';
import { DicomObject, writeObject } from '../file/index.ts';
import { transferSyntax } from '../syntax/index.ts';
import { streamed } from './answers.ts';
import type { StoredInstance } from './backend.ts';
import type { Call } from './call.ts';
import { dicomType, type Offer } from './representations.ts';

/**
 * The object de-identified (PS3.18 §9.4.1.2.1, PS3.15 §E.2) as a Part 10 file: in its own transfer syntax, and in
 * Explicit VR Little Endian where that takes no codec.
 */
export function deidentifiedOffers(call: Call, instance: StoredInstance): readonly Offer[] {
  const { transferSyntaxUid: uid } = instance;
  const row = transferSyntaxByUid(uid);
  const isNative = row !== undefined && !row.encapsulated && row.binary;
  const offer = (to: string, reach: 'default' | 'wildcard'): Offer => ({
    ...dicomType(to, false, reach),
    length: undefined,
    isStored: false,
    open: signal => deidentifiedFile(call, instance, to, signal),
  });
  if (!isNative || uid === ExplicitVRLittleEndian) return [offer(uid, 'default')];
  return [offer(uid, 'wildcard'), offer(ExplicitVRLittleEndian, 'default')];
}

/** Neither its name nor a tag tells which object it was. */
export async function deidentifiedAnswer(call: Call, { contentType, open }: Offer): Promise<Response> {
  const body = await open(call.cx.signal);
  if (body === undefined) throw new WebError('cannot-deidentify');
  return streamed(call, body, {
    'Content-Type': contentType,
    'Content-Disposition': 'attachment; filename="deidentified.dcm"',
  });
}

/** @throws WebError `cannot-deidentify` where a picture may show who the patient is */
export async function refuseIdentifying(instance: StoredInstance, signal: AbortSignal): Promise<void> {
  const header = await instance.header(signal);
  await asWebError(() => {
    refuseHazards(header, transferSyntax(instance.transferSyntaxUid));
    // They are drawn, and may be text.
    if (overlayGroups(header).length > 0)
      throw new DeidentifyError('overlay-in-pixels', { detail: 'it would be drawn' });
  });
}

async function deidentifiedFile(
  { backend }: Call,
  instance: StoredInstance,
  transferSyntaxUid: string,
  signal: AbortSignal,
): Promise<AsyncIterable<Bytes>> {
  await instance.ready?.(signal);
  const header = await instance.header(signal);
  const syntax = transferSyntax(instance.transferSyntaxUid);
  const key = await backend.deidentificationKey?.();
  if (key === undefined || syntax === undefined) throw new WebError('cannot-deidentify');
  const { fileMeta, preamble } = DicomObject.empty;
  const object = new DicomObject(header, { preamble, fileMeta, transferSyntax: syntax });
  const made = await asWebError(() => deidentify(object, { key }));
  return writeObject(made, { transferSyntaxUid, signal });
}

/** What a refusal says of the kind of the object is told, since it says nothing of its patient. */
async function asWebError<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DeidentifyError) throw new WebError('cannot-deidentify', { ...detailOf(error), cause: error });
    if (error instanceof ParseError) throw new WebError('cannot-deidentify', { cause: error });
    throw error;
  }
}

function detailOf({ detail }: DeidentifyError): { readonly detail?: string } {
  return detail === undefined ? {} : { detail };
}
