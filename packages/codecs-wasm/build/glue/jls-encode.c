#include "jls-common.h"

// Coded bits in words, before anything is stuffed; the last word is kept here.
typedef struct {
  uint64_t* words;
  uint64_t last;
  uint32_t at;
} Bits;

// The stream, and the bits that it is made of; kept from call to call.
static struct {
  uint8_t* data;
  size_t size;
  size_t room;
  uint64_t* words;
  size_t wordRoom;
} kept;
static Coder coder;

// Ones of a run that are put at once: with what follows them they are at most 32.
enum { RUN_PUT = 16 };

static int reserveWords(size_t count) {
  if (count <= kept.wordRoom) return 1;
  const size_t room = count + count / 2;
  uint64_t* words = realloc(kept.words, room * sizeof *words);
  if (words == NULL) return 0;
  kept.words = words;
  kept.wordRoom = room;
  return 1;
}

static int reserveStream(size_t room) {
  if (room <= kept.room) return 1;
  uint8_t* data = realloc(kept.data, room);
  if (data == NULL) return 0;
  kept.data = data;
  kept.room = room;
  return 1;
}

// At most 32 bits; no branch, since nobody could guess when a word is full.
static inline __attribute__((always_inline)) void put(Bits* bits, uint32_t value, int32_t count) {
  const uint64_t high = (uint64_t)value << 1 << (63 - count);
  const uint32_t inside = bits->at & 63;
  const uint64_t whole = bits->last | high >> inside;
  const uint64_t next = high << 1 << (63 - inside);
  bits->words[bits->at >> 6] = whole;
  bits->last = inside + (uint32_t)count >= 64 ? next : whole;
  bits->at += (uint32_t)count;
}

static __attribute__((noinline)) void putLong(Bits* bits, int32_t value, int32_t k, int32_t longest) {
  const int32_t escaped = coder.escaped;
  int32_t high = value >> k;
  const int isEscape = high >= longest;
  if (isEscape) high = longest;
  for (; high >= 31; high -= 31) put(bits, 0, 31);
  put(bits, 1, high + 1);
  if (isEscape) put(bits, (uint32_t)(value - 1) & ((1u << escaped) - 1), escaped);
  else put(bits, (uint32_t)value & ((1u << k) - 1), k);
}

// What is rare is called by pointers: or the linker's optimiser makes it part of the loops, which then run out of registers.
static void (*volatile putLongApart)(Bits*, int32_t, int32_t, int32_t) = putLong;

// A number of limited length (T.87 §A.5.3).
static inline __attribute__((always_inline)) void putNumber(Bits* bits, int32_t value, int32_t k, int32_t longest) {
  const int32_t high = value >> k;
  if (__builtin_expect(high + 1 + k <= 32 && high < longest, 1)) {
    put(bits, 1u << k | ((uint32_t)value & ((1u << k) - 1)), high + 1 + k);
    return;
  }
  Bits copy = *bits;
  putLongApart(&copy, value, k, longest);
  *bits = copy;
}

// A difference as the nearest of those that are equal to it (T.87 §A.4.5).
static inline int32_t wrapped(int32_t error, int32_t bits) { return (int32_t)((uint32_t)error << (32 - bits)) >> (32 - bits); }

static inline __attribute__((always_inline)) void regular(Bits* bits, uint8_t* contexts, int32_t q, int32_t predicted, int32_t sample) {
  const int32_t sign = q >> 31;
  Context* context = (Context*)(void*)(contexts + ((q ^ sign) - sign));
  const int32_t k = context->code;
  const int32_t corrected = within(predicted + ((context->c ^ sign) - sign), coder.most);
  const int32_t error = wrapped(((sample - corrected) ^ sign) - sign, coder.frame.bits);
  const int32_t seen = k == 0 ? error ^ inversion(context) : error;
  putNumber(bits, (seen >> 30) ^ (2 * seen), k, coder.longest);
  learn(context, context, error, error < 0 ? -error : error, coder.frame.reset);
}

static __attribute__((noinline)) void interrupted(Bits* bits, int32_t error, int32_t type, int32_t run) {
  RunContext* context = &coder.runs[type];
  const int32_t k = runCode(context, type);
  const int32_t mostlyNegative = 2 * context->negative >= context->n;
  // Without branches: nobody could guess them.
  const int32_t map = ((error < 0) & ((k != 0) | mostlyNegative)) | ((error > 0) & (k == 0) & !mostlyNegative);
  const int32_t mapped = 2 * abs(error) - type - map;
  putNumber(bits, mapped, k, coder.longest - J[run] - 1);
  learnRun(context, error, mapped, type, coder.frame.reset);
}

static __attribute__((noinline)) void putRun(Bits* bits, int32_t length, int isToEnd, int32_t* run) {
  int32_t ones = 0;
  for (; length >= 1 << J[*run]; ones++) {
    if (ones == RUN_PUT) {
      put(bits, (1u << RUN_PUT) - 1, RUN_PUT);
      ones = 0;
    }
    length -= 1 << J[*run];
    if (*run < 31) ++*run;
  }
  const int32_t rest = isToEnd ? length != 0 : J[*run] + 1;
  put(bits, ((1u << ones) - 1) << rest | (isToEnd ? (uint32_t)rest : (uint32_t)length), ones + rest);
}

