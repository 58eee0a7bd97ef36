// Baseline JPEG (ITU-T T.81) of 8 bits. Codes are made for the picture: of a small one from all its blocks, of a large one
// from an eighth of them, so that each block goes into the file as it is made.
#ifndef HOUNSFIELD_PICTURE_JPEG_H
#define HOUNSFIELD_PICTURE_JPEG_H

#include "picture-blocks.h"
#include "picture-codes.h"

enum { MOST_COUNTED = 1 << 17 };

typedef struct {
  uint64_t hold;
  int held;
  uint8_t* to;
} Stream;

// Codes have their length in bits 0 to 4 and themselves above; DC in even tables, AC in odd ones.
typedef struct {
  uint32_t codes[4][256];
  // By table, run of zeros and coefficient + 16: its code with its own bits behind.
  uint32_t small[2][16][32];
  // By table: the codes of a flat block that is as bright as the one before, and their bits.
  uint32_t same[2];
  int sameCount[2];
  uint8_t counts[4][17];
  uint8_t symbols[4][256];
  int used[4];
} Codes;

typedef struct {
  Quantiser quantiser;
  Codes codes;
  uint32_t frequencies[4][257];
  int level[3];
  uint8_t* strip;
  // The file as far as it is made.
  uint8_t* file;
  size_t room;
} Jpeg;

typedef struct {
  const uint8_t* data;
  size_t width, height;
  int channels;
} Picture;

static inline int categoryOf(int value) {
  const uint32_t size = value < 0 ? -value : value;
  return size == 0 ? 0 : 32 - __builtin_clz(size);
}

// The bits that tell a value of its category (T.81 §F.1.2.1).
static inline uint32_t bitsOf(int value, int category) { return (uint32_t)(value + (value >> 31)) & ((1u << category) - 1); }

static inline void countBlock(Jpeg* jpeg, const Block* block, int component, int table) {
  jpeg->frequencies[2 * table][categoryOf(block->level - jpeg->level[component])]++;
  jpeg->level[component] = block->level;
  uint32_t* frequencies = jpeg->frequencies[2 * table + 1];
  int last = 0;
  for (uint64_t places = block->places; places != 0; places &= places - 1) {
    const int place = __builtin_ctzll(places);
    const int run = place - last - 1;
    frequencies[0xf0] += run >> 4;
    frequencies[(run & 15) << 4 | categoryOf(block->values[jpeg->quantiser.lies[place]])]++;
    last = place;
  }
  if (last < 63) frequencies[0]++;
}

static inline void putStuffed(Stream* stream, uint32_t four) {
  // Whether a byte of the four is 0xff.
  if (((~four - 0x01010101u) & four & 0x80808080u) == 0) {
    const uint32_t swapped = __builtin_bswap32(four);
    memcpy(stream->to, &swapped, 4);
    stream->to += 4;
    return;
  }
  for (int shift = 24; shift >= 0; shift -= 8) {
    const uint8_t byte = four >> shift;
    *stream->to++ = byte;
    if (byte == 0xff) *stream->to++ = 0;
  }
}

// At most 32 bits.
static inline void putCode(Stream* stream, uint32_t bits, int count) {
  stream->hold = stream->hold << count | bits;
  stream->held += count;
  if (stream->held < 32) return;
  stream->held -= 32;
  putStuffed(stream, (uint32_t)(stream->hold >> stream->held));
}

static inline void putValue(Stream* stream, uint32_t code, int value, int category) {
  putCode(stream, code >> 5 << category | bitsOf(value, category), (code & 31) + category);
}

// One block in codes (T.81 §F.1.2), for which there is room.
static inline Stream putBlock(Jpeg* jpeg, Stream stream, const Block* block, int component, int table) {
  const int difference = block->level - jpeg->level[component];
  if (difference == 0 && block->places == 0) {
    putCode(&stream, jpeg->codes.same[table], jpeg->codes.sameCount[table]);
    return stream;
  }
  jpeg->level[component] = block->level;
  putValue(&stream, jpeg->codes.codes[2 * table][categoryOf(difference)], difference, categoryOf(difference));
  const uint32_t* codes = jpeg->codes.codes[2 * table + 1];
  int last = 0;
  for (uint64_t places = block->places; places != 0; places &= places - 1) {
    const int place = __builtin_ctzll(places);
    const int value = block->values[jpeg->quantiser.lies[place]];
    int run = place - last - 1;
    last = place;
    for (; run > 15; run -= 16) putCode(&stream, codes[0xf0] >> 5, codes[0xf0] & 31);
    if ((uint32_t)(value + 15) <= 30) {
      const uint32_t code = jpeg->codes.small[table][run][value + 16];
      putCode(&stream, code >> 5, code & 31);
    } else putValue(&stream, codes[run << 4 | categoryOf(value)], value, categoryOf(value));
  }
  if (last < 63) putCode(&stream, codes[0] >> 5, codes[0] & 31);
  return stream;
}

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
    if ((kind & 1) == 0) continue;
    const uint32_t level = codes->codes[kind - 1][0], end = codes->codes[kind][0];
    codes->same[kind >> 1] = level >> 5 << (end & 31) | end >> 5;
    codes->sameCount[kind >> 1] = (level & 31) + (end & 31);
    for (int run = 0; run < 16; run++) {
      for (int value = -15; value < 16; value++) {
        const int category = categoryOf(value);
        const uint32_t of = codes->codes[kind][run << 4 | category];
        codes->small[kind >> 1][run][value + 16] = (of >> 5 << category | bitsOf(value, category)) << 5 | ((of & 31) + category);
      }
    }
  }
}

