// The inverse 9-7 wavelet (T.800 §F.3.8.2), by rows as they are wanted.

// Puts what is outside before and behind both halves of a row, as far as the four steps reach.
static void extendHalves(float* low, float* high, uint32_t width) {
  for (int32_t at = -4; at < (int32_t)width + 5; at += at == -1 ? (int32_t)width + 1 : 1) {
    const uint32_t from = mirrored(at, width);
    const float value = from % 2 == 0 ? low[from / 2] : high[from / 2];
    float* half = (at & 1) == 0 ? low : high;
    half[at >> 1] = value;
  }
}

// A row from its halves, which have room before and behind them.
static void joinFloats(float* restrict row, float* low, float* high, uint32_t width) {
  if (width == 1) {
    row[0] = low[0];
    return;
  }
  extendHalves(low, high, width);
  // Of the vectors before: the high half, and what became of both halves step by step.
  v128_t lastHigh = loadFloats(high - 4);
  v128_t even1 = lifted(loadFloats(low - 4), withPreceding(lastHigh, lastHigh), lastHigh, -DELTA);
  v128_t odd1 = lastHigh;
  v128_t even2 = even1;
  const int32_t end = (int32_t)(width + 1) / 2 + 4;
  for (int32_t at = 0; at < end + 4; at += 4) {
    const v128_t nextHigh = loadFloats(high + at);
    const v128_t nextEven1 = lifted(loadFloats(low + at), withPreceding(lastHigh, nextHigh), nextHigh, -DELTA);
    const v128_t nextOdd1 = lifted(lastHigh, even1, withFollowing(even1, nextEven1), -GAMMA);
    const v128_t nextEven2 = lifted(even1, withPreceding(odd1, nextOdd1), nextOdd1, -BETA);
    const v128_t odd2 = lifted(odd1, even2, withFollowing(even2, nextEven2), -ALPHA);
    if (at >= 8) {
      wasm_v128_store(row + 2 * at - 16, wasm_i32x4_shuffle(even2, odd2, 0, 4, 1, 5));
      wasm_v128_store(row + 2 * at - 12, wasm_i32x4_shuffle(even2, odd2, 2, 6, 3, 7));
    }
    lastHigh = nextHigh;
    even1 = nextEven1;
    odd1 = nextOdd1;
    even2 = nextEven2;
  }
}

// All four steps of rows that are inside.
static void lowerRows(const Resolution* resolution, uint32_t at) {
  float* restrict even0 = evenOf(resolution, at - 2);
  float* restrict even1 = evenOf(resolution, at - 1);
  float* restrict even2 = evenOf(resolution, at);
  float* restrict odd0 = oddOf(resolution, at - 2);
  float* restrict odd1 = oddOf(resolution, at - 1);
  const float* restrict odd2 = oddOf(resolution, at);
  for (uint32_t x = 0; x < resolution->width; x += 4) {
    const v128_t above = loadFloats(odd0 + x);
    const v128_t odd = loadFloats(odd1 + x);
    const v128_t even = loadFloats(even1 + x);
    const v128_t first = lifted(loadFloats(even2 + x), odd, loadFloats(odd2 + x), -DELTA);
    const v128_t second = lifted(odd, even, first, -GAMMA);
    const v128_t third = lifted(even, above, second, -BETA);
    wasm_v128_store(even2 + x, first);
    wasm_v128_store(odd1 + x, second);
    wasm_v128_store(even1 + x, third);
    wasm_v128_store(odd0 + x, lifted(above, loadFloats(even0 + x), third, -ALPHA));
  }
}

// The four steps, each where it has a row; at the border a neighbour stands for the other one too.
static void lowerBorder(const Resolution* resolution, uint32_t at) {
  const uint32_t width = resolution->width;
  const uint32_t odds = resolution->height / 2;
  const uint32_t evens = resolution->height - odds;
  const uint32_t last = at - 1;
  const uint32_t first = at - 2;
  if (at < evens) {
    float* above = oddOf(resolution, at == 0 ? 0 : last);
    liftRow(evenOf(resolution, at), above, at < odds ? oddOf(resolution, at) : above, -DELTA, width);
  }
  if (at >= 1 && last < odds) {
    float* above = evenOf(resolution, last);
    liftRow(oddOf(resolution, last), above, at < evens ? evenOf(resolution, at) : above, -GAMMA, width);
  }
  if (at >= 1 && last < evens) {
    float* below = oddOf(resolution, last < odds ? last : first);
    liftRow(evenOf(resolution, last), at >= 2 ? oddOf(resolution, first) : below, below, -BETA, width);
  }
  if (at >= 2 && first < odds) {
    float* above = evenOf(resolution, first);
    liftRow(oddOf(resolution, first), above, last < evens ? evenOf(resolution, last) : above, -ALPHA, width);
  }
}

static float* nextFloats(const Frame* frame, Resolution* resolution);

// Of a band; without columns it has none, and nobody looks at what is given.
static float* bandFloats(const Frame* frame, const Resolution* resolution, Band* band, uint32_t row) {
  return band->width == 0 ? (float*)resolution->rows[0] : (float*)bandRow(frame, resolution, band, row);
}

// Takes the next row of either half, as far as there is one, and does the steps that it makes possible.
static int takePair(const Frame* frame, Resolution* resolution, uint32_t at) {
  const uint32_t odds = resolution->height / 2;
  const uint32_t evens = resolution->height - odds;
  Band* bands = resolution->bands;
  if (at < evens) {
    float* low = nextFloats(frame, resolution - 1);
    float* high = bandFloats(frame, resolution, &bands[0], at);
    if (low == NULL || high == NULL) return -1;
    joinFloats(evenOf(resolution, at), low, high, resolution->width);
  }
  if (at < odds) {
    float* low = bandFloats(frame, resolution, &bands[1], at);
    float* high = bandFloats(frame, resolution, &bands[2], at);
    if (low == NULL || high == NULL) return -1;
    joinFloats(oddOf(resolution, at), low, high, resolution->width);
  }
  if (odds == 0) return 0;
  if (at >= 2 && at < odds) lowerRows(resolution, at);
  else lowerBorder(resolution, at);
  return 0;
}

// As nextRow: an odd row and the even one behind it are done together. A row stays until the next is asked for.
static float* nextFloats(const Frame* frame, Resolution* resolution) {
  const uint32_t row = resolution->next++;
  if (resolution->bandCount == 1) return bandFloats(frame, resolution, &resolution->bands[0], row);
  if (row == 0 && (takePair(frame, resolution, 0) != 0 || takePair(frame, resolution, 1) != 0)) return NULL;
  if (row % 2 == 1 && takePair(frame, resolution, (row + 3) / 2) != 0) return NULL;
  return row % 2 == 0 ? evenOf(resolution, row / 2) : oddOf(resolution, row / 2);
}
