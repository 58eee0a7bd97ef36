import type { Element } from './element.ts';
import { sourceSpan } from './fragments.ts';

/**
 * Whether two elements that are no sequences hold the same value; undefined where both were left at their sources.
 * @param exact whether padding counts
 */
export function sameValue(a: Element, b: Element, exact: boolean): boolean | undefined {
  if (isSameField(a, b)) return true;
  if (a.isSequence || b.isSequence || a.isEncapsulated !== b.isEncapsulated) return false;
  const [bulkA, bulkB] = [a.bulk, b.bulk];
  const isAtSource = [bulkA, bulkB].some(bulk => bulk !== undefined && bulk.inline === undefined);
  if (isAtSource) return bulkA?.length === bulkB?.length ? (isSamePlace(a, b) ? true : undefined) : false;
  const [fieldA, fieldB] = [bulkA?.inline ?? a.bytes, bulkB?.inline ?? b.bytes];
  if (fieldA === undefined || fieldB === undefined) return false;
  if (exact || bulkA !== undefined || bulkB !== undefined) {
    if (a.vr === b.vr || exact) return equal(fieldA, fieldB);
    return equal(unpadded(fieldA), unpadded(fieldB));
  }
  return sameDecoded(a, b);
}

/** Whether the bytes of two long values are the same; chunk sizes may differ. */
export async function sameSourceBytes(a: Element, b: Element, signal?: AbortSignal): Promise<boolean> {
  const [bulkA, bulkB] = [a.bulk, b.bulk];
  if (bulkA === undefined || bulkB === undefined || bulkA.length !== bulkB.length) return false;
  const other = bulkB.stream(signal)[Symbol.asyncIterator]();
  let rest: Uint8Array = new Uint8Array(0);
  try {
    for await (let chunk of bulkA.stream(signal)) {
      while (chunk.length > 0) {
        if (rest.length === 0) {
          const { done, value } = await other.next();
          if (done === true) return false;
          rest = value;
        }
        const length = Math.min(chunk.length, rest.length);
        if (!equal(chunk.subarray(0, length), rest.subarray(0, length))) return false;
        [chunk, rest] = [chunk.subarray(length), rest.subarray(length)];
      }
    }
    return true;
  } finally {
    await other.return?.();
  }
}

/** Whether the same bytes mean the same without a look at what they mean. */
function isSameField(a: Element, b: Element): boolean {
  const [fieldA, fieldB] = [a.bytes, b.bytes];
  if (fieldA === undefined || fieldB === undefined || a.vr !== b.vr) return false;
  const isSameOrder = a.dataSet.encoding.littleEndian === b.dataSet.encoding.littleEndian;
  return isSameOrder && a.dataSet.characterSet === b.dataSet.characterSet && equal(fieldA, fieldB);
}

function sameDecoded(a: Element, b: Element): boolean {
  const [textA, textB] = [a.text, b.text];
  if (textA !== undefined || textB !== undefined) return textA === textB;
  const [valuesA, valuesB] = [a.values, b.values];
  return valuesA.length === valuesB.length && valuesA.every((value, k) => Object.is(value, valuesB[k]));
}

/** Whether two long values are the same bytes of one source. */
function isSamePlace(a: Element, b: Element): boolean {
  const [source, other] = [a.dataSet.window.tape.source, b.dataSet.window.tape.source];
  if (source === undefined || source !== other || a.index < 0 || b.index < 0) return false;
  const [spanA, spanB] = [sourceSpan(a.dataSet, a.tag), sourceSpan(b.dataSet, b.tag)];
  return spanA !== undefined && spanA.position === spanB?.position && spanA.length === spanB.length;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

function unpadded(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x20)) end--;
  return bytes.subarray(0, end);
}
