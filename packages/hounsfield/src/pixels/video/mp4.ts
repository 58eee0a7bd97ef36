import type { Bytes } from '../../bytes/index.ts';
import { latin1 } from '../../bytes/index.ts';
import type { FilmCodec } from './codecs.ts';
import { type FilmSource, notAVideo } from './source.ts';

/** The first track of an MP4 file that has a film (ISO/IEC 14496-12 §8). */
export interface Mp4Track {
  readonly codec: FilmCodec;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** Milliseconds of all frames. */
  readonly duration: number;
  /** The configuration of the decoder (ISO/IEC 14496-15 §5.3.3, §8.3.3). */
  readonly configuration: Bytes;
  /** Its sample table. */
  readonly table: Bytes;
}

/** @throws DecodeError `not-a-video` */
export async function mp4Track(source: FilmSource): Promise<Mp4Track> {
  const description = await descriptionOf(source);
  for (const track of boxes(description, ['trak'])) {
    const media = boxes(track, ['mdia'])[0];
    const table = media && boxes(media, ['minf', 'stbl'])[0];
    const header = media && boxes(media, ['mdhd'])[0];
    const entries = table && boxes(table, ['stsd'])[0];
    if (header === undefined || table === undefined || entries === undefined || entries.length < 94) continue;
    const format = formats.get(latin1(entries, 12, 16));
    const frames = framesIn(table);
    // The configuration is a box behind the 86 bytes of a visual sample entry.
    const configuration = format && boxes(entries.subarray(94), [format.box])[0];
    if (format === undefined || configuration === undefined || frames < 1) continue;
    const view = viewOf(entries);
    const [width, height] = [view.getUint16(40), view.getUint16(42)];
    return { codec: format.codec, width, height, frames, duration: durationOf(header), configuration, table };
  }
  throw notAVideo('an MP4 file without H.264 or HEVC');
}

/** Where each sample lies, in the order in which they are decoded. */
export function* mp4Samples({ table, frames }: Mp4Track): Generator<{ readonly at: number; readonly length: number }> {
  const [sizes, runs] = [boxes(table, ['stsz'])[0], boxes(table, ['stsc'])[0]];
  const [short, long] = [boxes(table, ['stco'])[0], boxes(table, ['co64'])[0]];
  const chunks = short ?? long;
  if (sizes === undefined || runs === undefined || chunks === undefined) throw notAVideo('an MP4 file without samples');
  const [sizeView, runView, chunkView] = [viewOf(sizes), viewOf(runs), viewOf(chunks)];
  const equal = number32(sizeView, 4);
  let sample = 0;
  let run = 0;
  for (let chunk = 1; chunk <= number32(chunkView, 4) && sample < frames; chunk++) {
    while (run + 1 < number32(runView, 4) && number32(runView, 8 + (run + 1) * 12) <= chunk) run++;
    let at = short === undefined ? number64(chunkView, 8 + (chunk - 1) * 8) : number32(chunkView, 8 + (chunk - 1) * 4);
    for (let left = number32(runView, 12 + run * 12); left > 0 && sample < frames; left--, sample++) {
      const length = equal === 0 ? number32(sizeView, 12 + sample * 4) : equal;
      yield { at, length };
      at += length;
    }
  }
}

function framesIn(table: Bytes): number {
  const sizes = boxes(table, ['stsz'])[0];
  if (sizes === undefined || sizes.length < 12) return 0;
  const [equal, frames] = [viewOf(sizes).getUint32(4), viewOf(sizes).getUint32(8)];
  if (equal === 0 && 12 + frames * 4 > sizes.length) throw notAVideo('an MP4 file whose tables are cut off');
  return frames;
}

/** The contents of the boxes that a path leads to; all of its last name. */
export function boxes(bytes: Bytes, [name = '', ...deeper]: readonly string[]): readonly Bytes[] {
  const found: Bytes[] = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const view = viewOf(bytes.subarray(at));
    const isLong = view.getUint32(0) === 1 && at + 16 <= bytes.length;
    const length = isLong ? Number(view.getBigUint64(8)) : view.getUint32(0) || bytes.length - at;
    if (length < 8 || at + length > bytes.length) break;
    if (latin1(bytes, at + 4, at + 8) === name) {
      const content = bytes.subarray(at + (isLong ? 16 : 8), at + length);
      for (const each of deeper.length === 0 ? [content] : boxes(content, deeper)) found.push(each);
      if (found.length > MOST_BOXES) throw notAVideo('an MP4 file of too many parts');
    }
    at += length;
  }
  return found;
}

/** The box `moov`, wherever it stands. */
async function descriptionOf(source: FilmSource): Promise<Bytes> {
  for (let at = 0; at + 8 <= source.length; ) {
    const head = viewOf(await source.read(at, 16));
    const isLong = head.getUint32(0) === 1 && head.byteLength >= 16;
    const length = isLong ? Number(head.getBigUint64(8)) : head.getUint32(0) || source.length - at;
    if (length < 8 || at + length > source.length) break;
    if (head.getUint32(4) === MOOV && length <= MOST_DESCRIPTION) {
      const start = isLong ? 16 : 8;
      return source.read(at + start, length - start);
    }
    at += length;
  }
  throw notAVideo('an MP4 file without a description');
}

function durationOf(header: Bytes): number {
  const view = viewOf(header);
  const isLong = header[0] === 1;
  const scale = number32(view, isLong ? 20 : 12);
  const length = isLong ? number64(view, 24) : number32(view, 16);
  return (1000 * length) / Math.max(1, scale) || 1000;
}

function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function number32(view: DataView, at: number): number {
  if (at + 4 > view.byteLength) throw notAVideo('an MP4 file whose tables are cut off');
  return view.getUint32(at);
}

function number64(view: DataView, at: number): number {
  return number32(view, at) * 2 ** 32 + number32(view, at + 4);
}

/** A sample entry of films (ISO/IEC 14496-15). */
interface Format {
  readonly codec: FilmCodec;
  readonly box: string;
}

const h264: Format = { codec: 'h264', box: 'avcC' };
const h265: Format = { codec: 'h265', box: 'hvcC' };
const formats: ReadonlyMap<string, Format> = new Map([
  ['avc1', h264],
  ['avc3', h264],
  ['hvc1', h265],
  ['hev1', h265],
]);
/** The four letters. */
const MOOV = 0x6d6f_6f76;
const MOST_DESCRIPTION = 2 ** 28;
/** Of one name; a film has some tracks. */
const MOST_BOXES = 1000;
