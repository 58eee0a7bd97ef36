import type { DataSet, Keyword } from '../data/index.ts';
import { DecodeError } from '../errors/index.ts';
import { itemOf, numberOf, numbersOf, rawValue } from './attribute.ts';
import { functionalGroups } from './functional-groups.ts';
import { type LookUpTable, lookUpTable } from './look-up-table.ts';
import { type VoiWindow, voiFunctionNames } from './render/window-functions.ts';
import { type Shutter, shutterOf } from './shutter.ts';

/**
 * How the header says that a frame is to be shown (PS3.3 §C.11.1, §C.11.2, §C.7.9). Plain data, so that it can be
 * sent to a worker.
 */
export interface DisplayFacts {
  readonly rescale?: Rescale;
  readonly modalityLut?: LookUpTable;
  /** Those of the header that can be applied, in its order. */
  readonly windows: readonly VoiWindow[];
  /** Those of the header that are whole: a damaged one only costs a way of showing, not the picture. */
  readonly voiLuts: readonly LookUpTable[];
  readonly palette?: Palette;
  /** Presentation LUT Shape is INVERSE. */
  readonly inverse: boolean;
  /** Presentation LUT Sequence: what the values of interest become, over their whole range (PS3.3 §C.11.6). */
  readonly presentationLut?: LookUpTable;
  readonly shutter?: Shutter;
}

export interface Rescale {
  /** Never 0. */
  readonly slope: number;
  readonly intercept: number;
  /** What the rescaled values are, e.g. `HU`. */
  readonly type?: string;
}

export interface Palette {
  readonly red: LookUpTable;
  readonly green: LookUpTable;
  readonly blue: LookUpTable;
}

/** For images without a header: samples are shown as they are. */
export const plainDisplay: DisplayFacts = { windows: [], voiLuts: [], inverse: false };

/**
 * Reads how one frame is to be shown. Values of the frame's own functional groups come before shared ones, those
 * before the data set's (PS3.3 §C.7.6.16). Asynchronous because long tables may have stayed at the source.
 * @param frame number of the frame from 0; matters for multi-frame objects with functional groups.
 * @throws DecodeError `bad-look-up-table` for a modality table or a palette: without them the values would be wrong.
 */
export async function displayFacts(dataSet: DataSet, frame = 0, signal?: AbortSignal): Promise<DisplayFacts> {
  const macro = functionalGroups(dataSet, frame);
  const signed = numberOf(dataSet, 'PixelRepresentation') === 1;
  const rescale = rescaleOf(macro('PixelValueTransformationSequence'));
  const modalityLut = await tableOf(itemOf(dataSet, 'ModalityLUTSequence'), { signed, ...(signal && { signal }) });
  const voi = macro('FrameVOILUTSequence');
  const voiSigned = modalityLut === undefined && (signed || reachesBelowZero(rescale));
  const palette = await paletteOf(dataSet, { signed, ...(signal && { signal }) });
  const shutter = shutterOf(macro('FrameDisplayShutterSequence')) ?? shutterOf(dataSet);
  const presentationLut = await presentationTable(dataSet, signal);
  return {
    windows: windowsOf(voi),
    voiLuts: await voiTables(voi, { signed: voiSigned, ...(signal && { signal }) }),
    inverse: dataSet.text('PresentationLUTShape')?.trim() === 'INVERSE',
    ...(presentationLut === undefined ? {} : { presentationLut }),
    ...(shutter === undefined ? {} : { shutter }),
    ...(rescale === undefined ? {} : { rescale }),
    ...(modalityLut === undefined ? {} : { modalityLut }),
    ...(palette === undefined ? {} : { palette }),
  };
}

/** A damaged one costs only the finer greys. */
export function presentationTable(dataSet: DataSet, signal?: AbortSignal): Promise<LookUpTable | undefined> {
  const context = { signed: false, ...(signal && { signal }) };
  return tableOf(itemOf(dataSet, 'PresentationLUTSequence'), context).catch(undefinedIfDamaged);
}

export interface TableContext {
  readonly signed: boolean;
  readonly signal?: AbortSignal;
}

export function rescaleOf(dataSet: DataSet): Rescale | undefined {
  const slope = numberOf(dataSet, 'RescaleSlope');
  const intercept = numberOf(dataSet, 'RescaleIntercept');
  // A slope of 0 would make every pixel alike; writers put it there when they mean "none".
  if ((slope === undefined && intercept === undefined) || slope === 0) return undefined;
  const type = dataSet.text('RescaleType');
  return { slope: slope ?? 1, intercept: intercept ?? 0, ...(type === undefined || type === '' ? {} : { type }) };
}

