// Encodes frames as HTJ2K (T.814), without loss or to a size.
#include "ht-frame.h"

enum {
  // T.800 Table A.16.
  RPCL = 2,
  // So that bits and gain of a band bound its magnitudes (T.800 §E.1.1).
  GUARD_BITS = 2,
  // Of the 9-7 wavelet one is enough: no band is greater than its range.
  LOSSY_GUARD_BITS = 1,
  // Logarithm of the width and the height of blocks.
  BLOCK = 6,
  MOST_BLOCK_BYTES = 32768
};

#include "ht-block-encode.h"
#include "ht-words.h"

#define SAMPLE int16_t
#define LANES 8
#define NAME(name) name##16
#define OP(name) wasm_i16x8_##name
#define FOLLOWING(a, b) wasm_i16x8_shuffle(a, b, 1, 2, 3, 4, 5, 6, 7, 8)
#define PRECEDING(a, b) wasm_i16x8_shuffle(a, b, 7, 8, 9, 10, 11, 12, 13, 14)
#define EVENS(a, b) wasm_i16x8_shuffle(a, b, 0, 2, 4, 6, 8, 10, 12, 14)
#define ODDS(a, b) wasm_i16x8_shuffle(a, b, 1, 3, 5, 7, 9, 11, 13, 15)
#include "ht-forward.h"
#undef SAMPLE
#undef LANES
#undef NAME
#undef OP
#undef FOLLOWING
#undef PRECEDING
#undef EVENS
#undef ODDS
#define SAMPLE int32_t
#define LANES 4
#define NAME(name) name##32
#define OP(name) wasm_i32x4_##name
#define FOLLOWING(a, b) wasm_i32x4_shuffle(a, b, 1, 2, 3, 4)
#define PRECEDING(a, b) wasm_i32x4_shuffle(a, b, 3, 4, 5, 6)
#define EVENS(a, b) wasm_i32x4_shuffle(a, b, 0, 2, 4, 6)
#define ODDS(a, b) wasm_i32x4_shuffle(a, b, 1, 3, 5, 7)
#include "ht-forward.h"

#include "ht-lift.h"
#include "ht-forward-float.h"
#include "ht-input.h"
#include "ht-quantise.h"
#include "ht-rate.h"
#include "ht-write.h"

static int encodeStrip(const Frame* frame, Band* band, uint32_t row) {
  static uint8_t coded[MOST_BLOCK_BYTES];
  const uint32_t bytes = frame->isShort ? 2 : 4;
  const uint32_t rest = band->height - (row << BLOCK);
  const uint32_t rows = rest < 1u << BLOCK ? rest : 1u << BLOCK;
  // Nothing is significant outside.
  for (uint32_t at = 0; at < rows; at++) memset(band->strip + at * band->stride + band->width * bytes, 0, MARGIN * bytes);
  if (rows % 2 == 1) memset(band->strip + rows * band->stride, 0, (band->width + MARGIN) * bytes);
  for (uint32_t at = 0; at < band->across; at++) {
    const uint32_t left = at << BLOCK;
    const uint32_t width = band->width - left < 1u << BLOCK ? band->width - left : 1u << BLOCK;
    const BlockSource source = {band->strip + left * bytes, band->stride, width, rows};
    const int32_t length =
        frame->isShort ? encodeShortBlock(&source, coded, sizeof coded) : encodeLongBlock(&source, coded, sizeof coded);
    uint8_t* kept = length > 0 ? take((size_t)length) : NULL;
    if (length < 0 || (length > 0 && kept == NULL)) return -1;
    if (length > 0) memcpy(kept, coded, (size_t)length);
    band->blocks[row * band->across + at] = (Block){kept, (uint32_t)length};
  }
  return 0;
}

// Where a row of a band is to be put.
static uint8_t* bandRow(const Band* band, uint32_t row) { return band->strip + (row & ((1u << BLOCK) - 1)) * band->stride; }

static int endBandRow(const Frame* frame, Band* band, uint32_t row) {
  if ((row + 1) % (1u << BLOCK) != 0 && row + 1 != band->height) return 0;
  return encodeStrip(frame, band, row >> BLOCK);
}

enum { EVEN, NEXT_EVEN, ODD, HIGH, NEXT_HIGH, LOW };

static void swap(uint8_t** rows, uint32_t one, uint32_t other) {
  uint8_t* kept = rows[one];
  rows[one] = rows[other];
  rows[other] = kept;
}

