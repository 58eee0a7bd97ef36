// Decodes frames of HTJ2K (T.814) as most encoders make them: one tile, one layer, no precincts, one pass a block.
// Others are refused, and damaged ones: who calls has another decoder for those.
#include "ht-frame.h"

#include "ht-block-decode.h"
#include "ht-magnitudes.h"
#include "ht-packets.h"
#include "ht-dequantise.h"
#include "ht-lift.h"

#define SAMPLE int16_t
#define LANES 8
#define NAME(name) name##16
#define OP(name) wasm_i16x8_##name
#define FOLLOWING(a, b) wasm_i16x8_shuffle(a, b, 1, 2, 3, 4, 5, 6, 7, 8)
#define LOWER(a, b) wasm_i16x8_shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
#define UPPER(a, b) wasm_i16x8_shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15)
#include "ht-inverse.h"
#undef SAMPLE
#undef LANES
#undef NAME
#undef OP
#undef FOLLOWING
#undef LOWER
#undef UPPER
#define SAMPLE int32_t
#define LANES 4
#define NAME(name) name##32
#define OP(name) wasm_i32x4_##name
#define FOLLOWING(a, b) wasm_i32x4_shuffle(a, b, 1, 2, 3, 4)
#define LOWER(a, b) wasm_i32x4_shuffle(a, b, 0, 4, 1, 5)
#define UPPER(a, b) wasm_i32x4_shuffle(a, b, 2, 6, 3, 7)
#include "ht-inverse.h"

// What the main header says beside the frame.
typedef struct {
  uint32_t progression;
  // Of each resolution; 15 without precincts.
  uint8_t precincts[MOST_LEVELS + 1];
  int hasSize;
  int hasCoding;
  int hasQuantisation;
  int hasOwnQuantisation[MOST_COMPONENTS];
} Header;

// T.800 §A.5.1.
static int readSize(Frame* frame, Header* header, const uint8_t* at, uint32_t length) {
  if (length < 38) return -1;
  frame->components = word16(at + 36);
  if (frame->components == 0 || frame->components > MOST_COMPONENTS || length != 38 + 3 * frame->components) return -1;
  const uint32_t width = word32(at + 4);
  const uint32_t height = word32(at + 8);
  // Neither the image nor the tile begins elsewhere than at 0, and there is one tile.
  if (width == 0 || height == 0 || width > 1u << 20 || height > 1u << 20) return -1;
  if (word32(at + 12) != 0 || word32(at + 16) != 0 || word32(at + 28) != 0 || word32(at + 32) != 0) return -1;
  if (word32(at + 20) < width || word32(at + 24) < height) return -1;
  for (uint32_t component = 0; component < frame->components; component++) {
    const uint8_t* own = at + 38 + 3 * component;
    if (own[0] != at[38] || own[1] != 1 || own[2] != 1) return -1;
  }
  frame->width = width;
  frame->height = height;
  frame->bits = (at[38] & 0x7fu) + 1;
  frame->isSigned = at[38] >> 7;
  header->hasSize = 1;
  return frame->bits > 16 ? -1 : 0;
}

// T.800 §A.6.1, T.814 §A.4: blocks of HT, 5-3 or 9-7 wavelet.
static int readCoding(Frame* frame, Header* header, const uint8_t* at, uint32_t length) {
  if (length < 12 || (at[2] & ~1u) != 0 || word16(at + 4) != 1) return -1;
  header->progression = at[3];
  frame->hasColourTransform = at[6];
  frame->levels = at[7];
  frame->blockWidth = at[8] + 2u;
  frame->blockHeight = at[9] + 2u;
  frame->isFloat = at[11] == 0;
  if (at[10] != 0x40 || at[11] > 1 || header->progression > 4 || frame->levels > MOST_LEVELS) return -1;
  if (frame->blockWidth > 10 || frame->blockHeight > 10 || frame->blockWidth + frame->blockHeight > 12) return -1;
  if (frame->hasColourTransform > 1 || (frame->hasColourTransform && frame->components != 3)) return -1;
  if (length != 12 + (at[2] ? frame->levels + 1 : 0)) return -1;
  for (uint32_t level = 0; level <= frame->levels; level++) header->precincts[level] = at[2] ? at[12 + level] : 0xff;
  header->hasCoding = 1;
  return 0;
}

