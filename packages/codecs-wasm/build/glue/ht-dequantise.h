// Decodes blocks that were quantised (T.800 §E.1).

enum {
  // Of magnitudes that twice fit into a lane of 16 bits.
  SHORT_PLANES = 13
};

// Twice the magnitudes and one, so that half a step makes of them the middle of their interval (T.800 §E.1.1.2); 0 stays.
ALWAYS v128_t middles16(v128_t values) {
  const v128_t signs = wasm_i16x8_min(wasm_i16x8_max(values, wasm_i16x8_splat(-1)), wasm_i16x8_splat(1));
  return wasm_i16x8_add(wasm_i16x8_add(values, values), signs);
}
ALWAYS v128_t middles32(v128_t values) {
  const v128_t signs = wasm_i32x4_min(wasm_i32x4_max(values, wasm_i32x4_splat(-1)), wasm_i32x4_splat(1));
  return wasm_i32x4_add(wasm_i32x4_add(values, values), signs);
}

ALWAYS void putFloats(float* to, v128_t middles, v128_t factor) {
  wasm_v128_store(to, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(middles), factor));
}

// A block that is decoded, before it goes to its band as floating point: none takes more than that of four columns.
static int32_t decoded[(4 + 32) * (MOST_WIDTH + 1)];

// Writes up to seven columns behind the block.
ALWAYS void dequantiseBlock(const BlockPlace* block, float step, uint8_t* target, uint32_t stride, int isShort) {
  const v128_t factor = wasm_f32x4_splat(step / 2);
  for (uint32_t row = 0; row < block->height; row++) {
    const uint8_t* from = block->target + row * block->stride;
    float* to = (float*)(target + row * stride);
    for (uint32_t at = 0; at < block->width; at += 8) {
      if (isShort) {
        const v128_t middles = middles16(wasm_v128_load(from + 2 * at));
        putFloats(to + at, wasm_i32x4_extend_low_i16x8(middles), factor);
        putFloats(to + at + 4, wasm_i32x4_extend_high_i16x8(middles), factor);
      } else {
        putFloats(to + at, middles32(wasm_v128_load(from + 4 * at)), factor);
        putFloats(to + at + 4, middles32(wasm_v128_load(from + 4 * at + 16)), factor);
      }
    }
  }
}

// Most blocks have magnitudes of 16 bits, whatever their band might have.
static int decodeFloatBlock(const BlockPlace* block, const Band* band, uint8_t* target) {
  const uint32_t columns = block->width + 32;
  BlockPlace place = *block;
  place.target = (uint8_t*)decoded;
  place.stride = 2 * columns;
  place.planes = block->planes < SHORT_PLANES ? block->planes : SHORT_PLANES;
  if (decodeShortBlock(&place) == 0) {
    dequantiseBlock(&place, band->step, target, band->stride, 1);
    return 0;
  }
  place.stride = 4 * columns;
  place.planes = block->planes;
  if (place.planes <= SHORT_PLANES || decodeLongBlock(&place) != 0) return -1;
  dequantiseBlock(&place, band->step, target, band->stride, 0);
  return 0;
}
