import { asciiBytes, type Bytes, ByteWriter, concat } from '../../bytes/index.ts';
import { BitReader } from './bit-reader.ts';
import type { FilmCodec } from './codecs.ts';

/** What a track of one film is described by. */
export interface TrackFacts {
  readonly codec: FilmCodec;
  readonly width: number;
  readonly height: number;
  readonly profile: number;
  /** Parameter sets, each once, in the order of their kinds. */
  readonly sets: readonly Bytes[];
  readonly samples: readonly SampleFacts[];
}

/** One picture in the order of decoding; moments in ticks of 90 kHz from the first decoded. */
export interface SampleFacts {
  readonly length: number;
  readonly isKey: boolean;
  readonly dts: number;
  readonly pts: number;
}

/** A file's front: all but the samples, which follow it in one piece (ISO/IEC 14496-12, 14496-15). */
export function mp4Front(track: TrackFacts): Bytes {
  const length = track.samples.reduce((sum, sample) => sum + sample.length, 0);
  const kind = box('ftyp', asciiBytes('isom'), u32(0x200), asciiBytes('isomiso2mp41'));
  const isLong = length + 8 > 0xffff_ffff;
  const head = isLong
    ? concat([u32(1), asciiBytes('mdat'), u64(length + 16)])
    : concat([u32(length + 8), asciiBytes('mdat')]);
  // Its own length does not depend on where the samples begin: the place has 64 bits.
  const start = kind.length + movie(track, 0).length + head.length;
  return concat([kind, movie(track, start), head]);
}

function movie(track: TrackFacts, start: number): Bytes {
  const { samples, width, height } = track;
  const total = durationOf(samples);
  const first = Math.min(...samples.slice(0, MOST_REORDERED).map(({ pts }) => pts));
  const zeros = (count: number): Bytes => new Uint8Array(count);
  const matrix = concat([u32(0x1_0000), zeros(12), u32(0x1_0000), zeros(12), u32(0x4000_0000)]);
  const header = full(
    'mvhd',
    0,
    zeros(8),
    u32(SCALE, total, 0x1_0000),
    u16(0x100),
    zeros(10),
    matrix,
    zeros(24),
    u32(2),
  );
  const size = u32(width * 0x1_0000, height * 0x1_0000);
  const trackHeader = full('tkhd', 3, zeros(8), u32(1, 0, total), zeros(16), matrix, size);
  const edit = box('edts', full('elst', 0, u32(1, total, first), u32(0x1_0000)));
  const mediaHeader = full('mdhd', 0, zeros(8), u32(SCALE, total), u16(UNDETERMINED, 0));
  const handler = full('hdlr', 0, u32(0), asciiBytes('vide'), zeros(12), asciiBytes('video\0'));
  const data = box('dinf', full('dref', 0, u32(1), full('url ', 1)));
  const media = box('minf', full('vmhd', 1, zeros(8)), data, sampleTable(track, start));
  return box('moov', header, box('trak', trackHeader, edit, box('mdia', mediaHeader, handler, media)));
}

function sampleTable(track: TrackFacts, start: number): Bytes {
  const { samples } = track;
  const next = (at: number): number => samples[at + 1]?.dts ?? durationOf(samples);
  const times = runs(samples.map(({ dts }, at) => next(at) - dts));
  const shifts = runs(samples.map(({ pts, dts }) => pts - dts));
  const keys = samples.flatMap(({ isKey }, at) => (isKey ? [at + 1] : []));
  return box(
    'stbl',
    full('stsd', 0, u32(1), sampleEntry(track)),
    full('stts', 0, u32(times.length / 2, times)),
    full('ctts', 0, u32(shifts.length / 2, shifts)),
    full('stss', 0, u32(keys.length, keys)),
    full('stsc', 0, u32(1, 1, samples.length, 1)),
    full(
      'stsz',
      0,
      u32(
        0,
        samples.length,
        samples.map(({ length }) => length),
      ),
    ),
    full('co64', 0, u32(1), u64(start)),
  );
}

