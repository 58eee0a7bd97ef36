import type { Bytes } from '../../bytes/index.ts';
import type { FilmCodec } from './codecs.ts';
import { type FilmSource, notAVideo, piecesOf } from './source.ts';
import type { Stamp, StreamPiece } from './units.ts';

/** The film of a multiplex: what it is compressed by, and its stream. */
export interface Multiplexed extends StreamPiece {
  readonly codec: FilmCodec;
}

/** The first video stream of an MPEG-2 Transport Stream (ISO/IEC 13818-1 §2.4.3). */
export async function* transportStream(source: FilmSource): AsyncGenerator<Multiplexed> {
  let mapPid = -1;
  let video: { readonly pid: number; readonly codec: FilmCodec } | undefined;
  for await (const packet of packetsOf(source)) {
    const pid = ((packet[1]! & 31) << 8) | packet[2]!;
    const isStart = (packet[1]! & 0x40) !== 0;
    const payload = payloadOf(packet);
    if (pid === 0 && isStart) mapPid = programMapPid(payload);
    else if (pid === mapPid && isStart) video ??= videoOf(payload);
    else if (pid === video?.pid && payload.length > 0) {
      yield { ...(isStart ? packetPayload(payload) : { bytes: payload }), codec: video.codec };
    }
  }
  if (video === undefined) throw notAVideo('a transport stream without H.264, HEVC or MPEG-2');
}

/** The payload of a packetized elementary stream's packet, and its stamps (ISO/IEC 13818-1 §2.4.3.6). */
export function packetPayload(packet: Bytes): StreamPiece {
  if (packet.length < 9 || packet[0] !== 0 || packet[1] !== 0 || packet[2] !== 1)
    return { bytes: packet.subarray(0, 0) };
  const flags = packet[7]! >> 6;
  const pts = flags >= 2 && packet.length >= 14 ? ticksAt(packet, 9) : undefined;
  const dts = flags === 3 && packet.length >= 19 ? ticksAt(packet, 14) : pts;
  const stamp: Stamp | undefined = pts === undefined || dts === undefined ? undefined : { pts, dts };
  return { bytes: packet.subarray(Math.min(packet.length, 9 + packet[8]!)), stamp };
}

async function* packetsOf(source: FilmSource): AsyncGenerator<Bytes> {
  let rest: Bytes = new Uint8Array();
  for await (const piece of piecesOf(source)) {
    const bytes = new Uint8Array(rest.length + piece.length);
    bytes.set(rest);
    bytes.set(piece, rest.length);
    let at = 0;
    for (; at + PACKET <= bytes.length; at += PACKET) {
      if (bytes[at] !== SYNC) throw notAVideo('a transport stream that loses its step');
      yield bytes.subarray(at, at + PACKET);
    }
    rest = bytes.subarray(at);
  }
}

function payloadOf(packet: Bytes): Bytes {
  const control = (packet[3]! >> 4) & 3;
  if (control === 1) return packet.subarray(4);
  return control === 3 ? packet.subarray(Math.min(PACKET, 5 + packet[4]!)) : packet.subarray(PACKET);
}

/** From the program association section (§2.4.4.3): where the first program says what it is of. */
function programMapPid(payload: Bytes): number {
  const section = sectionOf(payload);
  for (let at = 8; at + 4 <= section.length; at += 4) {
    const isProgram = section[at] !== 0 || section[at + 1] !== 0;
    if (isProgram) return ((section[at + 2]! & 31) << 8) | section[at + 3]!;
  }
  return -1;
}

/** From the program map section (§2.4.4.8). */
function videoOf(payload: Bytes): { readonly pid: number; readonly codec: FilmCodec } | undefined {
  const section = sectionOf(payload);
  const facts = ((section[10] ?? 0) & 15) * 256 + (section[11] ?? 0);
  for (let at = 12 + facts; at + 5 <= section.length; ) {
    const codec = STREAM_TYPES.get(section[at]!);
    if (codec !== undefined) return { pid: ((section[at + 1]! & 31) << 8) | section[at + 2]!, codec };
    at += 5 + (section[at + 3]! & 15) * 256 + section[at + 4]!;
  }
  return undefined;
}

/** A section that begins in this payload, without its checksum. */
function sectionOf(payload: Bytes): Bytes {
  const section = payload.subarray(1 + (payload[0] ?? 0));
  const length = 3 + ((section[1] ?? 0) & 15) * 256 + (section[2] ?? 0);
  return section.subarray(0, Math.max(0, Math.min(section.length, length - 4)));
}

/** 33 bits, in five bytes with marker bits between. */
export function ticksAt(bytes: Bytes, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = bytes.subarray(at, at + 5);
  return ((a >> 1) & 7) * 2 ** 30 + (b << 22) + ((c >> 1) << 15) + (d << 7) + (e >> 1);
}

/** ISO/IEC 13818-1 Table 2-34. */
const STREAM_TYPES: ReadonlyMap<number, FilmCodec> = new Map([
  [0x02, 'mpeg2'],
  [0x1b, 'h264'],
  [0x24, 'h265'],
]);
const PACKET = 188;
const SYNC = 0x47;
