// Words of a frame as rows of components: the level shift and the colour transform (T.800 Annex G).

// Every third byte as floating point, around 0; the last ones are read one at a time, as nothing is known of what lies behind.
static void readThirds(const uint8_t* from, float* row, uint32_t width, const HtWords* words) {
  const v128_t bits = wasm_i32x4_splat((1 << words->bits) - 1);
  const v128_t middle = wasm_i32x4_splat(1 << (words->bits - 1));
  for (uint32_t at = 0; at < width; at += 4) {
    uint8_t few[16] = {0};
    const uint8_t* four = from + (size_t)3 * at;
    for (uint32_t each = 0; at + 6 > width && at + each < width && each < 4; each++) few[3 * each] = four[3 * each];
    const v128_t bytes = wasm_v128_load(at + 6 > width ? few : four);
    const v128_t thirds = wasm_i8x16_swizzle(bytes, wasm_i8x16_const(0, -1, -1, -1, 3, -1, -1, -1, 6, -1, -1, -1, 9, -1, -1, -1));
    const v128_t samples = wasm_v128_and(wasm_u32x4_shr(thirds, words->shift), bits);
    wasm_v128_store(row + at, wasm_f32x4_convert_i32x4(wasm_i32x4_sub(samples, middle)));
  }
}

// Words of 16 bits as floating point, around 0; up to seven samples behind the row are written.
static void readWords16(const uint8_t* from, float* row, uint32_t width, const HtWords* words) {
  const v128_t mask = wasm_i16x8_splat((int16_t)((1u << words->bits) - 1));
  const v128_t sign = wasm_i16x8_splat((int16_t)(words->isSigned ? 1u << (words->bits - 1) : 0));
  const v128_t middle = wasm_f32x4_splat((float)(1u << (words->bits - 1)));
  for (uint32_t at = 0; at < width; at += 8) {
    uint16_t few[8] = {0};
    if (width - at < 8) memcpy(few, from + 2 * at, 2 * (width - at));
    const v128_t eight = wasm_v128_load(width - at < 8 ? (const uint8_t*)few : from + 2 * at);
    // A signed sample is greater by half the range then, as an unsigned one is.
    const v128_t samples = wasm_v128_xor(wasm_v128_and(wasm_u16x8_shr(eight, words->shift), mask), sign);
    wasm_v128_store(row + at, wasm_f32x4_sub(wasm_f32x4_convert_i32x4(wasm_u32x4_extend_low_u16x8(samples)), middle));
    wasm_v128_store(row + at + 4, wasm_f32x4_sub(wasm_f32x4_convert_i32x4(wasm_u32x4_extend_high_u16x8(samples)), middle));
  }
}

// One component's samples of a row, around 0 where they have no sign; bits beside them are left out.
static void readRow(const Frame* frame, const uint8_t* from, uint8_t* row, uint32_t step, const HtWords* words) {
  const uint32_t mask = (1u << words->bits) - 1;
  const int32_t middle = words->isSigned ? 0 : 1 << (words->bits - 1);
  const uint32_t up = words->isSigned ? 32 - words->bits : 0;
#define READ(type, sample, step)                                                                             \
  for (uint32_t at = 0; at < frame->width; at++)                                                             \
    ((sample*)row)[at] =                                                                                     \
        (sample)(((int32_t)(((((const type*)from)[(size_t)at * (step)]) >> words->shift & mask) << up) >> up) - middle)
  if (frame->isFloat && words->bytes == 1 && step == 3 && !words->isSigned) readThirds(from, (float*)row, frame->width, words);
  else if (frame->isFloat && words->bytes == 1) READ(uint8_t, float, step);
  else if (frame->isFloat && words->bytes == 2 && step == 1) readWords16(from, (float*)row, frame->width, words);
  else if (frame->isFloat && words->bytes == 2) READ(uint16_t, float, step);
  else if (frame->isFloat) READ(uint32_t, float, step);
  else if (words->bytes == 2 && step == 1 && frame->isShort) READ(uint16_t, int16_t, 1);
  else if (words->bytes == 2 && step == 1) READ(uint16_t, int32_t, 1);
  else if (words->bytes == 1 && step == 1) READ(uint8_t, int16_t, 1);
  else if (words->bytes == 1) READ(uint8_t, int16_t, step);
  else if (words->bytes == 2 && frame->isShort) READ(uint16_t, int16_t, step);
  else if (words->bytes == 2) READ(uint16_t, int32_t, step);
  else if (frame->isShort) READ(uint32_t, int16_t, step);
  else READ(uint32_t, int32_t, step);
#undef READ
}

// T.800 §G.2.1, in place.
static void partColours(const Frame* frame, uint8_t* const* rows) {
  const uint32_t bytes = frame->width * (frame->isShort ? 2 : 4);
  for (uint32_t at = 0; at < bytes; at += 16) {
    const v128_t red = wasm_v128_load(rows[0] + at);
    const v128_t green = wasm_v128_load(rows[1] + at);
    const v128_t blue = wasm_v128_load(rows[2] + at);
    if (frame->isShort) {
      const v128_t sum = wasm_i16x8_add(wasm_i16x8_add(red, blue), wasm_i16x8_add(green, green));
      wasm_v128_store(rows[0] + at, wasm_i16x8_shr(sum, 2));
      wasm_v128_store(rows[1] + at, wasm_i16x8_sub(blue, green));
      wasm_v128_store(rows[2] + at, wasm_i16x8_sub(red, green));
    } else {
      const v128_t sum = wasm_i32x4_add(wasm_i32x4_add(red, blue), wasm_i32x4_add(green, green));
      wasm_v128_store(rows[0] + at, wasm_i32x4_shr(sum, 2));
      wasm_v128_store(rows[1] + at, wasm_i32x4_sub(blue, green));
      wasm_v128_store(rows[2] + at, wasm_i32x4_sub(red, green));
    }
  }
}

// T.800 §G.3.1, in place.
static void partFloatColours(const Frame* frame, uint8_t* const* rows) {
  for (uint32_t byte = 0; byte < 4 * frame->width; byte += 16) {
    const v128_t red = wasm_v128_load(rows[0] + byte);
    const v128_t green = wasm_v128_load(rows[1] + byte);
    const v128_t blue = wasm_v128_load(rows[2] + byte);
    const v128_t sides = wasm_f32x4_add(wasm_f32x4_mul(red, wasm_f32x4_splat(0.299f)), wasm_f32x4_mul(blue, wasm_f32x4_splat(0.114f)));
    const v128_t y = wasm_f32x4_add(sides, wasm_f32x4_mul(green, wasm_f32x4_splat(0.587f)));
    wasm_v128_store(rows[0] + byte, y);
    wasm_v128_store(rows[1] + byte, wasm_f32x4_mul(wasm_f32x4_sub(blue, y), wasm_f32x4_splat(1 / 1.772f)));
    wasm_v128_store(rows[2] + byte, wasm_f32x4_mul(wasm_f32x4_sub(red, y), wasm_f32x4_splat(1 / 1.402f)));
  }
}
