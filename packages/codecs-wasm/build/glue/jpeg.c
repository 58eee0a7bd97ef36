// JPEG of DCT and Huffman coding in one scan (ITU-T T.81, baseline and extended): grey of 8 and 12 bits, three components of
// 8 bits with chroma as it is or halved. What it does not know, and all that is damaged, is for the library's own decoder,
// which says what is wrong; what both decode is equal.
#include "jpeg-bits.h"
#include "jpeg-spread.h"
#include "jpeg-transform.h"

enum { COMPONENTS_MOST = 3 };

typedef struct {
  int32_t id, across, down, quantisation;
  const Huffman *differences, *coefficients;
  int32_t prediction;
  // By the order of the stream: what a coefficient is multiplied by, and in bits 0 to 7 its place in a block.
  uint32_t cells[PLACES];
  Plane plane;
} Component;

// One for all, since nothing is decoded twice at a time.
static struct {
  Huffman tables[8];
  uint16_t factors[4][64];
  int hasFactors[4];
  Component components[COMPONENTS_MOST];
  int32_t count, precision, rows, columns, interval;
  int32_t acrossMost, downMost;
  int isJfif, adobe;
  Scan scan;
} jpeg;

// Empty between blocks.
static int16_t block[PLACES];

// The same block again, with coefficients of 32 bits: those of the other way might not fit into 16.
static __attribute__((noinline)) void putWideBlock(Bits bits, const Component* component, int32_t first, uint8_t* to, size_t stride) {
  static uint32_t wide[PLACES];
  memset(wide, 0, sizeof wide);
  memset(block, 0, sizeof block);
  wide[0] = (uint32_t)first;
  for (int32_t at = 0; at < 63;) {
    fill(&bits);
    int32_t entry = component->coefficients->entries[bits.hold >> (64 - SEEN)];
    if (entry == PART) entry = longEntry(component->coefficients, (uint32_t)(bits.hold >> 48), 1);
    skip(&bits, entry & 63);
    at += entry >> 8 & 31;
    int32_t value = entry >> 16;
    if ((entry & PART) != 0) {
      if (value == 0 && (entry >> 8 & 31) < 16) break;
      if (value == 0) continue;
      const int32_t extra = value;
      value = extended((uint32_t)(bits.hold >> (64 - extra)), extra);
      skip(&bits, extra);
    }
    wide[NATURAL[at]] = (uint32_t)value * (component->cells[at] >> 8);
  }
  putWide(wide, jpeg.precision, to, stride);
}
static void (*volatile putWideApart)(Bits, const Component*, int32_t, uint8_t*, size_t) = putWideBlock;

// The difference of the first coefficients (T.81 §F.2.2.1); the first of a block, or INT32_MIN where there is no such code.
static inline __attribute__((always_inline)) int readDifference(Bits* bits, const Huffman* table, int32_t* difference) {
  int32_t entry = table->entries[bits->hold >> (64 - SEEN)];
  if (__builtin_expect(entry == PART, 0) && (entry = longEntryApart(table, (uint32_t)(bits->hold >> 48), 0)) == 0) return 0;
  skip(bits, entry & 63);
  *difference = entry >> 16;
  if ((entry & PART) != 0 && *difference != 0) {
    const int32_t extra = *difference;
    *difference = extended((uint32_t)(bits->hold >> (64 - extra)), extra);
    skip(bits, extra);
  }
  return 1;
}

