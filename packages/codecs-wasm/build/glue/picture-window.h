// Stored samples of 16 bits to greys of 8 (PS3.4 §N.2.1.1): by a table of what lies between black and white, and without it
// where a straight line gives the same.
#ifndef HOUNSFIELD_PICTURE_WINDOW_H
#define HOUNSFIELD_PICTURE_WINDOW_H

#include <wasm_simd128.h>
#include "common.h"

enum { BEHIND_POINT = 22 };

// Sample + bias, cut to the mask, is counted from 0: entry k of the table is that of low + k. What lies outside is as what
// is nearest.
typedef struct {
  int32_t mask, bias, low, entries;
  // Of the line: grey k is (k · times + plus) >> BEHIND_POINT.
  int32_t times, plus;
} Greys;

// Whether the line gives each entry from `first` to `last`.
static int isLine(const Greys* greys, const uint8_t* table, int first, int last) {
  for (int k = first; k <= last; k++)
    if (((int64_t)k * greys->times + greys->plus) >> BEHIND_POINT != table[k]) return 0;
  return 1;
}

static inline v128_t greysOfEight(v128_t words, const Greys* greys, int first, int last) {
  const v128_t counted = wasm_v128_and(wasm_i16x8_add(words, wasm_i16x8_splat(greys->bias)), wasm_i16x8_splat(greys->mask));
  const v128_t least = wasm_i16x8_splat(greys->low + first), most = wasm_i16x8_splat(greys->low + last);
  const v128_t k = wasm_i16x8_sub(wasm_u16x8_min(wasm_u16x8_max(counted, least), most), least);
  const v128_t times = wasm_i32x4_splat(greys->times), plus = wasm_i32x4_splat((uint32_t)greys->plus + (uint32_t)first * greys->times);
  const v128_t low = wasm_i32x4_add(wasm_i32x4_mul(wasm_u32x4_extend_low_u16x8(k), times), plus);
  const v128_t high = wasm_i32x4_add(wasm_i32x4_mul(wasm_u32x4_extend_high_u16x8(k), times), plus);
  return wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low, BEHIND_POINT), wasm_i32x4_shr(high, BEHIND_POINT));
}

static void paint(const uint16_t* source, size_t count, const Greys* greys, const uint8_t* table, uint8_t* to) {
  int first = 0, last = greys->entries - 1;
  while (first < last && table[first + 1] == table[0]) first++;
  while (last > first && table[last - 1] == table[greys->entries - 1]) last--;
  size_t at = 0;
  if (isLine(greys, table, first, last)) {
    for (; at + 16 <= count; at += 16) {
      const v128_t low = greysOfEight(wasm_v128_load(source + at), greys, first, last);
      const v128_t high = greysOfEight(wasm_v128_load(source + at + 8), greys, first, last);
      wasm_v128_store(to + at, wasm_u8x16_narrow_i16x8(low, high));
    }
  }
  for (; at < count; at++) {
    const int k = ((source[at] + greys->bias) & greys->mask) - greys->low;
    to[at] = table[k < 0 ? 0 : k >= greys->entries ? greys->entries - 1 : k];
  }
}

#endif
