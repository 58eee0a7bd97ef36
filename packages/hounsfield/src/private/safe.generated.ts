// Generated from standard/tables/private.tsv and safe-private.tsv (PS3.15 2026c, DCMTK 2026, dicom3tools 2024, GDCM 2026). Do not edit: run `node standard/generate.ts`.
import { type Many, type One, type PrivateAttribute, privateAttribute } from '../data/index.ts';

/** Safe attributes of 'ELSCINT1'. */
export const ELSCINT1: {
  /** (00E1,xx21) DS 1 — DLP */
  readonly DLP: PrivateAttribute<One<'DS'>>;
  /** (00E1,xx50) DS 1 — AcquisitionDuration */
  readonly AcquisitionDuration: PrivateAttribute<One<'DS'>>;
  /** (01E1,xx26) CS 1 — PhantomType */
  readonly PhantomType: PrivateAttribute<One<'CS'>>;
  /** (01F1,xx01) CS 1 — AcquisitionType */
  readonly AcquisitionType: PrivateAttribute<One<'CS'>>;
  /** (01F1,xx07) DS 1 — TableVelocity */
  readonly TableVelocity: PrivateAttribute<One<'DS'>>;
  /** (01F1,xx26) DS 1 — Pitch */
  readonly Pitch: PrivateAttribute<One<'DS'>>;
  /** (01F1,xx27) DS 1 — RotationTime */
  readonly RotationTime: PrivateAttribute<One<'DS'>>;
} = /* @__PURE__ */ (() => ({
  DLP: privateAttribute({ creator: 'ELSCINT1', group: 0x00E1, element: 0x21, vr: 'DS' }),
  AcquisitionDuration: privateAttribute({ creator: 'ELSCINT1', group: 0x00E1, element: 0x50, vr: 'DS' }),
  PhantomType: privateAttribute({ creator: 'ELSCINT1', group: 0x01E1, element: 0x26, vr: 'CS' }),
  AcquisitionType: privateAttribute({ creator: 'ELSCINT1', group: 0x01F1, element: 0x01, vr: 'CS' }),
  TableVelocity: privateAttribute({ creator: 'ELSCINT1', group: 0x01F1, element: 0x07, vr: 'DS' }),
  Pitch: privateAttribute({ creator: 'ELSCINT1', group: 0x01F1, element: 0x26, vr: 'DS' }),
  RotationTime: privateAttribute({ creator: 'ELSCINT1', group: 0x01F1, element: 0x27, vr: 'DS' }),
}))();

/** Safe attributes of 'GEIIS PACS'. */
export const GEIIS_PACS: {
  /** (0903,xx10) US 1 — RejectImageFlag */
  readonly RejectImageFlag: PrivateAttribute<One<'US'>>;
  /** (0903,xx11) US 1 — SignificantFlag */
  readonly SignificantFlag: PrivateAttribute<One<'US'>>;
  /** (0903,xx12) US 1 — ConfidentialFlag */
  readonly ConfidentialFlag: PrivateAttribute<One<'US'>>;
} = /* @__PURE__ */ (() => ({
  RejectImageFlag: privateAttribute({ creator: 'GEIIS PACS', group: 0x0903, element: 0x10, vr: 'US' }),
  SignificantFlag: privateAttribute({ creator: 'GEIIS PACS', group: 0x0903, element: 0x11, vr: 'US' }),
  ConfidentialFlag: privateAttribute({ creator: 'GEIIS PACS', group: 0x0903, element: 0x12, vr: 'US' }),
}))();

/** Safe attributes of 'GEMS_ACQU_01'. */
export const GEMS_ACQU_01: {
  /** (0019,xx23) DS 1 — TableSpeedMmRotation */
  readonly TableSpeedMmRotation: PrivateAttribute<One<'DS'>>;
  /** (0019,xx24) DS 1 — MidScanTimeSec */
  readonly MidScanTimeSec: PrivateAttribute<One<'DS'>>;
  /** (0019,xx27) DS 1 — RotationSpeedGantryPeriod */
  readonly RotationSpeedGantryPeriod: PrivateAttribute<One<'DS'>>;
  /** (0019,xx9E) LO 1 — InternalPulseSequenceName */
  readonly InternalPulseSequenceName: PrivateAttribute<One<'LO'>>;
} = /* @__PURE__ */ (() => ({
  TableSpeedMmRotation: privateAttribute({ creator: 'GEMS_ACQU_01', group: 0x0019, element: 0x23, vr: 'DS' }),
  MidScanTimeSec: privateAttribute({ creator: 'GEMS_ACQU_01', group: 0x0019, element: 0x24, vr: 'DS' }),
  RotationSpeedGantryPeriod: privateAttribute({ creator: 'GEMS_ACQU_01', group: 0x0019, element: 0x27, vr: 'DS' }),
  InternalPulseSequenceName: privateAttribute({ creator: 'GEMS_ACQU_01', group: 0x0019, element: 0x9E, vr: 'LO' }),
}))();

/** Safe attributes of 'GEMS_HELIOS_01'. */
export const GEMS_HELIOS_01: {
  /** (0045,xx01) SS 1 — NumberOfMacroRowsInDetector */
  readonly NumberOfMacroRowsInDetector: PrivateAttribute<One<'SS'>>;
  /** (0045,xx02) FL 1 — MacroWidthAtIsoCenter */
  readonly MacroWidthAtIsoCenter: PrivateAttribute<One<'FL'>>;
} = /* @__PURE__ */ (() => ({
  NumberOfMacroRowsInDetector: privateAttribute({ creator: 'GEMS_HELIOS_01', group: 0x0045, element: 0x01, vr: 'SS' }),
  MacroWidthAtIsoCenter: privateAttribute({ creator: 'GEMS_HELIOS_01', group: 0x0045, element: 0x02, vr: 'FL' }),
}))();

/** Safe attributes of 'GEMS_PARM_01'. */
export const GEMS_PARM_01: {
  /** (0043,xx27) SH 1 — ScanPitchRatioInTheFormNNnn1 */
  readonly ScanPitchRatioInTheFormNNnn1: PrivateAttribute<One<'SH'>>;
  /** (0043,xx39) IS 4 — 1StvalueIsBValue */
  readonly N1StvalueIsBValue: PrivateAttribute<Many<'IS'>>;
  /** (0043,xx6F) DS 3-4 — ScannerTableEntryGradientCoilSelected */
  readonly ScannerTableEntryGradientCoilSelected: PrivateAttribute<Many<'DS'>>;
} = /* @__PURE__ */ (() => ({
  ScanPitchRatioInTheFormNNnn1: privateAttribute({ creator: 'GEMS_PARM_01', group: 0x0043, element: 0x27, vr: 'SH' }),
  N1StvalueIsBValue: privateAttribute({ creator: 'GEMS_PARM_01', group: 0x0043, element: 0x39, vr: 'IS', vm: '4' }),
  ScannerTableEntryGradientCoilSelected: privateAttribute({ creator: 'GEMS_PARM_01', group: 0x0043, element: 0x6F, vr: 'DS', vm: '3-4' }),
}))();

/** Safe attributes of 'GEMS_SERS_01'. */
export const GEMS_SERS_01: {
  /** (0025,xx07) SL 1 — ImagesInSeries */
  readonly ImagesInSeries: PrivateAttribute<One<'SL'>>;
} = /* @__PURE__ */ (() => ({
  ImagesInSeries: privateAttribute({ creator: 'GEMS_SERS_01', group: 0x0025, element: 0x07, vr: 'SL' }),
}))();

/** Safe attributes of 'HOLOGIC, Inc.'. */
export const HOLOGIC_Inc: {
  /** (7E01,xx01) LO 1 — CodecVersion */
  readonly CodecVersion: PrivateAttribute<One<'LO'>>;
  /** (7E01,xx02) SH 1 — CodecContentType */
  readonly CodecContentType: PrivateAttribute<One<'SH'>>;
  /** (7E01,xx10) SQ 1 — HighResolutionDataSequence */
  readonly HighResolutionDataSequence: PrivateAttribute<Many<'SQ'>>;
  /** (7E01,xx11) SQ 1 — LowResolutionDataSequence */
  readonly LowResolutionDataSequence: PrivateAttribute<Many<'SQ'>>;
  /** (7E01,xx12) OB 1 — CodecContent */
  readonly CodecContent: PrivateAttribute<One<'OB'>>;
} = /* @__PURE__ */ (() => ({
  CodecVersion: privateAttribute({ creator: 'HOLOGIC, Inc.', group: 0x7E01, element: 0x01, vr: 'LO' }),
  CodecContentType: privateAttribute({ creator: 'HOLOGIC, Inc.', group: 0x7E01, element: 0x02, vr: 'SH' }),
  HighResolutionDataSequence: privateAttribute({ creator: 'HOLOGIC, Inc.', group: 0x7E01, element: 0x10, vr: 'SQ' }),
  LowResolutionDataSequence: privateAttribute({ creator: 'HOLOGIC, Inc.', group: 0x7E01, element: 0x11, vr: 'SQ' }),
  CodecContent: privateAttribute({ creator: 'HOLOGIC, Inc.', group: 0x7E01, element: 0x12, vr: 'OB' }),
}))();

/** Safe attributes of 'NQHeader'. */
export const NQHeader: {
  /** (0099,xx01) UI 1 — Version */
  readonly Version: PrivateAttribute<One<'UI'>>;
  /** (0099,xx02) UI 1 — AnalyzedSeriesUid */
  readonly AnalyzedSeriesUid: PrivateAttribute<One<'UI'>>;
  /** (0099,xx04) SS 1 — ReturnCode */
  readonly ReturnCode: PrivateAttribute<One<'SS'>>;
  /** (0099,xx05) LT 1 — ReturnMessage */
  readonly ReturnMessage: PrivateAttribute<One<'LT'>>;
  /** (0099,xx10) FL 1 — MI */
  readonly MI: PrivateAttribute<One<'FL'>>;
  /** (0099,xx20) SH 1 — Units */
  readonly Units: PrivateAttribute<One<'SH'>>;
  /** (0099,xx21) FL 1 — ICV */
  readonly ICV: PrivateAttribute<One<'FL'>>;
} = /* @__PURE__ */ (() => ({
  Version: privateAttribute({ creator: 'NQHeader', group: 0x0099, element: 0x01, vr: 'UI' }),
  AnalyzedSeriesUid: privateAttribute({ creator: 'NQHeader', group: 0x0099, element: 0x02, vr: 'UI' }),
  ReturnCode: privateAttribute({ creator: 'NQHeader', group: 0x0099, element: 0x04, vr: 'SS' }),
  ReturnMessage: privateAttribute({ creator: 'NQHeader', group: 0x0099, element: 0x05, vr: 'LT' }),
  MI: privateAttribute({ creator: 'NQHeader', group: 0x0099, element: 0x10, vr: 'FL' }),
  Units: privateAttribute({ creator: 'NQHeader', group: 0x0099, element: 0x20, vr: 'SH' }),
  ICV: privateAttribute({ creator: 'NQHeader', group: 0x0099, element: 0x21, vr: 'FL' }),
}))();

/** Safe attributes of 'NQLeft'. */
export const NQLeft: {
  /** (0199,xx01) FL 1 — LeftCorticalWhiteMatter */
  readonly LeftCorticalWhiteMatter: PrivateAttribute<One<'FL'>>;
  /** (0199,xx02) FL 1 — LeftCorticalGrayMatter */
  readonly LeftCorticalGrayMatter: PrivateAttribute<One<'FL'>>;
  /** (0199,xx03) FL 1 — Left3RdVentricle */
  readonly Left3RdVentricle: PrivateAttribute<One<'FL'>>;
  /** (0199,xx04) FL 1 — Left4ThVentricle */
  readonly Left4ThVentricle: PrivateAttribute<One<'FL'>>;
  /** (0199,xx05) FL 1 — Left5ThVentricle */
  readonly Left5ThVentricle: PrivateAttribute<One<'FL'>>;
  /** (0199,xx06) FL 1 — LeftLateralVentricle */
  readonly LeftLateralVentricle: PrivateAttribute<One<'FL'>>;
  /** (0199,xx07) FL 1 — LeftInferiorLateralVentricle */
  readonly LeftInferiorLateralVentricle: PrivateAttribute<One<'FL'>>;
  /** (0199,xx08) FL 1 — LeftInferiorCsf */
  readonly LeftInferiorCsf: PrivateAttribute<One<'FL'>>;
  /** (0199,xx09) FL 1 — LeftCerebellarWhiteMatter */
  readonly LeftCerebellarWhiteMatter: PrivateAttribute<One<'FL'>>;
  /** (0199,xx0A) FL 1 — LeftCerebellarGrayMatter */
  readonly LeftCerebellarGrayMatter: PrivateAttribute<One<'FL'>>;
  /** (0199,xx0B) FL 1 — LeftHippocampus */
  readonly LeftHippocampus: PrivateAttribute<One<'FL'>>;
  /** (0199,xx0C) FL 1 — LeftAmygdala */
  readonly LeftAmygdala: PrivateAttribute<One<'FL'>>;
  /** (0199,xx0D) FL 1 — LeftThalamus */
  readonly LeftThalamus: PrivateAttribute<One<'FL'>>;
  /** (0199,xx0E) FL 1 — LeftCaudate */
  readonly LeftCaudate: PrivateAttribute<One<'FL'>>;
  /** (0199,xx0F) FL 1 — LeftPutamen */
  readonly LeftPutamen: PrivateAttribute<One<'FL'>>;
  /** (0199,xx10) FL 1 — LeftPallidum */
  readonly LeftPallidum: PrivateAttribute<One<'FL'>>;
  /** (0199,xx11) FL 1 — LeftVentralDiencephalon */
  readonly LeftVentralDiencephalon: PrivateAttribute<One<'FL'>>;
  /** (0199,xx12) FL 1 — LeftNucleusAccumbens */
  readonly LeftNucleusAccumbens: PrivateAttribute<One<'FL'>>;
  /** (0199,xx13) FL 1 — LeftBrainStem */
  readonly LeftBrainStem: PrivateAttribute<One<'FL'>>;
  /** (0199,xx14) FL 1 — LeftExteriorCsf */
  readonly LeftExteriorCsf: PrivateAttribute<One<'FL'>>;
  /** (0199,xx15) FL 1 — LeftWmHypo */
  readonly LeftWmHypo: PrivateAttribute<One<'FL'>>;
  /** (0199,xx16) FL 1 — LeftOther */
  readonly LeftOther: PrivateAttribute<One<'FL'>>;
} = /* @__PURE__ */ (() => ({
  LeftCorticalWhiteMatter: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x01, vr: 'FL' }),
  LeftCorticalGrayMatter: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x02, vr: 'FL' }),
  Left3RdVentricle: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x03, vr: 'FL' }),
  Left4ThVentricle: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x04, vr: 'FL' }),
  Left5ThVentricle: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x05, vr: 'FL' }),
  LeftLateralVentricle: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x06, vr: 'FL' }),
  LeftInferiorLateralVentricle: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x07, vr: 'FL' }),
  LeftInferiorCsf: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x08, vr: 'FL' }),
  LeftCerebellarWhiteMatter: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x09, vr: 'FL' }),
  LeftCerebellarGrayMatter: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x0A, vr: 'FL' }),
  LeftHippocampus: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x0B, vr: 'FL' }),
  LeftAmygdala: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x0C, vr: 'FL' }),
  LeftThalamus: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x0D, vr: 'FL' }),
  LeftCaudate: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x0E, vr: 'FL' }),
  LeftPutamen: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x0F, vr: 'FL' }),
  LeftPallidum: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x10, vr: 'FL' }),
  LeftVentralDiencephalon: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x11, vr: 'FL' }),
  LeftNucleusAccumbens: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x12, vr: 'FL' }),
  LeftBrainStem: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x13, vr: 'FL' }),
  LeftExteriorCsf: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x14, vr: 'FL' }),
  LeftWmHypo: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x15, vr: 'FL' }),
  LeftOther: privateAttribute({ creator: 'NQLeft', group: 0x0199, element: 0x16, vr: 'FL' }),
}))();