// The other coefficients (T.81 §F.2.2.2): the place of the last one in the order of the stream, more than 63 where there
// is no such block. `sum` is of all without their signs.
static inline __attribute__((always_inline)) int32_t readCoefficients(Bits* bits, const Huffman* table, const uint32_t* cells, uint64_t* sum) {
  int32_t last = 0;
  for (int32_t at = 0; at < 63;) {
    fill(bits);
    int32_t entry = table->entries[bits->hold >> (64 - SEEN)];
    if (__builtin_expect(entry == PART, 0) && (entry = longEntryApart(table, (uint32_t)(bits->hold >> 48), 1)) == 0) return 64;
    skip(bits, entry & 63);
    const int32_t step = entry >> 8 & 31;
    int32_t value = entry >> 16;
    at += step;
    if (__builtin_expect((entry & PART) != 0, 0)) {
      if (value == 0) {
        // A run of sixteen zeros, or the end of the block.
        if (step < 16) break;
        continue;
      }
      const int32_t extra = value;
      value = extended((uint32_t)(bits->hold >> (64 - extra)), extra);
      skip(bits, extra);
    }
    last = at;
    const int32_t coefficient = (int32_t)((uint32_t)value * (cells[at] >> 8));
    block[cells[at] & 255] = (int16_t)coefficient;
    const int32_t sign = coefficient >> 31;
    *sum += (uint32_t)((coefficient ^ sign) - sign);
  }
  return last;
}

// 0: damaged.
static inline __attribute__((always_inline)) int decodeBlock(Bits* bits, Component* component, int precision, uint8_t* to, size_t stride) {
  // So little that 16 bits suffice between both directions.
  const uint64_t most = precision > 8 ? 11700 : 5800;
  int32_t difference;
  fill(bits);
  if (!readDifference(bits, component->differences, &difference)) return 0;
  const int32_t level = (int32_t)((uint32_t)component->prediction + (uint32_t)difference);
  const int32_t first = (int32_t)((uint32_t)level * (component->cells[0] >> 8));
  component->prediction = level;
  const Bits before = *bits;
  uint64_t sum = 0;
  const int32_t last = readCoefficients(bits, component->coefficients, component->cells, &sum);
  if (last > 63) return 0;
  if (last == 0) putLevel(first, precision, to, stride);
  else if (__builtin_expect(sum <= most && first >= INT16_MIN && first <= INT16_MAX, 1)) {
    v128_t columns[8];
    transformed(block, first, precision, columns);
    if (precision > 8) putWords(columns, to, stride);
    else putBytes(columns, to, stride);
  } else putWideApart(before, component, first, to, stride);
  return 1;
}

static inline int32_t lesser(int32_t a, int32_t b) { return a < b ? a : b; }

// Blocks of one component, row by row; those that reach over the edge are cut.
static inline __attribute__((always_inline)) int decodeGrey(int precision, uint8_t* target) {
  Component* component = jpeg.components;
  const int32_t size = precision > 8 ? 2 : 1;
  const size_t stride = (size_t)jpeg.columns * (size_t)size;
  const uint32_t across = (uint32_t)(jpeg.columns + 7) / 8;
  const uint32_t units = across * ((uint32_t)(jpeg.rows + 7) / 8);
  const uint32_t interval = jpeg.interval > 0 ? (uint32_t)jpeg.interval : units;
  uint8_t square[128];
  uint32_t row = 0, column = 0;
  for (uint32_t unit = 0, part = 0; unit < units; part++) {
    Bits bits = bitsFrom(jpeg.scan.words, jpeg.scan.borders[part]);
    component->prediction = 0;
    for (const uint32_t end = units - unit < interval ? units : unit + interval; unit < end; unit++) {
      uint8_t* to = target + (size_t)row * 8 * stride + (size_t)column * 8 * (size_t)size;
      const int32_t wide = lesser(8, jpeg.columns - (int32_t)column * 8), high = lesser(8, jpeg.rows - (int32_t)row * 8);
      const int isPart = wide < 8 || high < 8;
      if (!decodeBlock(&bits, component, precision, isPart ? square : to, isPart ? (size_t)size * 8 : stride)) return 0;
      if (isPart)
        for (int32_t y = 0; y < high; y++) memcpy(to + (size_t)y * stride, square + y * size * 8, (size_t)(wide * size));
      if (positionOf(&bits, jpeg.scan.words) > jpeg.scan.borders[part + 1]) return 0;
      if (++column == across) column = 0, row++;
    }
  }
  return 1;
}

