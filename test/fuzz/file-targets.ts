import {
  DataSet,
  encodedLength,
  explicitVrBigEndian,
  explicitVrLittleEndian,
  implicitVrLittleEndian,
  memorySource,
  PushParser,
  packTape,
  parse,
  toBytes,
  unpackTape,
  type WriteOptions,
} from 'hounsfield/data';
import {
  fileWarnings,
  identify,
  identifyStream,
  Part10Parser,
  preambleVerdict,
  read,
  readBytes,
  readUrl,
  writeObject,
} from 'hounsfield/file';
import type { Random } from './random.ts';
import type { Target } from './targets.ts';
import {
  AGAIN,
  attempt,
  attempted,
  collected,
  hasPrefix,
  hidesBytes,
  isTold,
  LIMITS,
  readAgain,
  same,
  Violation,
  walk,
} from './walk.ts';

/** Readers and writers of files. */
export const fileTargets: readonly Target[] = [
  { name: 'whole', kind: 'file', weight: 6, run: whole },
  { name: 'pieces', kind: 'file', weight: 4, run: pieces },
  { name: 'bare', kind: 'file', weight: 4, run: bare },
  { name: 'partial', kind: 'file', weight: 2, run: partial },
  { name: 'sources', kind: 'file', weight: 2, run: sources },
  { name: 'identities', kind: 'file', weight: 2, run: identities },
  { name: 'writers', kind: 'file', weight: 3, run: writers },
];

/** In memory: every value decoded, the bytes written back as they were. */
function whole(bytes: Uint8Array, random: Random): void {
  const object = readBytes(bytes, { limits: LIMITS, acceptsTruncated: random.once(2), opensUnknown: random.once(2) });
  walk(object);
  fileWarnings(object);
  const { tape } = object.window;
  if (!object.transferSyntax.deflated) same(toBytes(object), bytes.subarray(tape.origin));
  if (unpackTape(packTape(tape)).count !== tape.count) throw new Violation('a record has other tokens');
}

/** The same from chunks of odd sizes as from memory. */
function pieces(bytes: Uint8Array, random: Random): void {
  const settings = { limits: LIMITS, acceptsTruncated: random.once(2), opensUnknown: random.once(2) };
  const bulkAbove = random.pick([0, 16, 4096, Number.POSITIVE_INFINITY]);
  const valueAbove = random.pick([16, 65_536, Number.POSITIVE_INFINITY]);
  const parser = new Part10Parser({ ...settings, bulkAbove, valueAbove, source: memorySource(bytes) });
  const object = attempt(() => {
    for (let at = 0; at < bytes.length && !parser.done; ) {
      const size = random.pick([1, 3, 7, 100, 1000, 100_000]);
      parser.push(bytes.subarray(at, at + size));
      at += size;
    }
    return parser.finish();
  });
  const inMemory = attempt(() => readBytes(bytes, settings));
  // What is told by the first elements may be told otherwise by fewer of them.
  if (!hasPrefix(bytes) || object?.isGuessed === true || inMemory?.isGuessed === true) return;
  if ((inMemory === undefined) !== (object === undefined))
    throw new Violation('refused whole and not in pieces, or the other way');
  if (object === undefined || inMemory === undefined) return;
  walk(object);
  if (inMemory.window.tape.count !== object.window.tape.count) throw new Violation('other tokens in pieces than whole');
}

/** The bytes from anywhere as a data set of each encoding. */
function bare(bytes: Uint8Array, random: Random): void {
  const body = bytes.subarray(random.once(2) ? 0 : random.below(Math.min(bytes.length, 2000)));
  const options = { limits: LIMITS, acceptsTruncated: random.once(2), opensUnknown: random.once(2) };
  for (const encoding of ENCODINGS) {
    const dataSet = attempt(() => parse(body, { encoding, ...options }));
    if (dataSet === undefined) continue;
    walk(dataSet);
    same(toBytes(dataSet), body);
  }
}

