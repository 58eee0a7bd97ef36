// Decodes blocks of HTJ2K of a single cleanup pass (T.814 §7). Bits are unstuffed before they are wanted; the significance of
// a row of quads comes first, word by word, then the magnitudes of all its samples, which SIMD takes from where they lie.
// Whatever is not as an encoder makes it is refused.
#include "ht-tables.h"

enum {
  // The bits of a sample fit into a lane with the place they start at.
  MOST_COUNT = 25,
  MOST_PLANES = MOST_COUNT - 1,
  MOST_QUADS = MOST_WIDTH / 2,
  // What is read behind the end of the bits: those of a row of quads.
  BEHIND = MOST_WIDTH * 2 * MOST_COUNT / 8 + 64,
  MOST_MAGNITUDES = 16384,
  MOST_WORDS = 4096,
  // Kinds of pairs of quads, and the bits by which their u are looked up.
  FIRST_ROW_PAIR = 4,
  PAIRS = 6,
  PAIR_BITS = 8
};

// Words by context and the next seven bits, of the first row of quads and of the others: as the table has them, and in the
// upper half what the word adds to the context of the quad at its right, where contexts begin at bit 7.
static uint32_t firstWords[1024];
static uint32_t laterWords[1024];
// Length in bits, and u of both quads from bit 8 and 16 on; LONG_PAIR where more bits have to be looked at.
static uint32_t pairs[PAIRS << PAIR_BITS];
static const uint32_t LONG_PAIR = 0xffffffff;

static uint8_t magnitudeBits[MOST_MAGNITUDES + BEHIND];
static uint8_t wordBits[MOST_WORDS + BEHIND];
static uint16_t quads[MARGIN + MOST_QUADS + MARGIN];
static uint16_t contexts[MOST_QUADS + MARGIN];
static uint16_t bounds[MOST_QUADS + MARGIN];
static uint8_t extents[MOST_QUADS + MARGIN];
// Of the lower samples of the row above (T.814 §7.3.3).
static uint8_t exponents[MARGIN + MOST_WIDTH + 2 * MARGIN];

// Both u of a pair of quads: prefixes, then suffixes (T.814 §7.3.6). Bits 0 and 1 of `kind` say which quads have one; in the
// first row both have the kind 4, and with the event 1 the kind 5.
static uint32_t readPair(uint32_t kind, uint32_t bits) {
  // By three bits: length of the prefix, length of the suffix, least u (T.814 Table 3).
  static const uint8_t prefixes[8][3] = {{3, 5, 5}, {1, 0, 1}, {2, 0, 2}, {1, 0, 1}, {3, 1, 3}, {1, 0, 1}, {2, 0, 2}, {1, 0, 1}};
  uint32_t at = 0;
  uint32_t u[2] = {0, 0};
  uint32_t suffixes[2] = {0, 0};
  for (uint32_t quad = 0; quad < 2; quad++) {
    if (kind < FIRST_ROW_PAIR && !(kind >> quad & 1)) continue;
    if (quad == 1 && kind == FIRST_ROW_PAIR && suffixes[0] > 0) {
      u[1] = 1 + (bits >> at++ & 1);
      continue;
    }
    const uint8_t* prefix = prefixes[bits >> at & 7];
    at += prefix[0];
    suffixes[quad] = prefix[1];
    u[quad] = prefix[2];
  }
  for (uint32_t quad = 0; quad < 2; quad++) {
    u[quad] += (bits >> at & ((1u << suffixes[quad]) - 1)) + (kind > FIRST_ROW_PAIR ? 2 : 0);
    at += suffixes[quad];
  }
  return at | u[0] << 8 | u[1] << 16;
}

static void makeTables(void) {
  if (firstWords[1] != 0) return;
  for (uint32_t at = 0; at < 1024; at++) {
    const uint32_t first = vlc_tbl0[at];
    firstWords[at] = first | ((first >> 4 & 1) | (first >> 5 & 7)) << 23;
    const uint32_t later = vlc_tbl1[at];
    laterWords[at] = later | (later & 0xc0 ? 2u << 23 : 0);
  }
  for (uint32_t at = 0; at < PAIRS << PAIR_BITS; at++) {
    const uint32_t pair = readPair(at >> PAIR_BITS, at & ((1 << PAIR_BITS) - 1));
    pairs[at] = (pair & 0xff) > PAIR_BITS ? LONG_PAIR : pair;
  }
}

