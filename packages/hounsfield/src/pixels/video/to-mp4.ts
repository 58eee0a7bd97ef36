import type { Bytes } from '../../bytes/index.ts';
import { unitKinds } from './codecs.ts';
import { BEGINNING, type Film, filmOf, multiplexed } from './film.ts';
import { mp4Front, type SampleFacts } from './mp4-boxes.ts';
import { type FilmSource, notAVideo } from './source.ts';
import { type Picture, picturesOf, type Stamp, unitsOf } from './units.ts';

/**
 * A film of H.264 or HEVC in a Transport Stream as an MP4 file, which browsers play; nothing is decoded. MP4 stays as it
 * is. Sound is left out. The film is read three times, a picture at a time.
 * @throws DecodeError `not-a-video`
 */
export async function* mp4Of(source: FilmSource): AsyncGenerator<Bytes> {
  const film = await filmOf(source);
  if (film.container === 'mp4') return yield* wholeOf(source);
  if (film.codec === 'mpeg2') throw notAVideo('MPEG-2, which no browser plays');
  const { sets, samples } = await factsOf(source, film);
  const { codec, width, height, profile } = film;
  yield mp4Front({ codec, width, height, profile, sets, samples });
  for await (const picture of pictures(source, film)) yield sampleOf(picture, film);
}

async function* wholeOf(source: FilmSource): AsyncGenerator<Bytes> {
  for (let at = 0; at < source.length; ) {
    const piece = await source.read(at, PIECE);
    if (piece.length === 0) return;
    yield piece;
    at += piece.length;
  }
}

async function* pictures(source: FilmSource, { container, codec }: Film): AsyncGenerator<Picture> {
  yield* picturesOf(unitsOf(multiplexed(source, container, await source.read(0, BEGINNING))), codec);
}

async function factsOf(
  source: FilmSource,
  film: Film,
): Promise<{ readonly sets: readonly Bytes[]; readonly samples: readonly SampleFacts[] }> {
  const sets = new Map<string, Bytes>();
  const samples: SampleFacts[] = [];
  const clock = new Clock(film.frameTime * 90);
  for await (const picture of pictures(source, film)) {
    for (const unit of picture.units.filter(unitKinds[film.codec].isParameterSet)) {
      if (unit.length > MOST_SET) throw notAVideo('a parameter set that is longer than MP4 holds');
      sets.set(unit.join(), unit);
    }
    if (sets.size > MOST_SETS) throw notAVideo('more parameter sets than MP4 holds');
    samples.push({ length: sampleOf(picture, film).length, isKey: picture.isKey, ...clock.next(picture.stamp) });
  }
  return { sets: [...sets.values()], samples };
}

/** Units with their lengths before them; parameter sets are in the description, and delimiters are for streams. */
function sampleOf({ units }: Picture, { codec }: Film): Bytes {
  const kept = units.filter(
    unit => unit.length > 0 && !unitKinds[codec].isParameterSet(unit) && !isDelimiter(unit, codec),
  );
  const bytes = new Uint8Array(kept.reduce((sum, unit) => sum + 4 + unit.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const unit of kept) {
    view.setUint32(at, unit.length);
    bytes.set(unit, at + 4);
    at += 4 + unit.length;
  }
  return bytes;
}

function isDelimiter(unit: Bytes, codec: Film['codec']): boolean {
  return codec === 'h264' ? ((unit[0] ?? 0) & 31) === 9 : (((unit[0] ?? 0) >> 1) & 63) === 35;
}

/** Moments from the first decoded picture on; they go on where the 33 bits of a stream begin anew, and where it has none. */
class Clock {
  readonly #step: number;
  #first: number | undefined;
  #last: Stamp = { dts: 0, pts: 0 };

  constructor(step: number) {
    this.#step = Math.max(1, Math.round(step));
  }

  next(stamp: Stamp | undefined): Stamp {
    if (stamp === undefined && this.#first === undefined) throw notAVideo('a stream without time stamps');
    this.#first ??= stamp?.dts ?? 0;
    const first = this.#first;
    const near = (ticks: number): number => {
      const value = ticks - first;
      return value + Math.round((this.#last.dts - value) / WRAP) * WRAP;
    };
    const { dts, pts } =
      stamp === undefined
        ? { dts: this.#last.dts + this.#step, pts: this.#last.pts + this.#step }
        : { dts: near(stamp.dts), pts: near(stamp.pts) };
    this.#last = { dts, pts: Math.max(dts, pts) };
    return this.#last;
  }
}

const WRAP = 2 ** 33;
const MOST_SETS = 31;
/** A length of 16 bits. */
const MOST_SET = 0xffff;
const PIECE = 2 ** 20;
