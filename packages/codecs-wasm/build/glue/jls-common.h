// What the encoder and the decoder of jls.h share: contexts, gradients and runs (T.87 Annex A).
#include <stdlib.h>
#include <string.h>
#include <wasm_simd128.h>

#include "jls.h"

enum { CONTEXTS = 365, PAD = 16, COMPONENTS_MOST = 3 };

// A context of the regular mode (T.87 §A.3, §A.6). In place of B it has how far B is above the least that it can be, which
// is 1 - N. The code of its next sample is known when one is done: so nobody waits.
typedef struct {
  int32_t a, above, n;
  int8_t c, code;
} Context;

// What numbers of contexts are multiplied by: then they are places.
enum { CONTEXT_SIZE = 16 };
_Static_assert(sizeof(Context) == CONTEXT_SIZE, "contexts");

// A context of interrupted runs (T.87 §A.7.2).
typedef struct {
  int32_t a, n, negative;
} RunContext;

typedef struct {
  // From the middle on; before it the same codes once more, by the places of negative numbers.
  Context contexts[2 * CONTEXTS];
  RunContext runs[2];
  JlsFrame frame;
  // Of samples, and of errors as numbers.
  int32_t most, greatest;
  // How far apart samples are that near-lossless coding tells from each other, and after how much they begin anew.
  int32_t step, wrap;
  // 2^32 divided by `step`, not below it.
  uint64_t inverse;
  // Zeros before the 1 of an escape code, and bits behind it.
  int32_t longest, escaped;
  // Quantised gradients by difference, from the middle on, as places.
  int8_t* quantised;
  // Their middle: by a pointer, each member is one instruction away.
  uint8_t* table;
} Coder;

// There is no instruction that turns eight bytes round but this one.
static inline uint64_t swapped(v128_t bytes) {
  const v128_t turned = wasm_i8x16_shuffle(bytes, bytes, 7, 6, 5, 4, 3, 2, 1, 0, 15, 14, 13, 12, 11, 10, 9, 8);
  return (uint64_t)wasm_i64x2_extract_lane(turned, 0);
}

static inline int has255(uint64_t bytes) { return (bytes & (~bytes - 0x0101010101010101u) & 0x8080808080808080u) != 0; }

// 64 bits of words that hold them from the highest on; the word behind is read too.
static inline uint64_t bitsAt(const uint64_t* words, uint32_t at) {
  const uint32_t inside = at & 63;
  const uint64_t* word = words + (at >> 6);
  return word[0] << inside | word[1] >> 1 >> (63 - inside);
}

static const uint8_t J[32] = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15};

// The least code with which n is not below a (T.87 §A.5.1).
static inline int32_t codeOf(int32_t a, int32_t n) {
  const int32_t from = __builtin_clz((uint32_t)n) - __builtin_clz((uint32_t)(a | n));
  return from + ((n << from) < a);
}

static inline int32_t gradient(int32_t d, const JlsFrame* frame) {
  if (d <= -frame->t3) return -4;
  if (d <= -frame->t2) return -3;
  if (d <= -frame->t1) return -2;
  if (d < -frame->near) return -1;
  if (d <= frame->near) return 0;
  return d < frame->t1 ? 1 : d < frame->t2 ? 2 : d < frame->t3 ? 3 : 4;
}

