import type { DataSet } from '../data/index.ts';
import { tagOf } from '../dictionary/look-ups.ts';

/**
 * When an attribute of conditional type (1C, 2C, MC, RC) is needed, as far as the data set itself tells; values are of
 * the same item, or of the one around it. `instead`: one of several is needed, and the condition is that of the other.
 * `outside`: the standard makes it depend on something that is not in the message, or in another place of it.
 */
export type Condition =
  | { readonly always: true }
  | { readonly absent: readonly string[] }
  | { readonly present: readonly string[] }
  | { readonly value: string; readonly is: readonly string[]; readonly around?: true }
  | { readonly instead: string }
  | { readonly outside: string };

/** A condition with the attributes that have it. */
export interface ConditionRow {
  readonly attributes: readonly string[];
  /** Sequences whose items hold them, or tables; everywhere unless told. */
  readonly in?: readonly string[];
  readonly when: Condition;
  /** What says so. */
  readonly section: string;
}

const CODE = 'PS3.3 Table 8.8-1a';
const ISSUER = 'PS3.3 Table 10-17';
const CONTENT_ITEM = 'PS3.3 Table 10-2';
const ACCESS = 'PS3.3 Table 10-3b';
const OUTPUT = 'PS3.3 Table 10-3c';
const PERSON = 'PS3.3 Table 10-1';
const UPS = 'PS3.4 Table CC.2.5-3';
const UPS_EVENT = 'PS3.4 Table CC.2.4-1';
const WORKLIST = 'PS3.4 Table K.6-1';
const PRINT = 'PS3.4 Annex H';
const MEDIA = 'PS3.4 Table S.3.2.1.1-1';
const SUBSTANCE = 'PS3.4 Table P.3-2';
const MACHINE = 'PS3.4 Annex DD';
const DISPLAY = 'PS3.4 Table EE.3.2.1-1';
const SUBSTANCE_TABLE = ['application-event-logging N-ACTION 1 #3'];

