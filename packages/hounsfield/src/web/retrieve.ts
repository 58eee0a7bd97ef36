import type { Bytes } from '../bytes/index.ts';
import { answer, entityTag, multipartAnswer, revalidated, streamed } from './answers.ts';
import type { StoredInstance } from './backend.ts';
import { retrieveBulkdata } from './bulkdata.ts';
import { type Call, instanceAddress, scopeOf, surveyed } from './call.ts';
import { type Representation, select } from './media-types.ts';
import type { OutgoingPart } from './multipart.ts';
import { type ByteRange, readRange } from './range.ts';
import { instanceOffers, OCTETS, type Offer } from './representations.ts';

/** Study, series and instance as Part 10 files (PS3.18 §10.4.1.1.1). */
export async function retrieveInstances(call: Call): Promise<Response> {
  const isOne = call.parameters.instance !== undefined;
  const { instance, offer } = await surveyed(call, found => ({ instance: found, offer: chosen(call, found, isOne) }));
  if (offer.type === OCTETS) return retrieveBulkdata(call);
  if (!offer.multipart) return oneInstance(call, instance);
  const { headers, unchanged } = revalidated(call, isOne ? entityTag(instance, offer) : undefined);
  return unchanged ?? multipartAnswer(call, instanceParts(call, isOne), headers);
}

async function* instanceParts(call: Call, isOne: boolean): AsyncGenerator<OutgoingPart> {
  for await (const instance of call.backend.instances(scopeOf(call), call.cx)) {
    const { offer, body } = await usable(call, instance, isOne);
    yield {
      headers: {
        'Content-Type': offer.contentType,
        'Content-Location': instanceAddress(call, instance),
        ...(offer.length === undefined ? {} : { 'Content-Length': String(offer.length) }),
      },
      body,
    };
  }
}

/** Files in parts, one file by itself where the address names one, and what stands for the bulk data resource. */
function chosen(call: Call, instance: StoredInstance, isOne: boolean, failed?: ReadonlySet<string>): Representation {
  const offers: Representation[] = [...instanceOffers(instance, true, failed)];
  if (isOne) offers.push(...instanceOffers(instance, false, failed));
  return select(call.accepted, [...offers, { type: OCTETS, multipart: true }]);
}

/** Chooses, and chooses anew without a transfer syntax that turns out not to be possible. */
async function usable(
  call: Call,
  instance: StoredInstance,
  isOne: boolean,
): Promise<{ readonly offer: Offer; readonly body: AsyncIterable<Bytes> }> {
  const failed = new Set<string>();
  for (;;) {
    const offer = chosen(call, instance, isOne, failed) as Offer;
    const body = await offer.open(call.cx.signal);
    if (body !== undefined) return { offer, body };
    failed.add(offer.transferSyntax ?? '');
  }
}

async function oneInstance(call: Call, instance: StoredInstance): Promise<Response> {
  const { offer, body } = await usable(call, instance, true);
  const tag = entityTag(instance, offer.isStored ? undefined : offer);
  const { headers: cache, unchanged } = revalidated(call, tag);
  if (unchanged !== undefined) return unchanged;
  const headers = {
    ...cache,
    'Content-Type': offer.contentType,
    'Content-Disposition': `attachment; filename="${instance.sopInstanceUid.replaceAll(/[^\d.]/g, '_')}.dcm"`,
    ...(offer.isStored ? { 'Accept-Ranges': 'bytes' } : {}),
  };
  const range = offer.isStored ? readRange(call.request.headers, instance.length, tag) : undefined;
  if (range === 'unsatisfiable') return answer(416, null, { 'Content-Range': `bytes */${instance.length}` });
  if (range !== undefined) return partOfInstance(call, instance, range, headers);
  const length = offer.length === undefined ? {} : { 'Content-Length': String(offer.length) };
  return streamed(call, body, { ...headers, ...length });
}

function partOfInstance(
  call: Call,
  instance: StoredInstance,
  range: ByteRange,
  headers: Record<string, string>,
): Promise<Response> {
  const { start, end } = range;
  const source = instance.stream({ start, end, signal: call.cx.signal });
  return streamed(
    call,
    source,
    {
      ...headers,
      'Content-Length': String(end - start),
      'Content-Range': `bytes ${start}-${end - 1}/${instance.length}`,
    },
    206,
  );
}