static int decodeBytes(uint8_t* target) { return decodeGrey(8, target); }
static int decodeWords(uint8_t* target) { return decodeGrey(12, target); }

// Units of all components (T.81 §A.2.3) into their planes, which have whole units.
static int decodeUnits(void) {
  const uint32_t across = (uint32_t)(jpeg.columns + 8 * jpeg.acrossMost - 1) / (uint32_t)(8 * jpeg.acrossMost);
  const uint32_t units = across * ((uint32_t)(jpeg.rows + 8 * jpeg.downMost - 1) / (uint32_t)(8 * jpeg.downMost));
  const uint32_t interval = jpeg.interval > 0 ? (uint32_t)jpeg.interval : units;
  uint32_t row = 0, column = 0;
  for (uint32_t unit = 0, part = 0; unit < units; part++) {
    Bits bits = bitsFrom(jpeg.scan.words, jpeg.scan.borders[part]);
    for (int32_t each = 0; each < jpeg.count; each++) jpeg.components[each].prediction = 0;
    for (const uint32_t end = units - unit < interval ? units : unit + interval; unit < end; unit++) {
      for (Component* each = jpeg.components; each < jpeg.components + jpeg.count; each++) {
        const size_t stride = (size_t)each->plane.stride;
        uint8_t* to = each->plane.samples + (size_t)row * (size_t)each->down * 8 * stride + (size_t)column * (size_t)each->across * 8;
        for (int32_t at = 0; at < each->across * each->down; at++) {
          const int32_t y = at / each->across, x = at % each->across;
          if (!decodeBlock(&bits, each, 8, to + (size_t)y * 8 * stride + (size_t)x * 8, stride)) return 0;
        }
      }
      if (positionOf(&bits, jpeg.scan.words) > jpeg.scan.borders[part + 1]) return 0;
      if (++column == across) column = 0, row++;
    }
  }
  return 1;
}

static int (*volatile decodersOfGrey[2])(uint8_t*) = {decodeBytes, decodeWords};
static int (*volatile decodeUnitsApart)(void) = decodeUnits;

// Pixels of all planes; chroma is spread where it is halved.
static int join(uint8_t* target) {
  const Plane* luma = &jpeg.components[0].plane;
  const size_t room = lineRoom(luma->stride);
  uint8_t* spread = malloc(room * 4);
  if (spread == NULL) return 0;
  uint16_t* line = (uint16_t*)(spread + 2 * room) + EDGE;
  for (int32_t row = 0; row < jpeg.rows; row++) {
    const uint8_t* chroma[2];
    for (int each = 0; each < 2; each++) {
      const Plane* plane = &jpeg.components[each + 1].plane;
      if (jpeg.acrossMost == 1) chroma[each] = plane->samples + (size_t)row * (size_t)plane->stride;
      else chroma[each] = spreadRow(plane, row, jpeg.downMost, line, spread + (size_t)each * room);
    }
    joined(luma->samples + (size_t)row * (size_t)luma->stride, chroma[0], chroma[1], jpeg.columns, target + (size_t)row * (size_t)jpeg.columns * 3);
  }
  free(spread);
  return 1;
}

static int decodeColours(uint8_t* target) {
  const int32_t unitsAcross = (jpeg.columns + 8 * jpeg.acrossMost - 1) / (8 * jpeg.acrossMost);
  const int32_t unitsDown = (jpeg.rows + 8 * jpeg.downMost - 1) / (8 * jpeg.downMost);
  for (int32_t each = 0; each < jpeg.count; each++) {
    Component* component = jpeg.components + each;
    const int32_t stride = unitsAcross * component->across * 8;
    const int32_t width = (jpeg.columns * component->across + jpeg.acrossMost - 1) / jpeg.acrossMost;
    const int32_t height = (jpeg.rows * component->down + jpeg.downMost - 1) / jpeg.downMost;
    uint8_t* samples = malloc((size_t)stride * (size_t)(unitsDown * component->down * 8) + EDGE);
    if (samples == NULL) return 0;
    component->plane = (Plane){samples, stride, width, height};
  }
  return decodeUnitsApart() && join(target);
}