// What QCD and QCC say from the style on (T.800 §A.6.4): nothing is quantised, or all bands have a step, or LL has from which
// the others are derived (T.800 §E.1.1).
static int readSteps(Frame* frame, uint32_t component, const uint8_t* at, uint32_t length) {
  const uint32_t bands = BANDS * frame->levels + 1;
  const uint32_t style = at[0] & 31;
  const uint32_t guard = at[0] >> 5;
  if (style > 2 || (style == 0) == frame->isFloat) return -1;
  if (length < 1 + (style == 0 ? bands : style == 1 ? 2 : 2 * bands)) return -1;
  Quantisation* to = &frame->quantisation[component];
  for (uint32_t band = 0; band < bands; band++) {
    uint32_t word = style == 0 ? (uint32_t)at[1 + band] << 8 : word16(at + 1 + (style == 1 ? 0 : 2 * band));
    const uint32_t higher = style == 1 && band > 0 ? (band - 1) / BANDS : 0;
    if (word >> 11 < higher) return -1;
    word -= higher << 11;
    to->planes[band] = (uint8_t)((word >> 11) + guard - 1);
    to->steps[band] = stepOf(frame, band, word);
    if (to->planes[band] == 0 || to->planes[band] > MOST_PLANES) return -1;
  }
  return 0;
}

static int readQuantisation(Frame* frame, Header* header, const uint8_t* at, uint32_t length) {
  if (length < 4) return -1;
  header->hasQuantisation = 1;
  for (uint32_t component = 0; component < frame->components; component++)
    if (!header->hasOwnQuantisation[component] && readSteps(frame, component, at + 2, length - 2) != 0) return -1;
  return 0;
}

// T.800 §A.6.5.
static int readOwnQuantisation(Frame* frame, Header* header, const uint8_t* at, uint32_t length) {
  if (length < 5 || at[2] >= frame->components || header->hasOwnQuantisation[at[2]]) return -1;
  header->hasOwnQuantisation[at[2]] = 1;
  return readSteps(frame, at[2], at + 3, length - 3);
}

// Reads up to the first tile-part; gives where it is, or NULL.
static const uint8_t* readMainHeader(Frame* frame, Header* header, const uint8_t* at, const uint8_t* end) {
  if (end - at < 4 || word16(at) != SOC || word16(at + 2) != SIZ) return NULL;
  for (at += 2; end - at >= 4; at += 2 + word16(at + 2)) {
    const uint32_t marker = word16(at);
    if (marker == SOT) return header->hasSize && header->hasCoding && header->hasQuantisation ? at : NULL;
    const uint32_t length = word16(at + 2);
    if (length < 2 || length > (size_t)(end - at - 2)) return NULL;
    int status = -1;
    if (marker == SIZ && !header->hasSize) status = readSize(frame, header, at + 2, length);
    if (marker == COD && header->hasSize && !header->hasCoding) status = readCoding(frame, header, at + 2, length);
    if (marker == QCD && header->hasCoding && !header->hasQuantisation) status = readQuantisation(frame, header, at + 2, length);
    if (marker == QCC && header->hasCoding) status = readOwnQuantisation(frame, header, at + 2, length);
    if (marker == CAP || marker == COM || marker == TLM) status = 0;
    if (status != 0) return NULL;
  }
  return NULL;
}

