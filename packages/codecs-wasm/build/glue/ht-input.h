// Words of a frame as rows of components: the level shift and the colour transform (T.800 Annex G).

// One component's samples of a row, around 0 where they have no sign; bits beside them are left out.
static void readRow(const Frame* frame, const uint8_t* from, uint8_t* row, uint32_t step, const HtWords* words) {
  const uint32_t mask = (1u << words->bits) - 1;
  const int32_t middle = words->isSigned ? 0 : 1 << (words->bits - 1);
  const uint32_t up = words->isSigned ? 32 - words->bits : 0;
#define READ(type, sample, step)                                                                             \
  for (uint32_t at = 0; at < frame->width; at++)                                                             \
    ((sample*)row)[at] =                                                                                     \
        (sample)(((int32_t)(((((const type*)from)[(size_t)at * (step)]) >> words->shift & mask) << up) >> up) - middle)
  if (words->bytes == 2 && step == 1 && frame->isShort) READ(uint16_t, int16_t, 1);
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
