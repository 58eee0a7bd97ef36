// Looks for the step of quantisation by which a codestream has the size that is wanted: what it will be is estimated from the
// greatest sample of each quad, and set right by what a step made of it.

enum {
  // Of a quad's greatest sample: eight for each doubling, from 2^-24 on.
  BUCKETS_OF_DOUBLING = 8,
  LOWEST_DOUBLING = -24,
  DOUBLINGS = 48,
  BUCKETS = DOUBLINGS * BUCKETS_OF_DOUBLING,
  // Of a band every so many rows of quads are looked at where it has more.
  FEW_ROWS = 32,
  EVERY = 4,
  MOST_PASSES = 8,
  // By now what fits is good enough.
  PASSES = 4,
  HALVINGS = 16,
  COSTS = 8
};

// The finest step that is tried, in doublings; how near to the size is near enough, and how near the first step shall come, of
// which only an estimate is known, and the others.
static const float FINEST = -4;
static const float NEAR_ENOUGH = 0.94f;
static const float FIRST_AIM = 0.96f;
static const float SECOND_AIM = 0.98f;
static const float MOST_SLOPE = 0.3f;

// Quads by their greatest sample, in steps of their band when that of a band of norm 1 is 1.
static float histogram[BUCKETS];

// A step by its logarithm to the base of two, of which that of the mantissa is taken for linear.
static float stepAt(float doublings) {
  const uint32_t bits = (uint32_t)((doublings + 127) * (1 << 23));
  float value;
  memcpy(&value, &bits, 4);
  return value;
}

static void countQuads(const Band* band) {
  const v128_t factor = wasm_f32x4_splat(1 / band->step);
  const uint32_t every = band->height / 2 > FEW_ROWS ? EVERY : 1;
  const v128_t lowest = wasm_i32x4_splat((LOWEST_DOUBLING + 127) * BUCKETS_OF_DOUBLING);
  for (uint32_t row = 0; row + 1 < band->height; row += 2 * every) {
    const float* upper = planeRow(band, row);
    const float* lower = planeRow(band, row + 1);
    for (uint32_t at = 0; at + 8 <= band->width; at += 8) {
      v128_t most[2];
      for (uint32_t half = 0; half < 2; half++) {
        const uint32_t place = at + 4 * half;
        most[half] = wasm_f32x4_pmax(wasm_f32x4_abs(loadFloats(upper + place)), wasm_f32x4_abs(loadFloats(lower + place)));
      }
      const v128_t even = wasm_i32x4_shuffle(most[0], most[1], 0, 2, 4, 6);
      const v128_t greatest = wasm_f32x4_pmax(even, wasm_i32x4_shuffle(most[0], most[1], 1, 3, 5, 7));
      const v128_t bucket = wasm_i32x4_sub(wasm_u32x4_shr(wasm_f32x4_mul(greatest, factor), 20), lowest);
      const v128_t within = wasm_i32x4_min(wasm_i32x4_max(bucket, wasm_i32x4_splat(0)), wasm_i32x4_splat(BUCKETS - 1));
      histogram[wasm_i32x4_extract_lane(within, 0)] += (float)every;
      histogram[wasm_i32x4_extract_lane(within, 1)] += (float)every;
      histogram[wasm_i32x4_extract_lane(within, 2)] += (float)every;
      histogram[wasm_i32x4_extract_lane(within, 3)] += (float)every;
    }
  }
}

static void countAllQuads(Frame* frame) {
  chooseSteps(frame, 1);
  memset(histogram, 0, sizeof histogram);
  for (uint32_t component = 0; component < frame->components; component++) {
    for (uint32_t level = 0; level <= frame->levels; level++) {
      const Resolution* resolution = &frame->resolutions[component][level];
      for (uint32_t at = 0; at < resolution->bandCount; at++)
        countQuads(&resolution->bands[at]);
    }
  }
}

// Bits of a quad whose greatest sample is so many doublings above the step, as fitted to images and noise: below it the quad
// says where it is itself, and far above all four samples grow by a bit with each.
static float quadBits(float doublings) {
  static const float costs[COSTS] = {4, 9.3f, 14.8f, 20.5f, 25, 29.5f, 34, 38};
  if (doublings < -1) return 0.06f;
  // A bucket is this wide.
  if (doublings < 0) return doublings < -0.125f ? 1 : costs[0] + doublings * 8 * (costs[0] - 1);
  if (doublings >= COSTS - 1) return costs[COSTS - 1] + 4 * (doublings - (COSTS - 1));
  const uint32_t at = (uint32_t)doublings;
  return costs[at] + (doublings - (float)at) * (costs[at + 1] - costs[at]);
}

// Bytes of all blocks with a step of so many doublings.
static float estimate(float doublings) {
  float bits = 0;
  for (uint32_t bucket = 0; bucket < BUCKETS; bucket++) {
    if (histogram[bucket] == 0) continue;
    const float greatest = ((float)bucket + 0.5f) / BUCKETS_OF_DOUBLING + LOWEST_DOUBLING;
    bits += histogram[bucket] * quadBits(greatest - doublings);
  }
  return bits / 8;
}

// What is known of steps: which is too fine, which fits, and by what factor the estimate was wrong at a step, and how much that
// changes with a doubling.
typedef struct {
  float tooFine;
  float fits;
  float step;
  float factor;
  float slope;
} Search;

static float expected(const Search* search, float step) {
  return (search->factor + (step - search->step) * search->slope) * estimate(step);
}

// What a step has made.
static void learn(Search* search, float step, float length, int isSecond) {
  const float estimated = estimate(step);
  if (estimated <= 0) return;
  const float factor = length / estimated;
  const float distance = step - search->step;
  const float slope = isSecond && (distance > 0.01f || distance < -0.01f) ? (factor - search->factor) / distance : search->slope;
  search->slope = slope > MOST_SLOPE ? MOST_SLOPE : slope < -MOST_SLOPE ? -MOST_SLOPE : slope;
  search->step = step;
  search->factor = factor;
}

// The finest step whose blocks are expected not to be above a size; not too near to where it was looked for in vain.
static float finestFor(const Search* search, float wanted, int isBetween) {
  float fine = search->tooFine;
  float coarse = search->fits;
  for (uint32_t halving = 0; halving < HALVINGS; halving++) {
    const float middle = (fine + coarse) / 2;
    if (expected(search, middle) > wanted) fine = middle;
    else coarse = middle;
  }
  if (!isBetween) return coarse;
  const float tenth = (search->fits - search->tooFine) / 10;
  if (coarse < search->tooFine + tenth) return search->tooFine + tenth;
  return coarse > search->fits - tenth ? search->fits - tenth : coarse;
}

// What a codestream has beside its blocks, nearly.
static size_t headerBytes(const Frame* frame) { return 90 + (frame->levels + 1) * (26 + (size_t)frame->components); }
