import type { Bytes } from '../../bytes/index.ts';
import {
  type Changes,
  createUid,
  DataSet,
  endsOpen,
  explicitVrLittleEndian,
  type WriteOptions,
  write,
} from '../../data/index.ts';
import { DecodeError } from '../../errors/index.ts';
import type { TransferSyntax } from '../../syntax/index.ts';
import { builtInCodecs } from '../decode.ts';
import { checkFrameSize, nativeFrameBits, pixelElements } from '../facts.ts';
import { type Frames, framesOf } from '../frames.ts';
import { codecFacts } from './codec-facts.ts';
import { EncapsulatedPixels, tableKeywords } from './encapsulated-pixels.ts';
import { type FrameWork, workHere } from './frame-work.ts';
import { derivationChanges, layoutChanges, lossChanges } from './header.ts';
import { withNativeIcons } from './icons.ts';
import { NativePixels } from './native-pixels.ts';
import type { TranscodeOptions } from './options.ts';
import { type EncodedFrames, FrameEncoder, wordsOfFrames } from './pipeline.ts';
import { FrameRecoder, isRecoded, recodingOf } from './recodings.ts';

/** An object in another transfer syntax: its header is known, its pixels are made as they are written. */
export interface Transcoded {
  readonly transferSyntax: TransferSyntax;
  /** As it will be; Pixel Data are in it where they are native or nothing was done to them. */
  readonly header: DataSet;
  /** Whether this transcoding may have lost something. */
  readonly isLossy: boolean;
  /** The data set without File Meta Information. One that is to be deflated is not yet (PS3.5 §A.5). */
  write(signal?: AbortSignal): AsyncGenerator<Bytes>;
}

/**
 * Writes an object in another transfer syntax, frame by frame: a few frames are in memory at a time. Native pixels become
 * other native ones without being decoded; in its own transfer syntax an object stays as it is, unless something is to
 * be lost.
 * @throws DecodeError `no-codec`, `no-encoder`, `not-encodable`, `bad-encode-options`, `embedded-overlay`,
 * `native-too-large`, `not-lossless`, or what `framesOf` and the codecs throw; of frames behind the first `write` does
 */
export async function transcode(dataSet: DataSet, options: TranscodeOptions): Promise<Transcoded> {
  const { from, to, newUid = 'when-lossy' } = options;
  const isLossy = losesSomething(options);
  const renamed = newUid === 'always' && !isLossy ? dataSet.with({ SOPInstanceUID: createUid() }) : dataSet;
  if ((from.uid === to.uid && !isLossy) || (isNative(from) && isNative(to))) return asItIs(renamed, to);
  refuseElsewhere(from, to);
  const icons = from.encapsulated ? await withNativeIcons(renamed, options) : renamed;
  const hasPixels = pixelElements.some(({ keyword }) => icons.has(keyword));
  // Of an object without pixels nothing is compressed, and only native transfer syntaxes are for it.
  if (!hasPixels && !to.encapsulated) return asItIs(icons, to);
  const frames = framesOf(icons, from);
  checkFrameSize(frames.facts, options.limits);
  const plain = icons.without(...tableKeywords);
  return to.encapsulated ? encapsulated(plain, frames, options) : native(plain, frames, options);
}

async function native(dataSet: DataSet, frames: Frames, options: TranscodeOptions): Promise<Transcoded> {
  const { to, signal } = options;
  const work = options.work ?? workHere(options.codecs ?? builtInCodecs);
  const decoder = wordsOfFrames({ frames, work, keepsWords: codecFacts(frames.syntax.codec).keepsWords });
  const first = await decoder.frame(0, signal);
  const pixels = new NativePixels({
    count: frames.count,
    facts: first.facts,
    width: work.width,
    frame: (index, until) => (index === 0 ? Promise.resolve(first) : decoder.frame(index, until)),
  });
  const { facts } = first;
  const header = dataSet
    .with({ ...layoutChanges(dataSet, facts, facts.photometric.name), ...(await lostBefore(dataSet, frames, options)) })
    .withElements([{ tag: PIXEL_DATA, vr: facts.bitsAllocated > 8 ? 'OW' : 'OB', value: pixels }]);
  return { ...asItIs(header, to), isLossy: false };
}

async function encapsulated(dataSet: DataSet, frames: Frames, options: TranscodeOptions): Promise<Transcoded> {
  const { to, signal, spool, offsetTable = 'empty', newUid = 'when-lossy' } = options;
  const work = options.work ?? workHere(options.codecs ?? builtInCodecs);
  const isLossy = losesSomething(options);
  const encoder = encoderOf(dataSet, frames, { ...options, work });
  const { facts, photometric } = await encoder.first(signal);
  const pixels = new EncapsulatedPixels({
    count: frames.count,
    width: work.width,
    frame: (index, until) => encoder.frame(index, until),
    ...(spool === undefined ? {} : { spool }),
  });
  const isWanted = offsetTable !== 'empty' && frames.count > 1;
  const lengths = isLossy || isWanted ? await pixels.lengths(signal) : [];
  const table = isWanted && offsetTable === 'basic' && !pixels.fitsBasic() ? 'extended' : offsetTable;
  const changes: Changes = {
    ...layoutChanges(dataSet, facts, photometric),
    ...(table === 'extended' && lengths.length > 0 ? pixels.extendedTable() : {}),
    ...(isLossy
      ? lossChanges(dataSet, codecFacts(to.codec).method, ratioOf(frames, lengths))
      : await lostBefore(dataSet, frames, options)),
    ...(isLossy && newUid !== 'never' ? derivation(dataSet, options) : {}),
  };
  const header = dataSet.without(PIXEL_DATA).with(changes);
  const tableWritten = frames.count === 1 && offsetTable !== 'extended' ? 'basic' : table;
  return {
    transferSyntax: to,
    header,
    isLossy,
    async *write(until = signal) {
      const [front, rear] = aroundPixelData(header);
      // Of a data set that ended too early all is written anew, lest the pixels be read as a part of its last element.
      const form: WriteOptions = endsOpen(header.window) ? { groupLengths: 'dropped' } : {};
      yield* write(front, { ...form, encoding: explicitVrLittleEndian });
      yield* pixels.stream(tableWritten, until);
      yield* write(rear, { ...form, encoding: explicitVrLittleEndian });
    },
  };
}

