import { createHash } from 'node:crypto';
import { truncate, writeFile } from 'node:fs/promises';
import { ByteWriter } from 'hounsfield/bytes';
import { type ElementCoding, type Elements, encodeElements } from './elements.ts';

/** An object that the testkit made: the same in every run for the same options. */
export interface TestObject {
  readonly sopClassUid: string;
  readonly sopInstanceUid: string;
  readonly transferSyntaxUid: string;
  /** The data set alone, as C-STORE sends it. */
  readonly dataSet: Uint8Array;
  /** The Part 10 file: preamble, File Meta Information, data set. */
  readonly bytes: Uint8Array;
}

/** What every object has; the patient is invented. */
export interface ObjectOptions {
  /** Another seed gives other UIDs. */
  readonly seed?: string;
  readonly patientName?: string;
  readonly patientId?: string;
  readonly studyInstanceUid?: string;
  readonly seriesInstanceUid?: string;
  readonly studyDate?: string;
  readonly studyDescription?: string;
  readonly accessionNumber?: string;
  /** Implicit VR Little Endian instead of Explicit. */
  readonly implicitVr?: boolean;
  readonly undefinedLengths?: boolean;
  /** ISO_IR 100 instead of ISO_IR 192. */
  readonly latin1?: boolean;
  /** More elements, or others in place of ours with the same keyword. */
  readonly elements?: Elements;
}

/** A unique identifier that depends on the seed and the names only (PS3.5 §B.2: 2.25 and a number of 128 bits). */
export function testUid(seed: string, ...names: readonly (string | number)[]): string {
  const digest = createHash('sha256')
    .update([seed, ...names].join('/'))
    .digest('hex');
  return `2.25.${BigInt(`0x${digest.slice(0, 32)}`)}`;
}

/** Makes an object of any SOP Class from its elements; patient, study and series come from the options. */
export function testObject(
  sopClassUid: string,
  name: string,
  elements: Elements,
  options: ObjectOptions = {},
): TestObject {
  const seed = options.seed ?? 'testkit';
  const sopInstanceUid = testUid(seed, 'instance', name);
  const common: Elements = [
    ['SpecificCharacterSet', options.latin1 === true ? 'ISO_IR 100' : 'ISO_IR 192'],
    ['SOPClassUID', sopClassUid],
    ['SOPInstanceUID', sopInstanceUid],
    ['StudyDate', options.studyDate ?? '20260401'],
    ['StudyTime', '101112'],
    ['AccessionNumber', options.accessionNumber ?? 'A0001'],
    ['ReferringPhysicianName', 'Referrer^Rita'],
    ['StudyDescription', options.studyDescription ?? 'Testkit study'],
    ['PatientName', options.patientName ?? 'Testkit^Tess'],
    ['PatientID', options.patientId ?? 'TK-1'],
    ['PatientBirthDate', '19610203'],
    ['PatientSex', 'O'],
    ['StudyInstanceUID', options.studyInstanceUid ?? testUid(seed, 'study')],
    ['SeriesInstanceUID', options.seriesInstanceUid ?? testUid(seed, 'series')],
    ['StudyID', 'S1'],
  ];
  const coding = codingOf(options);
  const dataSet = encodeElements(merged(common, elements, options.elements ?? []), coding);
  const transferSyntaxUid = coding.explicitVr === false ? '1.2.840.10008.1.2' : '1.2.840.10008.1.2.1';
  return fileOf({ sopClassUid, sopInstanceUid, transferSyntaxUid, dataSet });
}

/** Puts preamble and File Meta Information (PS3.10 §7.1) before a data set. */
export function fileOf(object: Omit<TestObject, 'bytes'>): TestObject {
  const meta = encodeElements([
    [0x0002_0001, 'OB', new Uint8Array([0, 1])],
    [0x0002_0002, 'UI', object.sopClassUid],
    [0x0002_0003, 'UI', object.sopInstanceUid],
    [0x0002_0010, 'UI', object.transferSyntaxUid],
    [0x0002_0012, 'UI', testUid('testkit', 'implementation')],
    [0x0002_0013, 'SH', 'TESTKIT'],
  ]);
  const groupLength = encodeElements([[0x0002_0000, 'UL', meta.length]]);
  const writer = new ByteWriter(PREAMBLE + 4 + groupLength.length + meta.length + object.dataSet.length);
  writer.zeros(PREAMBLE).ascii('DICM').bytes(groupLength).bytes(meta).bytes(object.dataSet);
  return { ...object, bytes: writer.finish() };
}

/** An object of `elements` data elements in two levels of sequences, as in an enhanced multi-frame header. */
export function nestedObject(
  options: ObjectOptions & { readonly elements?: never; readonly frames?: number } = {},
): TestObject {
  const frames = options.frames ?? 10_000;
  const perFrame = Array.from({ length: frames }, (_, frame) => functionalGroups(frame));
  return testObject(
    ENHANCED_CT,
    `nested ${frames}`,
    [
      ['Modality', 'CT'],
      ['PerFrameFunctionalGroupsSequence', perFrame],
    ],
    options,
  );
}

/** How many data elements one frame of `nestedObject` adds, its sequences counted, items and delimiters not. */
export const ELEMENTS_PER_NESTED_FRAME = 20;

