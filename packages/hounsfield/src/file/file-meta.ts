import { concat } from '../bytes/index.ts';
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
  return concat([new Uint8Array(PREAMBLE_LENGTH), PREFIX, metaGroup(fileMeta(facts))]);
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

const ODD_VRS: ReadonlySet<WarningCode> = new Set(['missing-vr', 'invalid-vr', 'unknown-vr']);