/** @throws DecodeError `embedded-overlay`, `not-encodable` */
export function encoderOf(
  dataSet: DataSet,
  frames: Frames,
  options: TranscodeOptions & { readonly work: FrameWork },
): EncodedFrames {
  const { to, work, encode = {}, verify = false } = options;
  const recoding = wantsLoss(options) ? undefined : recodingOf(options.from, to);
  if (recoding !== undefined) return new FrameRecoder({ frames, work, to, recoding, verify });
  const keepsWords = codecFacts(frames.syntax.codec).keepsWords && codecFacts(to.codec).keepsWords;
  if (!keepsWords) refuseEmbeddedOverlays(dataSet);
  const isLossy = losesSomething(options);
  return new FrameEncoder(wordsOfFrames({ frames, work, keepsWords }), { to, work, isLossy, encode, verify });
}

function isNative({ encapsulated, codec }: TransferSyntax): boolean {
  return !encapsulated && codec === 'none';
}

/** Pixels that lie elsewhere, behind a URL or in a real-time stream, are not ours to change (PS3.5 §A.6 to §A.12). */
export function refuseElsewhere(from: TransferSyntax, to: TransferSyntax): void {
  if (!from.encapsulated && !isNative(from))
    throw new DecodeError('no-codec', { detail: `${from.name} (${from.uid})` });
  // Of retired processes nothing new is made.
  if (to.encapsulated ? to.retired : !isNative(to)) throw new DecodeError('no-encoder', { detail: to.name });
}

/** The same pixels; the data set may be laid out otherwise. */
function asItIs(header: DataSet, to: TransferSyntax): Transcoded {
  return {
    transferSyntax: to,
    header,
    isLossy: false,
    write: signal => write(header, { encoding: to, ...(signal === undefined ? {} : { signal }) }),
  };
}

/** @throws DecodeError `bad-encode-options` */
function losesSomething(options: TranscodeOptions): boolean {
  const { from, to } = options;
  if (wantsLoss(options)) {
    if (to.loss !== 'lossless') return true;
    throw new DecodeError('bad-encode-options', { detail: `${to.name} loses nothing` });
  }
  return to.loss === 'lossy' && !isRecoded(from, to);
}

function wantsLoss({ encode: { near = 0, quality, ratio } = {} }: TranscodeOptions): boolean {
  return near > 0 || quality !== undefined || ratio !== undefined;
}

/** What compressed pixels lost before they came here stays lost, whether their header said so or not. */
async function lostBefore(dataSet: DataSet, frames: Frames, { from, signal }: TranscodeOptions): Promise<Changes> {
  if (from.loss !== 'lossy' || dataSet.text('LossyImageCompression')?.trim() === '01') return {};
  const lengths: number[] = [];
  for (let index = 0; index < frames.count; index++) lengths.push((await frames.value(index, signal)).length);
  return lossChanges(dataSet, codecFacts(from.codec).method, ratioOf(frames, lengths));
}

/** Native size by compressed size (PS3.3 §C.7.6.1.1.5.2). */
function ratioOf({ facts, count }: Frames, lengths: readonly number[]): number {
  const pixelBits = facts.rows * facts.columns * facts.samplesPerPixel * facts.bitsAllocated;
  const compressed = lengths.reduce((sum, length) => sum + length, 0);
  return (Math.max(pixelBits, nativeFrameBits(facts)) * count) / 8 / Math.max(1, compressed);
}

function derivation(dataSet: DataSet, { to, encode = {} }: TranscodeOptions): Changes {
  const chosen = Object.entries(encode).map(([name, value]) => `${name} ${value}`);
  const what = `Lossy compression: ${[to.name, ...chosen].join(', ')}`;
  return derivationChanges(dataSet, { what, sopInstanceUid: createUid() });
}

/** Planes of overlays that lie in the bits above the samples (retired, PS3.5 §8.1.2). */
function refuseEmbeddedOverlays(dataSet: DataSet): void {
  for (let group = 0x6000; group <= 0x601e; group += 2) {
    const tag = group * 0x1_0000;
    const position = dataSet.get(tag + 0x0102);
    if (typeof position !== 'number' || position === 0 || dataSet.has(tag + 0x3000)) continue;
    throw new DecodeError('embedded-overlay', { detail: `group ${group.toString(16)}, bit ${position}` });
  }
}

/** What stands before Pixel Data, and what behind. Group lengths of their group would be wrong. */
function aroundPixelData(header: DataSet): readonly [DataSet, DataSet] {
  const tags = Array.from(header, ({ tag }) => tag);
  const plain = new DataSet(header.window, header.changes);
  const behind = tags.filter(tag => tag > PIXEL_DATA);
  const before = tags.filter(tag => tag < PIXEL_DATA);
  return [plain.without(...behind, GROUP_LENGTH), plain.without(...before)];
}

const PIXEL_DATA = 0x7fe0_0010;
const GROUP_LENGTH = 0x7fe0_0000;
