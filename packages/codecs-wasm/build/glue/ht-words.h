// Writes what was found out of a block of HTJ2K: words and magnitudes row by row, then all three streams with their stuffing.

ALWAYS uint32_t bitsOf(uint32_t isSignificant, uint32_t bound, uint32_t isKnown) {
  return (bound - isKnown) & (0 - isSignificant);
}

ALWAYS void putSample(BitWriter* to, uint32_t sample, uint32_t count) { putBits(to, sample & ((1u << count) - 1), count); }

// The four samples of a quad (T.814 §7.3.1), without what e_k says of them.
ALWAYS void putQuad(BitWriter* to, uint32_t at, uint32_t word, int isShort) {
  const uint32_t significance = significances[MARGIN + at];
  const uint32_t bound = bounds[at];
  for (uint32_t sample = 0; sample < 4; sample++) {
    const uint32_t value = isShort ? ((const uint16_t*)samples)[4 * at + sample] : samples[4 * at + sample];
    putSample(to, value, bitsOf(significance >> sample & 1, bound, word >> (4 + sample) & 1));
    if (sample % 2 == 1) flushBits(to);
  }
}

ALWAYS void putExtent(BitWriter* to, uint32_t first, uint32_t second) {
  putBits(to, prefixBits[first], prefixLengths[first]);
  putBits(to, prefixBits[second], prefixLengths[second]);
  putBits(to, suffixBits[first], suffixLengths[first]);
  putBits(to, suffixBits[second], suffixLengths[second]);
}

// u of a pair of quads in the first row (T.814 §7.3.6).
static void putFirstExtent(BitWriter* to, Events* events, uint32_t first, uint32_t second) {
  const int areBoth = first > 0 && second > 0;
  if (areBoth) putEvent(events, first > 2 && second > 2);
  if (first > 2 && second > 2) {
    putExtent(to, first - 2, second - 2);
  } else if (first > 2 && second > 0) {
    putBits(to, prefixBits[first], prefixLengths[first]);
    putBits(to, second - 1, 1);
    putBits(to, suffixBits[first], suffixLengths[first]);
  } else {
    putExtent(to, first, second);
  }
}

ALWAYS uint32_t putWord(BitWriter* to, Events* events, const uint16_t* table, uint32_t index) {
  const uint32_t word = table[index];
  if (index < 1u << 8) putEvent(events, index != 0);
  putBits(to, word >> 8, index == 0 ? 0 : word & WORD_LENGTH);
  return word;
}

// Where the three streams of a block are.
typedef struct {
  BitWriter magnitudes;
  BitWriter words;
  Events events;
} Streams;

ALWAYS void writeRow(Streams* streams, uint32_t count, int isFirst, int isShort) {
  BitWriter magnitudes = streams->magnitudes;
  BitWriter words = streams->words;
  const uint16_t* table = isFirst ? firstWords : laterWords;
  for (uint32_t at = 0; at < count; at += 2) {
    if (at + 4 <= count && load64(indices + at) == 0) {
      putQuiet(&streams->events, 4);
      at += 2;
      continue;
    }
    const uint32_t first = putWord(&words, &streams->events, table, indices[at]);
    if (indices[at] & 0xf0) putQuad(&magnitudes, at, first, isShort);
    if (at + 1 < count) {
      const uint32_t second = putWord(&words, &streams->events, table, indices[at + 1]);
      if (indices[at + 1] & 0xf0) putQuad(&magnitudes, at + 1, second, isShort);
    }
    if (isFirst) putFirstExtent(&words, &streams->events, extents[at], extents[at + 1]);
    else putExtent(&words, extents[at], extents[at + 1]);
    flushBits(&words);
  }
  streams->magnitudes = magnitudes;
  streams->words = words;
}

// Bits from a place on, at least 57 of them.
ALWAYS uint64_t bitsAt(const uint8_t* bits, uint32_t at) { return load64(bits + (at >> 3)) >> (at & 7); }

// Behind 0xff only seven bits; ones at the end, and a last byte of ones is left out, as it is read anyway (T.814 §7.3.1).
static uint8_t* stuffMagnitudes(uint8_t* to, BitWriter* from) {
  const uint32_t count = (uint32_t)(from->at - magnitudeBits) * 8 + from->count;
  store64(from->at, from->bits | ~(uint64_t)0 << from->count);
  store64(from->at + 8, ~(uint64_t)0);
  uint32_t at = 0;
  uint32_t last = 0;
  while (at < count) {
    if (count - at >= 56 && last != 0xff) {
      const uint64_t seven = bitsAt(magnitudeBits, at) & 0xffffffffffffff;
      if (((~seven - ONES) & seven & ONES << 7) == 0) {
        store64(to, seven);
        to += 7;
        at += 56;
        continue;
      }
    }
    for (uint32_t byte = 0; byte < 7 && at < count; byte++) {
      const uint32_t width = last == 0xff ? 7 : 8;
      last = (uint32_t)bitsAt(magnitudeBits, at) & ((1u << width) - 1);
      *to++ = (uint8_t)last;
      at += width;
    }
  }
  return last == 0xff ? to - 1 : to;
}

