import type { Elements } from './elements.ts';
import { imageElements, type ObjectOptions, type TestObject, testObject, testUid } from './objects.ts';
import { bodySlice, colourFrame } from './phantom.ts';

/** A series of `count` images of one size. */
export interface SeriesOptions extends ObjectOptions {
  readonly count?: number;
  readonly rows?: number;
  readonly columns?: number;
  readonly seriesNumber?: number;
  readonly seriesDescription?: string;
}

/** A series of CT slices through one body; the header is as rich as a scanner's, with private groups and sequences. */
export function ctSeries(options: SeriesOptions = {}): readonly TestObject[] {
  return Array.from({ length: options.count ?? 3 }, (_, slice) => ctSlice(slice, options));
}

/** One slice of `ctSeries`, for series that are too large to hold. */
export function ctSlice(slice: number, options: SeriesOptions = {}): TestObject {
  const { rows = 64, columns = 64, count = 3 } = options;
  const pixels = bodySlice({ rows, columns, depth: (slice + 0.5) / count, offset: 1024, seed: slice });
  const elements: Elements = [
    ...seriesElements('CT', slice, options),
    ...acquisitionElements(slice),
    ...privateElements(12, 24),
    ...imageElements({ rows, columns, bitsStored: 12 }),
    ['PixelSpacing', '0.6835937\\0.6835937'],
    ['WindowCenter', '40\\-600'],
    ['WindowWidth', '400\\1500'],
    ['WindowCenterWidthExplanation', 'SOFT TISSUE\\LUNG'],
    ['RescaleIntercept', '-1024'],
    ['RescaleSlope', '1'],
    ['RescaleType', 'HU'],
    [0x7fe0_0010, 'OW', pixels],
  ];
  return testObject(CT_IMAGE, `${seriesName('CT', options)} ${slice}`, elements, options);
}

/** A series of MR slices with a private blob of `privateBytes` (11,000 unless told) in each. */
export function mrSeries(options: SeriesOptions & { readonly privateBytes?: number } = {}): readonly TestObject[] {
  return Array.from({ length: options.count ?? 3 }, (_, slice) => mrSlice(slice, options));
}

/** One slice of `mrSeries`. */
export function mrSlice(slice: number, options: SeriesOptions & { readonly privateBytes?: number } = {}): TestObject {
  const { rows = 64, columns = 64, count = 3, privateBytes = 11_000 } = options;
  const pixels = bodySlice({ rows, columns, depth: (slice + 0.5) / count, offset: 1000, seed: slice + 7_000 });
  const blob = new Uint8Array(privateBytes).map((_, at) => (at * 131 + slice) & 0xff);
  const elements: Elements = [
    ...seriesElements('MR', slice, options),
    ...privateElements(8, 60),
    [0x0029_0010, 'LO', 'TESTKIT BLOB'],
    [0x0029_1010, 'OB', blob],
    ['ScanningSequence', 'SE'],
    ['MRAcquisitionType', '2D'],
    ['RepetitionTime', '520'],
    ['EchoTime', '9.8'],
    ['MagneticFieldStrength', '1.5'],
    ['FlipAngle', '90'],
    ...imageElements({ rows, columns, bitsStored: 12 }),
    ['PixelSpacing', '0.9375\\0.9375'],
    ['WindowCenter', '1000'],
    ['WindowWidth', '1800'],
    [0x7fe0_0010, 'OW', pixels],
  ];
  return testObject(MR_IMAGE, `${seriesName('MR', options)} ${slice}`, elements, options);
}

/** An RGB image, or several frames of it, as an ultrasound scanner makes; colour by pixel unless `planar`. */
export function colourImage(
  options: SeriesOptions & { readonly frames?: number; readonly planar?: boolean } = {},
): TestObject {
  const { rows = 48, columns = 64, frames = 1, planar = false } = options;
  const size = rows * columns * 3;
  const pixels = new Uint8Array(size * frames + ((size * frames) % 2));
  for (let frame = 0; frame < frames; frame++) pixels.set(colourFrame({ rows, columns, frame, planar }), frame * size);
  const elements: Elements = [
    ...seriesElements('US', 0, options),
    ['SamplesPerPixel', 3],
    ['PhotometricInterpretation', 'RGB'],
    ['PlanarConfiguration', planar ? 1 : 0],
    ['Rows', rows],
    ['Columns', columns],
    ['BitsAllocated', 8],
    ['BitsStored', 8],
    ['HighBit', 7],
    ['PixelRepresentation', 0],
    ...(frames === 1 ? [] : cineElements(frames)),
    [0x7fe0_0010, 'OB', pixels],
  ];
  return testObject(
    frames === 1 ? US_IMAGE : US_MULTI_FRAME,
    `${seriesName('US', options)} ${frames}`,
    elements,
    options,
  );
}

function seriesName(modality: string, options: SeriesOptions): string {
  return `${options.seriesInstanceUid ?? ''} ${modality} ${options.seriesNumber ?? ''}`;
}

