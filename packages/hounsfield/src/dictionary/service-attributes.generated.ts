// Generated from standard/tables/{mpps,ups,print,service}-attributes.tsv, mwl-keys.tsv (PS3.4 2020). Do not edit: run `node standard/generate.ts`.

import type { ServiceAttributeTable } from './network-rows.ts';

/** The tables: the service, then its SOP Class, operation, and action or event type where there are several. */
export type ServiceTableName =
  | 'mpps'
  | 'mpps N-GET'
  | 'modality-worklist'
  | 'modality-worklist identifier'
  | 'code'
  | 'ups-content-item'
  | 'referenced-instances-and-access'
  | 'hl7v2-hierarchic-designator'
  | 'issuer-of-patient-id'
  | 'sop-instance-reference'
  | 'storage'
  | 'ups'
  | 'print basic-film-session N-CREATE'
  | 'print basic-film-session N-ACTION 1'
  | 'print basic-film-box N-CREATE'
  | 'print basic-film-box N-SET'
  | 'print basic-film-box N-ACTION 1'
  | 'print basic-grayscale-image-box N-SET'
  | 'print basic-color-image-box N-SET'
  | 'print basic-annotation-box N-SET'
  | 'print print-job N-EVENT-REPORT 1'
  | 'print print-job N-EVENT-REPORT 2'
  | 'print print-job N-EVENT-REPORT 3'
  | 'print print-job N-EVENT-REPORT 4'
  | 'print print-job N-GET'
  | 'print printer N-EVENT-REPORT 2'
  | 'print printer N-EVENT-REPORT 3'
  | 'print printer N-GET'
  | 'print presentation-lut N-CREATE'
  | 'print printer-configuration N-GET'
  | 'storage-commitment N-ACTION 1'
  | 'storage-commitment N-EVENT-REPORT 1'
  | 'storage-commitment N-EVENT-REPORT 2'
  | 'media-creation N-CREATE'
  | 'media-creation N-ACTION 1'
  | 'media-creation N-GET'
  | 'instance-availability N-CREATE'
  | 'defined-procedure-protocol-query C-FIND'
  | 'application-event-logging N-ACTION 1'
  | 'application-event-logging N-ACTION 1 #2'
  | 'application-event-logging N-ACTION 1 #3'
  | 'relevant-patient-information C-FIND'
  | 'relevant-patient-information C-FIND #2'
  | 'hanging-protocol-query C-FIND'
  | 'color-palette-query C-FIND'
  | 'substance-administration C-FIND'
  | 'substance-administration C-FIND #2'
  | 'implant-template-query C-FIND'
  | 'implant-template-query C-FIND #2'
  | 'implant-template-query C-FIND #3'
  | 'rt-machine-verification N-CREATE'
  | 'rt-machine-verification N-CREATE #2'
  | 'rt-machine-verification N-GET'
  | 'rt-machine-verification attributes'
  | 'rt-machine-verification N-EVENT-REPORT 2'
  | 'display-system attributes'
  | 'display-system N-GET'
  | 'ups N-ACTION 1'
  | 'ups N-ACTION 2'
  | 'ups N-ACTION 3'
  | 'ups N-ACTION 4'
  | 'ups N-ACTION 5'
  | 'ups N-EVENT-REPORT 1'
  | 'ups N-EVENT-REPORT 2'
  | 'ups N-EVENT-REPORT 3'
  | 'ups N-EVENT-REPORT 4'
  | 'ups N-EVENT-REPORT 5'
  | 'storage attributes'
  | 'retrieve-without-bulk-data attributes'
  | 'retrieve-without-bulk-data C-FIND'
  | 'protocol-approval-query C-FIND';

/**
 * A row is `>` for each sequence around it, the keyword, and a requirement for each column, `.` where the table has
 * none; `@name` includes the rows of another table. Only services/attributes.ts reads them.
 */
