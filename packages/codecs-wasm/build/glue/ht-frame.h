// The parts of a frame in HTJ2K of one tile without precincts: components, resolutions, bands, blocks.
#include "ht-tables.h"

enum {
  MOST_COMPONENTS = 4,
  MOST_LEVELS = 16,
  BANDS = 3,
  // Of a component, LL first.
  MOST_BANDS = BANDS * MOST_LEVELS + 1,
  // Of a component: to these, sums in the 5-3 wavelet stay within 16 bits, whose gains are below 8 (T.800 §F.3).
  SHORT_BITS = 12
};

// Markers (T.800 Table A.2).
enum {
  SOC = 0xff4f,
  CAP = 0xff50,
  SIZ = 0xff51,
  COD = 0xff52,
  COC = 0xff53,
  TLM = 0xff55,
  PLT = 0xff58,
  QCD = 0xff5c,
  QCC = 0xff5d,
  COM = 0xff64,
  SOT = 0xff90,
  SOD = 0xff93,
  EOC = 0xffd9
};

typedef struct {
  const uint8_t* bytes;
  // 0 where the block is all zeros.
  uint32_t length;
} Block;

typedef struct {
  uint32_t width;
  uint32_t height;
  uint32_t across;
  uint32_t down;
  // Bits of a magnitude at most.
  uint32_t planes;
  // What a magnitude of 1 stands for where there is loss.
  float step;
  Block* blocks;
  // A row of blocks, decoded or to be encoded: rows `stride` bytes apart.
  uint8_t* strip;
  uint32_t stride;
  // All of it before it is quantised, where there is loss.
  float* plane;
  uint32_t planeStride;
} Band;

// How the bands of a component are quantised (T.800 §E.1), LL first: bits of a magnitude, and what 1 stands for.
typedef struct {
  uint8_t planes[MOST_BANDS];
  float steps[MOST_BANDS];
} Quantisation;

typedef struct {
  uint32_t width;
  uint32_t height;
  // HL, LH and HH; of the lowest resolution LL alone.
  Band bands[BANDS];
  uint32_t bandCount;
  uint32_t blockWidth;
  uint32_t blockHeight;
  // Rows of its wavelet, and the next row that is wanted.
  uint8_t* rows[6];
  uint32_t next;
} Resolution;

typedef struct {
  uint32_t width;
  uint32_t height;
  uint32_t components;
  uint32_t bits;
  uint32_t isSigned;
  uint32_t hasColourTransform;
  uint32_t levels;
  // Logarithms.
  uint32_t blockWidth;
  uint32_t blockHeight;
  // Samples of 16 bits are enough.
  uint32_t isShort;
  // With loss: the 9-7 wavelet, whose rows are floating point.
  uint32_t isFloat;
  Quantisation quantisation[MOST_COMPONENTS];
  // As QCD has them, where there is loss.
  uint16_t stepWords[MOST_BANDS];
  Resolution resolutions[MOST_COMPONENTS][MOST_LEVELS + 1];
} Frame;

// Memory of one call: pieces behind one another in blocks that are freed together.
typedef struct Piece {
  struct Piece* next;
  uint32_t used;
  uint32_t size;
} Piece;
static Piece* pieces;

static void* take(size_t size) {
  size = (size + 31) & ~(size_t)15;
  if (size > 0x40000000) return NULL;
  if (pieces == NULL || pieces->size - pieces->used < size) {
    const size_t room = size > 65536 ? size : 65536;
    Piece* piece = malloc(sizeof(Piece) + 16 + room);
    if (piece == NULL) return NULL;
    *piece = (Piece){pieces, 0, (uint32_t)room};
    pieces = piece;
  }
  uint8_t* start = (uint8_t*)(((uintptr_t)(pieces + 1) + 15) & ~(uintptr_t)15) + pieces->used;
  pieces->used += (uint32_t)size;
  return start;
}

// How far memory is taken, so that what comes later can be given back.
typedef struct {
  Piece* pieces;
  uint32_t used;
} Mark;

static inline Mark mark(void) { return (Mark){pieces, pieces == NULL ? 0 : pieces->used}; }