// The bits of magnitudes, the first one lowest, without those that are stuffed behind 0xff; ones follow. Gives their number,
// or a negative number where a stuffed bit is not 0.
static int32_t unstuffMagnitudes(const uint8_t* from, uint32_t count, uint32_t behind) {
  const uint8_t* end = from + count;
  uint8_t* to = magnitudeBits;
  uint64_t kept = 0;
  uint32_t bits = 0;
  uint8_t last = 0;
  while (from < end) {
    if (end - from >= 8 && last != 0xff) {
      const uint64_t eight = load64(from);
      if (((~eight - ONES) & eight & ONES << 7) == 0) {
        store64(to, kept | eight << bits);
        kept = eight >> 1 >> (63 - bits);
        to += 8;
        from += 8;
        continue;
      }
    }
    for (const uint8_t* stop = end - from < 8 ? end : from + 8; from < stop; from++) {
      if (last == 0xff && *from > 0x7f) return -1;
      kept |= (uint64_t)*from << bits;
      bits += last == 0xff ? 7 : 8;
      last = *from;
      if (bits < 8) continue;
      *to++ = (uint8_t)kept;
      kept >>= 8;
      bits -= 8;
    }
  }
  *to = (uint8_t)(kept | 0xffu << bits);
  memset(to + 1, 0xff, behind);
  return (int32_t)((uint32_t)(to - magnitudeBits) * 8 + bits);
}

// The bits of words, which are written from the end of a block to its front, without those that are stuffed before a byte
// above 0x8f; zeros follow. Gives where they end.
static const uint8_t* unstuffWords(const uint8_t* start, const uint8_t* end, uint32_t behind) {
  uint8_t* to = wordBits;
  const uint8_t* from = end - 2;
  uint32_t bits = (*from >> 4 & 7) == 7 ? 3 : 4;
  uint64_t kept = *from >> 4 & ((1u << bits) - 1);
  uint8_t last = *from | 0xf;
  while (from > start) {
    if (from - start >= 8) {
      const v128_t loaded = wasm_v128_load64_zero(from - 8);
      const uint64_t eight = (uint64_t)wasm_i64x2_extract_lane(wasm_i8x16_shuffle(loaded, loaded, 7, 6, 5, 4, 3, 2, 1, 0, 8, 8, 8, 8, 8, 8, 8, 8), 0);
      const uint64_t lower = ~eight & ONES * 0x7f;
      if (((lower - ONES) & ~lower & ONES << 7) == 0) {
        store64(to, kept | eight << bits);
        kept = bits == 0 ? 0 : eight >> (64 - bits);
        to += 8;
        from -= 8;
        last = *from;
        continue;
      }
    }
    for (const uint8_t* stop = from - start < 8 ? start : from - 8; from > stop;) {
      const uint8_t next = *--from;
      const uint32_t width = last > 0x8f && (next & 0x7f) == 0x7f ? 7 : 8;
      kept |= (uint64_t)(next & ((1u << width) - 1)) << bits;
      bits += width;
      last = next;
      if (bits < 8) continue;
      *to++ = (uint8_t)kept;
      kept >>= 8;
      bits -= 8;
    }
  }
  *to = (uint8_t)kept;
  memset(to + 1, 0, behind);
  return to + 1;
}

// The run-length coder of events (T.814 §7.3.4). `run` is twice the events before the one that ends the run, and one more
// where that one is 1.
typedef struct {
  const uint8_t* at;
  const uint8_t* end;
  uint64_t bits;
  uint32_t count;
  uint32_t state;
  int32_t run;
  uint8_t last;
} Runs;

static int32_t nextRun(Runs* from) {
  while (from->count <= 48) {
    uint32_t byte = from->at < from->end ? *from->at : 0xff;
    // The last byte is shared with the words.
    if (from->at + 1 >= from->end) byte |= 0xf;
    from->at += from->at < from->end;
    const uint32_t width = from->last == 0xff ? 7 : 8;
    from->bits |= (uint64_t)(byte & ((1u << width) - 1)) << (64 - width - from->count);
    from->count += width;
    from->last = (uint8_t)byte;
  }
  const uint32_t exponent = runExponents[from->state];
  if ((int64_t)from->bits < 0) {
    from->state += from->state < RUN_STATES - 1;
    from->bits <<= 1;
    from->count--;
    return ((1 << exponent) - 1) << 1;
  }
  const int32_t run = (int32_t)(from->bits >> (63 - exponent));
  from->state -= from->state > 0;
  from->bits <<= exponent + 1;
  from->count -= exponent + 1;
  return run << 1 | 1;
}

ALWAYS int isEvent(Runs* from) {
  const int32_t run = from->run - 2;
  from->run = run < 0 ? nextRun(from) : run;
  return run == -1;
}

// Where the words are: bits that were read, and the byte behind them.
typedef struct {
  uint64_t bits;
  uint32_t count;
  const uint8_t* at;
  const uint8_t* end;
} Words;

ALWAYS uint32_t readWord(Words* from, Runs* runs, const uint32_t* table, uint32_t context) {
  uint32_t word = table[context | (from->bits & 0x7f)];
  if (context == 0 && !isEvent(runs)) word = 0;
  from->bits >>= word & WORD_LENGTH;
  from->count -= word & WORD_LENGTH;
  return word;
}

