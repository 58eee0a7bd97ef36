// RLE Lossless (PS3.5 Annex G), encoded: the bytes of a row side by side, a bit for each that is like the next one, and what
// these bits say packed as PackBits, the same bytes as the library's own encoder gives.
#ifndef HOUNSFIELD_RLE_ENCODE_H
#define HOUNSFIELD_RLE_ENCODE_H

#include <wasm_simd128.h>

#include "common.h"

enum { HEADER = 64, LONGEST = 128, ROW_SLACK = 80 };

typedef struct {
  // The bytes of one row, with ROW_SLACK behind them.
  uint8_t* bytes;
  // Which byte is like the next one, and which is like the next two.
  uint64_t* twins;
  uint64_t* triplets;
  size_t length;
} Row;

// Every second byte from the first or the second on.
static inline void takeOfTwo(const uint8_t* from, uint8_t* to, size_t count, int isHigh) {
  const v128_t low = wasm_i16x8_splat(255);
  size_t at = 0;
  for (; at + 16 <= count; at += 16) {
    v128_t a = wasm_v128_load(from + 2 * at), b = wasm_v128_load(from + 2 * at + 16);
    a = isHigh ? wasm_u16x8_shr(a, 8) : wasm_v128_and(a, low);
    b = isHigh ? wasm_u16x8_shr(b, 8) : wasm_v128_and(b, low);
    wasm_v128_store(to + at, wasm_u8x16_narrow_i16x8(a, b));
  }
  for (; at < count; at++) to[at] = from[2 * at + (size_t)isHigh];
}

// Every third byte.
static inline void takeOfThree(const uint8_t* from, uint8_t* to, size_t count) {
  size_t at = 0;
  // The last vector begins one byte late, so that it ends with the pixels.
  for (; at + 16 < count; at += 16) {
    const uint8_t* here = from + 3 * at;
    const v128_t a = wasm_v128_load(here), b = wasm_v128_load(here + 16), c = wasm_v128_load(here + 32);
    const v128_t ab = wasm_i8x16_shuffle(a, b, 0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 0, 0, 0, 0, 0);
    wasm_v128_store(to + at, wasm_i8x16_shuffle(ab, c, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 17, 20, 23, 26, 29));
  }
  for (; at < count; at++) to[at] = from[3 * at];
}

static inline void take(const uint8_t* from, uint8_t* to, size_t count, size_t planes, size_t plane) {
  if (planes == 1) memcpy(to, from, count);
  else if (planes == 2) takeOfTwo(from, to, count, plane == 0);
  else takeOfThree(from + plane, to, count);
}

// The last byte is like none: a run ends with its row (PS3.5 §G.3.1).
static inline void findTwins(const Row* row) {
  const size_t words = row->length / 64 + 1;
  for (size_t word = 0; word < words; word++) {
    uint64_t bits = 0;
    for (size_t part = 0; part < 4; part++) {
      const uint8_t* at = row->bytes + 64 * word + 16 * part;
      const v128_t alike = wasm_i8x16_eq(wasm_v128_load(at), wasm_v128_load(at + 1));
      bits |= (uint64_t)wasm_i8x16_bitmask(alike) << (16 * part);
    }
    row->twins[word] = bits;
  }
  const size_t last = row->length - 1;
  row->twins[last / 64] &= ((uint64_t)1 << (last & 63)) - 1;
  for (size_t word = last / 64 + 1; word <= words; word++) row->twins[word] = 0;
  for (size_t word = 0; word < words; word++)
    row->triplets[word] = row->twins[word] & (row->twins[word] >> 1 | row->twins[word + 1] << 63);
}

// The first bit from `at` on that is set, or is not; `end` where there is none before it.
static inline size_t next(const uint64_t* words, size_t at, size_t end, uint64_t turned) {
  if (at >= end) return end;
  size_t word = at / 64;
  uint64_t bits = (words[word] ^ turned) >> (at & 63) << (at & 63);
  while (bits == 0) {
    if (++word * 64 >= end) return end;
    bits = words[word] ^ turned;
  }
  const size_t found = word * 64 + (size_t)__builtin_ctzll(bits);
  return found < end ? found : end;
}

// Bytes as they are; up to 15 more are written behind them.
static inline uint8_t* putLiteral(uint8_t* to, const uint8_t* from, size_t count) {
  while (count > 0) {
    const size_t length = count < LONGEST ? count : LONGEST;
    *to++ = (uint8_t)(length - 1);
    for (size_t at = 0; at < length; at += 16) wasm_v128_store(to + at, wasm_v128_load(from + at));
    to += length;
    from += length;
    count -= length;
  }
  return to;
}

static inline uint8_t* putRun(uint8_t* to, uint8_t value, size_t count) {
  while (count > 0) {
    const size_t length = count < LONGEST ? count : LONGEST;
    // One byte that is left over is a literal run of its own.
    *to++ = (uint8_t)(length == 1 ? 0 : 257 - length);
    *to++ = value;
    count -= length;
  }
  return to;
}

// Two equal bytes behind a literal run are shorter as a part of it.
static inline uint8_t* putRow(uint8_t* to, const Row* row) {
  const size_t end = row->length;
  for (size_t at = 0; at < end;) {
    const int isRun = (int)(row->twins[at / 64] >> (at & 63) & 1);
    const size_t run = isRun ? at : next(row->triplets, at + 1, end, 0);
    to = putLiteral(to, row->bytes + at, run - at);
    if (run == end) break;
    at = next(row->twins, run, end - 1, ~(uint64_t)0) + 1;
    to = putRun(to, row->bytes[run], at - run);
  }
  return to;
}

static uint8_t* putSegments(uint8_t* stream, const uint8_t* source, size_t rows, const Row* row, size_t planes) {
  uint8_t* to = stream + HEADER;
  uint32_t header[HEADER / 4] = {(uint32_t)planes};
  for (size_t plane = 0; plane < planes; plane++) {
    header[plane + 1] = (uint32_t)(to - stream);
    for (size_t y = 0; y < rows; y++) {
      take(source + y * row->length * planes, row->bytes, row->length, planes, plane);
      findTwins(row);
      to = putRow(to, row);
    }
    // Segments have an even number of bytes (PS3.5 §G.2).
    if ((to - stream) % 2 != 0) *to++ = 0;
  }
  memcpy(stream, header, sizeof header);
  return to;
}

// One plane of grey of 8 bits, two of 16, three of colours of 8 bits. The stream is the caller's to release.
EXPORT int encodeRle(const uint8_t* source, size_t columns, size_t rows, size_t planes) {
  const size_t words = columns / 64 + 3;
  const size_t most = planes * (rows * (columns + (columns + LONGEST - 1) / LONGEST) + 1);
  const Row row = {calloc(columns + ROW_SLACK, 1), calloc(words, 8), calloc(words, 8), columns};
  uint8_t* stream = malloc(HEADER + most + 16);
  const int isThere = row.bytes != NULL && row.twins != NULL && row.triplets != NULL && stream != NULL;
  if (isThere) {
    answers[OUTPUT_AT] = (int32_t)(intptr_t)stream;
    answers[OUTPUT_SIZE] = (int32_t)(putSegments(stream, source, rows, &row, planes) - stream);
  } else free(stream);
  free(row.bytes);
  free(row.twins);
  free(row.triplets);
  return isThere ? 0 : fail("out of memory");
}

#endif
