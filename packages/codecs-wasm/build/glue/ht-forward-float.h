// The 9-7 wavelet (T.800 §F.4.8.2). Its bands are kept whole, as the step of their quantisation is looked for later.

// Puts what is outside before and behind a row, as far as the four steps reach.
static void extendRow(float* row, uint32_t width) {
  for (int32_t at = 1; at <= 4; at++) row[-at] = row[mirrored(-at, width)];
  for (uint32_t at = width; at < width + 4; at++) row[at] = row[mirrored((int32_t)at, width)];
}

// Parts a row, which has room before and behind it, into its halves; up to 4 samples behind each are written.
static void partFloats(float* row, float* restrict low, float* restrict high, uint32_t width) {
  if (width == 1) {
    low[0] = row[0];
    return;
  }
  extendRow(row, width);
  const int32_t end = (int32_t)(width + 1) / 2;
  v128_t first = loadFloats(row - 8);
  v128_t second = loadFloats(row - 4);
  v128_t even = wasm_i32x4_shuffle(first, second, 0, 2, 4, 6);
  v128_t odd1 = even;
  v128_t even1 = even;
  v128_t odd2 = even;
  for (int32_t at = -4; at < end + 4; at += 4) {
    const v128_t odd = wasm_i32x4_shuffle(first, second, 1, 3, 5, 7);
    first = loadFloats(row + 2 * at + 8);
    second = loadFloats(row + 2 * at + 12);
    const v128_t nextEven = wasm_i32x4_shuffle(first, second, 0, 2, 4, 6);
    const v128_t nextOdd1 = lifted(odd, even, withFollowing(even, nextEven), ALPHA);
    const v128_t nextEven1 = lifted(even, withPreceding(odd1, nextOdd1), nextOdd1, BETA);
    const v128_t nextOdd2 = lifted(odd1, even1, withFollowing(even1, nextEven1), GAMMA);
    const v128_t even2 = lifted(even1, withPreceding(odd2, nextOdd2), nextOdd2, DELTA);
    if (at >= 4) {
      wasm_v128_store(low + at - 4, even2);
      wasm_v128_store(high + at - 4, nextOdd2);
    }
    even = nextEven;
    odd1 = nextOdd1;
    even1 = nextEven1;
    odd2 = nextOdd2;
  }
}

// All four steps of rows that are inside; the even one `at` is new, with the odd one before it.
static void raiseRows(const Resolution* resolution, uint32_t at) {
  float* restrict even0 = evenOf(resolution, at - 2);
  float* restrict even1 = evenOf(resolution, at - 1);
  const float* restrict even2 = evenOf(resolution, at);
  const float* restrict above = oddOf(resolution, at - 3);
  float* restrict odd0 = oddOf(resolution, at - 2);
  float* restrict odd1 = oddOf(resolution, at - 1);
  for (uint32_t x = 0; x < resolution->width; x += 4) {
    const v128_t odd = loadFloats(odd0 + x);
    const v128_t even = loadFloats(even1 + x);
    const v128_t last = loadFloats(even0 + x);
    const v128_t first = lifted(loadFloats(odd1 + x), even, loadFloats(even2 + x), ALPHA);
    const v128_t second = lifted(even, odd, first, BETA);
    const v128_t third = lifted(odd, last, second, GAMMA);
    wasm_v128_store(odd1 + x, first);
    wasm_v128_store(even1 + x, second);
    wasm_v128_store(odd0 + x, third);
    wasm_v128_store(even0 + x, lifted(last, loadFloats(above + x), third, DELTA));
  }
}

// A step of odd rows by the even ones around, and one of even rows by odd ones; mirrored at the border.
static void liftOdd(const Resolution* resolution, uint32_t at, float factor) {
  const uint32_t odds = resolution->height / 2;
  if (at >= odds) return;
  float* above = evenOf(resolution, at);
  liftRow(oddOf(resolution, at), above, at + 1 < resolution->height - odds ? evenOf(resolution, at + 1) : above, factor, resolution->width);
}
static void liftEven(const Resolution* resolution, uint32_t at, float factor) {
  const uint32_t odds = resolution->height / 2;
  if (at >= resolution->height - odds) return;
  float* below = oddOf(resolution, at < odds ? at : at - 1);
  liftRow(evenOf(resolution, at), at > 0 ? oddOf(resolution, at - 1) : below, below, factor, resolution->width);
}

static void raiseBorder(const Resolution* resolution, uint32_t at) {
  if (at >= 1) {
    liftOdd(resolution, at - 1, ALPHA);
    liftEven(resolution, at - 1, BETA);
  }
  if (at >= 2) {
    liftOdd(resolution, at - 2, GAMMA);
    liftEven(resolution, at - 2, DELTA);
  }
}

static float* planeRow(const Band* band, uint32_t row) { return band->plane + (size_t)row * band->planeStride; }

// Where the next row of a resolution is to be put.
static float* floatsFor(const Resolution* resolution) {
  const uint32_t row = resolution->next;
  if (resolution->bandCount == 1) return planeRow(&resolution->bands[0], row);
  return row % 2 == 0 ? evenOf(resolution, row / 2) : oddOf(resolution, row / 2);
}

static void endFloats(Resolution* resolution);

// A pair of rows is raised: their halves go to the bands, LL to the resolution below.
static void giveAway(Resolution* resolution, uint32_t at) {
  Band* bands = resolution->bands;
  const uint32_t odds = resolution->height / 2;
  if (at < odds) partFloats(oddOf(resolution, at), planeRow(&bands[1], at), planeRow(&bands[2], at), resolution->width);
  if (at >= resolution->height - odds) return;
  partFloats(evenOf(resolution, at), floatsFor(resolution - 1), planeRow(&bands[0], at), resolution->width);
  endFloats(resolution - 1);
}

static void raisePair(Resolution* resolution, uint32_t at) {
  if (at >= 3 && at < resolution->height / 2) raiseRows(resolution, at);
  else if (resolution->height > 1) raiseBorder(resolution, at);
  if (at >= 2) giveAway(resolution, at - 2);
}

// A row is where floatsFor wanted it. MOST_LEVELS deep at most.
static void endFloats(Resolution* resolution) {
  const uint32_t row = resolution->next++;
  if (resolution->bandCount == 1) return;
  if (row % 2 == 0) raisePair(resolution, row / 2);
  if (row + 1 < resolution->height) return;
  for (uint32_t at = row / 2 + 1; at <= (resolution->height + 1) / 2 + 1; at++) raisePair(resolution, at);
}

// The planes of all bands; rows have room for what is written behind them.
static int takePlanes(Frame* frame) {
  for (uint32_t component = 0; component < frame->components; component++) {
    for (uint32_t level = 0; level <= frame->levels; level++) {
      Resolution* resolution = &frame->resolutions[component][level];
      for (uint32_t at = 0; at < resolution->bandCount; at++) {
        Band* band = &resolution->bands[at];
        band->planeStride = (band->width + 11) & ~7u;
        band->plane = take(((size_t)band->planeStride * band->height + 16) * sizeof(float));
        if (band->plane == NULL) return -1;
      }
    }
  }
  return 0;
}
