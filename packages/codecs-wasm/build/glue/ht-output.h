// Rows of components as words of the frame: the inverse of the colour transform and of the level shift (T.800 Annex G).

// 1.5 × 2^23.
enum { GREAT = 12582912 };

// What a component's samples may be, and what is added to them.
typedef struct {
  int32_t least;
  int32_t most;
  int32_t middle;
} Range;

static Range rangeOf(const Frame* frame) {
  const int32_t half = 1 << (frame->bits - 1);
  if (frame->isSigned) return (Range){-half, half - 1, 0};
  return (Range){0, 2 * half - 1, half};
}

// Four samples within their range. Beside so great a number the last bit of floating point is 1; what is no number is the least.
ALWAYS v128_t rounded(const float* from, Range range) {
  const v128_t least = wasm_f32x4_splat((float)(range.least - range.middle));
  const v128_t most = wasm_f32x4_splat((float)(range.most - range.middle));
  const v128_t within = wasm_f32x4_pmin(most, wasm_f32x4_pmax(least, wasm_v128_load(from)));
  const v128_t great = wasm_f32x4_splat((float)(GREAT + range.middle));
  return wasm_i32x4_sub(wasm_f32x4_add(within, great), wasm_f32x4_splat(GREAT));
}

ALWAYS int32_t sampleAt(const Frame* frame, const uint8_t* row, uint32_t at, Range range) {
  if (frame->isFloat) return wasm_i32x4_extract_lane(rounded((const float*)row + at, range), 0);
  return (frame->isShort ? ((const int16_t*)row)[at] : ((const int32_t*)row)[at]) + range.middle;
}

// T.800 §G.3.2.
static void joinFloatColours(const Frame* frame, uint8_t* const* rows, uint8_t* const* colours) {
  for (uint32_t byte = 0; byte < 4 * frame->width; byte += 16) {
    const v128_t y = wasm_v128_load(rows[0] + byte);
    const v128_t blue = wasm_v128_load(rows[1] + byte);
    const v128_t red = wasm_v128_load(rows[2] + byte);
    wasm_v128_store(colours[0] + byte, wasm_f32x4_add(y, wasm_f32x4_mul(red, wasm_f32x4_splat(1.402f))));
    const v128_t less = wasm_f32x4_add(wasm_f32x4_mul(blue, wasm_f32x4_splat(0.344136f)), wasm_f32x4_mul(red, wasm_f32x4_splat(0.714136f)));
    wasm_v128_store(colours[1] + byte, wasm_f32x4_sub(y, less));
    wasm_v128_store(colours[2] + byte, wasm_f32x4_add(y, wasm_f32x4_mul(blue, wasm_f32x4_splat(1.772f))));
  }
}

// T.800 §G.2.2; the rows stay, as the next ones are made of them.
static void joinColours(const Frame* frame, uint8_t* const* rows, uint8_t* const* colours) {
  const uint32_t step = frame->isShort ? 8 : 4;
  for (uint32_t at = 0; at < frame->width; at += step) {
    const uint32_t byte = at * (frame->isShort ? 2 : 4);
    const v128_t y = wasm_v128_load(rows[0] + byte);
    const v128_t u = wasm_v128_load(rows[1] + byte);
    const v128_t v = wasm_v128_load(rows[2] + byte);
    v128_t red;
    v128_t green;
    v128_t blue;
    if (frame->isShort) {
      green = wasm_i16x8_sub(y, wasm_i16x8_shr(wasm_i16x8_add(u, v), 2));
      red = wasm_i16x8_add(v, green);
      blue = wasm_i16x8_add(u, green);
    } else {
      green = wasm_i32x4_sub(y, wasm_i32x4_shr(wasm_i32x4_add(u, v), 2));
      red = wasm_i32x4_add(v, green);
      blue = wasm_i32x4_add(u, green);
    }
    wasm_v128_store(colours[0] + byte, red);
    wasm_v128_store(colours[1] + byte, green);
    wasm_v128_store(colours[2] + byte, blue);
  }
}

// Eight samples within their range.
ALWAYS v128_t eightOf(const Frame* frame, const uint8_t* row, uint32_t at, Range range) {
  if (frame->isShort) {
    const v128_t values = wasm_i16x8_add(wasm_v128_load(row + 2 * at), wasm_i16x8_splat((int16_t)range.middle));
    return wasm_i16x8_min(wasm_i16x8_max(values, wasm_i16x8_splat((int16_t)range.least)), wasm_i16x8_splat((int16_t)range.most));
  }
  v128_t halves[2];
  for (uint32_t half = 0; half < 2; half++) {
    const uint8_t* from = row + 4 * at + 16 * half;
    if (frame->isFloat) {
      halves[half] = rounded((const float*)from, range);
      continue;
    }
    const v128_t values = wasm_i32x4_add(wasm_v128_load(from), wasm_i32x4_splat(range.middle));
    halves[half] = wasm_i32x4_min(wasm_i32x4_max(values, wasm_i32x4_splat(range.least)), wasm_i32x4_splat(range.most));
  }
  if (range.least < 0) return wasm_i16x8_narrow_i32x4(halves[0], halves[1]);
  return wasm_u16x8_narrow_i32x4(halves[0], halves[1]);
}

