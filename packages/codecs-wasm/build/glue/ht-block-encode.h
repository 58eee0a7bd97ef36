// Encodes blocks of HTJ2K by a single cleanup pass (T.814 §7, Annex C.2). All of a row of quads but its code words is SIMD:
// exponents, their bounds, contexts. Bits are written plainly and stuffed when the block is at its end.

enum {
  MOST_QUADS = MOST_WIDTH / 2,
  // The longest magnitudes, words and events of a block, in bytes.
  MOST_MAGNITUDES = 16384,
  MOST_WORDS = 8192,
  MOST_EVENTS = 4096
};

// A word by context, significance and the pattern of greatest exponents: its length, its e_k from bit 4 on, and its bits from
// bit 8 on. Of the first row of quads, and of the others.
static uint16_t firstWords[2048];
static uint16_t laterWords[2048];
// Prefix and suffix of u (T.814 Table 3), each with its length.
static uint8_t prefixBits[32];
static uint8_t prefixLengths[32];
static uint8_t suffixBits[32];
static uint8_t suffixLengths[32];

static uint8_t magnitudeBits[MOST_MAGNITUDES + 64];
static uint8_t wordBits[MOST_WORDS + 64];
static uint8_t eventBytes[MOST_EVENTS + 64];

// Of each quad: its significance, where the exponent is greatest, the bound of exponents, u, and its place in the table.
static uint16_t significances[MARGIN + MOST_QUADS + MARGIN];
static uint16_t indices[MOST_QUADS + MARGIN];
static uint16_t contexts[MOST_QUADS + MARGIN];
static uint16_t bounds[MOST_QUADS + MARGIN];
static uint16_t extents[MOST_QUADS + MARGIN];
// Of the lower samples of the row above, and of this one.
static uint8_t exponents[MARGIN + MOST_WIDTH + 2 * MARGIN];
static uint8_t rowExponents[MOST_WIDTH + 2 * MARGIN];
// Twice the magnitude less two, and the sign, in the order of the quads.
static uint32_t samples[4 * (MOST_QUADS + MARGIN)];

// Of the words that say what is so, the one that costs least: a known bit of e_k spares one of the magnitude.
static uint16_t bestWord(const OPJ_UINT16* table, uint32_t context, uint32_t significance, uint32_t pattern) {
  int32_t best = 99;
  uint16_t found = 0;
  for (uint32_t at = 0; at < 128; at++) {
    const uint32_t word = table[context << 7 | at];
    const uint32_t known = word >> 12;
    if ((word >> 4 & 15) != significance || (word & HAS_U) != (pattern != 0 ? HAS_U : 0)) continue;
    if ((pattern & known) != (word >> 8 & 15)) continue;
    const uint32_t length = word & WORD_LENGTH;
    const int32_t cost = (int32_t)length - __builtin_popcount(known);
    if (cost >= best) continue;
    best = cost;
    found = (uint16_t)((at & ((1u << length) - 1)) << 8 | known << 4 | length);
  }
  return found;
}

static void makeTables(void) {
  if (prefixLengths[1] != 0) return;
  for (uint32_t at = 0; at < 2048; at++) {
    firstWords[at] = bestWord(vlc_tbl0, at >> 8, at >> 4 & 15, at & 15);
    laterWords[at] = bestWord(vlc_tbl1, at >> 8, at >> 4 & 15, at & 15);
  }
  for (uint8_t u = 1; u < 32; u++) {
    prefixBits[u] = u < 4 ? (uint8_t)(1 << (u - 1)) : u == 4 ? 4 : 0;
    prefixLengths[u] = u < 3 ? u : 3;
    suffixBits[u] = u < 3 ? 0 : u < 5 ? u - 3 : u - 5;
    suffixLengths[u] = u < 3 ? 0 : u < 5 ? 1 : 5;
  }
}

// Bits from the lowest on.
typedef struct {
  uint8_t* at;
  uint64_t bits;
  uint32_t count;
} BitWriter;

