// The magnitudes of a row of quads (T.814 §7.3.1, §7.3.2), eight quads or sixteen columns at a time. Lanes hold the samples of
// a quad in its order: down, then right. How many bits each has is known, so where they start is a sum.

// Where the bits are, and the rows that samples go to: of 16 bits where `isShort`.
typedef struct {
  uint32_t at;
  uint8_t* upper;
  uint8_t* lower;
} Place;

// Lanes where a bit is set.
ALWAYS v128_t isSet16(v128_t words, v128_t bits) { return wasm_i16x8_eq(wasm_v128_and(words, bits), bits); }
ALWAYS v128_t isSet32(v128_t words, v128_t bits) { return wasm_i32x4_eq(wasm_v128_and(words, bits), bits); }

// Values of two quads, and in `extended` twice their magnitudes less one.
ALWAYS v128_t pairOf(v128_t words, v128_t bound, Place* place, v128_t* extended) {
  const v128_t isSignificant = isSet16(words, wasm_i16x8_const(0x10, 0x20, 0x40, 0x80, 0x10, 0x20, 0x40, 0x80));
  const v128_t isImplied = isSet16(words, wasm_i16x8_const(0x100, 0x200, 0x400, 0x800, 0x100, 0x200, 0x400, 0x800));
  const v128_t isKnown = isSet16(words, wasm_i16x8_const(0x1000, 0x2000, 0x4000, -0x8000, 0x1000, 0x2000, 0x4000, -0x8000));
  const v128_t counts = wasm_v128_and(wasm_i16x8_add(bound, isKnown), isSignificant);
  const v128_t none = wasm_i16x8_splat(0);
  v128_t sums = wasm_i16x8_add(counts, wasm_i16x8_shuffle(none, counts, 7, 8, 9, 10, 11, 12, 13, 14));
  sums = wasm_i16x8_add(sums, wasm_i16x8_shuffle(none, sums, 6, 7, 8, 9, 10, 11, 12, 13));
  sums = wasm_i16x8_add(sums, wasm_i16x8_shuffle(none, sums, 4, 5, 6, 7, 8, 9, 10, 11));
  const v128_t bytes = wasm_v128_load(magnitudeBits + (place->at >> 3));
  const v128_t starts = wasm_i16x8_add(wasm_i16x8_sub(sums, counts), wasm_i16x8_splat((int16_t)(place->at & 7)));
  place->at += wasm_u16x8_extract_lane(sums, 7);
  // Two bytes for each lane, multiplied so that its bits begin at bit 7.
  const v128_t wanted = wasm_i16x8_add(wasm_i16x8_mul(wasm_u16x8_shr(starts, 3), wasm_i16x8_splat(0x101)), wasm_i16x8_splat(0x100));
  const v128_t rest = wasm_v128_or(wasm_v128_and(starts, wasm_i16x8_splat(7)), wasm_i16x8_splat(-0x8000));
  const v128_t factors = wasm_i8x16_swizzle(wasm_i8x16_const(-128, 64, 32, 16, 8, 4, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0), rest);
  const v128_t aligned = wasm_u16x8_shr(wasm_i16x8_mul(wasm_i8x16_swizzle(bytes, wanted), factors), 7);
  const v128_t highest = wasm_i8x16_swizzle(wasm_i8x16_const(0, 1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0),
                                            wasm_v128_or(bound, wasm_i16x8_splat(-0x8000)));
  const v128_t most = wasm_i16x8_sub(wasm_i16x8_add(highest, highest), wasm_i16x8_splat(1));
  const v128_t mask = wasm_i16x8_sub(most, wasm_v128_and(highest, isKnown));
  const v128_t read = wasm_v128_or(wasm_v128_and(aligned, mask), wasm_v128_and(highest, isImplied));
  const v128_t sign = wasm_i16x8_sub(none, wasm_v128_and(read, wasm_i16x8_splat(1)));
  const v128_t magnitude = wasm_i16x8_add(wasm_u16x8_shr(read, 1), wasm_i16x8_splat(1));
  *extended = wasm_v128_and(wasm_v128_or(read, wasm_i16x8_splat(1)), isSignificant);
  return wasm_v128_and(wasm_i16x8_sub(wasm_v128_xor(magnitude, sign), sign), isSignificant);
}

