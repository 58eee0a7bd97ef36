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

static __attribute__((noinline)) int32_t interruption(Bits* bits, int32_t type, int32_t run) {
  RunContext* context = &coder.runs[type];
  const int32_t k = runCode(context, type);
  const int32_t mapped = number(bits, k, coder.longest - J[run] - 1, coder.frame.bits);
  // That cannot be: CharLS will say so.
  if (mapped > coder.most + 1) bits->count = 0;
  const int32_t whole = mapped + type;
  const int32_t isOdd = whole & 1;
  const int32_t size = (whole + isOdd) / 2;
  const int32_t error = (k != 0 || 2 * context->negative >= context->n) == isOdd ? -size : size;
  learnRun(context, error, mapped, type, coder.frame.reset);
  return error;
}

// How many pixels a run has, at most `left`; −1 where there are more (T.87 §A.7.1).
static __attribute__((noinline)) int32_t runLength(Bits* bits, int32_t left, int32_t* run) {
  int32_t length = 0;
  while (bits->at < bits->count && take(bits, 1) != 0) {
    const int32_t whole = 1 << J[*run];
    const int32_t some = whole < left - length ? whole : left - length;
    length += some;
    if (some == whole && *run < 31) ++*run;
    if (length == left) return length;
  }
  length += (int32_t)take(bits, J[*run]);
  return length > left || bits->at > bits->count ? -1 : length;
}

// What is rare is called by pointers: or the linker's optimiser makes it part of the loops, which then run out of registers.
static int32_t (*volatile longNumberApart)(Bits*, int32_t, int32_t, int32_t) = longNumber;
static int32_t (*volatile interruptionApart)(Bits*, int32_t, int32_t) = interruption;
static int32_t (*volatile runLengthApart)(Bits*, int32_t, int32_t*) = runLength;

// What a line has beside its samples.
typedef struct {
  const uint32_t* words;
  Context* contexts;
  int8_t* codes;
  uint32_t at;
  // Codes up to so many bits are short.
  int32_t isShort;
  // All numbers that were read, for their highest bit: none of a whole stream is above the greatest sample.
  uint32_t wild;
} Line;

static inline Line lineOf(const Bits* bits) {
  return (Line){bits->words, coder.table, coder.codes + CONTEXTS, bits->at, coder.longest < SEEN ? coder.longest : SEEN, 0};
}

// A sample (T.87 §A.4 to §A.6).
static inline __attribute__((always_inline)) int32_t regular(Line* line, Bits* bits, int32_t q, int32_t predicted) {
  const int32_t k = line->codes[q];
  const int32_t sign = q >> 31;
  Context* context = line->contexts + ((q ^ sign) - sign);
  const uint64_t word = bitsAt32(line->words, line->at);
  const int32_t high = __builtin_clzll(word | 1);
  const int32_t size = high + k;
  uint32_t value;
  if (__builtin_expect(size < line->isShort, 1)) {
    // A 1 and k bits, and as many times 2^k as there are zeros.
    value = (uint32_t)(word >> (63 - size)) + ((uint32_t)(high - 1) << k);
    line->at += (uint32_t)size + 1;
  } else {
    bits->at = line->at;
    value = (uint32_t)longNumberApart(bits, k, coder.longest, coder.frame.bits);
    line->at = bits->at;
    if (line->at > bits->count) {
      line->wild |= WILD;
      line->at = bits->count;
    }
  }
  line->wild |= value;
  int32_t error = (int32_t)(value >> 1) ^ -(int32_t)(value & 1);
  int32_t magnitude = (int32_t)((value + 1) >> 1);
  if (k == 0) {
    error ^= inversion(context);
    magnitude = error < 0 ? -error : error;
  }
  const int32_t corrected = within(predicted + ((context->c ^ sign) - sign), coder.most);
  line->codes[q] = line->codes[-q] = (int8_t)learn(context, error, magnitude, coder.frame.reset);
  return (corrected - sign + (error ^ sign)) & coder.most;
}

// One line of one component; `line[-1]` and all of `before` are there. 0: damaged.
static __attribute__((noinline)) int decodeLine(Bits* bits, const uint16_t* before, uint16_t* to, const int16_t* numbers, int32_t* run) {
  const int32_t width = coder.frame.width;
  const int8_t* quantised = coder.quantised;
  Line line = lineOf(bits);
  int32_t a = to[-1];
  int32_t c = before[-1];
  for (int32_t x = 0; x < width;) {
    const int32_t b = before[x];
    const int32_t q = numbers[x] + quantised[c - a];
    if (__builtin_expect(q != 0, 1)) {
      a = regular(&line, bits, q, median(a, b, c));
      to[x++] = (uint16_t)a;
      c = b;
      continue;
    }
    bits->at = line.at;
    const int32_t length = runLengthApart(bits, width - x, run);
    if (length < 0) return 0;
    for (const int32_t end = x + length; x < end; x++) to[x] = (uint16_t)a;
    if (x < width) {
      c = before[x];
      const int32_t type = a == c;
      const int32_t error = interruptionApart(bits, type, *run);
      a = (type ? a + error : c < a ? c - error : c + error) & coder.most;
      to[x++] = (uint16_t)a;
      if (*run > 0) --*run;
    }
    line.at = bits->at;
  }
  bits->at = line.at;
  return line.at <= bits->count && line.wild <= (uint32_t)coder.most;
}

