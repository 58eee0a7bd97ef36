import type { DataSet } from '../../../data/index.ts';
import { numberOf, numbersOf, rawValue } from '../../attribute.ts';
import { type Palette, paletteOf } from '../../display.ts';
import { type LookUpTable, lookUpTable } from '../../look-up-table.ts';
import { only, refused, termOf } from './values.ts';

/** What colour and opacity a value of interest has (PS3.3 §C.11.27.2, PS3.4 §FF.2.3.3). Plain data. */
export interface Classification {
  /** Grey of the value itself without. */
  readonly palette?: Palette;
  /** A table, or the value itself; what opacity does not matter to has none. */
  readonly alpha?: LookUpTable | 'value';
  /** Bits of the values that go into the tables; all values are spread over all entries unless told. */
  readonly bits?: number;
}

/** @param input number of the one input, and whether opacity matters to how it is drawn */
export async function classificationOf(
  dataSet: DataSet,
  input: { readonly number: number | undefined; readonly hasOpacity: boolean },
  signal?: AbortSignal,
): Promise<Classification> {
  const component = only(
    dataSet,
    'PresentationStateClassificationComponentSequence',
    'several classification components are not composited',
  );
  termOf(component, 'ComponentType', COMPONENTS);
  const source = only(component, 'ComponentInputSequence', 'a component of two inputs is not supported');
  if (input.number === undefined || numberOf(source, 'VolumetricPresentationInputIndex') !== input.number) {
    throw refused('its component has an input that there is not');
  }
  const isTable = termOf(component, 'RGBLUTTransferFunction', RGB_FUNCTIONS);
  const palette = isTable ? await paletteOf(component, { signed: false, ...(signal && { signal }) }) : undefined;
  if (isTable && palette === undefined) throw refused('its component has no palette');
  const alpha = input.hasOpacity
    ? await termOf(component, 'AlphaLUTTransferFunction', ALPHA_FUNCTIONS)(component, signal)
    : undefined;
  const bits = numberOf(source, 'BitsMappedToColorLookupTable');
  if (bits !== undefined && !(Number.isInteger(bits) && bits >= 1 && bits <= 16)) {
    throw refused('Bits Mapped to Color Lookup Table has to be 1 to 16');
  }
  const classification = {
    ...(palette === undefined ? {} : { palette }),
    ...(alpha === undefined ? {} : { alpha }),
    ...(bits === undefined ? {} : { bits }),
  };
  if (tablesOf(classification).some(table => table !== undefined && table.first !== 0)) {
    throw refused('the tables of its component do not begin at 0');
  }
  return classification;
}

/** Of red, green, blue and opacity. */
function tablesOf({ palette, alpha }: Classification): readonly (LookUpTable | undefined)[] {
  return [palette?.red, palette?.green, palette?.blue, alpha === 'value' ? undefined : alpha];
}

/** Red, green, blue and opacity, 0 to 1, of values of interest at even distances from the lowest to the highest. */
export function coloursOf(classification: Classification): Float32Array<ArrayBuffer> {
  const { alpha, bits } = classification;
  const tables = tablesOf(classification);
  const longest = Math.max(0, ...tables.map(table => table?.entries.length ?? 0));
  const count = bits === undefined ? longest || EVEN : 2 ** bits;
  const colours = new Float32Array(count * 4);
  for (let at = 0; at < count; at++) {
    const share = count === 1 ? 0 : at / (count - 1);
    for (const [channel, table] of tables.entries()) {
      const plain = channel === 3 && alpha === undefined ? 1 : share;
      colours[at * 4 + channel] =
        table === undefined ? plain : table.entries[Math.min(at, table.entries.length - 1)]! / (2 ** table.bits - 1);
    }
  }
  return colours;
}

type ReadAlpha = (component: DataSet, signal?: AbortSignal) => Promise<LookUpTable | 'value'>;

async function alphaTable(component: DataSet, signal?: AbortSignal): Promise<LookUpTable> {
  const plain = component.element('AlphaPaletteColorLookupTableData');
  const element = plain ?? component.element('SegmentedAlphaPaletteColorLookupTableData');
  if (element === undefined) throw refused('its component has no table of opacities');
  const { bytes: data, littleEndian } = await rawValue(element, MOST_TABLE_BYTES, signal);
  const descriptor = numbersOf(component, 'AlphaPaletteColorLookupTableDescriptor');
  return lookUpTable({ descriptor, data, littleEndian, signed: false, segmented: plain === undefined });
}

const COMPONENTS = new Map([['ONE_TO_RGBA', true]]);
/** RGB LUT Transfer Function (0028,140F): whether it is a table. */
const RGB_FUNCTIONS = new Map([
  ['EQUAL_RGB', false],
  ['TABLE', true],
]);
/** Alpha LUT Transfer Function (0028,1410). */
const ALPHA_FUNCTIONS: ReadonlyMap<string, ReadAlpha> = new Map<string, ReadAlpha>([
  ['IDENTITY', async () => 'value'],
  ['TABLE', alphaTable],
]);
/** Steps of values that no table has steps for. */
const EVEN = 4096;
const MOST_TABLE_BYTES = 1024 * 1024;
