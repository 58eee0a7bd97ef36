import { type FileHandle, open } from 'node:fs/promises';
import { DataSet, explicitVrLittleEndian, PushParser } from 'hounsfield/data';
import { ParseError } from 'hounsfield/errors';
import { PREAMBLE_LENGTH, PREFIX } from 'hounsfield/file';

/** The File Meta Information of a file, whatever comes behind it. */
export interface FileMeta {
  readonly meta: DataSet;
  /** Position of the first byte of the data set. */
  readonly dataStart: number;
}

/**
 * Reads the group 0002 of a Part 10 file alone (PS3.10 §7.1), for files whose data set cannot be read: of unknown
 * transfer syntax, deflated, or damaged.
 * @throws ParseError `not-dicom` and what may be wrong with the group; errors of the file system
 */
export async function readFileMeta(path: string): Promise<FileMeta> {
  await using file = await open(path);
  const parser = new PushParser({
    encoding: explicitVrLittleEndian,
    until: FIRST_TAG_BEHIND,
    origin: FRONT,
    bulkAbove: MOST_META_BYTES,
    valueAbove: MOST_META_BYTES,
    limits: { headerBytes: MOST_META_BYTES, elements: 1000 },
  });
  const front = await readAt(file, 0, FRONT);
  if (front.length < FRONT || !PREFIX.every((byte, k) => front[PREAMBLE_LENGTH + k] === byte)) {
    throw new ParseError('not-dicom');
  }
  for (let at = FRONT; !parser.done; ) {
    const chunk = await readAt(file, at, WINDOW);
    if (chunk.length === 0) break;
    parser.push(chunk);
    at += chunk.length;
  }
  return endOf(parser);
}

/**
 * The group ends before the first tag of another one. Where fewer bytes than a tag and a length stand behind it, that
 * is told by its length (0002,0000) alone.
 */
function endOf(parser: PushParser): FileMeta {
  const dataStart = parser.position;
  const meta = DataSet.fromTape(parser.partial());
  const length = meta.get('FileMetaInformationGroupLength');
  const isWhole = length !== undefined && dataStart === FRONT + GROUP_LENGTH_BYTES + length;
  return { meta: parser.done || isWhole ? meta : DataSet.fromTape(parser.finish()), dataStart };
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

const FRONT = PREAMBLE_LENGTH + PREFIX.length;
/** The element (0002,0000) itself. */
const GROUP_LENGTH_BYTES = 12;
const WINDOW = 4096;
const FIRST_TAG_BEHIND = 0x0003_0000;
const MOST_META_BYTES = 1024 * 1024;