export const serviceAttributes: Readonly<Record<ServiceTableName, ServiceAttributeTable>> = {
  'mpps': {
    section: 'PS3.4 §F.7.2',
    columns: ['create', 'set', 'final'],
    rows: `SpecificCharacterSet 1C/1C 1C/1C .
ScheduledStepAttributesSequence 1/1 not-allowed .
>StudyInstanceUID 1/1 not-allowed .
>ReferencedStudySequence 2/2 not-allowed .
>>ReferencedSOPClassUID 1/1 not-allowed .
>>ReferencedSOPInstanceUID 1/1 not-allowed .
>AccessionNumber 2/2 not-allowed .
>IssuerOfAccessionNumberSequence 3/3 not-allowed .
>>LocalNamespaceEntityID 1C/1C not-allowed .
>>UniversalEntityID 1C/1C not-allowed .
>>UniversalEntityIDType 1C/1C not-allowed .
>PlacerOrderNumberImagingServiceRequest 3/3 not-allowed .
>OrderPlacerIdentifierSequence 3/3 not-allowed .
>>LocalNamespaceEntityID 1C/1C not-allowed .
>>UniversalEntityID 1C/1C not-allowed .
>>UniversalEntityIDType 1C/1C not-allowed .
>FillerOrderNumberImagingServiceRequest 3/3 not-allowed .
>OrderFillerIdentifierSequence 3/3 not-allowed .
>>LocalNamespaceEntityID 1C/1C not-allowed .
>>UniversalEntityID 1C/1C not-allowed .
>>UniversalEntityIDType 1C/1C not-allowed .
>RequestedProcedureID 2/2 not-allowed .
>RequestedProcedureCodeSequence 3/3 not-allowed .
>>@code
>RequestedProcedureDescription 2/2 not-allowed .
>ScheduledProcedureStepID 2/2 not-allowed .
>ScheduledProcedureStepDescription 2/2 not-allowed .
>ScheduledProtocolCodeSequence 2/2 not-allowed .
>>@code
PatientName 2/2 not-allowed .
PatientID 2/2 not-allowed .
IssuerOfPatientID 3/3 not-allowed .
IssuerOfPatientIDQualifiersSequence 3/3 not-allowed .
>UniversalEntityID 3/3 not-allowed .
>UniversalEntityIDType 1C/1C not-allowed .
OtherPatientIDsSequence 3/3 not-allowed .
>PatientID 3/3 not-allowed .
>IssuerOfPatientID 3/3 not-allowed .
>IssuerOfPatientIDQualifiersSequence 3/3 not-allowed .
>TypeOfPatientID 3/3 not-allowed .
PatientBirthDate 2/2 not-allowed .
PatientSex 2/2 not-allowed .
ReferencedPatientSequence 2/2 not-allowed .
>ReferencedSOPClassUID 1/1 not-allowed .
>ReferencedSOPInstanceUID 1/1 not-allowed .
AdmissionID 3/3 not-allowed .
IssuerOfAdmissionIDSequence 3/3 not-allowed .
>LocalNamespaceEntityID 1C/1C not-allowed .
>UniversalEntityID 1C/1C not-allowed .
>UniversalEntityIDType 1C/1C not-allowed .
ServiceEpisodeID 3/3 not-allowed .
IssuerOfServiceEpisodeIDSequence 3/3 not-allowed .
>LocalNamespaceEntityID 1C/1C not-allowed .
>UniversalEntityID 1C/1C not-allowed .
>UniversalEntityIDType 1C/1C not-allowed .
ServiceEpisodeDescription 3/3 not-allowed .
PerformedProcedureStepID 1/1 not-allowed .
PerformedStationAETitle 1/1 not-allowed .
PerformedStationName 2/2 not-allowed .
PerformedLocation 2/2 not-allowed .
PerformedProcedureStepStartDate 1/1 not-allowed .
PerformedProcedureStepStartTime 1/1 not-allowed .
PerformedProcedureStepStatus 1/1 3/1 .
PerformedProcedureStepDescription 2/2 3/2 .
PerformedProcedureTypeDescription 2/2 3/2 .
ProcedureCodeSequence 2/2 3/2 .
>@code
ReasonForPerformedProcedureCodeSequence 3/3 3/3 .
>@code
PerformedProcedureStepEndDate 2/2 3/1 1
PerformedProcedureStepEndTime 2/2 3/1 1
CommentsOnThePerformedProcedureStep 3/3 3/3 .
PerformedProcedureStepDiscontinuationReasonCodeSequence 3/3 3/3 .
>@code
Modality 1/1 not-allowed .
StudyID 2/2 not-allowed .
PerformedProtocolCodeSequence 2/2 3/2 .
>@code
PerformedSeriesSequence 2/2 3/1 1
>PerformingPhysicianName 2/2 2/2 2
>ProtocolName 1/1 1/1 1
>OperatorsName 2/2 2/2 2
>SeriesInstanceUID 1/1 1/1 1
>SeriesDescription 2/2 2/2 2
>RetrieveAETitle 2/2 2/2 2
>ArchiveRequested 3/3 3/3 .
>ReferencedImageSequence 2/2 2/2 see-section
>>ReferencedSOPClassUID 1/1 1/1 .
>>ReferencedSOPInstanceUID 1/1 1/1 .
>>ContainerIdentifier 3/3 3/3 .
>>SpecimenDescriptionSequence 3/3 3/3 .
>>>SpecimenIdentifier 1/1 1/1 .
>>>SpecimenUID 1/1 1/1 .
>ReferencedNonImageCompositeSOPInstanceSequence 2/2 2/2 see-section
>>ReferencedSOPClassUID 1/1 1/1 .
>>ReferencedSOPInstanceUID 1/1 1/1 .`,
  },
  'mpps N-GET': {
    section: 'PS3.4 §F.8.2',
    columns: ['get'],
    rows: `SpecificCharacterSet 3/1C
ScheduledStepAttributesSequence 3/1
>StudyInstanceUID -/1
>ReferencedStudySequence -/2
>>ReferencedSOPClassUID -/1
>>ReferencedSOPInstanceUID -/1
>AccessionNumber -/2
>IssuerOfAccessionNumberSequence -/3
>>LocalNamespaceEntityID -/3
>>UniversalEntityID -/3
>>UniversalEntityIDType -/3
>PlacerOrderNumberImagingServiceRequest -/3
>OrderPlacerIdentifierSequence -/3
>>LocalNamespaceEntityID -/3
>>UniversalEntityID -/3
>>UniversalEntityIDType -/3
>FillerOrderNumberImagingServiceRequest -/3
>OrderFillerIdentifierSequence -/3
>>LocalNamespaceEntityID -/3
>>UniversalEntityID -/3
>>UniversalEntityIDType -/3
>RequestedProcedureCodeSequence -/3
>>@code
>RequestedProcedureDescription -/2
>RequestedProcedureID -/2
>ScheduledProcedureStepID -/2
>ScheduledProcedureStepDescription -/2
>ScheduledProtocolCodeSequence -/2
>>@code
PatientName 3/2
PatientID 3/2
IssuerOfPatientID 3/3
IssuerOfPatientIDQualifiersSequence 3/3
>UniversalEntityID 3/3
>UniversalEntityIDType 1C/1C
>PatientID 3/3
>IssuerOfPatientID 3/3
>IssuerOfPatientIDQualifiersSequence 3/3
PatientBirthTime 3/2
PatientSex 3/2
ReferencedPatientSequence 3/2
>ReferencedSOPClassUID -/1
>ReferencedSOPInstanceUID -/1
AdmissionID 3/3
IssuerOfAdmissionIDSequence 3/3
>LocalNamespaceEntityID -/3
>UniversalEntityID -/3
>UniversalEntityIDType -/3
ServiceEpisodeID 3/3
IssuerOfServiceEpisodeIDSequence 3/3
>LocalNamespaceEntityID -/3
>UniversalEntityID -/3
>UniversalEntityIDType -/3
ServiceEpisodeDescription 3/3
PerformedStationAETitle 3/1
PerformedStationName 3/2
PerformedLocation 3/2
PerformedProcedureStepStartDate 3/1
PerformedProcedureStepStartTime 3/1
PerformedProcedureStepID 3/1
PerformedProcedureStepStatus 3/1
PerformedProcedureStepEndDate 3/2
PerformedProcedureStepEndTime 3/2
PerformedProcedureStepDescription 3/2
PerformedProcedureTypeDescription 3/2
ProcedureCodeSequence 3/2
>@code
CommentsOnThePerformedProcedureStep 3/3
PerformedProcedureStepDiscontinuationReasonCodeSequence 3/2
>@code
PerformedSeriesSequence 3/2
>PerformingPhysicianName -/2
>ProtocolName -/1
>OperatorsName -/2
>SeriesInstanceUID -/1
>SeriesDescription -/2
>RetrieveAETitle -/2
>ReferencedImageSequence -/2
>>ReferencedSOPClassUID -/1
>>ReferencedSOPInstanceUID -/1
>ReferencedNonImageCompositeSOPInstanceSequence -/2
>>ReferencedSOPClassUID -/1
>>ReferencedSOPInstanceUID -/1
Modality 3/1
StudyID 3/2
PerformedProtocolCodeSequence 3/2
>@code`,
  },
  'modality-worklist': {
    section: 'PS3.4 §K.6.1.2.2',
    columns: ['match', 'return'],
    rows: `ScheduledProcedureStepSequence R 1
>ScheduledStationAETitle R 1
>ScheduledProcedureStepStartDate R 1
>ScheduledProcedureStepStartTime R 1
>Modality R 1
>ScheduledPerformingPhysicianName R 2
>ScheduledProcedureStepDescription O 1C
>ScheduledStationName O 2
>ScheduledProcedureStepLocation O 2
>ReferencedDefinedProtocolSequence O 3
>>ReferencedSOPClassUID O 1
>>ReferencedSOPInstanceUID O 1
>ReferencedPerformedProtocolSequence O 3
>>ReferencedSOPClassUID O 1
>>ReferencedSOPInstanceUID O 1
>ScheduledProtocolCodeSequence O 1C
>>@code
>>ProtocolContextSequence - 3
>>>ValueType - 1
>>>ConceptNameCodeSequence - 1
>>>>@code
>>>DateTime - 1C
>>>PersonName - 1C
>>>TextValue - 1C
>>>ConceptCodeSequence - 1C
>>>>@code
>>>NumericValue - 1C
>>>MeasurementUnitsCodeSequence - 1C
>>>>@code
>PreMedication O 2C
>ScheduledProcedureStepID O 1
>RequestedContrastAgent O 2C
>ScheduledProcedureStepStatus O 3
ScheduledSpecimenSequence O 3
>ContainerIdentifier O 1
>ContainerTypeCodeSequence - 2
>>@code
>SpecimenDescriptionSequence O 1
>>SpecimenIdentifier O 1
>>SpecimenUID O 1
BarcodeValue O 3
RequestedProcedureID O 1
RequestedProcedureDescription O 1C
RequestedProcedureCodeSequence O 1C
>@code
StudyInstanceUID O 1
StudyDate O 3
StudyTime O 3
ReferencedStudySequence O 2
>ReferencedSOPClassUID O 1
>ReferencedSOPInstanceUID O 1
RequestedProcedurePriority O 2
PatientTransportArrangements O 2
AccessionNumber O 2
IssuerOfAccessionNumberSequence O 3
RequestingPhysician O 2
ReferringPhysicianName O 2
AdmissionID O 2
IssuerOfAdmissionIDSequence O 3
CurrentPatientLocation O 2
ReferencedPatientSequence O 2
>ReferencedSOPClassUID O 1
>ReferencedSOPInstanceUID O 1
PatientName R 1
PatientID R 1
IssuerOfPatientID O 3
IssuerOfPatientIDQualifiersSequence O 3
OtherPatientIDsSequence O 3
PatientBirthDate O 2
PatientSex O 2
PatientPrimaryLanguageCodeSequence O 3
>@code
>PatientPrimaryLanguageModifierCodeSequence O 3
>>@code
PatientWeight O 2
PatientSize O 3
ConfidentialityConstraintOnPatientDataDescription O 2
PatientState O 2
PregnancyStatus O 2
MedicalAlerts O 2
Allergies O 2
SpecialNeeds O 2
PertinentDocumentsSequence O 3
>ReferencedSOPClassUID - 1
>ReferencedSOPInstanceUID - 1
>PurposeOfReferenceCodeSequence - 2
>>@code
>DocumentTitle - 2`,
  },
  'modality-worklist identifier': {
    section: 'PS3.4 §K.4.1.1.3',
    columns: ['match', 'return'],
    rows: `SpecificCharacterSet 1C 1C
TimezoneOffsetFromUTC 1C 1C
HL7StructuredDocumentReferenceSequence - 1C
>ReferencedSOPClassUID - 1
>ReferencedSOPInstanceUID - 1
>HL7InstanceIdentifier - 1
>RetrieveURI - 3`,
  },
  'code': {
    section: 'PS3.4 §CC.2.5',
    columns: ['create', 'set', 'final', 'get', 'match', 'return'],
    rows: `CodeValue 1C/1C 1C/1C . -/1C * 1C
CodingSchemeDesignator 1C/1C 1C/1C . -/1C * 1C
CodingSchemeVersion 1C/1C 1C/1C . -/1C - 1C
CodeMeaning 1/1 1/1 . -/1 - 1
LongCodeValue 1C/1C 1C/1C . -/1C * 1C
URNCodeValue 1C/1C 1C/1C . -/1C * 1C
MappingResource 3/3 3/3 . -/3 - 3
MappingResourceUID 3/3 3/3 . -/3 - 3
ContextGroupVersion 3/3 3/3 . -/3 - 3
ContextGroupExtensionFlag 3/3 3/3 . -/3 - 3
ContextGroupLocalVersion 3/3 3/3 . -/3 - 3
ContextGroupExtensionCreatorUID 3/3 3/3 . -/3 - 3`,
  },
  'ups-content-item': {
    section: 'PS3.4 §CC.2.5',
    columns: ['create', 'set', 'final', 'get', 'match', 'return'],
    rows: `ValueType 1/1 1/1 . -/1 * 1
ConceptNameCodeSequence 1/1 1/1 . -/1 * 1
>@code
DateTime 1C/1C 1/1 . -/1 * 1C
Date 1C/1C 1/1 . -/1 * 1C
Time 1C/1C 1/1 . -/1 * 1C
PersonName 1C/1C 1/1 . -/1 * 1C
UID 1C/1C 1/1 . -/1 * 1C
TextValue 1C/1C 1/1 . -/1 * 1C
ConceptCodeSequence 1C/1C 1/1 . -/1 * 1C
>@code
NumericValue 1C/1C 1/1 . -/1 * 1C
MeasurementUnitsCodeSequence 1C/1C 1/1 . -/1 * 1C
>@code`,
  },
  'referenced-instances-and-access': {
    section: 'PS3.4 §CC.2.5',
    columns: ['create', 'set', 'final', 'get', 'match', 'return'],
    rows: `TypeOfInstances 1/1 1/1 . -/1 O 1
StudyInstanceUID 1C/1 1C/1 . -/1 O 1C
SeriesInstanceUID 1C/1 1C/1 . -/1 O 1C
ReferencedSOPSequence 1/1 1/1 . -/1 O 1
>ReferencedSOPClassUID 1/1 1/1 . -/1 O 1
>ReferencedSOPInstanceUID 1/1 1/1 . -/1 O 1
>HL7InstanceIdentifier 1C/1 1C/1 . -/1 O 1C
>ReferencedFrameNumber 1C/1 1C/1 . -/2 O 1C
>ReferencedSegmentNumber 1C/1 1C/1 . -/2 O 1C
DICOMRetrievalSequence 1C/1 1C/1 . -/1 O 1C
>RetrieveAETitle 1/1 1/1 . -/1 O 1
DICOMMediaRetrievalSequence 1C/1 1C/1 . -/1 O 1C
>StorageMediaFileSetID 2/2 2/2 . -/2 O 2
>StorageMediaFileSetUID 1/1 1/1 . -/1 O 1
WADORetrievalSequence 1C/1 1C/1 . -/1 O 1C
>RetrieveURI 1/1 1/1 . -/1 O 1
XDSRetrievalSequence 1C 1C/1 . -/1 O 1C
>RepositoryUniqueID 1/1 1/1 . -/1 O 1
>HomeCommunityID 3/2 3/2 . 3/2 O 2
WADORSRetrievalSequence 1C/1 1C/1 . -/1 O 1C
>RetrieveURL 1/1 1/1 . -/1 O 1`,
  },
  'hl7v2-hierarchic-designator': {
    section: 'PS3.4 §CC.2.5',
    columns: ['create', 'set', 'final', 'get', 'match', 'return'],
    rows: `LocalNamespaceEntityID 1C/1 not-allowed . -/1 * 1C
UniversalEntityID 1C/1 not-allowed . -/1 * 1C
UniversalEntityIDType 1C/1 not-allowed . -/1 * 1C`,
  },
  'issuer-of-patient-id': {
    section: 'PS3.4 §CC.2.5',
    columns: ['create', 'set', 'final', 'get', 'match', 'return'],
    rows: `IssuerOfPatientID 2/2 not-allowed O 3/2 R 2
IssuerOfPatientIDQualifiersSequence 2/2 not-allowed O 3/2 O 2
>UniversalEntityID 2/2 not-allowed O 3/2 O 2
>UniversalEntityIDType 1C/1 not-allowed O 3/2 O 1C
>IdentifierTypeCode 2/2 not-allowed O 3/2 O 2
>AssigningFacilitySequence 2/2 not-allowed O 3/2 O 2
>>@hl7v2-hierarchic-designator
>AssigningJurisdictionCodeSequence 2/2 not-allowed O 3/2 O 2
>>@code
>AssigningAgencyOrDepartmentCodeSequence 2/2 not-allowed O 3/2 O 2
>>@code`,
  },
  'sop-instance-reference': {
    section: 'PS3.4 §CC.2.5',
    columns: ['create', 'set', 'final', 'get', 'match', 'return'],
    rows: `ReferencedSOPClassUID 1/1 1/1 . -/1 * 1
ReferencedSOPInstanceUID 1/1 1/1 . -/1 * 1`,
  },
  'storage': {
    section: 'PS3.4 §CC.2.5',
    columns: ['create', 'set', 'final', 'get', 'match', 'return'],
    rows: `ReferencedSOPClassUID 1C/1 1C/1 . -/1 O 1C
DICOMStorageSequence 1C/1 1C/1 . -/1 O 1C
>DestinationAE 1/1 1/1 . -/1 * 1
STOWRSStorageSequence 1C/1 1C/1 . -/1 O 1C
>StorageURL 1/1 1/1 . -/1 * 1
XDSStorageSequence 1C/1 1C/1 . -/1 O 1C
>RepositoryUniqueID 1/1 1/1 . -/1 * 1
>HomeCommunityID 3/2 3/2 . 3/2 * 2`,
  },
  'ups': {
    section: 'PS3.4 §CC.2.5',
    columns: ['create', 'set', 'final', 'get', 'match', 'return'],
    rows: `TransactionUID 2/2 see-section O not-allowed - -
SpecificCharacterSet 1C/1C 1C/1C RC 3/1 - 1C
SOPClassUID see-section not-allowed R not-allowed O 1
SOPInstanceUID not-allowed not-allowed R not-allowed U 1
ScheduledProcedureStepPriority 1/1 3/1 R 3/1 R 1
ScheduledProcedureStepModificationDateTime -/1 -/1 R 3/1 O 3
ProcedureStepLabel 1/1 3/1 O 3/1 R 1
WorklistLabel 2/1 3/1 O 3/1 R 1
ScheduledProcessingParametersSequence 2/2 3/2 O 3/2 - 2
>@ups-content-item
ScheduledStationNameCodeSequence 2/2 3/2 O 3/2 R 2
>@code
ScheduledStationClassCodeSequence 2/2 3/2 O 3/2 R 2
>@code
ScheduledStationGeographicLocationCodeSequence 2/2 3/2 O 3/2 R 2
>@code
ScheduledHumanPerformersSequence 2C/2C 3/2 O 3/2 R 2
>HumanPerformerCodeSequence 1/1 1/1 O -/1 R 1
>>@code
>HumanPerformerName 1/1 1/1 O -/1 O 3
>HumanPerformerOrganization 1/1 1/1 O -/1 O 3
ScheduledProcedureStepStartDateTime 1/1 3/1 R 3/1 R 1
ExpectedCompletionDateTime 3/1 3/1 O 3/1 R 3
ScheduledProcedureStepExpirationDateTime 3/3 3/3 O 3/3 O 3
ScheduledWorkitemCodeSequence 2/2 3/1 O 3/1 R 2
>@code
CommentsOnTheScheduledProcedureStep 2/2 3/1 O 3/1 O 3
InputReadinessState 1/1 3/1 R 3/1 R 1
InputInformationSequence 2/2 3/2 O 3/2 O 2
>@referenced-instances-and-access
StudyInstanceUID 1C/2 3/2 O 3/2 O 2
OutputDestinationSequence 3/3 3/3 O 3/3 O 3
>@storage
PatientName 2/2 not-allowed O 3/2 R 2
PatientID 1C/2 not-allowed O 3/2 R 2
@issuer-of-patient-id
OtherPatientIDsSequence 2/2 3/3 O 3/2 O 2
>PatientID 1/1 1/1 O -/1 O 1
>@issuer-of-patient-id
>TypeOfPatientID 3/3 3/3 O 3/3 O 3
PatientBirthDate 2/2 not-allowed O 3/2 R 2
PatientSex 2/2 not-allowed O 3/2 R 2
ReferencedPatientPhotoSequence 3/3 3/3 O 3/3 - 3
>@referenced-instances-and-access
AdmissionID 2/2 not-allowed O 3/2 R 2
IssuerOfAdmissionIDSequence 2/2 not-allowed O 3/2 R 2
>@hl7v2-hierarchic-designator
AdmittingDiagnosesDescription 2/2 not-allowed O 3/2 O 2
AdmittingDiagnosesCodeSequence 2/2 not-allowed O 3/2 O 2
>@code
ReferencedRequestSequence 2/2 not-allowed O 3/2 R 2
>StudyInstanceUID 1/1 not-allowed O -/1 O 1
>AccessionNumber 2/2 not-allowed O -/2 R 2
>IssuerOfAccessionNumberSequence 2/2 not-allowed O -/2 R 2
>>@hl7v2-hierarchic-designator
>PlacerOrderNumberImagingServiceRequest 3/1 not-allowed O -/1 O 1C
>OrderPlacerIdentifierSequence 2/2 not-allowed O -/2 O 2
>>@hl7v2-hierarchic-designator
>FillerOrderNumberImagingServiceRequest 3/1 not-allowed O -/1 O 1C
>OrderFillerIdentifierSequence 2/2 not-allowed O -/2 O 2
>>@hl7v2-hierarchic-designator
>RequestedProcedureID 2/2 not-allowed O -/2 R 2
>RequestedProcedureDescription 2/2 not-allowed O -/2 O 2
>RequestedProcedureCodeSequence 2/2 not-allowed O -/2 O 2
>>@code
>ReasonForTheRequestedProcedure 3/3 3/3 O -/3 O 3
>ReasonForRequestedProcedureCodeSequence 3/3 3/3 O -/3 O 3
>>@code
>RequestedProcedureComments 3/3 3/3 O -/3 O 1C
>ConfidentialityCode 3/3 3/3 O -/3 O 3
>NamesOfIntendedRecipientsOfResults 3/3 3/3 O -/3 O 3
>ImagingServiceRequestComments 3/3 3/3 O -/3 O 3
>RequestingPhysician 3/3 3/3 O -/3 O 3
>RequestingService 3/1 3/1 O -/3 R 3
>RequestingServiceCodeSequence 3/3 3/3 O -/3 O 3
>>@code
>IssueDateOfImagingServiceRequest 3/3 3/3 O -/3 O 3
>IssueTimeOfImagingServiceRequest 3/3 3/3 O -/3 O 3
>ReferringPhysicianName 3/3 3/3 O -/3 O 3
ReplacedProcedureStepSequence 1C/1C not-allowed O 3/2 R 3
>@sop-instance-reference
MedicalAlerts 3/2 3/2 O 3/2 O 2C
PregnancyStatus 3/2 3/2 O 3/2 O 2C
SpecialNeeds 3/2 3/2 O 3/2 O 2C
ProcedureStepState 1/1 not-allowed R 3/1 R 1
ProcedureStepProgressInformationSequence 2/2 3/2 X 3/2 . 2
>ProcedureStepProgress not-allowed 3/1 O -/1 - -
>ProcedureStepProgressDescription not-allowed 3/1 O -/1 - -
>ProcedureStepProgressParametersSequence not-allowed 3/3 O -/3 . .
>>@ups-content-item
>>ContentItemModifierSequence not-allowed 3/3 O -/3 . .
>>>@ups-content-item
>ProcedureStepCommunicationsURISequence not-allowed 3/1 O -/1 - -
>>ContactURI not-allowed 1/1 O -/1 - -
>>ContactDisplayName not-allowed 3/1 O -/1 - -
>ProcedureStepCancellationDateTime not-allowed 3/1 X -/1 - -
>ReasonForCancellation not-allowed 3/1 O -/1 - -
>ProcedureStepDiscontinuationReasonCodeSequence not-allowed 3/1 X -/1 . .
>>@code
UnifiedProcedureStepPerformedProcedureSequence 2/2 3/2 P 3/2 - -
>ActualHumanPerformersSequence not-allowed 3/1 RC -/1 O 1C
>>HumanPerformerCodeSequence not-allowed 3/1 RC -/1 - -
>>>@code
>>HumanPerformerName not-allowed 3/1 RC -/1 - -
>>HumanPerformerOrganization not-allowed 3/1 O -/1 - -
>PerformedStationNameCodeSequence not-allowed 3/2 P -/2 O 3
>>@code
>PerformedStationClassCodeSequence not-allowed 3/2 O -/2 - -
>>@code
>PerformedStationGeographicLocationCodeSequence not-allowed 3/2 O -/2 - -
>>@code
>PerformedProcedureStepStartDateTime not-allowed 3/1 P -/1 - -
>PerformedProcedureStepDescription not-allowed 3/1 O -/1 - -
>CommentsOnThePerformedProcedureStep not-allowed 3/1 O -/1 - -
>PerformedWorkitemCodeSequence not-allowed 3/1 P -/1 - -
>>@code
>PerformedProcessingParametersSequence not-allowed 3/1 O -/1 - -
>>@ups-content-item
>PerformedProcedureStepEndDateTime not-allowed 3/1 P -/1 O 1C
>OutputInformationSequence not-allowed 2/2 P -/2 - -
>>@referenced-instances-and-access`,
  },
  'print basic-film-session N-CREATE': {
    section: 'PS3.4 §H.4.1.2.1',
    columns: ['create'],
    rows: `SpecificCharacterSet U/U
NumberOfCopies U/M
PrintPriority U/M
MediumType U/M
FilmDestination U/M
FilmSessionLabel U/U
MemoryAllocation U/U
OwnerID U/U`,
  },
  'print basic-film-session N-ACTION 1': {
    section: 'PS3.4 §H.4.1.2.4',
    columns: ['action'],
    rows: `ReferencedPrintJobSequencePullStoredPrint -/MC
>ReferencedSOPClassUID -/MC
>ReferencedSOPInstanceUID -/MC`,
  },
  'print basic-film-box N-CREATE': {
    section: 'PS3.4 §H.4.2.2.1',
    columns: ['create'],
    rows: `ImageDisplayFormat M/M
ReferencedFilmSessionSequence M/M
>ReferencedSOPClassUID M/M
>ReferencedSOPInstanceUID M/M
ReferencedImageBoxSequence -/M
>ReferencedSOPClassUID -/M
>ReferencedSOPInstanceUID -/M
ReferencedBasicAnnotationBoxSequence -/MC
>ReferencedSOPClassUID -/MC
>ReferencedSOPInstanceUID -/MC
FilmOrientation U/M
FilmSizeID U/M
MagnificationType U/M
MaxDensity U/M
ConfigurationInformation U/M
ReferencedPresentationLUTSequence U/MC
>ReferencedSOPClassUID U/MC
>ReferencedSOPInstanceUID U/MC
AnnotationDisplayFormatID U/U
SmoothingType U/U
BorderDensity U/U
EmptyImageDensity U/U
MinDensity U/U
Trim U/U
Illumination U/MC
ReflectedAmbientLight U/MC
RequestedResolutionID U/U
ICCProfile U/U`,
  },
  'print basic-film-box N-SET': {
    section: 'PS3.4 §H.4.2.2.2',
    columns: ['set'],
    rows: `MagnificationType U/M
MaxDensity U/M
ConfigurationInformation U/M
ReferencedPresentationLUTSequence U/MC
>ReferencedSOPClassUID U/MC
>ReferencedSOPInstanceUID U/MC
SmoothingType U/U
BorderDensity U/U
EmptyImageDensity U/U
MinDensity U/U
Trim U/U
Illumination U/MC
ReflectedAmbientLight U/MC
ICCProfile U/U`,
  },
  'print basic-film-box N-ACTION 1': {
    section: 'PS3.4 §H.4.2.2.4',
    columns: ['action'],
    rows: `ReferencedPrintJobSequencePullStoredPrint -/MC
>ReferencedSOPClassUID -/MC
>ReferencedSOPInstanceUID -/MC`,
  },
  'print basic-grayscale-image-box N-SET': {
    section: 'PS3.4 §H.4.3.1.2',
    columns: ['set'],
    rows: `ImageBoxPosition M/M
BasicGrayscaleImageSequence M/M
>SamplesPerPixel M/M
>PhotometricInterpretation M/M
>Rows M/M
>Columns M/M
>PixelAspectRatio MC/M
>BitsAllocated M/M
>BitsStored M/M
>HighBit M/M
>PixelRepresentation M/M
>PixelData M/M
Polarity U/M
MagnificationType U/U
SmoothingType U/U
MinDensity U/U
MaxDensity U/U
ConfigurationInformation U/U
RequestedImageSize U/U
RequestedDecimateCropBehavior U/U
ReferencedPresentationLUTSequence U/U
>ReferencedSOPClassUID U/U
>ReferencedSOPInstanceUID U/U`,
  },
  'print basic-color-image-box N-SET': {
    section: 'PS3.4 §H.4.3.2.2',
    columns: ['set'],
    rows: `ImageBoxPosition M/M
BasicColorImageSequence M/M
>SamplesPerPixel M/M
>PhotometricInterpretation M/M
>PlanarConfiguration M/M
>Rows M/M
>Columns M/M
>PixelAspectRatio MC/M
>BitsAllocated M/M
>BitsStored M/M
>HighBit M/M
>PixelRepresentation M/M
>PixelData M/M
Polarity U/M
MagnificationType U/U
SmoothingType U/U
RequestedImageSize U/U
RequestedDecimateCropBehavior U/U`,
  },
  'print basic-annotation-box N-SET': {
    section: 'PS3.4 §H.4.4.2.1',
    columns: ['set'],
    rows: `AnnotationPosition M/M
TextString U/M`,
  },
  'print print-job N-EVENT-REPORT 1': {
    section: 'PS3.4 §H.4.5.2.1',
    columns: ['event'],
    rows: `ExecutionStatusInfo U/M
FilmSessionLabel U/U
PrinterName U/U`,
  },
  'print print-job N-EVENT-REPORT 2': {
    section: 'PS3.4 §H.4.5.2.1',
    columns: ['event'],
    rows: `ExecutionStatusInfo U/M
FilmSessionLabel U/U
PrinterName U/U`,
  },
  'print print-job N-EVENT-REPORT 3': {
    section: 'PS3.4 §H.4.5.2.1',
    columns: ['event'],
    rows: `ExecutionStatusInfo U/M
FilmSessionLabel U/U
PrinterName U/U`,
  },
  'print print-job N-EVENT-REPORT 4': {
    section: 'PS3.4 §H.4.5.2.1',
    columns: ['event'],
    rows: `ExecutionStatusInfo U/M
FilmSessionLabel U/U
PrinterName U/U`,
  },
  'print print-job N-GET': {
    section: 'PS3.4 §H.4.5.2.2',
    columns: ['get'],
    rows: `ExecutionStatus U/M
ExecutionStatusInfo U/M
PrintPriority U/M
CreationDate U/U
CreationTime U/U
PrinterName U/U
Originator U/U`,
  },
  'print printer N-EVENT-REPORT 2': {
    section: 'PS3.4 §H.4.6.2.1',
    columns: ['event'],
    rows: `PrinterStatusInfo U/M
FilmDestination U/U
PrinterName U/U`,
  },
  'print printer N-EVENT-REPORT 3': {
    section: 'PS3.4 §H.4.6.2.1',
    columns: ['event'],
    rows: `PrinterStatusInfo U/M
FilmDestination U/U
PrinterName U/U`,
  },
  'print printer N-GET': {
    section: 'PS3.4 §H.4.6.2.2',
    columns: ['get'],
    rows: `PrinterStatus U/M
PrinterStatusInfo U/M
PrinterName U/U
Manufacturer U/U
ManufacturerModelName U/U
DeviceSerialNumber U/U
SoftwareVersions U/U
DateOfLastCalibration U/U
TimeOfLastCalibration U/U`,
  },
  'print presentation-lut N-CREATE': {
    section: 'PS3.4 §H.4.9.2.1',
    columns: ['create'],
    rows: `PresentationLUTSequence MC/M
>LUTDescriptor MC/M
>LUTExplanation U/U
>LUTData MC/M
PresentationLUTShape MC/M`,
  },
  'print printer-configuration N-GET': {
    section: 'PS3.4 §H.4.11.2.2',
    columns: ['get'],
    rows: `PrinterConfigurationSequence U/M
>SOPClassesSupported -/M
>MaximumMemoryAllocation -/M
>MemoryBitDepth -/M
>PrintingBitDepth -/M
>MediaInstalledSequence -/M
>>ItemNumber -/M
>>MediumType -/M
>>FilmSizeID -/M
>>MinDensity -/MC
>>MaxDensity -/M
>OtherMediaAvailableSequence -/M
>>MediumType -/M
>>FilmSizeID -/M
>>MinDensity -/MC
>>MaxDensity -/M
>SupportedImageDisplayFormatsSequence -/M
>>Rows -/MC
>>Columns -/MC
>>ImageDisplayFormat -/M
>>FilmOrientation -/M
>>FilmSizeID -/M
>>PrinterResolutionID -/M
>>PrinterPixelSpacing -/M
>>RequestedImageSizeFlag -/M
>DefaultPrinterResolutionID -/M
>DefaultMagnificationType -/M
>OtherMagnificationTypesAvailable -/M
>DefaultSmoothingType -/M
>OtherSmoothingTypesAvailable -/M
>ConfigurationInformationDescription -/M
>MaximumCollatedFilms -/M
>DecimateCropResult -/M
>Manufacturer -/M
>ManufacturerModelName -/M
>PrinterName -/M`,
  },
  'storage-commitment N-ACTION 1': {
    section: 'PS3.4 §J.3.2.1.1',
    columns: ['action'],
    rows: `TransactionUID 1/1
StorageMediaFileSetID 3/3
StorageMediaFileSetUID 3/3
ReferencedSOPSequence 1/1
>ReferencedSOPClassUID 1/1
>ReferencedSOPInstanceUID 1/1
>StorageMediaFileSetID 3/3
>StorageMediaFileSetUID 3/3`,
  },
  'storage-commitment N-EVENT-REPORT 1': {
    section: 'PS3.4 §J.3.3.1.1',
    columns: ['event'],
    rows: `TransactionUID -/1
RetrieveAETitle -/3
StorageMediaFileSetID -/3
StorageMediaFileSetUID -/3
ReferencedSOPSequence -/1
>ReferencedSOPClassUID -/1
>ReferencedSOPInstanceUID -/1
>RetrieveAETitle -/3
>StorageMediaFileSetID -/3
>StorageMediaFileSetUID -/3`,
  },
  'storage-commitment N-EVENT-REPORT 2': {
    section: 'PS3.4 §J.3.3.1.1',
    columns: ['event'],
    rows: `TransactionUID -/1
RetrieveAETitle -/3
StorageMediaFileSetID -/3
StorageMediaFileSetUID -/3
ReferencedSOPSequence -/1C
>ReferencedSOPClassUID -/1
>ReferencedSOPInstanceUID -/1
>RetrieveAETitle -/3
>StorageMediaFileSetID -/3
>StorageMediaFileSetUID -/3
FailedSOPSequence -/1
>ReferencedSOPClassUID -/1
>ReferencedSOPInstanceUID -/1
>FailureReason -/1`,
  },
  'media-creation N-CREATE': {
    section: 'PS3.4 §S.3.2.1.1',
    columns: ['create'],
    rows: `SpecificCharacterSet 1C/1C
StorageMediaFileSetID 3/3
StorageMediaFileSetUID 3/3
LabelUsingInformationExtractedFromInstances 3/1C
LabelText 3/1C
LabelStyleSelection 3/1C
BarcodeValue 3/3
BarcodeSymbology 3/3
MediaDisposition 3/3
AllowMediaSplitting 3/1C
AllowLossyCompression 3/1C
IncludeNonDICOMObjects 3/1C
IncludeDisplayApplication 3/1C
PreserveCompositeInstancesAfterMediaCreation 3/3
ReferencedSOPSequence 1/1
>ReferencedSOPClassUID 1/1
>ReferencedSOPInstanceUID 1/1
>RequestedMediaApplicationProfile 3/1
>IconImageSequence 3/1C`,
  },
  'media-creation N-ACTION 1': {
    section: 'PS3.4 §S.3.2.2.1',
    columns: ['action'],
    rows: `NumberOfCopies 3/1
RequestPriority 3/3`,
  },
  'media-creation N-GET': {
    section: 'PS3.4 §S.3.2.4.1',
    columns: ['get'],
    rows: `SpecificCharacterSet 3/1C
ExecutionStatus 3/1
ExecutionStatusInfo 3/1
TotalNumberOfPiecesOfMediaCreated 3/1
FailedSOPSequence 3/2
ReferencedStorageMediaSequence 3/2`,
  },
  'instance-availability N-CREATE': {
    section: 'PS3.4 §R.3.2.1.1',
    columns: ['create'],
    rows: `SpecificCharacterSet 1C/1C
ReferencedPerformedProcedureStepSequence 2/2
>ReferencedSOPClassUID 1/1
>ReferencedSOPInstanceUID 1/1
>PerformedWorkitemCodeSequence 2/2
>>@code
StudyInstanceUID 1/1
ReferencedSeriesSequence 1/1
>SeriesInstanceUID 1/1
>ReferencedSOPSequence 1/1
>>ReferencedSOPClassUID 1/1
>>ReferencedSOPInstanceUID 1/1
>>InstanceAvailability 1/1
>>RetrieveAETitle 1/1
>>RetrieveLocationUID 3/3
>>RetrieveURI 3/3
>>RetrieveURL 3/3
>>StorageMediaFileSetID 3/3
>>StorageMediaFileSetUID 3/3`,
  },
  'defined-procedure-protocol-query C-FIND': {
    section: 'PS3.4 §HH.6.1.2',
    columns: ['match', 'return'],
    rows: `SpecificCharacterSet - 1C
SOPClassUID R 1
SOPInstanceUID U 1
CustodialOrganizationSequence R 2
>InstitutionName R 2
>InstitutionCodeSequence R 2
>>@code
ResponsibleGroupCodeSequence R 2
>@code
ProtocolName R 1
PotentialScheduledProtocolCodeSequence R 1
>@code
PotentialRequestedProcedureCodeSequence R 1
>@code
PotentialReasonsForProcedure - 2
PotentialReasonsForProcedureCodeSequence R 2
>@code
PotentialDiagnosticTasks - 2
PredecessorProtocolSequence R 2
>ReferencedSOPClassUID R 1
>ReferencedSOPInstanceUID R 1
ContentCreatorName R 1
InstanceCreationDate R 1
InstanceCreationTime R 1
ClinicalTrialSponsorName R 1
ClinicalTrialProtocolID R 1
EquipmentModality R 1
ModelSpecificationSequence R 2
>Manufacturer R 1
>ManufacturerRelatedModelGroup R 2
>ManufacturerModelName R 2
>SoftwareVersions R 2
>DeviceSerialNumber - 2
AnatomicRegionSequence R 2
PrimaryAnatomicStructureSequence R 2`,
  },
  'application-event-logging N-ACTION 1': {
    section: 'PS3.4 §P.2.2.1',
    columns: ['action'],
    rows: `SpecificCharacterSet 1C/1C
PatientID 2/2
StudyInstanceUID 2/2
StudyID 2/2
SynchronizationFrameOfReferenceUID 2/2
PerformedLocation 2/2`,
  },
  'application-event-logging N-ACTION 1 #2': {
    section: 'PS3.4 §P.2.2.5',
    columns: ['action'],
    rows: `StudyInstanceUID 3/1
PatientID 3/1`,
  },
  'application-event-logging N-ACTION 1 #3': {
    section: 'PS3.4 §P.3.2.1',
    columns: ['action'],
    rows: `SpecificCharacterSet 1C/1C
PatientID 1C/1C
IssuerOfPatientID 3/2
PatientName 2/2
AdmissionID 1C/1C
IssuerOfAdmissionID 3/2
ProductPackageIdentifier 1C/1C
ProductName 1C/1C
ProductDescription 3/3
SubstanceAdministrationDateTime 1/1
SubstanceAdministrationNotes 3/2
SubstanceAdministrationDeviceID 3/3
AdministrationRouteCodeSequence 2/2
SubstanceAdministrationParameterSequence 3/3
OperatorIdentificationSequence 1/1
>PersonIdentificationCodeSequence 1/1`,
  },
  'relevant-patient-information C-FIND': {
    section: 'PS3.4 §Q.4.3.1.2',
    columns: ['match', 'return'],
    rows: `PatientName - 1
PatientID R 1
IssuerOfPatientID R 2
PatientBirthDate - 2
PatientSex - 2
ObservationDateTime - 1
ValueType - 1
ConceptNameCodeSequence - 1
>@code
ContentSequence - 2
HL7StructuredDocumentReferenceSequence - 1C
>ReferencedSOPClassUID - 1
>ReferencedSOPInstanceUID - 1
>HL7InstanceIdentifier - 1
>RetrieveURI - 3
StudiesContainingOtherReferencedInstancesSequence - 1C
>ReferencedSeriesSequence - 1
>>SeriesInstanceUID - 1
>>ReferencedInstanceSequence - 1
>>>ReferencedSOPClassUID - 1
>>>ReferencedSOPInstanceUID - 1`,
  },
  'relevant-patient-information C-FIND #2': {
    section: 'PS3.4 §Q.4.3.1.2',
    columns: ['match', 'return'],
    rows: `ContentTemplateSequence 1 1
>MappingResource 1 1
>TemplateIdentifier 1 1
SpecificCharacterSet 1C 1C`,
  },
  'hanging-protocol-query C-FIND': {
    section: 'PS3.4 §U.6.1.2',
    columns: ['match', 'return'],
    rows: `SpecificCharacterSet - 1C
SOPClassUID R 1
SOPInstanceUID U 1
HangingProtocolName R 1
HangingProtocolDescription - 1
HangingProtocolLevel R 1
HangingProtocolCreator - 1
HangingProtocolCreationDateTime - 1
HangingProtocolDefinitionSequence R 1
>Modality R 2
>AnatomicRegionSequence R 2
>Laterality R 2
>ProcedureCodeSequence R 2
>>@code
>ReasonForRequestedProcedureCodeSequence R 2
>>@code
NumberOfPriorsReferenced R 1
HangingProtocolUserIdentificationCodeSequence R 2
>@code
HangingProtocolUserGroupName R 3
NumberOfScreens R 2
NominalScreenDefinitionSequence - 2
>NumberOfVerticalPixels - 1
>NumberOfHorizontalPixels - 1
>DisplayEnvironmentSpatialPosition - 1
>ScreenMinimumGrayscaleBitDepth - 1C
>ScreenMinimumColorBitDepth - 1C
>ApplicationMaximumRepaintTime - 3`,
  },
  'color-palette-query C-FIND': {
    section: 'PS3.4 §X.6.1.2',
    columns: ['match', 'return'],
    rows: `SpecificCharacterSet - 1C
SOPClassUID R 1
SOPInstanceUID U 1
ContentLabel R 1
ContentDescription - 2
ContentCreatorName - 2
AlternateContentDescriptionSequence - 3
>ContentDescription - 1
>LanguageCodeSequence - 1
>>@code`,
  },
  'substance-administration C-FIND': {
    section: 'PS3.4 §V.6.1.2.2',
    columns: ['match', 'return'],
    rows: `ProductPackageIdentifier R 1
ProductTypeCodeSequence - 1
>@code
ProductName - 1
ProductExpirationDateTime - 2
ProductParameterSequence - 2
>ValueType - 1
>ConceptNameCodeSequence - 1
>>@code`,
  },
  'substance-administration C-FIND #2': {
    section: 'PS3.4 §V.6.2.2.2',
    columns: ['match', 'return'],
    rows: `PatientName O 2
PatientID R 1
IssuerOfPatientID O 2
IssuerOfPatientIDQualifiersSequence O 3
PatientBirthDate - 2
PatientSex - 2
AdmissionID R 2
IssuerOfAdmissionIDSequence O 3
>LocalNamespaceEntityID O 1C
>UniversalEntityID O 1C
>UniversalEntityIDType O 1C
ProductPackageIdentifier R 1
AdministrationRouteCodeSequence R 1
>@code
SubstanceAdministrationApproval - 1
ApprovalStatusFurtherDescription - 2
ApprovalStatusDateTime - 1`,
  },
  'implant-template-query C-FIND': {
    section: 'PS3.4 §BB.6.1.2.1',
    columns: ['match', 'return'],
    rows: `SpecificCharacterSet - 1C
SOPClassUID R 1
SOPInstanceUID U 1
Manufacturer R 1
ImplantName R 1
ImplantSize R 2
ImplantPartNumber R 1
ReplacedImplantTemplateSequence R 2
>ReferencedSOPClassUID R 1
>ReferencedSOPInstanceUID R 1
DerivationImplantTemplateSequence R 2
>ReferencedSOPClassUID R 1
>ReferencedSOPInstanceUID R 1
EffectiveDateTime R 1
OriginalImplantTemplateSequence R 2
>ReferencedSOPClassUID R 1
>ReferencedSOPInstanceUID R 1
ImplantTargetAnatomySequence R 2
>AnatomicRegionSequence R 1
ImplantRegulatoryDisapprovalCodeSequence R 2
>@code
MaterialCodeSequence R 1
>@code
CoatingMaterialsCodeSequence R 1
>@code`,
  },
  'implant-template-query C-FIND #2': {
    section: 'PS3.4 §BB.6.1.2.2',
    columns: ['match', 'return'],
    rows: `SpecificCharacterSet - 1C
SOPClassUID R 1
SOPInstanceUID U 1
Manufacturer R 1
ProcedureTypeCodeSequence R 1
>@code
ReplacedImplantAssemblyTemplateSequence R 1
>ReferencedSOPClassUID R 1
>ReferencedSOPInstanceUID R 1
OriginalImplantAssemblyTemplateSequence R 1
>ReferencedSOPClassUID R 1
>ReferencedSOPInstanceUID R 1
DerivationImplantAssemblyTemplateSequence R 1
>ReferencedSOPClassUID R 1
>ReferencedSOPInstanceUID R 1
SurgicalTechnique R 2`,
  },
  'implant-template-query C-FIND #3': {
    section: 'PS3.4 §BB.6.1.2.3',
    columns: ['match', 'return'],
    rows: `SpecificCharacterSet - 1C
SOPClassUID R 1
SOPInstanceUID U 1
ImplantTemplateGroupName R 1
ImplantTemplateGroupDescription - 2
ImplantTemplateGroupIssuer R 1
EffectiveDateTime R 1
ReplacedImplantTemplateGroupSequence R 2
>ReferencedSOPClassUID R 1
>ReferencedSOPInstanceUID R 1`,
  },
  'rt-machine-verification N-CREATE': {
    section: 'PS3.4 §DD.3.2.1.1',
    columns: ['create', 'set'],
    rows: `ReferencedRTPlanSequence 1/1 not-allowed
>ReferencedSOPClassUID 1/1 not-allowed
>ReferencedSOPInstanceUID 1/1 not-allowed
ReferencedFractionGroupNumber 1C/1 not-allowed
PatientID 1/1 not-allowed
TreatmentVerificationStatus not-allowed not-allowed
FailedAttributesSequence not-allowed not-allowed
OverriddenAttributesSequence not-allowed not-allowed
GeneralMachineVerificationSequence 2/2 1/1
>SpecifiedPrimaryMeterset -/- 3/3
>SpecifiedSecondaryMeterset -/- 3/3
>SpecifiedTreatmentTime -/- 3/3
>BeamLimitingDeviceLeafPairsSequence -/- 3/3
>>RTBeamLimitingDeviceType -/- 1/1
>>NumberOfLeafJawPairs -/- 1/1
>RecordedWedgeSequence -/- 2C/2C
>>WedgeNumber -/- 1/1
>>WedgeID -/- 3/3
>>WedgeAngle -/- 3/3
>>WedgeOrientation -/- 3/3
>>AccessoryCode -/- 3/3
>RecordedCompensatorSequence -/- 2C/2C
>>CompensatorID -/- 3/3
>>AccessoryCode -/- 3/3
>>ReferencedCompensatorNumber -/- 1/1
>RecordedBlockSequence -/- 2C/2C
>>BlockTrayID -/- 3/3
>>AccessoryCode -/- 3/3
>>ReferencedBlockNumber -/- 1/1
>TreatmentMachineName -/- 1/1
>BeamName -/- 3/3
>RadiationType -/- 1/1
>NumberOfWedges -/- 1/1
>NumberOfCompensators -/- 1/1
>NumberOfBoli -/- 1/1
>NumberOfBlocks -/- 1/1
>ApplicatorSequence -/- 2C/2C
>>AccessoryCode -/- 3/3
>>ApplicatorID -/- 3/3
>>ApplicatorType -/- 1/1
>NumberOfControlPoints -/- 1/1
>PatientSetupSequence -/- 3/3
>>PatientSetupNumber -/- 1/1
>>FixationDeviceSequence -/- 2C/2C
>>>AccessoryCode -/- 3/3
>>>FixationDeviceType -/- 1/1
>ReferencedBeamNumber -/- 1/1
>ReferencedBolusSequence -/- 2C/2C
>>ReferencedROINumber -/- 1/1
>>AccessoryCode -/- 3/3
ConventionalMachineVerificationSequence 2/2 1/1
>ConventionalControlPointVerificationSequence -/- 1/1
>>NominalBeamEnergy -/- 3/3
>>DoseRateSet -/- 3/3
>>WedgePositionSequence -/- 1C/1C
>>>WedgePosition -/- 1/1
>>>ReferencedWedgeNumber -/- 1/1
>>BeamLimitingDevicePositionSequence -/- 1C/1C
>>>RTBeamLimitingDeviceType -/- 1/1
>>>LeafJawPositions -/- 1/1
>>GantryAngle -/- 3/3
>>GantryRotationDirection -/- 2/2
>>BeamLimitingDeviceAngle -/- 3/3
>>BeamLimitingDeviceRotationDirection -/- 3/3
>>PatientSupportAngle -/- 3/3
>>PatientSupportRotationDirection -/- 3/3
>>TableTopEccentricAxisDistance -/- 3/3
>>TableTopEccentricAngle -/- 3/3
>>TableTopEccentricRotationDirection -/- 3/3
>>TableTopVerticalPosition -/- 3/3
>>TableTopLongitudinalPosition -/- 3/3
>>TableTopLateralPosition -/- 3/3
>>TableTopPitchAngle -/- 3/3
>>TableTopPitchRotationDirection -/- 3/3
>>TableTopRollAngle -/- 3/3
>>TableTopRollRotationDirection -/- 3/3
>>ReferencedControlPointIndex -/- 1/1`,
  },
  'rt-machine-verification N-CREATE #2': {
    section: 'PS3.4 §DD.3.2.1.1',
    columns: ['create', 'set'],
    rows: `ReferencedRTPlanSequence 1/1 not-allowed
>ReferencedSOPClassUID 1/1 not-allowed
>ReferencedSOPInstanceUID 1/1 not-allowed
ReferencedFractionGroupNumber 1C/1 not-allowed
PatientID 1/1 not-allowed
TreatmentVerificationStatus not-allowed not-allowed
FailedAttributesSequence not-allowed not-allowed
OverriddenAttributesSequence not-allowed not-allowed
GeneralMachineVerificationSequence 2/2 1/1
>SpecifiedPrimaryMeterset -/- 3/3
>SpecifiedSecondaryMeterset -/- 3/3
>SpecifiedTreatmentTime -/- 3/3
>BeamLimitingDeviceLeafPairsSequence -/- 3/3
>>RTBeamLimitingDeviceType -/- 1/1
>>NumberOfLeafJawPairs -/- 1/1
>RecordedWedgeSequence -/- 2C/2C
>>WedgeNumber -/- 1/1
>>WedgeID -/- 3/3
>>WedgeAngle -/- 3/3
>>WedgeOrientation -/- 3/3
>>AccessoryCode -/- 3/3
>RecordedCompensatorSequence -/- 2C/2C
>>CompensatorID -/- 3/3
>>AccessoryCode -/- 3/3
>>ReferencedCompensatorNumber -/- 1/1
>RecordedBlockSequence -/- 2C/2C
>>BlockTrayID -/- 3/3
>>AccessoryCode -/- 3/3
>>ReferencedBlockNumber -/- 1/1
>TreatmentMachineName -/- 1/1
>BeamName -/- 3/3
>RadiationType -/- 1/1
>NumberOfWedges -/- 1/1
>NumberOfCompensators -/- 1/1
>NumberOfBoli -/- 1/1
>NumberOfBlocks -/- 1/1
>ApplicatorSequence -/- 2C/2C
>>AccessoryCode -/- 3/3
>>ApplicatorID -/- 3/3
>>ApplicatorType -/- 1/1
>NumberOfControlPoints -/- 1/1
>PatientSetupSequence -/- 3/3
>>PatientSetupNumber -/- 1/1
>>FixationDeviceSequence -/- 2C/2C
>>>AccessoryCode -/- 3/3
>>>FixationDeviceType -/- 1/1
>ReferencedBeamNumber -/- 1/1
>ReferencedBolusSequence -/- 2C/2C
>>ReferencedROINumber -/- 1/1
>>AccessoryCode -/- 3/3
IonMachineVerificationSequence 2/2 1/1
>IonControlPointVerificationSequence -/- 1/1
>>MetersetRateSet -/- 3/3
>>NominalBeamEnergy -/- 3/3
>>BeamLimitingDevicePositionSequence -/- 1C/1C
>>>RTBeamLimitingDeviceType -/- 1/1
>>>LeafJawPositions -/- 1/1
>>GantryAngle -/- 3/3
>>GantryRotationDirection -/- 2/2
>>BeamLimitingDeviceAngle -/- 3/3
>>BeamLimitingDeviceRotationDirection -/- 3/3
>>PatientSupportAngle -/- 3/3
>>PatientSupportRotationDirection -/- 3/3
>>TableTopVerticalPosition -/- 3/3
>>TableTopLongitudinalPosition -/- 3/3
>>TableTopLateralPosition -/- 3/3
>>TableTopPitchAngle -/- 3/3
>>TableTopPitchRotationDirection -/- 3/3
>>TableTopRollAngle -/- 3/3
>>TableTopRollRotationDirection -/- 3/3
>>HeadFixationAngle -/- 3/3
>>GantryPitchAngle -/- 3/3
>>GantryPitchRotationDirection -/- 3/3
>>SnoutPosition -/- 3/3
>>RangeShifterSettingsSequence -/- 1C/1C
>>>RangeShifterSetting -/- 1/1
>>>ReferencedRangeShifterNumber -/- 1/1
>>LateralSpreadingDeviceSettingsSequence -/- 1C/1C
>>>LateralSpreadingDeviceSetting -/- 1/1
>>>ReferencedLateralSpreadingDeviceNumber -/- 1/1
>>RangeModulatorSettingsSequence -/- 1C/1C
>>>RangeModulatorGatingStartValue -/- 1/1
>>>RangeModulatorGatingStopValue -/- 1/1
>>>ReferencedRangeModulatorNumber -/- 1/1
>>IonWedgePositionSequence -/- 1C/1C
>>>WedgeThinEdgePosition -/- 1C/1C
>>>WedgePosition -/- 1/1
>>ReferencedControlPointIndex -/- 1/1
>RecordedSnoutSequence -/- 1C/1C
>>AccessoryCode -/- 3/3
>>SnoutID -/- 3/3
>RecordedRangeShifterSequence -/- 2C/2C
>>AccessoryCode -/- 3/3
>>RangeShifterID -/- 3/3
>>ReferencedRangeShifterNumber -/- 1/1
>RecordedLateralSpreadingDeviceSequence -/- 2C/2C
>>AccessoryCode -/- 3/3
>>LateralSpreadingDeviceID -/- 3/3
>>ReferencedLateralSpreadingDeviceNumber -/- 1/1
>RecordedRangeModulatorSequence -/- 2C/2C
>>AccessoryCode -/- 3/3
>>RangeModulatorID -/- 3/3
>>RangeModulatorType -/- 1/1
>>BeamCurrentModulationID -/- 1C/1C
>>ReferencedRangeModulatorNumber -/- 1/1
>RadiationMassNumber -/- 1C/1C
>RadiationAtomicNumber -/- 1C/1C
>RadiationChargeState -/- 1C/1C
>ScanMode -/- 1/1
>NumberOfRangeShifters -/- 1/1
>NumberOfLateralSpreadingDevices -/- 1/1
>NumberOfRangeModulators -/- 1/1
>PatientSupportType -/- 3/3
>PatientSupportID -/- 3/3
>PatientSupportAccessoryCode -/- 3/3
>FixationLightAzimuthalAngle -/- 3/3
>FixationLightPolarAngle -/- 3/3`,
  },
  'rt-machine-verification N-GET': {
    section: 'PS3.4 §DD.3.2.2.1',
    columns: ['get'],
    rows: `SelectorAttribute -/1
SelectorValueNumber -/1
SelectorSequencePointer -/1
SelectorSequencePointerPrivateCreator -/1
SelectorSequencePointerItems -/1
SelectorAttributePrivateCreator -/1`,
  },
  'rt-machine-verification attributes': {
    section: 'PS3.4 §DD.3.2.2.2',
    columns: ['get'],
    rows: `ReferencedRTPlanSequence -/1
>ReferencedSOPClassUID -/1
>ReferencedSOPInstanceUID -/1
ReferencedFractionGroupNumber -/1
PatientID -/1
TreatmentVerificationStatus -/1
FailedAttributesSequence -/2
OverriddenAttributesSequence -/2
>OperatorsName -/2
>OverrideReason -/2`,
  },
  'rt-machine-verification N-EVENT-REPORT 2': {
    section: 'PS3.4 §DD.3.2.5.1',
    columns: ['event'],
    rows: `TreatmentVerificationStatus -/1`,
  },
  'display-system attributes': {
    section: 'PS3.4 §EE.2.2.1.1',
    columns: ['get'],
    rows: `PerformedProcedureStepStartDateTime -/1
PerformedProcedureStepEndDateTime -/1
ActualHumanPerformersSequence 3/2
>HumanPerformerCodeSequence -/1C
>>@code
>HumanPerformerName -/1C
>HumanPerformerOrganization -/2
MeasurementEquipmentSequence 3/2
>MeasurementFunctions -/1
>MeasuredCharacteristics -/1
>MeasurementEquipmentType -/1
>Manufacturer -/1
>ManufacturerModelName -/1
>DeviceSerialNumber -/2
>DateTimeOfLastCalibration -/2`,
  },
  'display-system N-GET': {
    section: 'PS3.4 §EE.2.2.1.1',
    columns: ['get'],
    rows: `SpecificCharacterSet -/1C
Manufacturer 3/1
InstitutionName 3/1
InstitutionAddress 3/1
DeviceSerialNumber 3/1
StationName 3/2
InstitutionalDepartmentName 3/2
InstitutionalDepartmentTypeCodeSequence 3/3
ManufacturerModelName 3/1
EquipmentAdministratorSequence 3/2
>PersonName -/2
>PersonIdentificationCodeSequence -/1
>>@code
>PersonAddress -/3
>PersonTelephoneNumbers -/3
>InstitutionName -/1C
>InstitutionAddress -/3
>InstitutionCodeSequence -/1C
>>@code
NumberOfDisplaySubsystems 3/1
DisplaySubsystemSequence 3/1
>DisplaySubsystemID -/1
>DisplaySubsystemName -/2
>DisplaySubsystemDescription -/2
>DisplayDeviceTypeCodeSequence -/2
>>@code
>Manufacturer -/2
>DeviceSerialNumber -/2
>ManufacturerModelName -/2
>SystemStatus -/1
>SystemStatusComment -/2
>DisplaySubsystemConfigurationSequence -/2
>>ConfigurationID -/1
>>ConfigurationName -/2
>>ConfigurationDescription -/2
>>ReferencedTargetLuminanceCharacteristicsID -/2
>CurrentConfigurationID -/2
>MeasurementEquipmentSequence -/2
>>MeasurementFunctions -/1
>>MeasuredCharacteristics -/1
>>MeasurementEquipmentType -/1
>>Manufacturer -/1
>>ManufacturerModelName -/1
>>DeviceSerialNumber -/1
>>DateTimeOfLastCalibration -/2
TargetLuminanceCharacteristicsSequence 2/1
>LuminanceCharacteristicsID -/1
>DisplayFunctionType -/1
>TargetMinimumLuminance -/1
>TargetMaximumLuminance -/1
>GammaValue -/1C
>NumberOfLuminancePoints -/1C
>LuminanceResponseSequence -/1C
>>DDLValue -/1
>>LuminanceValue -/1
>LuminanceResponseDescription -/1C
>CIExyWhitePoint -/3
>ReflectedAmbientLight -/3
>AmbientLightValueSource -/1C
QAResultsSequence 3/1
>DisplaySubsystemID -/1
>DisplaySubsystemQAResultsSequence -/2
>>ConfigurationID -/1
>>ConfigurationQAResultsSequence -/2
>>>DisplayCalibrationResultSequence -/2
>>>>LuminanceCharacteristicsID -/1
>>>VisualEvaluationResultSequence -/2
>>>>VisualEvaluationTestSequence -/1
>>>>>TestResult -/1
>>>>>TestResultComment -/3
>>>>>TestPatternCodeSequence -/3
>>>>>>@code
>>>>>ReferencedImageSequence -/1C
>>>>>>ReferencedSOPClassUID -/1
>>>>>>ReferencedSOPInstanceUID -/1
>>>>>>ReferencedFrameNumber -/1C
>>>>>>ReferencedSegmentNumber -/1C
>>>>>>TestImageValidation -/3
>>>>VisualEvaluationMethodCodeSequence -/1
>>>>>@code
>>>LuminanceUniformityResultSequence -/2
>>>>NumberOfLuminancePoints -/1
>>>>MeasurementPatternCodeSequence -/1
>>>>>@code
>>>>DDLValue -/1
>>>>WhitePointFlag -/1
>>>>LuminanceResponseSequence -/1
>>>>>LuminanceValue -/1
>>>>>CIExyWhitePoint -/1C
>>>>ReflectedAmbientLight -/3
>>>>AmbientLightValueSource -/1C
>>>LuminanceResultSequence -/2
>>>>NumberOfLuminancePoints -/1
>>>>LuminanceResponseSequence -/1
>>>>>DDLValue -/1
>>>>>LuminanceValue -/1
>>>>>CIExyWhitePoint -/3
>>>>ReflectedAmbientLight -/3
>>>>AmbientLightValueSource -/1C`,
  },
  'ups N-ACTION 1': {
    section: 'PS3.4 §CC.2.1.1',
    columns: ['action'],
    rows: `ProcedureStepState 1/1
TransactionUID 1/1`,
  },
  'ups N-ACTION 2': {
    section: 'PS3.4 §CC.2.2.1',
    columns: ['action'],
    rows: `ReasonForCancellation 3/1
ProcedureStepDiscontinuationReasonCodeSequence 3/1
>@code
ContactURI 3/1
ContactDisplayName 3/1`,
  },
  'ups N-ACTION 3': {
    section: 'PS3.4 §CC.2.3.1',
    columns: ['action'],
    rows: `ReceivingAE 1/1
DeletionLock 1/1`,
  },
  'ups N-ACTION 4': {
    section: 'PS3.4 §CC.2.3.1',
    columns: ['action'],
    rows: `ReceivingAE 1/1`,
  },
  'ups N-ACTION 5': {
    section: 'PS3.4 §CC.2.3.1',
    columns: ['action'],
    rows: `ReceivingAE 1/1`,
  },
  'ups N-EVENT-REPORT 1': {
    section: 'PS3.4 §CC.2.4.1',
    columns: ['event'],
    rows: `ProcedureStepState -/1
InputReadinessState -/1
ReasonForCancellation -/3
ProcedureStepDiscontinuationReasonCodeSequence -/3
>@code`,
  },
  'ups N-EVENT-REPORT 2': {
    section: 'PS3.4 §CC.2.4.1',
    columns: ['event'],
    rows: `RequestingAE -/1
ReasonForCancellation -/1C
ProcedureStepDiscontinuationReasonCodeSequence -/1C
>@code
ContactURI -/1C
ContactDisplayName -/1C`,
  },
  'ups N-EVENT-REPORT 3': {
    section: 'PS3.4 §CC.2.4.1',
    columns: ['event'],
    rows: `ProcedureStepProgressInformationSequence -/1
>ProcedureStepProgress -/3
>ProcedureStepProgressDescription -/3
>ProcedureStepProgressParametersSequence -/3
>ProcedureStepCommunicationsURISequence -/3
>>ContactURI -/1
>>ContactDisplayName -/3`,
  },
  'ups N-EVENT-REPORT 4': {
    section: 'PS3.4 §CC.2.4.1',
    columns: ['event'],
    rows: `SCPStatus -/1
SubscriptionListStatus -/1
UnifiedProcedureStepListStatus -/1`,
  },
  'ups N-EVENT-REPORT 5': {
    section: 'PS3.4 §CC.2.4.1',
    columns: ['event'],
    rows: `ScheduledStationNameCodeSequence -/1C
>@code
HumanPerformerCodeSequence -/1C
>@code
HumanPerformerOrganization -/1C`,
  },
  'storage attributes': {
    section: 'PS3.4 §B.4.1.3',
    columns: ['get'],
    rows: `PatientID .
IssuerOfPatientID .
OtherPatientIDsSequence .
StudyInstanceUID .
SeriesInstanceUID .`,
  },
  'retrieve-without-bulk-data attributes': {
    section: 'PS3.4 §Z.1.3',
    columns: ['get'],
    rows: `PixelData .
FloatPixelData .
DoubleFloatPixelData .
PixelDataProviderURL .
SpectroscopyData .
OverlayData .
CurveData .
AudioSampleData .
EncapsulatedDocument .`,
  },
  'retrieve-without-bulk-data C-FIND': {
    section: 'PS3.4 §Z.6.1.1.2',
    columns: ['match', 'return'],
    rows: `SOPInstanceUID U .`,
  },
  'protocol-approval-query C-FIND': {
    section: 'PS3.4 §II.6.1.2',
    columns: ['match', 'return'],
    rows: `SpecificCharacterSet - 1C
SOPClassUID R 1
SOPInstanceUID U 1
InstanceCreationDate R 1
InstanceCreationTime R 1
ApprovalSubjectSequence R 1
>ReferencedSOPClassUID R 1
>ReferencedSOPInstanceUID R 1
ApprovalSequence R 1
>AssertionCodeSequence R 1
>>@code
>AssertionUID - 1
>AsserterIdentificationSequence R 1
>>ObserverType - 1
>>PersonName R 1
>>PersonIdentificationCodeSequence R 1
>>>@code
>>OrganizationalRoleCodeSequence R 2
>>>@code
>>StationName - 3
>>DeviceUID - 3
>>Manufacturer - 3
>>ManufacturerModelName - 3
>>StationAETitle - 3
>>InstitutionName R 1
>>InstitutionCodeSequence R 1
>>>@code
>>InstitutionalDepartmentName U 2
>>InstitutionalDepartmentTypeCodeSequence U 3
>>>@code
>AssertionDateTime R 1
>AssertionExpirationDateTime R 2
>AssertionComments - 2
>RelatedAssertionSequence U 1
>>ReferencedAssertionUID U 1
Manufacturer - 1
ManufacturerModelName - 2
SoftwareVersions - 2`,
  },
};
