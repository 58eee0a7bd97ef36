import { ByteWriter, concat } from '../bytes/index.ts';
import { DataSet, explicitVrLittleEndian, toBytes, type WarningCode } from '../data/index.ts';
import { implementationClassUid, implementationVersionName } from './implementation.ts';

/** What the File Meta Information says of the object (PS3.10 Table 7.1-1). */
export interface FileFacts {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  /** AE title of the sender, for an object that came over the network. */
  readonly sourceAeTitle?: string;
}

/** Bytes of the preamble (PS3.10 §7.1). */
export const PREAMBLE_LENGTH = 128;
/** "DICM" behind the preamble. */
export const PREFIX: Uint8Array = Uint8Array.of(0x44, 0x49, 0x43, 0x4d);

/** A new File Meta Information with this library as the writer. */
export function fileMeta(facts: FileFacts): DataSet {
  return DataSet.of({
    FileMetaInformationVersion: Uint8Array.of(0, 1),
    MediaStorageSOPClassUID: facts.sopClassUid,
    MediaStorageSOPInstanceUID: facts.sopInstanceUid,
    TransferSyntaxUID: facts.transferSyntaxUid,
    ImplementationClassUID: implementationClassUid,
    ImplementationVersionName: implementationVersionName,
    ...(facts.sourceAeTitle === undefined ? {} : { SourceApplicationEntityTitle: facts.sourceAeTitle }),
  });
}

/** Preamble of zeros, prefix and File Meta Information: all that stands before the data set. */
export function fileMetaBytes(facts: FileFacts): Uint8Array {
  if (isPlain(facts)) return plainMetaBytes(facts);
  return concat([new Uint8Array(PREAMBLE_LENGTH), PREFIX, metaGroup(fileMeta(facts))]);
}

/** Whether all values are as the standard wants them, so that nothing has to be looked at once more. */
function isPlain({ sopClassUid, sopInstanceUid, transferSyntaxUid, sourceAeTitle }: FileFacts): boolean {
  const isUid = PLAIN_UID.test(sopClassUid) && PLAIN_UID.test(sopInstanceUid) && PLAIN_UID.test(transferSyntaxUid);
  return isUid && (sourceAeTitle === undefined || PLAIN_TITLE.test(sourceAeTitle));
}

/** What `fileMeta` writes, at once: a receiver needs one for each object, and a data set takes ten times as long. */
function plainMetaBytes({ sopClassUid, sopInstanceUid, transferSyntaxUid, sourceAeTitle }: FileFacts): Uint8Array {
  const writer = new ByteWriter(512).zeros(PREAMBLE_LENGTH).bytes(PREFIX);
  writer.u16(2).u16(0).ascii('UL').u16(4).u32(0);
  writer.u16(2).u16(1).ascii('OB').u16(0).u32(2).u8(0).u8(1);
  shortElement(writer, 0x0002, 'UI', sopClassUid);
  shortElement(writer, 0x0003, 'UI', sopInstanceUid);
  shortElement(writer, 0x0010, 'UI', transferSyntaxUid);
  shortElement(writer, 0x0012, 'UI', implementationClassUid);
  shortElement(writer, 0x0013, 'SH', implementationVersionName);
  if (sourceAeTitle !== undefined) shortElement(writer, 0x0016, 'AE', sourceAeTitle);
  writer.patchU32(GROUP_START - 4, writer.length - GROUP_START);
  return writer.finish();
}

/** An element of group 0002 in Explicit VR Little Endian (PS3.5 §7.1.2). */
function shortElement(writer: ByteWriter, element: number, vr: 'UI' | 'SH' | 'AE', text: string): void {
  const isOdd = text.length % 2 === 1;
  writer
    .u16(2)
    .u16(element)
    .ascii(vr)
    .u16(isOdd ? text.length + 1 : text.length)
    .ascii(text);
  if (isOdd) writer.u8(vr === 'UI' ? 0 : 0x20);
}

/**
 * The group 0002 as it stands in a file: as it was read, or with its length counted anew where it was changed. One that
 * was read in Implicit VR, or with damaged VRs, and is changed becomes Explicit VR, as it must be: how such elements are
 * read hangs on what stands behind them.
 */
export function metaGroup(meta: DataSet): Uint8Array {
  if (meta.changes.size === 0) return toBytes(meta);
  const explicit = meta.window.tape.warnings.some(({ code }) => ODD_VRS.has(code))
    ? DataSet.fromElements([...meta].map(({ tag, vr, values }) => ({ tag, vr, value: values })))
    : meta;
  const elements = toBytes(explicit.without('FileMetaInformationGroupLength'));
  const length = toBytes(
    DataSet.of({ FileMetaInformationGroupLength: elements.length }, { encoding: explicitVrLittleEndian }),
  );
  return concat([length, elements]);
}

/** Whether the meta information was read in Implicit VR, which no standard ever allowed (PS3.10 §7.1). */
export function isImplicit(meta: DataSet): boolean {
  return meta.window.tape.warnings.some(({ code }) => code === 'missing-vr');
}

const PLAIN_UID = /^[0-9.]{1,64}$/;
const PLAIN_TITLE = /^[!-[\]-~](?:[ -[\]-~]{0,14}[!-[\]-~])?$/;
/** What the group length counts begins behind its own element. */
const GROUP_START = PREAMBLE_LENGTH + 4 + 12;
const ODD_VRS: ReadonlySet<WarningCode> = new Set(['missing-vr', 'invalid-vr', 'unknown-vr']);
