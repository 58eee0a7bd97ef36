// The 5-3 wavelet (T.800 §F.4) of one row, and of rows above each other. Included twice, as ht-inverse.h is.

// Parts a row into its low and its high half; row[width] is written, and up to 2 × LANES behind each half.
static void NAME(partRow)(SAMPLE* restrict row, SAMPLE* low, SAMPLE* high, uint32_t width) {
  const uint32_t lows = (width + 1) / 2;
  const uint32_t highs = width / 2;
  if (highs == 0) {
    low[0] = row[0];
    return;
  }
  if (width % 2 == 0) row[width] = row[width - 2];
  const v128_t two = OP(splat)(2);
  v128_t first = wasm_v128_load(row);
  v128_t second = wasm_v128_load(row + LANES);
  v128_t even = EVENS(first, second);
  v128_t before = OP(splat)(0);
  for (uint32_t at = 0; at < lows; at += LANES) {
    const v128_t odd = ODDS(first, second);
    first = wasm_v128_load(row + 2 * at + 2 * LANES);
    second = wasm_v128_load(row + 2 * at + 3 * LANES);
    const v128_t next = EVENS(first, second);
    const v128_t detail = OP(sub)(odd, OP(shr)(OP(add)(even, FOLLOWING(even, next)), 1));
    const v128_t sum = OP(add)(OP(add)(PRECEDING(before, detail), detail), two);
    wasm_v128_store(high + at, detail);
    wasm_v128_store(low + at, OP(add)(even, OP(shr)(sum, 2)));
    before = detail;
    even = next;
  }
  low[0] = (SAMPLE)(row[0] + ((2 * high[0] + 2) >> 2));
  if (width % 2 == 1) low[lows - 1] = (SAMPLE)(row[width - 1] + ((2 * high[highs - 1] + 2) >> 2));
}

// A high row from an odd one and the even ones around it.
static void NAME(highRow)(SAMPLE* restrict high, const SAMPLE* odd, const SAMPLE* above, const SAMPLE* below, uint32_t width) {
  for (uint32_t at = 0; at < width; at += LANES) {
    const v128_t sum = OP(add)(wasm_v128_load(above + at), wasm_v128_load(below + at));
    wasm_v128_store(high + at, OP(sub)(wasm_v128_load(odd + at), OP(shr)(sum, 1)));
  }
}

// A low row from an even one and the high ones around it.
static void NAME(lowRow)(SAMPLE* restrict low, const SAMPLE* even, const SAMPLE* above, const SAMPLE* below, uint32_t width) {
  const v128_t two = OP(splat)(2);
  for (uint32_t at = 0; at < width; at += LANES) {
    const v128_t sum = OP(add)(OP(add)(wasm_v128_load(above + at), wasm_v128_load(below + at)), two);
    wasm_v128_store(low + at, OP(add)(wasm_v128_load(even + at), OP(shr)(sum, 2)));
  }
}