// From the end to the front (T.814 §7.3.5): behind a byte above 0x8f seven ones are a byte. Gives how many bytes.
static uint32_t stuffWords(uint8_t* end, BitWriter* from) {
  const uint32_t count = (uint32_t)(from->at - wordBits) * 8 + from->count;
  store64(from->at, from->bits);
  store64(from->at + 8, 0);
  const uint32_t first = (uint32_t)bitsAt(wordBits, 0) & 15;
  uint32_t at = (first & 7) == 7 ? 3 : 4;
  uint8_t* to = end;
  uint32_t last = (first & ((1u << at) - 1)) << 4 | 15;
  *--to = (uint8_t)last;
  while (at < count) {
    if (count - at >= 56) {
      // Seven bytes none of which is a stuffed one.
      const uint64_t seven = bitsAt(wordBits, at) & 0xffffffffffffff;
      const uint64_t lower = ~seven & ONES * 0x7f;
      if (((lower - ONES) & ~lower & ONES << 7) == 0) {
        store64(to - 8, __builtin_bswap64(seven));
        to -= 7;
        at += 56;
        last = *to;
        continue;
      }
    }
    const uint32_t next = (uint32_t)bitsAt(wordBits, at) & 0xff;
    const int isStuffed = last > 0x8f && (next & 0x7f) == 0x7f;
    last = isStuffed ? 0x7f : next;
    *--to = (uint8_t)last;
    at += isStuffed ? 7 : 8;
  }
  return (uint32_t)(end - to);
}

static uint32_t endEvents(Events* events) {
  if (events->run > 0) putEventBit(events, 1);
  // A byte that is not full, and that which has to follow 0xff.
  const int isAfterOnes = events->at > eventBytes && events->at[-1] == 0xff;
  if (events->left < (isAfterOnes ? 7u : 8u) || isAfterOnes) *events->at++ = (uint8_t)(events->byte << events->left);
  return (uint32_t)(events->at - eventBytes);
}

// Joins the three streams (T.814 §7.1); gives the length, or 0 where there is no room.
static uint32_t joinStreams(Streams* streams, uint8_t* target, uint32_t room) {
  static uint8_t words[MOST_WORDS + 64];
  uint8_t* end = words + sizeof words;
  const uint32_t events = endEvents(&streams->events);
  const uint32_t count = stuffWords(end - 1, &streams->words) + 1;
  const uint32_t tail = events + count;
  if (tail > 4079 || (uint32_t)(streams->magnitudes.at - magnitudeBits) * 8 / 7 + tail + 16 > room) return 0;
  uint8_t* at = stuffMagnitudes(target, &streams->magnitudes);
  memcpy(at, eventBytes, events);
  memcpy(at + events, end - count, count);
  at += tail;
  at[-1] = (uint8_t)(tail >> 4);
  at[-2] = (uint8_t)((at[-2] & 0xf0) | (tail & 15));
  return (uint32_t)(at - target);
}

// What a block is of: rows so many bytes apart, of which those of the last quads are zeros where there are none.
typedef struct {
  const uint8_t* source;
  uint32_t stride;
  uint32_t width;
  uint32_t height;
} BlockSource;

// Encodes a block; gives its length, 0 where all of it is zeros, or -1 where there is no room.
ALWAYS int32_t encodeBlock(const BlockSource* block, uint8_t* target, uint32_t room, int isShort) {
  const uint32_t count = (block->width + 1) / 2;
  memset(significances + MARGIN, 0, (count + MARGIN) * sizeof(uint16_t));
  memset(exponents + MARGIN, 0, 2 * (count + MARGIN));
  Streams streams = {{magnitudeBits, 0, 0}, {wordBits, 0, 0}, {eventBytes, 0, 8, 0, 0}};
  v128_t all = wasm_i8x16_splat(0);
  for (uint32_t row = 0; row < block->height; row += 2) {
    const uint8_t* upper = block->source + row * block->stride;
    for (uint32_t at = 0; at < count; at += 8) {
      const uint32_t place = 2 * at * (isShort ? 2 : 4);
      const v128_t low = readQuads(at, upper + place, upper + block->stride + place, isShort);
      // The exponents above are wanted by the next quads too.
      wasm_v128_store(rowExponents + 2 * at, low);
      all = wasm_v128_or(all, wasm_v128_load(significances + MARGIN + at));
    }
    memcpy(exponents + MARGIN, rowExponents, 2 * ((count + 7) & ~7u));
    makeIndices(count, row == 0);
    if (row == 0) writeRow(&streams, count, 1, isShort);
    else writeRow(&streams, count, 0, isShort);
  }
  if (!wasm_v128_any_true(all)) return 0;
  const uint32_t length = joinStreams(&streams, target, room);
  return length == 0 ? -1 : (int32_t)length;
}

static __attribute__((noinline)) int32_t encodeShortBlock(const BlockSource* block, uint8_t* target, uint32_t room) {
  return encodeBlock(block, target, room, 1);
}
static __attribute__((noinline)) int32_t encodeLongBlock(const BlockSource* block, uint8_t* target, uint32_t room) {
  return encodeBlock(block, target, room, 0);
}