/** Safe attributes of 'NQRight'. */
export const NQRight: {
  /** (0299,xx01) FL 1 — RightCorticalWhiteMatter */
  readonly RightCorticalWhiteMatter: PrivateAttribute<One<'FL'>>;
  /** (0299,xx02) FL 1 — RightCorticalGrayMatter */
  readonly RightCorticalGrayMatter: PrivateAttribute<One<'FL'>>;
  /** (0299,xx03) FL 1 — Right3RdVentricle */
  readonly Right3RdVentricle: PrivateAttribute<One<'FL'>>;
  /** (0299,xx04) FL 1 — Right4ThVentricle */
  readonly Right4ThVentricle: PrivateAttribute<One<'FL'>>;
  /** (0299,xx05) FL 1 — Right5ThVentricle */
  readonly Right5ThVentricle: PrivateAttribute<One<'FL'>>;
  /** (0299,xx06) FL 1 — RightLateralVentricle */
  readonly RightLateralVentricle: PrivateAttribute<One<'FL'>>;
  /** (0299,xx07) FL 1 — RightInferiorLateralVentricle */
  readonly RightInferiorLateralVentricle: PrivateAttribute<One<'FL'>>;
  /** (0299,xx08) FL 1 — RightInferiorCsf */
  readonly RightInferiorCsf: PrivateAttribute<One<'FL'>>;
  /** (0299,xx09) FL 1 — RightCerebellarWhiteMatter */
  readonly RightCerebellarWhiteMatter: PrivateAttribute<One<'FL'>>;
  /** (0299,xx0A) FL 1 — RightCerebellarGrayMatter */
  readonly RightCerebellarGrayMatter: PrivateAttribute<One<'FL'>>;
  /** (0299,xx0B) FL 1 — RightHippocampus */
  readonly RightHippocampus: PrivateAttribute<One<'FL'>>;
  /** (0299,xx0C) FL 1 — RightAmygdala */
  readonly RightAmygdala: PrivateAttribute<One<'FL'>>;
  /** (0299,xx0D) FL 1 — RightThalamus */
  readonly RightThalamus: PrivateAttribute<One<'FL'>>;
  /** (0299,xx0E) FL 1 — RightCaudate */
  readonly RightCaudate: PrivateAttribute<One<'FL'>>;
  /** (0299,xx0F) FL 1 — RightPutamen */
  readonly RightPutamen: PrivateAttribute<One<'FL'>>;
  /** (0299,xx10) FL 1 — RightPallidum */
  readonly RightPallidum: PrivateAttribute<One<'FL'>>;
  /** (0299,xx11) FL 1 — RightVentralDiencephalon */
  readonly RightVentralDiencephalon: PrivateAttribute<One<'FL'>>;
  /** (0299,xx12) FL 1 — RightNucleusAccumbens */
  readonly RightNucleusAccumbens: PrivateAttribute<One<'FL'>>;
  /** (0299,xx13) FL 1 — RightBrainStem */
  readonly RightBrainStem: PrivateAttribute<One<'FL'>>;
  /** (0299,xx14) FL 1 — RightExteriorCsf */
  readonly RightExteriorCsf: PrivateAttribute<One<'FL'>>;
  /** (0299,xx15) FL 1 — RightWmHypo */
  readonly RightWmHypo: PrivateAttribute<One<'FL'>>;
  /** (0299,xx16) FL 1 — RightOther */
  readonly RightOther: PrivateAttribute<One<'FL'>>;
} = /* @__PURE__ */ (() => ({
  RightCorticalWhiteMatter: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x01, vr: 'FL' }),
  RightCorticalGrayMatter: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x02, vr: 'FL' }),
  Right3RdVentricle: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x03, vr: 'FL' }),
  Right4ThVentricle: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x04, vr: 'FL' }),
  Right5ThVentricle: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x05, vr: 'FL' }),
  RightLateralVentricle: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x06, vr: 'FL' }),
  RightInferiorLateralVentricle: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x07, vr: 'FL' }),
  RightInferiorCsf: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x08, vr: 'FL' }),
  RightCerebellarWhiteMatter: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x09, vr: 'FL' }),
  RightCerebellarGrayMatter: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x0A, vr: 'FL' }),
  RightHippocampus: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x0B, vr: 'FL' }),
  RightAmygdala: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x0C, vr: 'FL' }),
  RightThalamus: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x0D, vr: 'FL' }),
  RightCaudate: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x0E, vr: 'FL' }),
  RightPutamen: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x0F, vr: 'FL' }),
  RightPallidum: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x10, vr: 'FL' }),
  RightVentralDiencephalon: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x11, vr: 'FL' }),
  RightNucleusAccumbens: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x12, vr: 'FL' }),
  RightBrainStem: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x13, vr: 'FL' }),
  RightExteriorCsf: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x14, vr: 'FL' }),
  RightWmHypo: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x15, vr: 'FL' }),
  RightOther: privateAttribute({ creator: 'NQRight', group: 0x0299, element: 0x16, vr: 'FL' }),
}))();

