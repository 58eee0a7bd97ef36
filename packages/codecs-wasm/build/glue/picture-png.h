// PNG (ISO/IEC 15948) of 8 bits.
#ifndef HOUNSFIELD_PICTURE_PNG_H
#define HOUNSFIELD_PICTURE_PNG_H

#include <wasm_simd128.h>
#include "picture-codes.h"

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

// Bits that are not whole bytes yet, the lowest first; there is room for eight bytes more.
typedef struct {
  uint64_t hold;
  int held;
  uint8_t* to;
} Bits;

// What there is goes out in whole bytes, without asking how many: fewer than eight bits are held then.
static inline void flush(Bits* bits) {
  memcpy(bits->to, &bits->hold, 8);
  bits->to += bits->held >> 3;
  bits->hold >>= bits->held & 56;
  bits->held &= 7;
}

static inline void add(Bits* bits, uint32_t value, int count) {
  bits->hold |= (uint64_t)value << bits->held;
  bits->held += count;
}

// At most 32 bits.
static inline void putBits(Bits* bits, uint32_t value, int count) {
  add(bits, value, count);
  flush(bits);
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

// Four codes and seven bits are held at once.
enum { BLOCK = 1 << 16, LONGEST = 14 };

// Bytes as they are, then a repetition of the one before, which is what filtered rows have most; of none, its length is 0.
typedef struct {
  uint32_t literals;
  uint32_t repeated;
} Part;

// How many of so many bytes, 258 at most, are this one.
static inline size_t repeatedAt(const uint8_t* bytes, size_t most, uint8_t byte) {
  const v128_t same = wasm_i8x16_splat(byte);
  size_t at = 0;
  if (most > 258) most = 258;
  for (; at + 16 <= most; at += 16) {
    const uint32_t lanes = wasm_i8x16_bitmask(wasm_i8x16_eq(wasm_v128_load(bytes + at), same));
    if (lanes != 0xffff) return at + __builtin_ctz(~lanes);
  }
  while (at < most && bytes[at] == byte) at++;
  return at;
}

// Gives the number of parts. The byte before the first is looked at too.
static size_t partsOf(const uint8_t* bytes, size_t count, Part* parts) {
  size_t made = 0, begin = 0, at = 0;
  while (at < count) {
    // Places from which three bytes are as the one before.
    uint32_t places = 0;
    if (at + 16 <= count) {
      const uint32_t lanes = wasm_i8x16_bitmask(wasm_i8x16_eq(wasm_v128_load(bytes + at), wasm_v128_load(bytes + at - 1)));
      places = lanes & lanes >> 1 & lanes >> 2;
      if (places == 0) {
        at += 14;
        continue;
      }
      at += __builtin_ctz(places);
    }
    const size_t repeated = repeatedAt(bytes + at, count - at, bytes[at - 1]);
    if (repeated < 3) {
      at++;
      continue;
    }
    parts[made++] = (Part){.literals = at - begin, .repeated = repeated};
    begin = at += repeated;
  }
  if (begin < count) parts[made++] = (Part){.literals = count - begin, .repeated = 0};
  return made;
}

// In turn in four tables: one byte often comes again before it is counted.
static void countParts(const uint8_t* bytes, const Part* parts, size_t made, uint32_t* frequencies) {
  uint32_t counts[4][256];
  memset(counts, 0, sizeof counts);
  for (size_t part = 0; part < made; part++) {
    const size_t literals = parts[part].literals;
    size_t at = 0;
    for (; at + 4 <= literals; at += 4)
      for (int each = 0; each < 4; each++) counts[each][bytes[at + each]]++;
    for (; at < literals; at++) counts[0][bytes[at]]++;
    if (parts[part].repeated > 0) frequencies[runCodes[parts[part].repeated].symbol]++;
    bytes += literals + parts[part].repeated;
  }
  for (int byte = 0; byte < 256; byte++)
    frequencies[byte] = counts[0][byte] + counts[1][byte] + counts[2][byte] + counts[3][byte];
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

static void putParts(Bits* into, const uint8_t* bytes, const Part* parts, size_t made, const uint32_t* codes) {
  Bits bits = *into;
#define CODE(symbol) add(&bits, codes[symbol] & 0xffff, codes[symbol] >> 16)
  for (size_t part = 0; part < made; part++) {
    const size_t literals = parts[part].literals;
    size_t at = 0;
    for (; at + 4 <= literals; at += 4) {
      for (int each = 0; each < 4; each++) CODE(bytes[at + each]);
      flush(&bits);
    }
    for (; at < literals; at++) CODE(bytes[at]);
    flush(&bits);
    bytes += literals + parts[part].repeated;
    if (parts[part].repeated == 0) continue;
    const RunCode run = runCodes[parts[part].repeated];
    CODE(run.symbol);
    // The distance behind it is a single 0.
    add(&bits, run.extra, run.bits + 1);
    flush(&bits);
  }
  CODE(256);
#undef CODE
  flush(&bits);
  *into = bits;
}

static void putDeflated(Bits* bits, const uint8_t* bytes, size_t count, Part* parts, int isLast) {
  uint32_t frequencies[286] = {0}, both[286];
  uint8_t lengths[286];
  uint16_t codes[286] = {0};
  const size_t made = partsOf(bytes, count, parts);
  countParts(bytes, parts, made, frequencies);
  frequencies[256] = 1;
  bestLengths(frequencies, 286, LONGEST, lengths);
  numberCodes(lengths, 286, codes);
  for (int symbol = 0; symbol < 286; symbol++) both[symbol] = (uint32_t)lengths[symbol] << 16 | codes[symbol];
  int last = 286;
  while (last > 257 && lengths[last - 1] == 0) last--;
  putBits(bits, isLast ? 5 : 4, 3);
  putLengths(bits, lengths, last);
  putParts(bits, bytes, parts, made, both);
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

#endif