// Symbols that were not seen, but may come, as the rarest (T.81 Tables F.1 and F.2).
static void expectAll(uint32_t frequencies[4][257], int kinds) {
  for (int kind = 0; kind < kinds; kind++) {
    for (int symbol = 0; symbol < 256; symbol++) {
      const int category = symbol & 15;
      const int isSymbol = kind & 1 ? (category > 0 && category < 11) || symbol == 0 || symbol == 0xf0 : symbol < 12;
      frequencies[kind][symbol] = 16 * frequencies[kind][symbol] + isSymbol;
    }
  }
}

static uint8_t* putHead(uint8_t* to, const Jpeg* jpeg, const Picture* picture) {
  const Codes* codes = &jpeg->codes;
  const int channels = picture->channels;
  static const uint8_t JFIF[] = {0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0};
  const int tables = channels == 1 ? 1 : 2;
  to = putWord(to, 0xffd8);
  memcpy(to, JFIF, sizeof JFIF);
  to += sizeof JFIF;
  for (int table = 0; table < tables; table++) {
    to = putByte(putWord(putWord(to, 0xffdb), 67), table);
    for (int at = 0; at < 64; at++) to[ZIG_ZAG[at]] = jpeg->quantiser.factors[table][at];
    to += 64;
  }
  to = putByte(putWord(putWord(to, 0xffc0), 8 + 3 * channels), 8);
  to = putByte(putWord(putWord(to, picture->height), picture->width), channels);
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

// Eight rows of samples of the first component, as they are where no block of them is cut off.
static const uint8_t* stripOf(Jpeg* jpeg, const Picture* picture, size_t top, size_t padded) {
  const size_t width = picture->width, height = picture->height;
  if (picture->channels == 1 && width == padded && top + 8 <= height) return picture->data + top * width;
  uint8_t* const strip = jpeg->strip;
  uint8_t* const blue = strip + 8 * padded;
  uint8_t* const red = blue + 4 * padded;
  for (size_t y = 0; y < 8; y++) {
    const uint8_t* row = picture->data + (top + y < height ? top + y : height - 1) * width * picture->channels;
    uint8_t* const to = strip + y * padded;
    if (picture->channels == 3) planesOfRow(row, width, padded, to, blue + y * padded / 2, red + y * padded / 2);
    else {
      memcpy(to, row, width);
      memset(to + width, row[width - 1], padded - width);
    }
  }
  return strip;
}

// A unit of blocks: one of grey, four of colour. They are counted where there is no stream.
static inline void unitOf(Jpeg* jpeg, Stream* stream, const uint8_t* luma, const uint8_t* chroma, size_t padded) {
  Block block;
#define TAKE(samples, stride, component, table)                                       \
  blockOf(&jpeg->quantiser, table, samples, stride, &block);                          \
  if (stream == NULL) countBlock(jpeg, &block, component, table);                     \
  else *stream = putBlock(jpeg, *stream, &block, component, table)
  TAKE(luma, padded, 0, 0);
  if (chroma == NULL) return;
  TAKE(luma + 8, padded, 0, 0);
  TAKE(chroma, padded / 2, 1, 1);
  TAKE(chroma + 4 * padded, padded / 2, 2, 1);
#undef TAKE
}

static void unitsOf(Jpeg* jpeg, Stream* stream, const Picture* picture, const uint8_t* strip, size_t left, size_t right, size_t padded) {
  const size_t unit = picture->channels == 3 ? 16 : 8;
  const uint8_t* chroma = picture->channels == 3 ? strip + 8 * padded : NULL;
  for (size_t x = left; x < right; x += unit) unitOf(jpeg, stream, strip + x, chroma == NULL ? NULL : chroma + x / 2, padded);
}

// In a large picture an eighth of each strip, in another place each time.
static void countPicture(Jpeg* jpeg, const Picture* picture, size_t padded) {
  const size_t unit = picture->channels == 3 ? 16 : 8;
  const size_t part = picture->width * picture->height < MOST_COUNTED ? padded : (padded / 8 + unit - 1) / unit * unit;
  for (size_t top = 0, turn = 0; top < picture->height; top += 8, turn += 5) {
    const uint8_t* strip = stripOf(jpeg, picture, top, padded);
    const size_t left = part == padded ? 0 : (turn & 7) * (padded - part) / 7 / unit * unit;
    unitsOf(jpeg, NULL, picture, strip, left, left + part, padded);
  }
  if (part < padded) expectAll(jpeg->frequencies, picture->channels == 1 ? 2 : 4);
}

static int putPicture(Jpeg* jpeg, const Picture* picture, size_t padded) {
  // Of a block: 64 codes of 26 bits, with each byte stuffed.
  const size_t most = padded / 8 * (picture->channels == 3 ? 2 : 1) * 416 + 2048;
  Stream stream = {.to = putHead(jpeg->file, jpeg, picture)};
  memset(jpeg->level, 0, sizeof jpeg->level);
  for (size_t top = 0; top < picture->height; top += 8) {
    const size_t filled = stream.to - jpeg->file;
    if (!grow((void**)&jpeg->file, &jpeg->room, filled + most)) return 0;
    stream.to = jpeg->file + filled;
    unitsOf(jpeg, &stream, picture, stripOf(jpeg, picture, top, padded), 0, padded, padded);
  }
  // The last byte is filled with ones (T.81 §F.1.2.3).
  const int fill = -stream.held & 7;
  stream.hold = stream.hold << fill | ((1u << fill) - 1);
  for (stream.held += fill; stream.held > 0;) {
    stream.held -= 8;
    const uint8_t byte = stream.hold >> stream.held;
    *stream.to++ = byte;
    if (byte == 0xff) *stream.to++ = 0;
  }
  stream.to = putWord(stream.to, 0xffd9);
  finish(jpeg->file, stream.to);
  return 1;
}

#endif
