import type { Bytes } from '../bytes/index.ts';
import type { DataSet } from '../data/index.ts';
import { WebError } from '../errors/index.ts';

/**
 * GIF files of one picture each as one that shows them one after the other without end (GIF89a); a picture is asked for when
 * the one before was taken.
 * @param delay of each, in hundredths of a second
 * @throws WebError `cannot-render` for what is no GIF file
 */
export async function* animatedGif(pictures: AsyncIterable<Bytes>, delay: number): AsyncGenerator<Bytes> {
  let own: Bytes | undefined;
  for await (const file of pictures) {
    const { table, image } = partsOf(file);
    if (own === undefined) {
      own = table;
      yield file.slice(0, HEAD + table.length);
      yield REPEATS.slice();
    }
    yield Uint8Array.of(0x21, 0xf9, 4, 0, delay & 0xff, delay >>> 8, 0, 0);
    if (isSame(own, table)) yield image;
    else yield* withTable(image, table);
  }
  yield Uint8Array.of(TRAILER);
}

/** Hundredths of a second from one frame to the next, as the object says (PS3.3 §C.7.6.5); ten pictures a second else. */
export function frameDelay(header: DataSet): number {
  const time = number(header, 'FrameTime') ?? mean(header.get('FrameTimeVector') ?? []);
  const rate = number(header, 'RecommendedDisplayFrameRate') ?? number(header, 'CineRate');
  const hundredths = time === undefined ? 100 / (rate ?? USUAL_RATE) : time / 10;
  // Faster ones are shown far slower by browsers.
  return Math.min(0xffff, Math.max(2, Math.round(hundredths)));
}

interface Parts {
  /** The table of colours of all pictures of the file. */
  readonly table: Bytes;
  /** From the descriptor of the picture to the end of its data. */
  readonly image: Bytes;
}

function partsOf(file: Bytes): Parts {
  const size = sizeOf(file[FLAGS] ?? 0);
  let at = HEAD + size;
  // What stands before the picture says nothing of it that counts here.
  while (file[at] === EXTENSION) {
    at += 2;
    for (let length = file[at++] ?? 0; length > 0; length = file[at++] ?? 0) at += length;
  }
  const isGif = file[0] === 0x47 && file[1] === 0x49 && file[2] === 0x46;
  if (!isGif || file[at] !== DESCRIPTOR || file.at(-1) !== TRAILER) throw new WebError('cannot-render');
  return { table: file.subarray(HEAD, HEAD + size), image: file.subarray(at, -1) };
}

/** The picture with colours of its own, unless it has them. */
function* withTable(image: Bytes, table: Bytes): Generator<Bytes> {
  const flags = image[9] ?? 0;
  if (sizeOf(flags) > 0 || table.length === 0) {
    yield image;
    return;
  }
  const descriptor = image.slice(0, 10);
  descriptor[9] = flags | HAS_TABLE | (Math.log2(table.length / 3) - 1);
  yield descriptor;
  yield table;
  yield image.subarray(10);
}

/** Bytes of the table of colours that flags tell of. */
function sizeOf(flags: number): number {
  return (flags & HAS_TABLE) === 0 ? 0 : 3 << ((flags & 7) + 1);
}

function isSame(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function number(
  header: DataSet,
  keyword: 'FrameTime' | 'RecommendedDisplayFrameRate' | 'CineRate',
): number | undefined {
  const value = Number(header.text(keyword) ?? '');
  return value > 0 && Number.isFinite(value) ? value : undefined;
}

/** The first time is that before the first frame. */
function mean(times: readonly number[]): number | undefined {
  const steps = times.slice(1);
  const sum = steps.reduce((all, time) => all + time, 0);
  return steps.length > 0 && sum > 0 ? sum / steps.length : undefined;
}

const HEAD = 13;
const FLAGS = 10;
const HAS_TABLE = 0x80;
const EXTENSION = 0x21;
const DESCRIPTOR = 0x2c;
const TRAILER = 0x3b;
/** The application extension by which browsers repeat an animation. */
const REPEATS: Bytes = Uint8Array.of(0x21, 0xff, 11, ...new TextEncoder().encode('NETSCAPE2.0'), 3, 1, 0, 0, 0);
const USUAL_RATE = 10;
