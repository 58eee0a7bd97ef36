// Quantises the bands of a frame (T.800 §E.2) and encodes their blocks.

enum {
  // Of a step: more than these bits of a magnitude are not worth it.
  MOST_EXPONENT = 22,
  SIDE = 1 << BLOCK,
  BLOCK_STRIDE = SIDE + 2 * MARGIN,
  // Known norms; of each further level they grow by the square root of two.
  NORMS = 6
};

// How much of a coefficient's error is in the frame (T.800 §E.2): norms of the vectors of the low and the high half of each level
// in the inverse wavelet, computed from its four steps.
static float normOf(uint32_t level, int isHigh) {
  static const float norms[2][NORMS] = {{1.402108f, 2.030372f, 2.901163f, 4.115285f, 5.824511f, 8.23876f},
                                        {0.721261f, 0.983471f, 1.441962f, 2.07376f, 2.947325f, 4.173589f}};
  if (level == 0) return 1;
  float norm = norms[isHigh][(level < NORMS ? level : NORMS) - 1];
  for (uint32_t above = NORMS; above < level; above++) norm *= 1.414214f;
  return norm;
}

// The word of a step in QCD (T.800 Table A.30) that is no coarser, if a step can be so fine.
static uint32_t stepWord(const Frame* frame, uint32_t band, float step) {
  const uint32_t gain = band == 0 ? 0 : band % BANDS == 0 ? 2 : 1;
  uint32_t bits;
  memcpy(&bits, &step, 4);
  const int32_t exponent = (int32_t)(frame->bits + gain) - ((int32_t)(bits >> 23) - 127);
  if (exponent < 1) return 1 << 11 | 0x7ff;
  if (exponent > MOST_EXPONENT) return MOST_EXPONENT << 11;
  return (uint32_t)exponent << 11 | (bits >> 12 & 0x7ff);
}

// All bands lose alike by what becomes of `step`, that of a band of norm 1.
static void chooseSteps(Frame* frame, float step) {
  Quantisation* to = &frame->quantisation[0];
  for (uint32_t level = 0; level <= frame->levels; level++) {
    for (uint32_t at = 0; at < (level == 0 ? 1 : BANDS); at++) {
      const uint32_t band = bandIndex(level, at);
      const uint32_t depth = level == 0 ? frame->levels : frame->levels - level + 1;
      const float norm = normOf(depth, level > 0 && at != 1) * normOf(depth, level > 0 && at != 0);
      frame->stepWords[band] = (uint16_t)stepWord(frame, band, step / norm);
      to->planes[band] = (uint8_t)((frame->stepWords[band] >> 11) + LOSSY_GUARD_BITS - 1);
      to->steps[band] = stepOf(frame, band, frame->stepWords[band]);
    }
  }
  scaleSteps(frame, 0);
  for (uint32_t component = 0; component < frame->components; component++) {
    for (uint32_t level = 0; level <= frame->levels; level++) {
      Resolution* resolution = &frame->resolutions[component][level];
      for (uint32_t at = 0; at < resolution->bandCount; at++) {
        resolution->bands[at].planes = to->planes[bandIndex(level, at)];
        resolution->bands[at].step = to->steps[bandIndex(level, at)];
      }
    }
  }
}

static int32_t quantised[BLOCK_STRIDE * (SIDE + 1)];

// A block's magnitudes with their signs, and zeros around them; gives all bits that are in magnitudes.
ALWAYS uint32_t quantiseBlock(const float* from, uint32_t stride, const BlockSource* block, float inverse, int isShort) {
  const uint32_t bytes = isShort ? 2 : 4;
  const v128_t factor = wasm_f32x4_splat(inverse);
  v128_t all = wasm_i32x4_splat(0);
  uint8_t* to = (uint8_t*)quantised;
  for (uint32_t row = 0; row < block->height; row++, from += stride, to += BLOCK_STRIDE * bytes) {
    for (uint32_t at = 0; at < block->width; at += 8) {
      const v128_t first = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_mul(loadFloats(from + at), factor));
      const v128_t second = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_mul(loadFloats(from + at + 4), factor));
      all = wasm_v128_or(all, wasm_v128_or(wasm_i32x4_abs(first), wasm_i32x4_abs(second)));
      if (isShort) {
        wasm_v128_store(to + 2 * at, wasm_i16x8_narrow_i32x4(first, second));
      } else {
        wasm_v128_store(to + 4 * at, first);
        wasm_v128_store(to + 4 * at + 16, second);
      }
    }
    memset(to + block->width * bytes, 0, MARGIN * bytes);
  }
  if (block->height % 2 == 1) memset(to, 0, (block->width + MARGIN) * bytes);
  all = wasm_v128_or(all, wasm_i32x4_shuffle(all, all, 2, 3, 0, 1));
  return (uint32_t)(wasm_i32x4_extract_lane(all, 0) | wasm_i32x4_extract_lane(all, 1));
}

// Most blocks have magnitudes of 16 bits, whatever their band might have. As encodeBlock.
static int32_t encodeFloats(const float* from, uint32_t stride, float inverse, BlockSource* block, uint8_t* coded, uint32_t room) {
  block->stride = BLOCK_STRIDE * 2;
  const uint32_t bits = quantiseBlock(from, stride, block, inverse, 1);
  // What lies behind the block may be of the next one.
  if (bits == 0) return 0;
  if (bits <= INT16_MAX) return encodeShortBlock(block, coded, room);
  block->stride = BLOCK_STRIDE * 4;
  quantiseBlock(from, stride, block, inverse, 0);
  return encodeLongBlock(block, coded, room);
}

static int keepBlock(Block* block, const uint8_t* coded, int32_t length) {
  uint8_t* kept = length > 0 ? take((size_t)length) : NULL;
  if (length < 0 || (length > 0 && kept == NULL)) return -1;
  if (length > 0) memcpy(kept, coded, (size_t)length);
  *block = (Block){kept, (uint32_t)length};
  return 0;
}

static int encodePlane(Band* band) {
  static uint8_t coded[MOST_BLOCK_BYTES];
  const float inverse = 1 / band->step;
  for (uint32_t at = 0; at < band->across * band->down; at++) {
    const uint32_t left = at % band->across << BLOCK;
    const uint32_t top = at / band->across << BLOCK;
    const uint32_t width = band->width - left < SIDE ? band->width - left : SIDE;
    const uint32_t height = band->height - top < SIDE ? band->height - top : SIDE;
    BlockSource block = {(uint8_t*)quantised, 0, width, height};
    const float* from = planeRow(band, top) + left;
    const int32_t length = encodeFloats(from, band->planeStride, inverse, &block, coded, sizeof coded);
    if (keepBlock(&band->blocks[at], coded, length) != 0) return -1;
  }
  return 0;
}

static int encodePlanes(Frame* frame) {
  for (uint32_t component = 0; component < frame->components; component++) {
    for (uint32_t level = 0; level <= frame->levels; level++) {
      Resolution* resolution = &frame->resolutions[component][level];
      for (uint32_t at = 0; at < resolution->bandCount; at++)
        if (encodePlane(&resolution->bands[at]) != 0) return -1;
    }
  }
  return 0;
}