/** Safe attributes of 'Philips Imaging DD 001'. */
export const Philips_Imaging_DD_001: {
  /** (2001,xx01) FL 1 — MrImageChemicalShift */
  readonly MrImageChemicalShift: PrivateAttribute<One<'FL'>>;
  /** (2001,xx02) IS 1 — MrImageChemicalShiftNumber */
  readonly MrImageChemicalShiftNumber: PrivateAttribute<One<'IS'>>;
  /** (2001,xx03) FL 1 — MrImageDiffusionBFactor */
  readonly MrImageDiffusionBFactor: PrivateAttribute<One<'FL'>>;
  /** (2001,xx04) CS 1 — MrImageDiffusionDirection */
  readonly MrImageDiffusionDirection: PrivateAttribute<One<'CS'>>;
  /** (2001,xx05) SS 1 — GraphicAnnotationParentId */
  readonly GraphicAnnotationParentId: PrivateAttribute<One<'SS'>>;
  /** (2001,xx06) CS 1 — MrImageEnhanced */
  readonly MrImageEnhanced: PrivateAttribute<One<'CS'>>;
  /** (2001,xx07) CS 1 — MrImageTypeEdes */
  readonly MrImageTypeEdes: PrivateAttribute<One<'CS'>>;
  /** (2001,xx08) IS 1 — MrImagePhaseNumber */
  readonly MrImagePhaseNumber: PrivateAttribute<One<'IS'>>;
  /** (2001,xx09) FL 1 — MrImagePrepulseDelay */
  readonly MrImagePrepulseDelay: PrivateAttribute<One<'FL'>>;
  /** (2001,xx0A) IS 1 — ImagePlaneNumber */
  readonly ImagePlaneNumber: PrivateAttribute<One<'IS'>>;
  /** (2001,xx0B) CS 1 — ImagePlaneOrientation */
  readonly ImagePlaneOrientation: PrivateAttribute<One<'CS'>>;
  /** (2001,xx0C) CS 1 — MrSeriesArrhythmiaRejection */
  readonly MrSeriesArrhythmiaRejection: PrivateAttribute<One<'CS'>>;
  /** (2001,xx0E) CS 1 — MrSeriesCardiacCycled */
  readonly MrSeriesCardiacCycled: PrivateAttribute<One<'CS'>>;
  /** (2001,xx0F) SS 1 — MrSeriesCardiacGateWidth */
  readonly MrSeriesCardiacGateWidth: PrivateAttribute<One<'SS'>>;
  /** (2001,xx10) CS 1 — MrSeriesCardiacSync */
  readonly MrSeriesCardiacSync: PrivateAttribute<One<'CS'>>;
  /** (2001,xx11) FL 1 — MrSeriesDiffusionEchoTime */
  readonly MrSeriesDiffusionEchoTime: PrivateAttribute<One<'FL'>>;
  /** (2001,xx12) CS 1 — MrSeriesDynamicSeries */
  readonly MrSeriesDynamicSeries: PrivateAttribute<One<'CS'>>;
  /** (2001,xx13) SL 1 — MrSeriesEpiFactor */
  readonly MrSeriesEpiFactor: PrivateAttribute<One<'SL'>>;
  /** (2001,xx14) SL 1 — MrSeriesNrOfEchoes */
  readonly MrSeriesNrOfEchoes: PrivateAttribute<One<'SL'>>;
  /** (2001,xx15) SS 1 — MrSeriesNrOfLocations */
  readonly MrSeriesNrOfLocations: PrivateAttribute<One<'SS'>>;
  /** (2001,xx16) SS 1 — MrSeriesNrOfPhaseContrastDirections */
  readonly MrSeriesNrOfPhaseContrastDirections: PrivateAttribute<One<'SS'>>;
  /** (2001,xx17) SL 1 — MrSeriesNrOfPhases */
  readonly MrSeriesNrOfPhases: PrivateAttribute<One<'SL'>>;
  /** (2001,xx18) SL 1 — MrSeriesNrOfSlices */
  readonly MrSeriesNrOfSlices: PrivateAttribute<One<'SL'>>;
  /** (2001,xx19) CS 1 — MrSeriesPartialMatrixScanned */
  readonly MrSeriesPartialMatrixScanned: PrivateAttribute<One<'CS'>>;
  /** (2001,xx1A) FL 3 — MrSeriesPcVelocity */
  readonly MrSeriesPcVelocity: PrivateAttribute<Many<'FL'>>;
  /** (2001,xx1B) FL 1 — MrSeriesPrepulseDelay */
  readonly MrSeriesPrepulseDelay: PrivateAttribute<One<'FL'>>;
  /** (2001,xx1C) CS 1 — MrSeriesPrepulseType */
  readonly MrSeriesPrepulseType: PrivateAttribute<One<'CS'>>;
  /** (2001,xx1D) IS 1 — MrSeriesReconstructionNumber */
  readonly MrSeriesReconstructionNumber: PrivateAttribute<One<'IS'>>;
  /** (2001,xx1E) CS 1 — MrSeriesReformatAccuracy */
  readonly MrSeriesReformatAccuracy: PrivateAttribute<One<'CS'>>;
  /** (2001,xx1F) CS 1 — MrSeriesRespirationSync */
  readonly MrSeriesRespirationSync: PrivateAttribute<One<'CS'>>;
  /** (2001,xx21) CS 1 — MrSeriesSelPartInversionRecovery */
  readonly MrSeriesSelPartInversionRecovery: PrivateAttribute<One<'CS'>>;
  /** (2001,xx22) FL 1 — MrSeriesWaterFatShift */
  readonly MrSeriesWaterFatShift: PrivateAttribute<One<'FL'>>;
  /** (2001,xx23) DS 1 — MrSeriesFlipAngle */
  readonly MrSeriesFlipAngle: PrivateAttribute<One<'DS'>>;
  /** (2001,xx24) CS 1 — MrSeriesIsInteractive */
  readonly MrSeriesIsInteractive: PrivateAttribute<One<'CS'>>;
  /** (2001,xx25) SH 1 — MrSeriesEchoTimeDisplay */
  readonly MrSeriesEchoTimeDisplay: PrivateAttribute<One<'SH'>>;
  /** (2001,xx26) CS 1 — PresentationStateSubtractionActive */
  readonly PresentationStateSubtractionActive: PrivateAttribute<One<'CS'>>;
  /** (2001,xx27) CS 1 — EdgeEnhancementKernelSize */
  readonly EdgeEnhancementKernelSize: PrivateAttribute<One<'CS'>>;
  /** (2001,xx28) FL 1 — EdgeEnhancementGainFactorSub */
  readonly EdgeEnhancementGainFactorSub: PrivateAttribute<One<'FL'>>;
  /** (2001,xx29) FL 1 — EdgeEnhancementGainFactor */
  readonly EdgeEnhancementGainFactor: PrivateAttribute<One<'FL'>>;
  /** (2001,xx2A) CS 1 — EdgeEnhancementTasteAdaptSub */
  readonly EdgeEnhancementTasteAdaptSub: PrivateAttribute<One<'CS'>>;
  /** (2001,xx2B) CS 1 — EdgeEnhancementTasteAdapt */
  readonly EdgeEnhancementTasteAdapt: PrivateAttribute<One<'CS'>>;
  /** (2001,xx2C) FL 1 — HarmonizationFactor */
  readonly HarmonizationFactor: PrivateAttribute<One<'FL'>>;
  /** (2001,xx2D) SS 1 — StackNumberOfSlices */
  readonly StackNumberOfSlices: PrivateAttribute<One<'SS'>>;
  /** (2001,xx2E) CS 1 — HarmonizationKernelSize */
  readonly HarmonizationKernelSize: PrivateAttribute<One<'CS'>>;
  /** (2001,xx2F) FL 1 — HarmonizationGain */
  readonly HarmonizationGain: PrivateAttribute<One<'FL'>>;
  /** (2001,xx30) UL 1 — LogSubtractionGainStepTaste */
  readonly LogSubtractionGainStepTaste: PrivateAttribute<One<'UL'>>;
  /** (2001,xx31) US 1 — MixingNrOfMaskImageNumbers */
  readonly MixingNrOfMaskImageNumbers: PrivateAttribute<One<'US'>>;
  /** (2001,xx32) FL 1 — StackRadialAngle */
  readonly StackRadialAngle: PrivateAttribute<One<'FL'>>;
  /** (2001,xx33) CS 1 — StackRadialAxis */
  readonly StackRadialAxis: PrivateAttribute<One<'CS'>>;
  /** (2001,xx34) CS 1 — MixingMaskOperationType */
  readonly MixingMaskOperationType: PrivateAttribute<One<'CS'>>;
  /** (2001,xx35) SS 1 — StackSliceNumber */
  readonly StackSliceNumber: PrivateAttribute<One<'SS'>>;
  /** (2001,xx36) CS 1 — StackType */
  readonly StackType: PrivateAttribute<One<'CS'>>;
  /** (2001,xx37) CS 1 — MixingOperationType */
  readonly MixingOperationType: PrivateAttribute<One<'CS'>>;
  /** (2001,xx38) FL 1 — OverlayMixFactor */
  readonly OverlayMixFactor: PrivateAttribute<One<'FL'>>;
  /** (2001,xx39) FL 1 — OverscanFactor */
  readonly OverscanFactor: PrivateAttribute<One<'FL'>>;
  /** (2001,xx3A) CS 1 — PixelShift */
  readonly PixelShift: PrivateAttribute<One<'CS'>>;
  /** (2001,xx3B) FL 4 — PixelShiftSplitLineCoordinates */
  readonly PixelShiftSplitLineCoordinates: PrivateAttribute<Many<'FL'>>;
  /** (2001,xx3C) FL 2 — PixelShiftShiftVectora */
  readonly PixelShiftShiftVectora: PrivateAttribute<Many<'FL'>>;
  /** (2001,xx3D) UL 1 — ContourFillColor */
  readonly ContourFillColor: PrivateAttribute<One<'UL'>>;
  /** (2001,xx3E) FL 2 — PixelShiftShiftVectorb */
  readonly PixelShiftShiftVectorb: PrivateAttribute<Many<'FL'>>;
  /** (2001,xx3F) CS 1 — DisplayedAreaZoomInterpolationMeth */
  readonly DisplayedAreaZoomInterpolationMeth: PrivateAttribute<One<'CS'>>;
  /** (2001,xx40) CS 1 — PixelShiftSplitScreen */
  readonly PixelShiftSplitScreen: PrivateAttribute<One<'CS'>>;
  /** (2001,xx41) FL 1 — SubtractionLandMarkingFactor */
  readonly SubtractionLandMarkingFactor: PrivateAttribute<One<'FL'>>;
  /** (2001,xx42) CS 1 — SubtractionLandMarkingActive */
  readonly SubtractionLandMarkingActive: PrivateAttribute<One<'CS'>>;
  /** (2001,xx43) IS 2 — EllipsDisplShutMajorAxFrstEndPnt */
  readonly EllipsDisplShutMajorAxFrstEndPnt: PrivateAttribute<Many<'IS'>>;
  /** (2001,xx44) IS 2 — EllipsDisplShutMajorAxScndEndPnt */
  readonly EllipsDisplShutMajorAxScndEndPnt: PrivateAttribute<Many<'IS'>>;
  /** (2001,xx45) IS 2 — EllipsDisplShutOtherAxFrstEndPnt */
  readonly EllipsDisplShutOtherAxFrstEndPnt: PrivateAttribute<Many<'IS'>>;
  /** (2001,xx46) CS 1 — GraphicLineStyle */
  readonly GraphicLineStyle: PrivateAttribute<One<'CS'>>;
  /** (2001,xx47) FL 1 — GraphicLineWidth */
  readonly GraphicLineWidth: PrivateAttribute<One<'FL'>>;
  /** (2001,xx48) SS 1 — GraphicAnnotationId */
  readonly GraphicAnnotationId: PrivateAttribute<One<'SS'>>;
  /** (2001,xx49) IS 1 — TraceFirstImage */
  readonly TraceFirstImage: PrivateAttribute<One<'IS'>>;
  /** (2001,xx4A) CS 1 — TraceTaste */
  readonly TraceTaste: PrivateAttribute<One<'CS'>>;
  /** (2001,xx4B) CS 1 — InterpolationMethod */
  readonly InterpolationMethod: PrivateAttribute<One<'CS'>>;
  /** (2001,xx4C) CS 1 — PolyLineBeginPointStyle */
  readonly PolyLineBeginPointStyle: PrivateAttribute<One<'CS'>>;
  /** (2001,xx4D) CS 1 — PolyLineEndPointStyle */
  readonly PolyLineEndPointStyle: PrivateAttribute<One<'CS'>>;
  /** (2001,xx4E) CS 1 — WindowSmoothingTaste */
  readonly WindowSmoothingTaste: PrivateAttribute<One<'CS'>>;
  /** (2001,xx4F) FD 1 — HarmonizationOffset */
  readonly HarmonizationOffset: PrivateAttribute<One<'FD'>>;
  /** (2001,xx50) LO 1 — GraphicMarkerType */
  readonly GraphicMarkerType: PrivateAttribute<One<'LO'>>;
  /** (2001,xx51) IS 1 — OverlayPlaneId */
  readonly OverlayPlaneId: PrivateAttribute<One<'IS'>>;
  /** (2001,xx53) CS 1 — PresentationGlTrafoInvert */
  readonly PresentationGlTrafoInvert: PrivateAttribute<One<'CS'>>;
  /** (2001,xx54) FL 1 — ContourFillTransparency */
  readonly ContourFillTransparency: PrivateAttribute<One<'FL'>>;
  /** (2001,xx55) UL 1 — GraphicLineColor */
  readonly GraphicLineColor: PrivateAttribute<One<'UL'>>;
  /** (2001,xx56) CS 1 — GraphicType */
  readonly GraphicType: PrivateAttribute<One<'CS'>>;
  /** (2001,xx57) CS 1 — LogSubtractionTaste */
  readonly LogSubtractionTaste: PrivateAttribute<One<'CS'>>;
  /** (2001,xx58) UL 1 — SeriesXrayContrastTransferTaste */
  readonly SeriesXrayContrastTransferTaste: PrivateAttribute<One<'UL'>>;
  /** (2001,xx59) IS 1 — CurveId */
  readonly CurveId: PrivateAttribute<One<'IS'>>;
  /** (2001,xx5A) ST 1 — GraphicAnnotationModel */
  readonly GraphicAnnotationModel: PrivateAttribute<One<'ST'>>;
  /** (2001,xx5D) ST 1 — MeasurementTextUnits */
  readonly MeasurementTextUnits: PrivateAttribute<One<'ST'>>;
  /** (2001,xx5E) ST 1 — MeasurementTextType */
  readonly MeasurementTextType: PrivateAttribute<One<'ST'>>;
  /** (2001,xx5F) SQ 1-n — StackSequence */
  readonly StackSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx60) SL 1 — MrSeriesNrOfStacks */
  readonly MrSeriesNrOfStacks: PrivateAttribute<One<'SL'>>;
  /** (2001,xx61) CS 1 — SeriesTransmitted */
  readonly SeriesTransmitted: PrivateAttribute<One<'CS'>>;
  /** (2001,xx62) CS 1 — SeriesCommitted */
  readonly SeriesCommitted: PrivateAttribute<One<'CS'>>;
  /** (2001,xx63) CS 1 — ExaminationSource */
  readonly ExaminationSource: PrivateAttribute<One<'CS'>>;
  /** (2001,xx64) SH 1 — TextType */
  readonly TextType: PrivateAttribute<One<'SH'>>;
  /** (2001,xx65) SQ 1-n — OverlayPlaneSequence */
  readonly OverlayPlaneSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx66) SQ 1-n — ImageCurve */
  readonly ImageCurve: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx67) CS 1 — LinearPresentationGlTrafoShapeSub */
  readonly LinearPresentationGlTrafoShapeSub: PrivateAttribute<One<'CS'>>;
  /** (2001,xx68) SQ 1-n — ModalityGlTrafoSequence */
  readonly ModalityGlTrafoSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx69) SQ 1-n — DisplayShutterSequence */
  readonly DisplayShutterSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx6A) SQ 1-n — SpatialTransformationSequence */
  readonly SpatialTransformationSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx6B) SQ 1-n — EdgeEnhancementSequence */
  readonly EdgeEnhancementSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx6D) LO 1 — TextFont */
  readonly TextFont: PrivateAttribute<One<'LO'>>;
  /** (2001,xx6E) SH 1 — SeriesType */
  readonly SeriesType: PrivateAttribute<One<'SH'>>;
  /** (2001,xx6F) SQ 1-n — MixingSequence */
  readonly MixingSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx71) CS 1 — GraphicConstraint */
  readonly GraphicConstraint: PrivateAttribute<One<'CS'>>;
  /** (2001,xx72) IS 2 — EllipsDisplShutOtherAxScndEndPnt */
  readonly EllipsDisplShutOtherAxScndEndPnt: PrivateAttribute<Many<'IS'>>;
  /** (2001,xx73) SQ 1-n — ReferencedMaskImageSequence */
  readonly ReferencedMaskImageSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx74) DS 1-n — WindowCenterSub */
  readonly WindowCenterSub: PrivateAttribute<Many<'DS'>>;
  /** (2001,xx75) DS 1-n — WindowWidthSub */
  readonly WindowWidthSub: PrivateAttribute<Many<'DS'>>;
  /** (2001,xx76) UL 1 — PresentationStateXrayContrastTransferTaste */
  readonly PresentationStateXrayContrastTransferTaste: PrivateAttribute<One<'UL'>>;
  /** (2001,xx77) CS 1 — GlTrafoType */
  readonly GlTrafoType: PrivateAttribute<One<'CS'>>;
  /** (2001,xx79) SQ 1-n — HarmonisationSequence */
  readonly HarmonisationSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx7A) FL 1 — WindowRoundingFactor */
  readonly WindowRoundingFactor: PrivateAttribute<One<'FL'>>;
  /** (2001,xx7B) IS 1 — MrSeriesAcquisitionNumber */
  readonly MrSeriesAcquisitionNumber: PrivateAttribute<One<'IS'>>;
  /** (2001,xx7C) UL 1 — FrameNumber */
  readonly FrameNumber: PrivateAttribute<One<'UL'>>;
  /** (2001,xx7D) OW/OB 1 — Frame Pixel Data */
  readonly FramePixelData: PrivateAttribute<One<'OW'>>;
  /** (2001,xx7E) US 1 — EdgeEnhancementGainTaste */
  readonly EdgeEnhancementGainTaste: PrivateAttribute<One<'US'>>;
  /** (2001,xx7F) US 1 — EdgeEnhancementGainTasteSub */
  readonly EdgeEnhancementGainTasteSub: PrivateAttribute<One<'US'>>;
  /** (2001,xx80) LO 1 — TextAnchorPointAlignment */
  readonly TextAnchorPointAlignment: PrivateAttribute<One<'LO'>>;
  /** (2001,xx81) IS 1 — MrSeriesNrOfDynamicScans */
  readonly MrSeriesNrOfDynamicScans: PrivateAttribute<One<'IS'>>;
  /** (2001,xx82) IS 1 — MrSeriesEchoTrainLength */
  readonly MrSeriesEchoTrainLength: PrivateAttribute<One<'IS'>>;
  /** (2001,xx83) DS 1 — MrSeriesImagingFrequency */
  readonly MrSeriesImagingFrequency: PrivateAttribute<One<'DS'>>;
  /** (2001,xx84) DS 1 — MrSeriesInversionTime */
  readonly MrSeriesInversionTime: PrivateAttribute<One<'DS'>>;
  /** (2001,xx85) DS 1 — MrSeriesMagneticFieldStrength */
  readonly MrSeriesMagneticFieldStrength: PrivateAttribute<One<'DS'>>;
  /** (2001,xx86) IS 1 — MrSeriesNrOfPhaseEncodingSteps */
  readonly MrSeriesNrOfPhaseEncodingSteps: PrivateAttribute<One<'IS'>>;
  /** (2001,xx87) SH 1 — MrSeriesNucleus */
  readonly MrSeriesNucleus: PrivateAttribute<One<'SH'>>;
  /** (2001,xx88) DS 1 — MrSeriesNumberOfAverages */
  readonly MrSeriesNumberOfAverages: PrivateAttribute<One<'DS'>>;
  /** (2001,xx89) DS 1 — MrSeriesPercentPhaseFieldOfView */
  readonly MrSeriesPercentPhaseFieldOfView: PrivateAttribute<One<'DS'>>;
  /** (2001,xx8A) DS 1 — MrSeriesPercentSampling */
  readonly MrSeriesPercentSampling: PrivateAttribute<One<'DS'>>;
  /** (2001,xx8B) SH 1 — MrSeriesTransmittingCoil */
  readonly MrSeriesTransmittingCoil: PrivateAttribute<One<'SH'>>;
  /** (2001,xx8C) CS 0-n — NeedsProcessing */
  readonly NeedsProcessing: PrivateAttribute<Many<'CS'>>;
  /** (2001,xx90) LO 1 — TextForegroundColor */
  readonly TextForegroundColor: PrivateAttribute<One<'LO'>>;
  /** (2001,xx91) LO 1 — TextBackgroundColor */
  readonly TextBackgroundColor: PrivateAttribute<One<'LO'>>;
  /** (2001,xx92) LO 1 — TextShadowColor */
  readonly TextShadowColor: PrivateAttribute<One<'LO'>>;
  /** (2001,xx93) LO 1 — TextStyle */
  readonly TextStyle: PrivateAttribute<One<'LO'>>;
  /** (2001,xx94) LO 1 — ProcessingOrderSpecialization */
  readonly ProcessingOrderSpecialization: PrivateAttribute<One<'LO'>>;
  /** (2001,xx9A) SQ 1-n — GraphicNumberSequence */
  readonly GraphicNumberSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx9B) UL 1 — GraphicNumber */
  readonly GraphicNumber: PrivateAttribute<One<'UL'>>;
  /** (2001,xx9D) LO 1 — SubtractionType */
  readonly SubtractionType: PrivateAttribute<One<'LO'>>;
  /** (2001,xx9F) US 2 — PixelProcessingKernelSize */
  readonly PixelProcessingKernelSize: PrivateAttribute<Many<'US'>>;
  /** (2001,xxA1) CS 1 — IsRawImage */
  readonly IsRawImage: PrivateAttribute<One<'CS'>>;
  /** (2001,xxA2) US 1 — LogSubtractionCurveTaste */
  readonly LogSubtractionCurveTaste: PrivateAttribute<One<'US'>>;
  /** (2001,xxA3) UL 1 — TextColorForeground */
  readonly TextColorForeground: PrivateAttribute<One<'UL'>>;
  /** (2001,xxA4) UL 1 — TextColorBackground */
  readonly TextColorBackground: PrivateAttribute<One<'UL'>>;
  /** (2001,xxA5) UL 1 — TextColorShadow */
  readonly TextColorShadow: PrivateAttribute<One<'UL'>>;
  /** (2001,xxC0) UL 1 — ContentItemIdentifier */
  readonly ContentItemIdentifier: PrivateAttribute<One<'UL'>>;
  /** (2001,xxC1) LO 1 — NestedObjectTypeName */
  readonly NestedObjectTypeName: PrivateAttribute<One<'LO'>>;
  /** (2001,xxC2) FD 1 — SubtractionRescaleFactor */
  readonly SubtractionRescaleFactor: PrivateAttribute<One<'FD'>>;
  /** (2001,xxC3) UL 1 — SubtractionOffset */
  readonly SubtractionOffset: PrivateAttribute<One<'UL'>>;
  /** (2001,xxC5) SQ 0-1 — MaskImageLutSequence */
  readonly MaskImageLutSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xxC6) SQ 0-1 — GainLutSequence */
  readonly GainLutSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xxC7) SQ 0-1 — ContrastImageLutSequence */
  readonly ContrastImageLutSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xxCA) SQ 1 — ReversedModalityLut */
  readonly ReversedModalityLut: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xxCB) IS 1 — RedundantOverlayPlaneId */
  readonly RedundantOverlayPlaneId: PrivateAttribute<One<'IS'>>;
  /** (2001,xxD0) AT 1-n — FrameIndexPointer */
  readonly FrameIndexPointer: PrivateAttribute<Many<'AT'>>;
  /** (2001,xxD1) US 1-n — IndexNumberVector */
  readonly IndexNumberVector: PrivateAttribute<Many<'US'>>;
  /** (2001,xxD2) US 1 — FrameDetectorNumber */
  readonly FrameDetectorNumber: PrivateAttribute<One<'US'>>;
  /** (2001,xxD3) US 1 — FramePhaseNumber */
  readonly FramePhaseNumber: PrivateAttribute<One<'US'>>;
  /** (2001,xxD4) US 1 — FrameRotationNumber */
  readonly FrameRotationNumber: PrivateAttribute<One<'US'>>;
  /** (2001,xxD5) US 1 — FrameRrIntervalNumber */
  readonly FrameRrIntervalNumber: PrivateAttribute<One<'US'>>;
  /** (2001,xxD6) US 1 — FrameTimeSlotNumber */
  readonly FrameTimeSlotNumber: PrivateAttribute<One<'US'>>;
  /** (2001,xxD7) US 1 — FrameSliceNumber */
  readonly FrameSliceNumber: PrivateAttribute<One<'US'>>;
  /** (2001,xxD8) US 1 — FrameAngularViewNumber */
  readonly FrameAngularViewNumber: PrivateAttribute<One<'US'>>;
  /** (2001,xxD9) US 1 — FrameTimeSliceNumber */
  readonly FrameTimeSliceNumber: PrivateAttribute<One<'US'>>;
  /** (2001,xxDA) CS 1 — IsArrowhead */
  readonly IsArrowhead: PrivateAttribute<One<'CS'>>;
  /** (2001,xxDB) US 1 — PetRrIntervalIndex */
  readonly PetRrIntervalIndex: PrivateAttribute<One<'US'>>;
  /** (2001,xxDC) US 1 — PetTimeSlotIndex */
  readonly PetTimeSlotIndex: PrivateAttribute<One<'US'>>;
  /** (2001,xxDD) US 1 — PetTimeSliceIndex */
  readonly PetTimeSliceIndex: PrivateAttribute<One<'US'>>;
  /** (2001,xxDE) US 1 — PetSliceIndex */
  readonly PetSliceIndex: PrivateAttribute<One<'US'>>;
  /** (2001,xxDF) UL 1 — VoxelNumber */
  readonly VoxelNumber: PrivateAttribute<One<'UL'>>;
  /** (2001,xxE9) SQ 0-n — PerFrameVoxelsFunctionalGroup */
  readonly PerFrameVoxelsFunctionalGroup: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xxF1) FL 6 — MrImageProspectiveMotionCorrection */
  readonly MrImageProspectiveMotionCorrection: PrivateAttribute<Many<'FL'>>;
  /** (2001,xxF2) FL 1-n — MrImageRetrospectiveMotionCorrection */
  readonly MrImageRetrospectiveMotionCorrection: PrivateAttribute<Many<'FL'>>;
  /** (2001,xxF3) CS 1 — DynamicLinearVoiglTrafo */
  readonly DynamicLinearVoiglTrafo: PrivateAttribute<One<'CS'>>;
  /** (2001,xxF4) UL 1 — ColorKey */
  readonly ColorKey: PrivateAttribute<One<'UL'>>;
  /** (2001,xxF5) CS 1 — RotatedTextAllowed */
  readonly RotatedTextAllowed: PrivateAttribute<One<'CS'>>;
  /** (2001,xxF6) UL 1 — NumberOfRepresentedImages */
  readonly NumberOfRepresentedImages: PrivateAttribute<One<'UL'>>;
  /** (2001,xxF7) LO 0-n — DataTypeIcons */
  readonly DataTypeIcons: PrivateAttribute<Many<'LO'>>;
  /** (2001,xxF9) SQ 0-n — FlaggingSequence */
  readonly FlaggingSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xxFB) SQ 0-1 — BookmarkSequence */
  readonly BookmarkSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xxFC) SQ 0-1 — RisCodeSequence */
  readonly RisCodeSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xxFD) SQ 0-n — WorkflowStepSequence */
  readonly WorkflowStepSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xxFF) OW/OB 1 — Volume Pixel */
  readonly VolumePixel: PrivateAttribute<One<'OW'>>;
} = /* @__PURE__ */ (() => ({
  MrImageChemicalShift: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x01, vr: 'FL' }),
  MrImageChemicalShiftNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x02, vr: 'IS' }),
  MrImageDiffusionBFactor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x03, vr: 'FL' }),
  MrImageDiffusionDirection: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x04, vr: 'CS' }),
  GraphicAnnotationParentId: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x05, vr: 'SS' }),
  MrImageEnhanced: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x06, vr: 'CS' }),
  MrImageTypeEdes: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x07, vr: 'CS' }),
  MrImagePhaseNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x08, vr: 'IS' }),
  MrImagePrepulseDelay: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x09, vr: 'FL' }),
  ImagePlaneNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x0A, vr: 'IS' }),
  ImagePlaneOrientation: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x0B, vr: 'CS' }),
  MrSeriesArrhythmiaRejection: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x0C, vr: 'CS' }),
  MrSeriesCardiacCycled: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x0E, vr: 'CS' }),
  MrSeriesCardiacGateWidth: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x0F, vr: 'SS' }),
  MrSeriesCardiacSync: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x10, vr: 'CS' }),
  MrSeriesDiffusionEchoTime: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x11, vr: 'FL' }),
  MrSeriesDynamicSeries: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x12, vr: 'CS' }),
  MrSeriesEpiFactor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x13, vr: 'SL' }),
  MrSeriesNrOfEchoes: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x14, vr: 'SL' }),
  MrSeriesNrOfLocations: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x15, vr: 'SS' }),
  MrSeriesNrOfPhaseContrastDirections: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x16, vr: 'SS' }),
  MrSeriesNrOfPhases: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x17, vr: 'SL' }),
  MrSeriesNrOfSlices: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x18, vr: 'SL' }),
  MrSeriesPartialMatrixScanned: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x19, vr: 'CS' }),
  MrSeriesPcVelocity: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x1A, vr: 'FL', vm: '3' }),
  MrSeriesPrepulseDelay: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x1B, vr: 'FL' }),
  MrSeriesPrepulseType: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x1C, vr: 'CS' }),
  MrSeriesReconstructionNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x1D, vr: 'IS' }),
  MrSeriesReformatAccuracy: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x1E, vr: 'CS' }),
  MrSeriesRespirationSync: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x1F, vr: 'CS' }),
  MrSeriesSelPartInversionRecovery: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x21, vr: 'CS' }),
  MrSeriesWaterFatShift: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x22, vr: 'FL' }),
  MrSeriesFlipAngle: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x23, vr: 'DS' }),
  MrSeriesIsInteractive: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x24, vr: 'CS' }),
  MrSeriesEchoTimeDisplay: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x25, vr: 'SH' }),
  PresentationStateSubtractionActive: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x26, vr: 'CS' }),
  EdgeEnhancementKernelSize: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x27, vr: 'CS' }),
  EdgeEnhancementGainFactorSub: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x28, vr: 'FL' }),
  EdgeEnhancementGainFactor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x29, vr: 'FL' }),
  EdgeEnhancementTasteAdaptSub: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x2A, vr: 'CS' }),
  EdgeEnhancementTasteAdapt: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x2B, vr: 'CS' }),
  HarmonizationFactor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x2C, vr: 'FL' }),
  StackNumberOfSlices: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x2D, vr: 'SS' }),
  HarmonizationKernelSize: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x2E, vr: 'CS' }),
  HarmonizationGain: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x2F, vr: 'FL' }),
  LogSubtractionGainStepTaste: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x30, vr: 'UL' }),
  MixingNrOfMaskImageNumbers: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x31, vr: 'US' }),
  StackRadialAngle: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x32, vr: 'FL' }),
  StackRadialAxis: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x33, vr: 'CS' }),
  MixingMaskOperationType: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x34, vr: 'CS' }),
  StackSliceNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x35, vr: 'SS' }),
  StackType: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x36, vr: 'CS' }),
  MixingOperationType: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x37, vr: 'CS' }),
  OverlayMixFactor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x38, vr: 'FL' }),
  OverscanFactor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x39, vr: 'FL' }),
  PixelShift: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x3A, vr: 'CS' }),
  PixelShiftSplitLineCoordinates: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x3B, vr: 'FL', vm: '4' }),
  PixelShiftShiftVectora: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x3C, vr: 'FL', vm: '2' }),
  ContourFillColor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x3D, vr: 'UL' }),
  PixelShiftShiftVectorb: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x3E, vr: 'FL', vm: '2' }),
  DisplayedAreaZoomInterpolationMeth: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x3F, vr: 'CS' }),
  PixelShiftSplitScreen: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x40, vr: 'CS' }),
  SubtractionLandMarkingFactor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x41, vr: 'FL' }),
  SubtractionLandMarkingActive: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x42, vr: 'CS' }),
  EllipsDisplShutMajorAxFrstEndPnt: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x43, vr: 'IS', vm: '2' }),
  EllipsDisplShutMajorAxScndEndPnt: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x44, vr: 'IS', vm: '2' }),
  EllipsDisplShutOtherAxFrstEndPnt: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x45, vr: 'IS', vm: '2' }),
  GraphicLineStyle: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x46, vr: 'CS' }),
  GraphicLineWidth: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x47, vr: 'FL' }),
  GraphicAnnotationId: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x48, vr: 'SS' }),
  TraceFirstImage: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x49, vr: 'IS' }),
  TraceTaste: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x4A, vr: 'CS' }),
  InterpolationMethod: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x4B, vr: 'CS' }),
  PolyLineBeginPointStyle: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x4C, vr: 'CS' }),
  PolyLineEndPointStyle: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x4D, vr: 'CS' }),
  WindowSmoothingTaste: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x4E, vr: 'CS' }),
  HarmonizationOffset: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x4F, vr: 'FD' }),
  GraphicMarkerType: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x50, vr: 'LO' }),
  OverlayPlaneId: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x51, vr: 'IS' }),
  PresentationGlTrafoInvert: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x53, vr: 'CS' }),
  ContourFillTransparency: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x54, vr: 'FL' }),
  GraphicLineColor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x55, vr: 'UL' }),
  GraphicType: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x56, vr: 'CS' }),
  LogSubtractionTaste: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x57, vr: 'CS' }),
  SeriesXrayContrastTransferTaste: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x58, vr: 'UL' }),
  CurveId: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x59, vr: 'IS' }),
  GraphicAnnotationModel: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x5A, vr: 'ST' }),
  MeasurementTextUnits: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x5D, vr: 'ST' }),
  MeasurementTextType: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x5E, vr: 'ST' }),
  StackSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x5F, vr: 'SQ', vm: '1-n' }),
  MrSeriesNrOfStacks: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x60, vr: 'SL' }),
  SeriesTransmitted: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x61, vr: 'CS' }),
  SeriesCommitted: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x62, vr: 'CS' }),
  ExaminationSource: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x63, vr: 'CS' }),
  TextType: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x64, vr: 'SH' }),
  OverlayPlaneSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x65, vr: 'SQ', vm: '1-n' }),
  ImageCurve: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x66, vr: 'SQ', vm: '1-n' }),
  LinearPresentationGlTrafoShapeSub: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x67, vr: 'CS' }),
  ModalityGlTrafoSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x68, vr: 'SQ', vm: '1-n' }),
  DisplayShutterSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x69, vr: 'SQ', vm: '1-n' }),
  SpatialTransformationSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x6A, vr: 'SQ', vm: '1-n' }),
  EdgeEnhancementSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x6B, vr: 'SQ', vm: '1-n' }),
  TextFont: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x6D, vr: 'LO' }),
  SeriesType: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x6E, vr: 'SH' }),
  MixingSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x6F, vr: 'SQ', vm: '1-n' }),
  GraphicConstraint: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x71, vr: 'CS' }),
  EllipsDisplShutOtherAxScndEndPnt: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x72, vr: 'IS', vm: '2' }),
  ReferencedMaskImageSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x73, vr: 'SQ', vm: '1-n' }),
  WindowCenterSub: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x74, vr: 'DS', vm: '1-n' }),
  WindowWidthSub: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x75, vr: 'DS', vm: '1-n' }),
  PresentationStateXrayContrastTransferTaste: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x76, vr: 'UL' }),
  GlTrafoType: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x77, vr: 'CS' }),
  HarmonisationSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x79, vr: 'SQ', vm: '1-n' }),
  WindowRoundingFactor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x7A, vr: 'FL' }),
  MrSeriesAcquisitionNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x7B, vr: 'IS' }),
  FrameNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x7C, vr: 'UL' }),
  FramePixelData: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x7D, vr: 'OW' }),
  EdgeEnhancementGainTaste: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x7E, vr: 'US' }),
  EdgeEnhancementGainTasteSub: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x7F, vr: 'US' }),
  TextAnchorPointAlignment: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x80, vr: 'LO' }),
  MrSeriesNrOfDynamicScans: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x81, vr: 'IS' }),
  MrSeriesEchoTrainLength: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x82, vr: 'IS' }),
  MrSeriesImagingFrequency: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x83, vr: 'DS' }),
  MrSeriesInversionTime: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x84, vr: 'DS' }),
  MrSeriesMagneticFieldStrength: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x85, vr: 'DS' }),
  MrSeriesNrOfPhaseEncodingSteps: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x86, vr: 'IS' }),
  MrSeriesNucleus: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x87, vr: 'SH' }),
  MrSeriesNumberOfAverages: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x88, vr: 'DS' }),
  MrSeriesPercentPhaseFieldOfView: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x89, vr: 'DS' }),
  MrSeriesPercentSampling: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x8A, vr: 'DS' }),
  MrSeriesTransmittingCoil: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x8B, vr: 'SH' }),
  NeedsProcessing: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x8C, vr: 'CS', vm: '0-n' }),
  TextForegroundColor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x90, vr: 'LO' }),
  TextBackgroundColor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x91, vr: 'LO' }),
  TextShadowColor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x92, vr: 'LO' }),
  TextStyle: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x93, vr: 'LO' }),
  ProcessingOrderSpecialization: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x94, vr: 'LO' }),
  GraphicNumberSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x9A, vr: 'SQ', vm: '1-n' }),
  GraphicNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x9B, vr: 'UL' }),
  SubtractionType: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x9D, vr: 'LO' }),
  PixelProcessingKernelSize: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0x9F, vr: 'US', vm: '2' }),
  IsRawImage: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xA1, vr: 'CS' }),
  LogSubtractionCurveTaste: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xA2, vr: 'US' }),
  TextColorForeground: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xA3, vr: 'UL' }),
  TextColorBackground: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xA4, vr: 'UL' }),
  TextColorShadow: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xA5, vr: 'UL' }),
  ContentItemIdentifier: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xC0, vr: 'UL' }),
  NestedObjectTypeName: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xC1, vr: 'LO' }),
  SubtractionRescaleFactor: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xC2, vr: 'FD' }),
  SubtractionOffset: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xC3, vr: 'UL' }),
  MaskImageLutSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xC5, vr: 'SQ', vm: '0-1' }),
  GainLutSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xC6, vr: 'SQ', vm: '0-1' }),
  ContrastImageLutSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xC7, vr: 'SQ', vm: '0-1' }),
  ReversedModalityLut: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xCA, vr: 'SQ' }),
  RedundantOverlayPlaneId: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xCB, vr: 'IS' }),
  FrameIndexPointer: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xD0, vr: 'AT', vm: '1-n' }),
  IndexNumberVector: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xD1, vr: 'US', vm: '1-n' }),
  FrameDetectorNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xD2, vr: 'US' }),
  FramePhaseNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xD3, vr: 'US' }),
  FrameRotationNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xD4, vr: 'US' }),
  FrameRrIntervalNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xD5, vr: 'US' }),
  FrameTimeSlotNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xD6, vr: 'US' }),
  FrameSliceNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xD7, vr: 'US' }),
  FrameAngularViewNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xD8, vr: 'US' }),
  FrameTimeSliceNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xD9, vr: 'US' }),
  IsArrowhead: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xDA, vr: 'CS' }),
  PetRrIntervalIndex: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xDB, vr: 'US' }),
  PetTimeSlotIndex: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xDC, vr: 'US' }),
  PetTimeSliceIndex: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xDD, vr: 'US' }),
  PetSliceIndex: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xDE, vr: 'US' }),
  VoxelNumber: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xDF, vr: 'UL' }),
  PerFrameVoxelsFunctionalGroup: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xE9, vr: 'SQ', vm: '0-n' }),
  MrImageProspectiveMotionCorrection: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xF1, vr: 'FL', vm: '6' }),
  MrImageRetrospectiveMotionCorrection: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xF2, vr: 'FL', vm: '1-n' }),
  DynamicLinearVoiglTrafo: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xF3, vr: 'CS' }),
  ColorKey: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xF4, vr: 'UL' }),
  RotatedTextAllowed: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xF5, vr: 'CS' }),
  NumberOfRepresentedImages: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xF6, vr: 'UL' }),
  DataTypeIcons: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xF7, vr: 'LO', vm: '0-n' }),
  FlaggingSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xF9, vr: 'SQ', vm: '0-n' }),
  BookmarkSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xFB, vr: 'SQ', vm: '0-1' }),
  RisCodeSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xFC, vr: 'SQ', vm: '0-1' }),
  WorkflowStepSequence: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xFD, vr: 'SQ', vm: '0-n' }),
  VolumePixel: privateAttribute({ creator: 'Philips Imaging DD 001', group: 0x2001, element: 0xFF, vr: 'OW' }),
}))();