// Blocks are no larger than precincts, and those no smaller than their resolution (T.800 §B.7).
static int chooseBlocks(Frame* frame, const Header* header) {
  for (uint32_t level = 0; level <= frame->levels; level++) {
    const uint32_t across = header->precincts[level] & 15;
    const uint32_t down = header->precincts[level] >> 4;
    const uint32_t most = frame->levels - level;
    if (halved(frame->width, most) > 1u << across || halved(frame->height, most) > 1u << down) return -1;
    if (level > 0 && (across == 0 || down == 0)) return -1;
    const uint32_t width = level == 0 ? across : across - 1;
    const uint32_t height = level == 0 ? down : down - 1;
    for (uint32_t component = 0; component < frame->components; component++) {
      Resolution* resolution = &frame->resolutions[component][level];
      resolution->blockWidth = width < frame->blockWidth ? width : frame->blockWidth;
      resolution->blockHeight = height < frame->blockHeight ? height : frame->blockHeight;
    }
  }
  return 0;
}

static int decodeOne(const Frame* frame, const BlockPlace* block, const Band* band) {
  if (block->length == 0) {
    const uint32_t bytes = block->width * (frame->isShort ? 2 : 4);
    for (uint32_t row = 0; row < block->height; row++) memset(block->target + row * block->stride, 0, bytes);
    return 0;
  }
  if (frame->isFloat) return decodeFloatBlock(block, band, block->target);
  return frame->isShort ? decodeShortBlock(block) : decodeLongBlock(block);
}

static int decodeStrip(const Frame* frame, const Resolution* resolution, Band* band, uint32_t row) {
  const uint32_t bytes = frame->isShort ? 2 : 4;
  const uint32_t height = 1u << resolution->blockHeight;
  const uint32_t first = row << resolution->blockHeight;
  const uint32_t rows = band->height - first < height ? band->height - first : height;
  for (uint32_t at = 0; at < band->across; at++) {
    const Block* block = &band->blocks[row * band->across + at];
    const uint32_t left = at << resolution->blockWidth;
    const uint32_t rest = band->width - left;
    const uint32_t width = rest < 1u << resolution->blockWidth ? rest : 1u << resolution->blockWidth;
    const BlockPlace place = {block->bytes, block->length, width, rows, band->planes, band->strip + left * bytes, band->stride};
    if (decodeOne(frame, &place, band) != 0) return -1;
  }
  return 0;
}

// A row of a band; rows are wanted one after another.
static uint8_t* bandRow(const Frame* frame, const Resolution* resolution, Band* band, uint32_t row) {
  const uint32_t inStrip = row & ((1u << resolution->blockHeight) - 1);
  if (inStrip == 0 && decodeStrip(frame, resolution, band, row >> resolution->blockHeight) != 0) return NULL;
  return band->strip + inStrip * band->stride;
}

enum { EVEN, NEXT_EVEN, HIGH, NEXT_HIGH, LOW, ODD };

static int joinBands(const Frame* frame, Resolution* resolution, uint8_t* row, uint8_t* low, Band* band, uint32_t at) {
  uint8_t* high = band->width == 0 ? low : bandRow(frame, resolution, band, at);
  if (low == NULL || high == NULL) return -1;
  if (frame->isShort) joinRow16((int16_t*)row, (int16_t*)low, (int16_t*)high, resolution->width);
  else joinRow32((int32_t*)row, (int32_t*)low, (int32_t*)high, resolution->width);
  return 0;
}

static void evenRow(const Frame* frame, uint8_t* row, uint8_t* low, uint8_t* above, uint8_t* below, uint32_t width) {
  if (frame->isShort) evenRow16((int16_t*)row, (int16_t*)low, (int16_t*)above, (int16_t*)below, width);
  else evenRow32((int32_t*)row, (int32_t*)low, (int32_t*)above, (int32_t*)below, width);
}

