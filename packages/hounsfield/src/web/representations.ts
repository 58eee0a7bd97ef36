import type { Bytes } from '../bytes/index.ts';
import { explicitVrLittleEndian, write } from '../data/index.ts';
import { ExplicitVRLittleEndian, type TransferSyntaxRow, transferSyntaxByUid } from '../dictionary/index.ts';
import { webMediaTypes } from '../dictionary/web.generated.ts';
import { DecodeError } from '../errors/index.ts';
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
  /** Undefined when it turns out that the object cannot be had so. */
  open(signal: AbortSignal): Promise<AsyncIterable<Bytes> | undefined>;
}

/** How one frame can be had. */
export interface FrameOffer extends Representation {
  readonly contentType: string;
  /** Undefined when no decoder is there for this object. */
  open(frame: number, signal: AbortSignal): Promise<FrameBytes | undefined>;
}

/**
 * The object as a Part 10 file: as it is stored, in Explicit VR Little Endian (PS3.18 §8.7.3.1), and in what else the
 * store can write it. Implicit VR is not for the web (§8.6.2.1) and only given to who names it or says `*`, which other
 * servers take for "as stored" too. A compressed object that cannot be decoded is given as it is even to who names no
 * transfer syntax, since nothing else can be given and the file says itself what it is.
 * @param failed transfer syntaxes in which it turned out that it cannot be had
 */
export function instanceOffers(
  instance: StoredInstance,
  multipart: boolean,
  failed: ReadonlySet<string> = new Set(),
): readonly Offer[] {
  const { transferSyntaxUid: uid } = instance;
  const row = transferSyntaxByUid(uid);
  const isRewritable =
    row !== undefined && uid !== ExplicitVRLittleEndian && !row.encapsulated && row.binary && row.littleEndian;
  const transcoded = (instance.writtenIn === undefined ? [] : (instance.writableIn ?? []))
    .filter(other => other !== uid && !failed.has(other) && !(isRewritable && other === ExplicitVRLittleEndian))
    .map(other => transcodedOffer(instance, other, multipart));
  const hasDefault = isRewritable || transcoded.some(({ reach }) => reach === 'default');
  const stored: Offer = {
    ...dicomType(uid, multipart, hasDefault ? 'wildcard' : 'default'),
    length: instance.length,
    isStored: true,
    open: async signal => instance.stream({ signal }),
  };
  if (!isRewritable) return [stored, ...transcoded];
  const converted: Offer = {
    ...dicomType(ExplicitVRLittleEndian, multipart, 'default'),
    length: undefined,
    isStored: false,
    open: async signal => inExplicitVr(instance, signal),
  };
  return [stored, converted, ...transcoded];
}

/** Only Explicit VR Little Endian is for who names no transfer syntax (PS3.18 §8.7.3.1). */
function transcodedOffer(instance: StoredInstance, uid: string, multipart: boolean): Offer {
  return {
    ...dicomType(uid, multipart, uid === ExplicitVRLittleEndian ? 'default' : 'wildcard'),
    length: undefined,
    isStored: false,
    open: signal => transcodedFile(instance, uid, signal),
  };
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
    return [
      { ...pixelType(OCTETS, ExplicitVRLittleEndian, 'default'), multipart, open },
      ...recoded(instance, multipart),
    ];
  const type = bulkMediaType(uid);
  const contentType = `${type}; transfer-syntax=${uid}`;
  const stored: FrameOffer[] = [
    { ...pixelType(type, uid, type === OCTETS ? 'wildcard' : 'default'), contentType, multipart, open },
    { ...pixelType(OCTETS, uid, 'wildcard'), contentType, multipart, open },
  ];
  const { decodedFrame } = instance;
  if (decodedFrame === undefined) return [...stored, ...recoded(instance, multipart)];
  return [
    ...stored,
    ...recoded(instance, multipart),
    {
      ...pixelType(OCTETS, ExplicitVRLittleEndian, 'default'),
      multipart,
      open: (frame, signal) => decodedFrame.call(instance, frame, signal),
    },
  ];
}

/** The frame compressed anew, for who asks for a media type of compressed pixels (PS3.18 Table 8.7.3-5). */
function recoded(instance: StoredInstance, multipart: boolean): readonly FrameOffer[] {
  const { frameIn, writableIn = [], transferSyntaxUid } = instance;
  if (frameIn === undefined) return [];
  return writableIn
    .filter(uid => uid !== transferSyntaxUid && bulkMediaType(uid) !== OCTETS)
    .map(uid => ({
      ...pixelType(bulkMediaType(uid), uid, isDefaultSyntax(uid) ? 'default' : 'wildcard'),
      multipart,
      open: async (frame, signal) => {
        try {
          return await frameIn.call(instance, frame, uid, signal);
        } catch (error) {
          if (error instanceof DecodeError) return undefined;
          throw error;
        }
      },
    }));
}

/** Whether the media type means this transfer syntax where none is named. */
function isDefaultSyntax(uid: string): boolean {
  return webMediaTypes.some(
    row => row.table === '8.7.3-5' && row.transferSyntax === uid && row.requirement === 'default',
  );
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
      .map(({ transferSyntax = '', mediaType }) => [transferSyntax, mediaType.toLowerCase()]),
  );
  return bulkTypes.get(transferSyntaxUid) ?? OCTETS;
}

export const OCTETS = 'application/octet-stream';

function isNative(row: TransferSyntaxRow): boolean {
  return row.binary && (!row.encapsulated || row.codec === 'none');
}

/** A Part 10 file in a transfer syntax. */
export function dicomType(
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
  await instance.ready?.(signal);
  const dataSet = await instance.header(signal);
  const { sopClassUid, sopInstanceUid } = instance;
  yield fileMetaBytes({ sopClassUid, sopInstanceUid, transferSyntaxUid: ExplicitVRLittleEndian });
  yield* write(dataSet, { encoding: explicitVrLittleEndian, signal });
}

async function transcodedFile(
  instance: StoredInstance,
  uid: string,
  signal: AbortSignal,
): Promise<AsyncIterable<Bytes> | undefined> {
  const { sopClassUid } = instance;
  try {
    const written = await instance.writtenIn?.(uid, signal);
    if (written === undefined) return undefined;
    const { sopInstanceUid, dataSet } = written;
    return following(fileMetaBytes({ sopClassUid, sopInstanceUid, transferSyntaxUid: uid }), dataSet);
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

async function* following(first: Bytes, rest: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  yield first;
  yield* rest;
}

const DICOM = 'application/dicom';
let bulkTypes: ReadonlyMap<string, string> | undefined;
