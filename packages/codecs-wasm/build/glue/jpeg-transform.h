// From coefficients to samples (T.81 §A.3.3), eight columns or rows at a time. The arithmetic is that of the library's own
// decoder, and so of the reference software: results are equal bit by bit.
#ifndef HOUNSFIELD_JPEG_TRANSFORM_H
#define HOUNSFIELD_JPEG_TRANSFORM_H

#include <wasm_simd128.h>
#include "common.h"

enum { FACTOR_BITS = 13 };

// The place of each coefficient, in the order of the stream, in a block row by row (T.81 Figure A.6). A damaged stream can
// run up to 16 places over the end.
enum { PLACES = 80 };
static const uint8_t NATURAL[64] = {
  0,  1,  8,  16, 9,  2,  3,  10, 17, 24, 32, 25, 18, 11, 4,  5,  12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6,  7,  14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
};

// A block lies as its transform multiplies it: rows 0 and 4, 2 and 6, 1 and 3, 5 and 7 by turns, and the columns in the
// same order; so neither direction has to shuffle pairs together.
static int placeOf(int natural) {
  static const uint8_t ORDER[8] = {0, 4, 2, 5, 1, 6, 3, 7};
  const int row = ORDER[natural >> 3], column = ORDER[natural & 7];
  return (row >> 1) * 16 + column * 2 + (row & 1);
}

#define PAIR(even, odd) wasm_i16x8_const(even, odd, even, odd, even, odd, even, odd)

// One direction for four lanes: sums of 13 bits behind the point. The factors are those of Loeffler, Ligtenberg and
// Moschytz multiplied out, which changes nothing in integers.
static inline __attribute__((always_inline)) void turn(v128_t p04, v128_t p26, v128_t p13, v128_t p57, v128_t half, v128_t out[8]) {
  const v128_t sum = wasm_i32x4_add(wasm_i32x4_dot_i16x8(p04, PAIR(8192, 8192)), half);
  const v128_t difference = wasm_i32x4_add(wasm_i32x4_dot_i16x8(p04, PAIR(8192, -8192)), half);
  const v128_t even3 = wasm_i32x4_dot_i16x8(p26, PAIR(10703, 4433));
  const v128_t even2 = wasm_i32x4_dot_i16x8(p26, PAIR(4433, -10704));
  const v128_t e0 = wasm_i32x4_add(sum, even3), e3 = wasm_i32x4_sub(sum, even3);
  const v128_t e1 = wasm_i32x4_add(difference, even2), e2 = wasm_i32x4_sub(difference, even2);
#define ODD(f1, f3, f5, f7) wasm_i32x4_add(wasm_i32x4_dot_i16x8(p13, PAIR(f1, f3)), wasm_i32x4_dot_i16x8(p57, PAIR(f5, f7)))
  const v128_t o3 = ODD(11363, 9633, 6437, 2260);
  const v128_t o2 = ODD(9633, -2259, -11362, -6436);
  const v128_t o1 = ODD(6437, -11362, 2261, 9633);
  const v128_t o0 = ODD(2260, -6436, 9633, -11363);
#undef ODD
  out[0] = wasm_i32x4_add(e0, o3);
  out[7] = wasm_i32x4_sub(e0, o3);
  out[1] = wasm_i32x4_add(e1, o2);
  out[6] = wasm_i32x4_sub(e1, o2);
  out[2] = wasm_i32x4_add(e2, o1);
  out[5] = wasm_i32x4_sub(e2, o1);
  out[3] = wasm_i32x4_add(e3, o0);
  out[4] = wasm_i32x4_sub(e3, o0);
}

// Four rows of four pairs, turned.
static inline void turnPairs(const v128_t rows[4], v128_t columns[4]) {
  const v128_t a = wasm_i32x4_shuffle(rows[0], rows[1], 0, 4, 1, 5), b = wasm_i32x4_shuffle(rows[0], rows[1], 2, 6, 3, 7);
  const v128_t c = wasm_i32x4_shuffle(rows[2], rows[3], 0, 4, 1, 5), d = wasm_i32x4_shuffle(rows[2], rows[3], 2, 6, 3, 7);
  columns[0] = wasm_i64x2_shuffle(a, c, 0, 2);
  columns[1] = wasm_i64x2_shuffle(a, c, 1, 3);
  columns[2] = wasm_i64x2_shuffle(b, d, 0, 2);
  columns[3] = wasm_i64x2_shuffle(b, d, 1, 3);
}

