// The inverse 5-3 wavelet (T.800 §F.3) of one row, and of rows above each other. Included twice, with SAMPLE, LANES, NAME and
// the operations OP of vectors of that many lanes.

// A row of even start from its low and its high half; high[-1] and high[width / 2] are written, and up to 2 × LANES behind.
static void NAME(joinRow)(SAMPLE* restrict row, const SAMPLE* low, SAMPLE* high, uint32_t width) {
  const uint32_t lows = (width + 1) / 2;
  const uint32_t highs = width / 2;
  if (highs == 0) {
    row[0] = low[0];
    return;
  }
  high[-1] = high[0];
  high[highs] = high[highs - 1];
  const v128_t two = OP(splat)(2);
  v128_t detail = wasm_v128_load(high);
  v128_t even = OP(sub)(wasm_v128_load(low), OP(shr)(OP(add)(OP(add)(wasm_v128_load(high - 1), detail), two), 2));
  for (uint32_t at = 0; at < lows; at += LANES) {
    const v128_t nextDetail = wasm_v128_load(high + at + LANES);
    const v128_t sum = OP(add)(OP(add)(wasm_v128_load(high + at + LANES - 1), nextDetail), two);
    const v128_t nextEven = OP(sub)(wasm_v128_load(low + at + LANES), OP(shr)(sum, 2));
    const v128_t odd = OP(add)(detail, OP(shr)(OP(add)(even, FOLLOWING(even, nextEven)), 1));
    wasm_v128_store(row + 2 * at, LOWER(even, odd));
    wasm_v128_store(row + 2 * at + LANES, UPPER(even, odd));
    detail = nextDetail;
    even = nextEven;
  }
  if (width % 2 == 0) row[width - 1] = (SAMPLE)(high[highs - 1] + row[width - 2]);
}

// An even row from its low half and the high rows around it.
static void NAME(evenRow)(SAMPLE* restrict row, const SAMPLE* low, const SAMPLE* above, const SAMPLE* below, uint32_t width) {
  const v128_t two = OP(splat)(2);
  for (uint32_t at = 0; at < width; at += LANES) {
    const v128_t sum = OP(add)(OP(add)(wasm_v128_load(above + at), wasm_v128_load(below + at)), two);
    wasm_v128_store(row + at, OP(sub)(wasm_v128_load(low + at), OP(shr)(sum, 2)));
  }
}

// An odd row from its high half and the even rows around it.
static void NAME(oddRow)(SAMPLE* restrict row, const SAMPLE* high, const SAMPLE* above, const SAMPLE* below, uint32_t width) {
  for (uint32_t at = 0; at < width; at += LANES) {
    const v128_t sum = OP(add)(wasm_v128_load(above + at), wasm_v128_load(below + at));
    wasm_v128_store(row + at, OP(add)(wasm_v128_load(high + at), OP(shr)(sum, 1)));
  }
}