ALWAYS v128_t quadOf(uint32_t word, uint32_t limit, Place* place, v128_t* extended) {
  const v128_t words = wasm_i32x4_splat((int32_t)word);
  const v128_t isSignificant = isSet32(words, wasm_i32x4_const(0x10, 0x20, 0x40, 0x80));
  const v128_t isImplied = isSet32(words, wasm_i32x4_const(0x100, 0x200, 0x400, 0x800));
  const v128_t isKnown = isSet32(words, wasm_i32x4_const(0x1000, 0x2000, 0x4000, 0x8000));
  const v128_t counts = wasm_v128_and(wasm_i32x4_add(wasm_i32x4_splat((int32_t)limit), isKnown), isSignificant);
  const v128_t none = wasm_i32x4_splat(0);
  v128_t sums = wasm_i32x4_add(counts, wasm_i32x4_shuffle(none, counts, 3, 4, 5, 6));
  sums = wasm_i32x4_add(sums, wasm_i32x4_shuffle(none, sums, 2, 3, 4, 5));
  const v128_t bytes = wasm_v128_load(magnitudeBits + (place->at >> 3));
  const v128_t starts = wasm_i32x4_add(wasm_i32x4_sub(sums, counts), wasm_i32x4_splat((int32_t)(place->at & 7)));
  place->at += (uint32_t)wasm_i32x4_extract_lane(sums, 3);
  const v128_t first = wasm_u32x4_shr(starts, 3);
  const v128_t four = wasm_i8x16_shuffle(first, first, 0, 0, 0, 0, 4, 4, 4, 4, 8, 8, 8, 8, 12, 12, 12, 12);
  const v128_t wanted = wasm_i8x16_add(four, wasm_i32x4_splat(0x03020100));
  const v128_t rest = wasm_v128_or(wasm_v128_and(starts, wasm_i32x4_splat(7)), wasm_i32x4_splat((int32_t)0x80808000));
  const v128_t factors = wasm_i8x16_swizzle(wasm_i8x16_const(-128, 64, 32, 16, 8, 4, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0), rest);
  const v128_t aligned = wasm_u32x4_shr(wasm_i32x4_mul(wasm_i8x16_swizzle(bytes, wanted), factors), 7);
  const v128_t highest = wasm_i32x4_splat((int32_t)(1u << (limit - 1)));
  const v128_t most = wasm_i32x4_sub(wasm_i32x4_add(highest, highest), wasm_i32x4_splat(1));
  const v128_t mask = wasm_i32x4_sub(most, wasm_v128_and(highest, isKnown));
  const v128_t read = wasm_v128_or(wasm_v128_and(aligned, mask), wasm_v128_and(highest, isImplied));
  const v128_t sign = wasm_i32x4_sub(none, wasm_v128_and(read, wasm_i32x4_splat(1)));
  const v128_t magnitude = wasm_i32x4_add(wasm_u32x4_shr(read, 1), wasm_i32x4_splat(1));
  *extended = wasm_v128_and(wasm_v128_or(read, wasm_i32x4_splat(1)), isSignificant);
  return wasm_v128_and(wasm_i32x4_sub(wasm_v128_xor(magnitude, sign), sign), isSignificant);
}

ALWAYS void put16(uint8_t* to, v128_t eight, int isShort) {
  if (isShort) {
    wasm_v128_store(to, eight);
  } else {
    wasm_v128_store(to, wasm_i32x4_extend_low_i16x8(eight));
    wasm_v128_store(to + 16, wasm_i32x4_extend_high_i16x8(eight));
  }
}