/** Every conditional attribute of the tables of messages has a row, which a test sees to. */
export const conditions: readonly ConditionRow[] = [
  { attributes: ['SpecificCharacterSet'], when: { outside: 'which characters are used' }, section: 'PS3.5 §6.1.2.3' },
  { attributes: ['CodeValue'], when: { absent: ['LongCodeValue', 'URNCodeValue'] }, section: CODE },
  { attributes: ['LongCodeValue', 'URNCodeValue'], when: { instead: 'CodeValue' }, section: CODE },
  { attributes: ['CodingSchemeDesignator'], when: { present: ['CodeValue', 'LongCodeValue'] }, section: CODE },
  { attributes: ['CodingSchemeVersion'], when: { outside: 'whether the scheme has versions' }, section: CODE },
  { attributes: ['LocalNamespaceEntityID'], when: { absent: ['UniversalEntityID'] }, section: ISSUER },
  { attributes: ['UniversalEntityID'], when: { instead: 'LocalNamespaceEntityID' }, section: ISSUER },
  { attributes: ['UniversalEntityIDType'], when: { present: ['UniversalEntityID'] }, section: ISSUER },
  ...contentItem({
    DateTime: 'DATETIME',
    Date: 'DATE',
    Time: 'TIME',
    PersonName: 'PNAME',
    UID: 'UIDREF',
    TextValue: 'TEXT',
    ConceptCodeSequence: 'CODE',
    NumericValue: 'NUMERIC',
    MeasurementUnitsCodeSequence: 'NUMERIC',
  }),
  { attributes: ['StudyInstanceUID'], in: ['ups'], when: { outside: 'whether there is a study' }, section: UPS },
  {
    attributes: ['StudyInstanceUID', 'SeriesInstanceUID'],
    when: { value: 'TypeOfInstances', is: ['DICOM'] },
    section: ACCESS,
  },
  {
    attributes: ['HL7InstanceIdentifier'],
    when: { value: 'TypeOfInstances', is: ['CDA'], around: true },
    section: ACCESS,
  },
  {
    attributes: ['ReferencedFrameNumber', 'ReferencedSegmentNumber'],
    when: { outside: 'whether only some frames or segments are meant' },
    section: ACCESS,
  },
  ...oneOf(ACCESS, [
    'DICOMRetrievalSequence',
    'DICOMMediaRetrievalSequence',
    'WADORetrievalSequence',
    'XDSRetrievalSequence',
    'WADORSRetrievalSequence',
  ]),
  ...oneOf(OUTPUT, ['DICOMStorageSequence', 'STOWRSStorageSequence', 'XDSStorageSequence']),
  {
    attributes: ['ReferencedSOPClassUID'],
    in: ['storage', 'OutputDestinationSequence'],
    when: { outside: 'whether objects of a class go elsewhere' },
    section: OUTPUT,
  },
  {
    attributes: ['PatientID', 'ReplacedProcedureStepSequence', 'ScheduledHumanPerformersSequence'],
    in: ['ups'],
    when: { outside: 'what is known of the patient, the step before and the performers' },
    section: UPS,
  },
  {
    attributes: ['ActualHumanPerformersSequence', 'HumanPerformerCodeSequence', 'HumanPerformerName'],
    when: { outside: 'whether people are known' },
    section: UPS,
  },
  {
    attributes: [
      ...['PlacerOrderNumberImagingServiceRequest', 'FillerOrderNumberImagingServiceRequest'],
      ...['RequestedProcedureComments', 'MedicalAlerts', 'PregnancyStatus', 'SpecialNeeds'],
      'PerformedProcedureStepEndDateTime',
    ],
    when: { outside: 'whether the workitem has it' },
    section: UPS,
  },
  {
    attributes: [
      ...['ReasonForCancellation', 'ProcedureStepDiscontinuationReasonCodeSequence', 'ContactURI'],
      ...['ContactDisplayName', 'ScheduledStationNameCodeSequence', 'HumanPerformerOrganization'],
    ],
    when: { outside: 'what was asked for, or assigned' },
    section: UPS_EVENT,
  },
  ...oneOf(WORKLIST, ['ScheduledProcedureStepDescription', 'ScheduledProtocolCodeSequence']),
  ...oneOf(WORKLIST, ['RequestedProcedureDescription', 'RequestedProcedureCodeSequence']),
  { attributes: ['PreMedication', 'RequestedContrastAgent'], when: { outside: 'what is planned' }, section: WORKLIST },
  { attributes: ['TimezoneOffsetFromUTC'], when: { outside: 'where the clocks are' }, section: WORKLIST },
  {
    attributes: ['HL7StructuredDocumentReferenceSequence', 'StudiesContainingOtherReferencedInstancesSequence'],
    when: { outside: 'whether documents or other studies are referenced' },
    section: 'PS3.3 Annex C.12.1, C.17.2',
  },
  ...oneOf('PS3.3 Table C.11.6-1', ['PresentationLUTSequence', 'PresentationLUTShape']),
  {
    attributes: ['LUTDescriptor', 'LUTData', 'ReferencedSOPClassUID', 'ReferencedSOPInstanceUID'],
    when: { always: true },
    section: PRINT,
  },
  {
    attributes: [
      ...['ReferencedPrintJobSequencePullStoredPrint', 'ReferencedBasicAnnotationBoxSequence'],
      ...['ReferencedPresentationLUTSequence', 'Illumination', 'ReflectedAmbientLight'],
      ...['MinDensity', 'Rows', 'Columns'],
    ],
    when: { outside: 'what the printer can do' },
    section: PRINT,
  },
  { attributes: ['PixelAspectRatio'], when: { outside: 'whether pixels are square' }, section: PRINT },
  {
    attributes: ['ReferencedSOPSequence'],
    when: { outside: 'whether anything is kept' },
    section: 'PS3.4 Table J.3-2',
  },
  {
    attributes: [
      ...['LabelUsingInformationExtractedFromInstances', 'LabelText', 'LabelStyleSelection', 'AllowMediaSplitting'],
      ...['AllowLossyCompression', 'IncludeNonDICOMObjects', 'IncludeDisplayApplication', 'IconImageSequence'],
    ],
    when: { outside: 'what the provider can do' },
    section: MEDIA,
  },
  ...oneOf(SUBSTANCE, ['PatientID', 'AdmissionID'], SUBSTANCE_TABLE),
  ...oneOf(SUBSTANCE, ['ProductPackageIdentifier', 'ProductName'], SUBSTANCE_TABLE),
  ...oneOf('PS3.3 Table C.23.2-2', ['ScreenMinimumGrayscaleBitDepth', 'ScreenMinimumColorBitDepth']),
  {
    attributes: [
      ...['ReferencedFractionGroupNumber', 'RecordedWedgeSequence', 'RecordedCompensatorSequence'],
      ...['RecordedBlockSequence', 'ApplicatorSequence', 'FixationDeviceSequence', 'ReferencedBolusSequence'],
      ...['WedgePositionSequence', 'BeamLimitingDevicePositionSequence', 'RangeShifterSettingsSequence'],
      ...['LateralSpreadingDeviceSettingsSequence', 'RangeModulatorSettingsSequence', 'IonWedgePositionSequence'],
      ...['WedgeThinEdgePosition', 'RecordedSnoutSequence', 'RecordedRangeShifterSequence'],
      ...['RecordedLateralSpreadingDeviceSequence', 'RecordedRangeModulatorSequence', 'BeamCurrentModulationID'],
      ...['RadiationMassNumber', 'RadiationAtomicNumber', 'RadiationChargeState'],
    ],
    when: { outside: 'what the machine and the beam have' },
    section: MACHINE,
  },
  ...oneOf(PERSON, ['InstitutionName', 'InstitutionCodeSequence']),
  {
    attributes: [
      ...['GammaValue', 'NumberOfLuminancePoints', 'LuminanceResponseSequence', 'LuminanceResponseDescription'],
      ...['AmbientLightValueSource', 'ReferencedImageSequence', 'CIExyWhitePoint'],
    ],
    when: { outside: 'what was measured, and how' },
    section: DISPLAY,
  },
];

