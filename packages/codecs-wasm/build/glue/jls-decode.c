#include "jls-common.h"

// The coded bits without what was stuffed behind each 0xff (T.87 §A.1), in words of 32 bits, and zeros at their end.
typedef struct {
  uint32_t* words;
  uint32_t at;
  uint32_t count;
} Bits;

// One for all, since nothing is decoded twice at a time.
static Coder coder;

enum {
  // Words of zeros at the end. No code but an escape is of zeros, and behind an escape it is checked whether they are over.
  WORDS_PAD = 16,
  // More than any difference of two samples.
  WILD = 1 << 30,
  // Bits that are seen at once.
  SEEN = 33,
  // Ones of a run that are seen at once, with what follows them.
  RUN_SEEN = 16,
  // Bytes whose bits 32 bits count.
  CODED_MOST = 1 << 28
};

static inline void putWord(uint32_t* to, uint64_t bits) {
  to[0] = (uint32_t)(bits >> 32);
  to[1] = (uint32_t)bits;
}

// SEEN bits and more, from the highest on.
static inline uint64_t bitsAt32(const uint32_t* words, uint32_t at) {
  uint64_t pair;
  memcpy(&pair, words + (at >> 5), sizeof pair);
  return (pair << 32 | pair >> 32) << (at & 31);
}

// Copies the coded data up to the first marker; where that is, or NULL where memory is short.
static const uint8_t* unstuffed(const uint8_t* from, const uint8_t* end, Bits* bits) {
  *bits = (Bits){malloc((size_t)(end - from) + (WORDS_PAD + 4) * 4), 0, 0};
  if (bits->words == NULL) return NULL;
  uint32_t* to = bits->words;
  // Bits that are no whole word yet, from the highest on.
  uint64_t rest = 0;
  uint32_t count = 0;
  int isStuffed = 0;
  while (from < end) {
    uint64_t bytes;
    if (!isStuffed && end - from >= 8 && (memcpy(&bytes, from, 8), !has255(bytes))) {
      const uint64_t word = swapped(wasm_v128_load64_zero(from));
      putWord(to, rest | word >> count);
      to += 2;
      rest = word << 1 << (63 - count);
      from += 8;
      continue;
    }
    if (isStuffed ? *from >= 0x80 : *from == 0xff && (end - from < 2 || from[1] >= 0x80)) break;
    const uint32_t width = isStuffed ? 7 : 8;
    const uint64_t byte = (uint64_t)*from << (64 - width);
    isStuffed = *from == 0xff;
    from++;
    rest |= byte >> count;
    if (count + width >= 64) {
      putWord(to, rest);
      to += 2;
      rest = byte << 1 << (63 - count);
    }
    count = (count + width) & 63;
  }
  bits->count = (uint32_t)(to - bits->words) * 32 + count;
  putWord(to, rest);
  memset(to + 2, 0, WORDS_PAD * sizeof *to);
  return from;
}

static inline uint32_t take(Bits* bits, int32_t count) {
  const uint64_t word = bitsAt32(bits->words, bits->at);
  bits->at += (uint32_t)count;
  return (uint32_t)(word >> 1 >> (63 - count));
}

// A number of limited length (T.87 §A.5.3) of up to 64 bits.
static __attribute__((noinline)) int32_t longNumber(Bits* bits, int32_t k, int32_t longest, int32_t escaped) {
  int32_t high = 0;
  // A damaged stream may have more zeros than there can be.
  while (high < longest && take(bits, 1) == 0) high++;
  if (high == longest) {
    bits->at++;
    return (int32_t)take(bits, escaped) + 1;
  }
  return (int32_t)((uint32_t)high << (k & 31) | take(bits, k & 31));
}

static inline int32_t number(Bits* bits, int32_t k, int32_t longest, int32_t escaped) {
  const uint64_t word = bitsAt32(bits->words, bits->at);
  const int32_t high = __builtin_clzll(word | 1);
  if (high >= longest || high + k >= SEEN) return longNumber(bits, k, longest, escaped);
  bits->at += (uint32_t)(high + k) + 1;
  return (int32_t)(word << high << 1 >> 1 >> (63 - k)) + (high << k);
}

