// Pictures of 8 bits, grey or RGB, as files of JPEG (ITU-T T.81, baseline) and PNG (ISO/IEC 15948): what a server draws
// again and again. The library's own encoders do all other pictures, and are what these are tested against.
#include <wasm_simd128.h>
#include "common.h"

static int grow(void** block, size_t* room, size_t needed, size_t size) {
  if (needed <= *room) return 1;
  const size_t larger = *room * 2 > needed ? *room * 2 : needed;
  void* moved = realloc(*block, larger * size);
  if (moved == NULL) return 0;
  *block = moved;
  *room = larger;
  return 1;
}

// The lengths of the best codes for symbols that come so often, none longer than `most` (T.81 §K.2): the two lightest
// trees are joined again and again, then what is too deep moves up.
enum { MOST_SYMBOLS = 288 };
static void bestLengths(const uint32_t* frequencies, int count, int most, uint8_t* lengths) {
  int order[MOST_SYMBOLS];
  int used = 0;
  memset(lengths, 0, count);
  for (int symbol = 0; symbol < count; symbol++) {
    if (frequencies[symbol] == 0) continue;
    int at = used++;
    for (; at > 0 && frequencies[order[at - 1]] < frequencies[symbol]; at--) order[at] = order[at - 1];
    order[at] = symbol;
  }
  if (used == 1) lengths[order[0]] = 1;
  if (used < 2) return;
  uint64_t joints[MOST_SYMBOLS];
  int parents[2 * MOST_SYMBOLS];
  int joint = 0, leaf = used - 1;
  for (int made = 0; made < used - 1; made++) {
    uint64_t weight = 0;
    for (int each = 0; each < 2; each++) {
      const int isLeaf = leaf >= 0 && (joint >= made || frequencies[order[leaf]] <= joints[joint]);
      weight += isLeaf ? frequencies[order[leaf]] : joints[joint];
      parents[isLeaf ? leaf-- : used + joint++] = used + made;
    }
    joints[made] = weight;
  }
  int levels[2 * MOST_SYMBOLS];
  int counts[MOST_SYMBOLS + 1] = {0};
  levels[2 * used - 2] = 0;
  for (int node = 2 * used - 3; node >= 0; node--) {
    levels[node] = levels[parents[node]] + 1;
    if (node < used) counts[levels[node]]++;
  }
  for (int length = used; length > most; length--) {
    while (counts[length] > 0) {
      int shorter = length - 2;
      while (counts[shorter] == 0) shorter--;
      counts[length] -= 2;
      counts[length - 1]++;
      counts[shorter + 1] += 2;
      counts[shorter]--;
    }
  }
  int next = 0;
  for (int length = 1; length <= most; length++)
    for (int each = 0; each < counts[length]; each++) lengths[order[next++]] = length;
}

// ---- JPEG

// T.81 Tables K.1 and K.2, row by row.
static const uint8_t BASES[2][64] = {
  {16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
   18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99},
  {17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
   99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99},
};

// Place in zig-zag order by place in the block (T.81 Figure 5).
static const uint8_t ZIG_ZAG[64] = {
  0, 1, 5, 6, 14, 15, 27, 28, 2, 4, 7, 13, 16, 26, 29, 42, 3, 8, 12, 17, 25, 30, 41, 43, 9, 11, 18, 24, 31, 40, 44, 53,
  10, 19, 23, 32, 39, 45, 52, 54, 20, 22, 33, 38, 46, 51, 55, 60, 21, 34, 37, 47, 50, 56, 59, 61, 35, 36, 48, 49, 57, 58, 62, 63,
};

// A token has its symbol in bits 0 to 7, the number of its code table in bits 8 and 9, and its value above.
typedef struct {
  uint32_t* tokens;
  size_t room;
  size_t filled;
  uint32_t frequencies[4][257];
  float reciprocals[2][64];
  uint8_t factors[2][64];
  int level[3];
} Jpeg;

static inline int categoryOf(int value) {
  const uint32_t size = value < 0 ? -value : value;
  return size == 0 ? 0 : 32 - __builtin_clz(size);
}

static inline void put(Jpeg* jpeg, int table, int symbol, int value) {
  jpeg->frequencies[table][symbol]++;
  jpeg->tokens[jpeg->filled++] = (uint32_t)value << 10 | table << 8 | symbol;
}

static inline v128_t pair(int16_t even, int16_t odd) {
  return wasm_i16x8_make(even, odd, even, odd, even, odd, even, odd);
}