function sampleEntry({ codec, width, height, profile, sets }: TrackFacts): Bytes {
  const front = concat([
    new Uint8Array(6),
    u16(1),
    new Uint8Array(16),
    u16(width, height),
    u32(0x48_0000, 0x48_0000, 0),
    u16(1),
    new Uint8Array(32),
    u16(0x18, 0xffff),
  ]);
  return codec === 'h264'
    ? box('avc1', front, box('avcC', avc(sets, profile)))
    : box('hvc1', front, box('hvcC', hevc(sets, profile)));
}

/** ISO/IEC 14496-15 §5.3.3.1. */
function avc(sets: readonly Bytes[], profile: number): Bytes {
  const [sequences, pictures] = [7, 8].map(type => sets.filter(set => ((set[0] ?? 0) & 31) === type));
  const [first = new Uint8Array(4)] = sequences ?? [];
  // High has 4:2:0 of 8 bits, and says so.
  const more = profile === 100 ? Uint8Array.of(0xfd, 0xf8, 0xf8, 0) : new Uint8Array();
  const [s, p] = [sequences ?? [], pictures ?? []];
  const head = Uint8Array.of(1, first[1] ?? 0, first[2] ?? 0, first[3] ?? 0, 0xff, 0xe0 | s.length);
  return concat([head, ...s.map(counted), Uint8Array.of(p.length), ...p.map(counted), more]);
}

/** ISO/IEC 14496-15 §8.3.3.1. */
function hevc(sets: readonly Bytes[], profile: number): Bytes {
  const types = [32, 33, 34].map(type => [type, sets.filter(set => (((set[0] ?? 0) >> 1) & 63) === type)] as const);
  const [sequence = new Uint8Array()] = types[1]?.[1] ?? [];
  const reader = new BitReader(sequence.subarray(2));
  const layers = reader.skip(4).bits(3) + 1;
  const isNested = reader.bit();
  const general = Uint8Array.from({ length: 12 }, () => reader.bits(8));
  const depth = 0xf8 | (profile === 2 ? 2 : 0);
  const rest = [0xf0, 0, 0xfc, 0xfd, depth, depth, 0, 0, (layers << 3) | (isNested << 2) | 3, types.length];
  const arrays = types.flatMap(([type, own]) => [Uint8Array.of(0x80 | type), u16(own.length), ...own.map(counted)]);
  return concat([Uint8Array.of(1), general, Uint8Array.from(rest), ...arrays]);
}

/** How long all samples last: the last one as long as the one before. */
function durationOf(samples: readonly SampleFacts[]): number {
  const [before, last] = [samples.at(-2), samples.at(-1)];
  if (last === undefined) return 0;
  return last.dts + (before === undefined ? SCALE / 25 : last.dts - before.dts);
}

/** Pairs of a count and a value. */
function runs(values: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const value of values) {
    if (found.at(-1) === value) found[found.length - 2]! += 1;
    else found.push(1, value);
  }
  return found;
}

function box(name: string, ...contents: readonly Bytes[]): Bytes {
  const content = concat([new Uint8Array(), ...contents]);
  return concat([u32(content.length + 8), asciiBytes(name), content]);
}

/** A box with a version, which is 0, and flags. */
function full(name: string, flags: number, ...contents: readonly Bytes[]): Bytes {
  return box(name, u32(flags), ...contents);
}

function counted(set: Bytes): Bytes {
  return concat([u16(set.length), set]);
}

function u16(...values: readonly number[]): Bytes {
  const writer = new ByteWriter(values.length * 2);
  for (const value of values) writer.u16(value, false);
  return writer.finish();
}

/** Lists are given as such: arguments of a call have to fit on the stack. */
function u32(...values: readonly (number | readonly number[])[]): Bytes {
  const all = values.flat();
  const writer = new ByteWriter(all.length * 4 + 1);
  for (const value of all) writer.u32(value, false);
  return writer.finish();
}

function u64(value: number): Bytes {
  return u32(Math.floor(value / 2 ** 32), value % 2 ** 32);
}

/** Ticks a second. */
const SCALE = 90_000;
/** The language `und`, packed (ISO/IEC 14496-12 §8.4.2). */
const UNDETERMINED = 0x55c4;
/** Pictures among which the first that is shown must be. */
const MOST_REORDERED = 64;
