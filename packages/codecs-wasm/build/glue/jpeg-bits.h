// Coded bits of a scan, and Huffman codes (T.81 Annexes C and F.2).
#ifndef HOUNSFIELD_JPEG_BITS_H
#define HOUNSFIELD_JPEG_BITS_H

#include <wasm_simd128.h>
#include "common.h"

enum {
  // Bits that tables are asked with.
  SEEN = 11,
  // An entry with this bit has no value beside its code: the category stands there. Bits 0 to 5 are those of the code, with
  // those of the value where it has one; bits 8 to 12 by how many places the coefficient lies behind the last.
  PART = 64,
  // Bytes that the blocks of one unit can take at most, and what is read ahead of them.
  UNIT_MOST = 10 * 64 * 4 + 16,
  // Bytes whose bits 32 bits count.
  CODED_MOST = 1 << 28
};

typedef struct {
  int32_t entries[1 << SEEN];
  // The first code behind those of each length, moved up to 16 bits, and what leads from a code to its symbol.
  int32_t limits[17], places[17];
  uint8_t symbols[256];
  int isThere;
} Huffman;

// Bits that were taken out of the stream, the first one highest; more of them follow from `next` on.
typedef struct {
  uint64_t hold;
  int32_t count;
  const uint32_t* next;
} Bits;

static inline int32_t extended(uint32_t bits, int32_t count) {
  return (int32_t)bits - (bits >> (count - 1) != 0 ? 0 : (int32_t)((1u << count) - 1));
}

// Bytes of a segment that were read, or 0: not such a table.
static size_t readHuffman(const uint8_t* from, size_t length, Huffman* tables) {
  if (length < 17 || from[0] >> 4 > 1 || (from[0] & 15) > 3) return 0;
  const int isCoefficients = from[0] >> 4;
  Huffman* table = tables + isCoefficients * 4 + (from[0] & 15);
  size_t total = 0;
  for (int at = 1; at <= 16; at++) total += from[at];
  if (total > 256 || length < 17 + total) return 0;
  memset(table, 0, sizeof *table);
  memcpy(table->symbols, from + 17, total);
  for (int at = 0; at < 1 << SEEN; at++) table->entries[at] = PART;
  int32_t code = 0, place = 0;
  for (int length = 1; length <= 16; length++) {
    const int32_t count = from[length];
    table->places[length] = place - code;
    if (code + count > 1 << length) return 0;
    for (int32_t each = 0; each < count; each++, code++, place++) {
      const uint8_t symbol = table->symbols[place];
      if (!isCoefficients && symbol > 15) return 0;
      const int extra = symbol & 15, left = SEEN - length - extra;
      const int32_t step = (isCoefficients ? (symbol >> 4) + 1 : 0) << 8;
      if (length > SEEN) continue;
      const int32_t span = 1 << (SEEN - length);
      for (int32_t rest = 0; rest < span; rest++) {
        const int isWhole = left >= 0 && (extra > 0 || !isCoefficients);
        const int32_t value = isWhole && extra > 0 ? extended((uint32_t)rest >> left, extra) : extra;
        table->entries[code * span + rest] = (int32_t)((uint32_t)value << 16) | step | (isWhole ? length + extra : PART | length);
      }
    }
    table->limits[length] = code << (16 - length);
    code <<= 1;
  }
  table->isThere = 1;
  return 17 + total;
}

// The entry of a code that is longer than what tables are asked with; 0 where there is none.
static __attribute__((noinline)) int32_t longEntry(const Huffman* table, uint32_t code, int32_t isCoefficients) {
  for (int length = SEEN + 1; length <= 16; length++) {
    if ((int32_t)code >= table->limits[length]) continue;
    const uint8_t symbol = table->symbols[((code >> (16 - length)) + (uint32_t)table->places[length]) & 255];
    return (symbol & 15) << 16 | (isCoefficients ? (symbol >> 4) + 1 : 0) << 8 | PART | length;
  }
  return 0;
}

// Called by a pointer: or the linker's optimiser makes what is rare part of the loops, which then run out of registers.
static int32_t (*volatile longEntryApart)(const Huffman*, uint32_t, int32_t) = longEntry;

// 32 bits at least.
static inline __attribute__((always_inline)) void fill(Bits* bits) {
  if (bits->count >= 32) return;
  bits->hold |= (uint64_t)*bits->next++ << (32 - bits->count);
  bits->count += 32;
}

static inline __attribute__((always_inline)) void skip(Bits* bits, int32_t count) {
  bits->hold <<= count & 63;
  bits->count -= count;
}

static inline Bits bitsFrom(const uint32_t* words, uint32_t at) {
  Bits bits = {(uint64_t)words[at >> 5] << 32 << (at & 31), 32 - (int32_t)(at & 31), words + (at >> 5) + 1};
  return bits;
}

static inline uint32_t positionOf(const Bits* bits, const uint32_t* words) {
  return (uint32_t)(bits->next - words) * 32 - (uint32_t)bits->count;
}

// The data of a scan in words, free of stuffed bytes, and where its restart intervals begin and the last one ends.
typedef struct {
  uint32_t* words;
  uint32_t* borders;
} Scan;

static inline int has255(uint64_t bytes) { return (bytes & (~bytes - 0x0101010101010101u) & 0x8080808080808080u) != 0; }

// Takes out what is stuffed and the markers of `intervals` intervals (T.81 §B.1.1.5, §E.1.4). Returns where the end of the
// image stands, or NULL: another marker, not so many intervals, no memory.
static const uint8_t* unstuffed(const uint8_t* from, const uint8_t* end, uint32_t intervals, Scan* scan) {
  if (end - from > CODED_MOST || (intervals > 1 && intervals > (size_t)(end - from))) return NULL;
  scan->words = malloc((size_t)(end - from) + UNIT_MOST + 8);
  scan->borders = malloc(((size_t)intervals + 1) * sizeof *scan->borders);
  if (scan->words == NULL || scan->borders == NULL) return NULL;
  uint8_t* const bytes = (uint8_t*)scan->words;
  uint8_t* to = bytes;
  uint32_t done = 0;
  scan->borders[0] = 0;
  for (;;) {
    uint64_t next;
    while (end - from >= 8 && (memcpy(&next, from, 8), !has255(next))) {
      memcpy(to, &next, 8);
      from += 8;
      to += 8;
    }
    while (from < end && *from != 0xff) *to++ = *from++;
    // Bytes that fill up before a marker (T.81 §B.1.1.2).
    while (end - from >= 2 && from[1] == 0xff) from++;
    if (end - from < 2) return NULL;
    const uint8_t code = from[1];
    if (code == 0) *to++ = 0xff;
    else if (code >= 0xd0 && code <= 0xd7 && (code & 7) == done % 8 && done + 1 < intervals)
      scan->borders[++done] = (uint32_t)(to - bytes) * 8;
    else if (code == 0xd9 && done + 1 == intervals) break;
    else return NULL;
    from += 2;
  }
  scan->borders[intervals] = (uint32_t)(to - bytes) * 8;
  memset(to, 0, UNIT_MOST);
  // Words of 32 bits whose first byte is the highest.
  const size_t words = ((size_t)(to - bytes) + 3) / 4;
  for (size_t at = 0; at < words; at += 4) {
    const v128_t four = wasm_v128_load(scan->words + at);
    wasm_v128_store(scan->words + at, wasm_i8x16_shuffle(four, four, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12));
  }
  return from;
}

#endif