static inline void transpose(v128_t row[8]) {
  v128_t a[8], b[8];
  for (int k = 0; k < 4; k++) {
    a[2 * k] = wasm_i16x8_shuffle(row[k], row[k + 4], 0, 8, 1, 9, 2, 10, 3, 11);
    a[2 * k + 1] = wasm_i16x8_shuffle(row[k], row[k + 4], 4, 12, 5, 13, 6, 14, 7, 15);
  }
  for (int k = 0; k < 4; k++) {
    b[2 * k] = wasm_i16x8_shuffle(a[k], a[k + 4], 0, 8, 1, 9, 2, 10, 3, 11);
    b[2 * k + 1] = wasm_i16x8_shuffle(a[k], a[k + 4], 4, 12, 5, 13, 6, 14, 7, 15);
  }
  for (int k = 0; k < 4; k++) {
    row[2 * k] = wasm_i16x8_shuffle(b[k], b[k + 4], 0, 8, 1, 9, 2, 10, 3, 11);
    row[2 * k + 1] = wasm_i16x8_shuffle(b[k], b[k + 4], 4, 12, 5, 13, 6, 14, 7, 15);
  }
}

#define FIX(number) ((int16_t)((number) * 8192 + ((number) < 0 ? -0.5 : 0.5)))

// Two sums of products of two vectors each, rounded and moved down.
static inline v128_t turned(v128_t low, v128_t high, v128_t by, v128_t addLow, v128_t addHigh, int down) {
  const v128_t half = wasm_i32x4_splat(1 << (down - 1));
  low = wasm_i32x4_add(wasm_i32x4_add(wasm_i32x4_dot_i16x8(low, by), addLow), half);
  high = wasm_i32x4_add(wasm_i32x4_add(wasm_i32x4_dot_i16x8(high, by), addHigh), half);
  return wasm_i16x8_narrow_i32x4(wasm_i32x4_shr(low, down), wasm_i32x4_shr(high, down));
}

// One direction of the transform (T.81 §A.3.3), eight at a time, by the factorisation of Loeffler, Ligtenberg and
// Moschytz with 13 bits behind the point. Both directions leave the coefficients eight times too large.
static inline void transform(v128_t d[8], int isSecond) {
  const v128_t sum0 = wasm_i16x8_add(d[0], d[7]), left7 = wasm_i16x8_sub(d[0], d[7]);
  const v128_t sum1 = wasm_i16x8_add(d[1], d[6]), left6 = wasm_i16x8_sub(d[1], d[6]);
  const v128_t sum2 = wasm_i16x8_add(d[2], d[5]), left5 = wasm_i16x8_sub(d[2], d[5]);
  const v128_t sum3 = wasm_i16x8_add(d[3], d[4]), left4 = wasm_i16x8_sub(d[3], d[4]);
  const v128_t even0 = wasm_i16x8_add(sum0, sum3), even3 = wasm_i16x8_sub(sum0, sum3);
  const v128_t even1 = wasm_i16x8_add(sum1, sum2), even2 = wasm_i16x8_sub(sum1, sum2);
  const int down = isSecond ? 15 : 11;
  const v128_t zero = wasm_i32x4_splat(0);
  v128_t first = wasm_i16x8_add(even0, even1), fifth = wasm_i16x8_sub(even0, even1);
  if (isSecond) {
    const v128_t half = wasm_i16x8_splat(2);
    first = wasm_i16x8_shr(wasm_i16x8_add(first, half), 2);
    fifth = wasm_i16x8_shr(wasm_i16x8_add(fifth, half), 2);
  } else {
    first = wasm_i16x8_shl(first, 2);
    fifth = wasm_i16x8_shl(fifth, 2);
  }
#define LOW(a, b) wasm_i16x8_shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
#define HIGH(a, b) wasm_i16x8_shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15)
  const v128_t lowEven = LOW(even3, even2), highEven = HIGH(even3, even2);
  const v128_t z3 = wasm_i16x8_add(left4, left6), z4 = wasm_i16x8_add(left5, left7);
  const v128_t lowZ = LOW(z3, z4), highZ = HIGH(z3, z4);
  const v128_t by3 = pair(FIX(1.175875602 - 1.961570560), FIX(1.175875602));
  const v128_t by4 = pair(FIX(1.175875602), FIX(1.175875602 - 0.390180644));
  const v128_t low3 = wasm_i32x4_dot_i16x8(lowZ, by3), high3 = wasm_i32x4_dot_i16x8(highZ, by3);
  const v128_t low4 = wasm_i32x4_dot_i16x8(lowZ, by4), high4 = wasm_i32x4_dot_i16x8(highZ, by4);
  const v128_t low47 = LOW(left4, left7), high47 = HIGH(left4, left7);
  const v128_t low56 = LOW(left5, left6), high56 = HIGH(left5, left6);
  d[0] = first;
  d[4] = fifth;
  d[2] = turned(lowEven, highEven, pair(FIX(0.541196100 + 0.765366865), FIX(0.541196100)), zero, zero, down);
  d[6] = turned(lowEven, highEven, pair(FIX(0.541196100), FIX(0.541196100 - 1.847759065)), zero, zero, down);
  d[7] = turned(low47, high47, pair(FIX(0.298631336 - 0.899976223), FIX(-0.899976223)), low3, high3, down);
  d[1] = turned(low47, high47, pair(FIX(-0.899976223), FIX(1.501321110 - 0.899976223)), low4, high4, down);
  d[5] = turned(low56, high56, pair(FIX(2.053119869 - 2.562915447), FIX(-2.562915447)), low4, high4, down);
  d[3] = turned(low56, high56, pair(FIX(-2.562915447), FIX(3.072711026 - 2.562915447)), low3, high3, down);
}