// At most 56 bits wait after it.
ALWAYS void flushBits(BitWriter* to) {
  store64(to->at, to->bits);
  to->at += to->count >> 3;
  to->bits >>= to->count & 56;
  to->count &= 7;
}

ALWAYS void putBits(BitWriter* to, uint32_t bits, uint32_t count) {
  to->bits |= (uint64_t)bits << to->count;
  to->count += count;
}

// The run-length coder of events (T.814 §7.3.4): bits from the highest on, behind 0xff only seven.
typedef struct {
  uint8_t* at;
  uint32_t byte;
  uint32_t left;
  uint32_t state;
  uint32_t run;
} Events;

static void putEventBit(Events* to, uint32_t bit) {
  to->byte = to->byte << 1 | bit;
  if (--to->left > 0) return;
  *to->at++ = (uint8_t)to->byte;
  to->left = to->byte == 0xff ? 7 : 8;
  to->byte = 0;
}

static void endRun(Events* to, uint32_t isEvent) {
  const uint32_t exponent = runExponents[to->state];
  if (!isEvent) {
    putEventBit(to, 1);
    to->state += to->state < RUN_STATES - 1;
  } else {
    putEventBit(to, 0);
    for (uint32_t bit = exponent; bit-- > 0;) putEventBit(to, to->run >> bit & 1);
    to->state -= to->state > 0;
  }
  to->run = 0;
}

ALWAYS void putEvent(Events* to, uint32_t isEvent) {
  if (!isEvent && ++to->run < 1u << runExponents[to->state]) return;
  endRun(to, isEvent);
}

// So many events of 0.
ALWAYS void putQuiet(Events* to, uint32_t count) {
  for (uint32_t rest = (1u << runExponents[to->state]) - to->run; count >= rest; rest = 1u << runExponents[to->state]) {
    count -= rest;
    endRun(to, 0);
  }
  to->run += count;
}

// The length in bits of each byte.
ALWAYS v128_t lengths8(v128_t bytes) {
  const v128_t low = wasm_i8x16_swizzle(wasm_i8x16_const(0, 1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4),
                                        wasm_v128_and(bytes, wasm_i8x16_splat(15)));
  const v128_t high = wasm_i8x16_swizzle(wasm_i8x16_const(0, 5, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8), wasm_u8x16_shr(bytes, 4));
  return wasm_u8x16_max(low, high);
}

// The length in bits of each lane, to 24: the exponent of a floating-point number.
ALWAYS v128_t lengths32(v128_t lanes) {
  return wasm_i32x4_max(wasm_i32x4_sub(wasm_u32x4_shr(wasm_f32x4_convert_i32x4(lanes), 23), wasm_i32x4_splat(126)), wasm_i32x4_splat(0));
}

// Sixteen samples of a row: their exponents, and what is written of them.
ALWAYS v128_t readRow16(const uint8_t* row, v128_t* values) {
  const v128_t one = wasm_i16x8_splat(1);
  v128_t less[2];
  v128_t isZero[2];
  for (uint32_t half = 0; half < 2; half++) {
    const v128_t value = wasm_v128_load(row + 16 * half);
    isZero[half] = wasm_i16x8_eq(value, wasm_i16x8_splat(0));
    less[half] = wasm_i16x8_sub(wasm_i16x8_abs(value), one);
    values[half] = wasm_v128_or(wasm_i16x8_add(less[half], less[half]), wasm_u16x8_shr(value, 15));
  }
  const v128_t low = wasm_i16x8_splat(0xff);
  v128_t lengths = lengths8(wasm_u8x16_narrow_i16x8(wasm_v128_and(less[0], low), wasm_v128_and(less[1], low)));
  const v128_t zeros = wasm_i8x16_narrow_i16x8(isZero[0], isZero[1]);
  const v128_t high = wasm_v128_andnot(wasm_u8x16_narrow_i16x8(wasm_u16x8_shr(less[0], 8), wasm_u16x8_shr(less[1], 8)), zeros);
  if (wasm_v128_any_true(high)) {
    const v128_t more = wasm_i8x16_add(lengths8(high), wasm_i8x16_splat(8));
    lengths = wasm_v128_bitselect(more, lengths, wasm_i8x16_ne(high, wasm_i8x16_splat(0)));
  }
  return wasm_v128_andnot(wasm_i8x16_add(lengths, wasm_i8x16_splat(1)), zeros);
}