static void (*volatile interruptedApart)(Bits*, int32_t, int32_t, int32_t) = interrupted;
static void (*volatile putRunApart)(Bits*, int32_t, int, int32_t*) = putRun;

// What the two lines tell at once: whole numbers of contexts, and predictions.
static void prepare(const uint16_t* before, const uint16_t* line, int16_t* numbers, uint16_t* predicted, int32_t count,
                    int32_t step, const Steps* steps) {
  contextsAbove(before, NULL, numbers, count, step, steps);
  for (int32_t at = 0; at < count; at += 8) {
    const v128_t a = wasm_v128_load(line + at - step);
    const v128_t b = wasm_v128_load(before + at);
    const v128_t c = wasm_v128_load(before + at - step);
    const v128_t number = wasm_i16x8_add(wasm_v128_load(numbers + at), wasm_i16x8_mul(gradients(c, a, steps), wasm_i16x8_splat(CONTEXT_SIZE)));
    wasm_v128_store(numbers + at, number);
    const v128_t least = wasm_u16x8_min(a, b);
    const v128_t most = wasm_u16x8_max(a, b);
    // Between both the sum cannot overflow.
    const v128_t plane = wasm_i16x8_sub(wasm_i16x8_add(a, b), c);
    const v128_t low = wasm_v128_bitselect(most, plane, wasm_u16x8_le(c, least));
    wasm_v128_store(predicted + at, wasm_v128_bitselect(least, low, wasm_u16x8_ge(c, most)));
  }
}

typedef struct {
  const uint16_t* before;
  // Near-lossless coding puts in what the decoder will have.
  uint16_t* line;
  const int16_t* numbers;
  const uint16_t* predicted;
} Lines;

static __attribute__((noinline)) void encodeLine(Bits* to, const Lines* lines, int32_t* run) {
  const int32_t width = coder.frame.width;
  const uint16_t* line = lines->line;
  uint8_t* contexts = coder.table;
  Bits bits = *to;
  for (int32_t x = 0; x < width; x++) {
    const int32_t q = lines->numbers[x];
    if (__builtin_expect(q != 0, 1)) {
      regular(&bits, contexts, q, lines->predicted[x], line[x]);
      continue;
    }
    const int32_t left = line[x - 1];
    const int32_t first = x;
    while (x < width && line[x] == left) x++;
    Bits copy = bits;
    putRunApart(&copy, x - first, x == width, run);
    bits = copy;
    if (x == width) break;
    const int32_t above = lines->before[x];
    const int32_t type = above == left;
    const int32_t difference = line[x] - above;
    interruptedApart(&copy, wrapped(above < left ? -difference : difference, coder.frame.bits), type, *run);
    bits = copy;
    if (*run > 0) --*run;
  }
  *to = bits;
}

static int isSame(const uint16_t* a, const uint16_t* b) { return a[0] == b[0] && a[1] == b[1] && a[2] == b[2]; }

static __attribute__((noinline)) void encodePixels(Bits* to, const Lines* lines, int32_t* run) {
  const int32_t width = coder.frame.width;
  uint8_t* contexts = coder.table;
  Bits bits = *to;
  for (int32_t x = 0; x < width; x++) {
    const int16_t* q = lines->numbers + x * 3;
    const uint16_t* from = lines->line + x * 3;
    const uint16_t* predicted = lines->predicted + x * 3;
    if (__builtin_expect((q[0] | q[1] | q[2]) != 0, 1)) {
      for (int32_t at = 0; at < 3; at++) regular(&bits, contexts, q[at], predicted[at], from[at]);
      continue;
    }
    const int32_t first = x;
    while (x < width && isSame(lines->line + x * 3, from - 3)) x++;
    Bits copy = bits;
    putRunApart(&copy, x - first, x == width, run);
    bits = copy;
    if (x == width) break;
    for (int32_t at = 0; at < 3; at++) {
      const int32_t above = lines->before[x * 3 + at];
      const int32_t difference = lines->line[x * 3 + at] - above;
      const int32_t error = wrapped(above < from[at - 3] ? -difference : difference, coder.frame.bits);
      interruptedApart(&copy, error, 0, *run);
    }
    bits = copy;
    if (*run > 0) --*run;
  }
  *to = bits;
}

static void putTwo(int32_t value) {
  kept.data[kept.size++] = (uint8_t)(value >> 8);
  kept.data[kept.size++] = (uint8_t)value;
}

static void putOne(int32_t value) { kept.data[kept.size++] = (uint8_t)value; }

