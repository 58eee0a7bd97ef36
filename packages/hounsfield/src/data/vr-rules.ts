import { attributeByTag, vrCode } from '../dictionary/look-ups.ts';
import type { Overlay } from './change.ts';
import type { Window } from './window.ts';
import { numberIn } from './window-number.ts';

/** What decides the VR of an attribute for which PS3.6 allows several, where the encoding has no VR field. */
type Decision = 'sign of pixels' | 'sign of LUT input' | 'bits of waveform' | 'always OB';

interface VrRule {
  readonly by: Decision;
  /** First and third values are never negative, whatever the VR (PS3.5 §A.1). */
  readonly isDescriptor?: true;
  readonly section: string;
}

const pixels: VrRule = { by: 'sign of pixels', section: 'PS3.5 §A.1, PS3.3 §C.7.6.3.1' };
const palette: VrRule = { ...pixels, isDescriptor: true, section: 'PS3.5 §A.1, PS3.3 §C.7.6.3.1.5' };
const waveform: VrRule = { by: 'bits of waveform', section: 'PS3.5 §8.3' };

/** Attributes of several VRs by keyword; those that are not here take the one that the dictionary prefers (OW, PS3.5 §A.1). */
export const vrRules: Readonly<Record<string, VrRule>> = {
  ZeroVelocityPixelValue: pixels,
  MappedPixelValue: pixels,
  PerimeterValue: pixels,
  SmallestValidPixelValue: pixels,
  LargestValidPixelValue: pixels,
  SmallestImagePixelValue: pixels,
  LargestImagePixelValue: pixels,
  SmallestPixelValueInSeries: pixels,
  LargestPixelValueInSeries: pixels,
  SmallestImagePixelValueInPlane: pixels,
  LargestImagePixelValueInPlane: pixels,
  PixelPaddingValue: pixels,
  PixelPaddingRangeLimit: pixels,
  RealWorldValueFirstValueMapped: pixels,
  RealWorldValueLastValueMapped: pixels,
  HistogramFirstBinValue: pixels,
  HistogramLastBinValue: pixels,
  GrayLookupTableDescriptor: palette,
  RedPaletteColorLookupTableDescriptor: palette,
  GreenPaletteColorLookupTableDescriptor: palette,
  BluePaletteColorLookupTableDescriptor: palette,
  LargeRedPaletteColorLookupTableDescriptor: palette,
  LargeGreenPaletteColorLookupTableDescriptor: palette,
  LargeBluePaletteColorLookupTableDescriptor: palette,
  LUTDescriptor: { by: 'sign of LUT input', isDescriptor: true, section: 'PS3.3 §C.11.1.1.1, §C.11.2.1.1, §C.11.4.1' },
  ChannelMinimumValue: waveform,
  ChannelMaximumValue: waveform,
  WaveformPaddingValue: waveform,
  WaveformData: waveform,
  CurveData: { by: 'always OB', section: 'PS3.5-2004 §A.1' },
};

/**
 * The VR of an element without a VR field: `vr` is the dictionary's.
 * @param changes what was changed in the element's own data set
 */
export function vrInContext(tag: number, vr: number, window: Window, changes?: Overlay): number {
  if (!mayDepend(vr)) return vr;
  const rule = ruleOf(tag);
  return rule === undefined ? vr : decisions[rule.by](window, changes);
}

/** Whether the dictionary gives this VR for attributes of several. */
export function mayDepend(vr: number): boolean {
  return vr === US || vr === OW;
}

/** Numbers of a look-up table descriptor: the first and third are read as unsigned (PS3.5 §A.1). */
export function descriptorValues(tag: number, values: readonly unknown[]): readonly unknown[] {
  if (ruleOf(tag)?.isDescriptor !== true) return values;
  return values.map((value, k) => (typeof value === 'number' && value < 0 && k !== 1 ? value + 0x1_0000 : value));
}

const decisions: Readonly<Record<Decision, (window: Window, changes: Overlay | undefined) => number>> = {
  'sign of pixels': (window, changes) => (isSigned(window, changes) ? SS : US),
  'sign of LUT input': (window, changes) => (hasSignedInput(window, changes) ? SS : US),
  'bits of waveform': (window, changes) => (nearest(window, WAVEFORM_BITS_ALLOCATED, changes) === 8 ? OB : OW),
  'always OB': () => OB,
};

function isSigned(window: Window, changes: Overlay | undefined): boolean {
  return nearest(window, PIXEL_REPRESENTATION, changes) === 1;
}

/** By the sequence that the table stands in: that of the modality gets stored values, others what comes out of it. */
function hasSignedInput(window: Window, changes: Overlay | undefined): boolean {
  if (window.sequence === PRESENTATION_LUT_SEQUENCE) return false;
  if (window.sequence !== VOI_LUT_SEQUENCE) return isSigned(window, changes);
  const around = window.parent ?? window;
  if (numberIn(around, MODALITY_LUT_SEQUENCE) !== undefined) return false;
  const slope = numberIn(around, RESCALE_SLOPE);
  const intercept = numberIn(around, RESCALE_INTERCEPT);
  if (slope === undefined || intercept === undefined) return isSigned(window, changes);
  const bits = Math.min(nearest(window, BITS_STORED, changes) ?? 16, 32);
  const lowest = isSigned(window, changes) ? -(2 ** (bits - 1)) : 0;
  return Math.min(slope * lowest, slope * (lowest + 2 ** bits - 1)) + intercept < 0;
}

/** The number of an attribute in the data set, or in the nearest one around it that has it. */
function nearest(window: Window, tag: number, changes: Overlay | undefined): number | undefined {
  const bytes = changes?.get(tag)?.bytes;
  if (bytes !== undefined && bytes.length >= 2) return bytes[0]! | (bytes[1]! << 8);
  for (let at: Window | undefined = window; at !== undefined; at = at.parent) {
    const number = numberIn(at, tag);
    if (number !== undefined) return number;
  }
  return undefined;
}

function ruleOf(tag: number): VrRule | undefined {
  const keyword = attributeByTag(tag)?.keyword;
  return keyword === undefined || !Object.hasOwn(vrRules, keyword) ? undefined : vrRules[keyword];
}

const US = vrCode('US');
const SS = vrCode('SS');
const OB = vrCode('OB');
const OW = vrCode('OW');
const PIXEL_REPRESENTATION = 0x0028_0103;
const BITS_STORED = 0x0028_0101;
const RESCALE_INTERCEPT = 0x0028_1052;
const RESCALE_SLOPE = 0x0028_1053;
const MODALITY_LUT_SEQUENCE = 0x0028_3000;
const VOI_LUT_SEQUENCE = 0x0028_3010;
const PRESENTATION_LUT_SEQUENCE = 0x2050_0010;
const WAVEFORM_BITS_ALLOCATED = 0x5400_1004;