// One block in symbols and values (T.81 §F.1.2), for which there is room.
static inline void encodeBlock(Jpeg* jpeg, const uint8_t* samples, size_t stride, int component, int table) {
  v128_t row[8];
  const v128_t middle = wasm_i16x8_splat(128);
  const v128_t same = wasm_i16x8_splat((int16_t)(samples[0] - 128));
  v128_t other = wasm_i16x8_splat(0);
  for (int y = 0; y < 8; y++) {
    row[y] = wasm_i16x8_sub(wasm_u16x8_load8x8(samples + y * stride), middle);
    other = wasm_v128_or(other, wasm_v128_xor(row[y], same));
  }
  const float* reciprocals = jpeg->reciprocals[table];
  int16_t values[64];
  uint64_t places = 0;
  int level;
  if (!wasm_v128_any_true(other)) {
    // Air, of which there is much, is a level and nothing else.
    level = (int)__builtin_nearbyintf((float)((samples[0] - 128) * 64) * reciprocals[0]);
  } else {
    transpose(row);
    transform(row, 0);
    transpose(row);
    transform(row, 1);
    for (int y = 0; y < 8; y++) {
      const v128_t low = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(row[y])), wasm_v128_load(reciprocals + 8 * y));
      const v128_t high = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(row[y])), wasm_v128_load(reciprocals + 8 * y + 4));
      const v128_t whole = wasm_i16x8_narrow_i32x4(
        wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(low)), wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(high)));
      row[y] = whole;
      uint32_t lanes = wasm_i16x8_bitmask(wasm_i16x8_ne(whole, wasm_i16x8_splat(0)));
      if (lanes == 0) continue;
      int16_t own[8];
      wasm_v128_store(own, whole);
      for (; lanes != 0; lanes &= lanes - 1) {
        const int lane = __builtin_ctz(lanes);
        const int place = ZIG_ZAG[8 * y + lane];
        values[place] = own[lane];
        places |= (uint64_t)1 << place;
      }
    }
    level = wasm_i16x8_extract_lane(row[0], 0);
  }
  const int difference = level - jpeg->level[component];
  jpeg->level[component] = level;
  put(jpeg, 2 * table, categoryOf(difference), difference);
  const int coefficients = 2 * table + 1;
  int last = 0;
  for (places &= ~(uint64_t)1; places != 0; places &= places - 1) {
    const int place = __builtin_ctzll(places);
    int run = place - last - 1;
    for (; run > 15; run -= 16) put(jpeg, coefficients, 0xf0, 0);
    put(jpeg, coefficients, run << 4 | categoryOf(values[place]), values[place]);
    last = place;
  }
  if (last < 63) put(jpeg, coefficients, 0, 0);
}

static inline int clamped(int value, int least, int most) { return value < least ? least : value > most ? most : value; }

// T.81 Table K.1 and K.2, scaled as the reference software scales them.
static void setQuality(Jpeg* jpeg, int quality) {
  const int percent = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  for (int table = 0; table < 2; table++) {
    for (int at = 0; at < 64; at++) {
      const int factor = clamped((BASES[table][at] * percent + 50) / 100, 1, 255);
      jpeg->factors[table][at] = factor;
      jpeg->reciprocals[table][at] = 1.0f / (8 * factor);
    }
  }
}