// The markers that CharLS writes: parameters are told where there are more than 12 bits, as some decoders get those wrong.
static void putHeader(const JlsFrame* frame) {
  const int32_t count = frame->components;
  putTwo(0xffd8);
  putTwo(0xfff7);
  putTwo(8 + 3 * count);
  putOne(frame->bits);
  putTwo(frame->height);
  putTwo(frame->width);
  putOne(count);
  for (int32_t at = 1; at <= count; at++) {
    putTwo(at << 8 | 0x11);
    putOne(0);
  }
  if (frame->bits > 12) {
    putTwo(0xfff8);
    putTwo(13);
    putOne(1);
    const int32_t presets[] = {(1 << frame->bits) - 1, frame->t1, frame->t2, frame->t3, frame->reset};
    for (int32_t at = 0; at < 5; at++) putTwo(presets[at]);
  }
  putTwo(0xffda);
  putTwo(6 + 2 * count);
  putOne(count);
  for (int32_t at = 1; at <= count; at++) putTwo(at << 8);
  putOne(frame->near);
  putTwo(frame->interleave << 8);
}

// All bits as bytes, with a bit stuffed behind each 0xff (T.87 §A.1), and the marker of the end. The words behind are there.
static void putStuffed(const Bits* bits) {
  uint8_t* to = kept.data + kept.size;
  uint32_t at = 0;
  while (at < bits->at) {
    const uint64_t word = bitsAt(kept.words, at);
    if (at + 64 <= bits->at && !has255(word)) {
      const uint64_t bytes = swapped(wasm_i64x2_splat((int64_t)word));
      memcpy(to, &bytes, 8);
      to += 8;
      at += 64;
      continue;
    }
    // Up to the next 0xff, and the seven bits behind it.
    for (uint32_t end = at + 56; at < end && at < bits->at;) {
      const uint8_t byte = (uint8_t)(bitsAt(kept.words, at) >> 56);
      *to++ = byte;
      at += 8;
      if (byte != 0xff) continue;
      *to++ = (uint8_t)(bitsAt(kept.words, at) >> 57);
      at += 7;
    }
  }
  kept.size = (size_t)(to - kept.data);
  putTwo(0xffd9);
}

static void takeLine(uint16_t* line, const void* source, int32_t bytes, size_t at, int32_t count) {
  if (bytes == 2) {
    memcpy(line, (const uint16_t*)source + at, (size_t)count * 2);
    return;
  }
  const uint8_t* from = (const uint8_t*)source + at;
  for (int32_t x = 0; x < count; x++) line[x] = from[x];
}

#include "jls-encode-near.h"

// And so the loops themselves.
static void (*volatile lineEncoders[2][2])(Bits*, const Lines*, int32_t*) = {{encodeLine, encodeNearLine}, {encodePixels, encodeNearPixels}};

static int encodeLines(const void* source, int32_t bytes, uint16_t* memory, Bits* bits) {
  const JlsFrame* frame = &coder.frame;
  const int32_t step = frame->components;
  const int32_t samples = frame->width * step;
  const size_t room = (size_t)samples + 2 * PAD;
  const Steps steps = stepsOf(frame);
  int16_t* numbers = (int16_t*)(memory + 2 * room);
  uint16_t* predicted = memory + 3 * room;
  int32_t run = 0;
  for (int32_t row = 0; row < frame->height; row++) {
    uint16_t* before = memory + (size_t)(row & 1) * room + PAD;
    uint16_t* line = memory + (size_t)((row & 1) ^ 1) * room + PAD;
    takeLine(line, source, bytes, (size_t)row * (size_t)samples, samples);
    for (int32_t at = 0; at < step; at++) {
      before[samples + at] = before[samples - step + at];
      line[at - step] = before[at];
    }
    if (frame->near == 0) prepare(before, line, numbers, predicted, samples, step, &steps);
    else contextsAbove(before, NULL, numbers, samples, step, &steps);
    // No code is longer than 64 bits, and 32 bits count all.
    if (bits->at > 1u << 30 || !reserveWords((bits->at >> 6) + (size_t)samples + 8)) return 0;
    bits->words = kept.words;
    const Lines lines = {before, line, numbers, predicted};
    lineEncoders[step > 1][frame->near > 0](bits, &lines, &run);
  }
  // What bits are left, and zeros behind.
  if (!reserveWords((bits->at >> 6) + 8)) return 0;
  kept.words[bits->at >> 6] = bits->last;
  memset(kept.words + (bits->at >> 6) + 1, 0, 4 * sizeof *kept.words);
  return 1;
}

size_t jlsEncode(const void* source, int32_t bytes, const JlsFrame* frame, uint8_t** stream) {
  const size_t room = (size_t)frame->width * (size_t)frame->components + 2 * PAD;
  uint16_t* memory = calloc(room * 4, sizeof *memory);
  Bits bits = {NULL, 0, 0};
  int isGood = memory != NULL && begin(&coder, frame);
  if (isGood) {
    isGood = encodeLines(source, bytes, memory, &bits) && reserveStream(256 + (size_t)(bits.at / 7));
    finish(&coder);
  }
  free(memory);
  if (!isGood) return 0;
  kept.size = 0;
  putHeader(frame);
  putStuffed(&bits);
  *stream = kept.data;
  return kept.size;
}