/** Whether rescaled values of unsigned samples can be negative, so that a VOI table counts its inputs as signed. */
export function reachesBelowZero(rescale: Rescale | undefined): boolean {
  return rescale !== undefined && (rescale.intercept < 0 || rescale.slope < 0);
}

export function windowsOf(dataSet: DataSet): readonly VoiWindow[] {
  const centers = dataSet.values('WindowCenter');
  const widths = dataSet.values('WindowWidth');
  const explanations = dataSet.values('WindowCenterWidthExplanation');
  const named = voiFunctionNames.get(dataSet.text('VOILUTFunction') ?? '') ?? 'linear';
  const windows: VoiWindow[] = [];
  for (const [index, center] of centers.slice(0, MOST_ALTERNATIVES).entries()) {
    const width = widths[index];
    const explanation = explanations[index];
    if (typeof center !== 'number' || typeof width !== 'number') continue;
    if (!Number.isFinite(center) || !Number.isFinite(width) || width <= 0) continue;
    windows.push({
      center,
      width,
      // A linear window has to be at least 1 wide; narrower ones, seen with rescaled fractions, mean the exact form.
      function: named === 'linear' && width < 1 ? 'linear-exact' : named,
      ...(typeof explanation === 'string' && explanation !== '' ? { explanation } : {}),
    });
  }
  return windows;
}

export async function voiTables(dataSet: DataSet, context: TableContext): Promise<readonly LookUpTable[]> {
  const tables: LookUpTable[] = [];
  for (const item of dataSet.element('VOILUTSequence')?.items?.slice(0, MOST_ALTERNATIVES) ?? []) {
    const table = await tableOf(item, context).catch(undefinedIfDamaged);
    if (table !== undefined) tables.push(table);
  }
  return tables;
}

function undefinedIfDamaged(error: unknown): undefined {
  if (!(error instanceof DecodeError)) throw error;
}

/** The table of an item of Modality LUT Sequence or VOI LUT Sequence. */
export async function tableOf(item: DataSet | undefined, context: TableContext): Promise<LookUpTable | undefined> {
  const element = item?.element('LUTData');
  if (item === undefined || element === undefined) return undefined;
  const { bytes, littleEndian } = await rawValue(element, MOST_TABLE_BYTES, context.signal);
  // An item of empty values is how some writers say that there is no table.
  if (bytes.length === 0) return undefined;
  const explanation = item.text('LUTExplanation');
  return lookUpTable({
    descriptor: numbersOf(item, 'LUTDescriptor'),
    data: bytes,
    littleEndian,
    signed: context.signed,
    ...(explanation === undefined || explanation === '' ? {} : { explanation }),
  });
}

export async function paletteOf(dataSet: DataSet, context: TableContext): Promise<Palette | undefined> {
  const [red, green, blue] = await Promise.all(paletteRows.map(row => paletteTable(dataSet, row, context)));
  return red === undefined || green === undefined || blue === undefined ? undefined : { red, green, blue };
}

interface PaletteRow {
  readonly descriptor: Keyword;
  readonly plain: Keyword;
  readonly segmented: Keyword;
}

async function paletteTable(
  dataSet: DataSet,
  row: PaletteRow,
  context: TableContext,
): Promise<LookUpTable | undefined> {
  const plain = dataSet.element(row.plain);
  const element = plain ?? dataSet.element(row.segmented);
  const descriptor = numbersOf(dataSet, row.descriptor);
  if (element === undefined || descriptor.length < 3) return undefined;
  const { bytes, littleEndian } = await rawValue(element, MOST_TABLE_BYTES, context.signal);
  const segmented = plain === undefined;
  return lookUpTable({
    descriptor,
    data: bytes,
    littleEndian,
    signed: context.signed,
    segmented,
  });
}

/** PS3.3 Tables C.7-22 and C.7-22b. */
const paletteRows: readonly PaletteRow[] = [
  {
    descriptor: 'RedPaletteColorLookupTableDescriptor',
    plain: 'RedPaletteColorLookupTableData',
    segmented: 'SegmentedRedPaletteColorLookupTableData',
  },
  {
    descriptor: 'GreenPaletteColorLookupTableDescriptor',
    plain: 'GreenPaletteColorLookupTableData',
    segmented: 'SegmentedGreenPaletteColorLookupTableData',
  },
  {
    descriptor: 'BluePaletteColorLookupTableDescriptor',
    plain: 'BluePaletteColorLookupTableData',
    segmented: 'SegmentedBluePaletteColorLookupTableData',
  },
];

/** 65,536 entries of two bytes take an eighth of it. */
const MOST_TABLE_BYTES = 1024 * 1024;
/** Windows or tables of one header that are read; more than a list can show. */
const MOST_ALTERNATIVES = 64;
