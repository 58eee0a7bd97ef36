import { DimseError } from '../errors/index.ts';
import type { OutgoingData } from './dimse/message-writer.ts';

export interface EvenDataOptions {
  /** Bytes that are announced, when known. */
  readonly length: number | undefined;
  /** Whether a NULL may be put behind an odd number of bytes: a deflated data set is padded so (PS3.5 §A.5). */
  readonly isPadded: boolean;
}

/**
 * A data set as it goes into a message: held to its length, and even, because each fragment has to be (PS3.8 §E.1) and
 * peers fall silent on one that is not.
 * @throws DimseError `odd-data-set` at once, when the length is known; RangeError while it is read, when it is not
 *   as long as was said
 */
export function evenData(data: OutgoingData, { length, isPadded }: EvenDataOptions): OutgoingData {
  const known = length ?? (data instanceof Uint8Array ? data.length : undefined);
  if (known !== undefined && known % 2 === 1 && !isPadded) throw oddDataSet(known);
  if (data instanceof Uint8Array && known === data.length && known % 2 === 0) return data;
  return passed(data, length, isPadded);
}

async function* passed(data: OutgoingData, length: number | undefined, isPadded: boolean): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const chunk of data instanceof Uint8Array ? [data] : data) {
    count += chunk.length;
    if (length !== undefined && count > length) break;
    yield chunk;
  }
  if (length !== undefined && count !== length) {
    throw new RangeError(`the data have ${count} bytes where ${length} were announced`);
  }
  if (count % 2 === 0) return;
  if (!isPadded) throw oddDataSet(count);
  yield Uint8Array.of(0);
}

function oddDataSet(count: number): DimseError {
  return new DimseError('odd-data-set', { detail: `it has ${count} bytes` });
}