/** A large image whose pixels are never held in memory. */
export interface BigObject extends Omit<TestObject, 'dataSet' | 'bytes'> {
  /** The bytes of the Part 10 file up to the first pixel. */
  readonly header: Uint8Array;
  /** Bytes of the whole file. */
  readonly length: number;
  /** Where the data set starts in the file. */
  readonly dataSetStart: number;
  /** The whole file in chunks of 64 KiB; the pixels repeat one pattern. */
  chunks(): Generator<Uint8Array>;
  /** Writes a file of the same length whose pixels are zeros that take no room on most disks. */
  writeSparse(path: string): Promise<void>;
}

/** A multi-frame greyscale image of at least `size` bytes, rounded up to whole frames of 2 MiB. */
export function bigObject(size: number, options: ObjectOptions = {}): BigObject {
  const frames = Math.max(1, Math.ceil(size / BIG_FRAME));
  const pixels = frames * BIG_FRAME;
  if (pixels > 0xffff_fffe) throw new RangeError('Pixel Data of one object holds at most 4 GiB');
  const image: Elements = [
    ['Modality', 'OT'],
    ['ConversionType', 'WSD'],
    ['NumberOfFrames', frames],
    ['FrameIncrementPointer', 0x0028_0009],
    ...imageElements({ rows: 1024, columns: 1024, bitsStored: 16 }),
  ];
  const object = testObject(MULTI_FRAME_WORD, `big ${frames}`, image, { ...options, implicitVr: false });
  const pixelHeader = new ByteWriter(12).u16(0x7fe0).u16(0x0010).ascii('OW').u16(0).u32(pixels).finish();
  const header = new Uint8Array([...object.bytes, ...pixelHeader]);
  return {
    sopClassUid: object.sopClassUid,
    sopInstanceUid: object.sopInstanceUid,
    transferSyntaxUid: object.transferSyntaxUid,
    header,
    length: header.length + pixels,
    dataSetStart: object.bytes.length - object.dataSet.length,
    chunks: () => bigChunks(header, pixels),
    writeSparse: async path => {
      await writeFile(path, header);
      await truncate(path, header.length + pixels);
    },
  };
}

/** The Image Pixel module (PS3.3 §C.7.6.3) of an unsigned greyscale image of 16 bits allocated. */
export function imageElements(size: { rows: number; columns: number; bitsStored: number }): Elements {
  return [
    ['SamplesPerPixel', 1],
    ['PhotometricInterpretation', 'MONOCHROME2'],
    ['Rows', size.rows],
    ['Columns', size.columns],
    ['BitsAllocated', 16],
    ['BitsStored', size.bitsStored],
    ['HighBit', size.bitsStored - 1],
    ['PixelRepresentation', 0],
  ];
}

function* bigChunks(header: Uint8Array, pixels: number): Generator<Uint8Array> {
  yield header;
  const chunk = new Uint8Array(CHUNK).map((_, at) => (at * 31) & 0xff);
  for (let left = pixels; left > 0; left -= CHUNK) yield left >= CHUNK ? chunk : chunk.subarray(0, left);
}

function codingOf(options: ObjectOptions): ElementCoding {
  return {
    explicitVr: options.implicitVr !== true,
    undefinedLengths: options.undefinedLengths === true,
    latin1: options.latin1 === true,
  };
}

/** Later rows replace earlier ones of the same keyword or tag. */
function merged(...lists: readonly Elements[]): Elements {
  return [...new Map(lists.flat().map(row => [row[0], row])).values()];
}

function functionalGroups(frame: number): Elements {
  return [
    [
      'CTAcquisitionTypeSequence',
      [
        [
          ['AcquisitionType', 'SPIRAL'],
          ['TubeAngle', 0.5],
          ['ConstantVolumeFlag', 'NO'],
          ['FluoroscopyFlag', 'NO'],
        ],
      ],
    ],
    [
      'CTXRayDetailsSequence',
      [
        [
          ['CalciumScoringMassFactorPatient', 1.5],
          ['EnergyWeightingFactor', 0.25],
        ],
      ],
    ],
    [
      'FrameContentSequence',
      [
        [
          ['FrameAcquisitionDateTime', '20260401101010.5'],
          ['FrameReferenceDateTime', '20260401101010.5'],
          ['FrameAcquisitionDuration', 13.2],
          ['StackID', '1'],
          ['InStackPositionNumber', frame + 1],
        ],
      ],
    ],
    ['PlanePositionSequence', [[['ImagePositionPatient', `-174.6\\-334.6\\${frame}.5`]]]],
    [
      'PixelValueTransformationSequence',
      [
        [
          ['RescaleIntercept', '-1024'],
          ['RescaleSlope', '1'],
          ['RescaleType', 'HU'],
        ],
      ],
    ],
  ];
}

/** Enhanced CT Image Storage (PS3.4 §B.5). */
const ENHANCED_CT = '1.2.840.10008.5.1.4.1.1.2.1';
/** Multi-frame Grayscale Word Secondary Capture Image Storage. */
const MULTI_FRAME_WORD = '1.2.840.10008.5.1.4.1.1.7.3';
const PREAMBLE = 128;
const CHUNK = 65_536;
const BIG_FRAME = 1024 * 1024 * 2;