static inline __attribute__((always_inline)) int32_t interruption(Bits* bits, int32_t type, int32_t run) {
  RunContext* context = &coder.runs[type];
  const int32_t k = runCode(context, type);
  const int32_t mapped = number(bits, k, coder.longest - J[run] - 1, coder.escaped);
  // That cannot be: CharLS will say so.
  if (mapped > coder.greatest + 1) bits->count = 0;
  const int32_t whole = mapped + type;
  const int32_t isOdd = whole & 1;
  const int32_t size = (whole + isOdd) / 2;
  const int32_t isNegative = ((k != 0) | (2 * context->negative >= context->n)) == isOdd;
  const int32_t error = (size ^ -isNegative) + isNegative;
  learnRun(context, error, mapped, type, coder.frame.reset);
  return error;
}

// Pixels that ones stand for, from the first index of a run on; the last one goes on (J of T.87 §A.7.1).
static const int32_t SUMS[32 + RUN_SEEN] = {
  0, 1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 28, 36, 44, 52, 60, 76, 92, 124, 156, 220, 284, 412, 540, 796, 1308, 2332,
  4380, 8476, 16668, 33052, 65820, 98588, 131356, 164124, 196892, 229660, 262428, 295196, 327964, 360732, 393500,
  426268, 459036, 491804, 524572, 557340};

// The end of the line, reached by one of the ones (T.87 §A.7.1).
static int32_t runToEnd(Bits* bits, int32_t left, int32_t* index) {
  int32_t ones = 1;
  while (SUMS[*index + ones] - SUMS[*index] < left) ones++;
  const int32_t isExact = SUMS[*index + ones] - SUMS[*index] == left;
  const int32_t run = *index + ones - 1 + isExact;
  bits->at += (uint32_t)ones;
  *index = run < 31 ? run : 31;
  return bits->at <= bits->count;
}

// How many pixels a run has, at most `left`; -1 where there are more (T.87 §A.7.1).
static inline __attribute__((always_inline)) int32_t runLength(Bits* bits, int32_t left, int32_t* index) {
  int32_t length = 0;
  for (;;) {
    const uint64_t word = bitsAt32(bits->words, bits->at);
    // Of the 33 bits that are there at least.
    const int32_t ones = __builtin_clzll(~word);
    const int32_t seen = ones < RUN_SEEN ? ones : RUN_SEEN;
    const int32_t pixels = SUMS[*index + seen] - SUMS[*index];
    if (length + pixels >= left) return runToEnd(bits, left - length, index) ? left : -1;
    length += pixels;
    *index = *index + seen < 31 ? *index + seen : 31;
    bits->at += (uint32_t)seen;
    if (bits->at > bits->count) return -1;
    if (seen < ones) continue;
    const int32_t rest = J[*index];
    length += (int32_t)(word << seen << 1 >> 1 >> (63 - rest));
    bits->at += (uint32_t)rest + 1;
    return length > left || bits->at > bits->count ? -1 : length;
  }
}

// Contexts by their places; of those with a sign (T.87 §A.3.4) only the code is there, where nobody has to wait for more.
static inline Context* placeOf(uint8_t* table, int32_t q) { return (Context*)(void*)(table + q); }

// What a number says of a sample (T.87 §A.4 to §A.6): the sample, and what is learnt of it. `near` is known where this is
// compiled: so each kind has loops of its own.
static inline __attribute__((always_inline)) int32_t sampleOf(uint8_t* table, int32_t q, int32_t k, uint32_t value, int32_t predicted,
                                                              int near) {
  const int32_t sign = q >> 31;
  const int32_t place = (q ^ sign) - sign;
  Context* context = placeOf(table, place);
  int32_t error = (int32_t)(value >> 1) ^ -(int32_t)(value & 1);
  int32_t magnitude = (int32_t)((value >> 1) + (value & 1));
  if (!near && k == 0) {
    error ^= inversion(context);
    magnitude = error < 0 ? -error : error;
  }
  const int32_t corrected = within(predicted + ((context->c ^ sign) - sign), coder.most);
  if (near) {
    learn(context, placeOf(table, -place), error * coder.step, magnitude, coder.frame.reset);
    return reconstructed(&coder, corrected, (error ^ sign) - sign);
  }
  // The next one waits for the sample: it comes before what is learnt of it. Nothing here, but it keeps this order.
  int32_t base = corrected - sign;
  __asm__("" : "+r"(base));
  int32_t sample = (base + (error ^ sign)) & coder.most;
  __asm__ volatile("" : "+r"(sample));
  learn(context, placeOf(table, -place), error, magnitude, coder.frame.reset);
  return sample;
}

