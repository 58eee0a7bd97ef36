/**
 * CIELab as DICOM encodes it (PS3.3 §C.10.7.1.1: L* 0 to 100 and a*, b* −128 to 127 over 0 to 65,535, white point D50)
 * as red, green and blue of sRGB, 0 to 255.
 */
export function labOf(encoded: readonly number[]): readonly [number, number, number] {
  const [first = 0, second = 0x8080, third = 0x8080] = encoded;
  const lightness = (first / 65_535) * 100;
  const fy = (lightness + 16) / 116;
  const fx = fy + ((second / 65_535) * 255 - 128) / 500;
  const fz = fy - ((third / 65_535) * 255 - 128) / 200;
  return srgbOf(D50[0] * linear(fx), D50[1] * linear(fy), D50[2] * linear(fz));
}

/** XYZ for the white point D50 to sRGB, 0 to 255, not rounded. */
export function srgbOf(x: number, y: number, z: number): readonly [number, number, number] {
  const [r, g, b] = XYZ_TO_LINEAR.map(row => encodeSrgb(row[0] * x + row[1] * y + row[2] * z) * 255);
  return [r!, g!, b!];
}

/** Light, 0 to 1, to what a file holds of it (IEC 61966-2-1). */
export function encodeSrgb(light: number): number {
  if (light <= 0.003_130_8) return Math.max(0, light * 12.92);
  return Math.min(1, 1.055 * light ** (1 / 2.4) - 0.055);
}

function linear(f: number): number {
  return f > 6 / 29 ? f ** 3 : (f - 4 / 29) * 3 * (6 / 29) ** 2;
}

export const D50 = [0.9642, 1, 0.8249] as const;

/** From XYZ of D50 to linear sRGB, adapted to D65 by Bradford. */
export const XYZ_TO_LINEAR = [
  [3.133_856_1, -1.616_866_7, -0.490_614_6],
  [-0.978_768_4, 1.916_141_5, 0.033_454],
  [0.071_945_3, -0.228_991_4, 1.405_242_7],
] as const;
