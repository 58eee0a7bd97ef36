import type { Bytes } from '../../bytes/index.ts';
import { BitReader } from './bit-reader.ts';
import { notAVideo } from './source.ts';

/** What a stream says of its pictures. */
export interface StreamFacts {
  /** Pixels that are shown. */
  readonly width: number;
  readonly height: number;
  /** The numbers of the compression's own standard. */
  readonly profile: number;
  readonly level: number;
  /** Milliseconds; undefined where the stream does not say. */
  readonly frameTime: number | undefined;
}

/** A sequence parameter set (H.264 §7.3.2.1). */
export function h264Facts(unit: Bytes): StreamFacts {
  const reader = new BitReader(unit.subarray(1));
  const profile = reader.bits(8);
  const level = reader.skip(8).bits(8);
  reader.ue();
  const chroma = HIGH_PROFILES.has(profile) ? skipHighProfile(reader) : 1;
  reader.ue();
  skipPictureOrder(reader);
  reader.ue();
  reader.skip(1);
  const [columns, rows] = [reader.ue() + 1, reader.ue() + 1];
  const isFrames = reader.bit();
  if (isFrames === 0) reader.skip(1);
  reader.skip(1);
  // Cropping counts in pixels of the chroma, and of fields where there are any.
  const [across, down] = [chroma === 1 || chroma === 2 ? 2 : 1, (chroma === 1 ? 2 : 1) * (2 - isFrames)];
  const [left, right, top, bottom] = reader.bit() === 1 ? offsets(reader) : NONE;
  return {
    width: columns * 16 - (left + right) * across,
    height: rows * 16 * (2 - isFrames) - (top + bottom) * down,
    profile,
    level,
    frameTime: reader.bit() === 1 ? h264FrameTime(reader) : undefined,
  };
}

/** A sequence parameter set (H.265 §7.3.2.2); its level is 30 times the number that people say. */
export function h265Facts(unit: Bytes): StreamFacts {
  const reader = new BitReader(unit.subarray(2));
  const layers = reader.skip(4).bits(3);
  const profile = reader.skip(1 + 3).bits(5);
  const level = reader.skip(32 + 48).bits(8);
  skipSubLayers(reader, layers);
  reader.ue();
  const chroma = reader.ue();
  if (chroma === 3) reader.skip(1);
  const [columns, rows] = [reader.ue(), reader.ue()];
  const [left, right, top, bottom] = reader.bit() === 1 ? offsets(reader) : NONE;
  return {
    width: columns - (left + right) * (chroma === 1 || chroma === 2 ? 2 : 1),
    height: rows - (top + bottom) * (chroma === 1 ? 2 : 1),
    profile,
    level,
    frameTime: undefined,
  };
}

/** A sequence header with its extension (ISO/IEC 13818-2 §6.2.2), which is absent in MPEG-1. */
export function mpeg2Facts(header: Bytes, extension: Bytes | undefined): StreamFacts {
  const reader = new BitReader(header.subarray(1));
  const [width, height] = [reader.bits(12), reader.bits(12)];
  const rate = FRAME_RATES[reader.skip(4).bits(4)];
  if (extension === undefined || extension[1] === undefined || extension[1] >> 4 !== 1) throw notAVideo('MPEG-1');
  const more = new BitReader(extension.subarray(1)).skip(4 + 1);
  const [profile, level] = [more.bits(3), more.bits(4)];
  const [wider, higher] = [more.skip(1 + 2).bits(2), more.bits(2)];
  return {
    width: wider * 4096 + width,
    height: higher * 4096 + height,
    profile,
    level,
    frameTime: rate === undefined ? undefined : 1000 / rate,
  };
}

/** @returns the kind of chroma */
function skipHighProfile(reader: BitReader): number {
  const chroma = reader.ue();
  if (chroma === 3) reader.skip(1);
  reader.ue();
  reader.ue();
  reader.skip(1);
  if (reader.bit() === 0) return chroma;
  for (let list = 0; list < (chroma === 3 ? 12 : 8); list++) {
    if (reader.bit() === 1) skipScalingList(reader, list < 6 ? 16 : 64);
  }
  return chroma;
}

function skipScalingList(reader: BitReader, size: number): void {
  let [last, next] = [8, 8];
  for (let at = 0; at < size; at++) {
    if (next !== 0) next = (last + reader.se() + 256) % 256;
    if (next !== 0) last = next;
  }
}

function skipPictureOrder(reader: BitReader): void {
  const kind = reader.ue();
  if (kind === 0) reader.ue();
  if (kind !== 1) return;
  reader.skip(1);
  reader.se();
  reader.se();
  const count = reader.ue();
  if (count > 255) throw notAVideo('a parameter set is damaged');
  for (let at = 0; at < count; at++) reader.se();
}

function skipSubLayers(reader: BitReader, layers: number): void {
  const present = Array.from({ length: layers }, () => [reader.bit(), reader.bit()] as const);
  if (layers > 0) reader.skip(2 * (8 - layers));
  for (const [hasProfile, hasLevel] of present) reader.skip(hasProfile * 88 + hasLevel * 8);
}

function offsets(reader: BitReader): readonly [number, number, number, number] {
  return [reader.ue(), reader.ue(), reader.ue(), reader.ue()];
}

/** From the video usability information (H.264 §E.1.1). */
function h264FrameTime(reader: BitReader): number | undefined {
  if (reader.bit() === 1 && reader.bits(8) === EXTENDED_ASPECT) reader.skip(32);
  if (reader.bit() === 1) reader.skip(1);
  if (reader.bit() === 1 && reader.skip(4).bit() === 1) reader.skip(24);
  if (reader.bit() === 1) {
    reader.ue();
    reader.ue();
  }
  if (reader.bit() === 0) return undefined;
  const [ticks, scale] = [reader.bits(32), reader.bits(32)];
  return scale === 0 ? undefined : (2000 * ticks) / scale;
}

const NONE = [0, 0, 0, 0] as const;
const EXTENDED_ASPECT = 255;
/** Those whose parameter sets tell of chroma and bits. */
const HIGH_PROFILES: ReadonlySet<number> = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135]);
/** ISO/IEC 13818-2 Table 6-4. */
const FRAME_RATES: readonly (number | undefined)[] = [
  undefined,
  24_000 / 1001,
  24,
  25,
  30_000 / 1001,
  30,
  50,
  60_000 / 1001,
  60,
];
