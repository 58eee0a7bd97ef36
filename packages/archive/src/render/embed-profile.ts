import { crc32, deflateSync } from 'node:zlib';
import { withJp2Profile } from 'hounsfield/pixels/pictures';
import type { MediaType } from './request.ts';

/** An image file with an ICC profile in it, where it is of a kind that holds one. */
export function withProfile(
  file: Uint8Array<ArrayBuffer>,
  mediaType: MediaType,
  profile: Uint8Array,
): Uint8Array<ArrayBuffer> {
  return embedders[mediaType]?.(file, profile) ?? file;
}

/** Whether its files hold ICC profiles; the colours of all others are those of sRGB. */
export function holdsProfiles(mediaType: string): boolean {
  return embedders[mediaType as MediaType] !== undefined;
}

type Embed = (file: Uint8Array<ArrayBuffer>, profile: Uint8Array) => Uint8Array<ArrayBuffer>;

const embedders: Readonly<Partial<Record<MediaType, Embed>>> = {
  'image/jpeg': (file, profile) => inserted(file, jpegHead(file), segmentsOf(profile)),
  'image/png': (file, profile) => inserted(file, PNG_HEAD, chunkOf(profile)),
  'image/jp2': (file, profile) => new Uint8Array(withJp2Profile(file, profile)),
  'image/jph': (file, profile) => new Uint8Array(withJp2Profile(file, profile)),
};

/** Behind the marker SOI, and behind the segment of JFIF, which has to be the first (ISO/IEC 10918-5). */
function jpegHead(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  return view.getUint16(2) === APP0 ? 4 + view.getUint16(4) : 2;
}

/** Segments APP2, each with its number and the number of all (ISO 15076-1 §B.4). */
function segmentsOf(profile: Uint8Array): Uint8Array {
  const count = Math.ceil(profile.length / SEGMENT);
  const segments = Array.from({ length: count }, (_, k) => {
    const part = profile.subarray(k * SEGMENT, (k + 1) * SEGMENT);
    const head = Buffer.alloc(4);
    head.writeUInt16BE(APP2, 0);
    head.writeUInt16BE(part.length + JPEG_NAME.length + 4, 2);
    return Buffer.concat([head, JPEG_NAME, Uint8Array.of(k + 1, count), part]);
  });
  return Buffer.concat(segments);
}

/** The chunk iCCP (PNG §11.3.2.3). */
function chunkOf(profile: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from('iCCPICC\0\0', 'latin1'), deflateSync(profile)]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function inserted(file: Uint8Array, at: number, more: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(file.length + more.length);
  whole.set(file.subarray(0, at));
  whole.set(more, at);
  whole.set(file.subarray(at), at + more.length);
  return whole;
}

const APP0 = 0xffe0;
const APP2 = 0xffe2;
const JPEG_NAME = Buffer.from('ICC_PROFILE\0', 'latin1');
/** Bytes of a profile in one segment. */
const SEGMENT = 65_519;
/** Signature and IHDR. */
const PNG_HEAD = 33;
