import { attributeByTag, type Vr } from '../../dictionary/look-ups.ts';

/**
 * Whether the value of an element may stand in a trace that masks. The rule names what is shown, not what is hidden: of
 * thousands of attributes, private ones among them, nobody can tell which hold a name. Shown are UIDs, and the values of
 * the table: terms of the protocol and of the device, which are the same for many patients. A value that is written with
 * a VR that PS3.6 does not give the attribute is hidden, whatever it claims to be.
 */
export function isShown(tag: number, vr: Vr): boolean {
  const isPrivate = (tag & 0x1_0000) !== 0;
  if (isPrivate) return vr === 'UI';
  return (vr === 'UI' || SHOWN.has(tag)) && attributeByTag(tag)?.vrs.includes(vr) === true;
}

const SHOWN: ReadonlySet<number> = new Set([
  // How the rest is to be read, and what is asked for (PS3.4 §C.4).
  0x0008_0005, // SpecificCharacterSet
  0x0008_0052, // QueryRetrieveLevel
  0x0008_0053, // QueryRetrieveView
  0x0008_0054, // RetrieveAETitle
  0x0008_0055, // StationAETitle
  0x0008_0056, // InstanceAvailability
  // What kind of object it is.
  0x0008_0008, // ImageType
  0x0008_0060, // Modality
  0x0008_0061, // ModalitiesInStudy
  0x0008_0064, // ConversionType
  0x0028_0002, // SamplesPerPixel
  0x0028_0004, // PhotometricInterpretation
  0x0028_0008, // NumberOfFrames
  0x0028_0010, // Rows
  0x0028_0011, // Columns
  0x0028_0100, // BitsAllocated
  0x0028_0101, // BitsStored
  0x0028_0102, // HighBit
  0x0028_0103, // PixelRepresentation
  // How many there are (PS3.4 §C.3.4).
  0x0020_0013, // InstanceNumber
  0x0020_1200, // NumberOfPatientRelatedStudies
  0x0020_1202, // NumberOfPatientRelatedSeries
  0x0020_1204, // NumberOfPatientRelatedInstances
  0x0020_1206, // NumberOfStudyRelatedSeries
  0x0020_1208, // NumberOfStudyRelatedInstances
  0x0020_1209, // NumberOfSeriesRelatedInstances
  // States and outcomes: worklist, MPPS, storage commitment, UPS, print.
  0x0008_1196, // WarningReason
  0x0008_1197, // FailureReason
  0x0040_0001, // ScheduledStationAETitle
  0x0040_0020, // ScheduledProcedureStepStatus
  0x0040_0241, // PerformedStationAETitle
  0x0040_0252, // PerformedProcedureStepStatus
  0x0074_1000, // ProcedureStepState
  0x0074_1004, // ProcedureStepProgress
  0x0074_1200, // ScheduledProcedureStepPriority
  0x0074_1234, // ReceivingAE
  0x0074_1236, // RequestingAE
  0x0074_1242, // SCPStatus
  0x0074_1244, // SubscriptionListStatus
  0x0074_1246, // UnifiedProcedureStepListStatus
  0x2000_0010, // NumberOfCopies
  0x2000_0020, // PrintPriority
  0x2000_0030, // MediumType
  0x2010_0010, // ImageDisplayFormat
  0x2010_0040, // FilmOrientation
  0x2010_0050, // FilmSizeID
  0x2020_0010, // ImageBoxPosition
  0x2100_0020, // ExecutionStatus
  0x2100_0030, // ExecutionStatusInfo
  0x2110_0010, // PrinterStatus
  0x2110_0020, // PrinterStatusInfo
]);