static void writeGrey16(const Frame* frame, const uint8_t* row, uint8_t* to, Range range) {
  uint32_t at = 0;
  for (; at + 8 <= frame->width; at += 8) wasm_v128_store(to + 2 * at, eightOf(frame, row, at, range));
  if (at == frame->width) return;
  uint16_t rest[8];
  wasm_v128_store(rest, eightOf(frame, row, at, range));
  memcpy(to + 2 * at, rest, 2 * (frame->width - at));
}

// Sixteen samples as bytes; signed ones keep the bits of two's complement.
ALWAYS v128_t sixteenOf(const Frame* frame, const uint8_t* row, uint32_t at, Range range) {
  const v128_t first = eightOf(frame, row, at, range);
  const v128_t second = eightOf(frame, row, at + 8, range);
  return range.least < 0 ? wasm_i8x16_narrow_i16x8(first, second) : wasm_u8x16_narrow_i16x8(first, second);
}

static void writeGrey8(const Frame* frame, const uint8_t* row, uint8_t* to, Range range) {
  uint32_t at = 0;
  for (; at + 16 <= frame->width; at += 16) wasm_v128_store(to + at, sixteenOf(frame, row, at, range));
  if (at == frame->width) return;
  uint8_t rest[16];
  wasm_v128_store(rest, sixteenOf(frame, row, at, range));
  memcpy(to + at, rest, frame->width - at);
}

static void writeColours8(const Frame* frame, uint8_t* const* rows, uint8_t* to, Range range) {
  for (uint32_t at = 0; at < frame->width; at += 16) {
    const v128_t a = sixteenOf(frame, rows[0], at, range);
    const v128_t b = sixteenOf(frame, rows[1], at, range);
    const v128_t c = sixteenOf(frame, rows[2], at, range);
    const v128_t ab = wasm_i8x16_shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
    const v128_t bc = wasm_i8x16_shuffle(b, c, 5, 21, 6, 22, 7, 23, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28);
    const v128_t ab2 = wasm_i8x16_shuffle(a, b, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31, 0, 0, 0, 0, 0, 0);
    uint8_t packed[48];
    wasm_v128_store(packed, wasm_i8x16_shuffle(ab, c, 0, 1, 16, 2, 3, 17, 4, 5, 18, 6, 7, 19, 8, 9, 20, 10));
    wasm_v128_store(packed + 16, wasm_i8x16_shuffle(bc, a, 0, 1, 22, 2, 3, 23, 4, 5, 24, 6, 7, 25, 8, 9, 26, 10));
    wasm_v128_store(packed + 32, wasm_i8x16_shuffle(ab2, c, 26, 0, 1, 27, 2, 3, 28, 4, 5, 29, 6, 7, 30, 8, 9, 31));
    const uint32_t left = frame->width - at;
    memcpy(to + 3 * at, packed, 3 * (left < 16 ? left : 16));
  }
}

static void writeOthers(const Frame* frame, uint8_t* const* rows, uint8_t* to, Range range, const HtWords* words) {
  const uint32_t mask = words->shift == 0 ? 0xffffffff : (1u << frame->bits) - 1;
  for (uint32_t component = 0; component < frame->components; component++) {
    for (uint32_t at = 0; at < frame->width; at++) {
      int32_t value = sampleAt(frame, rows[component], at, range);
      value = value < range.least ? range.least : value > range.most ? range.most : value;
      const uint32_t word = ((uint32_t)value & mask) << words->shift;
      memcpy(to + ((size_t)at * frame->components + component) * words->bytes, &word, words->bytes);
    }
  }
}

static int writeFrame(Frame* frame, uint8_t* target, const HtWords* words) {
  const Range range = rangeOf(frame);
  const size_t step = (size_t)frame->width * frame->components * words->bytes;
  const int isPlain = words->shift == 0;
  uint8_t* colours[3];
  for (uint32_t at = 0; at < 3; at++)
    if ((colours[at] = takeRow(frame, frame->width)) == NULL) return -1;
  for (uint32_t row = 0; row < frame->height; row++, target += step) {
    uint8_t* rows[MOST_COMPONENTS];
    for (uint32_t component = 0; component < frame->components; component++) {
      Resolution* resolution = &frame->resolutions[component][frame->levels];
      rows[component] = frame->isFloat ? (uint8_t*)nextFloats(frame, resolution) : nextRow(frame, resolution);
      if (rows[component] == NULL) return -1;
    }
    if (frame->hasColourTransform) {
      if (frame->isFloat) joinFloatColours(frame, rows, colours);
      else joinColours(frame, rows, colours);
      memcpy(rows, colours, sizeof colours);
    }
    if (isPlain && frame->components == 1 && words->bytes == 2) writeGrey16(frame, rows[0], target, range);
    else if (isPlain && frame->components == 1 && words->bytes == 1) writeGrey8(frame, rows[0], target, range);
    else if (isPlain && frame->components == 3 && words->bytes == 1) writeColours8(frame, rows, target, range);
    else writeOthers(frame, rows, target, range, words);
  }
  return 0;
}
