// What both directions of the 9-7 wavelet have in common (T.800 §F.3.8.2, §F.4.8.2). Its scaling by K is not done on samples: it
// is in the steps of the bands.

// T.800 Table F.4.
static const float ALPHA = -1.586134342059924f;
static const float BETA = -0.052980118572961f;
static const float GAMMA = 0.882911075530934f;
static const float DELTA = 0.443506852043971f;
static const float SCALE = 1.230174104914001f;

ALWAYS v128_t loadFloats(const float* from) { return wasm_v128_load(from); }

// `target` and so much of the sum of its neighbours.
ALWAYS v128_t lifted(v128_t target, v128_t before, v128_t after, float factor) {
  return wasm_f32x4_add(target, wasm_f32x4_mul(wasm_f32x4_add(before, after), wasm_f32x4_splat(factor)));
}

// The lane before the first one of `lanes` comes from `before`, the one behind the last from `behind`.
ALWAYS v128_t withPreceding(v128_t before, v128_t lanes) { return wasm_i32x4_shuffle(before, lanes, 3, 4, 5, 6); }
ALWAYS v128_t withFollowing(v128_t lanes, v128_t behind) { return wasm_i32x4_shuffle(lanes, behind, 1, 2, 3, 4); }

// A row by the rows beside it, which are the same one at the border.
static void liftRow(float* target, const float* before, const float* after, float factor, uint32_t width) {
  for (uint32_t at = 0; at < width; at += 4)
    wasm_v128_store(target + at, lifted(loadFloats(target + at), loadFloats(before + at), loadFloats(after + at), factor));
}

// Where the sample is that a place outside stands for: mirrored at the first and at the last one.
static uint32_t mirrored(int32_t at, uint32_t width) {
  if (width == 1) return 0;
  const int32_t period = 2 * ((int32_t)width - 1);
  at = at < 0 ? -at % period : at % period;
  return (uint32_t)(at < (int32_t)width ? at : period - at);
}

// Rows of a resolution that are being lifted: three even ones and three odd ones, by their numbers in their half.
ALWAYS float* evenOf(const Resolution* resolution, uint32_t at) { return (float*)resolution->rows[at % 3]; }
ALWAYS float* oddOf(const Resolution* resolution, uint32_t at) { return (float*)resolution->rows[3 + at % 3]; }

// The scaling of both directions goes into the steps, from the highest resolution down: LL of one is the next one.
static void scaleSteps(Frame* frame, uint32_t component) {
  float* steps = frame->quantisation[component].steps;
  float factor = 1;
  for (uint32_t level = frame->levels; level > 0; level--) {
    const float across = halved(frame->width, frame->levels - level) > 1 ? SCALE : 1;
    const float down = halved(frame->height, frame->levels - level) > 1 ? SCALE : 1;
    steps[bandIndex(level, 0)] *= factor * down / across;
    steps[bandIndex(level, 1)] *= factor * across / down;
    steps[bandIndex(level, 2)] *= factor / (across * down);
    factor *= across * down;
  }
  steps[0] *= factor;
}

// The step of a band (T.800 §E.1.1) as it stands in the header, without the scaling.
static float stepOf(const Frame* frame, uint32_t band, uint32_t word) {
  const uint32_t gain = band == 0 ? 0 : band % BANDS == 0 ? 2 : 1;
  const int32_t exponent = (int32_t)(frame->bits + gain) - (int32_t)(word >> 11);
  const float mantissa = 1 + (float)(word & 0x7ff) / 2048;
  return exponent < 0 ? mantissa / (float)(1u << -exponent) : mantissa * (float)(1u << exponent);
}