// The length in bits of each byte.
ALWAYS v128_t lengths8(v128_t bytes) {
  const v128_t low = wasm_i8x16_swizzle(wasm_i8x16_const(0, 1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4),
                                        wasm_v128_and(bytes, wasm_i8x16_splat(15)));
  const v128_t high = wasm_i8x16_swizzle(wasm_i8x16_const(0, 5, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8), wasm_u8x16_shr(bytes, 4));
  return wasm_u8x16_max(low, high);
}

// The length in bits of each lane: the exponent of a floating-point number, which must not be rounded up.
ALWAYS v128_t lengths32(v128_t lanes) {
  const v128_t floats = wasm_f32x4_convert_i32x4(wasm_v128_andnot(lanes, wasm_u32x4_shr(lanes, 1)));
  return wasm_i32x4_max(wasm_i32x4_sub(wasm_u32x4_shr(floats, 23), wasm_i32x4_splat(126)), wasm_i32x4_splat(0));
}

// Samples of at most eight bits and their sign.
ALWAYS v128_t readLow(v128_t words, v128_t bound, Place* place, int isShort) {
  v128_t values[4];
  v128_t extended[4];
#define PAIR(at, a, b)                                                                                  \
  values[at] = pairOf(wasm_i16x8_shuffle(words, words, a, a, a, a, b, b, b, b),                         \
                      wasm_i16x8_shuffle(bound, bound, a, a, a, a, b, b, b, b), place, &extended[at]);  \
  extended[at] = wasm_u32x4_shr(extended[at], 16)
  PAIR(0, 0, 1);
  PAIR(1, 2, 3);
  PAIR(2, 4, 5);
  PAIR(3, 6, 7);
#undef PAIR
  const uint32_t step = isShort ? 16 : 32;
  put16(place->upper, wasm_i16x8_shuffle(values[0], values[1], 0, 2, 4, 6, 8, 10, 12, 14), isShort);
  put16(place->lower, wasm_i16x8_shuffle(values[0], values[1], 1, 3, 5, 7, 9, 11, 13, 15), isShort);
  put16(place->upper + step, wasm_i16x8_shuffle(values[2], values[3], 0, 2, 4, 6, 8, 10, 12, 14), isShort);
  put16(place->lower + step, wasm_i16x8_shuffle(values[2], values[3], 1, 3, 5, 7, 9, 11, 13, 15), isShort);
  return lengths8(wasm_u8x16_narrow_i16x8(wasm_i16x8_narrow_i32x4(extended[0], extended[1]),
                                          wasm_i16x8_narrow_i32x4(extended[2], extended[3])));
}

static __attribute__((noinline)) v128_t readHigh(const uint16_t* words, const uint16_t* limits, Place* place, int isShort) {
  v128_t upper[4];
  v128_t lower[4];
  v128_t exponent[4];
  for (uint32_t at = 0; at < 4; at++) {
    v128_t extended[2];
    const v128_t first = quadOf(words[2 * at], limits[2 * at], place, &extended[0]);
    const v128_t second = quadOf(words[2 * at + 1], limits[2 * at + 1], place, &extended[1]);
    upper[at] = wasm_i32x4_shuffle(first, second, 0, 2, 4, 6);
    lower[at] = wasm_i32x4_shuffle(first, second, 1, 3, 5, 7);
    exponent[at] = lengths32(wasm_i32x4_shuffle(extended[0], extended[1], 1, 3, 5, 7));
  }
  if (isShort) {
    for (uint32_t at = 0; at < 2; at++) {
      wasm_v128_store(place->upper + at * 16, wasm_i16x8_narrow_i32x4(upper[at * 2], upper[at * 2 + 1]));
      wasm_v128_store(place->lower + at * 16, wasm_i16x8_narrow_i32x4(lower[at * 2], lower[at * 2 + 1]));
    }
  } else {
    for (uint32_t at = 0; at < 4; at++) {
      wasm_v128_store(place->upper + at * 16, upper[at]);
      wasm_v128_store(place->lower + at * 16, lower[at]);
    }
  }
  return wasm_u8x16_narrow_i16x8(wasm_i16x8_narrow_i32x4(exponent[0], exponent[1]),
                                 wasm_i16x8_narrow_i32x4(exponent[2], exponent[3]));
}

