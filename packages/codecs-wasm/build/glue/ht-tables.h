// What both directions of HTJ2K need (T.814): the code words, from the tables in OpenJPEG's sources, and sizes of blocks.
#ifndef HOUNSFIELD_HT_TABLES_H
#define HOUNSFIELD_HT_TABLES_H

#include <openjpeg.h>
#include <stdlib.h>
#include <string.h>
#include <wasm_simd128.h>

#include "ht.h"

#include <t1_ht_luts.h>

#define ALWAYS static inline __attribute__((always_inline))

enum {
  // Of a code word for the significance of a quad: its length, and whether u follows; above them significance, e_1 and e_k
  // of the four samples.
  WORD_LENGTH = 7,
  HAS_U = 8,
  MOST_WIDTH = 1024,
  MOST_SAMPLES = 4096,
  // Elements before and behind a row that SIMD may touch.
  MARGIN = 16,
  // The states of the run-length coder of events (T.814 Table 2).
  RUN_STATES = 13
};

static const uint8_t runExponents[RUN_STATES] = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5};

static const uint64_t ONES = 0x0101010101010101;

ALWAYS uint64_t load64(const void* from) {
  uint64_t value;
  memcpy(&value, from, 8);
  return value;
}
ALWAYS uint32_t load32(const void* from) {
  uint32_t value;
  memcpy(&value, from, 4);
  return value;
}
ALWAYS void store64(void* to, uint64_t value) { memcpy(to, &value, 8); }
ALWAYS void store32(void* to, uint32_t value) { memcpy(to, &value, 4); }
ALWAYS void store16(void* to, uint16_t value) { memcpy(to, &value, 2); }

#endif
