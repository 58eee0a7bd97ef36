import { toBytes } from 'hounsfield/data';
import type { DicomObject } from 'hounsfield/file';
import type { DumpedObject, DumpOptions } from './dump-objects.ts';
import { dumpObjects } from './dump-objects.ts';

/** As hu undump reads without options, in small limits. */
export const options: DumpOptions = {
  escapes: 'none',
  meta: 'kept',
  skipsMissing: false,
  file: () => undefined,
  transferSyntaxUid: undefined,
  limits: { depth: 64, elements: 10_000, bytes: 1024 * 1024 },
  lineBytes: 100_000,
};

/** The objects of a text, which comes in pieces of so many bytes. */
export async function undumpedAll(
  text: string | Uint8Array,
  more: Partial<DumpOptions> = {},
  size = 1000,
): Promise<readonly DumpedObject[]> {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const all: DumpedObject[] = [];
  for await (const each of dumpObjects(pieces(), { ...options, ...more })) all.push(each);
  return all;
}

/** The one object of a text. */
export async function undumped(text: string | Uint8Array, more: Partial<DumpOptions> = {}): Promise<DicomObject> {
  const [first, second] = await undumpedAll(text, more);
  if (first === undefined || second !== undefined) throw new Error('the text has not one object');
  return first.object;
}

/** Bytes of the value field of an element, given by the lines of a dump. */
export async function valueField(line: string, more: Partial<DumpOptions> = {}): Promise<Uint8Array> {
  const bytes = toBytes(await undumped(Buffer.from(line, 'latin1'), more));
  const vr = Buffer.from(bytes.subarray(4, 6)).toString();
  return bytes.subarray(/^(O[BDFLVW]|SV|UC|UN|UR|UT|UV)$/.test(vr) ? 12 : 8);
}