static int32_t two(const uint8_t* at) { return at[0] << 8 | at[1]; }

static int readFactors(const uint8_t* body, int32_t length) {
  for (int32_t at = 0; at < length;) {
    const int32_t size = (body[at] >> 4) + 1, to = body[at] & 15;
    if (size > 2 || to > 3 || at + 1 + 64 * size > length) return 0;
    for (int32_t each = 0; each < 64; each++)
      jpeg.factors[to][each] = (uint16_t)(size == 1 ? body[at + 1 + each] : two(body + at + 1 + 2 * each));
    jpeg.hasFactors[to] = 1;
    at += 1 + 64 * size;
  }
  return 1;
}

static int readTables(const uint8_t* body, size_t length) {
  while (length > 0) {
    const size_t size = readHuffman(body, length, jpeg.tables);
    if (size == 0) return 0;
    body += size;
    length -= size;
  }
  return 1;
}

// Chroma that is halved across, and as well down, or is whole.
static int isKnownSampling(void) {
  const Component* each = jpeg.components;
  if (jpeg.count == 1) return 1;
  const int isRest = each[1].across == 1 && each[1].down == 1 && each[2].across == 1 && each[2].down == 1;
  if (!isRest || each[0].across > 2 || each[0].down > each[0].across) return 0;
  // What is as narrow is not weighed.
  return each[0].across == 1 || jpeg.columns > 4;
}

static int readFrame(const uint8_t* body, int32_t length, int32_t bytes) {
  if (jpeg.precision != 0 || length < 6 || length != 6 + body[5] * 3) return 0;
  if (two(body + 1) != jpeg.rows || two(body + 3) != jpeg.columns || body[5] != jpeg.count) return 0;
  jpeg.precision = body[0];
  if (jpeg.precision != (bytes == 1 ? 8 : 12) || (jpeg.count > 1 && bytes != 1)) return 0;
  for (int32_t at = 0; at < jpeg.count; at++, body += 3) {
    Component* component = jpeg.components + at;
    *component = (Component){body[6], body[7] >> 4, body[7] & 15, body[8], NULL, NULL, 0, {0}, {NULL, 0, 0, 0}};
    if (component->across < 1 || component->across > 4 || component->down < 1 || component->down > 4) return 0;
    if (component->quantisation > 3) return 0;
  }
  jpeg.acrossMost = jpeg.components[0].across;
  jpeg.downMost = jpeg.components[0].down;
  return isKnownSampling();
}

static int readScan(const uint8_t* body, int32_t length) {
  if (jpeg.precision == 0 || length != 4 + body[0] * 2 || body[0] != jpeg.count) return 0;
  for (int32_t each = 0; each < jpeg.count; each++) {
    Component* component = jpeg.components + each;
    const int32_t first = body[2 + each * 2] >> 4, rest = body[2 + each * 2] & 15;
    if (body[1 + each * 2] != component->id || first > 3 || rest > 3 || !jpeg.hasFactors[component->quantisation]) return 0;
    for (int32_t other = 0; other < each; other++)
      if (jpeg.components[other].id == component->id) return 0;
    component->differences = jpeg.tables + first;
    component->coefficients = jpeg.tables + 4 + rest;
    if (!component->differences->isThere || !component->coefficients->isThere) return 0;
    const uint16_t* factors = jpeg.factors[component->quantisation];
    for (uint32_t at = 0; at < PLACES; at++)
      component->cells[at] = at < 64 ? (uint32_t)factors[at] << 8 | (uint32_t)placeOf(NATURAL[at]) : at;
  }
  return 1;
}