/** Safe attributes of 'Philips Imaging DD 002'. */
export const Philips_Imaging_DD_002: {
  /** (2001,xx01) US 1 — EdrSetgp */
  readonly EdrSetgp: PrivateAttribute<One<'US'>>;
  /** (2001,xx02) FD 1 — EdrSetsk */
  readonly EdrSetsk: PrivateAttribute<One<'FD'>>;
  /** (2001,xx03) CS 1 — UmRankType */
  readonly UmRankType: PrivateAttribute<One<'CS'>>;
  /** (2001,xx04) SS 1 — UmRankNumber */
  readonly UmRankNumber: PrivateAttribute<One<'SS'>>;
  /** (2001,xx05) FD 1 — UmRankEnhancement */
  readonly UmRankEnhancement: PrivateAttribute<One<'FD'>>;
  /** (2001,xx06) US 1 — UmKernelSize */
  readonly UmKernelSize: PrivateAttribute<One<'US'>>;
  /** (2001,xx07) CS 1 — UmGammaType */
  readonly UmGammaType: PrivateAttribute<One<'CS'>>;
  /** (2001,xx08) FD 1 — UmGammaAngle */
  readonly UmGammaAngle: PrivateAttribute<One<'FD'>>;
  /** (2001,xx09) FD 1 — UmGammaShift */
  readonly UmGammaShift: PrivateAttribute<One<'FD'>>;
  /** (2001,xx0A) FD 1 — UmGammaCenter */
  readonly UmGammaCenter: PrivateAttribute<One<'FD'>>;
  /** (2001,xx0B) FD 1 — DrrContrastEqualization */
  readonly DrrContrastEqualization: PrivateAttribute<One<'FD'>>;
  /** (2001,xx0C) US 1 — DrrContrastEqualizationKernelSize */
  readonly DrrContrastEqualizationKernelSize: PrivateAttribute<One<'US'>>;
  /** (2001,xx0D) CS 1 — DrrSharpLutType */
  readonly DrrSharpLutType: PrivateAttribute<One<'CS'>>;
  /** (2001,xx0E) FD 1 — DrrSharpening */
  readonly DrrSharpening: PrivateAttribute<One<'FD'>>;
  /** (2001,xx0F) US 1 — DrrSharpKernelSize */
  readonly DrrSharpKernelSize: PrivateAttribute<One<'US'>>;
  /** (2001,xx10) SS 1 — DrrWindowWidth */
  readonly DrrWindowWidth: PrivateAttribute<One<'SS'>>;
  /** (2001,xx11) SS 1 — DrrWindowLevel */
  readonly DrrWindowLevel: PrivateAttribute<One<'SS'>>;
  /** (2001,xx12) CS 1 — DrrLutType */
  readonly DrrLutType: PrivateAttribute<One<'CS'>>;
  /** (2001,xx13) SS 1 — UniqueProcessingMode */
  readonly UniqueProcessingMode: PrivateAttribute<One<'SS'>>;
  /** (2001,xx14) FD 1 — UniqueContrastBalance */
  readonly UniqueContrastBalance: PrivateAttribute<One<'FD'>>;
  /** (2001,xx15) FD 1 — UniqueCenterDensity */
  readonly UniqueCenterDensity: PrivateAttribute<One<'FD'>>;
  /** (2001,xx16) FD 1 — UniqueBrightDensity */
  readonly UniqueBrightDensity: PrivateAttribute<One<'FD'>>;
  /** (2001,xx17) FD 1 — UniqueDetailContrast */
  readonly UniqueDetailContrast: PrivateAttribute<One<'FD'>>;
  /** (2001,xx18) CS 1 — UniqueDensityCurve */
  readonly UniqueDensityCurve: PrivateAttribute<One<'CS'>>;
  /** (2001,xx19) FD 1 — UniqueDensityMin */
  readonly UniqueDensityMin: PrivateAttribute<One<'FD'>>;
  /** (2001,xx1A) FD 1 — UniqueDensityMax */
  readonly UniqueDensityMax: PrivateAttribute<One<'FD'>>;
  /** (2001,xx1B) FD 1 — UniqueGamma */
  readonly UniqueGamma: PrivateAttribute<One<'FD'>>;
  /** (2001,xx1C) FD 1 — UniqueGammaMin */
  readonly UniqueGammaMin: PrivateAttribute<One<'FD'>>;
  /** (2001,xx1D) FD 1 — UniqueGammaMax */
  readonly UniqueGammaMax: PrivateAttribute<One<'FD'>>;
  /** (2001,xx1E) FD 1 — UniqueStructurePreference */
  readonly UniqueStructurePreference: PrivateAttribute<One<'FD'>>;
  /** (2001,xx1F) FD 1 — UniqueNoiseLimit */
  readonly UniqueNoiseLimit: PrivateAttribute<One<'FD'>>;
  /** (2001,xx20) FD 1 — UniqueNoiseBand */
  readonly UniqueNoiseBand: PrivateAttribute<One<'FD'>>;
  /** (2001,xx21) FD 1 — UniqueNoiseStep */
  readonly UniqueNoiseStep: PrivateAttribute<One<'FD'>>;
  /** (2001,xx22) FD 1 — UniqueNoiseCompensation */
  readonly UniqueNoiseCompensation: PrivateAttribute<One<'FD'>>;
  /** (2001,xx23) FD 1 — UniqueStructureBoost */
  readonly UniqueStructureBoost: PrivateAttribute<One<'FD'>>;
  /** (2001,xx24) FD 1 — UniqueStrongContrastLimit */
  readonly UniqueStrongContrastLimit: PrivateAttribute<One<'FD'>>;
  /** (2001,xx25) FD 1 — UniqueStrongContrastFactor */
  readonly UniqueStrongContrastFactor: PrivateAttribute<One<'FD'>>;
  /** (2001,xx26) FD 1 — UniqueStructureBoostOffset */
  readonly UniqueStructureBoostOffset: PrivateAttribute<One<'FD'>>;
  /** (2001,xx27) FD 1 — UniqueWeakContrastLimit */
  readonly UniqueWeakContrastLimit: PrivateAttribute<One<'FD'>>;
  /** (2001,xx28) US 1 — UniqueSmoothGain */
  readonly UniqueSmoothGain: PrivateAttribute<One<'US'>>;
  /** (2001,xx29) US 1 — UniqueLevel */
  readonly UniqueLevel: PrivateAttribute<One<'US'>>;
  /** (2001,xx2A) US 1 — UniqueGainUpSingle */
  readonly UniqueGainUpSingle: PrivateAttribute<One<'US'>>;
  /** (2001,xx2B) SS 1 — UniqueSmhLimitOne */
  readonly UniqueSmhLimitOne: PrivateAttribute<One<'SS'>>;
  /** (2001,xx2C) FD 1 — UniqueFilmDensityMin */
  readonly UniqueFilmDensityMin: PrivateAttribute<One<'FD'>>;
  /** (2001,xx2D) FD 1 — UniqueFilmDensityMax */
  readonly UniqueFilmDensityMax: PrivateAttribute<One<'FD'>>;
  /** (2001,xx2E) SS 1 — UniqueVersion */
  readonly UniqueVersion: PrivateAttribute<One<'SS'>>;
  /** (2001,xx2F) SS 1 — RangerVersion */
  readonly RangerVersion: PrivateAttribute<One<'SS'>>;
  /** (2001,xx30) SS 1 — RangerMode */
  readonly RangerMode: PrivateAttribute<One<'SS'>>;
  /** (2001,xx31) SS 1 — RangerField1 */
  readonly RangerField1: PrivateAttribute<One<'SS'>>;
  /** (2001,xx32) SS 1 — RangerField2 */
  readonly RangerField2: PrivateAttribute<One<'SS'>>;
  /** (2001,xx33) SS 1 — RangerPercentileKey1 */
  readonly RangerPercentileKey1: PrivateAttribute<One<'SS'>>;
  /** (2001,xx34) SS 1 — RangerPercentileKey2 */
  readonly RangerPercentileKey2: PrivateAttribute<One<'SS'>>;
  /** (2001,xx35) FD 1 — RangerDose1 */
  readonly RangerDose1: PrivateAttribute<One<'FD'>>;
  /** (2001,xx36) FD 1 — RangerDose2 */
  readonly RangerDose2: PrivateAttribute<One<'FD'>>;
  /** (2001,xx37) FD 1 — RangerManualDose1 */
  readonly RangerManualDose1: PrivateAttribute<One<'FD'>>;
  /** (2001,xx38) FD 1 — RangerManualDose2 */
  readonly RangerManualDose2: PrivateAttribute<One<'FD'>>;
  /** (2001,xx39) CS 1 — UniqueRoxShape */
  readonly UniqueRoxShape: PrivateAttribute<One<'CS'>>;
  /** (2001,xx3A) SQ 1 — RangerSetSequence */
  readonly RangerSetSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx3B) SQ 0-n — RoxSequence */
  readonly RoxSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx3C) SQ 1-n — XrayEdgeEnhancementSequence */
  readonly XrayEdgeEnhancementSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx3D) SQ 0-1 — EdrLutSequence */
  readonly EdrLutSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx3E) SS 1 — UniqueDoseDecades */
  readonly UniqueDoseDecades: PrivateAttribute<One<'SS'>>;
  /** (2001,xx3F) SS 1 — UniqueDoseUnit */
  readonly UniqueDoseUnit: PrivateAttribute<One<'SS'>>;
  /** (2001,xx40) SS 1 — UniqueDensityUnit */
  readonly UniqueDensityUnit: PrivateAttribute<One<'SS'>>;
  /** (2001,xx50) CS 1 — WorkflowStatus */
  readonly WorkflowStatus: PrivateAttribute<One<'CS'>>;
  /** (2001,xx52) LO 1 — WorkflowStepId */
  readonly WorkflowStepId: PrivateAttribute<One<'LO'>>;
  /** (2001,xx53) CS 1 — WorkflowStepStatus */
  readonly WorkflowStepStatus: PrivateAttribute<One<'CS'>>;
  /** (2001,xx57) SQ 0-1 — WorkflowStepInputSequence */
  readonly WorkflowStepInputSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx58) SQ 0-1 — WorkflowStepOutputSequence */
  readonly WorkflowStepOutputSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx5A) LO 1 — WorkflowStepType */
  readonly WorkflowStepType: PrivateAttribute<One<'LO'>>;
  /** (2001,xx5C) LO 1 — WorkflowId */
  readonly WorkflowId: PrivateAttribute<One<'LO'>>;
  /** (2001,xx5D) UL 1 — PixelDataRepresentationRows */
  readonly PixelDataRepresentationRows: PrivateAttribute<One<'UL'>>;
  /** (2001,xx5E) UL 1 — PixelDataRepresentationColumns */
  readonly PixelDataRepresentationColumns: PrivateAttribute<One<'UL'>>;
  /** (2001,xx5F) SQ 0-1 — PrivateDicomExtensionSequence */
  readonly PrivateDicomExtensionSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx63) ST 1 — IsyntaxReference */
  readonly IsyntaxReference: PrivateAttribute<One<'ST'>>;
  /** (2001,xx64) SQ 0-1 — WorkflowStepJobParamsSequence */
  readonly WorkflowStepJobParamsSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx65) CS 1 — PreserveAspect */
  readonly PreserveAspect: PrivateAttribute<One<'CS'>>;
  /** (2001,xx66) CS 1 — Interpolated */
  readonly Interpolated: PrivateAttribute<One<'CS'>>;
  /** (2001,xx67) LO 1 — ErrorFlag */
  readonly ErrorFlag: PrivateAttribute<One<'LO'>>;
  /** (2001,xx68) LO 1 — ErrorMessageId */
  readonly ErrorMessageId: PrivateAttribute<One<'LO'>>;
  /** (2001,xx6B) LO 0-n — SuitableFor */
  readonly SuitableFor: PrivateAttribute<Many<'LO'>>;
  /** (2001,xx71) CS 1 — SubmitMppsJob */
  readonly SubmitMppsJob: PrivateAttribute<One<'CS'>>;
  /** (2001,xx72) FL 2 — DisplayedAreaBottomRightHandCornerFraction */
  readonly DisplayedAreaBottomRightHandCornerFraction: PrivateAttribute<Many<'FL'>>;
  /** (2001,xx73) FL 2 — DisplayedAreaTopLeftHandCornerFraction */
  readonly DisplayedAreaTopLeftHandCornerFraction: PrivateAttribute<Many<'FL'>>;
  /** (2001,xx74) LO 1 — InterpolationMode */
  readonly InterpolationMode: PrivateAttribute<One<'LO'>>;
  /** (2001,xx75) SS 0-n — GraphicAnnotationIdReference */
  readonly GraphicAnnotationIdReference: PrivateAttribute<Many<'SS'>>;
} = /* @__PURE__ */ (() => ({
  EdrSetgp: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x01, vr: 'US' }),
  EdrSetsk: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x02, vr: 'FD' }),
  UmRankType: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x03, vr: 'CS' }),
  UmRankNumber: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x04, vr: 'SS' }),
  UmRankEnhancement: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x05, vr: 'FD' }),
  UmKernelSize: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x06, vr: 'US' }),
  UmGammaType: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x07, vr: 'CS' }),
  UmGammaAngle: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x08, vr: 'FD' }),
  UmGammaShift: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x09, vr: 'FD' }),
  UmGammaCenter: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x0A, vr: 'FD' }),
  DrrContrastEqualization: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x0B, vr: 'FD' }),
  DrrContrastEqualizationKernelSize: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x0C, vr: 'US' }),
  DrrSharpLutType: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x0D, vr: 'CS' }),
  DrrSharpening: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x0E, vr: 'FD' }),
  DrrSharpKernelSize: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x0F, vr: 'US' }),
  DrrWindowWidth: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x10, vr: 'SS' }),
  DrrWindowLevel: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x11, vr: 'SS' }),
  DrrLutType: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x12, vr: 'CS' }),
  UniqueProcessingMode: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x13, vr: 'SS' }),
  UniqueContrastBalance: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x14, vr: 'FD' }),
  UniqueCenterDensity: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x15, vr: 'FD' }),
  UniqueBrightDensity: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x16, vr: 'FD' }),
  UniqueDetailContrast: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x17, vr: 'FD' }),
  UniqueDensityCurve: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x18, vr: 'CS' }),
  UniqueDensityMin: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x19, vr: 'FD' }),
  UniqueDensityMax: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x1A, vr: 'FD' }),
  UniqueGamma: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x1B, vr: 'FD' }),
  UniqueGammaMin: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x1C, vr: 'FD' }),
  UniqueGammaMax: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x1D, vr: 'FD' }),
  UniqueStructurePreference: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x1E, vr: 'FD' }),
  UniqueNoiseLimit: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x1F, vr: 'FD' }),
  UniqueNoiseBand: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x20, vr: 'FD' }),
  UniqueNoiseStep: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x21, vr: 'FD' }),
  UniqueNoiseCompensation: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x22, vr: 'FD' }),
  UniqueStructureBoost: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x23, vr: 'FD' }),
  UniqueStrongContrastLimit: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x24, vr: 'FD' }),
  UniqueStrongContrastFactor: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x25, vr: 'FD' }),
  UniqueStructureBoostOffset: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x26, vr: 'FD' }),
  UniqueWeakContrastLimit: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x27, vr: 'FD' }),
  UniqueSmoothGain: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x28, vr: 'US' }),
  UniqueLevel: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x29, vr: 'US' }),
  UniqueGainUpSingle: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x2A, vr: 'US' }),
  UniqueSmhLimitOne: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x2B, vr: 'SS' }),
  UniqueFilmDensityMin: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x2C, vr: 'FD' }),
  UniqueFilmDensityMax: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x2D, vr: 'FD' }),
  UniqueVersion: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x2E, vr: 'SS' }),
  RangerVersion: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x2F, vr: 'SS' }),
  RangerMode: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x30, vr: 'SS' }),
  RangerField1: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x31, vr: 'SS' }),
  RangerField2: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x32, vr: 'SS' }),
  RangerPercentileKey1: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x33, vr: 'SS' }),
  RangerPercentileKey2: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x34, vr: 'SS' }),
  RangerDose1: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x35, vr: 'FD' }),
  RangerDose2: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x36, vr: 'FD' }),
  RangerManualDose1: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x37, vr: 'FD' }),
  RangerManualDose2: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x38, vr: 'FD' }),
  UniqueRoxShape: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x39, vr: 'CS' }),
  RangerSetSequence: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x3A, vr: 'SQ' }),
  RoxSequence: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x3B, vr: 'SQ', vm: '0-n' }),
  XrayEdgeEnhancementSequence: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x3C, vr: 'SQ', vm: '1-n' }),
  EdrLutSequence: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x3D, vr: 'SQ', vm: '0-1' }),
  UniqueDoseDecades: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x3E, vr: 'SS' }),
  UniqueDoseUnit: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x3F, vr: 'SS' }),
  UniqueDensityUnit: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x40, vr: 'SS' }),
  WorkflowStatus: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x50, vr: 'CS' }),
  WorkflowStepId: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x52, vr: 'LO' }),
  WorkflowStepStatus: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x53, vr: 'CS' }),
  WorkflowStepInputSequence: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x57, vr: 'SQ', vm: '0-1' }),
  WorkflowStepOutputSequence: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x58, vr: 'SQ', vm: '0-1' }),
  WorkflowStepType: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x5A, vr: 'LO' }),
  WorkflowId: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x5C, vr: 'LO' }),
  PixelDataRepresentationRows: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x5D, vr: 'UL' }),
  PixelDataRepresentationColumns: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x5E, vr: 'UL' }),
  PrivateDicomExtensionSequence: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x5F, vr: 'SQ', vm: '0-1' }),
  IsyntaxReference: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x63, vr: 'ST' }),
  WorkflowStepJobParamsSequence: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x64, vr: 'SQ', vm: '0-1' }),
  PreserveAspect: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x65, vr: 'CS' }),
  Interpolated: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x66, vr: 'CS' }),
  ErrorFlag: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x67, vr: 'LO' }),
  ErrorMessageId: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x68, vr: 'LO' }),
  SuitableFor: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x6B, vr: 'LO', vm: '0-n' }),
  SubmitMppsJob: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x71, vr: 'CS' }),
  DisplayedAreaBottomRightHandCornerFraction: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x72, vr: 'FL', vm: '2' }),
  DisplayedAreaTopLeftHandCornerFraction: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x73, vr: 'FL', vm: '2' }),
  InterpolationMode: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x74, vr: 'LO' }),
  GraphicAnnotationIdReference: privateAttribute({ creator: 'Philips Imaging DD 002', group: 0x2001, element: 0x75, vr: 'SS', vm: '0-n' }),
}))();

