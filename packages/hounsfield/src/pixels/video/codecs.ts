import type { Bytes } from '../../bytes/index.ts';

export type FilmCodec = 'mpeg2' | 'h264' | 'h265';

/** What the units of a stream are, by their first bytes. */
export interface UnitKinds {
  /** Begins a picture. */
  isPicture(unit: Bytes): boolean;
  /** Belongs to the picture that follows. */
  isBefore(unit: Bytes): boolean;
  /** Of a picture that needs no other. */
  isKey(unit: Bytes): boolean;
  /** What a decoder has to know first. */
  isParameterSet(unit: Bytes): boolean;
  /** The one of those that tells of width and height. */
  isSequence(unit: Bytes): boolean;
}

const first = (unit: Bytes): number => unit[0] ?? 0;
/** H.264 Table 7-1. */
const h264Type = (unit: Bytes): number => first(unit) & 31;
/** H.265 Table 7-1. */
const h265Type = (unit: Bytes): number => (first(unit) >> 1) & 63;

export const unitKinds: Readonly<Record<FilmCodec, UnitKinds>> = {
  h264: {
    isPicture: unit => [1, 5].includes(h264Type(unit)) && (unit[1] ?? 0) >= 128,
    isBefore: unit => [6, 7, 8, 9].includes(h264Type(unit)),
    isKey: unit => h264Type(unit) === 5,
    isParameterSet: unit => [7, 8].includes(h264Type(unit)),
    isSequence: unit => h264Type(unit) === 7,
  },
  h265: {
    isPicture: unit => h265Type(unit) < 32 && (unit[2] ?? 0) >= 128,
    isBefore: unit => [32, 33, 34, 35, 39].includes(h265Type(unit)),
    isKey: unit => h265Type(unit) >= 16 && h265Type(unit) <= 23,
    isParameterSet: unit => [32, 33, 34].includes(h265Type(unit)),
    isSequence: unit => h265Type(unit) === 33,
  },
  // ISO/IEC 13818-2 Table 6-1; a picture's second byte has its kind.
  mpeg2: {
    isPicture: unit => first(unit) === 0,
    isBefore: unit => first(unit) === 0xb3 || first(unit) === 0xb8,
    isKey: unit => first(unit) === 0 && (((unit[2] ?? 0) >> 3) & 7) === 1,
    isParameterSet: unit => first(unit) === 0xb3,
    isSequence: unit => first(unit) === 0xb3,
  },
};