// Where the next row of a resolution is to be put.
static uint8_t* rowFor(const Resolution* resolution) {
  if (resolution->bandCount == 1) return bandRow(&resolution->bands[0], resolution->next);
  return resolution->rows[resolution->next % 2 == 1 ? ODD : resolution->next == 0 ? EVEN : NEXT_EVEN];
}

static void partRow(const Frame* frame, uint8_t* row, uint8_t* low, uint8_t* high, uint32_t width) {
  if (frame->isShort) partRow16((int16_t*)row, (int16_t*)low, (int16_t*)high, width);
  else partRow32((int32_t*)row, (int32_t*)low, (int32_t*)high, width);
}

static void highRow(const Frame* frame, uint8_t* const* rows, const uint8_t* below, uint32_t width) {
  if (frame->isShort) highRow16((int16_t*)rows[NEXT_HIGH], (int16_t*)rows[ODD], (int16_t*)rows[EVEN], (const int16_t*)below, width);
  else highRow32((int32_t*)rows[NEXT_HIGH], (int32_t*)rows[ODD], (int32_t*)rows[EVEN], (const int32_t*)below, width);
}

static void lowRow(const Frame* frame, uint8_t* const* rows, const uint8_t* above, const uint8_t* below, uint32_t width) {
  if (frame->isShort) lowRow16((int16_t*)rows[LOW], (int16_t*)rows[EVEN], (const int16_t*)above, (const int16_t*)below, width);
  else lowRow32((int32_t*)rows[LOW], (int32_t*)rows[EVEN], (const int32_t*)above, (const int32_t*)below, width);
}

static int endRow(const Frame* frame, Resolution* resolution);

// The low row `at` is there: its halves go to LL, which is the resolution below, and to HL; the high row's to LH and HH.
static int endPair(const Frame* frame, Resolution* resolution, uint32_t at, int isHighNew) {
  Resolution* below = resolution - 1;
  Band* bands = resolution->bands;
  uint8_t** rows = resolution->rows;
  partRow(frame, rows[LOW], rowFor(below), bandRow(&bands[0], at), resolution->width);
  if (endRow(frame, below) != 0) return -1;
  if (bands[0].across > 0 && endBandRow(frame, &bands[0], at) != 0) return -1;
  if (!isHighNew) return 0;
  // Parting writes behind the row only.
  partRow(frame, rows[NEXT_HIGH], bandRow(&bands[1], at), bandRow(&bands[2], at), resolution->width);
  if (endBandRow(frame, &bands[1], at) != 0) return -1;
  return bands[2].across > 0 ? endBandRow(frame, &bands[2], at) : 0;
}

// A row is where rowFor wanted it (T.800 §F.4.2): an even one, or the last, ends the pair before it, and a low row goes to the
// resolution below, MOST_LEVELS deep at most.
static int endRow(const Frame* frame, Resolution* resolution) {
  const uint32_t row = resolution->next++;
  if (resolution->bandCount == 1) return endBandRow(frame, &resolution->bands[0], row);
  uint8_t** rows = resolution->rows;
  const uint32_t width = resolution->width;
  const int isLast = row + 1 == resolution->height;
  if (row > 0 && (row % 2 == 0 || isLast)) {
    const uint32_t at = (row - 1) / 2;
    highRow(frame, rows, row % 2 == 0 ? rows[NEXT_EVEN] : rows[EVEN], width);
    lowRow(frame, rows, at == 0 ? rows[NEXT_HIGH] : rows[HIGH], rows[NEXT_HIGH], width);
    if (endPair(frame, resolution, at, 1) != 0) return -1;
    swap(rows, HIGH, NEXT_HIGH);
    if (row % 2 == 0) swap(rows, EVEN, NEXT_EVEN);
  }
  if (row % 2 == 1 || !isLast) return 0;
  if (row == 0) memcpy(rows[LOW], rows[EVEN], width * (frame->isShort ? 2 : 4));
  else lowRow(frame, rows, rows[HIGH], rows[HIGH], width);
  return endPair(frame, resolution, row / 2, 0);
}

static int readFrame(Frame* frame, const uint8_t* source, const HtWords* words) {
  const size_t step = (size_t)frame->width * frame->components * words->bytes;
  uint8_t* rows[MOST_COMPONENTS];
  for (uint32_t row = 0; row < frame->height; row++, source += step) {
    for (uint32_t component = 0; component < frame->components; component++) {
      const Resolution* resolution = &frame->resolutions[component][frame->levels];
      rows[component] = frame->isFloat ? (uint8_t*)floatsFor(resolution) : rowFor(resolution);
      readRow(frame, source + component * words->bytes, rows[component], frame->components, words);
    }
    if (frame->hasColourTransform && frame->isFloat) partFloatColours(frame, rows);
    else if (frame->hasColourTransform) partColours(frame, rows);
    for (uint32_t component = 0; component < frame->components; component++) {
      Resolution* resolution = &frame->resolutions[component][frame->levels];
      if (frame->isFloat) endFloats(resolution);
      else if (endRow(frame, resolution) != 0) return -1;
    }
  }
  return 0;
}