static inline int begin(Coder* coder, const JlsFrame* frame) {
  const int32_t samples = 1 << frame->bits;
  const int32_t step = 2 * frame->near + 1;
  // RANGE and qbpp (T.87 §A.2.1).
  const int32_t range = (samples - 1 + 2 * frame->near) / step + 1;
  const int32_t escaped = 32 - __builtin_clz((uint32_t)range - 1);
  const int32_t first = (range + 32) / 64;
  const int32_t a = first < 2 ? 2 : first;
  for (int32_t at = 0; at < 2 * CONTEXTS; at++) coder->contexts[at] = (Context){a, 0, 1, 0, (int8_t)codeOf(a, 1)};
  coder->runs[0] = coder->runs[1] = (RunContext){a, 1, 0};
  coder->frame = *frame;
  coder->most = samples - 1;
  coder->greatest = range - 1;
  coder->step = step;
  coder->wrap = range * step;
  coder->inverse = ((1ull << 32) + (uint64_t)step - 1) / (uint64_t)step;
  coder->escaped = escaped;
  coder->longest = 2 * (frame->bits + (frame->bits > 8 ? frame->bits : 8)) - escaped - 1;
  int8_t* table = malloc((size_t)samples * 2);
  if (table == NULL) return 0;
  coder->quantised = table + samples;
  coder->table = (uint8_t*)(coder->contexts + CONTEXTS);
  for (int32_t d = -samples; d < samples; d++) coder->quantised[d] = (int8_t)(gradient(d, frame) * CONTEXT_SIZE);
  return 1;
}

static inline void finish(Coder* coder) { free(coder->quantised - coder->most - 1); }

// All ones where errors are inverted (T.87 §A.5.2), which is with k = 0 alone.
static inline int32_t inversion(const Context* context) { return (2 * context->above - context->n + 1) >> 31; }

// T.87 §A.6.1, §A.6.2 without branches that nobody could predict. `size` is the error in steps without its sign; `other` is
// told the code, too.
static inline __attribute__((always_inline)) void learn(Context* context, Context* other, int32_t error, int32_t size, int32_t reset) {
  int32_t a = context->a + size;
  int32_t n = context->n;
  int32_t above = context->above + error + 1;
  if (__builtin_expect_with_probability(n == reset, 1, 0.02)) {
    a >>= 1;
    above = (above - n) >> 1;
    n >>= 1;
    above += n;
    // Nothing, but it keeps this a branch.
    __asm__ volatile("");
  }
  const int32_t under = above >> 31;
  const int32_t over = (n - above) >> 31;
  int32_t c = context->c + under - over;
  if (__builtin_expect(c != (int8_t)c, 0)) c = context->c;
  context->a = a;
  context->c = (int8_t)c;
  context->n = n + 1;
  above += ((n + 1) & under) - ((n + 1) & over);
  above &= ~(above >> 31);
  context->above = above < n ? above : n;
  context->code = other->code = (int8_t)codeOf(a, n + 1);
}

static inline int32_t runCode(const RunContext* context, int32_t type) {
  return codeOf(context->a + (type != 0 ? context->n >> 1 : 0), context->n);
}

static inline void learnRun(RunContext* context, int32_t error, int32_t mapped, int32_t type, int32_t reset) {
  context->negative += error < 0;
  context->a += (mapped + 1 - type) >> 1;
  if (context->n == reset) {
    context->a >>= 1;
    context->n >>= 1;
    context->negative >>= 1;
  }
  context->n++;
}

// Without branches, which noise would make a guess of.
static inline int32_t lesser(int32_t a, int32_t b) { return b + ((a - b) & ((a - b) >> 31)); }
static inline int32_t greater(int32_t a, int32_t b) { return a - ((a - b) & ((a - b) >> 31)); }

// T.87 §A.4.1.
static inline int32_t median(int32_t a, int32_t b, int32_t c) {
  return greater(lesser(a, b), lesser(greater(a, b), a + b - c));
}

static inline int32_t within(int32_t value, int32_t most) {
  if (__builtin_expect((uint32_t)value > (uint32_t)most, 0)) return value < 0 ? 0 : most;
  return value;
}

// What near-lossless coding makes of a prediction and an error in steps (T.87 §A.4.5). Most are samples as they are.
static inline int32_t reconstructed(const Coder* coder, int32_t predicted, int32_t error) {
  int32_t value = predicted + error * coder->step;
  if (__builtin_expect((uint32_t)value > (uint32_t)coder->most, 0)) {
    if (value < -coder->frame.near) value += coder->wrap;
    else if (value > coder->most + coder->frame.near) value -= coder->wrap;
    value = within(value, coder->most);
  }
  return value;
}