// The same of pixels of three samples (T.87 §B.3): a run needs all three, and what interrupts it is of one kind.
static __attribute__((noinline)) int decodePixels(Bits* bits, const uint16_t* before, uint16_t* to, const int16_t* numbers, int32_t* run) {
  const int32_t width = coder.frame.width;
  const int8_t* quantised = coder.quantised;
  Line line = lineOf(bits);
  for (int32_t x = 0; x < width; x++, before += 3, to += 3, numbers += 3) {
    const int32_t q0 = numbers[0] + quantised[before[-3] - to[-3]];
    const int32_t q1 = numbers[1] + quantised[before[-2] - to[-2]];
    const int32_t q2 = numbers[2] + quantised[before[-1] - to[-1]];
    if (__builtin_expect((q0 | q1 | q2) != 0, 1)) {
      const int32_t first = regular(&line, bits, q0, median(to[-3], before[0], before[-3]));
      const int32_t second = regular(&line, bits, q1, median(to[-2], before[1], before[-2]));
      const int32_t third = regular(&line, bits, q2, median(to[-1], before[2], before[-1]));
      to[0] = (uint16_t)first;
      to[1] = (uint16_t)second;
      to[2] = (uint16_t)third;
      continue;
    }
    bits->at = line.at;
    const int32_t length = runLengthApart(bits, width - x, run);
    if (length < 0) return 0;
    for (int32_t sample = 0; sample < length * 3; sample++) to[sample] = to[sample - 3];
    x += length;
    before += length * 3;
    to += length * 3;
    numbers += length * 3;
    if (x < width) {
      for (int32_t sample = 0; sample < 3; sample++) {
        const int32_t above = before[sample];
        const int32_t error = interruptionApart(bits, 0, *run);
        to[sample] = (uint16_t)((above < to[sample - 3] ? above - error : above + error) & coder.most);
      }
      if (*run > 0) --*run;
    }
    line.at = bits->at;
  }
  bits->at = line.at;
  return line.at <= bits->count && line.wild <= (uint32_t)coder.most;
}

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
static int (*volatile lineDecoders[2])(Bits*, const uint16_t*, uint16_t*, const int16_t*, int32_t*) = {decodeLine, decodePixels};

static int decodeLines(Bits* bits, uint16_t* lines, int16_t* numbers, void* target, int32_t bytes, int32_t shift) {
  const JlsFrame* frame = &coder.frame;
  const int32_t planes = frame->interleave == 2 ? 1 : frame->components;
  const int32_t step = frame->components / planes;
  const int32_t samples = frame->width * step;
  const size_t room = (size_t)samples + 2 * PAD;
  const Steps steps = stepsOf(frame);
  int32_t runs[COMPONENTS_MOST] = {0, 0, 0};
  for (int32_t row = 0; row < frame->height; row++) {
    for (int32_t plane = 0; plane < planes; plane++) {
      uint16_t* before = lines + (size_t)(plane * 2 + (row & 1)) * room + PAD;
      uint16_t* line = lines + (size_t)(plane * 2 + ((row & 1) ^ 1)) * room + PAD;
      for (int32_t at = 0; at < step; at++) {
        before[samples + at] = before[samples - step + at];
        line[at - step] = before[at];
      }
      contextsAbove(before, numbers, samples, step, &steps);
      if (!lineDecoders[step > 1](bits, before, line, numbers, &runs[plane])) return 0;
      const size_t first = (size_t)row * (size_t)frame->width * (size_t)frame->components + (size_t)plane;
      putLine(line, target, first, samples, planes, bytes, shift);
    }
  }
  return 1;
}

int jlsDecode(const uint8_t* coded, const uint8_t* end, const JlsFrame* frame, void* target, int32_t bytes, int32_t shift) {
  const size_t room = (size_t)frame->width * (size_t)frame->components + 2 * PAD * (size_t)frame->components;
  uint16_t* lines = calloc(room * 2, sizeof *lines);
  int16_t* numbers = malloc(room * sizeof *numbers);
  Bits bits = {NULL, 0, 0};
  const uint8_t* marker = end - coded > CODED_MOST ? NULL : unstuffed(coded, end, &bits);
  int isGood = 0;
  if (lines != NULL && numbers != NULL && marker != NULL && begin(&coder, frame)) {
    isGood = decodeLines(&bits, lines, numbers, target, bytes, shift) && isWhole(&bits, marker, end);
    finish(&coder);
  }
  free(lines);
  free(numbers);
  free(bits.words);
  return isGood;
}

