/** How the samples of one pixel become light: what the code needs to know so that it never asks for a name. */
export type ColourModel = 'grey' | 'palette' | 'rgb' | 'ybr' | 'hsv' | 'argb' | 'cmyk' | 'none';

/** One row of PS3.3 §C.7.6.3.1.2. */
export interface Photometric {
  /** The value of Photometric Interpretation (0028,0004). */
  readonly name: string;
  /** Samples per pixel that the interpretation calls for; 0 where any number goes. */
  readonly channels: number;
  /** `none`: the samples can be decoded, but not shown. */
  readonly model: ColourModel;
  /** The lowest value is white. */
  readonly inverted: boolean;
  /** Pixels that share one pair of chroma samples, across and down, in native pixel data. */
  readonly chroma: { readonly across: number; readonly down: number };
  /** What `ybr` samples need to become RGB. */
  readonly toRgb?: YbrMatrix;
  readonly retired: boolean;
}

/** RGB from luma and chroma: factors for 8-bit samples, chroma around 128 (PS3.3 §C.7.6.3.1.2). */
export interface YbrMatrix {
  /** The luma value that is black. */
  readonly black: number;
  readonly luma: number;
  readonly redFromCr: number;
  readonly greenFromCb: number;
  readonly greenFromCr: number;
  readonly blueFromCb: number;
}

/** The row of a Photometric Interpretation; a name that PS3.3 does not define has the colour model `none`. */
export function photometricOf(name: string): Photometric {
  return (
    rowsByName.get(name) ?? {
      name: printable(name),
      channels: 0,
      model: 'none',
      inverted: false,
      chroma: whole,
      retired: false,
    }
  );
}

/** The interpretation of pixels after their chroma was spread over all pixels. */
export function withoutSubsampling(row: Photometric): Photometric {
  return row.chroma.across * row.chroma.down === 1 ? row : { ...row, chroma: whole };
}

/** The name comes from the data and may end in a log: it is cut, and what a terminal would obey is left out. */
function printable(name: string): string {
  return name.replace(/[^A-Z0-9_ ]/g, '?').slice(0, 16);
}

const whole: Photometric['chroma'] = { across: 1, down: 1 };
const half: Photometric['chroma'] = { across: 2, down: 1 };
const quarter: Photometric['chroma'] = { across: 2, down: 2 };

/** The inverse of the equations for YBR_FULL, full range. */
const full: YbrMatrix = {
  black: 0,
  luma: 1,
  redFromCr: 1.402,
  greenFromCb: -0.344136,
  greenFromCr: -0.714136,
  blueFromCb: 1.772,
};

/** The inverse of the equations for YBR_PARTIAL_422: black is 16, white is 235, chroma 16 to 240. */
const partial: YbrMatrix = {
  black: 16,
  luma: 1.164383,
  redFromCr: 1.596027,
  greenFromCb: -0.391762,
  greenFromCr: -0.812968,
  blueFromCb: 2.017232,
};

/** Every value that PS3.3 §C.7.6.3.1.2 defines or has defined. */
export const photometrics: readonly Photometric[] = [
  { name: 'MONOCHROME1', channels: 1, model: 'grey', inverted: true, chroma: whole, retired: false },
  { name: 'MONOCHROME2', channels: 1, model: 'grey', inverted: false, chroma: whole, retired: false },
  { name: 'PALETTE COLOR', channels: 1, model: 'palette', inverted: false, chroma: whole, retired: false },
  { name: 'RGB', channels: 3, model: 'rgb', inverted: false, chroma: whole, retired: false },
  { name: 'YBR_FULL', channels: 3, model: 'ybr', inverted: false, chroma: whole, toRgb: full, retired: false },
  { name: 'YBR_FULL_422', channels: 3, model: 'ybr', inverted: false, chroma: half, toRgb: full, retired: false },
  { name: 'YBR_PARTIAL_422', channels: 3, model: 'ybr', inverted: false, chroma: half, toRgb: partial, retired: true },
  {
    name: 'YBR_PARTIAL_420',
    channels: 3,
    model: 'ybr',
    inverted: false,
    chroma: quarter,
    toRgb: partial,
    retired: false,
  },
  // The next three exist only inside a compressed frame: their codecs hand out RGB.
  { name: 'YBR_ICT', channels: 3, model: 'none', inverted: false, chroma: whole, retired: false },
  { name: 'YBR_RCT', channels: 3, model: 'none', inverted: false, chroma: whole, retired: false },
  { name: 'XYB', channels: 3, model: 'none', inverted: false, chroma: whole, retired: false },
  { name: 'HSV', channels: 3, model: 'hsv', inverted: false, chroma: whole, retired: true },
  { name: 'ARGB', channels: 4, model: 'argb', inverted: false, chroma: whole, retired: true },
  { name: 'CMYK', channels: 4, model: 'cmyk', inverted: false, chroma: whole, retired: true },
];

const rowsByName: ReadonlyMap<string, Photometric> = new Map(photometrics.map(row => [row.name, row]));