/** Safe attributes of 'Philips Imaging DD 097'. */
export const Philips_Imaging_DD_097: {
  /** (2001,xx01) SQ 1 — ViewGeometry */
  readonly ViewGeometry: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx02) FD 3 — FrameGeometryOrigin */
  readonly FrameGeometryOrigin: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx03) FD 2 — FrameGeometryExtent */
  readonly FrameGeometryExtent: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx04) FD 6 — FrameGeometryOrientation */
  readonly FrameGeometryOrientation: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx05) SQ 1-n — VisualSequence */
  readonly VisualSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx06) SQ 0-n — CutSequence */
  readonly CutSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx07) FD 1 — VisualOpacity */
  readonly VisualOpacity: PrivateAttribute<One<'FD'>>;
  /** (2001,xx08) SQ 1 — OpacityMapSequence */
  readonly OpacityMapSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx0A) SQ 1-n — LightSequence */
  readonly LightSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx0B) SQ 1 — ColorMapSequence */
  readonly ColorMapSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx0D) FD 1 — VisualThreshold */
  readonly VisualThreshold: PrivateAttribute<One<'FD'>>;
  /** (2001,xx0E) SQ 0-n — SceneSequence */
  readonly SceneSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx0F) FD 2 — FrameGeometrySlab */
  readonly FrameGeometrySlab: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx12) SQ 1 — GradientMapSequence */
  readonly GradientMapSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx17) US 1 — DisplayRows */
  readonly DisplayRows: PrivateAttribute<One<'US'>>;
  /** (2001,xx18) US 1 — DisplayColumns */
  readonly DisplayColumns: PrivateAttribute<One<'US'>>;
  /** (2001,xx19) LO 1 — FrameGeometryType */
  readonly FrameGeometryType: PrivateAttribute<One<'LO'>>;
  /** (2001,xx1A) FD 1 — LightIntensity */
  readonly LightIntensity: PrivateAttribute<One<'FD'>>;
  /** (2001,xx1B) UL 1 — LightColor */
  readonly LightColor: PrivateAttribute<One<'UL'>>;
  /** (2001,xx1C) FD 3 — LightOrigin */
  readonly LightOrigin: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx1D) FD 3 — LightDirection */
  readonly LightDirection: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx1E) FD 4-n — ColorMapSamples */
  readonly ColorMapSamples: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx1F) FD 2-n — OpacityMapSamples */
  readonly OpacityMapSamples: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx21) UL 1 — VisualColor */
  readonly VisualColor: PrivateAttribute<One<'UL'>>;
  /** (2001,xx22) FD 1 — IlluminationAmbient */
  readonly IlluminationAmbient: PrivateAttribute<One<'FD'>>;
  /** (2001,xx23) FD 1 — IlluminationDiffuse */
  readonly IlluminationDiffuse: PrivateAttribute<One<'FD'>>;
  /** (2001,xx24) FD 1 — IlluminationSpecular */
  readonly IlluminationSpecular: PrivateAttribute<One<'FD'>>;
  /** (2001,xx25) FD 1 — IlluminationSpecularPower */
  readonly IlluminationSpecularPower: PrivateAttribute<One<'FD'>>;
  /** (2001,xx26) FD 1 — DepthCueBegin */
  readonly DepthCueBegin: PrivateAttribute<One<'FD'>>;
  /** (2001,xx27) FD 1 — DepthCueLambda */
  readonly DepthCueLambda: PrivateAttribute<One<'FD'>>;
  /** (2001,xx28) LO 1 — DepthCueFunction */
  readonly DepthCueFunction: PrivateAttribute<One<'LO'>>;
  /** (2001,xx2A) LO 1 — CutSetType */
  readonly CutSetType: PrivateAttribute<One<'LO'>>;
  /** (2001,xx2B) FD 3 — CutPlaneOrigin */
  readonly CutPlaneOrigin: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx2C) FD 3 — CutPlaneNormal */
  readonly CutPlaneNormal: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx2D) UL 1 — VolumeDefinitionNumber */
  readonly VolumeDefinitionNumber: PrivateAttribute<One<'UL'>>;
  /** (2001,xx2E) SQ 0-1 — VolumeMaskSequence */
  readonly VolumeMaskSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx2F) OB 1 — VolumeMaskData */
  readonly VolumeMaskData: PrivateAttribute<One<'OB'>>;
  /** (2001,xx30) SL 3 — VolumeMaskOffset */
  readonly VolumeMaskOffset: PrivateAttribute<Many<'SL'>>;
  /** (2001,xx31) SL 3 — VolumeMaskSize */
  readonly VolumeMaskSize: PrivateAttribute<Many<'SL'>>;
  /** (2001,xx32) SL 2 — VolumeMaskAlignment */
  readonly VolumeMaskAlignment: PrivateAttribute<Many<'SL'>>;
  /** (2001,xx36) LO 1 — LightAnchor */
  readonly LightAnchor: PrivateAttribute<One<'LO'>>;
  /** (2001,xx37) FD 3 — ConeGeometryOrigin */
  readonly ConeGeometryOrigin: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx38) FD 9 — ConeGeometryOrientation */
  readonly ConeGeometryOrientation: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx39) FD 1 — ConeGeometryViewDistance */
  readonly ConeGeometryViewDistance: PrivateAttribute<One<'FD'>>;
  /** (2001,xx3A) FD 2 — ConeGeometrySlabExtent */
  readonly ConeGeometrySlabExtent: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx3B) FD 2 — ConeGeometryFieldOfView */
  readonly ConeGeometryFieldOfView: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx3C) SQ 1 — IntensityMapSequence */
  readonly IntensityMapSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx3D) FD 1-n — IntensityMapSamples */
  readonly IntensityMapSamples: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx3E) SQ 0-n — MeshSequence */
  readonly MeshSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx40) UL 1 — MeshColor */
  readonly MeshColor: PrivateAttribute<One<'UL'>>;
  /** (2001,xx41) LO 1 — MeshDrawStyle */
  readonly MeshDrawStyle: PrivateAttribute<One<'LO'>>;
  /** (2001,xx42) SQ 0-n — MeshSectionSequence */
  readonly MeshSectionSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx44) LO 1 — MeshSectionVertexConnectivity */
  readonly MeshSectionVertexConnectivity: PrivateAttribute<One<'LO'>>;
  /** (2001,xx45) SL 1 — MeshSectionVertexSize */
  readonly MeshSectionVertexSize: PrivateAttribute<One<'SL'>>;
  /** (2001,xx46) LO 1 — MeshSectionVertexFormat */
  readonly MeshSectionVertexFormat: PrivateAttribute<One<'LO'>>;
  /** (2001,xx47) OB 1-n — MeshSectionVertexData */
  readonly MeshSectionVertexData: PrivateAttribute<One<'OB'>>;
  /** (2001,xx49) SQ 1 — ReferencedVolumeDefinitionSequence */
  readonly ReferencedVolumeDefinitionSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx4A) OB 1-n — MeshSectionIndexData */
  readonly MeshSectionIndexData: PrivateAttribute<One<'OB'>>;
  /** (2001,xx4B) SL 1 — MeshSectionIndexSize */
  readonly MeshSectionIndexSize: PrivateAttribute<One<'SL'>>;
  /** (2001,xx4C) LO 1 — ShutterInteractionType */
  readonly ShutterInteractionType: PrivateAttribute<One<'LO'>>;
  /** (2001,xxA1) CS 1-2 — VolumeType */
  readonly VolumeType: PrivateAttribute<Many<'CS'>>;
  /** (2001,xxA2) FD 3 — VolumeOrigin */
  readonly VolumeOrigin: PrivateAttribute<Many<'FD'>>;
  /** (2001,xxA3) FD 9 — VolumeAxis */
  readonly VolumeAxis: PrivateAttribute<Many<'FD'>>;
  /** (2001,xxA4) FD 2 — VolumePixelSpacing */
  readonly VolumePixelSpacing: PrivateAttribute<Many<'FD'>>;
  /** (2001,xxA5) FD 1-n — VolumeSliceSpacing */
  readonly VolumeSliceSpacing: PrivateAttribute<Many<'FD'>>;
  /** (2001,xxA6) US 1 — VolumeSlices */
  readonly VolumeSlices: PrivateAttribute<One<'US'>>;
  /** (2001,xxA8) IS 1-n — ReferencedVolumeDefinitionNumber */
  readonly ReferencedVolumeDefinitionNumber: PrivateAttribute<Many<'IS'>>;
  /** (2001,xxA9) SQ 0-n — LinearModalityGlTrafoSequence */
  readonly LinearModalityGlTrafoSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xxAA) FD 1-n — VolumeSliceOffsets */
  readonly VolumeSliceOffsets: PrivateAttribute<Many<'FD'>>;
  /** (2001,xxAB) IS 1 — NumberOfVolumeDefinitions */
  readonly NumberOfVolumeDefinitions: PrivateAttribute<One<'IS'>>;
} = /* @__PURE__ */ (() => ({
  ViewGeometry: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x01, vr: 'SQ' }),
  FrameGeometryOrigin: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x02, vr: 'FD', vm: '3' }),
  FrameGeometryExtent: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x03, vr: 'FD', vm: '2' }),
  FrameGeometryOrientation: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x04, vr: 'FD', vm: '6' }),
  VisualSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x05, vr: 'SQ', vm: '1-n' }),
  CutSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x06, vr: 'SQ', vm: '0-n' }),
  VisualOpacity: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x07, vr: 'FD' }),
  OpacityMapSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x08, vr: 'SQ' }),
  LightSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x0A, vr: 'SQ', vm: '1-n' }),
  ColorMapSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x0B, vr: 'SQ' }),
  VisualThreshold: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x0D, vr: 'FD' }),
  SceneSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x0E, vr: 'SQ', vm: '0-n' }),
  FrameGeometrySlab: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x0F, vr: 'FD', vm: '2' }),
  GradientMapSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x12, vr: 'SQ' }),
  DisplayRows: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x17, vr: 'US' }),
  DisplayColumns: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x18, vr: 'US' }),
  FrameGeometryType: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x19, vr: 'LO' }),
  LightIntensity: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x1A, vr: 'FD' }),
  LightColor: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x1B, vr: 'UL' }),
  LightOrigin: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x1C, vr: 'FD', vm: '3' }),
  LightDirection: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x1D, vr: 'FD', vm: '3' }),
  ColorMapSamples: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x1E, vr: 'FD', vm: '4-n' }),
  OpacityMapSamples: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x1F, vr: 'FD', vm: '2-n' }),
  VisualColor: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x21, vr: 'UL' }),
  IlluminationAmbient: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x22, vr: 'FD' }),
  IlluminationDiffuse: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x23, vr: 'FD' }),
  IlluminationSpecular: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x24, vr: 'FD' }),
  IlluminationSpecularPower: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x25, vr: 'FD' }),
  DepthCueBegin: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x26, vr: 'FD' }),
  DepthCueLambda: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x27, vr: 'FD' }),
  DepthCueFunction: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x28, vr: 'LO' }),
  CutSetType: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x2A, vr: 'LO' }),
  CutPlaneOrigin: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x2B, vr: 'FD', vm: '3' }),
  CutPlaneNormal: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x2C, vr: 'FD', vm: '3' }),
  VolumeDefinitionNumber: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x2D, vr: 'UL' }),
  VolumeMaskSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x2E, vr: 'SQ', vm: '0-1' }),
  VolumeMaskData: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x2F, vr: 'OB' }),
  VolumeMaskOffset: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x30, vr: 'SL', vm: '3' }),
  VolumeMaskSize: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x31, vr: 'SL', vm: '3' }),
  VolumeMaskAlignment: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x32, vr: 'SL', vm: '2' }),
  LightAnchor: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x36, vr: 'LO' }),
  ConeGeometryOrigin: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x37, vr: 'FD', vm: '3' }),
  ConeGeometryOrientation: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x38, vr: 'FD', vm: '9' }),
  ConeGeometryViewDistance: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x39, vr: 'FD' }),
  ConeGeometrySlabExtent: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x3A, vr: 'FD', vm: '2' }),
  ConeGeometryFieldOfView: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x3B, vr: 'FD', vm: '2' }),
  IntensityMapSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x3C, vr: 'SQ' }),
  IntensityMapSamples: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x3D, vr: 'FD', vm: '1-n' }),
  MeshSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x3E, vr: 'SQ', vm: '0-n' }),
  MeshColor: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x40, vr: 'UL' }),
  MeshDrawStyle: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x41, vr: 'LO' }),
  MeshSectionSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x42, vr: 'SQ', vm: '0-n' }),
  MeshSectionVertexConnectivity: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x44, vr: 'LO' }),
  MeshSectionVertexSize: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x45, vr: 'SL' }),
  MeshSectionVertexFormat: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x46, vr: 'LO' }),
  MeshSectionVertexData: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x47, vr: 'OB', vm: '1-n' }),
  ReferencedVolumeDefinitionSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x49, vr: 'SQ' }),
  MeshSectionIndexData: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x4A, vr: 'OB', vm: '1-n' }),
  MeshSectionIndexSize: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x4B, vr: 'SL' }),
  ShutterInteractionType: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0x4C, vr: 'LO' }),
  VolumeType: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0xA1, vr: 'CS', vm: '1-2' }),
  VolumeOrigin: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0xA2, vr: 'FD', vm: '3' }),
  VolumeAxis: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0xA3, vr: 'FD', vm: '9' }),
  VolumePixelSpacing: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0xA4, vr: 'FD', vm: '2' }),
  VolumeSliceSpacing: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0xA5, vr: 'FD', vm: '1-n' }),
  VolumeSlices: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0xA6, vr: 'US' }),
  ReferencedVolumeDefinitionNumber: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0xA8, vr: 'IS', vm: '1-n' }),
  LinearModalityGlTrafoSequence: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0xA9, vr: 'SQ', vm: '0-n' }),
  VolumeSliceOffsets: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0xAA, vr: 'FD', vm: '1-n' }),
  NumberOfVolumeDefinitions: privateAttribute({ creator: 'Philips Imaging DD 097', group: 0x2001, element: 0xAB, vr: 'IS' }),
}))();

