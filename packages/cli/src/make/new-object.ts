import { type Changes, createUid, DataSet, explicitVrLittleEndian, write as writeDataSet } from 'hounsfield/data';
import { fileMetaBytes } from 'hounsfield/file';
import { readFile } from 'hounsfield/file/node';
import { withAssignments } from '../assigned.ts';
import type { MakeFlags } from '../commands/make.ts';
import { CommandError } from '../errors.ts';
import { dateAndTime } from '../mpps/performed-series.ts';

/** An object that is made: all but its pixels. */
export interface NewObject {
  readonly dataSet: DataSet;
  readonly transferSyntaxUid: string;
  /** Compressed frames, where the transfer syntax is an encapsulated one. */
  readonly fragments?: readonly Fragment[];
}

/** A compressed frame, or a film that stays in its file until it is written. */
export interface Fragment {
  readonly length: number;
  chunks(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

export function fragment(bytes: Uint8Array): Fragment {
  return { length: bytes.length, chunks: () => [bytes] };
}

/** Patient and study of the objects of one run: from a file, or made up of empty values. */
export async function commonFacts(flags: MakeFlags): Promise<Changes> {
  const { date, time } = dateAndTime(new Date());
  const from = flags.from === undefined ? undefined : await readFile(flags.from);
  const kept =
    from === undefined
      ? {}
      : Object.fromEntries(KEPT.flatMap(name => (from.has(name) ? [[name, from.get(name) ?? null]] : [])));
  return {
    PatientName: null,
    PatientID: null,
    PatientBirthDate: null,
    PatientSex: null,
    StudyInstanceUID: createUid(),
    StudyDate: date,
    StudyTime: time,
    StudyID: null,
    AccessionNumber: null,
    ReferringPhysicianName: null,
    SeriesInstanceUID: createUid(),
    SeriesNumber: 1,
    Laterality: null,
    ContentDate: date,
    ContentTime: time,
    AcquisitionDateTime: null,
    Manufacturer: 'Hounsfield',
    ...kept,
  };
}

/** The values of the run, of the kind and of the file in one, and what `--set` says last. */
export function newDataSet(parts: readonly Changes[], flags: MakeFlags): DataSet {
  const values: Changes = Object.assign({ SOPInstanceUID: createUid() }, ...parts);
  const hasText =
    flags.from !== undefined ||
    Object.values(values).some(value => typeof value === 'string' && /[^\x20-\x7e]/.test(value));
  const dataSet = DataSet.of({ ...(hasText && { SpecificCharacterSet: ['ISO_IR 192'] }), ...values });
  return withAssignments(dataSet, flags.set ?? []);
}

/** The whole file (PS3.10 §7); encapsulated pixels are one fragment a frame with a Basic Offset Table (PS3.5 §A.4). */
export async function* fileOf({ dataSet, transferSyntaxUid, fragments }: NewObject): AsyncGenerator<Uint8Array> {
  const facts = { sopClassUid: dataSet.require('SOPClassUID'), sopInstanceUid: dataSet.require('SOPInstanceUID') };
  yield fileMetaBytes({ ...facts, transferSyntaxUid });
  yield* writeDataSet(dataSet, { encoding: explicitVrLittleEndian });
  if (fragments === undefined) return;
  yield Uint8Array.of(0xe0, 0x7f, 0x10, 0x00, 0x4f, 0x42, 0, 0, 0xff, 0xff, 0xff, 0xff);
  let offset = 0;
  const offsets = fragments.map(({ length }) => {
    const at = offset;
    offset += 8 + length + (length & 1);
    return at;
  });
  const hasTable = offset < 2 ** 32;
  const table = new DataView(new ArrayBuffer(hasTable ? offsets.length * 4 : 0));
  if (hasTable) for (const [index, at] of offsets.entries()) table.setUint32(index * 4, at, true);
  yield item(0xe000, table.byteLength);
  yield new Uint8Array(table.buffer);
  for (const { length, chunks } of fragments) {
    if (length > MOST_FRAGMENT) throw new CommandError('film-too-long');
    yield item(0xe000, length + (length & 1));
    yield* chunks();
    if (length % 2 === 1) yield new Uint8Array(1);
  }
  yield item(0xe0dd, 0);
}

function item(element: number, length: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint16(0, 0xfffe, true);
  view.setUint16(2, element, true);
  view.setUint32(4, length, true);
  return new Uint8Array(view.buffer);
}

/** The length of an item is 32 bits, and its highest value means another thing (PS3.5 §7.5). */
const MOST_FRAGMENT = 0xffff_fffd;

/** What an object of the same study has in common with the file of `--from` (PS3.3 §C.7.1, §C.7.2). */
const KEPT = [
  'PatientName',
  'PatientID',
  'IssuerOfPatientID',
  'PatientBirthDate',
  'PatientSex',
  'StudyInstanceUID',
  'StudyDate',
  'StudyTime',
  'StudyID',
  'StudyDescription',
  'AccessionNumber',
  'ReferringPhysicianName',
  'FrameOfReferenceUID',
] as const;
