import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { DataSet } from 'hounsfield/data';
import { MediaStorageDirectoryStorage } from 'hounsfield/dictionary';
import { ParseError } from 'hounsfield/errors';
import type { DicomObject } from 'hounsfield/file';
import { readFile, readFileSync } from 'hounsfield/file/node';
import { CommandError } from '../errors.ts';
import { readFileMeta } from './file-meta.ts';
import { quickHeader } from './quick-header.ts';

/** What C-STORE must know of a file before it is sent. */
export interface StoreHeader {
  readonly path: string;
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  /** Position of the data set's first byte in the file. */
  readonly dataStart: number;
  /** Bytes of the data set. */
  readonly dataLength: number;
}

/**
 * Reads just the front of a file. The identity is that of the data set, which is what is sent; where the data set
 * cannot be read, of unknown transfer syntax, deflated or damaged, that of the File Meta Information must do.
 * @throws ParseError `not-dicom` and what may be wrong with the meta information; CommandError `not-storable`, `no-identity`
 */
export async function readStoreHeader(path: string): Promise<StoreHeader> {
  const front = await readFront(path);
  return headerOf(path, front, (await stat(path)).size);
}

/** As `readStoreHeader`, at once; undefined for a file that needs a closer look, or is none. */
export function readStoreHeaderSync(path: string): StoreHeader | undefined {
  try {
    return quickHeader(path) ?? wholeHeader(path);
  } catch {
    return undefined;
  }
}

function wholeHeader(path: string): StoreHeader | undefined {
  const { size, isFile } = statOf(path);
  return isFile ? headerOf(path, frontOf(readFileSync(path, { until: BEHIND_IDENTITY })), size) : undefined;
}

function headerOf(path: string, { meta, own, dataStart }: Front, size: number): StoreHeader {
  const transferSyntaxUid = uidOf(meta, 'TransferSyntaxUID');
  if (transferSyntaxUid === undefined) throw new ParseError('no-transfer-syntax');
  const sopClassUid = uidOf(own, 'SOPClassUID') ?? uidOf(meta, 'MediaStorageSOPClassUID');
  const sopInstanceUid = uidOf(own, 'SOPInstanceUID') ?? uidOf(meta, 'MediaStorageSOPInstanceUID');
  if (uidOf(meta, 'MediaStorageSOPClassUID') === MediaStorageDirectoryStorage) throw new CommandError('not-storable');
  if (sopClassUid === undefined || sopInstanceUid === undefined) throw new CommandError('no-identity');
  return { path, sopClassUid, sopInstanceUid, transferSyntaxUid, dataStart, dataLength: size - dataStart };
}

interface Front {
  readonly meta: DataSet;
  readonly own: DataSet;
  readonly dataStart: number;
}

async function readFront(path: string): Promise<Front> {
  try {
    return frontOf(await readFile(path, { until: BEHIND_IDENTITY }));
  } catch (error) {
    if (!(error instanceof ParseError) || error.code === 'not-dicom') throw error;
    return { ...(await readFileMeta(path)), own: DataSet.of({}) };
  }
}

function frontOf(object: DicomObject): Front {
  return { meta: object.fileMeta, own: object, dataStart: object.window.tape.origin };
}

/** A pipe must not be waited for. */
function statOf(path: string): { readonly size: number; readonly isFile: boolean } {
  const stats = statSync(path);
  return { size: stats.size, isFile: stats.isFile() };
}

/** A UID that may stand in an association request; old programs wrote leading zeros (PS3.5 §9.1). */
function uidOf(dataSet: DataSet, keyword: UidKeyword): string | undefined {
  const text = dataSet.text(keyword)?.trim();
  return text !== undefined && text.length <= 64 && /^\d+(\.\d+)*$/.test(text) ? text : undefined;
}

type UidKeyword =
  | 'SOPClassUID'
  | 'SOPInstanceUID'
  | 'MediaStorageSOPClassUID'
  | 'MediaStorageSOPInstanceUID'
  | 'TransferSyntaxUID';

/** The tag after SOP Instance UID (0008,0018). */
const BEHIND_IDENTITY = 0x0008_0019;