/** Safe attributes of 'Philips Imaging DD 129'. */
export const Philips_Imaging_DD_129: {
  /** (2001,xx00) SQ 1 — PresentationStateSequence */
  readonly PresentationStateSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx01) SQ 1 — EmbeddedOriginalPresentationStateSequence */
  readonly EmbeddedOriginalPresentationStateSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx02) SQ 0-1 — PlanarIntersectionSequence */
  readonly PlanarIntersectionSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx03) UL 1 — PlaneSeparatorLineColor */
  readonly PlaneSeparatorLineColor: PrivateAttribute<One<'UL'>>;
  /** (2001,xx04) SQ 1-n — PlaneSequence */
  readonly PlaneSequence: PrivateAttribute<Many<'SQ'>>;
  /** (2001,xx05) FD 4 — PlaneEquation */
  readonly PlaneEquation: PrivateAttribute<Many<'FD'>>;
  /** (2001,xx06) FD 1 — PlaneOpacity */
  readonly PlaneOpacity: PrivateAttribute<One<'FD'>>;
  /** (2001,xx07) CS 1 — PlaneEnabled */
  readonly PlaneEnabled: PrivateAttribute<One<'CS'>>;
  /** (2001,xx08) CS 1 — PlaneSelected */
  readonly PlaneSelected: PrivateAttribute<One<'CS'>>;
  /** (2001,xx09) UL 1 — PlaneHighlightColor */
  readonly PlaneHighlightColor: PrivateAttribute<One<'UL'>>;
} = /* @__PURE__ */ (() => ({
  PresentationStateSequence: privateAttribute({ creator: 'Philips Imaging DD 129', group: 0x2001, element: 0x00, vr: 'SQ' }),
  EmbeddedOriginalPresentationStateSequence: privateAttribute({ creator: 'Philips Imaging DD 129', group: 0x2001, element: 0x01, vr: 'SQ' }),
  PlanarIntersectionSequence: privateAttribute({ creator: 'Philips Imaging DD 129', group: 0x2001, element: 0x02, vr: 'SQ', vm: '0-1' }),
  PlaneSeparatorLineColor: privateAttribute({ creator: 'Philips Imaging DD 129', group: 0x2001, element: 0x03, vr: 'UL' }),
  PlaneSequence: privateAttribute({ creator: 'Philips Imaging DD 129', group: 0x2001, element: 0x04, vr: 'SQ', vm: '1-n' }),
  PlaneEquation: privateAttribute({ creator: 'Philips Imaging DD 129', group: 0x2001, element: 0x05, vr: 'FD', vm: '4' }),
  PlaneOpacity: privateAttribute({ creator: 'Philips Imaging DD 129', group: 0x2001, element: 0x06, vr: 'FD' }),
  PlaneEnabled: privateAttribute({ creator: 'Philips Imaging DD 129', group: 0x2001, element: 0x07, vr: 'CS' }),
  PlaneSelected: privateAttribute({ creator: 'Philips Imaging DD 129', group: 0x2001, element: 0x08, vr: 'CS' }),
  PlaneHighlightColor: privateAttribute({ creator: 'Philips Imaging DD 129', group: 0x2001, element: 0x09, vr: 'UL' }),
}))();