static void freeBehind(Mark mark) {
  while (pieces != mark.pieces) {
    Piece* next = pieces->next;
    free(pieces);
    pieces = next;
  }
  if (pieces != NULL) pieces->used = mark.used;
}

static void freePieces(void) { freeBehind((Mark){NULL, 0}); }

static inline uint32_t halved(uint32_t size, uint32_t levels) {
  return (uint32_t)(((uint64_t)size + ((uint64_t)1 << levels) - 1) >> levels);
}

// A row of so many samples with a margin on either side: where its first sample is.
static uint8_t* takeRow(const Frame* frame, uint32_t width) {
  const uint32_t bytes = frame->isShort ? 2 : 4;
  uint8_t* row = take((width + 4 * MARGIN) * bytes);
  return row == NULL ? NULL : row + MARGIN * bytes;
}

static int layOutBand(const Frame* frame, Resolution* resolution, Band* band) {
  const uint32_t bytes = frame->isShort ? 2 : 4;
  const uint32_t width = 1u << resolution->blockWidth;
  const uint32_t height = 1u << resolution->blockHeight;
  band->across = (band->width + width - 1) >> resolution->blockWidth;
  band->down = (band->height + height - 1) >> resolution->blockHeight;
  if (band->width == 0 || band->height == 0) band->across = band->down = 0;
  const size_t blocks = (size_t)band->across * band->down;
  band->blocks = take(blocks * sizeof(Block));
  if (band->blocks == NULL) return -1;
  memset(band->blocks, 0, blocks * sizeof(Block));
  band->stride = (band->width + 4 * MARGIN) * bytes;
  const uint32_t rows = height < band->height ? height : band->height;
  uint8_t* strip = take((size_t)band->stride * (rows + 1));
  if (strip == NULL) return -1;
  band->strip = strip + MARGIN * bytes;
  return 0;
}

// Sizes of the bands of a resolution (T.800 §B.5).
static void sizeBands(Resolution* resolution, uint32_t level) {
  const uint32_t lowWidth = halved(resolution->width, 1);
  const uint32_t lowHeight = halved(resolution->height, 1);
  resolution->bandCount = level == 0 ? 1 : BANDS;
  for (uint32_t at = 0; at < resolution->bandCount; at++) {
    Band* band = &resolution->bands[at];
    band->width = level == 0 ? resolution->width : at == 1 ? lowWidth : resolution->width - lowWidth;
    band->height = level == 0 ? resolution->height : at == 0 ? lowHeight : resolution->height - lowHeight;
  }
}

// Which band of a component it is, LL first.
static inline uint32_t bandIndex(uint32_t level, uint32_t at) { return level == 0 ? 0 : BANDS * (level - 1) + 1 + at; }

// The bands and rows of a resolution, and their memory (T.800 §B.7).
static int layOutResolution(Frame* frame, uint32_t component, uint32_t level) {
  Resolution* resolution = &frame->resolutions[component][level];
  const Quantisation* quantisation = &frame->quantisation[component];
  const uint32_t down = frame->levels - level;
  resolution->width = halved(frame->width, down);
  resolution->height = halved(frame->height, down);
  resolution->next = 0;
  sizeBands(resolution, level);
  for (uint32_t at = 0; at < resolution->bandCount; at++) {
    Band* band = &resolution->bands[at];
    band->planes = quantisation->planes[bandIndex(level, at)];
    band->step = quantisation->steps[bandIndex(level, at)];
    if (layOutBand(frame, resolution, band) != 0) return -1;
  }
  for (uint32_t at = 0; at < 6; at++) {
    resolution->rows[at] = level == 0 ? NULL : takeRow(frame, resolution->width);
    if (level > 0 && resolution->rows[at] == NULL) return -1;
  }
  return 0;
}

static int layOut(Frame* frame) {
  for (uint32_t component = 0; component < frame->components; component++)
    for (uint32_t level = 0; level <= frame->levels; level++)
      if (layOutResolution(frame, component, level) != 0) return -1;
  return 0;
}