ALWAYS v128_t readRow32(const uint8_t* row, v128_t* values) {
  v128_t lengths[4];
  for (uint32_t quarter = 0; quarter < 4; quarter++) {
    const v128_t value = wasm_v128_load(row + 16 * quarter);
    const v128_t twice = wasm_i32x4_shl(wasm_i32x4_abs(value), 1);
    values[quarter] = wasm_i32x4_add(wasm_i32x4_sub(twice, wasm_i32x4_splat(2)), wasm_u32x4_shr(value, 31));
    lengths[quarter] = lengths32(wasm_i32x4_max(wasm_i32x4_sub(twice, wasm_i32x4_splat(1)), wasm_i32x4_splat(0)));
  }
  return wasm_u8x16_narrow_i16x8(wasm_i16x8_narrow_i32x4(lengths[0], lengths[1]), wasm_i16x8_narrow_i32x4(lengths[2], lengths[3]));
}

// Lanes of two bytes from those of the even and the odd columns.
ALWAYS v128_t joined(v128_t bytes) { return wasm_v128_or(wasm_v128_and(bytes, wasm_i16x8_splat(0xff)), wasm_u16x8_shr(bytes, 8)); }
ALWAYS v128_t greater(v128_t bytes) { return wasm_i16x8_max(wasm_v128_and(bytes, wasm_i16x8_splat(0xff)), wasm_u16x8_shr(bytes, 8)); }

// Whether all of eight quads are zeros, as many are where there is loss.
ALWAYS int isQuiet(const uint8_t* upper, const uint8_t* lower) {
  const v128_t above = wasm_v128_or(wasm_v128_load(upper), wasm_v128_load(upper + 16));
  const v128_t below = wasm_v128_or(wasm_v128_load(lower), wasm_v128_load(lower + 16));
  return !wasm_v128_any_true(wasm_v128_or(above, below));
}