// A sample with a code that is seldom so long; -1 where there is no such sample.
static __attribute__((noinline)) int32_t longSample(Bits* bits, int32_t q, int32_t predicted) {
  uint8_t* table = coder.table;
  const int32_t k = placeOf(table, q)->code;
  const uint32_t value = (uint32_t)longNumber(bits, k, coder.longest, coder.escaped);
  if (bits->at > bits->count || value > (uint32_t)coder.greatest) return -1;
  return coder.frame.near == 0 ? sampleOf(table, q, k, value, predicted, 0) : sampleOf(table, q, k, value, predicted, 1);
}

// What is rare is called by pointers: or the linker's optimiser makes it part of the loops, which then run out of registers.
static int32_t (*volatile longSampleApart)(Bits*, int32_t, int32_t) = longSample;

// What a line of samples is decoded from and into, side by side: so one pointer leads to all.
enum { LINE_ROOM = 65536 * COMPONENTS_MOST + 4 * PAD };
typedef struct {
  int16_t numbers[LINE_ROOM];
  uint16_t before[LINE_ROOM];
  uint16_t samples[LINE_ROOM];
} Lines;

#define BEFORE(at) ((const uint16_t*)(const void*)(at))[LINE_ROOM]
#define SAMPLE(at) ((uint16_t*)(void*)(at))[2 * LINE_ROOM]

// A run of pixels, and what interrupts it (T.87 §A.7). Where it ends, or NULL: damaged.
static __attribute__((noinline)) int16_t* decodeRun(Bits* bits, int16_t* numbers, const int16_t* end, int32_t* run) {
  int32_t a = SAMPLE(numbers - 1);
  const int32_t length = runLength(bits, (int32_t)(end - numbers), run);
  if (length < 0) return NULL;
  for (const int16_t* last = numbers + length; numbers < last; numbers++) SAMPLE(numbers) = (uint16_t)a;
  if (numbers == end) return numbers;
  const int32_t above = BEFORE(numbers);
  const int32_t type = isNear(a, above, coder.frame.near);
  const int32_t error = interruption(bits, type, *run);
  SAMPLE(numbers) = (uint16_t)reconstructed(&coder, type ? a : above, !type && above < a ? -error : error);
  if (*run > 0) --*run;
  return numbers + 1;
}
static int16_t* (*volatile decodeRunApart)(Bits*, int16_t*, const int16_t*, int32_t*) = decodeRun;

// As many samples as have short codes, from where the bits are; the next one. Nothing is called, so all stays in registers.
static inline __attribute__((always_inline)) int16_t* decodeShort(Bits* bits, int16_t* numbers, const int16_t* end, int near) {
  const int8_t* quantised = coder.quantised;
  uint8_t* table = coder.table;
  const uint32_t* words = bits->words;
  const int32_t most = coder.longest < SEEN ? coder.longest : SEEN;
  uint32_t at = bits->at;
  int32_t a = SAMPLE(numbers - 1);
  int32_t c = BEFORE(numbers - 1);
  while (numbers < end) {
    const int32_t b = BEFORE(numbers);
    // All but the last sample is added up before it is there.
    const int8_t* gradients = quantised + c;
    uint8_t* row = table + *numbers;
    __asm__("" : "+r"(gradients), "+r"(row));
    const uint8_t* own = row + gradients[-a];
    if (own == table) break;
    const int32_t k = ((const Context*)(const void*)own)->code;
    const int32_t q = (int32_t)(own - table);
    const uint64_t word = bitsAt32(words, at);
    const int32_t high = __builtin_clzll(word);
    const int32_t size = high + k;
    if (__builtin_expect(size >= most, 0)) break;
    // A 1 and k bits, and as many times 2^k as there are zeros.
    const uint32_t value = (uint32_t)(word >> (63 - size)) + ((uint32_t)(high - 1) << k);
    if (__builtin_expect(value > (uint32_t)coder.greatest, 0)) break;
    at += (uint32_t)size + 1;
    a = sampleOf(table, q, k, value, median(a, b, c), near);
    SAMPLE(numbers) = (uint16_t)a;
    numbers++;
    c = b;
  }
  bits->at = at;
  return numbers;
}

