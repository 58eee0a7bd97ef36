import type { Bytes } from '../../bytes/index.ts';
import { type FilmSource, notAVideo } from './source.ts';
import { type Multiplexed, packetPayload, ticksAt } from './transport-stream.ts';
import type { StreamPiece } from './units.ts';

/** The video stream of a Program Stream (ISO/IEC 13818-1 §2.5, 11172-1 §2.4), which is MPEG-2 in DICOM. */
export async function* programStream(source: FilmSource): AsyncGenerator<Multiplexed> {
  let stream: number | undefined;
  let payloadOf = packetPayload;
  for (let at = 0; at + 6 <= source.length; ) {
    const head = await source.read(at, 14);
    if (head[0] !== 0 || head[1] !== 0 || head[2] !== 1) throw notAVideo('a program stream that loses its step');
    const code = head[3] ?? END;
    if (code === END) return;
    if (code === PACK) {
      const isFirst = (head[4] ?? 0) >> 4 === 2;
      payloadOf = isFirst ? firstPayload : packetPayload;
      at += isFirst ? 12 : 14 + ((head[13] ?? 0) & 7);
      continue;
    }
    const length = 6 + (head[4] ?? 0) * 256 + (head[5] ?? 0);
    const isVideo = code >= 0xe0 && code <= 0xef;
    if (isVideo) stream ??= code;
    if (code === stream) yield { ...payloadOf(await source.read(at, length)), codec: 'mpeg2' };
    at += length;
  }
}

/** As `packetPayload`, of a packet of the first MPEG (ISO/IEC 11172-1 §2.4.3.3). */
function firstPayload(packet: Bytes): StreamPiece {
  let at = 6;
  while (packet[at] === 0xff) at++;
  if ((packet[at] ?? 0) >> 6 === 1) at += 2;
  const kind = (packet[at] ?? 0) >> 4;
  if (kind !== 2 && kind !== 3) return { bytes: packet.subarray(at + 1) };
  const pts = ticksAt(packet, at);
  return {
    bytes: packet.subarray(at + (kind === 3 ? 10 : 5)),
    stamp: { pts, dts: kind === 3 ? ticksAt(packet, at + 5) : pts },
  };
}

/** Whether bytes begin as a Program Stream does. */
export function isProgramStream(beginning: Bytes): boolean {
  return beginning[0] === 0 && beginning[1] === 0 && beginning[2] === 1 && beginning[3] === PACK;
}

const PACK = 0xba;
const END = 0xb9;
