// Blocks of a baseline JPEG: the transform and its coefficients in whole numbers (T.81 §A.3.3, §A.3.4).
#ifndef HOUNSFIELD_PICTURE_BLOCKS_H
#define HOUNSFIELD_PICTURE_BLOCKS_H

#include <wasm_simd128.h>
#include "common.h"

// T.81 Tables K.1 and K.2, row by row.
static const uint8_t BASES[2][64] = {
  {16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
   18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99},
  {17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
   99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99},
};

// Place in zig-zag order by place in the block (T.81 Figure 5).
static const uint8_t ZIG_ZAG[64] = {
  0, 1, 5, 6, 14, 15, 27, 28, 2, 4, 7, 13, 16, 26, 29, 42, 3, 8, 12, 17, 25, 30, 41, 43, 9, 11, 18, 24, 31, 40, 44, 53,
  10, 19, 23, 32, 39, 45, 52, 54, 20, 22, 33, 38, 46, 51, 55, 60, 21, 34, 37, 47, 50, 56, 59, 61, 35, 36, 48, 49, 57, 58, 62, 63,
};

typedef struct {
  // By place of a coefficient behind the transform, which leaves columns where rows were: two multipliers, one after the
  // other, with 15 bits behind the point.
  int16_t multipliers[2][2][64];
  // Row by row, as a file has them.
  uint8_t factors[2][64];
  // Of lanes that are not zero, the bits of their places in zig-zag order.
  uint64_t zigZags[8][256];
  // Of such a place, where its coefficient lies.
  uint8_t lies[64];
} Quantiser;

// What is left of a block: coefficients as they lie, their places in zig-zag order but for the first, and that.
typedef struct {
  int16_t values[64];
  uint64_t places;
  int level;
} Block;

static inline v128_t pair(int16_t even, int16_t odd) {
  return wasm_i16x8_make(even, odd, even, odd, even, odd, even, odd);
}

static inline void transpose(v128_t row[8]) {
  v128_t a[8], b[8];
  for (int k = 0; k < 4; k++) {
    a[2 * k] = wasm_i16x8_shuffle(row[k], row[k + 4], 0, 8, 1, 9, 2, 10, 3, 11);
    a[2 * k + 1] = wasm_i16x8_shuffle(row[k], row[k + 4], 4, 12, 5, 13, 6, 14, 7, 15);
  }
  for (int k = 0; k < 4; k++) {
    b[2 * k] = wasm_i16x8_shuffle(a[k], a[k + 4], 0, 8, 1, 9, 2, 10, 3, 11);
    b[2 * k + 1] = wasm_i16x8_shuffle(a[k], a[k + 4], 4, 12, 5, 13, 6, 14, 7, 15);
  }
  for (int k = 0; k < 4; k++) {
    row[2 * k] = wasm_i16x8_shuffle(b[k], b[k + 4], 0, 8, 1, 9, 2, 10, 3, 11);
    row[2 * k + 1] = wasm_i16x8_shuffle(b[k], b[k + 4], 4, 12, 5, 13, 6, 14, 7, 15);
  }
}

#define FIX(number) ((int16_t)((number) * 8192 + ((number) < 0 ? -0.5 : 0.5)))

// Two sums of products of two vectors each, rounded and moved down.
static inline v128_t turned(v128_t low, v128_t high, v128_t by, v128_t addLow, v128_t addHigh, int down) {
  const v128_t half = wasm_i32x4_splat(1 << (down - 1));
  low = wasm_i32x4_add(wasm_i32x4_add(wasm_i32x4_dot_i16x8(low, by), addLow), half);
  high = wasm_i32x4_add(wasm_i32x4_add(wasm_i32x4_dot_i16x8(high, by), addHigh), half);
  return wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low, down), wasm_i32x4_shr(high, down));
}

