// Generated from standard/tables/uids.tsv (PS3.6 2026c). Do not edit: run `node standard/generate.ts`.

/** Types of UIDs, as PS3.6 Table A-1 names them. */
export type UidType =
  | 'SOP Class'
  | 'Transfer Syntax'
  | 'Well-known frame of reference'
  | 'Well-known SOP Instance'
  | 'DICOM UIDs as a Coding Scheme'
  | 'Coding Scheme'
  | 'Application Context Name'
  | 'Meta SOP Class'
  | 'Service Class'
  | 'Application Hosting Model'
  | 'Mapping Resource'
  | 'LDAP OID'
  | 'Synchronization Frame of Reference';

/** The number of a type in the packed rows is its place here. */
export const uidTypes: readonly UidType[] = ['SOP Class', 'Transfer Syntax', 'Well-known frame of reference', 'Well-known SOP Instance', 'DICOM UIDs as a Coding Scheme', 'Coding Scheme', 'Application Context Name', 'Meta SOP Class', 'Service Class', 'Application Hosting Model', 'Mapping Resource', 'LDAP OID', 'Synchronization Frame of Reference'];

/** What every UID of the standard begins with. */
export const uidRoot: string = '1.2.840.10008.';

/** 496 rows: the UID behind its root, type, retired, keyword, name. Only uids.ts reads them, when asked. */
export const packedUids = (): string => `1.1 0 Verification=Verification SOP Class
1.2 1 ImplicitVRLittleEndian
1.2.1 1 ExplicitVRLittleEndian
1.2.1.98 1 EncapsulatedUncompressedExplicitVRLittleEndian
1.2.1.99 1 DeflatedExplicitVRLittleEndian
1.2.2 1! ExplicitVRBigEndian
1.2.4.50 1 JPEGBaseline8Bit=JPEG Baseline (Process 1)
1.2.4.51 1 JPEGExtended12Bit=JPEG Extended (Process 2 & 4)
1.2.4.52 1! JPEGExtended35=JPEG Extended (Process 3 & 5)
1.2.4.53 1! JPEGSpectralSelectionNonHierarchical68=JPEG Spectral Selection, Non-Hierarchical (Process 6 & 8)
1.2.4.54 1! JPEGSpectralSelectionNonHierarchical79=JPEG Spectral Selection, Non-Hierarchical (Process 7 & 9)
1.2.4.55 1! JPEGFullProgressionNonHierarchical1012=JPEG Full Progression, Non-Hierarchical (Process 10 & 12)
1.2.4.56 1! JPEGFullProgressionNonHierarchical1113=JPEG Full Progression, Non-Hierarchical (Process 11 & 13)
1.2.4.57 1 JPEGLossless=JPEG Lossless, Non-Hierarchical (Process 14)
1.2.4.58 1! JPEGLosslessNonHierarchical15=JPEG Lossless, Non-Hierarchical (Process 15)
1.2.4.59 1! JPEGExtendedHierarchical1618=JPEG Extended, Hierarchical (Process 16 & 18)
1.2.4.60 1! JPEGExtendedHierarchical1719=JPEG Extended, Hierarchical (Process 17 & 19)
1.2.4.61 1! JPEGSpectralSelectionHierarchical2022=JPEG Spectral Selection, Hierarchical (Process 20 & 22)
1.2.4.62 1! JPEGSpectralSelectionHierarchical2123=JPEG Spectral Selection, Hierarchical (Process 21 & 23)
1.2.4.63 1! JPEGFullProgressionHierarchical2426=JPEG Full Progression, Hierarchical (Process 24 & 26)
1.2.4.64 1! JPEGFullProgressionHierarchical2527=JPEG Full Progression, Hierarchical (Process 25 & 27)
1.2.4.65 1! JPEGLosslessHierarchical28=JPEG Lossless, Hierarchical (Process 28)
1.2.4.66 1! JPEGLosslessHierarchical29=JPEG Lossless, Hierarchical (Process 29)
1.2.4.70 1 JPEGLosslessSV1=JPEG Lossless, Non-Hierarchical, First-Order Prediction (Process 14 [Selection Value 1])
1.2.4.80 1 JPEGLSLossless=JPEG-LS Lossless Image Compression
1.2.4.81 1 JPEGLSNearLossless=JPEG-LS Lossy (Near-Lossless) Image Compression
1.2.4.90 1 JPEG2000Lossless=JPEG 2000 Image Compression (Lossless Only)
1.2.4.91 1 JPEG2000=JPEG 2000 Image Compression
1.2.4.92 1 JPEG2000MCLossless=JPEG 2000 Part 2 Multi-component Image Compression (Lossless Only)
1.2.4.93 1 JPEG2000MC=JPEG 2000 Part 2 Multi-component Image Compression
1.2.4.94 1 JPIPReferenced
1.2.4.95 1 JPIPReferencedDeflate
1.2.4.100 1 MPEG2MPML=MPEG2 Main Profile / Main Level
1.2.4.100.1 1 MPEG2MPMLF=Fragmentable MPEG2 Main Profile / Main Level
1.2.4.101 1 MPEG2MPHL=MPEG2 Main Profile / High Level
1.2.4.101.1 1 MPEG2MPHLF=Fragmentable MPEG2 Main Profile / High Level
1.2.4.102 1 MPEG4HP41=MPEG-4 AVC/H.264 High Profile / Level 4.1
1.2.4.102.1 1 MPEG4HP41F=Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.1
1.2.4.103 1 MPEG4HP41BD=MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1
1.2.4.103.1 1 MPEG4HP41BDF=Fragmentable MPEG-4 AVC/H.264 BD-compatible High Profile / Level 4.1
1.2.4.104 1 MPEG4HP422D=MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video
1.2.4.104.1 1 MPEG4HP422DF=Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 2D Video
1.2.4.105 1 MPEG4HP423D=MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video
1.2.4.105.1 1 MPEG4HP423DF=Fragmentable MPEG-4 AVC/H.264 High Profile / Level 4.2 For 3D Video
1.2.4.106 1 MPEG4HP42STEREO=MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2
1.2.4.106.1 1 MPEG4HP42STEREOF=Fragmentable MPEG-4 AVC/H.264 Stereo High Profile / Level 4.2
1.2.4.107 1 HEVCMP51=HEVC/H.265 Main Profile / Level 5.1
1.2.4.108 1 HEVCM10P51=HEVC/H.265 Main 10 Profile / Level 5.1
1.2.4.110 1 JPEGXLLossless=JPEG XL Lossless
1.2.4.111 1 JPEGXLJPEGRecompression=JPEG XL JPEG Recompression
1.2.4.112 1 JPEGXL=JPEG XL
1.2.4.201 1 HTJ2KLossless=High-Throughput JPEG 2000 Image Compression (Lossless Only)
1.2.4.202 1 HTJ2KLosslessRPCL=High-Throughput JPEG 2000 with RPCL Options Image Compression (Lossless Only)
1.2.4.203 1 HTJ2K=High-Throughput JPEG 2000 Image Compression
1.2.4.204 1 JPIPHTJ2KReferenced=JPIP HTJ2K Referenced
1.2.4.205 1 JPIPHTJ2KReferencedDeflate=JPIP HTJ2K Referenced Deflate
1.2.5 1 RLELossless
1.2.6.1 1! RFC2557MIMEEncapsulation=RFC 2557 MIME encapsulation
1.2.6.2 1! XMLEncoding
1.2.7.1 1 SMPTEST211020UncompressedProgressiveActiveVideo=SMPTE ST 2110-20 Uncompressed Progressive Active Video
1.2.7.2 1 SMPTEST211020UncompressedInterlacedActiveVideo=SMPTE ST 2110-20 Uncompressed Interlaced Active Video
1.2.7.3 1 SMPTEST211030PCMDigitalAudio=SMPTE ST 2110-30 PCM Digital Audio
1.2.8.1 1 DeflatedImageFrameCompression
1.3.10 0 MediaStorageDirectoryStorage
1.4.1.1 2 TalairachBrainAtlas=Talairach Brain Atlas Frame of Reference
1.4.1.2 2 SPM2T1=SPM2 T1 Frame of Reference
1.4.1.3 2 SPM2T2=SPM2 T2 Frame of Reference
1.4.1.4 2 SPM2PD=SPM2 PD Frame of Reference
1.4.1.5 2 SPM2EPI=SPM2 EPI Frame of Reference
1.4.1.6 2 SPM2FILT1=SPM2 FIL T1 Frame of Reference
1.4.1.7 2 SPM2PET=SPM2 PET Frame of Reference
1.4.1.8 2 SPM2TRANSM=SPM2 TRANSM Frame of Reference
1.4.1.9 2 SPM2SPECT=SPM2 SPECT Frame of Reference
1.4.1.10 2 SPM2GRAY=SPM2 GRAY Frame of Reference
1.4.1.11 2 SPM2WHITE=SPM2 WHITE Frame of Reference
1.4.1.12 2 SPM2CSF=SPM2 CSF Frame of Reference
1.4.1.13 2 SPM2BRAINMASK=SPM2 BRAINMASK Frame of Reference
1.4.1.14 2 SPM2AVG305T1=SPM2 AVG305T1 Frame of Reference
1.4.1.15 2 SPM2AVG152T1=SPM2 AVG152T1 Frame of Reference
1.4.1.16 2 SPM2AVG152T2=SPM2 AVG152T2 Frame of Reference
1.4.1.17 2 SPM2AVG152PD=SPM2 AVG152PD Frame of Reference
1.4.1.18 2 SPM2SINGLESUBJT1=SPM2 SINGLESUBJT1 Frame of Reference
1.4.2.1 2 ICBM452T1=ICBM 452 T1 Frame of Reference
1.4.2.2 2 ICBMSingleSubjectMRI=ICBM Single Subject MRI Frame of Reference
1.4.3.1 2 IEC61217FixedCoordinateSystem=IEC 61217 Fixed Coordinate System Frame of Reference
1.4.3.2 2 StandardRoboticArmCoordinateSystem=Standard Robotic-Arm Coordinate System Frame of Reference
1.4.3.3 2 IEC61217TableTopCoordinateSystem=IEC 61217 Table Top Coordinate System Frame of Reference
1.4.4.1 2 SRI24=SRI24 Frame of Reference
1.4.5.1 2 Colin27=Colin27 Frame of Reference
1.4.6.1 2 LPBA40AIR=LPBA40/AIR Frame of Reference
1.4.6.2 2 LPBA40FLIRT=LPBA40/FLIRT Frame of Reference
1.4.6.3 2 LPBA40SPM5=LPBA40/SPM5 Frame of Reference
1.5.1 3 HotIronPalette=Hot Iron Color Palette SOP Instance
1.5.2 3 PETPalette=PET Color Palette SOP Instance
1.5.3 3 HotMetalBluePalette=Hot Metal Blue Color Palette SOP Instance
1.5.4 3 PET20StepPalette=PET 20 Step Color Palette SOP Instance
1.5.5 3 SpringPalette=Spring Color Palette SOP Instance
1.5.6 3 SummerPalette=Summer Color Palette SOP Instance
1.5.7 3 FallPalette=Fall Color Palette SOP Instance
1.5.8 3 WinterPalette=Winter Color Palette SOP Instance
1.9 0! BasicStudyContentNotification=Basic Study Content Notification SOP Class
1.20 1! Papyrus3ImplicitVRLittleEndian=Papyrus 3 Implicit VR Little Endian
1.20.1 0 StorageCommitmentPushModel=Storage Commitment Push Model SOP Class
1.20.1.1 3 StorageCommitmentPushModelInstance=Storage Commitment Push Model SOP Instance
1.20.2 0! StorageCommitmentPullModel=Storage Commitment Pull Model SOP Class
1.20.2.1 3! StorageCommitmentPullModelInstance=Storage Commitment Pull Model SOP Instance
1.40 0 ProceduralEventLogging=Procedural Event Logging SOP Class
1.40.1 3 ProceduralEventLoggingInstance=Procedural Event Logging SOP Instance
1.42 0 SubstanceAdministrationLogging=Substance Administration Logging SOP Class
1.42.1 3 SubstanceAdministrationLoggingInstance=Substance Administration Logging SOP Instance
2.6.1 4 DCMUID=DICOM UID Registry
2.16.4 5 DCM=DICOM Controlled Terminology
2.16.5 5 MA=Adult Mouse Anatomy Ontology
2.16.6 5 UBERON=Uberon Ontology
2.16.7 5 ITIS_TSN=Integrated Taxonomic Information System (ITIS) Taxonomic Serial Number (TSN)
2.16.8 5 MGI=Mouse Genome Initiative (MGI)
2.16.9 5 PUBCHEM_CID=PubChem Compound CID
2.16.10 5 DC=Dublin Core
2.16.11 5 NYUMCCG=New York University Melanoma Clinical Cooperative Group
2.16.12 5 MAYONRISBSASRG=Mayo Clinic Non-radiological Images Specific Body Structure Anatomical Surface Region Guide
2.16.13 5 IBSI=Image Biomarker Standardisation Initiative
2.16.14 5 RO=Radiomics Ontology
2.16.15 5 RADELEMENT=RadElement
2.16.16 5 I11=ICD-11
2.16.17 5 UNS=Unified numbering system (UNS) for metals and alloys
2.16.18 5 RRID=Research Resource Identification
3.1.1.1 6 DICOMApplicationContext=DICOM Application Context Name
3.1.2.1.1 0! DetachedPatientManagement=Detached Patient Management SOP Class
3.1.2.1.4 7! DetachedPatientManagementMeta=Detached Patient Management Meta SOP Class
3.1.2.2.1 0! DetachedVisitManagement=Detached Visit Management SOP Class
3.1.2.3.1 0! DetachedStudyManagement=Detached Study Management SOP Class
3.1.2.3.2 0! StudyComponentManagement=Study Component Management SOP Class
3.1.2.3.3 0 ModalityPerformedProcedureStep=Modality Performed Procedure Step SOP Class
3.1.2.3.4 0 ModalityPerformedProcedureStepRetrieve=Modality Performed Procedure Step Retrieve SOP Class
3.1.2.3.5 0 ModalityPerformedProcedureStepNotification=Modality Performed Procedure Step Notification SOP Class
3.1.2.5.1 0! DetachedResultsManagement=Detached Results Management SOP Class
3.1.2.5.4 7! DetachedResultsManagementMeta=Detached Results Management Meta SOP Class
3.1.2.5.5 7! DetachedStudyManagementMeta=Detached Study Management Meta SOP Class
3.1.2.6.1 0! DetachedInterpretationManagement=Detached Interpretation Management SOP Class
4.2 8 Storage=Storage Service Class
5.1.1.1 0 BasicFilmSession=Basic Film Session SOP Class
5.1.1.2 0 BasicFilmBox=Basic Film Box SOP Class
5.1.1.4 0 BasicGrayscaleImageBox=Basic Grayscale Image Box SOP Class
5.1.1.4.1 0 BasicColorImageBox=Basic Color Image Box SOP Class
5.1.1.4.2 0! ReferencedImageBox=Referenced Image Box SOP Class
5.1.1.9 7 BasicGrayscalePrintManagementMeta=Basic Grayscale Print Management Meta SOP Class
5.1.1.9.1 7! ReferencedGrayscalePrintManagementMeta=Referenced Grayscale Print Management Meta SOP Class
5.1.1.14 0 PrintJob=Print Job SOP Class
5.1.1.15 0 BasicAnnotationBox=Basic Annotation Box SOP Class
5.1.1.16 0 Printer=Printer SOP Class
5.1.1.16.376 0 PrinterConfigurationRetrieval=Printer Configuration Retrieval SOP Class
5.1.1.17 3 PrinterInstance=Printer SOP Instance
5.1.1.17.376 3 PrinterConfigurationRetrievalInstance=Printer Configuration Retrieval SOP Instance
5.1.1.18 7 BasicColorPrintManagementMeta=Basic Color Print Management Meta SOP Class
5.1.1.18.1 7! ReferencedColorPrintManagementMeta=Referenced Color Print Management Meta SOP Class
5.1.1.22 0 VOILUTBox=VOI LUT Box SOP Class
5.1.1.23 0 PresentationLUT=Presentation LUT SOP Class
5.1.1.24 0! ImageOverlayBox=Image Overlay Box SOP Class
5.1.1.24.1 0! BasicPrintImageOverlayBox=Basic Print Image Overlay Box SOP Class
5.1.1.25 3! PrintQueueInstance=Print Queue SOP Instance
5.1.1.26 0! PrintQueueManagement=Print Queue Management SOP Class
5.1.1.27 0! StoredPrintStorage=Stored Print Storage SOP Class
5.1.1.29 0! HardcopyGrayscaleImageStorage=Hardcopy Grayscale Image Storage SOP Class
5.1.1.30 0! HardcopyColorImageStorage=Hardcopy Color Image Storage SOP Class
5.1.1.31 0! PullPrintRequest=Pull Print Request SOP Class
5.1.1.32 7! PullStoredPrintManagementMeta=Pull Stored Print Management Meta SOP Class
5.1.1.33 0 MediaCreationManagement=Media Creation Management SOP Class UID
5.1.1.40 0 DisplaySystem=Display System SOP Class
5.1.1.40.1 3 DisplaySystemInstance=Display System SOP Instance
5.1.4.1.1.1 0 ComputedRadiographyImageStorage
5.1.4.1.1.1.1 0 DigitalXRayImageStorageForPresentation=Digital X-Ray Image Storage - For Presentation
5.1.4.1.1.1.1.1 0 DigitalXRayImageStorageForProcessing=Digital X-Ray Image Storage - For Processing
5.1.4.1.1.1.2 0 DigitalMammographyXRayImageStorageForPresentation=Digital Mammography X-Ray Image Storage - For Presentation
5.1.4.1.1.1.2.1 0 DigitalMammographyXRayImageStorageForProcessing=Digital Mammography X-Ray Image Storage - For Processing
5.1.4.1.1.1.3 0 DigitalIntraOralXRayImageStorageForPresentation=Digital Intra-Oral X-Ray Image Storage - For Presentation
5.1.4.1.1.1.3.1 0 DigitalIntraOralXRayImageStorageForProcessing=Digital Intra-Oral X-Ray Image Storage - For Processing
5.1.4.1.1.2 0 CTImageStorage
5.1.4.1.1.2.1 0 EnhancedCTImageStorage
5.1.4.1.1.2.2 0 LegacyConvertedEnhancedCTImageStorage
5.1.4.1.1.2.3 0 CTImageStorageForProcessing=CT Image Storage - For Processing
5.1.4.1.1.2.4 0 EnhancedCTImageStorageForProcessing=Enhanced CT Image Storage - For Processing
5.1.4.1.1.2.5 0 LegacyConvertedEnhancedCTImageStorageForProcessing=Legacy Converted Enhanced CT Image Storage - For Processing
5.1.4.1.1.3 0! UltrasoundMultiFrameImageStorageRetired=Ultrasound Multi-frame Image Storage
5.1.4.1.1.3.1 0 UltrasoundMultiFrameImageStorage=Ultrasound Multi-frame Image Storage
5.1.4.1.1.4 0 MRImageStorage
5.1.4.1.1.4.1 0 EnhancedMRImageStorage
5.1.4.1.1.4.2 0 MRSpectroscopyStorage
5.1.4.1.1.4.3 0 EnhancedMRColorImageStorage
5.1.4.1.1.4.4 0 LegacyConvertedEnhancedMRImageStorage
5.1.4.1.1.5 0! NuclearMedicineImageStorageRetired=Nuclear Medicine Image Storage
5.1.4.1.1.6 0! UltrasoundImageStorageRetired=Ultrasound Image Storage
5.1.4.1.1.6.1 0 UltrasoundImageStorage
5.1.4.1.1.6.2 0 EnhancedUSVolumeStorage
5.1.4.1.1.6.3 0 PhotoacousticImageStorage
5.1.4.1.1.7 0 SecondaryCaptureImageStorage
5.1.4.1.1.7.1 0 MultiFrameSingleBitSecondaryCaptureImageStorage=Multi-frame Single Bit Secondary Capture Image Storage
5.1.4.1.1.7.2 0 MultiFrameGrayscaleByteSecondaryCaptureImageStorage=Multi-frame Grayscale Byte Secondary Capture Image Storage
5.1.4.1.1.7.3 0 MultiFrameGrayscaleWordSecondaryCaptureImageStorage=Multi-frame Grayscale Word Secondary Capture Image Storage
5.1.4.1.1.7.4 0 MultiFrameTrueColorSecondaryCaptureImageStorage=Multi-frame True Color Secondary Capture Image Storage
5.1.4.1.1.8 0! StandaloneOverlayStorage
5.1.4.1.1.9 0! StandaloneCurveStorage
5.1.4.1.1.9.1 0! WaveformStorageTrial=Waveform Storage - Trial
5.1.4.1.1.9.1.1 0 TwelveLeadECGWaveformStorage=12-lead ECG Waveform Storage
5.1.4.1.1.9.1.2 0 GeneralECGWaveformStorage
5.1.4.1.1.9.1.3 0 AmbulatoryECGWaveformStorage
5.1.4.1.1.9.1.4 0 General32bitECGWaveformStorage=General 32-bit ECG Waveform Storage
5.1.4.1.1.9.2.1 0 HemodynamicWaveformStorage
5.1.4.1.1.9.3.1 0 CardiacElectrophysiologyWaveformStorage
5.1.4.1.1.9.4.1 0 BasicVoiceAudioWaveformStorage
5.1.4.1.1.9.4.2 0 GeneralAudioWaveformStorage
5.1.4.1.1.9.5.1 0 ArterialPulseWaveformStorage
5.1.4.1.1.9.6.1 0 RespiratoryWaveformStorage
5.1.4.1.1.9.6.2 0 MultichannelRespiratoryWaveformStorage=Multi-channel Respiratory Waveform Storage
5.1.4.1.1.9.7.1 0 RoutineScalpElectroencephalogramWaveformStorage
5.1.4.1.1.9.7.2 0 ElectromyogramWaveformStorage
5.1.4.1.1.9.7.3 0 ElectrooculogramWaveformStorage
5.1.4.1.1.9.7.4 0 SleepElectroencephalogramWaveformStorage
5.1.4.1.1.9.8.1 0 BodyPositionWaveformStorage
5.1.4.1.1.9.100.1 0 WaveformPresentationStateStorage
5.1.4.1.1.9.100.2 0 WaveformAcquisitionPresentationStateStorage
5.1.4.1.1.10 0! StandaloneModalityLUTStorage
5.1.4.1.1.11 0! StandaloneVOILUTStorage=Standalone VOI LUT Storage
5.1.4.1.1.11.1 0 GrayscaleSoftcopyPresentationStateStorage
5.1.4.1.1.11.2 0 ColorSoftcopyPresentationStateStorage
5.1.4.1.1.11.3 0 PseudoColorSoftcopyPresentationStateStorage=Pseudo-Color Softcopy Presentation State Storage
5.1.4.1.1.11.4 0 BlendingSoftcopyPresentationStateStorage
5.1.4.1.1.11.5 0 XAXRFGrayscaleSoftcopyPresentationStateStorage=XA/XRF Grayscale Softcopy Presentation State Storage
5.1.4.1.1.11.6 0 GrayscalePlanarMPRVolumetricPresentationStateStorage
5.1.4.1.1.11.7 0 CompositingPlanarMPRVolumetricPresentationStateStorage
5.1.4.1.1.11.8 0 AdvancedBlendingPresentationStateStorage
5.1.4.1.1.11.9 0 VolumeRenderingVolumetricPresentationStateStorage
5.1.4.1.1.11.10 0 SegmentedVolumeRenderingVolumetricPresentationStateStorage
5.1.4.1.1.11.11 0 MultipleVolumeRenderingVolumetricPresentationStateStorage
5.1.4.1.1.11.12 0 VariableModalityLUTSoftcopyPresentationStateStorage
5.1.4.1.1.12.1 0 XRayAngiographicImageStorage=X-Ray Angiographic Image Storage
5.1.4.1.1.12.1.1 0 EnhancedXAImageStorage
5.1.4.1.1.12.2 0 XRayRadiofluoroscopicImageStorage=X-Ray Radiofluoroscopic Image Storage
5.1.4.1.1.12.2.1 0 EnhancedXRFImageStorage
5.1.4.1.1.12.3 0! XRayAngiographicBiPlaneImageStorage=X-Ray Angiographic Bi-Plane Image Storage
5.1.4.1.1.12.77 0! 
5.1.4.1.1.13.1.1 0 XRay3DAngiographicImageStorage=X-Ray 3D Angiographic Image Storage
5.1.4.1.1.13.1.2 0 XRay3DCraniofacialImageStorage=X-Ray 3D Craniofacial Image Storage
5.1.4.1.1.13.1.3 0 BreastTomosynthesisImageStorage
5.1.4.1.1.13.1.4 0 BreastProjectionXRayImageStorageForPresentation=Breast Projection X-Ray Image Storage - For Presentation
5.1.4.1.1.13.1.5 0 BreastProjectionXRayImageStorageForProcessing=Breast Projection X-Ray Image Storage - For Processing
5.1.4.1.1.14.1 0 IntravascularOpticalCoherenceTomographyImageStorageForPresentation=Intravascular Optical Coherence Tomography Image Storage - For Presentation
5.1.4.1.1.14.2 0 IntravascularOpticalCoherenceTomographyImageStorageForProcessing=Intravascular Optical Coherence Tomography Image Storage - For Processing
5.1.4.1.1.20 0 NuclearMedicineImageStorage
5.1.4.1.1.30 0 ParametricMapStorage
5.1.4.1.1.40 0! 
5.1.4.1.1.66 0 RawDataStorage
5.1.4.1.1.66.1 0 SpatialRegistrationStorage
5.1.4.1.1.66.2 0 SpatialFiducialsStorage
5.1.4.1.1.66.3 0 DeformableSpatialRegistrationStorage
5.1.4.1.1.66.4 0 SegmentationStorage
5.1.4.1.1.66.5 0 SurfaceSegmentationStorage
5.1.4.1.1.66.6 0 TractographyResultsStorage
5.1.4.1.1.66.7 0 LabelMapSegmentationStorage
5.1.4.1.1.66.8 0 HeightMapSegmentationStorage
5.1.4.1.1.67 0 RealWorldValueMappingStorage
5.1.4.1.1.68.1 0 SurfaceScanMeshStorage
5.1.4.1.1.68.2 0 SurfaceScanPointCloudStorage
5.1.4.1.1.77.1 0! VLImageStorageTrial=VL Image Storage - Trial
5.1.4.1.1.77.1.1 0 VLEndoscopicImageStorage
5.1.4.1.1.77.1.1.1 0 VideoEndoscopicImageStorage
5.1.4.1.1.77.1.2 0 VLMicroscopicImageStorage
5.1.4.1.1.77.1.2.1 0 VideoMicroscopicImageStorage
5.1.4.1.1.77.1.3 0 VLSlideCoordinatesMicroscopicImageStorage=VL Slide-Coordinates Microscopic Image Storage
5.1.4.1.1.77.1.4 0 VLPhotographicImageStorage
5.1.4.1.1.77.1.4.1 0 VideoPhotographicImageStorage
5.1.4.1.1.77.1.5.1 0 OphthalmicPhotography8BitImageStorage=Ophthalmic Photography 8 Bit Image Storage
5.1.4.1.1.77.1.5.2 0 OphthalmicPhotography16BitImageStorage=Ophthalmic Photography 16 Bit Image Storage
5.1.4.1.1.77.1.5.3 0 StereometricRelationshipStorage
5.1.4.1.1.77.1.5.4 0 OphthalmicTomographyImageStorage
5.1.4.1.1.77.1.5.5 0 WideFieldOphthalmicPhotographyStereographicProjectionImageStorage
5.1.4.1.1.77.1.5.6 0 WideFieldOphthalmicPhotography3DCoordinatesImageStorage=Wide Field Ophthalmic Photography 3D Coordinates Image Storage
5.1.4.1.1.77.1.5.7 0 OphthalmicOpticalCoherenceTomographyEnFaceImageStorage
5.1.4.1.1.77.1.5.8 0 OphthalmicOpticalCoherenceTomographyBscanVolumeAnalysisStorage=Ophthalmic Optical Coherence Tomography B-scan Volume Analysis Storage
5.1.4.1.1.77.1.6 0 VLWholeSlideMicroscopyImageStorage
5.1.4.1.1.77.1.7 0 DermoscopicPhotographyImageStorage
5.1.4.1.1.77.1.8 0 ConfocalMicroscopyImageStorage
5.1.4.1.1.77.1.9 0 ConfocalMicroscopyTiledPyramidalImageStorage
5.1.4.1.1.77.2 0! VLMultiFrameImageStorageTrial=VL Multi-frame Image Storage - Trial
5.1.4.1.1.78.1 0 LensometryMeasurementsStorage
5.1.4.1.1.78.2 0 AutorefractionMeasurementsStorage
5.1.4.1.1.78.3 0 KeratometryMeasurementsStorage
5.1.4.1.1.78.4 0 SubjectiveRefractionMeasurementsStorage
5.1.4.1.1.78.5 0 VisualAcuityMeasurementsStorage
5.1.4.1.1.78.6 0 SpectaclePrescriptionReportStorage
5.1.4.1.1.78.7 0 OphthalmicAxialMeasurementsStorage
5.1.4.1.1.78.8 0 IntraocularLensCalculationsStorage
5.1.4.1.1.79.1 0 MacularGridThicknessAndVolumeReportStorage
5.1.4.1.1.80.1 0 OphthalmicVisualFieldStaticPerimetryMeasurementsStorage
5.1.4.1.1.81.1 0 OphthalmicThicknessMapStorage
5.1.4.1.1.82.1 0 CornealTopographyMapStorage
5.1.4.1.1.88.1 0! TextSRStorageTrial=Text SR Storage - Trial
5.1.4.1.1.88.2 0! AudioSRStorageTrial=Audio SR Storage - Trial
5.1.4.1.1.88.3 0! DetailSRStorageTrial=Detail SR Storage - Trial
5.1.4.1.1.88.4 0! ComprehensiveSRStorageTrial=Comprehensive SR Storage - Trial
5.1.4.1.1.88.11 0 BasicTextSRStorage
5.1.4.1.1.88.22 0 EnhancedSRStorage
5.1.4.1.1.88.33 0 ComprehensiveSRStorage
5.1.4.1.1.88.34 0 Comprehensive3DSRStorage=Comprehensive 3D SR Storage
5.1.4.1.1.88.35 0 ExtensibleSRStorage
5.1.4.1.1.88.40 0 ProcedureLogStorage
5.1.4.1.1.88.50 0 MammographyCADSRStorage=Mammography CAD SR Storage
5.1.4.1.1.88.59 0 KeyObjectSelectionDocumentStorage
5.1.4.1.1.88.65 0 ChestCADSRStorage=Chest CAD SR Storage
5.1.4.1.1.88.67 0 XRayRadiationDoseSRStorage=X-Ray Radiation Dose SR Storage
5.1.4.1.1.88.68 0 RadiopharmaceuticalRadiationDoseSRStorage
5.1.4.1.1.88.69 0 ColonCADSRStorage=Colon CAD SR Storage
5.1.4.1.1.88.70 0 ImplantationPlanSRStorage
5.1.4.1.1.88.71 0 AcquisitionContextSRStorage
5.1.4.1.1.88.72 0 SimplifiedAdultEchoSRStorage
5.1.4.1.1.88.73 0 PatientRadiationDoseSRStorage
5.1.4.1.1.88.74 0 PlannedImagingAgentAdministrationSRStorage
5.1.4.1.1.88.75 0 PerformedImagingAgentAdministrationSRStorage
5.1.4.1.1.88.76 0 EnhancedXRayRadiationDoseSRStorage=Enhanced X-Ray Radiation Dose SR Storage
5.1.4.1.1.88.77 0 WaveformAnnotationSRStorage
5.1.4.1.1.90.1 0 ContentAssessmentResultsStorage
5.1.4.1.1.91.1 0 MicroscopyBulkSimpleAnnotationsStorage
5.1.4.1.1.104.1 0 EncapsulatedPDFStorage
5.1.4.1.1.104.2 0 EncapsulatedCDAStorage
5.1.4.1.1.104.3 0 EncapsulatedSTLStorage
5.1.4.1.1.104.4 0 EncapsulatedOBJStorage
5.1.4.1.1.104.5 0 EncapsulatedMTLStorage
5.1.4.1.1.128 0 PositronEmissionTomographyImageStorage
5.1.4.1.1.128.1 0 LegacyConvertedEnhancedPETImageStorage
5.1.4.1.1.129 0! StandalonePETCurveStorage
5.1.4.1.1.130 0 EnhancedPETImageStorage
5.1.4.1.1.131 0 BasicStructuredDisplayStorage
5.1.4.1.1.200.1 0 CTDefinedProcedureProtocolStorage
5.1.4.1.1.200.2 0 CTPerformedProcedureProtocolStorage
5.1.4.1.1.200.3 0 ProtocolApprovalStorage
5.1.4.1.1.200.4 0 ProtocolApprovalInformationModelFind=Protocol Approval Information Model - FIND
5.1.4.1.1.200.5 0 ProtocolApprovalInformationModelMove=Protocol Approval Information Model - MOVE
5.1.4.1.1.200.6 0 ProtocolApprovalInformationModelGet=Protocol Approval Information Model - GET
5.1.4.1.1.200.7 0 XADefinedProcedureProtocolStorage
5.1.4.1.1.200.8 0 XAPerformedProcedureProtocolStorage
5.1.4.1.1.201.1 0 InventoryStorage
5.1.4.1.1.201.1.1 3 StorageManagementInstance=Storage Management SOP Instance
5.1.4.1.1.201.2 0 InventoryFind=Inventory - FIND
5.1.4.1.1.201.3 0 InventoryMove=Inventory - MOVE
5.1.4.1.1.201.4 0 InventoryGet=Inventory - GET
5.1.4.1.1.201.5 0 InventoryCreation
5.1.4.1.1.201.6 0 RepositoryQuery
5.1.4.1.1.481.1 0 RTImageStorage
5.1.4.1.1.481.2 0 RTDoseStorage
5.1.4.1.1.481.3 0 RTStructureSetStorage
5.1.4.1.1.481.4 0 RTBeamsTreatmentRecordStorage
5.1.4.1.1.481.5 0 RTPlanStorage
5.1.4.1.1.481.6 0 RTBrachyTreatmentRecordStorage
5.1.4.1.1.481.7 0 RTTreatmentSummaryRecordStorage
5.1.4.1.1.481.8 0 RTIonPlanStorage
5.1.4.1.1.481.9 0 RTIonBeamsTreatmentRecordStorage
5.1.4.1.1.481.10 0 RTPhysicianIntentStorage
5.1.4.1.1.481.11 0 RTSegmentAnnotationStorage
5.1.4.1.1.481.12 0 RTRadiationSetStorage
5.1.4.1.1.481.13 0 CArmPhotonElectronRadiationStorage=C-Arm Photon-Electron Radiation Storage
5.1.4.1.1.481.14 0 TomotherapeuticRadiationStorage
5.1.4.1.1.481.15 0 RoboticArmRadiationStorage=Robotic-Arm Radiation Storage
5.1.4.1.1.481.16 0 RTRadiationRecordSetStorage
5.1.4.1.1.481.17 0 RTRadiationSalvageRecordStorage
5.1.4.1.1.481.18 0 TomotherapeuticRadiationRecordStorage
5.1.4.1.1.481.19 0 CArmPhotonElectronRadiationRecordStorage=C-Arm Photon-Electron Radiation Record Storage
5.1.4.1.1.481.20 0 RoboticRadiationRecordStorage
5.1.4.1.1.481.21 0 RTRadiationSetDeliveryInstructionStorage
5.1.4.1.1.481.22 0 RTTreatmentPreparationStorage
5.1.4.1.1.481.23 0 EnhancedRTImageStorage
5.1.4.1.1.481.24 0 EnhancedContinuousRTImageStorage
5.1.4.1.1.481.25 0 RTPatientPositionAcquisitionInstructionStorage
5.1.4.1.1.501.1 0 DICOSCTImageStorage=DICOS CT Image Storage
5.1.4.1.1.501.2.1 0 DICOSDigitalXRayImageStorageForPresentation=DICOS Digital X-Ray Image Storage - For Presentation
5.1.4.1.1.501.2.2 0 DICOSDigitalXRayImageStorageForProcessing=DICOS Digital X-Ray Image Storage - For Processing
5.1.4.1.1.501.3 0 DICOSThreatDetectionReportStorage
5.1.4.1.1.501.4 0 DICOS2DAITStorage=DICOS 2D AIT Storage
5.1.4.1.1.501.5 0 DICOS3DAITStorage=DICOS 3D AIT Storage
5.1.4.1.1.501.6 0 DICOSQuadrupoleResonanceStorage=DICOS Quadrupole Resonance (QR) Storage
5.1.4.1.1.601.1 0 EddyCurrentImageStorage
5.1.4.1.1.601.2 0 EddyCurrentMultiFrameImageStorage=Eddy Current Multi-frame Image Storage
5.1.4.1.1.601.3 0 ThermographyImageStorage
5.1.4.1.1.601.4 0 ThermographyMultiFrameImageStorage=Thermography Multi-frame Image Storage
5.1.4.1.1.601.5 0 UltrasoundWaveformStorage
5.1.4.1.2.1.1 0 PatientRootQueryRetrieveInformationModelFind=Patient Root Query/Retrieve Information Model - FIND
5.1.4.1.2.1.2 0 PatientRootQueryRetrieveInformationModelMove=Patient Root Query/Retrieve Information Model - MOVE
5.1.4.1.2.1.3 0 PatientRootQueryRetrieveInformationModelGet=Patient Root Query/Retrieve Information Model - GET
5.1.4.1.2.2.1 0 StudyRootQueryRetrieveInformationModelFind=Study Root Query/Retrieve Information Model - FIND
5.1.4.1.2.2.2 0 StudyRootQueryRetrieveInformationModelMove=Study Root Query/Retrieve Information Model - MOVE
5.1.4.1.2.2.3 0 StudyRootQueryRetrieveInformationModelGet=Study Root Query/Retrieve Information Model - GET
5.1.4.1.2.3.1 0! PatientStudyOnlyQueryRetrieveInformationModelFind=Patient/Study Only Query/Retrieve Information Model - FIND
5.1.4.1.2.3.2 0! PatientStudyOnlyQueryRetrieveInformationModelMove=Patient/Study Only Query/Retrieve Information Model - MOVE
5.1.4.1.2.3.3 0! PatientStudyOnlyQueryRetrieveInformationModelGet=Patient/Study Only Query/Retrieve Information Model - GET
5.1.4.1.2.4.2 0 CompositeInstanceRootRetrieveMove=Composite Instance Root Retrieve - MOVE
5.1.4.1.2.4.3 0 CompositeInstanceRootRetrieveGet=Composite Instance Root Retrieve - GET
5.1.4.1.2.5.3 0 CompositeInstanceRetrieveWithoutBulkDataGet=Composite Instance Retrieve Without Bulk Data - GET
5.1.4.20.1 0 DefinedProcedureProtocolInformationModelFind=Defined Procedure Protocol Information Model - FIND
5.1.4.20.2 0 DefinedProcedureProtocolInformationModelMove=Defined Procedure Protocol Information Model - MOVE
5.1.4.20.3 0 DefinedProcedureProtocolInformationModelGet=Defined Procedure Protocol Information Model - GET
5.1.4.31 0 ModalityWorklistInformationModelFind=Modality Worklist Information Model - FIND
5.1.4.32 7! GeneralPurposeWorklistManagementMeta=General Purpose Worklist Management Meta SOP Class
5.1.4.32.1 0! GeneralPurposeWorklistInformationModelFind=General Purpose Worklist Information Model - FIND
5.1.4.32.2 0! GeneralPurposeScheduledProcedureStep=General Purpose Scheduled Procedure Step SOP Class
5.1.4.32.3 0! GeneralPurposePerformedProcedureStep=General Purpose Performed Procedure Step SOP Class
5.1.4.33 0 InstanceAvailabilityNotification=Instance Availability Notification SOP Class
5.1.4.34.1 0! RTBeamsDeliveryInstructionStorageTrial=RT Beams Delivery Instruction Storage - Trial
5.1.4.34.2 0! RTConventionalMachineVerificationTrial=RT Conventional Machine Verification - Trial
5.1.4.34.3 0! RTIonMachineVerificationTrial=RT Ion Machine Verification - Trial
5.1.4.34.4 8! UnifiedWorklistAndProcedureStepTrial=Unified Worklist and Procedure Step Service Class - Trial
5.1.4.34.4.1 0! UnifiedProcedureStepPushTrial=Unified Procedure Step - Push SOP Class - Trial
5.1.4.34.4.2 0! UnifiedProcedureStepWatchTrial=Unified Procedure Step - Watch SOP Class - Trial
5.1.4.34.4.3 0! UnifiedProcedureStepPullTrial=Unified Procedure Step - Pull SOP Class - Trial
5.1.4.34.4.4 0! UnifiedProcedureStepEventTrial=Unified Procedure Step - Event SOP Class - Trial
5.1.4.34.5 3 UPSGlobalSubscriptionInstance=UPS Global Subscription SOP Instance
5.1.4.34.5.1 3 UPSFilteredGlobalSubscriptionInstance=UPS Filtered Global Subscription SOP Instance
5.1.4.34.6 8 UnifiedWorklistAndProcedureStep=Unified Worklist and Procedure Step Service Class
5.1.4.34.6.1 0 UnifiedProcedureStepPush=Unified Procedure Step - Push SOP Class
5.1.4.34.6.2 0 UnifiedProcedureStepWatch=Unified Procedure Step - Watch SOP Class
5.1.4.34.6.3 0 UnifiedProcedureStepPull=Unified Procedure Step - Pull SOP Class
5.1.4.34.6.4 0 UnifiedProcedureStepEvent=Unified Procedure Step - Event SOP Class
5.1.4.34.6.5 0 UnifiedProcedureStepQuery=Unified Procedure Step - Query SOP Class
5.1.4.34.7 0 RTBeamsDeliveryInstructionStorage
5.1.4.34.8 0 RTConventionalMachineVerification
5.1.4.34.9 0 RTIonMachineVerification
5.1.4.34.10 0 RTBrachyApplicationSetupDeliveryInstructionStorage
5.1.4.37.1 0 GeneralRelevantPatientInformationQuery
5.1.4.37.2 0 BreastImagingRelevantPatientInformationQuery
5.1.4.37.3 0 CardiacRelevantPatientInformationQuery
5.1.4.38.1 0 HangingProtocolStorage
5.1.4.38.2 0 HangingProtocolInformationModelFind=Hanging Protocol Information Model - FIND
5.1.4.38.3 0 HangingProtocolInformationModelMove=Hanging Protocol Information Model - MOVE
5.1.4.38.4 0 HangingProtocolInformationModelGet=Hanging Protocol Information Model - GET
5.1.4.39.1 0 ColorPaletteStorage
5.1.4.39.2 0 ColorPaletteQueryRetrieveInformationModelFind=Color Palette Query/Retrieve Information Model - FIND
5.1.4.39.3 0 ColorPaletteQueryRetrieveInformationModelMove=Color Palette Query/Retrieve Information Model - MOVE
5.1.4.39.4 0 ColorPaletteQueryRetrieveInformationModelGet=Color Palette Query/Retrieve Information Model - GET
5.1.4.41 0 ProductCharacteristicsQuery=Product Characteristics Query SOP Class
5.1.4.42 0 SubstanceApprovalQuery=Substance Approval Query SOP Class
5.1.4.43.1 0 GenericImplantTemplateStorage
5.1.4.43.2 0 GenericImplantTemplateInformationModelFind=Generic Implant Template Information Model - FIND
5.1.4.43.3 0 GenericImplantTemplateInformationModelMove=Generic Implant Template Information Model - MOVE
5.1.4.43.4 0 GenericImplantTemplateInformationModelGet=Generic Implant Template Information Model - GET
5.1.4.44.1 0 ImplantAssemblyTemplateStorage
5.1.4.44.2 0 ImplantAssemblyTemplateInformationModelFind=Implant Assembly Template Information Model - FIND
5.1.4.44.3 0 ImplantAssemblyTemplateInformationModelMove=Implant Assembly Template Information Model - MOVE
5.1.4.44.4 0 ImplantAssemblyTemplateInformationModelGet=Implant Assembly Template Information Model - GET
5.1.4.45.1 0 ImplantTemplateGroupStorage
5.1.4.45.2 0 ImplantTemplateGroupInformationModelFind=Implant Template Group Information Model - FIND
5.1.4.45.3 0 ImplantTemplateGroupInformationModelMove=Implant Template Group Information Model - MOVE
5.1.4.45.4 0 ImplantTemplateGroupInformationModelGet=Implant Template Group Information Model - GET
7.1.1 9 NativeDICOMModel
7.1.2 9 AbstractMultiDimensionalImageModel=Abstract Multi-Dimensional Image Model
8.1.1 10 DICOMContentMappingResource
10.1 0 VideoEndoscopicImageRealTimeCommunication=Video Endoscopic Image Real-Time Communication
10.2 0 VideoPhotographicImageRealTimeCommunication=Video Photographic Image Real-Time Communication
10.3 0 AudioWaveformRealTimeCommunication=Audio Waveform Real-Time Communication
10.4 0 RenditionSelectionDocumentRealTimeCommunication=Rendition Selection Document Real-Time Communication
15.0.3.1 11 dicomDeviceName=dicomDeviceName
15.0.3.2 11 dicomDescription=dicomDescription
15.0.3.3 11 dicomManufacturer=dicomManufacturer
15.0.3.4 11 dicomManufacturerModelName=dicomManufacturerModelName
15.0.3.5 11 dicomSoftwareVersion=dicomSoftwareVersion
15.0.3.6 11 dicomVendorData=dicomVendorData
15.0.3.7 11 dicomAETitle=dicomAETitle
15.0.3.8 11 dicomNetworkConnectionReference=dicomNetworkConnectionReference
15.0.3.9 11 dicomApplicationCluster=dicomApplicationCluster
15.0.3.10 11 dicomAssociationInitiator=dicomAssociationInitiator
15.0.3.11 11 dicomAssociationAcceptor=dicomAssociationAcceptor
15.0.3.12 11 dicomHostname=dicomHostname
15.0.3.13 11 dicomPort=dicomPort
15.0.3.14 11 dicomSOPClass=dicomSOPClass
15.0.3.15 11 dicomTransferRole=dicomTransferRole
15.0.3.16 11 dicomTransferSyntax=dicomTransferSyntax
15.0.3.17 11 dicomPrimaryDeviceType=dicomPrimaryDeviceType
15.0.3.18 11 dicomRelatedDeviceReference=dicomRelatedDeviceReference
15.0.3.19 11 dicomPreferredCalledAETitle=dicomPreferredCalledAETitle
15.0.3.20 11 dicomTLSCyphersuite=dicomTLSCyphersuite
15.0.3.21 11 dicomAuthorizedNodeCertificateReference=dicomAuthorizedNodeCertificateReference
15.0.3.22 11 dicomThisNodeCertificateReference=dicomThisNodeCertificateReference
15.0.3.23 11 dicomInstalled=dicomInstalled
15.0.3.24 11 dicomStationName=dicomStationName
15.0.3.25 11 dicomDeviceSerialNumber=dicomDeviceSerialNumber
15.0.3.26 11 dicomInstitutionName=dicomInstitutionName
15.0.3.27 11 dicomInstitutionAddress=dicomInstitutionAddress
15.0.3.28 11 dicomInstitutionDepartmentName=dicomInstitutionDepartmentName
15.0.3.29 11 dicomIssuerOfPatientID=dicomIssuerOfPatientID
15.0.3.30 11 dicomPreferredCallingAETitle=dicomPreferredCallingAETitle
15.0.3.31 11 dicomSupportedCharacterSet=dicomSupportedCharacterSet
15.0.4.1 11 dicomConfigurationRoot=dicomConfigurationRoot
15.0.4.2 11 dicomDevicesRoot=dicomDevicesRoot
15.0.4.3 11 dicomUniqueAETitlesRegistryRoot=dicomUniqueAETitlesRegistryRoot
15.0.4.4 11 dicomDevice=dicomDevice
15.0.4.5 11 dicomNetworkAE=dicomNetworkAE
15.0.4.6 11 dicomNetworkConnection=dicomNetworkConnection
15.0.4.7 11 dicomUniqueAETitle=dicomUniqueAETitle
15.0.4.8 11 dicomTransferCapability=dicomTransferCapability
15.1.1 12 UTC=Universal Coordinated Time`;
