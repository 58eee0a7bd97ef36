import type { DataSet, PathStep } from '../data/index.ts';
import { WebError } from '../errors/index.ts';
import { type JsonOptions, jsonArray } from '../models/index.ts';
import { entityTag, revalidated, streamed } from './answers.ts';
import type { StoredInstance } from './backend.ts';
import { type Call, instanceAddress, scopeOf } from './call.ts';
import { type Representation, select } from './media-types.ts';

/** What DICOM JSON is offered as; many clients ask for plain JSON. */
export const JSON_OFFERS: readonly Representation[] = [
  { type: 'application/dicom+json', multipart: false },
  { type: 'application/json', multipart: false },
];

/** All attributes of the instances, long values by address (PS3.18 §10.4.1.1.2). */
export async function retrieveMetadata(call: Call): Promise<Response> {
  const { type } = select(call.accepted, JSON_OFFERS);
  const source = call.backend.instances(scopeOf(call), call.cx)[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done === true) throw new WebError('not-found');
  const tag = call.parameters.instance === undefined ? undefined : entityTag(first.value, 'metadata');
  const { headers, unchanged } = revalidated(call, tag);
  if (unchanged !== undefined) {
    await source.return?.();
    return unchanged;
  }
  return streamed(call, metadataText(call, first.value, source), { 'Content-Type': type, ...headers });
}

/** How `jsonArray` writes the attributes of one instance. */
export function jsonOptions(call: Call, instance: StoredInstance): JsonOptions {
  return {
    bulkDataUri: path => `${instanceAddress(call, instance)}/bulkdata/${pathText(path)}`,
    bulkAbove: call.options.bulkAbove,
    // Most clients reckon with numbers where the standard lets a server choose (PS3.18 §F.2.3).
    numbers: 'value',
  };
}

async function* metadataText(
  call: Call,
  first: StoredInstance,
  others: AsyncIterator<StoredInstance>,
): AsyncGenerator<Uint8Array> {
  let current = first;
  async function* headers(): AsyncGenerator<DataSet> {
    try {
      for (
        let next: IteratorResult<StoredInstance> = { value: first };
        next.done !== true;
        next = await others.next()
      ) {
        current = next.value;
        yield await current.header(call.cx.signal);
      }
    } finally {
      await others.return?.();
    }
  }
  yield* jsonArray(headers(), () => jsonOptions(call, current));
}

/** Tags and item numbers, which count from 1 as in PS3.3, in turn. */
function pathText(path: readonly PathStep[]): string {
  return path
    .flatMap(({ tag, item }) => [
      tag.toString(16).toUpperCase().padStart(8, '0'),
      ...(item === undefined ? [] : [String(item + 1)]),
    ])
    .join('/');
}
