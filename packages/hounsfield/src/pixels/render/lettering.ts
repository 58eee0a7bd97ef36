import type { Picture } from './picture.ts';

/** Lines of text in the corners of a picture. Letters are those of the alphabet, digits and signs; see `letterable`. */
export interface Lettering {
  /** In the upper left corner, from the top. */
  readonly upper: readonly string[];
  /** In the lower left corner; the last one is the lowest. */
  readonly lower: readonly string[];
}

/**
 * Draws lines of text into a picture, white with a black edge so that they can be read on any ground. Letters are as many
 * pixels high as the picture lets them be; what does not fit is cut off.
 */
export function drawLettering(picture: Picture, { upper, lower }: Lettering): void {
  const { width, height } = picture;
  const scale = Math.max(1, Math.floor(Math.min(width, height) / PIXELS_OF_SCALE));
  const line = LINE * scale;
  const most = Math.floor((width - 2 * scale) / (ADVANCE * scale));
  const lines = Math.max(0, Math.floor((height - 2 * scale) / line));
  const top = upper.slice(0, lines);
  const bottom = lower.slice(0, Math.max(0, lines - top.length));
  for (const [k, text] of top.entries()) drawLine(picture, text.slice(0, most), 2 * scale + k * line, scale);
  const first = height - bottom.length * line;
  for (const [k, text] of bottom.entries()) drawLine(picture, text.slice(0, most), first + k * line, scale);
}

/** A text as it can be drawn: capitals without accents; a letter that there is not becomes a question mark. */
export function letterable(text: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
  return [...plain].map(letter => (Object.hasOwn(GLYPHS, letter) ? letter : '?')).join('');
}

function drawLine(picture: Picture, text: string, y: number, scale: number): void {
  const dots = dotsOf(letterable(text));
  // The edge of one letter must not lie on the next one.
  for (const [column, row] of dots) {
    const [left, upper] = [(2 + column) * scale, y + row * scale];
    fill(picture, { left: left - scale, top: upper - scale, side: 3 * scale, level: 0 });
  }
  for (const [column, row] of dots)
    fill(picture, { left: (2 + column) * scale, top: y + row * scale, side: scale, level: 255 });
}

/** Columns and rows of the dots of a line. */
function dotsOf(text: string): readonly (readonly [number, number])[] {
  return [...text].flatMap((letter, at) =>
    [...(GLYPHS[letter] ?? '')].flatMap((row, y) => {
      const bits = Number.parseInt(row, 32);
      return [0, 1, 2, 3, 4].filter(x => (bits & (16 >> x)) !== 0).map(x => [at * ADVANCE + x, y] as const);
    }),
  );
}

interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
  readonly level: number;
}

function fill({ width, height, channels, data }: Picture, { left, top, side, level }: Square): void {
  for (let y = Math.max(0, top); y < Math.min(height, top + side); y++) {
    for (let x = Math.max(0, left); x < Math.min(width, left + side); x++) {
      const at = (y * width + x) * channels;
      if (channels === 1) data[at] = level;
      else data.fill(level, at, at + 3);
    }
  }
}

/** Dots from one letter to the next, and from one line to the next. */
const ADVANCE = 6;
const LINE = 10;
/** Each so many pixels of the shorter side make a dot one pixel larger. */
const PIXELS_OF_SCALE = 384;
/** Seven rows of five dots from the top, each a digit to the base of 32 whose highest bit is the left dot. */
const GLYPHS: Readonly<Record<string, string>> = {
  ' ': '0000000',
  '!': '4444404',
  '"': 'aaa0000',
  '#': 'aavavaa',
  '%': 'op248j3',
  '&': 'cik8lid',
  "'": '4480000',
  '(': '2488842',
  ')': '8422248',
  '*': '04lel40',
  '+': '044v440',
  ',': '0000c48',
  '-': '000v000',
  '.': '00000cc',
  '/': '01248g0',
  ':': '0cc0cc0',
  ';': '0cc0c48',
  '<': '248g842',
  '=': '00v0v00',
  '>': '8421248',
  '?': 'eh12404',
  '@': 'eh1dlle',
  '[': 'e88888e',
  ']': 'e22222e',
  _: '000000v',
  0: 'ehjlphe',
  1: '4c4444e',
  2: 'eh1248v',
  3: 'v2421he',
  4: '26aiv22',
  5: 'vgu11he',
  6: '68guhhe',
  7: 'v124888',
  8: 'ehhehhe',
  9: 'ehhf12c',
  A: 'ehhvhhh',
  B: 'uhhuhhu',
  C: 'ehggghe',
  D: 'sihhhis',
  E: 'vgguggv',
  F: 'vgguggg',
  G: 'ehgnhhf',
  H: 'hhhvhhh',
  I: 'e44444e',
  J: '72222ic',
  K: 'hikokih',
  L: 'ggggggv',
  M: 'hrllhhh',
  N: 'hhpljhh',
  O: 'ehhhhhe',
  P: 'uhhuggg',
  Q: 'ehhhlid',
  R: 'uhhukih',
  S: 'fgge11u',
  T: 'v444444',
  U: 'hhhhhhe',
  V: 'hhhhha4',
  W: 'hhhllla',
  X: 'hha4ahh',
  Y: 'hhha444',
  Z: 'v1248gv',
};