// Whether near-lossless coding takes one for the other.
static inline int isNear(int32_t a, int32_t b, int32_t near) { return abs(a - b) <= near; }

typedef struct {
  v128_t t1, t2, t3, m1, m2, m3, near, minus;
} Steps;

// One less, or more where they are negative: a processor has no instruction for what is as great too.
static inline Steps stepsOf(const JlsFrame* frame) {
#define STEP(value) wasm_i16x8_splat((int16_t)(value))
  return (Steps){STEP(frame->t1 - 1), STEP(frame->t2 - 1), STEP(frame->t3 - 1),
                 STEP(1 - frame->t1), STEP(1 - frame->t2), STEP(1 - frame->t3), STEP(frame->near), STEP(-frame->near)};
#undef STEP
}

// Quantised gradients of eight differences of unsigned samples (T.87 §A.3.3): a comparison that holds is −1.
static inline v128_t gradients(v128_t left, v128_t right, const Steps* steps) {
  const v128_t sign = wasm_i16x8_splat(INT16_MIN);
  const v128_t d = wasm_i16x8_sub_sat(wasm_v128_xor(left, sign), wasm_v128_xor(right, sign));
  const v128_t up = wasm_i16x8_add(wasm_i16x8_add(wasm_i16x8_gt(d, steps->near), wasm_i16x8_gt(d, steps->t1)),
                                   wasm_i16x8_add(wasm_i16x8_gt(d, steps->t2), wasm_i16x8_gt(d, steps->t3)));
  const v128_t down = wasm_i16x8_add(wasm_i16x8_add(wasm_i16x8_gt(steps->minus, d), wasm_i16x8_gt(steps->m1, d)),
                                     wasm_i16x8_add(wasm_i16x8_gt(steps->m2, d), wasm_i16x8_gt(steps->m3, d)));
  return wasm_i16x8_sub(down, up);
}

// The part of the places of contexts that the line before tells; it is copied to where it is wanted, with `step` words in
// front of it. Each gradient is the first of one sample and the second of the next.
static inline __attribute__((always_inline)) void contextsAbove(const uint16_t* before, uint16_t* copy, int16_t* numbers, int32_t count,
                                                                int32_t step, const Steps* steps) {
  for (int32_t at = -step; at < 0 && copy != NULL; at++) copy[at] = before[at];
  for (int32_t at = 0; at < count + step; at += 8) {
    const v128_t words = wasm_v128_load(before + at);
    wasm_v128_store(numbers + at, gradients(words, wasm_v128_load(before + at - step), steps));
    if (copy != NULL) wasm_v128_store(copy + at, words);
  }
  const v128_t nine = wasm_i16x8_splat(9), place = wasm_i16x8_splat(9 * CONTEXT_SIZE);
  for (int32_t at = 0; at < count; at += 8) {
    const v128_t first = wasm_v128_load(numbers + at + step);
    const v128_t second = wasm_v128_load(numbers + at);
    wasm_v128_store(numbers + at, wasm_i16x8_mul(wasm_i16x8_add(wasm_i16x8_mul(first, nine), second), place));
  }
}

// A line as it is, in words or in bytes that it fits into; 0 where something else is wanted.
static inline int putPlain(const uint16_t* line, void* target, size_t at, int32_t count, int32_t bytes) {
  if (bytes == 2) memcpy((uint16_t*)target + at, line, (size_t)count * 2);
  if (bytes != 1) return bytes == 2;
  uint8_t* to = (uint8_t*)target + at;
  int32_t x = 0;
  for (; x + 16 <= count; x += 16)
    wasm_v128_store(to + x, wasm_u8x16_narrow_i16x8(wasm_v128_load(line + x), wasm_v128_load(line + x + 8)));
  for (; x < count; x++) to[x] = (uint8_t)line[x];
  return 1;
}