/** Safe attributes of 'Philips MR Imaging DD 001'. */
export const Philips_MR_Imaging_DD_001: {
  /** (2005,xx0D) FL 1 — ScaleIntercept */
  readonly ScaleIntercept: PrivateAttribute<One<'FL'>>;
  /** (2005,xx0E) FL 1 — ScaleSlope */
  readonly ScaleSlope: PrivateAttribute<One<'FL'>>;
} = /* @__PURE__ */ (() => ({
  ScaleIntercept: privateAttribute({ creator: 'Philips MR Imaging DD 001', group: 0x2005, element: 0x0D, vr: 'FL' }),
  ScaleSlope: privateAttribute({ creator: 'Philips MR Imaging DD 001', group: 0x2005, element: 0x0E, vr: 'FL' }),
}))();

/** Safe attributes of 'Philips PET Private Group'. */
export const Philips_PET_Private_Group: {
  /** (7053,xx00) DS 1 — SuvFactor */
  readonly SuvFactor: PrivateAttribute<One<'DS'>>;
  /** (7053,xx09) DS 1 — ActivityConcentrationFactor */
  readonly ActivityConcentrationFactor: PrivateAttribute<One<'DS'>>;
} = /* @__PURE__ */ (() => ({
  SuvFactor: privateAttribute({ creator: 'Philips PET Private Group', group: 0x7053, element: 0x00, vr: 'DS' }),
  ActivityConcentrationFactor: privateAttribute({ creator: 'Philips PET Private Group', group: 0x7053, element: 0x09, vr: 'DS' }),
}))();