// Eight quads (T.814 §7.3.3): their samples, exponents, bounds and u.
ALWAYS v128_t readQuads(uint32_t at, const uint8_t* upper, const uint8_t* lower, int isShort) {
  if (isShort && isQuiet(upper, lower)) {
    const v128_t zeros = wasm_i16x8_splat(0);
    wasm_v128_store(significances + MARGIN + at, zeros);
    wasm_v128_store(indices + at, zeros);
    wasm_v128_store(extents + at, zeros);
    return zeros;
  }
  v128_t above[4];
  v128_t below[4];
  const v128_t up = isShort ? readRow16(upper, above) : readRow32(upper, above);
  const v128_t low = isShort ? readRow16(lower, below) : readRow32(lower, below);
  if (isShort) {
    uint16_t* to = (uint16_t*)samples + 4 * at;
    for (uint32_t half = 0; half < 2; half++) {
      wasm_v128_store(to + 16 * half, wasm_i16x8_shuffle(above[half], below[half], 0, 8, 1, 9, 2, 10, 3, 11));
      wasm_v128_store(to + 16 * half + 8, wasm_i16x8_shuffle(above[half], below[half], 4, 12, 5, 13, 6, 14, 7, 15));
    }
  } else {
    for (uint32_t quarter = 0; quarter < 4; quarter++) {
      wasm_v128_store(samples + 4 * at + 8 * quarter, wasm_i32x4_shuffle(above[quarter], below[quarter], 0, 4, 1, 5));
      wasm_v128_store(samples + 4 * at + 8 * quarter + 4, wasm_i32x4_shuffle(above[quarter], below[quarter], 2, 6, 3, 7));
    }
  }
  const v128_t upperBits = wasm_i16x8_splat(0x0401);
  const v128_t lowerBits = wasm_i16x8_splat(0x0802);
  const v128_t none = wasm_i8x16_splat(0);
  const v128_t significance = joined(wasm_v128_or(wasm_v128_andnot(upperBits, wasm_i8x16_eq(up, none)),
                                                  wasm_v128_andnot(lowerBits, wasm_i8x16_eq(low, none))));
  const v128_t greatest = greater(wasm_u8x16_max(up, low));
  const uint8_t* known = exponents + MARGIN + 2 * at;
  const v128_t over = greater(wasm_u8x16_max(wasm_v128_load(known - 1), wasm_v128_load(known + 1)));
  const v128_t others = wasm_v128_and(significance, wasm_i16x8_sub(significance, wasm_i16x8_splat(1)));
  const v128_t isSingle = wasm_i16x8_eq(others, wasm_i16x8_splat(0));
  const v128_t predicted =
      wasm_i16x8_add(wasm_v128_andnot(wasm_u16x8_sub_sat(over, wasm_i16x8_splat(2)), isSingle), wasm_i16x8_splat(1));
  const v128_t bound = wasm_i16x8_max(predicted, greatest);
  const v128_t extent = wasm_i16x8_sub(bound, predicted);
  const v128_t both = wasm_v128_or(bound, wasm_i16x8_shl(bound, 8));
  const v128_t pattern = joined(wasm_v128_or(wasm_v128_and(upperBits, wasm_i8x16_eq(up, both)),
                                             wasm_v128_and(lowerBits, wasm_i8x16_eq(low, both))));
  const v128_t index = wasm_v128_or(wasm_i16x8_shl(significance, 4),
                                    wasm_v128_and(pattern, wasm_i16x8_gt(extent, wasm_i16x8_splat(0))));
  wasm_v128_store(significances + MARGIN + at, significance);
  wasm_v128_store(indices + at, index);
  wasm_v128_store(bounds + at, bound);
  wasm_v128_store(extents + at, extent);
  return low;
}

// Where each quad's word is in the table: with the context, of which the part from above is known (T.814 §7.3.5).
ALWAYS void makeIndices(uint32_t count, int isFirst) {
  for (uint32_t at = 0; at < count; at += 8) {
    const v128_t left = wasm_v128_load(significances + MARGIN + at - 1);
    v128_t context;
    if (isFirst) {
      const v128_t rest = wasm_v128_and(wasm_u16x8_shr(left, 1), wasm_i16x8_splat(7));
      context = wasm_v128_or(wasm_v128_and(left, wasm_i16x8_splat(1)), rest);
    } else {
      const v128_t right = wasm_v128_or(wasm_u16x8_shr(left, 1), wasm_u16x8_shr(left, 2));
      context = wasm_v128_or(wasm_v128_load(contexts + at), wasm_v128_and(right, wasm_i16x8_splat(2)));
    }
    wasm_v128_store(indices + at, wasm_v128_or(wasm_v128_load(indices + at), wasm_i16x8_shl(context, 8)));
  }
  // For the row below, from the lower samples of this one.
  for (uint32_t at = 0; at < count; at += 8) {
    const v128_t left = wasm_u16x8_shr(wasm_v128_load(significances + MARGIN + at - 1), 3);
    const v128_t own = wasm_v128_load(significances + MARGIN + at);
    const v128_t right = wasm_i16x8_shl(wasm_v128_load(significances + MARGIN + at + 1), 1);
    const v128_t near = wasm_v128_and(wasm_v128_or(left, wasm_u16x8_shr(own, 1)), wasm_i16x8_splat(1));
    const v128_t far = wasm_v128_and(wasm_v128_or(wasm_u16x8_shr(own, 1), right), wasm_i16x8_splat(4));
    wasm_v128_store(contexts + at, wasm_v128_or(near, far));
  }
}