// The words of a row of quads, two quads at a time.
ALWAYS void readRow(Words* words, Runs* events, uint32_t count, int isFirst) {
  Words from = *words;
  Runs runs = *events;
  const uint32_t* table = isFirst ? firstWords : laterWords;
  uint16_t* quad = quads + MARGIN;
  uint32_t left = 0;
  // Behind the end there are zeros only.
  if (from.at > from.end + 8) from.at = from.end;
  for (uint32_t at = 0; at < count; at += 2) {
    // Two quads of zeros, as many are where there is loss.
    if (runs.run >= 4 && at + 1 < count && (left | (isFirst ? 0 : load32(contexts + at))) == 0) {
      runs.run -= 4;
      store32(quad + at, 0);
      store16(extents + at, 0);
      continue;
    }
    from.bits |= load64(from.at) << from.count;
    from.at += (63 - from.count) >> 3;
    from.count |= 56;
    const uint32_t first = readWord(&from, &runs, table, (isFirst ? 0 : contexts[at]) | left);
    left = first >> 16;
    uint32_t second = 0;
    if (at + 1 < count) {
      second = readWord(&from, &runs, table, (isFirst ? 0 : contexts[at + 1]) | left);
      left = second >> 16;
    }
    uint32_t kind = (first & HAS_U) >> 3 | (second & HAS_U) >> 2;
    if (isFirst && kind == 3) kind = FIRST_ROW_PAIR + (uint32_t)isEvent(&runs);
    uint32_t pair = pairs[kind << PAIR_BITS | (from.bits & ((1 << PAIR_BITS) - 1))];
    if (__builtin_expect(pair == LONG_PAIR, 0)) pair = readPair(kind, (uint32_t)from.bits);
    from.bits >>= pair & 0xff;
    from.count -= pair & 0xff;
    store32(quad + at, (first & 0xffff) | second << 16);
    store16(extents + at, (uint16_t)(pair >> 8));
  }
  *words = from;
  *events = runs;
}

// The contexts of the row below (T.814 §7.3.5): from lower samples of the quad above and its neighbours.
ALWAYS void makeContexts(uint32_t count) {
  for (uint32_t at = 0; at < count; at += 8) {
    const v128_t left = wasm_v128_load(quads + MARGIN + at - 1);
    const v128_t above = wasm_i16x8_shl(wasm_v128_load(quads + MARGIN + at), 2);
    const v128_t right = wasm_i16x8_shl(wasm_v128_load(quads + MARGIN + at + 1), 4);
    const v128_t near = wasm_v128_and(wasm_v128_or(left, above), wasm_i16x8_splat(1 << 7));
    const v128_t far = wasm_v128_and(wasm_v128_or(above, right), wasm_i16x8_splat(1 << 9));
    wasm_v128_store(contexts + at, wasm_v128_or(near, far));
  }
}

// The bound of exponents in each quad (T.814 §7.3.3); gives the greatest.
ALWAYS uint32_t makeBounds(uint32_t count) {
  v128_t most = wasm_i16x8_splat(0);
  for (uint32_t at = 0; at < count; at += 8) {
    const uint8_t* above = exponents + MARGIN + 2 * at;
    const v128_t both = wasm_u8x16_max(wasm_v128_load(above - 1), wasm_v128_load(above + 1));
    const v128_t greatest = wasm_i16x8_max(wasm_v128_and(both, wasm_i16x8_splat(0xff)), wasm_u16x8_shr(both, 8));
    const v128_t significance = wasm_v128_and(wasm_v128_load(quads + MARGIN + at), wasm_i16x8_splat(0xf0));
    const v128_t others = wasm_v128_and(significance, wasm_i16x8_sub(significance, wasm_i16x8_splat(0x10)));
    const v128_t isSingle = wasm_i16x8_eq(others, wasm_i16x8_splat(0));
    const v128_t predicted = wasm_v128_andnot(wasm_u16x8_sub_sat(greatest, wasm_i16x8_splat(2)), isSingle);
    const v128_t bound = wasm_i16x8_add(wasm_i16x8_add(predicted, wasm_i16x8_splat(1)), wasm_u16x8_load8x8(extents + at));
    wasm_v128_store(bounds + at, bound);
    most = wasm_i16x8_max(most, bound);
  }
  most = wasm_i16x8_max(most, wasm_i16x8_shuffle(most, most, 4, 5, 6, 7, 0, 1, 2, 3));
  most = wasm_i16x8_max(most, wasm_i16x8_shuffle(most, most, 2, 3, 0, 1, 0, 0, 0, 0));
  most = wasm_i16x8_max(most, wasm_i16x8_shuffle(most, most, 1, 0, 0, 0, 0, 0, 0, 0));
  return wasm_u16x8_extract_lane(most, 0);
}