// Luma and chroma of full range (PS3.3 §C.7.6.3.1.2), the chroma halved across: means are rounded down and up by turns.
static void planesOfRow(const uint8_t* rgb, size_t width, size_t padded, uint8_t* luma, uint8_t* blue, uint8_t* red) {
  enum { HALF = 1 << 15, CHROMA_ZERO = (128 << 16) + HALF - 1 };
  uint8_t chroma[2][2];
  for (size_t x = 0; x < padded; x++) {
    const uint8_t* pixel = rgb + 3 * (x < width ? x : width - 1);
    const int r = pixel[0], g = pixel[1], b = pixel[2];
    luma[x] = (19595 * r + 38470 * g + 7471 * b + HALF) >> 16;
    chroma[0][x & 1] = (CHROMA_ZERO - 11059 * r - 21709 * g + 32768 * b) >> 16;
    chroma[1][x & 1] = (CHROMA_ZERO + 32768 * r - 27439 * g - 5329 * b) >> 16;
    if ((x & 1) == 0) continue;
    const int up = x >> 1 & 1;
    blue[x >> 1] = (chroma[0][0] + chroma[0][1] + up) >> 1;
    red[x >> 1] = (chroma[1][0] + chroma[1][1] + up) >> 1;
  }
}

typedef struct {
  // By what the lower ten bits of a token say: the code above its length.
  uint32_t codes[4][256];
  uint8_t counts[4][17];
  uint8_t symbols[4][256];
  int used[4];
} Codes;

// The best codes for what came so often; one more symbol, the rarest, gets the code of ones only (T.81 §K.2, Annex C).
static void makeCodes(Codes* codes, uint32_t frequencies[4][257], int kinds) {
  for (int kind = 0; kind < kinds; kind++) {
    uint8_t lengths[257];
    frequencies[kind][256] = 1;
    bestLengths(frequencies[kind], 257, 16, lengths);
    uint32_t code = 0;
    for (int length = 1; length <= 16; length++, code <<= 1) {
      for (int symbol = 0; symbol < 256; symbol++) {
        if (lengths[symbol] != length) continue;
        codes->symbols[kind][codes->used[kind]++] = symbol;
        codes->counts[kind][length]++;
        codes->codes[kind][symbol] = code++ << 5 | length;
      }
    }
  }
}

static inline uint8_t* putByte(uint8_t* to, int byte) {
  *to++ = byte;
  return to;
}

static inline uint8_t* putWord(uint8_t* to, int word) { return putByte(putByte(to, word >> 8), word & 255); }