// One line of one component. 0: damaged.
static inline __attribute__((always_inline)) int decodeLineAs(Bits* bits, int16_t* numbers, int32_t* run, int near) {
  const int16_t* end = numbers + coder.frame.width;
  for (;;) {
    numbers = decodeShort(bits, numbers, end, near);
    if (numbers == end) return bits->at <= bits->count;
    const int32_t a = SAMPLE(numbers - 1), c = BEFORE(numbers - 1);
    const int32_t q = *numbers + coder.quantised[c - a];
    if (q != 0) {
      const int32_t sample = longSampleApart(bits, q, median(a, BEFORE(numbers), c));
      if (sample < 0) return 0;
      SAMPLE(numbers) = (uint16_t)sample;
      numbers++;
    } else if ((numbers = decodeRunApart(bits, numbers, end, run)) == NULL) return 0;
  }
}

static __attribute__((noinline)) int decodeLine(Bits* bits, int16_t* numbers, int32_t* run) { return decodeLineAs(bits, numbers, run, 0); }

static __attribute__((noinline)) int decodeNearLine(Bits* bits, int16_t* numbers, int32_t* run) { return decodeLineAs(bits, numbers, run, 1); }

// The same of pixels of three samples (T.87 §B.3): a run needs all three, and what interrupts it is of one kind.
static __attribute__((noinline)) int16_t* decodePixelRun(Bits* bits, int16_t* numbers, const int16_t* end, int32_t* run) {
  const int32_t length = runLength(bits, (int32_t)(end - numbers) / 3, run);
  if (length < 0) return NULL;
  for (const int16_t* last = numbers + length * 3; numbers < last; numbers++) SAMPLE(numbers) = SAMPLE(numbers - 3);
  if (numbers == end) return numbers;
  for (const int16_t* last = numbers + 3; numbers < last; numbers++) {
    const int32_t above = BEFORE(numbers);
    const int32_t error = interruption(bits, 0, *run);
    SAMPLE(numbers) = (uint16_t)reconstructed(&coder, above, above < SAMPLE(numbers - 3) ? -error : error);
  }
  if (*run > 0) --*run;
  return numbers;
}
static int16_t* (*volatile decodePixelRunApart)(Bits*, int16_t*, const int16_t*, int32_t*) = decodePixelRun;

#define NUMBER(at) (*(at) + quantised[BEFORE((at) - 3) - SAMPLE((at) - 3)])
#define PREDICTED(at) median(SAMPLE((at) - 3), BEFORE(at), BEFORE((at) - 3))

// As many as have short codes: a whole pixel at a time, but for the last one.
static inline __attribute__((always_inline)) int16_t* decodeShortPixels(Bits* bits, int16_t* numbers, const int16_t* end, int near) {
  const int8_t* quantised = coder.quantised;
  uint8_t* table = coder.table;
  const uint32_t* words = bits->words;
  const int32_t most = coder.longest < SEEN ? coder.longest : SEEN;
  uint32_t at = bits->at;
  for (; numbers < end; numbers += 3) {
    const int32_t q[3] = {NUMBER(numbers), NUMBER(numbers + 1), NUMBER(numbers + 2)};
    if ((q[0] | q[1] | q[2]) == 0) break;
    int32_t each = 0;
#pragma clang loop unroll(full)
    for (each = 0; each < 3; each++) {
      const int32_t k = placeOf(table, q[each])->code;
      const uint64_t word = bitsAt32(words, at);
      const int32_t high = __builtin_clzll(word);
      const int32_t size = high + k;
      if (__builtin_expect(size >= most, 0)) goto out;
      const uint32_t value = (uint32_t)(word >> (63 - size)) + ((uint32_t)(high - 1) << k);
      if (__builtin_expect(value > (uint32_t)coder.greatest, 0)) goto out;
      at += (uint32_t)size + 1;
      SAMPLE(numbers + each) = (uint16_t)sampleOf(table, q[each], k, value, PREDICTED(numbers + each), near);
    }
    continue;
  out:
    bits->at = at;
    return numbers + each;
  }
  bits->at = at;
  return numbers;
}

static inline __attribute__((always_inline)) int decodePixelsAs(Bits* bits, int16_t* first, int32_t* run, int near) {
  const int16_t* end = first + coder.frame.width * 3;
  const int8_t* quantised = coder.quantised;
  for (int16_t* numbers = first;;) {
    numbers = decodeShortPixels(bits, numbers, end, near);
    if (numbers == end) return bits->at <= bits->count;
    const int32_t inside = (int32_t)(numbers - first) % 3;
    if (inside == 0 && (NUMBER(numbers) | NUMBER(numbers + 1) | NUMBER(numbers + 2)) == 0) {
      if ((numbers = decodePixelRunApart(bits, numbers, end, run)) == NULL) return 0;
      continue;
    }
    // A pixel is gone through to its end.
    for (const int16_t* last = numbers + 3 - inside; numbers < last; numbers++) {
      const int32_t sample = longSampleApart(bits, NUMBER(numbers), PREDICTED(numbers));
      if (sample < 0) return 0;
      SAMPLE(numbers) = (uint16_t)sample;
    }
  }
}