static int readOther(int marker, const uint8_t* body, int32_t length, int32_t bytes) {
  enum { SOF0 = 0xc0, SOF1 = 0xc1, DHT = 0xc4, DQT = 0xdb, DRI = 0xdd, APP0 = 0xe0, APP14 = 0xee, APP15 = 0xef, COM = 0xfe };
  if (marker == SOF0 || marker == SOF1) return readFrame(body, length, bytes);
  if (marker == DHT) return readTables(body, (size_t)length);
  if (marker == DQT) return readFactors(body, length);
  if (marker == DRI) return length == 2 && (jpeg.interval = two(body), 1);
  if (marker == APP0 && length >= 5 && memcmp(body, "JFIF", 5) == 0) jpeg.isJfif = 1;
  if (marker == APP14 && length >= 5 && memcmp(body, "Adobe", 5) == 0) {
    if (length < 12) return 0;
    jpeg.adobe = body[11] + 1;
  }
  return marker == COM || (marker >= APP0 && marker <= APP15);
}

// Reads up to the scan: where its data begin, or NULL.
static const uint8_t* readHeaders(const uint8_t* source, const uint8_t* end, int32_t bytes) {
  if (end - source < 4 || source[0] != 0xff || source[1] != 0xd8) return NULL;
  for (source += 2; end - source >= 4;) {
    const int32_t size = two(source + 2);
    if (source[0] != 0xff || size < 2 || end - source < size + 2) return NULL;
    const int marker = source[1];
    if (marker == 0xda) return size > 2 && readScan(source + 4, size - 2) ? source + 2 + size : NULL;
    if (!readOther(marker, source + 4, size - 2, bytes)) return NULL;
    source += 2 + size;
  }
  return NULL;
}

static int decodeImage(const uint8_t* from, const uint8_t* end, uint8_t* target) {
  const uint32_t across = (uint32_t)(jpeg.count == 1 ? 8 : 8 * jpeg.acrossMost), down = (uint32_t)(jpeg.count == 1 ? 8 : 8 * jpeg.downMost);
  const uint32_t units = (((uint32_t)jpeg.columns + across - 1) / across) * (((uint32_t)jpeg.rows + down - 1) / down);
  const uint32_t intervals = jpeg.interval > 0 ? (units + (uint32_t)jpeg.interval - 1) / (uint32_t)jpeg.interval : 1;
  if (unstuffed(from, end, intervals, &jpeg.scan) == NULL) return 0;
  return jpeg.count == 1 ? decodersOfGrey[jpeg.precision > 8](target) : decodeColours(target);
}

// What a stream says of its colours: bit 0 a JFIF marker, 1 subsampled chroma, 2 components that are named RGB, from 8 on
// the transform of an Adobe marker and 1. −1: not for this decoder. Up to 48 bytes are written behind the image.
EXPORT int decodeJpeg(const uint8_t* source, size_t length, uint8_t* target, int32_t columns, int32_t rows, int32_t count, int32_t bytes) {
  memset(&jpeg, 0, sizeof jpeg);
  memset(block, 0, sizeof block);
  jpeg.columns = columns;
  jpeg.rows = rows;
  jpeg.count = count;
  const uint8_t* from = readHeaders(source, source + length, bytes);
  const int isGood = from != NULL && decodeImage(from, source + length, target);
  free(jpeg.scan.words);
  free(jpeg.scan.borders);
  for (int32_t each = 0; each < COMPONENTS_MOST; each++) free(jpeg.components[each].plane.samples);
  if (!isGood) return -1;
  const Component* each = jpeg.components;
  const int isSubsampled = count > 1 && (jpeg.acrossMost > 1 || jpeg.downMost > 1);
  const int isNamed = count > 1 && each[0].id == 'R' && each[1].id == 'G' && each[2].id == 'B';
  return jpeg.isJfif | isSubsampled << 1 | isNamed << 2 | jpeg.adobe << 8;
}
