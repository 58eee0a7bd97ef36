// From planes of luma and chroma to pixels; chroma that is halved is spread as the reference software does it: the two
// nearest samples weigh 3 to 1 in each direction.
#ifndef HOUNSFIELD_JPEG_SPREAD_H
#define HOUNSFIELD_JPEG_SPREAD_H

#include <wasm_simd128.h>
#include "common.h"

typedef struct {
  uint8_t* samples;
  int32_t stride, width, height;
} Plane;

enum { EDGE = 16 };

// Room for a row of words with what lies beside its ends.
static inline size_t lineRoom(int32_t width) { return (size_t)width + 2 * EDGE; }

// A row as it is, or three parts of it and one of the row beside it; its ends once more beside them.
static void weighed(const Plane* plane, int32_t row, int32_t beside, int isSum, uint16_t* line) {
  const uint8_t* a = plane->samples + (size_t)row * (size_t)plane->stride;
  const uint8_t* b = plane->samples + (size_t)beside * (size_t)plane->stride;
  // Planes are as wide as whole blocks.
  for (int32_t x = 0; x < plane->width; x += 8) {
    const v128_t near = wasm_u16x8_load8x8(a + x);
    const v128_t sum = wasm_i16x8_add(wasm_i16x8_mul(near, wasm_i16x8_splat(3)), wasm_u16x8_load8x8(b + x));
    wasm_v128_store(line + x, isSum ? sum : near);
  }
  line[-1] = line[0];
  line[plane->width] = line[plane->width - 1];
}

// Twice as many samples as the line has; `left` and `right` are added before a sum is divided.
static inline __attribute__((always_inline)) void widened(const uint16_t* line, int32_t width, int16_t left, int16_t right, int down, uint8_t* to) {
  for (int32_t x = 0; x < width; x += 8) {
    const v128_t most = wasm_i16x8_mul(wasm_v128_load(line + x), wasm_i16x8_splat(3));
    const v128_t a = wasm_i16x8_add(wasm_i16x8_add(most, wasm_v128_load(line + x - 1)), wasm_i16x8_splat(left));
    const v128_t b = wasm_i16x8_add(wasm_i16x8_add(most, wasm_v128_load(line + x + 1)), wasm_i16x8_splat(right));
    wasm_v128_store(to + 2 * x, wasm_v128_or(wasm_u16x8_shr(a, down), wasm_i16x8_shl(wasm_u16x8_shr(b, down), 8)));
  }
}

// A row of the image of a component that is halved across, and down where `down` is 2.
static const uint8_t* spreadRow(const Plane* plane, int32_t row, int32_t down, uint16_t* line, uint8_t* to) {
  const int32_t from = row / down;
  if (down == 1) {
    weighed(plane, from, from, 0, line);
    widened(line, plane->width, 1, 2, 2, to);
    return to;
  }
  // The first and the last row have themselves beside them.
  const int32_t near = row % 2 == 0 ? from - 1 : from + 1;
  weighed(plane, from, near < 0 ? 0 : near >= plane->height ? plane->height - 1 : near, 1, line);
  widened(line, plane->width, 8, 7, 4, to);
  return to;
}

// Pixels of three bytes; up to 48 bytes are written behind the last.
static void joined(const uint8_t* first, const uint8_t* second, const uint8_t* third, int32_t width, uint8_t* to) {
  for (int32_t x = 0; x < width; x += 16, to += 48) {
    const v128_t a = wasm_v128_load(first + x), b = wasm_v128_load(second + x), c = wasm_v128_load(third + x);
    // Those of the first two, with gaps for the third.
    const v128_t ab0 = wasm_i8x16_shuffle(a, b, 0, 16, 0, 1, 17, 0, 2, 18, 0, 3, 19, 0, 4, 20, 0, 5);
    const v128_t ab1 = wasm_i8x16_shuffle(a, b, 21, 0, 6, 22, 0, 7, 23, 0, 8, 24, 0, 9, 25, 0, 10, 26);
    const v128_t ab2 = wasm_i8x16_shuffle(a, b, 0, 11, 27, 0, 12, 28, 0, 13, 29, 0, 14, 30, 0, 15, 31, 0);
    wasm_v128_store(to, wasm_i8x16_shuffle(ab0, c, 0, 1, 16, 3, 4, 17, 6, 7, 18, 9, 10, 19, 12, 13, 20, 15));
    wasm_v128_store(to + 16, wasm_i8x16_shuffle(ab1, c, 0, 21, 2, 3, 22, 5, 6, 23, 8, 9, 24, 11, 12, 25, 14, 15));
    wasm_v128_store(to + 32, wasm_i8x16_shuffle(ab2, c, 26, 1, 2, 27, 4, 5, 28, 7, 8, 29, 10, 11, 30, 13, 14, 31));
  }
}

#endif