// Columns of samples without their level shift, from a block whose first coefficient is given apart: it is exact to add it
// last, and lets the rest stay within 16 bits. The block is empty then.
static inline __attribute__((always_inline)) void transformed(int16_t* block, int32_t first, int bits, v128_t columns[8]) {
  const int fraction = bits > 8 ? 1 : 2;
  const v128_t zero = wasm_i32x4_const(0, 0, 0, 0);
  v128_t p[8], low[8], high[8], rows[8], q[8];
  for (int at = 0; at < 8; at++) {
    p[at] = wasm_v128_load(block + at * 8);
    wasm_v128_store(block + at * 8, zero);
  }
  const v128_t half = wasm_i32x4_splat(1 << (FACTOR_BITS - fraction - 1));
  turn(p[0], p[2], p[4], p[6], half, low);
  turn(p[1], p[3], p[5], p[7], half, high);
  for (int at = 0; at < 8; at++)
    rows[at] = wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low[at], FACTOR_BITS - fraction), wasm_i32x4_shr(high[at], FACTOR_BITS - fraction));
  turnPairs(rows, q);
  turnPairs(rows + 4, q + 4);
  const int down = FACTOR_BITS + fraction + 3;
  const v128_t level = wasm_i32x4_splat((int32_t)((uint32_t)first << (FACTOR_BITS + fraction)) + (1 << (down - 1)));
  turn(q[0], q[1], q[2], q[3], level, low);
  turn(q[4], q[5], q[6], q[7], level, high);
  // What is far out of range goes round, as in the table of the library's decoder; of 12 bits nothing is that far.
  const int round = bits > 8 ? 0 : 4;
  for (int at = 0; at < 8; at++) {
    if (round != 0) low[at] = wasm_i32x4_shl(low[at], round), high[at] = wasm_i32x4_shl(high[at], round);
    columns[at] = wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low[at], down + round), wasm_i32x4_shr(high[at], down + round));
  }
}

static inline __attribute__((always_inline)) void putWords(v128_t column[8], uint8_t* to, size_t stride) {
  v128_t a[8], b[8];
  const v128_t middle = wasm_i16x8_splat(2048), least = wasm_i16x8_splat(0), most = wasm_i16x8_splat(4095);
  for (int at = 0; at < 8; at++)
    column[at] = wasm_i16x8_min(wasm_i16x8_max(wasm_i16x8_add_sat(column[at], middle), least), most);
#define LOW(x, y) wasm_i16x8_shuffle(x, y, 0, 8, 1, 9, 2, 10, 3, 11)
#define HIGH(x, y) wasm_i16x8_shuffle(x, y, 4, 12, 5, 13, 6, 14, 7, 15)
  for (int k = 0; k < 4; k++) a[2 * k] = LOW(column[k], column[k + 4]), a[2 * k + 1] = HIGH(column[k], column[k + 4]);
  for (int k = 0; k < 4; k++) b[2 * k] = LOW(a[k], a[k + 4]), b[2 * k + 1] = HIGH(a[k], a[k + 4]);
  for (int k = 0; k < 4; k++) {
    wasm_v128_store(to + (size_t)(2 * k) * stride, LOW(b[k], b[k + 4]));
    wasm_v128_store(to + (size_t)(2 * k + 1) * stride, HIGH(b[k], b[k + 4]));
  }
#undef LOW
#undef HIGH
}

static inline __attribute__((always_inline)) void putBytes(v128_t column[8], uint8_t* to, size_t stride) {
  v128_t a[4], b[4];
  const v128_t middle = wasm_i16x8_splat(128);
  for (int at = 0; at < 8; at++) column[at] = wasm_i16x8_add(column[at], middle);
  for (int k = 0; k < 4; k++) a[k] = wasm_u8x16_narrow_i16x8(column[k], column[k + 4]);
  // Columns 0 and 4, 1 and 5, 2 and 6, 3 and 7; the bytes of rows come together in three steps.
#define LOW(x, y) wasm_i8x16_shuffle(x, y, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
#define HIGH(x, y) wasm_i8x16_shuffle(x, y, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
  b[0] = LOW(a[0], a[2]), b[1] = LOW(a[1], a[3]), b[2] = HIGH(a[0], a[2]), b[3] = HIGH(a[1], a[3]);
  a[0] = LOW(b[0], b[1]), a[1] = HIGH(b[0], b[1]), a[2] = LOW(b[2], b[3]), a[3] = HIGH(b[2], b[3]);
  for (int k = 0; k < 2; k++) {
    const v128_t low = wasm_i32x4_shuffle(a[k], a[k + 2], 0, 4, 1, 5), high = wasm_i32x4_shuffle(a[k], a[k + 2], 2, 6, 3, 7);
    wasm_v128_store64_lane(to + (size_t)(4 * k) * stride, low, 0);
    wasm_v128_store64_lane(to + (size_t)(4 * k + 1) * stride, low, 1);
    wasm_v128_store64_lane(to + (size_t)(4 * k + 2) * stride, high, 0);
    wasm_v128_store64_lane(to + (size_t)(4 * k + 3) * stride, high, 1);
  }
#undef LOW
#undef HIGH
}