static __attribute__((noinline)) int decodePixels(Bits* bits, int16_t* first, int32_t* run) { return decodePixelsAs(bits, first, run, 0); }

static __attribute__((noinline)) int decodeNearPixels(Bits* bits, int16_t* first, int32_t* run) { return decodePixelsAs(bits, first, run, 1); }

static void putLine(const uint16_t* line, void* target, size_t at, int32_t count, int32_t step, int32_t bytes, int32_t shift) {
  if (step == 1 && shift == 0 && (bytes == 2 || coder.frame.bits <= 8) && putPlain(line, target, at, count, bytes)) return;
#define PUT(type)                                                                                     \
  if (step == 1) for (int32_t x = 0; x < count; x++) ((type*)target)[at + (size_t)x] = (type)(line[x] << shift); \
  else for (int32_t x = 0; x < count; x++) ((type*)target)[at + (size_t)x * (size_t)step] = (type)(line[x] << shift)
  if (bytes == 1) { PUT(uint8_t); }
  else if (bytes == 2) { PUT(uint16_t); }
  else { PUT(uint32_t); }
#undef PUT
}

// Whatever is left fills a byte, is 0, and an end marker follows.
static int isWhole(const Bits* bits, const uint8_t* marker, const uint8_t* end) {
  return bits->count - bits->at < 8 && bitsAt32(bits->words, bits->at) >> 56 == 0 && end - marker >= 2 && marker[0] == 0xff && marker[1] == 0xd9;
}

// And so the loops themselves.
static int (*volatile lineDecoders[2][2])(Bits*, int16_t*, int32_t*) = {{decodeLine, decodeNearLine}, {decodePixels, decodeNearPixels}};

static int decodeLines(Bits* bits, uint16_t* kept, void* target, int32_t bytes, int32_t shift) {
  static Lines lines;
  const JlsFrame* frame = &coder.frame;
  const int32_t planes = frame->interleave == 2 ? 1 : frame->components;
  const int32_t step = frame->components / planes;
  const int32_t samples = frame->width * step;
  // A line with what lies beside it.
  const size_t room = (size_t)samples + 2 * PAD;
  const Steps steps = stepsOf(frame);
  uint16_t* line = lines.samples + PAD;
  int32_t runs[COMPONENTS_MOST] = {0, 0, 0};
  memset(lines.samples, 0, room * sizeof *lines.samples);
  for (int32_t row = 0; row < frame->height; row++) {
    for (int32_t plane = 0; plane < planes; plane++) {
      // The last line of a single plane is where it was decoded.
      uint16_t* own = kept + (size_t)plane * room;
      uint16_t* last = planes == 1 ? line : own + PAD;
      for (int32_t at = 0; at < step; at++) last[samples + at] = last[samples - step + at];
      contextsAbove(last, lines.before + PAD, lines.numbers + PAD, samples, step, &steps);
      for (int32_t at = 0; at < step; at++) line[at - step] = last[at];
      if (!lineDecoders[step > 1][frame->near > 0](bits, lines.numbers + PAD, &runs[plane])) return 0;
      const size_t first = (size_t)row * (size_t)frame->width * (size_t)frame->components + (size_t)plane;
      putLine(line, target, first, samples, planes, bytes, shift);
      if (planes > 1) memcpy(own, lines.samples, room * sizeof *own);
    }
  }
  return 1;
}

int jlsDecode(const uint8_t* coded, const uint8_t* end, const JlsFrame* frame, void* target, int32_t bytes, int32_t shift) {
  uint16_t* kept = calloc(((size_t)frame->width + 2 * PAD) * (size_t)frame->components, sizeof *kept);
  Bits bits = {NULL, 0, 0};
  const uint8_t* marker = end - coded > CODED_MOST ? NULL : unstuffed(coded, end, &bits);
  int isGood = 0;
  if (kept != NULL && marker != NULL && begin(&coder, frame)) {
    isGood = decodeLines(&bits, kept, target, bytes, shift) && isWhole(&bits, marker, end);
    finish(&coder);
  }
  free(kept);
  free(bits.words);
  return isGood;
}