/**
 * The row of a conditional attribute.
 * @param place the sequence whose items hold it, or the table
 */
export function conditionRow(keyword: string, place: string): ConditionRow | undefined {
  const own = conditions.filter(({ attributes }) => attributes.includes(keyword));
  return own.find(row => row.in?.includes(place)) ?? own.find(row => row.in === undefined);
}

/**
 * Whether the data set says that the attribute is needed.
 * @param around the data set in whose sequence this one is an item
 */
export function isNeeded(condition: Condition, dataSet: DataSet, around: DataSet | undefined): boolean {
  const has = (keyword: string): boolean => dataSet.has(tagOf(keyword) ?? 0);
  if ('absent' in condition) return !condition.absent.some(has);
  if ('present' in condition) return condition.present.some(has);
  if ('value' in condition) {
    const place = condition.around === true ? around : dataSet;
    const value = place?.values(tagOf(condition.value) ?? 0)[0];
    return typeof value === 'string' && condition.is.includes(value.trim());
  }
  return 'always' in condition;
}

/** At least one of the attributes is needed; where none is there, the first one is missed. */
function oneOf(section: string, attributes: readonly string[], within?: readonly string[]): readonly ConditionRow[] {
  const [first = '', ...others] = attributes;
  const place = within === undefined ? {} : { in: within };
  return [
    { attributes: [first], ...place, when: { absent: others }, section },
    { attributes: others, ...place, when: { instead: first }, section },
  ];
}

/** Values of content items, each with the Value Type (0040,A040) that asks for it. */
function contentItem(types: Readonly<Record<string, string>>): readonly ConditionRow[] {
  return Object.entries(types).map(([attribute, type]) => ({
    attributes: [attribute],
    when: { value: 'ValueType', is: [type] },
    section: CONTENT_ITEM,
  }));
}