// A value that the transform ends with as a sample; what is far out of range goes round.
static inline uint16_t sampleOf(int32_t value, int bits) {
  const int32_t near = (int32_t)((uint32_t)value << (30 - bits)) >> (30 - bits);
  const int32_t sample = near + (1 << (bits - 1));
  return (uint16_t)(sample < 0 ? 0 : sample >> bits != 0 ? (1 << bits) - 1 : sample);
}

// All samples of a block whose other coefficients are zero.
static inline __attribute__((always_inline)) void putLevel(int32_t first, int bits, uint8_t* to, size_t stride) {
  const uint16_t sample = sampleOf((first + 4) >> 3, bits);
  for (int row = 0; row < 8; row++, to += stride) {
    if (bits > 8) wasm_v128_store(to, wasm_i16x8_splat((int16_t)sample));
    else wasm_v128_store64_lane(to, wasm_i8x16_splat((int8_t)sample), 0);
  }
}

// One direction in 32 bits, for coefficients that nothing is known of; what does not fit is cut off.
static void turnWide(const uint32_t* from, int step, uint32_t half, int down, int32_t* to) {
  const uint32_t b0 = from[0], b1 = from[step], b2 = from[2 * step], b3 = from[3 * step];
  const uint32_t b4 = from[4 * step], b5 = from[5 * step], b6 = from[6 * step], b7 = from[7 * step];
  const uint32_t even3 = b2 * 10703 + b6 * 4433, even2 = b2 * 4433 - b6 * 10704;
  const uint32_t sum = ((b0 + b4) << FACTOR_BITS) + half, difference = ((b0 - b4) << FACTOR_BITS) + half;
  const uint32_t o3 = b1 * 11363 + b3 * 9633 + b5 * 6437 + b7 * 2260;
  const uint32_t o2 = b1 * 9633 - b3 * 2259 - b5 * 11362 - b7 * 6436;
  const uint32_t o1 = b1 * 6437 - b3 * 11362 + b5 * 2261 + b7 * 9633;
  const uint32_t o0 = b1 * 2260 - b3 * 6436 + b5 * 9633 - b7 * 11363;
  const uint32_t e[4] = {sum + even3, difference + even2, difference - even2, sum - even3}, o[4] = {o3, o2, o1, o0};
  for (int at = 0; at < 4; at++) {
    to[at * step] = (int32_t)(e[at] + o[at]) >> down;
    to[(7 - at) * step] = (int32_t)(e[at] - o[at]) >> down;
  }
}

static void putWide(uint32_t* block, int bits, uint8_t* to, size_t stride) {
  const int fraction = bits > 8 ? 1 : 2;
  const int down = FACTOR_BITS - fraction, last = FACTOR_BITS + fraction + 3;
  int32_t between[64];
  for (int column = 0; column < 8; column++) {
    uint32_t others = 0;
    for (int at = column + 8; at < 64; at += 8) others |= block[at];
    if (others != 0) turnWide(block + column, 8, 1u << (down - 1), down, between + column);
    else for (int at = column; at < 64; at += 8) between[at] = (int32_t)(block[column] << fraction);
  }
  for (int row = 0; row < 8; row++, to += stride) {
    int32_t values[8];
    turnWide((uint32_t*)between + row * 8, 1, 1u << (last - 1), last, values);
    for (int at = 0; at < 8; at++) {
      if (bits > 8) ((uint16_t*)to)[at] = sampleOf(values[at], bits);
      else to[at] = (uint8_t)sampleOf(values[at], bits);
    }
  }
}

#endif
