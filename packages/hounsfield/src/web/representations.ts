import type { Bytes } from '../bytes/index.ts';
import { explicitVrLittleEndian, write } from '../data/index.ts';
import { ExplicitVRLittleEndian, type TransferSyntaxRow, transferSyntaxByUid } from '../dictionary/index.ts';
import { webMediaTypes } from '../dictionary/web.generated.ts';
import { fileMetaBytes } from '../file/index.ts';
import type { FrameBytes, StoredInstance } from './backend.ts';
import type { Representation } from './media-types.ts';

/** A representation with the bytes behind it. */
export interface Offer extends Representation {
  /** Content-Type of the body or part, where it differs from what was asked for. */
  readonly contentType: string;
  /** Bytes, where they are known before they are made. */
  readonly length: number | undefined;
  /** True when the bytes are those in the store. */
  readonly isStored: boolean;
  open(signal: AbortSignal): AsyncIterable<Bytes>;
}

/** How one frame can be had. */
export interface FrameOffer extends Representation {
  readonly contentType: string;
  /** Undefined when no decoder is there for this object. */
  open(frame: number, signal: AbortSignal): Promise<FrameBytes | undefined>;
}

/**
 * The object as a Part 10 file: as it is stored, and in Explicit VR Little Endian where that needs no decoder (PS3.18
 * §8.7.3.1). Implicit VR is not for the web (§8.6.2.1) and only given to who names it or says `*`, which other servers
 * take for "as stored" too. A compressed object is given as it is even to who names no transfer syntax, since nothing
 * else can be given and the file says itself what it is.
 */
export function instanceOffers(instance: StoredInstance, multipart: boolean): readonly Offer[] {
  const { transferSyntaxUid: uid } = instance;
  const row = transferSyntaxByUid(uid);
  const canConvert =
    row !== undefined && uid !== ExplicitVRLittleEndian && !row.encapsulated && row.binary && row.littleEndian;
  const stored: Offer = {
    ...dicomType(uid, multipart, canConvert ? 'wildcard' : 'default'),
    length: instance.length,
    isStored: true,
    open: signal => instance.stream({ signal }),
  };
  if (!canConvert) return [stored];
  const converted: Offer = {
    ...dicomType(ExplicitVRLittleEndian, multipart, 'default'),
    length: undefined,
    isStored: false,
    open: signal => inExplicitVr(instance, signal),
  };
  return [stored, converted];
}

/**
 * One frame of the object: native pixels, or the compressed stream with its own media type (PS3.18 Tables 8.7.3-4 and
 * 8.7.3-5). Compressed frames answer `application/octet-stream; transfer-syntax=*` too, and say what they are.
 */
export function frameOffers(instance: StoredInstance, multipart: boolean): readonly FrameOffer[] {
  const { transferSyntaxUid: uid } = instance;
  const row = transferSyntaxByUid(uid);
  const open: FrameOffer['open'] = (frame, signal) => instance.frame(frame, signal);
  if (row !== undefined && isNative(row) && row.littleEndian)
    return [{ ...pixelType(OCTETS, ExplicitVRLittleEndian, 'default'), multipart, open }];
  const type = bulkMediaType(uid);
  const contentType = `${type}; transfer-syntax=${uid}`;
  const stored: FrameOffer[] = [
    { ...pixelType(type, uid, type === OCTETS ? 'wildcard' : 'default'), contentType, multipart, open },
    { ...pixelType(OCTETS, uid, 'wildcard'), contentType, multipart, open },
  ];
  const { decodedFrame } = instance;
  if (decodedFrame === undefined) return stored;
  return [
    ...stored,
    {
      ...pixelType(OCTETS, ExplicitVRLittleEndian, 'default'),
      multipart,
      open: (frame, signal) => decodedFrame.call(instance, frame, signal),
    },
  ];
}

/** True when the fragments are one stream over all frames, such as a video (PS3.5 §A.4.5 and following). */
export function isVideo(instance: StoredInstance): boolean {
  const fragment = transferSyntaxByUid(instance.transferSyntaxUid)?.fragment;
  return fragment === 'whole-stream' || fragment === 'part-of-stream';
}

/** The media type of compressed bulk data in this transfer syntax; octets for those that have none. */
export function bulkMediaType(transferSyntaxUid: string): string {
  bulkTypes ??= new Map(
    webMediaTypes
      .filter(row => row.table === '8.7.3-5')
      .map(({ transferSyntax = '', mediaType }) => [transferSyntax, mediaType]),
  );
  return bulkTypes.get(transferSyntaxUid) ?? OCTETS;
}

export const OCTETS = 'application/octet-stream';

function isNative(row: TransferSyntaxRow): boolean {
  return row.binary && (!row.encapsulated || row.codec === 'none');
}

function dicomType(
  uid: string,
  multipart: boolean,
  reach: Representation['reach'] & string,
): Representation & { contentType: string } {
  return { type: DICOM, multipart, transferSyntax: uid, reach, contentType: `${DICOM}; transfer-syntax=${uid}` };
}

function pixelType(
  type: string,
  uid: string,
  reach: Representation['reach'] & string,
): Omit<FrameOffer, 'open' | 'multipart'> {
  return { type, transferSyntax: uid, reach, contentType: `${type}; transfer-syntax=${uid}` };
}

async function* inExplicitVr(instance: StoredInstance, signal: AbortSignal): AsyncGenerator<Bytes> {
  const dataSet = await instance.header(signal);
  const { sopClassUid, sopInstanceUid } = instance;
  yield fileMetaBytes({ sopClassUid, sopInstanceUid, transferSyntaxUid: ExplicitVRLittleEndian });
  yield* write(dataSet, { encoding: explicitVrLittleEndian, signal });
}

const DICOM = 'application/dicom';
let bulkTypes: ReadonlyMap<string, string> | undefined;
