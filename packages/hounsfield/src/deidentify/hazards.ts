import type { DataSet } from '../data/index.ts';
import { sopClassByUid } from '../dictionary/sop-classes.ts';
import { DeidentifyError, type DeidentifyErrorCode } from '../errors/index.ts';
import type { TransferSyntax } from '../syntax/index.ts';

/** Why an object cannot be made safe by its data elements alone. */
export interface Hazard {
  readonly code: DeidentifyErrorCode;
  /** What it is, for a sentence: nothing of the object itself. */
  readonly reason: string;
}

/** The first reason why the object cannot be made safe by its data elements alone; undefined when there is none. */
export function hazardOf(dataSet: DataSet, syntax?: TransferSyntax): Hazard | undefined {
  const facts = factsOf(dataSet, syntax);
  return HAZARDS.find(({ holds }) => holds(facts));
}

/** @throws DeidentifyError with the reason */
export function refuseHazards(dataSet: DataSet, syntax?: TransferSyntax): void {
  const hazard = hazardOf(dataSet, syntax);
  if (hazard !== undefined) throw new DeidentifyError(hazard.code, { detail: hazard.reason });
}

interface Facts {
  readonly dataSet: DataSet;
  /** Keyword of the SOP Class; undefined for one that PS3.6 does not list. */
  readonly sopClass: string | undefined;
  readonly modality: string;
  readonly imageType: string;
  readonly codec: string;
  /** Burned In Annotation (0028,0301): undefined where it is not said. */
  readonly isBurnedIn: boolean | undefined;
}

function factsOf(dataSet: DataSet, syntax: TransferSyntax | undefined): Facts {
  const said = (dataSet.text('BurnedInAnnotation') ?? '').trim().toUpperCase();
  return {
    dataSet,
    sopClass: sopClassByUid((dataSet.text('SOPClassUID') ?? '').trim())?.keyword,
    modality: (dataSet.text('Modality') ?? '').trim().toUpperCase(),
    imageType: (dataSet.text('ImageType') ?? '').toUpperCase(),
    codec: syntax?.codec ?? 'none',
    isBurnedIn: said === '' ? undefined : said !== 'NO',
  };
}

interface HazardRow extends Hazard {
  holds(facts: Facts): boolean;
}

const isClass =
  (names: RegExp) =>
  ({ sopClass = '' }: Facts): boolean =>
    names.test(sopClass);

/** A class whose pixels come from a screen or a camera: safe only when the object says so. */
const isSilent =
  (holds: (facts: Facts) => boolean) =>
  (facts: Facts): boolean =>
    facts.isBurnedIn !== false && holds(facts);

/** What hides patients where no data element can be taken away, with the reason for each (PS3.15 §E.2, §E.3.1 to §E.3.3). */
const HAZARDS: readonly HazardRow[] = [
  {
    code: 'content-may-identify',
    reason: 'nobody knows what objects of a SOP Class hold that PS3.6 does not list',
    holds: ({ sopClass }) => sopClass === undefined,
  },
  {
    code: 'content-may-identify',
    reason: 'an encapsulated document or model has texts of its own',
    holds: ({ dataSet, sopClass = '' }) => /^Encapsulated/.test(sopClass) || dataSet.has('EncapsulatedDocument'),
  },
  {
    code: 'content-may-identify',
    reason: 'the content of a report is text',
    holds: ({ dataSet, sopClass = '' }) =>
      /SRStorage|^ProcedureLogStorage|^KeyObjectSelection|ReportStorage/.test(sopClass) ||
      dataSet.has('ContentSequence'),
  },
  { code: 'content-may-identify', reason: 'voices are heard', holds: isClass(/Audio/) },
  {
    code: 'content-may-identify',
    reason: 'a film has pictures of a screen or of persons, and often sound',
    holds: ({ codec, sopClass = '' }) => /^Video/.test(sopClass) || /^(?:mpeg2|h264|h265|rtp-)/.test(codec),
  },
  {
    code: 'content-may-identify',
    reason: 'annotations of a presentation state are text and drawings',
    holds: ({ dataSet }) => GRAPHICS.some(name => dataSet.has(name)),
  },
  {
    code: 'content-may-identify',
    reason: 'the pixels lie at another address',
    holds: ({ dataSet, codec }) => /^jpip/.test(codec) || dataSet.has('PixelDataProviderURL'),
  },
  {
    code: 'burned-in-annotation',
    reason: 'Burned In Annotation is not NO',
    holds: ({ isBurnedIn }) => isBurnedIn === true,
  },
  {
    code: 'overlay-in-pixels',
    reason: 'its bits are among those of the pixels',
    holds: ({ dataSet }) => overlayGroups(dataSet).some(group => !dataSet.has(group + OVERLAY_DATA)),
  },
  {
    code: 'pixels-may-hold-text',
    reason: 'ultrasound machines write the name of the patient into each picture',
    holds: isSilent(
      facts => isClass(/^Ultrasound|IntravascularOCT/)(facts) || /^(?:US|IVUS|BDUS)$/.test(facts.modality),
    ),
  },
  {
    code: 'pixels-may-hold-text',
    reason: 'secondary captures are pictures of screens, films and paper',
    holds: isSilent(facts => isClass(/SecondaryCapture/)(facts) || facts.dataSet.has('ConversionType')),
  },
  {
    code: 'pixels-may-hold-text',
    reason: 'endoscopes and cameras write names into pictures, and photographs show faces',
    holds: isSilent(
      facts => isClass(/^VLEndoscopic|^VLPhotographic/)(facts) || /^(?:ES|XC|DOC|OT)$/.test(facts.modality),
    ),
  },
  {
    code: 'pixels-may-hold-text',
    reason: 'Image Type says that it is a picture of a screen or of a report',
    holds: isSilent(({ imageType }) => /SCREEN|CAPTURE|SNAPSHOT|REPORT|DOSE/.test(imageType)),
  },
];

/** The first tags of the groups that describe an overlay (PS3.3 §C.9.2). */
export function overlayGroups(dataSet: DataSet): readonly number[] {
  const groups = dataSet.tagsBetween(FIRST_OVERLAY, LAST_OVERLAY).map(tag => (tag & 0xffff_0000) >>> 0);
  return [...new Set(groups)].filter(group => group % 0x2_0000 === 0);
}

const GRAPHICS = ['GraphicAnnotationSequence', 'CompoundGraphicSequence', 'TextObjectSequence'] as const;
const FIRST_OVERLAY = 0x6000_0000;
const LAST_OVERLAY = 0x60ff_ffff;
const OVERLAY_DATA = 0x3000;
