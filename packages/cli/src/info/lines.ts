import { byteSize } from '../byte-size.ts';
import type { ImageInfo } from './image-info.ts';

/** What is said of an image, as pairs of a name and a sentence. */
export function infoLines(info: ImageInfo): readonly (readonly [string, string])[] {
  const { geometry, statistics: values } = info;
  const lines: (readonly [string, string | undefined])[] = [
    ['object', info.sopClass],
    ['pixels', `${info.columns} × ${info.rows}, ${plural(info.frames, 'frame')}, ${layout(info)}`],
    [
      'stored',
      `${info.transferSyntax}, ${byteSize(info.storedBytes)} a frame${info.lossy === true ? ', with loss' : ''}`,
    ],
    ['corrected', info.corrected?.join(', ')],
    ['padding', info.padding && `${info.padding.low} to ${info.padding.high}`],
    ['rescale', info.rescale && rescaleText(info.rescale)],
    ...(info.windows ?? []).map(
      ({ center, width, function: name, explanation }, at) =>
        [
          `window ${at + 1}`,
          `center ${center}, width ${width}, ${name}${explanation ? ` (${explanation})` : ''}`,
        ] as const,
    ),
    ['tables', info.tables?.join(', ')],
    [
      'overlays',
      info.overlays?.map(({ group, rows, columns }) => `${group.toString(16)} (${columns} × ${rows})`).join(', '),
    ],
    [
      'shutter',
      info.shutter &&
        Object.keys(info.shutter)
          .filter(key => key !== 'grey' && key !== 'colour')
          .join(', '),
    ],
    ['colour profile', info.colourProfileBytes === undefined ? undefined : byteSize(info.colourProfileBytes)],
    ...(info.realWorld ?? []).map(
      ({ label, units, unitsMeaning, first, last }) =>
        [`real world`, `${label}: stored ${first} to ${last} in ${units} (${unitsMeaning})`] as const,
    ),
    ['spacing', geometry.spacing && `${geometry.spacing.join(' × ')} mm (${geometry.spacingFrom})`],
    ['position', geometry.position?.join(', ')],
    ['orientation', geometry.orientation?.join(', ')],
    ['slice', geometry.sliceThickness === undefined ? undefined : `${geometry.sliceThickness} mm`],
    ['values', values && summary(values)],
    ['after modality', values?.modality && summary(values.modality)],
  ];
  return lines.filter((line): line is readonly [string, string] => line[1] !== undefined && line[1] !== '');
}

function layout({
  samplesPerPixel,
  bitsStored,
  bitsAllocated,
  photometric,
  signed,
  numbers,
  planar,
}: ImageInfo): string {
  const bits = bitsStored === bitsAllocated ? `${bitsStored} bits` : `${bitsStored} of ${bitsAllocated} bits`;
  const kind = numbers === 'integer' ? (signed ? 'signed' : 'unsigned') : numbers;
  return `${plural(samplesPerPixel, 'sample')} of ${bits}, ${kind}, ${photometric}${planar ? ', by plane' : ''}`;
}

function summary({ min, max, mean, deviation }: { min: number; max: number; mean: number; deviation: number }): string {
  return `${short(min)} to ${short(max)}, mean ${short(mean)}, deviation ${short(deviation)}`;
}

function short(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(6);
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function rescaleText({ slope, intercept, type }: NonNullable<ImageInfo['rescale']>): string {
  return `× ${slope} ${intercept < 0 ? '−' : '+'} ${Math.abs(intercept)} ${type ?? ''}`.trim();
}
