import type { Bytes } from '../bytes/index.ts';
import { entityTag, lentPartAnswer, multipartAnswer, revalidated, streamed } from './answers.ts';
import type { StoredInstance } from './backend.ts';
import { retrieveBulkdata } from './bulkdata.ts';
import { type Call, instanceAddress, scopeOf, surveyed } from './call.ts';
import { type Representation, select } from './media-types.ts';
import type { OutgoingPart } from './multipart.ts';
import { rangedAnswer } from './range.ts';
import { instanceOffers, OCTETS, type Offer } from './representations.ts';
import { writeZip, type ZipEntry } from './zip.ts';

/** Study, series and instance as Part 10 files (PS3.18 §10.4.1.1.1). */
export async function retrieveInstances(call: Call): Promise<Response> {
  const isOne = call.parameters.instance !== undefined;
  const { instance, offer } = await surveyed(call, found => ({
    instance: found,
    offer: select(call.accepted, parts(isOne)(found)),
  }));
  if (offer.type === OCTETS) return retrieveBulkdata(call);
  if (offer.type === ZIP) return zipAnswer(call);
  if (!offer.multipart) return fileAnswer(call, instance, parts(true));
  const { headers, unchanged } = revalidated(call, isOne ? entityTag(instance, offer) : undefined);
  if (unchanged !== undefined) return unchanged;
  // What is multipart and none of the above is one of `instanceOffers`.
  const lent = isOne && (offer as Offer).isStored ? instance.lend?.() : undefined;
  if (lent !== undefined) return lentPartAnswer(lent, partHeaders(call, instance, offer as Offer), headers);
  const all = isOne ? [instance] : call.backend.instances(scopeOf(call), call.cx);
  return multipartAnswer(call, instanceParts(call, all, isOne), headers);
}

async function* instanceParts(
  call: Call,
  instances: Iterable<StoredInstance> | AsyncIterable<StoredInstance>,
  isOne: boolean,
): AsyncGenerator<OutgoingPart> {
  for await (const instance of instances) {
    const { offer, body } = await usable(call, instance, parts(isOne));
    yield { headers: partHeaders(call, instance, offer), body };
  }
}

function partHeaders(call: Call, instance: StoredInstance, { contentType, length }: Offer): OutgoingPart['headers'] {
  return {
    'Content-Type': contentType,
    'Content-Location': instanceAddress(call, instance),
    ...(length === undefined ? {} : { 'Content-Length': String(length) }),
  };
}

/** The files of a study, series or instance in one archive, in a folder for each series. */
function zipAnswer(call: Call): Promise<Response> {
  const { study = '', series, instance } = call.parameters;
  const headers = {
    'Content-Type': ZIP,
    'Content-Disposition': `attachment; filename="${fileName(instance ?? series ?? study)}.zip"`,
  };
  return streamed(call, writeZip(zipEntries(call)), headers);
}

async function* zipEntries(call: Call): AsyncGenerator<ZipEntry> {
  for await (const instance of call.backend.instances(scopeOf(call), call.cx)) {
    const { offer, body } = await usable(call, instance, inZip);
    const { studyInstanceUid, seriesInstanceUid, sopInstanceUid } = instance;
    const path = [studyInstanceUid, seriesInstanceUid, sopInstanceUid].map(fileName).join('/');
    yield { name: `${path}.dcm`, length: offer.length, body };
  }
}

/** The forms in which an object can be had, of those a request may choose from. */
export type Offers = (instance: StoredInstance, failed?: ReadonlySet<string>) => readonly Representation[];

/** Files in parts, one file by itself where the address names one, a ZIP archive, and what stands for bulk data. */
function parts(isOne: boolean): Offers {
  return (instance, failed) => [
    ...instanceOffers(instance, true, failed),
    ...(isOne ? instanceOffers(instance, false, failed) : []),
    ...inZip(instance, failed),
    { type: OCTETS, multipart: true },
  ];
}

function inZip(instance: StoredInstance, failed?: ReadonlySet<string>): readonly Offer[] {
  return instanceOffers(instance, false, failed).map(offer => ({ ...offer, type: ZIP }));
}

/** Chooses, and chooses anew without a transfer syntax that turns out not to be possible. */
export async function usable(
  call: Call,
  instance: StoredInstance,
  offers: Offers,
): Promise<{ readonly offer: Offer; readonly body: AsyncIterable<Bytes> }> {
  const failed = new Set<string>();
  for (;;) {
    const offer = select(call.accepted, offers(instance, failed)) as Offer;
    const body = await offer.open(call.cx.signal);
    if (body !== undefined) return { offer, body };
    failed.add(offer.transferSyntax ?? '');
  }
}

/** One object as a file by itself, of which ranges may be had where it goes as it is stored. */
export async function fileAnswer(call: Call, instance: StoredInstance, offers: Offers): Promise<Response> {
  const { offer, body } = await usable(call, instance, offers);
  const tag = entityTag(instance, offer.isStored ? undefined : offer);
  const { headers: cache, unchanged } = revalidated(call, tag);
  if (unchanged !== undefined) return unchanged;
  const headers = {
    ...cache,
    'Content-Type': offer.contentType,
    'Content-Disposition': `attachment; filename="${fileName(instance.sopInstanceUid)}.dcm"`,
  };
  const { length } = instance;
  const { signal } = call.cx;
  if (offer.isStored)
    return rangedAnswer(call, {
      ...{ length, tag, headers },
      open: range => instance.stream({ ...range, signal }),
      lend: range => instance.lend?.(range),
    });
  return streamed(call, body, {
    ...headers,
    ...(offer.length === undefined ? {} : { 'Content-Length': String(offer.length) }),
  });
}

/** A UID as a name of a file. */
function fileName(uid: string): string {
  return uid.replaceAll(/[^\d.]/g, '_');
}

const ZIP = 'application/zip';
