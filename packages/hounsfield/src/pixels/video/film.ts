import type { Bytes } from '../../bytes/index.ts';
import { latin1 } from '../../bytes/index.ts';
import { type FilmCodec, unitKinds } from './codecs.ts';
import { mp4Track } from './mp4.ts';
import { h264Facts, h265Facts, mpeg2Facts, type StreamFacts } from './parameter-sets.ts';
import { isProgramStream, programStream } from './program-stream.ts';
import { type FilmSource, notAVideo, piecesOf } from './source.ts';
import { type Multiplexed, transportStream } from './transport-stream.ts';
import { picturesOf, type StreamPiece, unitsOf } from './units.ts';

/** What a film lies in: MP4, an MPEG-2 Transport or Program Stream, or a stream alone. */
export type FilmContainer = 'mp4' | 'transport-stream' | 'program-stream' | 'elementary';

/** What a film is. */
export interface Film {
  readonly container: FilmContainer;
  readonly codec: FilmCodec;
  readonly width: number;
  readonly height: number;
  readonly frames: number;
  /** Milliseconds of one frame. */
  readonly frameTime: number;
  /** The numbers of the compression's own standard. */
  readonly profile: number;
  readonly level: number;
}

/** What a film lies in, by its first bytes, of which there should be `BEGINNING`; undefined where they are of none. */
export function filmContainer(beginning: Bytes): FilmContainer | undefined {
  if (latin1(beginning, 4, 8) === 'ftyp') return 'mp4';
  if ([0, 188, 376].every(at => beginning[at] === 0x47)) return 'transport-stream';
  if (isProgramStream(beginning)) return 'program-stream';
  return elementaryCodec(beginning) === undefined ? undefined : 'elementary';
}

/**
 * Reads what a film is. Of MP4 its description alone is read; others are read through, as nothing but their pictures
 * says how many there are.
 * @throws DecodeError `not-a-video`
 */
export async function filmOf(source: FilmSource): Promise<Film> {
  const beginning = await source.read(0, BEGINNING);
  const container = filmContainer(beginning);
  if (container === undefined) throw notAVideo('neither MP4 nor MPEG');
  return container === 'mp4' ? await mp4Film(source) : await streamFilm(source, container, beginning);
}

/** The pieces of the video stream of a film that is not MP4, and what it is compressed by. */
export function multiplexed(
  source: FilmSource,
  container: FilmContainer,
  beginning: Bytes,
): AsyncGenerator<Multiplexed> {
  if (container === 'transport-stream') return transportStream(source);
  if (container === 'program-stream') return programStream(source);
  return alone(source, elementaryCodec(beginning));
}

/** Bytes enough to tell films apart. */
export const BEGINNING = 512;

async function mp4Film(source: FilmSource): Promise<Film> {
  const { codec, width, height, frames, duration, configuration } = await mp4Track(source);
  // Version, profile, compatibility, level; or version, profile in 5 bits, 10 bytes, level.
  const isH264 = codec === 'h264';
  const profile = isH264 ? configuration[1] : (configuration[1] ?? 0) & 31;
  const level = configuration[isH264 ? 3 : 12];
  if (profile === undefined || level === undefined) throw notAVideo('an MP4 file without a configuration');
  return { container: 'mp4', codec, width, height, frames, frameTime: duration / frames, profile, level };
}

async function streamFilm(source: FilmSource, container: FilmContainer, beginning: Bytes): Promise<Film> {
  const pieces = multiplexed(source, container, beginning);
  const first = await pieces.next();
  if (first.done === true) throw notAVideo('no stream inside');
  const { codec } = first.value;
  let facts: StreamFacts | undefined;
  let frames = 0;
  const shown = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  for await (const picture of picturesOf(unitsOf(chained(first.value, pieces)), codec)) {
    frames++;
    facts ??= factsIn(picture.units, codec);
    if (picture.stamp === undefined) continue;
    shown.first = Math.min(shown.first, picture.stamp.pts);
    shown.last = Math.max(shown.last, picture.stamp.pts);
  }
  if (facts === undefined || frames === 0) throw notAVideo('a stream without pictures');
  const { frameTime = (shown.last - shown.first) / 90 / (frames - 1), ...stream } = facts;
  if (!(frameTime > 0 && frameTime < 60_000)) throw notAVideo('a stream that does not say how long a picture is shown');
  return { container, codec, frames, frameTime, ...stream };
}

function factsIn(units: readonly Bytes[], codec: FilmCodec): StreamFacts | undefined {
  const at = units.findIndex(unitKinds[codec].isSequence);
  const unit = units[at];
  if (unit === undefined) return undefined;
  if (codec === 'mpeg2')
    return mpeg2Facts(
      unit,
      units.slice(at + 1).find(each => each[0] === SEQUENCE_EXTENSION),
    );
  return codec === 'h264' ? h264Facts(unit) : h265Facts(unit);
}

async function* alone(source: FilmSource, codec: FilmCodec | undefined): AsyncGenerator<Multiplexed> {
  if (codec === undefined) return;
  for await (const bytes of piecesOf(source)) yield { bytes, codec };
}

async function* chained(first: StreamPiece, rest: AsyncIterable<StreamPiece>): AsyncGenerator<StreamPiece> {
  yield first;
  yield* rest;
}

/** By the first unit: a sequence header, or a delimiter or parameter set. */
function elementaryCodec(beginning: Bytes): FilmCodec | undefined {
  const at = beginning[2] === 1 ? 3 : 4;
  const isCode =
    beginning[0] === 0 && beginning[1] === 0 && beginning[at - 1] === 1 && (at === 3 || beginning[2] === 0);
  const [first = 0, second = 0] = beginning.subarray(at);
  if (!isCode) return undefined;
  if (first === 0xb3) return 'mpeg2';
  if ([0x40, 0x42, 0x46].includes(first) && second === 1) return 'h265';
  return first < 128 && [7, 9].includes(first & 31) ? 'h264' : undefined;
}

const SEQUENCE_EXTENSION = 0xb5;
