import type { Changes, DataSet, Keyword } from '../../data/index.ts';
import { numberOf, numbersOf } from '../attribute.ts';
import type { ImageFacts } from '../facts.ts';

/** What the header says of how pixels are laid out, as they are now (PS3.3 §C.7.6.3). */
export function layoutChanges(dataSet: DataSet, facts: ImageFacts, photometric: string): Changes {
  const wanted: Partial<Record<Keyword, number | string>> = {
    PhotometricInterpretation: photometric,
    BitsAllocated: facts.bitsAllocated,
    BitsStored: facts.bitsStored,
    HighBit: facts.highBit,
    ...(facts.samplesPerPixel > 1 ? { PlanarConfiguration: 0 } : {}),
  };
  // What says so already stays as it was written.
  const says = (keyword: Keyword): number | string | undefined =>
    keyword === 'PhotometricInterpretation' ? dataSet.text(keyword)?.trim() : numberOf(dataSet, keyword);
  return Object.fromEntries(Object.entries(wanted).filter(([keyword, value]) => says(keyword as Keyword) !== value));
}

/** What was lost, and how (PS3.3 §C.7.6.1.1.5). Ratios and methods of before stay: values add up. */
export function lossChanges(dataSet: DataSet, method: string | undefined, ratio: number): Changes {
  const methods = textsOf(dataSet, 'LossyImageCompressionMethod');
  const ratios = numbersOf(dataSet, 'LossyImageCompressionRatio');
  return {
    LossyImageCompression: '01',
    LossyImageCompressionRatio: [...ratios, Number(ratio.toPrecision(RATIO_DIGITS))],
    ...(method === undefined ? {} : { LossyImageCompressionMethod: [...methods, method] }),
  };
}

export interface Derivation {
  /** In words, for Derivation Description. */
  readonly what: string;
  readonly sopInstanceUid: string;
}

/** What makes the object one that is derived from another (PS3.3 §C.7.6.1.1.2, §C.12.4). */
export function derivationChanges(dataSet: DataSet, { what, sopInstanceUid }: Derivation): Changes {
  const [, ...type] = textsOf(dataSet, 'ImageType');
  const before = dataSet.text('DerivationDescription')?.trim() ?? '';
  const codes = dataSet.element('DerivationCodeSequence')?.items ?? [];
  return {
    SOPInstanceUID: sopInstanceUid,
    ImageType: ['DERIVED', ...(type.length > 0 ? type : ['SECONDARY'])],
    DerivationDescription: (before === '' ? what : `${before}; ${what}`).slice(0, MOST_CHARACTERS),
    DerivationCodeSequence: [...codes, code('113040', 'Lossy Compression')],
    SourceImageSequence: [
      {
        ReferencedSOPClassUID: dataSet.get('SOPClassUID') ?? null,
        ReferencedSOPInstanceUID: dataSet.get('SOPInstanceUID') ?? null,
        PurposeOfReferenceCodeSequence: [code('121320', 'Uncompressed predecessor')],
      },
    ],
  };
}

function code(value: string, meaning: string): Changes {
  return { CodeValue: value, CodingSchemeDesignator: 'DCM', CodeMeaning: meaning };
}

function textsOf(dataSet: DataSet, keyword: Keyword): readonly string[] {
  return dataSet.values(keyword).filter(value => typeof value === 'string');
}

/** Decimal strings have at most 16 characters (PS3.5 §6.2). */
const RATIO_DIGITS = 6;
/** Of a short text (PS3.5 §6.2). */
const MOST_CHARACTERS = 1024;
