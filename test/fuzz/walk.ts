import {
  type DataSet,
  displayPersonName,
  type Element,
  formatPersonName,
  type PersonName,
  select,
} from 'hounsfield/data';
import { attributeByTag } from 'hounsfield/dictionary';
import { HounsfieldError } from 'hounsfield/errors';
import type { DicomObject } from 'hounsfield/file';
import { privateKeyword } from 'hounsfield/private';

/** Above those of any sample, and so low that what passes them shows. */
export const LIMITS = { depth: 64, elements: 100_000, headerBytes: 16 * 1024 * 1024, inflatedBytes: 8 * 1024 * 1024 };

/** For what is written: what was cut off comes out as it came in. */
export const AGAIN = { limits: LIMITS, acceptsTruncated: true };

/** A rule that was broken although nothing was thrown. */
export class Violation extends Error {
  override readonly name = 'Violation';
  /** What was written, for whoever looks into it. */
  readonly written: Uint8Array | undefined;

  constructor(message: string, written?: Uint8Array) {
    super(message);
    this.written = written;
  }
}

/** What a function gives; undefined where it throws an error that it may throw. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (error instanceof HounsfieldError) return undefined;
    throw error;
  }
}

export async function attempted<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof HounsfieldError) return undefined;
    throw error;
  }
}

/** Reads what we wrote. @throws Violation with the code of the error when it is refused */
export function readAgain(what: string, written: Uint8Array, reader: (bytes: Uint8Array) => unknown): void {
  try {
    reader(written);
  } catch (error) {
    if (!(error instanceof HounsfieldError)) throw error;
    if (!EXCUSED.has(error.code)) throw new Violation(`${what} cannot be read: ${error.code}`, written);
  }
}

/** A file with preamble and prefix, not a bare data set, which can only be told by its looks. */
export function hasPrefix(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(128, 132)) === 'DICM';
}

/** @throws Violation when bytes that nobody changed came out as others */
export function same(written: Uint8Array, original: Uint8Array): void {
  if (Buffer.compare(written, original) !== 0) throw new Violation('bytes that nobody changed are written as others');
}

export async function collected(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk.slice());
  return new Uint8Array(Buffer.concat(chunks));
}

/** Whether bytes stand where Implicit VR has items, or the other way: they cannot be told from each other. */
export function hidesBytes(dataSet: DataSet): boolean {
  for (const { element } of select(dataSet, '**.(xxxx,xxxx)')) {
    const known = attributeByTag(element.tag)?.vrs[0];
    if (known !== undefined && (known === 'SQ') !== element.isSequence) return true;
  }
  return false;
}

/**
 * Whether the meta information of an object says where its data set begins and how it is encoded, whatever is in that:
 * how a damaged VR is read hangs on what follows, and an element of group 0002 would be taken for a part of it.
 */
export function isTold(object: DicomObject): boolean {
  const { fileMeta, hasPrefix: isFile } = object;
  const isWhole = fileMeta.window.tape.warnings.length === 0 && fileMeta.has('TransferSyntaxUID');
  return isFile && isWhole && !GROUP_TWO.some(group => object.tagsBetween(group, group + 0xffff).length > 0);
}

/** Asks every element, at any depth, for all that it can tell; the limits of the parser bound both. */
export function walk(dataSet: DataSet): void {
  const open: DataSet[] = [dataSet];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const element of next) {
      if (count++ > MOST_ELEMENTS) return;
      const { items } = element;
      ask(element);
      if (items !== undefined) open.push(...items);
    }
  }
}

function ask(element: Element): void {
  const { vr, length, bulk } = element;
  if (length < -1 || (bulk !== undefined && bulk.length < 0)) throw new Violation('a length below zero');
  attempt(() => element.text);
  for (const value of attempt(() => element.values) ?? []) {
    if (vr !== 'PN') continue;
    // Values of this VR are names.
    displayPersonName(value as PersonName);
    formatPersonName(value as PersonName);
  }
  privateKeyword(element);
  attempt(() => element.dataSet.get(element.tag));
}

/** An edit may go beyond the limits, and change the first elements of a file whose transfer syntax they tell. */
const EXCUSED: ReadonlySet<string> = new Set([
  'too-deep',
  'too-many-elements',
  'no-transfer-syntax',
  'unknown-transfer-syntax',
]);
/** In either byte order. */
const GROUP_TWO: readonly number[] = [0x0002_0000, 0x0200_0000];
const MOST_ELEMENTS = 20_000;
