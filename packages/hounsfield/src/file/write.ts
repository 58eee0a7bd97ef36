import { type BulkValue, DataSet, encodedLength, type Part, parts, type WriteOptions } from '../data/index.ts';
import { ParseError } from '../errors/index.ts';
import type { TransferSyntax } from '../syntax/index.ts';
import { deflatedChunks } from './deflate/deflated-chunks.ts';
import type { DicomObject } from './dicom-object.ts';
import { metaGroup, PREAMBLE_LENGTH, PREFIX } from './file-meta.ts';
import { readableSyntax } from './front.ts';

/** How a file is written; what is not said stays as it is. */
export interface WriteObjectOptions extends Omit<WriteOptions, 'encoding'> {
  /** The 128 bytes at the front: as they are, zeros, or those that are given; shorter ones are filled up with zeros. */
  readonly preamble?: 'kept' | 'cleared' | Uint8Array;
  /** Another transfer syntax of the same compression: byte order, VRs, deflating. */
  readonly transferSyntaxUid?: string;
}

/**
 * The file as parts: what was not changed is as it was read (PS3.10 §7).
 * @throws ParseError `needs-transcoding`; `length-unknown` for a deflated data set that was changed, which only
 * `writeObject` can write; `invalid-value` for a preamble that is too long
 */
export function* objectParts(object: DicomObject, options: WriteObjectOptions = {}): Generator<Part> {
  const target = targetOf(object, options);
  yield* frontParts(object, options, target);
  const kept = keptDeflated(object, target);
  if (kept !== undefined) yield kept;
  else if (target.deflated) throw new ParseError('length-unknown');
  else yield* dataParts(object, options, target);
}

/**
 * Streams the file; long values are read from their source as they are needed. A deflated data set that was not changed
 * comes out as it came in, any other is deflated anew (PS3.5 §A.5).
 * @throws ParseError as `objectParts`, without `length-unknown`
 */
export async function* writeObject(
  object: DicomObject,
  options: WriteObjectOptions & { readonly signal?: AbortSignal } = {},
): AsyncGenerator<Uint8Array> {
  const { signal } = options;
  const target = targetOf(object, options);
  yield* streamed(frontParts(object, options, target), signal);
  const kept = keptDeflated(object, target);
  if (kept !== undefined) yield* kept.stream(signal);
  else if (target.deflated) yield* deflatedChunks(streamed(dataParts(object, options, target), signal));
  else yield* streamed(dataParts(object, options, target), signal);
}

async function* streamed(all: Iterable<Part>, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  for (const part of all) {
    if (part instanceof Uint8Array) yield part;
    else yield* part.stream(signal);
  }
}

function targetOf(object: DicomObject, { transferSyntaxUid }: WriteObjectOptions): TransferSyntax {
  if (transferSyntaxUid === undefined) return object.transferSyntax;
  const target = readableSyntax(transferSyntaxUid);
  const { encapsulated, codec } = object.transferSyntax;
  if (target.encapsulated === encapsulated && target.codec === codec) return target;
  throw new ParseError('needs-transcoding', { detail: `${object.transferSyntax.name} to ${target.name}` });
}

function* frontParts(object: DicomObject, options: WriteObjectOptions, target: TransferSyntax): Generator<Part> {
  const preamble = preambleOf(object, options.preamble ?? 'kept');
  if (preamble.length > 0) yield preamble;
  if (preamble.length > 0 || object.hasPrefix) yield PREFIX;
  const { fileMeta } = object;
  const isNamed = target.uid === object.transferSyntax.uid;
  yield metaGroup(isNamed || !hasElements(fileMeta) ? fileMeta : fileMeta.with({ TransferSyntaxUID: target.uid }));
}

/** A bare data set stays bare: a preamble without meta information would be no file (PS3.10 §7.1). */
function preambleOf(object: DicomObject, choice: 'kept' | 'cleared' | Uint8Array): Uint8Array {
  if (choice === 'kept' || !hasElements(object.fileMeta)) return object.preamble;
  if (choice === 'cleared') return new Uint8Array(PREAMBLE_LENGTH);
  if (choice.length > PREAMBLE_LENGTH)
    throw new ParseError('invalid-value', { detail: `a preamble has ${PREAMBLE_LENGTH} bytes` });
  const filled = new Uint8Array(PREAMBLE_LENGTH);
  filled.set(choice);
  return filled;
}

function hasElements({ window, changes }: DataSet): boolean {
  return window.tape.count > 0 || changes.size > 0;
}

/** The deflated bytes that were read, where they still say what is to be written. */
function keptDeflated(object: DicomObject, target: TransferSyntax): BulkValue | undefined {
  return target.uid === object.transferSyntax.uid ? object.facts.deflated : undefined;
}

function dataParts(object: DicomObject, options: WriteObjectOptions, target: TransferSyntax): Iterable<Part> {
  const { preamble: _, transferSyntaxUid: __, ...choices } = options;
  const write = { ...choices, encoding: isInOtherEncoding(object, options) ? object.encoding : target };
  return parts(object.changes.size > 0 && object.has(LENGTH_TO_END) ? recounted(object, write) : object, write);
}

/** A data set that was found in another encoding than its transfer syntax names stays in it until another is asked for. */
function isInOtherEncoding(object: DicomObject, { transferSyntaxUid }: WriteObjectOptions): boolean {
  return transferSyntaxUid === undefined && object.window.tape.warnings.some(({ code }) => code === 'other-encoding');
}

/** Length to End of ACR-NEMA counts the bytes behind itself; it goes where it cannot be counted by its place. */
function recounted(object: DicomObject, options: WriteOptions): DataSet {
  const [first] = object;
  const rest = new DataSet(object.window, object.changes).without(GROUP_8_LENGTH);
  if (first === undefined || first.tag < GROUP_8_LENGTH) return rest.without(LENGTH_TO_END);
  const length = encodedLength(rest.without(LENGTH_TO_END), options);
  return length > 0xffff_ffff
    ? rest.without(LENGTH_TO_END)
    : rest.withElements([{ tag: LENGTH_TO_END, vr: 'UL', value: length }]);
}

const GROUP_8_LENGTH = 0x0008_0000;
const LENGTH_TO_END = 0x0008_0001;