static uint8_t* putHead(uint8_t* to, const Jpeg* jpeg, const Codes* codes, int width, int height, int channels) {
  static const uint8_t JFIF[] = {0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
  const int tables = channels == 1 ? 1 : 2;
  to = putWord(to, 0xffd8);
  memcpy(to, JFIF, sizeof JFIF);
  to += sizeof JFIF;
  for (int table = 0; table < tables; table++) {
    to = putByte(putWord(putWord(to, 0xffdb), 67), table);
    for (int at = 0; at < 64; at++) to[ZIG_ZAG[at]] = jpeg->factors[table][at];
    to += 64;
  }
  to = putByte(putWord(putWord(to, 0xffc0), 8 + 3 * channels), 8);
  to = putByte(putWord(putWord(to, height), width), channels);
  for (int at = 0; at < channels; at++)
    to = putByte(putByte(putByte(to, at + 1), channels == 3 && at == 0 ? 0x21 : 0x11), at == 0 ? 0 : 1);
  for (int kind = 0; kind < 2 * tables; kind++) {
    to = putByte(putWord(putWord(to, 0xffc4), 19 + codes->used[kind]), (kind & 1) << 4 | kind >> 1);
    memcpy(to, codes->counts[kind] + 1, 16);
    memcpy(to + 16, codes->symbols[kind], codes->used[kind]);
    to += 16 + codes->used[kind];
  }
  to = putByte(putWord(putWord(to, 0xffda), 6 + 2 * channels), channels);
  for (int at = 0; at < channels; at++) to = putByte(putByte(to, at + 1), at == 0 ? 0 : 0x11);
  return putByte(putByte(putByte(to, 0), 63), 0);
}

static inline uint8_t* putStuffed(uint8_t* to, uint32_t four) {
  // Whether a byte of the four is 0xff.
  if (((~four - 0x01010101u) & four & 0x80808080u) == 0) {
    const uint32_t swapped = __builtin_bswap32(four);
    memcpy(to, &swapped, 4);
    return to + 4;
  }
  for (int shift = 24; shift >= 0; shift -= 8) {
    const uint8_t byte = four >> shift;
    *to++ = byte;
    if (byte == 0xff) *to++ = 0;
  }
  return to;
}

static uint8_t* putTokens(uint8_t* to, const Jpeg* jpeg, const Codes* codes) {
  const uint32_t* const table = codes->codes[0];
  uint64_t hold = 0;
  int held = 0;
  for (size_t at = 0; at < jpeg->filled; at++) {
    const uint32_t token = jpeg->tokens[at], entry = table[token & 1023];
    const int extra = token & 15, count = (entry & 31) + extra;
    const int32_t value = (int32_t)token >> 10;
    const uint32_t bits = (uint32_t)(value + (value >> 31)) & ((1u << extra) - 1);
    hold = hold << count | (entry >> 5 << extra | bits);
    held += count;
    if (held < 32) continue;
    held -= 32;
    to = putStuffed(to, (uint32_t)(hold >> held));
  }
  // The last byte is filled with ones (T.81 §F.1.2.3).
  const int fill = -held & 7;
  hold = hold << fill | ((1u << fill) - 1);
  for (held += fill; held > 0;) {
    held -= 8;
    const uint8_t byte = hold >> held;
    *to++ = byte;
    if (byte == 0xff) *to++ = 0;
  }
  return putWord(to, 0xffd9);
}

static int encodeStrips(Jpeg* jpeg, const uint8_t* source, size_t width, size_t height, int channels, uint8_t* strip) {
  const size_t unit = channels == 3 ? 16 : 8;
  const size_t padded = (width + unit - 1) / unit * unit;
  uint8_t* const blue = strip + 8 * padded;
  uint8_t* const red = blue + 4 * padded;
  // Of a strip: blocks of 64 tokens and a little.
  const size_t most = padded / 8 * (channels == 3 ? 2 : 1) * 68;
  for (size_t top = 0; top < height; top += 8) {
    if (!grow((void**)&jpeg->tokens, &jpeg->room, jpeg->filled + most, sizeof(uint32_t))) return 0;
    for (size_t y = 0; y < 8; y++) {
      const uint8_t* row = source + (top + y < height ? top + y : height - 1) * width * channels;
      uint8_t* to = strip + y * padded;
      if (channels == 3) planesOfRow(row, width, padded, to, blue + y * padded / 2, red + y * padded / 2);
      else {
        memcpy(to, row, width);
        memset(to + width, row[width - 1], padded - width);
      }
    }
    for (size_t left = 0; left < padded; left += unit) {
      encodeBlock(jpeg, strip + left, padded, 0, 0);
      if (channels == 1) continue;
      encodeBlock(jpeg, strip + left + 8, padded, 0, 0);
      encodeBlock(jpeg, blue + left / 2, padded / 2, 1, 1);
      encodeBlock(jpeg, red + left / 2, padded / 2, 2, 1);
    }
  }
  return 1;
}

static int finish(uint8_t* begin, const uint8_t* end) {
  answers[OUTPUT_AT] = (int32_t)(intptr_t)begin;
  answers[OUTPUT_SIZE] = (int32_t)(end - begin);
  return 0;
}

// The file is the caller's to release, as with PNG.
EXPORT int encodeJpeg(const uint8_t* source, size_t width, size_t height, int channels, int quality) {
  Jpeg* jpeg = calloc(1, sizeof(Jpeg));
  Codes* codes = calloc(1, sizeof(Codes));
  uint8_t* strip = malloc(16 * (width + 16));
  uint8_t* file = NULL;
  if (jpeg != NULL && codes != NULL && strip != NULL) {
    setQuality(jpeg, quality);
    if (encodeStrips(jpeg, source, width, height, channels, strip)) {
      const int kinds = channels == 1 ? 2 : 4;
      makeCodes(codes, jpeg->frequencies, kinds);
      uint64_t bits = 0;
      for (int kind = 0; kind < kinds; kind++)
        for (int symbol = 0; symbol < 256; symbol++)
          bits += (uint64_t)jpeg->frequencies[kind][symbol] * ((codes->codes[kind][symbol] & 31) + (symbol & 15));
      // Each byte may be stuffed.
      file = malloc(bits / 4 + 2048);
    }
  }
  if (file != NULL) finish(file, putTokens(putHead(file, jpeg, codes, width, height, channels), jpeg, codes));
  if (jpeg != NULL) free(jpeg->tokens);
  free(jpeg);
  free(codes);
  free(strip);
  return file == NULL ? fail("out of memory") : 0;
}

// ---- PNG

// Sums of the bytes as numbers with a sign, without it: how far a row is from what is foretold of it.
static inline uint32_t distance(const uint8_t* row, const uint8_t* foretold, size_t count) {
  v128_t sums = wasm_i32x4_splat(0);
  size_t at = 0;
  uint32_t sum = 0;
  for (; at + 16 <= count; at += 16) {
    const v128_t left = wasm_i8x16_abs(wasm_i8x16_sub(wasm_v128_load(row + at), wasm_v128_load(foretold + at)));
    sums = wasm_i32x4_add(sums, wasm_u32x4_extadd_pairwise_u16x8(wasm_u16x8_extadd_pairwise_u8x16(left)));
  }
  for (; at < count; at++) {
    const int8_t left = (int8_t)(row[at] - foretold[at]);
    sum += left < 0 ? -left : left;
  }
  return sum + wasm_i32x4_extract_lane(sums, 0) + wasm_i32x4_extract_lane(sums, 1) + wasm_i32x4_extract_lane(sums, 2) +
    wasm_i32x4_extract_lane(sums, 3);
}

static inline void subtract(uint8_t* to, const uint8_t* row, const uint8_t* foretold, size_t count) {
  size_t at = 0;
  for (; at + 16 <= count; at += 16)
    wasm_v128_store(to + at, wasm_i8x16_sub(wasm_v128_load(row + at), wasm_v128_load(foretold + at)));
  for (; at < count; at++) to[at] = row[at] - foretold[at];
}

// Each row less the pixels to its left or above, whichever is nearer (ISO/IEC 15948 §9.2, types 1 and 2).
static void filterRows(uint8_t* to, const uint8_t* source, size_t height, size_t rowBytes, size_t step) {
  for (size_t y = 0; y < height; y++, to += rowBytes + 1, source += rowBytes) {
    const uint32_t sub = distance(source + step, source, rowBytes - step);
    const int isUp = y > 0 && distance(source, source - rowBytes, rowBytes) < sub;
    to[0] = isUp ? 2 : 1;
    if (isUp) subtract(to + 1, source, source - rowBytes, rowBytes);
    else {
      memcpy(to + 1, source, step);
      subtract(to + 1 + step, source + step, source, rowBytes - step);
    }
  }
}

static uint32_t adler(const uint8_t* bytes, size_t count) {
  uint32_t a = 1, b = 0;
  const v128_t low = wasm_u16x8_make(16, 15, 14, 13, 12, 11, 10, 9), high = wasm_u16x8_make(8, 7, 6, 5, 4, 3, 2, 1);
  while (count > 0) {
    // As many as leave the sums below 2^32 (RFC 1950 §9).
    size_t run = count < 5552 ? count : 5552;
    count -= run;
    v128_t sums = wasm_i32x4_splat(0), before = wasm_i32x4_splat(0), weighted = wasm_i32x4_splat(0);
    uint32_t sixteens = 0;
    for (; run >= 16; run -= 16, bytes += 16, sixteens++) {
      const v128_t sixteen = wasm_v128_load(bytes);
      before = wasm_i32x4_add(before, sums);
      sums = wasm_i32x4_add(sums, wasm_u32x4_extadd_pairwise_u16x8(wasm_u16x8_extadd_pairwise_u8x16(sixteen)));
      weighted = wasm_i32x4_add(weighted, wasm_i32x4_dot_i16x8(wasm_u16x8_extend_low_u8x16(sixteen), low));
      weighted = wasm_i32x4_add(weighted, wasm_i32x4_dot_i16x8(wasm_u16x8_extend_high_u8x16(sixteen), high));
    }
#define TOTAL(v) \
  (wasm_u32x4_extract_lane(v, 0) + wasm_u32x4_extract_lane(v, 1) + wasm_u32x4_extract_lane(v, 2) + wasm_u32x4_extract_lane(v, 3))
#define wasm_u32x4_extract_lane(v, lane) ((uint32_t)wasm_i32x4_extract_lane(v, lane))
    b += 16 * sixteens * a + 16 * TOTAL(before) + TOTAL(weighted);
    a += TOTAL(sums);
    for (; run > 0; run--) {
      a += *bytes++;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return b << 16 | a;
}

static uint32_t crcTables[8][256];

static uint32_t crc(const uint8_t* bytes, size_t count) {
  if (crcTables[0][1] == 0) {
    for (uint32_t byte = 0; byte < 256; byte++) {
      uint32_t value = byte;
      for (int bit = 0; bit < 8; bit++) value = value & 1 ? value >> 1 ^ 0xedb88320u : value >> 1;
      crcTables[0][byte] = value;
    }
    for (int table = 1; table < 8; table++)
      for (int byte = 0; byte < 256; byte++)
        crcTables[table][byte] = crcTables[table - 1][byte] >> 8 ^ crcTables[0][crcTables[table - 1][byte] & 255];
  }
  uint32_t value = ~0u;
  for (; count >= 8; count -= 8, bytes += 8) {
    uint32_t first, second;
    memcpy(&first, bytes, 4);
    memcpy(&second, bytes + 4, 4);
    first ^= value;
    value = crcTables[7][first & 255] ^ crcTables[6][first >> 8 & 255] ^ crcTables[5][first >> 16 & 255] ^ crcTables[4][first >> 24] ^
      crcTables[3][second & 255] ^ crcTables[2][second >> 8 & 255] ^ crcTables[1][second >> 16 & 255] ^ crcTables[0][second >> 24];
  }
  for (; count > 0; count--) value = value >> 8 ^ crcTables[0][(value ^ *bytes++) & 255];
  return ~value;
}

typedef struct {
  uint64_t hold;
  int held;
  uint8_t* to;
} Bits;

// At most 32 bits, the lowest first.
static inline void putBits(Bits* bits, uint32_t value, int count) {
  bits->hold |= (uint64_t)value << bits->held;
  bits->held += count;
  if (bits->held < 32) return;
  const uint32_t four = (uint32_t)bits->hold;
  memcpy(bits->to, &four, 4);
  bits->to += 4;
  bits->hold >>= 32;
  bits->held -= 32;
}

static uint32_t reversed(uint32_t code, int length) {
  uint32_t turned = 0;
  for (int bit = 0; bit < length; bit++) turned |= (code >> bit & 1) << (length - 1 - bit);
  return turned;
}

// The codes for lengths, in the order of their symbols, the first bit lowest (RFC 1951 §3.2.2).
static void numberCodes(const uint8_t* lengths, int count, uint16_t* codes) {
  uint32_t code = 0;
  for (int length = 1; length <= 15; length++, code <<= 1)
    for (int symbol = 0; symbol < count; symbol++)
      if (lengths[symbol] == length) codes[symbol] = reversed(code++, length);
}

// Code, extra bits and their number of each length of a repetition (RFC 1951 §3.2.5).
typedef struct {
  uint16_t symbol;
  uint8_t extra;
  uint8_t bits;
} RunCode;
static RunCode runCodes[259];

static void makeRunCodes(void) {
  if (runCodes[3].symbol != 0) return;
  for (int length = 3, symbol = 257, bits = 0; symbol < 285; symbol++) {
    if (symbol > 264 && (symbol - 265) % 4 == 0) bits++;
    for (int extra = 0; extra < 1 << bits && length < 259; extra++, length++)
      runCodes[length] = (RunCode){.symbol = symbol, .extra = extra, .bits = bits};
  }
  runCodes[258] = (RunCode){.symbol = 285, .extra = 0, .bits = 0};
}

enum { BLOCK = 1 << 16, REPEATED = 0x8000 };

// Bytes as they are, and repetitions of the one before: what filtered rows have most. Gives the number of tokens.
static size_t tokensOf(const uint8_t* bytes, size_t count, int before, uint16_t* tokens, uint32_t* frequencies) {
  size_t made = 0;
  for (size_t at = 0; at < count;) {
    const uint8_t byte = bytes[at];
    size_t end = at;
    if (byte == before) {
      const v128_t same = wasm_i8x16_splat(byte);
      const size_t most = count - at < 258 ? count : at + 258;
      int lanes = 0xffff;
      while (end + 16 <= most && lanes == 0xffff) {
        lanes = wasm_i8x16_bitmask(wasm_i8x16_eq(wasm_v128_load(bytes + end), same));
        end += lanes == 0xffff ? 16 : __builtin_ctz(~lanes);
      }
      if (lanes == 0xffff) while (end < most && bytes[end] == byte) end++;
    }
    if (end - at >= 3) {
      frequencies[runCodes[end - at].symbol]++;
      tokens[made++] = REPEATED | (end - at);
      at = end;
    } else {
      frequencies[byte]++;
      tokens[made++] = byte;
      before = byte;
      at++;
    }
  }
  return made;
}

// The lengths of the codes, themselves in a code (RFC 1951 §3.2.7): zeros in runs, everything else as it is.
static void putLengths(Bits* bits, const uint8_t* lengths, int count) {
  static const uint8_t ORDER[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
  uint8_t symbols[320], extras[320], own[19];
  uint16_t codes[19];
  uint32_t frequencies[19] = {0};
  int made = 0;
  // The one distance that there is has a code of one bit.
  for (int at = 0; at <= count;) {
    const int length = at == count ? 1 : lengths[at];
    int run = 1;
    while (at + run < count && lengths[at + run] == length) run++;
    if (at == count) run = 1;
    if (length == 0 && run >= 3) {
      if (run > 138) run = 138;
      symbols[made] = run > 10 ? 18 : 17;
      extras[made] = run > 10 ? run - 11 : run - 3;
    } else {
      run = 1;
      symbols[made] = length;
      extras[made] = 0;
    }
    frequencies[symbols[made++]]++;
    at += run;
  }
  bestLengths(frequencies, 19, 7, own);
  numberCodes(own, 19, codes);
  int last = 18;
  while (last > 3 && own[ORDER[last]] == 0) last--;
  putBits(bits, count - 257, 5);
  putBits(bits, 0, 5);
  putBits(bits, last + 1 - 4, 4);
  for (int at = 0; at <= last; at++) putBits(bits, own[ORDER[at]], 3);
  for (int at = 0; at < made; at++) {
    putBits(bits, codes[symbols[at]], own[symbols[at]]);
    if (symbols[at] == 17) putBits(bits, extras[at], 3);
    if (symbols[at] == 18) putBits(bits, extras[at], 7);
  }
}

static void putBlock(Bits* bits, const uint16_t* tokens, size_t made, uint32_t* frequencies, int isLast) {
  uint8_t lengths[286];
  uint16_t codes[286];
  frequencies[256] = 1;
  bestLengths(frequencies, 286, 15, lengths);
  numberCodes(lengths, 286, codes);
  int count = 286;
  while (count > 257 && lengths[count - 1] == 0) count--;
  putBits(bits, isLast ? 5 : 4, 3);
  putLengths(bits, lengths, count);
  for (size_t at = 0; at < made; at++) {
    const uint16_t token = tokens[at];
    if (token < REPEATED) putBits(bits, codes[token], lengths[token]);
    else {
      const RunCode run = runCodes[token & ~REPEATED];
      // The distance behind it is a single 0.
      putBits(bits, codes[run.symbol] | (uint32_t)run.extra << lengths[run.symbol], lengths[run.symbol] + run.bits + 1);
    }
  }
  putBits(bits, codes[256], lengths[256]);
}

static uint8_t* putLong(uint8_t* to, uint32_t number) {
  const uint32_t swapped = __builtin_bswap32(number);
  memcpy(to, &swapped, 4);
  return to + 4;
}

static uint8_t* putChunk(uint8_t* to, const char* type, const uint8_t* data, size_t length) {
  uint8_t* const begin = putLong(to, length);
  memcpy(begin, type, 4);
  if (data != begin + 4) memcpy(begin + 4, data, length);
  return putLong(begin + 4 + length, crc(begin, length + 4));
}

EXPORT int encodePng(const uint8_t* source, size_t width, size_t height, int channels) {
  const uint8_t HEAD[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  const size_t rowBytes = width * channels, all = (rowBytes + 1) * height;
  uint8_t* rows = malloc(all + 16);
  uint16_t* tokens = malloc(BLOCK * sizeof(uint16_t));
  // A byte takes no more than 9 bits: where the best codes have longer ones, others are shorter for it.
  uint8_t* file = malloc(all + all / 8 + (all / BLOCK + 1) * 512 + 1024);
  if (rows == NULL || tokens == NULL || file == NULL) {
    free(rows);
    free(tokens);
    free(file);
    return fail("out of memory");
  }
  makeRunCodes();
  filterRows(rows, source, height, rowBytes, channels);
  memcpy(file, HEAD, sizeof HEAD);
  uint8_t header[13] = {0};
  putLong(putLong(header, width), height);
  header[8] = 8;
  header[9] = channels == 3 ? 2 : 0;
  uint8_t* const chunk = putChunk(file + sizeof HEAD, "IHDR", header, sizeof header);
  uint8_t* const data = chunk + 8;
  Bits bits = {.to = putWord(data, 0x7801)};
  for (size_t at = 0; at < all; at += BLOCK) {
    const size_t count = all - at < BLOCK ? all - at : BLOCK;
    uint32_t frequencies[286] = {0};
    const size_t made = tokensOf(rows + at, count, at == 0 ? -1 : rows[at - 1], tokens, frequencies);
    putBlock(&bits, tokens, made, frequencies, at + count == all);
  }
  for (; bits.held > 0; bits.held -= 8, bits.hold >>= 8) *bits.to++ = (uint8_t)bits.hold;
  uint8_t* const end = putLong(bits.to, adler(rows, all));
  free(rows);
  free(tokens);
  return finish(file, putChunk(putChunk(chunk, "IDAT", data, end - data), "IEND", end + 12, 0));
}
