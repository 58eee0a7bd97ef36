import type { DataSet, Keyword } from '../data/index.ts';
import { numberOf, numbersOf } from './attribute.ts';
import { functionalGroups } from './functional-groups.ts';

/** Where and how large the pixels of a frame are; what the object does not say is absent. Plain data. */
export interface Geometry {
  /** Millimetres between centres of neighbouring rows, then of neighbouring columns. */
  readonly spacing?: readonly [rows: number, columns: number];
  /** The attribute that `spacing` is from: at the patient, at the detector, of a scanned film, or calibrated. */
  readonly spacingFrom?: Keyword;
  /** Height : width of a pixel where there is no spacing. */
  readonly aspect?: readonly [vertical: number, horizontal: number];
  /** Centre of the first pixel in the patient's system, millimetres. */
  readonly position?: readonly [number, number, number];
  /** Direction of a row, then of a column (PS3.3 §C.7.6.2.1.1). */
  readonly orientation?: readonly [number, number, number, number, number, number];
  readonly sliceThickness?: number;
  readonly sliceSpacing?: number;
  readonly frameOfReferenceUid?: string;
}

/** The geometry of a frame: of its functional groups, else shared ones, else the data set (PS3.3 §C.7.6.16). */
export function geometryOf(dataSet: DataSet, frame = 0): Geometry {
  const macro = functionalGroups(dataSet, frame);
  const measures = macro('PixelMeasuresSequence');
  const from = SPACINGS.find(keyword => pairOf(measures, keyword) !== undefined);
  const spacing = from === undefined ? undefined : pairOf(measures, from);
  const aspect = pairOf(dataSet, 'PixelAspectRatio');
  const position = numbersOf(macro('PlanePositionSequence'), 'ImagePositionPatient');
  const orientation = numbersOf(macro('PlaneOrientationSequence'), 'ImageOrientationPatient');
  const sliceThickness = numberOf(measures, 'SliceThickness');
  const sliceSpacing = numberOf(measures, 'SpacingBetweenSlices');
  const frameOfReferenceUid = dataSet.text('FrameOfReferenceUID');
  return {
    ...(spacing && from && { spacing, spacingFrom: from }),
    ...(aspect && { aspect }),
    ...(position.length === 3 && { position: position as [number, number, number] }),
    ...(orientation.length === 6 && { orientation: orientation as [number, number, number, number, number, number] }),
    ...(sliceThickness !== undefined && { sliceThickness }),
    ...(sliceSpacing !== undefined && { sliceSpacing }),
    ...(frameOfReferenceUid && { frameOfReferenceUid }),
  };
}

function pairOf(dataSet: DataSet, keyword: Keyword): readonly [number, number] | undefined {
  const [first, second] = numbersOf(dataSet, keyword);
  return first === undefined || second === undefined || first <= 0 || second <= 0 ? undefined : [first, second];
}

/** The nearest to the patient first (PS3.3 §10.7.1.1). */
const SPACINGS: readonly Keyword[] = ['PixelSpacing', 'ImagerPixelSpacing', 'NominalScannedPixelSpacing'];