/** Readers that stop early, by a tag or by an error. */
function partial(bytes: Uint8Array, random: Random): void {
  const until = random.pick([0x0008_0018, 0x0028_0010, 0x7fe0_0010]);
  const parser = new Part10Parser({ limits: LIMITS, until, bulkAbove: 64 });
  attempt(() => parser.push(bytes));
  const object = parser.partial();
  if (object !== undefined) walk(object);
  const options = { limits: LIMITS, until, from: random.pick([0, 0x0008_0005]), bulkAbove: 64 };
  const data = new PushParser({ encoding: random.pick(ENCODINGS), ...options });
  attempt(() => data.push(bytes));
  walk(DataSet.fromTape(data.partial()));
}

/** Streams and servers, long values read from them afterwards. */
async function sources(bytes: Uint8Array, random: Random): Promise<void> {
  const options = { limits: LIMITS, source: memorySource(bytes), bulkAbove: 8 };
  const object = await attempted(async () => read(chunks(bytes, random), options));
  if (object !== undefined) {
    walk(object);
    await attempted(async () => collected(writeObject(object)));
  }
  const ranges = random.once(2);
  const fetch = async (_: string, init?: RequestInit): Promise<Response> =>
    answer(bytes, ranges ? new Headers(init?.headers).get('range') : null);
  const { source: _, ...others } = options;
  const far = await attempted(async () => readUrl('http://127.0.0.1/object', { ...others, fetch }));
  const pixels = far?.element('PixelData')?.bulk;
  if (pixels !== undefined && ranges) await attempted(async () => collected(pixels.stream()));
}

async function identities(bytes: Uint8Array, random: Random): Promise<void> {
  const identity = identify(bytes.subarray(0, 8192));
  if (identity.description === '') throw new Violation('an identity without a description');
  const streamed = await identifyStream(chunks(bytes, random));
  if (streamed.description !== identity.description) throw new Violation('a stream has another identity');
  preambleVerdict(bytes);
  if (identity.kind !== 'foreign' && identity.kind !== 'etas') return;
  if (attempt(() => readBytes(bytes)) !== undefined) throw new Violation('a foreign format is read as DICOM');
}

/** What is read is written in every way, of the length that was said, and is read again. */
async function writers(bytes: Uint8Array, random: Random): Promise<void> {
  const object = readBytes(bytes, { limits: LIMITS, acceptsTruncated: random.once(2), opensUnknown: random.once(2) });
  const encoding = random.pick(ENCODINGS);
  const choice: WriteOptions = {
    encoding,
    lengths: random.pick(['kept', 'defined', 'undefined']),
    groupLengths: random.pick(['kept', 'made', 'dropped']),
    padding: random.pick(['kept', 'dropped', { multiple: 512 }]),
  };
  const made = attempt(() => toBytes(object, choice));
  if (made !== undefined) {
    if (made.length !== encodedLength(object, choice)) throw new Violation('not of the length that was said');
    if (encoding.explicitVr || !hidesBytes(object))
      readAgain('a data set that was written', made, all => parse(all, { encoding, ...AGAIN }));
  }
  const transferSyntaxUid = random.pick(['1.2.840.10008.1.2.1', '1.2.840.10008.1.2.2', '1.2.840.10008.1.2.1.99']);
  const file = await attempted(async () => collected(writeObject(object, { transferSyntaxUid, preamble: 'cleared' })));
  if (file !== undefined && isTold(object)) readAgain('a file that was written', file, all => readBytes(all, AGAIN));
}

async function* chunks(bytes: Uint8Array, random: Random): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const size = random.pick([1, 64, 1000, 10_000]);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

function answer(bytes: Uint8Array, range: string | null): Response {
  const body = (part: Uint8Array): ArrayBuffer => new Uint8Array(part).buffer;
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
  if (from === undefined || to === undefined) return new Response(body(bytes));
  const [start, end] = [Number(from), Math.min(Number(to) + 1, bytes.length)];
  if (start >= bytes.length) return new Response(null, { status: 416 });
  const headers = { 'content-range': `bytes ${start}-${end - 1}/${bytes.length}` };
  return new Response(body(bytes.subarray(start, end)), { status: 206, headers });
}

const ENCODINGS = [explicitVrLittleEndian, implicitVrLittleEndian, explicitVrBigEndian];