// One direction of the transform (T.81 §A.3.3), eight at a time, by the factorisation of Loeffler, Ligtenberg and
// Moschytz with 13 bits behind the point. Both directions leave the coefficients sixteen times too large.
static inline void transform(v128_t d[8], int isSecond) {
  const v128_t sum0 = wasm_i16x8_add(d[0], d[7]), left7 = wasm_i16x8_sub(d[0], d[7]);
  const v128_t sum1 = wasm_i16x8_add(d[1], d[6]), left6 = wasm_i16x8_sub(d[1], d[6]);
  const v128_t sum2 = wasm_i16x8_add(d[2], d[5]), left5 = wasm_i16x8_sub(d[2], d[5]);
  const v128_t sum3 = wasm_i16x8_add(d[3], d[4]), left4 = wasm_i16x8_sub(d[3], d[4]);
  const v128_t even0 = wasm_i16x8_add(sum0, sum3), even3 = wasm_i16x8_sub(sum0, sum3);
  const v128_t even1 = wasm_i16x8_add(sum1, sum2), even2 = wasm_i16x8_sub(sum1, sum2);
  const int down = isSecond ? 14 : 11;
  const v128_t zero = wasm_i32x4_splat(0);
  v128_t first = wasm_i16x8_add(even0, even1), fifth = wasm_i16x8_sub(even0, even1);
  if (isSecond) {
    const v128_t half = wasm_i16x8_splat(1);
    first = wasm_i16x8_shr(wasm_i16x8_add(first, half), 1);
    fifth = wasm_i16x8_shr(wasm_i16x8_add(fifth, half), 1);
  } else {
    first = wasm_i16x8_shl(first, 2);
    fifth = wasm_i16x8_shl(fifth, 2);
  }
#define LOW(a, b) wasm_i16x8_shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
#define HIGH(a, b) wasm_i16x8_shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15)
  const v128_t lowEven = LOW(even3, even2), highEven = HIGH(even3, even2);
  const v128_t z3 = wasm_i16x8_add(left4, left6), z4 = wasm_i16x8_add(left5, left7);
  const v128_t lowZ = LOW(z3, z4), highZ = HIGH(z3, z4);
  const v128_t by3 = pair(FIX(1.175875602 - 1.961570560), FIX(1.175875602));
  const v128_t by4 = pair(FIX(1.175875602), FIX(1.175875602 - 0.390180644));
  const v128_t low3 = wasm_i32x4_dot_i16x8(lowZ, by3), high3 = wasm_i32x4_dot_i16x8(highZ, by3);
  const v128_t low4 = wasm_i32x4_dot_i16x8(lowZ, by4), high4 = wasm_i32x4_dot_i16x8(highZ, by4);
  const v128_t low47 = LOW(left4, left7), high47 = HIGH(left4, left7);
  const v128_t low56 = LOW(left5, left6), high56 = HIGH(left5, left6);
  d[0] = first;
  d[4] = fifth;
  d[2] = turned(lowEven, highEven, pair(FIX(0.541196100 + 0.765366865), FIX(0.541196100)), zero, zero, down);
  d[6] = turned(lowEven, highEven, pair(FIX(0.541196100), FIX(0.541196100 - 1.847759065)), zero, zero, down);
  d[7] = turned(low47, high47, pair(FIX(0.298631336 - 0.899976223), FIX(-0.899976223)), low3, high3, down);
  d[1] = turned(low47, high47, pair(FIX(-0.899976223), FIX(1.501321110 - 0.899976223)), low4, high4, down);
  d[5] = turned(low56, high56, pair(FIX(2.053119869 - 2.562915447), FIX(-2.562915447)), low4, high4, down);
  d[3] = turned(low56, high56, pair(FIX(-2.562915447), FIX(3.072711026 - 2.562915447)), low3, high3, down);
}

// By the reciprocal of the factor with all bits that there is room for, then down to whole numbers, halves towards 0.
static inline v128_t quantised(v128_t row, const int16_t* multipliers) {
  const v128_t fine = wasm_i16x8_q15mulr_sat(row, wasm_v128_load(multipliers));
  const v128_t less = wasm_i16x8_add(fine, wasm_v128_not(wasm_i16x8_shr(row, 15)));
  return wasm_i16x8_q15mulr_sat(less, wasm_v128_load(multipliers + 64));
}

static inline int isFlat(const uint8_t* samples, size_t stride) {
  uint64_t first, others = 0;
  memcpy(&first, samples, 8);
  for (int y = 1; y < 8; y++) {
    uint64_t row;
    memcpy(&row, samples + y * stride, 8);
    others |= row ^ first;
  }
  return (others | (first ^ (first << 8 | (first & 255)))) == 0;
}

static inline void blockOf(const Quantiser* quantiser, int table, const uint8_t* samples, size_t stride, Block* block) {
  const int16_t* multipliers = quantiser->multipliers[table][0];
  if (isFlat(samples, stride)) {
    // Air, of which there is much, is a level and nothing else.
    const v128_t level = wasm_i16x8_splat((samples[0] - 128) * 128);
    block->level = (int16_t)wasm_i16x8_extract_lane(quantised(level, multipliers), 0);
    block->places = 0;
    return;
  }
  v128_t row[8];
  for (int y = 0; y < 8; y++) row[y] = wasm_i16x8_sub(wasm_u16x8_load8x8(samples + y * stride), wasm_i16x8_splat(128));
  transform(row, 0);
  transpose(row);
  transform(row, 1);
  uint64_t places = 0;
  for (int y = 0; y < 8; y += 2) {
    const v128_t one = quantised(row[y], multipliers + 8 * y), next = quantised(row[y + 1], multipliers + 8 * y + 8);
    wasm_v128_store(block->values + 8 * y, one);
    wasm_v128_store(block->values + 8 * y + 8, next);
    const uint32_t zeros = wasm_i8x16_bitmask(wasm_i8x16_eq(wasm_i8x16_narrow_i16x8(one, next), wasm_i8x16_splat(0)));
    places |= quantiser->zigZags[y][~zeros & 255] | quantiser->zigZags[y + 1][~zeros >> 8 & 255];
  }
  block->level = block->values[0];
  block->places = places & ~(uint64_t)1;
}

static inline int clamped(int value, int least, int most) { return value < least ? least : value > most ? most : value; }

// T.81 Table K.1 and K.2, scaled as the reference software scales them.
static void setQuality(Quantiser* quantiser, int quality) {
  const int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  for (int at = 0; at < 64; at++) {
    const int lies = (at & 7) << 3 | at >> 3;
    for (int table = 0; table < 2; table++) {
      const int factor = clamped((BASES[table][at] * percent + 50) / 100, 1, 255);
      quantiser->factors[table][at] = factor;
      const int up = 34 - __builtin_clz(factor);
      quantiser->multipliers[table][0][lies] = ((32768 / 16 << up) + factor / 2) / factor;
      quantiser->multipliers[table][1][lies] = 32768 >> up;
    }
    quantiser->lies[ZIG_ZAG[at]] = lies;
  }
  for (int row = 0; row < 8; row++)
    for (int lanes = 1; lanes < 256; lanes++)
      quantiser->zigZags[row][lanes] = quantiser->zigZags[row][lanes & (lanes - 1)] |
        (uint64_t)1 << ZIG_ZAG[8 * __builtin_ctz(lanes) + row];
}

#endif
