// Near-lossless coding (T.87 §A.4.4, §A.7): each sample is predicted from what the decoder makes of those before it.

// An error in steps, the nearest of those that are equal to it (T.87 §A.4.4, §A.4.5).
static inline int32_t inSteps(int32_t error) {
  const int32_t sign = error >> 31;
  const int32_t size = (error ^ sign) - sign + coder.frame.near;
  // A product in place of a quotient, which is exact for what samples there are.
  const int32_t whole = (int32_t)(((uint64_t)(uint32_t)size * coder.inverse) >> 32);
  const int32_t steps = (whole ^ sign) - sign;
  const uint32_t range = (uint32_t)coder.greatest + 1;
  if (__builtin_expect((uint32_t)steps + (range >> 1) >= range, 0)) return steps < 0 ? steps + (int32_t)range : steps - (int32_t)range;
  return steps;
}

static inline __attribute__((always_inline)) int32_t nearSample(Bits* bits, uint8_t* contexts, int32_t q, int32_t predicted, int32_t sample) {
  const int32_t sign = q >> 31;
  Context* context = (Context*)(void*)(contexts + ((q ^ sign) - sign));
  const int32_t k = context->code;
  const int32_t corrected = within(predicted + ((context->c ^ sign) - sign), coder.most);
  const int32_t error = inSteps(((sample - corrected) ^ sign) - sign);
  putNumber(bits, (error >> 30) ^ (2 * error), k, coder.longest);
  learn(context, context, error * coder.step, error < 0 ? -error : error, coder.frame.reset);
  return reconstructed(&coder, corrected, (error ^ sign) - sign);
}

// The sample that interrupts a run, as the decoder will have it.
static int32_t nearInterruption(Bits* bits, int32_t left, int32_t above, int32_t sample, int32_t type, int32_t run) {
  const int32_t from = type ? left : above;
  const int isTurned = !type && above < left;
  const int32_t error = inSteps(isTurned ? from - sample : sample - from);
  interruptedApart(bits, error, type, run);
  return reconstructed(&coder, from, isTurned ? -error : error);
}

// Makes the samples of a run what the decoder will have; where it ends.
static inline __attribute__((always_inline)) int32_t fillRun(uint16_t* line, int32_t x, int32_t width, int32_t a, int32_t near) {
  const v128_t left = wasm_i16x8_splat((int16_t)a), most = wasm_i16x8_splat((int16_t)near);
  for (; x + 8 <= width; x += 8) {
    const v128_t here = wasm_v128_load(line + x);
    const v128_t apart = wasm_v128_or(wasm_u16x8_sub_sat(here, left), wasm_u16x8_sub_sat(left, here));
    if (wasm_v128_any_true(wasm_u16x8_sub_sat(apart, most))) break;
    wasm_v128_store(line + x, left);
  }
  for (; x < width && isNear(line[x], a, near); x++) line[x] = (uint16_t)a;
  return x;
}

static __attribute__((noinline)) void encodeNearLine(Bits* to, const Lines* lines, int32_t* run) {
  const int32_t width = coder.frame.width, near = coder.frame.near;
  const int8_t* quantised = coder.quantised;
  uint16_t* line = lines->line;
  uint8_t* contexts = coder.table;
  Bits bits = *to;
  int32_t a = line[-1], c = lines->before[-1];
  for (int32_t x = 0; x < width; x++) {
    const int32_t b = lines->before[x];
    const int32_t q = lines->numbers[x] + quantised[c - a];
    if (__builtin_expect(q != 0, 1)) {
      a = nearSample(&bits, contexts, q, median(a, b, c), line[x]);
      line[x] = (uint16_t)a;
      c = b;
      continue;
    }
    const int32_t first = x;
    x = fillRun(line, x, width, a, near);
    Bits copy = bits;
    putRunApart(&copy, x - first, x == width, run);
    bits = copy;
    if (x == width) break;
    c = lines->before[x];
    a = nearInterruption(&copy, a, c, line[x], isNear(a, c, near), *run);
    line[x] = (uint16_t)a;
    bits = copy;
    if (*run > 0) --*run;
  }
  *to = bits;
}

static int isNearPixel(const uint16_t* a, const uint16_t* b, int32_t near) {
  return isNear(a[0], b[0], near) && isNear(a[1], b[1], near) && isNear(a[2], b[2], near);
}

static __attribute__((noinline)) void encodeNearPixels(Bits* to, const Lines* lines, int32_t* run) {
  const int32_t samples = coder.frame.width * 3, near = coder.frame.near;
  const int8_t* quantised = coder.quantised;
  uint8_t* contexts = coder.table;
  Bits bits = *to;
  for (int32_t x = 0; x < samples; x += 3) {
    uint16_t* here = lines->line + x;
    const uint16_t* above = lines->before + x;
    int32_t q[3];
    for (int32_t at = 0; at < 3; at++) q[at] = lines->numbers[x + at] + quantised[above[at - 3] - here[at - 3]];
    if (__builtin_expect((q[0] | q[1] | q[2]) != 0, 1)) {
      for (int32_t at = 0; at < 3; at++)
        here[at] = (uint16_t)nearSample(&bits, contexts, q[at], median(here[at - 3], above[at], above[at - 3]), here[at]);
      continue;
    }
    const uint16_t* left = here - 3;
    const int32_t first = x;
    for (; x < samples && isNearPixel(lines->line + x, left, near); x += 3) memcpy(lines->line + x, left, 3 * sizeof *left);
    Bits copy = bits;
    putRunApart(&copy, (x - first) / 3, x == samples, run);
    bits = copy;
    if (x == samples) break;
    for (uint16_t* at = lines->line + x; at < lines->line + x + 3; at++)
      *at = (uint16_t)nearInterruption(&copy, at[-3], lines->before[at - lines->line], *at, 0, *run);
    bits = copy;
    if (*run > 0) --*run;
  }
  *to = bits;
}