static void oddRow(const Frame* frame, uint8_t* row, uint8_t* high, uint8_t* above, uint8_t* below, uint32_t width) {
  if (frame->isShort) oddRow16((int16_t*)row, (int16_t*)high, (int16_t*)above, (int16_t*)below, width);
  else oddRow32((int32_t*)row, (int32_t*)high, (int32_t*)above, (int32_t*)below, width);
}

static void swap(uint8_t** rows, uint32_t one, uint32_t other) {
  uint8_t* kept = rows[one];
  rows[one] = rows[other];
  rows[other] = kept;
}

// The next row of a resolution, which stays where it is until the second next is asked for; NULL where a block is damaged.
// Asks the resolution below for its rows, and so on: MOST_LEVELS deep at most.
static uint8_t* nextRow(const Frame* frame, Resolution* resolution) {
  const uint32_t row = resolution->next++;
  if (resolution->bandCount == 1) return bandRow(frame, resolution, &resolution->bands[0], row);
  uint8_t** rows = resolution->rows;
  const uint32_t width = resolution->width;
  const uint32_t highs = resolution->height / 2;
  const uint32_t lows = resolution->height - highs;
  // An even row is made one early, for the odd one before it.
  const uint32_t at = row == 0 ? 0 : (row + 1) / 2;
  if ((row == 0 || row % 2 == 1) && at < lows) {
    Resolution* below = resolution - 1;
    if (joinBands(frame, resolution, rows[LOW], nextRow(frame, below), &resolution->bands[0], at) != 0) return NULL;
    if (at < highs) {
      uint8_t* low = bandRow(frame, resolution, &resolution->bands[1], at);
      if (joinBands(frame, resolution, rows[NEXT_HIGH], low, &resolution->bands[2], at) != 0) return NULL;
    }
    uint8_t* beneath = at < highs ? rows[NEXT_HIGH] : rows[HIGH];
    if (highs == 0) memcpy(rows[NEXT_EVEN], rows[LOW], width * (frame->isShort ? 2 : 4));
    else evenRow(frame, rows[NEXT_EVEN], rows[LOW], at == 0 ? beneath : rows[HIGH], beneath, width);
  }
  if (row % 2 == 0) {
    swap(rows, EVEN, NEXT_EVEN);
    swap(rows, HIGH, NEXT_HIGH);
    return rows[EVEN];
  }
  oddRow(frame, rows[ODD], rows[HIGH], rows[EVEN], at < lows ? rows[NEXT_EVEN] : rows[EVEN], width);
  return rows[ODD];
}

#include "ht-inverse-float.h"
#include "ht-output.h"

// Of what kind the samples are between a block and the frame.
static void chooseSamples(Frame* frame) {
  frame->isShort = !frame->isFloat && frame->bits + frame->hasColourTransform <= SHORT_BITS;
  for (uint32_t component = 0; component < frame->components; component++) {
    for (uint32_t band = 0; band <= BANDS * frame->levels; band++)
      frame->isShort &= frame->quantisation[component].planes[band] < 16;
    if (frame->isFloat) scaleSteps(frame, component);
  }
}

static int decodeFrame(Frame* frame, const uint8_t* source, size_t length, const HtWords* expected, uint8_t* target) {
  Header header = {0};
  const uint8_t* end = source + length;
  const uint8_t* tile = readMainHeader(frame, &header, source, end);
  if (tile == NULL || frame->width != expected->width || frame->height != expected->height) return -1;
  if (frame->components != expected->components) return -1;
  chooseSamples(frame);
  TileParts parts = {tile, end, NULL, NULL};
  if (chooseBlocks(frame, &header) != 0 || layOut(frame) != 0) return -1;
  if (readPackets(frame, &parts, header.progression < 3) != 0) return -1;
  return writeFrame(frame, target, expected);
}

int htDecode(const uint8_t* source, size_t length, const HtWords* expected, uint8_t* target) {
  static Frame frame;
  makeTables();
  const int status = decodeFrame(&frame, source, length, expected, target);
  freePieces();
  return status;
}