function seriesElements(modality: string, slice: number, options: SeriesOptions): Elements {
  const seed = options.seed ?? 'testkit';
  return [
    ['Modality', modality],
    ['ImageType', 'ORIGINAL\\PRIMARY\\AXIAL'],
    ['Manufacturer', 'Testkit Medical Systems'],
    ['InstitutionName', 'Example Hospital'],
    ['StationName', `${modality}01`],
    ['ManufacturerModelName', 'Model 64'],
    ['SeriesDescription', options.seriesDescription ?? `${modality} axial`],
    ['SeriesInstanceUID', options.seriesInstanceUid ?? testUid(seed, 'series', seriesName(modality, options))],
    ['SeriesNumber', options.seriesNumber ?? 1],
    ['SeriesDate', options.studyDate ?? '20260401'],
    ['SeriesTime', '101213.5'],
    ['AcquisitionNumber', 1],
    ['InstanceNumber', slice + 1],
    ['FrameOfReferenceUID', testUid(seed, 'frame of reference')],
    ['ImagePositionPatient', `-174.65820\\-334.65820\\${(1500 - slice).toFixed(2)}`],
    ['ImageOrientationPatient', '1\\0\\0\\0\\1\\0'],
    ['SliceLocation', (1500 - slice).toFixed(2)],
    ['SliceThickness', '1.0'],
    ['BodyPartExamined', 'CHEST'],
    ['PatientPosition', 'HFS'],
    ['PositionReferenceIndicator', ''],
  ];
}

function acquisitionElements(slice: number): Elements {
  const code: Elements = [
    ['CodeValue', '71250'],
    ['CodingSchemeDesignator', 'C4'],
    ['CodeMeaning', 'CT CHEST'],
  ];
  const referenced = [0, 1, 2].map(
    (each): Elements => [
      ['ReferencedSOPClassUID', CT_IMAGE],
      ['ReferencedSOPInstanceUID', testUid('referenced', slice, each)],
    ],
  );
  return [
    ['ProcedureCodeSequence', [code]],
    ['ReferencedImageSequence', referenced],
    [
      'RequestAttributesSequence',
      [
        [
          ['ScheduledProcedureStepID', 'SPS1'],
          ['ScheduledProtocolCodeSequence', [code]],
          ['RequestedProcedureID', 'RP1'],
        ],
      ],
    ],
    ['PatientAge', '065Y'],
    ['PatientWeight', '71.50'],
    ['AdditionalPatientHistory', 'No relevant history. '.repeat(4)],
    ['ScanOptions', 'HELIX'],
    ['KVP', '120'],
    ['DataCollectionDiameter', '500'],
    ['DeviceSerialNumber', '55123'],
    ['SoftwareVersions', 'testkit 1.0'],
    ['ProtocolName', 'Thorax'],
    ['ReconstructionDiameter', '350'],
    ['DistanceSourceToDetector', '1040'],
    ['DistanceSourceToPatient', '570'],
    ['GantryDetectorTilt', '0'],
    ['TableHeight', '150'],
    ['RotationDirection', 'CW'],
    ['ExposureTime', '500'],
    ['XRayTubeCurrent', '220'],
    ['Exposure', '110'],
    ['FilterType', 'FLAT'],
    ['GeneratorPower', '26'],
    ['FocalSpots', '1.2'],
    ['ConvolutionKernel', 'B60f'],
    ['SingleCollimationWidth', 0.6],
    ['TotalCollimationWidth', 38.4],
    ['TableSpeed', 46],
    ['SpiralPitchFactor', 1.2],
    ['AcquisitionDate', '20260401'],
    ['AcquisitionTime', `1012${String(14 + (slice % 40))}.5`],
    ['ContentDate', '20260401'],
    ['ContentTime', '101300'],
    ['RequestedProcedureDescription', 'CT CHEST'],
    ['PerformedProcedureStepStartDate', '20260401'],
    ['PerformedProcedureStepID', 'PPS1'],
    ['ImageComments', 'made by the testkit'],
  ];
}

/** Private creators and elements as scanners write them (PS3.5 §7.8). */
function privateElements(creators: number, elements: number): Elements {
  const reserved = Array.from({ length: creators }, (_, at) => [0x0009_0010 + at, 'LO', `TESTKIT ${at}`] as const);
  const values = Array.from({ length: elements }, (_, at) =>
    at % 3 === 0
      ? ([0x0009_1000 + at, 'LO', `private value ${at}`] as const)
      : ([0x0009_1000 + at, 'DS', `${at}.25`] as const),
  );
  return [...reserved, ...values];
}

function cineElements(frames: number): Elements {
  return [
    ['NumberOfFrames', frames],
    ['FrameTime', '33.3'],
    ['FrameIncrementPointer', 0x0018_1063],
  ];
}

const CT_IMAGE = '1.2.840.10008.5.1.4.1.1.2';
const MR_IMAGE = '1.2.840.10008.5.1.4.1.1.4';
const US_IMAGE = '1.2.840.10008.5.1.4.1.1.6.1';
const US_MULTI_FRAME = '1.2.840.10008.5.1.4.1.1.3.1';
