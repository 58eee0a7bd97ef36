import { type Changes, createUid, DataSet, explicitVrLittleEndian, toBytes } from 'hounsfield/data';
import { CTImageStorage, ExplicitVRLittleEndian, SecondaryCaptureImageStorage } from 'hounsfield/dictionary';
import type { WorklistItem } from 'hounsfield/services';
import type { ObjectFacts } from '../files/object-facts.ts';
import { dateAndTime } from '../mpps/performed-series.ts';

/** An image as it is stored. */
export interface SimulatedImage {
  readonly facts: ObjectFacts;
  readonly transferSyntaxUid: string;
  readonly data: Uint8Array;
}

/** What the images of one series share. */
export interface SeriesPlan {
  readonly item: WorklistItem;
  readonly modality: string;
  readonly stepId: string;
  readonly seriesInstanceUid: string;
  readonly size: number;
  readonly count: number;
  readonly now: Date;
}

/** One image of a phantom, with what the worklist says of patient and order (PS3.3 §A.3, §A.8; PS3.17 Annex J). */
export function simulatedImage(plan: SeriesPlan, number: number): SimulatedImage {
  const isCt = plan.modality === 'CT';
  const sopInstanceUid = createUid();
  const sopClassUid = isCt ? CTImageStorage : SecondaryCaptureImageStorage;
  const { item, seriesInstanceUid, modality } = plan;
  const values = { SOPClassUID: sopClassUid, SOPInstanceUID: sopInstanceUid };
  const dataSet = DataSet.of({
    ...(item.dataSet.has('SpecificCharacterSet') && {
      SpecificCharacterSet: item.dataSet.get('SpecificCharacterSet') ?? null,
    }),
    ...values,
    ...ofItem(plan),
    ...ofSeries(plan, number),
    ...(isCt ? ofCt(plan, number) : { ConversionType: 'SYN' }),
    ...ofPixels(plan, number),
  });
  return {
    facts: {
      sopClassUid,
      sopInstanceUid,
      studyInstanceUid: item.studyInstanceUid ?? '',
      seriesInstanceUid,
      modality,
      protocolName: PROTOCOL,
      seriesDescription: DESCRIPTION,
    },
    transferSyntaxUid: ExplicitVRLittleEndian,
    data: toBytes(dataSet, { encoding: explicitVrLittleEndian }),
  };
}

function ofItem({ item, stepId, now }: SeriesPlan): Changes {
  const { date, time } = dateAndTime(now);
  const step = item.steps[0];
  return {
    PatientName: item.patientName ?? null,
    PatientID: item.patientId ?? null,
    PatientBirthDate: item.patientBirthDate ?? null,
    PatientSex: item.patientSex ?? null,
    StudyInstanceUID: item.studyInstanceUid ?? null,
    StudyID: item.requestedProcedureId ?? null,
    StudyDate: date,
    StudyTime: time,
    AccessionNumber: item.accessionNumber ?? null,
    ReferringPhysicianName: item.dataSet.get('ReferringPhysicianName') ?? null,
    StudyDescription: item.requestedProcedureDescription ?? null,
    PerformedProcedureStepID: stepId,
    PerformedProcedureStepStartDate: date,
    PerformedProcedureStepStartTime: time,
    ...(step?.id !== undefined && {
      RequestAttributesSequence: [
        {
          ScheduledProcedureStepID: step.id,
          RequestedProcedureID: item.requestedProcedureId ?? null,
          ScheduledProcedureStepDescription: step.description ?? null,
        },
      ],
    }),
  };
}

function ofSeries({ modality, seriesInstanceUid, now }: SeriesPlan, number: number): Changes {
  const { date, time } = dateAndTime(now);
  return {
    Modality: modality,
    SeriesInstanceUID: seriesInstanceUid,
    SeriesNumber: 1,
    SeriesDescription: DESCRIPTION,
    ProtocolName: PROTOCOL,
    InstanceNumber: number,
    ContentDate: date,
    ContentTime: time,
    AcquisitionDate: date,
    AcquisitionTime: time,
    Manufacturer: 'Hounsfield',
    ManufacturerModelName: 'hu simulate modality',
    PatientOrientation: ['L', 'P'],
    Laterality: null,
  };
}

function ofCt({ seriesInstanceUid, size, now }: SeriesPlan, number: number): Changes {
  const spacing = FIELD_OF_VIEW / size;
  const { date, time } = dateAndTime(now);
  return {
    ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
    FrameOfReferenceUID: `${seriesInstanceUid}`,
    PositionReferenceIndicator: null,
    AcquisitionNumber: 1,
    KVP: 120,
    SeriesDate: date,
    SeriesTime: time,
    SliceThickness: THICKNESS,
    PatientPosition: 'HFS',
    PixelSpacing: [spacing, spacing],
    ImageOrientationPatient: [1, 0, 0, 0, 1, 0],
    ImagePositionPatient: [-FIELD_OF_VIEW / 2, -FIELD_OF_VIEW / 2, number * THICKNESS],
    SliceLocation: number * THICKNESS,
    RescaleIntercept: -1024,
    RescaleSlope: 1,
    RescaleType: 'HU',
    WindowCenter: [40],
    WindowWidth: [400],
  };
}

/** A head: an ellipse of bone around one of water, with a sphere in it that the slices pass through. */
function ofPixels({ size, count }: SeriesPlan, number: number): Changes {
  const pixels = new DataView(new ArrayBuffer(size * size * 2));
  const height = Math.sin((number / (count + 1)) * Math.PI);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      pixels.setUint16((y * size + x) * 2, hounsfield((2 * x) / size - 1, (2 * y) / size - 1, height) + 1024, true);
    }
  }
  return {
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: size,
    Columns: size,
    BitsAllocated: 16,
    BitsStored: 12,
    HighBit: 11,
    PixelRepresentation: 0,
    PixelData: new Uint8Array(pixels.buffer),
  };
}

function hounsfield(x: number, y: number, height: number): number {
  const head = Math.hypot(x / 0.7, y / 0.85);
  if (head > 1) return -1000;
  if (head > 0.92) return 900;
  return Math.hypot(x - 0.2, y - 0.1) < 0.25 * height ? 80 : 20;
}

const PROTOCOL = 'Phantom';
const DESCRIPTION = 'Phantom of hu simulate modality';
/** Millimetres. */
const FIELD_OF_VIEW = 240;
const THICKNESS = 5;
