// RLE Lossless (PS3.5 Annex G), decoded: PackBits by stretches of 16 bytes, then bytes of one sample joined.
#include <wasm_simd128.h>

#include "common.h"
#include "rle-encode.h"

// What is read and written beyond the end, at most: the caller leaves as much room behind the source and the target.
enum { SLACK = 144 };

// Unpacks one segment to `count` bytes; those behind the last pixel are padding. Fewer are an error.
static int unpack(const uint8_t* from, const uint8_t* end, uint8_t* to, size_t count) {
  uint8_t* const stop = to + count;
  while (to < stop && from < end) {
    const size_t control = *from++;
    if (control < 128) {
      size_t length = control + 1;
      if (length > (size_t)(end - from)) length = (size_t)(end - from);
      for (size_t at = 0; at < length; at += 16) wasm_v128_store(to + at, wasm_v128_load(from + at));
      from += length;
      to += length;
    } else if (control > 128 && from < end) {
      const size_t length = 257 - control;
      const v128_t value = wasm_u8x16_splat(*from++);
      for (size_t at = 0; at < length; at += 16) wasm_v128_store(to + at, value);
      to += length;
    }
  }
  return to >= stop;
}

static void joinTwo(uint8_t* target, const uint8_t* high, const uint8_t* low, size_t count) {
  for (size_t at = 0; at < count; at += 16) {
    const v128_t h = wasm_v128_load(high + at);
    const v128_t l = wasm_v128_load(low + at);
    wasm_v128_store(target + 2 * at, wasm_i8x16_shuffle(l, h, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23));
    wasm_v128_store(target + 2 * at + 16,
                    wasm_i8x16_shuffle(l, h, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31));
  }
}

static void joinThree(uint8_t* target, const uint8_t* red, const uint8_t* green, const uint8_t* blue, size_t count) {
  for (size_t at = 0; at < count; at += 16) {
    const v128_t r = wasm_v128_load(red + at);
    const v128_t g = wasm_v128_load(green + at);
    const v128_t b = wasm_v128_load(blue + at);
    // Of each third the red and green ones first, with gaps that the blue ones fill.
    const v128_t first = wasm_i8x16_shuffle(r, g, 0, 16, 0, 1, 17, 0, 2, 18, 0, 3, 19, 0, 4, 20, 0, 5);
    const v128_t second = wasm_i8x16_shuffle(r, g, 21, 0, 6, 22, 0, 7, 23, 0, 8, 24, 0, 9, 25, 0, 10, 26);
    const v128_t third = wasm_i8x16_shuffle(r, g, 0, 11, 27, 0, 12, 28, 0, 13, 29, 0, 14, 30, 0, 15, 31, 0);
    uint8_t* to = target + 3 * at;
    wasm_v128_store(to, wasm_i8x16_shuffle(first, b, 0, 1, 16, 3, 4, 17, 6, 7, 18, 9, 10, 19, 12, 13, 20, 15));
    wasm_v128_store(to + 16, wasm_i8x16_shuffle(second, b, 0, 21, 2, 3, 22, 5, 6, 23, 8, 9, 24, 11, 12, 25, 14, 15));
    wasm_v128_store(to + 32, wasm_i8x16_shuffle(third, b, 26, 1, 2, 27, 4, 5, 28, 7, 8, 29, 10, 11, 30, 13, 14, 31));
  }
}

static uint32_t numberAt(const uint8_t* header, size_t index) {
  uint32_t value;
  memcpy(&value, header + 4 * index, 4);
  return value;
}

// One plane of grey of 8 bits, two of 16, three of colours of 8 bits; anything that is wrong is told by the other decoder.
EXPORT int decodeRle(const uint8_t* source, size_t length, uint8_t* target, size_t pixels, size_t planes) {
  if (length < 64 || numberAt(source, 0) != planes) return fail("header");
  const size_t room = pixels + SLACK;
  uint8_t* unpacked = planes == 1 ? target : malloc(planes * room);
  if (unpacked == NULL) return fail("out of memory");
  int done = 1;
  for (size_t plane = 0; done && plane < planes; plane++) {
    const size_t start = numberAt(source, plane + 1);
    const size_t end = plane + 1 < planes ? numberAt(source, plane + 2) : length;
    done = start >= 64 && start <= end && end <= length && unpack(source + start, source + end, unpacked + plane * room, pixels);
  }
  if (done && planes == 2) joinTwo(target, unpacked, unpacked + room, pixels);
  if (done && planes == 3) joinThree(target, unpacked, unpacked + room, unpacked + 2 * room, pixels);
  if (planes != 1) free(unpacked);
  return done ? 0 : fail("segment");
}