void jlsThresholds(JlsFrame* frame) {
  const int32_t most = (1 << frame->bits) - 1;
#define CLAMPED(value, low) ((value) > most || (value) < (low) ? (low) : (value))
  if (most >= 128) {
    const int32_t factor = ((most < 4095 ? most : 4095) + 128) / 256;
    frame->t1 = CLAMPED(factor + 2, 1);
    frame->t2 = CLAMPED(factor * 4 + 3, frame->t1);
    frame->t3 = CLAMPED(factor * 17 + 4, frame->t2);
  } else {
    const int32_t factor = 256 / (most + 1);
    const int32_t t1 = 3 / factor, t2 = 7 / factor, t3 = 21 / factor;
    frame->t1 = CLAMPED(t1 < 2 ? 2 : t1, 1);
    frame->t2 = CLAMPED(t2 < 3 ? 3 : t2, frame->t1);
    frame->t3 = CLAMPED(t3 < 4 ? 4 : t3, frame->t2);
  }
#undef CLAMPED
  frame->reset = 64;
}

static int32_t two(const uint8_t* at) { return at[0] << 8 | at[1]; }

// The one kind of parameters that it knows (T.87 §C.2.4.1.1); 0 stands for what is usual.
static int readPresets(const uint8_t* body, int32_t length, JlsFrame* frame, int32_t bits) {
  if (length != 11 || body[0] != 1) return 0;
  frame->bits = bits;
  jlsThresholds(frame);
  const int32_t most = two(body + 1);
  if (most != 0 && most != (1 << bits) - 1) return 0;
  int32_t* const values[] = {&frame->t1, &frame->t2, &frame->t3, &frame->reset};
  for (int32_t at = 0; at < 4; at++)
    if (two(body + 3 + at * 2) != 0) *values[at] = two(body + 3 + at * 2);
  return frame->t1 <= frame->t2 && frame->t2 <= frame->t3 && frame->t3 < 32768 && frame->t3 < 1 << bits && frame->reset >= 3 &&
         frame->reset <= 255;
}

static int readFrame(const uint8_t* body, int32_t length, JlsFrame* frame) {
  if (length < 9 || length != 6 + body[5] * 3) return 0;
  *frame = (JlsFrame){two(body + 3), two(body + 1), body[5], body[0], 0, 0, 0, 0, 0};
  for (int32_t at = 0; at < frame->components; at++)
    if (body[7 + at * 3] != 0x11) return 0;
  if (frame->bits < 2 || frame->bits > 16 || frame->width == 0 || frame->height == 0) return 0;
  if (frame->components != 1 && frame->components != COMPONENTS_MOST) return 0;
  jlsThresholds(frame);
  return 1;
}

static int readScan(const uint8_t* body, int32_t length, JlsFrame* frame) {
  if (length != 4 + body[0] * 2 || body[0] != frame->components) return 0;
  for (int32_t at = 0; at < body[0]; at++)
    if (body[2 + at * 2] != 0) return 0;
  const uint8_t* last = body + 1 + body[0] * 2;
  frame->interleave = last[1];
  const int isKnown = body[0] == 1 ? last[1] == 0 : last[1] == 1 || last[1] == 2;
  return isKnown && last[0] == 0 && last[2] == 0;
}

size_t jlsHeader(const uint8_t* source, size_t length, JlsFrame* frame) {
  enum { SOF55 = 0xf7, LSE = 0xf8, SOS = 0xda, COM = 0xfe };
  int isFrame = 0;
  if (length < 4 || source[0] != 0xff || source[1] != 0xd8) return 0;
  for (size_t at = 2; at + 4 <= length;) {
    const int32_t size = two(source + at + 2);
    const uint8_t* body = source + at + 4;
    if (source[at] != 0xff || size < 3 || at + 2 + (size_t)size > length) return 0;
    const uint8_t marker = source[at + 1];
    if (marker == SOF55 && !isFrame) isFrame = readFrame(body, size - 2, frame);
    else if (marker == LSE && isFrame) isFrame = readPresets(body, size - 2, frame, frame->bits);
    else if (marker == SOS && isFrame) return readScan(body, size - 2, frame) ? at + 2 + (size_t)size : 0;
    else if (marker != COM) return 0;
    at += 2 + (size_t)size;
  }
  return 0;
}