static uint8_t* output;
static size_t outputRoom;

// Gives the length, or 0 where memory is short.
static size_t writeOutput(const Frame* frame) {
  const size_t room = roomFor(frame);
  if (room > outputRoom) {
    free(output);
    output = malloc(room);
    outputRoom = output == NULL ? 0 : room;
    if (output == NULL) return 0;
  }
  Output to = {output, output + outputRoom};
  return putCodestream(&to, frame);
}

static size_t encodeLossless(Frame* frame, const uint8_t* source, const HtWords* words) {
  for (uint32_t component = 0; component < frame->components; component++) {
    for (uint32_t band = 0; band <= BANDS * frame->levels; band++) {
      const uint32_t gain = band == 0 ? 0 : band % BANDS == 0 ? 2 : 1;
      frame->quantisation[component].planes[band] = (uint8_t)(frame->bits + frame->hasColourTransform + gain + GUARD_BITS - 1);
    }
  }
  if (layOut(frame) != 0 || readFrame(frame, source, words) != 0) return 0;
  return writeOutput(frame);
}

// Encodes what is quantised with a step; gives the length, or 0 where memory is short.
static size_t encodeWithStep(Frame* frame, float doublings) {
  const Mark before = mark();
  chooseSteps(frame, stepAt(doublings));
  const size_t length = encodePlanes(frame) == 0 ? writeOutput(frame) : 0;
  freeBehind(before);
  return length;
}

// Encodes with few steps, the next of which is known better by what the last ones gave.
static size_t encodeWithin(Frame* frame, size_t limit) {
  const float coarsest = (float)frame->bits + 2;
  Search search = {FINEST, coarsest, 0, 1, 0};
  const size_t fixed = headerBytes(frame);
  const float room = limit > fixed ? (float)(limit - fixed) : 0;
  float aim = FIRST_AIM;
  size_t length = 0;
  for (uint32_t pass = 0; pass < MOST_PASSES; pass++) {
    const float step = finestFor(&search, aim * room, pass >= 2);
    length = encodeWithStep(frame, step);
    if (length == 0 || step == coarsest) return length;
    if (length <= limit) search.fits = step;
    else search.tooFine = step;
    if (length <= limit && ((float)length > NEAR_ENOUGH * (float)limit || pass + 1 >= PASSES)) return length;
    if (length > fixed) learn(&search, step, (float)(length - fixed), pass > 0);
    // What was hoped for in vain is hoped for no more.
    aim = pass == 0 ? SECOND_AIM : length > limit ? aim - 0.03f : aim;
  }
  return length <= limit ? length : encodeWithStep(frame, search.fits);
}

static size_t encodeLossy(Frame* frame, const uint8_t* source, const HtWords* words) {
  if (layOut(frame) != 0 || takePlanes(frame) != 0 || readFrame(frame, source, words) != 0) return 0;
  countAllQuads(frame);
  return encodeWithin(frame, words->limit);
}

const uint8_t* htEncode(const uint8_t* source, const HtWords* words, int hasColourTransform, uint32_t levels, size_t* length) {
  static Frame frame;
  makeTables();
  *length = 0;
  if (words->components < 1 || words->components > MOST_COMPONENTS || levels > MOST_LEVELS || words->bits > 16) return NULL;
  frame.width = words->width;
  frame.height = words->height;
  frame.components = words->components;
  frame.bits = words->bits;
  frame.isSigned = words->isSigned;
  frame.hasColourTransform = hasColourTransform != 0;
  frame.levels = levels;
  frame.isFloat = words->limit > 0;
  frame.isShort = !frame.isFloat && frame.bits + frame.hasColourTransform <= SHORT_BITS;
  frame.blockWidth = frame.blockHeight = BLOCK;
  for (uint32_t component = 0; component < frame.components; component++)
    for (uint32_t level = 0; level <= frame.levels; level++)
      frame.resolutions[component][level].blockWidth = frame.resolutions[component][level].blockHeight = BLOCK;
  *length = frame.isFloat ? encodeLossy(&frame, source, words) : encodeLossless(&frame, source, words);
  freePieces();
  return *length == 0 ? NULL : output;
}