/** Safe attributes of 'Philips ST80i'. */
export const Philips_ST80i: {
  /** (0025,xx01) OW 1 — St80IStressStudyFileData */
  readonly St80IStressStudyFileData: PrivateAttribute<One<'OW'>>;
} = /* @__PURE__ */ (() => ({
  St80IStressStudyFileData: privateAttribute({ creator: 'Philips ST80i', group: 0x0025, element: 0x01, vr: 'OW' }),
}))();

/** Safe attributes of 'SIEMENS MR HEADER'. */
export const SIEMENS_MR_HEADER: {
  /** (0019,xx0C) IS 1 — BValue */
  readonly BValue: PrivateAttribute<One<'IS'>>;
  /** (0019,xx0D) CS 1 — DiffusionDirectionality */
  readonly DiffusionDirectionality: PrivateAttribute<One<'CS'>>;
  /** (0019,xx0E) FD 3 — DiffusionGradientDirection */
  readonly DiffusionGradientDirection: PrivateAttribute<Many<'FD'>>;
  /** (0019,xx27) FD 6 — BMatrix */
  readonly BMatrix: PrivateAttribute<Many<'FD'>>;
} = /* @__PURE__ */ (() => ({
  BValue: privateAttribute({ creator: 'SIEMENS MR HEADER', group: 0x0019, element: 0x0C, vr: 'IS' }),
  DiffusionDirectionality: privateAttribute({ creator: 'SIEMENS MR HEADER', group: 0x0019, element: 0x0D, vr: 'CS' }),
  DiffusionGradientDirection: privateAttribute({ creator: 'SIEMENS MR HEADER', group: 0x0019, element: 0x0E, vr: 'FD', vm: '3' }),
  BMatrix: privateAttribute({ creator: 'SIEMENS MR HEADER', group: 0x0019, element: 0x27, vr: 'FD', vm: '6' }),
}))();

/** Safe attributes of 'SIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING'. */
export const SIEMENS_SYNGO_ULTRA_SOUND_TOYON_DATA_STREAMING: {
  /** (7FD1,xx01) OB 1 — Padding */
  readonly Padding: PrivateAttribute<One<'OB'>>;
  /** (7FD1,xx09) UI 1 — VersionId */
  readonly VersionId: PrivateAttribute<One<'UI'>>;
  /** (7FD1,xx10) OB 1 — VolumePayload */
  readonly VolumePayload: PrivateAttribute<One<'OB'>>;
  /** (7FD1,xx11) OB 1 — AfterPayload */
  readonly AfterPayload: PrivateAttribute<One<'OB'>>;
} = /* @__PURE__ */ (() => ({
  Padding: privateAttribute({ creator: 'SIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING', group: 0x7FD1, element: 0x01, vr: 'OB' }),
  VersionId: privateAttribute({ creator: 'SIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING', group: 0x7FD1, element: 0x09, vr: 'UI' }),
  VolumePayload: privateAttribute({ creator: 'SIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING', group: 0x7FD1, element: 0x10, vr: 'OB' }),
  AfterPayload: privateAttribute({ creator: 'SIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING', group: 0x7FD1, element: 0x11, vr: 'OB' }),
}))();

/** Safe attributes of 'SIEMENS Ultrasound SC2000'. */
export const SIEMENS_Ultrasound_SC2000: {
  /** (0119,xx00) LO 1 — AcousticMetaInformationVersion */
  readonly AcousticMetaInformationVersion: PrivateAttribute<One<'LO'>>;
  /** (0119,xx01) OB 1 — CommonAcousticMetaInformation */
  readonly CommonAcousticMetaInformation: PrivateAttribute<One<'OB'>>;
  /** (0119,xx02) SQ 1 — MultiStreamSequence */
  readonly MultiStreamSequence: PrivateAttribute<Many<'SQ'>>;
  /** (0119,xx03) SQ 1 — AcousticDataSequence */
  readonly AcousticDataSequence: PrivateAttribute<Many<'SQ'>>;
  /** (0119,xx04) OB 1 — PerTransactionAcousticControlInformation */
  readonly PerTransactionAcousticControlInformation: PrivateAttribute<One<'OB'>>;
  /** (0119,xx05) UL 1 — AcousticDataOffset */
  readonly AcousticDataOffset: PrivateAttribute<One<'UL'>>;
  /** (0119,xx06) UL 1 — AcousticDataLength */
  readonly AcousticDataLength: PrivateAttribute<One<'UL'>>;
  /** (0119,xx07) UL 1 — FooterOffset */
  readonly FooterOffset: PrivateAttribute<One<'UL'>>;
  /** (0119,xx08) UL 1 — FooterLength */
  readonly FooterLength: PrivateAttribute<One<'UL'>>;
  /** (0119,xx09) SS 1 — AcousticStreamNumber */
  readonly AcousticStreamNumber: PrivateAttribute<One<'SS'>>;
  /** (0119,xx10) SH 1 — AcousticStreamType */
  readonly AcousticStreamType: PrivateAttribute<One<'SH'>>;
  /** (0119,xx11) UN 1 — StageTimerTime */
  readonly StageTimerTime: PrivateAttribute<One<'UN'>>;
  /** (0119,xx12) UN 1 — StopWatchTime */
  readonly StopWatchTime: PrivateAttribute<One<'UN'>>;
  /** (0119,xx13) IS 1 — VolumeRate */
  readonly VolumeRate: PrivateAttribute<One<'IS'>>;
  /** (0129,xx00) SQ 1 — MprViewSequence */
  readonly MprViewSequence: PrivateAttribute<Many<'SQ'>>;
  /** (0129,xx02) UI 1 — BookmarkUid */
  readonly BookmarkUid012902: PrivateAttribute<One<'UI'>>;
  /** (0129,xx03) UN 1 — PlaneOriginVector */
  readonly PlaneOriginVector: PrivateAttribute<One<'UN'>>;
  /** (0129,xx04) UN 1 — RowVector */
  readonly RowVector: PrivateAttribute<One<'UN'>>;
  /** (0129,xx05) UN 1 — ColumnVector */
  readonly ColumnVector: PrivateAttribute<One<'UN'>>;
  /** (0129,xx06) SQ 1 — VisualizationSequence */
  readonly VisualizationSequence: PrivateAttribute<Many<'SQ'>>;
  /** (0129,xx07) UI 1 — BookmarkUid */
  readonly BookmarkUid012907: PrivateAttribute<One<'UI'>>;
  /** (0129,xx08) OB 1 — VisualizationInformation */
  readonly VisualizationInformation: PrivateAttribute<One<'OB'>>;
  /** (0129,xx09) SQ 1 — ApplicationStateSequence */
  readonly ApplicationStateSequence: PrivateAttribute<Many<'SQ'>>;
  /** (0129,xx10) OB 1 — ApplicationStateInformation */
  readonly ApplicationStateInformation: PrivateAttribute<One<'OB'>>;
  /** (0129,xx11) SQ 1 — ReferencedBookmarkSequence */
  readonly ReferencedBookmarkSequence: PrivateAttribute<Many<'SQ'>>;
  /** (0129,xx12) UI 1 — ReferencedBookmarkUid */
  readonly ReferencedBookmarkUid: PrivateAttribute<One<'UI'>>;
  /** (0129,xx20) SQ 1 — CineParametersSequence */
  readonly CineParametersSequence: PrivateAttribute<Many<'SQ'>>;
  /** (0129,xx21) OB 1 — CineParametersSchema */
  readonly CineParametersSchema: PrivateAttribute<One<'OB'>>;
  /** (0129,xx22) OB 1 — ValuesOfCineParameters */
  readonly ValuesOfCineParameters: PrivateAttribute<One<'OB'>>;
  /** (0129,xx30) CS 1 — RawDataObjectType */
  readonly RawDataObjectType: PrivateAttribute<One<'CS'>>;
  /** (0139,xx01) SL 1 — PhysioCaptureRoi */
  readonly PhysioCaptureRoi: PrivateAttribute<One<'SL'>>;
  /** (0149,xx01) FD 1-n — VectorOfBroiPoints */
  readonly VectorOfBroiPoints: PrivateAttribute<Many<'FD'>>;
  /** (0149,xx02) FD 1-n — StartEndTimestampsOfStripStream */
  readonly StartEndTimestampsOfStripStream: PrivateAttribute<Many<'FD'>>;
  /** (0149,xx03) FD 1-n — TimestampsOfVisibleRWaves */
  readonly TimestampsOfVisibleRWaves: PrivateAttribute<Many<'FD'>>;
  /** (7FD1,xx01) OB 1 — AcousticImageAndFooterData */
  readonly AcousticImageAndFooterData: PrivateAttribute<One<'OB'>>;
  /** (7FD1,xx09) UI 1 — VolumeVersionId */
  readonly VolumeVersionId: PrivateAttribute<One<'UI'>>;
  /** (7FD1,xx10) OB 1 — VolumePayload */
  readonly VolumePayload: PrivateAttribute<One<'OB'>>;
  /** (7FD1,xx11) OB 1 — AfterPayload */
  readonly AfterPayload: PrivateAttribute<One<'OB'>>;
} = /* @__PURE__ */ (() => ({
  AcousticMetaInformationVersion: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x00, vr: 'LO' }),
  CommonAcousticMetaInformation: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x01, vr: 'OB' }),
  MultiStreamSequence: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x02, vr: 'SQ' }),
  AcousticDataSequence: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x03, vr: 'SQ' }),
  PerTransactionAcousticControlInformation: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x04, vr: 'OB' }),
  AcousticDataOffset: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x05, vr: 'UL' }),
  AcousticDataLength: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x06, vr: 'UL' }),
  FooterOffset: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x07, vr: 'UL' }),
  FooterLength: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x08, vr: 'UL' }),
  AcousticStreamNumber: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x09, vr: 'SS' }),
  AcousticStreamType: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x10, vr: 'SH' }),
  StageTimerTime: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x11, vr: 'UN' }),
  StopWatchTime: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x12, vr: 'UN' }),
  VolumeRate: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0119, element: 0x13, vr: 'IS' }),
  MprViewSequence: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x00, vr: 'SQ' }),
  BookmarkUid012902: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x02, vr: 'UI' }),
  PlaneOriginVector: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x03, vr: 'UN' }),
  RowVector: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x04, vr: 'UN' }),
  ColumnVector: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x05, vr: 'UN' }),
  VisualizationSequence: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x06, vr: 'SQ' }),
  BookmarkUid012907: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x07, vr: 'UI' }),
  VisualizationInformation: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x08, vr: 'OB' }),
  ApplicationStateSequence: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x09, vr: 'SQ' }),
  ApplicationStateInformation: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x10, vr: 'OB' }),
  ReferencedBookmarkSequence: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x11, vr: 'SQ' }),
  ReferencedBookmarkUid: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x12, vr: 'UI' }),
  CineParametersSequence: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x20, vr: 'SQ' }),
  CineParametersSchema: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x21, vr: 'OB' }),
  ValuesOfCineParameters: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x22, vr: 'OB' }),
  RawDataObjectType: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0129, element: 0x30, vr: 'CS' }),
  PhysioCaptureRoi: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0139, element: 0x01, vr: 'SL' }),
  VectorOfBroiPoints: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0149, element: 0x01, vr: 'FD', vm: '1-n' }),
  StartEndTimestampsOfStripStream: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0149, element: 0x02, vr: 'FD', vm: '1-n' }),
  TimestampsOfVisibleRWaves: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x0149, element: 0x03, vr: 'FD', vm: '1-n' }),
  AcousticImageAndFooterData: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x7FD1, element: 0x01, vr: 'OB' }),
  VolumeVersionId: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x7FD1, element: 0x09, vr: 'UI' }),
  VolumePayload: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x7FD1, element: 0x10, vr: 'OB' }),
  AfterPayload: privateAttribute({ creator: 'SIEMENS Ultrasound SC2000', group: 0x7FD1, element: 0x11, vr: 'OB' }),
}))();
