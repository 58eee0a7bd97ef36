import type { Bytes } from '../../bytes/index.ts';
import { BEGINNING, filmContainer, multiplexed } from './film.ts';
import { type Mp4Track, mp4Samples, mp4Track } from './mp4.ts';
import { type FilmSource, notAVideo } from './source.ts';

/**
 * The video stream of a film alone: H.264 and HEVC with start codes (H.264 Annex B), MPEG-2 as it is.
 * @throws DecodeError `not-a-video`
 */
export async function* elementaryStream(source: FilmSource): AsyncGenerator<Bytes> {
  const beginning = await source.read(0, BEGINNING);
  const container = filmContainer(beginning);
  if (container === undefined) throw notAVideo('neither MP4 nor MPEG');
  if (container === 'mp4') yield* ofMp4(source);
  else for await (const { bytes } of multiplexed(source, container, beginning)) yield bytes;
}

async function* ofMp4(source: FilmSource): AsyncGenerator<Bytes> {
  const track = await mp4Track(source);
  const { sets, lengthSize } = configurationOf(track);
  for (const set of sets) yield withCode(set);
  for (const { at, length } of mp4Samples(track)) {
    if (at + length > source.length || length > MOST_SAMPLE) throw notAVideo('a sample beyond the end');
    const sample = await source.read(at, length);
    for (const unit of unitsIn(sample, lengthSize)) yield withCode(unit);
  }
}

/** Parameter sets that stand in the configuration, and how long the lengths before units are (ISO/IEC 14496-15 §5.3.3, §8.3.3). */
export function configurationOf({ codec, configuration }: Mp4Track): {
  readonly sets: readonly Bytes[];
  readonly lengthSize: number;
} {
  const sets: Bytes[] = [];
  const isH264 = codec === 'h264';
  const lengthSize = ((configuration[isH264 ? 4 : 21] ?? 0) & 3) + 1;
  const take = (from: number, count: number): number => {
    let at = from;
    for (let left = count; left > 0; left--) {
      const length = (configuration[at] ?? 0) * 256 + (configuration[at + 1] ?? 0);
      sets.push(configuration.subarray(at + 2, at + 2 + length));
      at += 2 + length;
    }
    return at;
  };
  if (isH264) {
    const at = take(6, (configuration[5] ?? 0) & 31);
    take(at + 1, configuration[at] ?? 0);
  } else {
    let at = 23;
    for (let left = configuration[22] ?? 0; left > 0; left--) {
      at = take(at + 3, (configuration[at + 1] ?? 0) * 256 + (configuration[at + 2] ?? 0));
      if (at > configuration.length) break;
    }
  }
  return { sets: sets.filter(set => set.length > 0), lengthSize };
}

function* unitsIn(sample: Bytes, lengthSize: number): Generator<Bytes> {
  for (let at = 0; at + lengthSize <= sample.length; ) {
    let length = 0;
    for (let left = lengthSize; left > 0; left--) length = length * 256 + sample[at++]!;
    if (at + length > sample.length) throw notAVideo('a unit beyond its sample');
    yield sample.subarray(at, at + length);
    at += length;
  }
}

function withCode(unit: Bytes): Bytes {
  const bytes = new Uint8Array(4 + unit.length);
  bytes[3] = 1;
  bytes.set(unit, 4);
  return bytes;
}

const MOST_SAMPLE = 2 ** 28;