// A row of quads; gives where its bits end.
ALWAYS uint32_t readMagnitudes(uint32_t count, Place place, int isShort) {
  const uint32_t step = isShort ? 32 : 64;
  for (uint32_t at = 0; at < count; at += 8, place.upper += step, place.lower += step) {
    const v128_t words = wasm_v128_load(quads + MARGIN + at);
    const v128_t bound = wasm_v128_load(bounds + at);
    v128_t row = wasm_i16x8_splat(0);
    if (!wasm_v128_any_true(words)) {
      for (uint32_t byte = 0; byte < step; byte += 16) {
        wasm_v128_store(place.upper + byte, row);
        wasm_v128_store(place.lower + byte, row);
      }
    } else if (!wasm_v128_any_true(wasm_i16x8_gt(bound, wasm_i16x8_splat(8)))) {
      row = readLow(words, bound, &place, isShort);
    } else {
      row = readHigh(quads + MARGIN + at, bounds + at, &place, isShort);
    }
    wasm_v128_store(exponents + MARGIN + 2 * at, row);
  }
  return place.at;
}

// What a block is of, and where it goes: rows so many bytes apart, with room for 16 columns more and a row.
typedef struct {
  const uint8_t* bytes;
  uint32_t length;
  uint32_t width;
  uint32_t height;
  // Bits of a magnitude at most; exponents are of twice that, less one.
  uint32_t planes;
  uint8_t* target;
  uint32_t stride;
} BlockPlace;

ALWAYS int decodeBlock(const BlockPlace* block, int isShort) {
  const uint32_t length = block->length;
  const uint8_t* end = block->bytes + length;
  const uint32_t tail = length < 2 ? 0 : (uint32_t)end[-1] << 4 | (end[-2] & 15);
  if (tail < 2 || tail > length || tail > 4079 || length - tail > MOST_MAGNITUDES) return -1;
  const uint32_t count = (block->width + 1) / 2;
  const uint32_t behind = (block->width + 32) * 2 * MOST_COUNT / 8 + 64;
  const uint8_t* middle = end - tail;
  const int32_t bits = unstuffMagnitudes(block->bytes, length - tail, behind);
  if (bits < 0) return -1;
  Words words = {0, 0, wordBits, unstuffWords(middle, end, behind)};
  Runs runs = {middle, end - 1, 0, 0, 0, 0, 0};
  runs.run = nextRun(&runs);
  memset(quads + MARGIN, 0, (count + MARGIN) * sizeof(uint16_t));
  memset(extents, 0, count + MARGIN);
  memset(exponents + MARGIN, 0, 2 * (count + MARGIN));
  Place place = {0, block->target, block->target + block->stride};
  for (uint32_t row = 0; row < block->height; row += 2) {
    if (row == 0) readRow(&words, &runs, count, 1);
    else readRow(&words, &runs, count, 0);
    // Nothing is significant outside.
    if (block->width & 1 && quads[MARGIN + count - 1] & 0xc0) return -1;
    if (makeBounds(count) > block->planes + 1) return -1;
    makeContexts(count);
    if (row + 1 == block->height)
      for (uint32_t at = 0; at < count; at++)
        if (quads[MARGIN + at] & 0xa0) return -1;
    // Behind the end there are ones only.
    if (place.at > (uint32_t)bits) place.at = (uint32_t)bits;
    place.at = readMagnitudes(count, place, isShort);
    place.upper += 2 * block->stride;
    place.lower += 2 * block->stride;
  }
  return 0;
}

static __attribute__((noinline)) int decodeShortBlock(const BlockPlace* block) { return decodeBlock(block, 1); }
static __attribute__((noinline)) int decodeLongBlock(const BlockPlace* block) { return decodeBlock(block, 0); }
